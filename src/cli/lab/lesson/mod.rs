//! `lab lesson`: a store to begin with, a goal, and whether it is reached. Never: what a lesson holds (`text.rs`), how
//! its lines are run (`run.rs`) and what they may be (`line.rs`).

mod desk;
mod grade;
mod line;
mod run;
mod shelf;
#[cfg(test)]
mod tests;
mod text;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, ValueHint};

use super::Lab;
use super::export::value;
use super::view::{View, object, output, wants_json};
use crate::cli::failure::Failure;
use crate::cli::quote::{in_lines, in_one_line, in_shown_shell};
use crate::data::Value;
use desk::{Desk, Note};
use run::{Bench, PLACE};
use shelf::Shelf;
use text::{Fault, Lesson};

/// The command.
pub(super) fn command() -> Command {
    let lesson = || Arg::new("LESSON").value_name("NAME");
    let name = || lesson().help("The lesson; without a name that of the home in use");
    let dir = Arg::new("dir").long("dir").value_name("DIR").global(true);
    let directory = Arg::new("DIR").required(true).value_hint(ValueHint::DirPath);
    Command::new("lesson")
        .about("Learn by doing: a store to begin with, a goal, hints and a check")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .arg(dir.value_hint(ValueHint::DirPath).help("A teacher's directory of lessons"))
        .arg(output().global(true))
        .subcommands([
            Command::new("list").about("Show the lessons"),
            Command::new("start")
                .about("Begin a lesson in a home of its own")
                .arg(name().required(true)),
            Command::new("check").about("Tell what is not yet so").arg(name()),
            Command::new("hint").about("Give the next hint").arg(name()),
            Command::new("reset").about("Begin the lesson again").arg(name()),
            Command::new("grade")
                .about("Check a class: one home for each student in a directory")
                .arg(directory.help("The directory")),
        ])
}

/// The names of the lessons in a teacher's directory, or of those that come with the program, each with its title. One
/// that is faulty has none.
pub(in crate::cli) fn names(directory: Option<PathBuf>) -> Vec<(String, String)> {
    let shelf = Shelf { directory };
    let titled = |name: String| {
        let title = shelf.lesson(&name).map(|lesson| lesson.title).unwrap_or_default();
        (name, title)
    };
    shelf.names().unwrap_or_default().into_iter().map(titled).collect()
}

/// Runs the command under `lesson`.
///
/// # Errors
/// What kept it from being done; [`Failure::No`] where a goal is not reached.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let Some((command, given)) = given.subcommand() else { return Ok(()) };
    let directory = given.get_one::<String>("dir").map(PathBuf::from);
    let directory = directory.or_else(|| lab.settings.lessons.clone());
    let shelf = Shelf { directory };
    let is_json = wants_json(given);
    let word = |id: &str| {
        given.try_get_one::<String>(id).ok().flatten().map(String::as_str).unwrap_or_default()
    };
    let mut class = Class { lab, shelf, is_json };
    match command {
        "list" => class.list(),
        "start" => class.start(word("LESSON")),
        "check" => class.check(word("LESSON")),
        "hint" => class.hint(word("LESSON")),
        "reset" => class.reset(word("LESSON")),
        _ => class.grade(Path::new(word("DIR"))),
    }
}

struct Class<'c, 'l> {
    lab: &'c mut Lab<'l>,
    shelf: Shelf,
    is_json: bool,
}

impl Class<'_, '_> {
    fn list(&mut self) -> Result<(), Failure> {
        let mut view = View::new(&["Name", "Title", "State"]).or("There is no lesson.");
        let mut faulty = Vec::new();
        for name in self.shelf.names()? {
            match self.shelf.lesson(&name) {
                Ok(Lesson { name, title, .. }) => {
                    let state = self.state(&name).map_or(Value::Null, Value::from);
                    view.row([name.into(), title.into(), state]);
                }
                Err(Failure::Local(fault)) => faulty.push(format!("{fault:#}")),
                Err(other) => return Err(other),
            }
        }
        self.show(&view)?;
        for fault in &faulty {
            writeln!(self.lab.err, "warning: {}", in_one_line(fault))?;
        }
        if faulty.is_empty() { Ok(()) } else { Err(Failure::No) }
    }

