//! The private home of a lesson: a directory with its store, and a note of which lesson it is and how many hints were
//! given. Never: a directory without such a note is taken away.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::store::{Home, LESSON_NOTE, LESSONS};

/// What is noted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Note {
    /// The lesson.
    pub(super) lesson: String,
    /// How many hints were given.
    pub(super) hints: usize,
    /// Whether a check has found the goal reached.
    #[serde(default)]
    pub(super) done: bool,
}

/// A lesson's home, whether it is there or not.
#[derive(Debug)]
pub(super) struct Desk(pub(super) PathBuf);

impl Desk {
    /// The home of the lesson of that name, for somebody whose home is `home`, which may be a lesson's.
    pub(super) fn of(home: &Path, name: &str) -> Desk {
        let around = if Desk(home.to_owned()).note().is_some() { home.parent() } else { None };
        let desk = around.map_or_else(|| home.join(LESSONS), Path::to_owned).join(name);
        // It is said to a shell that may stand elsewhere later.
        Desk(std::path::absolute(&desk).unwrap_or(desk))
    }

    /// The home that is in use, if it is a lesson's.
    ///
    /// # Errors
    /// That it is none, and what to do.
    pub(super) fn in_use(home: &Path) -> Result<Desk, Failure> {
        let desk = Desk(home.to_owned());
        desk.note().is_some().then_some(desk).ok_or_else(|| {
            Failure::Own(
                "lab lesson: the home in use is no lesson's; name the lesson, or set KMSALIAS_HOME as \
                 lab lesson start said"
                    .to_owned(),
            )
        })
    }

    /// What is noted of a lesson that was started here.
    pub(super) fn note(&self) -> Option<Note> {
        serde_json::from_str(&fs::read_to_string(self.0.join(LESSON_NOTE)).ok()?).ok()
    }

    /// Makes the directory and notes the lesson.
    ///
    /// # Errors
    /// A file system that refuses.
    pub(super) fn write(&self, note: &Note) -> Result<(), Failure> {
        let shown = self.0.display();
        let text = serde_json::to_string(note).context("the note of a lesson")?;
        Home::new(self.0.clone())
            .write_file(LESSON_NOTE, &(text + "\n"))
            .with_context(|| format!("lab lesson: {shown} cannot be written"))?;
        Ok(())
    }

    /// Takes the directory away, if a lesson was started in it.
    ///
    /// # Errors
    /// A file system that refuses.
    pub(super) fn clear(&self) -> Result<(), Failure> {
        if self.note().is_some() {
            let shown = self.0.display();
            fs::remove_dir_all(&self.0)
                .with_context(|| format!("lab lesson: {shown} cannot be taken away"))?;
        }
        Ok(())
    }
}
