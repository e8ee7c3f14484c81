//! Help in our own words, and the man pages made of the same pages.
//!
//! Never: how a command line is read, a rule of the service.

mod build;
mod man;
mod markdown;
mod options;
mod page;
mod shape;
mod spoken;
mod terminal;
#[cfg(test)]
mod tests;
mod texts;
mod topic;

use super::failure::Failure;
use super::line::ProgramName;
pub(crate) use terminal::Look;
pub(crate) use topic::Topic;

/// The AWS CLI whose manners these are.
const AWS_VERSION: &str = "aws-cli/2.36.7 Python/3.11.7 Linux/6.1.0 source/x86_64.debian.12\n";

/// How many sections introduce the program: its name, its synopsis, the first steps.
const INTRODUCTION: usize = 3;

/// What `--version` prints.
pub(crate) fn version(name: ProgramName) -> String {
    match name {
        ProgramName::Aws => AWS_VERSION.to_owned(),
        ProgramName::Own => concat!("kmsalias ", env!("CARGO_PKG_VERSION"), "\n").to_owned(),
    }
}

/// The text of the page that `words` name; none name the program.
///
/// # Errors
/// Words that name nothing.
pub(crate) fn text(name: ProgramName, words: &[String], look: Look) -> Result<String, Failure> {
    let topic = Topic::named(name, words)?;
    Ok(terminal::text(&build::page(&topic, name), look))
}

/// A text that is no page of help, such as that of an error, under a title.
pub(crate) fn document(title: &str, text: &str, look: Look) -> String {
    let name = page::Section::new("Name", vec![page::Block::text(title)]);
    let sections = [vec![name], markdown::sections(text)].concat();
    terminal::text(&page::Page { name: title.to_owned(), sections }, look)
}

/// What one sees who names no command: the beginning of the program's page.
pub(crate) fn overview(name: ProgramName, look: Look) -> String {
    let mut page = build::page(&Topic::Program, name);
    page.sections.truncate(INTRODUCTION);
    terminal::text(&page, look)
}

/// What one sees who names no command of `lab`: the list of them.
pub(crate) fn lab_commands(look: Look) -> String {
    let mut page = build::page(&Topic::lab(), ProgramName::Own);
    page.sections.retain(|section| section.title == build::COMMANDS.to_uppercase());
    terminal::text(&page, look)
        + "\nkmsalias help lab NAME tells of one of them, kmsalias lab tour shows some at work\n"
}

/// Every man page: its file's name and its text.
pub(crate) fn man_pages() -> impl Iterator<Item = (String, String)> {
    Topic::all().into_iter().map(|topic| {
        let page = build::page(&topic, ProgramName::Own);
        (format!("{}.1", page.name), man::text(&page))
    })
}
