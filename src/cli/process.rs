//! One run of the program: the command line, what it asks for, how it ends.

use std::ffi::OsString;
use std::io::{Read, Write};

use super::alias::AliasFile;
use super::environment::Environment;
use super::failure::Failure;
use super::globals::Globals;
use super::help::Look;
use super::lab::{self, Lab};
use super::line::{self, Line, ProgramName};
use super::outlet::Outlet;
use super::profile::Profiles;
use super::quote::{in_json, in_lines};
use super::report;
use super::settings::{self, ErrorFormat, Manners, Options, Outlines, Settings};
use super::{call, child, complete, encoding, help, hint, misuse, pager, serve, tree};
use crate::output::{self, Colour, Table};
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
    pub(crate) out: Outlet<'a>,
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
    /// Standard output: its columns, if it is one.
    pub(crate) out: Option<usize>,
    /// Standard error.
    pub(crate) err: bool,
}

impl Terminals {
    /// How a table on standard output looks; `option` is the word of `--color` (reference: aws-cli.md, (a) TABLE).
    pub(crate) fn table<'a>(&self, title: &'a str, option: Option<&str>) -> Table<'a> {
        let colour = match option {
            Some("on") => Colour::Reset,
            Some("off") => Colour::Plain,
            _ if self.out.is_some() => Colour::Reset,
            _ => Colour::Plain,
        };
        Table { title, width: self.out.unwrap_or(output::WIDTH), colour }
    }
}

/// What is known of the line before its command is looked at.
pub(crate) struct Frame {
    /// The profiles.
    pub(crate) profiles: Profiles,
    /// How results and errors are shown.
    pub(crate) manners: Manners,
    /// `--query`, compiled.
    pub(crate) query: Option<Expression>,
    /// `--color`, as it was given.
    pub(crate) colour: Option<String>,
    /// `--profile`, as it was given.
    pub(crate) profile: Option<String>,
    /// Whether `--no-cli-pager` was given.
    pub(crate) no_pager: bool,
    /// Whether the profile that `--profile` names is in use yet.
    turned: bool,
}

/// How a failure is told.
struct Telling {
    format: ErrorFormat,
    /// Whether it is one of our own commands', whose text steers no terminal, AWS's words in it either.
    is_own: bool,
}

impl Telling {
    fn shown(&self, text: Vec<u8>) -> Vec<u8> {
        if !self.is_own {
            return text;
        }
        let text = String::from_utf8_lossy(&text);
        match self.format {
            ErrorFormat::Json => in_json(&text).into_owned().into(),
            _ => in_lines(&text).into(),
        }
    }
}

