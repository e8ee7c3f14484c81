//! `GenerateDataKeyPairWithoutPlaintext`: make a data key pair, its private key encrypted only.
//!
//! AWS: API reference, "`GenerateDataKeyPairWithoutPlaintext`".

use serde::{Deserialize, Serialize};

use crate::kms::blob::Blob;
use crate::kms::cipher::Pairs;
use crate::kms::data_key::{self, Pair};
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, ENCRYPTION_CONTEXT, GRANT_TOKENS, KEY_ID, KEY_MATERIAL_ID, KEY_PAIR_SPEC,
    PUBLIC_KEY,
};
use crate::kms::{Context, Error};
use crate::model::KeySpec;

pub(crate) static OPERATION: Operation = Operation::of::<GenerateDataKeyPairWithoutPlaintext>();

pub(crate) struct GenerateDataKeyPairWithoutPlaintext;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    #[serde(default)]
    encryption_context: Pairs,
    key_id: String,
    key_pair_spec: KeySpec,
    #[serde(default)]
    dry_run: bool,
}

/// AWS: API reference, "`GenerateDataKeyPairWithoutPlaintext`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    private_key_ciphertext_blob: Blob,
    public_key: Blob,
    key_id: String,
    key_pair_spec: KeySpec,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_material_id: Option<String>,
}

impl Op for GenerateDataKeyPairWithoutPlaintext {
    const NAME: &'static str = "GenerateDataKeyPairWithoutPlaintext";
    const SUMMARY: &'static str = "Make a data key pair, its private key encrypted only";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("KeyPairSpec", &KEY_PAIR_SPEC, "The kind of data key pair"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("PrivateKeyCiphertextBlob", &CIPHERTEXT),
        Member::answer("PublicKey", &PUBLIC_KEY),
        Member::answer("KeyId", &KEY_ID),
        Member::answer("KeyPairSpec", &KEY_PAIR_SPEC),
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
        "UnsupportedOperationException",
        "DryRunOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.symmetric_key(&request.key_id)?;
        let spec = request.key_pair_spec;
        let pair = data_key::pair(cx, &used, spec, &request.encryption_context, request.dry_run)?;
        let Pair { public, encrypted, .. } = pair;
        Ok(Response {
            private_key_ciphertext_blob: Blob::new(encrypted.blob),
            public_key: Blob::new(public),
            key_id: used.arn,
            key_pair_spec: spec,
            key_material_id: encrypted.material_id,
        })
    }
}
