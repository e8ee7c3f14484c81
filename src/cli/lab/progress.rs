//! How far a long work is: a line on a terminal's standard error that is gone at the end. Elsewhere
//! nothing. Never: standard output.

use std::io::Write;

use super::document::{AliasEntry, End, KeyEntry, Sink};

/// Rows between two looks of the line.
const STEP: u64 = 100_000;

/// Standard error during a long work.
pub(super) struct Progress<'a> {
    err: &'a mut dyn Write,
    is_terminal: bool,
    doing: &'static str,
    rows: u64,
    /// The characters of the line that stands there now.
    width: usize,
}

impl<'a> Progress<'a> {
    /// A work that has not begun.
    pub(super) fn new(err: &'a mut dyn Write, is_terminal: bool) -> Progress<'a> {
        Progress { err, is_terminal, doing: "", rows: 0, width: 0 }
    }

    /// Begins to count anew, rows that are being `doing`, such as `read`.
    pub(super) fn begin(&mut self, doing: &'static str) {
        self.clear();
        (self.doing, self.rows) = (doing, 0);
    }

    /// Counts a row.
    pub(super) fn row(&mut self) {
        self.rows += 1;
        if self.is_terminal && self.rows.is_multiple_of(STEP) {
            self.show();
        }
    }

    /// Writes a line of its own that stays.
    pub(super) fn warn(&mut self, text: &str) {
        self.clear();
        // A warning that cannot be told changes nothing about the work.
        writeln!(self.err, "warning: {text}").ok();
    }

    fn show(&mut self) {
        let line = format!("{} rows {}", self.rows, self.doing);
        self.width = self.width.max(line.len());
        write!(self.err, "\r{line}").and_then(|()| self.err.flush()).ok();
    }

    fn clear(&mut self) {
        if self.width > 0 {
            write!(self.err, "\r{:1$}\r", "", self.width).and_then(|()| self.err.flush()).ok();
            self.width = 0;
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A sink whose rows are counted.
pub(super) struct Counted<'a, 'b> {
    /// The sink.
    pub(super) sink: &'a mut dyn Sink,
    /// The count.
    pub(super) progress: &'a mut Progress<'b>,
}

impl Sink for Counted<'_, '_> {
    fn begin(&mut self) -> anyhow::Result<()> {
        self.sink.begin()
    }

    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()> {
        self.progress.row();
        self.sink.alias(entry)
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()> {
        self.progress.row();
        self.sink.key(entry)
    }

    fn partial(&mut self, sign: &str) -> anyhow::Result<()> {
        self.sink.partial(sign)
    }

    fn end(&mut self, end: End) -> anyhow::Result<()> {
        self.sink.end(end)
    }
}

#[cfg(test)]
mod tests {
    use super::{Progress, STEP};

    fn printed(is_terminal: bool, rows: u64) -> String {
        let mut err = Vec::new();
        let mut progress = Progress::new(&mut err, is_terminal);
        progress.begin("read");
        (0..rows).for_each(|_| progress.row());
        drop(progress);
        String::from_utf8(err).unwrap()
    }

    #[test]
    fn a_terminal_sees_every_step_and_nothing_at_the_end() {
        let line = "\r100000 rows read\r200000 rows read\r                \r";
        assert_eq!(printed(true, 2 * STEP + 1), line);
        assert_eq!(printed(true, STEP - 1), "");
    }

    #[test]
    fn elsewhere_there_is_nothing() {
        assert_eq!(printed(false, 2 * STEP), "");
    }
}
