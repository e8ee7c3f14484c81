//! Variables whose text a script tells: set once, alone, to a text that is known, and by nothing else; of a loop over
//! known words the first one. Never: what the text is used for.

use std::collections::BTreeMap;

use super::shell::{Command, Unknown, Word};

/// Commands that set the variables that their words name, to what only a run would tell.
const SETTERS: [&str; 8] =
    ["for", "getopts", "mapfile", "printf", "read", "readarray", "select", "unset"];

/// The variables of a script that are the same text wherever they stand after their line.
#[derive(Default)]
pub(super) struct Constants(BTreeMap<String, Constant>);

/// What is known of a variable.
struct Constant {
    line: usize,
    /// None of one that is set twice, or to what only a run would tell.
    text: Option<String>,
}

impl Constants {
    /// Those of the commands, and of the commands in them.
    pub(super) fn of(commands: &[Command]) -> Constants {
        let mut constants = Constants::default();
        constants.add(commands);
        constants
    }

    /// The text that stands for what is not known on a line.
    pub(super) fn text(&self, unknown: &Unknown, line: usize) -> Option<&str> {
        let constant = self.0.get(unknown.variable.as_ref()?)?;
        let text = constant.text.as_deref().filter(|_| constant.line <= line)?;
        let is_word = |c: char| !c.is_whitespace() && !"*?[".contains(c);
        let stays = !unknown.splits || (!text.is_empty() && text.chars().all(is_word));
        stays.then_some(text)
    }

    fn add(&mut self, commands: &[Command]) {
        for command in commands {
            let alone = command.words.is_empty();
            for (name, word) in &command.assigned {
                self.set(name, command.line, word.known().filter(|_| alone));
            }
            if let Some((name, first)) = looped(command) {
                self.set(&name, command.line, Some(first));
            } else if SETTERS.iter().any(|name| command.calls(name)) {
                for word in &command.words {
                    self.forget(word, command.line);
                }
            }
            if command.declares() {
                for word in &command.words {
                    self.declare(word, command.line);
                }
            }
            let assigned = command.assigned.iter().map(|(_, word)| word);
            let words = command.words.iter().chain(&command.documents);
            for inner in words.chain(assigned).flat_map(Word::commands) {
                self.add(inner);
            }
        }
    }

    fn set(&mut self, name: &str, line: usize, text: Option<String>) {
        let text = text.filter(|_| !self.0.contains_key(name));
        self.0.insert(name.to_owned(), Constant { line, text });
    }

    /// Takes an assignment in; a name alone leaves the variable as it is, or to be set.
    fn declare(&mut self, word: &Word, line: usize) {
        let Some((name, _)) = word.assignment() else { return };
        let known = word.known();
        let text = known.as_deref().and_then(|text| text.strip_prefix(name)?.strip_prefix('='));
        let text = text.filter(|_| !name.ends_with('+')).map(str::to_owned);
        self.set(name.strip_suffix('+').unwrap_or(name), line, text);
    }

    /// Takes the variable that a word of a setter names for one that anything may be in.
    fn forget(&mut self, word: &Word, line: usize) {
        let Some(text) = word.beginning() else { return };
        let name = text.split(['=', '+']).next().unwrap_or(text);
        self.set(name, line, None);
    }
}

/// The variable of `for NAME in WORD...`, whose words are known, and the first of them, which is one of its texts.
fn looped(command: &Command) -> Option<(String, String)> {
    let [_, name, of, words @ ..] = command.words.as_slice() else { return None };
    let words: Option<Vec<String>> = words.iter().map(Word::known).collect();
    let is_plain = |word: &String| !word.contains(['*', '?', '[', '{']);
    let words = words.filter(|words| words.iter().all(is_plain) && of.is("in"))?;
    let first = words.into_iter().next().filter(|_| command.calls("for"))?;
    Some((name.known()?, first))
}
