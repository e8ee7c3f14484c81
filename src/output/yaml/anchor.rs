//! Which lists and objects stand in a document more than once, and how they are called there: `id001` for the
//! first whose second place is met, and so on. Never: equality; only the same object counts.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::NESTING;
use super::block::sorted;
use crate::data::Value;
use crate::output::Error;

/// The objects of a document that need a name.
#[derive(Default)]
pub(super) struct Anchors {
    /// By address: `None` for an object met once.
    met: BTreeMap<usize, Option<Name>>,
    last: usize,
}

/// The name of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// Its number, from one on.
    pub(super) number: usize,
    /// Whether the object has been written.
    pub(super) written: bool,
}

impl Anchors {
    /// Looks through the elements of a document.
    ///
    /// # Errors
    ///
    /// [`Error::TooDeep`] beyond Python's nesting, [`Error::NoYaml`] for what has no form in YAML.
    pub(super) fn find(elements: &[Value]) -> Result<Anchors, Error> {
        let mut anchors = Anchors::default();
        // What has one owner stands in one place.
        if elements.iter().any(|element| must_be_met(element, 0)) {
            elements.iter().try_for_each(|element| anchors.meet(element, 0))?;
        }
        Ok(anchors)
    }

    /// The name of `value`, which from now on has been written.
    pub(super) fn take(&mut self, value: &Value) -> Option<Name> {
        let name = self.met.get_mut(&address(value)?)?.as_mut()?;
        let before = *name;
        name.written = true;
        Some(before)
    }

    fn meet(&mut self, value: &Value, depth: usize) -> Result<(), Error> {
        if let Value::Opaque(repr) = value {
            return Err(Error::NoYaml(repr));
        }
        let Some(address) = address(value) else { return Ok(()) };
        if depth > NESTING {
            return Err(Error::TooDeep);
        }
        if let Some(met) = self.met.get_mut(&address) {
            if met.is_none() {
                self.last += 1;
                *met = Some(Name { number: self.last, written: false });
            }
            return Ok(());
        }
        self.met.insert(address, None);
        match value {
            Value::List(items) => items.iter().try_for_each(|item| self.meet(item, depth + 1)),
            Value::Map(members) => {
                sorted(members).into_iter().try_for_each(|(_, value)| self.meet(value, depth + 1))
            }
            _ => Ok(()),
        }
    }
}

/// Whether anything in `value` has two owners, or no form in YAML. What lies too deep counts, for it is looked at
/// again.
fn must_be_met(value: &Value, depth: usize) -> bool {
    let owners = match value {
        Value::List(items) => Rc::strong_count(items),
        Value::Map(members) => Rc::strong_count(members),
        Value::Opaque(_) => return true,
        _ => return false,
    };
    if owners > 1 || depth > NESTING {
        return true;
    }
    match value {
        Value::List(items) => items.iter().any(|item| must_be_met(item, depth + 1)),
        Value::Map(members) => members.values().any(|value| must_be_met(value, depth + 1)),
        _ => false,
    }
}

/// Where a list or an object lies; scalars have no names.
fn address(value: &Value) -> Option<usize> {
    match value {
        Value::List(items) => Some(Rc::as_ptr(items).addr()),
        Value::Map(members) => Some(Rc::as_ptr(members).addr()),
        _ => None,
    }
}
