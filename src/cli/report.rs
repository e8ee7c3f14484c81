//! What a failure looks like on standard error, in the shape that is asked for, and its exit status.
//!
//! Reference: `aws-cli.md` (c') and (e). Never: what failed.

use std::io;

use super::failure::{Failure, USAGE};
use super::quote::in_lines;
use super::settings::ErrorFormat;
use crate::data::python::str_repr;
use crate::data::{Map, Value};
use crate::kms;
use crate::output::{self, Format, Table};

/// The exit statuses of the AWS CLI v2.
pub(crate) mod status {
    /// A command of our own answers no.
    pub(crate) const NO: u8 = 1;
    /// Somebody has pressed Ctrl-C.
    pub(crate) const INTERRUPTED: u8 = 130;
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
            Failure::No => status::NO,
            Failure::Ended(status) => *status,
            Failure::Configuration(_) | Failure::Pager(_) => status::CONFIGURATION,
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

/// What is written to standard error of `failure`; `table` is how a table of it looks.
pub(crate) fn text(failure: &Failure, format: ErrorFormat, table: &Table<'_>) -> Vec<u8> {
    if let Failure::UnknownOptions(names) = failure {
        return format!("\n{USAGE}\n\naws: [ERROR]: Unknown options: {}\n", names.join(", "))
            .into();
    }
    if matches!(failure, Failure::No | Failure::Ended(_)) {
        return Vec::new();
    }
    match (structured(format), told(failure)) {
        (_, Told::Own(text)) => format!("\nkmsalias: [ERROR]: {}\n", in_lines(text.trim())).into(),
        (Some(format), Told::Coded { fields, .. }) => record(format, fields, table),
        (None, Told::Coded { bare, .. }) if format == ErrorFormat::Legacy => line(&bare),
        (None, Told::Coded { enhanced, .. }) => line(&enhanced),
        (_, Told::Bare(text)) => line(&text),
    }
}

/// A record of texts, which has a form in every format.
fn record(format: Format, fields: Vec<(&'static str, String)>, table: &Table<'_>) -> Vec<u8> {
    let members = fields.into_iter().map(|(name, text)| (name.into(), text.into()));
    let value = Value::map(members.collect::<Map>());
    let mut text = Vec::new();
    output::write(format, &value, table, &mut text).map_or_else(|e| line(&e.to_string()), |()| text)
}

fn line(text: &str) -> Vec<u8> {
    format!("\naws: [ERROR]: {}\n", text.trim()).into()
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

fn told(failure: &Failure) -> Told {
    match failure {
        Failure::Usage { message, usage } => {
            coded("ParamValidation", format!("{message}\n\n{usage}"))
        }
        Failure::Check(message) => coded("ParamValidation", message.clone()),
        Failure::Configuration(message) => coded("Configuration", message.clone()),
        Failure::Pager(name) => coded("Pager", without_pager(name)),
        Failure::Service { operation, error, attempts } if error.is_refusal() => {
            refused(operation, error, *attempts)
        }
        Failure::Service { error, .. } => Told::Own(error.to_string()),
        Failure::UnknownOptions(names) => Told::Bare(names.join(", ")),
        Failure::General(message) => Told::Bare(message.clone()),
        Failure::Local(error) => match error.downcast_ref::<io::Error>() {
            // Without a word of ours around it, it is standard output's, which the AWS CLI knows too.
            Some(plain) if error.chain().len() == 1 => Told::Bare(in_pythons_words(plain)),
            _ => Told::Own(format!("{error:#}")),
        },
        Failure::No | Failure::Ended(_) => Told::Own(String::new()),
        Failure::Own(message) => Told::Own(message.clone()),
    }
}

/// What the AWS CLI says where the pager of that name is not installed.
fn without_pager(name: &str) -> String {
    let name = str_repr(name);
    format!(
        "Unable to redirect output to pager. Received the following error when opening pager:\n\
         [Errno 2] No such file or directory: {name}\n\n\
         Learn more about configuring the output pager by running \"aws help config-vars\"."
    )
}

/// A failure of the system as Python tells it: `[Errno 28] No space left on device`.
fn in_pythons_words(error: &io::Error) -> String {
    let text = error.to_string();
    match (error.raw_os_error(), text.rsplit_once(" (os error")) {
        (Some(number), Some((words, _))) => format!("[Errno {number}] {words}"),
        _ => text,
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
    // Such codes the AWS CLI tries again before it gives up; the only attempt is the last one with any code.
    let retried = attempts <= 1 || error.http_status() >= 500 || code == "LimitExceededException";
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
