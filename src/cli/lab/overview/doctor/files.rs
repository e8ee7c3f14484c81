//! What the doctor finds among the files of a home: rights that others have, leftovers, a wrapping key that is
//! missing, is none or another's. Never: what is in a file.

use super::Finding;
use crate::kms::overview::{Locked, has_bad_wrapping_key};
use crate::model::Place;
use crate::store::{self, Found, Home, Sort};

const WRAPPING_KEY: &str = "wrapping key";

/// What is found of the files.
///
/// # Errors
/// A home that cannot be read.
pub(super) fn findings(home: &Home) -> store::Result<Vec<Finding>> {
    let files = home.files()?;
    let mut findings: Vec<_> = files.iter().filter_map(of_file).collect();
    findings.extend(files.iter().filter_map(rights));
    if has_bad_wrapping_key(home)? {
        let what = "does not have the 32 bytes of a wrapping key, and no key material can be used: put back a copy of it";
        let (check, subject) = (WRAPPING_KEY, "wrapping-key".to_owned());
        findings.push(Finding { check, place: None, subject, what: what.to_owned() });
    }
    Ok(findings)
}

/// What is said of the wrapping key of a home whose key material at `place` it does not open.
pub(super) fn locked(place: &Place, locked: &Locked) -> Finding {
    let what = match locked {
        Locked::NoWrappingKey => {
            "is missing, and the key material cannot be unwrapped without it: put back a copy of it"
                .to_owned()
        }
        Locked::OtherWrappingKey(key) => format!(
            "does not unwrap the key material of {key}: the store comes from another home, or one of the two is damaged: \
             bring the wrapping key along with the store"
        ),
    };
    Finding::new(WRAPPING_KEY, place, "wrapping-key", what)
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
