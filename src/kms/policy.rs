//! Key policies: the default one, and what a given one must be.
//!
//! AWS: developer guide, "Key policies in AWS KMS". A statement whose condition cannot be known never allows and always
//! denies; the lockout check passes over conditions. The faults are stand-ins: not recorded from AWS
//! (section 0 of the reference), but for the message of the lockout.

use serde_json::{Map, Value};

use super::condition::{self, Outcome};
use super::facts::Question;
use super::{Context, Error};
use crate::model::{Account, Identity, IdentityArn, Place};

/// The one name that a key policy has.
pub(crate) const NAME: &str = "default";

/// The policy that a key gets when none is given, byte for byte as recorded.
pub(crate) fn default(place: &Place) -> String {
    format!(
        r#"{{
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {{
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "{}"
    }},
    "Action" : "kms:*",
    "Resource" : "*"
  }} ]
}}"#,
        place.root_arn()
    )
}

/// Checks the name that a request gives, if it gives one.
///
/// # Errors
/// Any other name than [`NAME`].
pub(crate) fn check_name(name: Option<&str>) -> Result<(), Error> {
    if name.is_none_or(|name| name == NAME) { Ok(()) } else { Err(Error::NoSuchPolicy) }
}

/// Checks a new key policy; `bypass` leaves the lockout check out.
///
/// # Errors
/// What is wrong with the policy.
pub(crate) fn check(cx: &Context<'_>, policy: &str, bypass: bool) -> Result<(), Error> {
    let policy: Value = serde_json::from_str(policy).map_err(|_| Error::PolicyForm)?;
    let version = policy.get("Version").and_then(Value::as_str);
    if !matches!(version, Some("2012-10-17" | "2008-10-17")) {
        return Err(Error::PolicyForm);
    }
    let statements = statements(&policy)?;
    for statement in &statements {
        check_statement(statement)?;
    }
    let who = Names::of(cx.caller);
    if bypass || statements.iter().any(|statement| lets_put_policy(statement, &who)) {
        Ok(())
    } else {
        Err(Error::PolicyLockout)
    }
}

fn statements(policy: &Value) -> Result<Vec<&Map<String, Value>>, Error> {
    let statements = match policy.get("Statement") {
        Some(Value::Array(list)) if !list.is_empty() => list.iter().collect(),
        Some(one @ Value::Object(_)) => vec![one],
        _ => Vec::new(),
    };
    let objects: Option<Vec<_>> = statements.into_iter().map(Value::as_object).collect();
    objects.filter(|list| !list.is_empty()).ok_or(Error::PolicyForm)
}

fn check_statement(statement: &Map<String, Value>) -> Result<(), Error> {
    let effect = statement.get("Effect").and_then(Value::as_str);
    let either = |name: &str| statement.get(name).or_else(|| statement.get(&format!("Not{name}")));
    let texts = |name: &str| either(name).is_some_and(|value| !words(value).is_empty());
    if !matches!(effect, Some("Allow" | "Deny")) || !texts("Action") || !texts("Resource") {
        return Err(Error::PolicyForm);
    }
    let principal = either("Principal").ok_or(Error::PolicyForm)?;
    if is_principal(principal) { Ok(()) } else { Err(Error::PolicyPrincipal) }
}

fn is_principal(principal: &Value) -> bool {
    match principal {
        Value::String(text) => text == "*",
        Value::Object(kinds) => {
            !kinds.is_empty()
                && kinds.iter().all(|(kind, value)| {
                    let names = words(value);
                    !names.is_empty() && names.iter().all(|name| is_principal_name(kind, name))
                })
        }
        _ => false,
    }
}

fn is_principal_name(kind: &str, name: &str) -> bool {
    match kind {
        "AWS" => name == "*" || Account::new(name).is_some() || is_identity_arn(name),
        "Service" => name.contains('.'),
        "Federated" | "CanonicalUser" => !name.is_empty(),
        _ => false,
    }
}

/// Whether a text is the ARN of an account's root, of a user, a role or a session.
fn is_identity_arn(text: &str) -> bool {
    IdentityArn::parse(text).is_some_and(|arn| Account::new(arn.account).is_some())
}

