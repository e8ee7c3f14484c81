//! What a request to sign or to verify asks for: algorithm and message fit for the key. Never: the bytes of a
//! signature.
//!
//! Stand-in, not recorded from AWS: a representative of another length than 64 bytes is refused in the words for a
//! digest.

use super::Error;
use crate::crypto::{self, Message, SigningAlgorithm};
use crate::model::{Key, KeyUsage};

/// A request to sign or to verify.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    /// The key.
    pub(crate) key: &'a Key,
    /// The algorithm.
    pub(crate) algorithm: SigningAlgorithm,
    /// RAW, DIGEST or `EXTERNAL_MU`; RAW when it is not given.
    pub(crate) message_type: Option<&'a str>,
    /// The message in that form.
    pub(crate) message: &'a [u8],
}

impl<'a> Asked<'a> {
    /// The message, when the key's spec has the algorithm and the algorithm takes such a message.
    ///
    /// # Errors
    /// [`Error::WrongAlgorithm`], [`Error::MessageType`], [`Error::DigestLength`].
    pub(crate) fn checked(&self) -> Result<Message<'a>, Error> {
        let name = self.algorithm.as_str();
        if !self.key.spec.algorithms(KeyUsage::SignVerify).contains(&name) {
            return Err(Error::WrongAlgorithm { algorithm: name.to_owned(), spec: self.key.spec });
        }
        let message = match self.message_type {
            Some("DIGEST") => Message::Digest(self.message),
            Some("EXTERNAL_MU") => Message::ExternalMu(self.message),
            _ => Message::Raw(self.message),
        };
        let fits = message.fits(self.key.spec, self.algorithm);
        fits.map(|()| message).map_err(|error| self.refusal(error))
    }

    /// What the service says to a failure of signing or verifying.
    pub(crate) fn refusal(&self, error: crypto::Error) -> Error {
        let algorithm = self.algorithm.as_str().to_owned();
        match error {
            crypto::Error::WrongLength => Error::DigestLength { algorithm },
            crypto::Error::Unsupported => {
                let message_type = self.message_type.unwrap_or("RAW").to_owned();
                let with = if message_type == "EXTERNAL_MU" {
                    format!("key spec {}", self.key.spec.as_str())
                } else {
                    format!("algorithm {algorithm}")
                };
                Error::MessageType { message_type, with }
            }
            crypto::Error::Unauthentic => Error::InvalidSignature,
            other => other.into(),
        }
    }
}
