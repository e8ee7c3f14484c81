//! `UpdatePrimaryRegion`: makes a replica the primary key of its family, and the primary key a replica.
//!
//! The stores of the family's Regions are written in one transaction.
//!
//! Stand-ins: not recorded from AWS: the refusals of the Region.
//!
//! AWS: API reference, "`UpdatePrimaryRegion`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{KEY_ID, REGION};
use crate::kms::states;
use crate::kms::{Context, Error};
use crate::model::{Instant, Key, MultiRegion, Place, RegionalKey};

pub(crate) static OPERATION: Operation = Operation::of::<UpdatePrimaryRegion>();

pub(crate) struct UpdatePrimaryRegion;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    primary_region: String,
}

impl Op for UpdatePrimaryRegion {
    const NAME: &'static str = "UpdatePrimaryRegion";
    const SUMMARY: &'static str = "Make a replica the primary key";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("PrimaryRegion", &REGION, "The Region that becomes the primary"),
    ];
    const ERRORS: &'static [&'static str] = &[
        "DisabledException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "KMSInternalException",
        "NotFoundException",
        "UnsupportedOperationException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.primary_to_change(&request.key_id)?;
        let place = cx.other_region("PrimaryRegion", &request.primary_region)?;
        let arn = place.arn_of(&key.id);
        let absent = || Error::KeyNotFound { arn: arn.clone() };
        let key = cx.without_lost_replicas(key)?;
        let family = turned(&key, &place, cx.tx.now).ok_or_else(absent)?;
        let relatives = cx.relatives(&key)?;
        let replica = relatives.iter().find(|relative| relative.place == place);
        let replica = &replica.ok_or_else(absent)?.key;
        // The caller must be allowed at both ends.
        cx.check_policy(replica, &place)?;
        states::check(cx.operation, replica.state, &arn)?;
        let multi_region = Some(family.seen_from(cx.place.region.as_str()));
        cx.put_family(&Key { multi_region, ..key }, &relatives)
    }
}

/// The family with the primary key in another Region; none where no replica is.
fn turned(key: &Key, place: &Place, now: Instant) -> Option<MultiRegion> {
    let mut family = key.multi_region.clone()?;
    let there = |replica: &RegionalKey| replica.region == place.region.as_str();
    family.replicas_at(now).find(|replica| there(replica))?;
    let replica = family.replica_keys.iter_mut().find(|replica| there(replica))?;
    std::mem::swap(replica, &mut family.primary_key);
    Some(family)
}
