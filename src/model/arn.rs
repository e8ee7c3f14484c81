//! A KMS ARN: `arn:<partition>:kms:<region>:<account>:(key|alias)/<anything>`.

/// A well-formed KMS ARN, its parts borrowed from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arn<'a> {
    /// The Region as written.
    pub(crate) region: &'a str,
    /// Twelve digits.
    pub(crate) account: &'a str,
    /// What it names.
    pub(crate) resource: Resource<'a>,
}

/// What a KMS ARN names. The text is not checked further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resource<'a> {
    /// The text after `key/`.
    Key(&'a str),
    /// The alias name, `alias/` included.
    Alias(&'a str),
}

impl<'a> Arn<'a> {
    /// Takes a well-formed ARN apart; `None` for any other text (section 0 of the reference).
    pub(crate) fn parse(text: &'a str) -> Option<Arn<'a>> {
        let mut parts = text.strip_prefix("arn:")?.splitn(5, ':');
        let (partition, service) = (parts.next()?, parts.next()?);
        let (region, account, resource) = (parts.next()?, parts.next()?, parts.next()?);
        let good = matches!(partition, "aws" | "aws-cn" | "aws-us-gov")
            && service == "kms"
            && !region.is_empty()
            && super::Account::new(account).is_some();
        if !good {
            return None;
        }
        let resource = match resource.split_once('/')? {
            (_, "") => return None,
            ("key", id) => Resource::Key(id),
            ("alias", _) => Resource::Alias(resource),
            _ => return None,
        };
        Some(Arn { region, account, resource })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_printed_parses_to_its_parts(
            partition in prop::sample::select(vec!["aws", "aws-cn", "aws-us-gov"]),
            region in "[^:]{1,12}",
            account in "[0-9]{12}",
            kind in prop::sample::select(vec!["key", "alias"]),
            name in ".{1,40}",
        ) {
            let text = format!("arn:{partition}:kms:{region}:{account}:{kind}/{name}");
            let arn = Arn::parse(&text).unwrap();
            prop_assert_eq!((arn.region, arn.account), (&*region, &*account));
            let (kept, named) = match arn.resource {
                Resource::Key(id) => (id.to_owned(), "key"),
                Resource::Alias(name) => (name.strip_prefix("alias/").unwrap().to_owned(), "alias"),
            };
            prop_assert_eq!((kept, named), (name, kind));
        }

        #[test]
        fn what_parses_is_what_its_parts_print(text in "arn:aws:kms:[a-z:]{0,3}:[0-9]{11,12}:(key|alias|x)/?[a-z/:]{0,4}") {
            if let Some(arn) = Arn::parse(&text) {
                let resource = match arn.resource {
                    Resource::Key(id) => format!("key/{id}"),
                    Resource::Alias(name) => name.to_owned(),
                };
                let printed = format!("arn:aws:kms:{}:{}:{resource}", arn.region, arn.account);
                prop_assert_eq!(printed, text);
            }
        }
    }

    #[test]
    fn takes_keys_and_aliases_apart() {
        let arn = Arn::parse("arn:aws:kms:us-west-2:111122223333:alias/a/b:c").unwrap();
        assert_eq!(arn.resource, Resource::Alias("alias/a/b:c"));
        let arn = Arn::parse("arn:aws-cn:kms:x:111122223333:key/nope").unwrap();
        assert_eq!((arn.region, arn.resource), ("x", Resource::Key("nope")));
    }

    #[test]
    fn refuses_the_malformed() {
        for bad in [
            "arn:aws:kms:us-west-2:111122223333",
            "arn:aws:kms:us-west-2:111122223333:key/",
            "arn:aws:kms:us-west-2:111122223333:key",
            "arn:aws:kms:us-west-2:111122223333:thing/x",
            "arn:aws:kms::111122223333:key/x",
            "arn:aws:kms:us-west-2:1111:key/x",
            "arn:aws:s3:us-west-2:111122223333:key/x",
            "arn:foo:kms:us-west-2:111122223333:key/x",
            "key/x",
        ] {
            assert_eq!(Arn::parse(bad), None, "{bad}");
        }
    }
}
