//! `DisableKeyRotation`: turns automatic rotation off.
//!
//! It succeeds on a key that never rotates, such as an HMAC key (recorded from AWS).
//!
//! AWS: API reference, "`DisableKeyRotation`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::rotation::check_origin;
use crate::kms::shape::Member;
use crate::kms::shapes::KEY_ID;
use crate::kms::{Context, Error};
use crate::model::{Key, KeySpec};

pub(crate) static OPERATION: Operation = Operation::of::<DisableKeyRotation>();

pub(crate) struct DisableKeyRotation;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
}

impl Op for DisableKeyRotation {
    const NAME: &'static str = "DisableKeyRotation";
    const SUMMARY: &'static str = "Turn automatic rotation off";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")];
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
        check_origin(&key, cx.place)?;
        if key.spec == KeySpec::SymmetricDefault {
            cx.check_rotates(&key)?;
        }
        let relatives = cx.relatives(&key)?;
        cx.put_family(&Key { rotation: None, ..key }, &relatives)
    }
}
