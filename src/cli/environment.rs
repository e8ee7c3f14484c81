//! The process environment: the only place that reads it. Keeps the variables the program uses and
//! no others. Never: a secret; `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN` are not looked at.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// Variables whose value is text; bytes that are not UTF-8 are replaced.
const TEXTS: [&str; 23] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_ACCOUNT_ID",
    "AWS_CLI_ERROR_FORMAT",
    "AWS_CLI_OUTPUT_ENCODING",
    "AWS_DEFAULT_OUTPUT",
    "AWS_DEFAULT_PROFILE",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_KMS",
    "AWS_ENDPOINT_URL_STS",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_MAX_ATTEMPTS",
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_RETRY_MODE",
    "KMSALIAS_ACCOUNT",
    "KMSALIAS_CALLER",
    "KMSALIAS_HINTS",
    "KMSALIAS_NOW",
    "KMSALIAS_RECORD",
    "KMSALIAS_SEED",
    "KMSALIAS_SHELL_ALIASES",
    "TZ",
];

/// Variables whose value is a path, kept to the byte.
const PATHS: [&str; 6] =
    ["HOME", "KMSALIAS_CALLS", "KMSALIAS_HOME", "KMSALIAS_LESSONS", "PATH", "XDG_DATA_HOME"];

/// Paths in which the AWS CLI expands `$NAME` and `${NAME}`.
const EXPANDED: [&str; 2] = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"];

/// Variables that no path may draw in.
const SECRETS: [&str; 3] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

/// The variables the program uses, as they were when it started.
#[derive(Debug)]
pub(crate) struct Environment {
    variables: BTreeMap<&'static str, OsString>,
    lookup: fn(&str) -> Option<OsString>,
}

impl Environment {
    /// Reads the environment of this process, variable by variable: what is not used is not looked at.
    pub(crate) fn of_process() -> Environment {
        #[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
        Environment::collect(|name| std::env::var_os(name), |name| std::env::var_os(name))
    }

    /// An environment of these variables and no others.
    pub(crate) fn of(pairs: &[(&str, &str)]) -> Environment {
        let value = |name: &str| {
            let pair = pairs.iter().rev().find(|(known, _)| *known == name);
            pair.map(|(_, value)| value.into())
        };
        Environment::collect(value, |_| None)
    }

    /// The value of any variable that a path may draw in, for the name of a file.
    pub(crate) fn in_path(&self, name: &str) -> Option<String> {
        if SECRETS.contains(&name) {
            return None;
        }
        let value = self.variables.get(name).cloned().or_else(|| (self.lookup)(name));
        value?.into_string().ok()
    }

    /// The value of a variable that few commands need, looked up when one does: the pager's, the terminal's.
    pub(crate) fn at_need(&self, name: &str) -> Option<String> {
        self.in_path(name)
    }

    /// The text of a variable; one that is set and empty is `Some("")`.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name)?.to_str()
    }

    /// The path a variable holds; one that is set and empty is an empty path.
    pub(crate) fn path(&self, name: &str) -> Option<&Path> {
        self.variables.get(name).map(Path::new)
    }

    fn collect(
        value: impl Fn(&str) -> Option<OsString>,
        lookup: fn(&str) -> Option<OsString>,
    ) -> Environment {
        let mut variables = BTreeMap::new();
        for name in PATHS.into_iter().chain(EXPANDED) {
            variables.extend(value(name).map(|path| (name, path)));
        }
        for name in TEXTS {
            let text = value(name).map(|value| value.to_string_lossy().into_owned());
            // A real access key is a credential; only emulators' users write an account there.
            let kept =
                |text: &String| name != "AWS_ACCESS_KEY_ID" || super::valid::is_account(text);
            variables.extend(text.filter(kept).map(|text| (name, OsString::from(text))));
        }
        for name in EXPANDED {
            if let Some(path) = variables.get_mut(name).filter(|path| has_variable(path)) {
                let value_of = |name: &str| value(name).and_then(|value| value.into_string().ok());
                *path = expand(&path.to_string_lossy(), value_of).into();
            }
        }
        Environment { variables, lookup }
    }
}

