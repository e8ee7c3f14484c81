//! A moment written by hand: RFC 3339 or seconds since 1970. Never: the clock.

use tz::UtcDateTime;

/// Microseconds in a second.
const MICROS: i64 = 1_000_000;

/// The moment in microseconds since 1970, from an RFC 3339 time or from seconds with or without
/// decimals; digits beyond the microsecond are dropped. `None` for anything else and outside the
/// years 1 to 9999.
pub(crate) fn micros(text: &str) -> Option<i64> {
    let moment = micros_of_any_year(text)?;
    let year = UtcDateTime::from_timespec(moment.div_euclid(MICROS), 0).ok()?.year();
    (1..=9999).contains(&year).then_some(moment)
}

/// As [`micros`], for every year that 64 bits of microseconds reach.
pub(crate) fn micros_of_any_year(text: &str) -> Option<i64> {
    epoch(text).or_else(|| rfc3339(text))
}

fn epoch(text: &str) -> Option<i64> {
    let (negative, number) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let moment = digits(whole)?.checked_mul(MICROS)?.checked_add(fraction(decimals)?)?;
    Some(if negative { -moment } else { moment })
}

/// `YYYY-MM-DDTHH:MM:SS[.f]` and a zone.
fn rfc3339(text: &str) -> Option<i64> {
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let (clock, offset) = rest.split_at(rest.find(['Z', 'z', '+', '-'])?);
    let [year, month, day] = fields(date, '-', [4, 2, 2])?;
    let (clock, decimals) = clock.split_once('.').unwrap_or((clock, "0"));
    let [hour, minute, second] = fields(clock, ':', [2, 2, 2])?;
    let small = |number: i64| u8::try_from(number).ok();
    let (month, day) = (small(month)?, small(day)?);
    let (hour, minute, second) = (small(hour)?, small(minute)?, small(second)?);
    let utc =
        UtcDateTime::new(i32::try_from(year).ok()?, month, day, hour, minute, second, 0).ok()?;
    (utc.unix_time() - zone(offset)?).checked_mul(MICROS)?.checked_add(fraction(decimals)?)
}

/// Seconds east of Greenwich: `Z` or `+HH:MM`.
fn zone(text: &str) -> Option<i64> {
    if text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, clock) = text
        .strip_prefix('-')
        .map_or_else(|| Some((1, text.strip_prefix('+')?)), |rest| Some((-1, rest)))?;
    let [hours, minutes] = fields(clock, ':', [2, 2])?;
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Numbers of just so many digits, parted by `mark`.
fn fields<const N: usize>(text: &str, mark: char, widths: [usize; N]) -> Option<[i64; N]> {
    let mut parts = text.split(mark);
    let mut numbers = [0; N];
    for (number, width) in numbers.iter_mut().zip(widths) {
        *number = parts.next().filter(|part| part.len() == width).and_then(digits)?;
    }
    parts.next().is_none().then_some(numbers)
}

/// The digits behind a point as microseconds.
fn fraction(text: &str) -> Option<i64> {
    let kept = text.get(..6).unwrap_or(text);
    let scale = 10_i64.pow(u32::try_from(6 - kept.len()).ok()?);
    text.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits(kept)? * scale)
}

fn digits(text: &str) -> Option<i64> {
    let number = text.bytes().all(|byte| byte.is_ascii_digit());
    if number { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::micros;

    #[test]
    fn reads_seconds_and_times() {
        let cases = [
            ("0", 0),
            ("1521097200", 1_521_097_200_000_000),
            ("1521097200.1234569", 1_521_097_200_123_456),
            ("-1.5", -1_500_000),
            ("2018-03-15T07:00:00Z", 1_521_097_200_000_000),
            ("2018-03-15t07:00:00.5z", 1_521_097_200_500_000),
            ("2018-03-15 08:30:00.000001+01:30", 1_521_097_200_000_001),
            ("2018-03-14T19:00:00-12:00", 1_521_097_200_000_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
        ];
        for (text, moment) in cases {
            assert_eq!(micros(text), Some(moment), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_moment() {
        for text in [
            "",
            "-",
            "x",
            "+1",
            "1.",
            ".5",
            "1e9",
            " 1",
            "2018-03-15",
            "2018-03-15T07:00:00",
            "2018-03-15T07:00Z",
            "2018-02-30T07:00:00Z",
            "2018-3-15T07:00:00Z",
            "2018-03-15T24:00:00Z",
            "2018-03-15T07:00:00.Z",
            "2018-03-15T07:00:00+0130",
            "2018-03-15T07:00:00+01:60",
            "2018-03-15T07:00:00Zx",
            "253402300800",
            "0001-01-01T00:00:00+00:01",
            "99999999999999999999",
        ] {
            assert_eq!(micros(text), None, "{text}");
        }
    }
}
