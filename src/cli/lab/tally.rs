//! How often each operation was called, and with what end, as notes of calls tell: those of the command line and the log of
//! `serve`. Never: what a call changed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;

use serde::Deserialize;

use super::view::View;
use crate::data::Value;

/// A line of a note.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    account: String,
    region: String,
    operation: String,
    code: Option<String>,
}

/// The calls on note, and how often each was made.
#[derive(Debug, Default)]
pub(super) struct Calls(BTreeMap<Call, i64>);

impl Calls {
    /// The calls of these notes; a line of another kind is passed over.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(super) fn of(notes: &[&Path]) -> io::Result<Calls> {
        let mut calls = Calls::default();
        for note in notes {
            for line in BufReader::new(File::open(note)?).lines() {
                if let Ok(call) = serde_json::from_str(&line?) {
                    *calls.0.entry(call).or_default() += 1;
                }
            }
        }
        Ok(calls)
    }

    /// Whether any was refused with that code.
    pub(super) fn has_refusal(&self, code: &str) -> bool {
        self.0.keys().any(|call| call.code.as_deref() == Some(code))
    }

    /// A row for each kind.
    pub(super) fn view(self) -> View {
        let columns = &["Account", "Region", "Operation", "Refused", "Calls"];
        let mut view = View::new(columns).or("Nothing was called.");
        // What came to no account and Region has a dash there.
        let known = |text: String| if text == "-" { Value::Null } else { text.into() };
        for (Call { account, region, operation, code }, count) in self.0 {
            let code = code.map_or(Value::Null, Into::into);
            view.row([known(account), known(region), operation.into(), code, count.into()]);
        }
        view
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_two_notes_are_counted_and_others_passed_over() {
        let [one, two] = [(); 2].map(|()| tempfile::NamedTempFile::new().unwrap());
        let call = r#"{"account":"1","region":"r","operation":"ListKeys","code":null,"ms":1}"#;
        std::fs::write(one.path(), format!("{call}\nlistening\n")).unwrap();
        std::fs::write(two.path(), format!("{call}\n{}\n", call.replace("null", "\"E\""))).unwrap();
        let calls = Calls::of(&[one.path(), two.path()]).unwrap();
        assert_eq!(calls.0.values().copied().collect::<Vec<_>>(), [2, 1]);
        assert!(calls.has_refusal("E") && !calls.has_refusal("F"));
    }
}
