//! Signatures: which spec, algorithm and kind of message go together, and who signs. Never: a key's usage or state.

use std::fmt;

use aws_lc_rs::digest::{self, Digest};
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512,
    RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RSA_PSS_2048_8192_SHA256,
    RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512, RSA_PSS_SHA256, RSA_PSS_SHA384,
    RSA_PSS_SHA512, RsaParameters, RsaSignatureEncoding, UnparsedPublicKey, VerificationAlgorithm,
};

use super::{Error, Material, PublicKey, ecdsa, ed25519, lattice, rsa};
use crate::model::{KeySpec, KeyUsage, words};

words! {
    /// How a key signs.
    SigningAlgorithm {
        RsassaPssSha256 = "RSASSA_PSS_SHA_256",
        RsassaPssSha384 = "RSASSA_PSS_SHA_384",
        RsassaPssSha512 = "RSASSA_PSS_SHA_512",
        RsassaPkcs1V15Sha256 = "RSASSA_PKCS1_V1_5_SHA_256",
        RsassaPkcs1V15Sha384 = "RSASSA_PKCS1_V1_5_SHA_384",
        RsassaPkcs1V15Sha512 = "RSASSA_PKCS1_V1_5_SHA_512",
        EcdsaSha256 = "ECDSA_SHA_256",
        EcdsaSha384 = "ECDSA_SHA_384",
        EcdsaSha512 = "ECDSA_SHA_512",
        Sm2dsa = "SM2DSA",
        MlDsaShake256 = "ML_DSA_SHAKE_256",
        Ed25519Sha512 = "ED25519_SHA_512",
        Ed25519PhSha512 = "ED25519_PH_SHA_512",
    }
}

