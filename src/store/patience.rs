//! How long a process waits for another that works on the same file. Never: what it is waited for.

use std::thread;
use std::time::Duration;

use rusqlite::Connection;

/// How long a file is waited for that another process keeps, measured by the pauses between the attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Patience {
    /// 100 milliseconds: it was waited for already.
    Moment,
    /// 5 seconds: others wait, too.
    Short,
    /// 30 seconds.
    Long,
}

/// The pause before the next attempt. SQLite's own grows to 100 milliseconds, and whoever waits like that hardly ever meets
/// the moment that a process which commits without a pause leaves to others.
const PAUSE: Duration = Duration::from_millis(4);

impl Patience {
    /// Lets a connection wait that long.
    ///
    /// # Errors
    /// SQLite's refusal.
    pub(super) fn teach(self, connection: &mut Connection) -> rusqlite::Result<()> {
        connection.busy_handler(Some(match self {
            Patience::Moment => waits::<25>,
            Patience::Short => waits::<1250>,
            Patience::Long => waits::<7500>,
        }))
    }
}

/// Pauses; whether to try again after so many times.
fn waits<const TIMES: i32>(times: i32) -> bool {
    if times < TIMES {
        thread::sleep(PAUSE);
    }
    times < TIMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_made_of_trying() {
        assert!(waits::<2>(0) && waits::<2>(1) && !waits::<2>(2));
    }

    #[test]
    fn a_moment_is_a_tenth_of_a_second() {
        let (directory, path) = (tempfile::tempdir().unwrap(), "a.sqlite3");
        let open = || super::super::connect_to(&directory.path().join(path), Patience::Moment);
        std::fs::write(directory.path().join(path), "").unwrap();
        let (keeper, other) = (open().unwrap(), open().unwrap());
        keeper.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let since = std::time::Instant::now();
        other.execute_batch("BEGIN IMMEDIATE").unwrap_err();
        assert!(since.elapsed() >= Duration::from_millis(100));
        keeper.execute_batch("ROLLBACK").unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
    }
}
