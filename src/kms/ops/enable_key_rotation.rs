//! `EnableKeyRotation`: turns automatic rotation on, or changes its period.
//!
//! Recorded from AWS: a period that is given counts from now on, unless the key has it already; none leaves a
//! key that rotates as it is.
//!
//! AWS: API reference, "`EnableKeyRotation`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{KEY_ID, ROTATION_PERIOD_IN_DAYS};
use crate::kms::{Context, Error};
use crate::model::{AutomaticRotation, Key};

pub(crate) static OPERATION: Operation = Operation::of::<EnableKeyRotation>();

pub(crate) struct EnableKeyRotation;

/// The period that counts when none is given, in days.
const YEAR: i64 = 365;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    rotation_period_in_days: Option<i64>,
}

impl Op for EnableKeyRotation {
    const NAME: &'static str = "EnableKeyRotation";
    const SUMMARY: &'static str = "Turn automatic rotation on";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "RotationPeriodInDays",
            &ROTATION_PERIOD_IN_DAYS,
            "The days between two rotations",
        ),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "DisabledException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        cx.check_rotates(&key)?;
        let period = request.rotation_period_in_days;
        let rotation = match key.rotation {
            Some(old) if period.is_none_or(|period| period == old.period) => old,
            _ => AutomaticRotation::starting(cx.tx.now, period.unwrap_or(YEAR)),
        };
        let relatives = cx.relatives(&key)?;
        cx.put_family(&Key { rotation: Some(rotation), ..key }, &relatives)
    }
}
