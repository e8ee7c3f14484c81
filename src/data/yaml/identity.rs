//! When Python takes two keys of an object for one. Never: where keys stand.

use super::{Fault, Item};
use crate::data::{Moment, Value, number, python};

/// A text that equal keys share, and no others.
///
/// # Errors
/// Python's complaint about a key that has a list or the like inside.
pub(super) fn of(key: &Item) -> Result<String, Fault> {
    let unhashable = |name: &str| Err(Fault::Accident(format!("unhashable type: '{name}'")));
    match key {
        Item::Scalar(value) => Ok(scalar(value)),
        Item::Bytes(bytes) => Ok(format!("b{bytes:?}")),
        Item::Tuple(items) => {
            let mut text = "(".to_owned();
            for item in items.iter() {
                let part = of(item)?;
                text.extend([&part.len().to_string(), ":", &part]);
            }
            Ok(text)
        }
        Item::List(_) | Item::Again(_) => unhashable("list"),
        Item::Map(_) => unhashable("dict"),
        Item::Ordered(_) => unhashable("ordereddict"),
        Item::Set(_) => unhashable("set"),
    }
}

fn scalar(value: &Value) -> String {
    if let Some(whole) = whole(value) {
        return format!("n{whole}");
    }
    match value {
        Value::Str(text) => format!("s{text}"),
        Value::Moment(moment) => instant(moment),
        other => format!("r{}", python::repr(other)),
    }
}

/// A whole number, a truth, or a float that equals one.
fn whole(value: &Value) -> Option<num_bigint::BigInt> {
    let whole = match value {
        Value::Float(float) if float.fract() == 0.0 => number::whole(*float)?,
        other => other.clone(),
    };
    number::to_big(&whole)
}

/// Instants with zones are equal where they are the same instant.
fn instant(moment: &Moment) -> String {
    moment.universal().unwrap_or_else(|| format!("m{}", moment.str()))
}
