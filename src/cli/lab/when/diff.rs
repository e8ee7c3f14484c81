//! `lab diff A [B]`: what became of the aliases and keys of A in B. Never: where the two are read from.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Arg, ArgMatches, Command, ValueHint};

use super::super::Lab;
use super::super::view::{Step, View, output};
use super::state::{Contents, State};
use crate::cli::failure::Failure;
use crate::model::Place;

/// What the table gives up at a narrow terminal.
const STEPS: [Step; 3] =
    [Step::CutIds(&["Name", "Before", "After"]), Step::Gather("Account"), Step::Gather("Region")];

pub(super) fn command() -> Command {
    Command::new("diff")
        .about("Compare two states: snapshots, export files, the present")
        .arg(
            Arg::new("A")
                .required(true)
                .value_hint(ValueHint::FilePath)
                .help(
                    "A snapshot or an export file, - for standard input; lab snapshot list shows the snapshots, \
                     lab snapshot save NAME makes one",
                ),
        )
        .arg(
            Arg::new("B")
                .value_hint(ValueHint::FilePath)
                .help("Another; the present where there is none"),
        )
        .arg(output())
}

/// One difference.
#[derive(Debug, PartialEq, Eq)]
struct Difference {
    name: String,
    what: &'static str,
    before: Option<String>,
    after: Option<String>,
}

impl Lab<'_> {
    /// Prints what differs; that something does is the answer no.
    ///
    /// # Errors
    /// A word that names no state; a damaged store.
    pub(super) fn diff(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let word = |name: &str| given.get_one::<String>(name).cloned();
        let (a, b) = (self.state(word("A").as_deref())?, self.state(word("B").as_deref())?);
        let (mut view, differs) = compare(&a, &b);
        let is_whole = |state: &State| state.unknown.is_empty() && !state.is_cut();
        let is_known = is_whole(&a) && is_whole(&b);
        if !is_known {
            view = view.or("Nothing differs in what can be read.");
        }
        self.show(given, &view)?;
        if differs || !is_known { Err(Failure::No) } else { Ok(()) }
    }
}

/// What differs, in rows, and whether anything does.
pub(in crate::cli::lab) fn compare(a: &State, b: &State) -> (View, bool) {
    let mut view = View::new(&["Account", "Region", "Name", "Change", "Before", "After"])
        .or("Nothing differs.")
        .gives_up("Name", &STEPS);
    let mut differs = false;
    for place in compared(a, b) {
        let empty = Contents::default();
        let side = |state: &State| state.places.get(&place).unwrap_or(&empty).clone();
        for difference in differences(&side(a), &side(b)) {
            differs = true;
            let Difference { name, what, before, after } = difference;
            let value = |text: Option<String>| text.map_or(crate::data::Value::Null, Into::into);
            let Place { account, region } = &place;
            view.row([
                account.as_str().into(),
                region.as_str().into(),
                name.into(),
                what.into(),
                value(before),
                value(after),
            ]);
        }
    }
    (view, differs)
}

/// The places that are compared: a file speaks of its own only.
fn compared(a: &State, b: &State) -> BTreeSet<Place> {
    let all = a.places.keys().chain(b.places.keys());
    let of_files = [a, b].into_iter().filter(|state| state.is_file);
    let named: BTreeSet<_> = of_files.flat_map(|state| state.places.keys()).collect();
    let is_compared = |place: &&Place| {
        let is_known = !a.unknown.contains(place) && !b.unknown.contains(place);
        is_known && (named.is_empty() || named.contains(place))
    };
    all.filter(is_compared).cloned().collect()
}

fn differences(a: &Contents, b: &Contents) -> Vec<Difference> {
    let mut told = Vec::new();
    if !a.is_silent_on_aliases && !b.is_silent_on_aliases {
        let rows = |of: &Contents| without_unused(&of.aliases);
        let rows = both((a, rows(a), &a.aliases), (b, rows(b), &b.aliases));
        told.extend(of(&rows.0, &rows.1, "re-pointed"));
    }
    if !a.is_silent_on_keys && !b.is_silent_on_keys {
        let keys = |of: &Contents| -> Rows {
            of.keys.iter().map(|(id, state)| (id.clone(), Some(state.clone()))).collect()
        };
        let rows = both((a, keys(a), &a.keys), (b, keys(b), &b.keys));
        told.extend(of(&rows.0, &rows.1, "changed"));
    }
    told
}

/// Names, each with what is compared of it.
type Rows = BTreeMap<String, Option<String>>;

