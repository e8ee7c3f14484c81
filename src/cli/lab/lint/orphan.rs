//! Keys that a script makes and may leave without a name: create-key, then a create-alias that fails unnoticed.
//!
//! It counts as noticed where the script has looked for the name before, asks how create-alias ended, ends at a
//! fault (`set -e`), gives the key other names, or schedules its deletion.

use super::call::{Call, Failing, Step};
use super::rules::{Finding, answered};
use super::shell::{Command, Word};
use crate::kms::{Interface, Names};

/// Findings about such keys; `ends_at_fault` where the script's first line says so.
pub(super) fn orphans(steps: &[Step<'_>], ends_at_fault: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let (mut ends_at_fault, mut looked, mut made) = (ends_at_fault, false, Vec::new());
    for step in steps {
        match step {
            Step::Other(command) => ends_at_fault = errexit(command).unwrap_or(ends_at_fault),
            Step::Call(call) => {
                looked |= looks(call.interface);
                if call.interface.name == "CreateKey" {
                    made.extend(call.around.variable);
                }
                let unnoticed = match call.around.failure {
                    Failing::Left => !ends_at_fault,
                    Failing::Ignored => true,
                    Failing::Handled => false,
                };
                let key = target(call).filter(|key| made.contains(key));
                if let Some(key) = key.filter(|key| unnoticed && !looked && only(steps, key)) {
                    let how = format!("before a create-alias that may fail unnoticed (${key})");
                    found.extend(orphan(call, &how));
                }
                if unnoticed && !looked && makes_its_key(call) {
                    found.extend(orphan(call, "inside a create-alias that may fail unnoticed"));
                }
            }
        }
    }
    found
}

fn orphan(call: &Call<'_>, how: &str) -> Option<Finding> {
    (!call.around.is_accepted).then(|| Finding {
        line: call.command.line,
        what: format!("create-key {how}"),
        why: "where the name is there already, each run leaves one more key without a name"
            .to_owned(),
        cure: "look for the name first (describe-key --key-id alias/...), or schedule the key's \
               deletion when create-alias fails"
            .to_owned(),
    })
}

/// Whether an operation tells if a name is there.
fn looks(interface: &Interface) -> bool {
    let lists = || answered(interface).is_some_and(|known| known.contains(&"AliasName"));
    let resolves =
        || interface.members.iter().any(|m| interface.names(m) == Some(Names::KeyOrAlias));
    lists() || resolves()
}

/// The variable that holds the key of a create-alias.
fn target<'s>(call: &Call<'s>) -> Option<&'s str> {
    creates(call.interface).then(|| key_variable(call)).flatten()
}

/// Whether an operation makes an alias.
fn creates(interface: &Interface) -> bool {
    interface.members.iter().any(|member| interface.names(member) == Some(Names::NewAlias))
}

/// Whether the key of a create-alias is made in its line, by `$(... create-key ...)`.
fn makes_its_key(call: &Call<'_>) -> bool {
    let makes = |command: &Command| command.words.iter().any(|word| word.is("create-key"));
    let unknown = |text: &str| text.chars().find_map(|letter| call.unknown(letter));
    let is_made = |text: &str| unknown(text).is_some_and(|found| found.commands.iter().any(makes));
    creates(call.interface) && keys(call).into_iter().any(is_made)
}

/// The variable that a member holds which names a key.
fn key_variable<'s>(call: &Call<'s>) -> Option<&'s str> {
    keys(call).into_iter().find_map(|text| call.variable(text))
}

/// The texts of the members that name a key.
fn keys<'c>(call: &'c Call<'_>) -> Vec<&'c str> {
    let is_key =
        |member| matches!(call.interface.names(member), Some(Names::Key | Names::KeyOrAlias));
    let members = call.members().into_iter();
    members.filter(|(member, _)| is_key(member)).map(|(_, text)| text).collect()
}

/// Whether the key gets one name only, and is never deleted.
fn only(steps: &[Step<'_>], key: &str) -> bool {
    let calls = || {
        steps.iter().filter_map(|step| match step {
            Step::Call(call) => Some(call),
            Step::Other(_) => None,
        })
    };
    let named = calls().filter(|call| target(call) == Some(key)).count();
    let deleted = calls().any(|call| {
        call.interface.name == "ScheduleKeyDeletion" && key_variable(call) == Some(key)
    });
    named == 1 && !deleted
}

/// Whether from here on a fault ends the script, if the command says.
fn errexit(command: &Command) -> Option<bool> {
    if !command.calls("set") {
        return None;
    }
    let words: Vec<String> = command.words.iter().skip(1).filter_map(Word::known).collect();
    let named = words.iter().any(|word| word == "errexit");
    words.iter().find_map(|word| {
        let (sign, letters) = (word.chars().next()?, word.chars().skip(1));
        let mut letters = letters.peekable();
        let has = letters.clone().any(|c| c == 'e') || (named && letters.any(|c| c == 'o'));
        match sign {
            '-' if has => Some(true),
            '+' if has => Some(false),
            _ => None,
        }
    })
}
