//! The tag table.

use rusqlite::params;

use super::{Result, Transaction};
use crate::model::{KeyId, Tag};

impl Transaction<'_> {
    /// At most `limit` tags of a key in the order of the bytes of their names, those after `after`.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn tags(&self, key: &KeyId, after: &str, limit: usize) -> Result<Vec<Tag>> {
        let mut statement = self.prepare(
            "SELECT tag_key, tag_value FROM @tag WHERE key_id = ?1 AND tag_key > ?2 \
             ORDER BY tag_key LIMIT ?3",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![key, after, limit], |row| {
            Ok(Tag { tag_key: row.get(0)?, tag_value: row.get(1)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes `tags` the key's tags, all of them.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn set_tags(&self, key: &KeyId, tags: &[Tag]) -> Result<()> {
        let before = self.tags(key, "", usize::MAX)?;
        let rows = (Some(&before), Some(&tags.to_vec()));
        self.note("tag", key.as_str(), rows);
        self.prepare("DELETE FROM @tag WHERE key_id = ?1")?.execute([key])?;
        self.insert_tags(key, tags)
    }

    pub(super) fn insert_tags(&self, key: &KeyId, tags: &[Tag]) -> Result<()> {
        let mut insert = self.prepare("INSERT INTO @tag VALUES (?1, ?2, ?3)")?;
        for tag in tags {
            insert.execute(params![key, tag.tag_key, tag.tag_value])?;
        }
        Ok(())
    }
}
