//! A place of its own for the built program: home, store, working directory and links, thrown away
//! at the end. Never: what a test expects (`expect.rs`).
//!
//! Nothing of the test's own environment gets in: no profile, no Region, no zone, no clock.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The names under which the program is called.
const NAMES: [&str; 3] = ["kmsalias", "aws", "awslocal"];

/// A temporary directory with the program in it.
pub(crate) struct Sandbox {
    root: TempDir,
}

impl Sandbox {
    /// An empty home and working directory; the store is not there yet.
    pub(crate) fn new() -> Sandbox {
        let sandbox = Sandbox { root: tempfile::tempdir().unwrap() };
        for name in ["bin", "home/.aws/cli", "work"] {
            fs::create_dir_all(sandbox.path(name)).unwrap();
        }
        for name in NAMES {
            symlink(env!("CARGO_BIN_EXE_kmsalias"), sandbox.path("bin").join(name)).unwrap();
        }
        sandbox
    }

    /// What lies at `name`: `bin`, `home`, `work`, `store` (`KMSALIAS_HOME`), or anything below.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.path().join(name)
    }

    /// `program` with the sandbox for its environment and an empty standard input; the program's
    /// own names are looked up here, others in the system.
    pub(crate) fn command(&self, program: &str) -> Command {
        let link = self.path("bin").join(program);
        let mut command = if link.exists() { Command::new(link) } else { Command::new(program) };
        command
            .env_clear()
            .env("HOME", self.path("home"))
            .env("PATH", format!("{}:/usr/bin:/bin", self.path("bin").display()))
            .env("KMSALIAS_HOME", self.path("store"))
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC")
            .current_dir(self.path("work"))
            .stdin(Stdio::null());
        command
    }
}
