//! `lab lint`: traps in shell scripts that call `aws kms`. The scripts are read and never run. Never: what a trap
//! is (`rules.rs`, `orphan.rs`).

mod call;
mod constants;
mod orphan;
mod rules;
mod scan;
mod shell;
#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::fs;
use std::io::Read;
use std::rc::Rc;

use anyhow::{Context as _, anyhow};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use serde::Serialize;

use super::Lab;
use super::export::value;
use super::view::{output, wants_json};
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::cli::settings::Settings;
use crate::data::Value;
use crate::kms::{Interface, Service, ops};
use call::Step;
use rules::{Finding, Manner};
use shell::Script;

/// The command.
pub(super) fn command() -> Command {
    Command::new("lint")
        .about("Find the traps in shell scripts that call aws kms, without running them")
        .arg(
            Arg::new("SCRIPT")
                .required(true)
                .action(ArgAction::Append)
                .num_args(1..)
                .value_hint(ValueHint::FilePath)
                .help("The scripts, or - for standard input"),
        )
        .arg(super::flag("many-pages").help("Take every listing to have more than one page"))
        .arg(output())
}

/// A trap in a file, as it is printed.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Found<'a> {
    file: &'a str,
    line: usize,
    what: String,
    why: String,
    cure: String,
}

/// Looks at each script and prints what is wrong.
///
/// # Errors
/// A file that cannot be read; [`Failure::No`] where there is a trap.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let names = given.get_many::<String>("SCRIPT").into_iter().flatten();
    let many = given.get_flag("many-pages");
    let listings = RefCell::new(Listings::new(lab.settings));
    let passed = Cell::new(0_u64);
    let has_pages = |interface: &Interface| {
        let has = many || listings.borrow_mut().has_pages(interface);
        passed.set(passed.get() + u64::from(!has));
        has
    };
    let (mut all, mut calls) = (Vec::new(), 0);
    for name in names {
        let text = read(name, lab.stdin)?;
        let (found, number) = traps(&scan::read(&text), text.lines().next(), &has_pages);
        calls += number;
        all.extend(found.into_iter().map(|Finding { line, what, why, cure }| Found {
            file: name,
            line,
            what,
            why,
            cure,
        }));
    }
    if wants_json(given) {
        lab.show_json(&value(&all))?;
    } else {
        for Found { file, line, what, why, cure } in &all {
            let told = format!("{file}:{line}: {what}: {why}; {cure}");
            writeln!(lab.out, "{}", in_one_line(&told))?;
        }
        if all.is_empty() {
            let calls = super::count(calls, "call", "s");
            writeln!(lab.err, "kmsalias: no traps in {calls} of aws kms")?;
        }
    }
    say_passed(passed.get(), lab)?;
    if all.is_empty() { Ok(()) } else { Err(Failure::No) }
}

/// Says how many lines are right for want of a second page only.
fn say_passed(number: u64, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let (lines, traps) = match number {
        0 => return Ok(()),
        1 => ("1 line is".to_owned(), "a trap"),
        more => (format!("{more} lines are"), "traps"),
    };
    Ok(writeln!(
        lab.err,
        "kmsalias: {lines} {traps} once a listing has two pages: --many-pages tells them"
    )?)
}

fn read(name: &str, stdin: &mut dyn Read) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = match name {
        "-" => stdin.read_to_end(&mut bytes).map(|_| bytes),
        _ => fs::read(name),
    };
    let bytes = read.with_context(|| format!("lab lint: {name} cannot be read"))?;
    if bytes.contains(&0) {
        let complaint = "is no shell script: it holds bytes that no text has";
        return Err(Failure::Local(anyhow!("lab lint: {name} {complaint}")));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The traps of a script, in the order of its lines, and how many calls it has; `first` is the first of its lines.
fn traps(
    script: &Script,
    first: Option<&str>,
    has_pages: &dyn Fn(&Interface) -> bool,
) -> (Vec<Finding>, u64) {
    let steps = call::steps(script);
    let ends_at_fault = first
        .and_then(|line| line.strip_prefix("#!"))
        .is_some_and(|line| line.split(' ').any(|w| w.starts_with('-') && w.contains('e')));
    let mut found = orphan::orphans(&steps, ends_at_fault);
    let mut is_text = false;
    for step in &steps {
        match step {
            Step::Other(command) => {
                is_text = default_output(command).unwrap_or(is_text);
                if !call::is_accepted(script, command) {
                    found.extend(rules::unread(command));
                }
            }
            Step::Call(call) if !call.around.is_accepted => {
                let is_text = default_output(call.command).unwrap_or(is_text);
                found.extend(rules::traps(call, &Manner { is_text, has_pages }));
            }
            Step::Call(_) => {}
        }
    }
    found.sort_by_key(|finding| finding.line);
    let calls = steps.iter().filter(|step| matches!(step, Step::Call(_))).count();
    (found, calls as u64)
}

/// Whether the command makes text the output of the calls after it, if it says.
fn default_output(command: &shell::Command) -> Option<bool> {
    let assigned = command.assigned.iter().find(|(name, _)| name == "AWS_DEFAULT_OUTPUT");
    if let Some((_, word)) = assigned {
        return Some(word.is("text"));
    }
    let mut words = command.words.iter().filter_map(shell::Word::known);
    let exported = words.find_map(|word| Some(word.strip_prefix("AWS_DEFAULT_OUTPUT=")? == "text"));
    exported.filter(|_| command.calls("export"))
}

/// Which listings of the account and Region in use have more than one page.
struct Listings {
    service: Option<Service>,
    known: Vec<(&'static str, bool)>,
}

impl Listings {
    fn new(settings: &Settings) -> Listings {
        let caller = settings.caller.value.clone();
        let service = settings
            .place()
            .ok()
            .map(|place| Service::new(settings.stores(), settings.world(), place, caller));
        Listings { service, known: Vec::new() }
    }

    /// Whether a listing of everything has a second page; of one that must be asked for something, nobody knows.
    fn has_pages(&mut self, interface: &Interface) -> bool {
        if let Some((_, has)) = self.known.iter().find(|(name, _)| *name == interface.name) {
            return *has;
        }
        let has = self.is_truncated(interface).unwrap_or(false);
        self.known.push((interface.name, has));
        has
    }

    fn is_truncated(&mut self, interface: &Interface) -> Option<bool> {
        let operation = ops::ALL.iter().find(|found| found.interface.name == interface.name)?;
        if interface.members.iter().any(|member| member.required) {
            return None;
        }
        let request = Value::Map(Rc::default());
        let answer = self.service.as_mut()?.call(operation, request).ok()?;
        Some(matches!(answer.value(&|_| Value::Null).get("Truncated"), Some(Value::Bool(true))))
    }
}
