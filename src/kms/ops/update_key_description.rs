//! `UpdateKeyDescription`: changes a KMS key's description.
//!
//! AWS: API reference, "`UpdateKeyDescription`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{DESCRIPTION, KEY_ID};
use crate::kms::{Context, Error};
use crate::model::Key;

pub(crate) static OPERATION: Operation = Operation::of::<UpdateKeyDescription>();

pub(crate) struct UpdateKeyDescription;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    description: String,
}

impl Op for UpdateKeyDescription {
    const NAME: &'static str = "UpdateKeyDescription";
    const SUMMARY: &'static str = "Change a KMS key's description";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("Description", &DESCRIPTION, "What the key is for"),
    ];
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
        cx.tx.put_key(&Key { description: request.description, ..key })?;
        Ok(())
    }
}
