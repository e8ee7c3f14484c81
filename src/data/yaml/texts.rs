//! The texts of a stream: plain, quoted, and in blocks, folded as ruamel.yaml's scanner folds them. Never: what
//! a text means.

use super::Fault;
use super::cursor::{is_blank, is_break, is_end, is_gap};
use super::scanner::Scanner;
use super::token::Kind;

type Step<T> = Result<T, Fault>;

/// Whether the trailing line breaks of a block are kept, dropped, or all but the first dropped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Keep,
    Strip,
    Clip,
}

/// How a text in a block is read.
struct Block {
    /// Whether single line breaks become blanks.
    folds: bool,
    /// The column of its lines.
    indent: usize,
    /// Whether it may begin at the margin, so that a mark ends it.
    at_margin: bool,
}

impl Scanner {
    /// A plain text.
    pub(super) fn plain(&mut self) -> Step<Kind> {
        let least = self.indent + 1;
        let mut text = String::new();
        let mut spaces = String::new();
        while self.cursor.peek() != '#' {
            let length = self.plain_length();
            self.refuse_colon(length)?;
            if length == 0 {
                break;
            }
            self.allow_simple_key = false;
            text += &spaces;
            text += &self.cursor.take(length);
            spaces = self.plain_spaces().unwrap_or_default();
            let column = i64::try_from(self.cursor.column).unwrap_or(i64::MAX);
            if spaces.is_empty() || !self.in_flow() && column < least {
                break;
            }
        }
        Ok(Kind::Scalar { text, plain: true })
    }

    /// How many characters belong to a plain text before the next gap.
    fn plain_length(&self) -> usize {
        let goes_on = |place: &usize| {
            let (letter, next) = (self.cursor.ahead(*place), self.cursor.ahead(place + 1));
            match letter {
                ':' if !is_gap(next) => true,
                '?' if !self.is_old() => true,
                ':' => false,
                ',' | '?' | '[' | ']' | '{' | '}' => !self.in_flow(),
                letter => !is_gap(letter),
            }
        };
        (0..self.cursor.left()).take_while(goes_on).count()
    }

    /// In a flow, a colon that ends a plain text must stand before a gap or a mark of the flow.
    fn refuse_colon(&self, length: usize) -> Step<()> {
        let next = self.cursor.ahead(length + 1);
        let is_colon = self.in_flow() && self.cursor.ahead(length) == ':';
        let is_fine = is_gap(next) || ",[]{}".contains(next);
        if is_colon && !is_fine { Err(Fault::Invalid) } else { Ok(()) }
    }

    /// The gap in a plain text, folded; `None` before the mark of a document.
    fn plain_spaces(&mut self) -> Option<String> {
        let blanks = self.cursor.take_while(|letter| letter == ' ');
        let Some(first) = self.cursor.line_break() else { return Some(blanks) };
        self.allow_simple_key = true;
        if self.cursor.is_document_mark() {
            return None;
        }
        let mut breaks = String::new();
        loop {
            if self.cursor.peek() == ' ' {
                self.cursor.forward();
            } else if let Some(letter) = self.cursor.line_break() {
                breaks.push(letter);
                if self.cursor.is_document_mark() {
                    return None;
                }
            } else {
                return Some(folded(first, &breaks));
            }
        }
    }

    /// A text between `quote`s.
    pub(super) fn quoted(&mut self, quote: char) -> Step<Kind> {
        self.cursor.forward();
        let mut text = String::new();
        self.quoted_letters(quote, &mut text)?;
        while self.cursor.peek() != quote {
            self.quoted_gap(&mut text)?;
            self.quoted_letters(quote, &mut text)?;
        }
        self.cursor.forward();
        Ok(Kind::Scalar { text, plain: false })
    }

    fn quoted_letters(&mut self, quote: char, text: &mut String) -> Step<()> {
        loop {
            *text += &self.cursor.take_while(|l| !is_gap(l) && !matches!(l, '\'' | '"' | '\\'));
            match self.cursor.peek() {
                '\'' if quote == '\'' && self.cursor.ahead(1) == '\'' => {
                    text.push('\'');
                    self.cursor.skip(2);
                }
                '\\' if quote == '"' => self.escape(text)?,
                letter @ ('\'' | '"' | '\\') if letter != quote => {
                    text.push(letter);
                    self.cursor.forward();
                }
                _ => return Ok(()),
            }
        }
    }