/// Whether a key's policy lets a caller, of whatever account, do what is asked for.
pub(crate) fn admits(question: &Question<'_>) -> bool {
    ruling(question).verdict == Verdict::Allows
}

/// What a key's policy says to a caller who wants to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A statement allows it and none denies it.
    Allows,
    /// A statement denies it.
    Denies,
    /// No statement speaks of it, or the policy has no form.
    Silent,
}

/// A condition that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unmet {
    /// A statement would allow it, but its test of this condition key does not hold.
    Fails(String),
    /// A statement denies it, as its test of this condition key holds, with any others.
    Denies(String),
    /// A statement names this, which cannot be known here: it never allows and always denies.
    Unknown(String),
}

/// What a key's policy says, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ruling {
    /// What it says.
    pub(crate) verdict: Verdict,
    /// The condition without which it would allow it.
    pub(crate) unmet: Option<Unmet>,
}

/// What the policy of a key says of what is asked for.
pub(crate) fn ruling(question: &Question<'_>) -> Ruling {
    let policy = serde_json::from_str::<Value>(&question.key.policy).unwrap_or_default();
    let statements = statements(&policy).unwrap_or_default();
    let (who, action) = (Names::of(question.caller), format!("kms:{}", question.action));
    let arn = question.place.arn_of(&question.key.id);
    let has_variables = policy.get("Version").and_then(Value::as_str) == Some("2012-10-17");
    let outcome = |statement: &&Map<String, Value>| match statement.get("Condition") {
        Some(found) => condition::outcome(found, has_variables, &|name| question.fact(name)),
        None => Outcome::Holds,
    };
    let covering = |effect| {
        let covers = |s: &&Map<String, Value>| {
            has_effect(s, effect) && covers(s, &who, &action) && is_about(s, &arn)
        };
        statements.iter().copied().filter(covers).collect::<Vec<_>>()
    };
    let denying = covering("Deny");
    denied(denying.iter().map(|statement| (first_key(statement), outcome(statement))))
        .unwrap_or_else(|| allowed(covering("Allow").iter().map(outcome)))
}

/// The first condition key that a statement's condition names.
fn first_key(statement: &Map<String, Value>) -> Option<String> {
    let operators = statement.get("Condition")?.as_object()?;
    operators.values().find_map(|tests| tests.as_object()?.keys().next()).cloned()
}

/// What statements say that deny, each with its condition key; `None` where none does.
fn denied(outcomes: impl Iterator<Item = (Option<String>, Outcome)>) -> Option<Ruling> {
    let mut unknown = None;
    for (key, outcome) in outcomes {
        match outcome {
            Outcome::Holds => {
                return Some(Ruling { verdict: Verdict::Denies, unmet: key.map(Unmet::Denies) });
            }
            Outcome::Unknown(name) => unknown = unknown.or(Some(Unmet::Unknown(name))),
            Outcome::Fails(_) => {}
        }
    }
    unknown.map(|unmet| Ruling { verdict: Verdict::Denies, unmet: Some(unmet) })
}

/// What statements say that allow; what cannot be known is told before what does not hold.
fn allowed(outcomes: impl Iterator<Item = Outcome>) -> Ruling {
    let (mut unknown, mut fails) = (None, None);
    for outcome in outcomes {
        match outcome {
            Outcome::Holds => return Ruling { verdict: Verdict::Allows, unmet: None },
            Outcome::Unknown(name) => unknown = unknown.or(Some(Unmet::Unknown(name))),
            Outcome::Fails(name) => fails = fails.or(Some(Unmet::Fails(name))),
        }
    }
    Ruling { verdict: Verdict::Silent, unmet: unknown.or(fails) }
}

fn has_effect(statement: &Map<String, Value>, effect: &str) -> bool {
    statement.get("Effect").and_then(Value::as_str) == Some(effect)
}

/// The names under which a policy may speak of a caller: everybody, the account, its root, the caller,
/// the role of a session, whose path the session's ARN does not tell.
struct Names {
    whole: Vec<String>,
    /// How the ARN of the role begins, and its name.
    role: Option<(String, String)>,
}

