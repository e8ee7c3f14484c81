//! What Python makes of a scalar by its tag: numbers, truths, dates, bytes, with its complaints. Never: which tag
//! a text has.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Num as _, Zero as _};

use super::resolve::Version;
use super::{Fault, Item};
use crate::data::json::{MAX_DIGITS, excess};
use crate::data::{Clock, Moment, Value, Zone, base64, number, python};

type Step<T> = Result<T, Fault>;

/// How much of a text Python repeats in its complaint about a number, in characters of its `repr`.
const REPEATED: usize = 200;

fn accident<T>(complaint: impl Into<String>) -> Step<T> {
    Err(Fault::Accident(complaint.into()))
}

/// A truth, by YAML 1.1's words whatever the version.
pub(super) fn truth(text: &str) -> Step<Value> {
    let word = text.to_lowercase();
    match word.as_str() {
        "yes" | "y" | "true" | "on" => Ok(Value::Bool(true)),
        "no" | "n" | "false" | "off" => Ok(Value::Bool(false)),
        _ => accident(python::str_repr(&word)),
    }
}

/// The sign of a number, and what follows it, without underscores.
fn split_sign(text: &str) -> Step<(bool, String)> {
    let text = text.replace('_', "");
    if text.is_empty() {
        return accident("string index out of range");
    }
    let rest = text.strip_prefix(['+', '-']).unwrap_or(&text).to_owned();
    Ok((text.starts_with('-'), rest))
}

/// A whole number.
pub(super) fn integer(text: &str, version: Version) -> Step<Value> {
    let (is_negative, rest) = split_sign(text)?;
    let number = match rest.get(..2) {
        _ if rest == "0" => BigInt::zero(),
        Some("0b") => based(rest.get(2..), 2)?,
        Some("0x") => based(rest.get(2..), 16)?,
        Some("0o") => based(rest.get(2..), 8)?,
        _ if version == Version::One && rest.is_empty() => {
            return accident("string index out of range");
        }
        _ if version == Version::One && rest.starts_with('0') => based(Some(&rest), 8)?,
        _ if version == Version::One && rest.contains(':') => sixties(&rest)?,
        _ => decimal(&rest)?,
    };
    Ok(Value::from(if is_negative { -number } else { number }))
}

fn based(digits: Option<&str>, base: u32) -> Step<BigInt> {
    let digits = digits.unwrap_or_default();
    let unfit = || bad_integer(digits, base);
    BigInt::from_str_radix(digits.trim(), base).map_err(|_| unfit())
}

fn decimal(text: &str) -> Step<BigInt> {
    let count = text.chars().count();
    if count > MAX_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return accident(excess(count));
    }
    let value = number::parse_int(text).as_ref().and_then(number::to_big);
    value.ok_or_else(|| bad_integer(text, 10))
}

fn bad_integer(text: &str, base: u32) -> Fault {
    let repeated: String = python::str_repr(text).chars().take(REPEATED).collect();
    Fault::Accident(format!("invalid literal for int() with base {base}: {repeated}"))
}

fn sixties(text: &str) -> Step<BigInt> {
    text.split(':').try_fold(BigInt::zero(), |sum, part| Ok(sum * 60 + decimal(part)?))
}

/// A number with a point or an exponent.
pub(super) fn float(text: &str, version: Version) -> Step<Value> {
    let (is_negative, rest) = split_sign(&text.to_lowercase())?;
    let number = match rest.as_str() {
        ".inf" => f64::INFINITY,
        ".nan" => return Ok(Value::Float(f64::NAN)),
        _ if version == Version::One && rest.contains(':') => float_sixties(&rest)?,
        _ => float_of(&rest)?,
    };
    Ok(Value::Float(if is_negative { -number } else { number }))
}

fn float_of(text: &str) -> Step<f64> {
    match number::parse_float(text) {
        Some(Value::Float(number)) => Ok(number),
        _ => accident(format!("could not convert string to float: {}", python::str_repr(text))),
    }
}

