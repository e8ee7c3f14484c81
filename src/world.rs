//! The only clock and the only dice: real, or fixed for reproducible runs. Never: key material.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sha2::{Digest as _, Sha256};

use crate::model::{Instant, Place};

/// Where the service takes the time and its identifiers from.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    /// `KMSALIAS_NOW`: the time stands still here.
    pub(crate) fixed: Option<Instant>,
    /// `KMSALIAS_SEED`: identifiers are drawn from it.
    pub(crate) seed: Option<String>,
}

impl World {
    /// The time for a store whose clock is `offset` microseconds ahead of the real one: the fixed
    /// time, else the real time so shifted, to the millisecond as AWS gives it.
    pub(crate) fn now(&self, offset: i64) -> Instant {
        self.fixed.unwrap_or_else(|| {
            #[expect(clippy::disallowed_methods, reason = "this is the one clock")]
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            let millis = i64::try_from(since.as_millis()).unwrap_or(i64::MAX / 1000);
            Instant((millis * 1000).saturating_add(offset))
        })
    }

    /// Thirty-two bytes for identifiers: from (seed, account, Region, counter) where a seed is set,
    /// else from the operating system.
    ///
    /// # Errors
    /// The operating system has no entropy to give.
    pub(crate) fn draw(&self, place: &Place, counter: i64) -> std::io::Result<[u8; 32]> {
        let Some(seed) = &self.seed else {
            let mut bytes = [0; 32];
            #[expect(clippy::disallowed_methods, reason = "these are the one dice")]
            getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
            return Ok(bytes);
        };
        let text = format!("{}\0{}\0{counter}\0{seed}", place.account, place.region);
        Ok(Sha256::digest(text).into())
    }
}

/// Tells how much time has passed, whatever the clock is set to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts now.
    pub(crate) fn start() -> Stopwatch {
        Stopwatch(std::time::Instant::now())
    }

    /// The time since the start.
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Account, Region};

    fn place(region: &str) -> Place {
        Place {
            account: Account::new("111122223333").unwrap(),
            region: Region::new(region).unwrap(),
        }
    }

    #[test]
    fn a_seed_repeats_and_everything_it_is_mixed_with_tells() {
        let seeded = |seed: &str, region: &str, counter: i64| {
            let world = World { fixed: None, seed: Some(seed.to_owned()) };
            world.draw(&place(region), counter).unwrap()
        };
        let first = seeded("s", "us-west-2", 1);
        assert_eq!(first, seeded("s", "us-west-2", 1));
        assert_ne!(first, seeded("t", "us-west-2", 1));
        assert_ne!(first, seeded("s", "us-east-1", 1));
        assert_ne!(first, seeded("s", "us-west-2", 2));
    }

    #[test]
    fn without_a_seed_no_draw_repeats() {
        let world = World::default();
        assert_ne!(
            world.draw(&place("us-west-2"), 1).unwrap(),
            world.draw(&place("us-west-2"), 1).unwrap()
        );
    }

    #[test]
    fn the_fixed_time_passes_over_the_stores_clock() {
        let world = World { fixed: Some(Instant(7)), seed: None };
        assert_eq!(world.now(1_000), Instant(7));
        let shifted = World::default().now(3_600_000_000).0 - World::default().now(0).0;
        assert!((3_599_000_000..=3_600_000_000).contains(&shifted), "{shifted}");
    }
}
