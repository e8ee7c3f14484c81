//! One run of the program: the command line, what it asks for, how it ends.

use std::ffi::OsString;
use std::io::{Read, Write};

use super::environment::Environment;
use super::failure::Failure;
use super::globals::Globals;
use super::lab::{self, Lab};
use super::line::{self, Line, ProgramName};
use super::profile::Profiles;
use super::report;
use super::settings::{self, ErrorFormat, Manners, Options, Settings};
use super::{call, help, hint};
use crate::query::Expression;

/// What a run takes in, and where it writes.
pub(crate) struct Process<'a> {
    /// The name it was called by.
    pub(crate) name: ProgramName,
    /// The arguments after the name.
    pub(crate) argv: Vec<OsString>,
    /// The variables that the program uses.
    pub(crate) environment: Environment,
    /// Standard input.
    pub(crate) stdin: &'a mut dyn Read,
    /// Standard output.
    pub(crate) out: &'a mut dyn Write,
    /// Standard error.
    pub(crate) err: &'a mut dyn Write,
    /// Which of the streams are a terminal's.
    pub(crate) terminals: Terminals,
}

/// Which streams are a terminal's.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Terminals {
    /// Standard input.
    pub(crate) stdin: bool,
    /// Standard error.
    pub(crate) err: bool,
}

/// What is known of the line before its command is looked at.
pub(crate) struct Frame {
    /// The profiles.
    pub(crate) profiles: Profiles,
    /// How results and errors are shown.
    pub(crate) manners: Manners,
    /// `--query`, compiled.
    pub(crate) query: Option<Expression>,
}

impl Process<'_> {
    /// Runs to the end; gives the exit status.
    pub(crate) fn run(mut self) -> u8 {
        let mut hint = None;
        let mut format = ErrorFormat::Enhanced;
        let ended = self.perform(&mut format, &mut hint);
        let flushed = self.out.flush().map_err(Failure::from);
        let Err(failure) = ended.and(flushed) else { return self.tell(hint, 0) };
        if failure.is_closed_pipe() {
            return 0;
        }
        let attempts = self.environment.get("AWS_MAX_ATTEMPTS").and_then(|text| text.parse().ok());
        // What cannot be written to standard error cannot be told anywhere.
        report::report(&failure, format, attempts.unwrap_or(3), self.err).ok();
        self.tell(hint, failure.status())
    }

    fn tell(&mut self, hint: Option<String>, status: u8) -> u8 {
        if let Some(hint) = hint {
            writeln!(self.err, "hint: {hint}").ok();
        }
        status
    }

    fn perform(
        &mut self,
        format: &mut ErrorFormat,
        hint: &mut Option<String>,
    ) -> Result<(), Failure> {
        let argv = std::mem::take(&mut self.argv);
        if self.name == ProgramName::Own && argv.is_empty() {
            self.err.write_all(help::overview(self.name).as_bytes())?;
            return Err(Failure::Own("name a command".to_owned()));
        }
        let profiles =
            Profiles::read(&self.environment).map_err(|e| Failure::General(e.to_string()))?;
        let manners = Manners::resolve(&self.environment, &profiles, &Options::default());
        let mut frame = Frame { profiles, manners, query: None };
        let words: Vec<String> = argv.iter().map(|w| w.to_string_lossy().into_owned()).collect();
        let line =
            line::read(self.name, argv, &mut |globals| frame.take(&self.environment, globals));
        *format = frame.manners.error_format.value;
        let hints = self.wants_hints();
        match line {
            Ok(Line::Call(invocation)) => call::perform(self, &frame, *invocation, &words, hint),
            Ok(line) => self.own(line, &frame),
            Err(failure) => {
                *hint = hints.then(|| hint::after_failure(&failure, &words, None, None)).flatten();
                Err(failure)
            }
        }
    }

    /// Whether hints are printed.
    pub(crate) fn wants_hints(&self) -> bool {
        settings::wants_hints(&self.environment, self.terminals.err)
    }

    fn own(&mut self, line: Line, frame: &Frame) -> Result<(), Failure> {
        match line {
            Line::Help(words) => {
                Ok(self.out.write_all(help::text(self.name, &words)?.as_bytes())?)
            }
            Line::Version => Ok(self.out.write_all(help::version(self.name).as_bytes())?),
            Line::Own { before, command, rest } if command == "lab" => {
                self.lab(&before, rest, frame)
            }
            Line::Own { command, .. } => Err(Failure::Own(format!("{command} is not built yet"))),
            Line::OtherService(service) => Err(Failure::Own(format!(
                "this is kmsalias: it speaks kms and sts, not {service}; nothing was sent anywhere"
            ))),
            Line::Call(_) => Ok(()),
        }
    }

    fn lab(&mut self, before: &[String], rest: Vec<String>, frame: &Frame) -> Result<(), Failure> {
        let words = before.iter().cloned().chain(["lab".to_owned()]).chain(rest);
        let matches = match help::own_tree()
            .try_get_matches_from(["kmsalias".to_owned()].into_iter().chain(words))
        {
            Ok(matches) => matches,
            Err(e) if !e.use_stderr() => return Ok(write!(self.out, "{e}")?),
            Err(e) => return Err(Failure::Own(lab::misuse(&e.to_string()))),
        };
        let option = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let options =
            Options { region: option("region"), profile: option("profile"), ..Options::default() };
        let settings = Settings::resolve(&self.environment, &frame.profiles, &options)?;
        let Terminals { stdin: asks, err: shows_progress } = self.terminals;
        let interactive = asks && shows_progress;
        let Some(("lab", given)) = matches.subcommand() else { return Ok(()) };
        let (stdin, out, err) = (&mut *self.stdin, &mut *self.out, &mut *self.err);
        lab::run(
            given,
            &mut Lab { settings: &settings, stdin, out, err, interactive, shows_progress },
        )
    }
}

impl Frame {
    /// Looks at the options that stand anywhere on the line, in the AWS CLI's order of checks.
    fn take(&mut self, environment: &Environment, globals: &Globals) -> Result<(), Failure> {
        self.manners = Manners::resolve(environment, &self.profiles, &options(globals));
        if let Some(text) = &globals.query {
            let bad = |e| Failure::Check(format!("Bad value for --query {text}: {e}"));
            self.query = Some(Expression::parse(text).map_err(bad)?);
        }
        globals.check()?;
        self.manners.timestamps()?;
        self.manners.binary_format()?;
        Ok(())
    }
}

/// What the command line contributes to the settings.
pub(crate) fn options(globals: &Globals) -> Options<'_> {
    Options {
        profile: globals.profile.as_deref(),
        region: globals.region.as_deref(),
        output: globals.output.as_deref(),
        error_format: globals.error_format.as_deref(),
        binary_format: globals.binary_format.as_deref(),
        has_endpoint: globals.endpoint_url.is_some(),
    }
}
