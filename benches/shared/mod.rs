//! What the benches have in common: stores to measure with, programs to time. Never: a bound.

use std::env;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How many keys the aliases of a store name; its other keys have none.
pub(crate) const NAMED: usize = 20;

/// A directory for the stores of one run.
pub(crate) struct Ground {
    /// The directory.
    pub(crate) root: tempfile::TempDir,
}

impl Ground {
    /// A new, empty one.
    pub(crate) fn new() -> Ground {
        Ground { root: tempfile::tempdir().unwrap() }
    }

    /// A home whose one store has so many aliases, and so many keys, [`NAMED`] at least.
    pub(crate) fn store(&self, name: &str, aliases: usize, keys: usize) -> PathBuf {
        let home = self.root.path().join(name);
        let file = self.document(name, aliases, keys);
        let done = self.command(&home, "lab import --replace").arg(file).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        home
    }

    /// A document to import, of so many aliases and keys.
    pub(crate) fn document(&self, name: &str, aliases: usize, keys: usize) -> String {
        let path = self.root.path().join(format!("{name}.json"));
        let mut to = BufWriter::new(File::create(&path).unwrap());
        write!(to, "{{\"Version\": 1, \"Aliases\": [").unwrap();
        for n in 0..aliases {
            let comma = if n == 0 { "" } else { "," };
            let (name, target) = (format!("alias/bulk/{n:07}"), key(n % NAMED));
            write!(to, "{comma}\n{{\"AliasName\": \"{name}\", \"AliasArn\": \"arn:aws:kms:us-west-2:111122223333:{name}\", \"TargetKeyId\": \"{target}\", \"CreationDate\": 1521097200.5, \"LastUpdatedDate\": 1521097200.5}}").unwrap();
        }
        let keys: Vec<_> = (0..keys).map(|n| format!("{{\"KeyId\": \"{}\"}}", key(n))).collect();
        writeln!(to, "], \"Keys\": [{}]}}", keys.join(", ")).unwrap();
        to.flush().unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// A command on a home, with no other settings.
    pub(crate) fn command(&self, home: &Path, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kmsalias"));
        command
            .env_clear()
            .env("KMSALIAS_HOME", home)
            .env("HOME", self.root.path())
            .env("TZ", "UTC");
        command.args(arguments.split(' '));
        command
    }
}

/// The id of the key of a number.
pub(crate) fn key(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The peak of a running process's resident memory in KiB.
pub(crate) fn peak_memory(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// How long a program takes from its start to its end.
pub(crate) fn time(command: &mut Command) -> Duration {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status().unwrap();
    let elapsed = begun.elapsed();
    assert!(status.success(), "{command:?}: {status}");
    elapsed
}

/// The one in the middle.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A bench program that was built beside this one.
pub(crate) fn sibling(name: &str) -> PathBuf {
    let directory = env::current_exe().unwrap().parent().unwrap().to_owned();
    let programs = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let named = programs.filter(|path| {
        let file = path.file_name().unwrap().to_str().unwrap();
        path.extension().is_none() && file.rsplit_once('-').is_some_and(|(stem, _)| stem == name)
    });
    let newest = named.max_by_key(|path| fs::metadata(path).unwrap().modified().unwrap());
    newest.unwrap_or_else(|| panic!("{name} is not built: `cargo bench` builds all programs"))
}
