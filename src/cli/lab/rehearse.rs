//! `lab run`: a command in a private home, and what it did there. Never: a look into the user's own home; a shell.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Arg, ArgMatches, Command, ValueHint};
use tempfile::TempDir;

use super::tally::Calls;
use super::view::{output, print_json, wants_json};
use super::when::{State, compare};
use super::{Lab, flag, shim, within};
use crate::cli::child::{self, Program, Served, Signals};
use crate::cli::failure::Failure;
use crate::cli::quote::in_shown_shell;
use crate::cli::settings::{Outlines, Settings};
use crate::data::{Key, Map, Value};
use crate::kms;
use crate::store::{Access, Home, Store};

/// Variables of AWS's that would lead the command past the private home.
const TAKEN_AWAY: [&str; 12] = [
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_DEFAULT_PROFILE",
    "AWS_ENDPOINT_URL_KMS",
    "AWS_ENDPOINT_URL_STS",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_ACCOUNT_ID",
    "AWS_PROFILE",
    "AWS_ROLE_ARN",
    "AWS_SESSION_TOKEN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "KMSALIAS_HINTS",
];

/// The command's line.
pub(super) fn command() -> Command {
    Command::new("run")
        .about("Rehearse a script: run it on a private home, and tell what it did there")
        .arg(
            Arg::new("from")
                .long("from")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .help("Begin with a snapshot, an export or a saved list-aliases, - for standard input"),
        )
        .arg(
            flag("here")
                .conflicts_with("from")
                .help("Begin with a copy of the home in use: every account and Region, keys that work"),
        )
        .arg(flag("with-profiles").help(
            "Let the command name the profiles of the configuration: names, Regions and accounts, no credentials",
        ))
        .arg(flag("keep").help("Keep the private home, and say where it is"))
        .arg(output())
        .arg(
            Arg::new("COMMAND")
                .required(true)
                .num_args(1..)
                .trailing_var_arg(true)
                .allow_hyphen_values(true)
                .value_hint(ValueHint::CommandWithArguments)
                .help("The command and its arguments"),
        )
}

/// What stands in the place of a secret.
const NO_SECRET: &str = "rehearsal";

/// The files in which calls are noted: those of the command line, and those that the endpoint was asked.
const CALLED: &str = "called";
const SERVED: &str = "served";

/// A directory of the command's own: the home, the links and the two files of AWS's, which are empty where the command
/// is told of no profiles.
struct Stage {
    directory: TempDir,
    settings: Settings,
    profiles: Option<Outlines>,
}

