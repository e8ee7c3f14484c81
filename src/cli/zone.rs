//! Local time as the AWS CLI prints it, which is dateutil's `tzlocal`: the zone's standard and daylight
//! offsets as they are in the current year, chosen by whether the instant itself has daylight saving
//! time (reference: aws-cli.md, (a) Timestamps, and Additions). Never: the clock; the current year
//! comes in as a moment.

use std::fs;
use std::path::{Path, PathBuf};

use tz::{TimeZone, UtcDateTime};

/// A year as `CPython` counts it when it looks for the offsets of a winter and of a summer: 365.25 days.
const YEAR: i64 = 31_557_600;

/// Where the named zones lie.
const DIRECTORIES: [&str; 3] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"];

/// The zone of the machine.
const LOCAL: &str = "/etc/localtime";

/// Seconds whose year is within Python's years in every zone.
const SAFE: std::ops::Range<i64> = -60_000_000_000..250_000_000_000;

/// Values of `TZ` that mean UTC with no file asked.
const UTC: [&str; 5] = ["", "UTC", "UTC0", "Etc/UTC", "GMT"];

/// When daylight saving time holds if a `TZ` names it and no days, as in glibc.
const DEFAULT_RULE: &str = ",M3.2.0,M11.1.0";

/// A time zone with its two present offsets, in seconds east of Greenwich.
#[derive(Debug)]
pub(crate) struct Zone {
    standard: i32,
    daylight: i32,
    /// What tells the two apart; `None` when they are the same.
    rules: Option<Rules>,
}

/// When the clocks change.
#[derive(Debug)]
struct Rules {
    zone: TimeZone,
    /// The second whose kind of time holds for all before it, in glibc's reading of a rule without a file.
    since: i64,
}

impl Zone {
    /// The zone that `TZ` means, as glibc reads it: unset is the machine's own, a name or a path is
    /// a file, then a POSIX rule is tried, and what is none of these is UTC. `now_micros` is any moment
    /// of the current year, in microseconds since 1970.
    pub(crate) fn local(tz: Option<&str>, now_micros: i64) -> Zone {
        match load(tz) {
            Some(rules) => Zone::of(rules, now_micros),
            None => Zone::utc(),
        }
    }

    /// UTC.
    pub(crate) fn utc() -> Zone {
        Zone { standard: 0, daylight: 0, rules: None }
    }

