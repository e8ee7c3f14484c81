//! From the program's arguments to what they ask for: the one entrance to the AWS CLI's grammar.
//!
//! Reference: `aws-cli.md` (c), (c'') and "Additions". Never: what an operation does.

mod help;
mod service;
#[cfg(test)]
mod tests;

use std::ffi::OsString;

use super::alias::{self, Alias, AliasFile, Aliases, Expander, Step};
use super::arguments::Arguments;
use super::commands;
use super::failure::Failure;
use super::globals::{self, Globals, Main};
use super::kebab::{is_kebab_of, kebab};
use super::{lab, suggest};
use crate::kms::{Interface, Operation, ops};
use crate::sts;
use service::Spoken;

/// The name that the program was called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProgramName {
    /// `aws` or `awslocal`: nothing may be left out and every answer is AWS's.
    Aws,
    /// Our own name: `kms` may be left out, and there are commands of our own.
    Own,
}

/// What a command line asks for.
#[derive(Debug)]
pub(crate) enum Line {
    /// A call of an operation.
    Call(Box<Invocation>),
    /// A command of our own, by our own name only.
    Own {
        /// The tokens before its name.
        before: Vec<String>,
        /// `lab` or `serve`.
        command: String,
        /// The tokens after its name.
        rest: Vec<String>,
    },
    /// Help on the command that the words name; none for help on the program.
    Help(Vec<String>),
    /// `--version`.
    Version,
    /// An AWS command that this program does not speak.
    OtherService(String),
    /// An alias that is this command for the shell.
    Shell(String),
}

/// A call of an operation, its options read and its values raw.
#[derive(Debug)]
pub(crate) struct Invocation {
    /// The options that stand anywhere on the line.
    pub(crate) globals: Globals,
    /// What is called.
    pub(crate) target: Target,
    /// The operation's own options.
    pub(crate) arguments: Arguments,
}

/// What a call is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// An operation of KMS.
    Kms(&'static Operation),
    /// `sts get-caller-identity`.
    CallerIdentity,
}

/// The interface of the one operation of STS that is spoken.
static GET_CALLER_IDENTITY: Interface = Interface {
    name: "GetCallerIdentity",
    summary: "Tell whose credentials are in use",
    members: &[],
    answer: sts::ANSWER,
    errors: &[],
    paged: None,
    silent: false,
};

impl Target {
    /// The variable that holds an endpoint of the service and of no other.
    pub(crate) fn endpoint_variable(self) -> &'static str {
        match self {
            Target::Kms(_) => "AWS_ENDPOINT_URL_KMS",
            Target::CallerIdentity => "AWS_ENDPOINT_URL_STS",
        }
    }

    /// What goes in.
    pub(crate) fn interface(self) -> &'static Interface {
        match self {
            Target::Kms(operation) => &operation.interface,
            Target::CallerIdentity => &GET_CALLER_IDENTITY,
        }
    }
}

/// The commands of our own.
const OWN: [&str; 2] = ["lab", "serve"];

/// Reads `argv`, which is without the program's name. `check` sees the globals after the main pass and
/// before the operation is looked up: it compiles `--query`, then calls [`Globals::check`]; it sees them
/// again where an alias changes them. An argument that is not UTF-8 is read with U+FFFD in its place.
///
/// # Errors
/// The complaints of each pass in the order of (c''), and those of `check`.
pub(crate) fn read_with(
    name: ProgramName,
    argv: Vec<OsString>,
    file: &AliasFile,
    check: &mut dyn FnMut(&Globals) -> Result<(), Failure>,
) -> Result<Line, Failure> {
    let mut tokens: Vec<String> = argv
        .into_iter()
        .map(|token| token.into_string().unwrap_or_else(|raw| raw.to_string_lossy().into_owned()))
        .collect();
    if let (ProgramName::Own, Some(line)) = (name, own_line(&tokens)) {
        match help::asked_of_alias(&line, file) {
            Some(asked) => tokens = asked,
            None => return Ok(line),
        }
    }
    globals::first_pass(&tokens)?;
    let aliases = &file.read()?;
    let known = |word: &str| match name {
        ProgramName::Aws => known_command(aliases, word),
        ProgramName::Own => Ok(()),
    };
    let Some(main) = globals::main_pass(&tokens, &known)? else { return Ok(Line::Version) };
    check(&main.globals)?;
    command(name, main, &mut Expander { aliases, known: &known, check, steps: 0 })
}

/// [`read_with`] for a user who has no aliases.
#[cfg(test)]
pub(crate) fn read(
    name: ProgramName,
    argv: Vec<OsString>,
    check: &mut dyn FnMut(&Globals) -> Result<(), Failure>,
) -> Result<Line, Failure> {
    read_with(name, argv, &AliasFile::absent(), check)
}

