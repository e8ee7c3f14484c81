//! Cryptography on bytes: key material, ciphertexts, signatures, MACs, shared secrets, random bytes. Never: an alias, a
//! key state, an error code of AWS's, a store, the clock; and never dice that a seed could load.
//!
//! Every primitive is AWS-LC's. Two things it does not offer come from elsewhere: Ed25519ph from `ed25519-dalek`,
//! ML-DSA over a representative computed by the caller (`EXTERNAL_MU`) from `ml-dsa`. Every key, nonce and random byte
//! comes from the operating system.
//!
//! How the service uses it:
//!
//! ```text
//! // CreateKey, or a key's first use
//! let material = Material::generate(key.spec)?;
//! let label = Label { key_arn: &arn, material_id: &id };
//! let wrapped = wrapping_key.wrap(&label, &material)?;              // for the store
//! let material = wrapping_key.unwrap(&label, key.spec, &wrapped)?;  // from the store
//!
//! // Encrypt and Decrypt with SYMMETRIC_DEFAULT
//! let context = Context::new(pairs);
//! let blob = material.seal(&Header { account, region, key_id, material_id }, &context, plaintext)?;
//! let sealed = Sealed::parse(&blob)?;                               // names the key: look it up
//! let plaintext = material.open(&sealed, &context)?;
//!
//! // Sign, Verify, GetPublicKey; Encrypt with RSA needs the public half only
//! let signature = material.sign(algorithm, Message::Digest(&digest))?;
//! let public = material.public_key()?;                              // public.der()
//! public.verify(algorithm, Message::Digest(&digest), &signature)?;  // Unauthentic: it is not valid
//! let ciphertext = public.encrypt(EncryptionAlgorithm::RsaesOaepSha256, plaintext)?;
//! let plaintext = material.decrypt(EncryptionAlgorithm::RsaesOaepSha256, &ciphertext)?;
//!
//! // GenerateMac, VerifyMac, DeriveSharedSecret, GenerateRandom, GenerateDataKey, GenerateDataKeyPair
//! let mac = material.mac(message)?;
//! material.verify_mac(message, &mac)?;
//! let shared = material.agree(&peer_der)?;                          // InvalidPeer: not of this curve
//! let data_key = random(32)?;
//! let pair = Material::generate(pair_spec)?;                        // pair.pkcs8(), pair.public_key()
//! ```
//!
//! What a plaintext, a private key or a shared secret is comes as a `Secret`, which is zeroed when dropped and which
//! no `Debug` shows.

mod agree;
mod ciphertext;
mod ecdsa;
mod ed25519;
mod gcm;
mod lattice;
mod lines;
mod mac;
mod material;
mod public;
mod rsa;
mod secret;
mod sign;
mod wrap;

#[cfg(test)]
mod tests;

pub(crate) use ciphertext::{Context, Header, MaterialId, Sealed};
#[doc(hidden)]
pub use lines::answer;
pub(crate) use mac::{hmac_sha256, is_same};
pub(crate) use material::Material;
pub(crate) use public::PublicKey;
pub(crate) use rsa::EncryptionAlgorithm;
pub(crate) use secret::{Secret, random};
pub(crate) use sign::{Message, SigningAlgorithm};
pub(crate) use wrap::{Label, WrappingKey};

/// What went wrong. The service says it in AWS's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Error {
    /// The bytes have not the form that they must have.
    #[error("the bytes are malformed")]
    Malformed,
    /// A tag, a padding, a signature or a MAC does not fit: another key, another context, or changed bytes.
    #[error("the bytes are not authentic")]
    Unauthentic,
    /// The material was wrapped under another wrapping key.
    #[error("another wrapping key was used")]
    OtherWrappingKey,
    /// The plaintext is longer than the key and the algorithm can encrypt.
    #[error("the plaintext is too long")]
    TooLong,
    /// A digest, a representative or a key has not the length that it must have.
    #[error("the length is wrong")]
    WrongLength,
    /// The other party's public key is none, or not of the same curve.
    #[error("the peer's public key does not fit")]
    InvalidPeer,
    /// The spec, the algorithm and the kind of message do not go together.
    #[error("spec, algorithm and message do not go together")]
    Unsupported,
    /// The library failed where it cannot: no memory, no entropy.
    #[error("the library failed")]
    Library,
}

impl From<aws_lc_rs::error::Unspecified> for Error {
    fn from(_: aws_lc_rs::error::Unspecified) -> Error {
        Error::Library
    }
}
