//! What a change of a row is called: `re-pointed from A to B`. Never: where the rows come from.

use serde_json::Value;

use super::super::export::spelled;
use crate::model::{Alias, Instant, Key, KeyState};
use crate::store::Change;

/// The operation that a key is gone by when its waiting period is over.
pub(super) const SWEPT: &str = "DeleteKey";

/// What has happened to the row's noun. `again` says that there was one of that name before; `operation` is what
/// changed it.
pub(super) fn of(change: &Change, operation: &str, again: bool) -> String {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    match change.noun.as_str() {
        "alias" => of_alias((row(before), row(after)), operation, again),
        "key" => of_key((row(before), row(after)), operation),
        "tag" => format!("tags: {}", after.map_or_else(|| "none".to_owned(), tags)),
        "material" if after.is_some() => "new key material".to_owned(),
        "material" => "key material taken away".to_owned(),
        _ => format!("the clock: {}", moved(offset(before), offset(after))),
    }
}

/// An instant as a reader sees it: to the second, in UTC.
pub(super) fn time(instant: Instant) -> String {
    let second = Instant(instant.0.div_euclid(1_000_000).saturating_mul(1_000_000));
    spelled(second).as_str().unwrap_or_default().replace("+00:00", "Z")
}

/// By how much a clock moved.
pub(super) fn moved(from: i64, to: i64) -> String {
    let by = to.saturating_sub(from);
    let side = if by < 0 { "back" } else { "ahead" };
    format!("{} {side}", span(by.unsigned_abs()))
}

/// So many microseconds in the largest units: `7d 12h`.
pub(super) fn span(micros: u64) -> String {
    let mut rest = micros / 1_000_000;
    let mut parts = Vec::new();
    for (unit, seconds) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] {
        if rest >= seconds {
            parts.push(format!("{}{unit}", rest / seconds));
            rest %= seconds;
        }
    }
    if parts.is_empty() { "0s".to_owned() } else { parts.join(" ") }
}

fn row<T: serde::de::DeserializeOwned>(json: Option<&Value>) -> Option<T> {
    serde_json::from_value(json?.clone()).ok()
}

fn of_alias(
    (before, after): (Option<Alias>, Option<Alias>),
    operation: &str,
    again: bool,
) -> String {
    let target = |alias: &Alias| {
        alias.target.as_ref().map_or_else(|| "no key yet".to_owned(), ToString::to_string)
    };
    match (&before, &after) {
        (None, Some(alias)) if again => format!("made again, for {}", target(alias)),
        (None, Some(alias)) => format!("made, for {}", target(alias)),
        (Some(alias), None) if operation == SWEPT => format!("gone with its key {}", target(alias)),
        (Some(Alias { target: None, .. }), None) => "deleted; it had no key yet".to_owned(),
        (Some(alias), None) => format!("deleted; it named {}", target(alias)),
        (Some(before), Some(after)) if before.target == after.target => {
            format!("pointed at {} again", target(after))
        }
        (Some(Alias { target: None, .. }), Some(after)) => {
            format!("given its key {}", target(after))
        }
        (Some(before), Some(Alias { target: None, .. })) => {
            format!("without a key again; it named {}", target(before))
        }
        (Some(before), Some(after)) => {
            format!("re-pointed from {} to {}", target(before), target(after))
        }
        (None, None) => "changed".to_owned(),
    }
}

fn of_key((before, after): (Option<Key>, Option<Key>), operation: &str) -> String {
    match (before, after) {
        (None, Some(key)) => format!("made: {}, {}", key.spec.as_str(), key.usage.as_str()),
        (Some(_), None) if operation == SWEPT => "gone: its waiting period was over".to_owned(),
        (Some(_), None) => "taken away".to_owned(),
        (Some(before), Some(after)) => {
            let told = differences(&before, &after);
            if told.is_empty() { "written again".to_owned() } else { told.join("; ") }
        }
        (None, None) => "changed".to_owned(),
    }
}

fn differences(before: &Key, after: &Key) -> Vec<String> {
    let mut told = Vec::new();
    if before.state != after.state || before.deletion_date != after.deletion_date {
        told.push(state(before, after));
    }
    if before.description != after.description {
        told.push(format!("described as {:?}", after.description));
    }
    if before.policy != after.policy {
        told.push("another policy".to_owned());
    }
    match after.rotation {
        Some(rotation) if before.rotation != after.rotation => told.push(format!(
            "rotates every {} days, next at {}",
            rotation.period,
            time(rotation.next)
        )),
        None if before.rotation.is_some() => told.push("rotates no more by itself".to_owned()),
        _ => {}
    }
    if before.multi_region != after.multi_region {
        told.push("another family of Regions".to_owned());
    }
    told
}

fn state(before: &Key, after: &Key) -> String {
    match (after.state, after.deletion_date) {
        (KeyState::PendingDeletion, Some(date)) => format!("to be deleted at {}", time(date)),
        (to, _) if before.state.is_pending_deletion() && !to.is_pending_deletion() => {
            format!("its deletion cancelled: {}", to.as_str())
        }
        (to, _) => format!("{} -> {}", before.state.as_str(), to.as_str()),
    }
}

fn tags(list: &Value) -> String {
    let text = |tag: &Value, name| tag.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let tags = list.as_array().into_iter().flatten();
    let told: Vec<_> =
        tags.map(|tag| format!("{}={}", text(tag, "TagKey"), text(tag, "TagValue"))).collect();
    if told.is_empty() { "none".to_owned() } else { told.join(", ") }
}

fn offset(json: Option<&Value>) -> i64 {
    json.and_then(|row| row.get("clock_offset")?.as_i64()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "00000000-0000-4000-8000-000000000001";
    const B: &str = "00000000-0000-4000-8000-000000000002";

    fn alias(target: Option<&str>) -> Value {
        serde_json::json!({ "name": "alias/x", "target": target, "created": 0, "updated": 0 })
    }

    fn told(rows: (Option<Value>, Option<Value>), operation: &str, again: bool) -> String {
        let (before, after) = rows;
        let change = Change { noun: "alias".to_owned(), name: "alias/x".to_owned(), before, after };
        of(&change, operation, again)
    }

    #[test]
    fn an_alias_is_made_and_moved_and_gone() {
        let (a, b) = (alias(Some(A)), alias(Some(B)));
        let cases = [
            (told((None, Some(a.clone())), "CreateAlias", false), format!("made, for {A}")),
            (told((None, Some(a.clone())), "CreateAlias", true), format!("made again, for {A}")),
            (
                told((Some(a.clone()), Some(b)), "UpdateAlias", false),
                format!("re-pointed from {A} to {B}"),
            ),
            (
                told((Some(a.clone()), Some(a.clone())), "UpdateAlias", false),
                format!("pointed at {A} again"),
            ),
            (
                told((Some(alias(None)), Some(a.clone())), "Encrypt", false),
                format!("given its key {A}"),
            ),
            (told((Some(a.clone()), None), SWEPT, false), format!("gone with its key {A}")),
            (told((Some(a), None), "DeleteAlias", false), format!("deleted; it named {A}")),
        ];
        for (told, wanted) in cases {
            assert_eq!(told, wanted);
        }
    }

    #[test]
    fn spans_are_told_in_their_largest_units() {
        let cases = [(0, "0s"), (604_800, "7d"), (90_061, "1d 1h 1m 1s"), (129_600, "1d 12h")];
        for (seconds, wanted) in cases {
            assert_eq!(span(seconds * 1_000_000), wanted);
        }
        assert_eq!(moved(3_600_000_000, 0), "1h back");
    }
}
