//! `DeleteAlias`: deletes an alias; its KMS key and its other aliases stay.
//!
//! AWS: API reference, "`DeleteAlias`".

use serde::Deserialize;

use super::alias_name;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::ALIAS_NAME;
use crate::kms::{Context, Error};
use crate::model::AliasName;

pub(crate) static OPERATION: Operation = Operation::of::<DeleteAlias>();

pub(crate) struct DeleteAlias;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    alias_name: AliasName,
}

impl Op for DeleteAlias {
    const NAME: &'static str = "DeleteAlias";
    const SUMMARY: &'static str = "Delete an alias; its KMS key stays";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] =
        &[Member::required("AliasName", &ALIAS_NAME, "The name, beginning with alias/")];
    const ERRORS: &'static [&'static str] = &[
        "DependencyTimeoutException",
        "NotFoundException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        alias_name::check_old(cx, &request.alias_name)?;
        cx.tx.remove_alias(&request.alias_name)?;
        Ok(())
    }
}
