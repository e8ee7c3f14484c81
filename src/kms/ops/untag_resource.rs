//! `UntagResource`: removes tags from a KMS key; names that no tag has are passed over.
//!
//! AWS: API reference, "`UntagResource`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{KEY_ID, TAG_KEYS};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<UntagResource>();

pub(crate) struct UntagResource;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    tag_keys: Vec<String>,
}

impl Op for UntagResource {
    const NAME: &'static str = "UntagResource";
    const SUMMARY: &'static str = "Remove tags from a KMS key";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("TagKeys", &TAG_KEYS, "The names of the tags to remove"),
    ];
    const ERRORS: &'static [&'static str] = &[
        "KMSInternalException",
        "NotFoundException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "TagException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        let mut tags = cx.tx.tags(&key.id, "", usize::MAX)?;
        tags.retain(|tag| !request.tag_keys.contains(&tag.tag_key));
        cx.tx.set_tags(&key.id, &tags)?;
        Ok(())
    }
}
