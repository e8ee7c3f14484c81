//! Rows by the file: import, load and reset. Streamed, so that a million aliases need no memory.
//!
//! Their event holds counts and a digest; the rows themselves, before and after, go to a side table
//! that is kept for the last such event only.

use std::fmt::Write as _;

use rusqlite::{OptionalExtension as _, params};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::event::Event;
use super::{Result, Transaction};
use crate::model::{Alias, AliasName, Key, KeyId, Tag};

/// Adds rows to one store, or replaces all of them.
pub(crate) struct Bulk<'a> {
    view: &'a Transaction<'a>,
    digest: Sha256,
    counts: Counts,
}

/// What a row describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// An alias, by its name.
    Alias,
    /// A key, by its id.
    Key,
}

/// Rows added.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Counts {
    /// Aliases.
    pub(crate) aliases: u64,
    /// Keys.
    pub(crate) keys: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Summary<'a> {
    #[serde(flatten)]
    pub(super) counts: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sha256: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) together: Option<&'a str>,
}

/// The present rows as JSON, each noun's as its record has them.
pub(super) const PRESENT: [(&str, &str); 4] = [
    (
        "alias",
        "SELECT name, json_object('name', name, 'target', target, 'created', created, \
         'updated', updated) FROM @alias",
    ),
    (
        "key",
        "SELECT id, json_object('id', id, 'created', created, 'description', description, \
         'usage', usage, 'spec', spec, 'state', state, 'origin', origin, 'manager', manager, \
         'policy', policy, 'deletion_date', deletion_date, 'pending_window', pending_window, \
         'material_id', material_id, 'multi_region', json(multi_region), \
         'imported', json(ifnull(imported, '{}')), 'rotation', json(rotation)) FROM @kms_key",
    ),
    (
        "tag",
        "SELECT key_id || ' ' || tag_key, json_object('key_id', key_id, 'TagKey', tag_key, \
         'TagValue', tag_value) FROM @tag",
    ),
    (
        "material",
        "SELECT key_id || ' ' || number, json_object('key_id', key_id, 'number', number, 'id', id, \
         'created', created, 'rotation', rotation, 'wrapped', hex(wrapped)) FROM @material",
    ),
];

/// A tag as its row is noted.
#[derive(Serialize)]
struct TagRow<'a> {
    key_id: &'a str,
    #[serde(flatten)]
    tag: &'a Tag,
}

