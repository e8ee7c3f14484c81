//! `CancelKeyDeletion`: keeps a KMS key that waits for its deletion: it is disabled then.
//!
//! AWS: API reference, "`CancelKeyDeletion`".

use serde::{Deserialize, Serialize};

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::KEY_ID;
use crate::kms::{Context, Error};
use crate::model::{Key, KeyState, Origin};

pub(crate) static OPERATION: Operation = Operation::of::<CancelKeyDeletion>();

pub(crate) struct CancelKeyDeletion;

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

impl Op for CancelKeyDeletion {
    const NAME: &'static str = "CancelKeyDeletion";
    const SUMMARY: &'static str = "Keep a KMS key that waits for its deletion";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
    const ANSWER: &'static [Member] = &[Member::answer("KeyId", &KEY_ID)];
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
        let key = cx.without_lost_replicas(cx.key_to_change(&request.key_id)?)?;
        let state = if lacks_material(&key) { KeyState::PendingImport } else { KeyState::Disabled };
        let key = Key { state, deletion_date: None, pending_window: None, ..key };
        cx.put_with_departure(&key, None)?;
        Ok(Response { key_id: cx.place.arn_of(&key.id) })
    }
}

/// A key for imported material has an expiration model from the import on.
fn lacks_material(key: &Key) -> bool {
    key.origin == Origin::External && key.imported.expiration_model.is_none()
}
