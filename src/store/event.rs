//! The record of what was asked for, accepted or refused, and what it changed. Never: a secret.

use rusqlite::params;
use serde::Serialize;

use super::row::Change;
use super::{Result, Transaction};
use crate::model::Instant;

/// One event.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Event<'a> {
    /// When it happened.
    pub(crate) time: Instant,
    /// What was asked for.
    pub(crate) asked: Asked<'a>,
    /// The code and message of a refusal.
    pub(crate) refusal: Option<(&'a str, Option<&'a str>)>,
}

/// A request as the record keeps it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// The operation's name.
    pub(crate) operation: &'a str,
    /// The ARN of who asked.
    pub(crate) caller: &'a str,
    /// The request as JSON, without secrets.
    pub(crate) request: &'a str,
}

/// The rows of an event that other stores have too.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Shared<'a> {
    together: &'a str,
    rows: &'a [Change],
}

impl Transaction<'_> {
    /// Writes an event with the changes that were noted since the last one. The store keeps as many
    /// as its `event_limit` says, 10,000 unless it is changed; the oldest make room.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn record(&self, event: &Event<'_>) -> Result<()> {
        let changes = self.changes.take();
        let changes = match &self.together {
            Some(together) => serde_json::to_string(&Shared { together, rows: &changes }),
            None => serde_json::to_string(&changes),
        };
        let changes = changes.unwrap_or_default();
        self.record_as(event, &changes)
    }

    /// The number of the last event; 0 before the first.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn last_event(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(id), 0) FROM @event";
        Ok(self.prepare(sql)?.query_row([], |row| row.get(0))?)
    }

    pub(super) fn record_as(&self, event: &Event<'_>, changes: &str) -> Result<()> {
        let (error, message) = event.refusal.map_or((None, None), |(e, m)| (Some(e), m));
        let sql = "INSERT INTO @event (time, operation, caller, request, error, message, changes) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let asked = event.asked;
        self.prepare(sql)?.execute(params![
            event.time,
            asked.operation,
            asked.caller,
            asked.request,
            error,
            message,
            changes
        ])?;
        let sql = "DELETE FROM @event WHERE id <= ?1 - (SELECT event_limit FROM @store)";
        self.prepare(sql)?.execute([self.last_row()])?;
        Ok(())
    }
}
