//! `CreateAlias`: gives a KMS key a name.
//!
//! AWS: API reference, "`CreateAlias`".

use serde::Deserialize;

use super::alias_name;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{ALIAS_NAME, KEY_ID};
use crate::kms::{Context, Error};
use crate::model::{Alias, AliasName, Key};

pub(crate) static OPERATION: Operation = Operation::of::<CreateAlias>();

pub(crate) struct CreateAlias;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    alias_name: AliasName,
    target_key_id: String,
}

impl Op for CreateAlias {
    const NAME: &'static str = "CreateAlias";
    const SUMMARY: &'static str = "Give a KMS key a name";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("AliasName", &ALIAS_NAME, "The name, beginning with alias/"),
        Member::required(
            "TargetKeyId",
            &KEY_ID,
            "The KMS key to name, by key id or key ARN; an alias cannot stand for it",
        ),
    ];
    const ERRORS: &'static [&'static str] = &[
        "DependencyTimeoutException",
        "AlreadyExistsException",
        "NotFoundException",
        "InvalidAliasNameException",
        "KMSInternalException",
        "LimitExceededException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let Request { alias_name: name, target_key_id } = request;
        alias_name::check(&name)?;
        let Key { id, .. } = cx.alias_target(&target_key_id)?;
        alias_name::check_free(cx, &name)?;
        alias_name::check_quota(cx, &id)?;
        let now = Some(cx.tx.now);
        cx.tx.put_alias(&Alias { name, target: Some(id), created: now, updated: now })?;
        Ok(())
    }
}
