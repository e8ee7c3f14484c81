//! Our own commands: `lab`. They reach into the store past the service's rules, which is what they are for.
//!
//! Never: a rule of the service; a byte of AWS's output.

mod document;
mod entry;
mod explain;
mod export;
mod faults;
mod import;
mod lesson;
mod lint;
mod load;
mod man;
mod operations;
mod overview;
mod page;
mod passing;
mod progress;
mod prose;
mod rehearse;
mod shim;
mod short;
mod survey;
mod tally;
mod tour;
mod unusable;
mod view;
mod when;
mod within;
mod wrap;
mod wrote;

use std::cell::RefCell;
use std::io::{Read, Write};
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, ValueHint};

use super::complete;
use super::environment::Environment;
use super::failure::Failure;
use super::settings::{Outlines, Settings};
use crate::kms;
use crate::model::Place;
use crate::store::{Asked, Bulk, Event, Store};
use import::{Import, Written};
use progress::Progress;
use survey::Destination;

pub(super) use faults::codes;
pub(super) use lesson::names as lessons;
pub(super) use load::scenario_of;
pub(super) use wrap::fill;

/// What a lab command works with.
pub(super) struct Lab<'a> {
    /// The settings in use.
    pub(super) settings: &'a Settings,
    /// What may be told of the profiles.
    pub(super) profiles: &'a dyn Fn() -> Outlines,
    /// Standard input.
    pub(super) stdin: &'a mut dyn Read,
    /// Standard output.
    pub(super) out: &'a mut dyn Write,
    /// Standard error.
    pub(super) err: &'a mut dyn Write,
    /// Whether somebody can be asked: standard input and error are a terminal's.
    pub(super) interactive: bool,
    /// Whether somebody watches: standard error is a terminal's.
    pub(super) shows_progress: bool,
    /// Where programs are looked for.
    pub(super) search_path: Option<PathBuf>,
    /// The columns of standard output, if it is a terminal's: 0 of one that does not know.
    pub(super) columns: Option<usize>,
    /// Whether text is to be without bold and colour.
    pub(super) plain: bool,
}

/// The command tree of `lab`.
pub(super) fn command() -> Command {
    Command::new("lab")
        .about("Our own commands: why a name means its key, when that changed, what if; overview and lessons")
        .subcommand_required(true)
        .arg_required_else_help(false)
        .disable_help_subcommand(true)
        .subcommands([tour(), explain::command(), faults::command(), operations::command()])
        .subcommands(when::commands())
        .subcommands([rehearse::command(), lint::command()])
        .subcommands(overview::commands())
        .subcommands([lesson::command(), page::command()])
        .subcommands([load(), import(), export(), reset(), shim(), completion(), man()])
}

fn import() -> Command {
    Command::new("import")
        .about("Read aliases and keys from a file: an export, or saved answers of AWS's")
        .arg(flag("replace").help("Make the Region exactly the file"))
        .arg(flag("rewrite").help("Map ARNs of another account or Region to the one in use"))
        .arg(
            Arg::new("FILE")
                .required(true)
                .value_hint(ValueHint::FilePath)
                .help("The file, or - for standard input"),
        )
        .arg(view::output())
}

fn export() -> Command {
    Command::new("export")
        .about("Print the aliases, keys, tags and policies of the Region, sorted")
        .arg(flag("all-regions").help("Print every account and Region of the home"))
        .arg(flag("with-key-material").help("Print the secret key material too, unwrapped"))
        .arg(view::output_of(&["json"]))
}

fn reset() -> Command {
    Command::new("reset")
        .about("Make the Region fresh: no key, the predefined aliases only")
        .arg(flag("yes").help("Do not ask"))
        .arg(view::output())
}

fn load() -> Command {
    Command::new("load")
        .about("Load a scenario of AWS's documentation")
        .arg(flag("replace").help("Write over Regions that hold customer keys"))
        .arg(Arg::new("NAME").required(true).value_parser(load::names()).help("The scenario"))
        .arg(view::output())
}

