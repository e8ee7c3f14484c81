//! The transaction that a request runs in, and its view of one store.

use std::cell::{Cell, RefCell};
use std::path::Path;

use rusqlite::{CachedStatement, Connection};

use super::error::{Cause, Error, Result};
use super::home::Header;
use super::row::{Change, fresh_aliases};
use super::{APPLICATION_ID, Access, FRESH, PRESENT, Part, SCHEMAS, Store, no_store, refuse_newer};
use crate::model::Instant;

/// What a transaction must be told of the world.
pub(crate) struct Clock<'a> {
    /// The time, for a store whose own clock is so many microseconds ahead.
    pub(crate) now: &'a dyn Fn(i64) -> Instant,
    /// Whether a writer deletes what is due; a fixed time deletes nothing.
    pub(crate) sweeps: bool,
    /// The names of the aliases that a fresh store holds.
    pub(crate) predefined: &'a [&'a str],
}

/// An SQL transaction over one or more stores; dropped without [`Work::commit`], it leaves no trace.
#[derive(Debug)]
pub(crate) struct Work<'a> {
    open: Open<'a>,
    first: Transaction<'a>,
    others: Vec<Transaction<'a>>,
}

/// Rolls back when dropped while it is open.
#[derive(Debug)]
struct Open<'a>(&'a Connection);

/// A request's view of one store inside a [`Work`].
#[derive(Debug)]
pub(crate) struct Transaction<'a> {
    connection: &'a Connection,
    part: &'a Part,
    /// The time of the request.
    pub(crate) now: Instant,
    pub(super) changes: RefCell<Vec<Change>>,
    /// Whether a writer deletes what is due, and does not only hide it.
    pub(super) sweeps: bool,
    /// How many of them outlast a refusal.
    kept: Cell<usize>,
    /// Whether rows are written by the file, which are noted elsewhere.
    pub(super) in_bulk: Cell<bool>,
    /// What its events have in common with those of the other stores of the work, if there are others.
    pub(super) together: Option<String>,
}

impl Store {
    /// Begins the one transaction that a request runs in, and sweeps what is due if it may.
    ///
    /// # Errors
    /// A file that is damaged, full, busy or not to be written.
    pub(crate) fn begin(&self, clock: &Clock<'_>) -> Result<Work<'_>> {
        self.begin_as(self.access, clock)
    }

    /// Begins a transaction that only reads, of a store that may have been opened to be written.
    ///
    /// # Errors
    /// As [`Store::begin`].
    pub(crate) fn begin_reading(&self, clock: &Clock<'_>) -> Result<Work<'_>> {
        self.begin_as(Access::Read, clock)
    }

    fn begin_as(&self, access: Access, clock: &Clock<'_>) -> Result<Work<'_>> {
        let writes = access == Access::Write;
        if writes {
            for part in &self.parts {
                set_journal(&self.connection, part)?;
            }
        }
        let begin = if writes { "BEGIN IMMEDIATE" } else { "BEGIN" };
        self.connection.execute_batch(begin).map_err(|e| Error::from(e).at(self.broken()))?;
        let open = Open(&self.connection);
        let mut views = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            views.push(self.view(part, clock, writes)?);
        }
        views.sort_by_key(|view| view.part.rank);
        if writes && views.len() > 1 {
            let together = views.first().map(Transaction::next_event).transpose()?;
            for view in &mut views {
                view.together.clone_from(&together);
            }
        }
        let mut views = views.into_iter();
        let first = views.next().ok_or_else(no_store)?;
        Ok(Work { open, first, others: views.collect() })
    }

    /// The file that a transaction cannot begin for: of several, the first that cannot be read.
    fn broken(&self) -> &Path {
        let is_read = |part: &&Part| {
            let sql = format!("SELECT count(*) FROM {}.sqlite_schema", part.schema);
            self.connection.query_row(&sql, [], |_| Ok(())).is_ok()
        };
        self.parts.iter().find(|part| !is_read(part)).map_or(self.path(), |part| &part.path)
    }

    fn view<'a>(
        &'a self,
        part: &'a Part,
        clock: &Clock<'_>,
        writes: bool,
    ) -> Result<Transaction<'a>> {
        let begin = || {
            let view = Transaction::begin(&self.connection, part, clock, writes)?;
            if writes && clock.sweeps {
                view.sweep()?;
            }
            Ok(view)
        };
        begin().map_err(|e: Error| e.at(&part.path))
    }
}

