//! The secret material of a key, in one encoding a spec: generated, stored, read back. Never: which key it belongs to.
//!
//! | spec | bytes |
//! |---|---|
//! | `SYMMETRIC_DEFAULT` | 32 random bytes |
//! | `HMAC_*` | as many random bytes as the MAC is long |
//! | `RSA_*`, `ECC_NIST_P*`, `ECC_SECG_P256K1` | PKCS#8 |
//! | `ECC_NIST_EDWARDS25519`, `ML_DSA_*` | the seed, 32 random bytes |

use super::{Error, PublicKey, Secret, ecdsa, ed25519, gcm, lattice, mac, random, rsa};
use crate::model::KeySpec;

/// Length of the seed of an Ed25519 or an ML-DSA key.
pub(super) const SEED: usize = 32;

/// Secret key material of one spec. Zeroed when dropped.
#[derive(Debug)]
pub(crate) struct Material {
    spec: KeySpec,
    bytes: Secret,
}

impl Material {
    /// New material.
    ///
    /// # Errors
    /// `Unsupported`: SM2, which the library lacks.
    pub(crate) fn generate(spec: KeySpec) -> Result<Material, Error> {
        if let Some(length) = random_length(spec) {
            return Ok(Material { spec, bytes: random(length)? });
        }
        let bytes = match Family::of(spec)? {
            Family::Rsa => rsa::generate(spec)?,
            _ => ecdsa::generate(spec)?,
        };
        Ok(Material { spec, bytes })
    }

    /// The material of [`Material::as_bytes`].
    ///
    /// # Errors
    /// `WrongLength`, `Malformed`: not the bytes of such material. `Unsupported`: SM2.
    pub(crate) fn from_bytes(spec: KeySpec, bytes: &[u8]) -> Result<Material, Error> {
        let material = Material { spec, bytes: Secret::copy_of(bytes) };
        match random_length(spec) {
            Some(length) if bytes.len() == length => {}
            Some(_) => return Err(Error::WrongLength),
            None => drop(material.public_key()?),
        }
        Ok(material)
    }

    /// Material whose bytes are known to be right.
    pub(super) fn trusted(spec: KeySpec, bytes: Secret) -> Material {
        Material { spec, bytes }
    }

    /// What kind of material it is.
    pub(crate) fn spec(&self) -> KeySpec {
        self.spec
    }

    /// The bytes to keep, in the spec's one encoding.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.as_bytes()
    }

    /// The bytes, if the material is of one of these specs.
    pub(super) fn bytes_of(&self, specs: &[KeySpec]) -> Result<&[u8], Error> {
        specs.contains(&self.spec).then(|| self.as_bytes()).ok_or(Error::Unsupported)
    }

    /// The public half.
    ///
    /// # Errors
    /// `Unsupported`: the key is not asymmetric.
    pub(crate) fn public_key(&self) -> Result<PublicKey, Error> {
        let bytes = self.as_bytes();
        let der = match Family::of(self.spec)? {
            Family::Rsa => rsa::public_der(self.spec, bytes)?,
            Family::Curve => ecdsa::public_der(self.spec, bytes)?,
            Family::Edwards => ed25519::public_der(bytes)?,
            Family::Lattice => lattice::public_der(self.spec, bytes)?,
        };
        Ok(PublicKey::trusted(self.spec, der))
    }

    /// The private key as DER of PKCS#8, version 1.
    ///
    /// # Errors
    /// `Unsupported`: the key is not asymmetric.
    pub(crate) fn pkcs8(&self) -> Result<Secret, Error> {
        let bytes = self.as_bytes();
        match Family::of(self.spec)? {
            Family::Rsa | Family::Curve => Ok(Secret::copy_of(bytes)),
            Family::Edwards => ed25519::pkcs8(bytes),
            Family::Lattice => lattice::pkcs8(self.spec, bytes),
        }
    }
}

/// Asymmetric specs that work alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// RSA.
    Rsa,
    /// Elliptic curves in Weierstrass form.
    Curve,
    /// Ed25519.
    Edwards,
    /// ML-DSA.
    Lattice,
}

impl Family {
    /// The family of a spec; `Unsupported` for a symmetric one and for SM2.
    pub(super) fn of(spec: KeySpec) -> Result<Family, Error> {
        use KeySpec as S;
        match spec {
            S::Rsa2048 | S::Rsa3072 | S::Rsa4096 => Ok(Family::Rsa),
            S::EccNistP256 | S::EccNistP384 | S::EccNistP521 | S::EccSecgP256K1 => {
                Ok(Family::Curve)
            }
            S::EccNistEdwards25519 => Ok(Family::Edwards),
            S::MlDsa44 | S::MlDsa65 | S::MlDsa87 => Ok(Family::Lattice),
            S::SymmetricDefault | S::Hmac224 | S::Hmac256 | S::Hmac384 | S::Hmac512 | S::Sm2 => {
                Err(Error::Unsupported)
            }
        }
    }
}

/// How many random bytes the material is, if it is that and no more.
fn random_length(spec: KeySpec) -> Option<usize> {
    match spec {
        KeySpec::SymmetricDefault => Some(gcm::KEY),
        KeySpec::EccNistEdwards25519 | KeySpec::MlDsa44 | KeySpec::MlDsa65 | KeySpec::MlDsa87 => {
            Some(SEED)
        }
        _ => mac::algorithm(spec).map(|algorithm| algorithm.tag_len()).ok(),
    }
}
