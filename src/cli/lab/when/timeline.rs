//! The timeline of a name, of a key or of a store: what the records of events and of uses tell, in their order.
//! Never: how it is shown.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::count;
use super::gone::Hidden;
use super::words;
use crate::kms;
use crate::model::{AliasName, Arn, Instant, KeyId, Place, Resource};
use crate::store::{self, Change, Changes, Recorded, Transaction, Use};

/// What a timeline is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// All of a store.
    All,
    /// An alias, by its name.
    Alias(String),
    /// A key, by its id.
    Key(String),
}

/// Something that has happened.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Entry {
    /// When; of several uses, the last one.
    pub(super) time: Instant,
    /// The alias's name or the key's id.
    pub(super) name: String,
    /// In words.
    pub(super) what: String,
    /// The operations behind it.
    pub(super) operations: Vec<String>,
    /// The ARN of who asked.
    pub(super) caller: String,
    /// How many uses it stands for, if it stands for uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) uses: Option<u64>,
    /// The code of a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) refused: Option<String>,
    /// Whether it may have been about something else: the rows of it are not kept.
    #[serde(skip)]
    pub(super) is_uncertain: bool,
}

/// How many events are read at a time.
const CHUNK: usize = 500;

impl Subject {
    /// What an identifier names: an alias name, a key id, or the ARN of one here.
    ///
    /// # Errors
    /// A text that is none of these, and what may have been meant.
    pub(super) fn of(identifier: &str, place: &Place) -> Result<Subject, String> {
        if identifier.starts_with(AliasName::PREFIX) {
            return Ok(Subject::Alias(identifier.to_owned()));
        }
        if KeyId::new(identifier).is_some() {
            return Ok(Subject::Key(identifier.to_owned()));
        }
        match Arn::parse(identifier) {
            Some(arn)
                if (arn.account, arn.region) != (place.account.as_str(), place.region.as_str()) =>
            {
                Err(format!(
                    "{identifier} is not of {} {}: set KMSALIAS_ACCOUNT={} and --region {}",
                    place.account, place.region, arn.account, arn.region
                ))
            }
            Some(Arn { resource: Resource::Alias(name), .. }) => {
                Ok(Subject::Alias(name.to_owned()))
            }
            Some(Arn { resource: Resource::Key(id), .. }) => Ok(Subject::Key(id.to_owned())),
            None => Err(format!(
                "{identifier:?} is no alias name, key id or ARN: an alias's name begins with alias/"
            )),
        }
    }

    /// Whether a change is one of the subject.
    pub(super) fn is_in(&self, change: &Change) -> bool {
        let targets = |id: &str| {
            [&change.before, &change.after]
                .into_iter()
                .flatten()
                .any(|row| row.get("target").and_then(serde_json::Value::as_str) == Some(id))
        };
        match self {
            Subject::All => true,
            Subject::Alias(name) => change.noun == "alias" && change.name == *name,
            Subject::Key(id) if change.noun == "alias" => targets(id),
            Subject::Key(id) => change.name == *id,
        }
    }

    /// Whether a request names it, or the keys that it came to are it.
    fn is_asked(&self, request: &serde_json::Value, keys: &[String], place: &Place) -> bool {
        let (bare, arn) = match self {
            Subject::All => return true,
            Subject::Alias(name) => (name, place.alias_arn(&AliasName(name.clone()))),
            Subject::Key(id) => (id, place.key_arn(id)),
        };
        keys.contains(&arn)
            || kms::NAMING.iter().any(|member| {
                let named = request.get(*member).and_then(serde_json::Value::as_str);
                named.is_some_and(|named| named == bare || named == arn)
            })
    }

    fn name(&self) -> Option<&str> {
        match self {
            Subject::All => None,
            Subject::Alias(name) | Subject::Key(name) => Some(name),
        }
    }
}

/// A timeline while it is put together.
struct Timeline<'a> {
    subject: &'a Subject,
    place: &'a Place,
    entries: Vec<Entry>,
    /// Names that there were before.
    known: BTreeSet<String>,
    /// The key that the alias in question named at the time.
    target: Option<String>,
}

