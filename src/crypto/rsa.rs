//! RSA: keys, OAEP, and signatures with both paddings. Never: which padding an operation wants.

use aws_lc_rs::digest::Digest;
use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rsa::{
    KeyPair, KeySize, OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepAlgorithm,
    OaepPrivateDecryptingKey, OaepPublicEncryptingKey, PrivateDecryptingKey, PublicEncryptingKey,
};
use aws_lc_rs::signature::{
    KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RsaParameters, RsaSignatureEncoding,
};

use super::{Error, Material, PublicKey, Secret};
use crate::model::{KeySpec, words};

words! {
    /// How RSA encrypts.
    EncryptionAlgorithm {
        RsaesOaepSha1 = "RSAES_OAEP_SHA_1",
        RsaesOaepSha256 = "RSAES_OAEP_SHA_256",
    }
}

impl EncryptionAlgorithm {
    /// The greatest length of a plaintext under a key of this spec.
    ///
    /// # Errors
    /// `Unsupported`: the spec is not RSA.
    pub(crate) fn max_plaintext(self, spec: KeySpec) -> Result<usize, Error> {
        let hash = match self {
            EncryptionAlgorithm::RsaesOaepSha1 => 20,
            EncryptionAlgorithm::RsaesOaepSha256 => 32,
        };
        Ok(length(spec)?.saturating_sub(2 * hash + 2))
    }

    fn oaep(self) -> &'static OaepAlgorithm {
        match self {
            EncryptionAlgorithm::RsaesOaepSha1 => &OAEP_SHA1_MGF1SHA1,
            EncryptionAlgorithm::RsaesOaepSha256 => &OAEP_SHA256_MGF1SHA256,
        }
    }
}

impl PublicKey {
    /// Encrypts with OAEP.
    ///
    /// # Errors
    /// `TooLong`: see [`EncryptionAlgorithm::max_plaintext`]. `Unsupported`: the key is not RSA.
    pub(crate) fn encrypt(
        &self,
        algorithm: EncryptionAlgorithm,
        plaintext: &[u8],
    ) -> Result<Vec<u8>, Error> {
        if plaintext.len() > algorithm.max_plaintext(self.spec())? {
            return Err(Error::TooLong);
        }
        let key = PublicEncryptingKey::from_der(self.der()).map_err(|_| Error::Malformed)?;
        let key = OaepPublicEncryptingKey::new(key)?;
        let mut ciphertext = vec![0; key.ciphertext_size()];
        let length = key.encrypt(algorithm.oaep(), plaintext, &mut ciphertext, None)?.len();
        ciphertext.truncate(length);
        Ok(ciphertext)
    }
}

impl Material {
    /// Decrypts what [`PublicKey::encrypt`] made, here or elsewhere.
    ///
    /// # Errors
    /// `Unauthentic`: another key, another algorithm, changed bytes. `Unsupported`: the key is not RSA.
    pub(crate) fn decrypt(
        &self,
        algorithm: EncryptionAlgorithm,
        ciphertext: &[u8],
    ) -> Result<Secret, Error> {
        let bytes = self.bytes_of(SPECS)?;
        let key = PrivateDecryptingKey::from_pkcs8(bytes).map_err(|_| Error::Malformed)?;
        let key = OaepPrivateDecryptingKey::new(key)?;
        let mut plaintext = Secret::new(vec![0; key.min_output_size()]);
        let length = key
            .decrypt(algorithm.oaep(), ciphertext, plaintext.as_mut(), None)
            .map_err(|_| Error::Unauthentic)?
            .len();
        Ok(plaintext.shortened(length))
    }
}

const SPECS: &[KeySpec] = &[KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096];

/// An algorithm that parses any RSA key.
pub(super) const ANY: &RsaParameters = &RSA_PKCS1_2048_8192_SHA256;

/// New material: PKCS#8.
pub(super) fn generate(spec: KeySpec) -> Result<Secret, Error> {
    let size = match spec {
        KeySpec::Rsa2048 => KeySize::Rsa2048,
        KeySpec::Rsa3072 => KeySize::Rsa3072,
        KeySpec::Rsa4096 => KeySize::Rsa4096,
        _ => return Err(Error::Unsupported),
    };
    let der: Pkcs8V1Der = KeyPair::generate(size)?.as_der()?;
    Ok(Secret::copy_of(der.as_ref()))
}

/// The public half of material.
pub(super) fn public_der(spec: KeySpec, pkcs8: &[u8]) -> Result<Vec<u8>, Error> {
    let pair = key_pair(pkcs8)?;
    if pair.public_modulus_len() != length(spec)? {
        return Err(Error::Malformed);
    }
    Ok(pair.public_key().as_der()?.as_ref().to_vec())
}

/// Signs a digest.
pub(super) fn sign(
    pkcs8: &[u8],
    padding: &'static RsaSignatureEncoding,
    digest: &Digest,
) -> Result<Vec<u8>, Error> {
    let pair = key_pair(pkcs8)?;
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign_digest(padding, digest, &mut signature)?;
    Ok(signature)
}

fn key_pair(pkcs8: &[u8]) -> Result<KeyPair, Error> {
    KeyPair::from_pkcs8(pkcs8).map_err(|_| Error::Malformed)
}

/// The length of the modulus, which is that of a signature and of a ciphertext.
pub(super) fn length(spec: KeySpec) -> Result<usize, Error> {
    match spec {
        KeySpec::Rsa2048 => Ok(256),
        KeySpec::Rsa3072 => Ok(384),
        KeySpec::Rsa4096 => Ok(512),
        _ => Err(Error::Unsupported),
    }
}

/// The length of the modulus of a public key.
pub(super) fn length_of(der: &[u8]) -> Result<usize, Error> {
    let key = PublicEncryptingKey::from_der(der).map_err(|_| Error::Malformed)?;
    Ok(key.key_size_bytes())
}