impl Process<'_> {
    /// Runs to the end; gives the exit status.
    pub(crate) fn run(mut self) -> u8 {
        if complete::is_asked(self.name, &self.argv) {
            complete::run(&self.argv, &self.environment, &mut self.out);
            return 0;
        }
        let mut hint = None;
        let mut telling = Telling { format: ErrorFormat::Enhanced, is_own: false };
        let ended = self.perform(&mut telling, &mut hint);
        let flushed = self.out.close();
        let ended = match (ended, flushed) {
            // An answer that nobody has got is none, and no more a no.
            (Ok(_) | Err(Failure::No), Err(unwritten)) if !unwritten.is_closed_pipe() => {
                Err(unwritten)
            }
            (Ok(_), Err(closed)) => Err(closed),
            (ended, _) => ended,
        };
        let failure = match ended {
            Ok(status) => return self.tell(hint, status),
            Err(failure) => failure,
        };
        if failure.is_closed_pipe() {
            return 0;
        }
        // Standard output's width holds for errors too.
        let table = self.terminals.table("error", Some("off"));
        let text = telling.shown(report::text(&failure, telling.format, &table));
        // What cannot be written to standard error cannot be told anywhere.
        self.err.write_all(&text).ok();
        self.tell(hint, failure.status())
    }

    fn tell(&mut self, hint: Option<String>, status: u8) -> u8 {
        if let Some(hint) = hint {
            let text = format!("hint: {hint}");
            // What somebody reads here is broken by words; in a pipe or a file a hint is a line.
            let columns = self.terminals.out.filter(|columns| self.terminals.err && *columns > 0);
            let text = columns.map(|columns| lab::fill(&text, columns, "  ")).unwrap_or(text);
            writeln!(self.err, "{text}").ok();
        }
        status
    }

    fn perform(&mut self, telling: &mut Telling, hint: &mut Option<String>) -> Result<u8, Failure> {
        let argv = std::mem::take(&mut self.argv);
        if self.name == ProgramName::Own && argv.is_empty() {
            self.err.write_all(help::overview(self.name, self.look_of_errors()).as_bytes())?;
            return Err(Failure::Own("name a command".to_owned()));
        }
        let words: Vec<String> = argv.iter().map(|w| w.to_string_lossy().into_owned()).collect();
        let profiles = Profiles::read(&self.environment).or_else(|e| {
            line::first_fault(self.name, &words)?;
            Err(Failure::General(e.to_string()))
        })?;
        let manners = Manners::resolve(&self.environment, &profiles, &Options::default());
        let mut frame = Frame::new(profiles, manners, &words);
        let aliases = AliasFile::of(&self.environment, self.name);
        let mut take = |globals: &Globals| frame.take(&self.environment, globals);
        let line = line::read_with(self.name, argv, &aliases, &mut take);
        telling.format = frame.manners.error_format.value;
        telling.is_own = matches!(line, Ok(Line::Own { .. }));
        let hints = self.wants_hints();
        match line {
            Ok(Line::Call(invocation)) => {
                call::perform(self, &frame, *invocation, &words, hint).map(|()| 0)
            }
            Ok(Line::Shell(command)) => {
                self.out.flush()?;
                self.shell(&command)
            }
            Ok(line) => self.own(line, &frame).map(|()| 0),
            Err(failure) => {
                *hint = hints
                    .then(|| hint::after_failure(&failure, &words, &hint::Named::default(), None))
                    .flatten();
                Err(failure)
            }
        }
    }

    /// Runs a command of the shell; an interrupted one ends as the AWS CLI then ends.
    fn shell(&mut self, command: &str) -> Result<u8, Failure> {
        if let Some(status) = child::shell(command)? {
            return Ok(status);
        }
        self.out.write_all(b"\n")?;
        Ok(report::status::INTERRUPTED)
    }

    /// Whether hints are printed.
    pub(crate) fn wants_hints(&self) -> bool {
        settings::wants_hints(&self.environment, self.terminals.err)
    }

    fn own(&mut self, line: Line, frame: &Frame) -> Result<(), Failure> {
        match line {
            Line::Help(words) => self.help(&words, frame),
            Line::Version => Ok(self.out.write_all(help::version(self.name).as_bytes())?),
            Line::Own { before, command, rest } => {
                self.own_command(&before, &command, &rest, frame)
            }
            Line::OtherService(service) => Err(Failure::Own(format!(
                "this is kmsalias: it speaks kms and sts, not {service}; nothing was sent anywhere"
            ))),
            Line::Call(_) | Line::Shell(_) => Ok(()),
        }
    }

    /// Whether somebody wants no bold and no colour.
    fn wants_plain(&self) -> bool {
        let variable = |name: &str| self.environment.at_need(name);
        variable("NO_COLOR").is_some_and(|value| !value.is_empty())
            || variable("TERM").is_some_and(|value| value == "dumb")
    }

    /// How help looks on standard error.
    fn look_of_errors(&self) -> Look {
        Look::new(self.terminals.out.filter(|_| self.terminals.err), true)
    }

    fn help(&mut self, words: &[String], frame: &Frame) -> Result<(), Failure> {
        let look = Look::new(self.terminals.out, self.wants_plain());
        let text = help::text(self.name, words, look)?;
        self.page(frame, true);
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// Has a pager show what is printed from here on, if standard output is a terminal.
    pub(crate) fn page(&mut self, frame: &Frame, optional: bool) {
        if self.terminals.out.is_none() || frame.no_pager {
            return;
        }
        let variable = |name: &str| self.environment.at_need(name);
        let profile = frame.profiles.choose(frame.profile.as_deref(), &self.environment).ok();
        if let Some(pager) = pager::choose(&variable, profile, optional) {
            self.out.page(pager);
        }
    }

    /// Has the pager of help show what a command of `lab` tells that is long.
    fn page_lab(&mut self, given: &clap::ArgMatches, frame: &Frame) {
        if lab::is_long(given) {
            self.page(frame, true);
        }
    }

    /// What is wrong with a line of our own; who has named no command of `lab` is shown the list of them first.
    fn misused(&mut self, words: &[&str], error: &clap::Error) -> Failure {
        if misuse::is_bare(words, "lab", error) {
            let list = help::lab_commands(self.look_of_errors());
            self.err.write_all(list.as_bytes()).ok();
            return Failure::Own("lab: name a command".to_owned());
        }
        Failure::Own(misuse::told(words, error))
    }

    /// Runs `lab` or `serve`.
    fn own_command(
        &mut self,
        before: &[String],
        command: &str,
        rest: &[String],
        frame: &Frame,
    ) -> Result<(), Failure> {
        encoding::of(&self.environment)?;
        let (before, rest) = (before.iter().map(String::as_str), rest.iter().map(String::as_str));
        let words: Vec<&str> = before.chain([command]).chain(rest).collect();
        let matches = match tree::own().try_get_matches_from(["kmsalias"].iter().chain(&words)) {
            Ok(matches) => matches,
            Err(e) if !e.use_stderr() => return Ok(write!(self.out, "{e}")?),
            Err(e) => return Err(self.misused(&words, &e)),
        };
        let Some((name, given)) = matches.subcommand() else { return Ok(()) };
        if name == "lab"
            && let Some(ended) = lab::run_bare(given, &self.environment, &mut self.out)
        {
            return ended;
        }
        let option = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let options =
            Options { region: option("region"), profile: option("profile"), ..Options::default() };
        let settings = Settings::resolve(&self.environment, &frame.profiles, &options)?;
        if name == "serve" {
            return serve::run(given, &settings, &mut self.out);
        }
        self.page_lab(given, frame);
        let plain = self.wants_plain();
        let profiles = || Outlines::of(&self.environment, &frame.profiles, options.profile);
        lab::run(
            given,
            &mut Lab {
                settings: &settings,
                profiles: &profiles,
                stdin: &mut *self.stdin,
                out: &mut self.out,
                err: &mut *self.err,
                interactive: self.terminals.stdin && self.terminals.err,
                shows_progress: self.terminals.err,
                search_path: self.environment.path("PATH").map(Into::into),
                columns: self.terminals.out,
                plain,
            },
        )
    }
}

