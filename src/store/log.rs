//! The record of events, as it is read again. Never: what an event means.

use rusqlite::{OptionalExtension as _, Row, named_params, params};

use super::row::Change;
use super::{Result, Transaction};
use crate::model::Instant;

/// An event as it was recorded.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    /// Its number.
    pub(crate) id: i64,
    /// When it happened.
    pub(crate) time: Instant,
    /// The operation's name.
    pub(crate) operation: String,
    /// The ARN of who asked.
    pub(crate) caller: String,
    /// The request as JSON, without secrets.
    pub(crate) request: String,
    /// The code and message of a refusal.
    pub(crate) refusal: Option<(String, Option<String>)>,
    /// What it changed.
    pub(crate) changes: Changes,
    /// What the events of one change have in common where it went over several stores; none where it did not.
    pub(crate) together: Option<String>,
}

/// What an event changed.
#[derive(Clone, Debug)]
pub(crate) enum Changes {
    /// Row by row.
    Rows(Vec<Change>),
    /// By the file: how many aliases and keys there were in it.
    ByFile {
        /// The aliases.
        aliases: u64,
        /// The keys.
        keys: u64,
    },
}

impl Recorded {
    /// Whether a row was changed.
    pub(crate) fn changes_rows(&self) -> bool {
        match &self.changes {
            Changes::Rows(rows) => !rows.is_empty(),
            Changes::ByFile { .. } => true,
        }
    }
}

const COLUMNS: &str = "id, time, operation, caller, request, error, message, changes";

impl Transaction<'_> {
    /// At most `limit` events, those after the number `after`, in order.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn events(&self, after: i64, limit: usize) -> Result<Vec<Recorded>> {
        let sql = format!("SELECT {COLUMNS} FROM @event WHERE id > ?1 ORDER BY id LIMIT ?2");
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(params![after, limit], recorded_from)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The last event before the number `before`.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn event_before(&self, before: i64) -> Result<Option<Recorded>> {
        let sql = format!("SELECT {COLUMNS} FROM @event WHERE id < ?1 ORDER BY id DESC LIMIT 1");
        Ok(self.prepare(&sql)?.query_row([before], recorded_from).optional()?)
    }

    /// Whether the rows of an event by the file are kept: those of the last one are.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn keeps_rows_of(&self, event: i64) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM @event_row WHERE event = ?1)";
        Ok(self.prepare(sql)?.query_row([event], |row| row.get(0))?)
    }

    /// The rows of an event by the file that are kept: those of a name, or of a key, or all.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn rows_by_file(&self, event: i64, name: Option<&str>) -> Result<Vec<Change>> {
        let sql = "SELECT noun, name, \
                     max(CASE side WHEN 'before' THEN row END), max(CASE side WHEN 'after' THEN row END) \
                   FROM @event_row WHERE event = :event AND noun IN ('alias', 'key') \
                     AND (:name IS NULL OR name = :name OR row->>'target' = :name) \
                   GROUP BY noun, name ORDER BY noun, name";
        let json = |row: &Row<'_>, at| -> rusqlite::Result<_> {
            let text: Option<String> = row.get(at)?;
            Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
        };
        let mut statement = self.prepare(sql)?;
        let rows =
            statement.query_map(named_params! { ":event": event, ":name": name }, |row| {
                let (before, after) = (json(row, 2)?, json(row, 3)?);
                Ok(Change { noun: row.get(0)?, name: row.get(1)?, before, after })
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Removes the rows of the last event by the file, where nobody will ask for them.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn forget_rows_by_file(&self) -> Result<()> {
        self.batch("DELETE FROM @event_row")
    }
}

fn recorded_from(row: &Row<'_>) -> rusqlite::Result<Recorded> {
    let (code, message) = (row.get::<_, Option<String>>(5)?, row.get(6)?);
    let (changes, together) = changes_from(&row.get::<_, String>(7)?);
    Ok(Recorded {
        id: row.get(0)?,
        time: row.get(1)?,
        operation: row.get(2)?,
        caller: row.get(3)?,
        request: row.get(4)?,
        refusal: code.map(|code| (code, message)),
        changes,
        together,
    })
}

/// A record is read as far as it can be: what a later program has written besides is passed over.
fn changes_from(text: &str) -> (Changes, Option<String>) {
    if let Ok(rows) = serde_json::from_str(text) {
        return (Changes::Rows(rows), None);
    }
    let mut summary: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let together = summary.get("Together").and_then(serde_json::Value::as_str).map(str::to_owned);
    let rows = summary.get_mut("Rows").map(serde_json::Value::take);
    if let Some(rows) = rows.and_then(|rows| serde_json::from_value(rows).ok()) {
        return (Changes::Rows(rows), together);
    }
    let number = |name: &str| summary.get(name).and_then(serde_json::Value::as_u64).unwrap_or(0);
    (Changes::ByFile { aliases: number("Aliases"), keys: number("Keys") }, together)
}
