//! From an operation's interface to its options, and from the tokens of one command to its values.
//!
//! Reference: `aws-cli.md` (c). Never: what a value means, nor any operation by name.

use std::borrow::Cow;

use num_bigint::BigInt;

use super::argparse::{self, Grammar, Opt, Outcome, Parsed, Taken, Takes, Word};
use super::failure::{Failure, USAGE};
use super::kebab::kebab;
use crate::kms::Interface;
use crate::kms::shape::{Member, Shape};

/// The formats of `--generate-cli-skeleton`; the first one is meant when none is named.
const SKELETONS: &[&str] = &["input", "yaml-input", "output"];

/// The values of one operation's options, as they were given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The values of the members, in the order of the interface.
    pub(crate) members: Vec<Option<Taken>>,
    /// `--cli-input-json`.
    pub(crate) input_json: Option<String>,
    /// `--cli-input-yaml`.
    pub(crate) input_yaml: Option<String>,
    /// `--starting-token`.
    pub(crate) starting_token: Option<String>,
    /// `--page-size`.
    pub(crate) page_size: Option<BigInt>,
    /// `--max-items`.
    pub(crate) max_items: Option<BigInt>,
    /// `--generate-cli-skeleton`: `input`, `yaml-input` or `output`.
    pub(crate) skeleton: Option<String>,
}

/// Reads what follows an operation's name; `None` when it asks for help.
///
/// # Errors
/// argparse's complaints, then [`Failure::UnknownOptions`] for what nobody takes.
pub(crate) fn read(interface: &Interface, tokens: &[String]) -> Result<Option<Arguments>, Failure> {
    if tokens.len() == 1 && tokens.first().is_some_and(|token| token == "help") {
        return Ok(None);
    }
    let options = options(interface, lifts_required(tokens));
    let grammar = Grammar { options: &options, word: Word::Optional, usage: USAGE };
    let mut parsed = match argparse::parse(&grammar, tokens)? {
        Outcome::Parsed(parsed) => parsed,
        Outcome::Version => return Ok(None),
    };
    match parsed.word.take() {
        Some(word) if word == "help" => return Ok(None),
        Some(word) if !word.is_empty() => parsed.rest.push(word),
        _ => {}
    }
    if !parsed.rest.is_empty() {
        return Err(Failure::UnknownOptions(parsed.rest));
    }
    Ok(Some(Arguments::of(parsed, interface.members.len())))
}

/// The word among what follows an operation's name that asks for one of its aliases, and the tokens without
/// it. An operation that has any takes no other word.
///
/// # Errors
/// argparse's complaints, and those of `check` about the word.
pub(crate) fn alias(
    interface: &Interface,
    tokens: &[String],
    check: &dyn Fn(&str) -> Result<(), String>,
) -> Result<Option<(String, Vec<String>)>, Failure> {
    if tokens.len() == 1 && tokens.first().is_some_and(|token| token == "help") {
        return Ok(None);
    }
    let options = options(interface, true);
    let word = Word::Checked { name: "subcommand", check };
    let Outcome::Parsed(parsed) =
        argparse::parse(&Grammar { options: &options, word, usage: USAGE }, tokens)?
    else {
        return Ok(None);
    };
    let Some(word) = parsed.word else { return Ok(None) };
    let mut rest = tokens.to_vec();
    rest.iter().position(|token| *token == word).map(|at| rest.remove(at));
    Ok(Some((word, rest)))
}

/// The name of a member's option, without dashes.
pub(crate) fn option_name(member: &Member) -> String {
    kebab(member.name)
}

/// Whether a token makes all that is required optional: an input or a skeleton, spelled out and on its own.
fn lifts_required(tokens: &[String]) -> bool {
    if tokens.iter().any(|token| token == "--cli-input-json" || token == "--cli-input-yaml") {
        return true;
    }
    let mut after = tokens.iter().skip_while(|token| *token != "--generate-cli-skeleton");
    after.next().is_some() && after.next().is_none_or(|format| format != "output")
}

