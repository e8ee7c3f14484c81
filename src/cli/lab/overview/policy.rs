//! A key policy in a line a statement, for a reader who wants the gist. Never: what it decides, which the service knows.

use serde_json::Value;

/// How many actions or principals are named before the rest is counted.
const NAMED: usize = 3;

/// The statements of a policy, a line each; none of a text that has no form.
pub(super) fn in_short(policy: &str) -> Vec<String> {
    let policy: Value = serde_json::from_str(policy).unwrap_or_default();
    let statements = policy.get("Statement").map(|found| match found {
        Value::Array(list) => list.iter().collect(),
        one => vec![one],
    });
    statements.unwrap_or_default().into_iter().map(statement).collect()
}

fn statement(statement: &Value) -> String {
    let effect = statement.get("Effect").and_then(Value::as_str).unwrap_or("?");
    let who = side(statement, "Principal", "everyone but ");
    let what = side(statement, "Action", "everything but ");
    let condition = statement.get("Condition").map_or_else(String::new, condition);
    format!("{effect} {who}: {what}{condition}")
}

/// The condition keys that a condition names.
fn condition(condition: &Value) -> String {
    let operators = condition.as_object().into_iter().flat_map(|tests| tests.values());
    let keys = operators.filter_map(Value::as_object).flat_map(|tests| tests.keys());
    let keys: Vec<_> = keys.map(String::as_str).collect();
    match keys.as_slice() {
        [] => ", with a condition".to_owned(),
        keys => format!(", with a condition on {}", keys.join(", ")),
    }
}

/// What a statement has under a name, or what it has under `Not` and the name.
fn side(statement: &Value, name: &str, not: &str) -> String {
    match (statement.get(name), statement.get(format!("Not{name}"))) {
        (Some(value), _) => listed(value),
        (None, Some(value)) => format!("{not}{}", listed(value)),
        (None, None) => "?".to_owned(),
    }
}

fn listed(value: &Value) -> String {
    let mut words = Vec::new();
    gather(value, &mut words);
    let more = words.len().saturating_sub(NAMED);
    words.truncate(NAMED);
    match more {
        0 => words.join(", "),
        more => format!("{} (+{more} more)", words.join(", ")),
    }
}

/// The texts of a list, or of the lists of an object: one level, as a principal has.
fn gather<'a>(value: &'a Value, words: &mut Vec<&'a str>) {
    let lists = value.as_object().map(|kinds| kinds.values().collect()).unwrap_or(vec![value]);
    for list in lists {
        match list {
            Value::Array(items) => words.extend(items.iter().filter_map(Value::as_str)),
            one => words.extend(one.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_short;

    #[test]
    fn a_statement_is_a_line() {
        let policy = r#"{"Statement": [
            {"Effect": "Allow", "Principal": {"AWS": "arn:root"}, "Action": "kms:*", "Resource": "*"},
            {"Effect": "Deny", "Principal": {"AWS": ["a", "b"], "Service": "c"},
             "NotAction": ["kms:1", "kms:2", "kms:3", "kms:4", "kms:5"], "Condition": {}},
            {"Effect": "Allow", "Principal": "*", "Action": "kms:*",
             "Condition": {"Bool": {"a": true, "b": true}, "Null": {"c": true}}}]}"#;
        let want = [
            "Allow arn:root: kms:*",
            "Deny a, b, c: everything but kms:1, kms:2, kms:3 (+2 more), with a condition",
            "Allow *: kms:*, with a condition on a, b, c",
        ];
        assert_eq!(in_short(policy), want);
        assert_eq!(in_short(r#"{"Statement": {"Effect": "Allow"}}"#), ["Allow ?: ?"]);
        assert!(in_short("nonsense").is_empty());
    }
}
