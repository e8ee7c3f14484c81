//! `ListKeyRotations`: lists the rotations of a key, the oldest first.
//!
//! Recorded from AWS: the order, the key ARN as the KeyId of an entry, the members of an entry. Stand-ins: the
//! default page of 100; the marker, which is the number of the last material of the page before.
//!
//! AWS: API reference, "`ListKeyRotations`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::ROTATIONS;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::page::{Page, Part};
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, INCLUDE_KEY_MATERIAL, KEY_ID, LIMIT, MARKER};
use crate::kms::{Context, Error};
use crate::model::{Instant, Key, KeySpec, RotationType, StoredMaterial};

pub(crate) static OPERATION: Operation = Operation::of::<ListKeyRotations>();

pub(crate) struct ListKeyRotations;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    include_key_material: Option<String>,
    limit: Option<usize>,
    marker: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    rotations: Vec<Rotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_marker: Option<String>,
    truncated: bool,
}

/// AWS: API reference, "`RotationsListEntry`".
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Rotation {
    #[serde(skip)]
    number: String,
    key_id: String,
    key_material_id: String,
    key_material_state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation_date: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation_type: Option<RotationType>,
}

impl Op for ListKeyRotations {
    const NAME: &'static str = "ListKeyRotations";
    const SUMMARY: &'static str = "List the rotations of a key";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "IncludeKeyMaterial",
            &INCLUDE_KEY_MATERIAL,
            "Whether to list key material that no rotation made",
        ),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("Rotations", &ROTATIONS),
        Member::answer("NextMarker", &MARKER),
        Member::answer("Truncated", &BOOLEAN),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "InvalidMarkerException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ];
    const PAGED: Option<&'static str> = Some("Rotations");
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = cx.key_to_read(&request.key_id)?;
        let is_number = |name: &str| name.parse::<i64>().is_ok_and(|number| number > 0);
        let page = Page::new(request.limit, 100, request.marker.as_deref(), is_number)?;
        let all = request.include_key_material.as_deref() == Some("ALL_KEY_MATERIAL");
        let found = if key.spec == KeySpec::SymmetricDefault {
            rotations(cx, &key, all, &page)?
        } else {
            Vec::new()
        };
        let Part { items, next_marker } = page.part(found, |rotation| rotation.number.clone());
        Ok(Response { rotations: items, truncated: next_marker.is_some(), next_marker })
    }
}

fn rotations(cx: &Context<'_>, key: &Key, all: bool, page: &Page) -> Result<Vec<Rotation>, Error> {
    let arn = cx.place.arn_of(&key.id);
    let current = cx.tx.current_material(&key.id)?.map(|current| current.number);
    let after = page.after.parse().unwrap_or(0);
    if let (None, true, 0, Some(id)) = (current, all, after, &key.material_id) {
        // The material of a key that nothing has used yet is known by its id only.
        return Ok(vec![entry(arn, id.clone(), 1, true)]);
    }
    let found = cx.tx.materials(&key.id, !all, after, page.reach())?.into_iter();
    let row = |stored: StoredMaterial| Rotation {
        rotation_date: stored.rotation.map(|_| stored.created),
        rotation_type: stored.rotation,
        ..entry(arn.clone(), stored.id, stored.number, current == Some(stored.number))
    };
    Ok(found.map(row).collect())
}

/// Material that no rotation made.
fn entry(key_id: String, key_material_id: String, number: i64, is_current: bool) -> Rotation {
    let key_material_state = if is_current { "CURRENT" } else { "NON_CURRENT" };
    let number = number.to_string();
    let (rotation_date, rotation_type) = (None, None);
    Rotation { number, key_id, key_material_id, key_material_state, rotation_date, rotation_type }
}
