//! The family of a multi-Region key: a primary key and its replicas, each in the store of its Region. Never:
//! their material.
//!
//! What one member's row says of the family, every member's row says; an operation that changes it writes
//! all of them in one transaction. A replica that is pending deletion is noted with the date on which it goes,
//! so that each member knows by itself when it is gone.

use super::{Context, Error, Need, Renewal};
use crate::model::{
    Instant, Key, KeyState, MultiRegion, MultiRegionKeyType, Place, Region, RegionalKey,
};
use crate::store::{Transaction, Work};

/// The stores of other Regions that a transaction goes over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Abroad<'a> {
    /// The transaction, none where no other store can be part of it; its first view is that of the account and Region in use.
    pub(crate) work: Option<&'a Work<'a>>,
    /// Where the other views are.
    pub(crate) places: &'a [Place],
}

impl<'a> Abroad<'a> {
    /// The views of the other stores.
    pub(crate) fn views(&self) -> impl Iterator<Item = &'a Transaction<'a>> {
        self.work.into_iter().flat_map(Work::all).skip(1)
    }

    /// The view of one of the other stores.
    pub(crate) fn view(&self, place: &Place) -> Option<&'a Transaction<'a>> {
        let mut views = self.places.iter().zip(self.views());
        views.find(|(of, _)| *of == place).map(|(_, view)| view)
    }
}

/// Another member of a key's family.
#[derive(Debug)]
pub(crate) struct Relative<'a> {
    /// Its account and Region.
    pub(crate) place: Place,
    /// Its store.
    pub(crate) tx: &'a Transaction<'a>,
    /// Its key.
    pub(crate) key: Key,
}

impl<'a> Relative<'a> {
    /// Its store, and where that is.
    pub(crate) fn at(&self) -> (&Transaction<'a>, &Place) {
        (self.tx, &self.place)
    }
}

impl<'a> Context<'a> {
    /// The store of another Region, in this transaction.
    ///
    /// # Errors
    /// [`Need::Stores`] while it is not part of it.
    pub(crate) fn abroad(&self, place: &Place) -> Result<&'a Transaction<'a>, Error> {
        self.abroad.view(place).ok_or_else(|| {
            let places = self.abroad.places.iter().chain([place]);
            Error::Needs(Need::Stores(places.cloned().collect()))
        })
    }

