//! `DescribeKey`: describes a KMS key, by any of the four forms of identifier.
//!
//! A predefined alias that nothing has resolved yet gets its AWS managed key here.
//!
//! AWS: API reference, "`DescribeKey`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::KEY_METADATA;
use crate::kms::metadata::KeyMetadata;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{GRANT_TOKENS, KEY_ID};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<DescribeKey>();

pub(crate) struct DescribeKey;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_metadata: KeyMetadata,
}

impl Op for DescribeKey {
    const NAME: &'static str = "DescribeKey";
    const SUMMARY: &'static str = "Describe a KMS key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
    ];
    const ANSWER: &'static [Member] = &[Member::answer("KeyMetadata", &KEY_METADATA)];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let (key, place) = cx.key_or_alias(&request.key_id)?;
        cx.check_policy(&key, &place)?;
        let there = cx.in_store(&place, |tx| Ok((tx.now, tx.rotated_material_id(&key.id)?)))?;
        let (now, rotated) = there.unwrap_or((cx.tx.now, None));
        let metadata = KeyMetadata::new(key, &place, now);
        Ok(Response { key_metadata: metadata.with_material(rotated) })
    }
}
