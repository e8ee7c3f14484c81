//! Lines of a table: rules, centred and left-aligned cells, bars, colour (reference: aws-cli.md, (a) TABLE).
//! Never: what stands in a cell.

use std::io::{self, Write};

use super::section::{Cell, Section};
use super::{Colour, RESET};

/// Draws boxes to a stream.
pub(super) struct Pen<'w> {
    out: &'w mut dyn Write,
    /// Whether cells and bars are coloured.
    coloured: bool,
    /// What ends every part of a line.
    reset: &'static str,
    /// The line at hand, without its bars.
    text: String,
    /// The line as it is written.
    line: String,
}

impl<'w> Pen<'w> {
    /// A pen for `out`.
    pub(super) fn new(out: &'w mut dyn Write, colour: Colour) -> Pen<'w> {
        let coloured = colour != Colour::Plain;
        let reset = if colour == Colour::Reset { RESET } else { "" };
        Pen { out, coloured, reset, text: String::new(), line: String::new() }
    }

    /// The line on top of a table that is `width` columns wide.
    ///
    /// # Errors
    ///
    /// The stream's.
    pub(super) fn top(&mut self, width: usize) -> io::Result<()> {
        self.out.write_all(format!("{:-<width$}\n{}", "", self.reset).as_bytes())
    }

    /// One box, as wide as the table less what it lies in.
    ///
    /// # Errors
    ///
    /// The stream's.
    pub(super) fn section(&mut self, section: &Section<'_>, width: usize) -> io::Result<()> {
        let indent = section.indent;
        let width = width.saturating_sub(2 * indent);
        if let Some(title) = section.title.as_ref().filter(|title| !title.text.is_empty()) {
            self.centred(title, width, "|");
            self.end_line(indent)?;
            if section.headers.is_empty() && !section.has_rows() {
                self.rule(indent, &[width])?;
            }
        }
        let widths = section.column_widths(width);
        if widths.is_empty() {
            return Ok(());
        }
        if !section.headers.is_empty() {
            self.rule(indent, &widths)?;
            for (cell, (width, left)) in section.headers.iter().zip(with_edges(&widths)) {
                self.centred(cell, width, left);
            }
            self.end_line(indent)?;
        }
        if section.has_rows() {
            self.rows(section, &widths)?;
        }
        Ok(())
    }

    fn rows(&mut self, section: &Section<'_>, widths: &[usize]) -> io::Result<()> {
        self.rule(section.indent, widths)?;
        for row in section.rows() {
            for (cell, (width, left)) in row.iter().zip(with_edges(widths)) {
                self.aligned(cell, width, left);
            }
            self.end_line(section.indent)?;
        }
        self.rule(section.indent, widths)
    }

    /// The line between titles, headers and rows.
    fn rule(&mut self, indent: usize, widths: &[usize]) -> io::Result<()> {
        for (width, left) in with_edges(widths) {
            self.text.push_str(if left.is_empty() { "" } else { "+" });
            self.fill('-', width.saturating_sub(left.len() + 1));
            self.text.push('+');
        }
        self.end_line(indent)
    }

    /// Puts a text in the middle of `width` columns. What would lie before the first column still counts.
    fn centred(&mut self, cell: &Cell<'_>, width: usize, left: &str) {
        let (half, text) = (width / 2, cell.width / 2 + 1);
        self.text.push_str(left);
        self.fill(' ', half.saturating_sub(text));
        self.text.push_str(&cell.text);
        let used = left.len() + half + cell.width + 1;
        self.fill(' ', (width + text).saturating_sub(used));
        self.text.push('|');
    }

    /// Puts a text two columns from the left of `width`, or at the edge when it would not fit.
    fn aligned(&mut self, cell: &Cell<'_>, width: usize, left: &str) {
        let least = cell.width + left.len() + 1;
        let padding = if width >= least + 2 { 2 } else { 0 };
        self.text.push_str(left);
        self.fill(' ', padding);
        if self.coloured {
            self.text.push_str("\x1b[1m\x1b[34m");
        }
        self.text.push_str(&cell.text);
        if self.coloured {
            self.text.push_str(RESET);
        }
        self.fill(' ', width.saturating_sub(least + padding));
        self.text.push('|');
    }

    fn fill(&mut self, letter: char, count: usize) {
        self.text.extend(std::iter::repeat_n(letter, count));
    }

    /// Writes the line at hand between the bars of the boxes around it.
    fn end_line(&mut self, indent: usize) -> io::Result<()> {
        let bar = if self.coloured { "\x1b[2m\x1b[33m|\x1b[0m" } else { "|" };
        let reset = self.reset;
        self.line.clear();
        self.line.extend(std::iter::repeat_n(bar, indent).chain([reset]));
        self.line.extend([self.text.as_str(), reset]);
        self.line.extend(std::iter::repeat_n(bar, indent).chain([reset, "\n", reset]));
        self.text.clear();
        self.out.write_all(self.line.as_bytes())
    }
}

/// The widths of columns, each with its left edge: only the first has one.
fn with_edges(widths: &[usize]) -> impl Iterator<Item = (usize, &'static str)> {
    widths.iter().copied().zip(std::iter::once("|").chain(std::iter::repeat("")))
}
