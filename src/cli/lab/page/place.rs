//! The private place that a page's commands run in: an empty home, store and working directory, and this program
//! by each of its names. Never: what a page expects.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::TempDir;

use super::super::within;
use super::blocks;
use crate::cli::child::{self, Signals};
use crate::cli::failure::Failure;

/// The names under which a page calls the program.
const NAMES: [&str; 3] = ["kmsalias", "aws", "awslocal"];

/// A temporary directory; it is gone with the value.
pub(super) struct Place {
    root: TempDir,
    program: PathBuf,
    signals: Signals,
}

impl Place {
    /// An empty one.
    ///
    /// # Errors
    /// A directory or a link that cannot be made.
    pub(super) fn new() -> io::Result<Place> {
        // Noted before there is something that would be left behind.
        let signals = Signals::of_groups()?;
        let root = within::directory("kmsalias-page-")?;
        let place = Place { root, program: std::env::current_exe()?, signals };
        for name in ["bin", "home/.aws/cli", "work"] {
            fs::create_dir_all(place.path(name))?;
        }
        for name in NAMES {
            link(&place.program, &place.path("bin").join(name))?;
        }
        Ok(place)
    }

    /// What the page says of a command that has the shell run `text`: time and dice are those of all pages.
    ///
    /// # Errors
    /// A shell that cannot be started; [`Failure::Ended`] where a signal has come that asks us to end.
    pub(super) fn run(&self, text: &str) -> Result<String, Failure> {
        let mut path = self.path("bin").into_os_string();
        path.push(":/usr/bin:/bin");
        let variables: [(&str, OsString); 7] = [
            ("HOME", self.path("home").into()),
            ("PATH", path),
            ("KMSALIAS_HOME", self.path("store").into()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
            ("KMSALIAS_NOW", "2024-06-01T00:00:00Z".into()),
            ("KMSALIAS_SEED", "pages".into()),
        ];
        let printed = child::in_place(text, &self.path("work"), &variables, &self.signals)
            .context("lab check-page: sh cannot be started")?;
        if let Some(signal) = printed.signal {
            return Err(Failure::Ended(128 + signal));
        }
        let text = self.named(&String::from_utf8_lossy(&printed.bytes));
        Ok(blocks::said(&text, Some(printed.status.into())))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// The directories by the names that a reader knows them by.
    fn named(&self, text: &str) -> String {
        let text = text.replace(&*self.program.to_string_lossy(), "/usr/bin/kmsalias");
        let names = [("store", "$KMSALIAS_HOME"), ("work", "$PWD"), ("home", "$HOME")];
        names.iter().fold(text, |text, (directory, name)| {
            text.replace(&*self.path(directory).to_string_lossy(), name)
        })
    }
}

#[cfg(unix)]
fn link(program: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(program, link)
}

/// Pages are for systems with a shell of the kind.
#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "this system has no symbolic links"))
}
