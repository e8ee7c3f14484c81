//! The one operation of STS that scripts around KMS call: who am I. Never: a store.
//!
//! AWS: STS API reference, "`GetCallerIdentity`". The ids behind `AIDA` and `AROA` are drawn from the ARN
//! (section 0 of the KMS reference).

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::kms::shape::{Member, Shape};

/// The members of `GetCallerIdentity`'s answer, as botocore's model has them.
pub(crate) const ANSWER: &[Member] = &[
    Member::answer("UserId", &Shape::any_text()),
    Member::answer("Account", &Shape::any_text()),
    Member::answer("Arn", &Shape::text(20, 2048)),
];

/// What `GetCallerIdentity` answers, in its order.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CallerIdentity {
    /// The unique id of who asks.
    pub(crate) user_id: String,
    /// The account of twelve digits.
    pub(crate) account: String,
    /// The ARN of who asks.
    pub(crate) arn: String,
}

/// The identity of `caller`, an ARN of `account`'s.
pub(crate) fn caller_identity(caller: &str, account: &str) -> CallerIdentity {
    let resource = caller.splitn(6, ':').last().unwrap_or_default();
    let mut parts = resource.split('/');
    let user_id = match (parts.next(), parts.next(), parts.next_back()) {
        (Some("user"), Some(_), _) => unique_id("AIDA", caller),
        (Some("role"), Some(_), _) => unique_id("AROA", caller),
        (Some("assumed-role"), Some(role), Some(session)) => {
            format!("{}:{session}", unique_id("AROA", &format!("{account}/{role}")))
        }
        _ => account.to_owned(),
    };
    CallerIdentity { user_id, account: account.to_owned(), arn: caller.to_owned() }
}

/// A prefix and 17 letters and digits, always the same for the same name.
fn unique_id(prefix: &str, name: &str) -> String {
    lettered(prefix, Sha256::digest(name).get(..17).unwrap_or_default())
}

/// A prefix and a letter or digit for each byte, as AWS's ids have them.
pub(crate) fn lettered(prefix: &str, bytes: &[u8]) -> String {
    const LETTERS: [u8; 32] = *b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('A', char::from);
    prefix.chars().chain(bytes.iter().map(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::caller_identity;

    fn user_id(arn: &str) -> String {
        caller_identity(arn, "111122223333").user_id
    }

    #[test]
    fn an_id_has_its_kinds_form() {
        assert_eq!(user_id("arn:aws:iam::111122223333:root"), "111122223333");
        let user = user_id("arn:aws:iam::111122223333:user/team/ann");
        assert!(user.starts_with("AIDA") && user.len() == 21, "{user}");
        let session = user_id("arn:aws:sts::111122223333:assumed-role/deploy/ann");
        let other = user_id("arn:aws:sts::111122223333:assumed-role/deploy/bob");
        assert!(session.starts_with("AROA") && session.ends_with(":ann"), "{session}");
        assert_eq!(session.split(':').next(), other.split(':').next());
    }
}
