//! Checks a function's arguments against the types it takes. Owns the types and the order of the checks; must
//! never know a function.

use super::super::error::{QueryError, TypeFault};
use super::super::item::{Elements, Item};

/// A type that an argument may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Any list.
    Array,
    /// A list of numbers.
    ArrayNumber,
    /// A list of strings.
    ArrayString,
    /// An expression argument.
    Expref,
    /// A number, which a boolean is not.
    Number,
    /// An object.
    Object,
    /// A string.
    Text,
}

impl Type {
    /// The type's name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Type::Array => "array",
            Type::ArrayNumber => "array-number",
            Type::ArrayString => "array-string",
            Type::Expref => "expref",
            Type::Number => "number",
            Type::Object => "object",
            Type::Text => "string",
        }
    }

    fn outer(self) -> &'static str {
        match self {
            Type::ArrayNumber | Type::ArrayString => "array",
            other => other.name(),
        }
    }

    fn element(self) -> Option<&'static str> {
        match self {
            Type::ArrayNumber => Some("number"),
            Type::ArrayString => Some("string"),
            _ => None,
        }
    }
}

/// Checks one argument, and its elements where a type speaks of them: they must all be of the one such
/// type, or of the one that the first element chooses.
///
/// # Errors
///
/// [`QueryError::Type`]; it names the type in JMESPath's words for the argument, in Python's for an element.
pub(super) fn argument(
    function: &'static str,
    item: &Item,
    types: &[Type],
) -> Result<(), QueryError> {
    let received = item.jmespath_type();
    if types.is_empty() {
        return Ok(());
    }
    if types.iter().all(|one| one.outer() != received) {
        return Err(fault(function, item, names(types), received));
    }
    match item.elements() {
        Some(elements) => subtypes(function, &elements, types),
        None => Ok(()),
    }
}

fn subtypes(function: &'static str, elements: &Elements, types: &[Type]) -> Result<(), QueryError> {
    let mut allowed = types.iter().filter_map(|one| one.element()).collect::<Vec<_>>();
    let first = elements.get(0).map(|first| first.jmespath_type());
    if let (2.., Some(first)) = (allowed.len(), first) {
        allowed.retain(|one| *one == first);
    } else if allowed.is_empty() {
        return Ok(());
    }
    match elements.iter().find(|element| !allowed.contains(&element.jmespath_type())) {
        Some(element) => Err(fault(function, &element, names(types), element.python_type())),
        None => Ok(()),
    }
}

fn names(types: &[Type]) -> Vec<&'static str> {
    types.iter().map(|one| one.name()).collect()
}

/// The complaint that `function` does not take `item`.
pub(super) fn fault(
    function: &'static str,
    item: &Item,
    expected: Vec<&'static str>,
    received: &'static str,
) -> QueryError {
    QueryError::Type(Box::new(TypeFault { function, value: item.print(), expected, received }))
}
