//! JSON as Python's `json.dump(obj, indent=4, ensure_ascii=False)` lays it out (reference: aws-cli.md,
//! (a) JSON). Never: what a result means.

use std::io::{self, Write};

use super::{DEPTH, Error};
use crate::data::{Map, Value, float_repr};

/// Writes `value` and a newline; an empty object prints nothing at all.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, [`Error::TooDeep`] beyond Python's nesting, [`Error::NoJson`] after all that
/// stands before what has no form here.
pub(crate) fn write(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    if matches!(value, Value::Map(map) if map.is_empty()) {
        return Ok(());
    }
    put(value, 0, out)?;
    Ok(out.write_all(b"\n")?)
}

/// Writes `value` and a newline, an empty object as `{}`.
///
/// # Errors
///
/// As [`write()`].
pub(crate) fn write_document(value: &Value, out: &mut dyn Write) -> Result<(), Error> {
    put(value, 0, out)?;
    Ok(out.write_all(b"\n")?)
}

/// A paginated answer printed page by page: the bytes of the merged document
/// `{key: [...], "NextToken": ...}` without ever holding more than one page.
pub(crate) struct Stream {
    key: &'static str,
    begun: bool,
    empty: bool,
}

impl Stream {
    /// A document whose one list is the member `key`; nothing is written before the first page.
    pub(crate) fn new(key: &'static str) -> Stream {
        Stream { key, begun: false, empty: true }
    }

    /// Writes the next items of the list.
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub(crate) fn page(&mut self, items: &[Value], out: &mut dyn Write) -> Result<(), Error> {
        self.begin(out)?;
        for item in items {
            if !self.empty {
                out.write_all(b",")?;
            }
            self.empty = false;
            line(2, out)?;
            put(item, 2, out)?;
        }
        Ok(())
    }

    /// Closes the list and the document; `next_token` follows the list when there is more to read.
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub(crate) fn end(
        mut self,
        next_token: Option<&Value>,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        self.begin(out)?;
        if !self.empty {
            line(1, out)?;
        }
        out.write_all(b"]")?;
        if let Some(token) = next_token {
            out.write_all(b",")?;
            member("NextToken", 1, out)?;
            put(token, 1, out)?;
        }
        Ok(out.write_all(b"\n}\n")?)
    }

    fn begin(&mut self, out: &mut dyn Write) -> Result<(), Error> {
        if !self.begun {
            self.begun = true;
            out.write_all(b"{")?;
            member(self.key, 1, out)?;
            out.write_all(b"[")?;
        }
        Ok(())
    }
}

fn put(value: &Value, depth: usize, out: &mut dyn Write) -> Result<(), Error> {
    match value {
        Value::Null => out.write_all(b"null")?,
        Value::Bool(true) => out.write_all(b"true")?,
        Value::Bool(false) => out.write_all(b"false")?,
        Value::Int(number) => write!(out, "{number}")?,
        Value::Big(number) => write!(out, "{number}")?,
        Value::Float(number) => out.write_all(float(*number).as_bytes())?,
        Value::Str(text) => string(text, out)?,
        Value::Moment(moment) => string(&moment.iso(), out)?,
        Value::Opaque(_) => return Err(Error::NoJson),
        Value::List(items) => list(items, depth, out)?,
        Value::Map(members) => map(members, depth, out)?,
    }
    Ok(())
}

fn list(items: &[Value], depth: usize, out: &mut dyn Write) -> Result<(), Error> {
    if items.is_empty() {
        return Ok(out.write_all(b"[]")?);
    }
    let inner = deeper(depth)?;
    let mut mark: &[u8] = b"[";
    for item in items {
        out.write_all(mark)?;
        line(inner, out)?;
        put(item, inner, out)?;
        mark = b",";
    }
    line(depth, out)?;
    Ok(out.write_all(b"]")?)
}

fn map(members: &Map, depth: usize, out: &mut dyn Write) -> Result<(), Error> {
    if members.is_empty() {
        return Ok(out.write_all(b"{}")?);
    }
    let inner = deeper(depth)?;
    let mut mark: &[u8] = b"{";
    for (key, value) in members {
        out.write_all(mark)?;
        member(key, inner, out)?;
        put(value, inner, out)?;
        mark = b",";
    }
    line(depth, out)?;
    Ok(out.write_all(b"}")?)
}

fn deeper(depth: usize) -> Result<usize, Error> {
    if depth < DEPTH { Ok(depth + 1) } else { Err(Error::TooDeep) }
}

/// A new line, the member's name and its colon.
fn member(key: &str, depth: usize, out: &mut dyn Write) -> io::Result<()> {
    line(depth, out)?;
    string(key, out)?;
    out.write_all(b": ")
}

