//! A process that makes one durable SQLite commit, as `store` makes them, and nothing else.

use rusqlite::Connection;

fn main() {
    // Without a file there is nothing to do: `cargo bench` runs every bench.
    let Some(path) = std::env::args().nth(1).filter(|path| !path.starts_with('-')) else { return };
    #[expect(clippy::disallowed_methods, reason = "this program is measured against the store")]
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = PERSIST;
             BEGIN IMMEDIATE;
             CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, name TEXT) STRICT;
             INSERT INTO t (name) VALUES ('alias/x');
             COMMIT",
        )
        .unwrap();
}
