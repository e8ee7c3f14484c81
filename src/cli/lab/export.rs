//! `lab export`: all that the store knows of aliases, keys, tags and policies, in the form that import
//! takes, sorted. Events, the clock and the counter stay, and key material unless it is asked for.
//!
//! What is printed is first read, in one transaction a store, into a file of its own: the answer is
//! consistent, and nothing is locked while it is printed.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Seek as _, SeekFrom, Write};

use serde::Serialize;
use serde::ser::{Error as _, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::ser::PrettyFormatter;

use crate::cli::instant::micros_of_any_year;
use crate::cli::quote::in_json;
use crate::cli::zone::Zone;
use crate::data::{self, Spelling, Value, to_value};
use crate::kms::ops::AliasListEntry;
use crate::kms::{self, family, luggage::Stock, material::Bare, metadata::KeyMetadata};
use crate::model::{Alias, AutomaticRotation, Instant, Key, Place, RotationType, Tag};
use crate::store::{Access, Home, Store, Transaction};
use crate::world::World;

/// How many rows are read at a time.
const CHUNK: usize = 1000;

/// What documents are made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// Where the stores are.
    pub(super) home: &'a Home,
    /// The clock.
    pub(super) world: &'a World,
    /// Whether key material is printed too.
    pub(super) key_material: bool,
    /// Called at every row.
    pub(super) count: &'a dyn Fn(),
}

/// The document of one account and Region.
pub(super) struct OneRegion<'a>(pub(super) Source<'a>, pub(super) &'a Place);

/// The document of every account and Region of a home.
pub(super) struct AllRegions<'a>(pub(super) Source<'a>);

/// A store's contents, serialized as they are read.
struct Contents<'a> {
    source: Source<'a>,
    view: &'a Transaction<'a>,
    place: &'a Place,
    /// Whether they are one part of several, which tells its account and Region.
    part: bool,
}

/// Writes `document` as indented JSON to a temporary file, then the file to `out`.
///
/// # Errors
/// A damaged store, a full disk, or `out`'s own error.
pub(super) fn print(document: &impl Serialize, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut copy = spool(document)?;
    copy.seek(SeekFrom::Start(0))?;
    // No line end stands in a string of JSON, so that no escape is cut.
    for line in BufReader::new(copy).lines() {
        writeln!(out, "{}", in_json(&line?))?;
    }
    Ok(())
}

fn spool(document: &impl Serialize) -> anyhow::Result<File> {
    let mut to = BufWriter::new(tempfile::tempfile()?);
    let format = PrettyFormatter::with_indent(b"    ");
    document.serialize(&mut serde_json::Serializer::with_formatter(&mut to, format))?;
    to.write_all(b"\n")?;
    Ok(to.into_inner()?)
}

impl Serialize for OneRegion<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        contents(self, false, to)
    }
}

/// One region as a part of several.
struct Part<'a>(OneRegion<'a>);

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        contents(&self.0, true, to)
    }
}

impl Serialize for AllRegions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let places = self.0.home.places().map_err(S::Error::custom)?;
        let part = |place| Part(OneRegion(self.0, place));
        let mut members = to.serialize_map(Some(2))?;
        members.serialize_entry("Version", &1)?;
        members.serialize_entry("Stores", &places.iter().map(part).collect::<Vec<_>>())?;
        members.end()
    }
}

fn contents<S: Serializer>(of: &OneRegion<'_>, part: bool, to: S) -> Result<S::Ok, S::Error> {
    let OneRegion(source, place) = *of;
    let store = Store::open(source.home, place, Access::Read).map_err(S::Error::custom)?;
    let now = |offset| source.world.now(offset);
    let work = store.begin(&kms::clock(source.world, &now)).map_err(S::Error::custom)?;
    Contents { source, view: work.first(), place, part }.serialize(to)
}

impl Serialize for Contents<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut members = to.serialize_map(None)?;
        if self.part {
            members.serialize_entry("Account", self.place.account.as_str())?;
            members.serialize_entry("Region", self.place.region.as_str())?;
        } else {
            members.serialize_entry("Version", &1)?;
        }
        members.serialize_entry("Aliases", &Rows(self, next_aliases))?;
        members.serialize_entry("Keys", &Rows(self, next_keys))?;
        members.end()
    }
}

