//! The functions of lists and objects. Owns `merge` with Python's accidents; must never compare by order.

use super::super::compare::is_same;
use super::super::error::QueryError;
use super::super::eval::{apply, elements};
use super::super::item::{Item, Members};
use super::Answer;
use crate::data::{Key, Value, json};

/// Whether a list holds an element, or a string another. Python's `in`: `1` is found in `[true]`.
pub(super) fn contains<'q>(subject: &Item<'q>, needle: &Item<'q>) -> Answer<'q> {
    let found = match (subject.text(), needle.text()) {
        (Some(text), Some(part)) => text.contains(part.as_ref()),
        (Some(_), None) => {
            let kind = needle.python_type();
            let words = format!("'in <string>' requires string as left operand, not {kind}");
            return Err(QueryError::python(words));
        }
        _ => elements(subject).iter().any(|element| is_same(&element, needle)),
    };
    Ok(Value::Bool(found).into())
}

/// The names of an object's members, in order.
pub(super) fn keys<'q>(object: &Item<'q>) -> Answer<'q> {
    let members = object.members().unwrap_or_default();
    Ok(Item::list(members.keys().map(|key| Value::from(key.as_ref()).into()).collect()))
}

/// The values of an object's members, in order.
pub(super) fn values<'q>(object: &Item<'q>) -> Answer<'q> {
    Ok(Item::list(object.values().unwrap_or_default()))
}

/// The code points of a string, the elements of a list, the members of an object.
pub(super) fn length<'q>(argument: &Item<'q>) -> Answer<'q> {
    let length = match argument {
        Item::Value(Value::Str(text)) => text.chars().count(),
        Item::Value(Value::Map(members)) => members.len(),
        Item::Map(members) => members.len(),
        list => elements(list).len(),
    };
    Ok(Value::Int(i64::try_from(length).unwrap_or(i64::MAX)).into())
}

/// What an expression yields for each element, nulls among them.
pub(super) fn map<'q>(expression: &Item<'q>, list: &Item<'q>) -> Answer<'q> {
    let Item::Expref(expression) = expression else {
        return Ok(Item::NULL);
    };
    let results: Result<Vec<_>, _> =
        elements(list).iter().map(|element| apply(expression, &element)).collect();
    results.map(Item::list)
}

/// A list or a string from its end to its start.
pub(super) fn reverse<'q>(argument: &Item<'q>) -> Answer<'q> {
    match argument.text() {
        Some(text) => Ok(Value::from(text.chars().rev().collect::<String>()).into()),
        None => Ok(Item::list(elements(argument).iter().rev().collect())),
    }
}

/// A new object of all members, later ones over earlier ones. After the first argument Python also takes
/// what it can make pairs of, and stumbles over the rest.
pub(super) fn merge<'q>(arguments: &[Item<'q>]) -> Answer<'q> {
    let mut merged = Members::new();
    for argument in arguments {
        update(&mut merged, argument)?;
    }
    Ok(Item::map(merged))
}

fn update<'q>(merged: &mut Members<'q>, argument: &Item<'q>) -> Result<(), QueryError> {
    if let Some(members) = argument.members() {
        merged.extend(members);
        return Ok(());
    }
    let Some(pairs) = sequence(argument) else {
        return Err(QueryError::python(format!(
            "'{}' object is not iterable",
            argument.python_type()
        )));
    };
    for (index, pair) in pairs.iter().enumerate() {
        let Some(parts) = sequence(pair) else {
            let words =
                format!("cannot convert dictionary update sequence element #{index} to a sequence");
            return Err(QueryError::python(words));
        };
        let [key, value] = parts.as_slice() else {
            let length = parts.len();
            let words = format!(
                "dictionary update sequence element #{index} has length {length}; 2 is required"
            );
            return Err(QueryError::python(words));
        };
        merged.insert(hashable(key)?, value.clone());
    }
    Ok(())
}

/// What Python iterates over: elements, characters, the names of members.
fn sequence<'q>(item: &Item<'q>) -> Option<Vec<Item<'q>>> {
    if let Some(text) = item.text() {
        return Some(text.chars().map(|one| Value::from(one.to_string()).into()).collect());
    }
    if let Some(members) = item.members() {
        return Some(members.into_keys().map(|key| Value::from(key.as_ref()).into()).collect());
    }
    item.elements().map(|elements| elements.iter().collect())
}

/// A member's name; what Python keeps as a key of another type is the text that JSON makes of it.
fn hashable(key: &Item) -> Result<Key, QueryError> {
    match key.python_type() {
        kind @ ("list" | "dict") => Err(QueryError::python(format!("unhashable type: '{kind}'"))),
        "str" => Ok(Key::Owned(key.print())),
        _ => Ok(Key::Owned(json::to_json(&key.printable()))),
    }
}
