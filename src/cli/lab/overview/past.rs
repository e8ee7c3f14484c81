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
    let mut spans = Vec::new();
    let mut open = BTreeMap::new();
    let mut after = 0;
    loop {
        let events = tx.events(after, CHUNK)?;
        let Some(last) = events.last() else { return Ok(spans) };
        after = last.id;
        for event in &events {
            for change in changes(tx, event, key)? {
                let until = event.time;
                let was = pointed(change.before.as_ref(), key, until);
                let is = pointed(change.after.as_ref(), key, until);
                match (was, is) {
                    (None, Some(since)) => {
                        open.insert(change.name, since);
                    }
                    (Some(since), None) => {
                        let from = open.remove(&change.name).unwrap_or(since);
                        spans.push(Span { name: change.name, from, until });
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The changes of an event that may concern aliases of a key.
fn changes(tx: &Transaction<'_>, event: &Recorded, key: &KeyId) -> store::Result<Vec<Change>> {
    let mut changes = match &event.changes {
        Changes::Rows(rows) => rows.clone(),
        Changes::ByFile { .. } => tx.rows_by_file(event.id, Some(key.as_str()))?,
    };
    changes.retain(|change| change.noun == "alias");
    Ok(changes)
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
