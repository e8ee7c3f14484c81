//! `GenerateMac`: make a MAC with an HMAC key.
//!
//! AWS: API reference, "`GenerateMac`".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, CIPHERTEXT, GRANT_TOKENS, KEY_ID, MAC_ALGORITHM, PLAINTEXT};
use crate::kms::usage::end_dry_run;
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<GenerateMac>();

pub(crate) struct GenerateMac;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    message: Blob,
    key_id: String,
    mac_algorithm: String,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "`GenerateMac`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    mac: Blob,
    mac_algorithm: String,
    key_id: String,
}

impl Op for GenerateMac {
    const NAME: &'static str = "GenerateMac";
    const SUMMARY: &'static str = "Make a MAC with an HMAC key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("MacAlgorithm", &MAC_ALGORITHM, "The MAC algorithm"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Mac", &CIPHERTEXT),
        Member::answer("MacAlgorithm", &MAC_ALGORITHM),
        Member::answer("KeyId", &KEY_ID),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.key_for_mac(&request.key_id, &request.mac_algorithm)?;
        end_dry_run(request.dry_run)?;
        let mac = cx.material_of(&used)?.material.mac(request.message.as_bytes())?;
        let mac_algorithm = request.mac_algorithm;
        Ok(Response { mac: Blob::new(mac), mac_algorithm, key_id: used.arn })
    }
}
