//! `lab export`: all that the store knows of aliases, keys, tags and policies, in the form that import
//! takes, sorted. Events, the clock and the counter stay.
//!
//! What is printed is first read, in one transaction a store, into a file of its own: the answer is
//! consistent, and nothing is locked while it is printed.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Seek as _, SeekFrom, Write};

use serde::Serialize;
use serde::ser::{Error as _, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::ser::PrettyFormatter;

use crate::cli::zone::Zone;
use crate::data::{Spelling, Value, to_value};
use crate::kms::ops::AliasListEntry;
use crate::kms::{self, metadata::KeyMetadata};
use crate::model::{Alias, Instant, Place, Tag};
use crate::store::{self, Access, Home, Store, Transaction};
use crate::world::World;

/// How many rows are read at a time.
const CHUNK: usize = 1000;

/// The document of one account and Region.
pub(super) struct OneRegion<'a> {
    /// Where the stores are.
    pub(super) home: &'a Home,
    /// The clock.
    pub(super) world: &'a World,
    /// The account and Region.
    pub(super) place: &'a Place,
}

/// The document of every account and Region of a home.
pub(super) struct AllRegions<'a> {
    /// Where the stores are.
    pub(super) home: &'a Home,
    /// The clock.
    pub(super) world: &'a World,
}

/// A store's contents, serialized as they are read.
struct Contents<'a> {
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
    io::copy(&mut BufReader::new(copy), out)?;
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
        let places = self.home.places().map_err(S::Error::custom)?;
        let part = |place| Part(OneRegion { home: self.home, world: self.world, place });
        let mut members = to.serialize_map(Some(2))?;
        members.serialize_entry("Version", &1)?;
        members.serialize_entry("Stores", &places.iter().map(part).collect::<Vec<_>>())?;
        members.end()
    }
}

fn contents<S: Serializer>(of: &OneRegion<'_>, part: bool, to: S) -> Result<S::Ok, S::Error> {
    let store = Store::open(of.home, of.place, Access::Read).map_err(S::Error::custom)?;
    let now = |offset| of.world.now(offset);
    let work = store.begin(&kms::clock(of.world, &now)).map_err(S::Error::custom)?;
    Contents { view: work.first(), place: of.place, part }.serialize(to)
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
type Next = fn(&Contents<'_>, &str) -> store::Result<Vec<(String, serde_json::Value)>>;

struct Rows<'a>(&'a Contents<'a>, Next);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        let mut after = String::new();
        loop {
            let rows = (self.1)(self.0, &after).map_err(S::Error::custom)?;
            let Some((name, _)) = rows.last() else { return list.end() };
            after.clone_from(name);
            for (_, row) in rows {
                list.serialize_element(&row)?;
            }
        }
    }
}

fn next_aliases(of: &Contents<'_>, after: &str) -> store::Result<Vec<(String, serde_json::Value)>> {
    let aliases = of.view.aliases(None, after, CHUNK)?.into_iter();
    let row = |alias: Alias| {
        let name = alias.name.to_string();
        (name, json(&AliasListEntry::new(alias, of.place)))
    };
    Ok(aliases.map(row).collect())
}

fn next_keys(of: &Contents<'_>, after: &str) -> store::Result<Vec<(String, serde_json::Value)>> {
    let mut rows = Vec::new();
    for id in of.view.key_ids(after, CHUNK)? {
        if let Some(key) = of.view.key(id.as_str())? {
            let tags = of.view.tags(&id, "", usize::MAX)?;
            let policy = key.policy.clone();
            let metadata = KeyMetadata::new(key, of.place);
            rows.push((id.to_string(), json(&KeyRow { metadata, tags, policy })));
        }
    }
    Ok(rows)
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct KeyRow {
    #[serde(flatten)]
    metadata: KeyMetadata,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Tag>,
    policy: String,
}

fn json(row: &impl Serialize) -> serde_json::Value {
    let zone = Zone::utc();
    // A year that ISO 8601 has no four digits for is a number of seconds.
    let spell = |micros: i64| {
        zone.iso8601(micros)
            .map_or_else(|| Value::Float(Instant(micros).epoch_seconds()), Value::from)
    };
    let spelling = Spelling { name: Instant::NAME, spell: &spell };
    to_value(row, &spelling).map_or(serde_json::Value::Null, Into::into)
}
