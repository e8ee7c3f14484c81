//! What help is asked on, in all the ways of asking. Never: what a page says.

use super::service::Spoken;
use super::{Line, ProgramName, command_index, toplevel};
use crate::cli::alias::AliasFile;
use crate::cli::failure::{Failure, USAGE};
use crate::cli::suggest;

/// What help is asked on by an option, by a word behind `lab`, or behind a service.
pub(super) fn asked(tokens: &[String], after: &[String]) -> Option<Vec<String>> {
    if let [service, help, topic, ..] = after
        && matches!(service.as_str(), "kms" | "sts")
        && help == "help"
        && !topic.starts_with('-')
    {
        return Some(vec![service.clone(), topic.clone()]);
    }
    let mut options = tokens.iter().take_while(|token| *token != "--");
    let by_option = options.any(|token| token == "-h" || token == "--help");
    let is_lab = after.first().is_some_and(|word| word == "lab");
    let asks = by_option || is_lab && after.iter().skip(1).take(2).any(|word| word == "help");
    asks.then(|| topic(after))
}

/// Refuses the word after `aws help`, which asks for one of the AWS CLI's guides.
///
/// # Errors
/// Our sentence on a guide of the AWS CLI's, or its own complaint about any other word.
pub(super) fn no_guide(tokens: &[String]) -> Result<(), Failure> {
    let Some(word) = tokens.iter().find(|token| !token.starts_with('-')) else { return Ok(()) };
    if GUIDES.contains(&word.as_str()) {
        let text = "is a guide of the AWS CLI's, which kmsalias does not have; aws help shows its own page";
        return Err(Failure::Own(format!("{word} {text}")));
    }
    let choice = suggest::invalid_choice(word, GUIDES.into_iter());
    Err(Failure::Usage { message: format!("argument subcommand: {choice}"), usage: USAGE })
}

/// The line that gives help on what an alias stands for, if that is what is asked.
pub(super) fn asked_of_alias(line: &Line, file: &AliasFile) -> Option<Vec<String>> {
    let Line::Help(words) = line else { return None };
    let aliases = file.read().ok()?;
    let below = |word: &String| aliases.find(&Spoken::Kms.section(), word).is_some();
    let is_alias = match words.as_slice() {
        [kms, word] if kms == "kms" => below(word),
        [word, ..] => toplevel(ProgramName::Own, &aliases, word).is_some() || below(word),
        [] => false,
    };
    is_alias.then(|| words.iter().cloned().chain(["help".to_owned()]).collect())
}

/// The words that help is asked on: a command, or one of a service or of `lab`.
fn topic(mut tokens: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    while let Some(at) = command_index(tokens) {
        words.extend(tokens.get(at).filter(|word| *word != "help").cloned());
        tokens = tokens.get(at + 1..).unwrap_or_default();
    }
    let holds_more = |word: &String| ["kms", "sts", "lab"].contains(&word.as_str());
    words.truncate(if words.first().is_some_and(holds_more) { 2 } else { 1 });
    words
}

/// What the AWS CLI has a guide on.
const GUIDES: [&str; 7] = [
    "topics",
    "config-vars",
    "return-codes",
    "s3-config",
    "s3-faq",
    "s3-case-insensitivity",
    "ddb-expressions",
];
