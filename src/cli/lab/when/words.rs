//! What a change of a row is called: what became of the alias or the key whose name stands beside it, such as `re-pointed
//! from A to B`; of the clock, which has no name, a whole sentence. Never: where the rows come from.

use serde_json::Value;

use super::super::count;
use super::super::export::spelled;
use crate::model::{Alias, Instant, Key, KeyState, MultiRegion};
use crate::store::Change;

/// The operation that a key is gone by when its waiting period is over.
pub(super) const SWEPT: &str = "DeleteKey";

/// What a rotation that came due is called.
const ROTATED: &str = "RotateKey";

/// Whether a change is worth a line: what a key gets with its making, and loses with it, is none, nor is the date of
/// the next rotation that each one sets.
pub(super) fn is_news(change: &Change, operation: &str) -> bool {
    let row_of = change.after.as_ref().or(change.before.as_ref());
    let number = row_of.and_then(|row| row.get("number")?.as_i64());
    if change.noun == "material" && number == Some(1) {
        return false;
    }
    let keys = (row::<Key>(change.before.as_ref()), row::<Key>(change.after.as_ref()));
    match keys {
        (Some(before), Some(after)) if change.noun == "key" && operation == ROTATED => {
            before != Key { rotation: before.rotation, ..after }
        }
        _ => true,
    }
}

/// Whether a row is as it was, however its JSON is written.
pub(super) fn is_untouched(Change { noun, before, after, .. }: &Change) -> bool {
    let (before, after) = (before.as_ref(), after.as_ref());
    match noun.as_str() {
        "alias" => row::<Alias>(before) == row::<Alias>(after),
        "key" => row::<Key>(before) == row::<Key>(after),
        _ => before == after,
    }
}

/// What has happened to the row's noun. `again` says that there was one of that name before; `operation` is what
/// changed it.
pub(super) fn of(change: &Change, operation: &str, again: bool) -> String {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    match change.noun.as_str() {
        "alias" => of_alias((row(before), row(after)), operation, again),
        "key" => of_key((row(before), row(after)), operation),
        "tag" => after.and_then(tags).unwrap_or_else(|| "left without tags".to_owned()),
        "material" => material(before, after).to_owned(),
        _ => of_clock(offset(before), offset(after)),
    }
}

/// What became of a key's material. One that a rotation has made leaves those before it.
fn material(before: Option<&Value>, after: Option<&Value>) -> &'static str {
    let is_rotated = |row: &Value| row.get("rotation").is_some_and(Value::is_string);
    match (before, after) {
        (_, Some(row)) if is_rotated(row) => "rotated",
        (_, Some(_)) => "given new key material",
        (Some(row), None) if is_rotated(row) => "back to the key material before its last rotation",
        (_, None) => "stripped of key material",
    }
}

