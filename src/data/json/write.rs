//! Writes a value as compact JSON. Owns `json.dumps(value, separators=(',', ':'))`; the indented form is
//! the output's and must never come here.

use std::fmt::Write as _;

use super::super::{Value, float_repr};

/// `value` on one line without blanks, everything beyond ASCII escaped, as Python's
/// `json.dumps(value, separators=(',', ':'))`: floats by their `repr`, and `NaN`, `Infinity`, `-Infinity`.
pub fn to_json(value: &Value) -> String {
    let mut out = String::new();
    push_value(&mut out, value);
    out
}

/// `value` at the end of `out`.
pub(super) fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Int(number) => out.push_str(&number.to_string()),
        Value::Big(number) => out.push_str(&number.to_string()),
        Value::Float(number) => out.push_str(&float(*number)),
        Value::Str(text) => push_string(out, text),
        Value::Moment(moment) => push_string(out, &moment.str()),
        Value::Opaque(repr) => push_string(out, repr),
        Value::List(items) => {
            let mut mark = '[';
            for item in items.iter() {
                out.push(std::mem::replace(&mut mark, ','));
                push_value(out, item);
            }
            out.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Map(members) => {
            let mut mark = '{';
            for (key, member) in members.iter() {
                out.push(std::mem::replace(&mut mark, ','));
                push_string(out, key);
                out.push(':');
                push_value(out, member);
            }
            out.push_str(if members.is_empty() { "{}" } else { "}" });
        }
    }
}

fn float(number: f64) -> String {
    if number.is_finite() {
        return float_repr(number);
    }
    let name = if number.is_nan() { "NaN" } else { "Infinity" };
    format!("{}{name}", if number == f64::NEG_INFINITY { "-" } else { "" })
}

/// `text` at the end of `out`, in quotes.
pub(super) fn push_string(out: &mut String, text: &str) {
    out.push('"');
    if is_plain(text) {
        out.push_str(text);
    } else {
        push_escaping(out, text);
    }
    out.push('"');
}

/// Whether nothing is to be escaped: asked of sixteen bytes at a time, which a processor compares all at once.
fn is_plain(text: &str) -> bool {
    let (sixteens, rest) = text.as_bytes().as_chunks::<16>();
    let mut last = [b' '; 16];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    sixteens.iter().all(are_plain) && are_plain(&last)
}

fn are_plain(bytes: &[u8; 16]) -> bool {
    bytes.iter().fold(0, |escapes, byte| escapes | u8::from(must_escape(*byte))) == 0
}

fn push_escaping(out: &mut String, text: &str) {
    let mut rest = text;
    // Whatever comes before is ASCII, so a byte at which to split begins a character.
    while let Some((plain, tail)) =
        rest.bytes().position(must_escape).and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(plain);
        let mut characters = tail.chars();
        characters.next().into_iter().for_each(|character| push_escaped(out, character));
        rest = characters.as_str();
    }
    out.push_str(rest);
}

fn must_escape(byte: u8) -> bool {
    !matches!(byte, b' '..=b'~') || byte == b'"' || byte == b'\\'
}

fn push_escaped(out: &mut String, character: char) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        _ => {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_plain, must_escape};

    #[test]
    fn sixteen_bytes_are_plain_where_each_of_them_is() {
        for byte in 0..=0x7f {
            for length in 1..36 {
                for at in 0..length {
                    for other in ['a', ' ', '~', '!'] {
                        let letter = |place| if place == at { char::from(byte) } else { other };
                        let text: String = (0..length).map(letter).collect();
                        assert_eq!(is_plain(&text), !must_escape(byte), "{text:?}");
                    }
                }
            }
        }
        assert!(
            is_plain("") && !is_plain("é") && !is_plain("alias/é") && !is_plain("alias/xy\u{80}")
        );
    }
}