impl Frame {
    /// What is known before the options are: `words` are those of the line.
    fn new(profiles: Profiles, manners: Manners, words: &[String]) -> Frame {
        let no_pager = words.iter().any(|word| word == "--no-cli-pager");
        Frame {
            profiles,
            manners,
            query: None,
            colour: None,
            profile: None,
            no_pager,
            turned: false,
        }
    }

    /// Looks at the options that stand anywhere on the line, in the AWS CLI's order of checks.
    fn take(&mut self, environment: &Environment, globals: &Globals) -> Result<(), Failure> {
        let whole = options(globals);
        // The AWS CLI turns to the profile that the option names when these checks are over.
        let before = Options { profile: whole.profile.filter(|_| self.turned), ..whole };
        self.manners = Manners::resolve(environment, &self.profiles, &before);
        self.colour.clone_from(&globals.color);
        self.profile.clone_from(&globals.profile);
        self.no_pager |= globals.no_pager;
        if let Some(text) = &globals.query {
            let bad = |e| Failure::Check(format!("Bad value for --query {text}: {e}"));
            self.query = Some(Expression::parse(text).map_err(bad)?);
        }
        globals.check()?;
        self.turned = true;
        self.manners = Manners::resolve(environment, &self.profiles, &whole);
        encoding::of(environment)?;
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
        endpoint_variable: None,
    }
}

#[cfg(test)]
mod tests {
    use super::Terminals;
    use crate::output::{Colour, Table};

    #[test]
    fn a_table_is_as_wide_as_the_terminal_and_coloured_there_unless_told() {
        let table = |out, option| Terminals { out, ..Terminals::default() }.table("T", option);
        let cases = [
            (None, None, 80, false),
            (None, Some("auto"), 80, false),
            (None, Some("on"), 80, true),
            (None, Some("off"), 80, false),
            (Some(0), None, 0, true),
            (Some(132), Some("auto"), 132, true),
            (Some(132), Some("on"), 132, true),
            (Some(132), Some("off"), 132, false),
        ];
        for (out, option, width, coloured) in cases {
            let colour = if coloured { Colour::Reset } else { Colour::Plain };
            let wanted = Table { title: "T", width, colour };
            assert_eq!(table(out, option), wanted, "{out:?} {option:?}");
        }
    }
}
