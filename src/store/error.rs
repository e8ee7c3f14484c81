//! What can be wrong with a store's file, each a sentence that names the file and the way out.

use std::fmt;
use std::path::{Display, Path, PathBuf};

use rusqlite::ErrorCode;

/// A failure of the file, not of the request.
#[derive(Clone, Debug)]
pub(crate) struct Error {
    path: Option<PathBuf>,
    cause: Cause,
}

/// A result of the store's.
pub(crate) type Result<T> = std::result::Result<T, Error>;

#[derive(Clone, Debug)]
pub(crate) enum Cause {
    /// No store of this program's.
    Foreign,
    /// Its schema's number is above ours.
    Newer(i64),
    /// SQLite cannot make sense of it, or a value in it is none that we write.
    Damaged(String),
    /// It or its directory cannot be opened.
    Unreadable(String),
    /// It cannot be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The system failed to read or write it.
    Disk(String),
    /// A row that it holds is hidden as gone by a clock that stands still, and was to be written over: its name.
    Hidden(String),
    /// Another process kept it for longer than we wait.
    Busy,
    /// Anything else that SQLite or the system says.
    Other(String),
}

impl Error {
    pub(super) fn new(cause: Cause) -> Error {
        Error { path: None, cause }
    }

    /// The failure to get a file that another process keeps.
    #[cfg(test)]
    pub(crate) fn busy() -> Error {
        Error::new(Cause::Busy)
    }

    /// Whether another process kept the file for longer than it was waited for.
    pub(crate) fn is_busy(&self) -> bool {
        matches!(self.cause, Cause::Busy)
    }

    /// Whether the file is another program's.
    pub(crate) fn is_foreign(&self) -> bool {
        matches!(self.cause, Cause::Foreign)
    }

    /// Whether the store, which could be read, cannot be opened or changed to write to it.
    pub(crate) fn is_unwritable(&self) -> bool {
        matches!(self.cause, Cause::ReadOnly | Cause::Unreadable(_))
    }

    /// Whether it is of the file as it is, so that it will be there the next time too: no busy file, no full disk.
    pub(crate) fn is_lasting(&self) -> bool {
        use Cause::{Damaged, Foreign, Newer, Unreadable};
        matches!(self.cause, Foreign | Newer(_) | Damaged(_) | Unreadable(_))
    }

    /// What the file is, in a word: `damaged`, `newer` than this program, or `unreadable`.
    pub(crate) fn state(&self) -> &'static str {
        match self.cause {
            Cause::Foreign | Cause::Damaged(_) => "damaged",
            Cause::Newer(_) => "newer",
            _ => "unreadable",
        }
    }

    /// What is wrong with the file, without a way out.
    pub(crate) fn fault(&self) -> String {
        format!("{} {}", self.shown(), self.cause.sentence().0)
    }

    fn shown(&self) -> Display<'_> {
        self.path.as_deref().unwrap_or_else(|| Path::new("the store")).display()
    }

    /// The same failure, of the file at `path` unless it names one already.
    pub(crate) fn at(mut self, path: &Path) -> Error {
        self.path.get_or_insert_with(|| path.to_owned());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, way_out) = self.cause.sentence();
        write!(to, "{} {what}: {way_out}", self.shown())
    }
}

impl Cause {
    /// What is wrong with the file, and the way out.
    fn sentence(&self) -> (String, &'static str) {
        const ELSEWHERE: &str =
            "check its permissions and its directory's, or set KMSALIAS_HOME to another directory";
        const AGAIN: &str = "nothing was changed; try again";
        match self {
            Cause::Foreign => (
                "is not a kmsalias store".to_owned(),
                "move it away, or set KMSALIAS_HOME to another directory",
            ),
            Cause::Newer(version) => (
                format!("was written by a newer kmsalias (schema {version})"),
                "upgrade kmsalias, or set KMSALIAS_HOME to another directory",
            ),
            Cause::Damaged(what) => (
                format!("is damaged ({what})"),
                "put back a copy of it, or move it away to begin anew",
            ),
            Cause::Unreadable(what) => (format!("cannot be opened ({what})"), ELSEWHERE),
            Cause::ReadOnly => ("cannot be written".to_owned(), ELSEWHERE),
            Cause::Full => (
                "has no space left on its disk".to_owned(),
                "nothing was changed; free some space and try again",
            ),
            Cause::Disk(what) => (
                format!("cannot be read or written ({what})"),
                "nothing was changed; look after the disk and its limits, and try again",
            ),
            Cause::Hidden(name) => (
                format!("holds {name}, which is gone only by a clock that stands still"),
                "nothing was changed; unset KMSALIAS_NOW, or move the clock with lab clock instead",
            ),
            Cause::Busy => ("was in use by another process for too long".to_owned(), AGAIN),
            Cause::Other(what) => (format!("failed ({what})"), AGAIN),
        }
    }
}

impl std::error::Error for Error {}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        let text = error.to_string();
        Error::new(match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Cause::Damaged(text),
            Some(ErrorCode::DiskFull) => Cause::Full,
            Some(ErrorCode::ReadOnly) => Cause::ReadOnly,
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Cause::Unreadable(text),
            Some(ErrorCode::SystemIoFailure) => Cause::Disk(text),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Cause::Busy,
            _ => match error {
                E::FromSqlConversionFailure(..)
                | E::InvalidColumnType(..)
                | E::IntegralValueOutOfRange(..)
                | E::QueryReturnedNoRows => Cause::Damaged(text),
                E::SqliteFailure(_, Some(ref what)) if what.starts_with("no such") => {
                    Cause::Damaged(text)
                }
                _ => Cause::Other(text),
            },
        })
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        Error::new(match error.kind() {
            K::StorageFull | K::QuotaExceeded => Cause::Full,
            K::ReadOnlyFilesystem => Cause::ReadOnly,
            _ => Cause::Unreadable(error.to_string()),
        })
    }
}
