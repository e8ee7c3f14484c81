//! `ListKeys`: lists the KMS keys of the account and Region, in the order of the bytes of their ids.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the order, the default page of 100.
//!
//! AWS: API reference, "`ListKeys`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::KEYS;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, LIMIT, MARKER};
use crate::kms::{Context, Error};
use crate::model::KeyId;

pub(crate) static OPERATION: Operation = Operation::of::<ListKeys>();

pub(crate) struct ListKeys;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    limit: Option<usize>,
    marker: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    keys: Vec<KeyListEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct KeyListEntry {
    key_id: KeyId,
    key_arn: String,
}

impl Op for ListKeys {
    const NAME: &'static str = "ListKeys";
    const SUMMARY: &'static str = "List the KMS keys of the account and Region";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Keys", &KEYS),
        Member::answer("NextMarker", &MARKER),
        Member::answer("Truncated", &BOOLEAN),
    ];
    const ERRORS: &'static [&'static str] =
        &["DependencyTimeoutException", "KMSInternalException", "InvalidMarkerException"];
    const PAGED: Option<&'static str> = Some("Keys");
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let is_id = |name: &str| KeyId::new(name).is_some();
        let page = Page::new(request.limit, 100, request.marker.as_deref(), is_id)?;
        let found = cx.tx.key_ids(&page.after, page.reach())?;
        let Part { items, next_marker } = page.part(found, KeyId::to_string);
        let entry = |key_id: KeyId| KeyListEntry { key_arn: cx.place.arn_of(&key_id), key_id };
        let keys = items.into_iter().map(entry).collect();
        Ok(Response { keys, truncated: next_marker.is_some(), next_marker })
    }
}
