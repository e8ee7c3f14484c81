//! Profiles as another program may be told of them: names, Regions, accounts, output. Never: a credential, a role, an
//! endpoint, or anything else that leads out of here.

use super::identity;
use super::source::Places;
use crate::cli::environment::Environment;
use crate::cli::profile::{Profile, Profiles};
use crate::cli::quote::in_shell;

/// What is told of the profiles.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Outlines {
    /// The name of the profile in use, where one was asked for.
    pub(crate) used: Option<String>,
    all: Vec<Outline>,
}

#[derive(Debug, PartialEq, Eq)]
struct Outline {
    name: String,
    region: String,
    /// None where whoever asks may choose.
    account: Option<String>,
    output: Option<String>,
}

impl Outlines {
    /// The profiles of both files, the default one whether or not it is there; `option` is `--profile`.
    pub(crate) fn of(
        environment: &Environment,
        profiles: &Profiles,
        option: Option<&str>,
    ) -> Outlines {
        let used = profiles.choose(option, environment).ok();
        let used = used.map(|profile| profile.name.to_owned()).filter(|name| name != DEFAULT);
        let named = profiles.names().filter(|name| *name != DEFAULT && is_line(name));
        let chosen = [DEFAULT].into_iter().chain(named);
        let chosen = chosen.filter_map(|name| match profiles.choose(Some(name), environment) {
            Ok(profile) => Some(Outline::of(environment, profile)),
            Err(_) => (name == DEFAULT).then(Outline::of_nobody),
        });
        Outlines { used, all: chosen.collect() }
    }

    /// The text of a configuration file.
    pub(crate) fn config(&self) -> String {
        let text = |outline: &Outline| {
            let Outline { name, region, account, output } = outline;
            let kind = if name == DEFAULT { "" } else { "profile " };
            let account = line("aws_account_id", account.as_deref());
            let output = line("output", output.as_deref());
            format!("[{kind}{}]\nregion = {region}\n{account}{output}\n", in_shell(name))
        };
        self.all.iter().map(text).collect()
    }

    /// The text of a credentials file: an SDK that is told a profile looks there, and finds the account and a word.
    pub(crate) fn credentials(&self, word: &str) -> String {
        let text = |outline: &Outline| {
            let account = outline.account.as_deref()?;
            let name = &outline.name;
            Some(format!(
                "[{name}]\naws_access_key_id = {account}\naws_secret_access_key = {word}\n\n"
            ))
        };
        self.all.iter().filter_map(text).collect()
    }
}

/// The profile of one who names none.
const DEFAULT: &str = "default";

fn line(name: &str, value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| format!("{name} = {value}\n"))
}

impl Outline {
    fn of(environment: &Environment, profile: Profile<'_>) -> Outline {
        let value = |key| profile.value(key).filter(|text| is_line(text)).map(str::to_owned);
        let places = Places { environment, profile: Some(profile) };
        // One who names no profile may give an account by a variable.
        let account = identity::account(places)
            .ok()
            .filter(|account| profile.name != DEFAULT || account.source.is_of_profile());
        Outline {
            name: profile.name.to_owned(),
            region: value("region").unwrap_or_else(|| identity::REGION.to_owned()),
            account: account.map(|account| account.value),
            output: value("output"),
        }
    }

    fn of_nobody() -> Outline {
        let (name, region) = (DEFAULT.to_owned(), identity::REGION.to_owned());
        Outline { name, region, account: None, output: None }
    }
}

/// Whether a text is one line of a file, and not nothing.
fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::Outlines;
    use crate::cli::environment::Environment;
    use crate::cli::profile::Profiles;

    const CONFIG: &str = "[default]
region = eu-west-1
[profile dev]
region = eu-central-1
output = text
role_arn = arn:aws:iam::222233334444:role/dev
source_profile = default
endpoint_url = http://example.com/SECRET
services = SECRET
credential_process = /bin/SECRET
sso_start_url = https://SECRET
sso_account_id = 333344445555
web_identity_token_file = /SECRET
[profile \"a b]c'd\"]
region = us-east-1
 more
aws_account_id = nonsense
[services SECRET]
kms =
  endpoint_url = http://example.com/SECRET
";

    const CREDENTIALS: &str = "[ci]
aws_access_key_id = AKIASECRET
aws_secret_access_key = SECRET
aws_session_token = SECRET
";

    fn outlines(pairs: &[(&str, &str)], option: Option<&str>) -> Outlines {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join(".aws")).unwrap();
        fs::write(home.path().join(".aws/config"), CONFIG).unwrap();
        fs::write(home.path().join(".aws/credentials"), CREDENTIALS).unwrap();
        let home = ("HOME", home.path().to_str().unwrap().to_owned());
        let pairs: Vec<_> = pairs.iter().copied().chain([(home.0, home.1.as_str())]).collect();
        let environment = Environment::of(&pairs);
        Outlines::of(&environment, &Profiles::read(&environment).unwrap(), option)
    }

    #[test]
    fn names_regions_and_accounts_are_told_and_nothing_else() {
        let told = outlines(&[], None);
        assert_eq!(
            told.config(),
            "[default]\nregion = eu-west-1\n\n\
             [profile 'a b]c'\"'\"'d']\nregion = us-west-2\n\n\
             [profile ci]\nregion = us-west-2\naws_account_id = 111122223333\n\n\
             [profile dev]\nregion = eu-central-1\naws_account_id = 222233334444\noutput = text\n\n"
        );
        assert_eq!(
            told.credentials("rehearsal"),
            "[ci]\naws_access_key_id = 111122223333\naws_secret_access_key = rehearsal\n\n\
             [dev]\naws_access_key_id = 222233334444\naws_secret_access_key = rehearsal\n\n"
        );
        assert!(!format!("{told:?}").contains("SECRET"));
    }

    #[test]
    fn what_is_told_is_read_as_the_same_profiles() {
        let told = outlines(&[], None);
        let home = TempDir::new().unwrap();
        let (config, credentials) = (home.path().join("config"), home.path().join("credentials"));
        fs::write(&config, told.config()).unwrap();
        fs::write(&credentials, told.credentials("rehearsal")).unwrap();
        let environment = Environment::of(&[
            ("AWS_CONFIG_FILE", config.to_str().unwrap()),
            ("AWS_SHARED_CREDENTIALS_FILE", credentials.to_str().unwrap()),
        ]);
        let profiles = Profiles::read(&environment).unwrap();
        assert_eq!(profiles.names().collect::<Vec<_>>(), ["a b]c'd", "ci", "default", "dev"]);
        let dev = profiles.choose(Some("dev"), &environment).unwrap();
        assert_eq!((dev.value("region"), dev.value("role_arn")), (Some("eu-central-1"), None));
    }

    #[test]
    fn the_profile_in_use_is_told_where_it_was_asked_for() {
        assert_eq!(outlines(&[], None).used, None);
        assert_eq!(outlines(&[("AWS_PROFILE", "dev")], None).used.as_deref(), Some("dev"));
        assert_eq!(outlines(&[("AWS_PROFILE", "dev")], Some("ci")).used.as_deref(), Some("ci"));
        assert_eq!(outlines(&[("AWS_PROFILE", "default")], None).used, None);
    }

    #[test]
    fn the_account_of_a_profile_is_the_one_that_its_use_would_have() {
        let told = outlines(&[("AWS_ACCESS_KEY_ID", "555566667777")], None).config();
        assert!(told.contains("[profile ci]\nregion = us-west-2\naws_account_id = 555566667777\n"));
        assert!(told.starts_with("[default]\nregion = eu-west-1\n\n"), "the script may choose");
    }
}
