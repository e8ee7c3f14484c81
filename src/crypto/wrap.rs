//! Material under lock: wrapped by one key, bound to what it belongs to. Never: where the wrapping key lies.
//!
//! ```text
//! 01                  the version of the layout
//! fingerprint         8 bytes: which wrapping key
//! nonce               12 bytes
//! ciphertext          the material's bytes
//! tag                 16 bytes
//! ```
//!
//! Bound are these first nine bytes, the spec, the key ARN and the material id.

use aws_lc_rs::hmac;

use super::{Error, Material, MaterialId, Secret, gcm, random};
use crate::model::KeySpec;

const VERSION: u8 = 1;
const FINGERPRINT: usize = 8;
const HEAD: usize = 1 + FINGERPRINT;

/// What wrapped material belongs to. It unwraps under the same label only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label<'a> {
    /// The key's ARN.
    pub(crate) key_arn: &'a str,
    /// Which material of the key.
    pub(crate) material_id: &'a MaterialId,
}

/// The key that wraps all material of one home.
#[derive(Debug)]
pub(crate) struct WrappingKey(Secret);

impl WrappingKey {
    /// A new one.
    ///
    /// # Errors
    /// `Library`: the operating system has no random bytes to give.
    pub(crate) fn generate() -> Result<WrappingKey, Error> {
        random(gcm::KEY).map(WrappingKey)
    }

    /// The key of [`WrappingKey::as_bytes`].
    ///
    /// # Errors
    /// `WrongLength`: not 32 bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<WrappingKey, Error> {
        if bytes.len() == gcm::KEY {
            Ok(WrappingKey(Secret::copy_of(bytes)))
        } else {
            Err(Error::WrongLength)
        }
    }

    /// The 32 bytes to keep.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Wraps material.
    ///
    /// # Errors
    /// `Library` alone.
    pub(crate) fn wrap(&self, label: &Label<'_>, material: &Material) -> Result<Vec<u8>, Error> {
        let mut wrapped = self.head();
        let bound = bound(&wrapped, label, material.spec());
        wrapped.extend(gcm::seal(self.as_bytes(), &bound, material.as_bytes())?);
        Ok(wrapped)
    }

    /// The material of what [`WrappingKey::wrap`] made for the same label and spec.
    ///
    /// # Errors
    /// `OtherWrappingKey`: it was wrapped under another key. `Malformed`, `Unauthentic`: it was changed, or belongs to
    /// another label.
    pub(crate) fn unwrap(
        &self,
        label: &Label<'_>,
        spec: KeySpec,
        wrapped: &[u8],
    ) -> Result<Material, Error> {
        let (head, body) = wrapped.split_at_checked(HEAD).ok_or(Error::Malformed)?;
        if head.first() != Some(&VERSION) {
            return Err(Error::Malformed);
        }
        if head != self.head() {
            return Err(Error::OtherWrappingKey);
        }
        let bytes = gcm::open(self.as_bytes(), &bound(head, label, spec), body)?;
        Ok(Material::trusted(spec, bytes))
    }

    /// Version and fingerprint. The fingerprint tells keys apart and tells nothing of the key.
    fn head(&self) -> Vec<u8> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.as_bytes());
        let print = hmac::sign(&key, b"kmsalias: which wrapping key is this?");
        std::iter::once(VERSION).chain(print.as_ref().iter().copied().take(FINGERPRINT)).collect()
    }
}

/// What is authenticated and not encrypted. Each text stands behind its length.
fn bound(head: &[u8], label: &Label<'_>, spec: KeySpec) -> Vec<u8> {
    let id = label.material_id.to_string();
    let mut bytes = head.to_vec();
    for text in [spec.as_str(), &id, label.key_arn] {
        bytes.extend_from_slice(&(text.len() as u64).to_be_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    bytes
}
