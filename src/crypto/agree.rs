//! Shared secrets: ECDH on the NIST curves. Never: a key derived from one.

use aws_lc_rs::agreement::{
    Algorithm, ECDH_P256, ECDH_P384, ECDH_P521, ParsedPublicKey, ParsedPublicKeyFormat, PrivateKey,
    UnparsedPublicKey, agree,
};

use super::{Error, Material, Secret};
use crate::model::KeySpec;

impl Material {
    /// The secret shared with whoever holds the private half of `peer`, DER of `SubjectPublicKeyInfo`: the x coordinate, as
    /// long as the curve's field.
    ///
    /// # Errors
    /// `InvalidPeer`: no public key of this curve. `Unsupported`: this is no key on a NIST curve.
    pub(crate) fn agree(&self, peer: &[u8]) -> Result<Secret, Error> {
        let algorithm = algorithm(self.spec())?;
        let key = PrivateKey::from_private_key_der(algorithm, self.as_bytes())
            .map_err(|_| Error::Malformed)?;
        let peer = ParsedPublicKey::try_from(UnparsedPublicKey::new(algorithm, peer))
            .map_err(|_| Error::InvalidPeer)?;
        // A bare point would do for the library.
        if peer.format() != ParsedPublicKeyFormat::X509 {
            return Err(Error::InvalidPeer);
        }
        agree(&key, peer, Error::InvalidPeer, |shared| Ok(Secret::copy_of(shared)))
    }
}

fn algorithm(spec: KeySpec) -> Result<&'static Algorithm, Error> {
    match spec {
        KeySpec::EccNistP256 => Ok(&ECDH_P256),
        KeySpec::EccNistP384 => Ok(&ECDH_P384),
        KeySpec::EccNistP521 => Ok(&ECDH_P521),
        _ => Err(Error::Unsupported),
    }
}