/// What the records of a store tell of a subject, the oldest first.
///
/// # Errors
/// A damaged file.
pub(super) fn of(
    view: &Transaction<'_>,
    uses: Vec<Use>,
    subject: &Subject,
    (place, hidden): (&Place, &Hidden),
) -> store::Result<Vec<Entry>> {
    let (entries, known) = (Vec::new(), BTreeSet::new());
    let target = first_target(view, subject, hidden)?;
    let mut timeline = Timeline { subject, place, entries, known, target };
    let mut uses = uses.into_iter().peekable();
    let mut after = 0;
    loop {
        let events = view.events(after, CHUNK)?;
        let Some(last) = events.last() else { break };
        after = last.id;
        for event in events {
            // A use belongs behind the events that were there when it was made.
            while let Some(used) = uses.next_if(|used| comes_before(used, &event)) {
                timeline.used(&used);
            }
            timeline.event(view, &event)?;
        }
    }
    uses.for_each(|used| timeline.used(&used));
    Ok(timeline.entries)
}

/// The key that an alias named before the first event on record: what its first change took it from, or its present one.
fn first_target(
    view: &Transaction<'_>,
    subject: &Subject,
    hidden: &Hidden,
) -> store::Result<Option<String>> {
    let Subject::Alias(name) = subject else { return Ok(None) };
    let mut after = 0;
    loop {
        let events = view.events(after, CHUNK)?;
        let Some(last) = events.last() else { break };
        after = last.id;
        for event in &events {
            let rows = rows(view, event, subject)?.unwrap_or_default();
            if let Some(change) = rows.iter().find(|change| subject.is_in(change)) {
                return Ok(target(change.before.as_ref()));
            }
        }
    }
    let alias = view.alias(&AliasName(name.clone()))?;
    let alias = alias.as_ref().or_else(|| hidden.alias(name));
    Ok(alias.and_then(|alias| Some(alias.target.as_ref()?.to_string())))
}

/// The key that the row of an alias names.
fn target(row: Option<&serde_json::Value>) -> Option<String> {
    Some(row?.get("target")?.as_str()?.to_owned())
}

/// The changes of an event; none where they are not kept.
fn rows(
    view: &Transaction<'_>,
    event: &Recorded,
    subject: &Subject,
) -> store::Result<Option<Vec<Change>>> {
    match &event.changes {
        Changes::Rows(rows) => Ok(Some(rows.clone())),
        Changes::ByFile { .. } if *subject != Subject::All && view.keeps_rows_of(event.id)? => {
            let mut rows = view.rows_by_file(event.id, subject.name())?;
            rows.retain(|change| !words::is_untouched(change));
            Ok(Some(rows))
        }
        Changes::ByFile { .. } => Ok(None),
    }
}

/// Whether a use was made before an event.
pub(super) fn comes_before(used: &Use, event: &Recorded) -> bool {
    used.after.map_or(used.time < event.time, |after| after < event.id)
}

