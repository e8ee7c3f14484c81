//! What a lab command answers, as a table for a reader or as JSON for a program: `--output human|json`.
//!
//! A table is as wide as the terminal, as wide as its text where there is none, and has no colour; so is text beside
//! labels. Never: what the rows tell.

mod fit;

use std::io::Write;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use comfy_table::{ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};
use textwrap::core::display_width;

use super::{Lab, wrap};
use crate::cli::failure::Failure;
use crate::cli::kebab::kebab;
use crate::cli::quote::{in_json, in_one_line};
use crate::data::{Key, Map, Value};
use crate::output::{WIDTH, json};
use fit::Manner;
pub(super) use fit::Step;

/// A rule below the headings, and space between the columns.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('-'));

/// The space to the right of a column.
const GAP: u16 = 2;

/// The room that a column is left with whose words are broken, at the least.
const SOME: usize = 16;

/// The same of the column whose words are broken first.
const LITTLE: usize = 10;

/// Text beside a label has this many columns at least, however narrow the terminal is.
const NARROWEST: usize = 20;

/// The option of a command that answers in both forms.
pub(super) fn output() -> Arg {
    output_of(&["human", "json"])
}

/// The option of a command that answers in these forms, the first where none is named.
pub(super) fn output_of(forms: &'static [&'static str]) -> Arg {
    Arg::new("output")
        .long("output")
        .value_name("FORM")
        .value_parser(PossibleValuesParser::new(forms))
        .default_values(forms.first())
        .help("The form of the answer")
}

/// Whether the command is to answer as JSON.
pub(super) fn wants_json(given: &ArgMatches) -> bool {
    matches!(given.try_get_one::<String>("output"), Ok(Some(form)) if form == "json")
}

/// Prints a value as JSON that steers no terminal.
///
/// # Errors
/// The output's.
pub(super) fn print_json(value: &Value, out: &mut dyn Write) -> Result<(), Failure> {
    let mut text = Vec::new();
    json::write_document(value, &mut text)?;
    Ok(out.write_all(in_json(&String::from_utf8_lossy(&text)).as_bytes())?)
}

/// An object of these members, for JSON.
pub(super) fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::map(members.into_iter().map(|(name, value)| (Key::from(name), value)).collect::<Map>())
}

/// Rows under the names of their columns.
#[derive(Clone, Debug)]
pub(super) struct View {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
    empty: &'static str,
    manner: Manner,
}

impl View {
    /// A view without rows. The columns are named as members of JSON are, such as `KeyId`, which a reader sees as
    /// `Key id`.
    pub(super) fn new(columns: &'static [&'static str]) -> View {
        View { columns: columns.to_vec(), rows: Vec::new(), empty: "", manner: Manner::default() }
    }

    /// What a reader is told in the place of a table without rows.
    pub(super) fn or(self, empty: &'static str) -> View {
        View { empty, ..self }
    }

    /// Adds a row: one value a column.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Value>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The rows as a list of objects.
    pub(super) fn value(&self) -> Value {
        let object = |row: &Vec<Value>| {
            let names = self.columns.iter().map(|name| Key::from(*name));
            Value::map(names.zip(row.iter().cloned()).collect::<Map>())
        };
        Value::list(self.rows.iter().map(object).collect())
    }

    /// The rows as a table no wider than `width`.
    pub(super) fn table(&self, width: Option<usize>) -> String {
        if self.rows.is_empty() {
            return if self.empty.is_empty() { String::new() } else { format!("{}\n", self.empty) };
        }
        let Some(width) = width else { return self.drawn(None) };
        let (view, told) = self.fitted(width);
        view.drawn(Some(width)) + &told
    }

    fn drawn(&self, width: Option<usize>) -> String {
        let headings: Vec<String> = self.columns.iter().map(|name| heading(name)).collect();
        laid_out(&headings, &self.rows, width, self.open())
    }
}

/// Rows under headings as a table no wider than `width`.
pub(super) fn drawn(headings: &[String], rows: &[Vec<Value>], width: Option<usize>) -> String {
    laid_out(headings, rows, width, None)
}

/// The same; the words of the column `open` are broken before those of another.
fn laid_out(
    headings: &[String],
    rows: &[Vec<Value>],
    width: Option<usize>,
    open: Option<usize>,
) -> String {
    let mut table = Table::new();
    table.load_style(STYLE);
    table.set_header(headings);
    table.add_rows(rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>()));
    for column in table.column_iter_mut() {
        column.set_padding((0, GAP));
    }
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        keep_words_whole(&mut table, headings, rows, (width, open));
    }
    lines_of(&table)
}

