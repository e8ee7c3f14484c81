//! `ReEncrypt`: decrypt ciphertext and encrypt it with another key.
//!
//! AWS: API reference, "`ReEncrypt`".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::cipher::{self, Ciphertext, Pairs, Plaintext};
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, DRY_RUN_MODIFIERS, ENCRYPTION_ALGORITHM, ENCRYPTION_CONTEXT, GRANT_TOKENS,
    KEY_ID, KEY_MATERIAL_ID,
};
use crate::kms::usage::{ignores_ciphertext, missing};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<ReEncrypt>();

pub(crate) struct ReEncrypt;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    ciphertext_blob: Option<Blob>,
    #[serde(default)]
    source_encryption_context: Pairs,
    source_key_id: Option<String>,
    destination_key_id: String,
    #[serde(default)]
    destination_encryption_context: Pairs,
    source_encryption_algorithm: Option<String>,
    destination_encryption_algorithm: Option<String>,
    #[serde(default)]
    dry_run: bool,
    #[serde(default)]
    dry_run_modifiers: Vec<String>,
}

/// AWS: API reference, "`ReEncrypt`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    ciphertext_blob: Blob,
    source_key_id: String,
    key_id: String,
    source_encryption_algorithm: String,
    destination_encryption_algorithm: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_key_material_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    destination_key_material_id: Option<String>,
}

impl Op for ReEncrypt {
    const NAME: &'static str = "ReEncrypt";
    const SUMMARY: &'static str = "Decrypt ciphertext and encrypt it with another key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional("CiphertextBlob", &CIPHERTEXT, "The ciphertext"),
        Member::optional(
            "SourceEncryptionContext",
            &ENCRYPTION_CONTEXT,
            "The context the ciphertext was made with",
        ),
        Member::optional("SourceKeyId", &KEY_ID, "The KMS key that made the ciphertext"),
        Member::required("DestinationKeyId", &KEY_ID, "The KMS key to encrypt with"),
        Member::optional(
            "DestinationEncryptionContext",
            &ENCRYPTION_CONTEXT,
            "The context of the new ciphertext",
        ),
        Member::optional(
            "SourceEncryptionAlgorithm",
            &ENCRYPTION_ALGORITHM,
            "The algorithm of the ciphertext",
        ),
        Member::optional(
            "DestinationEncryptionAlgorithm",
            &ENCRYPTION_ALGORITHM,
            "The algorithm of the new ciphertext",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("DryRunModifiers", &DRY_RUN_MODIFIERS, "What a dry run passes over"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("CiphertextBlob", &CIPHERTEXT),
        Member::answer("SourceKeyId", &KEY_ID),
        Member::answer("KeyId", &KEY_ID),
        Member::answer("SourceEncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
        Member::answer("DestinationEncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
        Member::answer("SourceKeyMaterialId", &KEY_MATERIAL_ID),
        Member::answer("DestinationKeyMaterialId", &KEY_MATERIAL_ID),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "InvalidCiphertextException",
        "KeyUnavailableException",
        "IncorrectKeyException",
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
        let from = cipher::or_default(request.source_encryption_algorithm);
        let to = cipher::or_default(request.destination_encryption_algorithm);
        // Policies speak of the two halves by names of their own.
        let (source_half, destination_half) =
            (cx.acting("ReEncryptFrom"), cx.acting("ReEncryptTo"));
        let source = request.source_key_id.as_deref();
        if request.dry_run && ignores_ciphertext(&request.dry_run_modifiers) {
            if let Some(key) = source {
                source_half.key_to_encrypt(key, &from)?;
            }
            destination_half.key_to_encrypt(&request.destination_key_id, &to)?;
            return Err(Error::DryRun);
        }
        let blob = request.ciphertext_blob.ok_or_else(|| missing("ciphertextBlob"))?;
        let opened = source_half.decrypt(&Ciphertext {
            blob: blob.as_bytes(),
            key: source,
            algorithm: &from,
            context: &request.source_encryption_context,
            dry_run: request.dry_run,
        })?;
        let used = destination_half.key_to_encrypt(&request.destination_key_id, &to)?;
        let asked = Plaintext {
            algorithm: &to,
            context: &request.destination_encryption_context,
            plaintext: opened.plaintext.as_bytes(),
            dry_run: request.dry_run,
        };
        let made = destination_half.encrypt(&used, &asked)?;
        Ok(Response {
            ciphertext_blob: Blob::new(made.blob),
            source_key_id: opened.used.arn,
            key_id: used.arn,
            source_encryption_algorithm: from,
            destination_encryption_algorithm: to,
            source_key_material_id: opened.material_id,
            destination_key_material_id: made.material_id,
        })
    }
}
