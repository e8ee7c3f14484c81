//! Boxes: the table format (reference: aws-cli.md, (a) TABLE). Never: a terminal; how wide it is and whether
//! it has colours is told.

mod build;
mod draw;
mod section;
#[cfg(test)]
mod tests;
mod wide;
mod width;

use std::io::Write;

use super::Error;
use crate::data::Value;
use draw::Pen;
use section::Section;

/// How wide a table may be where no terminal says so, in columns.
pub const WIDTH: usize = 80;

/// What a table is told besides its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table<'a> {
    /// What stands on top: the operation's name.
    pub title: &'a str,
    /// The terminal's columns: beyond them boxes of one row are turned.
    pub width: usize,
    /// Where it has colours.
    pub colour: Colour,
}

/// Where a table has colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Nowhere.
    Plain,
    /// On cells and bars.
    Cells,
    /// On cells and bars, and every part of a line ends them, coloured or not.
    Reset,
}

/// Ends a colour.
pub(crate) const RESET: &str = "\x1b[0m";

/// Writes `value`; what Python takes for false prints nothing.
///
/// # Errors
///
/// [`Error::Io`] when `out` fails, [`Error::TooDeep`] beyond Python's nesting, and those of rows that do not
/// fit together, before anything is written.
pub(super) fn write(value: &Value, table: &Table<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let mut sections = build::sections(table.title, value)?;
    if sections.is_empty() {
        return Ok(());
    }
    if width(&sections) > table.width {
        sections.iter_mut().for_each(Section::turn);
    }
    let width = width(&sections);
    let mut pen = Pen::new(out, table.colour);
    pen.top(width)?;
    Ok(sections.iter().try_for_each(|section| pen.section(section, width))?)
}

fn width(sections: &[Section<'_>]) -> usize {
    sections.iter().map(Section::width).max().unwrap_or(0)
}
