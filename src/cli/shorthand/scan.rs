//! The letters of a shorthand text: where the reader stands, which letters a value may have, and the mark
//! under a fault. Never: how values nest.

use super::ShorthandError;

/// A reader's place in a text.
pub(super) struct Scanner {
    letters: Vec<char>,
    at: usize,
}

impl Scanner {
    /// A reader at the start of `text`.
    pub(super) fn new(text: &str) -> Scanner {
        Scanner { letters: text.chars().collect(), at: 0 }
    }

    /// The place, in letters from the start.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Whether nothing is left.
    pub(super) fn at_end(&self) -> bool {
        self.at >= self.letters.len()
    }

    /// The next letter.
    pub(super) fn current(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    /// Goes back to the last `letter`, the present place included.
    pub(super) fn back_to(&mut self, letter: char) {
        let before = self.letters.iter().take(self.at + 1);
        self.at = before.rev().position(|c| *c == letter).map_or(0, |back| self.at - back);
    }

    /// Passes over blanks.
    pub(super) fn skip_blanks(&mut self) {
        while self.current().is_some_and(|c| matches!(c, ' ' | '\t'..='\r')) {
            self.at += 1;
        }
    }

    /// Takes `letter`, with blanks before and after it.
    ///
    /// # Errors
    /// Another letter, or the end.
    pub(super) fn expect_spaced(&mut self, letter: char) -> Result<(), ShorthandError> {
        self.skip_blanks();
        self.expect(letter)?;
        self.skip_blanks();
        Ok(())
    }

    /// Takes `letter`.
    ///
    /// # Errors
    /// Another letter, or the end.
    pub(super) fn expect(&mut self, letter: char) -> Result<(), ShorthandError> {
        let received = self.current();
        if received == Some(letter) {
            self.at += 1;
            return Ok(());
        }
        let received = received.map_or_else(|| "EOF".to_owned(), String::from);
        Err(self.fault(&letter.to_string(), &received))
    }

    /// Takes the comma after a value, unless `close` ends the values.
    ///
    /// # Errors
    /// Neither stands there.
    pub(super) fn separator(&mut self, close: char) -> Result<(), ShorthandError> {
        self.skip_blanks();
        if self.current() != Some(close) {
            self.expect(',')?;
            self.skip_blanks();
        }
        Ok(())
    }

    /// Takes the letters of a key, which may be none.
    pub(super) fn key(&mut self) -> String {
        self.take(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '#' | '/' | ':'))
    }

    /// Takes a text in quotes, without them and without its escapes.
    ///
    /// # Errors
    /// A text that does not end.
    pub(super) fn quoted(&mut self, quote: char) -> Result<String, ShorthandError> {
        let inside: Vec<char> = self.letters.iter().skip(self.at + 1).copied().collect();
        let escaped = |at: &usize| at.checked_sub(1).and_then(|b| inside.get(b)) == Some(&'\\');
        let quotes = || (0..inside.len()).filter(|at| inside.get(*at) == Some(&quote));
        let end = quotes().find(|at| !escaped(at)).or_else(|| quotes().next_back());
        let Some(end) = end else {
            let name = if quote == '\'' { "<singled quoted>" } else { "<double quoted>" };
            return Err(self.fault(name, "<none>"));
        };
        self.at += end + 2;
        let text: String = inside.into_iter().take(end).collect();
        Ok(text.replace(&format!("\\{quote}"), &quote.to_string()).replace("\\\\", "\\"))
    }

    /// Takes a value that may hold `=`; `None` where none starts.
    pub(super) fn first_value(&mut self) -> Option<String> {
        self.value(|c| !matches!(c, ']' | '}'))
    }

    /// Takes a value that may not hold `=`.
    ///
    /// # Errors
    /// A place where no value starts.
    pub(super) fn second_value(&mut self) -> Result<String, ShorthandError> {
        self.value(|c| c != '=').ok_or_else(|| self.fault("<second>", "<none>"))
    }

    /// Takes a bare value, `\,` standing for a comma, blanks at its end cut off.
    fn value(&mut self, follows: impl Fn(char) -> bool) -> Option<String> {
        let mut text = String::new();
        while let Some(letter) = self.current() {
            let comma_follows = self.letters.get(self.at + 1) == Some(&',');
            if letter == '\\' && comma_follows {
                text.push(',');
                self.at += 2;
                continue;
            }
            let fits = if text.is_empty() { starts_word(letter) } else { follows(letter) };
            if !fits || matches!(letter, '"' | '\'' | ',') || !is_plain(letter) {
                break;
            }
            text.push(letter);
            self.at += 1;
        }
        (!text.is_empty()).then(|| text.trim_end_matches(is_blank).to_owned())
    }

    fn take(&mut self, fits: impl Fn(char) -> bool) -> String {
        let taken: String = self.letters.iter().skip(self.at).take_while(|c| fits(**c)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn fault(&self, expected: &str, received: &str) -> ShorthandError {
        let location = self.location(self.at);
        ShorthandError::Syntax(format!(
            "Expected: '{expected}', received: '{received}' for input:\n{location}"
        ))
    }

    /// The text with a mark under the letter at `at`, on a line of its own.
    pub(super) fn location(&self, at: usize) -> String {
        let line_end = |from: usize| {
            let mut rest = self.letters.iter().skip(from);
            rest.position(|c| *c == '\n').map_or(self.letters.len(), |after| from + after)
        };
        let before = self.letters.get(..at).unwrap_or(&self.letters);
        let indent = match before.iter().rposition(|c| *c == '\n') {
            Some(last) => at - last - 1,
            None => at,
        };
        let end = line_end(at);
        let consumed: String = self.letters.iter().take(end).collect();
        let remaining: String = self.letters.iter().skip(end).collect();
        format!("{consumed}\n{}^{remaining}", " ".repeat(indent))
    }
}

/// Whether a bare value may start with `letter`.
fn starts_word(letter: char) -> bool {
    letter > ' ' && !matches!(letter, '=' | '[' | '{')
}

/// Whether a bare value may hold `letter` at all: blanks, and what is printed, up to U+FFFF.
fn is_plain(letter: char) -> bool {
    is_blank(letter) || (letter > ' ' && letter <= '\u{ffff}')
}

/// Python's `str.isspace`.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{1c}'..='\u{1f}')
}
