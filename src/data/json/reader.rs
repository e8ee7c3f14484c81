//! Reads JSON text into a value, with a stack of its own. Owns the grammar and where each fault is seen;
//! must never recurse, for the text may be hostile.

use std::rc::Rc;

use num_bigint::BigInt;

use super::super::{Key, Map, Value};
use super::{JsonError, MAX_DEPTH, MAX_DIGITS, string};

/// The whole of `text` as one value.
///
/// # Errors
///
/// The first fault, as Python words it.
pub(super) fn document(text: &str) -> Result<Value, JsonError> {
    let mut reader = Reader { text, index: 0 };
    if text.starts_with('\u{feff}') {
        return Err(reader.fault("Unexpected UTF-8 BOM (decode using utf-8-sig)"));
    }
    let value = reader.value()?;
    reader.skip_blanks();
    if reader.index < text.len() { Err(reader.fault("Extra data")) } else { Ok(value) }
}

/// A list or an object that is being read.
enum Open {
    List(Vec<Value>),
    Map(Map, Key),
}

impl Open {
    /// JSON's word for it.
    fn kind(&self) -> &'static str {
        match self {
            Open::List(_) => "array",
            Open::Map(..) => "object",
        }
    }
}

/// What stands where a value is expected.
enum Start {
    Whole(Value),
    Open(Open),
}

struct Reader<'t> {
    text: &'t str,
    index: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Result<Value, JsonError> {
        let mut open: Vec<Open> = Vec::new();
        self.skip_blanks();
        loop {
            match self.start()? {
                Start::Open(container) if open.len() == MAX_DEPTH => {
                    return Err(JsonError::Depth(container.kind()));
                }
                Start::Open(container) => open.push(container),
                Start::Whole(value) => {
                    if let Some(document) = self.place(value, &mut open)? {
                        return Ok(document);
                    }
                }
            }
        }
    }

    /// Puts `value` where it belongs and closes what ends after it; the document, once it is whole.
    fn place(
        &mut self,
        mut value: Value,
        open: &mut Vec<Open>,
    ) -> Result<Option<Value>, JsonError> {
        while let Some(container) = open.pop() {
            match self.take(container, value)? {
                Start::Open(container) => {
                    open.push(container);
                    return Ok(None);
                }
                Start::Whole(closed) => value = closed,
            }
        }
        Ok(Some(value))
    }

    /// Adds `value` to `container` and reads on to the next value's start, or to the container's end.
    fn take(&mut self, container: Open, value: Value) -> Result<Start, JsonError> {
        match container {
            Open::List(mut items) => {
                items.push(value);
                if self.ends(b']')? {
                    return Ok(Start::Whole(Value::list(items)));
                }
                Ok(Start::Open(Open::List(items)))
            }
            Open::Map(mut members, key) => {
                members.insert(key, value);
                if self.ends(b'}')? {
                    return Ok(Start::Whole(Value::map(members)));
                }
                let key = self.key()?;
                Ok(Start::Open(Open::Map(members, key)))
            }
        }
    }

    /// Whether the container closes here; else past the comma.
    fn ends(&mut self, close: u8) -> Result<bool, JsonError> {
        self.skip_blanks();
        let next = self.peek();
        if next != Some(close) && next != Some(b',') {
            return Err(self.fault("Expecting ',' delimiter"));
        }
        self.index += 1;
        if next == Some(close) {
            return Ok(true);
        }
        self.skip_blanks();
        Ok(false)
    }

    fn start(&mut self) -> Result<Start, JsonError> {
        match self.peek() {
            Some(b'[') => {
                self.index += 1;
                self.skip_blanks();
                if self.eat("]") {
                    return Ok(Start::Whole(Value::list(Vec::new())));
                }
                Ok(Start::Open(Open::List(Vec::new())))
            }
            Some(b'{') => {
                self.index += 1;
                self.skip_blanks();
                if self.eat("}") {
                    return Ok(Start::Whole(Value::map(Map::new())));
                }
                let key = self.key()?;
                Ok(Start::Open(Open::Map(Map::new(), key)))
            }
            Some(b'"') => Ok(Start::Whole(Value::from(self.string()?))),
            _ => self.scalar().map(Start::Whole),
        }
    }

    /// A member's name and its colon, up to the start of the member's value.
    fn key(&mut self) -> Result<Key, JsonError> {
        if self.peek() != Some(b'"') {
            return Err(self.fault("Expecting property name enclosed in double quotes"));
        }
        let name = self.string()?;
        self.skip_blanks();
        if !self.eat(":") {
            return Err(self.fault("Expecting ':' delimiter"));
        }
        self.skip_blanks();
        Ok(Key::Owned(name))
    }

    fn string(&mut self) -> Result<String, JsonError> {
        let (text, end) = string::read(self.text, self.index)?;
        self.index = end;
        Ok(text)
    }

    fn scalar(&mut self) -> Result<Value, JsonError> {
        let words = [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Float(f64::NAN)),
            ("Infinity", Value::Float(f64::INFINITY)),
            ("-Infinity", Value::Float(f64::NEG_INFINITY)),
        ];
        for (word, value) in words {
            if self.eat(word) {
                return Ok(value);
            }
        }
        self.number()
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let start = self.index;
        let digits = usize::from(self.peek() == Some(b'-')) + start;
        let whole = match self.byte(digits) {
            Some(b'0') => digits + 1,
            Some(b'1'..=b'9') => self.digits(digits),
            _ => return Err(self.fault("Expecting value")),
        };
        let fraction = self.fraction(whole);
        self.index = self.exponent(fraction);
        let text = self.text.get(start..self.index).unwrap_or_default();
        if self.index == whole {
            return integer(text, whole - digits);
        }
        Ok(Value::Float(text.parse().unwrap_or(f64::NAN)))
    }

    /// Where the fraction that may begin at `index` ends.
    fn fraction(&self, index: usize) -> usize {
        if self.byte(index) != Some(b'.') {
            return index;
        }
        let end = self.digits(index + 1);
        if end == index + 1 { index } else { end }
    }

    /// Where the exponent that may begin at `index` ends.
    fn exponent(&self, index: usize) -> usize {
        if !matches!(self.byte(index), Some(b'e' | b'E')) {
            return index;
        }
        let signed = usize::from(matches!(self.byte(index + 1), Some(b'+' | b'-')));
        let start = index + 1 + signed;
        let end = self.digits(start);
        if end == start { index } else { end }
    }

    fn digits(&self, mut index: usize) -> usize {
        while self.byte(index).is_some_and(|byte| byte.is_ascii_digit()) {
            index += 1;
        }
        index
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.text.get(self.index..).is_some_and(|rest| rest.starts_with(word));
        if found {
            self.index += word.len();
        }
        found
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.index += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.byte(self.index)
    }

    fn byte(&self, index: usize) -> Option<u8> {
        self.text.as_bytes().get(index).copied()
    }

    fn fault(&self, reason: &'static str) -> JsonError {
        JsonError::at(self.text, self.index, reason)
    }
}

fn integer(text: &str, digits: usize) -> Result<Value, JsonError> {
    if digits > MAX_DIGITS {
        return Err(JsonError::Digits(digits));
    }
    if let Ok(number) = text.parse() {
        return Ok(Value::Int(number));
    }
    Ok(text.parse::<BigInt>().map_or(Value::Null, |number| Value::Big(Rc::new(number))))
}
