//! Instants as the AWS CLI takes them: epoch seconds, or ISO 8601.
//!
//! A stand-in: the AWS CLI takes every form that dateutil can guess, and a time without a zone as local;
//! this takes ISO 8601 only, and a time without a zone as UTC. Never: which parameter is an instant.

use crate::data::{Value, number};

use super::given::Given;

/// The whole seconds since the epoch that a value means; `None` for what is no instant.
pub(crate) fn seconds(given: &Given) -> Option<i64> {
    match given {
        Given::Scalar(Value::Str(text)) => match number::parse_float(text) {
            Some(number) => floor(&number),
            None => iso(text),
        },
        Given::Scalar(Value::Moment(moment)) => moment.epoch_seconds(),
        Given::Scalar(value) => floor(value),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "checked to be within Python's years")]
fn floor(value: &Value) -> Option<i64> {
    let seconds = number::to_float(value)?.floor();
    (-62_135_596_800.0..253_402_300_800.0).contains(&seconds).then_some(seconds as i64)
}

/// `YYYY-MM-DD`, then `T` or a blank, `HH:MM[:SS[.ffffff]]`, then `Z` or `+HH:MM`.
fn iso(text: &str) -> Option<i64> {
    let text = text.trim();
    let (date, time) = match text.split_once(['T', ' ', 't']) {
        Some((date, time)) => (date, time),
        None => (text, "00:00"),
    };
    let (clock, offset) = split_zone(time)?;
    let mut parts = date.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    let mut parts = clock.splitn(3, ':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    let second = parts.next().map_or(Some(0), second)?;
    if !(1..=12).contains(&month) || day < 1 || day > month_length(year, month) || year < 1 {
        return None;
    }
    let fits = hour < 24 && minute < 60 && second < 60;
    let days = days_before_year(year) + days_before_month(year, month) + day - 1;
    fits.then_some((days - 719_162) * 86_400 + hour * 3_600 + minute * 60 + second - offset)
}

fn second(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let fraction_fits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    digits(whole, 2).filter(|_| fraction_fits)
}

/// The clock and the zone's offset in seconds.
fn split_zone(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, 0)) };
    let (clock, zone) = time.split_at_checked(at)?;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let zone = zone.get(1..)?.replace(':', "");
    let (hours, minutes) = (zone.get(..2)?, zone.get(2..).filter(|m| !m.is_empty()));
    let minutes = minutes.map_or(Some(0), |minutes| digits(minutes, 2))?;
    Some((clock, sign * (digits(hours, 2)? * 3_600 + minutes * 60)))
}

fn digits(text: &str, count: usize) -> Option<i64> {
    let fits = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_before_year(year: i64) -> i64 {
    let before = year - 1;
    before * 365 + before / 4 - before / 100 + before / 400
}

fn days_before_month(year: i64, month: i64) -> i64 {
    (1..month).map(|month| month_length(year, month)).sum()
}

#[cfg(test)]
mod tests {
    use super::seconds;
    use crate::cli::given::Given;
    use crate::data::Value;

    #[test]
    fn reads_instants() {
        let cases = [
            ("1521097200", Some(1_521_097_200)),
            ("1.9", Some(1)),
            ("2018-03-15T07:00:00Z", Some(1_521_097_200)),
            ("2018-03-15 08:00:00.5+01:00", Some(1_521_097_200)),
            ("1970-01-01", Some(0)),
            ("1972-02-29", Some(68_169_600)),
            ("1971-02-29", None),
            ("soon", None),
            ("2018-03-15T25:00", None),
            ("nan", None),
        ];
        for (text, expected) in cases {
            assert_eq!(seconds(&Given::text(text)), expected, "{text}");
        }
        assert_eq!(seconds(&Given::Scalar(Value::Float(-0.5))), Some(-1));
        assert_eq!(seconds(&Given::Scalar(Value::Null)), None);
    }
}
