//! What may stand under the cursor. Never: how a shell is told.

use super::choice::{Arity, Choice, Values};
use super::live::Live;
use super::position::{Level, Position, interfaces, is_option};
use crate::cli::help::Topic;
use crate::cli::kebab::kebab;
use crate::cli::line::ProgramName;
use crate::kms::ops;

/// One word that may stand under the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The word, or what follows [`Answer::prefix`] in it.
    pub(super) value: String,
    /// One phrase, perhaps empty.
    pub(super) about: String,
    /// Whether the word goes on: no space follows it.
    pub(super) open: bool,
}

impl Candidate {
    /// A whole word.
    pub(super) fn new(value: impl Into<String>, about: impl Into<String>) -> Candidate {
        Candidate { value: value.into(), about: about.into(), open: false }
    }

    /// The beginning of a word.
    pub(super) fn open(value: impl Into<String>, about: impl Into<String>) -> Candidate {
        Candidate { open: true, ..Candidate::new(value, about) }
    }
}

/// What may stand under the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// The part of the word before the candidates, such as `--output=`.
    pub(super) prefix: String,
    /// In the order in which they are shown.
    pub(super) candidates: Vec<Candidate>,
    /// A file's name belongs there: the part of it that stands already.
    pub(super) file: Option<String>,
}

/// The answer for the word `current` at `position`.
pub(super) fn answer(position: &Position, current: &str, live: &Live<'_>) -> Answer {
    match &position.pending {
        Some(choice) if !is_option(current) => value(&choice.values, current, live),
        Some(choice) if choice.takes == Arity::One => Answer::default(),
        _ if current.starts_with('-') => dashed(position, current, live),
        _ => word(position, current, live),
    }
}

/// An option, or the value after its `=`.
fn dashed(position: &Position, current: &str, live: &Live<'_>) -> Answer {
    let Some((name, begun)) = current.split_once('=') else { return options(position, current) };
    let valued = position.option(name).filter(|choice| choice.takes != Arity::None);
    let Some(choice) = valued else { return Answer::default() };
    let found = value(&choice.values, begun, live);
    Answer { prefix: format!("{name}={}", found.prefix), ..found }
}

fn options(position: &Position, current: &str) -> Answer {
    let free = |choice: &&Choice| choice.repeats || !position.given.contains(&choice.group());
    let choices = position.options().filter(free);
    let help = (position.name == ProgramName::Own).then(|| Candidate::new("--help", "Show help"));
    let named = choices.map(|choice| Candidate::new(&choice.name, &choice.about)).chain(help);
    beginning(current, named)
}

/// A bare word.
fn word(position: &Position, current: &str, live: &Live<'_>) -> Answer {
    match &position.level {
        Level::Command => beginning(current, commands(position.name)),
        Level::Operation(service) => beginning(current, operations(service).chain([help()])),
        Level::Options if current.is_empty() => options(position, current),
        Level::Options => beginning(current, [help()]),
        Level::Lab(command, at) => match super::choice::positional(command, *at) {
            Some(values) => value(&values, current, live),
            None if command.has_subcommands() => beginning(current, subcommands(command)),
            None if current.is_empty() => options(position, current),
            None => Answer::default(),
        },
        Level::Help(words) => beginning(current, topics(words)),
        Level::Nothing => Answer::default(),
    }
}

/// The first words of a line.
fn commands(name: ProgramName) -> impl Iterator<Item = Candidate> {
    let own = name == ProgramName::Own;
    let implied = own.then(|| operations("kms")).into_iter().flatten();
    let services = [
        Candidate::new("kms", "AWS Key Management Service"),
        Candidate::new("sts", "AWS Security Token Service"),
    ];
    let ours = [
        Candidate::new("lab", "Our own commands: fixtures, exports, the tour"),
        Candidate::new("serve", "Serve the stores to AWS SDKs, over HTTP"),
    ];
    let ours = ours.into_iter().filter(move |_| own);
    implied.chain(services).chain(ours).chain([help()])
}

/// The words that lead on to a page of help.
fn topics(words: &[String]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for topic in Topic::all() {
        let mut named = topic.words();
        // An operation of KMS may be named with its service.
        if words.first().is_some_and(|word| word == "kms") && named.len() == 1 {
            named.insert(0, "kms".to_owned());
        }
        let Some(next) = named.get(words.len()).filter(|_| named.starts_with(words)) else {
            continue;
        };
        if !found.iter().any(|candidate| candidate.value == *next) {
            found.push(Candidate::new(next, ""));
        }
    }
    found
}

fn help() -> Candidate {
    Candidate::new("help", "Show help")
}

fn operations(service: &str) -> impl Iterator<Item = Candidate> + use<> {
    interfaces(service).map(|interface| {
        let mut unbuilt = ops::ALL.iter().filter(|operation| operation.built.is_none());
        let unbuilt = unbuilt.any(|operation| operation.interface.name == interface.name);
        let state = if unbuilt { " (not built yet)" } else { "" };
        Candidate::new(kebab(interface.name), format!("{}{state}", interface.summary))
    })
}

fn subcommands(command: &clap::Command) -> impl Iterator<Item = Candidate> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set()).map(|sub| {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        Candidate::new(sub.get_name(), about)
    })
}

/// A value that `current` begins.
fn value(values: &Values, current: &str, live: &Live<'_>) -> Answer {
    if let Some(answer) = loaded(values, current) {
        return answer;
    }
    match values {
        Values::Anything => Answer::default(),
        Values::Words(words) => {
            beginning(current, words.iter().map(|(word, about)| Candidate::new(word, about)))
        }
        Values::Regions => beginning(current, live.regions()),
        Values::Profiles => beginning(current, live.profiles()),
        Values::Snapshots => beginning(current, live.snapshots()),
        Values::Lessons => beginning(current, live.lessons()),
        Values::Files => Answer { file: Some(current.to_owned()), ..Answer::default() },
        Values::Named(names) => beginning(current, live.named(*names, current)),
        Values::Loaded(prefixes) => {
            let word = |prefix: &&str| Candidate::open(*prefix, "The text of a file");
            beginning(current, prefixes.iter().map(word))
        }
    }
}

/// The file that a value is loaded from, once it begins so; a setting is not loaded.
fn loaded(values: &Values, current: &str) -> Option<Answer> {
    if matches!(values, Values::Regions | Values::Profiles | Values::Files) {
        return None;
    }
    let prefix = ["file://", "fileb://"].into_iter().find(|prefix| current.starts_with(prefix))?;
    let file = current.strip_prefix(prefix)?.to_owned();
    Some(Answer { prefix: prefix.to_owned(), candidates: Vec::new(), file: Some(file) })
}

fn beginning(current: &str, all: impl IntoIterator<Item = Candidate>) -> Answer {
    let candidates = all.into_iter().filter(|candidate| candidate.value.starts_with(current));
    Answer { candidates: candidates.collect(), ..Answer::default() }
}
