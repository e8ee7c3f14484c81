//! `Decrypt`: decrypt ciphertext that a KMS key made.
//!
//! AWS: API reference, "Decrypt".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::cipher::{self, Ciphertext, Decrypted, Pairs};
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, DRY_RUN_MODIFIERS, ENCRYPTION_ALGORITHM, ENCRYPTION_CONTEXT, GRANT_TOKENS,
    KEY_ID, KEY_MATERIAL_ID, PLAINTEXT, RECIPIENT,
};
use crate::kms::usage::{end_dry_run, ignores_ciphertext, missing, refuse_recipient};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<Decrypt>();

pub(crate) struct Decrypt;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    ciphertext_blob: Option<Blob>,
    key_id: Option<String>,
    #[serde(default)]
    encryption_context: Pairs,
    encryption_algorithm: Option<String>,
    recipient: Option<serde::de::IgnoredAny>,
    #[serde(default)]
    dry_run: bool,
    #[serde(default)]
    dry_run_modifiers: Vec<String>,
}

/// AWS: API reference, "Decrypt", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    plaintext: Blob,
    encryption_algorithm: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_material_id: Option<String>,
}

impl Op for Decrypt {
    const NAME: &'static str = "Decrypt";
    const SUMMARY: &'static str = "Decrypt ciphertext that a KMS key made";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional("CiphertextBlob", &CIPHERTEXT, "The ciphertext"),
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
        Member::optional("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM, "The encryption algorithm"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("DryRunModifiers", &DRY_RUN_MODIFIERS, "What a dry run passes over"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("Plaintext", &PLAINTEXT),
        Member::answer("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
        Member::answer("CiphertextForRecipient", &CIPHERTEXT),
        Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "InvalidCiphertextException",
        "KeyUnavailableException",
        "IncorrectKeyException",
        "InvalidKeyUsageException",
        "DependencyTimeoutException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let algorithm = cipher::or_default(request.encryption_algorithm);
        let key = request.key_id.as_deref();
        if request.dry_run && ignores_ciphertext(&request.dry_run_modifiers) {
            if let Some(key) = key {
                cx.key_to_encrypt(key, &algorithm)?;
            }
            return Err(Error::DryRun);
        }
        let blob = request.ciphertext_blob.ok_or_else(|| missing("ciphertextBlob"))?;
        let context = &request.encryption_context;
        let (blob, dry_run) = (blob.as_bytes(), request.dry_run);
        let ciphertext = Ciphertext { blob, key, algorithm: &algorithm, context, dry_run };
        let Decrypted { plaintext, used, material_id } = cx.decrypt(&ciphertext)?;
        refuse_recipient(request.recipient.is_some())?;
        end_dry_run(request.dry_run)?;
        Ok(Response {
            key_id: used.arn,
            plaintext: plaintext.into(),
            encryption_algorithm: algorithm,
            key_material_id: material_id,
        })
    }
}
