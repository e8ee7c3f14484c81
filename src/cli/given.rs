//! The value of a parameter before it is checked: what JSON and YAML hold, and bytes, as Python names and prints
//! them.
//!
//! Never: what a parameter may hold.

use indexmap::IndexMap;

use crate::data::yaml::{Fault, Item, MOST, Pairs};
use crate::data::{Value, python};

/// Parameters by name, in the order in which they were given.
pub(crate) type Params = IndexMap<String, Given>;

/// The value of a parameter.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    /// What is neither a list nor an object.
    Scalar(Value),
    /// Bytes, from `fileb://` or decoded base64.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Given>),
    /// A tuple, which only YAML makes.
    Tuple(Vec<Given>),
    /// A set, which only YAML makes.
    Set(Vec<Given>),
    /// A YAML collection inside itself, as Python prints it.
    Again(&'static str),
    /// An object.
    Map(Object),
}

/// An object, which Python holds in one of several types.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Its type.
    pub(crate) kind: Dict,
    /// What it holds.
    pub(crate) members: Params,
    /// The keys that are no texts, under their Python `str`; only YAML has them.
    pub(crate) odd: IndexMap<String, Given>,
}

/// Python's types of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dict {
    /// `dict`.
    Plain,
    /// `OrderedDict`: JSON in an option of its own.
    Ordered,
    /// ruamel.yaml's `ordereddict`.
    Yaml,
}

impl Given {
    /// A text.
    pub(crate) fn text(text: impl Into<Value>) -> Given {
        Given::Scalar(text.into())
    }

    /// An object that is a plain `dict`.
    pub(crate) fn dict(members: Params) -> Given {
        Given::Map(Object::of(Dict::Plain, members))
    }

    /// A YAML value.
    ///
    /// # Errors
    /// [`Fault::TooMuch`] for one that its aliases blow up.
    pub(crate) fn of_yaml(item: &Item) -> Result<Given, Fault> {
        Reader { left: MOST }.read(item)
    }

    /// A JSON value; `ordered` is for its objects.
    pub(crate) fn of(value: &Value, ordered: bool) -> Given {
        let kind = if ordered { Dict::Ordered } else { Dict::Plain };
        match value {
            Value::List(items) => {
                Given::List(items.iter().map(|item| Given::of(item, ordered)).collect())
            }
            Value::Map(map) => {
                let pairs = map.iter().map(|(k, v)| (k.to_string(), Given::of(v, ordered)));
                Given::Map(Object::of(kind, pairs.collect()))
            }
            scalar => Given::Scalar(scalar.clone()),
        }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Given::Scalar(value) => value.as_str(),
            _ => None,
        }
    }

    /// Python's `str` of it.
    pub(crate) fn str(&self) -> String {
        match self {
            Given::Scalar(value) => python::str(value),
            other => other.repr(),
        }
    }

    /// Python's `repr` of it.
    pub(crate) fn repr(&self) -> String {
        match self {
            Given::Scalar(value) => python::repr(value),
            Given::Bytes(bytes) => bytes_repr(bytes),
            Given::List(items) => format!("[{}]", reprs(items)),
            Given::Tuple(items) if items.len() == 1 => format!("({},)", reprs(items)),
            Given::Tuple(items) => format!("({})", reprs(items)),
            Given::Set(items) if items.is_empty() => "set()".to_owned(),
            Given::Set(items) => format!("{{{}}}", reprs(items)),
            Given::Again(print) => (*print).to_owned(),
            Given::Map(object) => object.repr(),
        }
    }

    /// Python's `str` of its type, such as `<class 'int'>`.
    pub(crate) fn class(&self) -> String {
        let name = match self {
            Given::Scalar(value) => python::type_name(value),
            Given::Bytes(_) => "bytes",
            Given::List(_) | Given::Again("[...]") => "list",
            Given::Tuple(_) => "tuple",
            Given::Set(_) => "set",
            Given::Map(Object { kind: Dict::Ordered, .. }) => "collections.OrderedDict",
            Given::Map(Object { kind: Dict::Yaml, .. }) => "ruamel.yaml.compat.ordereddict",
            Given::Map(_) | Given::Again(_) => "dict",
        };
        format!("<class '{name}'>")
    }
}

fn reprs(items: &[Given]) -> String {
    let items: Vec<String> = items.iter().map(Given::repr).collect();
    items.join(", ")
}

impl Object {
    /// An object whose keys are texts.
    pub(crate) fn of(kind: Dict, members: Params) -> Object {
        Object { kind, members, odd: IndexMap::new() }
    }

    /// The key that stands under `name`.
    pub(crate) fn key(&self, name: &str) -> Given {
        self.odd.get(name).cloned().unwrap_or_else(|| Given::text(name))
    }

