//! How the nouns stand in the tables, and what a request changed in them.

use std::fmt::Write as _;

use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

use super::{Result, Transaction};
use crate::model::{
    Alias, AliasName, Instant, Key, KeyId, KeyManager, KeySpec, KeyState, KeyUsage, Origin,
    RotationType, StoredMaterial,
};

/// One row as it was and as it is, for the event record.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Change {
    /// `alias`, `key`, `tag`, `material` or `clock`.
    pub(crate) noun: String,
    /// The alias's name, the key's id, for a tag or a material the key's id, for the clock nothing.
    pub(crate) name: String,
    /// The row before; none for one that was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) before: Option<serde_json::Value>,
    /// The row after; none for one that is gone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) after: Option<serde_json::Value>,
}

impl Transaction<'_> {
    /// Notes a change for the event of this request.
    pub(super) fn note<T: Serialize>(
        &self,
        noun: &str,
        name: &str,
        rows: (Option<&T>, Option<&T>),
    ) {
        if self.in_bulk.get() {
            return;
        }
        // Records of text and numbers always have a JSON form.
        let json = |row: Option<&T>| row.and_then(|row| serde_json::to_value(row).ok());
        let (before, after) = (json(rows.0), json(rows.1));
        let change = Change { noun: noun.to_owned(), name: name.to_owned(), before, after };
        self.changes.borrow_mut().push(change);
    }
}

/// A material as its change is noted: the bytes only where it goes, wrapped as they were, so that it can come back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct MaterialRow {
    number: i64,
    id: String,
    created: Instant,
    rotation: Option<RotationType>,
    /// Hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    wrapped: Option<String>,
}

impl MaterialRow {
    /// The row of a material, with its wrapped bytes where it is to go.
    pub(super) fn of(material: &StoredMaterial, goes: bool) -> MaterialRow {
        let StoredMaterial { number, id, created, rotation, wrapped, .. } = material;
        let mut digits = String::with_capacity(2 * wrapped.len());
        for byte in wrapped {
            // Writing to a String cannot fail.
            write!(digits, "{byte:02x}").ok();
        }
        let wrapped = goes.then_some(digits);
        MaterialRow {
            number: *number,
            id: id.clone(),
            created: *created,
            rotation: *rotation,
            wrapped,
        }
    }

    /// The material of a key again; `None` for one whose bytes were not kept.
    pub(super) fn stored(self, key: KeyId) -> Option<StoredMaterial> {
        let digits = self.wrapped?;
        let pairs = digits.as_bytes().chunks(2);
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
        let wrapped = pairs.map(byte).collect::<Option<_>>()?;
        let MaterialRow { number, id, created, rotation, .. } = self;
        Some(StoredMaterial { key, number, id, created, rotation, wrapped })
    }

    /// Its place among the key's materials.
    pub(super) fn number(&self) -> i64 {
        self.number
    }
}

/// Puts the aliases into a fresh store that AWS predefines, without targets and dates.
pub(super) fn fresh_aliases(view: &Transaction<'_>, names: &[&str]) -> Result<()> {
    let mut insert = view.prepare("INSERT INTO @alias (name) VALUES (?1)")?;
    for name in names {
        insert.execute([name])?;
    }
    Ok(())
}

pub(super) const ALIAS_COLUMNS: &str = "name, target, created, updated";

/// An alias as it lies in a row, its name not copied yet.
pub(crate) struct AliasRow<'a> {
    /// Its whole name.
    pub(crate) name: &'a str,
    /// The key it points at, if any.
    pub(crate) target: Option<KeyId>,
    /// When it was made.
    pub(crate) created: Option<Instant>,
    /// When it was last re-pointed.
    pub(crate) updated: Option<Instant>,
}

impl<'a> AliasRow<'a> {
    /// The alias in the columns [`ALIAS_COLUMNS`].
    pub(super) fn of(row: &'a Row<'_>) -> rusqlite::Result<AliasRow<'a>> {
        Ok(AliasRow {
            name: row.get_ref(0)?.as_str()?,
            target: row.get(1)?,
            created: row.get(2)?,
            updated: row.get(3)?,
        })
    }
}

pub(super) fn alias_from(row: &Row<'_>) -> rusqlite::Result<Alias> {
    AliasRow::of(row).map(alias_of)
}

/// The alias of a row, with a name of its own.
pub(super) fn alias_of(row: AliasRow<'_>) -> Alias {
    let AliasRow { name, target, created, updated } = row;
    Alias { name: AliasName(name.to_owned()), target, created, updated }
}

pub(super) const KEY_COLUMNS: &str = "id, created, description, usage, spec, state, origin, manager, \
     policy, deletion_date, pending_window, material_id, multi_region, imported, rotation";

pub(super) fn key_from(row: &Row<'_>) -> rusqlite::Result<Key> {
    Ok(Key {
        id: row.get(0)?,
        created: row.get(1)?,
        description: row.get(2)?,
        usage: row.get(3)?,
        spec: row.get(4)?,
        state: row.get(5)?,
        origin: row.get(6)?,
        manager: row.get(7)?,
        policy: row.get(8)?,
        deletion_date: row.get(9)?,
        pending_window: row.get(10)?,
        material_id: row.get(11)?,
        multi_region: row.get::<_, Option<Json<_>>>(12)?.map(|json| json.0),
        imported: row.get::<_, Option<Json<_>>>(13)?.map(|json| json.0).unwrap_or_default(),
        rotation: row.get::<_, Option<Json<_>>>(14)?.map(|json| json.0),
    })
}

/// A record kept as JSON text.
pub(super) struct Json<T>(pub(super) T);

impl<T: for<'de> Deserialize<'de>> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Json).map_err(FromSqlError::other)
    }
}

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0);
        text.map(ToSqlOutput::from).map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Instant)
    }
}

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for KeyId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        KeyId::new(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for KeyId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

macro_rules! words_in_sql {
    ($($name:ident),+) => {$(
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                $name::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }
    )+};
}

words_in_sql!(KeyUsage, KeySpec, KeyState, Origin, KeyManager, RotationType);
