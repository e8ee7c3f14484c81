//! The key table, and what is due in it.

use rusqlite::{OptionalExtension as _, named_params, params};

use super::error::{Cause, Error};
use super::event::{Asked, Event};
use super::row::{Json, KEY_COLUMNS, key_from};
use super::{Result, Transaction};
use crate::model::{Imported, Key, KeyId, KeyManager};

/// What is not hidden: a key whose waiting period is over counts as absent.
pub(super) const VISIBLE: &str =
    "NOT (state = 'PendingDeletion' AND ifnull(deletion_date <= :now, 0))";

/// How many of the aliases that go with a key its event names.
const NAMED: usize = 1000;

impl Transaction<'_> {
    /// The key of that id.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn key(&self, id: &str) -> Result<Option<Key>> {
        let sql = format!("SELECT {KEY_COLUMNS} FROM @kms_key WHERE id = :id AND {VISIBLE}");
        let values = named_params! { ":id": id, ":now": self.now };
        Ok(self.prepare(&sql)?.query_row(values, key_from).optional()?)
    }

    /// At most `limit` key ids in the order of their bytes, those after `after`.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn key_ids(&self, after: &str, limit: usize) -> Result<Vec<KeyId>> {
        let sql = format!(
            "SELECT id FROM @kms_key WHERE id > :after AND {VISIBLE} ORDER BY id LIMIT :limit"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let values = named_params! { ":after": after, ":now": self.now, ":limit": limit };
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(values, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many keys a manager has.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn count_keys(&self, manager: KeyManager) -> Result<i64> {
        let sql = "SELECT (SELECT count(*) FROM @kms_key WHERE manager = :manager) - \
             (SELECT count(*) FROM @kms_key \
              WHERE state = 'PendingDeletion' AND deletion_date <= :now AND manager = :manager)";
        let values = named_params! { ":manager": manager, ":now": self.now };
        Ok(self.prepare(sql)?.query_row(values, |row| row.get(0))?)
    }

    /// Writes a key, over what stood under its id.
    ///
    /// # Errors
    /// A hidden key of that id; a file that is full or damaged.
    pub(crate) fn put_key(&self, key: &Key) -> Result<()> {
        let before = self.key(key.id.as_str())?;
        if before.is_none() {
            self.refuse_hidden(&key.id)?;
        }
        self.note("key", key.id.as_str(), (before.as_ref(), Some(key)));
        self.write_key(key)
    }

    /// Refuses to write where a hidden key stands: its material, its aliases and tags would be lost.
    /// A writer who sweeps has none.
    pub(super) fn refuse_hidden(&self, id: &KeyId) -> Result<()> {
        if self.sweeps {
            return Ok(());
        }
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM @kms_key WHERE id = :id AND NOT {VISIBLE})");
        let values = named_params! { ":id": id, ":now": self.now };
        if self.prepare(&sql)?.query_row(values, |row| row.get(0))? {
            return Err(Error::new(Cause::Hidden(id.to_string())));
        }
        Ok(())
    }

    /// How many keys there are that a clock that stands still hides. Another hides none from a writer, who sweeps.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn count_hidden_keys(&self) -> Result<i64> {
        if self.sweeps {
            return Ok(0);
        }
        let sql = "SELECT count(*) FROM @kms_key \
                   WHERE state = 'PendingDeletion' AND deletion_date <= ?1";
        Ok(self.prepare(sql)?.query_row([self.now], |row| row.get(0))?)
    }

    pub(super) fn write_key(&self, key: &Key) -> Result<()> {
        let sql = format!(
            "INSERT OR REPLACE INTO @kms_key ({KEY_COLUMNS}) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        );
        let imported = (key.imported != Imported::default()).then_some(Json(&key.imported));
        self.prepare(&sql)?.execute(params![
            key.id,
            key.created,
            key.description,
            key.usage,
            key.spec,
            key.state,
            key.origin,
            key.manager,
            key.policy,
            key.deletion_date,
            key.pending_window,
            key.material_id,
            key.multi_region.as_ref().map(Json),
            imported,
            key.rotation.as_ref().map(Json),
        ])?;
        Ok(())
    }

    /// Deletes the keys whose waiting period is over, their aliases and tags, an event for each.
    pub(super) fn sweep(&self) -> Result<()> {
        let sql = format!(
            "SELECT {KEY_COLUMNS} FROM @kms_key \
             WHERE state = 'PendingDeletion' AND deletion_date <= ?1 ORDER BY deletion_date, id LIMIT 1"
        );
        while let Some(key) = self.prepare(&sql)?.query_row([self.now], key_from).optional()? {
            self.changes.borrow_mut().clear();
            self.note("key", key.id.as_str(), (Some(&key), None));
            self.note_aliases_of(&key.id)?;
            self.clear_key(&key.id)?;
            let event = Event {
                time: key.deletion_date.unwrap_or(self.now),
                asked: Asked { operation: "DeleteKey", caller: "AWS Internal", request: "null" },
                refusal: None,
            };
            self.record(&event)?;
        }
        Ok(())
    }

    fn note_aliases_of(&self, key: &KeyId) -> Result<()> {
        let mut statement = self.prepare(
            "SELECT name, target, created, updated FROM @alias WHERE target = ?1 \
             ORDER BY name LIMIT ?2",
        )?;
        let limit = i64::try_from(NAMED).unwrap_or(i64::MAX);
        for alias in statement.query_map(params![key, limit], super::row::alias_from)? {
            let alias = alias?;
            self.note("alias", alias.name.as_str(), (Some(&alias), None));
        }
        Ok(())
    }

    /// Removes a key's row, its aliases and its tags, if there are any.
    pub(super) fn clear_key(&self, id: &KeyId) -> Result<()> {
        for sql in [
            "DELETE FROM @alias WHERE target = ?1",
            "DELETE FROM @tag WHERE key_id = ?1",
            "DELETE FROM @material WHERE key_id = ?1",
            "DELETE FROM @kms_key WHERE id = ?1",
        ] {
            self.prepare(sql)?.execute([id])?;
        }
        Ok(())
    }
}
