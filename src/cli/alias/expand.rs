//! What an alias stands for: its words, its own global options worked into those of the line.
//!
//! The rules are awscli's, which parses the words by the main pass. Never: where the words lead.

use super::{Alias, Aliases};
use crate::cli::failure::Failure;
use crate::cli::globals::{self, Globals};
use crate::cli::words;

/// The most aliases that one line goes through. The AWS CLI goes on until Python's stack is used up.
const MOST: usize = 200;

/// Puts the words of aliases in their place, for one line.
pub(crate) struct Expander<'e> {
    /// The user's aliases.
    pub(crate) aliases: &'e Aliases,
    /// The complaint about a command that is not known.
    pub(crate) known: &'e dyn Fn(&str) -> Result<(), String>,
    /// The checks of global options; sees those of the line with the alias's worked in.
    pub(crate) check: &'e mut dyn FnMut(&Globals) -> Result<(), Failure>,
    /// How many aliases the line has gone through.
    pub(crate) steps: usize,
}

/// What an alias leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A command, and the words after it.
    Words(String, Vec<String>),
    /// A command for the shell.
    Shell(String),
    /// `--version`.
    Version,
}

impl Expander<'_> {
    /// Goes from `alias`, which `rest` follows, to what it stands for. `command` is the command that an
    /// alias below it stands under.
    ///
    /// # Errors
    /// A value that is no words, argparse's complaints about them, `--debug` and `--profile`, and those
    /// of the check. A command for the shell that may not be run, and aliases without an end.
    pub(crate) fn step(
        &mut self,
        alias: Alias<'_>,
        command: Option<&str>,
        globals: &mut Globals,
        rest: Vec<String>,
    ) -> Result<Step, Failure> {
        if let Some(shell) = alias.value.strip_prefix('!') {
            return self.aliases.permission.command(alias.name, shell, &rest).map(Step::Shell);
        }
        self.steps += 1;
        if self.steps > MOST {
            let name = alias.name;
            return Err(Failure::Local(anyhow::anyhow!(
                "alias \"{name}\" leads back to itself, or through more than {MOST} others"
            )));
        }
        let tokens: Vec<String> =
            command.map(str::to_owned).into_iter().chain(tokens(alias)?).collect();
        let Some(main) = globals::main_pass(&tokens, self.known)? else { return Ok(Step::Version) };
        if let Some(option) = main.globals.settled() {
            return Err(Failure::General(format!(
                "Global parameter \"{option}\" detected in alias \"{}\" which is not supported in subcommand aliases.",
                alias.name
            )));
        }
        globals.overlay(main.globals);
        (self.check)(globals)?;
        Ok(Step::Words(main.command, main.rest.into_iter().chain(rest).collect()))
    }
}

/// The words of an alias, line breaks at their ends left out.
fn tokens(alias: Alias<'_>) -> Result<Vec<String>, Failure> {
    let words = words::split(alias.value).map_err(|fault| {
        Failure::General(format!(
            "Value of alias \"{}\" could not be parsed. Received error: {fault} when parsing:\n{}",
            alias.name, alias.value
        ))
    })?;
    Ok(words.into_iter().map(|word| word.trim_matches('\n').to_owned()).collect())
}
