//! Command lines as Python's `argparse` reads them: options by unique prefix, `--x=v`, `--`, values that
//! look like options, and what is left over for the next parser.
//!
//! Reference: `aws-cli.md` (c), and the argparse of Python 3.11. Never: the name of an option.

mod classify;
mod run;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use num_bigint::BigInt;

use super::failure::Failure;

/// What one parser knows.
pub(crate) struct Grammar<'g> {
    /// Its options in the order of their definition.
    pub(crate) options: &'g [Opt],
    /// The bare word that it takes.
    pub(crate) word: Word<'g>,
    /// The text that follows its complaints.
    pub(crate) usage: &'static str,
}

/// An option.
#[derive(Debug)]
pub(crate) struct Opt {
    /// The name with its dashes.
    pub(crate) name: Cow<'static, str>,
    /// Where its value goes in [`Parsed::values`]; a pair such as `--x` and `--no-x` shares one place.
    pub(crate) slot: usize,
    /// What it takes.
    pub(crate) takes: Takes,
    /// Whether a line without it is refused.
    pub(crate) required: bool,
}

/// What an option takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Takes {
    /// Nothing; it stands for this truth.
    Truth(bool),
    /// One value.
    One,
    /// One value of a few.
    OneOf(&'static [&'static str]),
    /// One whole number.
    Integer,
    /// One value of a few, or none, which stands for the first of them.
    Maybe(&'static [&'static str]),
    /// Any number of values.
    Many,
    /// Nothing; parsing ends at once with [`Outcome::Version`].
    Version,
}

/// The bare word that a parser takes.
#[derive(Clone, Copy)]
pub(crate) enum Word<'g> {
    /// None at all: every bare word is left over.
    None,
    /// A word that may be missing.
    Optional,
    /// A word that may be missing and is checked.
    Checked {
        /// What complaints call it.
        name: &'static str,
        /// The complaint about a word that is not known.
        check: &'g dyn Fn(&str) -> Result<(), String>,
    },
    /// A word that must be there.
    Required {
        /// What complaints call it.
        name: &'static str,
        /// The complaint about a word that is not known.
        check: &'g dyn Fn(&str) -> Result<(), String>,
    },
}

/// The value of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// A flag's truth.
    Truth(bool),
    /// One value.
    Text(String),
    /// A whole number.
    Integer(BigInt),
    /// All values of a list.
    Texts(Vec<String>),
}

/// What became of a command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was read.
    Parsed(Parsed),
    /// `--version` was met.
    Version,
}

/// A command line that was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// The values by slot.
    pub(crate) values: Vec<Option<Taken>>,
    /// The bare word.
    pub(crate) word: Option<String>,
    /// What no rule of this parser took, in order.
    pub(crate) rest: Vec<String>,
}

impl Parsed {
    /// Takes the text at `slot` out.
    pub(crate) fn text(&mut self, slot: usize) -> Option<String> {
        match self.values.get_mut(slot).and_then(Option::take) {
            Some(Taken::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Takes the whole number at `slot` out.
    pub(crate) fn integer(&mut self, slot: usize) -> Option<BigInt> {
        match self.values.get_mut(slot).and_then(Option::take) {
            Some(Taken::Integer(number)) => Some(number),
            _ => None,
        }
    }

    /// The truth at `slot`.
    pub(crate) fn truth(&self, slot: usize) -> Option<bool> {
        match self.values.get(slot) {
            Some(Some(Taken::Truth(truth))) => Some(*truth),
            _ => None,
        }
    }
}

/// Reads `tokens` by `grammar`.
///
/// # Errors
/// [`Failure::Usage`] with argparse's complaint.
pub(crate) fn parse(grammar: &Grammar<'_>, tokens: &[String]) -> Result<Outcome, Failure> {
    let kinds = classify::classify(grammar, tokens)?;
    run::run(grammar, tokens, kinds)
}

impl Grammar<'_> {
    fn refuse(&self, message: String) -> Failure {
        Failure::Usage { message, usage: self.usage }
    }
}
