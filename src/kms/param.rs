//! The service's own check of shapes: first whether each value is of its member's type, then all other faults at once,
//! in AWS's sentence.
//!
//! Recorded wordings: `kms-errors.json`; the order, length before pattern and members as the model
//! lists them, is section 0 of the reference.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex_lite::Regex;

use super::Error;
use super::shape::{Bounds, Member, Shape};
use crate::data::Value;

/// Checks that each value of `request` is of the type that the wire has for it, before anything else is looked at.
/// Members that it does not know, and null ones, are passed over.
///
/// # Errors
/// [`Error::Serialization`]: the request cannot be read.
pub(crate) fn check_types(members: &[Member], request: &Value) -> Result<(), Error> {
    if has_members(members, request) { Ok(()) } else { Err(Error::Serialization) }
}

fn has_members(members: &[Member], value: &Value) -> bool {
    matches!(value, Value::Map(_))
        && members.iter().all(|member| match value.get(member.name) {
            None | Some(Value::Null) => true,
            Some(value) => is_of(member.shape, value),
        })
}

/// Whether a value is of the type of `shape`.
fn is_of(shape: &Shape, value: &Value) -> bool {
    match (shape, value) {
        (Shape::Blob { .. }, Value::Str(text)) => STANDARD.decode(text.as_bytes()).is_ok(),
        (Shape::Text { .. }, Value::Str(_))
        | (Shape::Integer { .. }, Value::Int(_))
        | (Shape::Boolean, Value::Bool(_))
        | (Shape::Timestamp, Value::Int(_) | Value::Float(_)) => true,
        (Shape::Structure(members), value) => has_members(members, value),
        (Shape::List { item, .. }, Value::List(items)) => {
            items.iter().all(|value| is_of(item, value))
        }
        (Shape::Map { value: shape, .. }, Value::Map(entries)) => {
            entries.values().all(|value| is_of(shape, value))
        }
        _ => false,
    }
}

/// How many faults are told at the least before the rest of a list is passed over: a list of nothing but faults would
/// make an answer of many times its size. Stand-in: not recorded from AWS.
const MOST: usize = 1000;

/// Checks `request` against the shapes of `members`; members it does not know are passed over.
///
/// # Errors
/// One [`Error::Shapes`] with every fault, in order; of a very long list with some of them.
pub(crate) fn check(members: &[Member], request: &Value) -> Result<(), Error> {
    let mut faults = Vec::new();
    check_members(members, request, "", &mut faults);
    if faults.is_empty() { Ok(()) } else { Err(Error::Shapes { faults }) }
}

fn check_members(members: &[Member], value: &Value, path: &str, faults: &mut Vec<String>) {
    for member in members {
        let path = format!("{path}{}", lower_first(member.name));
        match value.get(member.name).filter(|value| !value.is_null()) {
            Some(value) => check_shape(member.shape, value, &path, faults),
            None if member.required => faults.push(format!(
                "Value null at '{path}' failed to satisfy constraint: Member must not be null"
            )),
            None => {}
        }
    }
}

fn check_shape(shape: &Shape, value: &Value, path: &str, faults: &mut Vec<String>) {
    match (shape, value) {
        (Shape::Text { length, pattern, values, sensitive }, Value::Str(text)) => {
            let mut fault = |constraint: String| {
                let shown = if *sensitive { String::new() } else { format!(" '{text}'") };
                faults.push(fault_text(&shown, path, &constraint));
            };
            length_fault(*length, text.chars().count()).map(&mut fault);
            pattern_fault(*pattern, text).map(&mut fault);
            enum_fault(values, text).map(fault);
        }
        (Shape::Blob { length, .. }, Value::Str(text)) => {
            if let Some(constraint) = length_fault(*length, decoded_length(text)) {
                faults.push(fault_text("", path, &constraint));
            }
        }
        (Shape::Integer { min, max }, Value::Int(number)) => {
            if let Some(constraint) = range_fault(*min, *max, *number) {
                faults.push(fault_text(&format!(" '{number}'"), path, &constraint));
            }
        }
        (Shape::Structure(members), value) => {
            check_members(members, value, &format!("{path}."), faults);
        }
        (Shape::List { item, length, .. }, Value::List(items)) => {
            if let Some(constraint) = length_fault(*length, items.len()) {
                faults.push(fault_text(&shown(items), path, &constraint));
            }
            for (at, value) in (1..).zip(items.iter()) {
                if faults.len() >= MOST {
                    return;
                }
                check_shape(item, value, &format!("{path}.{at}.member"), faults);
            }
        }
        _ => {}
    }
}

