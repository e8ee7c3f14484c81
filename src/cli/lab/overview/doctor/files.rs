//! What the doctor finds among the files of a home: rights that others have, leftovers, a wrapping key that is
//! missing. Never: what is in a file.

use super::Finding;
use crate::model::Place;
use crate::store::{self, Found, Home, Sort};

/// What is found of the files.
///
/// # Errors
/// A home that cannot be read.
pub(super) fn findings(home: &Home) -> store::Result<Vec<Finding>> {
    let files = home.files()?;
    let mut findings: Vec<_> = files.iter().filter_map(of_file).collect();
    findings.extend(files.iter().filter_map(rights));
    Ok(findings)
}

/// What is wrong in a home with key material at `place` and without the key that it is wrapped with.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn lost_wrapping_key(home: &Home, place: &Place) -> store::Result<Option<Finding>> {
    let what =
        "is missing, and the key material cannot be unwrapped without it: put back a copy of it";
    let is_there = home.wrapping_key()?.is_some();
    Ok((!is_there).then(|| Finding::new("wrapping key", place, "wrapping-key", what.to_owned())))
}

fn of_file(file: &Found) -> Option<Finding> {
    let (check, what) = match file.sort {
        Sort::Known => return None,
        Sort::Leftover => {
            ("leftover", "a killed process has left it: it may be deleted while no command runs")
        }
        Sort::Foreign => ("foreign file", "kmsalias has not made it: move it away"),
    };
    Some(Finding { check, place: None, subject: file.name.clone(), what: what.to_owned() })
}

/// Rights of others than the owner. What is foreign is not ours to judge.
fn rights(file: &Found) -> Option<Finding> {
    let mode = Some(file.mode & 0o7777);
    let mode = mode.filter(|mode| mode & 0o077 != 0 && file.sort != Sort::Foreign)?;
    let want = if file.is_directory { 0o700 } else { 0o600 };
    let what = format!("others have rights on it (mode {mode:04o}): chmod {want:o}");
    Some(Finding { check: "permissions", place: None, subject: file.name.clone(), what })
}
