//! What is gone with a waiting period and not yet swept: it counts as absent, and no event tells of it before the next
//! write. Never: a write.

use super::timeline::{Entry, Subject};
use super::words;
use crate::model::{Alias, Instant, Key};
use crate::store::{self, Change, Clock, Store};

/// What a store holds that is hidden by now.
pub(super) struct Hidden {
    keys: Vec<Key>,
    aliases: Vec<Alias>,
}

impl Hidden {
    /// What went up to `now`, which is the store's.
    ///
    /// # Errors
    /// A damaged file.
    pub(super) fn of(store: &Store, clock: &Clock<'_>, now: Instant) -> store::Result<Hidden> {
        let long_ago = Clock { now: &|_| Instant(0), sweeps: false, predefined: clock.predefined };
        let work = store.begin(&long_ago)?;
        let (mut keys, aliases) = work.first().due_until(now)?;
        keys.retain(|key| key.state.is_pending_deletion() && key.deletion_date <= Some(now));
        keys.sort_by_key(|key| key.deletion_date);
        Ok(Hidden { keys, aliases })
    }

    /// The hidden alias of that name.
    pub(super) fn alias(&self, name: &str) -> Option<&Alias> {
        self.aliases.iter().find(|alias| alias.name.as_str() == name)
    }

    /// Puts the going of what is the subject's among its entries, each at its time.
    pub(super) fn tell(&self, subject: &Subject, entries: &mut Vec<Entry>) {
        for key in &self.keys {
            let aliases =
                self.aliases.iter().filter(|alias| alias.target.as_ref() == Some(&key.id));
            let aliases = aliases.map(|alias| change("alias", alias.name.as_str(), alias));
            let all = aliases.chain([change("key", key.id.as_str(), key)]);
            let time = key.deletion_date.unwrap_or(Instant(0));
            for change in all.filter(|change| subject.is_in(change)) {
                let at = entries.iter().rposition(|entry| entry.time <= time);
                entries.insert(at.map_or(0, |at| at + 1), entry(&change, time));
            }
        }
    }
}

fn change(noun: &str, name: &str, row: &impl serde::Serialize) -> Change {
    let before = serde_json::to_value(row).ok();
    Change { noun: noun.to_owned(), name: name.to_owned(), before, after: None }
}

/// The same as the sweep will record.
fn entry(change: &Change, time: Instant) -> Entry {
    Entry {
        time,
        name: change.name.clone(),
        what: words::of(change, words::SWEPT, false),
        operations: vec![words::SWEPT.to_owned()],
        caller: "AWS Internal".to_owned(),
        uses: None,
        refused: None,
        is_uncertain: false,
    }
}
