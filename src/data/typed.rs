//! From typed records to values and back, by serde.

use std::borrow::Cow;
use std::fmt::Display;

use serde::de::DeserializeOwned;
use serde::ser::{
    self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
};

use super::{Map, Value};

/// How a newtype of `name` around an integer is spelled, such as an instant.
pub(crate) struct Spelling<'a> {
    /// The newtype's name, as serde announces it.
    pub(crate) name: &'static str,
    /// From its integer to a value.
    pub(crate) spell: &'a dyn Fn(i64) -> Value,
}

/// The value of a record: structures become objects in the order of their fields, `None` becomes null.
///
/// # Errors
/// What no JSON can hold, such as a map whose keys are not text.
pub(crate) fn to_value<T: Serialize + ?Sized>(
    record: &T,
    spelling: &Spelling<'_>,
) -> Result<Value, Unfit> {
    record.serialize(Writer(spelling))
}

impl Value {
    /// The record that this value describes.
    ///
    /// # Errors
    /// A value of another form.
    pub(crate) fn into_typed<T: DeserializeOwned>(self) -> Result<T, Unfit> {
        serde_json::from_value(self.into()).map_err(|e| Unfit(e.to_string()))
    }
}

impl From<Value> for serde_json::Value {
    fn from(value: Value) -> Self {
        use serde_json::Value as Json;
        match value {
            Value::Null => Json::Null,
            Value::Bool(truth) => Json::Bool(truth),
            Value::Int(number) => number.into(),
            Value::Big(number) => number.to_string().parse::<f64>().unwrap_or(f64::NAN).into(),
            Value::Float(number) => number.into(),
            Value::Str(text) => Json::String(text.as_ref().to_owned()),
            Value::Moment(moment) => Json::String(moment.str()),
            Value::Opaque(repr) => Json::String(repr.to_owned()),
            Value::List(items) => items.iter().cloned().map(Json::from).collect(),
            Value::Map(members) => Json::Object(
                members.iter().map(|(k, v)| (k.to_string(), v.clone().into())).collect(),
            ),
        }
    }
}

/// A record and a value that do not fit each other.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unfit(String);

impl ser::Error for Unfit {
    fn custom<T: Display>(message: T) -> Self {
        Unfit(message.to_string())
    }
}

#[derive(Clone, Copy)]
struct Writer<'a>(&'a Spelling<'a>);

struct Items<'a>(Vec<Value>, Writer<'a>);

struct Members<'a> {
    map: Map,
    key: Option<Cow<'static, str>>,
    writer: Writer<'a>,
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = Value;
    type Error = Unfit;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Impossible<Value, Unfit>;
    type SerializeTupleVariant = Impossible<Value, Unfit>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Impossible<Value, Unfit>;

    fn serialize_bool(self, truth: bool) -> Result<Value, Unfit> {
        Ok(Value::Bool(truth))
    }
    fn serialize_i8(self, number: i8) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_i16(self, number: i16) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_i32(self, number: i32) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_i64(self, number: i64) -> Result<Value, Unfit> {
        Ok(Value::Int(number))
    }
    fn serialize_u8(self, number: u8) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_u16(self, number: u16) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_u32(self, number: u32) -> Result<Value, Unfit> {
        Ok(Value::Int(number.into()))
    }
    fn serialize_u64(self, number: u64) -> Result<Value, Unfit> {
        Ok(num_bigint::BigInt::from(number).into())
    }
    fn serialize_f32(self, number: f32) -> Result<Value, Unfit> {
        Ok(Value::Float(number.into()))
    }
    fn serialize_f64(self, number: f64) -> Result<Value, Unfit> {
        Ok(Value::Float(number))
    }
    fn serialize_char(self, letter: char) -> Result<Value, Unfit> {
        Ok(letter.to_string().into())
    }
    fn serialize_str(self, text: &str) -> Result<Value, Unfit> {
        Ok(text.into())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Value, Unfit> {
        Err(Unfit("bytes have no JSON form".to_owned()))
    }
    fn serialize_none(self) -> Result<Value, Unfit> {
        Ok(Value::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, inner: &T) -> Result<Value, Unfit> {
        inner.serialize(self)
    }
    fn serialize_unit(self) -> Result<Value, Unfit> {
        Ok(Value::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Unfit> {
        Ok(Value::Null)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, Unfit> {
        Ok(variant.into())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        inner: &T,
    ) -> Result<Value, Unfit> {
        let value = inner.serialize(self)?;
        Ok(match value {
            Value::Int(number) if name == self.0.name => (self.0.spell)(number),
            other => other,
        })
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Value, Unfit> {
        Err(Unfit("variants with data have no JSON form here".to_owned()))
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'a>, Unfit> {
        Ok(Items(Vec::with_capacity(length.unwrap_or(0)), self))
    }
    fn serialize_tuple(self, length: usize) -> Result<Items<'a>, Unfit> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unfit> {
        Err(Unfit(format!("{name} has no JSON form")))
    }
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unfit> {
        Err(Unfit(format!("{name} has no JSON form")))
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Members<'a>, Unfit> {
        Ok(Members { map: Map::with_capacity(length.unwrap_or(0)), key: None, writer: self })
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Members<'a>, Unfit> {
        self.serialize_map(Some(length))
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unfit> {
        Err(Unfit(format!("{name} has no JSON form")))
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = Value;
    type Error = Unfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unfit> {
        self.0.push(item.serialize(self.1)?);
        Ok(())
    }
    fn end(self) -> Result<Value, Unfit> {
        Ok(Value::list(self.0))
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = Value;
    type Error = Unfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unfit> {
        SerializeSeq::serialize_element(self, item)
    }
    fn end(self) -> Result<Value, Unfit> {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for Members<'_> {
    type Ok = Value;
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        match key.serialize(self.writer)? {
            Value::Str(text) => self.key = Some(text.as_ref().to_owned().into()),
            _ => return Err(Unfit("a key that is no text".to_owned())),
        }
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        if let Some(key) = self.key.take() {
            self.map.insert(key, value.serialize(self.writer)?);
        }
        Ok(())
    }
    fn end(self) -> Result<Value, Unfit> {
        Ok(Value::map(self.map))
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = Value;
    type Error = Unfit;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        self.map.insert(name.into(), value.serialize(self.writer)?);
        Ok(())
    }
    fn end(self) -> Result<Value, Unfit> {
        Ok(Value::map(self.map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Stamp(i64);

    #[derive(serde::Serialize)]
    struct Record {
        name: &'static str,
        at: Option<Stamp>,
        none: Option<i64>,
        list: Vec<u8>,
    }

    #[test]
    fn spells_the_named_newtype_only() {
        let record = Record { name: "x", at: Some(Stamp(5)), none: None, list: vec![1] };
        let spell = |n: i64| Value::from(format!("at {n}"));
        for (name, at) in [("Stamp", r#""at 5""#), ("Other", "5")] {
            let value = to_value(&record, &Spelling { name, spell: &spell }).unwrap();
            let json = serde_json::Value::from(value).to_string();
            assert_eq!(json, format!(r#"{{"name":"x","at":{at},"none":null,"list":[1]}}"#));
        }
    }
}
