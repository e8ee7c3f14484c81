//! A walk over the characters of a YAML stream that knows its line and column. Never: what they mean.

/// What ends a line, or the stream.
const ENDS: &[char] = &['\n', '\0', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Where the reader is.
pub(super) struct Cursor {
    letters: Vec<char>,
    /// The number of characters before this place.
    pub(super) at: usize,
    /// The number of lines before this one.
    pub(super) line: usize,
    /// The number of characters of this line before this place.
    pub(super) column: usize,
}

impl Cursor {
    /// At the beginning of `text`.
    pub(super) fn new(text: &str) -> Cursor {
        Cursor { letters: text.chars().collect(), at: 0, line: 0, column: 0 }
    }

    /// The character here; NUL, which no text holds, at the end.
    pub(super) fn peek(&self) -> char {
        self.ahead(0)
    }

    /// The character so many places ahead.
    pub(super) fn ahead(&self, places: usize) -> char {
        self.letters.get(self.at + places).copied().unwrap_or('\0')
    }

    /// Whether the stream goes on with `text`.
    pub(super) fn starts_with(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(place, letter)| self.ahead(place) == letter)
    }

    /// Goes one character on.
    pub(super) fn forward(&mut self) {
        let letter = self.peek();
        self.at += 1;
        if letter == '\n' || letter == '\r' && self.peek() != '\n' {
            self.line += 1;
            self.column = 0;
        } else if letter != '\u{feff}' {
            self.column += 1;
        }
    }

    /// Goes so many characters on.
    pub(super) fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.forward();
        }
    }

    /// Takes so many characters.
    pub(super) fn take(&mut self, count: usize) -> String {
        let taken = self.letters.iter().skip(self.at).take(count).collect();
        self.skip(count);
        taken
    }

    /// Takes characters while they are as told.
    pub(super) fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let count = self.count_while(0, fits);
        self.take(count)
    }

    /// How many characters from so many places ahead are as told.
    pub(super) fn count_while(&self, from: usize, fits: impl Fn(char) -> bool) -> usize {
        self.letters.iter().skip(self.at + from).take_while(|letter| fits(**letter)).count()
    }

    /// The number of characters to come.
    pub(super) fn left(&self) -> usize {
        self.letters.len().saturating_sub(self.at)
    }

    /// Takes a line break in its plain form; nothing where there is none.
    pub(super) fn line_break(&mut self) -> Option<char> {
        let letter = self.peek();
        match letter {
            '\r' | '\n' | '\u{85}' => {
                self.skip(if self.starts_with("\r\n") { 2 } else { 1 });
                Some('\n')
            }
            '\u{2028}' | '\u{2029}' => {
                self.forward();
                Some(letter)
            }
            _ => None,
        }
    }

    /// Whether a line that begins with `---` or `...` and nothing behind stands here.
    pub(super) fn is_document_mark(&self) -> bool {
        (self.starts_with("---") || self.starts_with("...")) && is_gap(self.ahead(3))
    }

    /// Skips a comment, if one begins here.
    pub(super) fn comment(&mut self) {
        if self.peek() == '#' {
            self.take_while(|letter| !is_end(letter));
        }
    }
}

/// Whether `letter` ends a line or the stream.
pub(super) fn is_end(letter: char) -> bool {
    ENDS.contains(&letter)
}

/// Whether `letter` is a line break.
pub(super) fn is_break(letter: char) -> bool {
    letter != '\0' && is_end(letter)
}

/// Whether `letter` is a blank, a tab or an end.
pub(super) fn is_gap(letter: char) -> bool {
    is_blank(letter) || is_end(letter)
}

/// Whether `letter` is a blank or a tab.
pub(super) fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t')
}
