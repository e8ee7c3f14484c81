//! Ed25519, pure and with a prehash. Never: a digest taken for a prehash.
//!
//! `ED25519_PH_SHA_512` takes the message type `DIGEST` only, 64 bytes, and yet hashes what it is given: the digest is the
//! message of Ed25519ph (API page of Sign; recorded from AWS 2026-09-12, stackd `testdata/aws/kms/ecc.json`). So what
//! AWS calls a digest is hashed twice, once by the caller and once here.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use ed25519_dalek::{Digest as _, Sha512, Signature, SigningKey, VerifyingKey};

use super::material::SEED;
use super::{Error, Secret};

const PUBLIC: usize = 32;

/// The public half of material.
pub(super) fn public_der(seed: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(key_pair(seed)?.public_key().as_der()?.as_ref().to_vec())
}

/// The private key of material, without the public one in it, as AWS gives it: 48 bytes.
pub(super) fn pkcs8(seed: &[u8]) -> Result<Secret, Error> {
    Ok(Secret::copy_of(key_pair(seed)?.to_pkcs8v1()?.as_ref()))
}

/// Signs a message.
pub(super) fn sign(seed: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(key_pair(seed)?.try_sign(message)?.as_ref().to_vec())
}

/// Verifies what [`sign`] made.
pub(super) fn verify(public_der: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Error> {
    let key = UnparsedPublicKey::new(&ED25519, public_der);
    key.verify(message, signature).map_err(|_| Error::Unauthentic)
}

/// Signs a message by its hash: Ed25519ph without a context.
pub(super) fn sign_prehashed(seed: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    let seed: &[u8; SEED] = seed.try_into().map_err(|_| Error::WrongLength)?;
    let key = SigningKey::from_bytes(seed);
    let signature = key.sign_prehashed(hash(message), None).map_err(|_| Error::Library)?;
    Ok(signature.to_bytes().to_vec())
}

/// Verifies what [`sign_prehashed`] made.
pub(super) fn verify_prehashed(
    public_der: &[u8],
    message: &[u8],
    signature: &[u8],
) -> Result<(), Error> {
    let point = public_der.last_chunk::<PUBLIC>().ok_or(Error::Malformed)?;
    let key = VerifyingKey::from_bytes(point).map_err(|_| Error::Malformed)?;
    let signature = Signature::from_slice(signature).map_err(|_| Error::Unauthentic)?;
    key.verify_prehashed_strict(hash(message), None, &signature).map_err(|_| Error::Unauthentic)
}

fn hash(message: &[u8]) -> Sha512 {
    Sha512::new().chain_update(message)
}

fn key_pair(seed: &[u8]) -> Result<Ed25519KeyPair, Error> {
    Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| Error::WrongLength)
}
