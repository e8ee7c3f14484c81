//! `UpdateAlias`: points an alias at another KMS key.
//!
//! The key it leaves keeps its other names and may be in any state; only the new one is judged.
//!
//! AWS: API reference, "`UpdateAlias`".

use serde::Deserialize;

use super::alias_name;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{ALIAS_NAME, KEY_ID};
use crate::kms::{Context, Error};
use crate::model::{Alias, AliasName, Key};

pub(crate) static OPERATION: Operation = Operation::of::<UpdateAlias>();

pub(crate) struct UpdateAlias;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    alias_name: AliasName,
    target_key_id: String,
}

impl Op for UpdateAlias {
    const NAME: &'static str = "UpdateAlias";
    const SUMMARY: &'static str = "Point an alias at another KMS key";
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
        "NotFoundException",
        "KMSInternalException",
        "LimitExceededException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let Request { alias_name: name, target_key_id } = request;
        cx.tx.put_alias(&moved(&name, &target_key_id, cx)?)?;
        Ok(())
    }
}

/// The alias of that name as it is when it points at the key that `target` names.
///
/// # Errors
/// The refusal.
pub(in crate::kms) fn moved(
    name: &AliasName,
    target: &str,
    cx: &Context<'_>,
) -> Result<Alias, Error> {
    alias_name::check(name)?;
    let key = cx.alias_target(target)?;
    let not_found = || Error::AliasNotFound { arn: cx.place.alias_arn(name) };
    let alias = cx.tx.alias(name)?.ok_or_else(not_found)?;
    if let Some(current) = cx.key_to_leave(&alias)? {
        check_same_sort(name, &current, &key)?;
    }
    if alias.target.as_ref() != Some(&key.id) {
        alias_name::check_quota(cx, &key.id)?;
    }
    Ok(Alias { target: Some(key.id), updated: Some(cx.tx.now), ..alias })
}

/// An alias moves only between keys of the same usage and the same type.
fn check_same_sort(name: &AliasName, current: &Key, new: &Key) -> Result<(), Error> {
    let name = || name.clone();
    if current.usage != new.usage {
        return Err(Error::UsageChange { name: name(), from: current.usage, to: new.usage });
    }
    let (from, to) = (current.spec.kind(), new.spec.kind());
    if from == to { Ok(()) } else { Err(Error::TypeChange { name: name(), from, to }) }
}