    fn escape(&mut self, text: &mut String) -> Step<()> {
        self.cursor.forward();
        let letter = self.cursor.peek();
        if is_break(letter) {
            self.cursor.line_break();
            *text += &self.quoted_breaks()?;
            return Ok(());
        }
        let length = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => {
                text.push(short_escape(letter).ok_or(Fault::Invalid)?);
                self.cursor.forward();
                return Ok(());
            }
        };
        self.cursor.forward();
        if !(0..length).all(|place| self.cursor.ahead(place).is_ascii_hexdigit()) {
            return Err(Fault::Invalid);
        }
        let code = u32::from_str_radix(&self.cursor.take(length), 16).unwrap_or(u32::MAX);
        text.push(letter_of(code)?);
        Ok(())
    }

    fn quoted_gap(&mut self, text: &mut String) -> Step<()> {
        let blanks = self.cursor.take_while(is_blank);
        if self.cursor.peek() == '\0' {
            return Err(Fault::Invalid);
        }
        match self.cursor.line_break() {
            Some(first) => *text += &folded(first, &self.quoted_breaks()?),
            None => *text += &blanks,
        }
        Ok(())
    }

    fn quoted_breaks(&mut self) -> Step<String> {
        let mut breaks = String::new();
        loop {
            if self.cursor.is_document_mark() {
                return Err(Fault::Invalid);
            }
            self.cursor.take_while(is_blank);
            match self.cursor.line_break() {
                Some(letter) => breaks.push(letter),
                None => return Ok(breaks),
            }
        }
    }

    /// A text behind `|` or `>`.
    pub(super) fn block_scalar(&mut self, style: char) -> Step<String> {
        self.cursor.forward();
        let (chomping, increment) = self.block_header()?;
        self.end_of_header()?;
        let least = usize::try_from(self.indent + 1).unwrap_or(0);
        let (breaks, indent) = match increment {
            None => {
                let (breaks, most) = self.block_indent()?;
                (breaks, least.max(most))
            }
            Some(increment) => {
                let indent = least.max(1) + increment - 1;
                (self.block_breaks(indent), indent)
            }
        };
        let block =
            Block { folds: style == '>', indent, at_margin: increment.is_none() && least == 0 };
        let (mut whole, ending, trailing) = self.block_lines(&block, breaks);
        if chomping != Chomping::Strip {
            whole += &ending;
        }
        if chomping == Chomping::Keep {
            whole += &trailing;
        } else if !trailing.is_empty() {
            self.skip_to_token();
        }
        Ok(whole)
    }

    /// The lines of a block, its last line break, and the empty lines behind it; `breaks` are those before it.
    fn block_lines(&mut self, block: &Block, mut breaks: String) -> (String, String, String) {
        let (mut text, mut last) = (String::new(), String::new());
        while self.cursor.column == block.indent && self.cursor.peek() != '\0' {
            text += &breaks;
            let is_flush = !is_blank(self.cursor.peek());
            text += &self.cursor.take_while(|letter| !is_end(letter));
            last = self.cursor.line_break().map(String::from).unwrap_or_default();
            breaks = self.block_breaks(block.indent);
            let is_mark = self.cursor.column == 0 && self.cursor.is_document_mark();
            let goes_on = self.cursor.column == block.indent && self.cursor.peek() != '\0';
            if block.at_margin && is_mark || !goes_on {
                break;
            }
            let folds = block.folds && last == "\n" && is_flush;
            match (folds && !is_blank(self.cursor.peek()), breaks.is_empty()) {
                (true, true) => text.push(' '),
                (true, false) => {}
                (false, _) => text += &last,
            }
        }
        (text, last, breaks)
    }

    fn block_header(&mut self) -> Step<(Chomping, Option<usize>)> {
        let mut chomping = self.chomping();
        let increment = match self.cursor.peek() {
            '0' => return Err(Fault::Invalid),
            letter @ '1'..='9' => {
                self.cursor.forward();
                letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok())
            }
            _ => None,
        };
        if increment.is_some() {
            chomping = chomping.or_else(|| self.chomping());
        }
        let next = self.cursor.peek();
        if next != ' ' && !is_end(next) {
            return Err(Fault::Invalid);
        }
        Ok((chomping.unwrap_or(Chomping::Clip), increment))
    }

    fn chomping(&mut self) -> Option<Chomping> {
        let chomping = match self.cursor.peek() {
            '+' => Chomping::Keep,
            '-' => Chomping::Strip,
            _ => return None,
        };
        self.cursor.forward();
        Some(chomping)
    }

    /// The empty lines at the beginning of a block, and the most blanks before its text.
    fn block_indent(&mut self) -> Step<(String, usize)> {
        let mut breaks = String::new();
        let (mut first, mut most) = (None, 0);
        loop {
            if self.cursor.peek() == ' ' {
                self.cursor.forward();
                most = most.max(self.cursor.column);
                continue;
            }
            let column = self.cursor.column;
            let Some(letter) = self.cursor.line_break() else { break };
            first = first.or(Some(column));
            breaks.push(letter);
        }
        if first.is_some_and(|first| first > 0 && most > first) {
            return Err(Fault::Invalid);
        }
        Ok((breaks, most))
    }

    /// The empty lines in a block whose text begins at `indent`.
    fn block_breaks(&mut self, indent: usize) -> String {
        let mut breaks = String::new();
        loop {
            while self.cursor.column < indent && self.cursor.peek() == ' ' {
                self.cursor.forward();
            }
            match self.cursor.line_break() {
                Some(letter) => breaks.push(letter),
                None => return breaks,
            }
        }
    }
}

/// A line break and the empty lines behind it, folded.
fn folded(first: char, breaks: &str) -> String {
    match (first, breaks.is_empty()) {
        ('\n', true) => " ".to_owned(),
        ('\n', false) => breaks.to_owned(),
        (first, _) => format!("{first}{breaks}"),
    }
}

fn short_escape(letter: char) -> Option<char> {
    Some(match letter {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        ' ' | '"' | '/' | '\\' => letter,
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        _ => return None,
    })
}

/// The character of a code; half a surrogate pair, which no text of ours holds, is replaced.
fn letter_of(code: u32) -> Step<char> {
    match code {
        0xd800..=0xdfff => Ok('\u{fffd}'),
        _ => char::from_u32(code).ok_or_else(|| {
            let complaint = if i32::try_from(code).is_ok() {
                "chr() arg not in range(0x110000)"
            } else {
                "Python int too large to convert to C int"
            };
            Fault::Accident(complaint.to_owned())
        }),
    }
}
