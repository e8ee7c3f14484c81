//! From a value to boxes: what becomes a header, a row, a box inside a box (reference: aws-cli.md, (a)
//! TABLE). Never: a width, a line.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::section::{Cell, Section};
use crate::data::{Map, Value, python};
use crate::output::{DEPTH, Error};

/// The boxes of `value` under `title`; none when Python takes the value for false.
///
/// # Errors
///
/// [`Error::TooDeep`] beyond Python's nesting, and the accidents of rows that do not fit together.
pub(super) fn sections<'a>(title: &'a str, value: &'a Value) -> Result<Vec<Section<'a>>, Error> {
    let mut builder = Builder { sections: Vec::new() };
    builder.build(Place { title: Some(title), indent: 0, depth: 0 }, value)?;
    Ok(builder.sections)
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The key it was found under; `None` in a list, where it opens no box of its own.
    title: Option<&'a str>,
    indent: usize,
    depth: usize,
}

impl<'a> Place<'a> {
    fn inside(self, title: Option<&'a str>, indent: usize) -> Result<Place<'a>, Error> {
        let depth = self.depth + 1;
        if depth > DEPTH { Err(Error::TooDeep) } else { Ok(Place { title, indent, depth }) }
    }
}

struct Builder<'a> {
    sections: Vec<Section<'a>>,
}

impl<'a> Builder<'a> {
    fn build(&mut self, place: Place<'a>, value: &'a Value) -> Result<(), Error> {
        if is_false(value) {
            return Ok(());
        }
        if place.title.is_some() {
            self.open(place);
        }
        match value {
            Value::List(items) if matches!(items.first(), Some(Value::Map(_))) => {
                self.objects(place, items)
            }
            Value::List(items) => items.iter().try_for_each(|item| self.item(place, item)),
            Value::Map(members) => self.object(place, members),
            _ => Ok(()),
        }
    }

    fn open(&mut self, place: Place<'a>) {
        self.sections.push(Section::new(place.title, place.indent));
    }

    /// The box that rows go to: the one that was opened last.
    fn current(&mut self) -> Result<&mut Section<'a>, Error> {
        self.sections.last_mut().ok_or(Error::OutOfRange)
    }

    fn add_row(&mut self, row: Vec<Cell<'a>>) -> Result<(), Error> {
        self.current()?.add_row(row)
    }

    /// An element of a list that does not begin with an object.
    fn item(&mut self, place: Place<'a>, item: &'a Value) -> Result<(), Error> {
        match item {
            Value::List(cells) if cells.iter().any(is_nested) => {
                self.build(place.inside(None, 0)?, item)
            }
            Value::List(cells) => self.add_row(cells.iter().map(cell).collect()),
            // Walking an object gives its keys.
            Value::Map(members) => {
                self.add_row(members.keys().map(|key| Cell::new(key.as_ref())).collect())
            }
            scalar => self.add_row(vec![cell(scalar)]),
        }
    }

    fn object(&mut self, place: Place<'a>, members: &'a Map) -> Result<(), Error> {
        let mut keys = Keys::default();
        keys.take(members);
        let values = keys.headers.iter().filter_map(|key| members.get(*key));
        match keys.headers.len() {
            0 => {}
            1 => {
                let row = keys.cells().into_iter().chain(values.map(cell)).collect();
                self.add_row(row)?;
            }
            _ => {
                self.current()?.set_headers(keys.cells())?;
                self.add_row(values.map(cell).collect())?;
            }
        }
        self.boxes(place, &keys, members)
    }

    /// The members that are boxes of their own.
    fn boxes(&mut self, place: Place<'a>, keys: &Keys<'a>, members: &'a Map) -> Result<(), Error> {
        keys.more.iter().try_for_each(|key| match members.get(*key) {
            Some(value) => self.build(place.inside(Some(key), place.indent + 1)?, value),
            None => Ok(()),
        })
    }

    fn objects(&mut self, place: Place<'a>, items: &'a [Value]) -> Result<(), Error> {
        let mut keys = Keys::default();
        for item in items {
            match item {
                Value::Map(members) => keys.take(members),
                other => refuse_keys(other)?,
            }
        }
        self.current()?.set_headers(keys.cells())?;
        for (at, item) in items.iter().enumerate() {
            if at > 0 && !keys.more.is_empty() {
                self.open(place);
                self.current()?.set_headers(keys.cells())?;
            }
            match item {
                Value::Map(members) => {
                    let value = |key: &&str| members.get(*key).map_or_else(|| Cell::new(""), cell);
                    self.add_row(keys.headers.iter().map(value).collect())?;
                    self.boxes(place, &keys, members)?;
                }
                // Nobody asks it for a value.
                _ if keys.headers.is_empty() => self.add_row(Vec::new())?,
                other => return Err(Error::NoGet(python::type_name(other))),
            }
        }
        Ok(())
    }
}

/// The keys of one object, or of all objects of a list, in order.
#[derive(Default)]
struct Keys<'a> {
    /// Those that hold a scalar anywhere.
    headers: BTreeSet<&'a str>,
    /// Those that hold a list or an object anywhere.
    more: BTreeSet<&'a str>,
}

impl<'a> Keys<'a> {
    fn take(&mut self, members: &'a Map) {
        for (key, value) in members {
            let keys = if is_nested(value) { &mut self.more } else { &mut self.headers };
            keys.insert(key);
        }
    }

    fn cells(&self) -> Vec<Cell<'a>> {
        self.headers.iter().map(|key| Cell::new(*key)).collect()
    }
}

/// What Python says of an element that stands among objects and is none, when it asks for its keys.
fn refuse_keys(element: &Value) -> Result<(), Error> {
    let items = match element {
        Value::List(items) => items,
        Value::Str(text) if text.is_empty() => return Ok(()),
        Value::Str(_) => return Err(Error::TextIndex),
        other => return Err(Error::NotIterable(python::type_name(other))),
    };
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    items.iter().try_for_each(|key| match key {
        Value::Int(at) if (-length..length).contains(at) => Ok(()),
        Value::Bool(at) if i64::from(*at) < length => Ok(()),
        Value::Int(_) | Value::Bool(_) => Err(Error::OutOfRange),
        Value::Big(_) => Err(Error::BigIndex),
        other => Err(Error::ListIndex(python::type_name(other))),
    })
}

fn cell(value: &Value) -> Cell<'_> {
    Cell::new(match value {
        Value::Str(text) => Cow::Borrowed(text.as_ref()),
        other => Cow::Owned(python::str(other)),
    })
}

fn is_nested(value: &Value) -> bool {
    matches!(value, Value::List(_) | Value::Map(_))
}

/// Python's truth of a value, turned round.
fn is_false(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) | Value::Int(0) => true,
        Value::Float(number) => *number == 0.0,
        Value::Str(text) => text.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(members) => members.is_empty(),
        Value::Bool(true) | Value::Int(_) | Value::Big(_) | Value::Moment(_) | Value::Opaque(_) => {
            false
        }
    }
}
