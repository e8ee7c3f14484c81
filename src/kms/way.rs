//! How an operation finds the key that its request names, and what it asks of that key before it does anything:
//! facts about operations, for whoever tells them. Never: the words of an explanation.
//!
//! `kms/tests/resolutions.rs` holds them against the operations themselves, and against AWS's tables in `tests/data`.

use super::cipher::{SYMMETRIC_DEFAULT, check_algorithm};
use super::ops::alias_name;
use super::rotation::check_origin;
use super::shape::Member;
use super::{Context, Error, Interface, Names, Renewal, states};
use crate::model::{Key, KeySpec, KeyState, KeyUsage, Kind, Origin, Place};

/// Every state that a key may be in, in the order of AWS's table.
pub(crate) const STATES: [KeyState; 8] = [
    KeyState::Enabled,
    KeyState::Disabled,
    KeyState::PendingDeletion,
    KeyState::PendingReplicaDeletion,
    KeyState::PendingImport,
    KeyState::Unavailable,
    KeyState::Creating,
    KeyState::Updating,
];

/// How an operation finds its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// It uses the key's material, for that usage if for one only: aliases and keys of other accounts will do.
    Use(Option<KeyUsage>),
    /// It tells what the key is: aliases and keys of other accounts will do.
    Describe,
    /// Keys of other accounts will do, aliases will not.
    AnyAccount,
    /// A key of the account, by its id or ARN.
    Look,
    /// A key of the account, by its id or ARN, which the customer may change.
    Change,
    /// The same, as the target of an alias.
    Target,
}

/// Operations on grants, which may be of another account's key.
const GRANTS: [&str; 4] = ["CreateGrant", "ListGrants", "RetireGrant", "RevokeGrant"];

/// Operations that look at a key of the account.
const LOOKS: [&str; 6] = [
    "GetKeyLastUsage",
    "GetKeyPolicy",
    "ListAliases",
    "ListKeyPolicies",
    "ListKeyRotations",
    "ListResourceTags",
];

impl Interface {
    /// The member that names the key: the one that is required, where there are two.
    pub(crate) fn key_member(&self) -> Option<&'static Member> {
        let is_key =
            |member: &&Member| matches!(self.names(member), Some(Names::Key | Names::KeyOrAlias));
        let mut keys = self.members.iter().filter(is_key);
        let first = keys.clone().next();
        keys.find(|member| member.required).or(first)
    }

    /// How it finds its key; none of an operation that names no key.
    pub(crate) fn way(&self) -> Option<Way> {
        self.key_member()?;
        Some(match self.name {
            name if states::USES.contains(&name) => Way::Use(usage(name)),
            "DescribeKey" => Way::Describe,
            "GetKeyRotationStatus" => Way::AnyAccount,
            name if GRANTS.contains(&name) => Way::AnyAccount,
            name if LOOKS.contains(&name) => Way::Look,
            "CreateAlias" | "UpdateAlias" => Way::Target,
            _ => Way::Change,
        })
    }

    /// The origins, one of which every key in that state has, if the operation takes no key of such an origin: AWS's
    /// footnotes 6, 7 and 9.
    pub(crate) fn refused_origins(&self, state: KeyState) -> Option<&'static [Origin]> {
        match (states::origins(state)?, self.name) {
            (found, "GetKeyRotationStatus") => Some(found),
            (found, name) if states::ROTATES.contains(&name) => Some(found),
            (found, name) if states::IMPORTS.contains(&name) => {
                Some(found).filter(|found| !found.contains(&Origin::External))
            }
            _ => None,
        }
    }

    /// What the refusal by a key's state calls the state; `None` where the operation works.
    pub(crate) fn refusal_by_state(&self, state: KeyState) -> Option<&'static str> {
        states::refusal(self.name, state)
    }
}

/// What a key must be for, for an operation that uses it.
fn usage(operation: &str) -> Option<KeyUsage> {
    match operation {
        "GetPublicKey" => None,
        "Sign" | "Verify" => Some(KeyUsage::SignVerify),
        "GenerateMac" | "VerifyMac" => Some(KeyUsage::GenerateVerifyMac),
        "DeriveSharedSecret" => Some(KeyUsage::KeyAgreement),
        _ => Some(KeyUsage::EncryptDecrypt),
    }
}

