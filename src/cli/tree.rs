//! The command tree: what `lab` is parsed with, and the whole program's for the static completions.
//!
//! Never: AWS's grammar, which `argparse` reads.

use clap::{Arg, ArgAction, Command};

use super::kebab::kebab;
use super::{lab, serve};
use crate::kms::shape::{Member, Shape};
use crate::kms::{Interface, ops};
use crate::output::Format;

/// The command tree that our own commands are parsed with.
pub(crate) fn own() -> Command {
    let pager = Arg::new("no-cli-pager").long("no-cli-pager").action(ArgAction::SetTrue);
    commands().arg(pager.global(true).help("Print at a terminal without a pager"))
}

fn commands() -> Command {
    let global =
        |name: &'static str, help: &'static str| Arg::new(name).long(name).help(help).global(true);
    Command::new("kmsalias")
        .about("AWS KMS aliases without AWS")
        .disable_help_subcommand(true)
        .arg(global("region", "The Region").value_name("REGION"))
        .arg(global("profile", "The profile").value_name("PROFILE"))
        .subcommand(lab::command())
        .subcommand(serve::command())
}

/// The command tree of the whole program, for the completions.
pub(super) fn whole() -> Command {
    let kms = Command::new("kms")
        .about("AWS Key Management Service")
        .subcommands(ops::ALL.iter().map(|operation| subcommand(&operation.interface)));
    let sts = Command::new("sts")
        .about("AWS Security Token Service")
        .subcommand(Command::new("get-caller-identity").about("Tell whose credentials are in use"));
    let implied = ops::ALL.iter().map(|operation| subcommand(&operation.interface));
    let all = [kms, sts].into_iter().chain(implied);
    // Not the root's for all: `lab` prints in one form.
    commands()
        .args(showing())
        .subcommands(all.map(|command| command.args(showing().map(|o| o.global(true)))))
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
