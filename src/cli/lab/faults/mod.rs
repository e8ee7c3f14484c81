//! `lab error`: what a refusal means, its causes here and at AWS, how to see it happen, the cure. One page a code, in
//! `errors/`, whose commands are tests (`tests/pages.rs`).
//!
//! Never: a refusal's own words, but for the beginnings by which a pasted line is found.

use clap::{Arg, ArgMatches, Command};

use super::view::{View, object};
use super::{Lab, view};
use crate::cli::failure::Failure;
use crate::cli::help::{self, Look};
use crate::cli::suggest;
use crate::data::Value;

macro_rules! pages {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("../errors/", $name, ".md")))),*] };
}

/// Each code and its page.
static PAGES: &[(&str, &str)] = pages! {
    "AccessDeniedException"
    "AlreadyExistsException"
    "Configuration"
    "Connection"
    "Credentials"
    "CustomKeyStoreNotFoundException"
    "DisabledException"
    "DryRunOperationException"
    "IncorrectKeyException"
    "InvalidArnException"
    "InvalidCiphertextException"
    "InvalidKeyUsageException"
    "InvalidMarkerException"
    "KMSInternalException"
    "KMSInvalidMacException"
    "KMSInvalidSignatureException"
    "KMSInvalidStateException"
    "LimitExceededException"
    "MalformedPolicyDocumentException"
    "NotAuthorizedException"
    "NotFoundException"
    "OnlyAtAws"
    "ParamValidation"
    "SerializationException"
    "TagException"
    "ThrottlingException"
    "UnknownOperationException"
    "UnsupportedOperationException"
    "ValidationException"
};

/// What a reader says first: what is shown begins with an empty home, and leaves the reader's own alone.
const OWN_HOME: &str = "export KMSALIAS_HOME=$(mktemp -d)";

/// The command's part of the tree.
pub(super) fn command() -> Command {
    let codes = codes().join(", ");
    Command::new("error")
        .about(
            "Tell what an error means, its causes here and at AWS, how to see it happen, the cure",
        )
        .arg(
            Arg::new("CODE|TEXT")
                .num_args(0..)
                .help(format!("A code or any line of an error; without it, the codes: {codes}")),
        )
        .arg(view::output())
}

/// The codes that have a page.
pub(in crate::cli) fn codes() -> Vec<&'static str> {
    PAGES.iter().map(|(code, _)| *code).collect()
}

/// What a page says of one message.
#[derive(Clone, Debug)]
struct Cause<'a> {
    /// The message, `...` in the place of what varies.
    pattern: &'a str,
    said: String,
}

/// A page, taken apart.
#[derive(Clone, Copy)]
struct Page {
    code: &'static str,
    text: &'static str,
}

impl Page {
    /// The paragraphs under a heading; those before the first, under none.
    fn part(self, heading: &str) -> &'static str {
        let mut parts = self.text.split("## ");
        let first = parts.next().unwrap_or_default();
        if heading.is_empty() {
            return first.trim();
        }
        let part = |part: &'static str| part.strip_prefix(heading)?.strip_prefix('\n');
        parts.find_map(part).unwrap_or_default().trim()
    }

    fn causes(self) -> impl Iterator<Item = Cause<'static>> {
        let items = self.part("Causes").split("\n- ");
        items.filter_map(|item| {
            let item = item.strip_prefix("- ").unwrap_or(item).strip_prefix('`')?;
            let (pattern, said) = item.split_once("`: ")?;
            Some(Cause { pattern, said: in_a_line(said) })
        })
    }

    /// The commands that show it.
    fn commands(self) -> Vec<Value> {
        let block = self.part("See it happen");
        let mut lines = block.lines().filter_map(|line| line.strip_prefix("$ ")).peekable();
        let first = lines.peek().map(|_| OWN_HOME);
        first.into_iter().chain(lines).map(Value::from).collect()
    }

    fn value(self) -> Value {
        let cause = |cause: Cause<'_>| {
            object([("Message", cause.pattern.into()), ("Cause", cause.said.into())])
        };
        object([
            ("Code", self.code.into()),
            ("Meaning", in_a_line(self.part("")).into()),
            ("Causes", Value::list(self.causes().map(cause).collect())),
            ("AtAws", in_a_line(self.part("At AWS")).into()),
            ("Commands", Value::list(self.commands())),
            ("Cure", in_a_line(self.part("Cure")).into()),
        ])
    }
}

fn pages() -> impl Iterator<Item = Page> {
    PAGES.iter().map(|(code, text)| Page { code, text })
}

/// The cure of a code, in a line.
pub(super) fn cure(code: &str) -> String {
    let page = pages().find(|page| page.code == code);
    let first = page.and_then(|page| page.part("Cure").split("\n\n").next());
    first.map(in_a_line).unwrap_or_default()
}

