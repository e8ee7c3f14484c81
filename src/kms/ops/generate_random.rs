//! `GenerateRandom`: make random bytes.
//!
//! Stand-in: not recorded from AWS: any custom key store is one that the account does not have.
//!
//! AWS: API reference, "`GenerateRandom`".

use serde::{Deserialize, Serialize};

use crate::crypto;
use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{CIPHERTEXT, CUSTOM_KEY_STORE_ID, NUMBER_OF_BYTES, PLAINTEXT, RECIPIENT};
use crate::kms::usage::{missing, refuse_recipient};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<GenerateRandom>();

pub(crate) struct GenerateRandom;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    number_of_bytes: Option<usize>,
    custom_key_store_id: Option<String>,
    recipient: Option<serde::de::IgnoredAny>,
}

/// AWS: API reference, "`GenerateRandom`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    plaintext: Blob,
}

impl Op for GenerateRandom {
    const NAME: &'static str = "GenerateRandom";
    const SUMMARY: &'static str = "Make random bytes";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional("NumberOfBytes", &NUMBER_OF_BYTES, "How many bytes to make"),
        Member::optional("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Plaintext", &PLAINTEXT),
        Member::answer("CiphertextForRecipient", &CIPHERTEXT),
    ];
    const ERRORS: &'static [&'static str] = &[
        "DependencyTimeoutException",
        "KMSInternalException",
        "UnsupportedOperationException",
        "CustomKeyStoreNotFoundException",
        "CustomKeyStoreInvalidStateException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, _: &Context<'_>) -> Result<Response, Error> {
        let length = request.number_of_bytes.ok_or_else(|| missing("numberOfBytes"))?;
        if request.custom_key_store_id.is_some() {
            return Err(Error::CustomKeyStoreNotFound);
        }
        refuse_recipient(request.recipient.is_some())?;
        Ok(Response { plaintext: crypto::random(length)?.into() })
    }
}