/// Keeps columns as wide as their longest word, the narrowest first, as long as the others have some room besides: one
/// long name is broken, and not the ids beside it. The column `open` comes last.
fn keep_words_whole(
    table: &mut Table,
    headings: &[String],
    rows: &[Vec<Value>],
    (width, open): (usize, Option<usize>),
) {
    let of_column = |at: usize| (open == Some(at), longest(headings, rows, at), at);
    let mut widths: Vec<_> = (0..headings.len()).map(of_column).collect();
    widths.sort_unstable();
    let mut room = width;
    let some = |is_open: bool, longest: usize| longest.min(if is_open { LITTLE } else { SOME });
    let mut least: usize = widths.iter().map(|(open, longest, _)| some(*open, *longest)).sum();
    for (is_open, longest, at) in widths {
        least -= some(is_open, longest);
        if longest + least > room {
            return;
        }
        room -= longest;
        let longest = Width::Fixed(u16::try_from(longest).unwrap_or(u16::MAX));
        if let Some(column) = table.column_mut(at) {
            column.set_constraint(ColumnConstraint::LowerBoundary(longest));
        }
    }
}

/// How wide the longest word of a column is, with the space to its right.
fn longest(headings: &[String], rows: &[Vec<Value>], at: usize) -> usize {
    let texts = rows.iter().filter_map(|row| row.get(at)).map(cell);
    let texts = texts.chain(headings.get(at).cloned());
    let word = |text: &String| text.split(' ').map(display_width).max();
    texts.filter_map(|text| word(&text)).max().unwrap_or(0) + usize::from(GAP)
}

/// Lines of text beside labels, those of one label below one another; a label without lines is left out. The text
/// begins right of the widest label that the command has, `widest`, and is broken to stay within `width`.
pub(super) fn labelled(
    parts: &[(&'static str, Vec<String>)],
    widest: u16,
    width: Option<usize>,
) -> String {
    let room = width.map(|width| width.saturating_sub(usize::from(widest + GAP)).max(NARROWEST));
    let mut table = Table::new();
    table.load_style(TableStyle::new());
    for (label, lines) in parts {
        let labels = std::iter::once(*label).chain(std::iter::repeat(""));
        // The rest of a line is told from the next one of the same label.
        let indent = if lines.len() > 1 { "  " } else { "" };
        for (label, line) in labels.zip(lines) {
            let line = in_one_line(line);
            let text = room.map(|room| wrap::fill(&line, room, indent));
            table.add_row([label.to_owned(), text.unwrap_or(line)]);
        }
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, GAP));
    }
    if let Some(labels) = table.column_mut(0) {
        labels.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(widest + GAP)));
    }
    lines_of(&table)
}

/// The lines of a table without the blanks at their ends.
fn lines_of(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// `KeyId` as a reader's `Key id`.
fn heading(name: &str) -> String {
    let words = kebab(name).replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().to_string())
        + letters.as_str()
}

/// A value as it stands in a table: on one line, without characters that steer a terminal.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Str(text) => in_one_line(text),
        Value::List(items) => items.iter().map(cell).collect::<Vec<_>>().join(", "),
        other => {
            let mut text = Vec::new();
            // Nothing fails that is written to memory.
            json::write_document(other, &mut text).ok();
            let text = String::from_utf8_lossy(&text);
            in_one_line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}

impl Lab<'_> {
    /// Prints the view in the form that is asked for.
    ///
    /// # Errors
    /// Standard output's.
    pub(super) fn show(&mut self, given: &ArgMatches, view: &View) -> Result<(), Failure> {
        if wants_json(given) {
            return self.show_json(&view.value());
        }
        Ok(write!(self.out, "{}", view.table(self.width()))?)
    }

    /// Says a sentence or more, broken by words at the terminal's width; blanks before the first stand before each line.
    ///
    /// # Errors
    /// Standard output's.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Failure> {
        let text = in_one_line(text);
        let indent: String = text.chars().take_while(|c| *c == ' ').collect();
        let filled = self.width().map(|width| wrap::fill(&text, width.max(NARROWEST), &indent));
        Ok(writeln!(self.out, "{}", filled.unwrap_or(text))?)
    }

    /// Prints a value as JSON.
    ///
    /// # Errors
    /// Standard output's.
    pub(super) fn show_json(&mut self, value: &Value) -> Result<(), Failure> {
        print_json(value, &mut *self.out)
    }

    /// How many columns standard output has, if it is a terminal's.
    pub(super) fn width(&self) -> Option<usize> {
        self.columns.map(|columns| if columns == 0 { WIDTH } else { columns })
    }
}

