//! What can be wrong with a setting, and how the program ends then. Never: how an error is laid out.

use num_bigint::BigInt;

use super::source::Source;
use crate::cli::profile::{BadFile, Missing};

/// A setting that cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SettingsError {
    /// A config file that cannot be parsed.
    #[error(transparent)]
    File(#[from] BadFile),
    /// A profile that does not exist.
    #[error(transparent)]
    Profile(#[from] Missing),
    /// A profile's `services` that names no section.
    #[error(
        "The profile is configured to use the services section but the \"{0}\" services configuration does not exist."
    )]
    Services(String),
    /// No host label.
    #[error("Provided region_name '{0}' doesn't match a supported format.")]
    Region(String),
    /// A Region that AWS's check takes and our store does not.
    #[error(
        "{from}: '{region}' has capital letters; kmsalias takes Regions in small letters, as AWS names them"
    )]
    RegionCase {
        /// The Region.
        region: String,
        /// What set it.
        from: Source,
    },
    /// No account id.
    #[error("{from}: '{account}' is not an account id of 12 digits")]
    Account {
        /// What stands where the account should.
        account: String,
        /// What set it.
        from: Source,
    },
    /// A caller that is none, or not of the account in use.
    #[error(
        "KMSALIAS_CALLER: '{caller}' is not the ARN of a user, role, assumed role or root of account {account} (set by {account_from})"
    )]
    Caller {
        /// The caller's ARN, as given.
        caller: String,
        /// The account in use.
        account: String,
        /// What set the account.
        account_from: Source,
    },
    /// No moment.
    #[error(
        "KMSALIAS_NOW: '{0}' is neither an RFC 3339 time such as 2024-06-01T00:00:00Z nor seconds since 1970"
    )]
    Now(String),
    /// No word for what goes on record.
    #[error(
        "KMSALIAS_RECORD: '{0}' is not all (every request), uses (changes and cryptographic operations) or changes"
    )]
    Record(String),
    /// Nowhere to keep a store.
    #[error(
        "no directory for the store: set KMSALIAS_HOME, XDG_DATA_HOME (an absolute path) or HOME"
    )]
    Home,
    /// A timestamp format the AWS CLI does not have.
    #[error("Unknown cli_timestamp_format value: {0}, valid values are \"wire\" or \"iso8601\"")]
    Timestamps(String),
    /// A binary format the AWS CLI does not have: Python's words for a missing key.
    #[error("'{0}'")]
    BinaryFormat(String),
    /// Attempts that are no number, in Python's words.
    #[error("{0}")]
    Attempts(String),
    /// Less than one attempt.
    #[error(
        "Value provided to \"max_attempts\": {0} must be an integer greater than or equal to one."
    )]
    FewAttempts(BigInt),
    /// A retry mode the AWS CLI does not have.
    #[error(
        "Invalid value provided to \"mode\": \"{0}\" must be one of: \"standard\" or \"adaptive\""
    )]
    RetryMode(String),
}

impl SettingsError {
    /// Whether only this program knows the setting or the fault.
    pub(crate) fn is_own(&self) -> bool {
        use SettingsError as E;
        matches!(
            self,
            E::RegionCase { .. }
                | E::Account { .. }
                | E::Caller { .. }
                | E::Now(_)
                | E::Record(_)
                | E::Home
        )
    }

    /// The code the AWS CLI prints in `An error occurred (CODE): `; `None` for a bare message.
    pub(crate) fn code(&self) -> Option<&'static str> {
        matches!(self, SettingsError::Timestamps(_)).then_some("Configuration")
    }
}
