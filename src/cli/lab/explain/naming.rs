//! The words of an explanation of an alias's name, where nothing else will do: the operations that make, move and delete
//! aliases. Never: a fact, which the service tells.

use super::steps::{Asked, date, from, why};
use crate::cli::kebab::kebab;
use crate::cli::settings::Setting;
use crate::kms::{Error, Form, Names, Resolution, Verdict};
use crate::model::{Alias, AliasName, KeyId};

/// The steps, in the service's order.
pub(super) fn steps(asked: &Asked<'_>, found: &Resolution) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("Form", Some(form(asked.identifier, found.form))),
        ("Operation", Some(operation(asked, found))),
        ("Name", Some(name(found))),
        ("Region", Some(means("the Region of the request", &asked.region))),
        ("Account", Some(means("the caller's own account", &asked.account))),
        ("Alias", alias(asked, found)),
        ("Policy", policy(asked, found)),
        ("Answer", Some(answer(asked, found))),
    ]
}

/// The step that a refusal is about.
pub(super) fn stop(error: &Error) -> &'static str {
    match error {
        Error::AliasExists { .. } | Error::AliasNotFound { .. } => "Alias",
        Error::ExplicitDeny { .. } | Error::ManagedKey { .. } => "Policy",
        _ => "Name",
    }
}

fn form(identifier: &str, form: Form) -> String {
    match form {
        Form::AliasName => format!("{identifier} is an alias name."),
        Form::AliasArn => format!("{identifier} is the ARN of an alias, not its name."),
        Form::KeyArn => format!("{identifier} is the ARN of a key, not an alias name."),
        Form::KeyId if KeyId::new(identifier).is_some() => {
            format!("{identifier} is a key id, not an alias name.")
        }
        Form::KeyId | Form::NoArn => {
            format!("{identifier:?} does not begin with alias/, as an alias name does.")
        }
    }
}

fn operation(asked: &Asked<'_>, found: &Resolution) -> String {
    let which = match found.names {
        Names::NewAlias => "a name that no alias has yet",
        _ => "the name of an alias that is there",
    };
    format!(
        "{} takes {which} as {}, and no ARN: of the caller's own account, in the Region of the request.",
        kebab(asked.interface.name),
        asked.option()
    )
}

fn name(found: &Resolution) -> String {
    match &found.outcome {
        Err(Error::AliasPrefix) => "It does not begin with alias/.".to_owned(),
        Err(Error::AliasReserved) => {
            format!("What begins with {} is kept for AWS's own aliases.", AliasName::RESERVED)
        }
        Err(Error::AliasCharacters(_)) => {
            "Something follows alias/, and no colon is in it: this name breaks that.".to_owned()
        }
        Err(Error::Shapes { .. }) => {
            "A name has 1 to 256 letters, digits, /, _ and -, upper case and lower case apart."
                .to_owned()
        }
        _ => {
            format!("It may be a name: it begins with alias/ and not with {}.", AliasName::RESERVED)
        }
    }
}

fn means(what: &str, Setting { value, source }: &Setting<String>) -> String {
    format!("An alias name means {what}: {value}, {}.", from(source))
}

fn alias(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let (name, place) = (asked.identifier, found.place.as_ref()?);
    let (account, region) = (&place.account, &place.region);
    Some(match &found.alias {
        None if found.names == Names::NewAlias => {
            format!("{name} is free: {account} has no such alias in {region}.")
        }
        None => format!("{account} has no {name} in {region}."),
        Some(Alias { target, created, updated, .. }) => {
            let since = updated.or(*created).and_then(date);
            let since = since.map_or_else(String::new, |date| format!(", since {date}"));
            let target = target.as_ref().map_or("no key", KeyId::as_str);
            format!("{name} is there and points at {target}{since}.")
        }
    })
}

/// An alias that moves or goes must be let go by the policy of its key.
fn policy(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let said = match found.verdict? {
        Verdict::Allows => "allows",
        Verdict::Denies => "denies",
        Verdict::Silent => "does not allow",
    };
    let (action, caller) = (found.action, &asked.caller);
    let why = why(found);
    Some(format!("The policy of the key that it points at {said} kms:{action} to {caller}{why}."))
}

fn answer(asked: &Asked<'_>, found: &Resolution) -> String {
    let word = kebab(asked.interface.name);
    let key = found.key.as_ref().map_or("its key", |key| key.id.as_str());
    let does = match found.names {
        Names::NewAlias => "makes it, if --target-key-id names a key that may have it".to_owned(),
        _ if asked.interface.name == "DeleteAlias" => {
            format!("deletes it; {key} stays, and so do the key's other aliases")
        }
        _ => {
            format!("moves it from {key} to the key of --target-key-id, of the same usage and kind")
        }
    };
    format!("{word} {does}. It answers nothing.")
}