/// Text of a page on one line, without its marks.
fn in_a_line(text: &str) -> String {
    text.replace('`', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Lab<'_> {
    /// Shows a page, or which there are.
    ///
    /// # Errors
    /// [`Failure::Own`] for a text that no page speaks of.
    pub(super) fn error(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let words = given.get_many::<String>("CODE|TEXT").into_iter().flatten();
        let asked = words.map(String::as_str).collect::<Vec<_>>().join(" ");
        if asked.trim().is_empty() {
            return self.show(given, &overview());
        }
        let (page, cause) = match find(&asked) {
            Some(page) => (page, spoken_of(page, &asked)),
            None => match holding(&asked).as_slice() {
                [] => return Err(unknown(&asked)),
                [(page, cause)] => (*page, Some(cause.clone())),
                all @ [(page, _), ..] if all.iter().all(|(other, _)| other.code == page.code) => {
                    (*page, None)
                }
                several => return self.show(given, &list(several)),
            },
        };
        if view::wants_json(given) {
            return self.show_json(&page.value());
        }
        let look = Look::new(self.columns, self.plain);
        let first = cause.map_or_else(String::new, |cause| {
            format!("## This message\n\n- `{}`: {}\n\n", cause.pattern, cause.said)
        });
        let begun = format!("## See it happen\n\n```console\n$ {OWN_HOME}\n");
        let shown = page.text.replacen("## See it happen\n\n```console\n", &begun, 1);
        let text = format!("{first}## Meaning\n\n{shown}");
        Ok(self.out.write_all(help::document(page.code, &text, look).as_bytes())?)
    }
}

fn overview() -> View {
    let mut view = View::new(&["Code", "Meaning"]);
    for page in pages() {
        let meaning = in_a_line(page.part(""));
        let first = meaning.split_once(". ").map_or(meaning.as_str(), |(first, _)| first);
        view.row([page.code.into(), first.trim_end_matches('.').into()]);
    }
    view
}

/// The page that a code names, the first of several, or that speaks of the message in a text.
fn find(asked: &str) -> Option<Page> {
    let named = pages().filter_map(|page| Some((place_of(page.code, asked)?, page)));
    let by_code = named.min_by_key(|(place, _)| *place);
    let fits = || pages().filter_map(|page| Some((spoken_of(page, asked)?.pattern.len(), page)));
    by_code.or_else(|| fits().max_by_key(|(length, _)| *length)).map(|(_, page)| page)
}

/// The pages and the messages of them that a text is a part of, the last full stop apart; of two or three letters it is none.
fn holding(asked: &str) -> Vec<(Page, Cause<'static>)> {
    let words = asked.to_ascii_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let part = words.trim_end_matches('.');
    if part.len() < 4 {
        return Vec::new();
    }
    let of_page = |page: Page| page.causes().map(move |cause| (page, cause));
    let holds = |cause: &Cause<'_>| cause.pattern.to_ascii_lowercase().contains(part);
    pages().flat_map(of_page).filter(|(_, cause)| holds(cause)).collect()
}

/// Several messages that hold a text, each with the code of its page.
fn list(found: &[(Page, Cause<'_>)]) -> View {
    let mut view = View::new(&["Code", "Message"]);
    for (page, cause) in found {
        view.row([page.code.into(), cause.pattern.into()]);
    }
    view
}

/// Where the code stands in the text: of an exception as a whole word, of a page with a name of ours all of it, or in
/// parentheses.
fn place_of(code: &str, text: &str) -> Option<usize> {
    let (code, text) = (code.to_ascii_lowercase(), text.to_ascii_lowercase());
    if !code.ends_with("exception") {
        return (text.trim() == code).then_some(0).or_else(|| text.find(&format!("({code})")));
    }
    let begins = |at: &usize| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        before.is_none_or(|letter| !letter.is_ascii_alphanumeric())
    };
    text.match_indices(&code).map(|(at, _)| at).find(begins)
}

/// What the page says of the message in `text`, which may be broken into lines and framed.
fn spoken_of(page: Page, text: &str) -> Option<Cause<'static>> {
    let is_frame =
        |word: &&str| word.chars().all(|letter| ('\u{2500}'..='\u{257f}').contains(&letter));
    let words: Vec<_> = text.split_whitespace().filter(|word| !is_frame(word)).collect();
    let text = words.join(" ");
    page.causes().filter(|cause| fits(cause.pattern, &text)).max_by_key(|cause| cause.pattern.len())
}

/// Whether the parts of the pattern stand in the text, in order and in whatever case.
fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.to_ascii_lowercase(), text.to_ascii_lowercase());
    // A sentence is often pasted without its last full stop.
    let pattern = pattern.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(&pattern);
    let mut rest = text.as_str();
    let mut letters = 0;
    for part in pattern.split("...").map(str::trim).filter(|part| !part.is_empty()) {
        let Some((_, after)) = rest.split_once(part) else { return false };
        letters += part.len();
        rest = after;
    }
    letters > 3
}

fn unknown(asked: &str) -> Failure {
    let close = suggest::close_matches(asked, PAGES.iter().map(|(code, _)| *code));
    let tail = match close.as_slice() {
        [] => "kmsalias lab error lists the codes".to_owned(),
        close => format!("did you mean {}?", close.join(" or ")),
    };
    Failure::Own(format!("lab error: no page speaks of that text: {tail}"))
}

#[cfg(test)]
mod tests;
