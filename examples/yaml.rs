//! Reads YAML documents for `scripts/yaml-oracle.py`: JSON lines, a document as a text each. Writes a JSON line
//! each: `{"value": ...}` with every value as `[kind, ...]`, or `{"error": text}`. Must never decide what is right.

use std::io::{BufRead, Write};

use kmsalias::data::json::{parse, to_json};
use kmsalias::data::yaml::{Item, Pairs};
use kmsalias::data::{Map, Value, python, yaml};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let document = parse(&line?).unwrap_or(Value::Null);
        let (name, answer) = match yaml::parse(document.as_str().unwrap_or_default()) {
            Ok(item) => ("value", shown(&item)),
            Err(fault) => ("error", fault.to_string().into()),
        };
        writeln!(out, "{}", to_json(&Value::map(Map::from_iter([(name.into(), answer)]))))?;
    }
    out.flush()
}

fn shown(item: &Item) -> Value {
    match item {
        Item::Scalar(value @ Value::Str(_)) => named("str", [value.clone()]),
        Item::Scalar(value) => named(python::type_name(value), [python::repr(value).into()]),
        Item::Bytes(bytes) => named("bytes", bytes.iter().map(|byte| i64::from(*byte).into())),
        Item::List(items) => named("list", items.iter().map(shown)),
        Item::Tuple(items) => named("tuple", items.iter().map(shown)),
        Item::Set(items) => named("set", items.iter().map(shown)),
        Item::Map(pairs) => named("dict", pair(pairs)),
        Item::Ordered(pairs) => named("ordereddict", pair(pairs)),
        Item::Again(print) => named("again", [(*print).into()]),
    }
}

fn pair(pairs: &Pairs) -> impl Iterator<Item = Value> {
    pairs.iter().flat_map(|(key, value)| [shown(key), shown(value)])
}

fn named(name: &str, parts: impl IntoIterator<Item = Value>) -> Value {
    Value::list(std::iter::once(name.into()).chain(parts).collect())
}
