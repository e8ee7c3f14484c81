//! Encrypting and decrypting with a key in use: what `Encrypt`, `Decrypt`, `ReEncrypt` and the data key operations
//! share. Never: the members of a request or an answer.
//!
//! Stand-ins, not recorded from AWS: the refusal of an encryption context with RSA, of a plaintext too long for
//! RSA, and of RSA ciphertext without a key.

use std::collections::BTreeMap;

use super::material::Opened;
use super::usage::{Used, end_dry_run};
use super::{Context, Error};
use crate::crypto::{self, EncryptionAlgorithm, Header, MaterialId, Sealed, Secret};
use crate::model::{Key, KeyId, KeySpec, KeyUsage, Place};

/// The algorithm of symmetric keys, and of a request that names none.
pub(crate) const SYMMETRIC_DEFAULT: &str = "SYMMETRIC_DEFAULT";

/// An encryption context, as a request gives it.
pub(crate) type Pairs = BTreeMap<String, String>;

/// The name of an algorithm as it is given back.
pub(crate) fn or_default(algorithm: Option<String>) -> String {
    algorithm.unwrap_or_else(|| SYMMETRIC_DEFAULT.to_owned())
}

/// What is to be encrypted.
#[derive(Clone, Copy)]
pub(crate) struct Plaintext<'a> {
    /// The algorithm's name.
    pub(crate) algorithm: &'a str,
    /// The encryption context.
    pub(crate) context: &'a Pairs,
    /// The bytes.
    pub(crate) plaintext: &'a [u8],
    /// Whether nothing is to be done after the checks.
    pub(crate) dry_run: bool,
}

/// What was encrypted.
#[derive(Debug)]
pub(crate) struct Encrypted {
    /// The ciphertext.
    pub(crate) blob: Vec<u8>,
    /// The material; of symmetric keys only.
    pub(crate) material_id: Option<String>,
}

/// What was decrypted.
#[derive(Debug)]
pub(crate) struct Decrypted {
    /// The plaintext.
    pub(crate) plaintext: Secret,
    /// The key.
    pub(crate) used: Used,
    /// The material; of symmetric keys only.
    pub(crate) material_id: Option<String>,
}

/// What is to be decrypted.
#[derive(Debug)]
pub(crate) struct Ciphertext<'a> {
    /// The ciphertext.
    pub(crate) blob: &'a [u8],
    /// The identifier of the key that is said to have made it.
    pub(crate) key: Option<&'a str>,
    /// The algorithm's name.
    pub(crate) algorithm: &'a str,
    /// The encryption context.
    pub(crate) context: &'a Pairs,
    /// Whether nothing is to be left behind.
    pub(crate) dry_run: bool,
}

