//! Completion: a shell's script asks what may stand under the cursor, and gets it line by line. It is asked with
//! every press of a key, so it reads little, writes nothing and never complains: where something is wrong there is
//! nothing to offer. Never: a rule of the service.
//!
//! The scripts call `kmsalias lab complete`, which is no command for people:
//!
//! ```text
//! lab complete bash NAME COMP_WORDBREAKS LINE      the line as it is typed, up to the cursor
//! lab complete zsh|fish NAME WORD...               the words after the command's, the one under the cursor last
//! ```
//!
//! NAME is what the command was called by. The answer's first line is `words`, `open` (the one candidate goes on,
//! no space follows it) or `files`; the second is what stands of the word before each candidate. Then comes a line
//! for each candidate, its phrase behind a tab; for `files`, the part of the file's name that is there.

mod answer;
mod bash;
mod choice;
mod live;
mod position;
mod script;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{self, Write};

use super::environment::Environment;
use super::line::ProgramName;
use answer::{Answer, Candidate};
use live::Live;
use position::Position;
pub(super) use script::{print, shells};

/// Whether a shell asks.
pub(super) fn is_asked(name: ProgramName, argv: &[OsString]) -> bool {
    let mut words = argv.iter();
    name == ProgramName::Own
        && words.next().is_some_and(|word| word == "lab")
        && words.next().is_some_and(|word| word == "complete")
}

/// Answers a shell that asks with `argv`.
pub(super) fn run(argv: &[OsString], environment: &Environment, out: &mut dyn Write) {
    let words: Vec<String> =
        argv.iter().skip(2).map(|word| word.to_string_lossy().into_owned()).collect();
    let told = match words.as_slice() {
        [shell, name, breaks, line] if shell == "bash" => {
            in_bash(name, breaks, line, environment, out)
        }
        [_, name, before @ .., current] => {
            let answer = answer(name, before, current, environment);
            tell(&answer, out, &|prefix, value| (prefix.to_owned(), value.to_owned()))
        }
        _ => Ok(()),
    };
    // Whoever asked has gone: there is nobody to tell.
    told.and_then(|()| out.flush()).ok();
}

fn in_bash(
    name: &str,
    breaks: &str,
    line: &str,
    environment: &Environment,
    out: &mut dyn Write,
) -> io::Result<()> {
    let line = bash::Line::read(line, breaks);
    let (_, before) = line.words.split_first().unwrap_or((&line.current, &[]));
    let answer = if line.redirects {
        Answer { file: Some(line.current.clone()), ..Answer::default() }
    } else {
        answer(name, before, &line.current, environment)
    };
    tell(&answer, out, &|prefix, value| {
        (line.replacement(prefix), line.replacement(&format!("{prefix}{value}")))
    })
}

fn answer(name: &str, before: &[String], current: &str, environment: &Environment) -> Answer {
    let position = Position::read(super::program_name(name), before);
    let (region, profile) = (position.region.as_deref(), position.profile.as_deref());
    let lessons = position.lessons.as_deref();
    answer::answer(&position, current, &Live::new(environment, region, profile, lessons))
}

/// Writes an answer; `spell` makes of a prefix and a value what the shell puts in their places.
fn tell(
    answer: &Answer,
    out: &mut dyn Write,
    spell: &dyn Fn(&str, &str) -> (String, String),
) -> io::Result<()> {
    let kind = match (&answer.file, answer.candidates.as_slice()) {
        (Some(_), _) => "files",
        (None, [Candidate { open: true, .. }]) => "open",
        _ => "words",
    };
    let (prefix, _) = spell(&answer.prefix, "");
    writeln!(out, "{kind}\n{prefix}")?;
    if let Some(file) = &answer.file {
        return writeln!(out, "{file}");
    }
    // A name with a line's end in it cannot be put on a line.
    let sound = |candidate: &&Candidate| !candidate.value.contains(char::is_control);
    for candidate in answer.candidates.iter().filter(sound) {
        let (_, value) = spell(&answer.prefix, &candidate.value);
        writeln!(out, "{value}\t{}", candidate.about.replace(char::is_control, " "))?;
    }
    Ok(())
}
