//! What the record tells of names: which key had which name when, who used a name and how often. Never: how it is
//! shown.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::kms::overview::Sight;
use crate::model::{AliasName, Instant, KeyId, Place};
use crate::store::{self, Change, Changes, Recorded, Transaction};

/// How many events are read at a time.
const CHUNK: usize = 1000;

/// A time during which a name was a key's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The name.
    pub(super) name: String,
    /// When it came to the key.
    pub(super) from: Instant,
    /// When it left the key.
    pub(super) until: Instant,
}

/// The uses of a name by one caller for one operation.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Uses {
    /// The caller's ARN.
    pub(super) caller: String,
    /// The operation.
    pub(super) operation: String,
    /// How many there are on record.
    pub(super) count: i64,
    /// How many of them were refused.
    pub(super) refused: i64,
    /// When the last of them was.
    pub(super) last: Instant,
}

/// The names that a key had and has not any more, as far as the record goes.
///
/// # Errors
/// A damaged file.
pub(super) fn former_names(tx: &Transaction<'_>, key: &KeyId) -> store::Result<Vec<Span>> {
    let mut past = Past::default();
    let mut after = 0;
    loop {
        let events = tx.events(after, CHUNK)?;
        let Some(last) = events.last() else { return Ok(past.spans) };
        after = last.id;
        for event in &events {
            let changes = changes(tx, event, key)?;
            if changes.is_none() {
                past.untold = Some(event.time);
            }
            for change in changes.into_iter().flatten() {
                past.note(change, key, event.time);
            }
        }
    }
}

/// The names of a key while they are put together.
#[derive(Default)]
struct Past {
    spans: Vec<Span>,
    /// The names that it has by now, and since when.
    open: BTreeMap<String, Instant>,
    /// When the last event was that may have done anything: its rows are not kept.
    untold: Option<Instant>,
}

impl Past {
    fn note(&mut self, change: Change, key: &KeyId, at: Instant) {
        let was = pointed(change.before.as_ref(), key, at);
        let is = pointed(change.after.as_ref(), key, at);
        match (was, is) {
            // What is put back has the date of its first time.
            (None, Some(since)) => {
                let from = self.left(&change.name).map_or(since, |_| at);
                self.open.insert(change.name, from);
            }
            (Some(since), None) => {
                let from = self.open.remove(&change.name);
                let from = from.unwrap_or_else(|| self.come_back(&change.name, since));
                let span = Span { name: change.name, from, until: at };
                if !self.spans.contains(&span) {
                    self.spans.push(span);
                }
            }
            _ => {}
        }
    }

    /// When the name last left the key.
    fn left(&self, name: &str) -> Option<Instant> {
        self.spans.iter().rfind(|span| span.name == name).map(|span| span.until)
    }

    /// Since when a name is the key's that no event has given it: where it was taken away before, since it was put back.
    fn come_back(&self, name: &str, since: Instant) -> Instant {
        let left = self.left(name);
        left.map_or(since, |left| self.untold.map_or(left, |untold| untold.max(left)))
    }
}

/// The changes of an event that may concern aliases of a key; none where they are not kept.
fn changes(
    tx: &Transaction<'_>,
    event: &Recorded,
    key: &KeyId,
) -> store::Result<Option<Vec<Change>>> {
    let mut changes = match &event.changes {
        Changes::Rows(rows) => rows.clone(),
        Changes::ByFile { .. } if !tx.keeps_rows_of(event.id)? => return Ok(None),
        Changes::ByFile { .. } => tx.rows_by_file(event.id, Some(key.as_str()))?,
    };
    changes.retain(|change| change.noun == "alias");
    Ok(Some(changes))
}

/// Since when the alias of a row points at the key, if it does; `at` where the row does not say.
fn pointed(row: Option<&Value>, key: &KeyId, at: Instant) -> Option<Instant> {
    let row = row?;
    let is_here = row.get("target").and_then(Value::as_str) == Some(key.as_str());
    is_here.then(|| row.get("updated").and_then(Value::as_i64).map_or(at, Instant))
}

/// Who used a name, and for what: the latest first. Only uses by the name are meant, not those of its key by id.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn uses_of(
    sight: &Sight<'_>,
    place: &Place,
    name: &AliasName,
) -> store::Result<Vec<Uses>> {
    let arn = place.alias_arn(name);
    let mut found: BTreeMap<(String, String), Uses> = BTreeMap::new();
    for used in sight.home.uses(place)? {
        if !names(&used.request, name.as_str(), &arn) {
            continue;
        }
        let key = (used.caller.clone(), used.operation.clone());
        let uses = found.entry(key).or_insert_with(|| Uses {
            caller: used.caller,
            operation: used.operation,
            count: 0,
            refused: 0,
            last: used.time,
        });
        uses.count += 1;
        uses.refused += i64::from(used.refusal.is_some());
        uses.last = uses.last.max(used.time);
    }
    let mut uses: Vec<_> = found.into_values().collect();
    uses.sort_by_key(|uses| std::cmp::Reverse(uses.last));
    Ok(uses)
}

/// Whether a request names its key by this alias.
fn names(request: &Value, name: &str, arn: &str) -> bool {
    let members = ["KeyId", "SourceKeyId", "DestinationKeyId"];
    let mut given = members.iter().filter_map(|member| request.get(member)?.as_str());
    given.any(|text| text == name || text == arn)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const KEY: &str = "00000000-0000-4000-8000-000000000001";
    const OTHER: &str = "00000000-0000-4000-8000-000000000002";

    /// The alias goes from one key to another, or from none or to none. The row's date is 1 for the key.
    fn change(before: Option<&str>, after: Option<&str>) -> Change {
        let row = |key: &str| json!({ "target": key, "updated": i32::from(key == KEY) });
        let (before, after) = (before.map(row), after.map(row));
        Change { noun: "alias".to_owned(), name: "alias/x".to_owned(), before, after }
    }

    fn spans(past: Past) -> Vec<(i64, i64)> {
        past.spans.into_iter().map(|span| (span.from.0, span.until.0)).collect()
    }

    fn noted(past: &mut Past, changes: &[(Option<&str>, Option<&str>, i64)]) {
        let key = KeyId::new(KEY).unwrap();
        for (before, after, at) in changes {
            past.note(change(*before, *after), &key, Instant(*at));
        }
    }

    #[test]
    fn a_name_that_is_put_back_is_the_keys_from_then_on() {
        let (key, other) = (Some(KEY), Some(OTHER));
        let mut past = Past::default();
        noted(&mut past, &[(None, key, 2), (key, other, 5), (other, key, 7), (key, None, 9)]);
        // Of an import the row's date counts.
        assert_eq!(spans(past), [(1, 5), (7, 9)]);
    }

    #[test]
    fn a_name_that_was_put_back_untold_is_the_keys_since_then() {
        let (key, other) = (Some(KEY), Some(OTHER));
        let mut past = Past::default();
        noted(&mut past, &[(key, other, 5)]);
        past.untold = Some(Instant(7));
        noted(&mut past, &[(key, other, 9)]);
        assert_eq!(spans(past), [(1, 5), (7, 9)]);
    }

    #[test]
    fn equal_times_are_told_once() {
        let (key, other) = (Some(KEY), Some(OTHER));
        let mut past = Past::default();
        let there_and_back = [(key, other, 1), (other, key, 1), (key, other, 1)];
        noted(&mut past, &there_and_back);
        assert_eq!(spans(past), [(1, 1)]);
    }
}
