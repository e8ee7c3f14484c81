//! The operation's name and what follows it, through the aliases that stand in its place and below it.
//!
//! Reference: `aws-cli.md` (c). Never: what stands before the service's name.

use super::{GET_CALLER_IDENTITY, Invocation, Line, Target};
use crate::cli::alias::{self, Aliases, Expander, Step};
use crate::cli::argparse::{self, Grammar, Outcome, Word};
use crate::cli::arguments;
use crate::cli::failure::{Failure, USAGE};
use crate::cli::globals::Globals;
use crate::cli::kebab::{is_kebab_of, kebab};
use crate::cli::suggest;
use crate::kms::{Operation, ops};

/// The services that are spoken.
#[derive(Clone, Copy)]
pub(super) enum Spoken {
    /// KMS.
    Kms,
    /// STS.
    Sts,
}

impl Spoken {
    fn name(self) -> &'static str {
        match self {
            Spoken::Kms => "kms",
            Spoken::Sts => "sts",
        }
    }

    /// The section of the aliases that stand where an operation of it stands.
    pub(super) fn section(self) -> String {
        format!("{}{}", alias::COMMAND, self.name())
    }
}

/// Reads the operation's name and calls it.
pub(super) fn service(
    expander: &mut Expander<'_>,
    spoken: Spoken,
    globals: Globals,
    tokens: &[String],
) -> Result<Line, Failure> {
    match operation_word(expander.aliases, spoken, tokens)? {
        Some((word, rest)) => operation(expander, spoken, globals, word, rest),
        None => Ok(Line::Version),
    }
}

/// Whether a word names an operation of KMS, or an alias in the place of one.
pub(super) fn is_operation(aliases: &Aliases, word: &str) -> bool {
    kms_operation(word).is_some() || aliases.find(&Spoken::Kms.section(), word).is_some()
}

/// The operation's name, and what is left; `None` for `--version`.
fn operation_word(
    aliases: &Aliases,
    spoken: Spoken,
    tokens: &[String],
) -> Result<Option<(String, Vec<String>)>, Failure> {
    let check = |word: &str| known_operation(aliases, spoken, word);
    let word = Word::Required { name: "operation", check: &check };
    let grammar = Grammar { options: &[], word, usage: USAGE };
    Ok(match argparse::parse(&grammar, tokens)? {
        Outcome::Parsed(parsed) => Some((parsed.word.unwrap_or_default(), parsed.rest)),
        Outcome::Version => None,
    })
}

/// Follows an operation's name, through the aliases of that level.
pub(super) fn operation(
    expander: &mut Expander<'_>,
    spoken: Spoken,
    mut globals: Globals,
    mut word: String,
    mut rest: Vec<String>,
) -> Result<Line, Failure> {
    let section = spoken.section();
    loop {
        // Help is put into the AWS CLI's table after the aliases.
        let alias = expander.aliases.find(&section, &word).filter(|alias| alias.name != "help");
        let Some(alias) = alias else {
            return target(expander, spoken, globals, &[spoken.name(), &word], rest);
        };
        match expander.step(alias, Some(spoken.name()), &mut globals, rest)? {
            Step::Words(_, after) => rest = after,
            Step::Shell(command) => return Ok(Line::Shell(command)),
            Step::Version => return Ok(Line::Version),
        }
        if names_operation(spoken, &word) {
            // The alias hides an operation: its first word is taken for that operation's name, unseen.
            // It has lost the service's name, by which its own aliases would be found.
            let rest = rest.into_iter().skip(1).collect();
            return target(expander, spoken, globals, &[&word], rest);
        }
        match operation_word(expander.aliases, spoken, &rest)? {
            Some(next) => (word, rest) = next,
            None => return Ok(Line::Version),
        }
    }
}

/// Calls what the last of `words` names, or gives help. Aliases below it stand in the section of the words.
fn target(
    expander: &mut Expander<'_>,
    spoken: Spoken,
    mut globals: Globals,
    words: &[&str],
    mut rest: Vec<String>,
) -> Result<Line, Failure> {
    let word = words.last().copied().unwrap_or_default();
    let target = match (spoken, kms_operation(word)) {
        (Spoken::Kms, Some(operation)) => Target::Kms(operation),
        (Spoken::Sts, _) if word != "help" => Target::CallerIdentity,
        _ => return Ok(Line::Help(vec![spoken.name().to_owned()])),
    };
    let section = alias::COMMAND.to_owned() + &words.join(" ");
    while let Some((word, after)) = alias_below(expander.aliases, &section, target, &rest)? {
        let Some(alias) = expander.aliases.find(&section, &word) else { break };
        match expander.step(alias, Some(spoken.name()), &mut globals, after)? {
            Step::Words(_, words) => rest = words,
            Step::Shell(command) => return Ok(Line::Shell(command)),
            Step::Version => return Ok(Line::Version),
        }
    }
    call(target, globals, &rest)
}

/// The alias below an operation that `tokens` ask for, and the tokens without its name.
fn alias_below(
    aliases: &Aliases,
    section: &str,
    target: Target,
    tokens: &[String],
) -> Result<Option<(String, Vec<String>)>, Failure> {
    if aliases.names(section).next().is_none() {
        return Ok(None);
    }
    let check = |word: &str| match aliases.find(section, word) {
        Some(_) => Ok(()),
        None => Err(suggest::invalid_choice(word, aliases.names(section))),
    };
    arguments::alias(target.interface(), tokens, &check)
}

fn names_operation(spoken: Spoken, word: &str) -> bool {
    match spoken {
        Spoken::Kms => kms_operation(word).is_some(),
        Spoken::Sts => is_kebab_of(word, GET_CALLER_IDENTITY.name),
    }
}

fn known_operation(aliases: &Aliases, spoken: Spoken, word: &str) -> Result<(), String> {
    let section = spoken.section();
    if names_operation(spoken, word) || word == "help" || aliases.find(&section, word).is_some() {
        return Ok(());
    }
    let names = match spoken {
        Spoken::Kms => ops::ALL.iter().map(|operation| kebab(operation.interface.name)).collect(),
        Spoken::Sts => vec![kebab(GET_CALLER_IDENTITY.name)],
    };
    let choices = names.iter().map(String::as_str).chain(["help"]);
    let aliases = aliases.names(&section).filter(|name| !names.iter().any(|own| own == name));
    Err(suggest::invalid_choice(word, choices.chain(aliases)))
}

fn call(target: Target, globals: Globals, tokens: &[String]) -> Result<Line, Failure> {
    let interface = target.interface();
    let Some(arguments) = arguments::read(interface, tokens)? else {
        let service = match target {
            Target::Kms(_) => "kms",
            Target::CallerIdentity => "sts",
        };
        return Ok(Line::Help(vec![service.to_owned(), kebab(interface.name)]));
    };
    Ok(Line::Call(Box::new(Invocation { globals, target, arguments })))
}

fn kms_operation(word: &str) -> Option<&'static Operation> {
    ops::ALL.into_iter().find(|operation| is_kebab_of(word, operation.interface.name))
}
