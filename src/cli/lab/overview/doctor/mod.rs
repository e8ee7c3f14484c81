//! `lab doctor`: what of a home deserves a look. The exit status tells whether there is anything.
//!
//! Never: a file changed, or a key made.

mod aliases;
mod files;
mod names;

use clap::{ArgMatches, Command};

use super::super::{Lab, view::View};
use super::Eyes;
use crate::cli::failure::Failure;
use crate::data::Value;
use crate::kms::overview::Sight;
use crate::model::Place;
use crate::store;

pub(super) fn command() -> Command {
    Command::new("doctor").about("Look the whole home over: aliases, keys, quotas, names, files")
}

/// One thing that deserves a look.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    /// Its kind, a word or two.
    check: &'static str,
    /// The account and Region; none of the home itself.
    place: Option<Place>,
    /// The key, the alias or the file.
    subject: String,
    /// What is so, and what helps.
    what: String,
}

impl Finding {
    fn new(check: &'static str, place: &Place, subject: &str, what: String) -> Finding {
        Finding { check, place: Some(place.clone()), subject: subject.to_owned(), what }
    }
}

/// Tells what is found in every store and file of the home.
///
/// # Errors
/// [`Failure::No`] when there is something; a home that cannot be read.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let eyes = Eyes::of(lab);
    let mut findings = files::findings(&eyes.home)?;
    for place in eyes.home.places()? {
        findings.extend(of_store(&eyes.sight(), &place));
    }
    for (name, home) in eyes.home.all_snapshots()? {
        findings.extend(of_snapshot(&name, &Sight { home: &home, world: &eyes.world })?);
    }
    let mut view = View::new(&["Check", "Account", "Region", "Subject", "Finding"])
        .or("Nothing is found that deserves a look.");
    for Finding { check, place, subject, what } in &findings {
        let account = place.as_ref().map(|place| place.account.as_str().into());
        let region = place.as_ref().map(|place| place.region.as_str().into());
        view.row([
            (*check).into(),
            account.unwrap_or(Value::Null),
            region.unwrap_or(Value::Null),
            subject.as_str().into(),
            what.as_str().into(),
        ]);
    }
    lab.show(given, &view)?;
    if findings.is_empty() { Ok(()) } else { Err(Failure::No) }
}

/// A look into one store.
type Look = fn(&Sight<'_>, &Place) -> store::Result<Vec<Finding>>;

/// What is found in one store; what of it cannot be read is a finding itself.
fn of_store(sight: &Sight<'_>, place: &Place) -> Vec<Finding> {
    let looks: [Look; 3] = [file, key_material, rows];
    let mut findings: Vec<Finding> = Vec::new();
    for look in looks {
        let found =
            look(sight, place).unwrap_or_else(|error| vec![broken(place, error.to_string())]);
        for finding in found {
            // One failure is told once, whatever it kept from being looked at.
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// What is found in the files of a snapshot: nobody works on them, and what they hold is of another day.
fn of_snapshot(name: &str, sight: &Sight<'_>) -> store::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for place in sight.home.places()? {
        let found = file(sight, &place);
        let found = found.unwrap_or_else(|error| vec![broken(&place, error.to_string())]);
        findings.extend(found.into_iter().map(|Finding { check, place, subject, what }| Finding {
            check,
            place,
            subject: format!("snapshots/{name}/{subject}"),
            what: format!("{what}; lab snapshot delete {name} takes it away"),
        }));
    }
    Ok(findings)
}

fn file(sight: &Sight<'_>, place: &Place) -> store::Result<Vec<Finding>> {
    sight.look(place, |tx| {
        let faults = tx.faults()?.into_iter();
        Ok(faults.map(|what| broken(place, what)).collect())
    })
}

fn key_material(sight: &Sight<'_>, place: &Place) -> store::Result<Vec<Finding>> {
    let locked = sight.locked(place)?;
    Ok(locked.iter().map(|locked| files::locked(place, locked)).collect())
}

fn rows(sight: &Sight<'_>, place: &Place) -> store::Result<Vec<Finding>> {
    let holdings = sight.holdings(place)?;
    let mut findings = aliases::findings(&holdings);
    findings.extend(sight.look(place, |tx| aliases::rotations(tx, &holdings))?);
    findings.extend(names::findings(&holdings));
    Ok(findings)
}

fn broken(place: &Place, what: String) -> Finding {
    let name = format!("{}/{}.sqlite3", place.account, place.region);
    Finding::new("integrity", place, &name, what)
}
