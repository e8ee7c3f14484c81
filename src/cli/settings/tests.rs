//! What the settings come out as, and where each says it is from.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::{
    BinaryFormat, ErrorFormat, Manners, Options, Settings, SettingsError, Source, Timestamps,
    wants_hints,
};
use crate::cli::environment::Environment;
use crate::cli::profile::Profiles;
use crate::kms::Record;

/// A user: a config file and variables.
struct User {
    home: TempDir,
    variables: Vec<(&'static str, String)>,
}

fn user(config: &str, variables: &[(&'static str, &str)]) -> User {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join(".aws")).unwrap();
    fs::write(home.path().join(".aws/config"), config).unwrap();
    let mut all = vec![("HOME", home.path().to_str().unwrap().to_owned())];
    all.extend(variables.iter().map(|(name, value)| (*name, (*value).to_owned())));
    User { home, variables: all }
}

impl User {
    fn environment(&self) -> Environment {
        let pairs: Vec<_> =
            self.variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Environment::of(&pairs)
    }

    fn settings(&self, options: &Options<'_>) -> Result<Settings, SettingsError> {
        let environment = self.environment();
        Settings::resolve(&environment, &Profiles::read(&environment).unwrap(), options)
    }

    fn manners(&self, options: &Options<'_>) -> Manners {
        let environment = self.environment();
        Manners::resolve(&environment, &Profiles::read(&environment).unwrap(), options)
    }

    fn key(&self, profile: &str, key: &'static str) -> Source {
        Source::Profile {
            file: self.home.path().join(".aws/config"),
            profile: profile.to_owned(),
            key,
        }
    }
}

#[test]
fn hints_are_for_a_terminal_unless_told() {
    let hints = |value: &str, terminal| {
        wants_hints(&Environment::of(&[("KMSALIAS_HINTS", value)]), terminal)
    };
    for (value, in_a_pipe, at_a_terminal) in
        [("", false, true), ("x", false, true), ("1", true, true), ("0", false, false)]
    {
        assert_eq!(
            (hints(value, false), hints(value, true)),
            (in_a_pipe, at_a_terminal),
            "{value}"
        );
    }
}

fn settings(config: &str, variables: &[(&'static str, &str)]) -> Result<Settings, SettingsError> {
    user(config, variables).settings(&Options::default())
}

fn refusal(config: &str, variables: &[(&'static str, &str)]) -> String {
    let error = settings(config, variables).unwrap_err();
    assert_eq!(error.code(), None);
    error.to_string()
}

#[test]
fn a_user_who_sets_nothing_has_defaults() {
    let user = user("", &[]);
    let settings = user.settings(&Options::default()).unwrap();
    assert_eq!(
        (settings.region.value.as_str(), settings.region.source),
        ("us-west-2", Source::Default)
    );
    assert_eq!(
        (settings.account.value.as_str(), settings.account.source),
        ("111122223333", Source::Default)
    );
    assert_eq!(settings.caller.value, "arn:aws:iam::111122223333:root");
    assert_eq!(settings.caller.source, Source::Default);
    assert_eq!(settings.home.value, user.home.path().join(".local/share/kmsalias"));
    assert_eq!((settings.now, settings.seed), (None, None));
}

#[test]
fn a_region_comes_from_the_first_place_that_has_one() {
    let config = "[default]\nregion = r4\n";
    let all = [("AWS_REGION", "r2"), ("AWS_DEFAULT_REGION", "r3")];
    let found = |region, variables: &[(&'static str, &str)]| {
        let options = Options { region, ..Options::default() };
        let user = user(config, variables);
        let settings = user.settings(&options).unwrap();
        (
            settings.region.value,
            settings.region.source == user.key("default", "region"),
            settings.region.source,
        )
    };
    assert_eq!(found(Some("r1"), &all), ("r1".to_owned(), false, Source::Option("--region")));
    assert_eq!(found(Some(""), &all), ("r2".to_owned(), false, Source::Variable("AWS_REGION")));
    let old = [("AWS_REGION", ""), ("AWS_DEFAULT_REGION", "r3")];
    assert_eq!(found(None, &old), ("r3".to_owned(), false, Source::Variable("AWS_DEFAULT_REGION")));
    let (region, from_profile, source) = found(None, &[]);
    assert_eq!((region.as_str(), from_profile, source.is_explicit()), ("r4", true, true));
    assert!(source.to_string().starts_with("region of profile default in /"));
}

#[test]
fn a_bad_region_is_refused_in_awss_words_and_capitals_in_ours() {
    let text = "Provided region_name 'not_a region' doesn't match a supported format.";
    assert_eq!(refusal("", &[("AWS_REGION", "not_a region")]), text);
    let text = "AWS_REGION: 'US-WEST-2' has capital letters; kmsalias takes Regions in small letters, as AWS names them";
    assert_eq!(refusal("", &[("AWS_REGION", "US-WEST-2")]), text);
}

#[test]
fn an_account_comes_from_the_first_place_that_has_one() {
    let keys = [
        "aws_account_id=300000000000",
        "role_arn=arn:aws:iam::400000000000:role/a/r",
        "sso_account_id=500000000000",
    ];
    let variables = [
        ("KMSALIAS_ACCOUNT", "100000000000"),
        ("AWS_ACCOUNT_ID", "200000000000"),
        ("AWS_ACCESS_KEY_ID", "600000000000"),
    ];
    let account = |skipped: usize| {
        let config =
            format!("[default]\n{}\n", keys[skipped.saturating_sub(2).min(3)..].join("\n"));
        let kept: Vec<_> = variables.iter().skip(skipped.min(2)).copied().collect();
        settings(&config, &kept).unwrap().account
    };
    for skipped in 0..6 {
        assert_eq!(account(skipped).value, format!("{}00000000000", skipped + 1));
        assert!(account(skipped).source.is_explicit());
    }
    assert_eq!(account(5).source, Source::Variable("AWS_ACCESS_KEY_ID"));
    let empty = [("KMSALIAS_ACCOUNT", ""), ("AWS_ACCOUNT_ID", "")];
    assert_eq!(settings("", &empty).unwrap().account.source, Source::Default);
}

#[test]
fn a_bad_account_names_its_setting() {
    let text = "KMSALIAS_ACCOUNT: '12' is not an account id of 12 digits";
    assert_eq!(refusal("", &[("KMSALIAS_ACCOUNT", "12")]), text);
    for (line, value) in [
        ("aws_account_id = x", "x"),
        ("role_arn = arn:aws:iam::12:role/r", "12"),
        ("role_arn = r", "r"),
    ] {
        let text = refusal(&format!("[default]\n{line}\n"), &[]);
        let key = line.split(' ').next().unwrap();
        assert!(text.starts_with(&format!("{key} of profile default in /")), "{text}");
        assert!(
            text.ends_with(&format!("/.aws/config: '{value}' is not an account id of 12 digits")),
            "{text}"
        );
    }
}

#[test]
fn a_caller_is_given_or_the_profiles_role_or_root() {
    let role = "[default]\nrole_arn = arn:aws:iam::444455556666:role/team/Admin\n";
    let given = ("KMSALIAS_CALLER", "arn:aws:iam::444455556666:user/alice");
    let caller = |variables: &[(&'static str, &str)]| settings(role, variables).unwrap().caller;
    assert_eq!(caller(&[given]).value, given.1);
    assert_eq!(caller(&[given]).source, Source::Variable("KMSALIAS_CALLER"));
    assert_eq!(caller(&[]).value, "arn:aws:sts::444455556666:assumed-role/Admin/kmsalias");
    let china = caller(&[("AWS_REGION", "cn-north-1")]);
    assert_eq!(china.value, "arn:aws-cn:sts::444455556666:assumed-role/Admin/kmsalias");
    let other = caller(&[("KMSALIAS_ACCOUNT", "111122223333"), ("AWS_REGION", "us-gov-west-1")]);
    assert_eq!(
        (other.value.as_str(), other.source),
        ("arn:aws-us-gov:iam::111122223333:root", Source::Default)
    );
}

#[test]
fn a_caller_of_another_account_is_refused_naming_both() {
    let variables =
        [("KMSALIAS_CALLER", "arn:aws:iam::444455556666:root"), ("AWS_ACCOUNT_ID", "111122223333")];
    let text = "KMSALIAS_CALLER: 'arn:aws:iam::444455556666:root' is not the ARN of a user, role, assumed role or root \
                of account 111122223333 (set by AWS_ACCOUNT_ID)";
    assert_eq!(refusal("", &variables), text);
}

#[test]
fn a_home_is_the_first_of_three() {
    let home = |pairs: &[(&'static str, &str)]| {
        let environment = Environment::of(pairs);
        let profiles = Profiles::read(&environment).unwrap();
        Settings::resolve(&environment, &profiles, &Options::default())
            .map(|settings| settings.home.value)
    };
    let own = [("KMSALIAS_HOME", "k"), ("XDG_DATA_HOME", "/x"), ("HOME", "/h")];
    assert_eq!(home(&own), Ok(PathBuf::from("k")));
    assert_eq!(home(&own[1..]), Ok(PathBuf::from("/x/kmsalias")));
    let relative = [("KMSALIAS_HOME", ""), ("XDG_DATA_HOME", "x"), ("HOME", "/h")];
    assert_eq!(home(&relative), Ok(PathBuf::from("/h/.local/share/kmsalias")));
    assert_eq!(home(&[("HOME", ""), ("XDG_DATA_HOME", "x")]), Err(SettingsError::Home));
}

#[test]
fn clock_and_dice_are_set_by_variables() {
    let set = settings("", &[("KMSALIAS_NOW", "1.5"), ("KMSALIAS_SEED", "s")]).unwrap();
    assert_eq!((set.now.unwrap().value, set.seed.unwrap().value), (1_500_000, "s".to_owned()));
    let empty = settings("", &[("KMSALIAS_NOW", ""), ("KMSALIAS_SEED", "")]).unwrap();
    assert_eq!((empty.now, empty.seed), (None, None));
    let text = "KMSALIAS_NOW: 'now' is neither an RFC 3339 time such as 2024-06-01T00:00:00Z nor seconds since 1970";
    assert_eq!(refusal("", &[("KMSALIAS_NOW", "now")]), text);
}

#[test]
fn what_goes_on_record_is_a_word() {
    let record = |word| settings("", &[("KMSALIAS_RECORD", word)]).unwrap().record;
    assert_eq!(
        ["", "uses", "all", "changes"].map(record),
        [Record::Uses, Record::Uses, Record::All, Record::Changes]
    );
    let text = "KMSALIAS_RECORD: 'ALL' is not all (every request), uses (changes and cryptographic operations) or changes";
    assert_eq!(refusal("", &[("KMSALIAS_RECORD", "ALL")]), text);
}

#[test]
fn a_missing_profile_comes_before_a_bad_region_and_that_before_missing_services() {
    let bad = [("AWS_PROFILE", "nope"), ("AWS_REGION", "-x")];
    assert_eq!(
        refusal("[default]\nservices = s\n", &bad),
        "The config profile (nope) could not be found"
    );
    assert!(
        refusal("[default]\nservices = s\n", &bad[1..]).starts_with("Provided region_name '-x'")
    );
    let text = "The profile is configured to use the services section but the \"s\" services configuration does not exist.";
    assert_eq!(refusal("[default]\nservices = s\n", &[]), text);
}

#[test]
fn services_are_not_looked_for_where_an_endpoint_is_set() {
    let config = "[default]\nservices = s\n";
    for (name, value) in [
        ("AWS_ENDPOINT_URL", "http://h"),
        ("AWS_ENDPOINT_URL_KMS", "http://h"),
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "True"),
    ] {
        let kms = Options { endpoint_variable: Some("AWS_ENDPOINT_URL_KMS"), ..Options::default() };
        assert!(user(config, &[(name, value)]).settings(&kms).is_ok());
        assert!(user(config, &[(name, "")]).settings(&kms).is_err());
    }
    let other = Options { endpoint_variable: Some("AWS_ENDPOINT_URL_STS"), ..Options::default() };
    assert!(user(config, &[("AWS_ENDPOINT_URL_KMS", "http://h")]).settings(&other).is_err());
    assert!(user(config, &[("AWS_ENDPOINT_URL_STS", "http://h")]).settings(&other).is_ok());
    assert!(settings(&format!("{config}ignore_configured_endpoint_urls = true\n"), &[]).is_ok());
    let option = Options { has_endpoint: true, ..Options::default() };
    assert!(user(config, &[]).settings(&option).is_ok());
    assert!(settings(&format!("{config}[services s]\nkms =\n  endpoint_url = x\n"), &[]).is_ok());
}

#[test]
fn an_output_is_kept_raw_from_the_first_place_that_has_one() {
    let config = "[default]\noutput = xml\n";
    let user = user(config, &[]);
    let output = user.manners(&Options::default()).output;
    assert_eq!((output.value.as_str(), output.source), ("xml", user.key("default", "output")));
    let output = |options: &Options<'_>, variables: &[(&'static str, &str)]| {
        self::user(config, variables).manners(options).output
    };
    let empty = output(&Options::default(), &[("AWS_DEFAULT_OUTPUT", "")]);
    assert_eq!((empty.value.as_str(), empty.source), ("", Source::Variable("AWS_DEFAULT_OUTPUT")));
    let option = Options { output: Some("yaml"), ..Options::default() };
    assert_eq!(output(&option, &[("AWS_DEFAULT_OUTPUT", "")]).source, Source::Option("--output"));
    assert_eq!(self::user("", &[]).manners(&Options::default()).output.value, "json");
}

#[test]
fn an_error_format_is_lenient_and_bare_without_the_profile() {
    let format = |config: &str, options: &Options<'_>, variables: &[(&'static str, &str)]| {
        user(config, variables).manners(options).error_format.value
    };
    let none = Options::default();
    let config = "[default]\ncli_error_format = YAML\n";
    assert_eq!(format("", &none, &[]), ErrorFormat::Enhanced);
    assert_eq!(format(config, &none, &[]), ErrorFormat::Yaml);
    assert_eq!(format(config, &none, &[("AWS_CLI_ERROR_FORMAT", "Json")]), ErrorFormat::Json);
    assert_eq!(format(config, &none, &[("AWS_CLI_ERROR_FORMAT", "")]), ErrorFormat::Enhanced);
    let option = Options { error_format: Some("text"), ..none };
    assert_eq!(format(config, &option, &[("AWS_CLI_ERROR_FORMAT", "json")]), ErrorFormat::Text);
    assert_eq!(format(config, &none, &[("AWS_PROFILE", "nope")]), ErrorFormat::Legacy);
    let both = [("AWS_PROFILE", "nope"), ("AWS_CLI_ERROR_FORMAT", "table")];
    assert_eq!(format(config, &none, &both), ErrorFormat::Table);
}

#[test]
fn timestamps_are_exact_and_refused_as_configuration() {
    let timestamps = |config: &str| user(config, &[]).manners(&Options::default()).timestamps();
    assert_eq!(timestamps("").unwrap().value, Timestamps::Iso8601);
    assert_eq!(
        timestamps("[default]\ncli_timestamp_format = wire\n").unwrap().value,
        Timestamps::Wire
    );
    let error = timestamps("[default]\ncli_timestamp_format = Wire\n").unwrap_err();
    assert_eq!(error.code(), Some("Configuration"));
    let text = "Unknown cli_timestamp_format value: Wire, valid values are \"wire\" or \"iso8601\"";
    assert_eq!(error.to_string(), text);
}

#[test]
fn a_binary_format_is_the_options_or_the_profiles() {
    let config = "[default]\ncli_binary_format = raw-in-base64-out\n";
    let format = |config: &str, option| {
        let options = Options { binary_format: option, ..Options::default() };
        user(config, &[]).manners(&options).binary_format().map(|format| format.value)
    };
    assert_eq!(format("", None), Ok(BinaryFormat::Base64));
    assert_eq!(format(config, None), Ok(BinaryFormat::RawInBase64Out));
    assert_eq!(format(config, Some("base64")), Ok(BinaryFormat::Base64));
    let error = format("[default]\ncli_binary_format = x\n", None).unwrap_err();
    assert_eq!(error.to_string(), "'x'");
}
