//! Rows as they were before an event. Never: which event.

use serde::de::DeserializeOwned;

use super::bulk::{PRESENT, Summary, noting};
use super::clock::ClockRow;
use super::log::{Changes, Recorded};
use super::row::{Change, MaterialRow};
use super::{Result, Transaction};
use crate::model::{Alias, AliasName, Key, KeyId, Tag};

/// What keeps an event from being taken back.
#[derive(Debug)]
pub(crate) enum Obstacle {
    /// A row is not as the event has left it.
    Changed(Change),
    /// The rows of an event by the file are not kept any more.
    Forgotten,
    /// The bytes of a material were not kept.
    Destroyed(String),
}

/// The result of taking something back.
type Taken = Result<std::result::Result<(), Obstacle>>;

impl Transaction<'_> {
    /// Puts the rows back that an event has changed, and notes that as changes of this transaction's own event. The
    /// rows of one by the file are those of the event `holder`. After an obstacle the transaction is to be dropped.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn take_back(&self, event: &Recorded, holder: i64) -> Taken {
        let Changes::Rows(changes) = &event.changes else { return self.take_back_file(holder) };
        for change in changes.iter().rev() {
            let taken = match change.noun.as_str() {
                "alias" => self.take_back_alias(change),
                "key" => self.take_back_key(change),
                "tag" => self.take_back_tags(change),
                "material" => self.take_back_material(change),
                _ => self.take_back_clock(change),
            };
            if let Err(obstacle) = taken? {
                return Ok(Err(obstacle));
            }
        }
        Ok(Ok(()))
    }

    fn take_back_alias(&self, change: &Change) -> Taken {
        let name = AliasName(change.name.clone());
        if self.alias(&name)? != row::<Alias>(change.after.as_ref()) {
            return Ok(Err(Obstacle::Changed(change.clone())));
        }
        match row::<Alias>(change.before.as_ref()) {
            Some(alias) => self.put_alias(&alias)?,
            None => drop(self.remove_alias(&name)?),
        }
        Ok(Ok(()))
    }

    /// A key may have got its first material since, which is no event.
    fn take_back_key(&self, change: &Change) -> Taken {
        let after = row::<Key>(change.after.as_ref());
        let present = self.key(&change.name)?;
        let is_same = match (&present, &after) {
            (Some(present), Some(after)) => {
                let material_id = after.material_id.clone().or(present.material_id.clone());
                *present == Key { material_id, ..after.clone() }
            }
            (present, after) => present.is_none() && after.is_none(),
        };
        if !is_same {
            return Ok(Err(Obstacle::Changed(change.clone())));
        }
        match (row::<Key>(change.before.as_ref()), present) {
            (Some(before), present) => {
                let present = present.and_then(|present| present.material_id);
                let material_id = before.material_id.clone().or(present);
                self.put_key(&Key { material_id, ..before })?;
            }
            (None, Some(present)) => self.remove_key(&present)?,
            (None, None) => {}
        }
        Ok(Ok(()))
    }

    fn take_back_tags(&self, change: &Change) -> Taken {
        if let Some(key) = KeyId::new(&change.name) {
            let tags: Vec<Tag> = row(change.before.as_ref()).unwrap_or_default();
            self.set_tags(&key, &tags)?;
        }
        Ok(Ok(()))
    }

    fn take_back_material(&self, change: &Change) -> Taken {
        let Some(key) = KeyId::new(&change.name) else { return Ok(Ok(())) };
        if let Some(made) = row::<MaterialRow>(change.after.as_ref()) {
            self.remove_material(&key, made.number())?;
        }
        let Some(gone) = row::<MaterialRow>(change.before.as_ref()) else { return Ok(Ok(())) };
        match gone.stored(key) {
            Some(material) => self.put_material(&material).map(Ok),
            None => Ok(Err(Obstacle::Destroyed(change.name.clone()))),
        }
    }

    fn take_back_clock(&self, change: &Change) -> Taken {
        if let Some(before) = row::<ClockRow>(change.before.as_ref()) {
            self.move_clock(before.clock_offset)?;
        }
        Ok(Ok(()))
    }

    /// Removes a key that an undone event has made, and notes all of it.
    fn remove_key(&self, key: &Key) -> Result<()> {
        for material in self.all_materials(&key.id)? {
            self.remove_material(&key.id, material.number)?;
        }
        let tags = self.tags(&key.id, "", usize::MAX)?;
        if !tags.is_empty() {
            self.set_tags(&key.id, &[])?;
        }
        self.note("key", key.id.as_str(), (Some(key), None));
        self.clear_key(&key.id)
    }

    fn remove_material(&self, key: &KeyId, number: i64) -> Result<()> {
        let materials = self.all_materials(key)?;
        if let Some(material) = materials.iter().find(|material| material.number == number) {
            let rows = (Some(&MaterialRow::of(material, true)), None);
            self.note("material", key.as_str(), rows);
            let sql = "DELETE FROM @material WHERE key_id = ?1 AND number = ?2";
            self.prepare(sql)?.execute(rusqlite::params![key, number])?;
        }
        Ok(())
    }

    /// Puts back what an event by the file has changed. Its rows change sides: they are those of the event to come.
    fn take_back_file(&self, event: i64) -> Taken {
        if !self.keeps_rows_of(event)? {
            return Ok(Err(Obstacle::Forgotten));
        }
        // What the keys have become since they were added, material above all, comes back with them.
        for (noun, rows) in PRESENT {
            let (name, noun_of) = match noun {
                "alias" => ("name", "alias"),
                "key" => ("id", "key"),
                _ => ("key_id", "key"),
            };
            let gone = format!(
                " WHERE {name} IN (SELECT name FROM @event_row WHERE side = 'after' AND noun = '{noun_of}')"
            );
            self.batch(&noting("after", noun, &format!("{rows}{gone}")))?;
            let table = if noun == "key" { "kms_key" } else { noun };
            self.batch(&format!("DELETE FROM @{table}{gone}"))?;
        }
        self.batch(RESTORE)?;
        self.batch(TURN)?;
        Ok(Ok(()))
    }

    /// Records the event that took back one by the file, whose rows it has now. It counts what there is after it.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn record_taken_back(
        &self,
        event: &super::Event<'_>,
        undone: &Recorded,
    ) -> Result<()> {
        let Changes::ByFile { .. } = undone.changes else { return self.record(event) };
        let number = |table: &str| -> Result<u64> {
            let sql = format!("SELECT count(*) FROM @{table}");
            let number: i64 = self.prepare(&sql)?.query_row([], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        let counts = super::Counts { aliases: number("alias")?, keys: number("kms_key")? };
        let summary = Summary { counts, sha256: None, together: self.together.as_deref() };
        self.record_as(event, &serde_json::to_string(&summary).unwrap_or_default())?;
        self.prepare("UPDATE @event_row SET event = ?1")?.execute([self.last_row()])?;
        Ok(())
    }
}

/// The rows before, written again.
const RESTORE: &str = "\
    INSERT OR REPLACE INTO @kms_key (id, created, description, usage, spec, state, origin, manager, policy, \
      deletion_date, pending_window, material_id, multi_region, imported, rotation) \
    SELECT row->>'id', row->>'created', row->>'description', row->>'usage', row->>'spec', row->>'state', \
      row->>'origin', row->>'manager', row->>'policy', row->>'deletion_date', row->>'pending_window', \
      row->>'material_id', nullif(row->'multi_region', 'null'), nullif(row->'imported', '{}'), \
      nullif(row->'rotation', 'null') FROM @event_row WHERE side = 'before' AND noun = 'key'; \
    INSERT OR REPLACE INTO @alias (name, target, created, updated) \
    SELECT row->>'name', row->>'target', row->>'created', row->>'updated' \
      FROM @event_row WHERE side = 'before' AND noun = 'alias'; \
    INSERT OR REPLACE INTO @tag (key_id, tag_key, tag_value) \
    SELECT row->>'key_id', row->>'TagKey', row->>'TagValue' \
      FROM @event_row WHERE side = 'before' AND noun = 'tag'; \
    INSERT OR REPLACE INTO @material (key_id, number, id, created, rotation, wrapped) \
    SELECT row->>'key_id', row->>'number', row->>'id', row->>'created', row->>'rotation', unhex(row->>'wrapped') \
      FROM @event_row WHERE side = 'before' AND noun = 'material'; \
    UPDATE @store SET clock_offset = coalesce((SELECT row->>'clock_offset' \
      FROM @event_row WHERE side = 'before' AND noun = 'clock'), clock_offset);";

/// What was before is after now.
const TURN: &str = "\
    UPDATE @event_row SET side = 'was' WHERE side = 'before'; \
    UPDATE @event_row SET side = 'before' WHERE side = 'after'; \
    UPDATE @event_row SET side = 'after' WHERE side = 'was';";

fn row<T: DeserializeOwned>(json: Option<&serde_json::Value>) -> Option<T> {
    serde_json::from_value(json?.clone()).ok()
}
