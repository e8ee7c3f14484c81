//! `lab aliases`: the names side by side, one row a name, and the key that it has in each account and Region.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Arg, ArgMatches, Command};

use super::super::{Lab, short::Short, view};
use super::keys::is_like;
use super::{Eyes, object, scope};
use crate::cli::failure::Failure;
use crate::data::Value;
use crate::kms::overview::Holdings;
use crate::model::{AliasName, KeyId, Place};

pub(super) fn command() -> Command {
    Command::new("aliases")
        .about("Show names side by side: which key each has in which account and Region")
        .args(scope::options())
        .arg(Arg::new("NAME").num_args(0..).help(
            "Show the aliases whose name holds this text; with * or ? in it, is like it as a whole",
        ))
}

/// Each name, and its key in each place that has it.
type Names = BTreeMap<AliasName, BTreeMap<Place, KeyId>>;

/// Shows the table. An alias of AWS's own that has no key yet has no row.
///
/// # Errors
/// Stores none of which can be read; [`Failure::No`] where one cannot.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let eyes = Eyes::of(lab);
    let places = scope::places(given, lab)?;
    let mut names = Names::new();
    let seen = lab.look_over(places.clone(), |place| eyes.sight().holdings(place))?;
    for Holdings { place, aliases, .. } in &seen.found {
        for alias in aliases {
            if let Some(target) = &alias.target {
                let keys = names.entry(alias.name.clone()).or_default();
                keys.insert(place.clone(), target.clone());
            }
        }
    }
    let patterns: Vec<_> = given.get_many::<String>("NAME").into_iter().flatten().collect();
    let is_meant = |name: &AliasName| patterns.iter().any(|like| is_like(name.as_str(), like));
    names.retain(|name, _| patterns.is_empty() || is_meant(name));
    if view::wants_json(given) {
        lab.show_json(&value(&names))?;
        return seen.ended();
    }
    let text = match names.is_empty() {
        true if patterns.is_empty() => "There is no alias with a key.\n".to_owned(),
        true => "There is no alias with a key like that.\n".to_owned(),
        false => table(&names, &places, lab.width()),
    };
    write!(lab.out, "{text}")?;
    seen.ended()
}

fn value(names: &Names) -> Value {
    let target = |(place, id): (&Place, &KeyId)| {
        object([
            ("Account", place.account.as_str().into()),
            ("Region", place.region.as_str().into()),
            ("TargetKeyId", id.as_str().into()),
        ])
    };
    let row = |(name, keys): (&AliasName, &BTreeMap<Place, KeyId>)| {
        let targets = Value::list(keys.iter().map(target).collect());
        object([("AliasName", name.as_str().into()), ("Targets", targets)])
    };
    Value::list(names.iter().map(row).collect())
}

/// A column for each place where a name has a key. Ids that stand side by side are cut short.
fn table(names: &Names, places: &[Place], width: Option<usize>) -> String {
    let held = |place: &&Place| names.values().any(|keys| keys.contains_key(*place));
    let places: Vec<&Place> = places.iter().filter(held).collect();
    let short = Short::of(names.values().flat_map(BTreeMap::values));
    let many = places.len() > 1;
    let shown = |id: &KeyId| if many { short.show(id) } else { id.to_string() };
    let accounts: BTreeSet<_> = places.iter().map(|place| &place.account).collect();
    let heading = |place: &&Place| match accounts.len() {
        1 => place.region.to_string(),
        _ => format!("{} {}", place.account, place.region),
    };
    let headings = std::iter::once("Alias name".to_owned()).chain(places.iter().map(heading));
    let rows = names.iter().map(|(name, keys)| {
        let cells = places.iter().map(|place| keys.get(*place).map(shown).map(Value::from));
        let cells = cells.map(|cell| cell.unwrap_or(Value::Null));
        std::iter::once(Value::from(name.as_str())).chain(cells).collect()
    });
    view::drawn(&headings.collect::<Vec<_>>(), &rows.collect::<Vec<Vec<Value>>>(), width)
}
