//! HMAC. Never: which message.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hmac;

use super::{Error, Material};
use crate::model::KeySpec;

impl Material {
    /// The MAC of a message.
    ///
    /// # Errors
    /// `Unsupported`: this is no HMAC key.
    pub(crate) fn mac(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(hmac::sign(&self.mac_key()?, message).as_ref().to_vec())
    }

    /// Whether a MAC is that of a message, compared in constant time.
    ///
    /// # Errors
    /// `Unauthentic`: it is not. `Unsupported`: this is no HMAC key.
    pub(crate) fn verify_mac(&self, message: &[u8], mac: &[u8]) -> Result<(), Error> {
        hmac::verify(&self.mac_key()?, message, mac).map_err(|_| Error::Unauthentic)
    }

    fn mac_key(&self) -> Result<hmac::Key, Error> {
        Ok(hmac::Key::new(algorithm(self.spec())?, self.as_bytes()))
    }
}

/// The HMAC of a message with SHA-256, under any key: what requests are signed with.
pub(crate) fn hmac_sha256(key: &[u8], message: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message).as_ref().to_vec()
}

/// Whether two texts are the same, told in a time that depends on their length only.
pub(crate) fn is_same(left: &[u8], right: &[u8]) -> bool {
    verify_slices_are_equal(left, right).is_ok()
}

/// The algorithm of a spec.
pub(super) fn algorithm(spec: KeySpec) -> Result<hmac::Algorithm, Error> {
    match spec {
        KeySpec::Hmac224 => Ok(hmac::HMAC_SHA224),
        KeySpec::Hmac256 => Ok(hmac::HMAC_SHA256),
        KeySpec::Hmac384 => Ok(hmac::HMAC_SHA384),
        KeySpec::Hmac512 => Ok(hmac::HMAC_SHA512),
        _ => Err(Error::Unsupported),
    }
}
