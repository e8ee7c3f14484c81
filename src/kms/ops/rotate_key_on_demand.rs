//! `RotateKeyOnDemand`: rotates the key material now.
//!
//! AWS rotates some minutes later and takes a second request until then for the same; here it is done when the
//! answer is given. Stand-in for that: no request ends with `ConflictException`.
//!
//! AWS: API reference, "`RotateKeyOnDemand`".

use serde::{Deserialize, Serialize};

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::KEY_ID;
use crate::kms::{Context, Error, Renewal};
use crate::model::RotationType;

pub(crate) static OPERATION: Operation = Operation::of::<RotateKeyOnDemand>();

pub(crate) struct RotateKeyOnDemand;

/// The most rotations on demand of a key.
pub(crate) const QUOTA: i64 = 25;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
}

impl Op for RotateKeyOnDemand {
    const NAME: &'static str = "RotateKeyOnDemand";
    const SUMMARY: &'static str = "Rotate the key material now";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
    const ANSWER: &'static [Member] = &[Member::answer("KeyId", &KEY_ID)];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
        "LimitExceededException",
        "ConflictException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = cx.key_to_change(&request.key_id)?;
        cx.check_rotates(&key)?;
        let arn = cx.place.arn_of(&key.id);
        if cx.tx.count_rotations(&key.id, RotationType::OnDemand)? >= QUOTA {
            return Err(Renewal::Quota { arn }.into());
        }
        cx.need_material(&key)?;
        let key = cx.without_lost_replicas(key)?;
        let relatives = cx.relatives(&key)?;
        cx.rotate(&key, &relatives, cx.tx.now, RotationType::OnDemand)?;
        Ok(Response { key_id: arn })
    }
}
