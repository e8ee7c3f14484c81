//! The line after a refusal that names its likely cure. At a terminal only, or when it is asked for.
//!
//! Never: a byte on standard output, or a change of anything.

use super::failure::Failure;
use super::lab;
use super::quote::in_one_line;
use crate::data::Value;
use crate::kms::{Error, Renewal, Service, Told, Unmet};
use crate::model::{AliasName, Arn, Resource};

/// What a request names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    /// Its `AliasName`.
    pub(crate) alias: Option<String>,
    /// The identifiers of its keys.
    pub(crate) keys: Vec<String>,
    /// Its ciphertext.
    pub(crate) ciphertext: Option<Vec<u8>>,
    /// All of it, where it is known.
    pub(crate) request: Option<Value>,
}

/// The hint after `failure` of a call, which names the page of a refusal; `arguments` are the command line's words.
pub(crate) fn after_failure(
    failure: &Failure,
    arguments: &[String],
    named: &Named,
    service: Option<&Service>,
) -> Option<String> {
    let cure = cure(failure, arguments, named, service);
    match failure {
        Failure::Service { error, .. } if error.is_refusal() => {
            let page = format!("kmsalias lab error {}", error.code());
            Some(match cure {
                Some(cure) => format!("{cure} (more: {page})"),
                None => format!("{page} tells its causes and the cure"),
            })
        }
        _ => cure,
    }
}

/// The likely cure of `failure`.
pub(crate) fn cure(
    failure: &Failure,
    arguments: &[String],
    named: &Named,
    service: Option<&Service>,
) -> Option<String> {
    match failure {
        Failure::Usage { message, .. } => after_usage(message, arguments),
        Failure::Service { error, .. } if error.code() == "AccessDeniedException" => {
            after_denial(error, named, service?)
        }
        Failure::Service { error, .. } => after_re_pointing(error, named, service)
            .or_else(|| after_refusal(error, named.alias.as_deref(), service)),
        _ => None,
    }
}

/// The hint after a call that succeeded and may surprise: a name that old documentation calls reserved.
pub(crate) fn after_success(operation: &str, alias: Option<&str>) -> Option<String> {
    let rest = alias.filter(|_| operation == "CreateAlias")?.strip_prefix(AliasName::PREFIX)?;
    rest.get(..3).filter(|start| start.eq_ignore_ascii_case("aws"))?;
    Some("old documentation calls such names reserved; only alias/aws/ is".to_owned())
}

/// The hint after a listing whose pages were queried one by one, with a query that means the whole.
pub(crate) fn after_pages(pages: usize, query: Option<&str>) -> Option<String> {
    let query: String = query?.chars().filter(|c| !c.is_whitespace()).collect();
    let means_all = ["|[", "length("].iter().any(|sign| query.contains(sign));
    (pages > 1 && means_all).then(|| {
        format!(
            "this format applies --query to each of the {pages} pages: `| [0]` and length() answer once a \
             page; with --output json they see the whole list"
        )
    })
}

fn after_usage(message: &str, arguments: &[String]) -> Option<String> {
    let has = |name: &str| {
        arguments.iter().any(|word| word == name || word.starts_with(&format!("{name}=")))
    };
    let wants_target = message.contains("--target-key-id");
    (wants_target && has("--key-id"))
        .then(|| "the key of an alias is given as --target-key-id, not --key-id".to_owned())
}

/// A condition in the key's policy may be why, or it locks the caller out.
fn after_denial(error: &Error, named: &Named, service: &Service) -> Option<String> {
    let (of_error, action) = match error {
        Error::ManagedKey { arn, operation, .. }
        | Error::ExplicitDeny { arn, operation, .. }
        | Error::NotAuthorizedForCiphertext { arn, operation, .. } => (Some(arn), operation),
        Error::NotAuthorized { operation, .. } => (None, operation),
        _ => return None,
    };
    let told = named.request.as_ref().map_or(Told::Nothing, Told::Wholly);
    let mut keys = of_error.into_iter().chain(&named.keys);
    if let Some(unmet) = keys.find_map(|key| service.unmet(key, action, told)) {
        return Some(after_condition(&unmet));
    }
    of_error.filter(|arn| service.is_locked_out(arn)).map(|_| {
        "the key's policy does not let this caller change it either: change it as a caller whom it admits \
         (KMSALIAS_CALLER), or in the document of lab export --with-key-material, for lab import --replace"
            .to_owned()
    })
}

/// The condition that stands in the way.
pub(crate) fn after_condition(unmet: &Unmet) -> String {
    match unmet {
        Unmet::Fails(key) => {
            format!("the key's policy would allow it if its condition on {} held", in_one_line(key))
        }
        Unmet::Denies(key) => {
            format!(
                "the key's policy denies it because its condition on {} holds",
                in_one_line(key)
            )
        }
        Unmet::Unknown(name) => format!(
            "a condition of the key's policy names {}, which cannot be known here: its statement never allows \
             and always denies",
            in_one_line(name)
        ),
    }
}

