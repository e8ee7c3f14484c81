//! What a home holds, for whoever shows it: looks into stores that change nothing, and what an operation would
//! answer. Never: how it is shown.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use super::facts::Question;
pub(crate) use super::material::has_bad_wrapping_key;
use super::ops::{alias_name, schedule_key_deletion, update_alias};
use super::{
    Begun, Context, Error, Service, Told, clock, material, metadata::KeyMetadata, param, policy,
    states,
};
use crate::crypto::Sealed;
use crate::data::Value;
use crate::model::{
    Account, Alias, AliasName, Arn, Instant, Key, KeyId, KeySpec, KeyUsage, Place, Region, Resource,
};
use crate::store::{self, Access, Home, Store, Transaction};
use crate::world::World;

/// Where the stores are, and what time it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight<'a> {
    /// The stores.
    pub(crate) home: &'a Home,
    /// The clock.
    pub(crate) world: &'a World,
}

/// What one account holds in one Region.
#[derive(Debug)]
pub(crate) struct Holdings {
    /// The account and Region.
    pub(crate) place: Place,
    /// The aliases, by name.
    pub(crate) aliases: Vec<Alias>,
    /// The keys as they are now, by id.
    pub(crate) keys: Vec<Key>,
}

/// What an identifier names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A key.
    Key(KeyId),
    /// An alias.
    Alias(AliasName),
}

/// What keeps the material of a store from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Locked {
    /// The home has no wrapping key.
    NoWrappingKey,
    /// The wrapping key does not open the material of that key, which was tried.
    OtherWrappingKey(KeyId),
}

impl Sight<'_> {
    /// What keeps the material of a store from being used; one material of it is tried. Nothing where there is none, or where
    /// the wrapping key is none at all.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn locked(&self, place: &Place) -> store::Result<Option<Locked>> {
        let is_lost = self.home.wrapping_key()?.is_none();
        let (has_material, tried) = self.look(place, |tx| {
            let tried = if is_lost { None } else { tx.any_material()? };
            Ok((tx.has_material()?, tried))
        })?;
        if is_lost {
            return Ok(has_material.then_some(Locked::NoWrappingKey));
        }
        let Some((stored, spec)) = tried else { return Ok(None) };
        match material::open(self.home, &place.arn_of(&stored.key), spec, &stored) {
            Err(Error::Store(error)) => Err(error),
            Ok(_) | Err(Error::BadWrappingKey(_)) => Ok(None),
            Err(_) => Ok(Some(Locked::OtherWrappingKey(stored.key))),
        }
    }

    /// Looks into a store, which is left as it is. An absent one reads as a fresh one.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn look<T>(
        &self,
        place: &Place,
        look: impl FnOnce(&Transaction<'_>) -> store::Result<T>,
    ) -> store::Result<T> {
        let store = Store::open(self.home, place, Access::Read)?;
        let work = store.begin(&clock(self.world, &|offset| self.world.now(offset)))?;
        look(work.first()).map_err(|e| e.at(&self.home.path(place)))
    }

    /// All aliases and keys of a store.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(crate) fn holdings(&self, place: &Place) -> store::Result<Holdings> {
        self.look(place, |tx| {
            let aliases = tx.aliases(None, "", usize::MAX)?;
            let ids = tx.key_ids("", usize::MAX)?;
            let keys = ids.iter().map(|id| key_at(tx, id)).collect::<store::Result<Vec<_>>>()?;
            Ok(Holdings {
                place: place.clone(),
                aliases,
                keys: keys.into_iter().flatten().collect(),
            })
        })
    }
}

impl Holdings {
    /// The key of that id.
    pub(crate) fn key(&self, id: &KeyId) -> Option<&Key> {
        let at = self.keys.binary_search_by(|key| key.id.cmp(id)).ok()?;
        self.keys.get(at)
    }

    /// The alias of that name.
    pub(crate) fn alias(&self, name: &AliasName) -> Option<&Alias> {
        let at = self.aliases.binary_search_by(|alias| alias.name.cmp(name)).ok()?;
        self.aliases.get(at)
    }

    /// The names of a key, in order.
    pub(crate) fn names_of(&self, id: &KeyId) -> impl Iterator<Item = &AliasName> {
        let of_key = move |alias: &&Alias| alias.target.as_ref() == Some(id);
        self.aliases.iter().filter(of_key).map(|alias| &alias.name)
    }
}

/// A key of a store as it is now.
///
/// # Errors
/// A damaged file.
pub(crate) fn key_at(tx: &Transaction<'_>, id: &KeyId) -> store::Result<Option<Key>> {
    Ok(tx.key(id.as_str())?.map(|key| states::as_of(key, tx.now)))
}

/// What `DescribeKey` shows of a key that is at `place`.
///
/// # Errors
/// A damaged file.
pub(crate) fn metadata(
    tx: &Transaction<'_>,
    key: Key,
    place: &Place,
) -> store::Result<KeyMetadata> {
    let rotated = tx.rotated_material_id(&key.id)?;
    Ok(KeyMetadata::new(key, place, tx.now).with_material(rotated))
}

