//! The ARN of an identity: `arn:<partition>:(iam|sts)::<account>:<kind>/<name>`, or an account's root. Never: who
//! may do what.

/// The ARN of an identity, its parts borrowed from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IdentityArn<'a> {
    /// One of the three known ones.
    pub(crate) partition: &'a str,
    /// What stands in the account's place: it need not be an account, so that a message can name it.
    pub(crate) account: &'a str,
    /// Who it is.
    pub(crate) identity: Identity<'a>,
}

/// Who an ARN names. A text is what follows the kind, never empty and not checked further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity<'a> {
    /// The account itself.
    Root,
    /// A user, the path before its name.
    User(&'a str),
    /// A role, the path before its name.
    Role(&'a str),
    /// A role's name and a session of it.
    AssumedRole(&'a str),
    /// A federated user.
    FederatedUser(&'a str),
}

impl<'a> IdentityArn<'a> {
    /// Takes the ARN of an identity apart; `None` for any other text.
    pub(crate) fn parse(text: &'a str) -> Option<IdentityArn<'a>> {
        let mut parts = text.strip_prefix("arn:")?.splitn(5, ':');
        let (partition, service, region) = (parts.next()?, parts.next()?, parts.next()?);
        let (account, resource) = (parts.next()?, parts.next()?);
        if !matches!(partition, "aws" | "aws-cn" | "aws-us-gov") || !region.is_empty() {
            return None;
        }
        let identity = Identity::parse(service, resource)?;
        Some(IdentityArn { partition, account, identity })
    }

    /// The name of a role, or of the role of a session, its path left out.
    pub(crate) fn role(self) -> Option<&'a str> {
        match self.identity {
            Identity::Role(name) => name.rsplit('/').next(),
            Identity::AssumedRole(session) => session.split('/').next(),
            _ => None,
        }
    }
}

impl<'a> Identity<'a> {
    fn parse(service: &str, resource: &'a str) -> Option<Identity<'a>> {
        if (service, resource) == ("iam", "root") {
            return Some(Identity::Root);
        }
        let (kind, name) = resource.split_once('/')?;
        let identity = match (service, kind) {
            ("iam", "user") => Identity::User(name),
            ("iam", "role") => Identity::Role(name),
            ("sts", "assumed-role") => Identity::AssumedRole(name),
            ("sts", "federated-user") => Identity::FederatedUser(name),
            _ => return None,
        };
        (!name.is_empty()).then_some(identity)
    }

    /// Whether it is one that signs requests under a name that IAM would give.
    pub(crate) fn is_caller(self) -> bool {
        match self {
            Identity::Root => true,
            Identity::User(name) | Identity::Role(name) => is_path(name),
            Identity::AssumedRole(session) => session
                .split_once('/')
                .is_some_and(|(role, session)| is_name(role) && is_name(session)),
            Identity::FederatedUser(_) => false,
        }
    }
}

/// A name, with or without a path of printable ASCII before it.
fn is_path(text: &str) -> bool {
    let (path, name) = text.rsplit_once('/').unwrap_or(("", text));
    path.bytes().all(|byte| byte.is_ascii_graphic()) && is_name(name)
}

/// Whether IAM would give that name to a user, a role or a session.
pub(crate) fn is_name(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    (1..=64).contains(&text.len()) && text.bytes().all(letter)
}

#[cfg(test)]
mod tests {
    use super::{Identity, IdentityArn};

    fn identity(tail: &str) -> Option<Identity<'_>> {
        IdentityArn::parse(tail).map(|arn| arn.identity)
    }

    #[test]
    fn takes_an_identity_apart() {
        let arn = IdentityArn::parse("arn:aws-cn:iam::1:role/a/b:c").unwrap();
        assert_eq!((arn.partition, arn.account), ("aws-cn", "1"));
        assert_eq!((arn.identity, arn.role()), (Identity::Role("a/b:c"), Some("b:c")));
        let session = IdentityArn::parse("arn:aws:sts::111122223333:assumed-role/r/s").unwrap();
        assert_eq!((session.identity, session.role()), (Identity::AssumedRole("r/s"), Some("r")));
        assert_eq!(identity("arn:aws:iam::1:root"), Some(Identity::Root));
        assert_eq!(identity("arn:aws:iam::1:user/é"), Some(Identity::User("é")));
        let federated = identity("arn:aws:sts::1:federated-user/f");
        assert_eq!(federated, Some(Identity::FederatedUser("f")));
    }

    #[test]
    fn refuses_what_names_no_identity() {
        for text in [
            "arn:awsx:iam::1:root",
            "arn:aws:iam:us-west-2:1:root",
            "arn:aws:sts::1:root",
            "arn:aws:iam::1:role/",
            "arn:aws:iam::1:role",
            "arn:aws:iam::1:group/g",
            "arn:aws:sts::1:role/r",
            "arn:aws:iam::1",
            "aws:iam::1:root",
        ] {
            assert_eq!(identity(text), None, "{text}");
        }
    }

    #[test]
    fn a_caller_has_a_name_of_iams() {
        let long = format!("arn:aws:iam::1:user/{}", "a".repeat(64));
        for text in ["arn:aws:iam::1:root", "arn:aws:iam::1:role/a!/b@c", &long] {
            assert!(identity(text).unwrap().is_caller(), "{text}");
        }
        let longer = format!("{long}a");
        for text in [
            "arn:aws:iam::1:user/a b",
            "arn:aws:iam::1:user/é/a",
            "arn:aws:iam::1:user/a/",
            "arn:aws:sts::1:assumed-role/r",
            "arn:aws:sts::1:assumed-role/r/s/t",
            "arn:aws:sts::1:federated-user/f",
            &longer,
        ] {
            assert!(!identity(text).unwrap().is_caller(), "{text}");
        }
    }
}