fn float_sixties(text: &str) -> Step<f64> {
    let (mut sum, mut base) = (0.0, 1.0);
    let parts: Vec<f64> = text.split(':').map(float_of).collect::<Step<_>>()?;
    for part in parts.into_iter().rev() {
        sum += part * base;
        base *= 60.0;
    }
    Ok(sum)
}

/// Bytes in base64.
pub(super) fn binary(text: &str) -> Step<Item> {
    if !text.is_ascii() {
        return Err(Fault::Invalid);
    }
    let bytes = base64::decode(text.as_bytes()).ok_or(Fault::Invalid)?;
    Ok(Item::Bytes(bytes.into()))
}

/// A date or an instant.
pub(super) fn moment(text: &str) -> Step<Value> {
    let (date, time) = split_date(text).ok_or(Fault::Invalid)?;
    let Some((hour, rest)) = time else { return made(Moment::new(date, None)) };
    let (clock, carries) = clock(hour, rest).ok_or(Fault::Invalid)?;
    let moment = Moment::new(date, Some(clock)).map_err(Fault::Accident)?;
    made(if carries { moment.next_second() } else { Ok(moment) })
}

fn made(moment: Result<Moment, String>) -> Step<Value> {
    moment.map(|moment| Value::Moment(Rc::new(moment))).map_err(Fault::Accident)
}

/// A date, and the hour of a time with what follows it.
type Split<'t> = ([i64; 3], Option<(i64, &'t str)>);

fn split_date(text: &str) -> Option<Split<'_>> {
    let (year, rest) = digits(text, 4, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 1, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 1, 2)?;
    let date = [year, month, day];
    if rest.is_empty() {
        return Some((date, None));
    }
    let blanks = rest.trim_start_matches([' ', '\t']);
    let time = rest.strip_prefix(['T', 't']).or((blanks.len() < rest.len()).then_some(blanks))?;
    let (hour, rest) = digits(time, 1, 2)?;
    Some((date, Some((hour, rest))))
}

/// The time of day, and whether its fraction was rounded up to a whole second.
fn clock(hour: i64, text: &str) -> Option<(Clock, bool)> {
    let (minute, rest) = digits(text.strip_prefix(':')?, 2, 2)?;
    let (second, rest) = digits(rest.strip_prefix(':')?, 2, 2)?;
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
            rest.split_at(end)
        }
        None => ("", rest),
    };
    let micros = micros(fraction);
    let carries = micros > 999_999;
    let zone = zone(rest)?;
    let micros = if carries { 0 } else { micros };
    Some((Clock { hour, minute, second, micros, zone }, carries))
}

fn micros(fraction: &str) -> i64 {
    let digits = fraction.chars().chain(std::iter::repeat('0')).take(6);
    let micros = digits.fold(0, |sum, digit| sum * 10 + i64::from(digit.to_digit(10).unwrap_or(0)));
    let rounds = fraction.chars().nth(6).is_some_and(|digit| digit > '4');
    micros + i64::from(rounds)
}

/// The zone, none of a text without one.
#[expect(clippy::option_option, reason = "a text may have no zone, or be none")]
fn zone(text: &str) -> Option<Option<Zone>> {
    let name = text.trim_start_matches([' ', '\t']);
    if text.is_empty() {
        return Some(None);
    }
    if name == "Z" {
        return Some(Some(Zone { seconds: 0, name: name.to_owned() }));
    }
    let (hours, rest) = digits(name.strip_prefix(['+', '-'])?, 1, 2)?;
    let minutes = match rest.strip_prefix(':') {
        Some(rest) => digits(rest, 2, 2).filter(|(_, rest)| rest.is_empty())?.0,
        None if rest.is_empty() => 0,
        None => return None,
    };
    let seconds = hours * 3600 + minutes * 60;
    let seconds = if name.starts_with('-') { -seconds } else { seconds };
    Some(Some(Zone { seconds, name: name.to_owned() }))
}

/// A number of `least` to `most` digits, as many as there are, and what follows.
fn digits(text: &str, least: usize, most: usize) -> Option<(i64, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(count)?;
    if count < least { None } else { Some((digits.parse().ok()?, rest)) }
}