/// When the rotation of a key that rotates by itself comes next.
pub(crate) fn next_rotation(key: &Key, now: Instant) -> Option<Instant> {
    key.rotation.map(|rotation| rotation.next_as_of(now))
}

/// What one of the four forms of an identifier names, and where; of an id or a name alone that is `own`. None of a
/// text of no form.
pub(crate) fn named(identifier: &str, own: &Place) -> Option<(Place, Named)> {
    if identifier.starts_with(AliasName::PREFIX) {
        return Some((own.clone(), Named::Alias(AliasName(identifier.to_owned()))));
    }
    let Some(arn) = Arn::parse(identifier) else {
        return Some((own.clone(), Named::Key(KeyId::new(identifier)?)));
    };
    let place = Place { account: Account::new(arn.account)?, region: Region::new(arn.region)? };
    let named = match arn.resource {
        Resource::Key(id) => Named::Key(KeyId::new(id)?),
        Resource::Alias(name) => Named::Alias(AliasName(name.to_owned())),
    };
    Some((place, named))
}

/// How many days a key may wait for its deletion.
pub(crate) const WAITING: RangeInclusive<i64> = schedule_key_deletion::WAITING;

/// What a ciphertext says of itself.
#[derive(Debug)]
pub(crate) struct Maker {
    /// The account and Region that it was made in.
    pub(crate) place: Place,
    /// The key.
    pub(crate) key: KeyId,
    /// The key material.
    pub(crate) material: String,
}

/// Which key made a ciphertext, as that says; none of what is no ciphertext of a symmetric key of this program's.
pub(crate) fn maker(blob: &[u8]) -> Option<Maker> {
    let header = Sealed::parse(blob).ok()?.header;
    let place = Place { account: header.account, region: header.region };
    Some(Maker { place, key: header.key_id, material: header.material_id.to_string() })
}

/// What some operations answer to what a key has made, once they are asked by a name that has moved to another key
/// of the same kind.
#[derive(Clone, Debug)]
pub(crate) struct Consequence {
    /// The operations.
    pub(crate) operations: Vec<&'static str>,
    /// The code of their refusal; none where they answer something else than before.
    pub(crate) code: Option<&'static str>,
}

/// What becomes of the uses by name when the name leaves `key` for another key; what the state of `new` refuses before
/// it looks is left out.
pub(crate) fn after_move(key: &Key, new: Option<&Key>) -> Vec<Consequence> {
    let mut all = match new {
        Some(new) if new.spec != key.spec => of_other_spec(key, new),
        _ => of_kind(key),
    };
    if let Some(new) = new {
        for consequence in &mut all {
            consequence.operations.retain(|name| states::refusal(name, new.state).is_none());
        }
    }
    all.retain(|consequence| !consequence.operations.is_empty());
    all
}

fn told(operations: &[&'static str], code: Option<&'static str>) -> Consequence {
    Consequence { operations: operations.to_vec(), code }
}

fn refused(operations: &[&'static str], error: &Error) -> Consequence {
    told(operations, Some(error.code()))
}

/// What the operations answer that find another key of the kind, of the same spec or one with the same algorithms.
fn of_kind(key: &Key) -> Vec<Consequence> {
    match key.usage {
        KeyUsage::EncryptDecrypt if key.spec == KeySpec::SymmetricDefault => {
            vec![refused(&["Decrypt", "ReEncrypt"], &Error::IncorrectKey)]
        }
        KeyUsage::EncryptDecrypt => vec![
            refused(&["Decrypt", "ReEncrypt"], &Error::InvalidCiphertext),
            told(&["GetPublicKey"], None),
        ],
        KeyUsage::SignVerify => {
            vec![refused(&["Verify"], &Error::InvalidSignature), told(&["GetPublicKey"], None)]
        }
        KeyUsage::GenerateVerifyMac => vec![refused(&["VerifyMac"], &Error::InvalidMac)],
        KeyUsage::KeyAgreement => vec![told(&["DeriveSharedSecret", "GetPublicKey"], None)],
    }
}

/// The same of a key of another spec, which may lack the algorithms that requests name, or be on another curve.
fn of_other_spec(key: &Key, new: &Key) -> Vec<Consequence> {
    let (had, has) = (key.spec.algorithms(key.usage), new.spec.algorithms(key.usage));
    let algorithm = had.iter().find(|name| !has.contains(name)).map(|name| (*name).to_owned());
    let wrong = algorithm.map(|algorithm| Error::WrongAlgorithm { algorithm, spec: new.spec });
    match (key.usage, wrong) {
        (KeyUsage::SignVerify, Some(wrong)) => {
            vec![refused(&["Sign", "Verify"], &wrong), told(&["GetPublicKey"], None)]
        }
        (KeyUsage::GenerateVerifyMac, Some(wrong)) => {
            vec![refused(&["GenerateMac", "VerifyMac"], &wrong)]
        }
        (KeyUsage::KeyAgreement, _) => {
            vec![refused(&["DeriveSharedSecret"], &Error::PeerKey), told(&["GetPublicKey"], None)]
        }
        _ => of_kind(key),
    }
}

/// Whether the policy of a key, which is at `place`, lets `caller` do `operation` by the name `by`, once the key has that.
pub(crate) fn admits(
    tx: &Transaction<'_>,
    (key, place): (&Key, &Place),
    by: &AliasName,
    (caller, operation): (&str, &str),
) -> bool {
    let actions: &[&str] = match operation {
        "ReEncrypt" => &["ReEncryptFrom", "ReEncryptTo"],
        _ => &[operation],
    };
    let members = ["KeyId", "SourceKeyId", "DestinationKeyId"];
    let named = members.map(|member| (member.into(), Value::from(by.as_str())));
    let request = Value::map(named.into_iter().collect());
    let (asked_at, view, now) = (place, Some(tx), tx.now);
    let (coming, told) = (Some(by), Told::Partly(&request));
    actions.iter().all(|action| {
        policy::admits(&Question { caller, action, key, place, asked_at, view, now, coming, told })
    })
}

/// What an operation answers to a name that is gone, if it is asked from another account.
pub(crate) fn after_deletion_abroad(caller: &str) -> Error {
    Error::NotAuthorized { caller: caller.to_owned(), operation: "DescribeKey" }
}

/// The code of the refusal to decrypt with another key than the one that encrypted.
pub(crate) fn incorrect_key() -> &'static str {
    Error::IncorrectKey.code()
}

/// What every operation answers to a name that is gone.
pub(crate) fn after_deletion(name: &AliasName, place: &Place) -> Error {
    Error::AliasNotFound { arn: place.alias_arn(name) }
}

/// What an operation on a key would be refused with, in the state that the key is in.
pub(crate) fn refusal_in_state(operation: &str, key: &Key, place: &Place) -> Option<Error> {
    states::check(operation, key.state, &place.arn_of(&key.id)).err()
}

/// The operation that stands for the uses of a key.
pub(crate) fn use_of(key: &Key) -> &'static str {
    match key.usage {
        KeyUsage::EncryptDecrypt => "Encrypt",
        KeyUsage::SignVerify => "Sign",
        KeyUsage::GenerateVerifyMac => "GenerateMac",
        KeyUsage::KeyAgreement => "DeriveSharedSecret",
    }
}

