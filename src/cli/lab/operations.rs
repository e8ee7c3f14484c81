//! `lab operations`: which operations take an alias, which cross accounts, which key states they work in.
//!
//! Never: a rule of the service, which tells the facts.

use clap::{Arg, ArgMatches, Command};

use super::view::{self, View};
use super::{Lab, count};
use crate::cli::failure::Failure;
use crate::cli::kebab::kebab;
use crate::cli::suggest;
use crate::data::Value;
use crate::kms::{Interface, Names, Operation, STATES, Way, ops};
use crate::model::KeyState;

/// The columns of all operations.
const COLUMNS: &[&str] = &["Operation", "Identifiers", "OtherAccounts", "WorksIn", "IsBuilt"];

/// The columns of one operation's identifiers.
const MEMBERS: &[&str] = &["Option", "Required", "Takes"];

/// The columns of one operation's key states.
const STATE: &[&str] = &["KeyState", "Works", "Refusal"];

/// The command's part of the tree.
pub(super) fn command() -> Command {
    Command::new("operations")
        .about("Tell which operations take an alias, reach other accounts, and work in which key states")
        .arg(Arg::new("OPERATION").help("One operation, such as encrypt; a part of a name shows those that have it"))
        .arg(view::output())
}

impl Lab<'_> {
    /// Shows the operations, or one.
    ///
    /// # Errors
    /// A name that no operation has.
    pub(super) fn operations(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let name = given.get_one::<String>("OPERATION").map_or("", String::as_str);
        let found: Vec<&'static Operation> = named(name);
        if found.is_empty() {
            return Err(unknown("lab operations", name));
        }
        if view::wants_json(given) || found.len() > 1 {
            let mut view = View::new(COLUMNS);
            let for_reader = !view::wants_json(given);
            for operation in found {
                view.row(row(operation, for_reader));
            }
            return self.show(given, &view);
        }
        found.first().map_or(Ok(()), |operation| self.one(given, operation))
    }

    fn one(&mut self, given: &ArgMatches, operation: &'static Operation) -> Result<(), Failure> {
        let interface = &operation.interface;
        self.say(&format!("{}: {}.", kebab(interface.name), interface.summary))?;
        if operation.built.is_none() {
            self.say("It is not built yet: every call answers UnknownOperationException.")?;
        }
        let mut members = View::new(MEMBERS).or("No option of it names a key or an alias.");
        for member in interface.members {
            if let Some(names) = interface.names(member).and_then(takes) {
                let option = format!("--{}", kebab(member.name));
                members.row([option.into(), member.required.into(), names.into()]);
            }
        }
        let Some(way) = interface.way() else {
            writeln!(self.out)?;
            return self.show(given, &members);
        };
        let accounts = if way.crosses_accounts() {
            "A key of another account is named by its ARN; its key policy decides."
        } else {
            "The key is one of the caller's own account."
        };
        self.say(accounts)?;
        writeln!(self.out)?;
        self.show(given, &members)?;
        writeln!(self.out)?;
        let mut states = View::new(STATE);
        for state in STATES {
            let refusal = refusal(interface, state);
            let works = refusal.is_none();
            states.row([
                state.as_str().into(),
                works.into(),
                refusal.map_or(Value::Null, Value::from),
            ]);
        }
        self.show(given, &states)
    }
}

/// The end of the refusal of every key in that state; `None` where the operation works.
fn refusal(interface: &Interface, state: KeyState) -> Option<String> {
    if let Some(word) = interface.refusal_by_state(state) {
        return Some(format!("... is {word}."));
    }
    let origins = interface.refused_origins(state)?.iter().map(|origin| origin.as_str());
    let origins = origins.collect::<Vec<_>>().join(" or ");
    Some(format!("... origin is {origins} which is not valid for this operation."))
}

/// The operation of that name, else those whose names have it as a part.
fn named(name: &str) -> Vec<&'static Operation> {
    let word = |operation: &&Operation| kebab(operation.interface.name);
    let whole = |operation: &&Operation| {
        word(operation) == name || operation.interface.name.eq_ignore_ascii_case(name)
    };
    let one: Vec<_> = ops::ALL.into_iter().filter(whole).collect();
    if !one.is_empty() {
        return one;
    }
    ops::ALL.into_iter().filter(|operation| word(operation).contains(name)).collect()
}

/// The complaint of `command` about a name that no operation has.
pub(super) fn unknown(command: &str, name: &str) -> Failure {
    let words: Vec<String> = ops::ALL.iter().map(|found| kebab(found.interface.name)).collect();
    let close = suggest::close_matches(name, words.iter().map(String::as_str));
    let way_out = match close.as_slice() {
        [] => {
            format!(
                "kmsalias lab operations shows all {}",
                count(words.len() as u64, "operation", "s")
            )
        }
        close => format!("did you mean {}?", close.join(" or ")),
    };
    Failure::Own(format!("{command}: {name:?} is no operation of kms; {way_out}"))
}

/// The identifiers that a member takes.
fn takes(names: Names) -> Option<&'static str> {
    match names {
        Names::NewAlias | Names::Alias => Some("alias name"),
        Names::Key => Some("key id, key ARN"),
        Names::KeyOrAlias => Some("key id, key ARN, alias name, alias ARN"),
        Names::Region => None,
    }
}

fn names_of(states: &[KeyState]) -> Vec<Value> {
    states.iter().map(|state| state.as_str().into()).collect()
}

/// The shorter of two ways to say in which states an operation works.
fn in_words(working: &[KeyState], refused: &[KeyState]) -> String {
    let list = |states: &[KeyState]| {
        states.iter().map(|state| state.as_str()).collect::<Vec<_>>().join(", ")
    };
    match (working.len(), refused.len()) {
        (_, 0) => "every state".to_owned(),
        (works, not) if works > not => format!("all but {}", list(refused)),
        _ => list(working),
    }
}

fn row(operation: &'static Operation, for_reader: bool) -> [Value; 5] {
    let interface = &operation.interface;
    let names: Vec<Names> = interface.members.iter().filter_map(|m| interface.names(m)).collect();
    let has = |wanted: &[Names]| names.iter().any(|names| wanted.contains(names));
    let alias = has(&[Names::NewAlias, Names::Alias]);
    let identifiers = match (has(&[Names::KeyOrAlias]), has(&[Names::Key]), alias) {
        (true, ..) => "key or alias",
        (_, true, true) => "alias name, key",
        (_, true, false) => "key only",
        (_, false, true) => "alias name",
        _ => "none",
    };
    let way = interface.way();
    let crosses = way.map_or(Value::Null, |way| Way::crosses_accounts(way).into());
    let states = way.map_or(Value::Null, |_| {
        let works = |state: &KeyState| refusal(interface, *state).is_none();
        let (working, refused): (Vec<_>, Vec<_>) = STATES.into_iter().partition(works);
        if for_reader {
            in_words(&working, &refused).into()
        } else {
            Value::list(names_of(&working))
        }
    });
    [
        kebab(interface.name).into(),
        identifiers.into(),
        crosses,
        states,
        operation.built.is_some().into(),
    ]
}
