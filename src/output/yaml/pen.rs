//! Where the emitter stands: column, indentation, and what was written last, as libyaml keeps them.
//! Never: a value, a style.

use std::io::{self, Write};

/// A line is folded at the first blank beyond this column.
const WIDTH: usize = 80;

/// How much further in a level is.
const STEP: usize = 2;

/// Text is handed on when there is so much of it, in bytes.
const FULL: usize = 1 << 13;

/// Writes text and keeps count.
pub(super) struct Pen<'w> {
    out: &'w mut dyn Write,
    text: String,
    /// The characters on this line.
    column: usize,
    /// `None` outside of the document's first level.
    indent: Option<usize>,
    /// Whether the last character was a blank or opened something, so that none is needed.
    is_after_blank: bool,
    /// Whether the line so far is indentation and indicators of a block only.
    is_indentation: bool,
}

/// How far in the outer level was; given back to [`Pen::leave`].
#[derive(Clone, Copy)]
#[must_use]
pub(super) struct Outer(Option<usize>);

impl<'w> Pen<'w> {
    /// A pen at the beginning of a document.
    pub(super) fn new(out: &'w mut dyn Write) -> Pen<'w> {
        let (text, column, indent) = (String::new(), 0, None);
        Pen { out, text, column, indent, is_after_blank: true, is_indentation: true }
    }

    /// Goes a level in; the outermost block is not indented.
    pub(super) fn enter_block(&mut self) -> Outer {
        self.enter(self.indent.map_or(0, |indent| indent + STEP))
    }

    /// Goes into the list of a member, whose dashes stand below the key, unless the line is no key's.
    pub(super) fn enter_member(&mut self) -> Outer {
        if self.is_indentation { self.enter_block() } else { self.enter(self.indent.unwrap_or(0)) }
    }

    /// Goes into a scalar, whose further lines are indented.
    pub(super) fn enter_scalar(&mut self) -> Outer {
        self.enter(self.indent.unwrap_or(0) + STEP)
    }

    fn enter(&mut self, indent: usize) -> Outer {
        Outer(self.indent.replace(indent))
    }

    /// Goes back out.
    pub(super) fn leave(&mut self, outer: Outer) {
        self.indent = outer.0;
    }

    /// A mark that begins something: a blank comes before it where there is none.
    pub(super) fn open(&mut self, mark: &str) {
        self.blank();
        self.mark(mark);
    }

    /// A mark that ends something or follows at once.
    pub(super) fn mark(&mut self, mark: &str) {
        self.push(mark);
        self.is_after_blank = false;
        self.is_indentation = false;
    }

    /// A dash, or the `?` and `:` of a long key, after which a block may begin on the same line.
    pub(super) fn dash(&mut self, mark: &str) {
        self.blank();
        self.push(mark);
        self.is_after_blank = false;
    }

    /// A blank, unless there is one.
    pub(super) fn blank(&mut self) {
        if !self.is_after_blank {
            self.put(' ');
        }
    }

    /// One character of a scalar.
    pub(super) fn put(&mut self, letter: char) {
        self.text.push(letter);
        self.column += 1;
    }

    /// Characters without a line break.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.column += if text.is_ascii() { text.len() } else { text.chars().count() };
    }

    /// A character of a scalar that is no blank and no break.
    pub(super) fn letter(&mut self, letter: char) {
        self.put(letter);
        self.is_indentation = false;
    }

    /// A line break of a scalar.
    pub(super) fn line_break(&mut self, letter: char) {
        self.text.push(letter);
        self.column = 0;
    }

    /// Notes that a scalar has begun a line.
    pub(super) fn after_break(&mut self) {
        self.is_indentation = true;
    }

    /// Notes that a scalar has ended.
    pub(super) fn end_scalar(&mut self) {
        self.is_after_blank = false;
        self.is_indentation = false;
    }

    /// Whether the line is so long that it is folded at the next blank.
    pub(super) fn is_full(&self) -> bool {
        self.column > WIDTH
    }

    /// Goes to the indentation, on a new line if anything but indentation stands on this one.
    pub(super) fn indent(&mut self) {
        let indent = self.indent.unwrap_or(0);
        if !self.is_indentation || self.column > indent {
            self.line_break('\n');
        }
        while self.column < indent {
            self.put(' ');
        }
        self.is_after_blank = true;
        self.is_indentation = true;
    }

    /// Hands on what was written if it is much.
    ///
    /// # Errors
    ///
    /// The stream's.
    pub(super) fn flush_much(&mut self) -> io::Result<()> {
        if self.text.len() > FULL { self.flush() } else { Ok(()) }
    }

    /// Hands on what was written.
    ///
    /// # Errors
    ///
    /// The stream's.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.write_all(self.text.as_bytes())?;
        self.text.clear();
        Ok(())
    }
}
