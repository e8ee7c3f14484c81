//! The public half of a key, as DER of `SubjectPublicKeyInfo`. Never: a secret.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::signature::{ED25519, ParsedPublicKey, VerificationAlgorithm};

use super::material::Family;
use super::{Error, ecdsa, lattice, rsa};
use crate::model::KeySpec;

/// A public key of one spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicKey {
    spec: KeySpec,
    der: Vec<u8>,
}

impl PublicKey {
    /// Reads DER of `SubjectPublicKeyInfo`.
    ///
    /// # Errors
    /// `Malformed`: no such key, or not of that spec. `Unsupported`: the spec has no public keys.
    pub(crate) fn from_der(spec: KeySpec, der: &[u8]) -> Result<PublicKey, Error> {
        let family = Family::of(spec)?;
        let algorithm: &'static dyn VerificationAlgorithm = match family {
            Family::Rsa => rsa::ANY,
            Family::Curve => ecdsa::curve(spec)?.verification,
            Family::Edwards => &ED25519,
            Family::Lattice => lattice::algorithms(spec)?.verification,
        };
        let key = ParsedPublicKey::new(algorithm, der).map_err(|_| Error::Malformed)?;
        // The library takes bare points and keys as well; the one encoding is what it writes itself.
        let fits = key.as_der()?.as_ref() == der
            && (family != Family::Rsa || rsa::length_of(der)? == rsa::length(spec)?);
        fits.then(|| PublicKey::trusted(spec, der.to_vec())).ok_or(Error::Malformed)
    }

    /// A key that the library wrote.
    pub(super) fn trusted(spec: KeySpec, der: Vec<u8>) -> PublicKey {
        PublicKey { spec, der }
    }

    /// What kind of key it is.
    pub(crate) fn spec(&self) -> KeySpec {
        self.spec
    }

    /// DER of `SubjectPublicKeyInfo`.
    pub(crate) fn der(&self) -> &[u8] {
        &self.der
    }
}