/// What is signed. `Debug` shows its kind and its length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Message<'a> {
    /// The message itself.
    Raw(&'a [u8]),
    /// Its digest by the algorithm's hash function.
    Digest(&'a [u8]),
    /// Its representative of ML-DSA, 64 bytes.
    ExternalMu(&'a [u8]),
}

impl Message<'_> {
    /// Whether a key of that spec signs such a message with that algorithm.
    ///
    /// # Errors
    /// `Unsupported`: spec, algorithm and kind of message do not go together. `WrongLength` of a digest.
    pub(crate) fn fits(self, spec: KeySpec, algorithm: SigningAlgorithm) -> Result<(), Error> {
        match Scheme::of(spec, algorithm, self)? {
            Scheme::MlDsaMu(mu) => lattice::representative(mu).map(drop),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, bytes) = match self {
            Message::Raw(bytes) => ("Raw", bytes),
            Message::Digest(bytes) => ("Digest", bytes),
            Message::ExternalMu(bytes) => ("ExternalMu", bytes),
        };
        write!(to, "{kind}({} bytes)", bytes.len())
    }
}

impl Material {
    /// Signs.
    ///
    /// # Errors
    /// `Unsupported`: spec, algorithm and kind of message do not go together. `WrongLength` of a digest.
    pub(crate) fn sign(
        &self,
        algorithm: SigningAlgorithm,
        message: Message<'_>,
    ) -> Result<Vec<u8>, Error> {
        let bytes = self.as_bytes();
        match Scheme::of(self.spec(), algorithm, message)? {
            Scheme::Rsa(padding, digest) => rsa::sign(bytes, padding.signing, &digest),
            Scheme::Ecdsa(_, digest) => ecdsa::sign(self.spec(), bytes, &digest),
            Scheme::Ed25519(message) => ed25519::sign(bytes, message),
            Scheme::Ed25519Prehashed(message) => ed25519::sign_prehashed(bytes, message),
            Scheme::MlDsa(message) => lattice::sign(self.spec(), bytes, message),
            Scheme::MlDsaMu(mu) => lattice::sign_mu(self.spec(), bytes, mu),
        }
    }
}

impl PublicKey {
    /// Verifies a signature.
    ///
    /// # Errors
    /// `Unauthentic`: it is not valid. `Unsupported`, `WrongLength`: as [`Material::sign`].
    pub(crate) fn verify(
        &self,
        algorithm: SigningAlgorithm,
        message: Message<'_>,
        signature: &[u8],
    ) -> Result<(), Error> {
        let der = self.der();
        match Scheme::of(self.spec(), algorithm, message)? {
            Scheme::Rsa(padding, digest) => {
                verify_digest(padding.verification, der, &digest, signature)
            }
            Scheme::Ecdsa(curve, digest) => {
                verify_digest(curve.verification, der, &digest, signature)
            }
            Scheme::Ed25519(message) => ed25519::verify(der, message, signature),
            Scheme::Ed25519Prehashed(message) => ed25519::verify_prehashed(der, message, signature),
            Scheme::MlDsa(message) => lattice::verify(self.spec(), der, message, signature),
            Scheme::MlDsaMu(mu) => lattice::verify_mu(self.spec(), der, mu, signature),
        }
    }
}

fn verify_digest(
    algorithm: &'static dyn VerificationAlgorithm,
    der: &[u8],
    digest: &Digest,
    signature: &[u8],
) -> Result<(), Error> {
    let key = UnparsedPublicKey::new(algorithm, der);
    key.verify_digest(digest, signature).map_err(|_| Error::Unauthentic)
}

/// A padding of RSA with its hash function.
struct Padding {
    signing: &'static RsaSignatureEncoding,
    verification: &'static RsaParameters,
    hash: &'static digest::Algorithm,
}

/// Spec, algorithm and message together.
enum Scheme<'a> {
    Rsa(Padding, Digest),
    Ecdsa(ecdsa::Curve, Digest),
    Ed25519(&'a [u8]),
    Ed25519Prehashed(&'a [u8]),
    MlDsa(&'a [u8]),
    MlDsaMu(&'a [u8]),
}

impl<'a> Scheme<'a> {
    fn of(
        spec: KeySpec,
        algorithm: SigningAlgorithm,
        message: Message<'a>,
    ) -> Result<Scheme<'a>, Error> {
        use SigningAlgorithm as A;
        if !spec.algorithms(KeyUsage::SignVerify).contains(&algorithm.as_str()) {
            return Err(Error::Unsupported);
        }
        match (algorithm, message) {
            (A::EcdsaSha256 | A::EcdsaSha384 | A::EcdsaSha512, _) => {
                let curve = ecdsa::curve(spec)?;
                let digest = digest(curve.hash, message)?;
                Ok(Scheme::Ecdsa(curve, digest))
            }
            (A::Ed25519Sha512, Message::Raw(message)) => Ok(Scheme::Ed25519(message)),
            (A::Ed25519PhSha512, Message::Digest(bytes)) => {
                // As long as a digest, and yet the message: see `ed25519`.
                digest(&digest::SHA512, message)?;
                Ok(Scheme::Ed25519Prehashed(bytes))
            }
            (A::MlDsaShake256, Message::Raw(message)) => Ok(Scheme::MlDsa(message)),
            (A::MlDsaShake256, Message::ExternalMu(mu)) => Ok(Scheme::MlDsaMu(mu)),
            _ => {
                let padding = padding(algorithm).ok_or(Error::Unsupported)?;
                let digest = digest(padding.hash, message)?;
                Ok(Scheme::Rsa(padding, digest))
            }
        }
    }
}

/// The digest of a message, or the one given.
fn digest(hash: &'static digest::Algorithm, message: Message<'_>) -> Result<Digest, Error> {
    match message {
        Message::Raw(message) => Ok(digest::digest(hash, message)),
        Message::Digest(digest) => {
            Digest::import_less_safe(digest, hash).map_err(|_| Error::WrongLength)
        }
        Message::ExternalMu(_) => Err(Error::Unsupported),
    }
}

/// The padding of an algorithm of RSA. With PSS the salt is as long as the digest, in signing and in verifying.
fn padding(algorithm: SigningAlgorithm) -> Option<Padding> {
    use SigningAlgorithm as A;
    let (signing, verification, hash): (&RsaSignatureEncoding, &RsaParameters, _) = match algorithm
    {
        A::RsassaPssSha256 => (&RSA_PSS_SHA256, &RSA_PSS_2048_8192_SHA256, &digest::SHA256),
        A::RsassaPssSha384 => (&RSA_PSS_SHA384, &RSA_PSS_2048_8192_SHA384, &digest::SHA384),
        A::RsassaPssSha512 => (&RSA_PSS_SHA512, &RSA_PSS_2048_8192_SHA512, &digest::SHA512),
        A::RsassaPkcs1V15Sha256 => {
            (&RSA_PKCS1_SHA256, &RSA_PKCS1_2048_8192_SHA256, &digest::SHA256)
        }
        A::RsassaPkcs1V15Sha384 => {
            (&RSA_PKCS1_SHA384, &RSA_PKCS1_2048_8192_SHA384, &digest::SHA384)
        }
        A::RsassaPkcs1V15Sha512 => {
            (&RSA_PKCS1_SHA512, &RSA_PKCS1_2048_8192_SHA512, &digest::SHA512)
        }
        _ => return None,
    };
    Some(Padding { signing, verification, hash })
}
