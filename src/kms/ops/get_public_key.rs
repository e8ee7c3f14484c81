//! `GetPublicKey`: get the public key of an asymmetric key.
//!
//! Stand-in: not recorded from AWS: the refusal of a key that is not asymmetric.
//!
//! AWS: API reference, "`GetPublicKey`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::{ENCRYPTION_ALGORITHMS, KEY_AGREEMENT_ALGORITHMS, SIGNING_ALGORITHMS};
use crate::kms::blob::Blob;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    CUSTOMER_MASTER_KEY_SPEC, GRANT_TOKENS, KEY_ID, KEY_SPEC, KEY_USAGE, PUBLIC_KEY,
};
use crate::kms::{Context, Error};
use crate::model::{KeySpec, KeyUsage, Kind};

pub(crate) static OPERATION: Operation = Operation::of::<GetPublicKey>();

pub(crate) struct GetPublicKey;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

/// AWS: API reference, "`GetPublicKey`", response.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    public_key: Blob,
    customer_master_key_spec: KeySpec,
    key_spec: KeySpec,
    key_usage: KeyUsage,
    #[serde(skip_serializing_if = "Option::is_none")]
    encryption_algorithms: Algorithms,
    #[serde(skip_serializing_if = "Option::is_none")]
    signing_algorithms: Algorithms,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_agreement_algorithms: Algorithms,
}

type Algorithms = Option<&'static [&'static str]>;

impl Op for GetPublicKey {
    const NAME: &'static str = "GetPublicKey";
    const SUMMARY: &'static str = "Get the public key of an asymmetric key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("PublicKey", &PUBLIC_KEY),
        Member::answer("CustomerMasterKeySpec", &CUSTOMER_MASTER_KEY_SPEC),
        Member::answer("KeySpec", &KEY_SPEC),
        Member::answer("KeyUsage", &KEY_USAGE),
        Member::answer("EncryptionAlgorithms", &ENCRYPTION_ALGORITHMS),
        Member::answer("SigningAlgorithms", &SIGNING_ALGORITHMS),
        Member::answer("KeyAgreementAlgorithms", &KEY_AGREEMENT_ALGORITHMS),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "UnsupportedOperationException",
        "InvalidArnException",
        "InvalidGrantTokenException",
        "InvalidKeyUsageException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let used = cx.key_in_use(&request.key_id)?;
        let (spec, usage) = (used.key.spec, used.key.usage);
        if spec.kind() != Kind::Asymmetric {
            return Err(Error::Unsupported);
        }
        let public = cx.material_of(&used)?.material.public_key()?;
        let algorithms = |of| (usage == of).then(|| spec.algorithms(usage));
        Ok(Response {
            key_id: used.arn,
            public_key: Blob::new(public.der().to_vec()),
            customer_master_key_spec: spec,
            key_spec: spec,
            key_usage: usage,
            encryption_algorithms: algorithms(KeyUsage::EncryptDecrypt),
            signing_algorithms: algorithms(KeyUsage::SignVerify),
            key_agreement_algorithms: algorithms(KeyUsage::KeyAgreement),
        })
    }
}
