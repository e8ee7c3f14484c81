//! A process that makes one durable SQLite commit, as `store` makes them, and nothing else: `commit FILE`. With
//! `commit FILE COUNT` it makes so many, one after the other.

use rusqlite::Connection;

fn main() {
    // Without a file there is nothing to do: `cargo bench` runs every bench.
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next().filter(|path| !path.starts_with('-')) else { return };
    let count = arguments.next().map_or(1, |count| count.parse().unwrap());
    #[expect(clippy::disallowed_methods, reason = "this program is measured against the store")]
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA journal_mode = PERSIST").unwrap();
    for _ in 0..count {
        connection
            .execute_batch(
                "BEGIN IMMEDIATE;
                 CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, name TEXT) STRICT;
                 INSERT INTO t (name) VALUES ('alias/x');
                 COMMIT",
            )
            .unwrap();
    }
}