/// The alias that a request used may have pointed at another key before.
fn after_re_pointing(error: &Error, named: &Named, service: Option<&Service>) -> Option<String> {
    let alias = named.keys.first().map(String::as_str).filter(|key| is_alias(key))?;
    let alias = in_one_line(alias);
    match error {
        Error::IncorrectKey => {
            let blob = named.ciphertext.as_deref().zip(service);
            let way = if blob.is_some_and(|(blob, service)| service.cannot_decrypt(blob)) {
                "which cannot be used now"
            } else {
                "and without --key-id or --source-key-id the key is found in the ciphertext"
            };
            Some(format!(
                "{alias} points at another key than the one that encrypted, {way}; kmsalias lab blob FILE tells that key"
            ))
        }
        Error::InvalidSignature => Some(format!(
            "{alias} may have been pointed at another key since the signature was made: verify with the \
             key's id or ARN"
        )),
        _ => None,
    }
}

fn is_alias(identifier: &str) -> bool {
    let of_arn = |arn: Arn<'_>| matches!(arn.resource, Resource::Alias(_));
    identifier.starts_with(AliasName::PREFIX) || Arn::parse(identifier).is_some_and(of_arn)
}

fn after_not_primary(arn: &str, service: Option<&Service>) -> String {
    match service.and_then(|service| service.region_of_primary(arn)) {
        Some(region) => format!("the primary key is in {region}: --region {region}"),
        None => "only a multi-Region primary key will do: create-key --multi-region makes one"
            .to_owned(),
    }
}

/// Why a ciphertext may not open.
fn after_ciphertext(error: &Error) -> &'static str {
    match error {
        Error::AbsentMaterial => {
            "the key is here, the key material of this ciphertext is not: it was made in another home; lab \
             export --with-key-material and lab import bring it along"
        }
        _ => {
            "the encryption context must be the one it was made with; else its bytes were changed, or it was made \
             in another home, whose key material is not here"
        }
    }
}

fn after_refusal(error: &Error, alias: Option<&str>, service: Option<&Service>) -> Option<String> {
    match error {
        Error::AliasPrefix => alias.map(after_prefix),
        Error::AliasReserved => Some(
            "alias/aws/ is kept for AWS's own aliases; every other name that begins with alias/ is free"
                .to_owned(),
        ),
        Error::AliasNotSupported | Error::AliasOfAlias => Some(
            "this operation takes a key id or a key ARN; describe-key --key-id ALIAS --query \
             KeyMetadata.KeyId gives an alias's"
                .to_owned(),
        ),
        Error::InvalidKeyId(id) => after_key_id(id, service),
        Error::AliasNotFound { arn } => {
            let name = arn.split_once(":alias/").map(|(_, rest)| AliasName(format!("alias/{rest}")))?;
            let other = service?.alias_in_other_case(&name)?;
            Some(format!("names differ by case: there is {other}"))
        }
        Error::KeyNotFound { arn } => {
            let id = arn.rsplit_once('/')?.1;
            let scenario = lab::scenario_of(id)?;
            Some(format!(
                "kmsalias lab load {scenario} makes this key of AWS's documentation, in a Region without \
                 keys of your own"
            ))
        }
        Error::AliasExists { .. } => {
            Some("update-alias points an alias that exists at another key".to_owned())
        }
        Error::Renewal(Renewal::NotPrimary { arn }) => Some(after_not_primary(arn, service)),
        Error::InvalidCiphertext | Error::AbsentMaterial => Some(after_ciphertext(error).to_owned()),
        Error::UnknownOperation => {
            Some("this operation is not built yet; kmsalias help lists those that are".to_owned())
        }
        _ => None,
    }
}

fn after_prefix(name: &str) -> String {
    if let Some(Arn { resource: Resource::Alias(name), .. }) = Arn::parse(name) {
        return format!(
            "an alias is named here without its ARN: --alias-name {}",
            in_one_line(name)
        );
    }
    format!("an alias's name begins with alias/: --alias-name alias/{}", in_one_line(bare(name)))
}

/// A text that is neither id nor ARN may be an alias's name without `alias/`, or with another case.
fn after_key_id(id: &str, service: Option<&Service>) -> Option<String> {
    let bare = bare(id);
    let name = AliasName(format!("{}{bare}", AliasName::PREFIX));
    let exists = |service: &Service| service.has_alias(&name);
    let known = if service.is_some_and(exists) || bare.starts_with("aws/") {
        name
    } else {
        service?.alias_in_other_case(&name)?
    };
    Some(format!("an alias is named in full: {}", in_one_line(known.as_str())))
}

/// A name without an `alias/` in whatever case.
fn bare(name: &str) -> &str {
    match name.split_once('/') {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case("alias") => rest,
        _ => name,
    }
}