impl Way {
    /// Whether a key of another account will do, if its policy admits the caller.
    pub(crate) fn crosses_accounts(self) -> bool {
        matches!(self, Way::Use(_) | Way::Describe | Way::AnyAccount)
    }

    /// The key that `identifier` means, and where it is.
    ///
    /// # Errors
    /// The refusal of a bad or absent identifier.
    pub(super) fn find(self, cx: &Context<'_>, identifier: &str) -> Result<(Key, Place), Error> {
        let own = |key| (key, cx.place.clone());
        match self {
            Way::Use(_) | Way::Describe => cx.key_or_alias(identifier),
            Way::AnyAccount => cx.key_of_any_account(identifier),
            Way::Look | Way::Change => cx.key_only(identifier).map(own),
            Way::Target => cx.target_key(identifier).map(own),
        }
    }

    /// Refuses a key that the operation cannot go on with.
    ///
    /// # Errors
    /// The refusal: of the policy, of the state, of what the key is.
    pub(super) fn fit(self, cx: &Context<'_>, key: Key, place: Place) -> Result<(), Error> {
        match self {
            Way::Use(usage) => {
                let used = cx.usable(key, place)?;
                if let Some(usage) = usage {
                    fit_ciphertext(cx, &used.key)?;
                    cx.check_usage(&used, usage)?;
                }
                fit_spec(cx, &used.key)
            }
            Way::Change => {
                let key = cx.changeable(key)?;
                fit_family(cx, &key)
            }
            Way::Target => fit_quota(cx, &cx.changeable(key)?),
            Way::Look if !asks_policy(cx.operation) => Ok(()),
            Way::Describe | Way::AnyAccount | Way::Look => {
                cx.check_policy(&key, &place)?;
                fit_origin(cx, &key, &place)
            }
        }
    }
}

/// Whether an operation that takes a key asks the key's policy: a listing of the account's aliases does not.
pub(super) fn asks_policy(operation: &str) -> bool {
    operation != "ListAliases"
}

/// Refuses a key that has all the aliases it may have; one that an alias moves to may be its key already.
fn fit_quota(cx: &Context<'_>, key: &Key) -> Result<(), Error> {
    match cx.operation {
        "CreateAlias" => alias_name::check_quota(cx, &key.id),
        _ => Ok(()),
    }
}

/// Refuses a key that makes no ciphertext, where one is to be opened: as the operations do with that of a symmetric key.
/// What is none, and every one with an RSA algorithm, they refuse by the key's usage.
fn fit_ciphertext(cx: &Context<'_>, key: &Key) -> Result<(), Error> {
    let opens = ["Decrypt", "ReEncryptFrom"].contains(&cx.action);
    if opens && key.usage != KeyUsage::EncryptDecrypt { Err(Error::IncorrectKey) } else { Ok(()) }
}

/// Refuses a key of a spec that the operation never takes.
fn fit_spec(cx: &Context<'_>, key: &Key) -> Result<(), Error> {
    match cx.operation {
        "GetPublicKey" if key.spec.kind() != Kind::Asymmetric => Err(Error::Unsupported),
        name if name.starts_with("GenerateDataKey") => check_algorithm(key, SYMMETRIC_DEFAULT),
        _ => Ok(()),
    }
}

/// Refuses a key that never rotates, to an operation that asks how it does.
fn fit_origin(cx: &Context<'_>, key: &Key, place: &Place) -> Result<(), Error> {
    match cx.operation {
        "GetKeyRotationStatus" => check_origin(key, place),
        _ => Ok(()),
    }
}

/// Refuses a key that cannot rotate, is not the primary key of a family or imports no material, to an operation that
/// needs one.
fn fit_family(cx: &Context<'_>, key: &Key) -> Result<(), Error> {
    match cx.operation {
        "DisableKeyRotation" if key.spec != KeySpec::SymmetricDefault => {
            check_origin(key, cx.place)
        }
        "EnableKeyRotation" | "DisableKeyRotation" | "RotateKeyOnDemand" => cx.check_rotates(key),
        "ReplicateKey" | "UpdatePrimaryRegion" => cx.check_primary(key),
        name if states::IMPORTS.contains(&name) && key.origin != Origin::External => {
            let (arn, origin) = (cx.place.arn_of(&key.id), key.origin);
            Err(Renewal::Origin { arn, origin }.into())
        }
        _ => Ok(()),
    }
}