fn tour() -> Command {
    Command::new("tour").about("A walk through the story of aliases, in a temporary store")
}

fn man() -> Command {
    Command::new("man")
        .about("Write the man pages into a directory, for whoever packages the program")
        .arg(Arg::new("DIR").required(true).help("The directory, made where it is not there"))
}

fn shim() -> Command {
    Command::new("shim")
        .about("Link aws and awslocal to this program, or tell which aws a script reaches")
        .arg(
            Arg::new("DIR")
                .value_hint(ValueHint::DirPath)
                .help("The directory for the links, made where it is not there"),
        )
        .arg(flag("check").help("Tell which aws and awslocal are reached through PATH"))
        .group(ArgGroup::new("what").args(["DIR", "check"]).required(true))
        .arg(view::output())
}

fn completion() -> Command {
    let name = Arg::new("name").long("name").value_name("NAME").action(ArgAction::Append);
    Command::new("completion")
        .about("Print the script that completes commands in a shell")
        .arg(
            Arg::new("SHELL")
                .required(true)
                .value_parser(complete::shells())
                .help("The shell: bash, zsh, fish, powershell or elvish"),
        )
        .arg(name.help("Complete the commands of a link by this name, too, such as aws"))
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// Runs the lab command that `matches` holds if it needs no settings and no store.
pub(super) fn run_bare(
    matches: &ArgMatches,
    environment: &Environment,
    out: &mut dyn Write,
) -> Option<Result<(), Failure>> {
    match matches.subcommand() {
        Some(("man", given)) => Some(man::run(given, out)),
        Some(("check-page", given)) => Some(page::run(given, out)),
        Some(("shim", given)) => Some(shim::run(given, environment, out)),
        Some(("completion", given)) => Some(complete::print(given, out)),
        _ => None,
    }
}

/// Whether the command tells something long that is read from its beginning, as help is.
pub(super) fn is_long(matches: &ArgMatches) -> bool {
    matches!(
        matches.subcommand_name(),
        Some("tour" | "error" | "operations" | "history" | "events")
    )
}

/// Runs the lab command that `matches` holds.
///
/// # Errors
/// What kept it from being done, as a sentence with the way out.
pub(super) fn run(matches: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    match matches.subcommand() {
        Some(("import", given)) => lab.import(given),
        Some(("export", given)) => {
            lab.export(given.get_flag("all-regions"), given.get_flag("with-key-material"))
        }
        Some(("reset", given)) => lab.reset(given),
        Some(("load", given)) => lab.load(given),
        Some(("explain", given)) => lab.explain(given),
        Some(("error", given)) => lab.error(given),
        Some(("operations", given)) => lab.operations(given),
        Some(("run", given)) => lab.rehearse(given),
        Some(("lesson", given)) => lesson::run(given, lab),
        Some(("lint", given)) => lint::run(given, lab),
        Some(("tour", _)) => tour::run(lab).map_err(Failure::Local),
        Some((name, given)) => {
            overview::run(name, given, lab).unwrap_or_else(|| when::run(name, given, lab))
        }
        None => Err(Failure::Own("lab: name a command".to_owned())),
    }
}

impl Lab<'_> {
    fn import(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let name = given.get_one::<String>("FILE").map_or("-", String::as_str);
        let (replace, rewrite) = (given.get_flag("replace"), given.get_flag("rewrite"));
        let written = self.import_file(name, replace, rewrite)?;
        self.say_written(given, "Imported", &written)
    }

    fn import_file(
        &mut self,
        name: &str,
        replace: bool,
        rewrite: bool,
    ) -> Result<Vec<Written>, Failure> {
        let mut file = import::open(name, self.stdin)?;
        let settings = self.settings;
        let import = Import {
            home: &settings.stores(),
            world: &settings.world(),
            caller: &settings.caller.value,
            destination: Destination {
                account: (settings.account.value.clone(), settings.account.source.is_explicit()),
                region: (settings.region.value.clone(), settings.region.source.is_explicit()),
                rewrite,
            },
            replace,
            operation: "lab import",
            guard: |_, _| Ok(()),
        };
        let mut progress = Progress::new(&mut *self.err, self.shows_progress);
        let written = import.run(&mut file, &mut progress);
        drop(progress);
        Ok(written.map_err(|e| e.context(format!("nothing was imported from {name}")))?)
    }

    fn export(&mut self, all_regions: bool, key_material: bool) -> Result<(), Failure> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let mut progress = Progress::new(&mut *self.err, self.shows_progress);
        if key_material {
            progress.warn(
                "the export holds secret key material, unprotected: keep it as you would the keys",
            );
        }
        progress.begin("read");
        let progress = RefCell::new(progress);
        let count = || progress.borrow_mut().row();
        let source = export::Source { home: &home, world: &world, key_material, count: &count };
        let exported = if all_regions {
            export::print(&export::AllRegions(source), self.out)
        } else {
            export::print(&export::OneRegion(source, &self.settings.place()?), self.out)
        };
        Ok(exported?)
    }

    fn reset(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let (settings, place) = (self.settings, self.settings.place()?);
        let Place { account, region } = &place;
        let question = format!("Delete every key and alias of {account} {region}?");
        self.make_sure(given, "lab reset", &question)?;
        let world = settings.world();
        let store = Store::open_together(&settings.stores(), std::slice::from_ref(&place))?;
        let now = |offset| world.now(offset);
        let work = store.begin(&kms::clock(&world, &now))?;
        let view = work.first();
        let write = || {
            let hidden = wrote::hidden_too(view, &place)?;
            let mut bulk = Bulk::begin(view, true)?;
            bulk.add_predefined(kms::managed::PREDEFINED)?;
            let asked =
                Asked { operation: "lab reset", caller: &settings.caller.value, request: "null" };
            bulk.finish(&Event { time: view.now, asked, refusal: None })?;
            Ok(hidden)
        };
        let hidden = view.of_file(write())?;
        work.commit()?;
        if let Some(told) = hidden {
            writeln!(self.err, "warning: {told}")?;
        }
        if view::wants_json(given) {
            return self.show_json(&view::object(wrote::of(&place)));
        }
        Ok(writeln!(self.out, "{account} {region} is fresh.")?)
    }

    /// Lets a command go on that takes something away: with `--yes`, or when somebody at a terminal says so.
    ///
    /// # Errors
    /// That nobody can be asked; that the answer was no, which has been said.
    fn make_sure(
        &mut self,
        given: &ArgMatches,
        command: &str,
        question: &str,
    ) -> Result<(), Failure> {
        if given.get_flag("yes") {
            return Ok(());
        }
        if !self.interactive {
            return Err(Failure::Own(format!(
                "{command}: nothing was done: nobody can be asked here \"{question}\"; say --yes to do it"
            )));
        }
        write!(self.err, "{question} [y/N] ")?;
        self.err.flush()?;
        let mut answer = [0; 1];
        let read = self.stdin.read(&mut answer)?;
        if read == 1 && answer.eq_ignore_ascii_case(b"y") {
            return Ok(());
        }
        writeln!(self.err, "Nothing was done.")?;
        Err(Failure::Ended(252))
    }

    fn load(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let name = given.get_one::<String>("NAME").map_or("", String::as_str);
        let (settings, replace) = (self.settings, given.get_flag("replace"));
        let mut progress = Progress::new(&mut *self.err, false);
        let written = load::run(name, replace, settings, &mut progress)?;
        drop(progress);
        self.say_written(given, "Loaded", &written)
    }
}

fn count(number: u64, noun: &str, plural: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { plural })
}