    /// How far a lesson has come here; `None` of one that is not begun.
    fn state(&self, name: &str) -> Option<&'static str> {
        let note = Desk::of(&self.lab.settings.home.value, name).note()?;
        Some(if note.done { "done" } else { "started" })
    }

    fn start(&mut self, name: &str) -> Result<(), Failure> {
        let lesson = self.shelf.lesson(name)?;
        let desk = Desk::of(&self.lab.settings.home.value, name);
        if desk.note().is_some() {
            return Err(Failure::Own(format!(
                "lab lesson: {name} is started already, in {}; lab lesson reset {name} begins again",
                desk.0.display()
            )));
        }
        self.begin(&lesson, &desk)
    }

    fn reset(&mut self, name: &str) -> Result<(), Failure> {
        let (lesson, desk) = self.started(name)?;
        desk.clear()?;
        self.begin(&lesson, &desk)
    }

    fn begin(&mut self, lesson: &Lesson, desk: &Desk) -> Result<(), Failure> {
        desk.write(&Note { lesson: lesson.name.clone(), hints: 0, done: false })?;
        let mut bench = Bench::new(&desk.0, &self.manner());
        if let Err(fault) = bench.perform(&lesson.setup) {
            desk.clear()?;
            return Err(faulty(lesson, &fault));
        }
        let Lesson { name, title, story, goal, .. } = lesson;
        if self.is_json {
            return self.lab.show_json(&object([
                ("Lesson", name.as_str().into()),
                ("Home", desk.0.to_string_lossy().into_owned().into()),
                ("Title", title.as_str().into()),
                ("Story", story.as_str().into()),
                ("Goal", goal.as_str().into()),
            ]));
        }
        let (story, goal) = (self.lab.prose(story), self.lab.prose(&format!("Goal: {goal}")));
        let home = in_shown_shell(&desk.0.to_string_lossy());
        let place = PLACE.map(|(name, value)| format!("{name}={value}")).join(" ");
        writeln!(self.lab.out, "{}\n\n{story}\n\n{goal}\n", in_one_line(title))?;
        self.lab
            .say("Your own commands work on the lesson's store when this is said to the shell:")?;
        writeln!(self.lab.out, "\n    export KMSALIAS_HOME={home} {place}\n")?;
        self.lab.say(
            "Then: kmsalias lab lesson check, kmsalias lab lesson hint, kmsalias lab lesson reset.",
        )
    }

    fn check(&mut self, name: &str) -> Result<(), Failure> {
        let (lesson, desk) = self.started(name)?;
        let open = self.open(&lesson, &desk)?;
        if let Some(note) = desk.note().filter(|_| open.is_empty()) {
            desk.write(&Note { done: true, ..note })?;
        }
        if self.is_json {
            let passed = open.is_empty();
            self.lab.show_json(&object([
                ("Lesson", lesson.name.into()),
                ("Passed", passed.into()),
                ("Open", value(&open)),
            ]))?;
        } else if open.is_empty() {
            let title = in_one_line(&lesson.title);
            writeln!(self.lab.out, "{title} is done: all is as it should be.")?;
            self.tell_the_way_on(&lesson.name)?;
        } else {
            writeln!(self.lab.out, "Not yet so:")?;
            for says in &open {
                writeln!(self.lab.out, "{}", self.lab.prose(&format!("- {says}")))?;
            }
        }
        if open.is_empty() { Ok(()) } else { Err(Failure::No) }
    }

    /// The next lesson that is not done, after this one and then from the first, and the way back to one's own home.
    fn tell_the_way_on(&mut self, done: &str) -> Result<(), Failure> {
        let names = self.shelf.names()?;
        let later = names.iter().skip_while(|name| *name != done).chain(&names);
        match later.into_iter().find(|name| self.state(name) != Some("done")) {
            Some(next) if self.state(next).is_some() => {
                writeln!(self.lab.out, "Still open: kmsalias lab lesson check {next}")?;
            }
            Some(next) => writeln!(self.lab.out, "Next: kmsalias lab lesson start {next}")?,
            None => writeln!(self.lab.out, "That was the last: all lessons are done.")?,
        }
        let names = PLACE.map(|(name, _)| name).join(" ");
        Ok(writeln!(self.lab.out, "Back to your own home: unset KMSALIAS_HOME {names}")?)
    }

    fn hint(&mut self, name: &str) -> Result<(), Failure> {
        let (lesson, desk) = self.started(name)?;
        let note = desk.note();
        let (given, done) = note.map_or((0, false), |note| (note.hints, note.done));
        let Lesson { name, hints, solution, .. } = &lesson;
        if done && !self.is_json {
            let again =
                format!("{name} is done; kmsalias lab lesson reset {name} begins it again.");
            return Ok(writeln!(self.lab.out, "{again}")?);
        }
        let hint = hints.get(given).filter(|_| !done);
        let solution = if done { &[] } else { &**solution };
        if self.is_json {
            let shown = solution.iter().filter(|_| hint.is_none()).map(|command| &command.text);
            self.lab.show_json(&object([
                ("Lesson", name.as_str().into()),
                ("Hint", value(&hint)),
                ("Solution", value(&shown.collect::<Vec<_>>())),
            ]))?;
        } else if let Some(hint) = hint {
            let hint = format!("Hint {} of {}: {hint}", given + 1, hints.len());
            writeln!(self.lab.out, "{}", self.lab.prose(&hint))?;
        } else {
            writeln!(self.lab.out, "There are no more hints. A way that leads there:\n")?;
            for command in solution {
                writeln!(self.lab.out, "    {}", in_lines(&command.text))?;
            }
        }
        let hints = hints.len().min(given + 1);
        desk.write(&Note { lesson: name.clone(), hints, done })
    }

    fn grade(&mut self, directory: &Path) -> Result<(), Failure> {
        let grades = grade::class(directory, &self.shelf, &self.manner())?;
        if self.is_json {
            return self.lab.show_json(&value(&grades));
        }
        let mut view = View::new(&["Student", "Lesson", "Done", "Hints", "Open"])
            .or("No student has begun a lesson.");
        for grade::Grade { student, lesson, passed, open, hints } in grades {
            let hints = i64::try_from(hints).unwrap_or(i64::MAX);
            view.row([
                student.into(),
                lesson.into(),
                passed.into(),
                hints.into(),
                open.join(" ").into(),
            ]);
        }
        self.show(&view)
    }

    /// The lesson of that name, or of the home in use, and where it was started.
    fn started(&self, name: &str) -> Result<(Lesson, Desk), Failure> {
        let home = &self.lab.settings.home.value;
        let desk = if name.is_empty() { Desk::in_use(home)? } else { Desk::of(home, name) };
        let not_started = || Failure::Own(format!("lab lesson: {name} is not started yet"));
        let note = desk.note();
        let lesson = self.shelf.lesson(note.as_ref().map_or(name, |note| &note.lesson))?;
        note.map(|_| (lesson, desk)).ok_or_else(not_started)
    }

    fn open(&self, lesson: &Lesson, desk: &Desk) -> Result<Vec<String>, Failure> {
        let mut bench = Bench::new(&desk.0, &self.manner());
        bench.open(lesson).map_err(|fault| faulty(lesson, &fault))
    }

    /// The clock and the dice in use, as variables.
    fn manner(&self) -> Vec<(String, String)> {
        let settings = self.lab.settings;
        let now = settings.now.as_ref().map(|now| (NOW, seconds(now.value)));
        let seed = settings.seed.as_ref().map(|seed| ("KMSALIAS_SEED", seed.value.clone()));
        now.into_iter().chain(seed).map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Prints rows in the form that is asked for.
    fn show(&mut self, view: &View) -> Result<(), Failure> {
        if self.is_json {
            return self.lab.show_json(&view.value());
        }
        Ok(write!(self.lab.out, "{}", view.table(self.lab.width()))?)
    }
}

/// The variable that holds the clock.
const NOW: &str = "KMSALIAS_NOW";

/// A time, in microseconds since 1970, as the variable has it.
fn seconds(micros: i64) -> String {
    let sign = if micros < 0 { "-" } else { "" };
    let micros = micros.unsigned_abs();
    format!("{sign}{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

fn faulty(lesson: &Lesson, fault: &Fault) -> Failure {
    Failure::Local(anyhow::anyhow!(fault.in_file(&lesson.file)))
}
