//! The words of an explanation: one plain line for each step. Never: a fact, which the service tells.

use super::super::unusable;
use super::{naming, usage};
use crate::cli::kebab::kebab;
use crate::cli::quote::in_one_line;
use crate::cli::settings::{Setting, Source};
use crate::cli::zone::Zone;
use crate::kms::shape::Member;
use crate::kms::{Error, Form, Interface, Names, Resolution, Unmet, Verdict, Way};
use crate::model::{Alias, Arn, Instant, Key, KeyId, KeyManager, KeySpec, Place, Resource};

/// What was asked, and with which settings.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    pub(super) identifier: &'a str,
    pub(super) interface: &'static Interface,
    /// The member that is to have the identifier.
    pub(super) member: &'static Member,
    /// Whether the operation runs here.
    pub(super) is_built: bool,
    /// Whether the operation was named.
    pub(super) is_named: bool,
    pub(super) account: Setting<String>,
    /// The account in use, where the question is another's.
    pub(super) home_account: Option<String>,
    pub(super) region: Setting<String>,
    pub(super) place: Place,
    pub(super) caller: String,
    /// How often the AWS CLI asks before it tells some refusals.
    pub(super) attempts: u32,
}

impl Asked<'_> {
    /// The option that is to have the identifier, as the command line spells it.
    pub(super) fn option(&self) -> String {
        format!("--{}", kebab(self.member.name))
    }
}

/// One step.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) stops: bool,
}

/// The steps as far as they go, in the service's order.
pub(super) fn of(asked: &Asked<'_>, found: &Resolution) -> Vec<Step> {
    let (all, stop) = if found.names.is_by_name() {
        (naming::steps(asked, found), found.outcome.as_ref().err().map(naming::stop))
    } else {
        (steps(asked, found), found.outcome.as_ref().err().map(|error| stop(error, asked, found)))
    };
    let last = stop.unwrap_or("Answer");
    let end = all.iter().position(|(name, _)| *name == last).unwrap_or(all.len());
    let told = all.into_iter().take(end + 1).filter_map(|(name, text)| Some((name, text?)));
    told.map(|(name, text)| Step { name, text, stops: stop.is_some() && name == last }).collect()
}

fn steps(asked: &Asked<'_>, found: &Resolution) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("Here", here(asked)),
        ("Form", Some(form(asked.identifier, found.form))),
        ("Operation", Some(operation(asked, found))),
        ("Region", region(asked, found)),
        ("Account", account(asked, found)),
        ("Alias", alias(asked, found)),
        ("Key", key(asked, found)),
        ("Policy", policy(asked, found)),
        ("State", state(asked, found)),
        ("Usage", usage::of(asked, found)),
        ("Answer", answer(asked, found)),
    ]
}

/// What is said of an operation that does not run here.
fn here(asked: &Asked<'_>) -> Option<String> {
    let word = kebab(asked.interface.name);
    (!asked.is_built).then(|| {
        format!(
            "kmsalias does not run {word}: every call answers UnknownOperationException. The rest is what AWS does \
             with the identifier."
        )
    })
}