/// A line break and four blanks a level.
fn line(depth: usize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\n")?;
    for _ in 0..depth {
        out.write_all(b"    ")?;
    }
    Ok(())
}

/// Python's `repr`, with JavaScript's names for what is no number.
fn float(number: f64) -> String {
    match number {
        f64::INFINITY => "Infinity".to_owned(),
        f64::NEG_INFINITY => "-Infinity".to_owned(),
        _ if number.is_nan() => "NaN".to_owned(),
        _ => float_repr(number),
    }
}

fn string(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\"")?;
    let mut rest = text;
    // What must be escaped is ASCII, so a byte at which to split is a letter.
    while let Some(at) = rest.bytes().position(must_escape) {
        let (plain, tail) = rest.split_at(at);
        let mut letters = tail.chars();
        out.write_all(plain.as_bytes())?;
        if let Some(letter) = letters.next() {
            escape(letter, out)?;
        }
        rest = letters.as_str();
    }
    out.write_all(rest.as_bytes())?;
    out.write_all(b"\"")
}

fn must_escape(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn escape(letter: char, out: &mut dyn Write) -> io::Result<()> {
    match letter {
        '"' => out.write_all(b"\\\""),
        '\\' => out.write_all(b"\\\\"),
        '\n' => out.write_all(b"\\n"),
        '\r' => out.write_all(b"\\r"),
        '\t' => out.write_all(b"\\t"),
        '\u{c}' => out.write_all(b"\\f"),
        '\u{8}' => out.write_all(b"\\b"),
        _ => write!(out, "\\u{:04x}", u32::from(letter)),
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Stream, write};
    use crate::data::{Map, Value};

    fn object(members: Vec<(&'static str, Value)>) -> Value {
        Value::map(members.into_iter().map(|(key, value)| (key.into(), value)).collect::<Map>())
    }

    fn printed(value: &Value) -> String {
        let mut out = Vec::new();
        write(value, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lays_out_as_python_does() {
        let value = object(vec![
            ("List", Value::list(vec![1.into(), Value::list(vec![]), object(vec![])])),
            ("Name", "é \"\\\n\r\t\u{c}\u{8}\u{1f}\u{7f}\u{2028}/".into()),
            ("Big", "123456789012345678901234567890".parse::<BigInt>().unwrap().into()),
        ]);
        let text = "{\n    \"List\": [\n        1,\n        [],\n        {}\n    ],\n    \
            \"Name\": \"é \\\"\\\\\\n\\r\\t\\f\\b\\u001f\u{7f}\u{2028}/\",\n    \
            \"Big\": 123456789012345678901234567890\n}\n";
        assert_eq!(printed(&value), text);
    }

    #[test]
    fn prints_every_scalar_and_no_empty_object() {
        let cases = [
            (object(vec![]), ""),
            (Value::list(vec![]), "[]\n"),
            (Value::Null, "null\n"),
            ("".into(), "\"\"\n"),
            (false.into(), "false\n"),
            (Value::Float(1e16), "1e+16\n"),
            (Value::Float(f64::NAN), "NaN\n"),
            (Value::Float(f64::INFINITY), "Infinity\n"),
            (Value::Float(f64::NEG_INFINITY), "-Infinity\n"),
        ];
        for (value, text) in cases {
            assert_eq!(printed(&value), text);
        }
    }

    #[test]
    fn streams_the_bytes_of_the_merged_document() {
        let items: Vec<Value> =
            (0..5).map(|number| object(vec![("A", number.into()), ("B", Value::Null)])).collect();
        for count in 0..=items.len() {
            for token in [None, Some(Value::from("tok\"en"))] {
                let (head, tail) = items[..count].split_at(count / 2);
                let mut out = Vec::new();
                let mut stream = Stream::new("Aliases");
                stream.page(head, &mut out).unwrap();
                stream.page(&[], &mut out).unwrap();
                stream.page(tail, &mut out).unwrap();
                stream.end(token.as_ref(), &mut out).unwrap();
                let mut members = vec![("Aliases", Value::list(items[..count].to_vec()))];
                members.extend(token.map(|token| ("NextToken", token)));
                assert_eq!(String::from_utf8(out).unwrap(), printed(&object(members)));
            }
        }
    }

    #[test]
    fn refuses_a_nesting_python_refuses() {
        let nest =
            |levels: usize| (0..levels).fold(Value::Null, |inner, _| Value::list(vec![inner]));
        assert!(write(&nest(900), &mut Vec::new()).is_ok());
        let refusal = write(&nest(1000), &mut Vec::new()).unwrap_err();
        assert_eq!(refusal.to_string(), "maximum recursion depth exceeded");
    }
}
