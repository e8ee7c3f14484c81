//! The note of calls: a line for each request that was sent, in the file that `KMSALIAS_CALLS` names, as a rehearsal has it.
//! The lines are those of the log of `serve`. Never: a value of a request or of an answer.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use crate::model::Place;

/// Adds a line, in one write: others may write to the file at the same time. One that cannot be written is lost.
pub(crate) fn note(file: &Path, place: &Place, operation: &str, code: Option<&str>) {
    let line = serde_json::json!({
        "operation": operation, "account": place.account.as_str(), "region": place.region.as_str(), "code": code,
    });
    let opened = OpenOptions::new().append(true).open(file);
    opened.and_then(|mut file| file.write_all(format!("{line}\n").as_bytes())).ok();
}