impl Context<'_> {
    /// The key that a request names to encrypt with, fit for the algorithm.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn key_to_encrypt(&self, identifier: &str, algorithm: &str) -> Result<Used, Error> {
        let used = self.key_for(identifier, KeyUsage::EncryptDecrypt)?;
        check_algorithm(&used.key, algorithm)?;
        Ok(used)
    }

    /// The key of an operation that encrypts for symmetric keys only.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn symmetric_key(&self, identifier: &str) -> Result<Used, Error> {
        self.key_to_encrypt(identifier, SYMMETRIC_DEFAULT)
    }

    /// Encrypts with a key that was found fit; a dry run ends before.
    ///
    /// # Errors
    /// A plaintext or a context that the algorithm does not take; a key without material.
    pub(crate) fn encrypt(&self, used: &Used, asked: &Plaintext<'_>) -> Result<Encrypted, Error> {
        let Plaintext { algorithm, context, plaintext, dry_run } = *asked;
        let oaep = EncryptionAlgorithm::parse(algorithm);
        if let Some(oaep) = oaep {
            refuse_context(context, algorithm)?;
            refuse_longer(oaep, used.key.spec, plaintext)?;
        }
        end_dry_run(dry_run)?;
        let Opened { id, material } = self.material_of(used)?;
        if let Some(oaep) = oaep {
            let blob = material.public_key()?.encrypt(oaep, plaintext)?;
            return Ok(Encrypted { blob, material_id: None });
        }
        let header = Header {
            account: used.place.account.clone(),
            region: used.place.region.clone(),
            key_id: used.key.id.clone(),
            material_id: id.clone(),
        };
        let blob = material.seal(&header, &context_of(context), plaintext)?;
        Ok(Encrypted { blob, material_id: Some(id.to_string()) })
    }

    /// Decrypts with the key that the ciphertext names, or the request.
    ///
    /// # Errors
    /// The refusal: of the key, then of the ciphertext.
    pub(crate) fn decrypt(&self, ciphertext: &Ciphertext<'_>) -> Result<Decrypted, Error> {
        match EncryptionAlgorithm::parse(ciphertext.algorithm) {
            Some(oaep) => self.decrypt_oaep(ciphertext, oaep),
            None => self.decrypt_symmetric(ciphertext),
        }
    }

    fn decrypt_oaep(
        &self,
        ciphertext: &Ciphertext<'_>,
        oaep: EncryptionAlgorithm,
    ) -> Result<Decrypted, Error> {
        let algorithm = ciphertext.algorithm;
        let missing = || Error::KeyRequired { algorithm: algorithm.to_owned() };
        let used = self.key_to_encrypt(ciphertext.key.ok_or_else(missing)?, algorithm)?;
        refuse_context(ciphertext.context, algorithm)?;
        let opened = self.material_to_check(&used, ciphertext.dry_run)?;
        let opened = opened.material.decrypt(oaep, ciphertext.blob);
        let plaintext = opened.map_err(|_| Error::InvalidCiphertext)?;
        Ok(Decrypted { plaintext, used, material_id: None })
    }

    fn decrypt_symmetric(&self, ciphertext: &Ciphertext<'_>) -> Result<Decrypted, Error> {
        let named = match ciphertext.key {
            Some(identifier) => Some(self.key_in_use(identifier)?),
            None => None,
        };
        let algorithm = ciphertext.algorithm;
        let sealed = Sealed::parse(ciphertext.blob).map_err(|_| Error::InvalidCiphertext);
        let used = match (named, &sealed) {
            (Some(used), Ok(sealed)) if !is_maker(&used, &sealed.header) => {
                return Err(Error::IncorrectKey);
            }
            (Some(used), _) => self.fit(used, algorithm)?,
            (None, Ok(sealed)) => self.maker(&sealed.header, algorithm)?,
            (None, Err(_)) => return Err(Error::InvalidCiphertext),
        };
        let sealed = sealed?;
        let id: &MaterialId = &sealed.header.material_id;
        let opened = self.material_named_to_check(&used, id, ciphertext.dry_run)?;
        let opened = opened.ok_or(Error::AbsentMaterial)?;
        let plaintext = opened.material.open(&sealed, &context_of(ciphertext.context));
        let plaintext = plaintext.map_err(|_| Error::InvalidCiphertext)?;
        Ok(Decrypted { plaintext, used, material_id: Some(id.to_string()) })
    }

    /// The key that a ciphertext names, of whatever account; a multi-Region key in this Region.
    fn maker(&self, header: &Header, algorithm: &str) -> Result<Used, Error> {
        let account = header.account.clone();
        let place = Place { account, region: self.place.region.clone() };
        let arn = place.arn_of(&header.key_id);
        let absent = || Error::NotAuthorizedForCiphertext {
            arn: arn.clone(),
            caller: self.caller.to_owned(),
            operation: self.action,
        };
        if header.region != self.place.region && !is_multi_region(&header.key_id) {
            return Err(absent());
        }
        let used = match self.key_in_use(&arn) {
            Err(Error::KeyNotFound { .. } | Error::NotAuthorized { .. }) => return Err(absent()),
            used => used?,
        };
        self.fit(used, algorithm)
    }

    /// A key that encrypts, with that algorithm.
    fn fit(&self, used: Used, algorithm: &str) -> Result<Used, Error> {
        self.check_usage(&used, KeyUsage::EncryptDecrypt)?;
        check_algorithm(&used.key, algorithm)?;
        Ok(used)
    }
}

/// Whether the ciphertext says that this key made it, in this Region or, a multi-Region key, in another.
fn is_maker(used: &Used, header: &Header) -> bool {
    used.key.id == header.key_id
        && used.place.account == header.account
        && (used.place.region == header.region || is_multi_region(&header.key_id))
}

fn is_multi_region(id: &KeyId) -> bool {
    id.as_str().starts_with("mrk-")
}

fn check_algorithm(key: &Key, algorithm: &str) -> Result<(), Error> {
    if key.spec.algorithms(KeyUsage::EncryptDecrypt).contains(&algorithm) {
        return Ok(());
    }
    Err(Error::WrongAlgorithm { algorithm: algorithm.to_owned(), spec: key.spec })
}

fn refuse_longer(oaep: EncryptionAlgorithm, spec: KeySpec, plaintext: &[u8]) -> Result<(), Error> {
    let limit = oaep.max_plaintext(spec)?;
    if plaintext.len() <= limit {
        return Ok(());
    }
    Err(Error::TooLong { algorithm: oaep.as_str().to_owned(), spec, limit })
}

fn refuse_context(context: &Pairs, algorithm: &str) -> Result<(), Error> {
    if context.is_empty() {
        return Ok(());
    }
    Err(Error::ContextNotSupported { algorithm: algorithm.to_owned() })
}

fn context_of(pairs: &Pairs) -> crypto::Context {
    crypto::Context::new(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}
