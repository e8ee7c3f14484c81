//! Hands the tokens out: options take their values, the bare word its place, the rest is left over.
//!
//! Never: how a token was told to be an option.

use super::classify::Kind;
use super::{Failure, Grammar, Opt, Outcome, Parsed, Taken, Takes, Word};
use crate::cli::integer;
use crate::cli::suggest;
use crate::data::python::str_repr;

/// Walks the tokens as argparse does: bare words before an option first, then the option.
///
/// # Errors
/// A value that is missing, refused or too much, and what is required but missing.
pub(super) fn run(
    grammar: &Grammar<'_>,
    tokens: &[String],
    kinds: Vec<Kind>,
) -> Result<Outcome, Failure> {
    let slots = grammar.options.iter().map(|option| option.slot + 1).max().unwrap_or(0);
    let parsed = Parsed { values: vec![None; slots], word: None, rest: Vec::new() };
    let seen = vec![false; grammar.options.len()];
    let word_open = !matches!(grammar.word, Word::None);
    let mut run = Run { grammar, tokens, kinds, parsed, seen, word_open, word_seen: false };
    run.all()
}

struct Run<'r> {
    grammar: &'r Grammar<'r>,
    tokens: &'r [String],
    kinds: Vec<Kind>,
    parsed: Parsed,
    seen: Vec<bool>,
    /// Whether the bare word may still be taken.
    word_open: bool,
    word_seen: bool,
}

