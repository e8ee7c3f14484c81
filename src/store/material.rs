//! The table of key material, wrapped. Never: what unwraps it.

use rusqlite::{OptionalExtension as _, Row, named_params, params};

use super::row::MaterialRow;
use super::{Result, Transaction};
use crate::model::{KeyId, KeySpec, RotationType, StoredMaterial};

const COLUMNS: &str = "key_id, number, id, created, rotation, wrapped";

impl Transaction<'_> {
    /// The material that a key uses now: the last one made. One that a later clock has made is not there yet.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn current_material(&self, key: &KeyId) -> Result<Option<StoredMaterial>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM @material WHERE key_id = :key AND (created <= :now OR number = 1) \
             ORDER BY number DESC LIMIT 1"
        );
        let values = named_params! { ":key": key, ":now": self.now };
        Ok(self.prepare(&sql)?.query_row(values, material_from).optional()?)
    }

    /// The material of that id, whenever it was made.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn material(&self, key: &KeyId, id: &str) -> Result<Option<StoredMaterial>> {
        let sql = format!("SELECT {COLUMNS} FROM @material WHERE key_id = ?1 AND id = ?2");
        Ok(self.prepare(&sql)?.query_row(params![key, id], material_from).optional()?)
    }

    /// At most `limit` materials of a key in the order of their making, those after the number `after`;
    /// without the first one, which no rotation made, if `rotated`.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn materials(
        &self,
        key: &KeyId,
        rotated: bool,
        after: i64,
        limit: usize,
    ) -> Result<Vec<StoredMaterial>> {
        let which = if rotated { "rotation IS NOT NULL" } else { "true" };
        let sql = format!(
            "SELECT {COLUMNS} FROM @material \
             WHERE key_id = :key AND number > :after AND (created <= :now OR number = 1) AND {which} \
             ORDER BY number LIMIT :limit"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let values =
            named_params! { ":key": key, ":after": after, ":now": self.now, ":limit": limit };
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(values, material_from)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All materials of a key in the order of their making, those too that a later clock has made.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn all_materials(&self, key: &KeyId) -> Result<Vec<StoredMaterial>> {
        let sql = format!("SELECT {COLUMNS} FROM @material WHERE key_id = ?1 ORDER BY number");
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map([key], material_from)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The number of the material of a key that was made last, whenever that was; 0 without any.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn last_material_number(&self, key: &KeyId) -> Result<i64> {
        let sql = "SELECT ifnull(max(number), 0) FROM @material WHERE key_id = ?1";
        Ok(self.prepare(sql)?.query_row([key], |row| row.get(0))?)
    }

    /// How many rotations of a kind a key has been through.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn count_rotations(&self, key: &KeyId, kind: RotationType) -> Result<i64> {
        let sql = "SELECT count(*) FROM @material \
                   WHERE key_id = ?1 AND rotation = ?2 AND created <= ?3";
        Ok(self.prepare(sql)?.query_row(params![key, kind, self.now], |row| row.get(0))?)
    }

    /// The id of the material that the last rotation made; none for a key that has not been rotated.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn rotated_material_id(&self, key: &KeyId) -> Result<Option<String>> {
        let sql = "SELECT id FROM @material WHERE key_id = ?1 AND number > 1 AND created <= ?2 \
                   ORDER BY number DESC LIMIT 1";
        Ok(self.prepare(sql)?.query_row(params![key, self.now], |row| row.get(0)).optional()?)
    }

    /// A material of any key that there is, hidden ones among them, with the key's spec; none in a store without.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn any_material(&self) -> Result<Option<(StoredMaterial, KeySpec)>> {
        let sql = "SELECT key_id, number, m.id, m.created, m.rotation, wrapped, spec \
                   FROM @material AS m JOIN @kms_key AS k ON k.id = key_id LIMIT 1";
        let row = |row: &Row<'_>| Ok((material_from(row)?, row.get(6)?));
        Ok(self.prepare(sql)?.query_row([], row).optional()?)
    }

    /// Whether any key has material.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn has_material(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM @material)";
        Ok(self.prepare(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Adds a material, over what stood under its number.
    ///
    /// # Errors
    /// A file that is full or damaged.
    pub(crate) fn put_material(&self, material: &StoredMaterial) -> Result<()> {
        let sql =
            format!("INSERT OR REPLACE INTO @material ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        let StoredMaterial { key, number, id, created, rotation, wrapped } = material;
        self.note("material", key.as_str(), (None, Some(&MaterialRow::of(material, false))));
        self.prepare(&sql)?.execute(params![key, number, id, created, rotation, wrapped])?;
        Ok(())
    }
}

fn material_from(row: &Row<'_>) -> rusqlite::Result<StoredMaterial> {
    Ok(StoredMaterial {
        key: row.get(0)?,
        number: row.get(1)?,
        id: row.get(2)?,
        created: row.get(3)?,
        rotation: row.get(4)?,
        wrapped: row.get(5)?,
    })
}
