//! The document that import takes: aliases and keys in the service's own shapes, read as a stream.
//!
//! Saved answers are documents too: of list-aliases, of list-keys, of describe-key with or without its
//! wrapper. Never: what is done with the rows.

use std::borrow::Cow;
use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::cli::instant::micros_of_any_year;
use crate::model::{RegionalKey, RotationType, Tag};

/// What a document is read into, part by part. An error ends the reading.
pub(super) trait Sink {
    /// A part begins: an account and a Region.
    fn begin(&mut self) -> anyhow::Result<()>;
    /// An alias of the part.
    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()>;
    /// A key of the part.
    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()>;
    /// A sign that the part's list goes on elsewhere, such as a `NextToken`.
    fn partial(&mut self, sign: &str) -> anyhow::Result<()>;
    /// The part ends.
    fn end(&mut self, end: End) -> anyhow::Result<()>;
}

/// What a document says of a part beside its rows.
#[derive(Debug, Default)]
pub(super) struct End {
    /// The account that it names.
    pub(super) account: Option<String>,
    /// The Region that it names.
    pub(super) region: Option<String>,
    /// Whether it is a list of other parts.
    pub(super) is_list: bool,
    /// Whether it has a list of aliases, be it an empty one.
    pub(super) lists_aliases: bool,
    /// Whether it has a list of keys.
    pub(super) lists_keys: bool,
}

/// An entry of `Aliases`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AliasEntry {
    #[serde(default)]
    pub(super) alias_name: String,
    pub(super) alias_arn: Option<String>,
    pub(super) target_key_id: Option<String>,
    pub(super) creation_date: Option<Date>,
    pub(super) last_updated_date: Option<Date>,
}

/// An entry of `Keys`: KeyMetadata, in its wrapper or not, and what describe-key does not show.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct KeyEntry {
    key_metadata: Option<Box<KeyEntry>>,
    #[serde(rename = "AWSAccountId")]
    pub(super) account: Option<String>,
    pub(super) key_id: Option<String>,
    #[serde(alias = "KeyArn")]
    pub(super) arn: Option<String>,
    pub(super) creation_date: Option<Date>,
    pub(super) enabled: Option<bool>,
    pub(super) description: Option<String>,
    pub(super) key_usage: Option<String>,
    pub(super) key_state: Option<String>,
    pub(super) deletion_date: Option<Date>,
    pub(super) valid_to: Option<Date>,
    pub(super) origin: Option<String>,
    pub(super) custom_key_store_id: Option<String>,
    pub(super) cloud_hsm_cluster_id: Option<String>,
    pub(super) expiration_model: Option<String>,
    pub(super) key_manager: Option<String>,
    pub(super) customer_master_key_spec: Option<String>,
    pub(super) key_spec: Option<String>,
    pub(super) multi_region_configuration: Option<Family>,
    pub(super) pending_deletion_window_in_days: Option<i64>,
    pub(super) xks_key_configuration: Option<XksKey>,
    pub(super) current_key_material_id: Option<String>,
    pub(super) tags: Option<Vec<Tag>>,
    pub(super) policy: Option<String>,
    pub(super) automatic_rotation: Option<RotationEntry>,
    pub(super) key_materials: Option<Vec<MaterialEntry>>,
}

/// How a key rotates by itself.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RotationEntry {
    pub(super) rotation_period_in_days: i64,
    pub(super) next_rotation_date: Option<Date>,
}

/// A key's material, which an export has only when it is asked for.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct MaterialEntry {
    pub(super) key_material_id: String,
    pub(super) creation_date: Option<Date>,
    pub(super) rotation_type: Option<RotationType>,
    /// The bytes, in base64.
    pub(super) key_material: String,
}

impl fmt::Debug for MaterialEntry {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "MaterialEntry({})", self.key_material_id)
    }
}

/// `MultiRegionConfiguration`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Family {
    pub(super) multi_region_key_type: String,
    pub(super) primary_key: RegionalKey,
    #[serde(default)]
    pub(super) replica_keys: Vec<RegionalKey>,
}

/// `XksKeyConfiguration`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct XksKey {
    pub(super) id: String,
}

/// A date as written: ISO 8601 text or a number of seconds.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Date(Box<RawValue>);

impl Date {
    /// Microseconds since the epoch; `None` for what is no date.
    pub(super) fn micros(&self) -> Option<i64> {
        let json = self.0.get();
        let text = serde_json::from_str::<Cow<'_, str>>(json).unwrap_or(Cow::Borrowed(json));
        micros_of_any_year(&text).or_else(|| seconds(&text))
    }

    /// The date as written.
    pub(super) fn text(&self) -> &str {
        self.0.get()
    }
}

/// A number with an exponent.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
fn seconds(text: &str) -> Option<i64> {
    let micros = (text.parse::<f64>().ok()? * 1e6).round();
    (micros.abs() < 9e18).then_some(micros as i64)
}

