//! How a command fails: the text on standard error and the exit status, as the AWS CLI has them.
//!
//! Reference: `aws-cli.md` (c), (c') and (e). Never: a rule of the service.

use super::outlet::PagerError;
use crate::kms;

/// A command that did not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A command line that does not parse: message and the usage lines, status 252.
    Usage {
        /// What is wrong, without the usage.
        message: String,
        /// The usage text that follows it.
        usage: &'static str,
    },
    /// Options that no parser knows, status 252: the usage comes first.
    UnknownOptions(Vec<String>),
    /// A parameter that the client refuses, status 252.
    Check(String),
    /// A setting that the client refuses, status 253.
    Configuration(String),
    /// The service's refusal, status 254.
    Service {
        /// The operation's name on the wire.
        operation: &'static str,
        /// The refusal.
        error: kms::Error,
        /// How often the AWS CLI would have tried.
        attempts: u32,
    },
    /// A pager of that name that is not there, status 253.
    Pager(String),
    /// Anything else that the AWS CLI fails on, a bare message, status 255.
    General(String),
    /// What only this program fails on, such as its store, status 255.
    Local(anyhow::Error),
    /// The answer of a command of our own is no: it has said so, status 1.
    No,
    /// A command that was run for somebody has ended with that status, and has said why.
    Ended(u8),
    /// A command of our own that is refused or whose line does not parse, status 252.
    Own(String),
}

/// The usage lines of the AWS CLI's parsers.
pub(crate) const USAGE: &str = "\
usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
";

/// The usage line of the first pass, which knows two options only.
pub(crate) const FIRST_PASS_USAGE: &str = "usage: aws [--profile PROFILE] [--debug]\n";

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Failure::Local(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(PagerError::Absent(name)) => Failure::Pager(name.clone()),
            Some(PagerError::Unreadable(text)) => Failure::General(text.clone()),
            None => Failure::Local(error.into()),
        }
    }
}

impl From<crate::store::Error> for Failure {
    fn from(error: crate::store::Error) -> Self {
        Failure::Local(error.into())
    }
}

impl From<crate::output::Error> for Failure {
    fn from(error: crate::output::Error) -> Self {
        match error {
            crate::output::Error::Io(error) => error.into(),
            error => Failure::General(error.to_string()),
        }
    }
}

impl From<super::settings::SettingsError> for Failure {
    fn from(error: super::settings::SettingsError) -> Self {
        match error.code() {
            Some(_) => Failure::Configuration(error.to_string()),
            None if error.is_own() => Failure::Local(error.into()),
            None => Failure::General(error.to_string()),
        }
    }
}
