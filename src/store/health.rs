//! Whether the files of a home are as they should be: what lies there, whose it is, whether SQLite can read it.
//! Never: what to do about it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::error::Cause;
use super::home::{LESSON_NOTE, LESSONS};
use super::snapshot::DIRECTORY as SNAPSHOTS;
use super::{Error, Home, Result, Transaction};
use crate::model::{Account, Region};

/// The most faults of a file that are told.
const FAULTS: u32 = 20;

/// A file or directory of a home.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its path from the home on; `.` is the home itself.
    pub(crate) name: String,
    /// What it is.
    pub(crate) sort: Sort,
    /// Whether it is a directory.
    pub(crate) is_directory: bool,
    /// Its rights; none where files have no such.
    pub(crate) mode: u32,
}

/// Whose a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// One of ours.
    Known,
    /// One that a process of ours made and should have taken away.
    Leftover,
    /// Nobody's that we know.
    Foreign,
}

impl Home {
    /// Every file and directory of the home, in order: the home itself, the directories of accounts, what is in
    /// them, and so of each snapshot. Directories that are not ours are not entered. An absent home has none.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(crate) fn files(&self) -> Result<Vec<Found>> {
        let home = self.directory();
        let Some(itself) = found(home, ".", |_, _| Sort::Known)? else { return Ok(Vec::new()) };
        let mut files = vec![itself];
        Home::accounts(home, "", &mut files)?;
        let snapshots = home.join(SNAPSHOTS);
        for name in if snapshots.is_dir() { names(&snapshots)? } else { Vec::new() } {
            let sort = |_: &str, directory| match self.snapshot(&name) {
                Some(_) if directory => Sort::Known,
                // A snapshot that was begun and did not get its name.
                None if directory && name.starts_with('.') => Sort::Leftover,
                _ => Sort::Foreign,
            };
            let (path, shown) = (snapshots.join(&name), format!("{SNAPSHOTS}/{name}"));
            let Some(file) = found(&path, &shown, sort)? else { continue };
            let is_known = file.sort == Sort::Known;
            files.push(file);
            if is_known {
                Home::accounts(&path, &format!("{shown}/"), &mut files)?;
            }
        }
        Ok(files)
    }

    /// Adds what is in a home, the names behind `prefix`.
    fn accounts(home: &Path, prefix: &str, files: &mut Vec<Found>) -> Result<()> {
        for name in names(home)? {
            let path = home.join(&name);
            let shown = format!("{prefix}{name}");
            let sort = |_: &str, directory| of_home(&name, directory);
            let Some(file) = found(&path, &shown, sort)? else { continue };
            let is_account = file.is_directory && Account::new(&name).is_some();
            files.push(file);
            for inner in if is_account { names(&path)? } else { Vec::new() } {
                let shown = format!("{shown}/{inner}");
                let sort = |_: &str, directory| of_account(&inner, directory);
                files.extend(found(&path.join(&inner), &shown, sort)?);
            }
        }
        Ok(())
    }
}

/// What a name in the home itself is.
fn of_home(name: &str, directory: bool) -> Sort {
    match (directory, name) {
        (true, SNAPSHOTS | LESSONS) | (false, LESSON_NOTE | "wrapping-key") => Sort::Known,
        (true, name) if Account::new(name).is_some() => Sort::Known,
        (false, name) if name.starts_with(".wrapping-key.") => Sort::Leftover,
        _ => Sort::Foreign,
    }
}

/// What a name in an account's directory is: a store, or what lies beside one.
fn of_account(name: &str, directory: bool) -> Sort {
    let Some((region, end)) = name.split_once('.').filter(|_| !directory) else {
        return Sort::Foreign;
    };
    match end {
        _ if Region::new(region).is_none() => Sort::Foreign,
        "sqlite3" | "sqlite3-journal" | "uses" | "uses-older" => Sort::Known,
        // SQLite's super-journal, while several stores are written as one.
        end if end.starts_with("sqlite3-mj") => Sort::Leftover,
        _ => Sort::Foreign,
    }
}

fn found(path: &Path, name: &str, sort: impl Fn(&str, bool) -> Sort) -> Result<Option<Found>> {
    let data = match fs::symlink_metadata(path) {
        Ok(data) => data,
        // It was there a moment ago.
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(Error::from(e).at(path)),
    };
    // A home may be reached through a link; its own rights say nothing.
    let data =
        if name == "." { fs::metadata(path).map_err(|e| Error::from(e).at(path))? } else { data };
    let is_directory = data.is_dir();
    let sort = sort(name, is_directory);
    Ok(Some(Found { name: name.to_owned(), sort, is_directory, mode: mode(&data) }))
}

