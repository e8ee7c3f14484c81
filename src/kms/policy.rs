//! Key policies: the default one, and what a given one must be.
//!
//! AWS: developer guide, "Key policies in AWS KMS". The faults are stand-ins: not recorded from AWS
//! (section 0 of the reference), but for the message of the lockout.

use serde_json::{Map, Value};

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

/// Whether a key's policy lets `caller`, of whatever account, do `operation`. A statement with a
/// condition, which is not evaluated, never allows and always denies.
pub(crate) fn admits(policy: &str, caller: &str, operation: &str, arn: &str) -> bool {
    verdict(policy, caller, operation, arn) == Verdict::Allows
}

/// Whether a statement of the policy that speaks of `caller`, of `operation` and of the key `arn` has a condition,
/// which is not evaluated.
pub(crate) fn has_condition(policy: &str, caller: &str, operation: &str, arn: &str) -> bool {
    let policy: Value = serde_json::from_str(policy).unwrap_or_default();
    let (who, action) = (Names::of(caller), format!("kms:{operation}"));
    let decides = |s: &&Map<String, Value>| {
        s.contains_key("Condition") && covers(s, &who, &action) && is_about(s, arn)
    };
    statements(&policy).is_ok_and(|list| list.iter().any(decides))
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

/// What the policy of the key `arn` says of `operation`, without `kms:`; a statement with a condition, which is not evaluated,
/// never allows and always denies.
pub(crate) fn verdict(policy: &str, caller: &str, operation: &str, arn: &str) -> Verdict {
    let Ok(policy) = serde_json::from_str::<Value>(policy) else { return Verdict::Silent };
    let Ok(statements) = statements(&policy) else { return Verdict::Silent };
    let who = Names::of(caller);
    let action = format!("kms:{operation}");
    let covering = |effect| {
        let covers = |s: &&&Map<String, Value>| {
            has_effect(s, effect) && covers(s, &who, &action) && is_about(s, arn)
        };
        statements.iter().filter(covers).collect::<Vec<_>>()
    };
    if !covering("Deny").is_empty() {
        Verdict::Denies
    } else if covering("Allow").iter().any(|s| !s.contains_key("Condition")) {
        Verdict::Allows
    } else {
        Verdict::Silent
    }
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
fn matches(pattern: &str, text: &str, same: fn(&char, &char) -> bool) -> bool {
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
