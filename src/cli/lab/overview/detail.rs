//! `lab key`: all that there is to say of one key.

use clap::{ArgMatches, Command};

use super::super::{Lab, view};
use super::{Eyes, argument, date, object, plain, required, show_labelled, texts};
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::data::Value;
use crate::kms::ops::AliasListEntry;
use crate::kms::overview::{self, Named};
use crate::model::{Alias, Instant, Key, Place, StoredMaterial, Tag};
use crate::store::{self, Transaction};

pub(super) fn command() -> Command {
    Command::new("key")
        .about("Show one key: its aliases, dates, rotation, family, tags and policy in short")
        .arg(required(
            "IDENTIFIER",
            "The key: its id, key ARN, alias name or alias ARN, of any Region and account",
        ))
}

/// All that is known of a key.
struct Detail {
    key: Key,
    now: Instant,
    aliases: Vec<Alias>,
    tags: Vec<Tag>,
    materials: Vec<StoredMaterial>,
    metadata: Value,
}

/// Shows the key that the argument names.
///
/// # Errors
/// A text of no form; a name without a key; a store that cannot be read.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let identifier = argument(given, "IDENTIFIER");
    let shown = in_one_line(&identifier);
    let (place, named) = overview::named(&identifier, &lab.settings.place()?).ok_or_else(|| {
        Failure::Own(format!(
            "{shown} is no key id, no ARN of KMS and no alias: an alias is named in full, alias/{shown}"
        ))
    })?;
    let found = Eyes::of(lab).sight().look(&place, |tx| detail(tx, &named, &place))?;
    let Some(detail) = found else { return Err(absent(&named, &place, lab)?) };
    if view::wants_json(given) {
        return lab.show_json(&value(detail, &place));
    }
    show_labelled(&lines(&detail, &place), lab)
}

/// Which of the two is not there: the key, or the alias that would name one.
fn absent(named: &Named, place: &Place, lab: &Lab<'_>) -> Result<Failure, Failure> {
    let Place { account, region } = place;
    Ok(Failure::Own(match named {
        Named::Key(id) => {
            format!("{account} {region} has no key {id}: lab keys shows those it has")
        }
        Named::Alias(name) => {
            let shown = in_one_line(name.as_str());
            let is_there = Eyes::of(lab).sight().look(place, |tx| Ok(tx.alias(name)?.is_some()))?;
            if is_there {
                format!("{shown} of {account} {region} has no key yet: its first use makes one")
            } else {
                format!("{account} {region} has no alias {shown}: lab keys shows those it has")
            }
        }
    }))
}

fn detail(tx: &Transaction<'_>, named: &Named, place: &Place) -> store::Result<Option<Detail>> {
    let id = match named {
        Named::Key(id) => Some(id.clone()),
        Named::Alias(name) => tx.alias(name)?.and_then(|alias| alias.target),
    };
    let Some(id) = id else { return Ok(None) };
    let Some(key) = overview::key_at(tx, &id)? else { return Ok(None) };
    Ok(Some(Detail {
        now: tx.now,
        aliases: tx.aliases(Some(&id), "", usize::MAX)?,
        tags: tx.tags(&id, "", usize::MAX)?,
        materials: tx.materials(&id, false, 0, usize::MAX)?,
        metadata: plain(&overview::metadata(tx, key.clone(), place)?),
        key,
    }))
}

fn value(detail: Detail, place: &Place) -> Value {
    let rotation = detail.key.rotation.map_or(Value::Null, |rotation| {
        object([
            ("RotationPeriodInDays", rotation.period.into()),
            ("NextRotationDate", date(overview::next_rotation(&detail.key, detail.now))),
        ])
    });
    let material = |material: &StoredMaterial| {
        object([
            ("KeyMaterialId", material.id.as_str().into()),
            ("CreationDate", date(Some(material.created))),
            ("RotationType", plain(&material.rotation)),
        ])
    };
    let entry = |alias: &Alias| plain(&AliasListEntry::new(alias, &place.alias_arn(&alias.name)));
    object([
        ("KeyMetadata", detail.metadata),
        ("Aliases", Value::list(detail.aliases.iter().map(entry).collect())),
        ("AutomaticRotation", rotation),
        ("KeyMaterials", Value::list(detail.materials.iter().map(material).collect())),
        ("Tags", Value::list(detail.tags.iter().map(plain).collect())),
        ("PolicyInShort", texts(super::policy::in_short(&detail.key.policy))),
    ])
}

/// The names of the parts, and their lines. What a key does not have is left out, but for its aliases.
fn lines(detail: &Detail, place: &Place) -> Vec<(&'static str, Vec<String>)> {
    let key = &detail.key;
    let day = |instant: Option<Instant>| date(instant).as_str().map(str::to_owned);
    let one = |text: Option<String>| text.into_iter().collect::<Vec<_>>();
    let mut parts = vec![
        ("Key id", vec![key.id.to_string()]),
        ("ARN", vec![place.arn_of(&key.id)]),
        ("Aliases", names(&detail.aliases)),
        ("State", vec![key.state.as_str().to_owned()]),
        ("Gone on", one(day(key.deletion_date))),
        ("Description", vec![key.description.clone()]),
        ("Usage", vec![format!("{}, {}", key.usage.as_str(), key.spec.as_str())]),
        ("Origin", vec![format!("{}, managed by {}", key.origin.as_str(), key.manager.as_str())]),
        ("Created", one(day(Some(key.created)))),
        ("Rotation", rotation(detail)),
        ("Family", family(key, detail.now)),
        ("Tags", detail.tags.iter().map(|t| format!("{}={}", t.tag_key, t.tag_value)).collect()),
        ("Policy", super::policy::in_short(&key.policy)),
    ];
    parts.retain(|(_, lines)| lines.iter().any(|line| !line.is_empty()));
    parts
}

fn names(aliases: &[Alias]) -> Vec<String> {
    if aliases.is_empty() {
        return vec!["none".to_owned()];
    }
    let since = |alias: &Alias| {
        let created = date(alias.created).as_str().map(|day| format!(", made {day}"));
        let moved = Some(alias.updated).filter(|updated| *updated != alias.created);
        let moved =
            moved.and_then(|updated| Some(format!(", pointed here {}", date(updated).as_str()?)));
        format!("{}{}{}", alias.name, created.unwrap_or_default(), moved.unwrap_or_default())
    };
    aliases.iter().map(since).collect()
}

/// How it rotates by itself, and what it has been through.
fn rotation(detail: &Detail) -> Vec<String> {
    let next = date(overview::next_rotation(&detail.key, detail.now));
    let by_itself = detail.key.rotation.map(|rotation| {
        format!("every {} days, next {}", rotation.period, next.as_str().unwrap_or("never"))
    });
    let done = detail.materials.iter().filter_map(|material| {
        let day = date(Some(material.created));
        Some(format!("{} {}", material.rotation?.as_str(), day.as_str().unwrap_or_default()))
    });
    by_itself.into_iter().chain(done).collect()
}

fn family(key: &Key, now: Instant) -> Vec<String> {
    let Some(family) = &key.multi_region else { return Vec::new() };
    let replicas = family.replicas_at(now).map(|replica| format!("replica in {}", replica.region));
    std::iter::once(format!("primary key in {}", family.primary_key.region))
        .chain(replicas)
        .collect()
}
