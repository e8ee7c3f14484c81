//! Files that other processes keep. Who came while one was waited for has waited as long, and is told so at once; until it
//! is free again it is waited for no longer than a moment, since everybody else waits, too. Never: a request.

use std::collections::BTreeMap;

use crate::kms::Error;
use crate::model::Place;
use crate::store::{self, Patience};
use crate::world::Stopwatch;

/// How long a file is waited for that another process keeps.
pub(super) const PATIENCE: Patience = Patience::Short;

/// How long one is waited for that was kept for that long already.
const MOMENT: Patience = Patience::Moment;

/// The accounts and Regions whose files were not to be had at the last try.
#[derive(Debug, Default)]
pub(super) struct Busy(BTreeMap<Place, Kept>);

#[derive(Debug)]
struct Kept {
    /// When it was given up.
    since: Stopwatch,
    failure: store::Error,
    /// Whether it was to be written: it may still be read then.
    writing: bool,
}

impl Busy {
    /// What a request is told that arrived before its file was given up.
    pub(super) fn tells(&self, place: &Place, arrived: Stopwatch, writes: bool) -> Option<Error> {
        let kept = self.0.get(place).filter(|kept| writes || !kept.writing)?;
        let has_waited = arrived.elapsed() > kept.since.elapsed();
        has_waited.then(|| Error::Store(kept.failure.clone()))
    }

    /// Notes how a request ended. Gives how long the file is waited for from now on, where that changes.
    pub(super) fn note(
        &mut self,
        place: &Place,
        writes: bool,
        failure: Option<&Error>,
    ) -> Option<Patience> {
        if let Some(Error::Store(failure)) = failure
            && failure.is_busy()
        {
            let (since, failure) = (Stopwatch::start(), failure.clone());
            self.0.insert(place.clone(), Kept { since, failure, writing: writes });
            return Some(MOMENT);
        }
        // A file that can be read may still be kept by a writer.
        self.0.get(place).filter(|kept| writes || !kept.writing)?;
        self.0.remove(place).map(|_| PATIENCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Account, Region};

    fn place() -> Place {
        let account = Account::new("111122223333").unwrap();
        Place { account, region: Region::new("us-west-2").unwrap() }
    }

    fn earlier() -> Stopwatch {
        let earlier = Stopwatch::start();
        std::thread::sleep(std::time::Duration::from_millis(2));
        earlier
    }

    #[test]
    fn who_has_waited_is_told_and_who_comes_later_is_not() {
        let (mut busy, before) = (Busy::default(), earlier());
        assert_eq!(
            busy.note(&place(), false, Some(&Error::Store(store::Error::busy()))),
            Some(MOMENT)
        );
        assert!(busy.tells(&place(), before, false).is_some());
        assert!(busy.tells(&place(), before, true).is_some());
        std::thread::sleep(std::time::Duration::from_millis(2));
        assert!(busy.tells(&place(), Stopwatch::start(), false).is_none());
    }

    #[test]
    fn a_file_that_a_writer_keeps_may_be_read() {
        let (mut busy, before) = (Busy::default(), earlier());
        busy.note(&place(), true, Some(&Error::Store(store::Error::busy())));
        assert!(busy.tells(&place(), before, false).is_none());
        assert!(busy.tells(&place(), before, true).is_some());
        assert_eq!(busy.note(&place(), false, None), None, "it is kept still");
        assert_eq!(busy.note(&place(), true, None), Some(PATIENCE));
        assert_eq!(busy.note(&place(), true, None), None);
        assert!(busy.tells(&place(), before, true).is_none());
    }

    #[test]
    fn another_failure_is_no_reason() {
        let mut busy = Busy::default();
        assert_eq!(busy.note(&place(), true, Some(&Error::Serialization)), None);
    }
}
