//! Where lessons lie: those that come with the program, and a teacher's directory of files `NAME.md`. Never: what is
//! in them (`text.rs`).

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;

use super::line;
use super::text::{self, Lesson};
use crate::cli::failure::Failure;
use crate::cli::suggest;

macro_rules! shipped {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("shipped/", $name, ".md")))),*] };
}

/// The lessons that come with the program, in the order in which they are taken.
const SHIPPED: &[(&str, &str)] = shipped! {
    "name-for-a-key"
    "rotation-by-hand"
    "incorrect-key"
    "three-regions"
    "another-account"
    "reserved-names"
    "deletion-and-time"
    "page-two"
};

/// The lessons that there are.
pub(super) struct Shelf {
    /// The teacher's directory; without one the lessons that come with the program.
    pub(super) directory: Option<PathBuf>,
}

impl Shelf {
    /// The lesson of that name.
    ///
    /// # Errors
    /// A directory or a file that cannot be read; a file that is no lesson; a name that no lesson has.
    pub(super) fn lesson(&self, name: &str) -> Result<Lesson, Failure> {
        let names = self.names()?;
        if names.iter().any(|known| known == name) {
            return self.read(name);
        }
        let close = suggest::close_matches(name, names.iter().map(String::as_str));
        Err(Failure::Own(match close.as_slice() {
            [] => format!("there is no lesson {name:?}: kmsalias lab lesson list shows them"),
            close => format!("there is no lesson {name:?}; did you mean {}?", close.join(" or ")),
        }))
    }

    /// The names of the lessons, in order.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(super) fn names(&self) -> Result<Vec<String>, Failure> {
        let Some(directory) = &self.directory else {
            return Ok(SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect());
        };
        let entries = fs::read_dir(directory)
            .with_context(|| format!("lab lesson: {} cannot be read", directory.display()))?;
        let mut names = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "md") {
                names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
            }
        }
        // A lesson's name becomes a directory's: it leads nowhere else, and hides nothing.
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        Ok(names)
    }

    fn read(&self, name: &str) -> Result<Lesson, Failure> {
        let file = format!("{name}.md");
        let (file, text) = match &self.directory {
            None => {
                let found = SHIPPED.iter().find(|(known, _)| *known == name);
                (file, found.map(|(_, text)| (*text).to_owned()).unwrap_or_default())
            }
            Some(directory) => {
                let path = directory.join(file);
                let text = fs::read_to_string(&path)
                    .with_context(|| format!("lab lesson: {} cannot be read", path.display()))?;
                (path.display().to_string(), text)
            }
        };
        let fault = |fault: text::Fault| anyhow::anyhow!(fault.in_file(&file));
        let lesson = text::read(name, &file, &text).map_err(fault)?;
        line::check(&lesson).map_err(fault)?;
        Ok(lesson)
    }
}
