//! Small looks into the stores for whoever explains a refusal. Never: the words of an explanation.

use super::facts::{Question, Told};
use super::policy::{self, Ruling, Unmet, Verdict};
use super::{Service, clock, overview, rotation::primary_of, states};
use crate::model::{Account, AliasName, Arn, Key, KeyId, KeyManager, Place, Region, Resource};
use crate::store::{self, Store, Transaction};

impl Service {
    /// Whether there is such an alias; `false` also when the store cannot tell.
    pub(crate) fn has_alias(&self, name: &AliasName) -> bool {
        self.look(|tx| Ok(tx.alias(name)?.is_some())).unwrap_or_default()
    }

    /// An alias whose name differs from `name` in case only.
    pub(crate) fn alias_in_other_case(&self, name: &AliasName) -> Option<AliasName> {
        self.look(|tx| tx.alias_in_other_case(name)).ok().flatten()
    }

    /// The other accounts and Regions of the home that have an alias of that name.
    pub(crate) fn places_of_alias(&self, name: &AliasName) -> Vec<Place> {
        let has = |place: &Place| self.look_into(place, |tx| Ok(tx.alias(name)?.is_some()));
        let others = self.home.places().unwrap_or_default().into_iter();
        others.filter(|place| *place != self.place && has(place).unwrap_or_default()).collect()
    }

    /// The condition that keeps the policy of the key that `identifier` names, of whatever account, from allowing
    /// `action`.
    pub(crate) fn unmet(&self, identifier: &str, action: &str, told: Told<'_>) -> Option<Unmet> {
        let arn = Arn::parse(identifier);
        let place = arn.as_ref().map_or_else(|| Some(self.place.clone()), |arn| place_of(arn))?;
        let id = |tx: &Transaction<'_>| match arn.map(|arn| arn.resource) {
            Some(Resource::Key(id)) => Ok(KeyId::new(id)),
            Some(Resource::Alias(name)) => target(tx, name),
            None if identifier.starts_with(AliasName::PREFIX) => target(tx, identifier),
            None => Ok(KeyId::new(identifier)),
        };
        let look = |tx: &Transaction<'_>| {
            let Some(id) = id(tx)? else { return Ok(None) };
            let Some(key) = tx.key(id.as_str())? else { return Ok(None) };
            Ok(self.ruling(tx, (&key, &place), action, told).unmet)
        };
        self.look_into(&place, look).ok().flatten()
    }

    /// What the policy of a key says, whose store is open.
    pub(super) fn ruling(
        &self,
        tx: &Transaction<'_>,
        (key, place): (&Key, &Place),
        action: &str,
        told: Told<'_>,
    ) -> Ruling {
        let (caller, asked_at, view) = (self.caller.as_str(), &self.place, Some(tx));
        let (now, coming) = (tx.now, None);
        policy::ruling(&Question { caller, action, key, place, asked_at, view, now, coming, told })
    }

    /// Whether the policy of the account's own key `arn` keeps the caller from changing it. AWS managed keys do so for
    /// everybody and do not count.
    pub(crate) fn is_locked_out(&self, arn: &str) -> bool {
        let Some(Arn { resource: Resource::Key(id), .. }) = Arn::parse(arn) else { return false };
        let is_shut = |tx: &Transaction<'_>| {
            let key = tx.key(id)?.filter(|key| key.manager != KeyManager::Aws);
            Ok(key.is_some_and(|key| {
                let at = (&key, &self.place);
                self.ruling(tx, at, "PutKeyPolicy", Told::Nothing).verdict != Verdict::Allows
            }))
        };
        self.look(is_shut).unwrap_or_default()
    }

    /// Whether the home has the key that made a ciphertext, in a state that refuses to decrypt.
    pub(crate) fn cannot_decrypt(&self, blob: &[u8]) -> bool {
        let Some(maker) = overview::maker(blob) else { return false };
        let key = self.look_into(&maker.place, |tx| overview::key_at(tx, &maker.key));
        let key = key.ok().flatten();
        key.is_some_and(|key| states::refusal("Decrypt", key.state).is_some())
    }

    /// The Region of the primary key of the replica `arn`; none of a key that is no replica.
    pub(crate) fn region_of_primary(&self, arn: &str) -> Option<Region> {
        let arn = Arn::parse(arn)?;
        let Resource::Key(id) = arn.resource else { return None };
        let place = place_of(&arn)?;
        let key = self.look_into(&place, |tx| tx.key(id)).ok().flatten()?;
        Some(primary_of(&key, &place)?.region)
    }

    /// Looks into the store without a request.
    fn look<T>(&self, look: impl FnOnce(&Transaction<'_>) -> store::Result<T>) -> store::Result<T> {
        self.look_into(&self.place, look)
    }

    /// Looks into the store of another account or Region.
    pub(super) fn look_into<T>(
        &self,
        place: &Place,
        look: impl FnOnce(&Transaction<'_>) -> store::Result<T>,
    ) -> store::Result<T> {
        let store = Store::open(&self.home, place, store::Access::Read)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        look(work.first())
    }
}

/// The account and Region of an ARN.
pub(super) fn place_of(arn: &Arn<'_>) -> Option<Place> {
    Some(Place { account: Account::new(arn.account)?, region: Region::new(arn.region)? })
}

fn target(tx: &Transaction<'_>, name: &str) -> store::Result<Option<KeyId>> {
    Ok(tx.alias(&AliasName(name.to_owned()))?.and_then(|alias| alias.target))
}
