//! `ListResourceTags`: lists the tags of a KMS key, in the order of the bytes of their names.
//!
//! Stand-ins: not recorded from AWS: the order, the default page of 50, the marker.
//!
//! AWS: API reference, "`ListResourceTags`".

use serde::{Deserialize, Serialize};

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, KEY_ID, LIMIT, MARKER, TAGS};
use crate::kms::{Context, Error};
use crate::model::Tag;

pub(crate) static OPERATION: Operation = Operation::of::<ListResourceTags>();

pub(crate) struct ListResourceTags;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    limit: Option<usize>,
    marker: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    tags: Vec<Tag>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

impl Op for ListResourceTags {
    const NAME: &'static str = "ListResourceTags";
    const SUMMARY: &'static str = "List the tags of a KMS key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Tags", &TAGS),
        Member::answer("NextMarker", &MARKER),
        Member::answer("Truncated", &BOOLEAN),
    ];
    const ERRORS: &'static [&'static str] = &[
        "KMSInternalException",
        "NotFoundException",
        "InvalidArnException",
        "InvalidMarkerException",
    ];
    const PAGED: Option<&'static str> = Some("Tags");
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = cx.key_to_read(&request.key_id)?;
        let page = Page::new(request.limit, 50, request.marker.as_deref(), |_| true)?;
        let found = cx.tx.tags(&key.id, &page.after, page.reach())?;
        let Part { items, next_marker } = page.part(found, |tag| tag.tag_key.clone());
        Ok(Response { tags: items, truncated: next_marker.is_some(), next_marker })
    }
}
