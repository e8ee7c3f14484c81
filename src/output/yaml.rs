//! YAML as the AWS CLI's ruamel.yaml with libyaml's emitter lays it out: one document, or one list item per
//! page (reference: aws-cli.md, (a) YAML and YAML-STREAM). Never: which page a value came from.

mod anchor;
mod block;
mod pen;
mod scalar;
#[cfg(test)]
mod tests;

use std::io::Write;

use super::{Error, json};
use crate::data::Value;

/// How deep a value may nest before the writer gives up: ruamel.yaml takes three of Python's frames a level.
const NESTING: usize = 320;

/// Writes one document. A scalar is written as JSON, an empty object not at all.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, [`Error::TooDeep`] beyond Python's nesting, [`Error::NoYaml`] before anything
/// is written.
pub(super) fn write(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    match value {
        Value::Map(members) if members.is_empty() => Ok(()),
        Value::Map(_) | Value::List(_) | Value::Opaque(_) => block::document(value, out),
        scalar => json::write(scalar, out),
    }
}

/// Writes the one item of an answer that has no pages; none for an empty object.
///
/// # Errors
///
/// As [`write()`].
pub(super) fn write_stream(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    match value {
        Value::Map(members) if members.is_empty() => Ok(()),
        value => write_page(value, out),
    }
}

/// Writes the item of one page, whatever it is.
///
/// # Errors
///
/// As [`write()`].
pub(crate) fn write_page(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    block::items(std::slice::from_ref(value), out)
}
