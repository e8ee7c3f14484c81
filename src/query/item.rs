//! What travels inside a query: a value, or an expression argument (`&name`), alone or within lists and
//! objects. Owns what both have in common; must never evaluate.

use std::rc::Rc;

use indexmap::IndexMap;

use super::ast::Node;
use crate::data::{Key, Value, python};

/// A value, or what holds an expression argument and therefore is none.
#[derive(Clone, Debug)]
pub(super) enum Item<'q> {
    /// A value.
    Value(Value),
    /// An expression argument; each evaluation makes another object.
    Expref(Rc<Expref<'q>>),
    /// A list that holds an expression argument somewhere.
    List(Rc<Vec<Item<'q>>>),
    /// An object that holds an expression argument somewhere.
    Map(Rc<Members<'q>>),
}

/// The members of an object.
pub(super) type Members<'q> = IndexMap<Key, Item<'q>>;

/// An expression argument.
#[derive(Debug)]
pub(super) struct Expref<'q>(
    /// The expression.
    pub(super) &'q Node,
);

/// How an expression argument prints. Python's address differs from run to run, ours does not.
const EXPREF_TEXT: &str = "<jmespath.visitor._Expression object at 0x7f0000000000>";

impl<'q> Item<'q> {
    /// `null`.
    pub(super) const NULL: Item<'static> = Item::Value(Value::Null);

    /// A new list.
    pub(super) fn list(items: Vec<Item<'q>>) -> Item<'q> {
        if items.iter().all(Item::is_value) {
            return Item::Value(Value::list(
                items.into_iter().filter_map(Item::into_value).collect(),
            ));
        }
        Item::List(Rc::new(items))
    }

    /// A new object.
    pub(super) fn map(members: Members<'q>) -> Item<'q> {
        if members.values().all(Item::is_value) {
            let plain =
                members.into_iter().filter_map(|(key, item)| Some((key, item.into_value()?)));
            return Item::Value(Value::map(plain.collect()));
        }
        Item::Map(Rc::new(members))
    }

    /// Whether this is `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Item::Value(Value::Null))
    }

    /// Whether JMESPath takes this for false: null, false, an empty string, list or object.
    pub(super) fn is_false(&self) -> bool {
        match self {
            Item::Value(Value::Null | Value::Bool(false)) => true,
            Item::Value(Value::Str(text)) => text.is_empty(),
            Item::Value(Value::List(items)) => items.is_empty(),
            Item::Value(Value::Map(members)) => members.is_empty(),
            _ => false,
        }
    }

    /// A string's text.
    pub(super) fn text(&self) -> Option<&Rc<str>> {
        match self {
            Item::Value(Value::Str(text)) => Some(text),
            _ => None,
        }
    }

    /// A list's elements.
    pub(super) fn elements(&self) -> Option<Elements<'q>> {
        match self {
            Item::Value(Value::List(items)) => Some(Elements::Plain(Rc::clone(items))),
            Item::List(items) => Some(Elements::Mixed(Rc::clone(items))),
            _ => None,
        }
    }

    /// An object's members in order.
    pub(super) fn members(&self) -> Option<Members<'q>> {
        match self {
            Item::Value(Value::Map(members)) => {
                let member =
                    |(key, value): (&Key, &Value)| (key.clone(), Item::Value(value.clone()));
                Some(members.iter().map(member).collect())
            }
            Item::Map(members) => Some(members.as_ref().clone()),
            _ => None,
        }
    }

    /// The values of an object's members in order.
    pub(super) fn values(&self) -> Option<Vec<Item<'q>>> {
        match self {
            Item::Value(Value::Map(members)) => {
                Some(members.values().cloned().map(Item::Value).collect())
            }
            Item::Map(members) => Some(members.values().cloned().collect()),
            _ => None,
        }
    }

    /// An object's member; null for a missing one and for what is no object.
    pub(super) fn field(&self, name: &str) -> Item<'q> {
        match self {
            Item::Value(value) => {
                value.get(name).map_or(Item::NULL, |value| Item::Value(value.clone()))
            }
            Item::Map(members) => members.get(name).cloned().unwrap_or(Item::NULL),
            _ => Item::NULL,
        }
    }

    /// The name of the Python type.
    pub(super) fn python_type(&self) -> &'static str {
        match self {
            Item::Value(value) => python::type_name(value),
            Item::Expref(_) => "_Expression",
            Item::List(_) => "list",
            Item::Map(_) => "dict",
        }
    }

    /// The name of the JMESPath type.
    pub(super) fn jmespath_type(&self) -> &'static str {
        match self.python_type() {
            "NoneType" => "null",
            "bool" => "boolean",
            "str" => "string",
            "list" => "array",
            "dict" => "object",
            "_Expression" => "expref",
            "int" | "float" => "number",
            _ => "unknown",
        }
    }

    /// Python's `str`.
    pub(super) fn print(&self) -> String {
        match self {
            Item::Value(value) => python::str(value),
            _ => self.repr(),
        }
    }

    /// The value, with expression arguments as what prints as they do.
    pub(super) fn printable(&self) -> Value {
        match self {
            Item::Value(value) => value.clone(),
            Item::Expref(_) => Value::Opaque(EXPREF_TEXT),
            Item::List(items) => Value::list(items.iter().map(Item::printable).collect()),
            Item::Map(members) => Value::map(
                members.iter().map(|(key, item)| (key.clone(), item.printable())).collect(),
            ),
        }
    }

    fn repr(&self) -> String {
        match self {
            Item::Value(value) => python::repr(value),
            Item::Expref(_) => EXPREF_TEXT.to_owned(),
            Item::List(items) => {
                format!("[{}]", items.iter().map(Item::repr).collect::<Vec<_>>().join(", "))
            }
            Item::Map(members) => {
                let member = |(key, item): (&Key, &Item)| {
                    format!("{}: {}", python::str_repr(key), item.repr())
                };
                format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn is_value(&self) -> bool {
        matches!(self, Item::Value(_))
    }

    fn into_value(self) -> Option<Value> {
        match self {
            Item::Value(value) => Some(value),
            _ => None,
        }
    }
}

impl From<Value> for Item<'_> {
    fn from(value: Value) -> Self {
        Item::Value(value)
    }
}

/// The elements of a list.
#[derive(Clone, Debug)]
pub(super) enum Elements<'q> {
    /// Values alone.
    Plain(Rc<Vec<Value>>),
    /// Expression arguments among them.
    Mixed(Rc<Vec<Item<'q>>>),
}

impl<'q> Elements<'q> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Elements::Plain(items) => items.len(),
            Elements::Mixed(items) => items.len(),
        }
    }

    /// The element at `index`.
    pub(super) fn get(&self, index: usize) -> Option<Item<'q>> {
        match self {
            Elements::Plain(items) => items.get(index).cloned().map(Item::Value),
            Elements::Mixed(items) => items.get(index).cloned(),
        }
    }

    /// The elements from first to last.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = Item<'q>> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}