    /// The other members of a key's family, those that are there, in this transaction.
    ///
    /// # Errors
    /// [`Need::Stores`] while their stores are not part of it.
    pub(crate) fn relatives(&self, key: &Key) -> Result<Vec<Relative<'a>>, Error> {
        let places = self.places_of_relatives(key, self.place);
        if places.iter().any(|place| self.abroad.view(place).is_none()) {
            let known = self.abroad.places.iter().filter(|place| !places.contains(place));
            return Err(Error::Needs(Need::Stores(known.chain(&places).cloned().collect())));
        }
        let mut relatives = Vec::new();
        for place in places {
            let tx = self.abroad(&place)?;
            if let Some(key) = tx.key(key.id.as_str())? {
                relatives.push(Relative { key: as_of(key, tx.now), place, tx });
            }
        }
        Ok(relatives)
    }

    /// Where other members of the family of a key may be that is at `own`: those whose store exists. Whether one is
    /// gone, its store tells.
    pub(crate) fn places_of_relatives(&self, key: &Key, own: &Place) -> Vec<Place> {
        let mut places = Vec::new();
        for region in key.multi_region.iter().flat_map(regions) {
            let Some(region) = Region::new(region) else { continue };
            let place = Place { account: own.account.clone(), region };
            if place == *own || places.contains(&place) {
                continue;
            }
            if self.home.has(&place) {
                places.push(place);
            }
        }
        places
    }

    /// The primary key of an operation on its family.
    ///
    /// # Errors
    /// The refusal of the identifier or the state; a key that is no primary key.
    pub(crate) fn primary_to_change(&self, identifier: &str) -> Result<Key, Error> {
        let key = self.key_to_change(identifier)?;
        match &key.multi_region {
            Some(family) if !is_replica(family) => Ok(key),
            _ => Err(Renewal::NotPrimary { arn: self.place.arn_of(&key.id) }.into()),
        }
    }

    /// The account in another Region, which the member of that name gives.
    ///
    /// # Errors
    /// This Region, or one of another partition.
    pub(crate) fn other_region(&self, member: &'static str, region: &str) -> Result<Place, Error> {
        let partition = self.place.region.partition();
        let fits = |other: &Region| *other != self.place.region && other.partition() == partition;
        let unfit = || Renewal::UnfitRegion { member, region: region.to_owned(), partition };
        let region = Region::new(region).filter(fits).ok_or_else(unfit)?;
        Ok(Place { account: self.place.account.clone(), region })
    }

    /// Writes a key, and what it says of its family and its rotation into the rows of its relatives.
    ///
    /// # Errors
    /// A failure of the store.
    pub(crate) fn put_family(&self, key: &Key, relatives: &[Relative<'_>]) -> Result<(), Error> {
        for Relative { place, tx, key: theirs } in relatives {
            let family = key.multi_region.as_ref();
            let multi_region = family.map(|family| family.seen_from(place.region.as_str()));
            let changed = Key { multi_region, rotation: key.rotation, ..theirs.clone() };
            if changed != *theirs {
                tx.put_key(&as_kept(with_own_material(tx, changed)?))?;
            }
        }
        self.put_key(&with_own_material(self.tx, key.clone())?)
    }

    /// A key without the replicas that are not in their stores any more, as a reset of a Region leaves it; its
    /// family is told.
    ///
    /// # Errors
    /// [`Need::Stores`]; a failure of the store.
    pub(crate) fn without_lost_replicas(&self, mut key: Key) -> Result<Key, Error> {
        let relatives = self.relatives(&key)?;
        let places = self.places_of_relatives(&key, self.place);
        let is_in = |place: &Place, replica: &RegionalKey| place.region.as_str() == replica.region;
        let is_lost = |replica: &RegionalKey| {
            places.iter().any(|place| is_in(place, replica))
                && !relatives.iter().any(|relative| is_in(&relative.place, replica))
        };
        let replicas = key.multi_region.iter_mut().flat_map(|family| &mut family.replica_keys);
        let now = self.tx.now;
        let stays = |replica: &RegionalKey| replica.gone.is_none_or(|gone| gone > now);
        let lost: Vec<_> = replicas.filter(|one| stays(one) && is_lost(one)).collect();
        if lost.is_empty() {
            return Ok(key);
        }
        for replica in lost {
            replica.gone = Some(now);
        }
        self.put_family(&key, &relatives)?;
        Ok(key)
    }

    /// Writes a key of this store.
    ///
    /// # Errors
    /// A failure of the store.
    pub(crate) fn put_key(&self, key: &Key) -> Result<(), Error> {
        Ok(self.tx.put_key(&as_kept(key.clone()))?)
    }

    /// Writes a key that is to go on a date, or to stay after all; a replica's family is told.
    ///
    /// # Errors
    /// [`Need::Stores`]; a failure of the store.
    pub(crate) fn put_with_departure(&self, key: &Key, gone: Option<Instant>) -> Result<(), Error> {
        let Some(family) = key.multi_region.as_ref().filter(|family| is_replica(family)) else {
            return self.put_key(key);
        };
        let mut family = family.clone();
        let own = |region: &str| region == self.place.region.as_str();
        for replica in family.replica_keys.iter_mut().filter(|replica| own(&replica.region)) {
            replica.gone = gone;
        }
        let relatives = self.relatives(key)?;
        self.put_family(&Key { multi_region: Some(family), ..key.clone() }, &relatives)
    }
}

/// The key with the material's id that its row has by now.
fn with_own_material(tx: &Transaction<'_>, key: Key) -> Result<Key, Error> {
    Ok(match tx.key(key.id.as_str())? {
        Some(Key { material_id, .. }) => Key { material_id, ..key },
        None => key,
    })
}

/// Whether it is a replica whose family this is.
pub(crate) fn is_replica(family: &MultiRegion) -> bool {
    family.multi_region_key_type == MultiRegionKeyType::Replica
}

fn regions(family: &MultiRegion) -> impl Iterator<Item = &str> {
    let members = std::iter::once(&family.primary_key).chain(&family.replica_keys);
    members.map(|member| member.region.as_str())
}

/// When the last replica is gone, or will be; none while one is to stay.
fn last_departure(family: &MultiRegion) -> Option<Instant> {
    let dates: Option<Vec<_>> = family.replica_keys.iter().map(|replica| replica.gone).collect();
    dates?.into_iter().max()
}

/// The key as its family makes it at `now`. A primary key waits for its last replica, then its own waiting period
/// begins. Nothing is left out that an earlier clock would show: the key may be written.
pub(crate) fn as_of(key: Key, now: Instant) -> Key {
    let waits = key.pending_window.filter(|_| key.state.is_pending_deletion());
    let (Some(days), Some(family)) = (waits, &key.multi_region) else { return key };
    match last_departure(family) {
        Some(gone) if gone <= now => {
            let deletion_date = Some(gone.plus_days(days));
            Key { state: KeyState::PendingDeletion, deletion_date, ..key }
        }
        _ if family.replica_keys.is_empty() => key,
        _ => Key { state: KeyState::PendingReplicaDeletion, deletion_date: None, ..key },
    }
}

/// The key as its row is kept: one whose last replica has a date on which it goes has one itself, which hides it
/// from then on. [`as_of`] tells the two apart again.
pub(crate) fn as_kept(key: Key) -> Key {
    let last = key.multi_region.as_ref().and_then(last_departure);
    match (key.state, last, key.pending_window) {
        (KeyState::PendingReplicaDeletion, Some(gone), Some(days)) => {
            let deletion_date = Some(gone.plus_days(days));
            Key { state: KeyState::PendingDeletion, deletion_date, ..key }
        }
        _ => key,
    }
}
