//! Whole numbers as Python's `int()` takes them, with its complaints.
//!
//! Never: which option a number is for.

use num_bigint::BigInt;

use super::failure::Failure;
use crate::data::json::{MAX_DIGITS, excess};
use crate::data::{number, python};

/// How much of a text Python repeats in its complaint, in characters of its `repr`.
const REPEATED: usize = 200;

/// What `int(text)` gives: blanks around it, a sign and underscores are fine, and there is no bound.
///
/// # Errors
/// Python's complaint.
pub(crate) fn read(text: &str) -> Result<BigInt, String> {
    if let Some(value) = number::parse_int(text).as_ref().and_then(number::to_big) {
        return Ok(value);
    }
    let digits = text.trim().trim_start_matches(['+', '-']);
    let count = digits.chars().filter(|c| *c != '_').count();
    if count > MAX_DIGITS && digits.bytes().all(|b| b.is_ascii_digit() || b == b'_') {
        return Err(excess(count));
    }
    let repeated: String = python::str_repr(text).chars().take(REPEATED).collect();
    Err(format!("invalid literal for int() with base 10: {repeated}"))
}

/// [`read`], for a number that is read late: a failure with status 255.
///
/// # Errors
/// Python's complaint.
pub(crate) fn late(text: &str) -> Result<BigInt, Failure> {
    read(text).map_err(Failure::General)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn takes_what_python_takes() {
        for (text, number) in [(" +2 ", 2), ("1_0", 10), ("-3", -3), ("\u{661}", 1), ("007", 7)] {
            assert_eq!(read(text), Ok(number.into()), "{text}");
        }
    }

    #[test]
    fn complains_as_python_does() {
        for text in ["x", "1.5", "", "1__0", "_1", "0x10"] {
            let complaint = format!("invalid literal for int() with base 10: '{text}'");
            assert_eq!(read(text), Err(complaint));
        }
        assert!(read(&"1".repeat(4301)).is_err_and(|e| e.starts_with("Exceeds the limit (4300")));
        assert_eq!(read(&"x".repeat(500)).map_err(|e| e.len()), Err(40 + 200));
    }
}
