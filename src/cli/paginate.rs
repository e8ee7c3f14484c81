//! Walks the pages of a listing as botocore's page iterator does, cutting the first and the last.
//!
//! Reference: `aws-cli.md` (b) and "Additions". Never: how a page is printed.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use num_bigint::{BigInt, Sign};

use super::failure::Failure;
use super::given::{Given, Params};
use super::integer;
use super::request::Call;
use super::settings::BinaryFormat;
use super::token::{self, MARKER, Token};
use super::wire;
use crate::data::{Key, Value, number};

/// The parameter that bounds a page.
const LIMIT: &str = "Limit";

impl Call {
    /// Makes the call, or one call for each page: `send` answers one request, `show` takes one answer, cut
    /// as the paging options want. Gives the token for the rest of a listing that was cut.
    ///
    /// # Errors
    /// Those of the starting token, of the checks, of `send` and of `show`.
    pub(crate) fn run(
        self,
        format: BinaryFormat,
        send: &mut dyn FnMut(Value) -> Result<Value, Failure>,
        show: &mut dyn FnMut(Value) -> Result<(), Failure>,
    ) -> Result<Option<String>, Failure> {
        let Call { interface, mut params, paged, .. } = self;
        let result_key = interface.paged.filter(|_| paged);
        let Some(result_key) = result_key else {
            let answer = send(wire::request(interface.members, params, format)?)?;
            show(answer)?;
            return Ok(None);
        };
        let options = Options::take(&mut params)?;
        let mut send =
            |params: &Params| send(wire::request(interface.members, params.clone(), format)?);
        Walk::new(result_key, params, options).all(&mut send, show)
    }
}

/// The paging options, read.
struct Options {
    max_items: Option<BigInt>,
    page_size: Option<Value>,
    token: Option<Token>,
}

impl Options {
    /// Takes the paging options out of `params`.
    fn take(params: &mut Params) -> Result<Options, Failure> {
        let mut config = match params.shift_remove("PaginationConfig") {
            None => Params::new(),
            Some(Given::Map(object)) => object.members,
            Some(other) => return Err(no_attribute(&other, "get")),
        };
        let max_items = number_option(&mut config, "MaxItems")?;
        let page_size = number_option(&mut config, "PageSize")?.map(Value::from);
        let token = config
            .shift_remove("StartingToken")
            .filter(|token| !matches!(token, Given::Scalar(Value::Null)));
        let token = token.as_ref().map(token::read).transpose()?;
        Ok(Options { max_items, page_size, token })
    }
}

fn number_option(config: &mut Params, name: &str) -> Result<Option<BigInt>, Failure> {
    match config.shift_remove(name) {
        None | Some(Given::Scalar(Value::Null)) => Ok(None),
        Some(given) => python_int(&given).map(Some),
    }
}

/// Python's `int()` of any value.
fn python_int(given: &Given) -> Result<BigInt, Failure> {
    match given {
        Given::Scalar(Value::Str(text)) => integer::late(text),
        Given::Scalar(Value::Float(float)) => number::whole(*float)
            .as_ref()
            .and_then(number::to_big)
            .ok_or_else(|| Failure::General(unwhole(*float).to_owned())),
        Given::Scalar(value) if number::to_big(value).is_some() => {
            Ok(number::to_big(value).unwrap_or_default())
        }
        other => {
            let kind = kind(other);
            Err(Failure::General(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{kind}'"
            )))
        }
    }
}

fn unwhole(float: f64) -> &'static str {
    if float.is_nan() {
        "cannot convert float NaN to integer"
    } else {
        "cannot convert float infinity to integer"
    }
}

fn no_attribute(given: &Given, name: &str) -> Failure {
    Failure::General(format!("'{}' object has no attribute '{name}'", kind(given)))
}

fn kind(given: &Given) -> String {
    given.class().split('\'').nth(1).unwrap_or_default().to_owned()
}

type Send<'s> = &'s mut dyn FnMut(&Params) -> Result<Value, Failure>;
type Show<'s> = &'s mut dyn FnMut(Value) -> Result<(), Failure>;

struct Walk {
    result_key: &'static str,
    params: Params,
    max_items: Option<BigInt>,
    /// The items that were shown.
    total: BigInt,
    /// Where the page at hand begins.
    next: Params,
    /// Where the first page is cut, until it was.
    skip: Option<Given>,
    /// The marker that was met last.
    previous: Option<Value>,
}

impl Walk {
    fn new(result_key: &'static str, params: Params, options: Options) -> Walk {
        let Options { max_items, page_size, token } = options;
        let is_resumed = token.is_some();
        let (next, skip) = match token {
            Some(Token { next, skip }) => (next, Some(skip)),
            None => (token::start(), None),
        };
        let (total, previous) = (BigInt::ZERO, None);
        let mut walk = Walk { result_key, params, max_items, total, next, skip, previous };
        if is_resumed {
            walk.inject();
        }
        if let Some(size) = page_size {
            walk.params.insert(LIMIT.to_owned(), Given::Scalar(size));
        }
        walk
    }

