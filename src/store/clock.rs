//! A store's clock: how far it is ahead of the real one, and what comes due as it moves. Never: what time it is.

use std::fs;
use std::path::Path;

use rusqlite::named_params;
use serde::{Deserialize, Serialize};

use super::home::{self, Header};
use super::key::VISIBLE;
use super::row::{ALIAS_COLUMNS, KEY_COLUMNS, alias_from, key_from};
use super::{Patience, Result, Transaction, connect_to};
use crate::model::{Alias, Instant, Key};

/// The clock's row, as its change is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ClockRow {
    pub(super) clock_offset: i64,
}

impl Transaction<'_> {
    /// How many microseconds the store's clock is ahead.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn clock_offset(&self) -> Result<i64> {
        Ok(self.prepare("SELECT clock_offset FROM @store")?.query_row([], |row| row.get(0))?)
    }

    /// Moves the store's clock. The transaction's own time stays.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn move_clock(&self, offset: i64) -> Result<()> {
        let rows = [self.clock_offset()?, offset].map(|clock_offset| ClockRow { clock_offset });
        self.note("clock", "", (Some(&rows[0]), Some(&rows[1])));
        self.set_clock(offset)
    }

    pub(super) fn set_clock(&self, offset: i64) -> Result<()> {
        self.prepare("UPDATE @store SET clock_offset = ?1")?.execute([offset])?;
        Ok(())
    }

    /// The keys that have something to happen to them after now and up to `until`: those that go, whose rotation is
    /// due, whose imported material expires. And the aliases that go with them.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn due_until(&self, until: Instant) -> Result<(Vec<Key>, Vec<Alias>)> {
        let goes = "state = 'PendingDeletion' AND deletion_date <= :until";
        let sql = format!(
            "SELECT {KEY_COLUMNS} FROM @kms_key WHERE {VISIBLE} AND ({goes} \
               OR rotation IS NOT NULL AND state = 'Enabled' AND rotation->>'Next' <= :until \
               OR imported->>'ValidTo' > :now AND imported->>'ValidTo' <= :until) ORDER BY id"
        );
        let values = named_params! { ":now": self.now, ":until": until };
        let mut statement = self.prepare(&sql)?;
        let keys = statement.query_map(values, key_from)?.collect::<rusqlite::Result<_>>()?;
        let sql = format!(
            "SELECT {ALIAS_COLUMNS} FROM @alias \
             WHERE target IN (SELECT id FROM @kms_key WHERE {VISIBLE} AND {goes}) ORDER BY name"
        );
        let mut statement = self.prepare(&sql)?;
        let aliases = statement.query_map(values, alias_from)?.collect::<rusqlite::Result<_>>()?;
        Ok((keys, aliases))
    }
}

/// The clock of the other stores of an account, which a new one of it shares: the Regions of a multi-Region key
/// have one time. A store that cannot be read now has no say.
pub(super) fn beside(path: &Path) -> i64 {
    let entries = path.parent().and_then(|directory| fs::read_dir(directory).ok());
    let mut paths: Vec<_> =
        entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let stores = paths.iter().filter(|other| other.extension().is_some_and(|end| end == "sqlite3"));
    let is_ours = |other: &&std::path::PathBuf| {
        home::header(other).is_ok_and(|header| matches!(header, Header::Ours(_)))
    };
    let offset = |other: &Path| {
        let connection = connect_to(other, Patience::Long).ok()?;
        let sql = "SELECT clock_offset FROM store";
        connection.query_row(sql, [], |row| row.get(0)).ok()
    };
    stores.filter(is_ours).find_map(|other| offset(other)).unwrap_or(0)
}
