//! `Verify`: verify a signature.
//!
//! AWS: API reference, "Verify".

use serde::{Deserialize, Serialize};

use crate::crypto::SigningAlgorithm;
use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, GRANT_TOKENS, KEY_ID, MESSAGE_TYPE, PLAINTEXT, SIGNING_ALGORITHM,
};
use crate::kms::signing;
use crate::kms::usage::end_dry_run;
use crate::kms::{Context, Error};
use crate::model::KeyUsage;

pub(crate) static OPERATION: Operation = Operation::of::<Verify>();

pub(crate) struct Verify;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    message: Blob,
    message_type: Option<String>,
    signature: Blob,
    signing_algorithm: SigningAlgorithm,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "Verify", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    signature_valid: bool,
    signing_algorithm: SigningAlgorithm,
}

impl Op for Verify {
    const NAME: &'static str = "Verify";
    const SUMMARY: &'static str = "Verify a signature";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::optional(
            "MessageType",
            &MESSAGE_TYPE,
            "Whether Message is the message or its digest",
        ),
        Member::required("Signature", &CIPHERTEXT, "The signature to check"),
        Member::required("SigningAlgorithm", &SIGNING_ALGORITHM, "The signing algorithm"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("SignatureValid", &BOOLEAN),
        Member::answer("SigningAlgorithm", &SIGNING_ALGORITHM),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "KMSInvalidSignatureException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.key_for(&request.key_id, KeyUsage::SignVerify)?;
        let asked = signing::Asked {
            key: &used.key,
            algorithm: request.signing_algorithm,
            message_type: request.message_type.as_deref(),
            message: request.message.as_bytes(),
        };
        let message = asked.checked()?;
        let public = cx.material_to_check(&used, request.dry_run)?.material.public_key()?;
        let verified = public.verify(asked.algorithm, message, request.signature.as_bytes());
        verified.map_err(|error| asked.refusal(error))?;
        end_dry_run(request.dry_run)?;
        Ok(Response {
            key_id: used.arn,
            signature_valid: true,
            signing_algorithm: request.signing_algorithm,
        })
    }
}
