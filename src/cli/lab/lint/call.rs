//! The calls of `aws kms` in a script, read by the grammar that reads a command line. Never: what is wrong with one.

use super::constants::Constants;
use super::shell::{Command, Part, Script, Then, Unknown, Word};
use crate::cli::alias::AliasFile;
use crate::cli::argparse::Taken;
use crate::cli::failure::Failure;
use crate::cli::kebab::is_kebab_of;
use crate::cli::line::{self, Invocation, Line, ProgramName};
use crate::kms::shape::Member;
use crate::kms::{Interface, ops};

/// Where the letters begin that stand for what is not known, in the area for private use.
const FIRST: u32 = 0xE000;

/// The last of these letters, which stands for all further ones.
const LAST: u32 = 0xF8FF;

/// A call.
pub(super) struct Call<'s> {
    /// The command it is.
    pub(super) command: &'s Command,
    /// Its words after the program's; what is not known is one letter each, see [`Call::unknown`].
    pub(super) words: Vec<String>,
    unknown: Vec<&'s Unknown>,
    /// What is called, its options read; none where the line does not parse.
    pub(super) invocation: Option<Box<Invocation>>,
    /// What is called.
    pub(super) interface: &'static Interface,
    /// What surrounds it.
    pub(super) around: Around<'s>,
}

/// What surrounds a command.
#[derive(Clone, Copy, Default)]
pub(super) struct Around<'s> {
    /// Whether a comment says that it is right as it is.
    pub(super) is_accepted: bool,
    /// Whether its errors are read by a program that looks for words.
    pub(super) expects_refusal: bool,
    /// What happens when it fails.
    pub(super) failure: Failing,
    /// The variable that its output goes into.
    pub(super) variable: Option<&'s str>,
}

/// What a script does about a command that fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Failing {
    /// Nothing: the shell goes on, or ends where `set -e` tells it to.
    #[default]
    Left,
    /// It goes on on purpose, as with `|| true`.
    Ignored,
    /// Something else.
    Handled,
}

/// A step of a script: a call, or another command.
pub(super) enum Step<'s> {
    /// A call.
    Call(Box<Call<'s>>),
    /// Any other command.
    Other(&'s Command),
}

/// The steps of a script, in the order in which they run if all of them do.
pub(super) fn steps(script: &Script) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let constants = Constants::of(&script.commands);
    walk((script, &constants), &script.commands, Around::default(), &mut steps);
    steps
}

fn walk<'s>(
    (script, constants): (&Script, &Constants),
    commands: &'s [Command],
    outer: Around<'s>,
    steps: &mut Vec<Step<'s>>,
) {
    for (at, command) in commands.iter().enumerate() {
        let around = around(script, command, commands.get(at + 1), outer);
        for (name, word) in &command.assigned {
            let variable = word.unknown().map(|_| name.as_str());
            for inner in word.commands() {
                walk((script, constants), inner, Around { variable, ..around }, steps);
            }
        }
        for word in command.words.iter().chain(&command.documents) {
            let variable = command.variable_of(word);
            for inner in word.commands() {
                walk((script, constants), inner, Around { variable, ..around }, steps);
            }
        }
        steps.push(match call(command, constants, around) {
            Some(call) => Step::Call(Box::new(call)),
            None => Step::Other(command),
        });
    }
}

fn around<'s>(
    script: &Script,
    command: &Command,
    next: Option<&Command>,
    outer: Around<'s>,
) -> Around<'s> {
    let trivial = |next: &Command| ["true", ":", "echo", "printf"].iter().any(|n| next.calls(n));
    let failure = match command.then {
        _ if command.is_condition => Failing::Handled,
        Then::Or if next.is_some_and(trivial) => Failing::Ignored,
        Then::Or | Then::And => Failing::Handled,
        Then::Next | Then::Pipe => outer.failure,
    };
    let reads = |next: &Command| ["grep", "egrep", "fgrep"].iter().any(|n| next.calls(n));
    let piped = command.then == Then::Pipe && command.merges_errors && next.is_some_and(reads);
    Around {
        is_accepted: outer.is_accepted || is_accepted(script, command),
        expects_refusal: outer.expects_refusal || piped,
        failure,
        variable: outer.variable,
    }
}

/// Whether a comment on the command's lines, or alone on the line above, accepts it.
pub(super) fn is_accepted(script: &Script, command: &Command) -> bool {
    let lines = command.line.saturating_sub(1)..=command.last.max(command.line);
    let accepts = |text: &str| text.trim_start().starts_with("kmsalias: ok");
    script.comments.iter().any(|(line, text)| {
        lines.contains(line) && accepts(text) && (*line >= command.line || script.is_alone(*line))
    })
}

impl Script {
    /// Whether no command stands on the line.
    fn is_alone(&self, line: usize) -> bool {
        !self.commands.iter().any(|command| (command.line..=command.last).contains(&line))
    }
}

