//! Where the stores' files are: `<home>/<account>/<region>.sqlite3`, directories 0700, files 0600.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::{Cause, Error, Result};
use super::{APPLICATION_ID, Patience};
use crate::model::{Account, Place, Region};

/// The directory in a home that holds the homes of lessons.
pub(crate) const LESSONS: &str = "lessons";

/// The file in a home that notes which lesson it is of.
pub(crate) const LESSON_NOTE: &str = "lesson.json";

/// The directory that holds all stores.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    directory: PathBuf,
    patience: Patience,
}

/// What the first bytes of a store's file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// No file, or one that nothing was committed to yet.
    Absent,
    /// A store of ours, of a schema's number.
    Ours(u32),
    /// Not to be told from the bytes: a writer is at work, or a crash has left its work half done.
    Unsettled,
}

impl Home {
    /// Any directory, there or not.
    pub(crate) fn new(directory: PathBuf) -> Home {
        Home { directory, patience: Patience::Long }
    }

    /// The same home, whose stores are waited for no longer than that while another process works on them.
    pub(crate) fn waiting(self, patience: Patience) -> Home {
        Home { patience, ..self }
    }

    /// How long a store is waited for.
    pub(super) fn patience(&self) -> Patience {
        self.patience
    }

    /// The directory itself.
    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// The one place where an account and a Region become a path.
    pub(crate) fn path(&self, place: &Place) -> PathBuf {
        self.directory.join(place.account.as_str()).join(format!("{}.sqlite3", place.region))
    }

    /// Whether anything was written to the store of an account and Region. A file that a refused or
    /// killed command has left empty counts as none.
    pub(crate) fn has(&self, place: &Place) -> bool {
        fs::metadata(self.path(place)).is_ok_and(|file| file.len() > 0)
    }

    /// Every account and Region that has a store, in order. An absent home has none.
    ///
    /// # Errors
    /// A directory that cannot be read.
    pub(crate) fn places(&self) -> Result<Vec<Place>> {
        let mut places = Vec::new();
        for account in names(&self.directory)?.iter().filter_map(|name| Account::new(name)) {
            for name in names(&self.directory.join(account.as_str()))? {
                if let Some(region) = name.strip_suffix(".sqlite3").and_then(Region::new) {
                    let place = Place { account: account.clone(), region };
                    places.extend(self.has(&place).then_some(place));
                }
            }
        }
        places.sort();
        Ok(places)
    }

    /// Writes a file of that name beside the stores, and makes the home where there is none: nobody else may look
    /// into either.
    ///
    /// # Errors
    /// A file system that refuses.
    pub(crate) fn write_file(&self, name: &str, text: &str) -> io::Result<()> {
        make_directory(&self.directory)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        private(&mut options).open(self.directory.join(name))?.write_all(text.as_bytes())
    }

    /// Makes the directories and an empty file where there are none, and the new names durable.
    pub(super) fn prepare(&self, path: &Path) -> Result<()> {
        let directory = path.parent().unwrap_or(&self.directory);
        make_directory(directory).map_err(|e| unwritable(e, directory))?;
        match new_file(path) {
            Ok(_) => sync_names(directory),
            // Whoever made the file may have died before its name was durable.
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                if is_empty(path) {
                    sync_names(directory)
                } else {
                    Ok(())
                }
            }
            Err(e) => Err(unwritable(e, path)),
        }
    }
}

/// Reads the first bytes of the file at `path`.
///
/// # Errors
/// A file that cannot be opened, and one of another program's.
pub(super) fn header(path: &Path) -> Result<Header> {
    let mut bytes = [0; 100];
    // To open a pipe is to wait for who writes to it.
    if fs::metadata(path).is_ok_and(|file| !file.is_file() && !file.is_dir()) {
        let what = "it is neither a file nor a directory".to_owned();
        return Err(Error::new(Cause::Unreadable(what)).at(path));
    }
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Header::Absent),
        Err(e) => return Err(Error::from(e).at(path)),
    };
    let length = read_up_to(&mut file, &mut bytes).map_err(|e| Error::from(e).at(path))?;
    if length == 0 {
        return Ok(Header::Absent);
    }
    let word = |at: usize| {
        bytes.get(at..at + 4).and_then(|b| Some(u32::from_be_bytes(b.try_into().ok()?)))
    };
    let ours = bytes.starts_with(b"SQLite format 3\0") && word(68) == Some(APPLICATION_ID);
    let blank = bytes.iter().all(|byte| *byte == 0);
    match (ours || blank) && has_journal(path) {
        true => Ok(Header::Unsettled),
        false if ours => Ok(Header::Ours(word(60).unwrap_or(0))),
        false => Err(Error::new(Cause::Foreign).at(path)),
    }
}

