//! `DeriveSharedSecret`: derive a shared secret with a peer.
//!
//! AWS: API reference, "`DeriveSharedSecret`".

use serde::{Deserialize, Serialize};

use crate::crypto;
use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, GRANT_TOKENS, KEY_AGREEMENT_ALGORITHM, KEY_ID, ORIGIN, PLAINTEXT,
    PUBLIC_KEY, RECIPIENT,
};
use crate::kms::usage::{end_dry_run, refuse_recipient};
use crate::kms::{Context, Error};
use crate::model::{KeyUsage, Origin};

pub(crate) static OPERATION: Operation = Operation::of::<DeriveSharedSecret>();

pub(crate) struct DeriveSharedSecret;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    key_agreement_algorithm: String,
    public_key: Blob,
    #[serde(default)]
    dry_run: bool,
    recipient: Option<serde::de::IgnoredAny>,
}

/// AWS: API reference, "`DeriveSharedSecret`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    shared_secret: Blob,
    key_agreement_algorithm: String,
    key_origin: Origin,
}

impl Op for DeriveSharedSecret {
    const NAME: &'static str = "DeriveSharedSecret";
    const SUMMARY: &'static str = "Derive a shared secret with a peer";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required(
            "KeyAgreementAlgorithm",
            &KEY_AGREEMENT_ALGORITHM,
            "The key agreement algorithm",
        ),
        Member::required("PublicKey", &PUBLIC_KEY, "The peer's public key, DER"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("SharedSecret", &PLAINTEXT),
        Member::answer("CiphertextForRecipient", &CIPHERTEXT),
        Member::answer("KeyAgreementAlgorithm", &KEY_AGREEMENT_ALGORITHM),
        Member::answer("KeyOrigin", &ORIGIN),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidGrantTokenException",
        "InvalidKeyUsageException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.key_for(&request.key_id, KeyUsage::KeyAgreement)?;
        refuse_recipient(request.recipient.is_some())?;
        let agreed = cx
            .material_to_check(&used, request.dry_run)?
            .material
            .agree(request.public_key.as_bytes());
        let secret = agreed.map_err(|error| match error {
            crypto::Error::InvalidPeer => Error::PeerKey,
            other => other.into(),
        })?;
        end_dry_run(request.dry_run)?;
        Ok(Response {
            key_id: used.arn,
            shared_secret: secret.into(),
            key_agreement_algorithm: request.key_agreement_algorithm,
            key_origin: used.key.origin,
        })
    }
}
