//! Keys that a script makes and may leave without a name: create-key, then a create-alias or update-alias that fails unnoticed.
//!
//! It counts as noticed where the script has looked for the name before, asks how create-alias ended, ends at a
//! fault (`set -e`), gives the key other names, or schedules its deletion.

use super::call::{Call, Failing, Step};
use super::rules::{Finding, answered};
use super::shell::{Command, Word};
use crate::cli::kebab::kebab;
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
                let named = target(call).filter(|(key, _)| made.contains(key));
                if let Some((key, _)) = named.filter(|n| unnoticed && !looked && only(steps, n)) {
                    found.extend(orphan(call, "before", &format!(" (${key})")));
                }
                if unnoticed && !looked && makes_its_key(call) {
                    found.extend(orphan(call, "inside", ""));
                }
            }
        }
    }
    found
}

fn orphan(call: &Call<'_>, place: &str, key: &str) -> Option<Finding> {
    let operation = kebab(call.interface.name);
    let article = if operation.starts_with('u') { "an" } else { "a" };
    let when = match name_of(call.interface) {
        Some(Names::NewAlias) => "is there already",
        _ => "is not there",
    };
    (!call.around.is_accepted).then(|| Finding {
        line: call.command.line,
        what: format!(
            "create-key {place} {article} {operation} that may fail unnoticed{key}"
        ),
        why: format!("where the name {when}, each run leaves one more key without a name"),
        cure: format!(
            "look for the name first (describe-key --key-id alias/...), or schedule the key's deletion when \
             {operation} fails"
        ),
    })
}

/// Whether an operation tells if a name is there.
fn looks(interface: &Interface) -> bool {
    let lists = || answered(interface).is_some_and(|known| known.contains(&"AliasName"));
    let resolves =
        || interface.members.iter().any(|m| interface.names(m) == Some(Names::KeyOrAlias));
    lists() || resolves()
}

/// The variable that holds the key which a call gives a name to, and what the member of the name is: a new alias, or one
/// that is there.
fn target<'s>(call: &Call<'s>) -> Option<(&'s str, Names)> {
    let names = name_of(call.interface)?;
    Some((key_variable(call)?, names))
}

/// What the member is that names an alias, of an operation that has one.
fn name_of(interface: &Interface) -> Option<Names> {
    let is_name = |names: &Names| matches!(names, Names::NewAlias | Names::Alias);
    interface.members.iter().find_map(|member| interface.names(member).filter(is_name))
}

/// Whether the key of an alias is made in its line, by `$(... create-key ...)`.
fn makes_its_key(call: &Call<'_>) -> bool {
    let makes = |command: &Command| command.words.iter().any(|word| word.is("create-key"));
    let unknown = |text: &str| text.chars().find_map(|letter| call.unknown(letter));
    let is_made = |text: &str| unknown(text).is_some_and(|found| found.commands.iter().any(makes));
    name_of(call.interface).is_some() && keys(call).into_iter().any(is_made)
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

/// Whether the key gets one name only, and is never deleted. A name that is moved after one was made is no second chance.
fn only(steps: &[Step<'_>], named: &(&str, Names)) -> bool {
    let (key, way) = *named;
    let calls = || {
        steps.iter().filter_map(|step| match step {
            Step::Call(call) => Some(call),
            Step::Other(_) => None,
        })
    };
    let counts = |of: Names| calls().filter(|call| target(call) == Some((key, of))).count();
    let named = counts(Names::NewAlias) + if way == Names::Alias { counts(way) } else { 0 };
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
