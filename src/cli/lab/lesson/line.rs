//! What a line of a lesson may be: a call of this program that works on the lesson's store and on nothing else. A file of
//! somebody else's is run without a look into it, so what may be called and set is listed here. Never: how it is run.

use std::iter::Peekable;
use std::str::Chars;

use super::super::page::blocks::Command;
use super::text::{Fault, Lesson};
use crate::cli::{line, words};

/// The names that the program is called by.
const PROGRAMS: [&str; 3] = ["kmsalias", "aws", "awslocal"];

/// What may be set before a call: nothing that leads out of the lesson's home, or to a file.
const VARIABLES: [&str; 9] = [
    "AWS_CLI_ERROR_FORMAT",
    "AWS_DEFAULT_OUTPUT",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "KMSALIAS_ACCOUNT",
    "KMSALIAS_CALLER",
    "KMSALIAS_NOW",
    "KMSALIAS_RECORD",
    "KMSALIAS_SEED",
];

/// The commands of `lab` that may be called: none of them starts a program, or writes outside the home.
const LAB: [&str; 20] = [
    "alias",
    "aliases",
    "blob",
    "clock",
    "diff",
    "doctor",
    "error",
    "events",
    "explain",
    "export",
    "graph",
    "history",
    "impact",
    "key",
    "keys",
    "load",
    "operations",
    "reset",
    "snapshot",
    "undo",
];

/// Looks whether every line of a lesson is a call that a lesson may make, and puts in only what was kept above it.
///
/// # Errors
/// The first that is none.
pub(super) fn check(lesson: &Lesson) -> Result<(), Fault> {
    let Lesson { setup, checks, solution, .. } = lesson;
    let checks: Vec<&Command> = checks.iter().flat_map(|check| &check.commands).collect();
    // Each begins with nothing kept: a check is made later, a solution is said to the learner's own shell.
    for commands in [setup.iter().collect(), checks, solution.iter().collect::<Vec<_>>()] {
        let mut names: Vec<&str> = Vec::new();
        for Command { line, text, .. } in commands {
            let (name, inner) = kept(text).map_or((None, text.as_str()), |(n, i)| (Some(n), i));
            call(*line, inner)?;
            if let Some(unknown) = unknown(inner, &names) {
                let what = format!("${unknown} is not kept by a line above, as {unknown}=$(...)");
                return Err(Fault::new(*line, what));
            }
            names.extend(name);
        }
    }
    Ok(())
}

/// The words of a line that calls the program, variables before it.
///
/// # Errors
/// A line that is none, or calls what a lesson may not call.
pub(super) fn call(line: usize, text: &str) -> Result<Vec<String>, Fault> {
    let words = words::split(text).map_err(|e| Fault::new(line, e.to_string()))?;
    let is_set = |word: &&String| assignment(word).is_some();
    let (set, called) = words.split_at(words.iter().take_while(is_set).count());
    let Some((_, rest)) =
        called.split_first().filter(|(name, _)| PROGRAMS.contains(&name.as_str()))
    else {
        return Err(Fault::new(line, "a lesson calls kmsalias, aws or awslocal and nothing else"));
    };
    match operator(text).or_else(|| set_wrongly(set)).or_else(|| called_wrongly(rest)) {
        Some(what) => Err(Fault::new(line, what)),
        None => Ok(words),
    }
}

/// The name and the command of `NAME=$(command)`.
pub(super) fn kept(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_once("=$(")?;
    Some((name, rest.trim_end().strip_suffix(')')?)).filter(|(name, _)| is_name(name))
}

/// The name and the value of `NAME=value`.
pub(super) fn assignment(word: &str) -> Option<(&str, &str)> {
    word.split_once('=').filter(|(name, _)| is_name(name))
}

/// Whether the AWS CLI may read a file where the word stands, or at some member in it, such as `TagValue@=file://x`.
pub(super) fn names_a_file(word: &str) -> bool {
    ["file://", "fileb://"].iter().any(|scheme| word.contains(scheme))
}

fn is_name(text: &str) -> bool {
    text.chars().all(is_of_name) && text.chars().next().is_some_and(|c| !c.is_ascii_digit())
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_'
}

fn set_wrongly(set: &[String]) -> Option<String> {
    let mut names = set.iter().filter_map(|word| assignment(word)).map(|(name, _)| name);
    let name = names.find(|name| !VARIABLES.contains(name))?;
    Some(format!("a lesson does not set {name}: it may set {}", VARIABLES.join(", ")))
}

/// What is wrong with the words behind the program's name.
fn called_wrongly(rest: &[String]) -> Option<String> {
    if rest.iter().any(|word| names_a_file(word)) {
        return Some("a lesson reads no file: write the value itself".to_owned());
    }
    let mut words = rest.iter().skip(line::command_index(rest)?).map(String::as_str);
    match (words.next()?, words.next().unwrap_or_default()) {
        (word, _) if word.contains('$') => Some("a command's name is written out".to_owned()),
        ("serve", _) => Some("a lesson does not call serve".to_owned()),
        ("lab", command) if !LAB.contains(&command) => Some(format!(
            "a lesson does not call lab {command}: of lab it may call {}",
            LAB.join(", ")
        )),
        _ => None,
    }
}

/// A letter of a line, and the quotation marks that it stands between.
struct Letters<'t> {
    rest: Peekable<Chars<'t>>,
    quote: Option<char>,
}

