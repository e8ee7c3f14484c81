//! `TagResource`: adds tags to a KMS key, over those of the same name.
//!
//! AWS: API reference, "`TagResource`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{KEY_ID, TAGS};
use crate::kms::tags;
use crate::kms::{Context, Error};
use crate::model::Tag;

pub(crate) static OPERATION: Operation = Operation::of::<TagResource>();

pub(crate) struct TagResource;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    tags: Vec<Tag>,
}

impl Op for TagResource {
    const NAME: &'static str = "TagResource";
    const SUMMARY: &'static str = "Add tags to a KMS key";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("Tags", &TAGS, "Tags to attach"),
    ];
    const ERRORS: &'static [&'static str] = &[
        "KMSInternalException",
        "NotFoundException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "LimitExceededException",
        "TagException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        tags::check(&request.tags)?;
        let mut all = cx.tx.tags(&key.id, "", usize::MAX)?;
        all.retain(|old| request.tags.iter().all(|new| new.tag_key != old.tag_key));
        all.extend(request.tags);
        tags::check_count(all.len())?;
        cx.tx.set_tags(&key.id, &all)?;
        Ok(())
    }
}
