//! State: one SQLite file per account and Region, with the uses of its keys beside it. The only SQL there is. Returns facts (rows,
//! options, counts). Never: a rule of AWS's or its wording.
//!
//! One request is one transaction. Writers begin IMMEDIATE and wait for one another; readers begin
//! DEFERRED and write nothing, not even for what is due: that is hidden by their queries and swept by
//! the next writer. (Only a file of an older schema is brought to the present one first, whoever opens it.)
//! Every connection uses the one journal mode PERSIST with full syncs: a commit that
//! was acknowledged survives a power cut.

mod alias;
mod bulk;
mod clock;
mod error;
mod event;
mod health;
mod home;
mod key;
mod lock;
mod log;
mod look;
mod material;
mod patience;
mod row;
mod snapshot;
mod tag;
#[cfg(test)]
mod tests;
mod transaction;
mod undo;
mod uses;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB, OpenFlags};

pub(crate) use bulk::{Bulk, Counts, Noun};
pub(crate) use error::{Error, Result};
pub(crate) use event::{Asked, Event};
pub(crate) use health::{Found, Sort};
pub(crate) use home::{Home, LESSON_NOTE, LESSONS};
pub(crate) use log::{Changes, Recorded};
pub(crate) use patience::Patience;
pub(crate) use row::{AliasRow, Change};
pub(crate) use transaction::{Clock, Transaction, Work};
pub(crate) use undo::Obstacle;
pub(crate) use uses::Use;

use crate::model::{Instant, Place};
use error::Cause;
use home::{FileState, Header};

/// `kmsa`, in the header of every file of ours.
const APPLICATION_ID: u32 = 0x6b6d_7361;

/// The schema and what brought each older one to the next, in order. Its length is the present number.
const SCHEMAS: &[&str] = &[include_str!("schema.sql"), include_str!("schema2.sql")];

/// The present schema, whole: what a new file is made of.
const FRESH: &str = include_str!("fresh.sql");

/// The file that the first writer of a store makes of [`FRESH`] and AWS's own aliases, before its request:
/// what an absent store reads as. Making it at every command that reads would cost as much again as the command.
/// `UPDATE=1 cargo test --lib fresh_file` writes it.
const IMAGE: &[u8] = include_bytes!("fresh.sqlite3");

/// The header of a file of the present schema.
#[expect(clippy::cast_possible_truncation, reason = "a handful of schemas")]
const PRESENT: Header = Header::Ours(SCHEMAS.len() as u32);

/// An open store, or several that are written as one.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Connection,
    parts: Vec<Part>,
    access: Access,
}

/// Whether a store was opened to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Nothing is created or changed; an absent store reads as a fresh one.
    Read,
    /// What is missing is created.
    Write,
}

#[derive(Debug)]
struct Part {
    /// The database's name in SQL.
    schema: String,
    path: PathBuf,
    /// What it was found to be, or what a commit has made of it.
    header: Cell<Header>,
    /// Its place in the order in which the caller named the stores.
    rank: usize,
    /// The clock of a file that is to be made.
    clock_offset: i64,
    /// The file that was opened, as it was found or as a commit has left it: while the store is open, its name may be
    /// taken by another, and another may be copied over it. None for a store in memory: it stands for an absent file, and
    /// not for an empty one, which somebody is about to fill.
    file: Cell<Option<FileState>>,
}

impl Part {
    /// A part that is opened by itself, and not kept.
    fn alone(path: &Path, header: Header) -> Part {
        let (schema, path, header) = ("main".to_owned(), path.to_owned(), Cell::new(header));
        Part { schema, path, header, rank: 0, clock_offset: 0, file: Cell::new(None) }
    }

    /// Notes what a commit has made of it. What others have done with the name meanwhile is not ours.
    fn note_commit(&self) {
        self.header.set(PRESENT);
        let opened = self.file.get();
        let now = FileState::of(&self.path);
        if now.zip(opened).is_some_and(|(now, opened)| now.is_same_file(&opened)) {
            self.file.set(now);
        }
    }

    /// Looks at a file, and makes it where it is missing and to be written.
    fn find(home: &Home, path: &Path, access: Access) -> Result<Part> {
        // Before all else: who takes its name from now on is another.
        let found = FileState::of(path);
        let header = settled_header(home, path).map_err(|e| e.at(path))?;
        let is_new = header == Header::Absent;
        let part = Part::alone(path, header);
        Ok(match access {
            Access::Read => Part { file: Cell::new(found.filter(|_| !is_new)), ..part },
            Access::Write => {
                let clock_offset = if is_new { clock::beside(path) } else { 0 };
                home.prepare(path)?;
                // A new file's state is that of the empty one: nobody is to have filled it meanwhile.
                let file = Cell::new(found.or_else(|| FileState::of(path)));
                Part { clock_offset, file, ..part }
            }
        })
    }
}

impl Store {
    /// Opens the store of one account and Region.
    ///
    /// # Errors
    /// A file that is unreadable, damaged, foreign or of a newer schema; it is left as it is.
    pub(crate) fn open(home: &Home, place: &Place, access: Access) -> Result<Store> {
        Store::open_paths(home, vec![home.path(place)], access)
    }