fn has_variable(path: &OsStr) -> bool {
    path.as_encoded_bytes().contains(&b'$')
}

/// Puts values for `$NAME` and `${NAME}`, once, and leaves what is not set as it stands.
fn expand(text: &str, value_of: impl Fn(&str) -> Option<String>) -> String {
    let mut expanded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, after)) = rest.split_once('$') {
        expanded.push_str(plain);
        let (name, tail) = name_at(after);
        let whole = after.strip_suffix(tail).unwrap_or_default();
        let allowed = (!name.is_empty() && !SECRETS.contains(&name)).then_some(name);
        if let Some(value) = allowed.and_then(&value_of) {
            expanded.push_str(&value);
        } else {
            expanded.push('$');
            expanded.push_str(whole);
        }
        rest = tail;
    }
    expanded + rest
}

/// The variable's name at the start of `text`, bare or in braces, and what follows it.
fn name_at(text: &str) -> (&str, &str) {
    if let Some(braced) = text.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
        return braced;
    }
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{Environment, expand};

    #[test]
    fn keeps_what_is_used_and_no_secret() {
        let environment = Environment::of(&[
            ("AWS_SECRET_ACCESS_KEY", "s3cr3t"),
            ("AWS_SESSION_TOKEN", "s3cr3t"),
            ("SHELL", "/bin/sh"),
            ("AWS_REGION", ""),
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
        ]);
        assert_eq!(environment.get("AWS_REGION"), Some(""));
        assert_eq!(environment.get("AWS_PROFILE"), None);
        assert_eq!(environment.variables.len(), 1);
    }

    #[test]
    fn keeps_an_access_key_that_is_an_account() {
        let cases = [
            ("111122223333", true),
            ("11112222333", false),
            ("11112222333a", false),
            ("1111222233334", false),
        ];
        for (key, kept) in cases {
            let environment = Environment::of(&[("AWS_ACCESS_KEY_ID", key)]);
            assert_eq!(environment.get("AWS_ACCESS_KEY_ID"), kept.then_some(key));
        }
    }

    #[cfg(unix)]
    #[test]
    fn keeps_the_bytes_of_a_path_and_replaces_those_of_a_text() {
        use std::ffi::OsString;
        use std::os::unix::ffi::OsStringExt;

        let bytes = || OsString::from_vec(b"/h\xff".to_vec());
        let environment = Environment::collect(|_| Some(bytes()), |_| None);
        assert_eq!(environment.path("HOME").unwrap().as_os_str(), bytes());
        assert_eq!(environment.get("AWS_REGION"), Some("/h\u{fffd}"));
    }

    #[test]
    fn expands_the_variables_of_the_config_paths() {
        let environment = Environment::of(&[
            ("AWS_CONFIG_FILE", "$DIR/${NAME}.ini"),
            ("AWS_SHARED_CREDENTIALS_FILE", "$AWS_SESSION_TOKEN/c"),
            ("DIR", "/d/$NAME"),
            ("NAME", "n"),
            ("AWS_SESSION_TOKEN", "s3cr3t"),
        ]);
        assert_eq!(environment.get("AWS_CONFIG_FILE"), Some("/d/$NAME/n.ini"));
        assert_eq!(environment.get("AWS_SHARED_CREDENTIALS_FILE"), Some("$AWS_SESSION_TOKEN/c"));
    }

    #[test]
    fn a_secret_is_not_even_looked_up() {
        let lookup = |name: &str| {
            assert_eq!(name, "DIR", "looked at");
            Some("d".into())
        };
        let environment = Environment::collect(|_| None, lookup);
        assert_eq!(environment.in_path("DIR").as_deref(), Some("d"));
        for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] {
            assert_eq!(environment.in_path(name), None);
        }
    }

    #[test]
    fn leaves_what_is_no_variable_as_it_stands() {
        for text in ["$", "a$", "$$", "${", "${x", "$/x", "${}", "$unset-x", "${unset}y", "é$é"] {
            assert_eq!(expand(text, |_| None), text);
        }
        assert_eq!(expand("$a$b${a}", |name| Some(name.to_uppercase())), "ABA");
    }
}
