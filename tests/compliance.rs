//! The public JMESPath compliance cases (jmespath.test), every one. They are data of others and are read from
//! where they lie: `tests/jmespath-compliance`, or the reference directory beside the checkout. Without them
//! nothing is tested here; `src/query/tests.rs` holds the cases of our own.

use std::path::{Path, PathBuf};

use kmsalias::data::{Value, json};
use kmsalias::query::Expression;

#[test]
fn answers_every_public_case() {
    let Some(directory) = directory() else {
        report("no compliance cases beside the checkout: nothing tested");
        return;
    };
    let mut judged = 0;
    let mut wrong = Vec::new();
    for file in files(&directory) {
        let suites = json::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for suite in items(&suites) {
            let given = suite.get("given").unwrap();
            for case in items(suite.get("cases").unwrap()) {
                judged += usize::from(case.get("bench").is_none());
                wrong
                    .extend(fault(given, case).map(|fault| format!("{}: {fault}", file.display())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(judged, 892);
}

fn directory() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["tests/jmespath-compliance", "../shared/reference/jmespath-compliance"];
    places.iter().map(|place| root.join(place)).find(|place| place.is_dir())
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

/// What is wrong with our answer: an error where a result is due, or the other way round, or another result.
fn fault(given: &Value, case: &Value) -> Option<String> {
    let text = case.get("expression").and_then(Value::as_str).unwrap();
    let answer = match Expression::parse(text) {
        Ok(_) if case.get("bench").is_some() => return None,
        Ok(expression) => expression.search(given).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let right = match (&answer, case.get("result")) {
        (Ok(answer), Some(result)) => is_same(answer, result),
        (Err(_), None) => true,
        _ => false,
    };
    (!right).then(|| format!("{text}: {answer:?}"))
}

/// Equality in which 1 is neither 1.0 nor true; the order of keys does not count.
fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::List(left), Value::List(right)) => {
            left.len() == right.len()
                && left.iter().zip(right.iter()).all(|(left, right)| is_same(left, right))
        }
        (Value::Map(left), Value::Map(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(key, value)| right.get(key).is_some_and(|other| is_same(value, other)))
        }
        _ => json::to_json(left) == json::to_json(right),
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::List(items) => items.iter(),
        other => panic!("no list: {other:?}"),
    }
}

#[expect(clippy::print_stderr, reason = "a test that tests nothing must say so")]
fn report(line: &str) {
    eprintln!("{line}");
}
