//! The AWS CLI's two files, the profiles they name and the one in use (reference: aws-cli.md, (d)). Of
//! the credentials file only the names of its sections are kept. Never: a key or a token, a rule about
//! what an option's value may be.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::ini::{self, Section, Sections};
use super::words;

/// The options whose values are kept.
const KEYS: [&str; 13] = [
    "aws_account_id",
    "cli_binary_format",
    "cli_error_format",
    "cli_pager",
    "cli_timestamp_format",
    "ignore_configured_endpoint_urls",
    "max_attempts",
    "output",
    "region",
    "retry_mode",
    "role_arn",
    "services",
    "sso_account_id",
];

/// A file that is there and cannot be parsed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("Unable to parse config file: {}", .0.display())]
pub(crate) struct BadFile(pub(crate) PathBuf);

/// The name of a profile that neither file has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The config profile ({0}) could not be found")]
pub(crate) struct Missing(pub(crate) String);

/// All profiles of both files.
#[derive(Debug)]
pub(crate) struct Profiles {
    /// The config file as it was looked for.
    file: PathBuf,
    profiles: BTreeMap<String, Section>,
    services: BTreeMap<String, Section>,
}

/// The profile in use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Profile<'a> {
    /// Its name, `default` when none was asked for.
    pub(crate) name: &'a str,
    /// The config file.
    pub(crate) file: &'a Path,
    options: Option<&'a Section>,
}

impl<'a> Profile<'a> {
    /// The value of one of the options the program uses; one that is set and empty is `Some("")`.
    pub(crate) fn value(self, key: &str) -> Option<&'a str> {
        self.options?.value(key)
    }
}

impl Profiles {
    /// Reads `AWS_CONFIG_FILE` or `~/.aws/config`, and the names in `AWS_SHARED_CREDENTIALS_FILE` or
    /// `~/.aws/credentials`; a file that is not there, or may not be read, counts as empty.
    ///
    /// # Errors
    ///
    /// [`BadFile`], the config file's before the other's.
    pub(crate) fn read(environment: &Environment) -> Result<Profiles, BadFile> {
        let file = locate(environment, "AWS_CONFIG_FILE", "~/.aws/config");
        let mut found = Profiles { file, profiles: BTreeMap::new(), services: BTreeMap::new() };
        for (header, section) in sections(&found.file, |name| KEYS.contains(&name))? {
            found.file_section(&header, section);
        }
        let credentials = locate(environment, "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials");
        for (name, _) in sections(&credentials, |_| false)? {
            found.profiles.entry(name).or_default();
        }
        Ok(found)
    }

    /// The profile that `--profile` asks for, else `AWS_PROFILE`, else `AWS_DEFAULT_PROFILE`; an empty
    /// option counts as none, an empty variable does not. Without all of these `default`, which
    /// need not exist.
    ///
    /// # Errors
    ///
    /// [`Missing`] when the one asked for is in neither file.
    pub(crate) fn choose<'a>(
        &'a self,
        option: Option<&'a str>,
        environment: &'a Environment,
    ) -> Result<Profile<'a>, Missing> {
        let asked = option.filter(|name| !name.is_empty());
        let asked = asked.or_else(|| environment.get("AWS_PROFILE"));
        let asked = asked.or_else(|| environment.get("AWS_DEFAULT_PROFILE"));
        let name = asked.unwrap_or("default");
        let options = self.profiles.get(name);
        if asked.is_some() && options.is_none() {
            return Err(Missing(name.to_owned()));
        }
        Ok(Profile { name, file: &self.file, options })
    }

    /// The names of all profiles, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }

    /// Whether the file has a `[services NAME]` section with anything in it.
    pub(crate) fn has_services(&self, name: &str) -> bool {
        self.services.get(name).is_some_and(|section| !section.is_empty())
    }

    /// Files a section of the config file; of two for one profile the later counts.
    fn file_section(&mut self, header: &str, section: Section) {
        if header.starts_with("profile") {
            self.profiles.extend(second_word(header).map(|name| (name, section)));
        } else if header.starts_with("services") {
            self.services.extend(second_word(header).map(|name| (name, section)));
        } else if header == "default" {
            self.profiles.insert(header.to_owned(), section);
        }
    }
}

/// The name in `profile NAME`, whatever the first word's end is; `None` when there are not two words.
fn second_word(header: &str) -> Option<String> {
    let mut words = words::split(header).ok()?;
    let name = words.pop()?;
    (words.len() == 1).then_some(name)
}

/// The sections of a file; none when there is no such file.
fn sections(path: &Path, keeps: fn(&str) -> bool) -> Result<Sections, BadFile> {
    // Asked first: a device or a pipe is no file, and reading one need not end.
    let file = if path.is_file() { File::open(path).ok() } else { None };
    file.map_or_else(|| Ok(Sections::new()), |file| ini::read(BufReader::new(file), keeps))
        .map_err(|_| BadFile(path.to_owned()))
}

