//! `ListAliases`: lists the aliases of the account and Region, in the order of the bytes of their names.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the order, the default page of 50.
//!
//! AWS: API reference, "`ListAliases`".

use std::ops::Range;

use serde::ser::{SerializeSeq as _, Serializer};
use serde::{Deserialize, Serialize};

use crate::kms::answers::ALIASES;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, KEY_ID, LIMIT, MARKER};
use crate::kms::{Context, Error};
use crate::model::{Alias, AliasName, Instant, KeyId};
use crate::store::AliasRow;

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
    aliases: Listed,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

/// The aliases of an answer. Their names stand in one text: a text for each would cost as much as to find it.
#[derive(Debug)]
struct Listed {
    head: String,
    names: String,
    rows: Vec<Row>,
}

/// One of them.
#[derive(Debug)]
struct Row {
    name: Range<usize>,
    target: Option<KeyId>,
    created: Option<Instant>,
    updated: Option<Instant>,
}

/// AWS: API reference, "`AliasListEntry`".
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AliasListEntry<'a> {
    alias_name: &'a str,
    alias_arn: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_key_id: Option<&'a KeyId>,
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
        let mut names = String::new();
        let row = |row: AliasRow<'_>| Row::new(row, &mut names);
        let found = cx.tx.aliases_as(key.as_ref(), &page.after, page.reach(), row)?;
        let Part { items: rows, next_marker } = page.part(found, |row| row.name(&names).to_owned());
        let aliases = Listed { head: cx.place.arn_head(), names, rows };
        Ok(Response { aliases, truncated: next_marker.is_some(), next_marker })
    }
}

impl Row {
    /// Puts the name at the end of `names`.
    fn new(AliasRow { name, target, created, updated }: AliasRow<'_>, names: &mut String) -> Row {
        let start = names.len();
        names.push_str(name);
        Row { name: start..names.len(), target, created, updated }
    }

    fn name<'a>(&self, names: &'a str) -> &'a str {
        names.get(self.name.clone()).unwrap_or_default()
    }
}

impl Serialize for Listed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.rows.len()))?;
        let mut arn = self.head.clone();
        for row in &self.rows {
            let name = row.name(&self.names);
            arn.truncate(self.head.len());
            arn.push_str(name);
            list.serialize_element(&AliasListEntry {
                alias_name: name,
                alias_arn: &arn,
                target_key_id: row.target.as_ref(),
                creation_date: row.created,
                last_updated_date: row.updated,
            })?;
        }
        list.end()
    }
}

impl<'a> AliasListEntry<'a> {
    /// What ListAliases shows of `alias`, whose ARN is `arn`.
    pub(crate) fn new(alias: &'a Alias, arn: &'a str) -> AliasListEntry<'a> {
        AliasListEntry {
            alias_name: alias.name.as_str(),
            alias_arn: arn,
            target_key_id: alias.target.as_ref(),
            creation_date: alias.created,
            last_updated_date: alias.updated,
        }
    }
}
