//! One box of a table: title, headers, rows, and how wide its columns come out (reference: aws-cli.md, (a)
//! TABLE). Never: a value's shape, a line's drawing.

use std::borrow::Cow;

use super::width;
use crate::output::Error;

/// What a column takes beyond its longest text.
const PADDING: usize = 4;

/// What the two edges take.
const EDGES: usize = 2;

/// A text and the columns it takes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell<'a> {
    /// The text.
    pub(super) text: Cow<'a, str>,
    /// Its columns.
    pub(super) width: usize,
}

impl<'a> Cell<'a> {
    /// The cell of a text.
    pub(super) fn new(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
        let text = text.into();
        let width = width::columns(&text);
        Cell { text, width }
    }
}

/// A box.
#[derive(Debug)]
pub(super) struct Section<'a> {
    /// What stands on top; `None` for a box inside an untitled list.
    pub(super) title: Option<Cell<'a>>,
    /// How many boxes it lies in.
    pub(super) indent: usize,
    /// The names of the columns; empty when they have none.
    pub(super) headers: Vec<Cell<'a>>,
    /// The rows' cells, one row after the other.
    cells: Vec<Cell<'a>>,
    rows: usize,
    /// How many cells a row must have, once that is known.
    columns: Option<usize>,
    /// The widest text of each column.
    widths: Vec<usize>,
}

