//! The traps that one call may hold. What an operation takes and answers is the service's tables' to say.

use super::call::{self, Call};
use super::shell::Command;
use crate::cli::failure::Failure;
use crate::cli::kebab::kebab;
use crate::cli::quote::in_one_line;
use crate::kms::overview::WAITING;
use crate::kms::shape::{Member, Shape};
use crate::kms::{Access, Interface, Names, ops};
use crate::model::{AliasName, KeyId};
use crate::query::{Expression, Survey};

/// What is wrong with a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// The line, from 1.
    pub(super) line: usize,
    /// What stands there.
    pub(super) what: String,
    /// What comes of it.
    pub(super) why: String,
    /// What to write.
    pub(super) cure: String,
}

/// How results are shown and divided, as far as it is known.
pub(super) struct Manner<'a> {
    /// Whether text is the output where a call does not say.
    pub(super) is_text: bool,
    /// Whether a listing of this operation has more than one page.
    pub(super) has_pages: &'a dyn Fn(&Interface) -> bool,
}

/// The traps in a call.
pub(super) fn traps(call: &Call<'_>, manner: &Manner<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if !call.around.expects_refusal {
        found.extend(key_id_for_target(call));
        found.extend(waiting(call));
        found.extend(call.members().into_iter().filter_map(|(m, text)| name(call, m, text)));
    }
    let query = call.invocation.as_ref().and_then(|call| call.globals.query.as_deref());
    found.extend(query.and_then(|text| query_trap(call, text, manner)));
    if found.is_empty() && call.invocation.is_none() && !call.around.expects_refusal {
        found.extend(unread(call.command));
    }
    found
}

/// A line that the client refuses before it calls: an operation that there is none of, a word too many, a lack.
pub(super) fn unread(command: &Command) -> Option<Finding> {
    let behind = "put every value behind its option, as in --alias-name alias/app".to_owned();
    let (why, cure) = match call::fault(command)? {
        Failure::Usage { message, .. } => match message.split_once("Maybe you meant:") {
            Some((why, close)) => (why.to_owned(), format!("perhaps it is {}", listed(close))),
            // One that is like no operation may be a command of somebody's alias file.
            None if message.starts_with("argument operation:") => return None,
            None => (message, behind),
        },
        Failure::UnknownOptions(words) => {
            let is_option = words.iter().any(|word| word.starts_with("--"));
            let help = "aws kms OPERATION help lists its options".to_owned();
            let why = format!("it has no use for {}", words.join(" "));
            (why, if is_option { help } else { behind })
        }
        _ => return None,
    };
    let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
    let what = "a line that the AWS CLI refuses".to_owned();
    Some(finding(command.line, what, why, cure))
}

/// The words of a list whose items begin with a star.
fn listed(list: &str) -> String {
    let items = list.split('*').map(str::trim).filter(|item| !item.is_empty());
    items.collect::<Vec<_>>().join(" or ")
}

fn finding(line: usize, what: String, why: impl Into<String>, cure: impl Into<String>) -> Finding {
    Finding { line, what, why: why.into(), cure: cure.into() }
}

/// `--key-id` where the key is another member's.
fn key_id_for_target(call: &Call<'_>) -> Option<Finding> {
    let has = |name: &str| call.interface.members.iter().any(|member| member.name == name);
    let given = call.words.iter().find(|w| *w == "--key-id" || w.starts_with("--key-id="))?;
    if has("KeyId") || !has("TargetKeyId") {
        return None;
    }
    Some(finding(
        call.line_of(given),
        format!("--key-id on {}", kebab(call.interface.name)),
        "it has no such option, and the line is refused",
        "name the key by --target-key-id",
    ))
}

/// A waiting period that the service refuses.
fn waiting(call: &Call<'_>) -> Option<Finding> {
    let members = call.members().into_iter();
    let (_, text) = members.into_iter().find(|(member, _)| member.name == "PendingWindowInDays")?;
    let days: i64 = text.parse().ok().filter(|days| !WAITING.contains(days))?;
    let (least, most) = (WAITING.start(), WAITING.end());
    Some(finding(
        call.line_of(text),
        format!("--pending-window-in-days {days}"),
        format!("a key waits {least} to {most} days for its deletion, and the call is refused"),
        format!("write a number from {least} to {most}"),
    ))
}

