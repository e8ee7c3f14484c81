//! `EnableKey`: lets a KMS key be used again.
//!
//! A key that is unavailable stays so (footnote 12 of the key state table). A rotation that came due
//! while the key was disabled is made now, once.
//!
//! AWS: API reference, "`EnableKey`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::KEY_ID;
use crate::kms::{Context, Error};
use crate::model::{Key, KeyState};

pub(crate) static OPERATION: Operation = Operation::of::<EnableKey>();

pub(crate) struct EnableKey;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

impl Op for EnableKey {
    const NAME: &'static str = "EnableKey";
    const SUMMARY: &'static str = "Let a KMS key be used again";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "LimitExceededException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        if key.state == KeyState::Disabled {
            cx.wake(Key { state: KeyState::Enabled, ..key })?;
        }
        Ok(())
    }
}
