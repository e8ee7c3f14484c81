//! Where the cursor stands: the words before it, read leniently by the same tables as the parsers'. Never: what
//! may stand there (`answer.rs`).

use super::choice::{self, Arity, Choice};
use crate::cli::kebab::is_kebab_of;
use crate::cli::line::{ProgramName, Target};
use crate::cli::tree;
use crate::kms::{Interface, ops};

/// What the words before the cursor have led to.
pub(super) struct Position {
    /// The name that the program is called by.
    pub(super) name: ProgramName,
    /// What a bare word would be.
    pub(super) level: Level,
    /// The option that waits for a value.
    pub(super) pending: Option<Choice>,
    /// The groups of the options that were given.
    pub(super) given: Vec<String>,
    /// `--region`.
    pub(super) region: Option<String>,
    /// `--profile`.
    pub(super) profile: Option<String>,
    /// `--dir`, the directory of lessons.
    pub(super) lessons: Option<String>,
    globals: Vec<Choice>,
    own: Vec<Choice>,
}

/// What a bare word would be.
pub(super) enum Level {
    /// The first word.
    Command,
    /// An operation of this service.
    Operation(&'static str),
    /// A stray word after an operation.
    Options,
    /// A subcommand or argument of one of our own commands; so many arguments are there.
    Lab(Box<clap::Command>, usize),
    /// What there is help on, behind these words.
    Help(Vec<String>),
    /// Nothing that we know.
    Nothing,
}

impl Position {
    /// Reads `words`, which are without the program's name.
    pub(super) fn read(name: ProgramName, words: &[String]) -> Position {
        let mut position = Position {
            name,
            level: Level::Command,
            pending: None,
            given: Vec::new(),
            region: None,
            profile: None,
            lessons: None,
            globals: choice::globals(),
            own: Vec::new(),
        };
        for word in words {
            position.take(word);
        }
        position
    }

    /// The options that may stand here, those of the operation first.
    pub(super) fn options(&self) -> impl Iterator<Item = &Choice> {
        self.own.iter().chain(&self.globals)
    }

    /// The option that `name` spells or, by itself, begins: the AWS CLI looks among those that stand anywhere first.
    pub(super) fn option(&self, name: &str) -> Option<&Choice> {
        found(&self.globals, name).or_else(|| found(&self.own, name))
    }

    fn take(&mut self, word: &str) {
        if is_option(word) {
            self.pending = None;
            return self.take_option(word);
        }
        match self.pending.take() {
            Some(choice) => {
                self.note(&choice.name, word);
                self.pending = Some(choice).filter(|choice| choice.takes == Arity::Many);
            }
            None => self.take_word(word),
        }
    }

    fn take_option(&mut self, word: &str) {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, None),
        };
        let Some(choice) = self.option(name).cloned() else { return };
        self.given.push(choice.group());
        match value {
            Some(value) => self.note(&choice.name, value),
            None => self.pending = Some(choice).filter(|choice| choice.takes != Arity::None),
        }
    }

    fn note(&mut self, name: &str, value: &str) {
        match name {
            "--region" => self.region = Some(value.to_owned()),
            "--profile" => self.profile = Some(value.to_owned()),
            "--dir" => self.lessons = Some(value.to_owned()),
            _ => {}
        }
    }

    fn take_word(&mut self, word: &str) {
        self.level = match std::mem::replace(&mut self.level, Level::Nothing) {
            Level::Command => match word {
                "kms" => Level::Operation("kms"),
                "sts" => Level::Operation("sts"),
                "lab" | "serve" if self.name == ProgramName::Own => {
                    let root = tree::own();
                    self.lab(root.find_subcommand(word))
                }
                "help" if self.name == ProgramName::Own => Level::Help(Vec::new()),
                operation if self.name == ProgramName::Own => self.operation("kms", operation),
                _ => Level::Nothing,
            },
            Level::Operation(service) if word == "help" && self.name == ProgramName::Own => {
                Level::Help(vec![service.to_owned()])
            }
            Level::Operation(service) => self.operation(service, word),
            Level::Help(mut words) => {
                words.push(word.to_owned());
                Level::Help(words)
            }
            Level::Lab(command, at) => match command.find_subcommand(word) {
                Some(sub) => {
                    let level = self.lab(Some(sub));
                    self.own.extend(choice::handed_down(&command));
                    level
                }
                None => Level::Lab(command, at + 1),
            },
            Level::Options | Level::Nothing => Level::Nothing,
        };
    }

    fn operation(&mut self, service: &str, word: &str) -> Level {
        let mut known = interfaces(service);
        let Some(interface) = known.find(|interface| is_kebab_of(word, interface.name)) else {
            return Level::Nothing;
        };
        self.own = choice::of_operation(interface);
        Level::Options
    }

    fn lab(&mut self, command: Option<&clap::Command>) -> Level {
        let Some(command) = command else { return Level::Nothing };
        self.globals = Vec::new();
        self.own = choice::of_command(command);
        Level::Lab(Box::new(command.clone()), 0)
    }
}

/// Whether a word is read as an option, not as a value.
pub(super) fn is_option(word: &str) -> bool {
    word.starts_with('-') && word != "-"
}

/// What a service speaks.
pub(super) fn interfaces(service: &str) -> impl Iterator<Item = &'static Interface> + use<> {
    let sts = (service == "sts").then(|| Target::CallerIdentity.interface());
    let kms = if sts.is_none() { ops::ALL.as_slice() } else { &[] };
    kms.iter().map(|operation| &operation.interface).chain(sts)
}

fn found<'c>(choices: &'c [Choice], name: &str) -> Option<&'c Choice> {
    let mut begun = choices.iter().filter(|choice| choice.name.starts_with(name));
    let exact = choices.iter().find(|choice| choice.name == name);
    exact.or_else(|| begun.next().filter(|_| begun.next().is_none() && name.len() > 2))
}
