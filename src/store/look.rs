//! Names that begin with a text, for completion: read without a trace, by the index, never the whole table.

use std::time::Duration;

use rusqlite::{Connection, OpenFlags, named_params};

use super::row::{ALIAS_COLUMNS, KEY_COLUMNS, alias_from, key_from};
use super::{Access, Home, PRESENT, Part, Result, Store, Transaction, home};
use crate::model::{Alias, Key, Place};

/// What sorts behind every name that goes on after a text: no name holds it.
const BEYOND: char = char::MAX;

impl Store {
    /// Opens a store to be looked at only: nothing is rolled back, brought to a newer schema or waited for. `None`
    /// where there is no store, or one that only a writer could put in order.
    ///
    /// # Errors
    /// A file that is unreadable or foreign.
    pub(crate) fn glance(home: &Home, place: &Place) -> Result<Option<Store>> {
        let path = home.path(place);
        if home::header(&path)? != PRESENT {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        #[expect(clippy::disallowed_methods, reason = "this is where stores are looked at")]
        let connection = Connection::open_with_flags(&path, flags)?;
        connection.busy_timeout(Duration::ZERO)?;
        let parts = vec![Part::alone(&path, PRESENT)];
        Ok(Some(Store { connection, parts, access: Access::Read }))
    }
}

impl Transaction<'_> {
    /// The first `limit` aliases whose names begin with `start` but not with `except`, and the last one, so that
    /// what all of them have in common is what those given have.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn aliases_from(
        &self,
        start: &str,
        except: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Alias>> {
        let except = except.unwrap_or("\0");
        let range = |order: &str, limit: usize| {
            let (end, beyond) = (format!("{start}{BEYOND}"), format!("{except}{BEYOND}"));
            let values = named_params! {
                ":start": start, ":end": end, ":except": except, ":beyond": beyond, ":now": self.now
            };
            let mut statement = self.prepare(&aliases_in(order, limit))?;
            let rows = statement.query_map(values, alias_from)?;
            Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
        };
        first_and_last(range, limit)
    }

    /// The first `limit` keys whose ids begin with `start`, and the last one.
    ///
    /// # Errors
    /// A damaged file.
    pub(crate) fn keys_from(&self, start: &str, limit: usize) -> Result<Vec<Key>> {
        let range = |order: &str, limit: usize| {
            let end = format!("{start}{BEYOND}");
            let values = named_params! { ":start": start, ":end": end, ":now": self.now };
            let mut statement = self.prepare(&keys_in(order, limit))?;
            let rows = statement.query_map(values, key_from)?;
            Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
        };
        first_and_last(range, limit)
    }
}

fn aliases_in(order: &str, limit: usize) -> String {
    let visible = super::alias::VISIBLE;
    format!(
        "SELECT {ALIAS_COLUMNS} FROM @alias WHERE name >= :start AND name < :end \
         AND NOT (name >= :except AND name < :beyond) AND {visible} \
         ORDER BY name {order} LIMIT {limit}"
    )
}

fn keys_in(order: &str, limit: usize) -> String {
    let visible = super::key::VISIBLE;
    format!(
        "SELECT {KEY_COLUMNS} FROM @kms_key WHERE id >= :start AND id < :end AND {visible} \
         ORDER BY id {order} LIMIT {limit}"
    )
}

/// The first `limit` of a range, and the last of it where there are more.
fn first_and_last<T>(
    range: impl Fn(&str, usize) -> Result<Vec<T>>,
    limit: usize,
) -> Result<Vec<T>> {
    let mut found = range("ASC", limit)?;
    if found.len() == limit {
        found.pop();
        found.extend(range("DESC", 1)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use crate::model::{Account, Instant, Place, Region};
    use crate::store::{Access, Clock, Home, Store};

    #[test]
    fn ranges_are_searched_and_never_scanned() {
        let directory = tempfile::tempdir().unwrap();
        let home = Home::new(directory.path().to_owned());
        let account = Account::new("111122223333").unwrap();
        let place = Place { account, region: Region::new("us-west-2").unwrap() };
        let clock = Clock { now: &|_| Instant(0), sweeps: false, predefined: &["alias/aws/s3"] };
        let store = Store::open(&home, &place, Access::Write).unwrap();
        store.begin(&clock).unwrap().commit().unwrap();
        let store = Store::glance(&home, &place).unwrap().unwrap();
        let work = store.begin(&clock).unwrap();
        let view = work.first();
        for order in ["ASC", "DESC"] {
            for sql in [super::aliases_in(order, 1), super::keys_in(order, 1)] {
                let mut plan = view.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
                let steps = plan.raw_query().mapped(|row| row.get::<_, String>(3));
                for step in steps.map(Result::unwrap) {
                    let walks = step.starts_with("SCAN") || step.contains("TEMP B-TREE");
                    assert!(!walks, "{step}");
                }
            }
        }
        assert!(view.batch("INSERT INTO @alias (name) VALUES ('alias/x')").is_err());
    }
}