impl Names {
    fn of(caller: &str) -> Names {
        let Some(arn) = IdentityArn::parse(caller) else {
            return Names { whole: Vec::new(), role: None };
        };
        let IdentityArn { partition, account, identity } = arn;
        let root = format!("arn:{partition}:iam::{account}:root");
        let whole = vec!["*".to_owned(), account.to_owned(), caller.to_owned(), root];
        let session = arn.role().filter(|_| matches!(identity, Identity::AssumedRole(_)));
        let prefix = format!("arn:{partition}:iam::{account}:role/");
        Names { whole, role: session.map(|role| (prefix, role.to_owned())) }
    }

    fn have(&self, name: &str) -> bool {
        let is_role = |(prefix, role): &(String, String)| {
            name.strip_prefix(prefix.as_str()).and_then(|path| path.rsplit('/').next())
                == Some(role)
        };
        self.whole.iter().any(|own| own == name) || self.role.as_ref().is_some_and(is_role)
    }
}

fn lets_put_policy(statement: &Map<String, Value>, who: &Names) -> bool {
    has_effect(statement, "Allow") && covers(statement, who, "kms:PutKeyPolicy")
}

/// Whether a statement speaks of one of `who` and of `action`.
fn covers(statement: &Map<String, Value>, who: &Names, action: &str) -> bool {
    let names_one = |value: &Value| principals(value).iter().any(|name| who.have(name));
    let names_action = |value: &Value| {
        words(value).iter().any(|word| matches(word, action, char::eq_ignore_ascii_case))
    };
    speaks_of(statement, "Principal", &names_one) && speaks_of(statement, "Action", &names_action)
}

/// Whether a statement speaks of the key `arn`: in a key policy, `*` is the key itself.
fn is_about(statement: &Map<String, Value>, arn: &str) -> bool {
    let names_key =
        |value: &Value| words(value).iter().any(|word| matches(word, arn, PartialEq::eq));
    speaks_of(statement, "Resource", &names_key)
}

/// Whether what a statement has under `name` is right, or what it has under `Not` and the name is not.
fn speaks_of(statement: &Map<String, Value>, name: &str, is: &dyn Fn(&Value) -> bool) -> bool {
    match statement.get(name) {
        Some(value) => is(value),
        None => statement.get(&format!("Not{name}")).is_some_and(|value| !is(value)),
    }
}

fn principals(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        kinds => kinds.get("AWS").map(words).unwrap_or_default(),
    }
}

/// Whether a word of a policy, `*` and `?` in it, covers `text`, two letters of which count as one where they are `same`.
pub(super) fn matches(pattern: &str, text: &str, same: fn(&char, &char) -> bool) -> bool {
    let (mut pattern, mut text) = (pattern.chars(), text.chars());
    // What follows the last `*`, and the text from where it may begin.
    let mut star = None;
    loop {
        let rest = text.clone();
        match (pattern.next(), text.next()) {
            (Some('*'), _) => {
                star = Some((pattern.clone(), rest.clone()));
                text = rest;
            }
            (Some(wanted), Some(letter)) if wanted == '?' || same(&wanted, &letter) => {}
            (None, None) => return true,
            _ => {
                let Some((behind, begin)) = &mut star else { return false };
                if begin.next().is_none() {
                    return false;
                }
                (pattern, text) = (behind.clone(), begin.clone());
            }
        }
    }
}

/// A text, or the texts of a list; nothing for a value of another form.
fn words(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => {
            items.iter().map(Value::as_str).collect::<Option<_>>().unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_and_question_marks_stand_for_letters() {
        let cases = [
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("kms:*", "kms:Encrypt", true),
            ("kms:Enc*", "kms:Encrypt", true),
            ("kms:*crypt", "kms:ReEncrypt", true),
            ("*a*b*", "xaab", true),
            ("*ab", "aab", true),
            ("*ab", "aabc", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("a*?c", "ac", false),
            ("a.c", "abc", false),
            ("kms:Encrypt", "kms:Encrypted", false),
            ("kms:Encrypted", "kms:Encrypt", false),
        ];
        for (pattern, text, covers) in cases {
            assert_eq!(matches(pattern, text, PartialEq::eq), covers, "{pattern} {text}");
        }
        assert!(matches("KMS:encrypt*", "kms:EncryptX", char::eq_ignore_ascii_case));
        assert!(!matches("KMS:encrypt", "kms:Encrypt", PartialEq::eq));
    }
}