    fn repr(&self) -> String {
        let is_plain = self.kind == Dict::Plain;
        let pair = |(key, value): (&String, &Given)| {
            let (key, value) = (self.key(key).repr(), value.repr());
            if is_plain { format!("{key}: {value}") } else { format!("({key}, {value})") }
        };
        let pairs: Vec<String> = self.members.iter().map(pair).collect();
        let name = if self.kind == Dict::Yaml { "ordereddict" } else { "OrderedDict" };
        match (is_plain, pairs.is_empty()) {
            (false, true) => format!("{name}()"),
            (false, false) => format!("{name}([{}])", pairs.join(", ")),
            (true, _) => format!("{{{}}}", pairs.join(", ")),
        }
    }
}

/// Reads YAML, where the same part may stand in many places.
struct Reader {
    /// How many more values there may be.
    left: usize,
}

impl Reader {
    fn read(&mut self, item: &Item) -> Result<Given, Fault> {
        self.left = self.left.checked_sub(1).ok_or(Fault::TooMuch)?;
        Ok(match item {
            Item::Scalar(value) => Given::Scalar(value.clone()),
            Item::Bytes(bytes) => Given::Bytes(bytes.to_vec()),
            Item::List(items) => Given::List(self.items(items)?),
            Item::Tuple(items) => Given::Tuple(self.items(items)?),
            Item::Set(items) => Given::Set(self.items(items)?),
            Item::Map(pairs) => Given::Map(self.object(Dict::Plain, pairs)?),
            Item::Ordered(pairs) => Given::Map(self.object(Dict::Yaml, pairs)?),
            Item::Again(print) => Given::Again(print),
        })
    }

    fn items(&mut self, items: &[Item]) -> Result<Vec<Given>, Fault> {
        items.iter().map(|item| self.read(item)).collect()
    }

    fn object(&mut self, kind: Dict, pairs: &Pairs) -> Result<Object, Fault> {
        let mut object = Object::of(kind, Params::new());
        for (key, value) in pairs {
            let (key, value) = (self.read(key)?, self.read(value)?);
            let name = key.str();
            if key.as_str().is_none() {
                object.odd.insert(name.clone(), key);
            }
            object.members.insert(name, value);
        }
        Ok(object)
    }
}

/// Python's `repr` of bytes.
pub(crate) fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut text = format!("b{quote}");
    for byte in bytes {
        match byte {
            b'\\' => text.push_str("\\\\"),
            b'\t' => text.push_str("\\t"),
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b' '..=b'~' if char::from(*byte) == quote => {
                text.push('\\');
                text.push(quote);
            }
            b' '..=b'~' => text.push(char::from(*byte)),
            other => text.extend(["\\x", &format!("{other:02x}")]),
        }
    }
    text.push(quote);
    text
}

#[cfg(test)]
mod tests {
    use super::{Given, bytes_repr};
    use crate::data::{json, yaml};

    #[test]
    fn prints_as_python_does() {
        let value = json::parse(r#"{"a": [1, null, {"b": "it's"}], "c": {}}"#).unwrap();
        let plain = Given::of(&value, false);
        assert_eq!(plain.str(), "{'a': [1, None, {'b': \"it's\"}], 'c': {}}");
        assert_eq!(plain.class(), "<class 'dict'>");
        let ordered = Given::of(&value, true);
        assert_eq!(
            ordered.repr(),
            "OrderedDict([('a', [1, None, OrderedDict([('b', \"it's\")])]), ('c', OrderedDict())])"
        );
        assert_eq!(ordered.class(), "<class 'collections.OrderedDict'>");
        assert_eq!((Given::text("x").str(), Given::text("x").repr()), ("x".into(), "'x'".into()));
    }

    #[test]
    fn prints_what_only_yaml_has_as_python_does() {
        let read = |text| Given::of_yaml(&yaml::parse(text).unwrap()).unwrap();
        let cases = [
            ("!!set {a}", "{'a'}", "set"),
            ("!!set {}", "set()", "set"),
            ("!!omap [a: 1]", "ordereddict([('a', 1)])", "ruamel.yaml.compat.ordereddict"),
            ("!!pairs [a: 1]", "[('a', 1)]", "list"),
            ("{[a]: 1, 5: 2}", "{('a',): 1, 5: 2}", "dict"),
            ("&x [*x]", "[[...]]", "list"),
            ("2018-03-15", "2018-03-15", "datetime.date"),
        ];
        for (text, print, class) in cases {
            let given = read(text);
            assert_eq!((given.str(), given.class()), (print.into(), format!("<class '{class}'>")));
        }
    }

    #[test]
    fn prints_bytes_as_python_does() {
        assert_eq!(bytes_repr(b"a\n\\\x00\xff"), r"b'a\n\\\x00\xff'");
        assert_eq!(bytes_repr(b"it's"), "b\"it's\"");
        assert_eq!(bytes_repr(b"'\""), r#"b'\'"'"#);
    }
}