impl<'a> Bulk<'a> {
    /// Begins; with `replace`, every row that stood makes room.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn begin(view: &'a Transaction<'a>, replace: bool) -> Result<Self> {
        view.in_bulk.set(true);
        view.batch("DELETE FROM @event_row")?;
        if replace {
            for (noun, rows) in PRESENT {
                view.batch(&noting("before", noun, rows))?;
            }
            view.batch(
                "DELETE FROM @alias; DELETE FROM @kms_key; DELETE FROM @tag; DELETE FROM @material",
            )?;
        }
        Ok(Bulk { view, digest: Sha256::new(), counts: Counts::default() })
    }

    /// Whether a row of that name was added already.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn has_added(&self, noun: Noun, name: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM @event_row WHERE side = 'after' AND noun = ?1 AND name = ?2";
        let found =
            self.view.prepare(sql)?.query_row([noun.as_str(), name], |_| Ok(())).optional()?;
        Ok(found.is_some())
    }

    /// Notes the alias that is about to make room for another of its name.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn displace(&self, name: &AliasName) -> Result<()> {
        let [(noun, rows), ..] = PRESENT;
        let sql = format!("{} WHERE name = ?1", noting("before", noun, rows));
        self.view.prepare(&sql)?.execute([name.as_str()])?;
        Ok(())
    }

    /// Adds an alias, over what stood under its name.
    ///
    /// # Errors
    /// A hidden alias of that name; a file that is full or damaged.
    pub(crate) fn add_alias(&mut self, alias: &Alias) -> Result<()> {
        self.note(Noun::Alias.as_str(), alias.name.as_str(), alias)?;
        self.counts.aliases += 1;
        self.view.write_alias(alias)
    }

    /// Adds a key and its tags, over what stood under its id.
    ///
    /// # Errors
    /// A hidden key of that id; a file that is full or damaged.
    pub(crate) fn add_key(&mut self, key: &Key, tags: &[Tag]) -> Result<()> {
        self.note(Noun::Key.as_str(), key.id.as_str(), key)?;
        for tag in tags {
            let row = TagRow { key_id: key.id.as_str(), tag };
            self.note("tag", &format!("{} {}", key.id, tag.tag_key), &row)?;
        }
        self.counts.keys += 1;
        self.view.refuse_hidden(&key.id)?;
        self.view.write_key(key)?;
        self.view.insert_tags(&key.id, tags)
    }

    /// Moves the store's clock, which the rows of the event tell of.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn move_clock(&self, offset: i64) -> Result<()> {
        let clock = "SELECT '', json_object('clock_offset', clock_offset) FROM @store";
        self.view.batch(&noting("before", "clock", clock))?;
        self.view.set_clock(offset)?;
        self.view.batch(&noting("after", "clock", clock))
    }

    /// Adds all rows of another store of the same transaction, to one that has none.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn add_all_of(&mut self, other: &Transaction<'_>) -> Result<()> {
        let from = other.schema();
        for table in ["alias", "kms_key", "tag", "material"] {
            self.view.batch(&format!("INSERT INTO @{table} SELECT * FROM {from}.{table}"))?;
        }
        for (noun, rows) in PRESENT {
            self.view.batch(&noting("after", noun, rows))?;
        }
        let sql = "SELECT noun, row FROM @event_row WHERE side = 'after' ORDER BY noun, name";
        let mut rows = self.view.prepare(sql)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            match row.get_ref(0)?.as_str() {
                Ok("alias") => self.counts.aliases += 1,
                Ok("key") => self.counts.keys += 1,
                _ => {}
            }
            self.digest.update(row.get_ref(1)?.as_bytes().unwrap_or_default());
            self.digest.update(b"\n");
        }
        Ok(())
    }

    /// Adds the aliases that AWS predefines, without targets.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn add_predefined(&mut self, names: &[&str]) -> Result<()> {
        for name in names {
            let name = AliasName((*name).to_owned());
            self.add_alias(&Alias { name, target: None, created: None, updated: None })?;
        }
        Ok(())
    }

    /// The next key id after `after` that an alias names and no key has, a hidden one that was not
    /// just added counting as none; with the first of those aliases that begins with `mark`, if any does.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn next_orphan(
        &self,
        after: &str,
        mark: &str,
    ) -> Result<Option<(KeyId, Option<AliasName>)>> {
        let sql = "SELECT target, (SELECT min(name) FROM @alias AS marked \
                     WHERE marked.target = alias.target \
                       AND substr(marked.name, 1, length(?2)) = ?2) \
                   FROM @alias AS alias \
                   WHERE target > ?1 \
                     AND NOT EXISTS (SELECT 1 FROM @kms_key WHERE id = target \
                       AND NOT (state = 'PendingDeletion' AND ifnull(deletion_date <= ?3, 0))) \
                     AND NOT EXISTS (SELECT 1 FROM @event_row \
                       WHERE side = 'after' AND noun = 'key' AND event_row.name = target) \
                   ORDER BY target LIMIT 1";
        let row = self.view.prepare(sql)?.query_row(params![after, mark, self.view.now], |row| {
            Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(AliasName)))
        });
        Ok(row.optional()?)
    }

    /// Writes the event: counts and a digest of what was added, in the order of its adding.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn finish(self, event: &Event<'_>) -> Result<Counts> {
        let mut sha256 = String::with_capacity(64);
        for byte in self.digest.finalize() {
            // Writing to a String cannot fail.
            write!(sha256, "{byte:02x}").ok();
        }
        let together = self.view.together.as_deref();
        let summary = Summary { counts: self.counts, sha256: Some(sha256), together };
        let changes = serde_json::to_string(&summary).unwrap_or_default();
        self.view.in_bulk.set(false);
        self.view.record_as(event, &changes)?;
        let id = self.view.last_row();
        self.view.prepare("UPDATE @event_row SET event = ?1")?.execute([id])?;
        Ok(self.counts)
    }

    fn note<T: Serialize>(&mut self, noun: &str, name: &str, row: &T) -> Result<()> {
        let row = serde_json::to_string(row).unwrap_or_default();
        self.digest.update(row.as_bytes());
        self.digest.update(b"\n");
        let sql = "INSERT OR REPLACE INTO @event_row (side, noun, name, row, event) \
                   VALUES ('after', ?1, ?2, ?3, 0)";
        self.view.prepare(sql)?.execute(params![noun, name, row])?;
        Ok(())
    }
}

/// The statement that notes the `rows` of a noun that stand now, as those of a side.
pub(super) fn noting(side: &str, noun: &str, rows: &str) -> String {
    format!(
        "INSERT OR REPLACE INTO @event_row (side, noun, name, row, event) \
         SELECT '{side}', '{noun}', present.*, 0 FROM ({rows}) AS present"
    )
}

impl Noun {
    const fn as_str(self) -> &'static str {
        match self {
            Noun::Alias => "alias",
            Noun::Key => "key",
        }
    }
}
