//! Answers JMESPath queries line by line, for `scripts/query-oracle.py`. Reads JSON lines
//! `{"expression": text, "document": value}` and writes `{"ok": value}`, `{"syntax": text}` or
//! `{"runtime": text}`. Must never decide what is right.

use std::io::{BufRead, Write};

use kmsalias::data::json::{parse, to_json};
use kmsalias::data::{Map, Value};
use kmsalias::query::Expression;

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let (kind, answer) = answer(&line?);
        let members = Map::from_iter([(kind.into(), answer)]);
        writeln!(out, "{}", to_json(&Value::map(members)))?;
    }
    out.flush()
}

fn answer(line: &str) -> (&'static str, Value) {
    let request = match parse(line) {
        Ok(request) => request,
        Err(error) => return ("input", Value::from(error.to_string())),
    };
    let text = request.get("expression").and_then(Value::as_str).unwrap_or_default();
    let document = request.get("document").cloned().unwrap_or(Value::Null);
    match Expression::parse(text) {
        Err(error) => ("syntax", Value::from(error.to_string())),
        Ok(expression) => match expression.search(&document) {
            Err(error) => ("runtime", Value::from(error.to_string())),
            Ok(value) => ("ok", value),
        },
    }
}