impl<'t> Letters<'t> {
    fn of(text: &'t str) -> Letters<'t> {
        Letters { rest: text.chars().peekable(), quote: None }
    }

    /// The next one that means something: no mark itself, and none that a backslash makes plain.
    fn next(&mut self) -> Option<char> {
        loop {
            match (self.rest.next()?, self.quote) {
                ('\\', None | Some('"')) => drop(self.rest.next()),
                (mark @ ('\'' | '"'), None) => self.quote = Some(mark),
                (letter, Some(mark)) if letter == mark => self.quote = None,
                (letter, _) => return Some(letter),
            }
        }
    }
}

/// What only a shell could do with the line.
fn operator(text: &str) -> Option<String> {
    let mut letters = Letters::of(text);
    while let Some(letter) = letters.next() {
        let is_sign = match letters.quote {
            None => matches!(letter, '|' | '<' | '>' | ';' | '&' | '`'),
            Some('"') => letter == '`',
            Some(_) => continue,
        };
        if is_sign {
            return Some(format!("{letter} means something to a shell, and there is none here"));
        }
        if letter == '$' && letters.rest.peek() == Some(&'(') {
            return Some("$(...) stands only as a whole line, NAME=$(command)".to_owned());
        }
    }
    None
}

/// The first `$NAME` or `${NAME}` that is not among the names.
fn unknown(text: &str, names: &[&str]) -> Option<String> {
    let mut letters = Letters::of(text);
    while let Some(letter) = letters.next() {
        if letter != '$' || letters.quote == Some('\'') {
            continue;
        }
        letters.rest.next_if_eq(&'{');
        let mut name = String::new();
        while let Some(letter) = letters.rest.next_if(|c| c.is_ascii_alphanumeric() || *c == '_') {
            name.push(letter);
        }
        if !name.is_empty() && !names.contains(&name.as_str()) {
            return Some(name);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::{call, check};

    /// What is wrong with a line.
    fn wrong(line: &str) -> Option<String> {
        call(7, line).err().map(|fault| fault.in_file("x"))
    }

    #[test]
    fn what_leads_out_of_the_lesson_is_refused() {
        for (line, said) in [
            ("kmsalias lab run -- sh -c id", "does not call lab run: of lab it may call alias,"),
            ("kmsalias --region eu-west-1 lab man x", "does not call lab man"),
            ("kmsalias lab --output json run", "does not call lab --output"),
            ("kmsalias lab", "does not call lab "),
            ("kmsalias lab import x", "does not call lab import"),
            ("kmsalias serve", "does not call serve"),
            ("kmsalias $X run", "a command's name is written out"),
            (
                "KMSALIAS_HOME=/tmp/x kmsalias create-key",
                "does not set KMSALIAS_HOME: it may set AWS_",
            ),
            ("AWS_REGION=eu-west-1 HOME=/ aws kms list-keys", "does not set HOME"),
            ("aws kms encrypt --key-id x --plaintext fileb:///etc/passwd", "reads no file"),
            ("aws kms create-key --policy=file://x", "reads no file"),
            ("aws kms create-key --tags TagKey=a,TagValue@=file://x", "reads no file"),
        ] {
            assert!(
                wrong(line).is_some_and(|text| text.contains(said)),
                "{line}: {:?}",
                wrong(line)
            );
        }
        for line in [
            "kmsalias lab snapshot save x",
            "KMSALIAS_NOW=2030-01-01T00:00:00Z KMSALIAS_CALLER=x aws sts get-caller-identity",
            "kmsalias create-key --description 'lab run'",
            "kmsalias --region eu-west-1 create-key --description serve",
        ] {
            assert_eq!(wrong(line), None, "{line}");
        }
    }

    #[test]
    fn what_only_a_shell_could_do_is_refused() {
        for (line, said) in [
            ("aws kms list-keys | wc -l", "x:7: | means"),
            ("aws kms list-keys > x", "> means"),
            ("aws kms list-keys; rm x", "; means"),
            ("aws kms list-keys &", "& means"),
            ("aws kms list-keys --query \"x[?a==`1`]\"", "` means"),
            ("aws kms describe-key --key-id $(aws kms list-keys)", "$(...) stands only"),
            ("aws kms describe-key --key-id \"$(aws kms list-keys)\"", "$(...) stands only"),
        ] {
            assert!(
                wrong(line).is_some_and(|text| text.contains(said)),
                "{line}: {:?}",
                wrong(line)
            );
        }
        for line in [
            "aws kms list-keys --query 'Keys[?a>`1` && b<`2`] | [0]'",
            "aws kms list-keys --query \"Keys[?contains(@, '|')] | [0]\"",
            "aws kms create-key --description a\\;b --policy '$(x)'",
        ] {
            assert_eq!(wrong(line), None, "{line}");
        }
    }

    #[test]
    fn only_what_was_kept_above_is_put_in() {
        let fault = |setup: &str, check_line: &str| {
            let text = format!(
                "# T\n## Setup\n```console\n{setup}\n```\n## Goal\ng\n## Check\nc\n```console\n$ {check_line}\n```\n"
            );
            check(&text::read("x", "x.md", &text).unwrap()).err().map(|fault| fault.in_file("x"))
        };
        let keeps = "$ KEY=$(aws kms create-key --query KeyMetadata.KeyId --output text)";
        let uses = |word: &str| format!("{keeps}\n$ aws kms enable-key --key-id {word}");
        let plain = "aws kms list-keys";
        for word in ["$KEY", "${KEY}", "\"$KEY\"", "'$OTHER'", "\\$OTHER", "a$"] {
            assert_eq!(fault(&uses(word), plain), None, "{word}");
        }
        let said = "lab lesson: x:5: $OTHER is not kept by a line above, as OTHER=$(...)";
        assert_eq!(fault(&uses("$OTHER"), plain).as_deref(), Some(said));
        assert!(fault(&uses("$KEYS"), plain).is_some_and(|text| text.contains("$KEYS is not")));
        let said = fault(keeps, "aws kms enable-key --key-id $KEY").unwrap_or_default();
        assert!(said.contains("x:11: $KEY is not kept"), "{said}");
    }
}
