//! Tells options from values before anything is taken, as argparse's first look at a line does.
//!
//! Never: the order in which options take their values.

use super::{Failure, Grammar};

/// What a token is at first sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A bare word or a value.
    Plain,
    /// The first `--`; after it all is plain.
    Dashes,
    /// An option that the grammar knows, by its index, with the text after `=`.
    Known(usize, Option<String>),
    /// An option for another parser.
    Unknown,
}

/// The kind of each token.
///
/// # Errors
/// An abbreviation of several options.
pub(super) fn classify(grammar: &Grammar<'_>, tokens: &[String]) -> Result<Vec<Kind>, Failure> {
    let mut kinds = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token == "--" {
            kinds.push(Kind::Dashes);
            break;
        }
        kinds.push(kind(grammar, token)?);
    }
    kinds.resize(tokens.len(), Kind::Plain);
    Ok(kinds)
}

fn kind(grammar: &Grammar<'_>, token: &str) -> Result<Kind, Failure> {
    if !token.starts_with('-') || token == "-" {
        return Ok(Kind::Plain);
    }
    if let Some(index) = exact(grammar, token) {
        return Ok(Kind::Known(index, None));
    }
    let (name, value) = match token.split_once('=') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (token, None),
    };
    if let (Some(index), true) = (exact(grammar, name), value.is_some()) {
        return Ok(Kind::Known(index, value));
    }
    match abbreviated(grammar, token, name)? {
        Some(index) => Ok(Kind::Known(index, value)),
        None if looks_negative(token) || token.contains(' ') => Ok(Kind::Plain),
        None => Ok(Kind::Unknown),
    }
}

fn exact(grammar: &Grammar<'_>, name: &str) -> Option<usize> {
    grammar.options.iter().position(|option| option.name == name)
}

/// The one option that `name` begins.
fn abbreviated(grammar: &Grammar<'_>, token: &str, name: &str) -> Result<Option<usize>, Failure> {
    if !name.starts_with("--") {
        return Ok(None);
    }
    let found = || grammar.options.iter().enumerate().filter(|(_, o)| o.name.starts_with(name));
    if found().count() > 1 {
        let names: Vec<&str> = found().map(|(_, option)| option.name.as_ref()).collect();
        let names = names.join(", ");
        return Err(grammar.refuse(format!("ambiguous option: {token} could match {names}")));
    }
    Ok(found().next().map(|(index, _)| index))
}

/// Whether a token is a negative number: `-1`, `-1.5`, `-.5`, a line break after it allowed.
fn looks_negative(token: &str) -> bool {
    let token = token.strip_suffix('\n').unwrap_or(token);
    let Some(number) = token.strip_prefix('-') else { return false };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    match fraction {
        Some(fraction) => digits(whole) && digits(fraction) && !fraction.is_empty(),
        None => digits(whole) && !whole.is_empty(),
    }
}
