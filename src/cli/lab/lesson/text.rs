//! A lesson as it is written: Markdown with the headings `Setup`, `Goal`, `Check`, `Hints` and `Solution`, the story
//! below its title. Commands stand in console blocks, as in the pages of `lab check-page`; what stands below a
//! command of a check is what it must print. Never: where lessons lie, and how a command is run.

use super::super::page::blocks::{self, Command, Part};

/// A lesson.
#[derive(Debug, Default)]
pub(super) struct Lesson {
    /// What it is called by.
    pub(super) name: String,
    /// The file that it stands in, as a reader is told of it.
    pub(super) file: String,
    /// Its title.
    pub(super) title: String,
    /// What it is about.
    pub(super) story: String,
    /// What is to be reached.
    pub(super) goal: String,
    /// What makes the store that it begins with.
    pub(super) setup: Vec<Command>,
    /// What must be so in the end.
    pub(super) checks: Vec<Check>,
    /// Help, one after the other.
    pub(super) hints: Vec<String>,
    /// A way to reach the goal.
    pub(super) solution: Vec<Command>,
}

/// What must be so: a sentence, and commands that show it.
#[derive(Debug)]
pub(super) struct Check {
    /// The sentence.
    pub(super) says: String,
    /// The commands, each with what it must print.
    pub(super) commands: Vec<Command>,
}

/// What is wrong with a lesson, and on which line, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    line: usize,
    what: String,
}

impl Fault {
    /// A fault of that line.
    pub(super) fn new(line: usize, what: impl Into<String>) -> Fault {
        Fault { line, what: what.into() }
    }

    /// The same with the file, for whoever is to mend it.
    pub(super) fn in_file(&self, file: &str) -> String {
        format!("lab lesson: {file}:{}: {}", self.line, self.what)
    }
}

/// The headings, in their order.
const HEADINGS: [&str; 5] = ["Setup", "Goal", "Check", "Hints", "Solution"];

/// Reads the lesson of that name from the text of a file.
///
/// # Errors
/// What is missing or unknown, and where.
pub(super) fn read(name: &str, file: &str, text: &str) -> Result<Lesson, Fault> {
    if let Some(line) = blocks::unclosed(text) {
        return Err(Fault::new(line, blocks::UNCLOSED));
    }
    let lesson = Lesson { name: name.to_owned(), file: file.to_owned(), ..Lesson::default() };
    let mut reader = Reader { lesson, ..Reader::default() };
    for part in blocks::parts(text) {
        match part {
            Part::Prose(prose) => prose.lines().try_for_each(|line| reader.line(line))?,
            Part::Command(command) => reader.command(command)?,
        }
    }
    reader.end_section()?;
    let Lesson { title, goal, checks, .. } = &reader.lesson;
    let parts =
        [("title", title.is_empty()), ("goal", goal.is_empty()), ("check", checks.is_empty())];
    match parts.into_iter().find(|(_, is_missing)| *is_missing) {
        Some((part, _)) => {
            let what = format!("a lesson has a title, a goal and a check: there is no {part}");
            Err(Fault::new(1, what))
        }
        None => Ok(reader.lesson),
    }
}

#[derive(Default)]
struct Reader {
    lesson: Lesson,
    section: Option<&'static str>,
    /// The prose since the last heading or command.
    text: String,
    /// The line that it begins on.
    text_at: usize,
    /// How many lines were read.
    lines: usize,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), Fault> {
        self.lines += 1;
        let is_first = self.lesson.title.is_empty() && self.section.is_none();
        if let Some(title) = line.strip_prefix("# ").filter(|_| is_first) {
            title.trim().clone_into(&mut self.lesson.title);
        } else if let Some(heading) = line.strip_prefix("## ") {
            self.end_section()?;
            let known = HEADINGS.into_iter().find(|known| *known == heading.trim());
            let unknown = || {
                let what = format!("the heading {heading:?} is none of {}", HEADINGS.join(", "));
                Fault::new(self.lines, what)
            };
            self.section = Some(known.ok_or_else(unknown)?);
        } else if !line.starts_with("```") {
            if self.text.trim().is_empty() {
                self.text_at = self.lines;
            }
            self.text.extend([line, "\n"]);
        }
        Ok(())
    }

    fn command(&mut self, command: Command) -> Result<(), Fault> {
        self.lines += command.shown.lines().count() + command.printed.lines().count();
        let lesson = &mut self.lesson;
        match self.section {
            Some("Setup") => lesson.setup.push(command),
            Some("Solution") => lesson.solution.push(command),
            Some("Check") => {
                let says = std::mem::take(&mut self.text).trim().to_owned();
                match lesson.checks.last_mut().filter(|_| says.is_empty()) {
                    Some(check) => check.commands.push(command),
                    None => lesson.checks.push(Check { says, commands: vec![command] }),
                }
            }
            _ => return Err(Fault::new(command.line, "no command stands here")),
        }
        Ok(())
    }

    fn end_section(&mut self) -> Result<(), Fault> {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        match self.section.take() {
            None => self.lesson.story = text,
            Some("Goal") => self.lesson.goal = text,
            Some("Hints") => self.lesson.hints = hints(&text),
            Some(section) if !text.is_empty() && section == "Check" => {
                return Err(Fault::new(self.text_at, format!("no command checks {text:?}")));
            }
            Some(_) => {}
        }
        Ok(())
    }
}

/// The items of a list.
fn hints(text: &str) -> Vec<String> {
    let mut hints: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("- "), hints.last_mut()) {
            (Some(hint), _) => hints.push(hint.to_owned()),
            (None, Some(hint)) => hint.extend([" ", line.trim()]),
            (None, None) => {}
        }
    }
    hints
}
