//! The options of each command: their names, what they take and what they mean, from the tables that the
//! command line itself is read with. Never: how a value is read.

use clap::{Arg, Command};

use super::super::abouts;
use super::super::argparse::Takes;
use super::super::globals;
use super::super::kebab::kebab;
use super::page::{Block, Span};
use super::shape;
use crate::kms::Interface;
use crate::kms::shape::{Member, Shape};

/// An option: what is typed, its value's placeholder, what is said of it.
pub(super) struct Described {
    name: String,
    value: String,
    required: bool,
    said: Vec<String>,
}

/// An option that many operations have: its name, its value's placeholder, what is said of it.
type Common = (&'static str, &'static str, &'static [&'static str]);

/// The parameters all at once.
const INPUT: [Common; 2] = [
    (
        "--cli-input-json",
        "<json>",
        &["The parameters as JSON, or file://PATH; options given beside it win."],
    ),
    (
        "--cli-input-yaml",
        "<yaml>",
        &["The parameters as YAML, or file://PATH; options given beside it win."],
    ),
];

/// What operations that list have.
const PAGING: [Common; 3] = [
    (
        "--starting-token",
        "<text>",
        &["Go on where a listing ended: the NextToken that it printed."],
    ),
    (
        "--page-size",
        "<number>",
        &["How many items each request asks for. It changes nothing in what is printed."],
    ),
    (
        "--max-items",
        "<number>",
        &["Print no more items than this, and a NextToken if there are more."],
    ),
];

/// The parameters as they are to be filled in.
const SKELETON: Common = (
    "--generate-cli-skeleton",
    "[<format>]",
    &[
        "Call nothing; print a sample of the parameters, or of the answer.",
        "One of input, yaml-input, output; input when none is named.",
    ],
);

/// The options that stand anywhere on the line.
pub(super) fn globals() -> Vec<Described> {
    let described = |(name, takes): &(&str, Takes)| {
        let mut said = vec![format!("{}.", abouts::of(name))];
        let value = match takes {
            Takes::OneOf(values) => {
                said.push(format!("One of {}.", values.join(", ")));
                "<value>"
            }
            Takes::One => "<text>",
            _ => "",
        };
        Described { name: (*name).to_owned(), value: value.to_owned(), required: false, said }
    };
    globals::TABLE.iter().map(described).collect()
}

/// The options of an operation.
pub(super) fn operation(interface: &Interface) -> Vec<Described> {
    let paging: &[Common] = if interface.paged.is_some() { &PAGING } else { &[] };
    let common = INPUT.iter().chain(paging).chain([&SKELETON]);
    interface.members.iter().map(member).chain(common.map(described)).collect()
}

fn described((name, value, said): &Common) -> Described {
    let said = said.iter().map(|text| (*text).to_owned()).collect();
    Described { name: (*name).to_owned(), value: (*value).to_owned(), required: false, said }
}

fn member(member: &Member) -> Described {
    let name = format!("--{}", kebab(member.name));
    let said = [format!("{}.", member.help)].into_iter().chain(shape::sentences(member.shape));
    let name = match member.shape {
        Shape::Boolean => format!("{name}\u{a0}|\u{a0}--no-{}", kebab(member.name)),
        _ => name,
    };
    let value = shape::placeholder(member.shape).to_owned();
    Described { name, value, required: member.required, said: said.collect() }
}

/// The options and arguments of a lab command.
pub(super) fn lab(command: &Command) -> Vec<Described> {
    command.get_arguments().map(argument).collect()
}

fn argument(argument: &Arg) -> Described {
    let id = argument.get_id().as_str();
    let takes = argument.get_action().takes_values();
    let mut said: Vec<String> = argument.get_help().iter().map(|help| format!("{help}.")).collect();
    let values: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if takes && !values.is_empty() {
        said.push(format!("One of {}.", values.join(", ")));
    }
    let (name, value) = match argument.get_long() {
        Some(long) => (
            format!("--{long}"),
            if takes { format!("<{}>", id.to_lowercase()) } else { String::new() },
        ),
        None => (String::new(), format!("<{}>", id.to_lowercase())),
    };
    Described { name, value, required: argument.is_required_set(), said }
}

impl Described {
    /// Whether the two are written the same.
    pub(super) fn is_called_as(&self, other: &Described) -> bool {
        (&self.name, &self.value) == (&other.name, &other.value)
    }

    /// As a section lists it.
    pub(super) fn item(self) -> Block {
        let mut term = self.spans();
        if self.required {
            term.push(Span::plain(" (required)"));
        }
        Block::Item(term, self.said.into_iter().map(|text| vec![Span::plain(text)]).collect())
    }

    /// As a synopsis shows it, a blank before it.
    pub(super) fn in_synopsis(&self) -> Vec<Span> {
        let (before, after) = if self.required { (" ", "") } else { (" [", "]") };
        let mut spans = vec![Span::plain(before)];
        spans.extend(self.spans());
        spans.push(Span::plain(after));
        spans
    }

    fn spans(&self) -> Vec<Span> {
        let mut spans = vec![Span::bold(self.name.as_str())];
        if !self.name.is_empty() && !self.value.is_empty() {
            spans.push(Span::plain("\u{a0}"));
        }
        spans.push(Span::underlined(self.value.as_str()));
        spans.retain(|span| !span.text.is_empty());
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::globals;
    use crate::cli::globals::TABLE;

    #[test]
    fn every_option_that_stands_anywhere_is_described() {
        let described = globals();
        assert_eq!(described.len(), TABLE.len());
        assert!(described.iter().all(|option| option.said.iter().all(|text| text.len() > 1)));
    }
}
