//! Help in our own words. Never: how a command line is read, a rule of the service.

use std::fmt::Write as _;

use super::failure::Failure;
use super::kebab::kebab;
use super::lab;
use super::line::ProgramName;
use crate::kms::{Interface, ops};

/// The AWS CLI whose manners these are.
const AWS_VERSION: &str = "aws-cli/2.36.7 Python/3.11.7 Linux/6.1.0 source/x86_64.debian.12\n";

/// What `--version` prints.
pub(crate) fn version(name: ProgramName) -> String {
    match name {
        ProgramName::Aws => AWS_VERSION.to_owned(),
        ProgramName::Own => concat!("kmsalias ", env!("CARGO_PKG_VERSION"), "\n").to_owned(),
    }
}

/// The text of `help`, of a service or of an operation, as `words` name it.
///
/// # Errors
/// Words that name nothing.
pub(crate) fn text(name: ProgramName, words: &[String]) -> Result<String, Failure> {
    match words.iter().map(String::as_str).rfind(|word| *word != "kms") {
        None => Ok(overview(name)),
        Some("sts") => {
            Ok("sts get-caller-identity: tell whose credentials are in use\n".to_owned())
        }
        Some(word) => {
            let mut interfaces = ops::ALL.iter().map(|operation| &operation.interface);
            let found = interfaces.find(|interface| kebab(interface.name) == word);
            found.map(operation).ok_or_else(|| Failure::Own(format!("{word}: no such operation")))
        }
    }
}

/// The whole program in a page.
pub(crate) fn overview(name: ProgramName) -> String {
    let mut text = String::from(match name {
        ProgramName::Own => {
            "kmsalias: AWS KMS aliases without AWS\n\n\
             usage: kmsalias [globals] [kms] <operation> [options]\n       \
             kmsalias sts get-caller-identity\n       \
             kmsalias lab <command>\n\noperations:\n"
        }
        ProgramName::Aws => {
            "this is kmsalias: AWS KMS aliases without AWS\n\n\
             usage: aws [globals] kms <operation> [options]\n       \
             aws sts get-caller-identity\n\noperations:\n"
        }
    });
    for operation in ops::ALL.iter().filter(|operation| operation.built.is_some()) {
        let interface = &operation.interface;
        // Writing to a String cannot fail.
        writeln!(text, "  {:24} {}", kebab(interface.name), interface.summary).ok();
    }
    if name == ProgramName::Aws {
        return text;
    }
    text.push_str("\nlab commands:\n");
    for command in lab::command().get_subcommands() {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        writeln!(text, "  {:24} {about}", command.get_name()).ok();
    }
    text.push_str("\nkmsalias <operation> --help shows an operation's options; kmsalias lab tour shows all of it at work\n");
    text
}

fn operation(interface: &Interface) -> String {
    let built = ops::ALL.iter().any(|o| o.built.is_some() && o.interface.name == interface.name);
    let state = if built { "" } else { " (not built yet: it answers UnknownOperationException)" };
    let name = kebab(interface.name);
    let mut text = format!("{name}: {}{state}\n\noptions:\n", interface.summary);
    for member in interface.members {
        let option = format!("--{}", kebab(member.name));
        let required = if member.required { " (required)" } else { "" };
        // Writing to a String cannot fail.
        writeln!(text, "  {option:24} {}{required}", member.help).ok();
    }
    if interface.members.is_empty() {
        text.push_str("  none of its own\n");
    }
    writeln!(text, "\nexceptions: {}", interface.errors.join(", ")).ok();
    text
}