impl<'a> Work<'a> {
    /// The view of the store, of the first where there are several.
    pub(crate) fn first(&self) -> &Transaction<'a> {
        &self.first
    }

    /// The views of all stores, in the order of their opening.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Transaction<'a>> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// Makes the work durable; returns when it is.
    ///
    /// # Errors
    /// What the disk says; nothing is changed then.
    pub(crate) fn commit(self) -> Result<()> {
        self.open.0.execute_batch("COMMIT")?;
        self.all().for_each(|view| view.part.note_commit());
        Ok(())
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // There is nothing to do about a rollback that fails: SQLite rolls back at the next open.
            self.0.execute_batch("ROLLBACK").ok();
        }
    }
}

impl<'a> Transaction<'a> {
    fn begin(
        connection: &'a Connection,
        part: &'a Part,
        clock: &Clock<'_>,
        writes: bool,
    ) -> Result<Self> {
        let mut view = Transaction {
            connection,
            part,
            now: Instant(0),
            sweeps: clock.sweeps,
            changes: RefCell::default(),
            in_bulk: Cell::default(),
            together: None,
            kept: Cell::default(),
        };
        // Since the file was looked at, its first writer may have died.
        if view.header()? != PRESENT || writes && part.header.get() != PRESENT {
            if !writes {
                return Err(Error::new(Cause::Other("it was replaced just now".to_owned())));
            }
            view.settle(clock)?;
        }
        let offset =
            view.prepare("SELECT clock_offset FROM @store")?.query_row([], |row| row.get(0))?;
        view.now = (clock.now)(offset);
        Ok(view)
    }

    /// The result of some work on this store: a failure is one of its file, unless it names another.
    ///
    /// # Errors
    /// That of the work.
    pub(crate) fn of_file<T>(&self, result: Result<T>) -> Result<T> {
        result.map_err(|e| e.at(&self.part.path))
    }

    /// What the next event of this store is called in all stores.
    fn next_event(&self) -> Result<String> {
        let region = self.part.path.file_stem().unwrap_or_default().to_string_lossy();
        let account = self.part.path.parent().and_then(Path::file_name).unwrap_or_default();
        Ok(format!("{} {region} {}", account.to_string_lossy(), self.last_event()? + 1))
    }