    /// A moment, in microseconds since 1970, as `YYYY-MM-DDTHH:MM:SS[.ffffff]+HH:MM`; the fraction
    /// stands only when there is one, seconds of the offset likewise. `None` where Python's dates, which
    /// have the years 1 to 9999, cannot hold UTC, local time or, where there is daylight saving
    /// time, the hour before them.
    pub(crate) fn iso8601(&self, micros: i64) -> Option<String> {
        let (seconds, fraction) = (micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
        let offset = self.offset(seconds);
        let local_seconds = seconds.checked_add(i64::from(offset))?;
        let local = date(local_seconds)?;
        if !SAFE.contains(&seconds) {
            date(seconds)?;
            date(seconds.min(local_seconds) - i64::from(self.daylight - self.standard))?;
        }
        let mut text = String::with_capacity(32);
        put(&mut text, i64::from(local.year()), 4);
        for (mark, part) in [('-', local.month()), ('-', local.month_day()), ('T', local.hour())] {
            text.push(mark);
            put(&mut text, part.into(), 2);
        }
        for part in [local.minute(), local.second()] {
            text.push(':');
            put(&mut text, part.into(), 2);
        }
        if fraction != 0 {
            text.push('.');
            put(&mut text, fraction, 6);
        }
        put_offset(&mut text, offset);
        Some(text)
    }

    fn of(rules: Rules, now_micros: i64) -> Zone {
        let january = now_micros / 1_000_000 / YEAR * YEAR;
        let (winter, summer) = (rules.kind(january).0, rules.kind(january + YEAR / 2).0);
        // Python takes the lesser for standard, which is right on both hemispheres.
        let (standard, daylight) = (winter.min(summer), winter.max(summer));
        Zone { standard, daylight, rules: (standard != daylight).then_some(rules) }
    }

    fn offset(&self, seconds: i64) -> i32 {
        let is_daylight = self.rules.as_ref().is_some_and(|rules| rules.kind(seconds).1);
        if is_daylight { self.daylight } else { self.standard }
    }
}

impl Rules {
    /// The offset that holds at a moment, and whether it is daylight saving time. Beyond the changes of
    /// a zone that has no rule for the future the last of them lasts.
    fn kind(&self, seconds: i64) -> (i32, bool) {
        let found = self.zone.find_local_time_type(seconds.max(self.since)).ok().or_else(|| {
            let last = self.zone.as_ref().transitions().last()?.local_time_type_index();
            self.zone.as_ref().local_time_types().get(last)
        });
        found.map_or((0, false), |kind| (kind.ut_offset(), kind.is_dst()))
    }
}

/// The date in the years Python has.
fn date(seconds: i64) -> Option<UtcDateTime> {
    UtcDateTime::from_timespec(seconds, 0).ok().filter(|date| (1..=9999).contains(&date.year()))
}

fn put_offset(text: &mut String, offset: i32) {
    let size = i64::from(offset.unsigned_abs());
    text.push(if offset < 0 { '-' } else { '+' });
    put(text, size / 3600, 2);
    text.push(':');
    put(text, size / 60 % 60, 2);
    if size % 60 != 0 {
        text.push(':');
        put(text, size % 60, 2);
    }
}

/// Writes a number with so many digits. A listing prints two dates a row, and `format!` would be a
/// quarter of its time.
fn put(text: &mut String, number: i64, digits: u32) {
    for place in (0..digits).rev() {
        let digit = u8::try_from(number / 10_i64.pow(place) % 10).unwrap_or(0);
        text.push(char::from(b'0' + digit));
    }
}

/// The rules of the zone; `None` is UTC.
fn load(tz: Option<&str>) -> Option<Rules> {
    let Some(name) = tz else {
        return load_file(Path::new(LOCAL));
    };
    let name = name.strip_prefix(':').unwrap_or(name);
    if UTC.contains(&name) {
        return None;
    }
    let files = DIRECTORIES.map(|directory| Path::new(directory).join(name));
    let files = if name.starts_with('/') { [PathBuf::from(name)].to_vec() } else { files.to_vec() };
    files.iter().find_map(|path| load_file(path)).or_else(|| posix(name))
}

fn load_file(path: &Path) -> Option<Rules> {
    // Asked first: a device or a pipe is no zone, and reading one need not end.
    let bytes = if path.is_file() { fs::read(path).ok()? } else { return None };
    Some(Rules { zone: TimeZone::from_tz_data(&bytes).ok()?, since: i64::MIN })
}

/// The zone of a POSIX rule such as `CET-1CEST,M3.5.0,M10.5.0/3`; glibc starts its changes in 1970.
fn posix(rule: &str) -> Option<Rules> {
    let name = rule.chars().take_while(char::is_ascii_alphabetic).count();
    if name < 3 && !rule.starts_with('<') {
        return None;
    }
    let read = |rule: &str| TimeZone::from_tz_data(&file_of(rule)).ok();
    let zone = read(rule).or_else(|| read(&format!("{rule}{DEFAULT_RULE}")))?;
    Some(Rules { zone, since: 0 })
}

/// A `TZif` file (RFC 8536) that holds nothing but the rule: only in a file does the crate take the hours
/// outside a day that glibc takes everywhere.
fn file_of(rule: &str) -> Vec<u8> {
    let mut head = b"TZif3".to_vec();
    head.resize(20, 0);
    for count in [0_u32, 0, 0, 0, 1, 4] {
        head.extend(count.to_be_bytes());
    }
    head.extend([0; 6]);
    head.extend(b"UTC\0");
    [&head, &head, b"\n".as_slice(), rule.as_bytes(), b"\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::Zone;

    /// 2026-06-01.
    const NOW: i64 = 1_780_272_000_000_000;

    fn printed(tz: &str, seconds: i64) -> String {
        Zone::local(Some(tz), NOW).iso8601(seconds * 1_000_000).unwrap()
    }

    #[test]
    fn utc_has_an_offset_and_a_fraction_only_when_there_is_one() {
        for tz in ["", "UTC", ":UTC", "UTC0", "Nowhere/Land", "x", "X5", "é"] {
            assert_eq!(printed(tz, 1_521_097_200), "2018-03-15T07:00:00+00:00", "{tz}");
        }
        assert_eq!(Zone::utc().iso8601(1).unwrap(), "1970-01-01T00:00:00.000001+00:00");
        assert_eq!(Zone::utc().iso8601(-1).unwrap(), "1969-12-31T23:59:59.999999+00:00");
    }

    #[test]
    fn both_hemispheres_have_winter_and_summer() {
        let paris = "CET-1CEST,M3.5.0,M10.5.0/3";
        assert_eq!(printed(paris, 1_711_846_799), "2024-03-31T01:59:59+01:00");
        assert_eq!(printed(paris, 1_711_846_800), "2024-03-31T03:00:00+02:00");
        let sydney = "AEST-10AEDT,M10.1.0,M4.1.0/3";
        assert_eq!(printed(sydney, 1_704_067_200), "2024-01-01T11:00:00+11:00");
        assert_eq!(printed(sydney, 1_719_792_000), "2024-07-01T10:00:00+10:00");
    }

    #[test]
    fn rules_of_posix_are_read_as_glibc_reads_them() {
        assert_eq!(printed("XYZ5ABC", 1_719_792_000), "2024-06-30T20:00:00-04:00");
        assert_eq!(printed("<+0530>-5:30", 0), "1970-01-01T05:30:00+05:30");
        assert_eq!(printed("XYZ5ABC", -149_452_522), "1965-04-07T00:24:38-05:00");
        assert_eq!(
            printed("AEST-10AEDT,M10.1.0,M4.1.0/3", -20_294_901),
            "1969-05-11T13:31:39+11:00"
        );
        assert_eq!(printed("XXX-1:02:03", 0), "1970-01-01T01:02:03+01:02:03");
        assert_eq!(
            printed("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_719_792_000),
            "2024-06-30T23:00:00-01:00"
        );
    }

    #[test]
    fn an_offset_is_the_present_one() {
        // Standard and daylight of 2026 half an hour apart, though 1970 had neither.
        if std::path::Path::new("/usr/share/zoneinfo/Australia/Lord_Howe").exists() {
            assert_eq!(printed("Australia/Lord_Howe", 0), "1970-01-01T10:30:00+10:30");
            assert_eq!(printed(":Australia/Lord_Howe", 1_521_097_200), "2018-03-15T18:00:00+11:00");
        }
    }

    #[test]
    fn years_that_python_lacks_are_refused() {
        let (first, last) = (-62_135_596_800_000_000, 253_402_300_799_999_999);
        assert_eq!(Zone::utc().iso8601(first).unwrap(), "0001-01-01T00:00:00+00:00");
        assert_eq!(Zone::utc().iso8601(last).unwrap(), "9999-12-31T23:59:59.999999+00:00");
        for micros in [first - 1, last + 1, i64::MIN, i64::MAX] {
            assert_eq!(Zone::utc().iso8601(micros), None);
        }
        let (east, west) = (Zone::local(Some("XXX-1"), NOW), Zone::local(Some("XXX1"), NOW));
        assert_eq!((east.iso8601(last), west.iso8601(first)), (None, None));
        let summer = Zone::local(Some("XXX-1YYY"), NOW);
        assert_eq!(summer.iso8601(first), None);
        assert_eq!(summer.iso8601(first + 3_600_000_000).unwrap(), "0001-01-01T02:00:00+01:00");
    }
}
