//! `lab keys`: the console's table of the keys of a Region, a name of each and how many more it has.

use clap::{Arg, ArgMatches, Command};

use super::super::{
    Lab, view,
    view::{Step, View},
};
use super::{Eyes, texts};
use crate::cli::failure::Failure;
use crate::data::Value;
use crate::kms::overview::Holdings;
use crate::model::{AliasName, Key, KeyManager};

/// What the rows can be sorted by.
const SORTS: [&str; 6] = ["alias", "id", "state", "usage", "spec", "created"];

/// What the table gives up at a narrow terminal.
const STEPS: [Step; 3] =
    [Step::CutIds(&["KeyId"]), Step::LeaveOut("KeyManager"), Step::LeaveOut("KeyUsage")];

pub(super) fn command() -> Command {
    Command::new("keys")
        .about("Show the keys of the Region as the console does: id, aliases, state, usage, spec")
        .arg(
            Arg::new("manager")
                .long("manager")
                .value_parser(["customer", "aws"])
                .help("Show the keys that the customer manages, or those that AWS manages"),
        )
        .arg(Arg::new("alias").long("alias").value_name("PATTERN").help(
            "Show the keys with an alias whose name holds this text; with * or ? in it, is like it as a whole",
        ))
        .arg(
            Arg::new("sort")
                .long("sort")
                .value_parser(SORTS)
                .default_value("alias")
                .help("What the rows are sorted by"),
        )
}

/// Shows the table.
///
/// # Errors
/// A store that cannot be read.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let place = lab.settings.place()?;
    let holdings = Eyes::of(lab).sight().holdings(&place)?;
    let mut rows = rows(&holdings);
    if let Some(manager) = given.get_one::<String>("manager") {
        rows.retain(|row| row.key.manager.as_str().eq_ignore_ascii_case(manager));
    }
    if let Some(pattern) = given.get_one::<String>("alias") {
        rows.retain(|row| row.names.iter().any(|name| is_like(name.as_str(), pattern)));
    }
    sort(&mut rows, given.get_one::<String>("sort").map_or("alias", String::as_str));
    let json = view::wants_json(given);
    if let Some(pattern) = given.get_one::<String>("alias").filter(|_| !json) {
        // The one name that is shown is one that was asked for.
        for row in &mut rows {
            row.names.sort_by_key(|name| !is_like(name.as_str(), pattern));
        }
    }
    let columns = &["KeyId", "Aliases", "KeyState", "KeyUsage", "KeySpec", "KeyManager"];
    let mut view = View::new(columns).or("There is no such key.").gives_up("Aliases", &STEPS);
    for Row { key, names } in rows {
        view.row([
            key.id.as_str().into(),
            if json { texts(names) } else { first_of(&names) },
            key.state.as_str().into(),
            key.usage.as_str().into(),
            key.spec.as_str().into(),
            key.manager.as_str().into(),
        ]);
    }
    lab.show(given, &view)
}

struct Row<'a> {
    key: &'a Key,
    /// Its aliases, in order.
    names: Vec<&'a AliasName>,
}

/// A row for each key: the aliases are gone through once.
fn rows(holdings: &Holdings) -> Vec<Row<'_>> {
    let mut rows: Vec<_> = holdings.keys.iter().map(|key| Row { key, names: Vec::new() }).collect();
    for alias in &holdings.aliases {
        let Some(target) = &alias.target else { continue };
        if let Ok(at) = rows.binary_search_by(|row| row.key.id.cmp(target))
            && let Some(row) = rows.get_mut(at)
        {
            row.names.push(&alias.name);
        }
    }
    rows
}

/// The keys come by id; what is alike keeps that order. Keys without an alias are the last by alias.
fn sort(rows: &mut [Row<'_>], by: &str) {
    match by {
        "alias" => rows.sort_by_key(|row| (row.names.is_empty(), row.names.first().copied())),
        "state" => rows.sort_by_key(|row| row.key.state.as_str()),
        "usage" => rows.sort_by_key(|row| row.key.usage.as_str()),
        "spec" => rows.sort_by_key(|row| row.key.spec.as_str()),
        "created" => rows.sort_by_key(|row| row.key.created),
        _ => {}
    }
    if by == "alias" {
        // The customer's names come before AWS's, as the console's first page is the customer's.
        rows.sort_by_key(|row| row.key.manager == KeyManager::Aws);
    }
}

/// `name`, or `name (+2 more)`.
fn first_of(names: &[&AliasName]) -> Value {
    match names {
        [] => Value::Null,
        [name] => name.as_str().into(),
        [name, more @ ..] => format!("{name} (+{} more)", more.len()).into(),
    }
}

/// Whether a name holds the text of a pattern; one with `*` or `?` covers the whole name, `alias/` or what follows it.
pub(super) fn is_like(name: &str, pattern: &str) -> bool {
    if !pattern.contains(['*', '?']) {
        return name.contains(pattern);
    }
    let bare = name.strip_prefix(AliasName::PREFIX).unwrap_or(name);
    let pattern: Vec<char> = pattern.chars().collect();
    [name, bare].iter().any(|text| covers(&pattern, &text.chars().collect::<Vec<_>>()))
}

/// Whether `*` and `?` in a pattern can be filled so that it is the text: at each `*` that does not do, one more
/// character of the text is given to the last one.
fn covers(pattern: &[char], text: &[char]) -> bool {
    let (mut at, mut of, mut star) = (0, 0, None);
    while let Some(letter) = text.get(of) {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, of));
                at += 1;
            }
            Some(wanted) if *wanted == '?' || wanted == letter => {
                at += 1;
                of += 1;
            }
            _ => {
                let Some((after, taken)) = star else { return false };
                star = Some((after, taken + 1));
                at = after + 1;
                of = taken + 1;
            }
        }
    }
    pattern.iter().skip(at).all(|wanted| *wanted == '*')
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn a_pattern_is_a_part_of_a_name_or_covers_it() {
        let cases = [
            ("alias/app-prod", "app", true),
            ("alias/app-prod", "App", false),
            ("alias/app-prod", "app*", true),
            ("alias/app-prod", "alias/app*", true),
            ("alias/app-prod", "*prod", true),
            ("alias/app-prod", "*pro", false),
            ("alias/app-prod", "app?prod", true),
            ("alias/app-prod", "app??prod", false),
            ("alias/a-b-a-b", "*-b-a?b", true),
            ("alias/a", "*", true),
            ("alias/aab", "*ab*", true),
            ("alias/aab", "*aab?", false),
        ];
        for (name, pattern, want) in cases {
            assert_eq!(is_like(name, pattern), want, "{name} {pattern}");
        }
    }
}
