//! Help in our own words, and the command tree that it and the completions walk.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Command};

use super::failure::Failure;
use super::kebab::kebab;
use super::lab;
use super::line::ProgramName;
use crate::kms::shape::{Member, Shape};
use crate::kms::{Interface, ops};
use crate::output::Format;

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

/// The command tree that our own commands are parsed with.
pub(crate) fn own_tree() -> Command {
    let global =
        |name: &'static str, help: &'static str| Arg::new(name).long(name).help(help).global(true);
    Command::new("kmsalias")
        .about("AWS KMS aliases without AWS")
        .disable_help_subcommand(true)
        .arg(global("region", "The Region").value_name("REGION"))
        .arg(global("profile", "The profile").value_name("PROFILE"))
        .subcommand(lab::command())
}

/// The command tree of the whole program, for the completions.
pub(super) fn tree() -> Command {
    let kms = Command::new("kms")
        .about("AWS Key Management Service")
        .subcommands(ops::ALL.iter().map(|operation| subcommand(&operation.interface)));
    let sts = Command::new("sts")
        .about("AWS Security Token Service")
        .subcommand(Command::new("get-caller-identity").about("Tell whose credentials are in use"));
    let implied = ops::ALL.iter().map(|operation| subcommand(&operation.interface));
    let commands = [kms, sts].into_iter().chain(implied);
    // Not the root's for all: `lab` prints in one form.
    own_tree()
        .args(showing())
        .subcommands(commands.map(|command| command.args(showing().map(|o| o.global(true)))))
}

/// The options of what is shown.
fn showing() -> [Arg; 2] {
    let output = Arg::new("output").long("output").help("The output format");
    let query = Arg::new("query").long("query").help("A JMESPath expression");
    [output.value_parser(Format::NAMES), query]
}

fn subcommand(interface: &'static Interface) -> Command {
    let members = interface.members.iter().flat_map(arguments);
    let paging: &[&str] =
        if interface.paged.is_some() { &["starting-token", "page-size", "max-items"] } else { &[] };
    let common =
        ["cli-input-json", "generate-cli-skeleton"].into_iter().chain(paging.iter().copied());
    Command::new(kebab(interface.name))
        .about(interface.summary)
        .args(members)
        .args(common.map(|name| Arg::new(name).long(name)))
}

fn arguments(member: &'static Member) -> Vec<Arg> {
    let name = kebab(member.name);
    let argument = Arg::new(member.name).long(name.clone()).help(member.help);
    match member.shape {
        Shape::Boolean => {
            let no = format!("no-{name}");
            let opposite = Arg::new(no.clone()).long(no).action(ArgAction::SetTrue);
            vec![argument.action(ArgAction::SetTrue), opposite]
        }
        Shape::Text { values, .. } if !values.is_empty() => {
            vec![argument.value_parser(values.to_vec())]
        }
        _ => vec![argument],
    }
}
