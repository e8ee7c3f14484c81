//! Data keys: how long one is, and key pairs under a key. Never: the members of an answer.
//!
//! Stand-in: not recorded from AWS: the refusal of no length and of two.

use serde::Deserialize;

use super::cipher::{Encrypted, Pairs, Plaintext, SYMMETRIC_DEFAULT};
use super::usage::{Used, end_dry_run};
use super::{Context, Error};
use crate::crypto::{Material, Secret};
use crate::model::KeySpec;

/// How long a data key is to be: by its spec or in bytes, not both.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DataKeyLength {
    number_of_bytes: Option<usize>,
    key_spec: Option<String>,
}

impl DataKeyLength {
    /// The length in bytes.
    ///
    /// # Errors
    /// [`Error::DataKeyLength`]: neither or both were given.
    pub(crate) fn bytes(&self) -> Result<usize, Error> {
        match (self.number_of_bytes, self.key_spec.as_deref()) {
            (Some(length), None) => Ok(length),
            (None, Some("AES_128")) => Ok(16),
            (None, Some(_)) => Ok(32),
            (Some(_), Some(_)) | (None, None) => Err(Error::DataKeyLength),
        }
    }
}

/// A data key pair, its private key encrypted too.
#[derive(Debug)]
pub(crate) struct Pair {
    /// The private key, PKCS#8.
    pub(crate) private: Secret,
    /// The public key, DER of `SubjectPublicKeyInfo`.
    pub(crate) public: Vec<u8>,
    /// The private key under the KMS key.
    pub(crate) encrypted: Encrypted,
}

/// Makes a data key pair under a symmetric key; a dry run ends before.
///
/// # Errors
/// SM2 outside China; a key without material.
pub(crate) fn pair(
    cx: &Context<'_>,
    used: &Used,
    spec: KeySpec,
    context: &Pairs,
    dry_run: bool,
) -> Result<Pair, Error> {
    if spec == KeySpec::Sm2 {
        return Err(Error::Unsupported);
    }
    end_dry_run(dry_run)?;
    let material = Material::generate(spec)?;
    let (private, public) = (material.pkcs8()?, material.public_key()?.der().to_vec());
    let plaintext = private.as_bytes();
    let asked = Plaintext { algorithm: SYMMETRIC_DEFAULT, context, plaintext, dry_run };
    let encrypted = cx.encrypt(used, &asked)?;
    Ok(Pair { private, public, encrypted })
}
