//! What the service makes of an identifier, step by step: facts for whoever explains it. The refusal is the one that the
//! service's own resolver gives; nothing is written. Never: the words of an explanation.

use std::cell::RefCell;
use std::slice;

use super::explain::place_of;
use super::ops::alias_name;
use super::policy::Ruling;
use super::shape::Member;
pub(crate) use super::target::Form;
use super::way::asks_policy;
use super::{
    Access, Begun, Context, Error, Interface, Names, Need, Service, Told, Unmet, Verdict, clock,
    managed, param, states,
};
use crate::data::{Map, Value};
use crate::model::{Alias, AliasName, Arn, Instant, Key, KeyId, Place, Resource};
use crate::store::{self, Store, Transaction};

/// The id in the place of one that is not drawn yet.
const UNMADE: &str = "00000000-0000-0000-0000-000000000000";

/// What an identifier means to one operation, as one of its members.
#[derive(Debug)]
pub(crate) struct Resolution {
    /// What the member names.
    pub(crate) names: Names,
    /// The action that policies know the operation by, such as `ReEncryptFrom`.
    pub(crate) action: &'static str,
    /// Its form.
    pub(crate) form: Form,
    /// The account and Region that it means; of an ARN, those it names.
    pub(crate) place: Option<Place>,
    /// The alias, where the identifier names one that is there.
    pub(crate) alias: Option<Alias>,
    /// The key that is there, whether or not the operation may have it, as it is now.
    pub(crate) key: Option<Key>,
    /// What the key's policy says of the caller and the operation.
    pub(crate) verdict: Option<Verdict>,
    /// The condition in the policy that stands in the way.
    pub(crate) unmet: Option<Unmet>,
    /// Whether the key stands for one that is made at the first use of AWS's own alias.
    pub(crate) is_unmade: bool,
    /// Whether the operation goes on with the key.
    pub(crate) outcome: Result<(), Error>,
}

impl Resolution {
    /// The member of the answer that tells the key, and what it tells, or describe-key's `Arn`; `None` of an answer
    /// without one, and of a key that is not made yet.
    pub(crate) fn answered(
        &self,
        interface: &Interface,
        member: &Member,
    ) -> Option<(&'static str, String)> {
        let named = if member.name == "SourceKeyId" { member.name } else { "KeyId" };
        let tells = interface.name == "DescribeKey"
            || interface.answer.iter().any(|answer| answer.name == named);
        let (key, place) = self.key.as_ref().zip(self.place.as_ref())?;
        (tells && !self.is_unmade && self.outcome.is_ok()).then(|| (named, place.arn_of(&key.id)))
    }
}

impl Service {
    /// What `identifier` means to an operation as its `member`; `None` of a member that names neither alias nor key.
    ///
    /// # Errors
    /// A failure of the store. A refusal is a fact like others.
    pub(crate) fn resolution(
        &self,
        interface: &'static Interface,
        member: &'static Member,
        identifier: &str,
    ) -> Result<Option<Resolution>, Error> {
        let Some(names) = interface.names(member).filter(|names| *names != Names::Region) else {
            return Ok(None);
        };
        let form = Form::of(identifier);
        let place = match form {
            _ if names.is_by_name() => Some(self.place.clone()),
            Form::KeyId | Form::AliasName => Some(self.place.clone()),
            _ => Arn::parse(identifier).and_then(|arn| place_of(&arn)),
        };
        let action = action(interface.name, member.name);
        let (facts, ruling) = match &place {
            Some(place) => self.found(interface, member, names, (place, identifier))?,
            None => (Facts::default(), None),
        };
        let outcome = match self.outcome((interface, member), action, identifier, &facts) {
            Err(error) if !error.is_refusal() => return Err(error),
            outcome => outcome,
        };
        let (verdict, unmet) = ruling.map(|Ruling { verdict, unmet }| (verdict, unmet)).unzip();
        let (unmet, Facts { alias, key, is_unmade }) = (unmet.flatten(), facts);
        Ok(Some(Resolution {
            names,
            action,
            form,
            place,
            alias,
            key,
            verdict,
            unmet,
            is_unmade,
            outcome,
        }))
    }

