//! `lab alias create` and `lab alias delete`: as the console does it, by the service's own operations.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::view::{View, output, wants_json};
use super::super::{Lab, flag};
use super::past::{self, Uses};
use super::{Eyes, argument, date, object, required};
use crate::cli::failure::Failure;
use crate::cli::kebab::kebab;
use crate::cli::quote::in_one_line;
use crate::data::Value;
use crate::kms::overview::{self, Named};
use crate::kms::{Service, ops};
use crate::model::{AliasName, Place};

pub(super) fn command() -> Command {
    let names = Arg::new("ALIAS").required(true).action(ArgAction::Append).num_args(1..);
    Command::new("alias")
        .about("Make or delete aliases as the console does")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(
            Command::new("create")
                .about("Give a key a name, alias/ put before it")
                .arg(required("KEY", "The key: its id or key ARN"))
                .arg(required("NAME", "The name without alias/, which is put before it"))
                .arg(output()),
        )
        .subcommand(
            Command::new("delete")
                .about("Delete aliases; their keys stay")
                .arg(flag("yes").help("Do not ask"))
                .arg(names.help("The names; alias/ is put before one that has none"))
                .arg(output()),
        )
}

/// Runs the command of `lab alias`.
///
/// # Errors
/// The service's refusal; a question that is answered with no, or that nobody can be asked.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    match given.subcommand() {
        Some(("create", given)) => create(given, lab),
        Some(("delete", given)) => delete(given, lab),
        _ => Err(Failure::Own("lab alias: name create or delete".to_owned())),
    }
}

fn create(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let (key, bare) = (argument(given, "KEY"), argument(given, "NAME"));
    let name = format!("{}{bare}", AliasName::PREFIX);
    let mut service = service(lab)?;
    let members = [("AliasName", name.as_str()), ("TargetKeyId", &key)];
    call(lab, &mut service, "CreateAlias", &members)?;
    let Place { account, region } = &service.place;
    let shown = in_one_line(&name);
    if wants_json(given) {
        let (account, region) = (account.to_string(), region.to_string());
        lab.show_json(&object([
            ("AliasName", name.into()),
            ("TargetKeyId", key.into()),
            ("Account", account.into()),
            ("Region", region.into()),
        ]))?;
    } else {
        writeln!(lab.out, "{shown} names {} in {account} {region}.", in_one_line(&key))?;
    }
    if bare.starts_with(AliasName::PREFIX) {
        let bare = in_one_line(&bare);
        writeln!(
            lab.err,
            "kmsalias: the name is {shown}, as the console makes it: alias/ is put before every name. If {bare} \
             was meant, delete {shown} and name the key without alias/"
        )?;
    }
    Ok(())
}

fn delete(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let mut service = service(lab)?;
    let names = given.get_many::<String>("ALIAS").unwrap_or_default();
    let names = names.map(|name| whole(name, &service.place, "lab alias delete"));
    let names: Vec<AliasName> = names.collect::<Result<_, _>>()?;
    if !given.get_flag("yes") {
        for line in known(&names, lab, &service.place)? {
            writeln!(lab.err, "{line}")?;
        }
        let question = match names.as_slice() {
            [name] => format!("Delete {}?", in_one_line(name.as_str())),
            names => format!("Delete these {} aliases?", names.len()),
        };
        lab.make_sure(given, "lab alias delete", &question)?;
    }
    let mut deleted = View::new(&["AliasName", "Account", "Region"]);
    let done = delete_each(names, &mut service, &mut deleted, lab, wants_json(given));
    if wants_json(given) {
        lab.show_json(&deleted.value())?;
    }
    done
}

