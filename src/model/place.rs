//! Where a store is: an account and a Region.

use std::fmt;

use super::{AliasName, KeyId};

/// An AWS account id: twelve digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Account(String);

impl Account {
    /// Takes exactly twelve ASCII digits.
    pub(crate) fn new(text: &str) -> Option<Account> {
        let good = text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
        good.then(|| Account(text.to_owned()))
    }

    /// The twelve digits.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Account {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// A Region's name: a lower-case host label of at most 63 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Region(String);

impl Region {
    /// Takes lower-case letters, digits and inner hyphens only.
    pub(crate) fn new(text: &str) -> Option<Region> {
        let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let good = (1..=63).contains(&text.len())
            && text.bytes().all(|b| letter(b) || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        good.then(|| Region(text.to_owned()))
    }

    /// The name.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The partition that the Region lies in.
    pub(crate) fn partition(&self) -> &'static str {
        partition_of(&self.0)
    }
}

/// The partition that a Region of that name lies in (section 0 of the reference).
pub(crate) fn partition_of(region: &str) -> &'static str {
    match region {
        name if name.starts_with("cn-") => "aws-cn",
        name if name.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}

impl fmt::Display for Region {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// One account in one Region: what a store holds, and what a bare name or id is looked up in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The account.
    pub(crate) account: Account,
    /// The Region.
    pub(crate) region: Region,
}

impl Place {
    /// The ARN of a key here; `id` may be any text, as a refusal repeats it.
    pub(crate) fn key_arn(&self, id: &str) -> String {
        self.arn(&["key/", id])
    }

    /// The ARN of a key here.
    pub(crate) fn arn_of(&self, key: &KeyId) -> String {
        self.key_arn(key.as_str())
    }

    /// The ARN of an alias here.
    pub(crate) fn alias_arn(&self, name: &AliasName) -> String {
        self.arn(&[name.as_str()])
    }

    /// What the ARN of each key and alias here begins with, up to `key/` and `alias/`.
    pub(crate) fn arn_head(&self) -> String {
        self.arn(&[])
    }

    /// The ARN of the account's root.
    pub(crate) fn root_arn(&self) -> String {
        format!("arn:{}:iam::{}:root", self.region.partition(), self.account)
    }

    /// The ARN of what the `words` name. A list holds one an item, so it is put together without a formatter.
    fn arn(&self, words: &[&str]) -> String {
        let Place { account, region } = self;
        let head =
            ["arn:", region.partition(), ":kms:", region.as_str(), ":", account.as_str(), ":"];
        let mut arn = String::with_capacity(head.iter().chain(words).map(|word| word.len()).sum());
        arn.extend(head.iter().chain(words).copied());
        arn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_could_leave_the_home() {
        for bad in
            ["", "..", "/", "us west", "US-WEST-2", "-x", "x-", "us-west-2\0", &"x".repeat(64)]
        {
            assert!(Region::new(bad).is_none(), "{bad:?}");
        }
        for bad in ["", "11112222333", "1111222233334", "11112222333x", "١١١١٢٢٢٢٣٣٣٣"]
        {
            assert!(Account::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn partitions_follow_the_region() {
        for (region, arn) in [
            ("us-west-2", "arn:aws:iam::111122223333:root"),
            ("cn-north-1", "arn:aws-cn:iam::111122223333:root"),
            ("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:root"),
        ] {
            let place = Place {
                account: Account::new("111122223333").unwrap(),
                region: Region::new(region).unwrap(),
            };
            assert_eq!(place.root_arn(), arn);
        }
    }
}