impl Timeline<'_> {
    fn event(&mut self, view: &Transaction<'_>, event: &Recorded) -> store::Result<()> {
        // A refused use is among the uses.
        match &event.refusal {
            Some((code, _)) if !kms::CRYPTOGRAPHIC.contains(&event.operation.as_str()) => {
                self.refused(event, code);
            }
            _ => {}
        }
        match rows(view, event, self.subject)? {
            Some(rows) => self.changed(event, &rows),
            None => self.by_file(event),
        }
        Ok(())
    }

    /// An event by file whose rows are not kept.
    fn by_file(&mut self, event: &Recorded) {
        let Changes::ByFile { aliases, keys } = &event.changes else { return };
        let unknown = match self.subject {
            Subject::All => "",
            _ => "; what it did here is no longer on record",
        };
        let rows = count(*aliases, "alias", "es") + ", " + &count(*keys, "key", "s");
        let wrote = &event.operation;
        let what = format!("{wrote} wrote the Region: {rows}{unknown}");
        self.push(event, String::new(), what);
        if let Some(entry) = self.entries.last_mut() {
            entry.is_uncertain = *self.subject != Subject::All;
        }
    }

    fn changed(&mut self, event: &Recorded, rows: &[Change]) {
        for change in rows.iter().filter(|change| words::is_news(change, &event.operation)) {
            if !self.subject.is_in(change) {
                self.key_changed(event, change);
                continue;
            }
            if matches!(self.subject, Subject::Alias(_)) {
                self.target = target(change.after.as_ref());
            }
            let again = !self.known.insert(format!("{} {}", change.noun, change.name));
            let what = words::of(change, &event.operation, again);
            self.push(event, change.name.clone(), what);
        }
    }

    /// What became of the state of the key that the alias in question names.
    fn key_changed(&mut self, event: &Recorded, change: &Change) {
        let is_its = change.noun == "key" && self.target.as_ref() == Some(&change.name);
        if let Some(what) = is_its.then(|| words::of_state(change)).flatten() {
            self.push(event, change.name.clone(), what);
        }
    }

    fn refused(&mut self, event: &Recorded, code: &str) {
        let request = serde_json::from_str(&event.request).unwrap_or_default();
        if self.subject.is_asked(&request, &[], self.place) {
            let name = named(&request, self.subject);
            self.push(event, name, format!("{} refused: {code}", event.operation));
            if let Some(entry) = self.entries.last_mut() {
                entry.refused = Some(code.to_owned());
            }
        }
    }

    fn push(&mut self, event: &Recorded, name: String, what: String) {
        let name =
            if name.is_empty() { self.subject.name().unwrap_or_default().to_owned() } else { name };
        self.entries.push(Entry {
            time: event.time,
            name,
            what,
            operations: vec![event.operation.clone()],
            caller: event.caller.clone(),
            uses: None,
            refused: None,
            is_uncertain: false,
        });
    }

    /// Several uses of one key under one name, one after the other, are one entry.
    fn used(&mut self, used: &Use) {
        if !self.subject.is_asked(&used.request, &used.keys, self.place) {
            return;
        }
        let name = named(&used.request, self.subject);
        let key = used.keys.iter().map(|arn| arn.rsplit('/').next().unwrap_or(arn));
        let key = key.filter(|key| *key != name).collect::<Vec<_>>().join(", ");
        let by =
            |word: &str| if key.is_empty() { String::new() } else { format!("{word} key {key}") };
        let refused = used.refusal.as_ref().map(|(code, _)| code.clone());
        let what = match &refused {
            Some(code) => format!("{} refused: {code}{}", used.operation, by(",")),
            None if kms::CRYPTOGRAPHIC.contains(&used.operation.as_str()) => {
                format!("used{}", by(" with"))
            }
            None => format!("looked at{}", by(", with")),
        };
        let same = |entry: &&mut Entry| {
            entry.uses.is_some()
                && (&entry.name, &entry.what, &entry.caller) == (&name, &what, &used.caller)
        };
        if let Some(entry) = self.entries.last_mut().filter(same) {
            entry.uses = entry.uses.map(|uses| uses + 1);
            entry.time = used.time;
            if !entry.operations.contains(&used.operation) {
                entry.operations.push(used.operation.clone());
            }
            return;
        }
        self.entries.push(Entry {
            time: used.time,
            name,
            what,
            operations: vec![used.operation.clone()],
            caller: used.caller.clone(),
            uses: Some(1),
            refused,
            is_uncertain: false,
        });
    }
}

/// The name that a request goes by: the subject's own, else the first member that names something.
fn named(request: &serde_json::Value, subject: &Subject) -> String {
    if let Some(name) = subject.name() {
        return name.to_owned();
    }
    let mut named = kms::NAMING.iter().filter_map(|member| request.get(*member)?.as_str());
    named.next().unwrap_or_default().to_owned()
}