impl Service {
    /// What `UpdateAlias` would answer, as things are.
    ///
    /// # Errors
    /// The refusal, or a failure of the store.
    pub(crate) fn would_update(&self, name: &AliasName, target: &str) -> Result<(), Error> {
        let members = [("AliasName", name.as_str()), ("TargetKeyId", target)];
        self.would("UpdateAlias", &members, |cx| update_alias::moved(name, target, cx).map(|_| ()))
    }

    /// What `DeleteAlias` would answer, as things are.
    ///
    /// # Errors
    /// The refusal, or a failure of the store.
    pub(crate) fn would_delete(&self, name: &AliasName) -> Result<(), Error> {
        self.would("DeleteAlias", &[("AliasName", name.as_str())], |cx| {
            alias_name::check_old(cx, name).map(|_| ())
        })
    }

    /// Runs the checks of an operation and nothing else.
    fn would(
        &self,
        operation: &'static str,
        members: &[(&'static str, &str)],
        check: impl FnOnce(&Context<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let shapes = super::ops::ALL.iter().find(|found| found.interface.name == operation);
        let request = members.iter().map(|(name, text)| ((*name).into(), Value::from(*text)));
        let request = Value::map(request.collect());
        param::check(shapes.map_or(&[], |found| found.interface.members), &request)?;
        let store = Store::open(&self.home, &self.place, Access::Read)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        let Service { home, world, place, caller, .. } = self;
        let begun =
            Begun { work, world, place, home, caller, abroad: &[], reached: RefCell::default() };
        let cx = begun.context(super::Access::Read, operation);
        check(&Context { told: Told::Partly(&request), ..cx }).map_err(|e| match e {
            Error::Store(e) => Error::Store(e.at(&home.path(place))),
            e => e,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_forms_name_a_key_or_an_alias() {
        let place = |account: &str, region: &str| Place {
            account: Account::new(account).unwrap(),
            region: Region::new(region).unwrap(),
        };
        let own = place("111122223333", "us-west-2");
        let id = "1234abcd-12ab-34cd-56ef-1234567890ab";
        let key = Named::Key(KeyId::new(id).unwrap());
        let alias = Named::Alias(AliasName("alias/x".to_owned()));
        let abroad = place("444455556666", "eu-west-1");
        let cases = [
            (id.to_owned(), Some((own.clone(), key.clone()))),
            ("alias/x".to_owned(), Some((own.clone(), alias.clone()))),
            (abroad.key_arn(id), Some((abroad.clone(), key))),
            ("arn:aws:kms:eu-west-1:444455556666:alias/x".to_owned(), Some((abroad, alias))),
            ("x".to_owned(), None),
            ("arn:aws:kms:eu-west-1:444455556666:key/x".to_owned(), None),
        ];
        for (identifier, want) in cases {
            assert_eq!(named(&identifier, &own), want, "{identifier}");
        }
    }
}
