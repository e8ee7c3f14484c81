//! What a plain text is read as, by the rules ruamel.yaml has for YAML 1.2 and 1.1 (reference: aws-cli.md, (a)
//! YAML). Never: whether a text may be plain at all.

/// Whose rules hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    /// YAML 1.1, behind `%YAML 1.1` only.
    One,
    /// YAML 1.2.
    Two,
}

/// What a plain text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    Bool,
    Int,
    Float,
    Moment,
    /// `<<`.
    Merge,
    /// `=`.
    Value,
    Text,
}

impl Kind {
    /// The name of its tag, behind YAML's prefix.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool => "bool",
            Kind::Int => "int",
            Kind::Float => "float",
            Kind::Moment => "timestamp",
            Kind::Merge => "merge",
            Kind::Value => "value",
            Kind::Text => "str",
        }
    }
}

/// What a plain `text` is read as.
pub(crate) fn kind(text: &str, version: Version) -> Kind {
    let is_old = version == Version::One;
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Kind::Bool,
        "<<" => Kind::Merge,
        "=" => Kind::Value,
        _ if is_old && is_old_truth(text) => Kind::Bool,
        _ if is_float(text) && !(is_old && is_signed_point(text)) => Kind::Float,
        _ if is_old && is_sixties_float(text) => Kind::Float,
        _ if is_old && is_old_integer(text) => Kind::Int,
        _ if !is_old && is_integer(text) => Kind::Int,
        _ if is_moment(text) => Kind::Moment,
        _ => Kind::Text,
    }
}

fn is_old_truth(text: &str) -> bool {
    let words = [
        "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off",
        "OFF",
    ];
    words.contains(&text)
}

/// A sign, then a point and digits, which is no number in YAML 1.1.
fn is_signed_point(text: &str) -> bool {
    let rest = text.strip_prefix(is_sign).and_then(|rest| rest.strip_prefix('.'));
    rest.is_some_and(|rest| rest.starts_with(|letter| is_digit(letter) || letter == '_'))
}

fn is_old_integer(text: &str) -> bool {
    if !text.starts_with(|letter| is_digit(letter) || is_sign(letter)) {
        return false;
    }
    let number = text.strip_prefix(is_sign).unwrap_or(text);
    let is_made_of = |digits: &str, of: fn(char) -> bool| {
        !digits.is_empty() && digits.chars().all(|digit| digit == '_' || of(digit))
    };
    let based = |prefix: &str, of: fn(char) -> bool| {
        number.strip_prefix(prefix).is_some_and(|digits| is_made_of(digits, of))
    };
    is_made_of(number, |digit| matches!(digit, '0'..='7'))
        || number.starts_with(|letter| matches!(letter, '1'..='9')) && is_made_of(number, is_digit)
        || based("0b", |digit| matches!(digit, '0' | '1'))
        || based("0x", |digit| digit.is_ascii_hexdigit())
        || sixties(number).is_some_and(|(head, rest)| !head.starts_with('0') && rest.is_empty())
}

/// A number of base sixty, its head and what follows its last full place.
fn sixties(number: &str) -> Option<(&str, &str)> {
    let (head, mut rest) = number.split_at_checked(number.find(':')?)?;
    let is_head = head.starts_with(is_digit) && head.chars().all(|l| is_digit(l) || l == '_');
    let mut places = 0;
    while let Some(place) = rest.strip_prefix(':') {
        let count = place.chars().take(2).take_while(|letter| is_digit(*letter)).count();
        let is_full = count == 1 || count == 2 && place.starts_with(|l| matches!(l, '0'..='5'));
        rest = place.get(count..).filter(|_| is_full)?;
        places += 1;
    }
    (is_head && places > 0).then_some((head, rest))
}

fn is_sixties_float(text: &str) -> bool {
    let number = text.strip_prefix(is_sign).unwrap_or(text);
    let tail = sixties(number).and_then(|(_, rest)| rest.strip_prefix('.'));
    tail.is_some_and(|tail| tail.chars().all(|letter| is_digit(letter) || letter == '_'))
}

fn is_integer(text: &str) -> bool {
    if !text.starts_with(|letter: char| letter.is_ascii_digit() || is_sign(letter)) {
        return false;
    }
    let number = text.strip_prefix(is_sign).unwrap_or(text);
    let is_made_of = |digits: &str, of: fn(char) -> bool| {
        !digits.is_empty() && digits.chars().all(|digit| digit == '_' || of(digit))
    };
    let based = |prefix: &str, of: fn(char) -> bool| {
        number.strip_prefix(prefix).is_some_and(|digits| is_made_of(digits, of))
    };
    is_made_of(number, |digit| digit.is_ascii_digit())
        || based("0b", |digit| matches!(digit, '0' | '1'))
        || based("0o", |digit| matches!(digit, '0'..='7'))
        || based("0x", |digit| digit.is_ascii_hexdigit())
}

