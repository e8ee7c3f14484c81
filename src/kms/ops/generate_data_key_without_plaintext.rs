//! `GenerateDataKeyWithoutPlaintext`: make a data key, encrypted only.
//!
//! AWS: API reference, "`GenerateDataKeyWithoutPlaintext`".

use serde::{Deserialize, Serialize};

use crate::crypto;
use crate::kms::blob::Blob;
use crate::kms::cipher::{Pairs, Plaintext, SYMMETRIC_DEFAULT};
use crate::kms::data_key::DataKeyLength;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, DATA_KEY_SPEC, ENCRYPTION_CONTEXT, GRANT_TOKENS, KEY_ID, KEY_MATERIAL_ID,
    NUMBER_OF_BYTES,
};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<GenerateDataKeyWithoutPlaintext>();

pub(crate) struct GenerateDataKeyWithoutPlaintext;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    #[serde(default)]
    encryption_context: Pairs,
    #[serde(flatten)]
    length: DataKeyLength,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "`GenerateDataKeyWithoutPlaintext`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    ciphertext_blob: Blob,
    key_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_material_id: Option<String>,
}

impl Op for GenerateDataKeyWithoutPlaintext {
    const NAME: &'static str = "GenerateDataKeyWithoutPlaintext";
    const SUMMARY: &'static str = "Make a data key, encrypted only";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional("KeySpec", &DATA_KEY_SPEC, "The length of the data key"),
        Member::optional("NumberOfBytes", &NUMBER_OF_BYTES, "How many bytes to make"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("CiphertextBlob", &CIPHERTEXT),
        Member::answer("KeyId", &KEY_ID),
        Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
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
        let length = request.length.bytes()?;
        let used = cx.symmetric_key(&request.key_id)?;
        let plaintext = crypto::random(length)?;
        let made = cx.encrypt(
            &used,
            &Plaintext {
                algorithm: SYMMETRIC_DEFAULT,
                context: &request.encryption_context,
                plaintext: plaintext.as_bytes(),
                dry_run: request.dry_run,
            },
        )?;
        Ok(Response {
            ciphertext_blob: Blob::new(made.blob),
            key_id: used.arn,
            key_material_id: made.material_id,
        })
    }
}
