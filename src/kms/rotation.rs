//! Rotation: which keys rotate, what is due, and the making of it. Never: how material is kept.
//!
//! A due rotation is made at the next use of the key, in a transaction of its own: the operation ends with
//! [`Need::Rotation`], the service makes it, and the operation runs again. A key that is not enabled does not
//! rotate. Where it cannot be written, what needs no new material goes on. The primary key of a multi-Region family rotates for all of it.

use std::ops::RangeInclusive;

use super::family::{Relative, is_replica};
use super::material::Made;
use super::{Context, Error, Need, Renewal, metadata, states};
use crate::model::{
    AutomaticRotation, Instant, Key, KeySpec, KeyState, Origin, Place, Region, RotationType,
};
use crate::store::{Asked, Event};

/// What comes after a due rotation, besides the operations that use the material.
const FOLLOWS: [&str; 11] = [
    "DescribeKey",
    "DisableKey",
    "DisableKeyRotation",
    "EnableKey",
    "EnableKeyRotation",
    "GetKeyRotationStatus",
    "ListKeyRotations",
    "ReplicateKey",
    "RotateKeyOnDemand",
    "ScheduleKeyDeletion",
    "UpdatePrimaryRegion",
];

/// What needs the material of a due rotation, not that of before.
const USES_NEW: [&str; 6] = [
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncrypt",
];

/// What a due rotation is called on record; AWS has no request for it.
pub(super) const ROTATE_KEY: &str = "RotateKey";

/// The most rotations that are made at once of those that came due. A key of an old document may be behind by
/// thousands; the last ones count.
const MOST_AT_ONCE: i64 = 100;

const DAY: i64 = 86_400_000_000;

impl AutomaticRotation {
    /// The periods that a key may have, in days.
    pub(crate) const PERIODS: RangeInclusive<i64> = 90..=2560;

    /// From `now` on, every `period` days.
    pub(crate) fn starting(now: Instant, period: i64) -> AutomaticRotation {
        AutomaticRotation { period, next: now.plus_days(period) }
    }

    /// Without the rotations that came due before the last [`MOST_AT_ONCE`].
    fn without_long_due(self, now: Instant) -> AutomaticRotation {
        let period = self.period.max(1);
        let behind = now.0.saturating_sub(self.next.0) / period.saturating_mul(DAY).max(1);
        let skipped = behind.saturating_add(1).saturating_sub(MOST_AT_ONCE).max(0);
        let next = self.next.plus_days(skipped.saturating_mul(period));
        AutomaticRotation { next, ..self }
    }

    /// The next date as of `now`, which may be earlier than a rotation that was made since.
    pub(crate) fn next_as_of(&self, now: Instant) -> Instant {
        let period = self.period.saturating_mul(DAY).max(1);
        let ahead = self.next.0.saturating_sub(now.0).saturating_sub(1).max(0);
        Instant(self.next.0.saturating_sub((ahead / period).saturating_mul(period)))
    }
}

