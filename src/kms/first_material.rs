//! The first material of a key that was made without: in a transaction of its own, before the key is used. The keys
//! of a multi-Region family get the same one, all at once. Never: whether the key may be used.

use super::{Access, Context, Error, Service, clock};
use crate::model::{KeyId, Place, Region};
use crate::store::{self, Store, Transaction};

impl Service {
    /// Gives a key material, unless it has some by now.
    ///
    /// # Errors
    /// A home that cannot be written.
    pub(super) fn make_first_material(&self, place: &Place, id: &KeyId) -> Result<(), Error> {
        self.make_in_family(place, id).map_err(|error| match error {
            Error::Store(e) => Error::Store(e.at(&self.home.path(place))),
            other => other,
        })
    }

    fn make_in_family(&self, place: &Place, id: &KeyId) -> Result<(), Error> {
        let family = self.family(place, id)?;
        let store = Store::open_together(&self.home, &family)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        let members: Vec<_> =
            work.all().zip(&family).map(|(tx, place)| self.in_place(tx, place)).collect();
        let mut materials = Vec::new();
        for member in &members {
            if let Some(key) = member.tx.key(id.as_str())?.filter(|_| materials.is_empty()) {
                materials = member.bare_materials(&key)?;
            }
        }
        for member in &members {
            let Some(key) = member.tx.key(id.as_str())? else { continue };
            if materials.is_empty() {
                member.make_first_material(&key)?;
                materials = member.bare_materials(&key)?;
            } else if member.tx.current_material(id)?.is_none() {
                member.keep_materials(&key, &materials)?;
            }
        }
        Ok(work.commit()?)
    }

    /// The account and Region of a key, and then those of the rest of its family that have a store.
    fn family(&self, place: &Place, id: &KeyId) -> Result<Vec<Place>, Error> {
        let store = Store::open(&self.home, place, store::Access::Read)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        let key = work.first().key(id.as_str())?;
        let mut places = vec![place.clone()];
        if let Some(family) = key.and_then(|key| key.multi_region) {
            let members = std::iter::once(&family.primary_key).chain(&family.replica_keys);
            for region in members.filter_map(|member| Region::new(&member.region)) {
                let other = Place { account: place.account.clone(), region };
                if !places.contains(&other) && self.home.has(&other) {
                    places.push(other);
                }
            }
        }
        Ok(places)
    }

    fn in_place<'a>(&'a self, tx: &'a Transaction<'a>, place: &'a Place) -> Context<'a> {
        let Service { home, world, caller, .. } = self;
        let (operation, action, access) = ("CreateKey", "CreateKey", Access::Write);
        Context { tx, world, place, home, caller, operation, action, access }
    }
}