/// The path in the variable, whose own variables are expanded already, or the default.
fn locate(environment: &Environment, variable: &str, default: &str) -> PathBuf {
    at_home(environment, environment.path(variable).unwrap_or(Path::new(default)))
}

/// A path with a `~` at its head put right.
pub(crate) fn at_home(environment: &Environment, path: &Path) -> PathBuf {
    let rest = path.to_str().and_then(|path| path.strip_prefix('~'));
    let rest = rest.filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let (Some(rest), Some(home)) = (rest, environment.path("HOME")) else {
        return path.to_owned();
    };
    // Put together as text, without a double slash: the AWS CLI's error names the path so.
    let home = home.components().as_path();
    let mut whole = if home == Path::new("/") { OsString::new() } else { home.into() };
    whole.push(rest);
    whole.into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::{Missing, Profiles};
    use crate::cli::environment::Environment;

    fn home(config: &str, credentials: &str) -> TempDir {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join(".aws")).unwrap();
        fs::write(home.path().join(".aws/config"), config).unwrap();
        fs::write(home.path().join(".aws/credentials"), credentials).unwrap();
        home
    }

    fn read(config: &str, credentials: &str) -> Profiles {
        let home = home(config, credentials);
        Profiles::read(&Environment::of(&[("HOME", home.path().to_str().unwrap())])).unwrap()
    }

    fn names(config: &str) -> Vec<String> {
        read(config, "").profiles.into_keys().collect()
    }

    #[test]
    fn a_profile_is_named_by_the_second_word() {
        assert_eq!(
            names(
                "[profile a]\n[profile \"b c\"]\n[d]\n[sso-session e]\n[services f]\n[default]\n"
            ),
            ["a", "b c", "default"]
        );
        assert_eq!(
            names("[profile]\n[profile a b]\n[profile 'a]\n[profiles x]\n[ default ]\n"),
            ["x"]
        );
        let twice = read("[profile a]\nregion=r\noutput=o\n[profile 'a']\nregion=s\n", "");
        let environment = Environment::of(&[]);
        let profile = twice.choose(Some("a"), &environment).unwrap();
        assert_eq!((profile.value("region"), profile.value("output")), (Some("s"), None));
    }

    #[test]
    fn chooses_option_then_variables_then_default() {
        let profiles = read(
            "[profile a]\nregion=a\n[profile b]\nregion=b\n[default]\nregion=d\n",
            "[c]\nregion=c\n",
        );
        let region = |option: Option<&str>, pairs: &[(&str, &str)]| {
            let environment = Environment::of(pairs);
            profiles
                .choose(option, &environment)
                .map(|profile| profile.value("region").map(str::to_owned))
        };
        let found = |text: &str| Ok(Some(text.to_owned()));
        let (both, old) =
            ([("AWS_PROFILE", "a"), ("AWS_DEFAULT_PROFILE", "b")], [("AWS_DEFAULT_PROFILE", "b")]);
        assert_eq!(region(Some("b"), &both), found("b"));
        assert_eq!(region(Some(""), &both), found("a"));
        assert_eq!(region(None, &both), found("a"));
        assert_eq!(region(None, &old), found("b"));
        assert_eq!(region(None, &[]), found("d"));
        assert_eq!(region(Some("c"), &[]), Ok(None));
        assert_eq!(region(Some("nope"), &both), Err(Missing("nope".to_owned())));
        let empty = region(None, &[("AWS_PROFILE", ""), ("AWS_DEFAULT_PROFILE", "b")]).unwrap_err();
        assert_eq!(empty.to_string(), "The config profile () could not be found");
    }

    #[test]
    fn default_must_exist_only_when_asked_for() {
        let profiles = read("", "");
        let environment = Environment::of(&[]);
        assert_eq!(profiles.choose(None, &environment).unwrap().value("region"), None);
        assert!(profiles.choose(Some("default"), &environment).is_err());
    }

    #[test]
    fn a_missing_file_is_empty_and_a_bad_one_is_named() {
        let home = home("[default]\n", "nonsense\n");
        let path = home.path().to_str().unwrap();
        let refusal = Profiles::read(&Environment::of(&[("HOME", path)])).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            format!("Unable to parse config file: {path}/.aws/credentials")
        );
        let elsewhere = [
            ("HOME", path),
            ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere"),
            ("AWS_CONFIG_FILE", path),
        ];
        assert!(Profiles::read(&Environment::of(&elsewhere)).unwrap().profiles.is_empty());
        let tilde = [("HOME", path), ("AWS_CONFIG_FILE", "~/.aws/credentials")];
        assert!(Profiles::read(&Environment::of(&tilde)).is_err());
        assert!(Profiles::read(&Environment::of(&[])).is_ok());
    }

    #[test]
    fn services_need_a_section_with_something_in_it() {
        let profiles = read("[services a]\nkms =\n  endpoint_url = x\n[services b]\n", "");
        assert!(profiles.has_services("a"));
        assert!(!profiles.has_services("b"));
        assert!(!profiles.has_services("c"));
    }
}
