//! A lesson as it is written: Markdown with the headings `Setup`, `Goal`, `Check`, `Hints` and `Solution`, the story
//! below its title. Commands stand in console blocks, as in the pages of `lab check-page`; what stands below a
//! command of a check is what it must print. Never: where lessons lie, and how a command is run.

use super::super::page::blocks::{self, Command, Part};

/// A lesson.
#[derive(Debug, Default)]
pub(super) struct Lesson {
    /// What it is called by.
    pub(super) name: String,
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

/// The headings, in their order.
const HEADINGS: [&str; 5] = ["Setup", "Goal", "Check", "Hints", "Solution"];

/// Reads a lesson.
///
/// # Errors
/// What is missing or unknown, in one sentence.
pub(super) fn read(name: &str, text: &str) -> Result<Lesson, String> {
    let lesson = Lesson { name: name.to_owned(), ..Lesson::default() };
    let mut reader = Reader { lesson, ..Reader::default() };
    for part in blocks::parts(text) {
        match part {
            Part::Prose(prose) => prose.lines().try_for_each(|line| reader.line(line))?,
            Part::Command(command) => reader.command(command)?,
        }
    }
    reader.end_section()?;
    let Lesson { title, goal, checks, .. } = &reader.lesson;
    if title.is_empty() || goal.is_empty() || checks.is_empty() {
        return Err("a lesson has a title, a goal and a check".to_owned());
    }
    Ok(reader.lesson)
}

#[derive(Default)]
struct Reader {
    lesson: Lesson,
    section: Option<&'static str>,
    text: String,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), String> {
        if let Some(title) = line.strip_prefix("# ") {
            title.trim().clone_into(&mut self.lesson.title);
        } else if let Some(heading) = line.strip_prefix("## ") {
            self.end_section()?;
            let known = HEADINGS.into_iter().find(|known| *known == heading.trim());
            let unknown = || format!("the heading {heading:?} is none of {}", HEADINGS.join(", "));
            self.section = Some(known.ok_or_else(unknown)?);
        } else if !line.starts_with("```") {
            self.text.extend([line, "\n"]);
        }
        Ok(())
    }

    fn command(&mut self, command: Command) -> Result<(), String> {
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
            _ => return Err(format!("line {}: no command stands here", command.line)),
        }
        Ok(())
    }

    fn end_section(&mut self) -> Result<(), String> {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        match self.section.take() {
            None => self.lesson.story = text,
            Some("Goal") => self.lesson.goal = text,
            Some("Hints") => self.lesson.hints = hints(&text),
            Some(section) if !text.is_empty() && section == "Check" => {
                return Err(format!("no command checks {text:?}"));
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
