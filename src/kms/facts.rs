//! What is known of a request when a key's policy is asked: the values of condition keys. Never: how a condition tests
//! them.
//!
//! AWS: IAM user guide, "AWS global condition context keys"; developer guide, "AWS KMS condition keys". Stand-ins, not
//! recorded from AWS: `kms:ResourceAliases` and `aws:ResourceTag`, which AWS documents for policies of callers, have in a
//! key policy the value that they have there; the ARN of a session's role is without the role's path, which the session's
//! ARN does not tell; a session has no second factor, and a caller no tags.

use super::cipher::SYMMETRIC_DEFAULT;
use super::condition::Fact;
use super::uses::CRYPTOGRAPHIC;
use super::{Context, moments};
use crate::data::Value;
use crate::model::{AliasName, Arn, Identity, IdentityArn, Instant, Key, Place, Resource};
use crate::store::Transaction;

/// The members of a request, as far as they are known.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Told<'a> {
    /// None of them.
    #[default]
    Nothing,
    /// Some of them.
    Partly(&'a Value),
    /// All of them.
    Wholly(&'a Value),
}

/// What a key's policy is asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    /// The ARN of who asks.
    pub(crate) caller: &'a str,
    /// What for, without `kms:`.
    pub(crate) action: &'a str,
    /// The key.
    pub(crate) key: &'a Key,
    /// Its account and Region.
    pub(crate) place: &'a Place,
    /// Where the request went.
    pub(crate) asked_at: &'a Place,
    /// The key's store; none where that is not open.
    pub(crate) view: Option<&'a Transaction<'a>>,
    /// The time.
    pub(crate) now: Instant,
    /// An alias that the key is taken to have, besides those that it has.
    pub(crate) coming: Option<&'a AliasName>,
    /// The request.
    pub(crate) told: Told<'a>,
}

impl Context<'_> {
    /// What a request asks the policy of a key.
    pub(super) fn question<'q>(&'q self, key: &'q Key, place: &'q Place) -> Question<'q> {
        let is_here = place == self.place;
        Question {
            caller: self.caller,
            action: self.action,
            key,
            place,
            asked_at: self.place,
            view: if is_here { Some(self.tx) } else { self.abroad.view(place) },
            now: self.tx.now,
            coming: None,
            told: self.told,
        }
    }
}

/// Condition keys, in lower case, that a request has only if it comes through AWS's network, through another service or
/// with a second factor: none does here.
const NEVER: [&str; 9] = [
    "aws:calledvia",
    "aws:calledviafirst",
    "aws:calledvialast",
    "aws:multifactorauthage",
    "aws:sourceaccount",
    "aws:sourcearn",
    "aws:sourcevpc",
    "aws:sourcevpce",
    "kms:viaservice",
];