#[cfg(unix)]
fn mode(data: &fs::Metadata) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    data.permissions().mode() & 0o7777
}

/// Elsewhere the directory's rights hold.
#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> u32 {
    0
}

/// The names in a directory, in order.
fn names(directory: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(directory).map_err(|e| Error::from(e).at(directory))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| Error::from(e).at(directory))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

impl Transaction<'_> {
    /// What SQLite finds wrong with the file, page by page and index by index; nothing in a sound one.
    ///
    /// # Errors
    /// A file that is too damaged to be looked through.
    pub(crate) fn faults(&self) -> Result<Vec<String>> {
        let mut check = self.prepare(&format!("PRAGMA @integrity_check({FAULTS})"))?;
        let rows = check.query_map([], |row| row.get::<_, String>(0))?;
        let faults = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        // Several stand in one row, under a line that names the database.
        let lines = faults.iter().flat_map(|text| text.lines());
        let told = lines.filter(|line| *line != "ok" && !line.starts_with("***"));
        Ok(told.map(str::to_owned).collect())
    }

    /// Looks through the file.
    ///
    /// # Errors
    /// That it is damaged, and the first thing that SQLite finds wrong with it.
    pub(crate) fn check(&self) -> Result<()> {
        match self.faults()?.into_iter().next() {
            Some(fault) => Err(Error::new(Cause::Damaged(fault))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_sort() {
        let home = [
            ("wrapping-key", false, Sort::Known),
            (".wrapping-key.17", false, Sort::Leftover),
            ("111122223333", true, Sort::Known),
            ("lessons", true, Sort::Known),
            ("lesson.json", false, Sort::Known),
            ("lesson.json", true, Sort::Foreign),
            ("snapshots", true, Sort::Known),
            ("111122223333", false, Sort::Foreign),
            ("notes.txt", false, Sort::Foreign),
        ];
        for (name, directory, want) in home {
            assert_eq!(of_home(name, directory), want, "{name}");
        }
        let account = [
            ("us-west-2.sqlite3", false, Sort::Known),
            ("us-west-2.sqlite3-journal", false, Sort::Known),
            ("us-west-2.uses", false, Sort::Known),
            ("us-west-2.sqlite3-mj0F1E2D3C4B", false, Sort::Leftover),
            ("us-west-2.sqlite3", true, Sort::Foreign),
            ("US.sqlite3", false, Sort::Foreign),
            ("us-west-2.bak", false, Sort::Foreign),
            ("notes", false, Sort::Foreign),
        ];
        for (name, directory, want) in account {
            assert_eq!(of_account(name, directory), want, "{name}");
        }
    }

    #[test]
    fn files_are_told_in_order_and_foreign_directories_left_alone() {
        let directory = tempfile::tempdir().unwrap();
        let home = Home::new(directory.path().join("home"));
        assert_eq!(home.files().unwrap(), []);
        let path = |name: &str| directory.path().join("home").join(name);
        fs::create_dir_all(path("111122223333/inner")).unwrap();
        fs::create_dir_all(path("other")).unwrap();
        fs::create_dir_all(path("snapshots/one/111122223333/inner")).unwrap();
        fs::create_dir_all(path("snapshots/-x/111122223333")).unwrap();
        fs::create_dir_all(path("snapshots/.one.17/111122223333")).unwrap();
        for name in ["111122223333/us-west-2.sqlite3", "other/x", "wrapping-key"] {
            fs::write(path(name), "").unwrap();
        }
        let files = home.files().unwrap();
        let names: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.sort)).collect();
        let want = [
            (".", Sort::Known),
            ("111122223333", Sort::Known),
            ("111122223333/inner", Sort::Foreign),
            ("111122223333/us-west-2.sqlite3", Sort::Known),
            ("other", Sort::Foreign),
            ("snapshots", Sort::Known),
            ("wrapping-key", Sort::Known),
            ("snapshots/-x", Sort::Foreign),
            ("snapshots/.one.17", Sort::Leftover),
            ("snapshots/one", Sort::Known),
            ("snapshots/one/111122223333", Sort::Known),
            ("snapshots/one/111122223333/inner", Sort::Foreign),
        ];
        assert_eq!(names, want);
    }
}