impl Context<'_> {
    /// Refuses to go on with a key whose rotation is due, where the operation comes after that.
    ///
    /// # Errors
    /// [`Need::Rotation`].
    pub(crate) fn refuse_due(&self, key: &Key, place: &Place, now: Instant) -> Result<(), Error> {
        let follows = || FOLLOWS.iter().chain(&states::USES).any(|name| *name == self.operation);
        let is_early = key.rotation.is_none_or(|rotation| rotation.next > now);
        if is_early || self.leaves_due || !follows() {
            return Ok(());
        }
        let needs = |place| Err(Error::Needs(Need::Rotation(Box::new((place, key.id.clone())))));
        match primary_of(key, place) {
            Some(primary) => {
                let look = |tx: &crate::store::Transaction<'_>| {
                    Ok(tx.key(key.id.as_str())?.is_some_and(|primary| is_due(&primary, tx.now)))
                };
                if self.in_store(&primary, look)? == Some(true) { needs(primary) } else { Ok(()) }
            }
            None if is_due(key, now) => needs(place.clone()),
            None => Ok(()),
        }
    }

    /// Makes the rotations of a key of this store that are due, each as of its date.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn rotate_due(&self, key: &Key) -> Result<(), Error> {
        let now = self.tx.now;
        let Some(rotation) = key.rotation else { return Ok(()) };
        let AutomaticRotation { period, mut next } = rotation.without_long_due(now);
        if !is_due(key, now) {
            return Ok(());
        }
        let key = self.without_lost_replicas(key.clone())?;
        self.make_first_material(&key)?;
        let relatives = self.relatives(&key)?;
        let asked = Asked { operation: ROTATE_KEY, caller: "AWS Internal", request: "null" };
        while next <= now {
            let time = next;
            self.rotate(&key, &relatives, time, RotationType::Automatic)?;
            next = next.plus_days(period.max(1));
            let rotation = Some(AutomaticRotation { period, next });
            self.put_family(&Key { rotation, ..key.clone() }, &relatives)?;
            let others = relatives.iter().map(|relative| relative.tx);
            for view in std::iter::once(self.tx).chain(others) {
                view.record(&Event { time, asked, refusal: None })?;
            }
        }
        Ok(())
    }

    /// Writes a key that is enabled again. A rotation that came due meanwhile is made now, once.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn wake(&self, key: Key) -> Result<(), Error> {
        let now = self.tx.now;
        if !is_due(&key, now) || primary_of(&key, self.place).is_some() {
            return self.put_key(&key);
        }
        self.make_first_material(&key)?;
        let relatives = self.relatives(&key)?;
        self.rotate(&key, &relatives, now, RotationType::Automatic)?;
        let rotation = key.rotation.map(|old| AutomaticRotation::starting(now, old.period));
        self.put_family(&Key { rotation, ..key }, &relatives)
    }

    /// Gives a key and its relatives new material.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(crate) fn rotate(
        &self,
        key: &Key,
        relatives: &[Relative<'_>],
        created: Instant,
        kind: RotationType,
    ) -> Result<(), Error> {
        let id = metadata::draw_material_id(self)?;
        let mut number = self.tx.last_material_number(&key.id)?;
        for relative in relatives {
            number = number.max(relative.tx.last_material_number(&key.id)?);
        }
        let number = number.saturating_add(1);
        self.make_material(key, relatives, Made { number, id, created, rotation: Some(kind) })
    }

    /// Refuses a key that cannot rotate: only symmetric encryption keys do whose material KMS has made, and of a
    /// multi-Region family only the primary key.
    ///
    /// # Errors
    /// The refusal. Stand-in: not recorded from AWS: that of a replica.
    pub(crate) fn check_rotates(&self, key: &Key) -> Result<(), Error> {
        if key.spec != KeySpec::SymmetricDefault {
            return Err(Error::Unsupported);
        }
        check_origin(key, self.place)?;
        match primary_of(key, self.place) {
            Some(_) => Err(Renewal::NotPrimary { arn: self.place.arn_of(&key.id) }.into()),
            None => Ok(()),
        }
    }
}

impl Context<'_> {
    /// Refuses to go on with a key of this store that has no material yet.
    ///
    /// # Errors
    /// [`Need::Material`].
    pub(crate) fn need_material(&self, key: &Key) -> Result<(), Error> {
        match self.tx.current_material(&key.id)? {
            Some(_) => Ok(()),
            None => Err(Need::material(self.place, &key.id)),
        }
    }
}

/// Whether the operation cannot go on while a rotation that is due is not made.
pub(super) fn uses_new_material(operation: &str) -> bool {
    USES_NEW.contains(&operation)
}

/// Refuses a key whose material does not come from KMS.
///
/// # Errors
/// [`Renewal::Origin`].
pub(crate) fn check_origin(key: &Key, place: &Place) -> Result<(), Error> {
    if key.origin == Origin::AwsKms {
        return Ok(());
    }
    Err(Renewal::Origin { arn: place.arn_of(&key.id), origin: key.origin }.into())
}

/// Whether a rotation of the key is to be made.
fn is_due(key: &Key, now: Instant) -> bool {
    key.state == KeyState::Enabled && key.rotation.is_some_and(|rotation| rotation.next <= now)
}

/// Where the primary key of a replica is; none of a key that is no replica.
pub(crate) fn primary_of(key: &Key, place: &Place) -> Option<Place> {
    let family = key.multi_region.as_ref().filter(|family| is_replica(family))?;
    let region = Region::new(&family.primary_key.region)?;
    Some(Place { account: place.account.clone(), region })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_date_is_the_first_after_now() {
        let rotation = AutomaticRotation { period: 90, next: Instant(180 * DAY) };
        let next = |now| rotation.next_as_of(Instant(now)).0 / DAY;
        assert_eq!(next(180 * DAY - 1), 180);
        assert_eq!(next(90 * DAY), 180);
        assert_eq!(next(90 * DAY - 1), 90);
        assert_eq!(next(0), 90);
        assert_eq!(next(200 * DAY), 180);
    }

    #[test]
    fn only_the_last_of_many_due_rotations_are_made() {
        let rotation = AutomaticRotation { period: 90, next: Instant(0) };
        let next = |periods: i64| rotation.without_long_due(Instant(periods * 90 * DAY)).next.0;
        assert_eq!((next(0), next(99)), (0, 0), "the one of that day makes the hundredth");
        assert_eq!((next(100), next(1099)), (90 * DAY, 1000 * 90 * DAY));
    }
}
