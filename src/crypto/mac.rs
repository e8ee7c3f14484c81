//! HMAC. Never: which message.

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
