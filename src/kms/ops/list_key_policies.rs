//! `ListKeyPolicies`: lists the names of a KMS key's policies; there is only `default`.
//!
//! AWS: API reference, "`ListKeyPolicies`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::POLICY_NAMES;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::policy;
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, KEY_ID, LIMIT, MARKER};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<ListKeyPolicies>();

pub(crate) struct ListKeyPolicies;

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
    policy_names: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

impl Op for ListKeyPolicies {
    const NAME: &'static str = "ListKeyPolicies";
    const SUMMARY: &'static str = "List the names of a KMS key's policies";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("PolicyNames", &POLICY_NAMES),
        Member::answer("NextMarker", &MARKER),
        Member::answer("Truncated", &BOOLEAN),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    const PAGED: Option<&'static str> = Some("PolicyNames");
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        cx.key_to_read(&request.key_id)?;
        let page = Page::new(request.limit, 1000, request.marker.as_deref(), |_| true)?;
        let mut found = vec![policy::NAME];
        found.retain(|name| *name > page.after.as_str());
        let Part { items, next_marker } = page.part(found, |name| (*name).to_owned());
        Ok(Response { policy_names: items, truncated: next_marker.is_some(), next_marker })
    }
}
