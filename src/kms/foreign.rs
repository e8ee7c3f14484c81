//! Keys of other accounts, for the operations that may use one: the caller's own policies allow
//! everything, the key's policy decides. No store is ever made for the other account; a key of its that has
//! no material yet gets it at its first use, whoever uses it.

use super::facts::Question;
use super::{Context, Error, clock, policy, states};
use crate::model::{Account, AliasName, Arn, Instant, Key, Place, Resource};
use crate::store::{self, Store, Transaction};

impl Context<'_> {
    /// The key that `arn`, which is of another account, names, and where it is.
    ///
    /// # Errors
    /// One refusal for a key that is absent and for one whose policy does not admit the caller.
    pub(crate) fn foreign_key(&self, arn: &Arn<'_>) -> Result<(Key, Place), Error> {
        let account = Account::new(arn.account).ok_or_else(|| self.not_authorized())?;
        let place = Place { account, region: self.place.region.clone() };
        let path = self.home.path(&place);
        let found = self.look_abroad(&place, arn.resource).map_err(|e| e.at(&path))?;
        let (key, now) = found.ok_or_else(|| self.not_authorized())?;
        self.refuse_due(&key, &place, now)?;
        Ok((key, place))
    }

    /// The key, and what time it is there; none whose policy does not admit the caller.
    fn look_abroad(
        &self,
        place: &Place,
        resource: Resource<'_>,
    ) -> store::Result<Option<(Key, Instant)>> {
        let Some(store) = Store::open_existing(self.home, place)? else { return Ok(None) };
        let work = store.begin(&clock(self.world, &|offset| self.world.now(offset)))?;
        let (view, now) = (work.first(), work.first().now);
        let key = match resource {
            Resource::Key(id) => view.key(id)?,
            Resource::Alias(name) => key_of(view, &AliasName(name.to_owned()))?,
        };
        let key = key.map(|key| states::as_of(key, now)).filter(|key| {
            let view = Some(view);
            policy::admits(&Question { view, now, ..self.question(key, place) })
        });
        Ok(key.map(|key| (key, now)))
    }
}

fn key_of(view: &Transaction<'_>, name: &AliasName) -> store::Result<Option<Key>> {
    match view.alias(name)?.and_then(|alias| alias.target) {
        Some(id) => view.key(id.as_str()),
        None => Ok(None),
    }
}