impl Stage {
    fn new(settings: &Settings, profiles: Option<Outlines>) -> Result<Stage, Failure> {
        let (config, credentials) = match &profiles {
            Some(outlines) => (outlines.config(), outlines.credentials(NO_SECRET)),
            None => Default::default(),
        };
        let made = || -> std::io::Result<TempDir> {
            let directory = within::directory("kmsalias-run-")?;
            fs::create_dir(directory.path().join("bin"))?;
            fs::write(directory.path().join("config"), config)?;
            fs::write(directory.path().join(CALLED), "")?;
            fs::write(directory.path().join("credentials"), credentials)?;
            Ok(directory)
        };
        let directory = made().context("lab run: no temporary directory can be made")?;
        let mut settings = settings.clone();
        settings.home.value = directory.path().join("home");
        Ok(Stage { directory, settings, profiles })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// What the command finds in its environment, and what it does not.
    fn variables(&self, path: Option<&Path>) -> Result<Vec<(&'static str, OsString)>, Failure> {
        let Settings { account, home, .. } = &self.settings;
        let directories = path.map(|path| env::split_paths(path)).into_iter().flatten();
        let path = env::join_paths(std::iter::once(self.path("bin")).chain(directories))
            .context("lab run: PATH cannot be set")?;
        let set = [
            ("PATH", path),
            ("KMSALIAS_HOME", home.value.clone().into()),
            ("KMSALIAS_RECORD", "all".into()),
            ("KMSALIAS_CALLS", self.path(CALLED).into()),
            ("AWS_ACCESS_KEY_ID", account.value.clone().into()),
            ("AWS_SECRET_ACCESS_KEY", NO_SECRET.into()),
            ("AWS_CONFIG_FILE", self.path("config").into()),
            ("AWS_SHARED_CREDENTIALS_FILE", self.path("credentials").into()),
            ("AWS_EC2_METADATA_DISABLED", "true".into()),
        ];
        Ok(set.into_iter().chain(self.chosen()).collect())
    }

    /// What the command may choose by a profile, if it is told of them, and else finds chosen. A variable of ours is
    /// inherited where it is set. Where it is not, the account is given by what comes last, and the caller follows it.
    fn chosen(&self) -> Vec<(&'static str, OsString)> {
        let Settings { region, caller, .. } = &self.settings;
        let mut set = Vec::new();
        let is_fixed = !region.source.is_of_profile() && region.source.is_explicit();
        if self.profiles.is_none() || is_fixed {
            for name in ["AWS_REGION", "AWS_DEFAULT_REGION"] {
                set.push((name, region.value.clone().into()));
            }
        }
        match &self.profiles {
            Some(Outlines { used, .. }) => {
                set.extend(used.iter().map(|name| ("AWS_PROFILE", name.into())));
            }
            None if caller.source.is_of_profile() => {
                set.push(("KMSALIAS_CALLER", caller.value.clone().into()));
            }
            None => {}
        }
        set
    }
}

impl Lab<'_> {
    /// Runs the command, tells what it did, and ends with its status.
    ///
    /// # Errors
    /// What kept the command from being started; [`Failure::Ended`] with its status.
    pub(super) fn rehearse(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        // Noted before there is something that would be left behind.
        let signals = Signals::of_endings().context("lab run: signals cannot be noted")?;
        let profiles = given.get_flag("with-profiles").then(|| (self.profiles)());
        let stage = Stage::new(self.settings, profiles)?;
        let home = stage.settings.stores();
        let is_begun = match given.get_one::<String>("from") {
            Some(name) => self.begin_with(&stage, name)?,
            None if given.get_flag("here") => {
                self.begin_with_copy(&self.settings.stores(), &home)?
            }
            None => false,
        };
        let program = env::current_exe().context("the path of this program cannot be told")?;
        shim::link_all(&stage.path("bin"), &program)?;
        self.found(&home)?;
        let before = self.whole(&home)?;
        let variables = stage.variables(self.search_path.as_deref())?;
        let status = run(given, &stage, &program, variables, &signals)?;
        self.out.flush()?;
        let calls = Calls::of(&[&stage.path(CALLED), &stage.path(SERVED)])
            .context("lab run: what was called cannot be read")?;
        self.tell(given, calls, (&before, &self.whole(&home)?), is_begun)?;
        if given.get_flag("keep") {
            self.keep(stage)?;
        }
        if status == 0 { Ok(()) } else { Err(Failure::Ended(status)) }
    }

    /// Brings what the word names into the private home: a snapshot of the account, else a file.
    fn begin_with(&mut self, stage: &Stage, word: &str) -> Result<bool, Failure> {
        let (home, private) = (self.settings.stores(), stage.settings.stores());
        match home.snapshot(word) {
            Some(snapshot) if !snapshot.places_of(&self.settings.place()?.account)?.is_empty() => {
                self.begin_with_copy(&snapshot, &private)?;
            }
            _ => self.fill(stage, word)?,
        }
        Ok(true)
    }

    /// Copies the stores, and the key that their material is wrapped under, which is the home's for its snapshots too.
    fn begin_with_copy(&self, from: &Home, private: &Home) -> Result<bool, Failure> {
        if let Some(key) = self.settings.stores().wrapping_key()? {
            private.make_wrapping_key(&key)?;
        }
        self.copy_home(from, private).context("lab run: nothing was run")?;
        Ok(true)
    }