    /// Opens the store of another account and Region to be read, where there is one.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub(crate) fn open_existing(home: &Home, place: &Place) -> Result<Option<Store>> {
        let store = Store::open(home, place, Access::Read)?;
        let is_there = store.parts.iter().all(|part| part.header.get() != Header::Absent);
        Ok(is_there.then_some(store))
    }

    /// Opens several stores to be written in one transaction, all or nothing. [`Work::all`] goes
    /// through them in the order given here.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub(crate) fn open_together(home: &Home, places: &[Place]) -> Result<Store> {
        Store::open_paths(
            home,
            places.iter().map(|place| home.path(place)).collect(),
            Access::Write,
        )
    }

    fn open_paths(home: &Home, paths: Vec<PathBuf>, access: Access) -> Result<Store> {
        Store::open_all(paths.into_iter().map(|path| (home, path)).collect(), access)
    }

    /// Opens stores of one home or of several.
    fn open_all(paths: Vec<(&Home, PathBuf)>, access: Access) -> Result<Store> {
        // Writers of several stores lock them one after the other, all in the same order.
        let mut sorted: Vec<_> = paths.into_iter().enumerate().collect();
        sorted.sort_by(|(_, (_, left)), (_, (_, right))| left.cmp(right));
        let (mut parts, mut patience) = (Vec::with_capacity(sorted.len()), Patience::Long);
        for (at, (rank, (home, path))) in sorted.into_iter().enumerate() {
            patience = patience.min(home.patience());
            let schema = if at == 0 { "main".to_owned() } else { format!("part{at}") };
            parts.push(Part { schema, rank, ..Part::find(home, &path, access)? });
        }
        let connection = connect(&parts, access, patience)?;
        Ok(Store { connection, parts, access })
    }

    /// Whether it can be used once more: its names still lead to the files that were opened, which only it has written to
    /// since, or to none where there was none. What was opened to be written can be read, too, once something was committed to it.
    pub(crate) fn serves(&self, access: Access) -> bool {
        let is_made = || self.parts.iter().all(|part| part.header.get() == PRESENT);
        (self.access == access || self.access == Access::Write && is_made())
            && self.parts.iter().all(|part| FileState::of(&part.path) == part.file.get())
    }

    /// The file of the first part.
    pub(crate) fn path(&self) -> &Path {
        self.parts.first().map_or(Path::new(""), |part| &part.path)
    }
}

/// What the file at `path` is, when nothing is half done in it and its schema is the present one.
fn settled_header(home: &Home, path: &Path) -> Result<Header> {
    let header = match home::header(path)? {
        Header::Unsettled => look_inside(path, home.patience())?,
        header => header,
    };
    let Header::Ours(version) = header else { return Ok(header) };
    refuse_newer(version)?;
    if header != PRESENT {
        // An older schema is brought to the present one first, for good, which only a writer can do.
        home.prepare(path)?;
        let parts = vec![Part::alone(path, header)];
        let connection = connect(&parts, Access::Write, home.patience())?;
        let store = Store { connection, parts, access: Access::Write };
        let clock = Clock { now: &|_| Instant(0), sweeps: false, predefined: &[] };
        store.begin(&clock)?.commit()?;
    }
    Ok(PRESENT)
}

/// Lets SQLite roll back what a crash has left, or wait for the writer at work, and looks then.
fn look_inside(path: &Path, patience: Patience) -> Result<Header> {
    let connection = connect_to(path, patience)?;
    connection.execute_batch("BEGIN")?;
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0));
    if number("SELECT count(*) FROM sqlite_schema")? == 0 {
        Ok(Header::Absent)
    } else if number("PRAGMA application_id")? == APPLICATION_ID {
        Ok(Header::Ours(number("PRAGMA user_version")?))
    } else {
        Err(Error::new(Cause::Foreign))
    }
}

fn refuse_newer(version: u32) -> Result<()> {
    if usize::try_from(version).is_ok_and(|version| version <= SCHEMAS.len()) {
        return Ok(());
    }
    Err(Error::new(Cause::Newer(version.into())))
}

fn no_store() -> Error {
    Error::new(Cause::Other("no store was named".to_owned()))
}

fn connect(parts: &[Part], access: Access, patience: Patience) -> Result<Connection> {
    let Some((first, others)) = parts.split_first() else {
        return Err(no_store());
    };
    if access == Access::Read && first.header.get() == Header::Absent {
        return fresh();
    }
    let connection = connect_to(&first.path, patience)?;
    for part in others {
        // The bytes of the path: not every path is UTF-8.
        let path = part.path.as_os_str().as_encoded_bytes();
        connection
            .execute(&format!("ATTACH ?1 AS {}", part.schema), [path])
            .map_err(|e| Error::from(e).at(&part.path))?;
    }
    Ok(connection)
}

/// A fresh store, in memory, that can only be read.
fn fresh() -> Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_bytes(MAIN_DB, IMAGE)?;
    Ok(connection)
}

fn connect_to(path: &Path, patience: Patience) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[expect(clippy::disallowed_methods, reason = "this is where stores are opened")]
    let mut connection =
        Connection::open_with_flags(path, flags).map_err(|e| Error::from(e).at(path))?;
    patience.teach(&mut connection)?;
    Ok(connection)
}
