//! Runs the lines of a lesson. They look like a shell's and are read here: `NAME=value` before a command sets a
//! variable for it, `NAME=$(command)` keeps what it prints, `$NAME` puts that in. Never: a shell, another program; what
//! a line may be (`line.rs`).

use std::path::Path;

use super::super::page::blocks::{self, Command};
use super::super::within;
use super::line::{assignment, call, kept, names_a_file};
use super::text::{Check, Fault, Lesson};

/// The account and the Region of every lesson, as variables.
pub(super) const PLACE: [(&str, &str); 2] =
    [("KMSALIAS_ACCOUNT", "111122223333"), ("AWS_REGION", "us-west-2")];

/// The status of a command that a broken store has stopped.
const BROKEN: u8 = 255;

/// What is said, with the status of a usage, where something kept is put in that would be read as a file's name.
const NO_FILE: (&str, u8) = ("kmsalias: [ERROR]: a lesson reads no file\n", 252);

/// A store that lines work on.
pub(super) struct Bench {
    variables: Vec<(String, String)>,
    kept: Vec<(String, String)>,
}

impl Bench {
    /// The store in the directory; `more` are further variables.
    pub(super) fn new(home: &Path, more: &[(String, String)]) -> Bench {
        let place = PLACE.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let fixed = [
            ("KMSALIAS_HOME".to_owned(), home.to_string_lossy().into_owned()),
            ("TZ".to_owned(), "UTC".to_owned()),
        ];
        let variables = fixed.into_iter().chain(place).chain(more.iter().cloned()).collect();
        Bench { variables, kept: Vec::new() }
    }

    /// Runs lines that must succeed.
    ///
    /// # Errors
    /// The first that does not, with what it printed.
    pub(super) fn perform(&mut self, commands: &[Command]) -> Result<(), Fault> {
        for command in commands {
            let (printed, status) = self.run(command)?;
            if status != 0 {
                return Err(Fault::new(command.line, printed.trim()));
            }
        }
        Ok(())
    }

    /// The sentences of the checks that do not hold; where it was no answer of the service's that kept one from it, with
    /// what was said.
    ///
    /// # Errors
    /// A line that is no command of ours.
    pub(super) fn open(&mut self, lesson: &Lesson) -> Result<Vec<String>, Fault> {
        // The timeline of a learner tells what the learner did.
        self.variables.push(("KMSALIAS_RECORD".to_owned(), "changes".to_owned()));
        let mut open = Vec::new();
        for check in &lesson.checks {
            match self.wrong(check)? {
                None => {}
                Some((said, BROKEN)) => open.push(format!("{} ({})", check.says, said.trim())),
                Some(_) => open.push(check.says.clone()),
            }
        }
        Ok(open)
    }

    /// What the first command prints that does not print what it must, and its status.
    fn wrong(&mut self, check: &Check) -> Result<Option<(String, u8)>, Fault> {
        for command in &check.commands {
            let (printed, status) = self.run(command)?;
            let keeps = kept(&command.text).is_some();
            let said = blocks::said(&printed, Some(status.into()));
            if (keeps && status != 0) || (!keeps && said != command.printed) {
                return Ok(Some((printed, status)));
            }
        }
        Ok(None)
    }

    fn run(&mut self, command: &Command) -> Result<(String, u8), Fault> {
        let Some((name, inner)) = kept(&command.text) else {
            return self.answer(command.line, &command.text);
        };
        let (printed, status) = self.answer(command.line, inner)?;
        // The last that is kept by a name counts.
        self.kept.insert(0, (name.to_owned(), printed.trim_end().to_owned()));
        Ok((printed, status))
    }

    /// What a line prints that is nothing but a command, and its status.
    ///
    /// # Errors
    /// A line that is no command of ours.
    pub(super) fn answer(&self, line: usize, text: &str) -> Result<(String, u8), Fault> {
        let mut variables = self.variables.clone();
        let words = call(line, text)?.into_iter();
        let mut words = words.map(|word| self.filled(word)).peekable();
        while let Some(word) = words.next_if(|word| assignment(word).is_some()) {
            variables.extend(assignment(&word).map(|(n, v)| (n.to_owned(), v.to_owned())));
        }
        let words: Vec<String> = words.collect();
        if words.iter().any(|word| names_a_file(word)) {
            return Ok((NO_FILE.0.to_owned(), NO_FILE.1));
        }
        let variables: Vec<_> = variables.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        Ok(within::answer(words, &variables))
    }

    /// The word with what is kept in the place of its name; longer names first.
    fn filled(&self, word: String) -> String {
        if !word.contains('$') {
            return word;
        }
        let mut kept: Vec<_> = self.kept.iter().collect();
        kept.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        kept.iter().fold(word, |word, (name, value)| {
            word.replace(&format!("${{{name}}}"), value).replace(&format!("${name}"), value)
        })
    }
}