/// The step that a refusal is about.
fn stop(error: &Error, asked: &Asked<'_>, found: &Resolution) -> &'static str {
    match error {
        Error::Shapes { .. } | Error::MalformedArn(_) | Error::InvalidKeyId(_) => "Form",
        Error::AliasNotSupported | Error::AliasOfAlias => "Operation",
        Error::OtherRegion(_) => "Region",
        Error::CrossAccount => "Account",
        Error::AliasNotFound { .. } => "Alias",
        Error::NotAuthorized { .. } if !crosses_accounts(asked) => "Account",
        Error::NotAuthorized { .. } if found.key.is_some() => "Policy",
        Error::NotAuthorized { .. } if found.form == Form::AliasArn && found.alias.is_none() => {
            "Alias"
        }
        Error::NotAuthorized { .. } | Error::KeyNotFound { .. } => "Key",
        Error::ExplicitDeny { .. } | Error::ManagedKey { .. } => "Policy",
        Error::Disabled { .. } | Error::InvalidState { .. } => "State",
        _ => "Usage",
    }
}

/// Whether the operation takes keys of other accounts.
fn crosses_accounts(asked: &Asked<'_>) -> bool {
    asked.interface.way().is_some_and(Way::crosses_accounts)
}

fn form(identifier: &str, form: Form) -> String {
    match form {
        Form::AliasName => {
            format!("{identifier} is an alias name: it says nothing of account and Region.")
        }
        Form::AliasArn => format!("{identifier} is the ARN of an alias."),
        Form::KeyArn => format!("{identifier} is the ARN of a key."),
        Form::NoArn => format!("{identifier} begins with arn: and is no ARN of a key or an alias."),
        Form::KeyId if KeyId::new(identifier).is_some() => {
            format!("{identifier} is a key id: it says nothing of account and Region.")
        }
        Form::KeyId => format!(
            "{identifier:?} begins with neither arn: nor alias/, so it is read as a key id, and is none: a key id is \
             a UUID, or mrk- and 32 hexadecimal digits."
        ),
    }
}

fn operation(asked: &Asked<'_>, found: &Resolution) -> String {
    let word = kebab(asked.interface.name);
    let forms = if found.names == Names::KeyOrAlias {
        "a key id, a key ARN, an alias name or an alias ARN"
    } else {
        "a key id or a key ARN, and no alias"
    };
    let accounts = if crosses_accounts(asked) {
        "by ARN also of another account"
    } else {
        "of the caller's own account only"
    };
    let named =
        if asked.is_named { "" } else { ", which stands in where no --operation is given," };
    let option = if asked.interface.identifiers().count() > 1 {
        format!(" as {}", asked.option())
    } else {
        String::new()
    };
    format!("{word}{named} takes{option} {forms}, {accounts}.")
}

/// Where a setting came from.
pub(super) fn from(source: &Source) -> String {
    match source {
        Source::Option(name) => format!("set by {name}"),
        Source::Variable(name) => format!("set by the variable {name}"),
        Source::Default => "the default, which nothing overrides".to_owned(),
        set @ Source::Profile { .. } => format!("set by {set}"),
    }
}

fn region(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let Setting { value, source } = &asked.region;
    let from = from(source);
    let place = found.place.as_ref()?;
    Some(match found.form {
        Form::KeyId | Form::AliasName => {
            format!("A bare name or id means the Region of the request: {value}, {from}.")
        }
        _ if place.region.as_str() == value => {
            format!("The ARN names {value}, the Region of the request, {from}.")
        }
        _ => format!(
            "The ARN names {}, and the request goes to {value}, {from}. An ARN sends no request to another Region.",
            place.region
        ),
    })
}

fn account(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let Setting { value, source } = &asked.account;
    let from = from(source);
    let place = found.place.as_ref()?;
    Some(match found.form {
        Form::KeyId | Form::AliasName => {
            format!("A bare name or id means the caller's own account: {value}, {from}.")
        }
        _ if place.account.as_str() == value => {
            format!("The ARN names {value}, the caller's own account, {from}.")
        }
        _ if crosses_accounts(asked) => format!(
            "The ARN names {}; the caller is of {value}, {from}. The policy of the key decides.",
            place.account
        ),
        _ => format!("The ARN names {}; the caller is of {value}, {from}.", place.account),
    })
}

/// The name in an alias name or ARN.
fn name<'a>(asked: &Asked<'a>, found: &Resolution) -> Option<&'a str> {
    match found.form {
        Form::AliasName => Some(asked.identifier),
        Form::AliasArn => match Arn::parse(asked.identifier)?.resource {
            Resource::Alias(name) => Some(name),
            Resource::Key(_) => None,
        },
        _ => None,
    }
}