/// Follows a command, through the aliases of that level.
fn command(name: ProgramName, main: Main, expander: &mut Expander<'_>) -> Result<Line, Failure> {
    let Main { mut globals, command: mut word, mut rest } = main;
    if leaves_kms_out(name, expander.aliases, &word) {
        rest.insert(0, std::mem::replace(&mut word, "kms".to_owned()));
    }
    while let Some(alias) = toplevel(name, expander.aliases, &word) {
        let own = commands::names().find(|name| *name == word);
        match expander.step(alias, None, &mut globals, rest)? {
            Step::Words(next, after) => (word, rest) = (next, after),
            Step::Shell(command) => return Ok(Line::Shell(command)),
            Step::Version => return Ok(Line::Version),
        }
        // An alias that names itself leads to what it hides.
        if own == Some(word.as_str()) {
            break;
        }
    }
    match (word.as_str(), name) {
        ("kms", _) => service::service(expander, Spoken::Kms, globals, &rest),
        ("sts", _) => service::service(expander, Spoken::Sts, globals, &rest),
        ("help", ProgramName::Aws) => help::no_guide(&rest).map(|()| Line::Help(Vec::new())),
        ("help", ProgramName::Own) => Ok(Line::Help(rest)),
        (_, ProgramName::Aws) => Ok(Line::OtherService(word)),
        (_, ProgramName::Own) if service::is_operation(expander.aliases, &word) => {
            service::operation(expander, Spoken::Kms, globals, word, rest)
        }
        (_, ProgramName::Own) => Err(Failure::Own(unknown_word(expander.aliases, &word))),
    }
}

/// The fault that the AWS CLI tells before it reads its config file.
///
/// # Errors
/// The complaints of the first pass.
pub(crate) fn first_fault(name: ProgramName, tokens: &[String]) -> Result<(), Failure> {
    match name {
        ProgramName::Own if own_line(tokens).is_some() => Ok(()),
        _ => globals::first_parse(tokens),
    }
}

/// Whether `kms` is to be put before `word`, because an alias stands in its place.
fn leaves_kms_out(name: ProgramName, aliases: &Aliases, word: &str) -> bool {
    let hidden = |word| toplevel(name, aliases, word).is_some();
    name == ProgramName::Own
        && hidden("kms")
        && !hidden(word)
        && service::is_operation(aliases, word)
}

/// The alias in a command's place; our own words are never hidden.
fn toplevel<'a>(name: ProgramName, aliases: &'a Aliases, word: &'a str) -> Option<Alias<'a>> {
    let ours = name == ProgramName::Own && (word == "help" || OWN.contains(&word));
    if ours { None } else { aliases.find(alias::TOPLEVEL, word) }
}

/// What only our own name knows: our commands, and help asked for by an option.
fn own_line(tokens: &[String]) -> Option<Line> {
    let at = command_index(tokens);
    let (before, after) = tokens.split_at_checked(at.unwrap_or(tokens.len()))?;
    if let Some(words) = help::asked(tokens, after) {
        return Some(Line::Help(words));
    }
    let (command, rest) = after.split_first().filter(|(word, _)| OWN.contains(&word.as_str()))?;
    let (before, rest) = (before.to_vec(), rest.to_vec());
    Some(Line::Own { before, command: command.clone(), rest })
}

/// Where the first bare word stands, which is the command.
pub(crate) fn command_index(tokens: &[String]) -> Option<usize> {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match globals::span(token) {
            Some(span) => at += span,
            None => return Some(at),
        }
    }
    None
}

fn known_command(aliases: &Aliases, word: &str) -> Result<(), String> {
    let is_command = |word: &str| word == "help" || commands::names().any(|name| name == word);
    if is_command(word) || aliases.find(alias::TOPLEVEL, word).is_some() {
        return Ok(());
    }
    // An alias that hides a command is no second choice.
    let choices = aliases.names(alias::TOPLEVEL).filter(|name| !is_command(name)).chain(["help"]);
    let commands = commands::names().map(|name| -> &str { name });
    Err(suggest::invalid_choice(word, choices.chain(commands)))
}

/// Our answer to a first word that is nothing we know.
fn unknown_word(aliases: &Aliases, word: &str) -> String {
    if OWN.contains(&word) {
        return format!("{word} is a command of kmsalias's own, which an alias cannot stand for");
    }
    let lab = lab::command();
    let operations: Vec<String> =
        ops::ALL.iter().map(|operation| kebab(operation.interface.name)).collect();
    let ours = ["kms", "sts", "help"].into_iter().chain(OWN);
    let section = Spoken::Kms.section();
    let named = aliases.names(alias::TOPLEVEL).chain(aliases.names(&section));
    if lab.find_subcommand(word).is_some() {
        return format!("{word:?} is a command of lab: did you mean lab {word}?");
    }
    let of_lab = lab.get_subcommands().map(clap::Command::get_name);
    let choices = operations.iter().map(String::as_str).chain(ours).chain(named).chain(of_lab);
    let in_full = |close: &&str| match lab.find_subcommand(close) {
        Some(_) => format!("lab {close}"),
        None => (*close).to_owned(),
    };
    let close: Vec<_> = suggest::close_matches(word, choices).iter().map(in_full).collect();
    match close.as_slice() {
        _ if is_kebab_of(word, GET_CALLER_IDENTITY.name) => {
            format!("{word:?} is an operation of sts: did you mean sts {word}?")
        }
        [] => format!(
            "{word:?} is no operation of kms, no service (kms, sts) and no command (lab, serve)"
        ),
        close => format!("{word:?} is unknown; did you mean {}?", close.join(" or ")),
    }
}
