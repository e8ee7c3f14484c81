//! Whether a key may be used for what is asked: the key policy, the key's state, its usage, in this order.
//! Never: the bytes.

use super::{Context, Error, policy, states};
use crate::model::{Key, KeyUsage, Place};

/// A key that is in use, and where it is.
#[derive(Debug)]
pub(crate) struct Used {
    /// The key.
    pub(crate) key: Key,
    /// Its account and Region.
    pub(crate) place: Place,
    /// Its ARN, which every answer gives.
    pub(crate) arn: String,
}

impl Context<'_> {
    /// The key of a cryptographic operation, by any of the four forms, fit for `usage`.
    ///
    /// # Errors
    /// The refusal: of the identifier, of the policy, of the state, of the usage.
    pub(crate) fn key_for(&self, identifier: &str, usage: KeyUsage) -> Result<Used, Error> {
        let used = self.key_in_use(identifier)?;
        self.check_usage(&used, usage)?;
        Ok(used)
    }

    /// The key of an operation that goes with several usages.
    ///
    /// # Errors
    /// The refusal: of the identifier, of the policy, of the state.
    pub(crate) fn key_in_use(&self, identifier: &str) -> Result<Used, Error> {
        let (key, place) = self.key_or_alias(identifier)?;
        self.usable(key, place)
    }

    /// The key, when policy and state let it be used.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn usable(&self, key: Key, place: Place) -> Result<Used, Error> {
        let used = Used { arn: place.arn_of(&key.id), key, place };
        // Another account's policy has been asked already, with another refusal.
        if used.place.account == self.place.account {
            self.check_policy(&used)?;
        }
        states::check(self.operation, used.key.state, &used.arn)?;
        Ok(used)
    }

    fn check_policy(&self, used: &Used) -> Result<(), Error> {
        let (caller, operation, arn) =
            (self.caller.to_owned(), self.operation, used.arn.clone());
        match policy::verdict(&used.key.policy, self.caller, self.operation) {
            policy::Verdict::Allows => Ok(()),
            policy::Verdict::Denies => Err(Error::ExplicitDeny { caller, operation, arn }),
            policy::Verdict::Silent => Err(Error::ManagedKey { caller, operation, arn }),
        }
    }

    /// Refuses a key that is for something else.
    ///
    /// # Errors
    /// [`Error::WrongUsage`].
    pub(crate) fn check_usage(&self, used: &Used, usage: KeyUsage) -> Result<(), Error> {
        if used.key.usage == usage {
            return Ok(());
        }
        let (arn, operation) = (used.arn.clone(), self.operation);
        Err(Error::WrongUsage { arn, usage: used.key.usage, operation })
    }
}
