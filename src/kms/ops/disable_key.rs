//! `DisableKey`: keeps a KMS key from being used; its aliases stay.
//!
//! A key that is unavailable stays so (footnote 12 of the key state table).
//!
//! AWS: API reference, "`DisableKey`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::KEY_ID;
use crate::kms::{Context, Error};
use crate::model::{Key, KeyState};

pub(crate) static OPERATION: Operation = Operation::of::<DisableKey>();

pub(crate) struct DisableKey;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

impl Op for DisableKey {
    const NAME: &'static str = "DisableKey";
    const SUMMARY: &'static str = "Keep a KMS key from being used";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        if key.state == KeyState::Enabled {
            cx.tx.put_key(&Key { state: KeyState::Disabled, ..key })?;
        }
        Ok(())
    }
}
