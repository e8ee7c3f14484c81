//! Writes a typed record as compact JSON, by serde: what [`to_json`](super::to_json) writes of the record's value, without
//! that value, which costs more than the text where a page of a list has hundreds of members. Never: a form that the value
//! has not.

use std::fmt::Write as _;

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    Serializer,
};

use super::super::Value;
use super::super::typed::{Spelling, Unfit, to_value};
use super::write::{push_string, push_value};

/// How a newtype of `name` around an integer is written, such as an instant.
#[derive(Clone, Copy)]
pub(crate) struct Writing {
    /// The newtype's name, as serde announces it.
    pub(crate) name: &'static str,
    /// Writes it at the end of a text.
    pub(crate) write: fn(&mut String, i64),
}

/// `record` on one line, as `to_json` writes what `to_value` makes of it.
///
/// # Errors
/// What no JSON can hold, such as a map whose keys are not text.
pub(crate) fn of_record<T: Serialize + ?Sized>(
    record: &T,
    newtype: Writing,
) -> Result<String, Unfit> {
    let mut out = String::new();
    record.serialize(Writer { out: &mut out, newtype })?;
    Ok(out)
}

/// The spelling of a part that is written as any other.
const PLAIN: Spelling<'_> = Spelling { name: "", spell: &Value::Int };

/// Writes one value at the end of the text.
struct Writer<'a> {
    out: &'a mut String,
    newtype: Writing,
}

/// Writes the parts of a list or an object, and what stands before, between and after them.
struct Parts<'a> {
    out: &'a mut String,
    newtype: Writing,
    /// What stands before the next part.
    mark: char,
    /// What stands after the last one.
    end: char,
}

impl<'a> Writer<'a> {
    #[expect(clippy::unnecessary_wraps, reason = "it is what the serializer's methods give")]
    fn value(self, value: &Value) -> Result<(), Unfit> {
        push_value(self.out, value);
        Ok(())
    }

    fn parts(self, start: char, end: char) -> Parts<'a> {
        let Writer { out, newtype } = self;
        out.push(start);
        Parts { out, newtype, mark: ' ', end }
    }
}

impl Parts<'_> {
    /// A writer of the next part.
    fn next(&mut self) -> Writer<'_> {
        let mark = std::mem::replace(&mut self.mark, ',');
        if mark != ' ' {
            self.out.push(mark);
        }
        self.same()
    }

    /// A writer in the middle of a part.
    fn same(&mut self) -> Writer<'_> {
        Writer { out: self.out, newtype: self.newtype }
    }

    fn finish(self) {
        self.out.push(self.end);
    }
}

/// The numbers, which are written as they are.
macro_rules! numbers {
    ($($name:ident $of:ty),+) => {$(
        fn $name(self, number: $of) -> Result<(), Unfit> {
            write!(self.out, "{number}").map_err(Unfit::custom)
        }
    )+};
}