impl<'a> Section<'a> {
    /// A box without headers or rows.
    pub(super) fn new(title: Option<&'a str>, indent: usize) -> Section<'a> {
        Section {
            title: title.map(Cell::new),
            indent,
            headers: Vec::new(),
            cells: Vec::new(),
            rows: 0,
            columns: None,
            widths: Vec::new(),
        }
    }

    /// Gives the columns their names; those of a list inside an untitled list replace earlier ones.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] for more headers than there are columns.
    pub(super) fn set_headers(&mut self, headers: Vec<Cell<'a>>) -> Result<(), Error> {
        self.widen(&headers)?;
        self.columns.get_or_insert(headers.len());
        self.headers = headers;
        Ok(())
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// [`Error::RowLength`] when it has not as many cells as the first row or the headers.
    pub(super) fn add_row(&mut self, row: Vec<Cell<'a>>) -> Result<(), Error> {
        let wanted = *self.columns.get_or_insert(row.len());
        if row.len() != wanted {
            return Err(Error::RowLength { wanted, found: row.len() });
        }
        self.widen(&row)?;
        self.cells.extend(row);
        self.rows += 1;
        Ok(())
    }

    fn widen(&mut self, row: &[Cell<'a>]) -> Result<(), Error> {
        if self.widths.is_empty() {
            self.widths.extend(row.iter().map(|cell| cell.width));
        }
        for (at, cell) in row.iter().enumerate() {
            let width = self.widths.get_mut(at).ok_or(Error::OutOfRange)?;
            *width = cell.width.max(*width);
        }
        Ok(())
    }

    /// Whether it has rows, be they without cells.
    pub(super) fn has_rows(&self) -> bool {
        self.rows > 0
    }

    /// The rows; none when they have no cells.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Cell<'a>]> {
        self.cells.chunks(self.columns.unwrap_or(0).max(1))
    }

    /// How wide the table must be for this box.
    pub(super) fn width(&self) -> usize {
        // Python measures the text `None`.
        let title = self.title.as_ref().map_or("None".len(), |title| title.width);
        let columns: usize = self.widths.iter().map(|width| width + PADDING).sum();
        title.max(columns) + EDGES + 2 * self.indent
    }

    /// Turns a box of one row on its side: a row for each header. Any other stays as it is.
    pub(super) fn turn(&mut self) {
        if self.rows != 1 || self.headers.is_empty() {
            return;
        }
        let headers = std::mem::take(&mut self.headers);
        let widest = |cells: &[Cell<'_>]| cells.iter().map(|cell| cell.width).max().unwrap_or(0);
        self.widths = vec![widest(&headers), widest(&self.cells)];
        self.rows = headers.len();
        self.columns = Some(2);
        let cells = std::mem::take(&mut self.cells);
        self.cells =
            headers.into_iter().zip(cells).flat_map(|(name, value)| [name, value]).collect();
    }

    /// The widths of the columns, edges included, that fill `total`.
    pub(super) fn column_widths(&self, total: usize) -> Vec<usize> {
        let wanted: Vec<usize> = self.widths.iter().map(|width| width + PADDING).collect();
        let scale = float(total) / float(wanted.iter().sum());
        let mut scaled: Vec<usize> =
            wanted.iter().map(|width| rounded(scale * float(*width))).collect();
        settle(&mut scaled, total);
        scaled
    }
}

/// Makes the sum of `widths` `total`: what is too much goes column by column from the left, what lacks is
/// added from the right.
fn settle(widths: &mut [usize], total: usize) {
    let (sum, count) = (widths.iter().sum::<usize>(), widths.len().max(1));
    let (excess, lack) = (sum.saturating_sub(total), total.saturating_sub(sum));
    for (at, width) in widths.iter_mut().enumerate() {
        *width = width.saturating_sub(excess / count + usize::from(at < excess % count));
    }
    for (at, width) in widths.iter_mut().rev().enumerate() {
        *width += lack / count + usize::from(at < lack % count);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a line has fewer than 2^53 columns")]
fn float(columns: usize) -> f64 {
    columns as f64
}

/// Python's `round`: a half goes to the even neighbour.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was a width")]
fn rounded(columns: f64) -> usize {
    columns.round_ties_even() as usize
}

#[cfg(test)]
mod tests {
    use super::{Cell, Section, rounded, settle};

    fn cells(texts: &[&'static str]) -> Vec<Cell<'static>> {
        texts.iter().map(|text| Cell::new(*text)).collect()
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_first_or_the_headers() {
        let mut section = Section::new(Some("t"), 0);
        section.add_row(cells(&["a", "b"])).unwrap();
        let refusal = section.add_row(cells(&["a"])).unwrap_err();
        assert_eq!(refusal.to_string(), "Row should have 2 elements, instead it has 1");
        let mut section = Section::new(None, 0);
        section.set_headers(cells(&["a"])).unwrap();
        let refusal = section.add_row(cells(&["a", "b", "c"])).unwrap_err();
        assert_eq!(refusal.to_string(), "Row should have 1 elements, instead it has 3");
    }

    #[test]
    fn more_headers_than_columns_are_out_of_range() {
        let mut section = Section::new(None, 0);
        section.add_row(cells(&["a"])).unwrap();
        section.set_headers(cells(&["b"])).unwrap();
        let refusal = section.set_headers(cells(&["a", "b"])).unwrap_err();
        assert_eq!(refusal.to_string(), "list index out of range");
    }

    #[test]
    fn is_as_wide_as_its_title_or_its_columns() {
        let mut section = Section::new(Some("title"), 2);
        assert_eq!(section.width(), 5 + 2 + 4);
        section.add_row(cells(&["abc", "é"])).unwrap();
        assert_eq!(section.width(), (3 + 4) + (2 + 4) + 2 + 4);
        assert_eq!(Section::new(None, 0).width(), 4 + 2);
    }

    #[test]
    fn only_one_row_under_headers_turns() {
        let mut section = Section::new(None, 0);
        section.set_headers(cells(&["k", "key"])).unwrap();
        section.add_row(cells(&["value", "v"])).unwrap();
        section.turn();
        let rows: Vec<_> = section.rows().map(<[_]>::to_vec).collect();
        assert_eq!(rows, [cells(&["k", "value"]), cells(&["key", "v"])]);
        assert_eq!((section.headers.len(), section.width()), (0, 3 + 4 + 5 + 4 + 2));
        section.turn();
        assert_eq!(section.rows().count(), 2);
        let mut bare = Section::new(None, 0);
        bare.add_row(cells(&["a", "b"])).unwrap();
        bare.turn();
        assert_eq!(bare.rows().count(), 1);
    }

    #[test]
    fn columns_share_the_width_in_proportion() {
        let mut section = Section::new(Some("t"), 0);
        section.add_row(cells(&["", "", ""])).unwrap();
        assert_eq!(section.column_widths(14), [4, 5, 5]);
        assert_eq!(section.column_widths(13), [4, 4, 5]);
        assert_eq!(section.column_widths(12), [4, 4, 4]);
        let mut section = Section::new(Some("t"), 0);
        section.add_row(cells(&["12", "", "1", "1234567"])).unwrap();
        assert_eq!(section.column_widths(39), [9, 6, 8, 16]);
    }

    #[test]
    fn a_half_goes_to_the_even_neighbour() {
        assert_eq!([0.5, 1.5, 2.5, 2.51].map(rounded), [0, 2, 2, 3]);
    }

    #[test]
    fn settles_from_the_left_what_is_too_much_and_from_the_right_what_lacks() {
        let settled = |total| {
            let mut widths = [5, 5, 5];
            settle(&mut widths, total);
            widths
        };
        assert_eq!(settled(14), [4, 5, 5]);
        assert_eq!(settled(11), [3, 4, 4]);
        assert_eq!(settled(15), [5, 5, 5]);
        assert_eq!(settled(16), [5, 5, 6]);
        assert_eq!(settled(20), [6, 7, 7]);
    }
}
