//! The AWS CLI's alias file, `~/.aws/cli/alias`: what stands in it, read as awscli reads it (reference:
//! aws-cli.md, (d)). Never: what an alias's words mean.

mod expand;
mod shell;
#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::failure::Failure;
use super::ini::{self, Section, Sections};
use super::line::ProgramName;
use super::profile::{self, BadFile};

pub(crate) use expand::{Expander, Step};
use shell::Permission;

/// The section of the aliases that stand for a command.
pub(crate) const TOPLEVEL: &str = "toplevel";

/// What the sections of the other aliases begin with; the words of the command follow.
pub(crate) const COMMAND: &str = "command ";

/// Where the aliases are, and whether those of the shell may be run.
#[derive(Debug)]
pub(crate) struct AliasFile {
    path: PathBuf,
    permission: Permission,
}

impl AliasFile {
    /// The file of this user, for a program that was called by `name`.
    pub(crate) fn of(environment: &Environment, name: ProgramName) -> AliasFile {
        let path = profile::at_home(environment, Path::new("~/.aws/cli/alias"));
        AliasFile {
            path,
            permission: Permission::of(environment.get("KMSALIAS_SHELL_ALIASES"), name),
        }
    }

    /// A file that is not there.
    pub(crate) fn absent() -> AliasFile {
        AliasFile::of(&Environment::of(&[("HOME", "/nowhere")]), ProgramName::Aws)
    }

    /// Reads it; one that is not there, or may not be read, holds nothing.
    ///
    /// # Errors
    /// A file that cannot be parsed, and a path that is no file, in the AWS CLI's words, status 255.
    pub(crate) fn read(&self) -> Result<Aliases, Failure> {
        let general = |text: String| Failure::General(text);
        let sections = match fs::metadata(&self.path) {
            Err(_) => Sections::new(),
            Ok(found) if !found.is_file() => {
                let path = self.path.display();
                return Err(general(format!(
                    "The specified config file ({path}) could not be found."
                )));
            }
            Ok(_) => match File::open(&self.path) {
                Err(_) => Sections::new(),
                Ok(file) => ini::read_flat(BufReader::new(file))
                    .map_err(|_| general(BadFile(self.path.clone()).to_string()))?,
            },
        };
        Ok(Aliases { sections: by_command(sections), permission: self.permission })
    }
}

/// All aliases.
#[derive(Debug)]
pub(crate) struct Aliases {
    /// By [`TOPLEVEL`], or [`COMMAND`] and the words of a command with one space between them.
    sections: Sections,
    permission: Permission,
}

/// One alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Alias<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// What it stands for, without space around it.
    pub(crate) value: &'a str,
}

impl Aliases {
    /// The alias of that name in a section.
    pub(crate) fn find<'a>(&'a self, section: &str, name: &'a str) -> Option<Alias<'a>> {
        let value = self.sections.get(section)?.value(name)?;
        Some(Alias { name, value: ini::strip(value) })
    }

    /// The names in a section.
    pub(crate) fn names(&self, section: &str) -> impl Iterator<Item = &str> {
        self.sections.get(section).into_iter().flat_map(Section::names)
    }
}

/// Names the sections of commands by their words; of two for one command the later counts.
fn by_command(sections: Sections) -> Sections {
    let name = |header: String| {
        if !header.starts_with(COMMAND) {
            return header;
        }
        header.split(ini::is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    sections.into_iter().map(|(header, section)| (name(header), section)).collect()
}