fn formless<T>(what: &str) -> Result<T, Unfit> {
    Err(Unfit::custom(format_args!("{what} have no JSON form here")))
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unfit;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Impossible<(), Unfit>;
    type SerializeTupleVariant = Impossible<(), Unfit>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Unfit>;

    numbers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    numbers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    fn serialize_bool(self, truth: bool) -> Result<(), Unfit> {
        self.value(&Value::Bool(truth))
    }
    fn serialize_f32(self, number: f32) -> Result<(), Unfit> {
        self.value(&Value::Float(number.into()))
    }
    fn serialize_f64(self, number: f64) -> Result<(), Unfit> {
        self.value(&Value::Float(number))
    }
    fn serialize_char(self, letter: char) -> Result<(), Unfit> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, text: &str) -> Result<(), Unfit> {
        push_string(self.out, text);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unfit> {
        formless("bytes")
    }
    fn serialize_none(self) -> Result<(), Unfit> {
        self.value(&Value::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, inner: &T) -> Result<(), Unfit> {
        inner.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Unfit> {
        self.value(&Value::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unfit> {
        self.value(&Value::Null)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unfit> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        inner: &T,
    ) -> Result<(), Unfit> {
        if name != self.newtype.name {
            return inner.serialize(self);
        }
        match to_value(inner, &PLAIN)? {
            Value::Int(number) => (self.newtype.write)(self.out, number),
            other => push_value(self.out, &other),
        }
        Ok(())
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unfit> {
        formless("variants with data")
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Unfit> {
        Ok(self.parts('[', ']'))
    }
    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Unfit> {
        Ok(self.parts('[', ']'))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unfit> {
        formless("structures without names")
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unfit> {
        formless("variants with data")
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Unfit> {
        Ok(self.parts('{', '}'))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Unfit> {
        Ok(self.parts('{', '}'))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unfit> {
        formless("variants with data")
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unfit> {
        item.serialize(self.next())
    }
    fn end(self) -> Result<(), Unfit> {
        self.finish();
        Ok(())
    }
}

impl SerializeTuple for Parts<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unfit> {
        SerializeSeq::serialize_element(self, item)
    }
    fn end(self) -> Result<(), Unfit> {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        match to_value(key, &PLAIN)? {
            Value::Str(text) => self.next().serialize_str(&text),
            _ => formless("keys that are no text"),
        }
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        self.out.push(':');
        value.serialize(self.same())
    }
    fn end(self) -> Result<(), Unfit> {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        // A word of Rust's: nothing in it is to be escaped.
        let out = self.next().out;
        out.push('"');
        out.push_str(name);
        out.push_str("\":");
        value.serialize(self.same())
    }
    fn end(self) -> Result<(), Unfit> {
        SerializeSeq::end(self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::to_json;
    use super::*;

    #[derive(serde::Serialize)]
    struct Stamp(i64);

    #[derive(serde::Serialize)]
    struct Text(&'static str);

    #[derive(serde::Serialize)]
    enum Word {
        One,
    }

    #[derive(serde::Serialize)]
    struct Inner {
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<i64>,
        nothing: Option<i64>,
        word: Word,
    }

    #[derive(serde::Serialize)]
    struct Record {
        text: Text,
        at: Option<Stamp>,
        numbers: (i64, u64, f64, f32, i8),
        truths: Vec<bool>,
        none: [i64; 0],
        map: BTreeMap<&'static str, Vec<Inner>>,
        letter: char,
        unit: (),
    }

    fn record() -> Record {
        let inner = || Inner { left_out: None, nothing: None, word: Word::One };
        Record {
            text: Text("a\"\\\n\u{7f}é😀 alias/x"),
            at: Some(Stamp(1_521_097_200_500_000)),
            numbers: (i64::MIN, u64::MAX, 1e16, 0.5, -1),
            truths: vec![true, false],
            none: [],
            map: [("b\"", vec![inner(), inner()]), ("c", Vec::new())].into(),
            letter: 'é',
            unit: (),
        }
    }

    #[test]
    fn writes_what_the_value_writes() {
        #[expect(clippy::cast_precision_loss, reason = "a number with few digits")]
        fn spell(micros: i64) -> Value {
            Value::Float(micros as f64 / 1e6)
        }
        let write = |out: &mut String, micros| out.push_str(&to_json(&spell(micros)));
        for name in ["Stamp", "Text", "Other"] {
            let value = to_value(&record(), &Spelling { name, spell: &spell }).unwrap();
            let written = of_record(&record(), Writing { name, write }).unwrap();
            assert_eq!(written, to_json(&value), "{name}");
            assert!(to_json(&value).contains("\"unit\":null"));
        }
    }

    #[test]
    fn refuses_what_the_value_refuses() {
        #[derive(serde::Serialize)]
        struct Pair(i64, i64);

        let newtype = Writing { name: "", write: |_, _| {} };
        of_record(&BTreeMap::from([(1, 2)]), newtype).unwrap_err();
        of_record(&Pair(1, 2), newtype).unwrap_err();
    }
}
