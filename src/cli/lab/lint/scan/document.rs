//! Texts that hold commands: here-documents, and what is given to `eval`, `trap` and `sh -c`. Never: what announces a
//! document.

use super::{MAX_DEPTH, Scanner};
use crate::cli::lab::lint::shell::{Command, Part, Unknown, Word};

/// Shells that run the text after `-c`.
const SHELLS: [&str; 6] = ["ash", "bash", "dash", "ksh", "sh", "zsh"];

/// A here-document that is announced.
pub(super) struct Here {
    end: String,
    /// Whether tabs before its end do not count.
    has_tabs: bool,
    /// Whether its end was quoted: then all of it is text.
    is_text: bool,
}

impl Here {
    /// A document up to `end`, which is written as `raw`.
    pub(super) fn new(end: String, has_tabs: bool, raw: &str) -> Here {
        Here { end, has_tabs, is_text: raw.contains(['\'', '"', '\\']) }
    }
}

impl Scanner<'_> {
    /// Reads the documents that begin here; what is in them is text, but for what the shell puts in its place.
    pub(super) fn here_documents(&mut self) -> Vec<Word> {
        let mut documents = Vec::new();
        for here in std::mem::take(&mut self.here) {
            let (line, text) = (self.line, self.document(&here));
            if !here.is_text && self.depth < MAX_DEPTH {
                let mut inner = Scanner::new(&text, line, self.depth + 1);
                let mut word = Word { line, parts: Vec::new() };
                inner.quoted(&mut word, None);
                self.comments.append(&mut inner.comments);
                documents.push(word);
            }
        }
        documents
    }

    /// The lines of a document, to its end.
    fn document(&mut self, here: &Here) -> String {
        let mut document = String::new();
        while self.peek().is_some() {
            let mut text = String::new();
            while let Some(letter) = self.next().filter(|letter| *letter != '\n') {
                text.push(letter);
            }
            if here.end == if here.has_tabs { text.trim_start_matches('\t') } else { &text } {
                break;
            }
            document.extend([&text, "\n"]);
        }
        document
    }

    /// What the command has a shell run, read as a script.
    pub(super) fn spoken(&mut self, command: &Command) -> Option<Word> {
        let words = spoken(command);
        let line = words.first().map(|word| word.line).filter(|_| self.depth < MAX_DEPTH)?;
        let text = words.iter().map(as_written).collect::<Vec<_>>().join(" ");
        let mut inner = Scanner::new(&text, line, self.depth + 1);
        let commands = inner.commands(false);
        self.comments.append(&mut inner.comments);
        let unknown = Unknown { commands, ..Unknown::default() };
        Some(Word { line, parts: vec![Part::Unknown(unknown)] })
    }
}

/// The words of a command that are a script, or a part of one.
fn spoken(command: &Command) -> &[Word] {
    let after = |at: usize| command.words.get(at..).unwrap_or_default();
    if command.calls("eval") {
        return after(1);
    }
    if command.calls("trap") {
        return command.words.get(1..2).unwrap_or_default();
    }
    let reach = if command.runs_another() { command.words.len() } else { 1 };
    let is_shell =
        |word: &Word| SHELLS.iter().any(|name| word.is(name) || word.is(&format!("/bin/{name}")));
    let Some(shell) = command.words.iter().take(reach).position(is_shell) else { return &[] };
    let gives = |word: &Word| word.known().is_some_and(|w| w.starts_with('-') && w.ends_with('c'));
    let at = after(shell).iter().position(gives).map(|option| shell + option + 1);
    at.and_then(|at| command.words.get(at..=at)).unwrap_or_default()
}

/// A word as a shell reads it once more.
fn as_written(word: &Word) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Unknown(Unknown { variable: Some(name), .. }) => format!("${{{name}}}"),
        Part::Unknown(_) => "$0".to_owned(),
    };
    word.parts.iter().map(part).collect()
}
