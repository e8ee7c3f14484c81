//! `Encrypt`: encrypt up to 4,096 bytes with a KMS key.
//!
//! AWS: API reference, "Encrypt".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::cipher::{self, Pairs, Plaintext};
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, ENCRYPTION_ALGORITHM, ENCRYPTION_CONTEXT, GRANT_TOKENS, KEY_ID, PLAINTEXT,
};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<Encrypt>();

pub(crate) struct Encrypt;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    plaintext: Blob,
    #[serde(default)]
    encryption_context: Pairs,
    encryption_algorithm: Option<String>,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "Encrypt", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    ciphertext_blob: Blob,
    key_id: String,
    encryption_algorithm: String,
}

impl Op for Encrypt {
    const NAME: &'static str = "Encrypt";
    const SUMMARY: &'static str = "Encrypt up to 4,096 bytes with a KMS key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Plaintext", &PLAINTEXT, "The bytes to encrypt"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM, "The encryption algorithm"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("CiphertextBlob", &CIPHERTEXT),
        Member::answer("KeyId", &KEY_ID),
        Member::answer("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
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
        let algorithm = cipher::or_default(request.encryption_algorithm);
        let used = cx.key_to_encrypt(&request.key_id, &algorithm)?;
        let asked = Plaintext {
            algorithm: &algorithm,
            context: &request.encryption_context,
            plaintext: request.plaintext.as_bytes(),
            dry_run: request.dry_run,
        };
        let made = cx.encrypt(&used, &asked)?;
        Ok(Response {
            ciphertext_blob: Blob::new(made.blob),
            key_id: used.arn,
            encryption_algorithm: algorithm,
        })
    }
}
