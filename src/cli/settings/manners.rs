//! How results and errors are shown: the settings the AWS CLI reads before it knows the command, so that
//! no fault among them hides another's message (reference: aws-cli.md, (a), (c') and (d)). Never: a format's bytes.

use super::source::{Places, Setting, option};
use super::{Options, SettingsError};
use crate::cli::environment::Environment;
use crate::cli::profile::Profiles;

/// The settings of what is shown.
#[derive(Debug)]
pub(crate) struct Manners {
    /// The name of the output format, not yet looked up: a wrong one is found when it prints.
    pub(crate) output: Setting<String>,
    /// The shape of errors.
    pub(crate) error_format: Setting<ErrorFormat>,
    timestamps: Setting<String>,
    binary_format: Setting<String>,
}

/// The shape of errors (reference: aws-cli.md, (c')).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorFormat {
    /// The bare message.
    Legacy,
    /// An object as JSON.
    Json,
    /// An object as YAML.
    Yaml,
    /// An object as text.
    Text,
    /// An object as a table.
    Table,
    /// The message with its code, the default.
    Enhanced,
}

/// How a moment is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timestamps {
    /// Local time as a string.
    Iso8601,
    /// The number as it is on the wire.
    Wire,
}

/// How a blob in an argument is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BinaryFormat {
    /// Base64.
    Base64,
    /// The bytes themselves.
    RawInBase64Out,
}

impl Manners {
    /// Takes each setting from its option, its variable, its key of the profile or its default. Cannot
    /// fail: with a profile that does not exist the defaults hold, and errors have the bare
    /// shape unless the command line or the environment ask for another, as with the AWS CLI.
    pub(crate) fn resolve(
        environment: &Environment,
        profiles: &Profiles,
        options: &Options<'_>,
    ) -> Manners {
        let profile = profiles.choose(options.profile, environment).ok();
        let places = Places { environment, profile };
        let or = |found: Option<Setting<&str>>, default: &str| {
            found.map_or_else(
                || Setting::by_default(default.to_owned()),
                |found| found.map(str::to_owned),
            )
        };
        let output = option("--output", options.output)
            .or_else(|| places.variable("AWS_DEFAULT_OUTPUT"))
            .or_else(|| places.key("output"));
        let binary_format = option("--cli-binary-format", options.binary_format)
            .or_else(|| places.key("cli_binary_format"));
        Manners {
            output: or(output, "json"),
            error_format: error_format(places, options),
            timestamps: or(places.key("cli_timestamp_format"), "iso8601"),
            binary_format: or(binary_format, "base64"),
        }
    }

    /// How moments are shown; only the profile's `cli_timestamp_format` sets it.
    ///
    /// # Errors
    ///
    /// [`SettingsError::Timestamps`] for a value the AWS CLI does not have.
    pub(crate) fn timestamps(&self) -> Result<Setting<Timestamps>, SettingsError> {
        let timestamps = match self.timestamps.value.as_str() {
            "iso8601" => Timestamps::Iso8601,
            "wire" => Timestamps::Wire,
            other => return Err(SettingsError::Timestamps(other.to_owned())),
        };
        Ok(self.timestamps.clone().map(|_| timestamps))
    }

    /// How blobs are written.
    ///
    /// # Errors
    ///
    /// [`SettingsError::BinaryFormat`] for a value the AWS CLI does not have.
    pub(crate) fn binary_format(&self) -> Result<Setting<BinaryFormat>, SettingsError> {
        let format = match self.binary_format.value.as_str() {
            "base64" => BinaryFormat::Base64,
            "raw-in-base64-out" => BinaryFormat::RawInBase64Out,
            other => return Err(SettingsError::BinaryFormat(other.to_owned())),
        };
        Ok(self.binary_format.clone().map(|_| format))
    }
}

fn error_format(places: Places<'_>, options: &Options<'_>) -> Setting<ErrorFormat> {
    let found = option("--cli-error-format", options.error_format)
        .or_else(|| places.variable("AWS_CLI_ERROR_FORMAT"))
        .or_else(|| places.key("cli_error_format"));
    let default =
        if places.profile.is_some() { ErrorFormat::Enhanced } else { ErrorFormat::Legacy };
    found.map_or(Setting::by_default(default), |found| found.map(ErrorFormat::named))
}

impl ErrorFormat {
    /// The format of that name, case left out; a name that is none means the default.
    fn named(name: &str) -> ErrorFormat {
        match name.to_lowercase().as_str() {
            "legacy" => ErrorFormat::Legacy,
            "json" => ErrorFormat::Json,
            "yaml" => ErrorFormat::Yaml,
            "text" => ErrorFormat::Text,
            "table" => ErrorFormat::Table,
            _ => ErrorFormat::Enhanced,
        }
    }
}
