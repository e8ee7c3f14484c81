//! The alias table.

use rusqlite::{OptionalExtension as _, ToSql, named_params, params};

use super::error::{Cause, Error};
use super::row::{ALIAS_COLUMNS, AliasRow, alias_from, alias_of};
use super::{Result, Transaction};
use crate::model::{Alias, AliasName, KeyId};

/// What is not hidden: an alias whose key's waiting period is over counts as absent.
pub(super) const VISIBLE: &str = "(target IS NULL OR target NOT IN (SELECT id FROM @kms_key \
     WHERE state = 'PendingDeletion' AND deletion_date <= :now))";

/// That no key's waiting period is over, which is asked once for all rows.
const NOTHING_DUE: &str = "NOT EXISTS (SELECT 1 FROM @kms_key \
     WHERE state = 'PendingDeletion' AND deletion_date <= :now)";

impl Transaction<'_> {
    /// The alias of that name.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn alias(&self, name: &AliasName) -> Result<Option<Alias>> {
        let sql = format!("SELECT {ALIAS_COLUMNS} FROM @alias WHERE name = :name AND {VISIBLE}");
        let values = named_params! { ":name": name.as_str(), ":now": self.now };
        Ok(self.prepare(&sql)?.query_row(values, alias_from).optional()?)
    }

    /// At most `limit` aliases in the order of the bytes of their names, those after `after`, of one
    /// key or of all.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn aliases(
        &self,
        key: Option<&KeyId>,
        after: &str,
        limit: usize,
    ) -> Result<Vec<Alias>> {
        self.aliases_as(key, after, limit, alias_of)
    }

    /// The same, each as `take` makes it of its row: a page of a thousand costs as much as what is copied of it.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn aliases_as<T>(
        &self,
        key: Option<&KeyId>,
        after: &str,
        limit: usize,
        mut take: impl FnMut(AliasRow<'_>) -> T,
    ) -> Result<Vec<T>> {
        let of_key = if key.is_some() { "AND target = :key" } else { "" };
        let sql = format!(
            "SELECT {ALIAS_COLUMNS} FROM @alias \
             WHERE name > :after AND ({NOTHING_DUE} OR {VISIBLE}) {of_key} ORDER BY name LIMIT :limit"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut values = vec![
            (":after", &after as &dyn ToSql),
            (":now", &self.now as &dyn ToSql),
            (":limit", &limit as &dyn ToSql),
        ];
        values.extend(key.as_ref().map(|key| (":key", key as &dyn ToSql)));
        let mut statement = self.prepare(&sql)?;
        let rows =
            statement.query_map(values.as_slice(), |row| AliasRow::of(row).map(&mut take))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many aliases a key has, but for those whose name begins with `except`.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn count_aliases(&self, key: &KeyId, except: &str) -> Result<i64> {
        let sql = "SELECT count(*) FROM @alias \
                   WHERE target = ?1 AND substr(name, 1, length(?2)) <> ?2";
        Ok(self.prepare(sql)?.query_row(params![key, except], |row| row.get(0))?)
    }

    /// Another alias of the account and Region whose name differs in case only.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn alias_in_other_case(&self, name: &AliasName) -> Result<Option<AliasName>> {
        let sql = format!(
            "SELECT name FROM @alias WHERE name = :name COLLATE NOCASE AND {VISIBLE} \
             ORDER BY name LIMIT 1"
        );
        let values = named_params! { ":name": name.as_str(), ":now": self.now };
        let found = self.prepare(&sql)?.query_row(values, |row| row.get(0).map(AliasName));
        Ok(found.optional()?.filter(|found| found != name))
    }

    /// Writes an alias, over what stood under its name.
    ///
    /// # Errors
    /// A hidden alias of that name; a file that is full or damaged.
    pub(crate) fn put_alias(&self, alias: &Alias) -> Result<()> {
        let before = self.alias(&alias.name)?;
        self.note("alias", alias.name.as_str(), (before.as_ref(), Some(alias)));
        self.write_alias(alias)
    }

    pub(super) fn write_alias(&self, alias: &Alias) -> Result<()> {
        let Alias { name, target, created, updated } = alias;
        self.refuse_hidden_alias(name)?;
        let sql =
            format!("INSERT OR REPLACE INTO @alias ({ALIAS_COLUMNS}) VALUES (?1, ?2, ?3, ?4)");
        self.prepare(&sql)?.execute(params![name.as_str(), target, created, updated])?;
        Ok(())
    }

    /// Refuses to write where a hidden alias stands. A writer who sweeps has none.
    fn refuse_hidden_alias(&self, name: &AliasName) -> Result<()> {
        if self.sweeps {
            return Ok(());
        }
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM @alias WHERE name = :name AND NOT {VISIBLE})");
        let values = named_params! { ":name": name.as_str(), ":now": self.now };
        if self.prepare(&sql)?.query_row(values, |row| row.get(0))? {
            return Err(Error::new(Cause::Hidden(name.to_string())));
        }
        Ok(())
    }

    /// Removes an alias, and tells whether there was one.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn remove_alias(&self, name: &AliasName) -> Result<bool> {
        let Some(before) = self.alias(name)? else { return Ok(false) };
        self.note("alias", name.as_str(), (Some(&before), None));
        self.prepare("DELETE FROM @alias WHERE name = ?1")?.execute([name.as_str()])?;
        Ok(true)
    }
}