impl Run<'_> {
    fn all(&mut self) -> Result<Outcome, Failure> {
        let last_option = self.kinds.iter().rposition(is_option);
        let mut at = 0;
        while last_option.is_some_and(|last| at <= last) {
            if !self.kinds.get(at).is_some_and(is_option) {
                let after = self.word_at(at)?;
                if after > at {
                    at = after;
                    continue;
                }
                at = self.leave_until_option(at);
            }
            match self.option_at(at)? {
                Some(next) => at = next,
                None => return Ok(Outcome::Version),
            }
        }
        let stop = self.word_at(at)?;
        self.parsed.rest.extend(self.tokens.iter().skip(stop).cloned());
        self.require()?;
        Ok(Outcome::Parsed(std::mem::take(&mut self.parsed)))
    }

    fn leave_until_option(&mut self, at: usize) -> usize {
        let count = self.kinds.iter().skip(at).take_while(|kind| !is_option(kind)).count();
        self.parsed.rest.extend(self.tokens.iter().skip(at).take(count).cloned());
        at + count
    }

    /// Takes the bare word from `at` on, with a `--` before or after it; where to go on.
    fn word_at(&mut self, at: usize) -> Result<usize, Failure> {
        if !self.word_open {
            return Ok(at);
        }
        let mut end = self.skip_dashes(at);
        if self.kinds.get(end) == Some(&Kind::Plain) {
            end = self.skip_dashes(end + 1);
        } else if matches!(self.grammar.word, Word::Required { .. }) {
            return Ok(at);
        }
        self.word_open = false;
        let mut taken: Vec<&String> = self.tokens.iter().take(end).skip(at).collect();
        if let Some(first) = taken.iter().position(|token| *token == "--") {
            taken.remove(first);
        }
        let Some(word) = taken.first() else { return Ok(end) };
        self.check_word(word)?;
        self.parsed.word = Some((*word).clone());
        self.word_seen = true;
        Ok(end)
    }

    fn skip_dashes(&self, at: usize) -> usize {
        at + self.kinds.iter().skip(at).take_while(|kind| **kind == Kind::Dashes).count()
    }

    fn check_word(&self, word: &str) -> Result<(), Failure> {
        match self.grammar.word {
            Word::Required { name, check } | Word::Checked { name, check } => check(word)
                .map_err(|message| self.grammar.refuse(format!("argument {name}: {message}"))),
            Word::None | Word::Optional => Ok(()),
        }
    }

    /// Takes the option at `at` with its values; where to go on, `None` for `--version`.
    fn option_at(&mut self, at: usize) -> Result<Option<usize>, Failure> {
        let Some(Kind::Known(index, explicit)) = self.kinds.get(at).cloned() else {
            self.parsed.rest.extend(self.tokens.get(at).cloned());
            return Ok(Some(at + 1));
        };
        let grammar = self.grammar;
        let Some(option) = grammar.options.get(index) else { return Ok(Some(at + 1)) };
        let (values, next) = match explicit {
            Some(value) => (self.explicit(option, value)?, at + 1),
            None => self.following(option, at + 1)?,
        };
        let Some(taken) = self.convert(option, values)? else { return Ok(None) };
        if let Some(slot) = self.parsed.values.get_mut(option.slot) {
            *slot = Some(taken);
        }
        if let Some(seen) = self.seen.get_mut(index) {
            *seen = true;
        }
        Ok(Some(next))
    }

    /// The value after `=`; a `--` there is dropped like any other, which leaves a list of nothing.
    fn explicit(&self, option: &Opt, value: String) -> Result<Vec<String>, Failure> {
        match option.takes {
            Takes::Truth(_) | Takes::Version => {
                let value = str_repr(&value);
                Err(self.complaint(option, &format!("ignored explicit argument {value}")))
            }
            _ if value == "--" => Ok(Vec::new()),
            _ => Ok(vec![value]),
        }
    }

    /// The values that follow an option without `=`.
    fn following(&self, option: &Opt, at: usize) -> Result<(Vec<String>, usize), Failure> {
        let plain = self.kinds.iter().skip(at).take_while(|kind| **kind == Kind::Plain);
        let count = match option.takes {
            Takes::Truth(_) | Takes::Version => 0,
            Takes::Maybe(_) => plain.take(1).count(),
            Takes::Many => plain.count(),
            Takes::One | Takes::OneOf(_) | Takes::Integer => {
                if plain.take(1).count() == 0 {
                    return Err(self.complaint(option, "expected one argument"));
                }
                1
            }
        };
        Ok((self.tokens.iter().skip(at).take(count).cloned().collect(), at + count))
    }

    /// The value of an option; `None` for `--version`.
    fn convert(&self, option: &Opt, values: Vec<String>) -> Result<Option<Taken>, Failure> {
        let single = |values: Vec<String>| values.into_iter().next().unwrap_or_default();
        Ok(Some(match option.takes {
            Takes::Version => return Ok(None),
            Takes::Truth(truth) => Taken::Truth(truth),
            Takes::Many => Taken::Texts(values),
            Takes::One | Takes::OneOf(_) | Takes::Integer if values.is_empty() => {
                Taken::Texts(values)
            }
            Takes::One => Taken::Text(single(values)),
            Takes::Maybe(choices) if values.is_empty() => {
                Taken::Text(choices.first().copied().unwrap_or_default().to_owned())
            }
            Takes::OneOf(choices) | Takes::Maybe(choices) => {
                self.choice(option, choices, single(values))?
            }
            Takes::Integer => {
                let text = single(values);
                let complaint = || format!("invalid int value: {}", str_repr(&text));
                let number =
                    integer::read(&text).map_err(|_| self.complaint(option, &complaint()))?;
                Taken::Integer(number)
            }
        }))
    }

    fn choice(
        &self,
        option: &Opt,
        choices: &'static [&'static str],
        value: String,
    ) -> Result<Taken, Failure> {
        if choices.contains(&value.as_str()) {
            return Ok(Taken::Text(value));
        }
        let complaint = suggest::invalid_choice(&value, choices.iter().copied());
        Err(self.complaint(option, &complaint))
    }

    fn complaint(&self, option: &Opt, message: &str) -> Failure {
        self.grammar.refuse(format!("argument {}: {message}", option.name))
    }

    fn require(&self) -> Result<(), Failure> {
        let mut missing: Vec<&str> = self
            .grammar
            .options
            .iter()
            .zip(&self.seen)
            .filter(|(option, seen)| option.required && !**seen)
            .map(|(option, _)| option.name.as_ref())
            .collect();
        if let (Word::Required { name, .. }, false) = (self.grammar.word, self.word_seen) {
            missing.push(name);
        }
        if missing.is_empty() {
            return Ok(());
        }
        let missing = missing.join(", ");
        Err(self.grammar.refuse(format!("the following arguments are required: {missing}")))
    }
}

fn is_option(kind: &Kind) -> bool {
    matches!(kind, Kind::Known(..) | Kind::Unknown)
}