    /// Reads the file into the private home.
    fn fill(&mut self, stage: &Stage, name: &str) -> Result<(), Failure> {
        let mut said = Vec::new();
        let (settings, columns, plain) = (&stage.settings, self.columns, self.plain);
        let profiles = self.profiles;
        let (stdin, err) = (&mut *self.stdin, &mut *self.err);
        let (interactive, shows_progress) = (false, self.shows_progress);
        let (search_path, out) = (None, &mut said);
        Lab {
            settings,
            profiles,
            stdin,
            out,
            err,
            interactive,
            shows_progress,
            search_path,
            columns,
            plain,
        }
        .import_file(name, false, false)
        .map(drop)
    }

    /// Makes the store in use where the file has not: what is only read from an absent one leaves no record.
    fn found(&self, home: &Home) -> Result<(), Failure> {
        let world = self.settings.world();
        let now = |offset| world.now(offset);
        let store = Store::open(home, &self.settings.place()?, Access::Write)?;
        Ok(store.begin(&kms::clock(&world, &now))?.commit()?)
    }

    fn whole(&self, home: &Home) -> Result<State, Failure> {
        Ok(self.stored(home, home.places()?)?)
    }

    /// Says on standard error what differs now and what was called: standard output is the command's.
    fn tell(
        &mut self,
        given: &ArgMatches,
        calls: Calls,
        (before, after): (&State, &State),
        is_begun: bool,
    ) -> Result<(), Failure> {
        let (differences, _) = compare(before, after);
        if wants_json(given) {
            let members = [("Differences", differences.value()), ("Calls", calls.view().value())];
            let members: Map =
                members.into_iter().map(|(name, value)| (Key::from(name), value)).collect();
            return print_json(&Value::map(members), &mut *self.err);
        }
        let width = self.width();
        writeln!(self.err, "\nWhat it did to aliases and keys, in a home of its own:\n")?;
        write!(self.err, "{}", differences.table(width))?;
        writeln!(self.err, "\nWhat it called:\n")?;
        let lacked = !is_begun && calls.has_refusal("NotFoundException");
        write!(self.err, "{}", calls.view().table(width))?;
        if lacked {
            let why = "The rehearsal began with an empty home: --here begins with a copy of yours.";
            writeln!(self.err, "\n{why}")?;
        }
        Ok(())
    }

    fn keep(&mut self, stage: Stage) -> Result<(), Failure> {
        let directory = stage.directory.keep();
        let home = in_shown_shell(&directory.join("home").to_string_lossy());
        Ok(writeln!(self.err, "\nIts home is kept: export KMSALIAS_HOME={home}")?)
    }
}

/// Runs the command beside an endpoint of its own, and hands signals on to it; gives its status.
fn run(
    given: &ArgMatches,
    stage: &Stage,
    program: &Path,
    mut variables: Vec<(&'static str, OsString)>,
    signals: &Signals,
) -> Result<u8, Failure> {
    let words: Vec<&str> =
        given.get_many::<String>("COMMAND").unwrap_or_default().map(String::as_str).collect();
    let Some((name, arguments)) = words.split_first() else { return Ok(0) };
    let unset = &TAKEN_AWAY;
    let serve = Program { name: program.as_os_str(), arguments: &[], set: &variables, unset };
    let served = Served::start(&serve, &stage.path("url"), &stage.path(SERVED))
        .context("lab run: the endpoint for SDKs cannot be started")?;
    variables.push(("AWS_ENDPOINT_URL", served.url().into()));
    let (name, set) = (name.as_ref(), &variables[..]);
    let command = Program { name, arguments, set, unset };
    let status = child::run(&command, signals)
        .with_context(|| format!("lab run: {} cannot be started", name.to_string_lossy()))?;
    drop(served);
    Ok(status)
}
