//! Keys on the curves of NIST and SECG, and ECDSA in DER. Never: Ed25519, which is no ECDSA.

use aws_lc_rs::digest::{self, Digest};
use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256K1_SHA256_ASN1,
    ECDSA_P256K1_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1, ECDSA_P384_SHA384_ASN1_SIGNING,
    ECDSA_P521_SHA512_ASN1, ECDSA_P521_SHA512_ASN1_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm,
    EcdsaVerificationAlgorithm, KeyPair as _,
};

use super::{Error, Secret};
use crate::model::KeySpec;

/// A curve with its hash function.
pub(super) struct Curve {
    pub(super) signing: &'static EcdsaSigningAlgorithm,
    pub(super) verification: &'static EcdsaVerificationAlgorithm,
    pub(super) hash: &'static digest::Algorithm,
}

/// The curve of a spec.
pub(super) fn curve(spec: KeySpec) -> Result<Curve, Error> {
    let (signing, verification, hash) = match spec {
        KeySpec::EccNistP256 => {
            (&ECDSA_P256_SHA256_ASN1_SIGNING, &ECDSA_P256_SHA256_ASN1, &digest::SHA256)
        }
        KeySpec::EccNistP384 => {
            (&ECDSA_P384_SHA384_ASN1_SIGNING, &ECDSA_P384_SHA384_ASN1, &digest::SHA384)
        }
        KeySpec::EccNistP521 => {
            (&ECDSA_P521_SHA512_ASN1_SIGNING, &ECDSA_P521_SHA512_ASN1, &digest::SHA512)
        }
        KeySpec::EccSecgP256K1 => {
            (&ECDSA_P256K1_SHA256_ASN1_SIGNING, &ECDSA_P256K1_SHA256_ASN1, &digest::SHA256)
        }
        _ => return Err(Error::Unsupported),
    };
    Ok(Curve { signing, verification, hash })
}

/// New material: PKCS#8.
pub(super) fn generate(spec: KeySpec) -> Result<Secret, Error> {
    let pair = EcdsaKeyPair::generate(curve(spec)?.signing)?;
    Ok(Secret::copy_of(pair.to_pkcs8v1()?.as_ref()))
}

/// The public half of material.
pub(super) fn public_der(spec: KeySpec, pkcs8: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(key_pair(spec, pkcs8)?.public_key().as_der()?.as_ref().to_vec())
}

/// Signs a digest, in DER.
pub(super) fn sign(spec: KeySpec, pkcs8: &[u8], digest: &Digest) -> Result<Vec<u8>, Error> {
    Ok(key_pair(spec, pkcs8)?.sign_digest(digest)?.as_ref().to_vec())
}

fn key_pair(spec: KeySpec, pkcs8: &[u8]) -> Result<EcdsaKeyPair, Error> {
    EcdsaKeyPair::from_pkcs8(curve(spec)?.signing, pkcs8).map_err(|_| Error::Malformed)
}
