//! What the operations that write an alias have in common: the rules of its name, and its quota.
//!
//! The order is that of section 0 of the reference. `alias/` alone is a stand-in: not recorded from AWS.

use crate::kms::{Context, Error};
use crate::model::{Alias, AliasName, KeyId};

/// The most aliases of a key; those that AWS makes do not count.
pub(crate) const QUOTA: i64 = 50;

/// Checks a name that its shape has let pass.
///
/// # Errors
/// No prefix, a colon or nothing after the prefix, or a reserved name, in this order.
pub(super) fn check(name: &AliasName) -> Result<(), Error> {
    let Some(rest) = name.as_str().strip_prefix(AliasName::PREFIX) else {
        return Err(Error::AliasPrefix);
    };
    if rest.is_empty() || rest.contains(':') {
        return Err(Error::AliasCharacters(name.clone()));
    }
    if name.is_reserved() { Err(Error::AliasReserved) } else { Ok(()) }
}

/// Checks a name that is to be made, by itself.
///
/// # Errors
/// The refusal.
pub(in crate::kms) fn check_new(cx: &Context<'_>, name: &AliasName) -> Result<(), Error> {
    check(name)?;
    check_free(cx, name)
}

/// Checks that no alias has the name.
///
/// # Errors
/// The refusal.
pub(super) fn check_free(cx: &Context<'_>, name: &AliasName) -> Result<(), Error> {
    match cx.tx.alias(name)? {
        Some(_) => Err(Error::AliasExists { arn: cx.place.alias_arn(name) }),
        None => Ok(()),
    }
}

/// The alias of that name, which may leave its key.
///
/// # Errors
/// The refusal.
pub(in crate::kms) fn check_old(cx: &Context<'_>, name: &AliasName) -> Result<Alias, Error> {
    check(name)?;
    let not_found = || Error::AliasNotFound { arn: cx.place.alias_arn(name) };
    let alias = cx.tx.alias(name)?.ok_or_else(not_found)?;
    cx.key_to_leave(&alias)?;
    Ok(alias)
}

/// Checks that `key` may get one more alias.
///
/// # Errors
/// The quota, with the number of aliases that it has.
pub(in crate::kms) fn check_quota(cx: &Context<'_>, key: &KeyId) -> Result<(), Error> {
    let usage = cx.tx.count_aliases(key, AliasName::RESERVED)?;
    if usage < QUOTA { Ok(()) } else { Err(Error::AliasQuota { quota: QUOTA, usage }) }
}
