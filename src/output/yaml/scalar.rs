//! Texts in YAML: which of the plain, single-quoted and double-quoted styles libyaml takes, and how it folds
//! and escapes them. Never: what a text would be read as; that is told.

use super::pen::Pen;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// As it is.
    Plain,
    /// Between `'`.
    Single,
    /// Between `"`, with escapes.
    Double,
}

/// Whether `text` has a line break.
pub(super) fn is_multiline(text: &str) -> bool {
    text.contains(is_break)
}

/// The style of `text`; `reads_as_text` says that nobody takes it for a number, a moment or the like.
pub(super) fn style(text: &str, reads_as_text: bool) -> Style {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| letter == ' ' || is_break(letter));
    if text.contains(|letter| !is_printable(letter)) || has_blank_at_break(text) {
        Style::Double
    } else if !reads_as_text
        || edge(text.chars().next())
        || edge(text.chars().next_back())
        || is_multiline(text)
        || has_indicator(text)
    {
        Style::Single
    } else {
        Style::Plain
    }
}

/// Whether a blank stands next to a line break.
fn has_blank_at_break(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    let beside =
        |(one, other): (char, char)| one == ' ' && is_break(other) || is_break(one) && other == ' ';
    pairs.into_iter().any(beside)
}

/// Whether anything in `text` means something in a block.
fn has_indicator(text: &str) -> bool {
    let mut letters = text.chars();
    let ends = |rest: &str| rest.chars().next().is_none_or(is_blank);
    let at_start = match letters.next() {
        Some(
            '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%'
            | '@' | '`',
        ) => true,
        Some('?' | ':' | '-') => ends(letters.as_str()),
        _ => false,
    };
    let colon = |(at, _): (usize, &str)| text.get(at + 1..).is_none_or(ends);
    let hash = |(at, _): (usize, &str)| {
        text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_blank)
    };
    at_start
        || text.starts_with("---")
        || text.starts_with("...")
        || text.match_indices(':').any(colon)
        || text.match_indices('#').any(hash)
}

/// Writes `text`; `folds` says that long lines are broken at blanks, which those of a key are not.
pub(super) fn write(pen: &mut Pen<'_>, text: &str, style: Style, folds: bool) {
    match style {
        Style::Plain => plain(pen, text, folds),
        Style::Single => single(pen, text, folds),
        Style::Double => double(pen, text, folds),
    }
    pen.end_scalar();
}

fn plain(pen: &mut Pen<'_>, text: &str, folds: bool) {
    pen.blank();
    let mut letters = Letters::of(text);
    while let Some(letter) = letters.next() {
        if letter == ' ' {
            let is_single = !letters.was_blank && letters.peek() != Some(' ');
            blank(pen, folds && is_single);
        } else {
            pen.letter(letter);
        }
    }
}

fn single(pen: &mut Pen<'_>, text: &str, folds: bool) {
    pen.open("'");
    let mut letters = Letters::of(text);
    let mut breaks = false;
    while let Some(letter) = letters.next() {
        if letter == ' ' {
            let is_single = !letters.was_blank && letters.peek() != Some(' ');
            blank(pen, folds && is_single && letters.is_inside());
        } else if is_break(letter) {
            if !breaks && letter == '\n' {
                pen.line_break('\n');
            }
            pen.line_break(letter);
            pen.after_break();
            breaks = true;
        } else {
            if breaks {
                pen.indent();
            }
            if letter == '\'' {
                pen.put('\'');
            }
            pen.letter(letter);
            breaks = false;
        }
    }
    if breaks {
        pen.indent();
    }
    pen.mark("'");
}

fn double(pen: &mut Pen<'_>, text: &str, folds: bool) {
    pen.open("\"");
    let mut letters = Letters::of(text);
    while let Some(letter) = letters.next() {
        if letter == ' ' {
            let is_folded = blank(pen, folds && !letters.was_blank && letters.is_inside());
            if is_folded && letters.peek() == Some(' ') {
                pen.put('\\');
            }
        } else if !is_printable(letter) || is_break(letter) || matches!(letter, '"' | '\\') {
            escape(pen, letter);
        } else {
            pen.put(letter);
        }
    }
    pen.mark("\"");
}

/// Writes a blank, or a line break in its place if the line is full; says whether it was that.
fn blank(pen: &mut Pen<'_>, folds: bool) -> bool {
    let is_folded = folds && pen.is_full();
    if is_folded {
        pen.indent();
    } else {
        pen.put(' ');
    }
    is_folded
}

fn escape(pen: &mut Pen<'_>, letter: char) {
    let short = match letter {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' | '\\' => letter,
        '\u{85}' => 'N',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => {
            let code = u32::from(letter);
            return pen.push(&match code {
                0..=0xff => format!("\\x{code:02X}"),
                0x100..=0xffff => format!("\\u{code:04X}"),
                _ => format!("\\U{code:08X}"),
            });
        }
    };
    pen.put('\\');
    pen.put(short);
}

/// Walks the characters of a text.
struct Letters<'a> {
    rest: std::str::Chars<'a>,
    taken: usize,
    last: Option<char>,
    /// Whether the character before the one at hand was a blank, with nothing written in between.
    was_blank: bool,
}

impl<'a> Letters<'a> {
    fn of(text: &'a str) -> Letters<'a> {
        Letters { rest: text.chars(), taken: 0, last: None, was_blank: false }
    }

    fn next(&mut self) -> Option<char> {
        self.was_blank = self.last == Some(' ');
        self.last = self.rest.next();
        self.taken += 1;
        self.last
    }

    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    /// Whether the character at hand is neither the first nor the last.
    fn is_inside(&self) -> bool {
        self.taken > 1 && self.peek().is_some()
    }
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\0') || is_break(letter)
}

/// libyaml's view: no control characters, no byte order mark, nothing beyond the first plane.
fn is_printable(letter: char) -> bool {
    matches!(letter, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}')
        && letter != '\u{feff}'
}
