//! What the text of a member names: an alias, a key, a Region. A front door offers such names, and tells whether an
//! alias may stand for a key. Never: how a name is looked up (`target.rs`).
//!
//! Reference: `kms-aliases.md`, the table of what each `KeyId` takes.

use super::Interface;
use super::shape::Member;
use super::shapes::{KEY_ID, REGION};

/// What a member names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// An alias that is to be made.
    NewAlias,
    /// An alias of the customer's, by its name.
    Alias,
    /// A key, by its id or ARN only.
    Key,
    /// A key, by its id or ARN or those of an alias.
    KeyOrAlias,
    /// A Region.
    Region,
}

impl Names {
    /// Whether it is an alias's name and nothing else will do.
    pub(crate) fn is_by_name(self) -> bool {
        matches!(self, Names::NewAlias | Names::Alias)
    }
}

/// The operations whose keys may be named by an alias: the cryptographic ones and two that look.
const TAKES_ALIASES: [&str; 14] = [
    "Decrypt",
    "DeriveSharedSecret",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GetPublicKey",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
];

impl Interface {
    /// The members that name an alias or a key, in the order of the model.
    pub(crate) fn identifiers(&self) -> impl Iterator<Item = &'static Member> {
        let is_region = |member: &Member| matches!(self.names(member), None | Some(Names::Region));
        self.members.iter().filter(move |member| !is_region(member))
    }

    /// What `member` of this operation names, if anything.
    pub(crate) fn names(&self, member: &Member) -> Option<Names> {
        match member.name {
            "AliasName" if self.name == "CreateAlias" => Some(Names::NewAlias),
            "AliasName" => Some(Names::Alias),
            _ if std::ptr::eq(member.shape, &raw const REGION) => Some(Names::Region),
            _ if !std::ptr::eq(member.shape, &raw const KEY_ID) => None,
            _ if TAKES_ALIASES.contains(&self.name) => Some(Names::KeyOrAlias),
            _ => Some(Names::Key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, TAKES_ALIASES};
    use crate::kms::ops::ALL;

    fn named(operation: &str, member: &str) -> Option<Names> {
        let found = ALL.iter().find(|found| found.interface.name == operation).unwrap();
        let interface = &found.interface;
        let member = interface.members.iter().find(|found| found.name == member).unwrap();
        interface.names(member)
    }

    #[test]
    fn tells_what_a_member_names() {
        let cases = [
            ("CreateAlias", "AliasName", Some(Names::NewAlias)),
            ("UpdateAlias", "AliasName", Some(Names::Alias)),
            ("UpdateAlias", "TargetKeyId", Some(Names::Key)),
            ("DescribeKey", "KeyId", Some(Names::KeyOrAlias)),
            ("ReEncrypt", "SourceKeyId", Some(Names::KeyOrAlias)),
            ("ListAliases", "KeyId", Some(Names::Key)),
            ("ReplicateKey", "ReplicaRegion", Some(Names::Region)),
            ("CreateGrant", "Name", None),
            ("ListAliases", "Marker", None),
        ];
        for (operation, member, expected) in cases {
            assert_eq!(named(operation, member), expected, "{operation} {member}");
        }
    }

    #[test]
    fn every_operation_that_takes_aliases_names_a_key() {
        for name in TAKES_ALIASES {
            let found = ALL.iter().find(|found| found.interface.name == name);
            let interface = &found.unwrap_or_else(|| panic!("{name}")).interface;
            let mut named = interface.members.iter().filter_map(|m| interface.names(m));
            assert!(named.any(|names| names == Names::KeyOrAlias), "{name}");
        }
    }
}
