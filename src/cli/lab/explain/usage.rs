//! The words about what a key is: whether an operation goes with its usage, its origin and its aliases. Never: a fact,
//! which the service tells.

use super::steps::Asked;
use crate::cli::kebab::kebab;
use crate::kms::{Error, Renewal, Resolution, Way};

/// What is said, if there is something to say.
pub(super) fn of(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let key = found.key.as_ref()?;
    let (word, usage, spec) = (kebab(asked.interface.name), key.usage.as_str(), key.spec.as_str());
    match (&found.outcome, asked.interface.way()?) {
        (Err(Error::AliasQuota { usage: count, .. }), _) => {
            Some(format!("The key has {count} aliases, and may have no more."))
        }
        (Err(Error::IncorrectKey), _) => Some(format!(
            "The key, {spec} for {usage}, makes no ciphertext. To one of a symmetric key {word} answers \
             IncorrectKeyException; to what is none, and with an RSA algorithm, InvalidKeyUsageException."
        )),
        (Err(Error::Renewal(Renewal::Origin { origin, .. })), _) => {
            let origin = origin.as_str();
            Some(format!("The key's origin is {origin}: {word} is for keys of another origin."))
        }
        (Err(_), _) => Some(format!("{word} does not go with this key, {spec} for {usage}.")),
        (Ok(()), Way::Use(Some(_))) => Some(format!(
            "The key is for {usage}, as {word} wants; its algorithms: {}.",
            key.spec.algorithms(key.usage).join(", ")
        )),
        _ => None,
    }
}
