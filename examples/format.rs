//! Prints values line by line, for `scripts/format-oracle.py`. Reads JSON lines `{"format": name, "document":
//! value, "query": text, "title": text, "width": columns, "colour": truth}` and writes the printed text
//! as a JSON string each, or `{"error": text}`. Must never decide what is right.

use std::io::{BufRead, Write};

use kmsalias::data::json::{parse, to_json};
use kmsalias::data::{Map, Value};
use kmsalias::output::{Colour, Format, Table, write};
use kmsalias::query::Expression;

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let answer = answer(&line?).unwrap_or_else(|error| {
            Value::map(Map::from_iter([("error".into(), error.to_string().into())]))
        });
        writeln!(out, "{}", to_json(&answer))?;
    }
    out.flush()
}

fn answer(line: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let request = parse(line)?;
    let text = |name: &str| request.get(name).and_then(Value::as_str).unwrap_or_default();
    let width = match request.get("width") {
        Some(Value::Int(width)) => usize::try_from(*width)?,
        _ => kmsalias::output::WIDTH,
    };
    let colour = match request.get("colour") {
        Some(Value::Bool(true)) => Colour::Reset,
        _ => Colour::Plain,
    };
    let table = Table { title: text("title"), width, colour };
    let format = Format::named(text("format")).ok_or("no such format")?;
    let document = request.get("document").cloned().unwrap_or(Value::Null);
    let value = Expression::parse(text("query"))?.search(&document)?;
    let mut printed = Vec::new();
    write(format, &value, &table, &mut printed)?;
    Ok(String::from_utf8(printed)?.into())
}
