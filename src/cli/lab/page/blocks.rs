//! The commands in a page of documentation, and what it says that they print. CONTRIBUTING.md, "Pages", is the rule.
//! Never: how a command is run.

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli::lab) enum Part {
    /// Lines that are not run.
    Prose(String),
    /// A command.
    Command(Command),
}

/// A command of a page.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli::lab) struct Command {
    /// The line it begins on, from 1.
    pub(in crate::cli::lab) line: usize,
    /// Its lines as they stand in the page.
    pub(in crate::cli::lab) shown: String,
    /// What the shell is to run.
    pub(in crate::cli::lab) text: String,
    /// What the page says that it prints.
    pub(in crate::cli::lab) printed: String,
}

/// The parts of a page: joined they are the page.
pub(in crate::cli::lab) fn parts(page: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut lines = page.lines().enumerate().peekable();
    let mut in_block = false;
    while let Some((at, line)) = lines.next() {
        let fence = line.starts_with("```");
        if fence {
            in_block = !in_block && line == "```console";
        }
        if let Some(first) = line.strip_prefix("$ ").filter(|_| in_block) {
            let mut command = Command {
                line: at + 1,
                shown: format!("{line}\n"),
                text: first.to_owned(),
                printed: String::new(),
            };
            while let Some((_, more)) = lines.next_if(|(_, line)| line.starts_with("> ")) {
                command.shown.extend([more, "\n"]);
                command.text.extend(["\n", more.strip_prefix("> ").unwrap_or(more)]);
            }
            parts.push(Part::Command(command));
            continue;
        }
        match parts.last_mut() {
            Some(Part::Command(command)) if !fence => command.printed.extend([line, "\n"]),
            Some(Part::Prose(prose)) => prose.extend([line, "\n"]),
            _ => parts.push(Part::Prose(format!("{line}\n"))),
        }
    }
    parts
}

/// What is said of a block that is not closed.
pub(in crate::cli::lab) const UNCLOSED: &str =
    "the block that begins here has no end: a line ``` closes one";

/// The line that a block begins on which the page does not close, from 1.
pub(in crate::cli::lab) fn unclosed(page: &str) -> Option<usize> {
    let mut open = None;
    for (at, _) in page.lines().enumerate().filter(|(_, line)| line.starts_with("```")) {
        open = if open.is_none() { Some(at + 1) } else { None };
    }
    open
}

/// What a page says of a command that prints `text` and ends with `status`.
pub(in crate::cli::lab) fn said(text: &str, status: Option<i32>) -> String {
    let mut said = String::new();
    for line in text.split_inclusive('\n') {
        let bare = line.strip_suffix('\n');
        if ["$ ", "? ", "> ", "\\", "```"].iter().any(|mark| line.starts_with(mark)) {
            said.push('\\');
        }
        said.extend([bare.unwrap_or(line), "\n"]);
        if bare.is_none() {
            said.push_str("\\ no newline\n");
        }
    }
    if let Some(status) = status.filter(|status| *status != 0) {
        said.extend(["? ", &status.to_string(), "\n"]);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{Command, Part, parts, said};

    #[test]
    fn a_page_is_prose_and_commands() {
        let page = "# T\n\n```sh\n$ not run\n```\n\n```console\n$ cat <<END\n> a\n> END\na\n? 1\n$ true\n```\nend\n";
        let first = Command {
            line: 8,
            shown: "$ cat <<END\n> a\n> END\n".to_owned(),
            text: "cat <<END\na\nEND".to_owned(),
            printed: "a\n? 1\n".to_owned(),
        };
        let second = Command {
            line: 13,
            shown: "$ true\n".to_owned(),
            text: "true".to_owned(),
            printed: String::new(),
        };
        let prose = "# T\n\n```sh\n$ not run\n```\n\n```console\n".to_owned();
        let end = Part::Prose("```\nend\n".to_owned());
        assert_eq!(
            parts(page),
            [Part::Prose(prose), Part::Command(first), Part::Command(second), end]
        );
    }

    #[test]
    fn what_looks_like_a_command_is_marked() {
        assert_eq!(said("a\n$ b\n", Some(0)), "a\n\\$ b\n");
        assert_eq!(said("? 1\n```", Some(2)), "\\? 1\n\\```\n\\ no newline\n? 2\n");
        assert_eq!(said("", None), "");
    }
}
