//! Whether a key may be used for what is asked: the key policy, which decides over every operation that names a key, the
//! key's state, its usage, in this order.
//! Never: the bytes.
//!
//! Stand-ins, not recorded from AWS: the refusal of an attestation document, and that an own key whose policy says
//! nothing is refused in the words recorded for AWS managed keys.

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
        self.check_policy(&used.key, &used.place)?;
        states::check(self.operation, used.key.state, &used.arn)?;
        Ok(used)
    }

    /// Refuses what the key's policy denies by name, or does not allow. Another account's policy has been asked
    /// when its key was found, with another refusal.
    ///
    /// # Errors
    /// [`Error::ExplicitDeny`], [`Error::ManagedKey`].
    pub(crate) fn check_policy(&self, key: &Key, place: &Place) -> Result<(), Error> {
        // The default policy, which most keys have, is not read for every request: it admits the account.
        if place.account != self.place.account || key.policy == policy::default(place) {
            return Ok(());
        }
        let arn = place.arn_of(&key.id);
        let (caller, operation) = (self.caller.to_owned(), self.action);
        match policy::ruling(&self.question(key, place)).verdict {
            policy::Verdict::Allows => Ok(()),
            policy::Verdict::Denies => Err(Error::ExplicitDeny { caller, operation, arn }),
            policy::Verdict::Silent => Err(Error::ManagedKey { caller, operation, arn }),
        }
    }

    /// The key of an operation on MACs, fit for the algorithm.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn key_for_mac(&self, identifier: &str, algorithm: &str) -> Result<Used, Error> {
        let used = self.key_for(identifier, KeyUsage::GenerateVerifyMac)?;
        let spec = used.key.spec;
        if spec.algorithms(KeyUsage::GenerateVerifyMac).contains(&algorithm) {
            return Ok(used);
        }
        Err(Error::WrongAlgorithm { algorithm: algorithm.to_owned(), spec })
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

/// Ends a dry run that has come this far.
///
/// # Errors
/// [`Error::DryRun`] for one.
pub(crate) fn end_dry_run(is_dry: bool) -> Result<(), Error> {
    if is_dry { Err(Error::DryRun) } else { Ok(()) }
}

/// Whether a dry run is to pass over the ciphertext.
pub(crate) fn ignores_ciphertext(modifiers: &[String]) -> bool {
    modifiers.iter().any(|modifier| modifier == "IGNORE_CIPHERTEXT")
}

/// The refusal of a request without a member that the model calls optional.
pub(crate) fn missing(member: &str) -> Error {
    Error::Shapes {
        faults: vec![format!(
            "Value null at '{member}' failed to satisfy constraint: Member must not be null"
        )],
    }
}

/// Refuses an attestation document: no enclave is here whose document could be verified. Stand-in: not recorded
/// from AWS.
///
/// # Errors
/// [`Error::Unsupported`].
pub(crate) fn refuse_recipient(is_given: bool) -> Result<(), Error> {
    if is_given { Err(Error::Unsupported) } else { Ok(()) }
}
