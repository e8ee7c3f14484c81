//! `lab check-page`: runs the commands of pages of documentation and compares what they print. Never: what a page
//! looks like (`blocks.rs`); how a shell is started (`child.rs`).

pub(super) mod blocks;
mod place;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context as _, anyhow};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use serde::Serialize;
use similar::TextDiff;

use super::export::value;
use super::view::{output, print_json, wants_json};
use crate::cli::failure::Failure;
use crate::cli::quote::{in_lines, in_one_line};
use blocks::Part;
use place::Place;

/// The command.
pub(super) fn command() -> Command {
    Command::new("check-page")
        .about("Run the console blocks of pages and tell what they print otherwise")
        .arg(
            Arg::new("FILE")
                .required(true)
                .action(ArgAction::Append)
                .num_args(1..)
                .value_hint(ValueHint::FilePath)
                .help("The pages, in Markdown"),
        )
        .arg(super::flag("update").help("Write what is printed into the pages"))
        .arg(output())
}

/// A command that prints something else than its page says.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Difference {
    file: String,
    line: usize,
    command: String,
    expected: String,
    got: String,
}

/// Runs each page in a place of its own and prints the differences.
///
/// # Errors
/// A file that cannot be read or written, a shell that cannot be started; [`Failure::No`] where something differs.
pub(super) fn run(given: &ArgMatches, out: &mut dyn Write) -> Result<(), Failure> {
    let files = given.get_many::<String>("FILE").into_iter().flatten();
    let (is_json, update) = (wants_json(given), given.get_flag("update"));
    let mut all = Vec::new();
    for file in files {
        let (page, differences) = check(file)?;
        if update && !differences.is_empty() {
            replace(file, &page)
                .with_context(|| format!("lab check-page: {file} cannot be written"))?;
        }
        if !is_json {
            differences.iter().try_for_each(|difference| show(difference, out))?;
        }
        all.extend(differences);
    }
    if is_json {
        print_json(&value(&all), out)?;
    }
    if all.is_empty() || update { Ok(()) } else { Err(Failure::No) }
}

/// The page with each command followed by what it prints now, and where that differs.
fn check(file: &str) -> Result<(String, Vec<Difference>), Failure> {
    let page = fs::read(file).with_context(|| format!("lab check-page: {file} cannot be read"))?;
    let page = text(file, page)?;
    let place = Place::new().context("lab check-page: no private home can be made")?;
    let (mut whole, mut differences) = (String::new(), Vec::new());
    for part in blocks::parts(&page) {
        let command = match part {
            Part::Prose(prose) => {
                whole.push_str(&prose);
                continue;
            }
            Part::Command(command) => command,
        };
        let got = place.run(&command.text)?;
        whole.push_str(&command.with(&got));
        if got != command.printed {
            differences.push(Difference {
                file: Path::new(file).display().to_string(),
                line: command.line,
                command: command.text,
                expected: command.printed,
                got,
            });
        }
    }
    Ok((whole, differences))
}

/// The text of a page that can be run.
fn text(file: &str, page: Vec<u8>) -> anyhow::Result<String> {
    let page = String::from_utf8(page).map_err(|e| {
        let before = e.as_bytes().iter().take(e.utf8_error().valid_up_to());
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        anyhow!("lab check-page: {file}:{line}: this is no text in UTF-8")
    })?;
    match blocks::unclosed(&page) {
        Some(line) => Err(anyhow!("lab check-page: {file}:{line}: {}", blocks::UNCLOSED)),
        None => Ok(page),
    }
}

/// Writes a file's text anew, all of it or nothing; a link goes on leading to it, and its rights stay.
fn replace(file: &str, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(file)?;
    let rights = fs::metadata(&path)?.permissions();
    if rights.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let directory = path.parent().unwrap_or(Path::new("."));
    let mut draft = tempfile::Builder::new().prefix(".check-page-").tempfile_in(directory)?;
    draft.write_all(text.as_bytes())?;
    draft.as_file().set_permissions(rights)?;
    draft.as_file().sync_all()?;
    draft.persist(path)?;
    Ok(())
}

fn show(difference: &Difference, out: &mut dyn Write) -> Result<(), Failure> {
    let Difference { file, line, command, expected, got } = difference;
    let (file, first) = (in_one_line(file), command.lines().next().unwrap_or_default());
    writeln!(out, "{file}:{line}: $ {}", in_one_line(first))?;
    let diff = TextDiff::from_lines(expected, got);
    for change in diff.iter_all_changes() {
        write!(out, "{}{}", change.tag(), in_lines(change.value()))?;
    }
    Ok(())
}
