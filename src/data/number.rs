//! Python's numbers: exact comparison of integers and floats, and the texts `int()` and `float()` read.
//! Must never round where Python does not.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};

use super::Value;
use super::json::MAX_DIGITS;

/// Compares two numbers by their exact values, as Python does even between an integer and a float;
/// booleans count as 0 and 1. `None` for NaN and for what is no number.
pub fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match (number(left)?, number(right)?) {
        (Number::Float(left), Number::Float(right)) => left.partial_cmp(&right),
        (Number::Float(left), right) => compare_to_float(&right, left).map(Ordering::reverse),
        (left, Number::Float(right)) => compare_to_float(&left, right),
        (Number::Int(left), Number::Int(right)) => Some(left.cmp(&right)),
        (left, right) => Some(left.to_big().cmp(&right.to_big())),
    }
}

/// A number as a float, rounded to the nearest; `None` for an integer beyond all floats and for what is
/// no number.
pub fn to_float(value: &Value) -> Option<f64> {
    match number(value)? {
        Number::Float(number) => Some(number),
        Number::Int(number) => number.to_f64(),
        Number::Big(number) => number.to_f64().filter(|float| float.is_finite()),
    }
}

/// An integer or a boolean as a big integer; `None` for everything else.
pub fn to_big(value: &Value) -> Option<BigInt> {
    match number(value)? {
        Number::Float(_) => None,
        integer => Some(integer.to_big()),
    }
}

/// The integer part of a float as an integer; `None` for NaN and the infinities.
pub fn whole(number: f64) -> Option<Value> {
    BigInt::from_f64(number).map(Value::from)
}

/// What Python's `int(text)` makes of a text: blanks around it, a sign, decimal digits of any script,
/// single underscores between digits. `None` where Python raises `ValueError`.
pub fn parse_int(text: &str) -> Option<Value> {
    let plain = plain_digits(text)?;
    let digits = plain.strip_prefix(['+', '-']).unwrap_or(&plain);
    let decimal = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !decimal || digits.is_empty() || digits.len() > MAX_DIGITS {
        return None;
    }
    plain.parse::<BigInt>().ok().map(Value::from)
}

/// What Python's `float(text)` makes of a text: as [`parse_int`], with a fraction and an exponent, or
/// `inf`, `infinity`, `nan` in any case. `None` where Python raises `ValueError`.
pub fn parse_float(text: &str) -> Option<Value> {
    plain_digits(text)?.parse().ok().map(Value::Float)
}

enum Number<'v> {
    Int(i64),
    Big(&'v BigInt),
    Float(f64),
}

impl Number<'_> {
    fn to_big(&self) -> BigInt {
        match self {
            Number::Int(number) => BigInt::from(*number),
            Number::Big(number) => (*number).clone(),
            Number::Float(number) => BigInt::from_f64(*number).unwrap_or_default(),
        }
    }
}

fn number(value: &Value) -> Option<Number<'_>> {
    match value {
        Value::Bool(truth) => Some(Number::Int(i64::from(*truth))),
        Value::Int(number) => Some(Number::Int(*number)),
        Value::Big(number) => Some(Number::Big(number)),
        Value::Float(number) => Some(Number::Float(*number)),
        _ => None,
    }
}

fn compare_to_float(integer: &Number, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    let Some(whole) = BigInt::from_f64(float) else {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    };
    let fraction = float - float.trunc();
    let rest = 0.0.partial_cmp(&fraction).unwrap_or(Ordering::Equal);
    Some(integer.to_big().cmp(&whole).then(rest))
}

/// `text` without the blanks around it and the underscores between its digits, its digits in ASCII.
fn plain_digits(text: &str) -> Option<Rc<str>> {
    let trimmed = text.trim_matches(char::is_whitespace);
    let mut plain = String::with_capacity(trimmed.len());
    let mut previous = ' ';
    for character in trimmed.chars().map(ascii_digit) {
        let misplaced = match (previous, character) {
            ('_', next) => !next.is_ascii_digit(),
            (last, '_') => !last.is_ascii_digit(),
            _ => false,
        };
        if misplaced {
            return None;
        }
        if character != '_' {
            plain.push(character);
        }
        previous = character;
    }
    if previous == '_' { None } else { Some(plain.into()) }
}

/// The zeros of the scripts whose ten digits follow one another, beyond ASCII (Unicode category Nd).
const ZEROS: [u32; 65] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
    0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50,
    0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

fn ascii_digit(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    let code = u32::from(character);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code);
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Equal, Greater, Less};

    use super::{compare, parse_float, parse_int, to_float, whole};
    use crate::data::Value;
    use crate::data::json::{parse, to_json};

    #[test]
    fn compares_exactly() {
        let cases = [
            ("9007199254740993", "9007199254740992.0", Some(Greater)),
            ("1", "1.0", Some(Equal)),
            ("1", "1.5", Some(Less)),
            ("-1", "-1.5", Some(Greater)),
            ("true", "1", Some(Equal)),
            ("1e400", "99999999999999999999", Some(Greater)),
            ("100000000000000000000", "1e20", Some(Equal)),
            ("100000000000000000001", "9223372036854775807", Some(Greater)),
            ("NaN", "1", None),
            ("\"1\"", "1", None),
        ];
        for (left, right, order) in cases {
            assert_eq!(
                compare(&parse(left).unwrap(), &parse(right).unwrap()),
                order,
                "{left} {right}"
            );
        }
    }

    #[test]
    fn reads_int_and_float_as_python_does() {
        let int = |text| parse_int(text).map(|value| to_json(&value));
        for (text, written) in
            [(" +1_0\u{2028}", "10"), ("٣_٤", "34"), ("-00", "0"), ("\u{85}7", "7")]
        {
            assert_eq!(int(text).as_deref(), Some(written), "{text}");
        }
        for text in ["", "+", "1__0", "_1", "1_", "+_1", "- 5", "5\0", "\u{1c}5", "1.0", "é"] {
            assert!(int(text).is_none(), "{text}");
        }
        let float = |text| parse_float(text).map(|value| to_json(&value));
        let cases = [
            ("1_0.0_1e1_0", "100100000000.0"),
            (".5", "0.5"),
            ("5.", "5.0"),
            ("-Infinity", "-Infinity"),
        ];
        for (text, written) in cases {
            assert_eq!(float(text).as_deref(), Some(written), "{text}");
        }
        for text in
            ["", ".", "1_.5", "1._5", "1e_5", "1e", "0x1p3", "infinit", "in_f", "--1", ".e5"]
        {
            assert!(float(text).is_none(), "{text}");
        }
        assert!(int(&"1".repeat(4301)).is_none());
    }

    #[test]
    fn crosses_between_integers_and_floats() {
        assert_eq!(to_json(&whole(1e20).unwrap()), "100000000000000000000");
        assert!(whole(f64::NAN).is_none());
        assert_eq!(to_float(&parse("9007199254740993").unwrap()), Some(9_007_199_254_740_992.0));
        assert_eq!(to_float(&parse(&"9".repeat(400)).unwrap()), None);
        assert_eq!(to_float(&Value::Null), None);
    }
}