fn is_float(text: &str) -> bool {
    let number = text.strip_prefix(is_sign).unwrap_or(text);
    if matches!(number, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let is_digit = |letter: char| letter.is_ascii_digit() || letter == '_';
    let tail = number.trim_start_matches(is_digit);
    let has_whole = number.starts_with(|letter: char| letter.is_ascii_digit());
    match tail.strip_prefix('.') {
        Some(fraction) if has_whole => {
            let exponent = fraction.trim_start_matches(is_digit);
            exponent.is_empty() || is_exponent(exponent, false)
        }
        Some(fraction) if tail.len() == number.len() && fraction.starts_with(is_digit) => {
            let exponent = fraction.trim_start_matches(is_digit);
            exponent.is_empty() || is_exponent(exponent, true)
        }
        Some(_) => false,
        None => has_whole && is_exponent(tail, false),
    }
}

fn is_exponent(text: &str, needs_sign: bool) -> bool {
    let Some(exponent) = text.strip_prefix(['e', 'E']) else { return false };
    let unsigned = exponent.strip_prefix(is_sign);
    let digits = unsigned.unwrap_or(exponent);
    (unsigned.is_some() || !needs_sign) && !digits.is_empty() && digits.chars().all(is_digit)
}

/// A date, or a date with a time and perhaps a zone.
fn is_moment(text: &str) -> bool {
    let date = |least| {
        let rest = digits(text, 4, 4)?.strip_prefix('-')?;
        digits(digits(rest, least, 2)?.strip_prefix('-')?, least, 2)
    };
    date(2) == Some("") || date(1).and_then(after_time).is_some_and(is_zone)
}

/// What follows the time of day.
fn after_time(text: &str) -> Option<&str> {
    let blanks = text.trim_start_matches([' ', '\t']);
    let time = text.strip_prefix(['T', 't']).or((blanks.len() < text.len()).then_some(blanks))?;
    let minutes = digits(time, 1, 2)?.strip_prefix(':')?;
    let rest = digits(digits(minutes, 2, 2)?.strip_prefix(':')?, 2, 2)?;
    Some(rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches(is_digit)))
}

fn is_zone(text: &str) -> bool {
    let zone = text.trim_start_matches([' ', '\t']);
    let offset = || {
        let rest = digits(zone.strip_prefix(is_sign)?, 1, 2)?;
        rest.strip_prefix(':').map_or(Some(rest), |minutes| digits(minutes, 2, 2))
    };
    text.is_empty() || zone == "Z" || offset() == Some("")
}

/// What follows `least` to `most` digits; it takes as many as there are.
fn digits(text: &str, least: usize, most: usize) -> Option<&str> {
    let count = text.chars().take(most).take_while(|letter| is_digit(*letter)).count();
    if count < least { None } else { text.get(count..) }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '-' | '+')
}

#[cfg(test)]
mod tests {
    use super::{Kind, Version, kind};

    #[rustfmt::skip]
    const OTHERS: &[&str] = &[
        "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "<<", "=",
        "0", "007", "+1", "-1", "1_000", "-_", "0o7", "-0o_", "0b10", "+0b_", "0x1fF", "0x_",
        "1.", "1.5", "1_.5_", "-1.e3", "1e3", "1E-3", "+1.5e+10", ".5", "-._", ".5e+3", ".5e-3",
        ".inf", "+.Inf", "-.INF", ".nan", ".NaN", ".NAN",
        "2018-03-15", "2018-3-5 7:00:00", "2018-03-15T07:00:00", "2018-03-15t7:00:00.",
        "2018-03-15 \t 07:00:00.123Z", "2018-03-15T07:00:00 Z", "2018-03-15T07:00:00.123+00:00",
        "2018-03-15T07:00:00-7", "2018-03-15T07:00:00\t+07",
    ];

    #[rustfmt::skip]
    const TEXTS: &[&str] = &[
        "nUll", "yes", "no", "on", "off", "y", "<", "==", "_", "_1", "+", "-", "1a", "--1", "1:30",
        "0b2", "0b", "0o8", "0o", "0x", "0xg",
        ".", "e3", "1e", "1e+", "1e_3", "1.5e", "1.5.5", "._e3", ".5e3", ".e+3", "_.5", "1.x",
        "-.nan", ".iNf",
        "2018-3-5", "2018-03-5", "218-03-15", "x2018-03-15", "2018-03-15T", "2018-03-15 ",
        "2018-03-1507:00:00", "2018-03-15T07:00", "2018-03-15T07:0:00", "2018-03-15T007:00:00",
        "2018-03-15T07:00:00 ", "2018-03-15T07:00:00z", "2018-03-15T07:00:00+",
        "2018-03-15T07:00:00+007", "2018-03-15T07:00:00+07:0", "2018-03-15T07:00:00+07:000",
    ];

    #[test]
    fn words_numbers_and_moments_are_not_text() {
        for text in OTHERS {
            assert_ne!(kind(text, Version::Two), Kind::Text, "{text}");
        }
    }

    #[test]
    fn what_only_looks_so_is_text() {
        for text in TEXTS {
            assert_eq!(kind(text, Version::Two), Kind::Text, "{text}");
        }
    }

    #[test]
    fn the_old_version_has_more_truths_and_numbers() {
        let cases = [
            ("yes", Kind::Bool),
            ("Off", Kind::Bool),
            ("oN", Kind::Text),
            ("1:30", Kind::Int),
            ("1:60", Kind::Text),
            ("0:30", Kind::Text),
            ("1:30.5", Kind::Float),
            ("0o7", Kind::Text),
            ("017", Kind::Int),
            ("08", Kind::Text),
            ("0x1F", Kind::Int),
            ("+.5", Kind::Text),
            (".5", Kind::Float),
            ("-.inf", Kind::Float),
            ("2018-03-15", Kind::Moment),
        ];
        for (text, expected) in cases {
            assert_eq!(kind(text, Version::One), expected, "{text}");
        }
    }
}