#[cfg(test)]
mod tests {
    use super::{View, heading, labelled};
    use crate::data::Value;
    use crate::output::json;

    fn view() -> View {
        let mut view = View::new(&["AliasName", "KeyId", "Enabled", "Uses"]);
        view.row(["alias/a".into(), Value::Null, true.into(), 3.into()]);
        let two = Value::list(vec!["x".into(), "y".into()]);
        view.row(["b\u{1b}[31m\n\u{202e}".into(), two, false.into(), Value::Int(12)]);
        view
    }

    #[test]
    fn a_reader_sees_a_table_that_steers_no_terminal() {
        let want = "\
Alias name             Key id  Enabled  Uses
----------------------------------------------
alias/a                -       yes      3
b\\u{1b}[31m\\n\\u{202e}  x, y    no       12
";
        assert_eq!(view().table(None), want);
    }

    #[test]
    fn a_table_is_no_wider_than_its_terminal() {
        let widest = |width| view().table(Some(width)).lines().map(str::len).max();
        assert!(widest(40) <= Some(40) && widest(200) > Some(40), "{:?}", widest(40));
        assert_eq!(widest(100_000), widest(200));
    }

    #[test]
    fn a_word_is_not_cut_where_there_is_room() {
        let mut view = View::new(&["Operation", "WorksIn", "IsBuilt"]);
        view.row(["create-alias".into(), "all but PendingReplicaDeletion".into(), true.into()]);
        let table = view.table(Some(50));
        assert!(table.contains("PendingReplicaDeletion"), "{table}");
        assert!(table.lines().all(|line| line.len() <= 50), "{table}");
    }

    #[test]
    fn a_long_name_breaks_no_id_beside_it() {
        let id = "1234abcd-12ab-34cd-56ef-1234567890ab";
        let mut view = View::new(&["AliasName", "KeyId", "Enabled"]);
        view.row([format!("alias/{}", "a".repeat(250)).into(), id.into(), true.into()]);
        let table = view.table(Some(63));
        assert!(table.contains(id) && table.lines().all(|line| line.len() <= 63), "{table}");
        let table = view.table(Some(62));
        assert!(!table.contains(id), "a name has some room, too: {table}");
    }

    #[test]
    fn text_stands_beside_its_label_and_within_the_width() {
        let text = |of: &[&str]| of.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let said = "one two three four five six seven";
        let parts = [
            ("Key", text(&[said, "a\u{1b}b\n"])),
            ("None", text(&[])),
            ("State", text(&["", "鍵"])),
        ];
        let apart = format!("Key    {said}\n       a\\u{{1b}}b\\n\nState\n       鍵\n");
        assert_eq!(labelled(&parts, 5, None), apart);
        assert_eq!(labelled(&parts, 5, Some(200)), apart);
        let wrapped = "\
Key    one two three four
         five six seven
       a\\u{1b}b\\n
State
       鍵
";
        assert_eq!(labelled(&parts, 5, Some(28)), wrapped);
        assert_eq!(labelled(&parts, 5, Some(1)), labelled(&parts, 5, Some(27)), "never narrower");
        assert_eq!(labelled(&[], 5, Some(80)), "");
        let one = [("Key", text(&[said]))];
        assert_eq!(
            labelled(&one, 5, Some(28)),
            "Key    one two three four\n       five six seven\n"
        );
    }

    #[test]
    fn a_wide_letter_has_two_columns() {
        let mut view = View::new(&["Name", "Said"]);
        view.row(["a b c d e f g h".into(), "鍵鍵鍵鍵鍵鍵 鍵".into()]);
        assert!(view.table(Some(20)).contains("鍵鍵鍵鍵鍵鍵\n"), "{}", view.table(Some(20)));
        assert!((1..60).all(|width| view.table(Some(width)).contains('鍵')));
    }

    #[test]
    fn a_program_gets_the_values() {
        let mut text = Vec::new();
        let mut view = View::new(&["AliasName", "KeyIds"]);
        view.row(["a\n".into(), Value::list(vec!["x".into()])]);
        json::write_document(&view.value(), &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text, r#"[ { "AliasName": "a\n", "KeyIds": [ "x" ] } ]"#);
    }

    #[test]
    fn nothing_is_said_of_nothing_unless_there_are_words_for_it() {
        assert_eq!(View::new(&["KeyId"]).table(Some(80)), "");
        assert_eq!(View::new(&["KeyId"]).or("No key.").table(None), "No key.\n");
        assert_eq!(heading(""), "");
    }
}
