//! When the writes that have gathered are committed. A commit costs a few syncs, whatever it holds, and nobody can read
//! meanwhile: so writers wait a little for one another, and where somebody reads, commits leave room between them.
//! Never: what is written.

use std::time::Duration;

use crate::world::Stopwatch;

/// A commit waits for as many writes as the one before it held and as came while that was made, since whoever was
/// answered is likely to write again; but no longer than this part of what it took.
const GATHERING: u32 = 2;

/// Where somebody reads, the time between two commits is so many times what a commit takes.
const ROOM: u32 = 3;

/// Writers wait no longer for one another than this.
const PATIENCE: Duration = Duration::from_millis(20);

/// No write waits longer while others are read and gathered: readers without end would keep it waiting.
const LONGEST: Duration = Duration::from_millis(60);

/// A transaction that took longer has kept other processes from the file, each of which looks again after 100 ms at the
/// most: so long after it the file is left to them.
const LONG: Duration = Duration::from_millis(100);
const OTHERS: Duration = Duration::from_millis(110);

/// Who has read twice within this time while others wrote, commits not counted, is expected to read again within it:
/// between two pages a reader works on the first, and has no request waiting when the writers come back. Who looks in now
/// and then is not waited for.
const MEMORY: Duration = Duration::from_millis(15);

/// Watches commits, and who reads beside those who write.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// How long the last commit took, how many writes the next one may hold, and when it ended.
    last: Option<(Duration, usize, Stopwatch)>,
    /// When somebody has read while others wrote, and how long after the time before. One client that reads and writes in
    /// turn does not: it is not to wait for itself.
    read: Option<(Stopwatch, Option<Duration>)>,
}

impl Pace {
    /// Somebody reads while writes wait, or has come to read while they were committed.
    pub(super) fn note_read(&mut self) {
        self.read = Some((Stopwatch::start(), self.read.map(|(last, _)| last.elapsed())));
    }

    /// A commit of so many writes has taken so long, and so many more have come meanwhile.
    pub(super) fn note_commit(&mut self, writes: usize, waiting: usize, took: Duration) {
        self.last = Some((took, writes + waiting, Stopwatch::start()));
    }

    /// How much longer `writes`, of which the first has waited for `waited`, are to wait for more.
    pub(super) fn wait(&self, writes: usize, waited: Duration) -> Duration {
        let Some((took, expected, ended)) = &self.last else { return Duration::ZERO };
        let gathering = (*took / GATHERING).min(PATIENCE).saturating_sub(waited);
        let room = (*took * ROOM).min(LONGEST).saturating_sub(ended.elapsed());
        let gathering = if writes < *expected { gathering } else { Duration::ZERO };
        let others = if *took > LONG { OTHERS } else { Duration::ZERO };
        let others = others.saturating_sub(ended.elapsed());
        let room = if self.is_read(*took + MEMORY) { room } else { Duration::ZERO };
        gathering.max(room).max(others)
    }

    /// Whether somebody has read twice within `time`, the last time no longer ago.
    fn is_read(&self, time: Duration) -> bool {
        self.read.is_some_and(|(last, after)| {
            last.elapsed() < time && after.is_some_and(|after| after < time)
        })
    }

    /// How long no write waits longer.
    pub(super) fn longest(&self) -> Duration {
        match &self.last {
            Some((took, ..)) if *took > LONG => OTHERS,
            _ => LONGEST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn one_writer_alone_never_waits() {
        let mut pace = Pace::default();
        assert_eq!(pace.wait(1, Duration::ZERO), Duration::ZERO);
        pace.note_commit(1, 0, 90 * MS);
        assert_eq!(pace.wait(1, Duration::ZERO), Duration::ZERO);
        assert_eq!(pace.longest(), LONGEST);
    }

    #[test]
    fn a_long_transaction_leaves_the_file_to_others_for_a_while() {
        let mut pace = Pace::default();
        pace.note_commit(1, 0, 500 * MS);
        let wait = pace.wait(1, Duration::ZERO);
        assert!(wait > 50 * MS && wait <= OTHERS, "{wait:?}");
        assert_eq!(pace.longest(), OTHERS);
    }

    #[test]
    fn writers_wait_for_as_many_as_came_before_and_not_long() {
        let mut pace = Pace::default();
        pace.note_commit(8, 0, 10 * MS);
        assert_eq!(pace.wait(1, Duration::ZERO), 5 * MS);
        assert_eq!(pace.wait(7, 3 * MS), 2 * MS);
        assert_eq!(pace.wait(7, 6 * MS), Duration::ZERO);
        assert_eq!(pace.wait(8, Duration::ZERO), Duration::ZERO);
        pace.note_commit(8, 0, 90 * MS);
        assert_eq!(pace.wait(1, Duration::ZERO), PATIENCE);
    }

    #[test]
    fn writers_that_take_turns_get_together() {
        let mut pace = Pace::default();
        pace.note_commit(4, 4, 10 * MS);
        assert_eq!(pace.wait(4, Duration::ZERO), 5 * MS);
        assert_eq!(pace.wait(8, Duration::ZERO), Duration::ZERO);
    }

    #[test]
    fn commits_leave_room_where_somebody_reads() {
        let mut pace = Pace::default();
        pace.note_read();
        pace.note_commit(1, 0, 90 * MS);
        assert_eq!(pace.wait(1, 1000 * MS), Duration::ZERO, "once is now and then");
        pace.note_read();
        for _ in 0..2 {
            pace.note_commit(1, 0, 90 * MS);
            let wait = pace.wait(1, 1000 * MS);
            assert!(wait > Duration::ZERO && wait <= LONGEST, "{wait:?}");
        }
        pace.note_commit(1, 0, 5 * MS);
        let wait = pace.wait(1, 1000 * MS);
        assert!(wait <= 15 * MS, "{wait:?}");
    }

    #[test]
    fn who_has_not_read_for_a_while_is_not_waited_for() {
        let mut pace = Pace::default();
        pace.note_read();
        pace.note_read();
        std::thread::sleep(MEMORY + 20 * MS);
        pace.note_commit(1, 0, 10 * MS);
        assert_eq!(pace.wait(1, 1000 * MS), Duration::ZERO);
        pace.note_read();
        assert_eq!(pace.wait(1, 1000 * MS), Duration::ZERO, "the last time was long ago");
        pace.note_read();
        assert!(pace.wait(1, 1000 * MS) > Duration::ZERO);
    }
}
