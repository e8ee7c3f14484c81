//! What Python says of a value: `repr`, `str`, `type(value).__name__`, `==`. Owns Python's manners, must
//! never decide what is printed where.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::rc::Rc;

use super::{Value, float_repr, number};

/// Python's `repr` of `value`: `None`, `True`, `{'a': [1, 2.0]}`, a string in the quotes Python chooses.
pub fn repr(value: &Value) -> String {
    let mut out = String::new();
    push_value(&mut out, value);
    out
}

/// Python's `str` of `value`: a string as it is, a moment in its own way, everything else by its [`repr`].
pub fn str(value: &Value) -> String {
    match value {
        Value::Str(text) => text.as_ref().to_owned(),
        Value::Moment(moment) => moment.str(),
        other => repr(other),
    }
}

/// Python's `repr` of a string.
pub fn str_repr(text: &str) -> String {
    let mut out = String::new();
    push_string(&mut out, text);
    out
}

/// The name of the Python type that holds `value`: `NoneType`, `bool`, `int`, `float`, `str`, `list`, `dict`, and
/// those of `datetime`.
pub fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Big(_) => "int",
        Value::Float(_) => "float",
        Value::Str(_) => "str",
        Value::Moment(moment) => moment.type_name(),
        Value::Opaque(_) => "_Expression",
        Value::List(_) => "list",
        Value::Map(_) => "dict",
    }
}

/// Python's `==`: `1`, `1.0` and `True` are equal, the order of keys does not count, NaN is not itself
/// unless it stands inside a list or an object (where Python asks for identity first, and `json.loads`
/// knows only one NaN).
pub fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Null, Value::Null) => true,
        (Value::Str(left), Value::Str(right)) => left == right,
        (Value::Moment(left), Value::Moment(right)) => left == right,
        (Value::List(left), Value::List(right)) => {
            let pairs = || left.iter().zip(right.iter());
            Rc::ptr_eq(left, right)
                || left.len() == right.len() && pairs().all(|(left, right)| same(left, right))
        }
        (Value::Map(left), Value::Map(right)) => {
            let matches = |(key, value)| right.get(key).is_some_and(|other| same(value, other));
            Rc::ptr_eq(left, right) || left.len() == right.len() && left.iter().all(matches)
        }
        _ => number::compare(left, right) == Some(Ordering::Equal),
    }
}

/// Python's test between elements: the same object, or [`equal`].
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Float(left), Value::Float(right)) if left.is_nan() => right.is_nan(),
        _ => equal(left, right),
    }
}

fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("None"),
        Value::Bool(truth) => out.push_str(if *truth { "True" } else { "False" }),
        Value::Int(number) => out.push_str(&number.to_string()),
        Value::Big(number) => out.push_str(&number.to_string()),
        Value::Float(number) => out.push_str(&float_repr(*number)),
        Value::Str(text) => push_string(out, text),
        Value::Moment(moment) => out.push_str(&moment.repr()),
        Value::Opaque(repr) => out.push_str(repr),
        Value::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                push_value(out, item);
            }
            out.push(']');
        }
        Value::Map(members) => {
            out.push('{');
            for (index, (key, member)) in members.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                push_string(out, key);
                out.push_str(": ");
                push_value(out, member);
            }
            out.push('}');
        }
    }
}

fn push_string(out: &mut String, text: &str) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            _ if character == quote => out.extend(['\\', quote]),
            _ if is_printable(character) => out.push(character),
            _ => push_code(out, u32::from(character)),
        }
    }
    out.push(quote);
}

fn push_code(out: &mut String, code: u32) {
    // Writing to a String cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// Python's `str.isprintable` of one character: neither a separator (but for the blank) nor in one of the
/// categories of control, format, private and unassigned ones. Rust's `Debug` of a string asks the same,
/// of a newer Unicode.
fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return matches!(character, ' '..='~');
    }
    // Behind another character, for only the first of a string is also escaped when it would combine.
    let shown = ['a', character].iter().collect::<String>();
    shown.escape_debug().nth(1) == Some(character)
}

#[cfg(test)]
mod tests {
    use super::{equal, repr, str, type_name};
    use crate::data::json::parse;

    #[test]
    fn prints_as_python_does() {
        let cases = [
            (r#"{"a":[1,2.0,true,null],"b":{}}"#, "{'a': [1, 2.0, True, None], 'b': {}}"),
            (r#""it's""#, "\"it's\""),
            (r#""it's \"x\"""#, r#"'it\'s "x"'"#),
            (r#""\n\r\t\\\u0000\u007f\u00a0\u00ad\u00e9""#, r"'\n\r\t\\\x00\x7f\xa0\xadé'"),
            (
                r#""\u2028\ue000\u0301\ud83d\ude00\udbff\udfff""#,
                "'\\u2028\\ue000\u{301}😀\\U0010ffff'",
            ),
            ("[NaN,-Infinity,1e16]", "[nan, -inf, 1e+16]"),
            ("99999999999999999999", "99999999999999999999"),
        ];
        for (text, printed) in cases {
            assert_eq!(repr(&parse(text).unwrap()), printed);
        }
        assert_eq!(str(&parse(r#""it's""#).unwrap()), "it's");
    }

    #[test]
    fn names_types_as_python_does() {
        let cases = [
            ("null", "NoneType"),
            ("true", "bool"),
            ("1", "int"),
            ("99999999999999999999", "int"),
            ("1.0", "float"),
            ("\"\"", "str"),
            ("[]", "list"),
            ("{}", "dict"),
        ];
        for (text, name) in cases {
            assert_eq!(type_name(&parse(text).unwrap()), name);
        }
    }

    #[test]
    fn compares_as_python_does() {
        let cases = [
            ("1", "1.0", true),
            ("[1]", "[true]", true),
            (r#"{"a":1,"b":2}"#, r#"{"b":2,"a":1}"#, true),
            (r#"{"a":1}"#, r#"{"a":1,"b":2}"#, false),
            ("[1,2]", "[1]", false),
            ("null", "false", false),
            ("\"1\"", "1", false),
            ("NaN", "NaN", false),
            ("[NaN]", "[NaN]", true),
        ];
        for (left, right, outcome) in cases {
            assert_eq!(
                equal(&parse(left).unwrap(), &parse(right).unwrap()),
                outcome,
                "{left} {right}"
            );
        }
    }
}
