//! `lab man`: the man pages, as files for whoever packages the program. Never: what a page says.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, anyhow};
use clap::ArgMatches;
use tempfile::NamedTempFile;

use crate::cli::failure::Failure;
use crate::cli::help;
use crate::cli::quote::in_one_line;

/// Writes the pages into a directory. Each file is there whole or as it was.
///
/// # Errors
/// A file system that refuses, with what was to be written.
pub(super) fn run(given: &ArgMatches, out: &mut dyn Write) -> Result<(), Failure> {
    let name = given.get_one::<String>("DIR").map_or(".", String::as_str);
    if name.is_empty() {
        return Err(Failure::Own("lab man: nothing was done; name a directory".to_owned()));
    }
    let directory = Path::new(name);
    fs::create_dir_all(directory).with_context(|| format!("lab man: {name} cannot be made"))?;
    let mut count = 0;
    for (file, text) in help::man_pages() {
        write(directory, &file, &text).with_context(|| {
            format!("lab man: {} cannot be written", directory.join(file).display())
        })?;
        count += 1;
    }
    let name = in_one_line(name);
    Ok(writeln!(out, "Wrote {count} man pages into {name}, kmsalias.1 first among them.")?)
}

fn write(directory: &Path, name: &str, text: &str) -> Result<(), anyhow::Error> {
    let mut file = NamedTempFile::new_in(directory)?;
    file.write_all(text.as_bytes())?;
    readable(file.path())?;
    file.persist(directory.join(name)).map_err(|error| anyhow!(error.error))?;
    Ok(())
}

/// A temporary file is its owner's alone; a man page is everybody's to read.
#[cfg(unix)]
fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
