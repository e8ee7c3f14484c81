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
    /// Its lines as they stand in the page, line ends too.
    pub(in crate::cli::lab) shown: String,
    /// What the shell is to run.
    pub(in crate::cli::lab) text: String,
    /// What the page says that it prints.
    pub(in crate::cli::lab) printed: String,
    /// The same as it stands in the page.
    pub(in crate::cli::lab) below: String,
}

impl Command {
    /// Its lines in the page with what it prints now below them, their ends as those of its own.
    pub(in crate::cli::lab) fn with(&self, got: &str) -> String {
        if got == self.printed {
            return format!("{}{}", self.shown, self.below);
        }
        let end = if self.shown.ends_with("\r\n") { "\r\n" } else { "\n" };
        format!("{}{}", self.shown, got.replace('\n', end))
    }
}

/// The parts of a page: joined they are the page.
pub(in crate::cli::lab) fn parts(page: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut lines = lines(page).enumerate().peekable();
    let mut open = None;
    while let Some((at, (line, raw))) = lines.next() {
        let is_fence = Fence::turn(&mut open, at + 1, line);
        let runs = open.as_ref().is_some_and(|fence| fence.runs);
        if let Some(first) = line.strip_prefix("$ ").filter(|_| runs) {
            let (mut shown, mut text) = (raw.to_owned(), first.to_owned());
            while let Some((_, (more, raw))) = lines.next_if(|(_, (line, _))| goes_on(line)) {
                shown.push_str(raw);
                text.extend(["\n", more.strip_prefix("> ").unwrap_or_default()]);
            }
            let (printed, below) = (String::new(), String::new());
            parts.push(Part::Command(Command { line: at + 1, shown, text, printed, below }));
            continue;
        }
        match parts.last_mut() {
            Some(Part::Command(command)) if !is_fence => {
                command.printed.extend([line, "\n"]);
                command.below.push_str(raw);
            }
            Some(Part::Prose(prose)) => prose.push_str(raw),
            _ => parts.push(Part::Prose(raw.to_owned())),
        }
    }
    parts
}

/// The lines of a page without their ends, and as they stand there. One whose first line ends as Windows has it ends all
/// of them so.
fn lines(page: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_windows = page.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n"));
    page.split_inclusive('\n').map(move |raw| {
        let line = raw.strip_suffix('\n').unwrap_or(raw);
        (line.strip_suffix('\r').filter(|_| is_windows).unwrap_or(line), raw)
    })
}

/// Whether a line belongs to the command above it. Editors take the space from an empty one.
fn goes_on(line: &str) -> bool {
    line.starts_with("> ") || line == ">"
}

/// A block that is open: it ends at a line of as many back-ticks, or more.
struct Fence {
    line: usize,
    ticks: usize,
    runs: bool,
}

impl Fence {
    /// Opens or closes a block at a line; whether it does.
    fn turn(open: &mut Option<Fence>, at: usize, line: &str) -> bool {
        let rest = line.trim_start_matches('`');
        let ticks = line.len() - rest.len();
        let turns = match &*open {
            Some(fence) => ticks >= fence.ticks && rest.trim().is_empty(),
            None => ticks >= 3 && !rest.contains('`'),
        };
        if turns {
            let begun = Fence { line: at, ticks, runs: rest.trim() == "console" };
            *open = if open.is_none() { Some(begun) } else { None };
        }
        turns
    }
}

/// What is said of a block that is not closed.
pub(in crate::cli::lab) const UNCLOSED: &str =
    "the block that begins here has no end: a line ``` closes one";

/// The line that a block begins on which the page does not close, from 1.
pub(in crate::cli::lab) fn unclosed(page: &str) -> Option<usize> {
    let mut open = None;
    for (at, (line, _)) in lines(page).enumerate() {
        Fence::turn(&mut open, at + 1, line);
    }
    open.map(|fence| fence.line)
}