/// Deletes one name after the other, until one is refused.
fn delete_each(
    names: Vec<AliasName>,
    service: &mut Service,
    deleted: &mut View,
    lab: &mut Lab<'_>,
    is_quiet: bool,
) -> Result<(), Failure> {
    let Place { account, region } = service.place.clone();
    let mut names = names.into_iter();
    while let Some(name) = names.next() {
        if let Err(refused) = call(lab, service, "DeleteAlias", &[("AliasName", name.as_str())]) {
            say_left(names.as_slice(), lab)?;
            return Err(refused);
        }
        if !is_quiet {
            let shown = in_one_line(name.as_str());
            writeln!(lab.out, "Deleted {shown} of {account} {region}.")?;
        }
        deleted.row([
            name.to_string().into(),
            account.to_string().into(),
            region.to_string().into(),
        ]);
    }
    Ok(())
}

/// Says which names come after the one that is refused: nothing was done to them.
fn say_left(names: &[AliasName], lab: &mut Lab<'_>) -> Result<(), Failure> {
    if names.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = names.iter().map(|name| in_one_line(name.as_str())).collect();
    Ok(writeln!(lab.err, "kmsalias: left as they were: {}", names.join(", "))?)
}

/// What somebody wants to know who is asked: the key of each name, and when the name was last used.
fn known(names: &[AliasName], lab: &Lab<'_>, place: &Place) -> Result<Vec<String>, Failure> {
    let eyes = Eyes::of(lab);
    let lines = eyes.sight().look(place, |tx| {
        let mut lines = Vec::new();
        for name in names {
            let target = tx.alias(name)?.and_then(|alias| alias.target);
            let target = target.map_or("no key".to_owned(), |id| id.to_string());
            lines.push(format!("{} names {target}", in_one_line(name.as_str())));
        }
        Ok(lines)
    });
    let mut told = Vec::new();
    for (line, name) in lines?.into_iter().zip(names) {
        let uses = past::uses_of(&eyes.sight(), place, name)?;
        let last = uses.first().map(|last| format!("last used {}", last_use(last)));
        let last = last.unwrap_or_else(|| "no use by this name is on record".to_owned());
        told.push(format!("{line}; {last}"));
    }
    Ok(told)
}

fn last_use(uses: &Uses) -> String {
    let last = date(Some(uses.last));
    let (day, operation) = (last.as_str().unwrap_or_default(), kebab(&uses.operation));
    format!("{day} by {} for {operation}", in_one_line(&uses.caller))
}

/// A name as it is listed: of a name with or without `alias/`, or of an ARN.
///
/// # Errors
/// An ARN that is none of an alias's, or of another account or Region than `own`; `command` is who says so.
pub(super) fn whole(text: &str, own: &Place, command: &str) -> Result<AliasName, Failure> {
    let refused = |what: String| Err(Failure::Own(format!("{command}: {text} {what}")));
    match overview::named(text, own) {
        Some((place, _)) if place != *own => refused(format!(
            "is not of {} {}: set KMSALIAS_ACCOUNT={} and --region {}",
            own.account, own.region, place.account, place.region
        )),
        Some((_, Named::Alias(name))) => Ok(name),
        _ if text.starts_with("arn:") => refused("is not the ARN of an alias".to_owned()),
        _ => Ok(AliasName(format!("{}{text}", AliasName::PREFIX))),
    }
}

/// The service, as the settings have it called.
///
/// # Errors
/// An account or Region that is none.
pub(super) fn service(lab: &Lab<'_>) -> Result<Service, Failure> {
    let settings = lab.settings;
    let caller = settings.caller.value.clone();
    Ok(Service::new(settings.stores(), settings.world(), settings.place()?, caller))
}

/// Has the service do an operation; its refusal is AWS's.
fn call(
    lab: &Lab<'_>,
    service: &mut Service,
    name: &'static str,
    members: &[(&'static str, &str)],
) -> Result<(), Failure> {
    let operation = ops::ALL.iter().find(|operation| operation.interface.name == name);
    let operation = operation.ok_or_else(|| Failure::Own(format!("there is no {name}")))?;
    let members = members.iter().map(|(name, text)| ((*name).into(), Value::from(*text)));
    let answer = service.call(operation, Value::map(members.collect()));
    let attempts = lab.settings.attempts;
    let refused = |error| Failure::Service { operation: name, error, attempts };
    answer.map(|_| ()).map_err(refused)
}
