//! A shell script as a list of simple commands: what `lab lint` looks at. Never: what a command means, and the
//! nesting of `if`, loops and functions, of which only a command's own surroundings are kept.

/// Programs that run the program that their arguments name.
const RUNNERS: [&str; 15] = [
    "aws-vault",
    "command",
    "docker",
    "docker-compose",
    "env",
    "exec",
    "kubectl",
    "nice",
    "nohup",
    "podman",
    "retry",
    "sudo",
    "time",
    "timeout",
    "xargs",
];

/// Commands whose words are assignments, or names of variables.
const DECLARATIONS: [&str; 5] = ["declare", "export", "local", "readonly", "typeset"];

/// A script that has been read.
#[derive(Debug, Default)]
pub(super) struct Script {
    /// Its commands, in the order in which they stand.
    pub(super) commands: Vec<Command>,
    /// Its comments: the line, and the text without the sign.
    pub(super) comments: Vec<(usize, String)>,
}

/// A simple command.
#[derive(Debug, Default)]
pub(super) struct Command {
    /// The line of its first word, from 1.
    pub(super) line: usize,
    /// The line it ends on.
    pub(super) last: usize,
    /// Its words, without the reserved ones before it.
    pub(super) words: Vec<Word>,
    /// `NAME=value` before its words, or alone.
    pub(super) assigned: Vec<(String, Word)>,
    /// Other texts in which a shell looks for commands: the here-documents after it, and what it has a shell run.
    pub(super) documents: Vec<Word>,
    /// Whether the name of a function comes next, after the word `function`.
    pub(super) names_function: bool,
    /// Whether its exit status is asked for: after `if`, `while`, `until` or `!`.
    pub(super) is_condition: bool,
    /// Whether standard error goes where standard output goes.
    pub(super) merges_errors: bool,
    /// What follows it.
    pub(super) then: Then,
}

/// What follows a command.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Then {
    /// The next command, whatever becomes of this one.
    #[default]
    Next,
    /// A command that runs when this one succeeds.
    And,
    /// A command that runs when this one fails.
    Or,
    /// A command that reads what this one prints.
    Pipe,
}

/// A word, its quotes taken off.
#[derive(Debug, Default)]
pub(super) struct Word {
    /// The line it begins on.
    pub(super) line: usize,
    /// What it is made of.
    pub(super) parts: Vec<Part>,
}

/// A part of a word.
#[derive(Debug)]
pub(super) enum Part {
    /// Text that is known.
    Text(String),
    /// Text that only a run would tell.
    Unknown(Unknown),
}

/// What stands for a text that is not known.
#[derive(Debug, Default)]
pub(super) struct Unknown {
    /// The variable, if it is one and nothing else.
    pub(super) variable: Option<String>,
    /// Whether it may be several words, or none.
    pub(super) splits: bool,
    /// Whether back-ticks stand for it.
    pub(super) ticks: bool,
    /// The commands whose output it is.
    pub(super) commands: Vec<Command>,
}

impl Word {
    /// The text, if all of it is known.
    pub(super) fn known(&self) -> Option<String> {
        let text = |part: &Part| match part {
            Part::Text(text) => Some(text.clone()),
            Part::Unknown(_) => None,
        };
        self.parts.iter().map(text).collect()
    }

    /// The known text that it begins with, if it begins with one.
    pub(super) fn beginning(&self) -> Option<&str> {
        match self.parts.first() {
            Some(Part::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Its two sides, if it is an assignment: the name, with a `+` where it adds to what is there, and the value as far as
    /// that begins with known text.
    pub(super) fn assignment(&self) -> Option<(&str, &str)> {
        let (name, value) = self.beginning()?.split_once('=')?;
        let bare = name.strip_suffix('+').unwrap_or(name);
        let is_name = bare.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let begins = bare.chars().next().is_some_and(|c| !c.is_ascii_digit());
        (is_name && begins).then_some((name, value))
    }

    /// Whether it is this text.
    pub(super) fn is(&self, text: &str) -> bool {
        self.known().is_some_and(|known| known == text)
    }

    /// What it is, if it is one thing that is not known.
    pub(super) fn unknown(&self) -> Option<&Unknown> {
        match self.parts.as_slice() {
            [Part::Unknown(unknown)] => Some(unknown),
            _ => None,
        }
    }

    /// Adds text.
    pub(super) fn push(&mut self, letter: char) {
        match self.parts.last_mut() {
            Some(Part::Text(text)) => text.push(letter),
            _ => self.parts.push(Part::Text(letter.to_string())),
        }
    }

    /// The commands whose output is part of it.
    pub(super) fn commands(&self) -> impl Iterator<Item = &[Command]> {
        self.parts.iter().filter_map(|part| match part {
            Part::Unknown(unknown) => Some(unknown.commands.as_slice()),
            Part::Text(_) => None,
        })
    }
}

impl Command {
    /// Takes a word in: an assignment, a reserved word, or one of its own.
    pub(super) fn take(&mut self, word: Word) {
        if self.words.is_empty() && self.assigned.is_empty() {
            self.line = word.line;
        }
        if std::mem::take(&mut self.names_function) {
            return;
        }
        if self.words.is_empty() {
            if let Some(word) = self.take_assignment(word).and_then(|word| self.take_reserved(word))
            {
                self.words.push(word);
            }
        } else {
            self.words.push(word);
        }
    }

    fn take_assignment(&mut self, mut word: Word) -> Option<Word> {
        let Some((name, value)) = word.assignment() else { return Some(word) };
        let adds = name.ends_with('+');
        let name = name.strip_suffix('+').unwrap_or(name).to_owned();
        let value = value.to_owned();
        let Some(Part::Text(first)) = word.parts.first_mut() else { return Some(word) };
        if value.is_empty() {
            word.parts.remove(0);
        } else {
            *first = value;
        }
        if adds {
            word.parts.insert(0, Part::Unknown(Unknown::default()));
        }
        self.assigned.push((name, word));
        None
    }

    fn take_reserved(&mut self, word: Word) -> Option<Word> {
        let known = word.known().unwrap_or_default();
        let asks = ["if", "elif", "while", "until", "!"].contains(&known.as_str());
        self.is_condition |= asks;
        self.names_function = known == "function";
        let leads =
            asks || ["then", "else", "do", "time", "{", "function"].contains(&known.as_str());
        (!leads).then_some(word)
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.assigned.is_empty()
    }

    /// Whether it runs the program that its arguments name.
    pub(super) fn runs_another(&self) -> bool {
        RUNNERS.iter().any(|name| self.calls(name))
    }

    /// Whether its words are assignments, or names of variables.
    pub(super) fn declares(&self) -> bool {
        DECLARATIONS.iter().any(|name| self.calls(name))
    }

    /// The variable that gets what a word of it is, where the word holds one thing that is not known.
    pub(super) fn variable_of<'s>(&self, word: &'s Word) -> Option<&'s str> {
        let (name, value) = word.assignment().filter(|_| self.declares())?;
        let is_one = value.is_empty() && word.parts.len() == 2 && !name.ends_with('+');
        is_one.then_some(name)
    }

    /// Whether its first word is this one.
    pub(super) fn calls(&self, name: &str) -> bool {
        self.words.first().is_some_and(|word| word.is(name))
    }
}