/// What a page says of a command that prints `text` and ends with `status`.
pub(in crate::cli::lab) fn said(text: &str, status: Option<i32>) -> String {
    let mut said = String::new();
    for line in text.split_inclusive('\n') {
        let bare = line.strip_suffix('\n');
        let marks = ["$ ", "? ", "> ", "\\", "```"];
        if marks.iter().any(|mark| line.starts_with(mark)) || line.trim_end() == ">" {
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
    use super::{Command, Part, parts, said, unclosed};

    #[test]
    fn a_page_is_prose_and_commands() {
        let page = "# T\n\n```sh\n$ not run\n```\n\n```console\n$ cat <<END\n> a\n> END\na\n? 1\n$ true\n```\nend\n";
        let first = Command {
            line: 8,
            shown: "$ cat <<END\n> a\n> END\n".to_owned(),
            text: "cat <<END\na\nEND".to_owned(),
            printed: "a\n? 1\n".to_owned(),
            below: "a\n? 1\n".to_owned(),
        };
        let second = Command {
            line: 13,
            shown: "$ true\n".to_owned(),
            text: "true".to_owned(),
            printed: String::new(),
            below: String::new(),
        };
        let prose = "# T\n\n```sh\n$ not run\n```\n\n```console\n".to_owned();
        let end = Part::Prose("```\nend\n".to_owned());
        assert_eq!(
            parts(page),
            [Part::Prose(prose), Part::Command(first), Part::Command(second), end]
        );
    }

    /// The commands of a page, and all of it put together again, with `got` below each.
    fn written(page: &str, got: Option<&str>) -> (Vec<Command>, String) {
        let (mut commands, mut whole) = (Vec::new(), String::new());
        for part in parts(page) {
            match part {
                Part::Prose(prose) => whole += &prose,
                Part::Command(command) => {
                    whole += &command.with(got.unwrap_or(&command.printed));
                    commands.push(command);
                }
            }
        }
        (commands, whole)
    }

    #[test]
    fn line_ends_are_left_as_they_are() {
        for page in ["", "x", "x\n\n", "a\r\nb\n\rc\r\n", "```console\n$ a\nb\r\n```"] {
            assert_eq!(written(page, None).1, page);
        }
        let page = "# T\r\n```console\r\n$ a <<E\r\n> b\r\n>\r\n> E\r\nb\r\n```\r\nend";
        let (commands, same) = written(page, None);
        assert_eq!(
            (commands[0].text.as_str(), commands[0].printed.as_str()),
            ("a <<E\nb\n\nE", "b\n")
        );
        assert_eq!(same, page);
        let want = page.replace("E\r\nb\r\n", "E\r\nc\r\nd\r\n");
        assert_eq!(written(page, Some("c\nd\n")).1, want);
        // Elsewhere it is what is printed.
        assert_eq!(written("```console\n$ a\nb\r\n```\n", None).0[0].printed, "b\r\n");
    }

    #[test]
    fn a_block_ends_where_it_began() {
        let page = "````md\n```console\n$ a\n```\n````\n```console \n$ b\n```x\n````\n$ c\n";
        let (commands, _) = written(page, None);
        assert_eq!((commands.len(), commands[0].text.as_str()), (1, "b"));
        assert_eq!(commands[0].printed, "```x\n");
        assert_eq!(unclosed(page), None);
        assert_eq!(unclosed("a\n```sh\n````x\n$ b\n"), Some(2));
        assert_eq!(unclosed("``` a `b`\n"), None);
        assert_eq!(unclosed(""), None);
    }

    #[test]
    fn what_looks_like_a_command_is_marked() {
        assert_eq!(said("a\n$ b\n", Some(0)), "a\n\\$ b\n");
        assert_eq!(said(">\n>x\n", Some(0)), "\\>\n>x\n");
        assert_eq!(said("? 1\n```", Some(2)), "\\? 1\n\\```\n\\ no newline\n? 2\n");
        assert_eq!(said("", None), "");
    }
}
