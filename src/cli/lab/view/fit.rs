//! What a table gives up where it is wider than the terminal, and how a reader is told of it. Never: what the columns
//! tell.

use super::{NARROWEST, SOME, View, heading, longest, wrap};
use crate::cli::lab::short::Short;
use crate::data::Value;
use crate::model::KeyId;

/// A step towards a table that fits.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli::lab) enum Step {
    /// The ids of keys in these columns are cut as short as tells them apart.
    CutIds(&'static [&'static str]),
    /// This column is left out.
    LeaveOut(&'static str),
    /// This column is told in a word where it is the same in all rows.
    Gather(&'static str),
}

/// The column whose words may be broken, and the steps, in order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manner {
    open: &'static str,
    steps: &'static [Step],
}

impl View {
    /// What the table gives up where there is no room, one step after the other; the words of the column `open` are
    /// broken before those of another one.
    pub(in crate::cli::lab) fn gives_up(self, open: &'static str, steps: &'static [Step]) -> View {
        View { manner: Manner { open, steps }, ..self }
    }

    /// Where the column stands whose words may be broken.
    pub(super) fn open(&self) -> Option<usize> {
        self.place(self.manner.open)
    }

    /// The view as it fits into `width`, as far as its steps lead, and the line that tells what was given up.
    pub(super) fn fitted(&self, width: usize) -> (View, String) {
        let mut view = self.clone();
        let mut told = Vec::new();
        for step in self.manner.steps {
            if view.fits(width) {
                break;
            }
            told.extend(match step {
                Step::CutIds(columns) => view.cut_ids(columns),
                Step::LeaveOut(column) => view.leave_out(column),
                Step::Gather(column) => view.same(column).and_then(|()| view.leave_out(column)),
            });
        }
        if told.is_empty() {
            return (view, String::new());
        }
        let told = format!("{}; all of it is shown by --output json.", told.join("; "));
        (view, wrap::fill(&told, width.max(NARROWEST), "") + "\n")
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| *name == column)
    }

    /// Whether every word has room, those of the open column as far as they must.
    fn fits(&self, width: usize) -> bool {
        let headings: Vec<_> = self.columns.iter().map(|name| heading(name)).collect();
        let of_column = |at: usize| match longest(&headings, &self.rows, at) {
            longest if Some(at) == self.open() => longest.min(SOME),
            longest => longest,
        };
        (0..headings.len()).map(of_column).sum::<usize>() <= width
    }

    fn cut_ids(&mut self, columns: &[&str]) -> Option<String> {
        let places: Vec<_> = columns.iter().filter_map(|column| self.place(column)).collect();
        let cells = |row: &Vec<Value>| places.iter().filter_map(|at| id(row.get(*at)?)).collect();
        let ids: Vec<KeyId> = self.rows.iter().flat_map(|row| -> Vec<_> { cells(row) }).collect();
        let short = Short::of(&ids);
        for row in &mut self.rows {
            for at in &places {
                if let Some(cell) = row.get_mut(*at)
                    && let Some(id) = id(cell)
                {
                    *cell = short.show(&id).into();
                }
            }
        }
        (!ids.is_empty()).then(|| "Key ids are cut short".to_owned())
    }

    /// Whether a column is the same in all rows.
    fn same(&self, column: &str) -> Option<()> {
        let at = self.place(column)?;
        let mut texts: Vec<_> =
            self.rows.iter().filter_map(|row| row.get(at)).map(super::cell).collect();
        texts.dedup();
        (texts.len() == 1).then_some(())
    }

    /// A column that is the same in all rows is told in a word.
    fn leave_out(&mut self, column: &str) -> Option<String> {
        let at = self.place(column)?;
        self.columns.remove(at);
        let cells = self.rows.iter_mut().filter(|row| at < row.len()).map(|row| row.remove(at));
        let mut texts: Vec<_> = cells.map(|cell| super::cell(&cell)).collect();
        texts.dedup();
        Some(match texts.as_slice() {
            [one] => format!("{} is {one}", heading(column)),
            _ => format!("{} is left out", heading(column)),
        })
    }
}

/// The id that a cell is, all of it.
fn id(cell: &Value) -> Option<KeyId> {
    match cell {
        Value::Str(text) => KeyId::new(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, View};

    const STEPS: &[Step] = &[
        Step::CutIds(&["KeyId"]),
        Step::Gather("KeyState"),
        Step::Gather("Region"),
        Step::LeaveOut("KeyState"),
    ];

    fn view() -> View {
        let mut view = View::new(&["KeyId", "Name", "Region", "KeyState"]).gives_up("Name", STEPS);
        let one = "1234abcd-12ab-34cd-56ef-1234567890ab";
        view.row([
            one.into(),
            "alias/a-very-long-name".into(),
            "eu".into(),
            "PendingDeletion".into(),
        ]);
        let other = "0987dcba-09fe-87dc-65ba-ab0987654321";
        view.row([other.into(), "alias/b".into(), "eu".into(), "Enabled".into()]);
        view
    }

    #[test]
    fn what_has_no_room_is_given_up_step_by_step_and_told() {
        let lines = |width| view().table(Some(width));
        assert!(!lines(88).contains("--output"), "{}", lines(88));
        assert!(lines(60).contains("\n1234abcd  alias/a-very-long-name  eu "), "{}", lines(60));
        assert!(
            lines(60).ends_with("\nKey ids are cut short; all of it is shown by --output json.\n")
        );
        let cut = "
1234abcd  alias/a-very-lo  PendingDeletion
          ng-name
0987dcba  alias/b          Enabled
Key ids are cut short; Region is eu; all of
it is shown by --output json.
";
        assert!(lines(44).ends_with(cut), "{}", lines(44));
        assert!(lines(36).contains("Key state is left out;"), "{}", lines(36));
    }

    #[test]
    fn a_word_of_the_open_column_is_broken_before_another() {
        let mut view = View::new(&["Name", "KeyState"]).gives_up("Name", &[]);
        view.row(["alias/abcdef".into(), "PendingReplicaDeletion".into()]);
        assert!(
            view.table(Some(34)).contains("PendingReplicaDeletion"),
            "{}",
            view.table(Some(34))
        );
    }

    #[test]
    fn in_a_pipe_nothing_is_given_up() {
        let text = view().table(None);
        assert!(text.contains("1234abcd-12ab-34cd-56ef-1234567890ab") && !text.contains("json"));
    }
}
