//! JSON text as Python's `json` module reads and writes it. Owns the dialect and the error texts; must
//! never know whose text it is.
//!
//! The dialect is wider than JSON: `NaN`, `Infinity` and `-Infinity` are numbers, integers have no bound
//! but [`MAX_DIGITS`], and a repeated key keeps its first place and takes its last value.
//!
//! A Python string can hold half of a surrogate pair, a Rust one cannot: an escape such as `\ud83d` that
//! stands alone is read as U+FFFD.

mod reader;
mod record;
mod string;
mod write;

use super::Value;

pub(crate) use record::{Writing, of_record};
pub use write::to_json;

/// How many lists and objects may stand inside one another. Python itself stops near 990; every part of
/// this program may recurse over a value of this depth.
pub const MAX_DEPTH: usize = 512;

/// The decimal digits an integer may have, which is Python's own bound.
pub const MAX_DIGITS: usize = 4300;

/// Reads one JSON document, as `json.loads` does of a `str`.
///
/// # Errors
///
/// A [`JsonError`], whose text is the one Python prints.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    reader::document(text)
}

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// A character that cannot stand where it does.
    #[error("{reason}: line {line} column {column} (char {offset})")]
    Syntax {
        /// Python's words for it, such as `Expecting value`.
        reason: &'static str,
        /// The line, from 1.
        line: usize,
        /// The column in code points, from 1.
        column: usize,
        /// The code points before it.
        offset: usize,
    },
    /// An integer of more than [`MAX_DIGITS`] digits.
    #[error("{}", excess(*.0))]
    Digits(
        /// The digits it has.
        usize,
    ),
    /// More than [`MAX_DEPTH`] levels; Python says so of its own stack, at a depth of its own.
    #[error("maximum recursion depth exceeded while decoding a JSON {0} from a unicode string")]
    Depth(
        /// `array` or `object`.
        &'static str,
    ),
}

impl JsonError {
    fn at(text: &str, index: usize, reason: &'static str) -> JsonError {
        let before = text.get(..index).unwrap_or(text);
        let last = before.rsplit('\n').next().unwrap_or(before);
        JsonError::Syntax {
            reason,
            line: before.matches('\n').count() + 1,
            column: last.chars().count() + 1,
            offset: before.chars().count(),
        }
    }
}

/// Python's complaint about an integer of `digits` digits in text.
pub fn excess(digits: usize) -> String {
    format!(
        "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {digits} \
         digits; use sys.set_int_max_str_digits() to increase the limit"
    )
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, parse, to_json};
    use crate::data::Value;

    fn error(text: &str) -> String {
        parse(text).expect_err(text).to_string()
    }

    #[test]
    fn reads_what_it_writes() {
        let text =
            r#"{"a":[1,-0.0,1e+16,true,false,null,"\u00e9\"\\\n\ud83d\ude00\u007f"],"b":{}}"#;
        assert_eq!(to_json(&parse(text).unwrap()), text);
    }

    #[test]
    fn reads_numbers_as_python_does() {
        let cases = [
            ("NaN", "NaN"),
            ("-Infinity", "-Infinity"),
            ("1e400", "Infinity"),
            ("-0", "0"),
            ("1E2", "100.0"),
            ("9223372036854775808", "9223372036854775808"),
            (" [ 1 ,\t2 ]\n", "[1,2]"),
        ];
        for (text, written) in cases {
            assert_eq!(to_json(&parse(text).unwrap()), written);
        }
        assert!(matches!(parse("9223372036854775807").unwrap(), Value::Int(i64::MAX)));
    }

    #[test]
    fn keeps_the_first_place_and_the_last_value_of_a_key() {
        assert_eq!(to_json(&parse(r#"{"a":1,"b":2,"a":3}"#).unwrap()), r#"{"a":3,"b":2}"#);
    }

    #[test]
    fn replaces_half_a_pair() {
        assert_eq!(
            parse(r#""\ud83dx\ude00\ud83d\u0041""#).unwrap().as_str(),
            Some("\u{fffd}x\u{fffd}\u{fffd}A")
        );
    }

    #[test]
    fn complains_as_python_does() {
        let cases = [
            ("", "Expecting value: line 1 column 1 (char 0)"),
            ("[1,]", "Expecting value: line 1 column 4 (char 3)"),
            ("\n\n[\"é\",", "Expecting value: line 3 column 6 (char 7)"),
            ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
            ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
            (
                "{\"a\":1,}",
                "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)",
            ),
            ("01", "Extra data: line 1 column 2 (char 1)"),
            ("1.", "Extra data: line 1 column 2 (char 1)"),
            ("-", "Expecting value: line 1 column 1 (char 0)"),
            ("\"abc", "Unterminated string starting at: line 1 column 1 (char 0)"),
            ("\"a\\", "Unterminated string starting at: line 1 column 1 (char 0)"),
            ("\"a\nb\"", "Invalid control character at: line 1 column 3 (char 2)"),
            ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
            ("\"\\u123\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
            ("\"\\ud83d\\u12\"", "Invalid \\uXXXX escape: line 1 column 9 (char 8)"),
            (
                "\u{feff}1",
                "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)",
            ),
        ];
        for (text, message) in cases {
            assert_eq!(error(text), message, "{text:?}");
        }
    }

    #[test]
    fn bounds_digits_and_depth() {
        assert!(parse(&"9".repeat(4300)).is_ok());
        assert_eq!(
            error(&format!("[-{}]", "9".repeat(4301))),
            "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use \
             sys.set_int_max_str_digits() to increase the limit"
        );
        assert!(parse(&("[".repeat(MAX_DEPTH) + &"]".repeat(MAX_DEPTH))).is_ok());
        assert_eq!(
            error(&"[".repeat(1_000_000)),
            "maximum recursion depth exceeded while decoding a JSON array from a unicode string"
        );
        assert_eq!(
            error(&"{\"a\":".repeat(1_000_000)),
            "maximum recursion depth exceeded while decoding a JSON object from a unicode string"
        );
    }
}
