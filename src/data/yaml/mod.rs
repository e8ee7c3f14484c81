//! YAML as the AWS CLI reads it: ruamel.yaml's safe loader in pure Python, YAML 1.2 with its departures, and what
//! Python's types make of it. Never: what the values are for.
//!
//! A reader of our own, because what that scanner accepts and refuses is its own; `scripts/yaml-oracle.py` holds
//! the two together.

mod build;
mod composer;
mod cursor;
mod identity;
mod merge;
mod nest;
mod node;
pub(crate) mod resolve;
mod scalar;
mod scanner;
#[cfg(test)]
mod tests;
mod texts;
mod token;
mod words;

use std::rc::Rc;

use super::Value;

/// What a YAML document holds. Shared parts are shared here too.
#[derive(Clone, Debug)]
pub enum Item {
    /// A scalar that JSON has too, or a date.
    Scalar(Value),
    /// Bytes.
    Bytes(Rc<[u8]>),
    /// A list.
    List(Rc<Vec<Item>>),
    /// A tuple: a list that is a key, or a pair.
    Tuple(Rc<Vec<Item>>),
    /// A `dict`.
    Map(Rc<Pairs>),
    /// ruamel.yaml's `ordereddict`, of `!!omap`.
    Ordered(Rc<Pairs>),
    /// A set.
    Set(Rc<Vec<Item>>),
    /// The collection that this one is in, as Python prints it.
    Again(&'static str),
}

/// The pairs of an object in their order.
pub type Pairs = Vec<(Item, Item)>;

/// Why a document is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// ruamel.yaml refuses it.
    #[error("Invalid YAML received.")]
    Invalid,
    /// Python stumbles over it: the words of its exception.
    #[error("{0}")]
    Accident(String),
    /// It nests deeper than Python goes.
    #[error("maximum recursion depth exceeded")]
    TooDeep,
    /// It grows beyond all measure through its aliases. Our own bound; Python has none.
    #[error("the aliases and merge keys repeat more than a million values")]
    TooMuch,
}

/// The most values that aliases and merge keys may stand for.
pub const MOST: usize = 1_000_000;

/// Reads the one document of `text`; null of an empty one.
///
/// # Errors
/// What ruamel.yaml and Python refuse.
pub fn parse(text: &str) -> Result<Item, Fault> {
    if !text.chars().all(is_printable) {
        return Err(Fault::Invalid);
    }
    build::build(composer::compose(text)?)
}

/// Reads bytes, which are UTF-16 behind its mark, else UTF-8.
///
/// # Errors
/// As [`parse`]; bytes of another encoding are refused.
pub fn parse_bytes(bytes: &[u8]) -> Result<Item, Fault> {
    let units = |join: fn([u8; 2]) -> u16| -> Result<String, Fault> {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| join(*pair));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        if rest.is_empty() { text.map_err(|_| Fault::Invalid) } else { Err(Fault::Invalid) }
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] => units(u16::from_be_bytes)?,
        _ => std::str::from_utf8(bytes).map_err(|_| Fault::Invalid)?.to_owned(),
    };
    parse(&text)
}

fn is_printable(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..)
}
