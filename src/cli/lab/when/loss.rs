//! What an undo leaves unreadable: the material that it takes away and that was used since. Never: the undoing.

use std::collections::BTreeSet;

use crate::kms;
use crate::model::Place;
use crate::store::{self, Changes, Recorded, Transaction, Use};

/// The keys of a store whose material the undo `written` has taken away, and that were used after the event `undone`.
///
/// # Errors
/// A damaged file.
pub(super) fn of(
    view: &Transaction<'_>,
    (uses, place): (&[Use], &Place),
    written: &Recorded,
    undone: i64,
) -> store::Result<BTreeSet<String>> {
    let mut lost = BTreeSet::new();
    match &written.changes {
        Changes::Rows(rows) => {
            let later = uses.iter().filter(|used| used.after.is_none_or(|after| after >= undone));
            let known = keys(later, place);
            let gone = rows.iter().filter(|row| row.noun == "material" && row.after.is_none());
            lost.extend(gone.map(|row| row.name.clone()).filter(|id| known.contains(id)));
        }
        Changes::ByFile { .. } => {
            for id in keys(uses.iter(), place) {
                let rows = view.rows_by_file(written.id, Some(&id))?;
                let mut rows = rows.iter().filter(|row| row.noun == "key");
                if rows.any(|row| row.before.is_some() && row.after.is_none()) {
                    lost.insert(id);
                }
            }
        }
    }
    Ok(lost)
}

/// The keys of a store that have answered.
fn keys<'a>(uses: impl Iterator<Item = &'a Use>, place: &Place) -> BTreeSet<String> {
    let prefix = place.key_arn("");
    uses.filter(|used| used.refusal.is_none())
        .filter(|used| kms::CRYPTOGRAPHIC.contains(&used.operation.as_str()))
        .flat_map(|used| &used.keys)
        .filter_map(|arn| arn.strip_prefix(&prefix).map(str::to_owned))
        .collect()
}

/// What is said of such a key.
pub(super) fn told(id: &str) -> String {
    format!(
        "{id} has been used: what it encrypted or signed cannot be read or verified until lab undo --redo, \
         which works as long as nothing else is changed"
    )
}
