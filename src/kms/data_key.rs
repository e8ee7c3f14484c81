//! Data keys: how long one is, and key pairs under a key. Never: the members of an answer.

use serde::Deserialize;

use super::cipher::{Encrypted, Pairs, SYMMETRIC_DEFAULT};
use super::usage::Used;
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
    /// [`Error::DataKeyLength`]: neither or both were given. Stand-in: not recorded from AWS.
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

/// Makes a data key pair under a symmetric key.
///
/// # Errors
/// SM2 outside China; a key without material.
pub(crate) fn pair(
    cx: &Context<'_>,
    used: &Used,
    spec: KeySpec,
    context: &Pairs,
) -> Result<Pair, Error> {
    if spec == KeySpec::Sm2 {
        return Err(Error::Unsupported);
    }
    let material = Material::generate(spec)?;
    let (private, public) = (material.pkcs8()?, material.public_key()?.der().to_vec());
    let encrypted = cx.encrypt(used, SYMMETRIC_DEFAULT, context, private.as_bytes())?;
    Ok(Pair { private, public, encrypted })
}