    fn all(mut self, send: Send<'_>, show: Show<'_>) -> Result<Option<String>, Failure> {
        loop {
            let mut page = send(&self.params)?;
            let skipped = self.skip.take();
            if let Some(skip) = &skipped {
                cut_start(&mut page, self.result_key, skip)?;
            }
            let count = BigInt::from(length(&page, self.result_key));
            if let Some(keep) = self.room_left().filter(|room| *room < count) {
                cut_end(&mut page, self.result_key, &keep);
                let resume = self.resume_in_page(keep, skipped)?;
                show(page)?;
                return Ok(Some(resume));
            }
            let marker = following_marker(&page);
            show(page)?;
            self.total += count;
            let Some(marker) = marker else { return Ok(None) };
            self.next = [(MARKER.to_owned(), Given::Scalar(marker.clone()))].into_iter().collect();
            if self.max_items.as_ref() == Some(&self.total) {
                return token::write(&self.next, None).map(Some);
            }
            self.go_on(marker)?;
        }
    }

    /// The token for the rest of the page at hand.
    fn resume_in_page(&self, keep: BigInt, skipped: Option<Given>) -> Result<String, Failure> {
        let skipped = skipped.unwrap_or(Given::Scalar(Value::Int(0)));
        token::write(&self.next, Some(token::add(keep, &skipped)?))
    }

    /// Turns to the page at `marker`, unless it was just shown.
    fn go_on(&mut self, marker: Value) -> Result<(), Failure> {
        let repeated = self.previous.as_ref().is_some_and(|last| last.as_str() == marker.as_str());
        if repeated {
            let next = Given::dict(self.next.clone()).repr();
            return Err(Failure::General(format!(
                "Error during pagination: The same next token was received twice: {next}"
            )));
        }
        self.inject();
        self.previous = Some(marker);
        Ok(())
    }

    /// How many items may still be shown; `None` for all.
    fn room_left(&self) -> Option<BigInt> {
        self.max_items.as_ref().map(|max| max - &self.total)
    }

    /// Puts the members of the token among the parameters; a null or `None` takes one away.
    fn inject(&mut self) {
        for (name, given) in &self.next {
            let absent =
                matches!(given, Given::Scalar(Value::Null)) || given.as_str() == Some("None");
            if absent {
                self.params.shift_remove(name);
            } else {
                self.params.insert(name.clone(), given.clone());
            }
        }
    }
}

/// The marker of the page after this one.
fn following_marker(page: &Value) -> Option<Value> {
    let truncated = matches!(page.get("Truncated"), Some(Value::Bool(true)));
    let marker = page.get("NextMarker").filter(|marker| marker.as_str() != Some(""));
    marker.filter(|marker| truncated && !marker.is_null()).cloned()
}

fn length(page: &Value, result_key: &str) -> usize {
    match page.get(result_key) {
        Some(Value::List(items)) => items.len(),
        _ => 0,
    }
}

/// Leaves out the items before `skip`, which counts from the end when it is negative.
fn cut_start(page: &mut Value, result_key: &'static str, skip: &Given) -> Result<(), Failure> {
    let Some(Value::List(items)) = page.get(result_key) else {
        set(page, result_key, Value::Null);
        return Ok(());
    };
    let from = match skip {
        Given::Scalar(Value::Null) => 0,
        Given::Scalar(value) => match number::to_big(value) {
            Some(skip) => index(&skip, items.len()),
            None => return Err(no_index()),
        },
        _ => return Err(no_index()),
    };
    if from > 0 {
        let rest = items.get(from..).unwrap_or_default().to_vec();
        set(page, result_key, Value::list(rest));
    }
    Ok(())
}

fn no_index() -> Failure {
    let text = "slice indices must be integers or None or have an __index__ method";
    Failure::General(text.to_owned())
}

/// Keeps the first `keep` items, which counts from the end when it is negative.
fn cut_end(page: &mut Value, result_key: &'static str, keep: &BigInt) {
    let to = index(keep, length(page, result_key));
    let kept = match page.get(result_key) {
        Some(Value::List(items)) => items.get(..to).unwrap_or_default().to_vec(),
        _ => Vec::new(),
    };
    set(page, result_key, Value::list(kept));
}

/// Where a slice of `length` items is cut, as Python cuts it.
fn index(at: &BigInt, length: usize) -> usize {
    if at.sign() != Sign::Minus {
        return usize::try_from(at).map_or(length, |at| at.min(length));
    }
    let back = usize::try_from(-at).unwrap_or(usize::MAX);
    length.saturating_sub(back)
}

fn set(page: &mut Value, name: &'static str, value: Value) {
    if let Value::Map(members) = page {
        Rc::make_mut(members).insert(Key::Borrowed(name), value);
    }
}