/// The options in the order of the AWS CLI's argument table; the slots of its members' are those of the interface.
pub(super) fn options(interface: &Interface, lifted: bool) -> Vec<Opt> {
    let mut options = Vec::with_capacity(interface.members.len() + 8);
    for (slot, member) in interface.members.iter().enumerate() {
        let name = format!("--{}", option_name(member));
        let required = member.required && !lifted;
        match member.shape {
            Shape::Boolean => {
                let opposite = format!("--no-{}", option_name(member));
                options.push(option(name, slot, Takes::Truth(true)));
                options.push(option(opposite, slot, Takes::Truth(false)));
            }
            Shape::List { .. } => {
                options.push(Opt { required, ..option(name, slot, Takes::Many) });
            }
            _ => options.push(Opt { required, ..option(name, slot, Takes::One) }),
        }
    }
    let base = interface.members.len();
    options.push(option("--cli-input-json", base, Takes::One));
    options.push(option("--cli-input-yaml", base + 1, Takes::One));
    if interface.paged.is_some() {
        options.push(option("--starting-token", base + 2, Takes::One));
        options.push(option("--page-size", base + 3, Takes::Integer));
        options.push(option("--max-items", base + 4, Takes::Integer));
    }
    options.push(option("--generate-cli-skeleton", base + 5, Takes::Maybe(SKELETONS)));
    options
}

fn option(name: impl Into<Cow<'static, str>>, slot: usize, takes: Takes) -> Opt {
    Opt { name: name.into(), slot, takes, required: false }
}

impl Arguments {
    fn of(mut parsed: Parsed, base: usize) -> Arguments {
        Arguments {
            input_json: parsed.text(base),
            input_yaml: parsed.text(base + 1),
            starting_token: parsed.text(base + 2),
            page_size: parsed.integer(base + 3),
            max_items: parsed.integer(base + 4),
            skeleton: parsed.text(base + 5),
            members: {
                parsed.values.truncate(base);
                parsed.values
            },
        }
    }

    /// Whether the member of that wire name was given.
    pub(crate) fn has(&self, interface: &Interface, name: &str) -> bool {
        let mut pairs = interface.members.iter().zip(&self.members);
        pairs.any(|(member, value)| member.name == name && value.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, read};
    use crate::cli::argparse::Taken;
    use crate::cli::failure::Failure;
    use crate::kms::ops;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    fn parse(line: &str) -> Result<Option<Arguments>, Failure> {
        let words = words(line);
        let (operation, tokens) = words.split_first().unwrap();
        let found = ops::ALL.into_iter().find(|o| o.interface.name == operation).unwrap();
        read(&found.interface, tokens)
    }

    fn message(line: &str) -> String {
        match parse(line) {
            Err(Failure::Usage { message, .. }) => message,
            Err(Failure::UnknownOptions(options)) => format!("Unknown: {}", options.join(", ")),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn spells_the_options_from_the_interface() {
        let arguments =
            parse("CreateKey --multi-region --no-multi --tags a b --desc d").unwrap().unwrap();
        let given: Vec<Taken> = arguments.members.into_iter().flatten().collect();
        let words = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(given, [Taken::Text("d".into()), Taken::Texts(words), Taken::Truth(false)]);
    }

    #[test]
    fn names_what_is_required_in_order() {
        let required = "the following arguments are required: --alias-name, --target-key-id";
        assert_eq!(message("CreateAlias"), required);
        assert_eq!(message("CreateAlias --generate-cli-skeleton output"), required);
        assert_eq!(message("CreateAlias --generate-cli-skeleton=input"), required);
        assert_eq!(message("CreateAlias --cli-input-json={}"), required);
        assert!(parse("CreateAlias --cli-input-json {}").unwrap().is_some());
        assert!(parse("CreateAlias --generate-cli-skeleton").unwrap().is_some());
    }

    #[test]
    fn pages_only_where_the_interface_does() {
        assert_eq!(
            message("ListAliases --ma 1"),
            "ambiguous option: --ma could match --marker, --max-items"
        );
        assert_eq!(
            message("CreateAlias --cli-input-json x --max-items 1"),
            "Unknown: --max-items, 1"
        );
        assert_eq!(
            message("ListAliases --page-size=abc"),
            "argument --page-size: invalid int value: 'abc'"
        );
    }

    #[test]
    fn lists_the_first_stray_word_last() {
        assert_eq!(message("ListAliases extra two three"), "Unknown: two, three, extra");
        assert_eq!(message("ListAliases --bogus v extra"), "Unknown: --bogus, extra, v");
        assert_eq!(message("ListAliases -- --output text"), "Unknown: text, --output");
    }

    #[test]
    fn help_is_a_word() {
        assert_eq!(parse("CreateAlias help").unwrap(), None);
        assert_eq!(parse("ListAliases --limit 1 help").unwrap(), None);
        assert!(parse("CreateAlias --alias-name x help").is_err());
    }
}
