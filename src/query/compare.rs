//! Equality and order as queries see them. Owns where JMESPath departs from Python; must never evaluate.

use std::cmp::Ordering;
use std::rc::Rc;

use super::ast::Comparator;
use super::error::QueryError;
use super::item::Item;
use crate::data::{Value, number, python};

/// What `left comparator right` yields: a boolean, or null where order is asked of what has none.
///
/// # Errors
///
/// [`QueryError::Unordered`] between a number and a string.
pub(super) fn compare(
    comparator: Comparator,
    left: &Item,
    right: &Item,
) -> Result<Value, QueryError> {
    match comparator {
        Comparator::Equal => Ok(Value::Bool(is_equal(left, right))),
        Comparator::NotEqual => Ok(Value::Bool(!is_equal(left, right))),
        _ if !is_ordered(left) || !is_ordered(right) => Ok(Value::Null),
        _ => {
            let order = order(symbol(comparator), left, right)?;
            Ok(Value::Bool(order.is_some_and(|order| holds(comparator, order))))
        }
    }
}

/// How `left` stands to `right`; `None` with a NaN.
///
/// # Errors
///
/// [`QueryError::Unordered`] for anything but two numbers or two strings, naming the operator `symbol`.
pub(super) fn order(
    symbol: &'static str,
    left: &Item,
    right: &Item,
) -> Result<Option<Ordering>, QueryError> {
    match (left, right) {
        (Item::Value(Value::Str(left)), Item::Value(Value::Str(right))) => {
            Ok(Some(left.cmp(right)))
        }
        (Item::Value(left), Item::Value(right)) if is_number(left) && is_number(right) => {
            Ok(number::compare(left, right))
        }
        _ => Err(QueryError::Unordered {
            operator: symbol,
            left: left.python_type(),
            right: right.python_type(),
        }),
    }
}

/// Python's test of `needle in list` for one element: the same object, or equal.
pub(super) fn is_same(left: &Item, right: &Item) -> bool {
    match (left, right) {
        (Item::Value(left), Item::Value(right)) => python::same(left, right),
        (Item::Expref(left), Item::Expref(right)) => Rc::ptr_eq(left, right),
        (Item::List(left), Item::List(right)) => {
            let mut pairs = left.iter().zip(right.iter());
            Rc::ptr_eq(left, right)
                || left.len() == right.len() && pairs.all(|(left, right)| is_same(left, right))
        }
        (Item::Map(left), Item::Map(right)) => {
            let mut members = left.iter();
            Rc::ptr_eq(left, right)
                || left.len() == right.len()
                    && members
                        .all(|(key, item)| right.get(key).is_some_and(|other| is_same(item, other)))
        }
        _ => false,
    }
}

/// `==`: Python's, but that 0 and 1 are not false and true, unless they stand inside a list or an object.
fn is_equal(left: &Item, right: &Item) -> bool {
    match (left, right) {
        (Item::Value(Value::Bool(left)), Item::Value(Value::Bool(right))) => left == right,
        (Item::Value(Value::Bool(_)), _) | (_, Item::Value(Value::Bool(_))) => false,
        (Item::Value(left), Item::Value(right)) => python::equal(left, right),
        _ => is_same(left, right),
    }
}

fn is_ordered(item: &Item) -> bool {
    matches!(item, Item::Value(value) if is_number(value) || value.as_str().is_some())
}

/// Whether this is a number to JMESPath, to which booleans are none.
fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Big(_) | Value::Float(_))
}

fn holds(comparator: Comparator, order: Ordering) -> bool {
    match comparator {
        Comparator::Less => order.is_lt(),
        Comparator::LessOrEqual => order.is_le(),
        Comparator::Greater => order.is_gt(),
        Comparator::GreaterOrEqual => order.is_ge(),
        Comparator::Equal => order.is_eq(),
        Comparator::NotEqual => order.is_ne(),
    }
}

fn symbol(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "==",
        Comparator::NotEqual => "!=",
        Comparator::Less => "<",
        Comparator::LessOrEqual => "<=",
        Comparator::Greater => ">",
        Comparator::GreaterOrEqual => ">=",
    }
}
