//! The value of a parameter before it is checked: what JSON holds, and bytes, as Python names and prints them.
//!
//! Never: what a parameter may hold.

use indexmap::IndexMap;

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
    /// An object.
    Map(Object),
}

/// An object, which Python holds in one of two types.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Whether it came from JSON in an option of its own: an `OrderedDict` in print.
    pub(crate) ordered: bool,
    /// What it holds.
    pub(crate) members: Params,
}

impl Given {
    /// A text.
    pub(crate) fn text(text: impl Into<Value>) -> Given {
        Given::Scalar(text.into())
    }

    /// An object that is a plain `dict`.
    pub(crate) fn dict(members: Params) -> Given {
        Given::Map(Object { ordered: false, members })
    }

    /// A JSON value; `ordered` is for its objects.
    pub(crate) fn of(value: &Value, ordered: bool) -> Given {
        match value {
            Value::List(items) => {
                Given::List(items.iter().map(|item| Given::of(item, ordered)).collect())
            }
            Value::Map(map) => {
                let pairs = map.iter().map(|(k, v)| (k.to_string(), Given::of(v, ordered)));
                Given::Map(Object { ordered, members: pairs.collect() })
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
            Given::List(items) => {
                let items: Vec<String> = items.iter().map(Given::repr).collect();
                format!("[{}]", items.join(", "))
            }
            Given::Map(object) => object.repr(),
        }
    }

    /// Python's `str` of its type, such as `<class 'int'>`.
    pub(crate) fn class(&self) -> String {
        let name = match self {
            Given::Scalar(value) => python::type_name(value),
            Given::Bytes(_) => "bytes",
            Given::List(_) => "list",
            Given::Map(Object { ordered: true, .. }) => "collections.OrderedDict",
            Given::Map(_) => "dict",
        };
        format!("<class '{name}'>")
    }
}

impl Object {
    fn repr(&self) -> String {
        let pair = |(key, value): (&String, &Given)| {
            let (key, value) = (python::str_repr(key), value.repr());
            if self.ordered { format!("({key}, {value})") } else { format!("{key}: {value}") }
        };
        let pairs: Vec<String> = self.members.iter().map(pair).collect();
        match (self.ordered, pairs.is_empty()) {
            (true, true) => "OrderedDict()".to_owned(),
            (true, false) => format!("OrderedDict([{}])", pairs.join(", ")),
            (false, _) => format!("{{{}}}", pairs.join(", ")),
        }
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
    use crate::data::json;

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
    fn prints_bytes_as_python_does() {
        assert_eq!(bytes_repr(b"a\n\\\x00\xff"), r"b'a\n\\\x00\xff'");
        assert_eq!(bytes_repr(b"it's"), "b\"it's\"");
        assert_eq!(bytes_repr(b"'\""), r#"b'\'"'"#);
    }
}
