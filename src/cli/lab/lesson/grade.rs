//! `lab lesson grade`: a class at once. A directory has one home for each student; in it are the homes of lessons, in
//! `lessons` as `lab lesson start` makes them, or it is one itself. A store is judged as it was when its student left it.
//! Never: a student's store is changed on purpose.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde::Serialize;

use super::desk::{Desk, Note};
use super::run::Bench;
use super::shelf::Shelf;
use super::{NOW, seconds};
use crate::cli::failure::Failure;
use crate::kms;
use crate::model::{Instant, Place};
use crate::store::{self, Access, Home, Store};
use crate::world::World;

/// How a student did in a lesson.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Grade {
    /// The name of the student's directory.
    pub(super) student: String,
    /// The lesson.
    pub(super) lesson: String,
    /// Whether all is so that must be.
    pub(super) passed: bool,
    /// What is not yet so.
    pub(super) open: Vec<String>,
    /// How many hints were taken.
    pub(super) hints: usize,
}

/// The grades of a class, by student and lesson.
///
/// # Errors
/// A directory that cannot be read; a lesson that is faulty.
pub(super) fn class(
    directory: &Path,
    shelf: &Shelf,
    more: &[(String, String)],
) -> Result<Vec<Grade>, Failure> {
    let mut grades = Vec::new();
    for home in directories(directory)? {
        let student = home.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut desks = vec![home.clone()];
        if home.join("lessons").is_dir() {
            desks.extend(directories(&home.join("lessons"))?);
        }
        for desk in desks.into_iter().map(Desk) {
            let Some(note) = desk.note() else { continue };
            grades.push(grade(student.clone(), &desk, note, shelf, more)?);
        }
    }
    Ok(grades)
}

fn grade(
    student: String,
    desk: &Desk,
    note: Note,
    shelf: &Shelf,
    more: &[(String, String)],
) -> Result<Grade, Failure> {
    let open = match shelf.lesson(&note.lesson) {
        Ok(lesson) => {
            let open = Bench::new(&desk.0, &at_the_end(&desk.0, more)).open(&lesson);
            open.map_err(|fault| anyhow::anyhow!(fault.in_file(&lesson.file)))?
        }
        // One student's note is not to end the whole class.
        Err(Failure::Own(_)) => vec!["There is no such lesson.".to_owned()],
        Err(failure) => return Err(failure),
    };
    let Note { lesson, hints, .. } = note;
    Ok(Grade { student, lesson, passed: open.is_empty(), open, hints })
}

/// The variables, with the time of the last record as the clock if they have none: what was right then may have gone
/// by its own time since.
fn at_the_end(home: &Path, more: &[(String, String)]) -> Vec<(String, String)> {
    let mut variables = more.to_vec();
    if !more.iter().any(|(name, _)| name == NOW) {
        let home = Home::new(home.to_owned());
        let places = home.places().unwrap_or_default();
        // A store that cannot be read is told by the check.
        let last = places.iter().filter_map(|place| last_record(&home, place).ok().flatten()).max();
        variables.extend(last.map(|last| (NOW.to_owned(), seconds(last.0))));
    }
    variables
}

fn last_record(home: &Home, place: &Place) -> store::Result<Option<Instant>> {
    let world = World::default();
    let now = |offset| world.now(offset);
    let store = Store::open(home, place, Access::Read)?;
    let work = store.begin(&kms::clock(&world, &now))?;
    let event = work.first().event_before(i64::MAX)?.map(|event| event.time);
    Ok(event.max(home.uses(place)?.last().map(|used| used.time)))
}

fn directories(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(directory)
        .with_context(|| format!("lab lesson: {} cannot be read", directory.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        found.extend(Some(entry?.path()).filter(|path| path.is_dir()));
    }
    found.sort();
    Ok(found)
}
