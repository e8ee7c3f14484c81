//! `VerifyMac`: verify a MAC.
//!
//! AWS: API reference, "`VerifyMac`".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, CIPHERTEXT, GRANT_TOKENS, KEY_ID, MAC_ALGORITHM, PLAINTEXT};
use crate::kms::usage::end_dry_run;
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<VerifyMac>();

pub(crate) struct VerifyMac;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    message: Blob,
    key_id: String,
    mac_algorithm: String,
    mac: Blob,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "`VerifyMac`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    mac_valid: bool,
    mac_algorithm: String,
}

impl Op for VerifyMac {
    const NAME: &'static str = "VerifyMac";
    const SUMMARY: &'static str = "Verify a MAC";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("MacAlgorithm", &MAC_ALGORITHM, "The MAC algorithm"),
        Member::required("Mac", &CIPHERTEXT, "The MAC to check"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("MacValid", &BOOLEAN),
        Member::answer("MacAlgorithm", &MAC_ALGORITHM),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidMacException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.key_for_mac(&request.key_id, &request.mac_algorithm)?;
        let (message, mac) = (request.message.as_bytes(), request.mac.as_bytes());
        let verified =
            cx.material_to_check(&used, request.dry_run)?.material.verify_mac(message, mac);
        verified.map_err(|_| Error::InvalidMac)?;
        end_dry_run(request.dry_run)?;
        let mac_algorithm = request.mac_algorithm;
        Ok(Response { key_id: used.arn, mac_valid: true, mac_algorithm })
    }
}
