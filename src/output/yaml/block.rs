//! Lists and objects as YAML's blocks: dashes, keys, anchors. Never: how a text is quoted.

use std::io::Write;

use super::anchor::Anchors;
use super::pen::Pen;
use super::{NESTING, scalar};
use crate::data::yaml::resolve::{self, Kind, Version};
use crate::data::{Key, Map, Value, float_repr};
use crate::output::Error;

/// A key of more bytes stands on lines of its own.
const LONG_KEY: usize = 128;

/// Writes one document that is a list or an object.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, [`Error::TooDeep`] beyond Python's nesting.
pub(super) fn document(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    let anchors = Anchors::find(std::slice::from_ref(value))?;
    let mut emitter = Emitter { pen: Pen::new(out), anchors };
    emitter.node(value, Place { is_member: false, depth: 0 })?;
    emitter.end()
}

/// Writes one document that is a list of `items`.
///
/// # Errors
///
/// As [`document`].
pub(super) fn items(items: &[Value], out: &mut dyn Write) -> Result<(), Error> {
    let mut emitter = Emitter { pen: Pen::new(out), anchors: Anchors::find(items)? };
    emitter.list(items, Place { is_member: false, depth: 0 })?;
    emitter.end()
}

/// The members of an object in the order of their keys.
pub(super) fn sorted(members: &Map) -> Vec<(&Key, &Value)> {
    let mut sorted: Vec<_> = members.iter().collect();
    sorted.sort_unstable_by_key(|(key, _)| *key);
    sorted
}

/// Where a node stands.
#[derive(Clone, Copy)]
struct Place {
    /// Whether it is a member's value.
    is_member: bool,
    depth: usize,
}

struct Emitter<'w> {
    pen: Pen<'w>,
    anchors: Anchors,
}

impl Emitter<'_> {
    fn node(&mut self, value: &Value, place: Place) -> Result<(), Error> {
        match value {
            Value::Null => self.plain("null"),
            Value::Bool(true) => self.plain("true"),
            Value::Bool(false) => self.plain("false"),
            Value::Int(number) => self.plain(&number.to_string()),
            Value::Big(number) => self.plain(&number.to_string()),
            Value::Float(number) => self.plain(&float(*number)),
            Value::Str(text) => self.text(text, true),
            Value::Moment(moment) => self.plain(&moment.str()),
            Value::Opaque(repr) => return Err(Error::NoYaml(repr)),
            Value::List(_) | Value::Map(_) if self.is_written(value) => {}
            Value::List(items) if items.is_empty() => self.pen.open("[]"),
            Value::Map(members) if members.is_empty() => self.pen.open("{}"),
            Value::List(items) => self.list(items, place)?,
            Value::Map(members) => self.map(members, place)?,
        }
        Ok(self.pen.flush_much()?)
    }

    /// Writes the name of an object that has one, and says whether that was all.
    fn is_written(&mut self, value: &Value) -> bool {
        let Some(name) = self.anchors.take(value) else { return false };
        let mark = if name.written { '*' } else { '&' };
        self.pen.open(&format!("{mark}id{:03}", name.number));
        name.written
    }

    fn list(&mut self, items: &[Value], place: Place) -> Result<(), Error> {
        let depth = deeper(place)?;
        let outer = if place.is_member { self.pen.enter_member() } else { self.pen.enter_block() };
        for item in items {
            self.pen.indent();
            self.pen.dash("-");
            self.node(item, Place { is_member: false, depth })?;
        }
        self.pen.leave(outer);
        Ok(())
    }

    fn map(&mut self, members: &Map, place: Place) -> Result<(), Error> {
        let depth = deeper(place)?;
        let outer = self.pen.enter_block();
        for (key, value) in sorted(members) {
            self.pen.indent();
            self.key(key);
            self.node(value, Place { is_member: true, depth })?;
        }
        self.pen.leave(outer);
        Ok(())
    }

    fn key(&mut self, key: &str) {
        if key.len() <= LONG_KEY && !scalar::is_multiline(key) {
            self.text(key, false);
            self.pen.mark(":");
        } else {
            self.pen.dash("?");
            self.text(key, true);
            self.pen.indent();
            self.pen.dash(":");
        }
    }

    fn text(&mut self, text: &str, folds: bool) {
        let outer = self.pen.enter_scalar();
        let style = scalar::style(text, resolve::kind(text, Version::Two) == Kind::Text);
        scalar::write(&mut self.pen, text, style, folds);
        self.pen.leave(outer);
    }

    /// A scalar that is no text.
    fn plain(&mut self, text: &str) {
        self.pen.blank();
        self.pen.push(text);
        self.pen.end_scalar();
    }

    fn end(mut self) -> Result<(), Error> {
        self.pen.indent();
        Ok(self.pen.flush()?)
    }
}

fn deeper(place: Place) -> Result<usize, Error> {
    if place.depth < NESTING { Ok(place.depth + 1) } else { Err(Error::TooDeep) }
}

/// Python's `repr`, with YAML's names for what is no number.
fn float(number: f64) -> String {
    match number {
        f64::INFINITY => ".inf".to_owned(),
        f64::NEG_INFINITY => "-.inf".to_owned(),
        _ if number.is_nan() => ".nan".to_owned(),
        _ => float_repr(number),
    }
}
