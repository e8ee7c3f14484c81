//! From an identifier to a key: the one resolver.
//!
//! Four forms: key id, key ARN, alias name, alias ARN. What begins with neither `arn:` nor `alias/`
//! is read as a key id. The order is that of section 0 of the reference: form, Region, account,
//! syntax of the id, existence.

use super::{Context, Error, managed, states};
use crate::model::{Alias, AliasName, Arn, Key, KeyId, KeyManager, Place, Resource};

/// An identifier taken apart; nothing is looked up yet.
enum Identifier<'a> {
    Id(&'a str),
    Alias(&'a str),
    Arn(&'a str, Option<Arn<'a>>),
}

fn take_apart(identifier: &str) -> Identifier<'_> {
    if identifier.starts_with(AliasName::PREFIX) {
        Identifier::Alias(identifier)
    } else if identifier.starts_with("arn:") {
        Identifier::Arn(identifier, Arn::parse(identifier))
    } else {
        Identifier::Id(identifier)
    }
}

impl Context<'_> {
    /// The key of an operation that takes an alias too, and keys of other accounts, and where it is.
    /// A predefined alias gets its key here.
    ///
    /// # Errors
    /// The refusal of a bad or absent identifier.
    pub(crate) fn key_or_alias(&self, identifier: &str) -> Result<(Key, Place), Error> {
        let key = match take_apart(identifier) {
            Identifier::Id(id) => self.key_by_id(id),
            Identifier::Alias(name) => self.key_by_alias(name),
            Identifier::Arn(text, arn) => match self.in_region(text, arn)? {
                arn if !self.is_own(&arn) => return self.foreign_key(&arn),
                Arn { resource: Resource::Key(id), .. } => self.key_by_id(id),
                Arn { resource: Resource::Alias(name), .. } => self.key_by_alias(name),
            },
        };
        Ok((key?, self.place.clone()))
    }

    /// The key of an operation that takes no alias.
    ///
    /// # Errors
    /// The refusal of a bad or absent identifier.
    pub(crate) fn key_only(&self, identifier: &str) -> Result<Key, Error> {
        self.plain_key(identifier, Error::AliasNotSupported, Context::not_authorized)
    }

    /// The key of an operation that takes no alias but keys of other accounts, and where it is.
    ///
    /// # Errors
    /// The refusal of a bad or absent identifier.
    pub(crate) fn key_of_any_account(&self, identifier: &str) -> Result<(Key, Place), Error> {
        if let Identifier::Arn(text, arn) = take_apart(identifier)
            && !matches!(arn, Some(Arn { resource: Resource::Alias(_), .. }))
        {
            let arn = self.in_region(text, arn)?;
            if !self.is_own(&arn) {
                return self.foreign_key(&arn);
            }
        }
        Ok((self.key_only(identifier)?, self.place.clone()))
    }

    /// The key of an operation that takes no alias and looks at the key: its policy must allow it.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn key_to_read(&self, identifier: &str) -> Result<Key, Error> {
        let key = self.key_only(identifier)?;
        self.check_policy(&key, self.place)?;
        Ok(key)
    }

    /// The key that an alias names, whose policy must let the alias go from it; none that is gone.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn key_to_leave(&self, alias: &Alias) -> Result<Option<Key>, Error> {
        let Some(id) = &alias.target else { return Ok(None) };
        let key = self.tx.key(id.as_str())?.map(|key| states::as_of(key, self.tx.now));
        if let Some(key) = &key {
            self.check_policy(key, self.place)?;
        }
        Ok(key)
    }

    /// The key of an operation that takes no alias and changes the key: AWS managed keys refuse, and
    /// so do keys whose policy does not allow it and keys in the wrong state.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn key_to_change(&self, identifier: &str) -> Result<Key, Error> {
        self.changeable(self.key_only(identifier)?)
    }

    /// The key that an alias is to name.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn alias_target(&self, identifier: &str) -> Result<Key, Error> {
        let key = self.plain_key(identifier, Error::AliasOfAlias, |_| Error::CrossAccount)?;
        self.changeable(key)
    }

    fn plain_key(
        &self,
        identifier: &str,
        for_alias: Error,
        for_foreign: impl FnOnce(&Self) -> Error,
    ) -> Result<Key, Error> {
        match take_apart(identifier) {
            Identifier::Id(id) => self.key_by_id(id),
            Identifier::Alias(_)
            | Identifier::Arn(_, Some(Arn { resource: Resource::Alias(_), .. })) => Err(for_alias),
            Identifier::Arn(text, arn) => {
                let arn = self.in_region(text, arn)?;
                if !self.is_own(&arn) {
                    return Err(for_foreign(self));
                }
                let (Resource::Key(id) | Resource::Alias(id)) = arn.resource;
                self.key_by_id(id)
            }
        }
    }

    fn in_region<'a>(&self, text: &str, arn: Option<Arn<'a>>) -> Result<Arn<'a>, Error> {
        let arn = arn.ok_or_else(|| Error::MalformedArn(text.to_owned()))?;
        if arn.region == self.place.region.as_str() {
            Ok(arn)
        } else {
            Err(Error::OtherRegion(arn.region.to_owned()))
        }
    }

    fn is_own(&self, arn: &Arn<'_>) -> bool {
        arn.account == self.place.account.as_str()
    }

    fn key_by_id(&self, text: &str) -> Result<Key, Error> {
        let id = KeyId::new(text).ok_or_else(|| Error::InvalidKeyId(text.to_owned()))?;
        let found = self.key(id.as_str())?;
        found.ok_or_else(|| Error::KeyNotFound { arn: self.place.arn_of(&id) })
    }

    fn key_by_alias(&self, name: &str) -> Result<Key, Error> {
        let name = AliasName(name.to_owned());
        let not_found = || Error::AliasNotFound { arn: self.place.alias_arn(&name) };
        let alias = self.tx.alias(&name)?.ok_or_else(not_found)?;
        match &alias.target {
            Some(id) => self.key(id.as_str())?.ok_or_else(not_found),
            None => managed::first_use(self, alias),
        }
    }

    /// The key of that id as it is now.
    pub(crate) fn key(&self, id: &str) -> Result<Option<Key>, Error> {
        let key = self.tx.key(id)?.map(|key| states::as_of(key, self.tx.now));
        if let Some(key) = &key {
            self.refuse_due(key, self.place, self.tx.now)?;
        }
        Ok(key)
    }

    fn changeable(&self, key: Key) -> Result<Key, Error> {
        let arn = self.place.arn_of(&key.id);
        if key.manager == KeyManager::Aws {
            let (caller, operation) = (self.caller.to_owned(), self.operation);
            return Err(Error::ManagedKey { caller, operation, arn });
        }
        self.check_policy(&key, self.place)?;
        states::check(self.operation, key.state, &arn)?;
        Ok(key)
    }

    pub(super) fn not_authorized(&self) -> Error {
        Error::NotAuthorized { caller: self.caller.to_owned(), operation: self.action }
    }
}
