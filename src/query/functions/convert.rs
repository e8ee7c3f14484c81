//! The functions of types: what a value is, and what it is as another. Must never print for a user.

use super::super::error::QueryError;
use super::super::item::Item;
use super::Answer;
use crate::data::{Value, json, number};

/// The first argument that is not null, or null.
pub(super) fn not_null<'q>(arguments: &[Item<'q>]) -> Answer<'q> {
    Ok(arguments.iter().find(|argument| !argument.is_null()).cloned().unwrap_or(Item::NULL))
}

/// A list itself, everything else as the one element of a new list.
pub(super) fn to_array<'q>(argument: &Item<'q>) -> Answer<'q> {
    match argument.elements() {
        Some(_) => Ok(argument.clone()),
        None => Ok(Item::list(vec![argument.clone()])),
    }
}

/// A number itself, a string as Python's `int` or else `float` reads it, everything else null.
pub(super) fn to_number<'q>(argument: &Item<'q>) -> Answer<'q> {
    match argument {
        Item::Value(Value::Int(_) | Value::Big(_) | Value::Float(_)) => Ok(argument.clone()),
        Item::Value(Value::Str(text)) => {
            let number = number::parse_int(text).or_else(|| number::parse_float(text));
            Ok(number.unwrap_or(Value::Null).into())
        }
        Item::Expref(_) => Err(QueryError::python(
            "int() argument must be a string, a bytes-like object or a real number, not '_Expression'",
        )),
        _ => Ok(Item::NULL),
    }
}

/// A string itself, everything else as compact JSON.
pub(super) fn to_string<'q>(argument: &Item<'q>) -> Answer<'q> {
    match argument.text() {
        Some(_) => Ok(argument.clone()),
        None => Ok(Value::from(json::to_json(&argument.printable())).into()),
    }
}

/// The name of the JMESPath type; null for what has none there: an expression argument, a moment.
pub(super) fn type_of<'q>(argument: &Item<'q>) -> Answer<'q> {
    match argument {
        Item::Expref(_) | Item::Value(Value::Moment(_)) => Ok(Item::NULL),
        _ => Ok(Value::from(argument.jmespath_type()).into()),
    }
}