/// The call that a command is.
fn call<'s>(command: &'s Command, constants: &Constants, around: Around<'s>) -> Option<Call<'s>> {
    let mut unknown = Vec::new();
    let (name, words) = program(command)?;
    let spelled: Vec<_> = words.iter().map(|word| spell(word, constants, &mut unknown)).collect();
    let sure = words.iter().zip(&spelled).filter(|(word, _)| !may_be_none(word));
    let sure: Vec<_> = sure.map(|(_, text)| text.clone()).collect();
    let invocation = read(name, &spelled).or_else(|| read(name, &sure));
    let interface = match &invocation {
        Some(invocation) => invocation.target.interface(),
        None => named(&spelled)?,
    };
    Some(Call { command, words: spelled, unknown, invocation, interface, around })
}

/// The program that a command runs, and the words after its name.
fn program(command: &Command) -> Option<(ProgramName, &[Word])> {
    let reach = if command.runs_another() { command.words.len() } else { 1 };
    let found = command.words.iter().take(reach).enumerate().find_map(|(at, word)| {
        let known = word.known();
        let name = known.as_deref().map(|text| text.rsplit('/').next().unwrap_or(text));
        let kms_follows = || command.words.get(at + 1).is_some_and(|next| next.is("kms"));
        match name {
            Some("aws" | "awslocal") => Some((at, ProgramName::Aws)),
            Some("kmsalias") => Some((at, ProgramName::Own)),
            // A variable, or a function or an image that is named after it.
            None if kms_follows() => Some((at, ProgramName::Aws)),
            Some(name) if name.starts_with("aws") && kms_follows() => Some((at, ProgramName::Aws)),
            _ => None,
        }
    });
    let (at, name) = found?;
    Some((name, command.words.get(at + 1..)?))
}

fn spell<'s>(word: &'s Word, constants: &Constants, unknown: &mut Vec<&'s Unknown>) -> String {
    let mut text = String::new();
    for part in &word.parts {
        match part {
            Part::Text(known) => text.push_str(known),
            Part::Unknown(part) if let Some(known) = constants.text(part, word.line) => {
                text.push_str(known);
            }
            Part::Unknown(part) => {
                let place = u32::try_from(unknown.len()).unwrap_or(LAST);
                text.extend(char::from_u32((FIRST + place.min(LAST - FIRST)).min(LAST)));
                unknown.push(part);
            }
        }
    }
    text
}

fn may_be_none(word: &Word) -> bool {
    word.unknown().is_some_and(|unknown| unknown.splits)
}

fn read(name: ProgramName, words: &[String]) -> Option<Box<Invocation>> {
    let argv = words.iter().map(Into::into).collect();
    match line::read_with(name, argv, &AliasFile::absent(), &mut |_| Ok(())) {
        Ok(Line::Call(invocation)) => Some(invocation),
        _ => None,
    }
}

/// Why the AWS CLI does not read a call of `aws kms` whose words are all known; `None` of one that it reads.
pub(super) fn fault(command: &Command) -> Option<Failure> {
    let (name, words) = program(command)?;
    let words: Vec<String> = words.iter().map(Word::known).collect::<Option<_>>()?;
    let mut plain = words.iter().filter(|word| !word.starts_with('-'));
    plain.find(|word| *word == "kms").filter(|_| name == ProgramName::Aws)?;
    // Without an operation it asks for the usage.
    plain.next()?;
    let argv = words.iter().map(Into::into).collect();
    line::read_with(name, argv, &AliasFile::absent(), &mut |_| Ok(())).err()
}

/// The operation that the words name, where they do not parse.
fn named(words: &[String]) -> Option<&'static Interface> {
    let after = words.iter().skip_while(|word| *word != "kms").skip(1);
    let interfaces = || ops::ALL.iter().map(|operation| &operation.interface);
    after
        .take_while(|word| *word != "help")
        .find_map(|word| interfaces().find(|interface| is_kebab_of(word, interface.name)))
}

impl<'s> Call<'s> {
    /// What stands for `letter`, if that is not known.
    pub(super) fn unknown(&self, letter: char) -> Option<&'s Unknown> {
        let place = u32::from(letter).checked_sub(FIRST)?;
        self.unknown.get(usize::try_from(place).ok()?).copied()
    }

    /// The variable that `text` is, if it is one and nothing else.
    pub(super) fn variable(&self, text: &str) -> Option<&'s str> {
        let mut letters = text.chars();
        let unknown = self.unknown(letters.next()?)?;
        unknown.variable.as_deref().filter(|_| letters.next().is_none())
    }

    /// The text before what is not known, and whether it is the whole.
    pub(super) fn known<'t>(&self, text: &'t str) -> (&'t str, bool) {
        match text.split_once(|letter| self.unknown(letter).is_some()) {
            Some((known, _)) => (known, false),
            None => (text, true),
        }
    }

    /// The line of the word that `text` is, or ends.
    pub(super) fn line_of(&self, text: &str) -> usize {
        let words = self.command.words.iter().rev().zip(self.words.iter().rev());
        let mut found = words.filter(|(_, word)| word.ends_with(text));
        found.next().map_or(self.command.line, |(word, _)| word.line)
    }

    /// The texts of the members that were given, with their members.
    pub(super) fn members(&self) -> Vec<(&'static Member, &str)> {
        let Some(invocation) = &self.invocation else { return Vec::new() };
        let given = self.interface.members.iter().zip(&invocation.arguments.members);
        given
            .filter_map(|(member, taken)| match taken {
                Some(Taken::Text(text)) => Some((member, text.as_str())),
                _ => None,
            })
            .collect()
    }
}
