//! The line after a refusal that names its likely cure. At a terminal only, or when it is asked for.
//!
//! Never: a byte on standard output, or a change of anything.

use super::failure::Failure;
use super::lab;
use crate::kms::{Error, Service};
use crate::model::AliasName;

/// The hint after `failure` of a call; `arguments` are the command line's words.
pub(crate) fn after_failure(
    failure: &Failure,
    arguments: &[String],
    service: Option<&Service>,
) -> Option<String> {
    match failure {
        Failure::Usage { message, .. } => after_usage(message, arguments),
        Failure::Service { error, .. } => after_refusal(error, arguments, service),
        _ => None,
    }
}

/// The hint after a call that succeeded and may surprise: a name that old documentation calls reserved.
pub(crate) fn after_success(operation: &str, alias: Option<&str>) -> Option<String> {
    let rest = alias.filter(|_| operation == "CreateAlias")?.strip_prefix(AliasName::PREFIX)?;
    rest.get(..3).filter(|start| start.eq_ignore_ascii_case("aws"))?;
    Some("old documentation calls such names reserved; only alias/aws/ is".to_owned())
}

fn after_usage(message: &str, arguments: &[String]) -> Option<String> {
    let has = |name: &str| {
        arguments.iter().any(|word| word == name || word.starts_with(&format!("{name}=")))
    };
    let wants_target = message.contains("--target-key-id");
    (wants_target && has("--key-id"))
        .then(|| "the key of an alias is given as --target-key-id, not --key-id".to_owned())
}

fn after_refusal(error: &Error, arguments: &[String], service: Option<&Service>) -> Option<String> {
    match error {
        Error::AliasPrefix => Some(after_prefix(arguments)),
        Error::AliasReserved => Some(
            "alias/aws/ is kept for AWS's own aliases; every other name that begins with alias/ is free"
                .to_owned(),
        ),
        Error::AliasNotSupported => Some(
            "this operation takes a key id or a key ARN; describe-key --key-id ALIAS --query \
             KeyMetadata.KeyId gives an alias's"
                .to_owned(),
        ),
        Error::InvalidKeyId(id) => after_key_id(id, service),
        Error::AliasNotFound { arn } => {
            let name = arn.split_once(":alias/").map(|(_, rest)| AliasName(format!("alias/{rest}")))?;
            let other = in_other_case(&name, service?)?;
            Some(format!("names differ by case: there is {other}"))
        }
        Error::KeyNotFound { arn } => {
            let id = arn.rsplit_once('/')?.1;
            let scenario = lab::scenario_of(id)?;
            Some(format!("kmsalias lab load {scenario} makes this key of AWS's documentation"))
        }
        _ => None,
    }
}

fn after_prefix(arguments: &[String]) -> String {
    let given = arguments.iter().zip(arguments.iter().skip(1));
    let name =
        given.filter(|(option, _)| *option == "--alias-name").map(|(_, value)| value).next_back();
    let bare = name.map_or("NAME", |name| match name.split_once('/') {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case("alias") => rest,
        _ => name.as_str(),
    });
    format!("an alias's name begins with alias/: --alias-name alias/{bare}")
}

fn after_key_id(id: &str, service: Option<&Service>) -> Option<String> {
    let name = AliasName(format!("alias/{id}"));
    let exists = || service.is_some_and(|service| service.has_alias(&name));
    (id.starts_with("aws/") || exists()).then(|| format!("an alias is named in full: {name}"))
}

fn in_other_case(name: &AliasName, service: &Service) -> Option<AliasName> {
    service.alias_in_other_case(name)
}
