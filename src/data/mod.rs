//! The value that travels between the rooms: JSON as Python holds it, which is how the AWS CLI
//! prints, queries and reports it. Knows no one; never: a name of AWS's.
//!
//! [`json`] reads and writes it, [`python`] says how Python prints, names and compares it, [`number`] does
//! Python's sums.

pub(crate) mod base64;
mod float;
pub mod json;
mod moment;
pub mod number;
pub mod python;
mod typed;
pub mod yaml;

use std::borrow::Cow;
use std::rc::Rc;

use indexmap::IndexMap;
use num_bigint::BigInt;

pub(crate) use float::push_seconds;
pub use float::repr as float_repr;
pub use moment::{Clock, Moment, Zone};
pub(crate) use typed::{Spelling, Unfit, to_value};

/// A JSON value with ordered keys and Python's numbers.
///
/// Lists and maps are shared, not copied: two places that hold the same [`Rc`] are the same object,
/// which YAML output shows as an anchor.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, Python's `None`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An integer that fits; [`Value::Big`] holds only those that do not.
    Int(i64),
    /// An integer beyond 64 bits.
    Big(Rc<BigInt>),
    /// A float, with Python's `repr` in print.
    Float(f64),
    /// A string.
    Str(Rc<str>),
    /// A date or an instant, Python's `datetime`: YAML has them, and samples.
    Moment(Rc<Moment>),
    /// Another object of Python's, of which nothing is known but its `repr`: an expression argument that a query
    /// gives for an answer.
    Opaque(&'static str),
    /// A list.
    List(Rc<Vec<Value>>),
    /// An object, its keys in the order of their first insertion.
    Map(Rc<Map>),
}

/// An object's members in order.
pub type Map = IndexMap<Key, Value>;

/// A member's name; the service's own names are static and cost no allocation.
pub type Key = Cow<'static, str>;

impl Value {
    /// The member of an object; `None` for a missing one and for what is no object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Map(map) => map.get(name),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// A list of `items`.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(items))
    }

    /// An object of `members`.
    pub fn map(members: Map) -> Value {
        Value::Map(Rc::new(members))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Str(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Str(text.into())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Value::Bool(truth)
    }
}

impl From<BigInt> for Value {
    fn from(number: BigInt) -> Self {
        i64::try_from(&number).map_or_else(|_| Value::Big(Rc::new(number)), Value::Int)
    }
}