fn alias(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let name = name(asked, found)?;
    let Place { account, region } = found.place.as_ref()?;
    Some(match &found.alias {
        None => format!("{account} has no {name} in {region}.{}", unsaid(found)),
        Some(Alias { target: None, .. }) => format!(
            "{name} is AWS's own and has no key yet: its first use makes one. This question makes none."
        ),
        Some(Alias { target: Some(id), created, updated, .. }) => {
            let since = updated.or(*created).and_then(date);
            let since = since.map_or_else(String::new, |date| format!(", since {date}"));
            format!("{name} is there and points at {id}{since}.")
        }
    })
}

/// What AWS leaves open in its refusal, if that is what it answers.
fn unsaid(found: &Resolution) -> &'static str {
    match found.outcome {
        Err(Error::NotAuthorized { .. }) => {
            " AWS does not say whether the key is absent or not allowed."
        }
        _ => "",
    }
}

pub(super) fn date(at: Instant) -> Option<String> {
    Zone::utc().iso8601(at.0)
}

fn key(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let Place { account, region } = found.place.as_ref()?;
    if name(asked, found).is_some() && found.alias.is_none() {
        return None;
    }
    let Some(key) = &found.key else {
        return Some(format!("{account} has no such key in {region}.{}", unsaid(found)));
    };
    let Key { id, spec, usage, .. } = key;
    let who =
        if key.manager == KeyManager::Aws { "AWS manages it" } else { "the customer manages it" };
    let what = format!("{who}, {} for {}", spec.as_str(), usage.as_str());
    Some(if found.is_unmade {
        format!("It will have an id of its own: {what}. Zeros stand for the id here.")
    } else {
        format!("{id} is there: {what}.")
    })
}

fn policy(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let asked_for = format!("kms:{} to {}", found.action, asked.caller);
    let end = format!("{}.{}", why(found), unsaid(found));
    Some(match found.verdict? {
        Verdict::Denies => format!("The key policy denies {asked_for}{end}"),
        Verdict::Allows => format!("The key policy allows {asked_for}."),
        Verdict::Silent => format!("The key policy does not allow {asked_for}{end}"),
    })
}

/// The condition that stands in the way, as the end of a sentence.
pub(super) fn why(found: &Resolution) -> String {
    match &found.unmet {
        None => String::new(),
        Some(Unmet::Fails(key)) => {
            format!(": its condition on {} does not hold", in_one_line(key))
        }
        Some(Unmet::Denies(key)) => format!(": its condition on {} holds", in_one_line(key)),
        Some(Unmet::Unknown(name)) => {
            format!(": a condition names {}, which is not known here", in_one_line(name))
        }
    }
}

fn state(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let key = found.key.as_ref()?;
    let (word, state) = (kebab(asked.interface.name), key.state.as_str());
    let gone = key.deletion_date.and_then(date);
    let gone =
        gone.map_or_else(String::new, |date| format!(" It is gone at {date}, its aliases too."));
    Some(match asked.interface.refusal_by_state(key.state) {
        None => format!("The key is {state}: {word} works.{gone}"),
        Some(_) => format!("The key is {state}: {word} does not work.{gone}"),
    })
}

fn answer(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let key = found.key.as_ref()?;
    let word = kebab(asked.interface.name);
    let condition = condition(asked, key);
    Some(match found.answered(asked.interface, asked.member) {
        _ if found.is_unmade => format!("{word} would make the key and go on with it."),
        Some((_, arn)) if asked.interface.name == "DescribeKey" => {
            format!("KeyMetadata.KeyId will be {}, KeyMetadata.Arn {arn}.", key.id)
        }
        Some((member, arn)) => format!("{member} in the answer will be {arn}.{condition}"),
        None => format!("{word} goes on with {}; its answer names no key.{condition}", key.id),
    })
}

