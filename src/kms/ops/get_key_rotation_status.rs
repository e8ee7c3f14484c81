//! `GetKeyRotationStatus`: tells how a key rotates.
//!
//! A key that is disabled keeps its status, one that is pending deletion has none (both recorded from AWS); an AWS
//! managed key answers false (recorded).
//!
//! AWS: API reference, "`GetKeyRotationStatus`".

use serde::{Deserialize, Serialize};

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::rotation::check_origin;
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, INSTANT, KEY_ID, ROTATION_PERIOD_IN_DAYS};
use crate::kms::{Context, Error};
use crate::model::Instant;

pub(crate) static OPERATION: Operation = Operation::of::<GetKeyRotationStatus>();

pub(crate) struct GetKeyRotationStatus;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

/// AWS: API reference, "`GetKeyRotationStatus`", response. A rotation on demand is over before the answer
/// is given: it never has a start date to show.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_rotation_enabled: bool,
    key_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation_period_in_days: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_rotation_date: Option<Instant>,
}

impl Op for GetKeyRotationStatus {
    const NAME: &'static str = "GetKeyRotationStatus";
    const SUMMARY: &'static str = "Tell how a key rotates";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyRotationEnabled", &BOOLEAN),
        Member::answer("KeyId", &KEY_ID),
        Member::answer("RotationPeriodInDays", &ROTATION_PERIOD_IN_DAYS),
        Member::answer("NextRotationDate", &INSTANT),
        Member::answer("OnDemandRotationStartDate", &INSTANT),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let (key, place) = cx.key_of_any_account(&request.key_id)?;
        cx.check_policy(&key, &place)?;
        check_origin(&key, &place)?;
        let rotation = key.rotation.filter(|_| !key.state.is_pending_deletion());
        Ok(Response {
            key_rotation_enabled: rotation.is_some(),
            key_id: place.arn_of(&key.id),
            rotation_period_in_days: rotation.map(|rotation| rotation.period),
            next_rotation_date: rotation.map(|rotation| rotation.next_as_of(cx.tx.now)),
        })
    }
}