/// Reads the rows after a name: their values and names, none at the end.
type Next = fn(&Contents<'_>, &str) -> Result<Vec<(String, serde_json::Value)>, kms::Error>;

struct Rows<'a>(&'a Contents<'a>, Next);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        let mut after = String::new();
        loop {
            let rows = (self.1)(self.0, &after).map_err(|error| match error {
                kms::Error::Store(e) => {
                    S::Error::custom(e.at(&self.0.source.home.path(self.0.place)))
                }
                other => S::Error::custom(other),
            })?;
            let Some((name, _)) = rows.last() else { return list.end() };
            after.clone_from(name);
            for (_, row) in rows {
                list.serialize_element(&row)?;
                (self.0.source.count)();
            }
        }
    }
}

fn next_aliases(
    of: &Contents<'_>,
    after: &str,
) -> Result<Vec<(String, serde_json::Value)>, kms::Error> {
    let row = |alias: &Alias| {
        let arn = of.place.alias_arn(&alias.name);
        (alias.name.to_string(), json(&AliasListEntry::new(alias, &arn)))
    };
    Ok(of.view.aliases(None, after, CHUNK)?.iter().map(row).collect())
}

fn next_keys(
    of: &Contents<'_>,
    after: &str,
) -> Result<Vec<(String, serde_json::Value)>, kms::Error> {
    let mut rows = Vec::new();
    for id in of.view.key_ids(after, CHUNK)? {
        if let Some(key) = of.view.key(id.as_str())? {
            let tags = of.view.tags(&id, "", usize::MAX)?;
            let policy = key.policy.clone();
            let automatic_rotation = key.rotation.map(RotationRow::from);
            let key_materials = materials(of, &key)?;
            let rotated = of.view.rotated_material_id(&id)?;
            let key = family::as_of(key, of.view.now);
            let metadata = KeyMetadata::new(key, of.place, of.view.now).with_material(rotated);
            let row = KeyRow { metadata, tags, policy, automatic_rotation, key_materials };
            rows.push((id.to_string(), json(&row)));
        }
    }
    Ok(rows)
}

/// The materials of a key, where they are asked for.
fn materials(of: &Contents<'_>, key: &Key) -> Result<Vec<MaterialRow>, kms::Error> {
    let Source { home, world, key_material, .. } = of.source;
    if !key_material {
        return Ok(Vec::new());
    }
    let materials = Stock { home, world, place: of.place, tx: of.view }.take_out(key)?;
    let row = |bare: Bare| MaterialRow {
        key_material: data::base64::encode(bare.bytes()),
        key_material_id: bare.made.id,
        creation_date: bare.made.created,
        rotation_type: bare.made.rotation,
    };
    Ok(materials.into_iter().map(row).collect())
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct MaterialRow {
    key_material_id: String,
    creation_date: Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation_type: Option<RotationType>,
    key_material: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct RotationRow {
    rotation_period_in_days: i64,
    next_rotation_date: Instant,
}

impl From<AutomaticRotation> for RotationRow {
    fn from(AutomaticRotation { period, next }: AutomaticRotation) -> RotationRow {
        RotationRow { rotation_period_in_days: period, next_rotation_date: next }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct KeyRow {
    #[serde(flatten)]
    metadata: KeyMetadata,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Tag>,
    policy: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    automatic_rotation: Option<RotationRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    key_materials: Vec<MaterialRow>,
}

fn json(row: &impl Serialize) -> serde_json::Value {
    value(row).into()
}

/// A record as a value, its instants in UTC.
pub(super) fn value(row: &impl Serialize) -> Value {
    let spelling = Spelling { name: Instant::NAME, spell: &|micros| spelled(Instant(micros)) };
    to_value(row, &spelling).unwrap_or(Value::Null)
}

/// An instant in UTC.
pub(super) fn spelled(instant: Instant) -> Value {
    Zone::utc().iso8601(instant.0).map_or_else(|| seconds(instant.0), Value::from)
}

/// A year that ISO 8601 has no four digits for is a number of seconds, as text where the number would
/// lose a microsecond.
fn seconds(micros: i64) -> Value {
    let number = Instant(micros).epoch_seconds();
    if micros_of_any_year(&number.to_string()) == Some(micros) {
        return Value::Float(number);
    }
    let (sign, size) = (if micros < 0 { "-" } else { "" }, micros.unsigned_abs());
    Value::from(format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000))
}