impl Question<'_> {
    /// What the condition key of that name, whatever its case, has.
    pub(super) fn fact(&self, name: &str) -> Fact {
        let name = name.to_ascii_lowercase();
        if NEVER.contains(&name.as_str()) {
            return Fact::Absent;
        }
        match name.split_once(['/']) {
            Some(("aws:principaltag", _)) => return Fact::Absent,
            Some(("aws:resourcetag", tag)) => return self.tag(tag),
            _ => {}
        }
        match name.strip_prefix("kms:encryptioncontext:") {
            Some(pair) => self.context(pair),
            None => self.of_request(&name),
        }
    }

    fn of_request(&self, name: &str) -> Fact {
        let one = |text: &str| Fact::One(text.to_owned());
        match name {
            "aws:securetransport" => one("true"),
            "aws:viaawsservice" | "aws:principalisawsservice" => one("false"),
            "aws:principalarn" => principal(self.caller),
            "aws:multifactorauthpresent" => second_factor(self.caller),
            "aws:principalaccount" | "kms:calleraccount" => {
                IdentityArn::parse(self.caller).map_or(Fact::Unknown, |arn| one(arn.account))
            }
            "aws:requestedregion" => one(self.asked_at.region.as_str()),
            "aws:currenttime" => moments::spelled(self.now).map_or(Fact::Unknown, Fact::One),
            "aws:epochtime" => Fact::One(moments::whole_seconds(self.now).to_string()),
            "kms:requestalias" => self.request_alias(),
            "kms:encryptioncontextkeys" => self.context_keys(),
            "kms:encryptionalgorithm" => self.encryption_algorithm(),
            "kms:signingalgorithm" => self.algorithm("SigningAlgorithm", &["Sign", "Verify"]),
            "kms:macalgorithm" => self.algorithm("MacAlgorithm", &["GenerateMac", "VerifyMac"]),
            _ => self.of_key(name),
        }
    }

    fn of_key(&self, name: &str) -> Fact {
        let one = |text: &str| Fact::One(text.to_owned());
        let family = self.key.multi_region.as_ref();
        match name {
            "kms:keyspec" | "kms:customermasterkeyspec" => one(self.key.spec.as_str()),
            "kms:keyusage" | "kms:customermasterkeyusage" => one(self.key.usage.as_str()),
            "kms:keyorigin" => one(self.key.origin.as_str()),
            "kms:multiregion" => Fact::One(family.is_some().to_string()),
            "kms:multiregionkeytype" => {
                family.map_or(Fact::Absent, |family| one(family.multi_region_key_type.as_str()))
            }
            "kms:resourcealiases" => self.aliases(),
            _ => Fact::Unknown,
        }
    }

    /// What cannot be read is not known.
    fn aliases(&self) -> Fact {
        let found = self.view.map(|view| view.aliases(Some(&self.key.id), "", usize::MAX));
        let Some(Ok(found)) = found else { return Fact::Unknown };
        let names = found.into_iter().map(|alias| alias.name.0);
        Fact::Many(names.chain(self.coming.map(|name| name.0.clone())).collect())
    }

    fn tag(&self, key: &str) -> Fact {
        let Some(Ok(tags)) = self.view.map(|view| view.tags(&self.key.id, "", usize::MAX)) else {
            return Fact::Unknown;
        };
        let named = tags.into_iter().filter(|tag| tag.tag_key.eq_ignore_ascii_case(key));
        only(named.map(|tag| tag.tag_value))
    }

    /// The name of the alias that the request names the key by, also where it gives the alias's ARN.
    fn request_alias(&self) -> Fact {
        let member = match self.action {
            "ReEncryptFrom" => "SourceKeyId",
            "ReEncryptTo" => "DestinationKeyId",
            "DescribeKey" | "GetPublicKey" => "KeyId",
            action if CRYPTOGRAPHIC.contains(&action) => "KeyId",
            _ => return Fact::Absent,
        };
        self.member(member, |value| {
            let identifier = value.as_str()?;
            let name = match Arn::parse(identifier).map(|arn| arn.resource) {
                Some(Resource::Alias(name)) => name,
                Some(Resource::Key(_)) => return None,
                None => identifier,
            };
            name.starts_with(AliasName::PREFIX).then(|| Fact::One(name.to_owned()))
        })
    }

    /// What `take` makes of a member; absent where it makes nothing.
    fn member(&self, name: &str, take: impl FnOnce(&Value) -> Option<Fact>) -> Fact {
        let found = |request: &Value| {
            let given = request.get(name).filter(|value| !value.is_null());
            given.map(|value| take(value).unwrap_or(Fact::Absent))
        };
        match self.told {
            Told::Nothing => Fact::Unknown,
            Told::Partly(request) => found(request).unwrap_or(Fact::Unknown),
            Told::Wholly(request) => found(request).unwrap_or(Fact::Absent),
        }
    }

    fn algorithm(&self, member: &str, actions: &[&str]) -> Fact {
        if !actions.contains(&self.action) {
            return Fact::Absent;
        }
        self.member(member, |value| Some(Fact::One(value.as_str()?.to_owned())))
    }

    /// The algorithm that is used, also where the request does not name it.
    fn encryption_algorithm(&self) -> Fact {
        let default = Fact::One(SYMMETRIC_DEFAULT.to_owned());
        let member = match self.action {
            "Encrypt" | "Decrypt" => "EncryptionAlgorithm",
            "ReEncryptFrom" => "SourceEncryptionAlgorithm",
            "ReEncryptTo" => "DestinationEncryptionAlgorithm",
            action if action.starts_with("GenerateDataKey") => return default,
            _ => return Fact::Absent,
        };
        match self.member(member, |value| Some(Fact::One(value.as_str()?.to_owned()))) {
            Fact::Absent => default,
            given => given,
        }
    }

    /// The member that has the encryption context; none of an operation without one.
    fn context_member(&self) -> Option<&'static str> {
        match self.action {
            "ReEncryptFrom" => Some("SourceEncryptionContext"),
            "ReEncryptTo" => Some("DestinationEncryptionContext"),
            "Encrypt" | "Decrypt" => Some("EncryptionContext"),
            action if action.starts_with("GenerateDataKey") => Some("EncryptionContext"),
            _ => None,
        }
    }

    /// The value of a pair of the encryption context; `name` is in lower case.
    fn context(&self, name: &str) -> Fact {
        let Some(member) = self.context_member() else { return Fact::Absent };
        self.member(member, |context| {
            let Value::Map(pairs) = context else { return None };
            let named = pairs.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
            Some(only(named.filter_map(|(_, value)| Some(value.as_str()?.to_owned()))))
        })
    }

    fn context_keys(&self) -> Fact {
        let Some(member) = self.context_member() else { return Fact::Absent };
        self.member(member, |context| {
            let Value::Map(pairs) = context else { return None };
            Some(Fact::Many(pairs.keys().map(|key| key.clone().into_owned()).collect()))
        })
    }
}

/// What is there under a name in any case; of several it is not known which counts.
fn only(mut values: impl Iterator<Item = String>) -> Fact {
    match (values.next(), values.next()) {
        (None, _) => Fact::Absent,
        (Some(value), None) => Fact::One(value),
        (Some(_), Some(_)) => Fact::Unknown,
    }
}

/// The ARN of a caller, or of the role of a session.
fn principal(caller: &str) -> Fact {
    let Some(arn) = IdentityArn::parse(caller) else { return Fact::Unknown };
    let (partition, account) = (arn.partition, arn.account);
    match (arn.identity, arn.role()) {
        (Identity::AssumedRole(_), Some(role)) => {
            Fact::Role(format!("arn:{partition}:iam::{account}:role/{role}"))
        }
        _ => Fact::One(caller.to_owned()),
    }
}

/// Only who has credentials for a time has an answer.
fn second_factor(caller: &str) -> Fact {
    match IdentityArn::parse(caller).map(|arn| arn.identity) {
        Some(Identity::AssumedRole(_)) => Fact::One("false".to_owned()),
        Some(_) => Fact::Absent,
        None => Fact::Unknown,
    }
}