/// A name that the member does not take.
fn name(call: &Call<'_>, member: &'static Member, text: &str) -> Option<Finding> {
    let (known, whole) = call.known(text);
    let (option, operation) = (kebab(member.name), kebab(call.interface.name));
    let is_alias = known.starts_with(AliasName::PREFIX)
        || (known.starts_with("arn:") && known.contains(":alias/"));
    let may_begin =
        |prefix: &str| known.starts_with(prefix) || (!whole && prefix.starts_with(known));
    match call.interface.names(member)? {
        Names::NewAlias | Names::Alias
            if !may_begin(AliasName::PREFIX) && !may_begin("file://") =>
        {
            Some(finding(
                call.line_of(text),
                format!("--{option} {} without alias/", shown(known, whole)),
                format!("{operation} refuses a name that does not begin so"),
                prefixed(&option, bare(known), whole),
            ))
        }
        Names::Key if is_alias => Some(finding(
            call.line_of(text),
            format!("an alias as --{option} of {operation}"),
            "it takes a key id or key ARN only",
            format!(
                "ask for the id first: describe-key --key-id {} --query KeyMetadata.KeyId --output text",
                shown(known, whole)
            ),
        )),
        Names::KeyOrAlias
            if !["alias/", "arn:", "file://", "fileb://"].iter().any(|p| may_begin(p))
                && is_no_key_id(known, whole) =>
        {
            Some(finding(
                call.line_of(text),
                format!("--{option} {} without alias/", shown(known, whole)),
                "it is taken for a key id, and there is none like it",
                format!("write --{option} alias/{}", shown(known, whole)),
            ))
        }
        _ => None,
    }
}

/// Whether a text can be no key id, as far as it is known.
fn is_no_key_id(known: &str, whole: bool) -> bool {
    known.contains('/') || (whole && !known.is_empty() && KeyId::new(known).is_none())
}

/// The option with the prefix that lacks, where that may be a name of one's own.
fn prefixed(option: &str, bare: &str, whole: bool) -> String {
    if bare.starts_with("aws/") {
        return "choose a name without aws/: those that begin with alias/aws/ are AWS's own"
            .to_owned();
    }
    format!("write --{option} alias/{}", shown(bare, whole))
}

/// What stands behind the ARN's beginning or an `alias/` in another case.
fn bare(known: &str) -> &str {
    let known = known.rsplit_once(":alias/").map_or(known, |(_, name)| name);
    match known.split_once('/') {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case("alias") => rest,
        _ => known,
    }
}

/// The known part of a text, in one line.
fn shown(known: &str, whole: bool) -> String {
    let text = in_one_line(known);
    if whole { text } else { text + "..." }
}

fn query_trap(call: &Call<'_>, text: &str, manner: &Manner<'_>) -> Option<Finding> {
    if let Some(found) = ticks(call, text) {
        return Some(found);
    }
    let line = call.line_of(text);
    let whole = call.known(text).1;
    let survey = match Expression::parse(text) {
        Ok(expression) => expression.survey(),
        Err(_) if whole => {
            return Some(finding(
                line,
                "a --query that does not compile".to_owned(),
                format!("the shell hands on {}, and every call is refused", shown(text, true)),
                "put the query in '...' or \"...\" and write its strings as 'text' or `text`, which \
                 only '...' around the query leaves alone",
            ));
        }
        Err(_) => return None,
    };
    strange_name(call, &survey, line).or_else(|| per_page(call, &survey, manner, line))
}

/// Back-ticks that the shell takes for a command. Where they stand in a JMESPath string they are meant as one.
fn ticks(call: &Call<'_>, text: &str) -> Option<Finding> {
    let before = std::iter::once(' ').chain(text.chars());
    let seen = before.zip(text.chars()).any(|(before, letter)| {
        let ticks = call.unknown(letter).is_some_and(|unknown| unknown.ticks);
        ticks && !matches!(before, '\'' | '"')
    });
    seen.then(|| {
        finding(
            call.line_of(text),
            "back-ticks that the shell sees in a --query".to_owned(),
            "it runs what they hold as a command and puts its output there",
            "put the query in '...', or write \\` for each",
        )
    })
}

