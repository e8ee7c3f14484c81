//! A point in time.

use serde::{Deserialize, Serialize};

/// Microseconds since the Unix epoch, UTC. On the wire KMS sends seconds as a float.
///
/// It serializes as a newtype of this name, so that a front door can spell it its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Instant(pub(crate) i64);

impl Instant {
    /// The name under which serde announces an instant.
    pub(crate) const NAME: &str = "Instant";

    /// The instant `days` whole days later; the end of time where there is none.
    pub(crate) fn plus_days(self, days: i64) -> Instant {
        Instant(self.0.saturating_add(days.saturating_mul(86_400_000_000)))
    }

    /// Epoch seconds as the wire carries them, microseconds kept.
    #[expect(clippy::cast_precision_loss, reason = "exact up to 2^53 microseconds, the year 2255")]
    pub(crate) fn epoch_seconds(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

#[cfg(test)]
mod tests {
    use super::Instant;

    #[test]
    fn counts_in_microseconds() {
        assert_eq!(Instant(1_500_000).plus_days(7), Instant(604_801_500_000));
        assert_eq!(Instant(i64::MAX).plus_days(1), Instant(i64::MAX));
        assert!(
            (Instant(1_521_097_200_123_456).epoch_seconds() - 1_521_097_200.123_456).abs() < 1e-9
        );
    }
}
