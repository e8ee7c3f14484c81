//! The shapes of the nouns a setting may hold: account, Region, ARN of a caller. Never: where a value came from.

use crate::model::{Account, Identity, IdentityArn, is_name};

/// Whether `text` is an account id: twelve digits.
pub(crate) fn is_account(text: &str) -> bool {
    Account::new(text).is_some()
}

/// Whether the AWS CLI takes `text` for a Region: a host label that is not a number
/// (reference: aws-cli.md, (d)).
pub(crate) fn is_region(text: &str) -> bool {
    let label = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&text.len())
        && text.bytes().all(label)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The account and the name, path left out, of a role's ARN; the account may be anything.
pub(crate) fn role(arn: &str) -> Option<(&str, &str)> {
    let arn = IdentityArn::parse(arn)?;
    let name = arn.role().filter(|_| matches!(arn.identity, Identity::Role(_)))?;
    is_name(name).then_some((arn.account, name))
}

/// Whether `arn` names an IAM user, role or assumed role of `account`, or its root.
pub(crate) fn is_caller(arn: &str, account: &str) -> bool {
    let identity = IdentityArn::parse(arn).filter(|arn| arn.account == account);
    identity.is_some_and(|arn| arn.identity.is_caller())
}

#[cfg(test)]
mod tests {
    use super::{is_account, is_caller, is_region, role};

    #[test]
    fn an_account_is_twelve_digits() {
        assert!(is_account("000000000000"));
        for text in ["", "11112222333", "1111222233334", "11112222333x", "１２３４"] {
            assert!(!is_account(text), "{text}");
        }
    }

    #[test]
    fn a_region_is_a_host_label() {
        let long = "a".repeat(63);
        for text in ["us-west-2", "US-WEST-2", "a", "us--x", "0a", &long] {
            assert!(is_region(text), "{text}");
        }
        let longer = "a".repeat(64);
        for text in ["", "-x", "x-", "a.b", "a/b", "not_a region", "12", "é", &longer] {
            assert!(!is_region(text), "{text}");
        }
    }

    #[test]
    fn a_role_has_an_account_and_a_last_name() {
        let cases = [
            ("arn:aws:iam::111122223333:role/Admin", Some(("111122223333", "Admin"))),
            ("arn:aws-cn:iam::1:role/a/b/Admin", Some(("1", "Admin"))),
            ("arn:aws:iam::111122223333:role/", None),
            ("arn:aws:iam::111122223333:user/Admin", None),
            ("arn:aws:sts::111122223333:role/Admin", None),
            ("arn:awsx:iam::111122223333:role/Admin", None),
            ("Admin", None),
        ];
        for (arn, parts) in cases {
            assert_eq!(role(arn), parts, "{arn}");
        }
    }

    #[test]
    fn a_caller_is_of_the_account() {
        let account = "111122223333";
        for tail in [
            "iam::111122223333:root",
            "iam::111122223333:user/a/b@c",
            "sts::111122223333:assumed-role/r/s",
        ] {
            assert!(is_caller(&format!("arn:aws:{tail}"), account), "{tail}");
        }
        for tail in [
            "iam::444455556666:root",
            "iam::111122223333:root/x",
            "iam::111122223333:group/g",
            "iam::111122223333:user/",
            "iam::111122223333:user/é/a",
            "iam:us-west-2:111122223333:root",
            "sts::111122223333:assumed-role/r",
            "sts::111122223333:assumed-role/r/s/t",
            "sts::111122223333:root",
            "kms::111122223333:root",
        ] {
            assert!(!is_caller(&format!("arn:aws:{tail}"), account), "{tail}");
        }
    }
}