    /// A prepared statement of `sql`, in which `@` stands for this store.
    pub(super) fn prepare(&self, sql: &str) -> Result<CachedStatement<'a>> {
        Ok(self.connection.prepare_cached(&self.qualify(sql))?)
    }

    /// Runs `sql`, statements without parameters, in which `@` stands for this store.
    pub(super) fn batch(&self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(&self.qualify(sql))?)
    }

    /// The id of the row that was inserted last.
    pub(super) fn last_row(&self) -> i64 {
        self.connection.last_insert_rowid()
    }

    fn qualify(&self, sql: &str) -> String {
        sql.replace('@', &format!("{}.", self.schema()))
    }

    /// The store's name in SQL.
    pub(super) fn schema(&self) -> &str {
        &self.part.schema
    }

    /// Marks a point that [`Transaction::forget`] goes back to.
    pub(crate) fn mark(&self) -> Result<()> {
        self.changes.borrow_mut().clear();
        self.kept.set(0);
        self.batch("SAVEPOINT request")
    }

    /// Moves the mark: what was done so far stays, whatever becomes of the request.
    pub(crate) fn keep(&self) -> Result<()> {
        self.kept.set(self.changes.borrow().len());
        self.batch("RELEASE request; SAVEPOINT request")
    }

    /// Undoes everything since [`Transaction::mark`], or since [`Transaction::keep`].
    pub(crate) fn forget(&self) -> Result<()> {
        self.changes.borrow_mut().truncate(self.kept.get());
        self.batch("ROLLBACK TO request")
    }

    /// Runs one of several requests: where it fails, nothing of it is left in the transaction, and the others are whole.
    ///
    /// # Errors
    /// A failure after which there is no transaction any more, or of the savepoint.
    pub(crate) fn apart<T, E: From<Error>>(
        &self,
        run: impl FnOnce() -> std::result::Result<T, E>,
    ) -> std::result::Result<std::result::Result<T, E>, E> {
        self.batch("SAVEPOINT apart")?;
        let ended = run();
        match &ended {
            Ok(_) => self.batch("RELEASE apart")?,
            // SQLite takes back all of it where the disk fails.
            Err(_) if self.connection.is_autocommit() => return ended.map(Ok),
            Err(_) => self.batch("ROLLBACK TO apart; RELEASE apart")?,
        }
        Ok(ended)
    }

    /// Whether the request has changed a row of this store so far.
    pub(crate) fn is_changed(&self) -> bool {
        !self.changes.borrow().is_empty()
    }

    /// Forgets what was noted for the event of the request.
    pub(crate) fn forget_changes(&self) {
        self.changes.borrow_mut().clear();
    }

    /// The number of the next draw of an identifier, from 1.
    pub(crate) fn count_draw(&self) -> Result<i64> {
        let sql = "UPDATE @store SET counter = counter + 1 RETURNING counter";
        Ok(self.prepare(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Brings a file that is empty or of an older schema to the present one.
    fn settle(&self, clock: &Clock<'_>) -> Result<()> {
        let (program, version) = (self.pragma("application_id")?, self.pragma("user_version")?);
        let ours = program == i64::from(APPLICATION_ID);
        if !ours && ((program, version) != (0, 0) || !self.is_empty()?) {
            return Err(Error::new(Cause::Foreign));
        }
        refuse_newer(u32::try_from(version).unwrap_or(u32::MAX))?;
        if ours {
            self.migrate(usize::try_from(version).unwrap_or(0), SCHEMAS)?;
        } else {
            self.batch(FRESH)?;
            self.batch(&format!("PRAGMA @user_version = {}", SCHEMAS.len()))?;
            self.batch(&format!("PRAGMA @application_id = {APPLICATION_ID}"))?;
            fresh_aliases(self, clock.predefined)?;
            if self.part.clock_offset != 0 {
                self.set_clock(self.part.clock_offset)?;
            }
        }
        Ok(())
    }

    fn header(&self) -> Result<Header> {
        Ok(Header::Ours(u32::try_from(self.pragma("user_version")?).unwrap_or(u32::MAX)))
    }

    fn is_empty(&self) -> Result<bool> {
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM @sqlite_schema)";
        Ok(self.prepare(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Runs the `schemas` beyond the first `version`, and notes their number.
    pub(super) fn migrate(&self, version: usize, schemas: &[&str]) -> Result<()> {
        for schema in schemas.iter().skip(version) {
            self.batch(schema)?;
        }
        if version < schemas.len() {
            self.batch(&format!("PRAGMA @user_version = {}", schemas.len()))?;
        }
        Ok(())
    }

    fn pragma(&self, name: &str) -> Result<i64> {
        Ok(self.prepare(&format!("PRAGMA @{name}"))?.query_row([], |row| row.get(0))?)
    }
}

/// Sets the one journal mode: an unlinked or truncated journal costs a commit more than one whose
/// header is zeroed, and a log beside the file would lose the atomicity over attached files.
fn set_journal(connection: &Connection, part: &Part) -> Result<()> {
    let schema = &part.schema;
    let sql = format!("PRAGMA {schema}.journal_mode = PERSIST");
    let set = connection.prepare_cached(&sql).and_then(|mut set| {
        set.query_row([], |_| Ok(()))?;
        // A journal that an import has blown up is cut back.
        let mut limit =
            connection.prepare_cached(&format!("PRAGMA {schema}.journal_size_limit = 1048576"))?;
        limit.query_row([], |_| Ok(()))
    });
    set.map_err(|e| Error::from(e).at(&part.path))
}
