//! `lab shim`: links by AWS's names to this program, and which `aws` a script reaches.
//!
//! Never: a file that is not such a link is touched.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use clap::ArgMatches;

use super::view::{View, object, print_json, wants_json};
use crate::cli::environment::Environment;
use crate::cli::failure::Failure;
use crate::cli::quote::{in_one_line, in_shown_shell};
use crate::data::Value;

/// The names that are linked.
const NAMES: [&str; 2] = ["aws", "awslocal"];

/// The file name of the program that a link of ours names.
const PROGRAM: &str = "kmsalias";

/// Makes the links in a directory, or tells what is reached by their names.
///
/// # Errors
/// A place that holds something else, a file system that refuses; with `--check`, [`Failure::No`] when
/// `aws` is not this program.
pub(super) fn run(
    given: &ArgMatches,
    environment: &Environment,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let program = env::current_exe().context("the path of this program cannot be told")?;
    let reached = |name: &str| reached(environment, name);
    let is_json = wants_json(given);
    match given.get_one::<String>("DIR") {
        Some(directory) => link(Path::new(directory), &program, &reached, is_json, out),
        None => check(&program, &reached, is_json, out),
    }
}

type Reached<'a> = &'a dyn Fn(&str) -> Option<PathBuf>;

fn link(
    directory: &Path,
    program: &Path,
    reached: Reached<'_>,
    is_json: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if directory.as_os_str().as_encoded_bytes().contains(&b':') {
        let complaint = "PATH cannot hold a directory with a colon in its name";
        return Err(Failure::Own(format!(
            "lab shim: nothing was done; {}: {complaint}",
            shown(directory)
        )));
    }
    let directory = std::path::absolute(directory)
        .map_err(|_| Failure::Own("lab shim: nothing was done; name a directory".to_owned()))?;
    let links = NAMES.map(|name| directory.join(name));
    // All are looked at before one is made.
    for link in &links {
        refuse_foreign(link, program)?;
    }
    let place = shown(&directory);
    fs::create_dir_all(&directory).with_context(|| format!("lab shim: {place} cannot be made"))?;
    link_all(&directory, program)?;
    let is_first = links.iter().zip(NAMES).all(|(link, name)| reached(name).as_ref() == Some(link));
    if is_json {
        return print_json(&linked(&links, program, is_first), out);
    }
    writeln!(out, "Linked aws and awslocal in {place} to {}.", shown(program))?;
    if is_first {
        return Ok(writeln!(out, "{place} is first in PATH: scripts reach them by these names.")?);
    }
    let quoted = in_shown_shell(&directory.to_string_lossy());
    Ok(writeln!(
        out,
        "Put the directory first in PATH, for this shell and what it starts:\n\n    \
         export PATH={quoted}:\"$PATH\"\n\nkmsalias lab shim --check tells which aws a script reaches then."
    )?)
}

fn linked(links: &[PathBuf], program: &Path, is_first: bool) -> Value {
    object([
        ("Links", Value::list(links.iter().map(|link| path(link)).collect())),
        ("Program", path(program)),
        ("FirstInPath", is_first.into()),
    ])
}

fn path(path: &Path) -> Value {
    path.to_string_lossy().into_owned().into()
}

/// A path as it stands in a sentence.
fn shown(path: &Path) -> String {
    in_one_line(&path.to_string_lossy())
}

/// Makes the links in a directory.
///
/// # Errors
/// A file system that refuses.
pub(super) fn link_all(directory: &Path, program: &Path) -> Result<(), Failure> {
    for link in NAMES.map(|name| directory.join(name)) {
        place(program, &link)
            .with_context(|| format!("lab shim: {} cannot be linked", link.display()))?;
    }
    Ok(())
}

/// Whether a link may be put here: nothing stands here, or a link to a program of our name.
fn refuse_foreign(link: &Path, program: &Path) -> Result<(), Failure> {
    let ours = match fs::read_link(link) {
        // A link that leads nowhere any more is told by the name at its end.
        Ok(target) => is_program(link, program) || target.file_name() == Some(OsStr::new(PROGRAM)),
        // That a directory is none is told when it is made.
        Err(error) => matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
    };
    if ours {
        return Ok(());
    }
    Err(Failure::Local(anyhow!(
        "lab shim: nothing was done; {} is there and is no link to kmsalias: name another directory, or \
         move it away",
        link.display()
    )))
}

/// Puts the link in place in one step, so that a script never meets a gap.
#[cfg(unix)]
fn place(program: &Path, link: &Path) -> io::Result<()> {
    let name = link.file_name().unwrap_or_default().to_string_lossy();
    let fresh = link.with_file_name(format!(".{name}.{}", std::process::id()));
    std::os::unix::fs::symlink(program, &fresh)?;
    fs::rename(&fresh, link).inspect_err(|_| {
        // What kept it from being renamed is the failure to tell.
        fs::remove_file(&fresh).ok();
    })
}

/// The program is built for systems with symbolic links.
#[cfg(not(unix))]
fn place(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::new(ErrorKind::Unsupported, "this system has no symbolic links"))
}

fn check(
    program: &Path,
    reached: Reached<'_>,
    is_json: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut view = View::new(&["Name", "Path", "IsKmsalias"]);
    let mut is_ours = false;
    for name in NAMES {
        let found = reached(name);
        let ours = found.as_deref().is_some_and(|path| is_program(path, program));
        is_ours |= ours && name == "aws";
        view.row([name.into(), found.as_deref().map_or(Value::Null, path), ours.into()]);
        match found {
            _ if is_json => {}
            None => writeln!(out, "{name} is not in PATH: a script that calls it fails.")?,
            Some(path) if ours => writeln!(out, "{name} is kmsalias: {}", shown(&path))?,
            Some(path) => writeln!(out, "{name} is not kmsalias: {}", shown(&path))?,
        }
    }
    if is_json {
        print_json(&view.value(), out)?;
    }
    if is_ours { Ok(()) } else { Err(Failure::No) }
}

/// Whether a path leads to this program, or to another copy of it.
fn is_program(path: &Path, program: &Path) -> bool {
    let end = fs::canonicalize(path).ok();
    let of = |end: PathBuf| end == program || end.file_name() == Some(OsStr::new(PROGRAM));
    end.is_some_and(of)
}

/// The file that a shell runs by a name: the first that may be run in the directories of PATH.
fn reached(environment: &Environment, name: &str) -> Option<PathBuf> {
    let path = environment.path("PATH")?;
    env::split_paths(path).map(|directory| directory.join(name)).find(|file| may_run(file))
}

#[cfg(unix)]
fn may_run(file: &Path) -> bool {
    rustix::fs::access(file, rustix::fs::Access::EXEC_OK).is_ok() && file.is_file()
}

#[cfg(not(unix))]
fn may_run(file: &Path) -> bool {
    file.is_file()
}