/// What tells a file from another that takes its name later, and from itself after somebody has written to it. SQLite
/// looks at a counter in the file, which a copy of another store over it may have, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileState {
    /// Device and number; elsewhere than on Unix an open file cannot be deleted.
    id: (u64, u64),
    length: u64,
    modified: Option<SystemTime>,
}

impl FileState {
    /// The file that a name leads to; none where there is none.
    pub(super) fn of(path: &Path) -> Option<FileState> {
        let file = fs::metadata(path).ok()?;
        Some(FileState { id: file_id(&file), length: file.len(), modified: file.modified().ok() })
    }

    /// Whether it is the same file, whatever was written to it.
    pub(super) fn is_same_file(&self, other: &FileState) -> bool {
        self.id == other.id
    }
}

#[cfg(unix)]
fn file_id(file: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (file.dev(), file.ino())
}

#[cfg(not(unix))]
fn file_id(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// Whether a journal lies beside the file that is in use, or that a crash has left to be rolled back.
fn has_journal(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    let mut first = [0; 1];
    File::open(name).and_then(|mut file| read_up_to(&mut file, &mut first)).is_ok_and(|n| n == 1)
        && first != [0]
}

fn read_up_to(file: &mut File, bytes: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = bytes.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            n => length += n,
        }
    }
    Ok(length)
}

fn is_empty(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.len() == 0)
}

/// Makes the names of a store's file, of its directory and of the home survive a power cut.
fn sync_names(directory: &Path) -> Result<()> {
    let named = directory.ancestors().take(3).filter(|name| !name.as_os_str().is_empty());
    for directory in named {
        sync_directory(directory).map_err(|e| Error::from(e).at(directory))?;
    }
    Ok(())
}

/// A failure to make what is missing, told of the path.
pub(super) fn unwritable(error: io::Error, path: &Path) -> Error {
    let cause = match error.kind() {
        io::ErrorKind::PermissionDenied => Error::new(Cause::ReadOnly),
        _ => error.into(),
    };
    cause.at(path)
}

/// The names in a directory; none where it is absent or no directory.
pub(super) fn names(directory: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(e) => return Err(Error::from(e).at(directory)),
    };
    let name = |entry: io::Result<fs::DirEntry>| entry.map(|e| e.file_name().into_string().ok());
    let names: io::Result<Vec<_>> = entries.map(name).collect();
    Ok(names.map_err(|e| Error::from(e).at(directory))?.into_iter().flatten().collect())
}

/// Makes `directory` and what is missing above it, and every new name durable.
pub(super) fn make_directory(directory: &Path) -> io::Result<()> {
    if directory.is_dir() {
        return Ok(());
    }
    let parent = directory.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_directory(parent)?;
    }
    match new_directory(directory) {
        // Another process was faster.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists && directory.is_dir() => {}
        made => made?,
    }
    parent.map_or(Ok(()), sync_directory)
}

#[cfg(unix)]
fn new_directory(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn new_directory(path: &Path) -> io::Result<()> {
    DirBuilder::new().create(path)
}

fn new_file(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// Options that make a file which nobody else may read.
#[cfg(unix)]
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

/// Elsewhere the directory's rights hold.
#[cfg(not(unix))]
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Makes the names in a directory survive a power cut. Elsewhere than on Unix the system does so.
pub(super) fn sync_directory(directory: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(directory)?.sync_all() } else { Ok(()) }
}
