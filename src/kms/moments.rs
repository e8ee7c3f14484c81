//! Points in time as policies spell them: ISO 8601 in the forms of W3C's note, or seconds since 1970. Never: a clock.

use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use crate::data::{Clock, Moment, Zone};
use crate::model::Instant;

static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let clock = r"T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-]\d\d):(\d\d))";
    Regex::new(&format!(r"^(\d{{4}})(?:-(\d\d)(?:-(\d\d)(?:{clock})?)?)?$")).ok()
});

/// Seconds since 1970, of a text in one of the forms.
pub(super) fn seconds(text: &str) -> Option<f64> {
    match FORM.as_ref()?.captures(text) {
        Some(parts) => of_parts(&parts),
        None => number(text),
    }
}

/// A number; what Rust's floats have besides them is none.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

fn of_parts(parts: &Captures<'_>) -> Option<f64> {
    let number = |at, absent| parts.get(at).map_or(Some(absent), |part| part.as_str().parse().ok());
    let east = number(8, 0)?;
    let is_west = parts.get(8).is_some_and(|part| part.as_str().starts_with('-'));
    let minutes = number(9, 0)? * if is_west { -1 } else { 1 };
    let zone = Zone { seconds: east * 3600 + minutes * 60, name: String::new() };
    let (hour, minute, second) = (number(4, 0)?, number(5, 0)?, number(6, 0)?);
    let clock = Clock { hour, minute, second, micros: 0, zone: Some(zone) };
    let date = [number(1, 0)?, number(2, 1)?, number(3, 1)?];
    let whole = Moment::new(date, Some(clock)).ok()?.epoch_seconds()?;
    let part =
        parts.get(7).map_or(Some(0.0), |part| format!("0.{}", part.as_str()).parse().ok())?;
    Some(Instant(whole * 1_000_000).epoch_seconds() + part)
}

/// An instant in whole seconds, such as `2024-06-01T00:00:00Z`.
pub(super) fn spelled(at: Instant) -> Option<String> {
    Some(format!("{}Z", Moment::of_epoch(whole_seconds(at))?.iso()))
}

/// The whole seconds of an instant.
pub(super) fn whole_seconds(at: Instant) -> i64 {
    at.0.div_euclid(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::{seconds, spelled};
    use crate::model::Instant;

    #[test]
    fn reads_every_form() {
        let cases = [
            ("2024-06-01T00:00:00Z", Some(1_717_200_000.0)),
            ("2024-06-01T00:00Z", Some(1_717_200_000.0)),
            ("2024-06-01T02:30:00+02:30", Some(1_717_200_000.0)),
            ("2024-05-31T23:30:00-00:30", Some(1_717_200_000.0)),
            ("2024-06-01T00:00:00.5Z", Some(1_717_200_000.5)),
            ("2024-06-01", Some(1_717_200_000.0)),
            ("2024-06", Some(1_717_200_000.0)),
            ("2024", Some(1_704_067_200.0)),
            ("9999-12-31", Some(253_402_214_400.0)),
            ("1717200000", Some(1_717_200_000.0)),
            ("2024-06-01T00:00:00", None),
            ("2024-06-31", None),
            ("2024-06-01T24:00:00Z", None),
            ("soon", None),
            ("inf", None),
        ];
        for (text, want) in cases {
            assert_eq!(seconds(text), want, "{text}");
        }
    }

    #[test]
    fn spells_whole_seconds() {
        let spelled = |micros| spelled(Instant(micros)).unwrap();
        assert_eq!(spelled(1_717_200_000_999_999), "2024-06-01T00:00:00Z");
        assert_eq!(spelled(-1), "1969-12-31T23:59:59Z");
    }
}