    /// What is there under an identifier, and what the key's policy says, where the operation asks it.
    fn found(
        &self,
        interface: &'static Interface,
        member: &'static Member,
        names: Names,
        (place, identifier): (&Place, &str),
    ) -> store::Result<(Facts, Option<Ruling>)> {
        let request = Value::map(Map::from_iter([(member.name.into(), identifier.into())]));
        let (told, action) = (Told::Partly(&request), action(interface.name, member.name));
        let asks = asks_policy(interface.name) && names != Names::NewAlias;
        self.look_into(place, |tx| {
            let of = if names.is_by_name() { Facts::of_alias } else { Facts::of };
            let facts = of(tx, place, identifier)?;
            let asked = facts.key.as_ref().filter(|_| asks);
            let ruling = asked.map(|key| self.ruling(tx, (key, place), action, told));
            Ok((facts, ruling))
        })
    }

    /// What the service answers to the identifier, before it looks at the rest of a request.
    fn outcome(
        &self,
        (interface, member): (&'static Interface, &'static Member),
        action: &'static str,
        identifier: &str,
        facts: &Facts,
    ) -> Result<(), Error> {
        let only = Map::from_iter([(member.name.into(), identifier.into())]);
        let request = Value::map(only);
        param::check(slice::from_ref(member), &request)?;
        let store = Store::open(&self.home, &self.place, store::Access::Read)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        let Service { home, world, place, caller, .. } = self;
        let reached = RefCell::default();
        let begun = Begun { work, world, place, home, caller, abroad: &[], reached };
        let cx = begun.context(Access::Read, interface.name);
        let cx = Context { leaves_due: true, action, told: Told::Partly(&request), ..cx };
        let name = || AliasName(identifier.to_owned());
        match interface.names(member) {
            Some(Names::NewAlias) => return alias_name::check_new(&cx, &name()),
            Some(Names::Alias) => return alias_name::check_old(&cx, &name()).map(|_| ()),
            _ => {}
        }
        let Some(way) = interface.way() else { return Ok(()) };
        let (key, place) = match (way.find(&cx, identifier), &facts.key) {
            (Err(Error::Needs(Need::Writing)), Some(key)) if facts.is_unmade => {
                (key.clone(), place.clone())
            }
            (found, _) => found?,
        };
        way.fit(&cx, key, place)
    }
}

/// The action that policies know an operation by; `ReEncrypt` has one for each of its keys.
fn action(operation: &'static str, member: &str) -> &'static str {
    match (operation, member) {
        ("ReEncrypt", "SourceKeyId") => "ReEncryptFrom",
        ("ReEncrypt", _) => "ReEncryptTo",
        _ => operation,
    }
}

/// What the store has under an identifier.
#[derive(Default)]
struct Facts {
    alias: Option<Alias>,
    key: Option<Key>,
    is_unmade: bool,
}

impl Facts {
    fn of(tx: &Transaction<'_>, place: &Place, identifier: &str) -> store::Result<Facts> {
        let arn = Arn::parse(identifier).map(|arn| arn.resource);
        let name = match arn {
            Some(Resource::Key(id)) => return Facts::of_key(tx, id),
            Some(Resource::Alias(name)) => name,
            None if identifier.starts_with(AliasName::PREFIX) => identifier,
            None => return Facts::of_key(tx, identifier),
        };
        Facts::of_alias(tx, place, name)
    }

    fn of_alias(tx: &Transaction<'_>, place: &Place, name: &str) -> store::Result<Facts> {
        let Some(alias) = tx.alias(&AliasName(name.to_owned()))? else {
            return Ok(Facts::default());
        };
        match &alias.target {
            Some(id) => Ok(Facts {
                key: Facts::of_key(tx, id.as_str())?.key,
                alias: Some(alias),
                is_unmade: false,
            }),
            None => Ok(Facts::of_unmade(alias, place, tx.now)),
        }
    }

    fn of_key(tx: &Transaction<'_>, id: &str) -> store::Result<Facts> {
        let key = tx.key(id)?.map(|key| states::as_of(key, tx.now));
        Ok(Facts { key, ..Facts::default() })
    }

    /// The key that is made at the first use of an alias of AWS's own, under an id of zeros.
    fn of_unmade(alias: Alias, place: &Place, now: Instant) -> Facts {
        let key = KeyId::new(UNMADE).map(|id| managed::managed_key(id, &alias.name, place, now));
        Facts { is_unmade: key.is_some(), key, alias: Some(alias) }
    }
}
