//! The AWS CLI's spelling of a name on the wire: `TargetKeyId` is `target-key-id`.
//!
//! Never: which names there are.

/// The words of `name` in lower case, joined by hyphens; a capital begins a word when a small letter or
/// digit stands before it, or a small letter after it.
pub(crate) fn kebab(name: &str) -> String {
    spelling(name).collect()
}

/// Whether `word` is the spelling of `name`: compared as far as they agree, for many names are asked.
pub(crate) fn is_kebab_of(word: &str, name: &str) -> bool {
    word.chars().eq(spelling(name))
}

fn spelling(name: &str) -> impl Iterator<Item = char> {
    let mut before: Option<char> = None;
    let mut letters = name.chars().peekable();
    let spelled = std::iter::from_fn(move || {
        let letter = letters.next()?;
        let after_small = before.is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        let small_follows = letters.peek().is_some_and(char::is_ascii_lowercase);
        let begins = letter.is_ascii_uppercase() && before.is_some();
        before = Some(letter);
        let hyphen = (begins && (after_small || small_follows)).then_some('-');
        Some(hyphen.into_iter().chain([letter.to_ascii_lowercase()]))
    });
    spelled.flatten()
}

#[cfg(test)]
mod tests {
    use super::{is_kebab_of, kebab};

    #[test]
    fn spells_as_the_aws_cli_does() {
        let cases = [
            ("CreateAlias", "create-alias"),
            ("XksProxyVpcEndpointServiceName", "xks-proxy-vpc-endpoint-service-name"),
            ("GenerateMac", "generate-mac"),
            ("TheARNOfX1Key", "the-arn-of-x1-key"),
        ];
        for (name, spelled) in cases {
            assert_eq!(kebab(name), spelled);
            assert!(is_kebab_of(spelled, name));
        }
        assert!(!is_kebab_of("create-aliases", "CreateAlias"));
        assert!(!is_kebab_of("create-alia", "CreateAlias"));
    }
}
