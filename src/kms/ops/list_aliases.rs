//! `ListAliases`: lists the aliases of the account and Region, in the order of the bytes of their names.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the order, the default page of 50.
//!
//! AWS: API reference, "ListAliases".

use serde::{Deserialize, Serialize};

use crate::kms::answers::ALIASES;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, KEY_ID, LIMIT, MARKER};
use crate::kms::{Context, Error};
use crate::model::{Alias, AliasName, Instant, KeyId, Place};

pub(crate) static OPERATION: Operation = Operation::of::<ListAliases>();

pub(crate) struct ListAliases;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: Option<String>,
    limit: Option<usize>,
    marker: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    aliases: Vec<AliasListEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

/// AWS: API reference, "`AliasListEntry`".
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AliasListEntry {
    alias_name: AliasName,
    alias_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_key_id: Option<KeyId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creation_date: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_updated_date: Option<Instant>,
}

impl Op for ListAliases {
    const NAME: &'static str = "ListAliases";
    const SUMMARY: &'static str = "List the aliases of the account and Region";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::optional(
            "KeyId",
            &KEY_ID,
            "List the aliases of this KMS key only, by key id or key ARN",
        ),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Aliases", &ALIASES),
        Member::answer("NextMarker", &MARKER),
        Member::answer("Truncated", &BOOLEAN),
    ];
    const ERRORS: &'static [&'static str] = &[
        "DependencyTimeoutException",
        "InvalidMarkerException",
        "KMSInternalException",
        "InvalidArnException",
        "NotFoundException",
    ];
    const PAGED: Option<&'static str> = Some("Aliases");
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = request.key_id.map(|id| cx.key_only(&id)).transpose()?.map(|key| key.id);
        let is_name = |name: &str| name.starts_with(AliasName::PREFIX);
        let page = Page::new(request.limit, 50, request.marker.as_deref(), is_name)?;
        let found = cx.tx.aliases(key.as_ref(), &page.after, page.reach())?;
        let Part { items, next_marker } = page.part(found, |alias| alias.name.as_str());
        let aliases = items.into_iter().map(|alias| AliasListEntry::new(alias, cx.place)).collect();
        Ok(Response { aliases, truncated: next_marker.is_some(), next_marker })
    }
}

impl AliasListEntry {
    /// What ListAliases shows of `alias` at `place`.
    pub(crate) fn new(alias: Alias, place: &Place) -> AliasListEntry {
        AliasListEntry {
            alias_arn: place.alias_arn(&alias.name),
            alias_name: alias.name,
            target_key_id: alias.target,
            creation_date: alias.created,
            last_updated_date: alias.updated,
        }
    }
}
