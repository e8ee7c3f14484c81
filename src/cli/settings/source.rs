//! Where a setting came from. Never: what the setting means.

use std::fmt;
use std::path::PathBuf;

use crate::cli::environment::Environment;
use crate::cli::profile::Profile;

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setting<T> {
    /// The value in use.
    pub(crate) value: T,
    /// What set it.
    pub(crate) source: Source,
}

impl<T> Setting<T> {
    /// A value that nobody set.
    pub(crate) fn by_default(value: T) -> Setting<T> {
        Setting { value, source: Source::Default }
    }

    /// The same source for what `change` makes of the value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Setting<U> {
        Setting { value: change(self.value), source: self.source }
    }
}

/// What set a value; its [`Display`](fmt::Display) is how a message names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// An option of the command line, dashes included.
    Option(&'static str),
    /// An environment variable.
    Variable(&'static str),
    /// A key of a profile in the config file.
    Profile {
        /// The config file.
        file: PathBuf,
        /// The profile's name.
        profile: String,
        /// The key.
        key: &'static str,
    },
    /// Nobody.
    Default,
}

impl Source {
    /// Whether someone set the value.
    pub(crate) fn is_explicit(&self) -> bool {
        !matches!(self, Source::Default)
    }

    /// Whether a profile set the value.
    pub(crate) fn is_of_profile(&self) -> bool {
        matches!(self, Source::Profile { .. })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Option(name) | Source::Variable(name) => out.write_str(name),
            Source::Profile { file, profile, key } => {
                write!(out, "{key} of profile {profile} in {}", file.display())
            }
            Source::Default => out.write_str("no setting"),
        }
    }
}

/// The places a setting is looked for in.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) environment: &'a Environment,
    /// `None` when the one asked for does not exist.
    pub(super) profile: Option<Profile<'a>>,
}

impl<'a> Places<'a> {
    /// A variable that is set, be it empty.
    pub(super) fn variable(self, name: &'static str) -> Option<Setting<&'a str>> {
        let value = self.environment.get(name)?;
        Some(Setting { value, source: Source::Variable(name) })
    }

    /// A key of the profile that is set, be it empty.
    pub(super) fn key(self, key: &'static str) -> Option<Setting<&'a str>> {
        let profile = self.profile?;
        let value = profile.value(key)?;
        let (file, profile) = (profile.file.to_owned(), profile.name.to_owned());
        Some(Setting { value, source: Source::Profile { file, profile, key } })
    }
}

/// A value of the command line.
pub(super) fn option<'a>(name: &'static str, value: Option<&'a str>) -> Option<Setting<&'a str>> {
    value.map(|value| Setting { value, source: Source::Option(name) })
}

/// Takes an empty value for none.
pub(super) fn filled(setting: Option<Setting<&str>>) -> Option<Setting<&str>> {
    setting.filter(|setting| !setting.value.is_empty())
}