/// How far a clock moved, and where to if it was the real time.
fn of_clock(from: i64, to: i64) -> String {
    let by = to.saturating_sub(from);
    let side = if by < 0 { "back" } else { "ahead" };
    let real = if to == 0 { ", to the real time" } else { "" };
    format!("The clock was set {side} by {}{real}", in_words(by.unsigned_abs()))
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
fn span(micros: u64) -> String {
    let parts = parts(micros).into_iter().map(|(number, unit)| format!("{number}{}", short(unit)));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() { "0s".to_owned() } else { parts.join(" ") }
}

/// The same in words: `7 days 12 hours`.
fn in_words(micros: u64) -> String {
    let parts = parts(micros).into_iter().map(|(number, unit)| count(number, unit, "s"));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() { "less than a second".to_owned() } else { parts.join(" ") }
}

/// How many of each unit there are in so many microseconds, without those that there are none of.
fn parts(micros: u64) -> Vec<(u64, &'static str)> {
    let mut rest = micros / 1_000_000;
    let mut parts = Vec::new();
    for (unit, seconds) in [("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)] {
        if rest >= seconds {
            parts.push((rest / seconds, unit));
            rest %= seconds;
        }
    }
    parts
}

fn short(unit: &str) -> String {
    unit.chars().take(1).collect()
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
        (None, Some(alias)) if again => format!("made again for {}", target(alias)),
        (None, Some(alias)) => format!("made for {}", target(alias)),
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

/// What became of the state of a key; `None` where a change left it.
pub(super) fn of_state(change: &Change) -> Option<String> {
    let (before, after): (Key, Key) = (row(change.before.as_ref())?, row(change.after.as_ref())?);
    let is_changed = before.state != after.state || before.deletion_date != after.deletion_date;
    is_changed.then(|| state(&before, &after))
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
        told.push("given another policy".to_owned());
    }
    match after.rotation {
        Some(rotation) if before.rotation != after.rotation => told.push(format!(
            "set to rotate every {} days, next at {}",
            rotation.period,
            time(rotation.next)
        )),
        None if before.rotation.is_some() => {
            told.push("set to rotate no more by itself".to_owned());
        }
        _ => {}
    }
    if before.multi_region != after.multi_region {
        told.push(family(before.multi_region.as_ref(), after.multi_region.as_ref()));
    }
    told
}

/// What became of the Regions that a multi-Region key is in.
fn family(before: Option<&MultiRegion>, after: Option<&MultiRegion>) -> String {
    let (Some(before), Some(after)) = (before, after) else {
        return "given another family of Regions".to_owned();
    };
    if before.primary_key != after.primary_key {
        return format!("led by the primary key in {}", after.primary_key.region);
    }
    let lacks = |family: &MultiRegion, region: &str| {
        !family.replica_keys.iter().any(|replica| replica.region == region)
    };
    let only = |here: &MultiRegion, there: &MultiRegion| -> Vec<String> {
        let regions = here.replica_keys.iter().map(|replica| replica.region.clone());
        regions.filter(|region| lacks(there, region)).collect()
    };
    match (only(after, before).join(", "), only(before, after).join(", ")) {
        (new, _) if !new.is_empty() => format!("replicated to {new}"),
        (_, gone) if !gone.is_empty() => format!("no longer replicated to {gone}"),
        _ => "given another family of Regions".to_owned(),
    }
}

fn state(before: &Key, after: &Key) -> String {
    match (after.state, after.deletion_date) {
        (KeyState::PendingDeletion, Some(date)) => {
            format!("scheduled for deletion at {}", time(date))
        }
        (to, _) if before.state.is_pending_deletion() && !to.is_pending_deletion() => {
            format!("no longer to be deleted: {}", to.as_str())
        }
        (to, _) => format!("changed from {} to {}", before.state.as_str(), to.as_str()),
    }
}

/// The tags that a key has now; none of one without tags.
fn tags(list: &Value) -> Option<String> {
    let text = |tag: &Value, name| tag.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let tags = list.as_array().into_iter().flatten();
    let told: Vec<_> =
        tags.map(|tag| format!("{}={}", text(tag, "TagKey"), text(tag, "TagValue"))).collect();
    (!told.is_empty()).then(|| format!("tagged {}", told.join(", ")))
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
            (told((None, Some(a.clone())), "CreateAlias", false), format!("made for {A}")),
            (told((None, Some(a.clone())), "CreateAlias", true), format!("made again for {A}")),
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
    fn a_family_is_told_by_its_regions() {
        let family_of = |primary: &str, replicas: &[&str]| -> MultiRegion {
            let member = |region: &str| serde_json::json!({ "Arn": "a", "Region": region });
            let replicas: Vec<_> = replicas.iter().map(|region| member(region)).collect();
            serde_json::from_value(serde_json::json!({
                "MultiRegionKeyType": "PRIMARY", "PrimaryKey": member(primary), "ReplicaKeys": replicas
            }))
            .unwrap()
        };
        let told = |before: &MultiRegion, after: &MultiRegion| family(Some(before), Some(after));
        let (one, two) = (family_of("a", &["b"]), family_of("a", &["b", "c", "d"]));
        assert_eq!(told(&one, &two), "replicated to c, d");
        assert_eq!(told(&two, &one), "no longer replicated to c, d");
        assert_eq!(told(&one, &family_of("b", &["a"])), "led by the primary key in b");
        assert_eq!(told(&one, &one), "given another family of Regions");
    }

    #[test]
    fn tags_and_material_come_and_go() {
        let told = |noun: &str, after: Value| {
            let (noun, name) = (noun.to_owned(), A.to_owned());
            let after = Some(after).filter(|row| !row.is_null());
            of(&Change { noun, name, before: None, after }, "TagResource", false)
        };
        let tags = serde_json::json!([{ "TagKey": "a", "TagValue": "b" }, { "TagKey": "c", "TagValue": "" }]);
        assert_eq!(told("tag", tags), "tagged a=b, c=");
        assert_eq!(told("tag", serde_json::json!([])), "left without tags");
        assert_eq!(told("tag", Value::Null), "left without tags");
        assert_eq!(told("material", serde_json::json!({})), "given new key material");
        let rotated = serde_json::json!({ "number": 2, "rotation": "AUTOMATIC" });
        assert_eq!(told("material", rotated.clone()), "rotated");
        assert_eq!(
            material(Some(&rotated), None),
            "back to the key material before its last rotation"
        );
        assert_eq!(told("material", Value::Null), "stripped of key material");
    }

    #[test]
    fn spans_are_told_in_their_largest_units() {
        let cases = [(0, "0s"), (604_800, "7d"), (90_061, "1d 1h 1m 1s"), (129_600, "1d 12h")];
        for (seconds, wanted) in cases {
            assert_eq!(span(seconds * 1_000_000), wanted);
        }
        assert_eq!(moved(3_600_000_000, 0), "1h back");
    }

    #[test]
    fn a_clock_is_set() {
        let clock = |before: i64, after: i64| {
            let row = |seconds: i64| serde_json::json!({ "clock_offset": seconds * 1_000_000 });
            let (before, after) = (Some(row(before)), Some(row(after)));
            let (noun, name) = ("clock".to_owned(), String::new());
            of(&Change { noun, name, before, after }, "lab clock", false)
        };
        assert_eq!(clock(0, 86_400), "The clock was set ahead by 1 day");
        assert_eq!(clock(7200, 1), "The clock was set back by 1 hour 59 minutes 59 seconds");
        assert_eq!(clock(172_800, 0), "The clock was set back by 2 days, to the real time");
        assert_eq!(clock(-60, 0), "The clock was set ahead by 1 minute, to the real time");
        assert_eq!(clock(5, 5), "The clock was set ahead by less than a second");
    }
}
