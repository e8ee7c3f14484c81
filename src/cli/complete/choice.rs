//! The options that may stand at a place of the line, from the tables that the parsers walk. Never: what is on
//! the line, a value of the store.

use clap::{Arg, ArgAction, ValueHint};

use crate::cli::abouts;
use crate::cli::argparse::Takes;
use crate::cli::kebab::kebab;
use crate::cli::{arguments, globals, lab, tree};
use crate::kms::shape::{Member, Shape};
use crate::kms::{Interface, Names, ops};

/// An option, or a bare word's place, as completion sees it.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// With its dashes.
    pub(super) name: String,
    /// One phrase.
    pub(super) about: String,
    /// How many values it takes.
    pub(super) takes: Arity,
    /// What a value may be.
    pub(super) values: Values,
    /// Whether it may be given more than once.
    pub(super) repeats: bool,
}

/// How many values an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arity {
    None,
    One,
    Maybe,
    Many,
}

/// What a value may be.
#[derive(Clone, Debug)]
pub(super) enum Values {
    /// Nothing that can be told.
    Anything,
    /// One of these words, each with its phrase.
    Words(Vec<(String, String)>),
    /// A Region's name.
    Regions,
    /// A profile's name.
    Profiles,
    /// A snapshot's name.
    Snapshots,
    /// A lesson's name.
    Lessons,
    /// A file or a directory.
    Files,
    /// The name of something in the store.
    Named(Names),
    /// A text that is often kept in a file, with the prefixes that load one.
    Loaded(&'static [&'static str]),
}

impl Choice {
    /// The name that it shares with its opposite.
    pub(super) fn group(&self) -> String {
        self.name.replacen("--no-", "--", 1)
    }
}

/// The options that stand anywhere on a line of the AWS CLI's grammar.
pub(super) fn globals() -> Vec<Choice> {
    let choice = |(name, takes): &(&'static str, Takes)| {
        let values = match *name {
            "--region" => Values::Regions,
            "--profile" => Values::Profiles,
            "--ca-bundle" => Values::Files,
            _ => words_of(*takes),
        };
        let about = abouts::of(name).to_owned();
        Choice { name: (*name).to_owned(), about, takes: arity(*takes), values, repeats: false }
    };
    globals::TABLE.iter().map(choice).collect()
}

/// The options of an operation.
pub(super) fn of_operation(interface: &'static Interface) -> Vec<Choice> {
    let choice = |option: crate::cli::argparse::Opt| {
        let member = interface.members.get(option.slot);
        let (about, values) = match member {
            Some(member) => (about(member, &option.name), values(interface, member)),
            None => (abouts::of(&option.name).to_owned(), common(&option.name, option.takes)),
        };
        let (name, takes) = (option.name.into_owned(), arity(option.takes));
        Choice { name, about, takes, values, repeats: false }
    };
    arguments::options(interface, false).into_iter().map(choice).collect()
}

fn about(member: &Member, option: &str) -> String {
    if option.starts_with("--no-") && matches!(member.shape, Shape::Boolean) {
        format!("The opposite of --{}", arguments::option_name(member))
    } else if member.required {
        format!("{} (required)", member.help)
    } else {
        member.help.to_owned()
    }
}

fn values(interface: &Interface, member: &Member) -> Values {
    if let Some(names) = interface.names(member) {
        return if names == Names::Region { Values::Regions } else { Values::Named(names) };
    }
    let item = match member.shape {
        Shape::List { item, .. } => item,
        shape => shape,
    };
    match item {
        Shape::Text { values, .. } if !values.is_empty() => words(values),
        Shape::Blob { .. } => Values::Loaded(&["fileb://", "file://"]),
        Shape::Structure(_) | Shape::Map { .. } => Values::Loaded(&["file://"]),
        _ => Values::Anything,
    }
}

/// The values of an option that all operations have.
fn common(name: &str, takes: Takes) -> Values {
    if name.starts_with("--cli-input-") { Values::Loaded(&["file://"]) } else { words_of(takes) }
}

fn words_of(takes: Takes) -> Values {
    match takes {
        Takes::OneOf(values) | Takes::Maybe(values) => words(values),
        _ => Values::Anything,
    }
}

fn words(values: &[&str]) -> Values {
    Values::Words(values.iter().map(|value| ((*value).to_owned(), String::new())).collect())
}

fn arity(takes: Takes) -> Arity {
    match takes {
        Takes::Truth(_) | Takes::Version => Arity::None,
        Takes::One | Takes::OneOf(_) | Takes::Integer => Arity::One,
        Takes::Maybe(_) => Arity::Maybe,
        Takes::Many => Arity::Many,
    }
}

/// The options of one of our own commands, with those that all of them share.
pub(super) fn of_command(command: &clap::Command) -> Vec<Choice> {
    let root = tree::own();
    let shared = root.get_arguments().filter(|argument| argument.is_global_set());
    command.get_arguments().chain(shared).filter_map(of_argument).collect()
}

/// The options of one of our own commands that the commands under it have, too.
pub(super) fn handed_down(command: &clap::Command) -> Vec<Choice> {
    let shared = command.get_arguments().filter(|argument| argument.is_global_set());
    shared.filter_map(of_argument).collect()
}

fn of_argument(argument: &Arg) -> Option<Choice> {
    let name = format!("--{}", argument.get_long()?);
    let takes = if argument.get_action().takes_values() { Arity::One } else { Arity::None };
    let repeats = matches!(argument.get_action(), ArgAction::Append);
    Some(Choice { name, about: help(argument), takes, values: values_of(argument), repeats })
}

/// What the `at`th bare word after one of our own commands may be.
pub(super) fn positional(command: &clap::Command, at: usize) -> Option<Values> {
    command.get_positionals().nth(at).map(values_of)
}

fn values_of(argument: &Arg) -> Values {
    let possible = argument.get_possible_values();
    if argument.get_action().takes_values() && !possible.is_empty() {
        let word = |word: &clap::builder::PossibleValue| {
            let about = word.get_help().map(ToString::to_string).unwrap_or_default();
            (word.get_name().to_owned(), about)
        };
        return Values::Words(possible.iter().map(word).collect());
    }
    match (argument.get_id().as_str(), argument.get_value_hint()) {
        ("region", _) => Values::Regions,
        ("profile", _) => Values::Profiles,
        ("IDENTIFIER", _) => Values::Named(Names::KeyOrAlias),
        ("KEY" | "to", _) => Values::Named(Names::Key),
        ("ALIAS", _) => Values::Named(Names::Alias),
        ("SNAPSHOT", _) => Values::Snapshots,
        ("LESSON", _) => Values::Lessons,
        ("OPERATION" | "operation", _) => operations(),
        ("CODE|TEXT", _) => words(&lab::codes()),
        (_, ValueHint::FilePath | ValueHint::DirPath) => Values::Files,
        _ => Values::Anything,
    }
}

fn operations() -> Values {
    let all = ops::ALL.into_iter().map(|operation| &operation.interface);
    Values::Words(all.map(|found| (kebab(found.name), found.summary.to_owned())).collect())
}

fn help(argument: &Arg) -> String {
    argument.get_help().map(ToString::to_string).unwrap_or_default()
}
