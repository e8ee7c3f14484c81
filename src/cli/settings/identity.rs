//! Who calls, in which account and Region (reference: kms-aliases.md, section 0, caller and partition; the
//! defaults are ours). Never: a credential.

use super::SettingsError;
use super::source::{Places, Setting, filled, option};
use crate::cli::valid;
use crate::model::partition_of;

/// The account of one who sets none.
const ACCOUNT: &str = "111122223333";

/// The Region of one who sets none.
pub(super) const REGION: &str = "us-west-2";

/// `--region`, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`, `us-west-2`; an empty
/// one counts as none. The name of a FIPS endpoint (`fips-us-west-2`, `us-west-2-fips`) is the Region's own.
pub(super) fn region(
    places: Places<'_>,
    given: Option<&str>,
) -> Result<Setting<String>, SettingsError> {
    let found = filled(option("--region", given))
        .or_else(|| filled(places.variable("AWS_REGION")))
        .or_else(|| filled(places.variable("AWS_DEFAULT_REGION")))
        .or_else(|| filled(places.key("region")));
    let region = found.unwrap_or(Setting::by_default(REGION)).map(str::to_owned);
    if !valid::is_region(&region.value) {
        return Err(SettingsError::Region(region.value));
    }
    let region = region.map(|name| name.replace("fips-", "").replace("-fips", ""));
    if region.value.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err(SettingsError::RegionCase { region: region.value, from: region.source });
    }
    Ok(region)
}

/// `KMSALIAS_ACCOUNT`, `AWS_ACCOUNT_ID`, the profile's `aws_account_id`, `role_arn` and
/// `sso_account_id`, an `AWS_ACCESS_KEY_ID` that is an account id, `111122223333`.
pub(super) fn account(places: Places<'_>) -> Result<Setting<String>, SettingsError> {
    let found = filled(places.variable("KMSALIAS_ACCOUNT"))
        .or_else(|| filled(places.variable("AWS_ACCOUNT_ID")))
        .or_else(|| filled(places.key("aws_account_id")))
        .or_else(|| {
            filled(places.key("role_arn")).map(|arn| arn.map(|arn| account_of(arn).unwrap_or(arn)))
        })
        .or_else(|| filled(places.key("sso_account_id")))
        .or_else(|| places.variable("AWS_ACCESS_KEY_ID"));
    let account = found.unwrap_or(Setting::by_default(ACCOUNT)).map(str::to_owned);
    if valid::is_account(&account.value) {
        return Ok(account);
    }
    Err(SettingsError::Account { account: account.value, from: account.source })
}

/// `KMSALIAS_CALLER`, the profile's `role_arn` as an assumed role when it is of the account in use, the
/// account's root.
pub(super) fn caller(
    places: Places<'_>,
    account: &Setting<String>,
    region: &str,
) -> Result<Setting<String>, SettingsError> {
    let partition = partition_of(region);
    if let Some(caller) = filled(places.variable("KMSALIAS_CALLER")) {
        return own(caller, account);
    }
    let role =
        filled(places.key("role_arn")).filter(|arn| account_of(arn.value) == Some(&account.value));
    let Some((role, source)) = role.and_then(|arn| Some((valid::role(arn.value)?.1, arn.source)))
    else {
        return Ok(Setting::by_default(format!("arn:{partition}:iam::{}:root", account.value)));
    };
    let value = format!("arn:{partition}:sts::{}:assumed-role/{role}/kmsalias", account.value);
    Ok(Setting { value, source })
}

fn account_of(role: &str) -> Option<&str> {
    valid::role(role).map(|(account, _)| account)
}

/// The caller, if it is one of the account's.
fn own(caller: Setting<&str>, account: &Setting<String>) -> Result<Setting<String>, SettingsError> {
    if valid::is_caller(caller.value, &account.value) {
        return Ok(caller.map(str::to_owned));
    }
    let Setting { value, source: account_from } = account.clone();
    Err(SettingsError::Caller { caller: caller.value.to_owned(), account: value, account_from })
}
