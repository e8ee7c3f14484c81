//! `ScheduleKeyDeletion`: deletes a KMS key after a waiting period; its aliases stay until then and go with it.
//!
//! AWS: API reference, "`ScheduleKeyDeletion`".

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::kms::answers::KEY_STATE;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{INSTANT, KEY_ID, PENDING_WINDOW_IN_DAYS};
use crate::kms::{Context, Error};
use crate::model::{Instant, Key, KeyState, MultiRegionKeyType};

pub(crate) static OPERATION: Operation = Operation::of::<ScheduleKeyDeletion>();

pub(crate) struct ScheduleKeyDeletion;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    pending_window_in_days: Option<i64>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    deletion_date: Option<Instant>,
    key_state: KeyState,
    pending_window_in_days: i64,
}

/// How many days a key may wait for its deletion.
pub(crate) const WAITING: RangeInclusive<i64> = 7..=30;

impl Op for ScheduleKeyDeletion {
    const NAME: &'static str = "ScheduleKeyDeletion";
    const SUMMARY: &'static str = "Delete a KMS key after a waiting period";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "PendingWindowInDays",
            &PENDING_WINDOW_IN_DAYS,
            "The days to wait before the key is deleted, 7 to 30",
        ),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("DeletionDate", &INSTANT),
        Member::answer("KeyState", &KEY_STATE),
        Member::answer("PendingWindowInDays", &PENDING_WINDOW_IN_DAYS),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let days = request.pending_window_in_days.unwrap_or(30);
        if !WAITING.contains(&days) {
            return Err(Error::PendingWindow);
        }
        let key = cx.key_to_change(&request.key_id)?;
        let key = cx.without_lost_replicas(key)?;
        let key = if waits_for_replicas(&key, cx.tx.now) {
            let state = KeyState::PendingReplicaDeletion;
            Key { state, pending_window: Some(days), ..key }
        } else {
            let deletion_date = Some(cx.tx.now.plus_days(days));
            Key { state: KeyState::PendingDeletion, deletion_date, pending_window: None, ..key }
        };
        cx.put_with_departure(&key, key.deletion_date)?;
        Ok(Response {
            key_id: cx.place.arn_of(&key.id),
            deletion_date: key.deletion_date,
            key_state: key.state,
            pending_window_in_days: days,
        })
    }
}

/// A primary key's waiting period begins when its last replica is gone.
fn waits_for_replicas(key: &Key, now: Instant) -> bool {
    key.multi_region.as_ref().is_some_and(|family| {
        family.multi_region_key_type == MultiRegionKeyType::Primary
            && family.replicas_at(now).next().is_some()
    })
}
