//! The commands that show what a home holds, and the two that change an alias as the console does.
//!
//! Never: a store written by a look; `alias` asks the service.

mod alias;
mod aliases;
mod blob;
mod detail;
mod doctor;
mod graph;
mod impact;
mod keys;
mod past;
mod policy;
mod scope;

use clap::{Arg, ArgMatches, Command};

use super::{Lab, view};
use crate::cli::failure::Failure;
use crate::cli::zone::Zone;
use crate::data::{self, Map, Spelling, Value};
use crate::kms::overview::Sight;
use crate::model::Instant;
use crate::store::Home;
use crate::world::World;

/// The commands of this room.
pub(super) fn commands() -> [Command; 8] {
    let answers = |command: Command| command.arg(view::output());
    [
        answers(keys::command()),
        answers(detail::command()),
        answers(aliases::command()),
        alias::command(),
        answers(doctor::command()),
        answers(graph::command()),
        answers(blob::command()),
        answers(impact::command()),
    ]
}

/// Runs the command of that name, if it is of this room.
pub(super) fn run(
    name: &str,
    given: &ArgMatches,
    lab: &mut Lab<'_>,
) -> Option<Result<(), Failure>> {
    match name {
        "keys" => Some(keys::run(given, lab)),
        "key" => Some(detail::run(given, lab)),
        "aliases" => Some(aliases::run(given, lab)),
        "alias" => Some(alias::run(given, lab)),
        "doctor" => Some(doctor::run(given, lab)),
        "graph" => Some(graph::run(given, lab)),
        "blob" => Some(blob::run(given, lab)),
        "impact" => Some(impact::run(given, lab)),
        _ => None,
    }
}

/// The stores and the clock that a look needs.
struct Eyes {
    home: Home,
    world: World,
}

impl Eyes {
    fn of(lab: &Lab<'_>) -> Eyes {
        Eyes { home: lab.settings.stores(), world: lab.settings.world() }
    }

    fn sight(&self) -> Sight<'_> {
        Sight { home: &self.home, world: &self.world }
    }
}

/// An object of these members, in order.
fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    let members = members.into_iter().map(|(name, value)| (name.into(), value));
    Value::map(members.collect::<Map>())
}

/// A list of texts.
fn texts<T: ToString>(items: impl IntoIterator<Item = T>) -> Value {
    Value::list(items.into_iter().map(|item| item.to_string().into()).collect())
}

/// An instant in UTC; null for none.
fn date(instant: Option<Instant>) -> Value {
    instant.and_then(|instant| Zone::utc().iso8601(instant.0)).map_or(Value::Null, Value::from)
}

/// A record of the service's as a value, its instants in UTC.
fn plain(record: &impl serde::Serialize) -> Value {
    let spell = |micros| date(Some(Instant(micros)));
    let spelling = Spelling { name: Instant::NAME, spell: &spell };
    data::to_value(record, &spelling).unwrap_or(Value::Null)
}

/// The widest label beside which this room tells something has as many letters.
const LABEL: u16 = 12;

/// Lines beside labels, at the terminal's width.
fn show_labelled(parts: &[(&'static str, Vec<String>)], lab: &mut Lab<'_>) -> Result<(), Failure> {
    let text = view::labelled(parts, LABEL, lab.width());
    Ok(write!(lab.out, "{text}")?)
}

/// The one argument of a command.
fn argument(given: &ArgMatches, name: &str) -> String {
    given.get_one::<String>(name).cloned().unwrap_or_default()
}

/// An argument that must be there.
fn required(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).required(true).help(help)
}