impl KeyEntry {
    /// The entry without the wrapper that describe-key puts around it.
    fn unwrapped(self) -> KeyEntry {
        match self.key_metadata {
            Some(inner) => KeyEntry {
                tags: self.tags.or(inner.tags),
                policy: self.policy.or(inner.policy),
                automatic_rotation: self.automatic_rotation.or(inner.automatic_rotation),
                key_materials: self.key_materials.or(inner.key_materials),
                ..*inner
            },
            None => self,
        }
    }
}

/// Reads a whole document.
///
/// # Errors
/// Text that is no such document, with line and column, or the sink's own error.
pub(super) fn read(source: impl Read, sink: &mut dyn Sink) -> anyhow::Result<()> {
    let mut failed = None;
    let mut json = serde_json::Deserializer::from_reader(source);
    let seed = Part { sink, failed: &mut failed };
    let read = seed.deserialize(&mut json).and_then(|()| json.end());
    match (failed, read) {
        (Some(error), _) => Err(error),
        (None, Err(error)) if error.is_syntax() || error.is_eof() => {
            Err(anyhow::Error::new(error).context("it cannot be read as JSON"))
        }
        (None, Err(error)) => Err(error.into()),
        (None, Ok(())) => Ok(()),
    }
}

/// The sink and its error, which serde cannot carry.
struct Part<'a> {
    sink: &'a mut dyn Sink,
    failed: &'a mut Option<anyhow::Error>,
}

impl Part<'_> {
    fn tell<E: serde::de::Error>(
        &mut self,
        what: impl FnOnce(&mut dyn Sink) -> anyhow::Result<()>,
    ) -> Result<(), E> {
        what(self.sink).map_err(|error| {
            *self.failed = Some(error);
            E::custom("")
        })
    }

    /// Reads a list of the part, and notes in `end` that it has one.
    fn rows<'de, M: MapAccess<'de>>(
        &mut self,
        map: &mut M,
        item: Item,
        end: &mut End,
    ) -> Result<(), M::Error> {
        match item {
            Item::Alias => end.lists_aliases = true,
            Item::Key => end.lists_keys = true,
            Item::Store => end.is_list = true,
        }
        map.next_value_seed(Rows(self.again(), item))
    }

    fn again(&mut self) -> Part<'_> {
        Part { sink: self.sink, failed: self.failed }
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object with Aliases and Keys")
    }

    fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<(), M::Error> {
        self.tell(|sink| sink.begin())?;
        let mut end = End::default();
        let mut known = false;
        // The members of a key's own metadata, and those that mean nothing here.
        let mut rest = serde_json::Map::new();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "Version" => check_version(map.next_value()?)?,
                "Account" => end.account = Some(map.next_value()?),
                "Region" => end.region = Some(map.next_value()?),
                "Aliases" => self.rows(&mut map, Item::Alias, &mut end)?,
                "Keys" => self.rows(&mut map, Item::Key, &mut end)?,
                "Stores" => self.rows(&mut map, Item::Store, &mut end)?,
                "NextToken" | "NextMarker" | "Truncated" => {
                    if tells_of_more(&map.next_value()?) {
                        self.tell(|sink| sink.partial(&name))?;
                    }
                }
                _ => drop(rest.insert(name, map.next_value()?)),
            }
            known = known || rest.is_empty();
        }
        if ["KeyMetadata", "KeyId"].iter().any(|name| rest.contains_key(*name)) {
            let entry = KeyEntry::deserialize(rest).map_err(M::Error::custom)?;
            self.tell(|sink| sink.key(entry.unwrapped()))?;
        } else if let Some(name) = rest.keys().next().filter(|_| !known) {
            return Err(M::Error::custom(format_args!(
                "it has {name:?} and neither Aliases nor Keys, KeyMetadata or Stores"
            )));
        }
        self.tell(|sink| sink.end(end))
    }
}

fn check_version<E: serde::de::Error>(version: u64) -> Result<(), E> {
    if version == 1 {
        return Ok(());
    }
    Err(E::custom(format_args!(
        "Version {version} is unknown (this kmsalias reads Version 1; a newer one may read it)"
    )))
}

fn tells_of_more(value: &serde_json::Value) -> bool {
    !matches!(value, serde_json::Value::Null | serde_json::Value::Bool(false))
}

/// A list whose items go to the sink one by one.
struct Rows<'a>(Part<'a>, Item);

/// What a list holds.
#[derive(Clone, Copy)]
enum Item {
    Alias,
    Key,
    Store,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(mut self, mut list: S) -> Result<(), S::Error> {
        while self.next(&mut list)?.is_some() {}
        Ok(())
    }
}

impl Rows<'_> {
    fn next<'de, S: SeqAccess<'de>>(&mut self, list: &mut S) -> Result<Option<()>, S::Error> {
        match self.1 {
            Item::Store => list.next_element_seed(self.0.again()),
            Item::Alias => match list.next_element()? {
                Some(entry) => self.0.tell(|sink| sink.alias(entry)).map(Some),
                None => Ok(None),
            },
            Item::Key => match list.next_element::<KeyEntry>()? {
                Some(entry) => self.0.tell(|sink| sink.key(entry.unwrapped())).map(Some),
                None => Ok(None),
            },
        }
    }
}