/// A list of texts as the sentence repeats it; nothing of any other list.
fn shown(items: &[Value]) -> String {
    let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    texts.map_or_else(String::new, |texts| format!(" '[{}]'", texts.join(", ")))
}

fn fault_text(shown: &str, path: &str, constraint: &str) -> String {
    format!("Value{shown} at '{path}' failed to satisfy constraint: Member must {constraint}")
}

fn length_fault(length: Bounds, count: usize) -> Option<String> {
    let (min, max) = length?;
    if count < min {
        Some(format!("have length greater than or equal to {min}"))
    } else {
        (count > max).then(|| format!("have length less than or equal to {max}"))
    }
}

fn range_fault(min: i64, max: i64, number: i64) -> Option<String> {
    if number < min {
        Some(format!("have value greater than or equal to {min}"))
    } else {
        (number > max).then(|| format!("have value less than or equal to {max}"))
    }
}

fn pattern_fault(pattern: Option<&str>, text: &str) -> Option<String> {
    let pattern = pattern?;
    // The whole text must match, and a model's pattern that does not compile refuses nothing:
    // a test compiles each of them.
    let whole = Regex::new(&format!("^(?:{pattern})$")).ok()?;
    (!whole.is_match(text)).then(|| format!("satisfy regular expression pattern: {pattern}"))
}

fn enum_fault(values: &[&str], text: &str) -> Option<String> {
    let bad = !values.is_empty() && !values.contains(&text);
    bad.then(|| format!("satisfy enum value set: [{}]", values.join(", ")))
}

/// The bytes that standard base64 text stands for.
fn decoded_length(text: &str) -> usize {
    text.trim_end_matches('=').len() * 3 / 4
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{MOST, check, check_types};
    use crate::data::json;
    use crate::kms::{Error, ops};

    fn is_read(operation: &str, request: &str) -> bool {
        let operation = ops::ALL.iter().find(|o| o.interface.name == operation).unwrap();
        match check_types(operation.interface.members, &json::parse(request).unwrap()) {
            Ok(()) => true,
            Err(Error::Serialization) => false,
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_value_is_of_its_members_type() {
        for (operation, member, right, wrong) in [
            ("ListAliases", "KeyId", r#"["", "x"]"#, r"[1, true, [], {}, 1.5]"),
            (
                "ListAliases",
                "Limit",
                "[0, -1, 1001]",
                r#"["1", 1.0, 1e999, true, {}, 99999999999999999999]"#,
            ),
            ("DisableKey", "KeyId", r#"["x"]"#, "[0]"),
            ("Encrypt", "DryRun", "[true, false]", r#"["true", 0, []]"#),
            ("Encrypt", "Plaintext", r#"["", "aGk="]"#, r#"["aGk", "a GU=", "aGk_", "é", 1, []]"#),
            (
                "Encrypt",
                "EncryptionContext",
                r#"[{}, {"a": "b"}]"#,
                r#"["x", [], {"a": 1}, {"a": null}]"#,
            ),
            ("Encrypt", "GrantTokens", r#"[[], ["x"]]"#, r#"["x", {}, [1], [null]]"#),
            (
                "CreateKey",
                "Tags",
                r#"[[], [{}], [{"TagKey": null, "x": 1}]]"#,
                r#"[{}, ["x"], [{"TagKey": 1}]]"#,
            ),
            ("ImportKeyMaterial", "ValidTo", "[0, 1.5]", r#"["1", "2024-06-01T00:00:00Z", true]"#),
        ] {
            for (values, expected) in [(right, true), (wrong, false)] {
                let values = json::parse(values).unwrap();
                let crate::data::Value::List(values) = values else { panic!("{values:?}") };
                for value in values.iter() {
                    let request = format!(r#"{{"{member}": {}}}"#, json::to_json(value));
                    assert_eq!(is_read(operation, &request), expected, "{operation} {request}");
                }
            }
        }
    }

    #[test]
    fn a_list_of_nothing_but_faults_does_not_make_an_answer_of_many_times_its_size() {
        let members = ops::ALL.iter().find(|o| o.interface.name == "CreateKey").unwrap();
        let faults = |count: usize| {
            let request = format!(r#"{{"Tags": [{}]}}"#, vec!["{}"; count].join(","));
            match check(members.interface.members, &json::parse(&request).unwrap()) {
                Err(Error::Shapes { faults }) => faults,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(faults(51).len(), 102, "two of each tag");
        assert!((MOST..=MOST + 1).contains(&faults(340_000).len()));
    }

    #[test]
    fn null_and_unknown_members_are_passed_over() {
        assert!(is_read("Encrypt", r#"{"KeyId": null, "Plaintext": null, "Nope": [1, {}]}"#));
        assert!(!is_read("Encrypt", "[]"));
    }
}