/// What the answer hangs on besides the key, as far as it is known: the key of a ciphertext, an algorithm that is not
/// the default, the key that an alias has.
fn condition(asked: &Asked<'_>, key: &Key) -> String {
    let word = kebab(asked.interface.name);
    let default = KeySpec::SymmetricDefault.as_str();
    let algorithms = key.spec.algorithms(key.usage);
    let is_source = asked.member.name == "SourceKeyId";
    let is_algorithm = |member: &&Member| {
        let of_source = member.name == "SourceEncryptionAlgorithm";
        !member.required && member.name.ends_with("EncryptionAlgorithm") && of_source == is_source
    };
    let algorithm = asked.interface.members.iter().find(is_algorithm);
    match algorithm.filter(|_| !algorithms.contains(&default)) {
        Some(member) => format!(
            " Only with --{} {}: without it {word} wants {default} and refuses the key.",
            kebab(member.name),
            algorithms.join(" or ")
        ),
        None if is_source || asked.interface.name == "Decrypt" => format!(
            " Only if this key made the ciphertext, which lab blob FILE tells: {word} answers IncorrectKeyException to \
             another key's."
        ),
        None if asked.interface.name == "UpdateAlias" => {
            " Only if the alias's present key has the same usage and is of the same kind."
                .to_owned()
        }
        None => String::new(),
    }
}

/// The cure that follows from the facts; `None` where the refusal itself has one.
pub(super) fn cure(asked: &Asked<'_>, found: &Resolution) -> Option<String> {
    let error = found.outcome.as_ref().err()?;
    let id = found.key.as_ref().filter(|_| !found.is_unmade).map(|key| key.id.as_str());
    match (error, id) {
        (Error::MalformedArn(_), _) => Some(
            "an ARN of KMS is arn:aws:kms:REGION:ACCOUNT:key/ID or arn:aws:kms:REGION:ACCOUNT:alias/NAME"
                .to_owned(),
        ),
        (Error::OtherRegion(_), id) => {
            let region = &found.place.as_ref()?.region;
            let there = if id.is_some() { "the key is there" } else { "no such key is there either" };
            Some(format!("ask in the Region of the ARN, --region {region}: {there}"))
        }
        (Error::AliasNotSupported | Error::AliasOfAlias, Some(id)) => {
            Some(format!("name the key itself: {id}"))
        }
        (Error::AliasNotFound { .. }, _) if found.form == Form::AliasName => arn_at_home(asked),
        (Error::NotAuthorized { .. } | Error::CrossAccount, id) => of_other_account(asked, found, id),
        (Error::ManagedKey { .. }, _) if is_managed(found) => Some(
            "AWS manages this key for a service of its own: make one of yours (create-key), and name that"
                .to_owned(),
        ),
        (Error::Disabled { .. } | Error::InvalidState { .. }, Some(_)) => {
            unusable::cure(found.key.as_ref()?)
        }
        _ => None,
    }
}

/// The ARN of the alias of that name in the account in use, where another account asks.
fn arn_at_home(asked: &Asked<'_>) -> Option<String> {
    let (home, Place { region, .. }) = (asked.home_account.as_ref()?, &asked.place);
    let arn = format!("arn:{}:kms:{region}:{home}:{}", region.partition(), asked.identifier);
    Some(format!("the alias of {home} is named by its ARN: {arn}"))
}

fn of_other_account(asked: &Asked<'_>, found: &Resolution, id: Option<&str>) -> Option<String> {
    let account = &found.place.as_ref()?.account;
    let word = kebab(asked.interface.name);
    Some(match id {
        _ if !crosses_accounts(asked) => {
            format!("{word} is for keys of one's own account only: ask as account {account}")
        }
        Some(_) => format!(
            "the owner of the key adds a statement to its policy (put-key-policy) that allows kms:{} to {}",
            found.action, asked.caller
        ),
        None => format!("look what is there: KMSALIAS_ACCOUNT={account} kmsalias list-aliases"),
    })
}

fn is_managed(found: &Resolution) -> bool {
    found.key.as_ref().is_some_and(|key| key.manager == KeyManager::Aws)
}
