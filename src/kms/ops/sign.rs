//! `Sign`: sign a message or its digest.
//!
//! AWS: API reference, "Sign".

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

pub(crate) static OPERATION: Operation = Operation::of::<Sign>();

pub(crate) struct Sign;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    message: Blob,
    message_type: Option<String>,
    signing_algorithm: SigningAlgorithm,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "Sign", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    signature: Blob,
    signing_algorithm: SigningAlgorithm,
}

impl Op for Sign {
    const NAME: &'static str = "Sign";
    const SUMMARY: &'static str = "Sign a message or its digest";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::optional(
            "MessageType",
            &MESSAGE_TYPE,
            "Whether Message is the message or its digest",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::required("SigningAlgorithm", &SIGNING_ALGORITHM, "The signing algorithm"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("Signature", &CIPHERTEXT),
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
        end_dry_run(request.dry_run)?;
        let signed = cx.material_of(&used)?.material.sign(asked.algorithm, message);
        let signature = signed.map_err(|error| asked.refusal(error))?;
        Ok(Response {
            key_id: used.arn,
            signature: Blob::new(signature),
            signing_algorithm: request.signing_algorithm,
        })
    }
}
