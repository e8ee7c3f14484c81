//! `lab tour`: the documentation's story, told by the program's own commands in a temporary store.
//!
//! Time goes on by a minute a stop and the dice are fixed, so that everybody takes the same walk.

use super::{Lab, within, wrap};
use crate::cli::words;

/// One stop: a command and what to notice in its answer.
struct Stop {
    /// The command as typed; `{KEY}` and `{OTHER}` stand for the ids of the two keys.
    command: &'static str,
    notice: &'static str,
    /// The name under which the answer is remembered.
    remember: Option<&'static str>,
}

const fn stop(command: &'static str, notice: &'static str) -> Stop {
    Stop { command, notice, remember: None }
}

const STOPS: &[Stop] = &[
    Stop {
        command: "kmsalias create-key --description Orders --query KeyMetadata.KeyId --output text",
        notice: "A new key has an id and no name.",
        remember: Some("{KEY}"),
    },
    stop(
        "kmsalias create-alias --alias-name alias/orders --target-key-id {KEY}",
        "An alias is a name for a key. Success prints nothing.",
    ),
    stop(
        "kmsalias list-aliases --key-id {KEY}",
        "TargetKeyId is the bare id, whatever form the target was given in. Both dates are the moment of creation.",
    ),
    stop(
        "kmsalias describe-key --key-id alias/orders --query KeyMetadata.Arn",
        "The name stands wherever a key is used or described; the answer names the key, never the alias.",
    ),
    stop(
        "kmsalias lab explain alias/orders --operation encrypt",
        "Why that key: how the name is resolved, step by step. A bare name means the caller's account and Region.",
    ),
    stop(
        "kmsalias list-aliases --query 'Aliases[?starts_with(AliasName, `alias/aws/`)].AliasName' --output text",
        "AWS keeps alias/aws/ for itself. These names wait for their first use and have no key yet.",
    ),
    stop(
        "kmsalias create-alias --alias-name alias/orders --target-key-id {KEY}",
        "A name is unique in its account and Region, and creating it twice is an error even for the same key.",
    ),
    stop(
        "kmsalias create-alias --alias-name orders --target-key-id {KEY}",
        "The console adds alias/ for you; the command line does not.",
    ),
    stop(
        "kmsalias create-alias --alias-name alias/aws/orders --target-key-id {KEY}",
        "The reserved prefix is refused.",
    ),
    stop(
        "kmsalias disable-key --key-id alias/orders",
        "Operations that manage a key take its id or ARN only: a name could be moved under your hands.",
    ),
    Stop {
        command: "kmsalias create-key --description 'Orders, next year' --query KeyMetadata.KeyId --output text",
        notice: "A second key, to rotate by hand.",
        remember: Some("{OTHER}"),
    },
    stop(
        "kmsalias update-alias --alias-name alias/orders --target-key-id {OTHER}",
        "The name moves. Programs that use it now use the second key and need not be told.",
    ),
    stop(
        "kmsalias lab explain alias/orders --operation encrypt",
        "The same steps lead to the second key now: whoever encrypts by the name encrypts with that.",
    ),
    stop(
        "kmsalias list-aliases --key-id {KEY} --query Aliases",
        "The first key has lost the name, and nothing else: an alias is a pointer, not a part of the key.",
    ),
    stop("kmsalias delete-alias --alias-name alias/orders", "Deleting the name deletes no key."),
    stop("kmsalias describe-key --key-id alias/orders", "The name is gone."),
    stop(
        "kmsalias describe-key --key-id {OTHER} --query KeyMetadata.KeyState",
        "The key is still there, and enabled.",
    ),
    stop(
        "kmsalias lab history alias/orders",
        "What has happened to the name, from the record that the store keeps: refusals too.",
    ),
];

/// What one's own store answers: a question, and the commands that answer it.
const QUESTIONS: [(&str, &[&str]); 6] = [
    (
        "Which key does alias/x mean from account B?",
        &["kmsalias lab explain alias/x --as-account 444455556666"],
    ),
    (
        "Why did decrypt fail after the update?",
        &["kmsalias lab blob FILE", "kmsalias lab error 'THE ERROR'"],
    ),
    (
        "When will this key and its aliases vanish?",
        &["kmsalias lab key alias/x", "kmsalias lab clock advance 7d"],
    ),
    (
        "What changed since yesterday?",
        &["kmsalias lab snapshot save yesterday", "kmsalias lab diff yesterday"],
    ),
    ("What would this script do?", &["kmsalias lab lint SCRIPT", "kmsalias lab run -- sh SCRIPT"]),
    ("What breaks if I delete this name?", &["kmsalias lab impact alias/x --delete"]),
];

/// Walks from stop to stop.
///
/// # Errors
/// A temporary directory that cannot be made, or the output's own failure.
pub(super) fn run(lab: &mut Lab<'_>) -> anyhow::Result<()> {
    let home = within::directory("kmsalias-tour-")?;
    let (home, width) = (home.path().to_string_lossy(), lab.width());
    let filled = |text: &str, indent| match width {
        Some(width) => wrap::fill(text, width, indent),
        None => text.to_owned(),
    };
    let mut remembered: Vec<(&str, String)> = Vec::new();
    let head = "A walk through AWS KMS aliases, in a store that is gone afterwards.";
    writeln!(lab.out, "{}", filled(head, ""))?;
    for (minute, stop) in STOPS.iter().enumerate() {
        let mut command = stop.command.to_owned();
        for (name, id) in &remembered {
            command = command.replace(name, id);
        }
        let answer = answer(&command, &home, minute, width);
        let notice = filled(&format!("# {}", stop.notice), "# ");
        write!(lab.out, "\n$ {command}\n{answer}{notice}\n")?;
        remembered.extend(stop.remember.map(|name| (name, answer.trim().to_owned())));
    }
    writeln!(
        lab.out,
        "\nYour own store is yours to try: kmsalias lab load docs fills it with keys of the\n\
         documentation, kmsalias lab lesson list shows what to try there. It answers:\n"
    )?;
    for (question, commands) in QUESTIONS {
        writeln!(lab.out, "{question}")?;
        for command in commands {
            writeln!(lab.out, "    {command}")?;
        }
    }
    Ok(())
}

/// What the command prints on both streams, so many minutes past nine, at a terminal of that width.
fn answer(command: &str, home: &str, minute: usize, width: Option<usize>) -> String {
    let now = format!("2024-06-01T09:{minute:02}:00Z");
    let variables =
        [("KMSALIAS_HOME", home), ("KMSALIAS_NOW", &now), ("KMSALIAS_SEED", "tour"), ("TZ", "UTC")];
    within::answer_at(words::split(command).unwrap_or_default(), &variables, width).0
}

#[cfg(test)]
mod tests {
    use super::QUESTIONS;

    #[test]
    fn the_questions_are_those_that_the_script_answers() {
        let script = include_str!("../../../scripts/six-questions.sh");
        let asked: Vec<_> =
            script.lines().filter_map(|line| line.strip_prefix("question '")).collect();
        let asked: Vec<_> = asked.iter().map(|line| line.trim_end_matches('\'')).collect();
        assert_eq!(asked, QUESTIONS.map(|(question, _)| question));
    }
}