/// Names by which a script compares with nothing: no answer has them, so they are nothing.
const NOTHING: [&str; 2] = ["null", "None"];

/// Whether the name is meant as a value that has a spelling of its own in JMESPath.
fn is_literal(name: &str) -> bool {
    ["true", "false"].contains(&name) || name.parse::<f64>().is_ok_and(f64::is_finite)
}

/// A name that the answer cannot have.
fn strange_name(call: &Call<'_>, survey: &Survey, line: usize) -> Option<Finding> {
    let known = answered(call.interface)?;
    let is_strange = |name: &&String| {
        !known.contains(&name.as_str())
            && !survey.made.contains(name)
            && name.as_str() != "NextToken"
            && call.known(name).1
    };
    // Of nothing there is no member either: such a comparison does what it says.
    let mut compared = survey.compared.iter().filter(|name| !NOTHING.contains(&name.as_str()));
    if let Some(name) = compared.clone().find(|name| is_strange(name) && is_literal(name)) {
        return Some(finding(
            line,
            format!("{name} for a value in a --query"),
            "to JMESPath it names a member, and none is called so: nothing is equal to it",
            format!("write `{name}`, back-ticks and all (\\` for each between \"...\")"),
        ));
    }
    // A member of another answer is one that is looked for in the wrong place.
    let is_text = |name: &&String| is_strange(name) && answering(name).is_none();
    if let Some(name) = compared.clone().find(is_text) {
        let name = shown(name, true);
        return Some(finding(
            line,
            format!("\"{name}\" for a string in a --query"),
            "to JMESPath it names a member, and none is called so: the result is empty",
            format!("write '{name}'"),
        ));
    }
    let name = compared.find(is_strange).or_else(|| survey.taken.iter().find(is_strange))?;
    let operation = kebab(call.interface.name);
    let cure = match answering(name) {
        Some(other) => format!("ask {other} of each"),
        None => format!("its members are {}", known.join(", ")),
    };
    let why = format!("{operation} does not answer it: the result is empty");
    Some(finding(line, format!("{} in a --query of {operation}", shown(name, true)), why, cure))
}

/// The operation that looks at one thing and answers a member of that name.
fn answering(name: &str) -> Option<String> {
    let reads = |found: &&&crate::kms::Operation| {
        found.built.as_ref().is_some_and(|built| built.access == Access::Read)
            && found.interface.members.iter().filter(|member| member.required).count() == 1
            && answered(&found.interface).is_some_and(|known| known.contains(&name))
    };
    ops::ALL.iter().find(reads).map(|found| kebab(found.interface.name))
}

/// The names of all members of an answer; none where there are none, or where some are anybody's to choose.
pub(super) fn answered(interface: &Interface) -> Option<Vec<&'static str>> {
    let mut names = Vec::new();
    let mut open: Vec<&Member> = interface.answer.iter().collect();
    while let Some(member) = open.pop() {
        names.push(member.name);
        let mut shape = member.shape;
        while let Shape::List { item, .. } = shape {
            shape = item;
        }
        match shape {
            Shape::Structure(members) => open.extend(members.iter()),
            Shape::Map { .. } => return None,
            _ => {}
        }
    }
    names.sort_unstable();
    names.dedup();
    Some(names).filter(|names| !names.is_empty())
}

/// One thing of a whole list, where text output makes one of each page.
fn per_page(call: &Call<'_>, survey: &Survey, manner: &Manner<'_>, line: usize) -> Option<Finding> {
    let gathers = survey.gathers.as_ref()?;
    let invocation = call.invocation.as_ref()?;
    let is_text = invocation.globals.output.as_deref().map_or(manner.is_text, |o| o == "text");
    let sized = invocation.arguments.page_size.is_some();
    let paged = call.interface.paged.is_some() && !invocation.globals.no_paginate;
    let has_pages = || sized || (manner.has_pages)(call.interface);
    (is_text && paged && has_pages()).then(|| {
        finding(
            line,
            format!("{gathers} with --output text over more than one page"),
            "text output asks the query of every page and prints a line for each",
            "use --output json, which asks it once of the whole, or a query without it",
        )
    })
}
