//! The functions of numbers: Python's sums. Must never round where Python does not.

use super::super::error::QueryError;
use super::super::eval::elements;
use super::super::item::{Elements, Item};
use super::Answer;
use crate::data::{Value, number};

/// The number without its sign.
pub(super) fn abs<'q>(argument: &Item<'q>) -> Answer<'q> {
    let Item::Value(value) = argument else {
        return Ok(Item::NULL);
    };
    Ok(Item::Value(match value {
        Value::Float(number) => Value::Float(number.abs()),
        integer => number::to_big(integer).map_or(Value::Null, |big| Value::from(magnitude(big))),
    }))
}

fn magnitude(number: num_bigint::BigInt) -> num_bigint::BigInt {
    if number.sign() == num_bigint::Sign::Minus { -number } else { number }
}

/// The sum of the elements, an integer while all are.
pub(super) fn sum<'q>(argument: &Item<'q>) -> Answer<'q> {
    total(&elements(argument)).map(Item::Value)
}

/// The sum over the number of the elements, a float; null for none.
pub(super) fn avg<'q>(argument: &Item<'q>) -> Answer<'q> {
    let elements = elements(argument);
    if elements.len() == 0 {
        return Ok(Item::NULL);
    }
    let total = float(&total(&elements)?)?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "no list is so long that a float could not count it"
    )]
    let count = elements.len() as f64;
    Ok(Item::Value(Value::Float(total / count)))
}

/// The smallest integer that is not less.
pub(super) fn ceil<'q>(argument: &Item<'q>) -> Answer<'q> {
    rounded(argument, f64::ceil)
}

/// The greatest integer that is not more.
pub(super) fn floor<'q>(argument: &Item<'q>) -> Answer<'q> {
    rounded(argument, f64::floor)
}

fn rounded<'q>(argument: &Item<'q>, round: fn(f64) -> f64) -> Answer<'q> {
    let Item::Value(Value::Float(number)) = argument else {
        return Ok(argument.clone());
    };
    let kind = if number.is_nan() { "NaN" } else { "infinity" };
    let whole = number::whole(round(*number));
    whole
        .map(Item::Value)
        .ok_or_else(|| QueryError::python(format!("cannot convert float {kind} to integer")))
}

/// Adds from first to last, as Python before 3.12 does: without compensation.
fn total(elements: &Elements) -> Result<Value, QueryError> {
    let mut total = Value::Int(0);
    for element in elements.iter() {
        if let Item::Value(value) = element {
            total = add(&total, &value)?;
        }
    }
    Ok(total)
}

fn add(left: &Value, right: &Value) -> Result<Value, QueryError> {
    if let (Value::Int(left), Value::Int(right)) = (left, right)
        && let Some(sum) = left.checked_add(*right)
    {
        return Ok(Value::Int(sum));
    }
    match (number::to_big(left), number::to_big(right)) {
        (Some(left), Some(right)) => Ok(Value::from(left + right)),
        _ => Ok(Value::Float(float(left)? + float(right)?)),
    }
}

fn float(value: &Value) -> Result<f64, QueryError> {
    number::to_float(value).ok_or_else(|| QueryError::python("int too large to convert to float"))
}