/// The rows of both sides that can be compared: a list that is cut off knows nothing of names beyond its own.
fn both<T>(
    (a, mut rows_a, names_a): (&Contents, Rows, &BTreeMap<String, T>),
    (b, mut rows_b, names_b): (&Contents, Rows, &BTreeMap<String, T>),
) -> (Rows, Rows) {
    let ends = |names: &BTreeMap<String, T>| {
        Some((names.first_key_value()?.0.clone(), names.last_key_value()?.0.clone()))
    };
    for (of, names) in [(a, names_a), (b, names_b)] {
        let known = ends(names);
        let is_known = |name: &String| {
            known.as_ref().is_some_and(|(first, last)| (first..=last).contains(&name))
        };
        for rows in [&mut rows_a, &mut rows_b] {
            rows.retain(|name, _| !of.is_cut || is_known(name));
        }
    }
    (rows_a, rows_b)
}

/// A predefined alias that has no key yet is as good as none: a Region that was never used has no store.
fn without_unused(aliases: &BTreeMap<String, Option<String>>) -> BTreeMap<String, Option<String>> {
    let used = aliases.iter().filter(|(_, key)| key.is_some());
    used.map(|(name, key)| (name.clone(), key.clone())).collect()
}

fn of(
    a: &BTreeMap<String, Option<String>>,
    b: &BTreeMap<String, Option<String>>,
    changed: &'static str,
) -> Vec<Difference> {
    let names: BTreeSet<_> = a.keys().chain(b.keys()).collect();
    let difference = |name: &&String| {
        let (before, after) = (a.get(*name), b.get(*name));
        let what = match (before, after) {
            (None, _) => "added",
            (_, None) => "gone",
            (before, after) if before != after => changed,
            _ => return None,
        };
        let value = |side: Option<&Option<String>>| side.cloned().flatten();
        Some(Difference { name: (*name).clone(), what, before: value(before), after: value(after) })
    };
    names.iter().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(aliases: &[(&str, Option<&str>)], keys: &[(&str, &str)]) -> Contents {
        let text = |text: &&str| (*text).to_owned();
        Contents {
            aliases: aliases.iter().map(|(n, k)| (text(n), k.as_ref().map(text))).collect(),
            keys: keys.iter().map(|(id, state)| (text(id), text(state))).collect(),
            ..Contents::default()
        }
    }

    #[test]
    fn what_was_added_moved_changed_and_is_gone() {
        let a = contents(
            &[("alias/a", Some("k")), ("alias/b", Some("k")), ("alias/aws/s3", None)],
            &[("k", "Enabled"), ("l", "Enabled")],
        );
        let b = contents(
            &[("alias/b", Some("l")), ("alias/c", Some("k"))],
            &[("k", "Disabled"), ("l", "Enabled"), ("m", "Enabled")],
        );
        let told: Vec<_> =
            differences(&a, &b).into_iter().map(|d| format!("{} {}", d.name, d.what)).collect();
        let wanted =
            ["alias/a gone", "alias/b re-pointed", "alias/c added", "k changed", "m added"];
        assert_eq!(told, wanted);
        assert_eq!(differences(&a, &a), []);
        let silent =
            Contents { is_silent_on_keys: true, ..contents(&[("alias/b", Some("l"))], &[]) };
        assert_eq!(differences(&silent, &b).len(), 1, "a list of aliases says nothing of keys");
        let silent = Contents { is_silent_on_aliases: true, ..contents(&[], &[("k", "Disabled")]) };
        let told: Vec<_> = differences(&silent, &b).into_iter().map(|d| d.name).collect();
        assert_eq!(told, ["l", "m"], "a list of keys says nothing of aliases");
    }

    #[test]
    fn a_list_that_is_cut_off_tells_nothing_of_names_beyond_its_own() {
        let whole = contents(
            &[("alias/a", Some("k")), ("alias/c", Some("k")), ("alias/d", Some("k"))],
            &[("k", "Enabled")],
        );
        let cut =
            |aliases| Contents { is_cut: true, is_silent_on_keys: true, ..contents(aliases, &[]) };
        let page = cut(&[("alias/b", Some("k")), ("alias/c", Some("l"))]);
        let told = |a: &Contents, b: &Contents| -> Vec<_> {
            differences(a, b).into_iter().map(|d| (d.name, d.what)).collect()
        };
        let row = |name: &str, what| (name.to_owned(), what);
        assert_eq!(told(&page, &whole), [row("alias/b", "gone"), row("alias/c", "re-pointed")]);
        assert_eq!(told(&whole, &page), [row("alias/b", "added"), row("alias/c", "re-pointed")]);
        assert_eq!(told(&cut(&[]), &whole), []);
    }
}
