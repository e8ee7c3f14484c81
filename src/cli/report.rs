//! What a failure looks like on standard error, in the shape that is asked for, and its exit status.
//!
//! Reference: `aws-cli.md` (c') and (e). Never: what failed.

use std::io::{self, Write};

use super::failure::{Failure, USAGE};
use super::settings::ErrorFormat;
use crate::data::{Map, Value};
use crate::kms;
use crate::output::{self, Format};

/// The exit statuses of the AWS CLI v2.
pub(crate) mod status {
    /// A command line or a parameter that is refused before anything is called.
    pub(crate) const USAGE: u8 = 252;
    /// A setting that is refused.
    pub(crate) const CONFIGURATION: u8 = 253;
    /// The service's refusal.
    pub(crate) const SERVICE: u8 = 254;
    /// Anything else.
    pub(crate) const GENERAL: u8 = 255;
}

impl Failure {
    /// The exit status.
    pub(crate) fn status(&self) -> u8 {
        match self {
            Failure::Usage { .. }
            | Failure::UnknownOptions(_)
            | Failure::Check(_)
            | Failure::Own(_) => status::USAGE,
            Failure::Configuration(_) => status::CONFIGURATION,
            Failure::Service { error, .. } if error.is_refusal() => status::SERVICE,
            Failure::Service { .. } | Failure::General(_) | Failure::Local(_) => status::GENERAL,
        }
    }

    /// Whether this is only a reader that has gone away, which nobody needs to be told.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        let Failure::Local(error) = self else { return false };
        error.chain().any(|cause| {
            cause.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
        })
    }
}

/// Writes `failure` to `err`; `attempts` is how often a request is tried, of which the text speaks.
///
/// # Errors
/// `err`'s own.
pub(crate) fn report(
    failure: &Failure,
    format: ErrorFormat,
    attempts: u32,
    err: &mut dyn Write,
) -> io::Result<()> {
    if let Failure::UnknownOptions(names) = failure {
        return write!(err, "\n{USAGE}\n\naws: [ERROR]: Unknown options: {}\n", names.join(", "));
    }
    match (structured(format), told(failure, attempts)) {
        (_, Told::Own(text)) => write!(err, "\nkmsalias: [ERROR]: {}\n", text.trim()),
        (Some(format), Told::Coded { fields, .. }) => {
            let members = fields.into_iter().map(|(name, text)| (name.into(), text.into()));
            let value = Value::map(members.collect::<Map>());
            // A record of two texts has a form in every format that is built.
            output::write(format, &value, err).or_else(|e| writeln!(err, "{e}"))
        }
        (None, Told::Coded { bare, .. }) if format == ErrorFormat::Legacy => line(err, &bare),
        (None, Told::Coded { enhanced, .. }) => line(err, &enhanced),
        (_, Told::Bare(text)) => line(err, &text),
    }
}

fn line(err: &mut dyn Write, text: &str) -> io::Result<()> {
    write!(err, "\naws: [ERROR]: {}\n", text.trim())
}

/// The texts of a failure.
enum Told {
    /// A failure with a code, which has a form in every format.
    Coded { enhanced: String, bare: String, fields: Vec<(&'static str, String)> },
    /// A failure that is a message only.
    Bare(String),
    /// A failure that AWS does not know.
    Own(String),
}

fn told(failure: &Failure, attempts: u32) -> Told {
    match failure {
        Failure::Usage { message, usage } => {
            coded("ParamValidation", format!("{message}\n\n{usage}"))
        }
        Failure::Check(message) => coded("ParamValidation", message.clone()),
        Failure::Configuration(message) => coded("Configuration", message.clone()),
        Failure::Service { operation, error } if error.is_refusal() => {
            refused(operation, error, attempts)
        }
        Failure::Service { error, .. } => Told::Own(error.to_string()),
        Failure::UnknownOptions(names) => Told::Bare(names.join(", ")),
        Failure::General(message) => Told::Bare(message.clone()),
        Failure::Local(error) => Told::Own(format!("{error:#}")),
        Failure::Own(message) => Told::Own(message.clone()),
    }
}

fn coded(code: &'static str, message: String) -> Told {
    Told::Coded {
        enhanced: format!("An error occurred ({code}): {message}"),
        fields: vec![("Code", code.to_owned()), ("Message", message.clone())],
        bare: message,
    }
}

fn refused(operation: &str, error: &kms::Error, attempts: u32) -> Told {
    let (code, message) = (error.code(), error.message());
    let text = message.clone().unwrap_or_default();
    // Such codes the AWS CLI tries again before it gives up.
    let retried = error.http_status() >= 500 || code == "LimitExceededException";
    let tries = attempts.saturating_sub(1);
    let tries = if retried { format!(" (reached max retries: {tries})") } else { String::new() };
    let line =
        format!("An error occurred ({code}) when calling the {operation} operation{tries}: {text}");
    let mut fields = vec![("Message", text), ("Code", code.to_owned())];
    // The client parses the errors that its model knows once more, member by member.
    if kms::MODELED.contains(&code) {
        fields.extend(message.map(|message| ("message", message)));
    }
    Told::Coded { enhanced: line.clone(), bare: line, fields }
}

/// The output format of a structured error format.
fn structured(format: ErrorFormat) -> Option<Format> {
    Some(match format {
        ErrorFormat::Json => Format::Json,
        ErrorFormat::Yaml => Format::Yaml,
        ErrorFormat::Text => Format::Text,
        ErrorFormat::Table => Format::Table,
        ErrorFormat::Legacy | ErrorFormat::Enhanced => return None,
    })
}
