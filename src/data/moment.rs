//! Dates and instants as Python's `datetime` holds, prints and refuses them. Never: how a text spells one.

use std::fmt::Write as _;

/// A `datetime.date`, or a `datetime.datetime` if it has a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    year: i64,
    month: i64,
    day: i64,
    clock: Option<Clock>,
}

/// The time of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
    /// 0 to 59.
    pub second: i64,
    /// 0 to 999,999.
    pub micros: i64,
    /// The zone, if it is known.
    pub zone: Option<Zone>,
}

/// An offset from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Seconds to the east.
    pub seconds: i64,
    /// The name that Python was given.
    pub name: String,
}

/// The days before each month of a year that is not a leap year.
const BEFORE_MONTH: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const DAY: i64 = 86_400;

impl Moment {
    /// The date, or the instant if there is a clock.
    ///
    /// # Errors
    /// Python's words for what is out of range.
    pub fn new(date: [i64; 3], clock: Option<Clock>) -> Result<Moment, String> {
        let [year, month, day] = date;
        if let Some(zone) = clock.as_ref().and_then(|clock| clock.zone.as_ref()) {
            zone.check()?;
        }
        if !(1..=9999).contains(&year) {
            return Err(format!("year {year} is out of range"));
        }
        if !(1..=12).contains(&month) {
            return Err("month must be in 1..12".to_owned());
        }
        if !(1..=month_length(year, month)).contains(&day) {
            return Err("day is out of range for month".to_owned());
        }
        if let Some(clock) = &clock {
            clock.check()?;
        }
        Ok(Moment { year, month, day, clock })
    }

    /// The first instant of 1970, without a zone.
    pub fn epoch() -> Moment {
        let clock = Clock { hour: 0, minute: 0, second: 0, micros: 0, zone: None };
        Moment { year: 1970, month: 1, day: 1, clock: Some(clock) }
    }

    /// The instant so many seconds after the first of 1970, without a zone; `None` outside the years 1 to 9999.
    pub fn of_epoch(seconds: i64) -> Option<Moment> {
        let days = seconds.div_euclid(DAY) + 719_162;
        let left = seconds.rem_euclid(DAY);
        let (hour, minute, second) = (left / 3600, left / 60 % 60, left % 60);
        let clock = Clock { hour, minute, second, micros: 0, zone: None };
        let is_known = (0..3_652_059).contains(&days);
        is_known.then(|| Moment::new(date_of(days), Some(clock)).ok()).flatten()
    }

    /// The moment a second later.
    ///
    /// # Errors
    /// Python's words for what lies beyond the year 9999.
    pub fn next_second(&self) -> Result<Moment, String> {
        let Some(clock) = &self.clock else { return Ok(self.clone()) };
        let seconds = self.days() * DAY + clock.seconds() + 1;
        let [year, month, day] = date_of(seconds.div_euclid(DAY));
        if year > 9999 {
            return Err("date value out of range".to_owned());
        }
        let left = seconds.rem_euclid(DAY);
        let (hour, minute, second) = (left / 3600, left / 60 % 60, left % 60);
        let clock = Clock { hour, minute, second, ..clock.clone() };
        Ok(Moment { year, month, day, clock: Some(clock) })
    }

    /// Whole seconds since the epoch, of UTC where no zone is known; `None` for a date.
    pub fn epoch_seconds(&self) -> Option<i64> {
        let clock = self.clock.as_ref()?;
        let offset = clock.zone.as_ref().map_or(0, |zone| zone.seconds);
        Some((self.days() - 719_162) * DAY + clock.seconds() - offset)
    }

    /// The instant in a text that equal instants share; none where no zone is known.
    pub(super) fn universal(&self) -> Option<String> {
        let clock = self.clock.as_ref().filter(|clock| clock.zone.is_some())?;
        Some(format!("u{}.{}", self.epoch_seconds()?, clock.micros))
    }

    /// Python's `str`: a blank between date and time.
    pub fn str(&self) -> String {
        self.spelled(' ')
    }

    /// Python's `isoformat`.
    pub fn iso(&self) -> String {
        self.spelled('T')
    }

    /// Python's `repr`.
    pub fn repr(&self) -> String {
        let Moment { year, month, day, clock } = self;
        let Some(clock) = clock else { return format!("datetime.date({year}, {month}, {day})") };
        let mut text =
            format!("datetime.datetime({year}, {month}, {day}, {}, {}", clock.hour, clock.minute);
        if clock.second != 0 || clock.micros != 0 {
            push(&mut text, format_args!(", {}", clock.second));
        }
        if clock.micros != 0 {
            push(&mut text, format_args!(", {}", clock.micros));
        }
        if let Some(Zone { seconds, name }) = &clock.zone {
            let name = super::python::str_repr(name);
            let delta = delta_repr(*seconds);
            push(&mut text, format_args!(", tzinfo=datetime.timezone({delta}, {name})"));
        }
        text + ")"
    }

    /// The name of its Python type.
    pub fn type_name(&self) -> &'static str {
        if self.clock.is_some() { "datetime.datetime" } else { "datetime.date" }
    }

    fn spelled(&self, between: char) -> String {
        let mut text = format!("{:04}-{:02}-{:02}", self.year, self.month, self.day);
        let Some(clock) = &self.clock else { return text };
        let Clock { hour, minute, second, micros, zone } = clock;
        push(&mut text, format_args!("{between}{hour:02}:{minute:02}:{second:02}"));
        if *micros != 0 {
            push(&mut text, format_args!(".{micros:06}"));
        }
        if let Some(Zone { seconds, .. }) = zone {
            let (sign, minutes) = (if *seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
            push(&mut text, format_args!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
        }
        text
    }

    /// The days before this one since the first of the year 1.
    fn days(&self) -> i64 {
        let leap = i64::from(self.month > 2 && is_leap(self.year));
        let before = BEFORE_MONTH.get(usize::try_from(self.month - 1).unwrap_or(0));
        days_before_year(self.year) + before.copied().unwrap_or(0) + leap + self.day - 1
    }
}

impl Clock {
    fn check(&self) -> Result<(), String> {
        let parts =
            [("hour", self.hour, 23), ("minute", self.minute, 59), ("second", self.second, 59)];
        match parts.into_iter().find(|(_, value, most)| !(0..=*most).contains(value)) {
            Some((name, _, most)) => Err(format!("{name} must be in 0..{most}")),
            None => Ok(()),
        }
    }

    fn seconds(&self) -> i64 {
        self.hour * 3600 + self.minute * 60 + self.second
    }
}

impl Zone {
    fn check(&self) -> Result<(), String> {
        if self.seconds.abs() < DAY {
            return Ok(());
        }
        Err(format!(
            "offset must be a timedelta strictly between -timedelta(hours=24) and \
             timedelta(hours=24), not {}.",
            delta_repr(self.seconds)
        ))
    }
}

/// Writing to a String cannot fail.
fn push(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).ok();
}

/// Python's `repr` of a `timedelta`.
fn delta_repr(seconds: i64) -> String {
    let (days, seconds) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    match (days, seconds) {
        (0, 0) => "datetime.timedelta(0)".to_owned(),
        (0, seconds) => format!("datetime.timedelta(seconds={seconds})"),
        (days, 0) => format!("datetime.timedelta(days={days})"),
        (days, seconds) => format!("datetime.timedelta(days={days}, seconds={seconds})"),
    }
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
    let past = year - 1;
    past * 365 + past / 4 - past / 100 + past / 400
}

/// The date that so many days lie before, since the first of the year 1.
fn date_of(days: i64) -> [i64; 3] {
    let mut year = days / 366 + 1;
    while days_before_year(year + 1) <= days {
        year += 1;
    }
    let (mut month, mut left) = (1, days - days_before_year(year));
    while left >= month_length(year, month) {
        left -= month_length(year, month);
        month += 1;
    }
    [year, month, left + 1]
}

#[cfg(test)]
mod tests {
    use super::{Clock, Moment, Zone};

    fn at(date: [i64; 3], time: [i64; 4], zone: Option<(i64, &str)>) -> Result<Moment, String> {
        let [hour, minute, second, micros] = time;
        let zone = zone.map(|(seconds, name)| Zone { seconds, name: name.to_owned() });
        Moment::new(date, Some(Clock { hour, minute, second, micros, zone }))
    }

    #[test]
    fn counts_from_the_epoch_both_ways() {
        for seconds in [-62_135_596_800, -1, 0, 951_827_696, 1_717_200_000, 253_402_300_799] {
            assert_eq!(Moment::of_epoch(seconds).unwrap().epoch_seconds(), Some(seconds));
        }
        assert_eq!(Moment::of_epoch(951_827_696).unwrap().iso(), "2000-02-29T12:34:56");
        assert_eq!(Moment::of_epoch(-62_135_596_801), None);
        assert_eq!(Moment::of_epoch(253_402_300_800), None);
    }

    #[test]
    fn prints_as_python_does() {
        let date = Moment::new([2018, 3, 15], None).unwrap();
        assert_eq!(date.str(), "2018-03-15");
        assert_eq!(date.repr(), "datetime.date(2018, 3, 15)");
        let zone = Some((-12_600, "-3:30"));
        let instant = at([2018, 3, 15], [7, 5, 0, 120], zone).unwrap();
        assert_eq!(instant.str(), "2018-03-15 07:05:00.000120-03:30");
        assert_eq!(instant.iso(), "2018-03-15T07:05:00.000120-03:30");
        assert_eq!(
            instant.repr(),
            "datetime.datetime(2018, 3, 15, 7, 5, 0, 120, tzinfo=datetime.timezone(\
             datetime.timedelta(days=-1, seconds=73800), '-3:30'))"
        );
        assert_eq!(instant.epoch_seconds(), Some(1_521_110_100));
        assert_eq!(Moment::epoch().repr(), "datetime.datetime(1970, 1, 1, 0, 0)");
        assert_eq!(Moment::epoch().epoch_seconds(), Some(0));
        assert_eq!((date.epoch_seconds(), date.type_name()), (None, "datetime.date"));
    }

    #[test]
    fn refuses_in_pythons_words() {
        let refused = |date, time, zone| at(date, time, zone).unwrap_err();
        let noon = [12, 0, 0, 0];
        assert_eq!(refused([0, 1, 1], noon, None), "year 0 is out of range");
        assert_eq!(refused([1, 13, 1], noon, None), "month must be in 1..12");
        assert_eq!(refused([2023, 2, 29], noon, None), "day is out of range for month");
        assert_eq!(refused([2024, 2, 29], [24, 0, 0, 0], None), "hour must be in 0..23");
        assert_eq!(refused([2024, 2, 29], [1, 0, 60, 0], None), "second must be in 0..59");
        let far = refused([0, 0, 0], noon, Some((86_400, "+24")));
        assert!(far.ends_with("not datetime.timedelta(days=1)."), "{far}");
    }

    #[test]
    fn the_next_second_may_be_in_the_next_year() {
        let last = at([2023, 12, 31], [23, 59, 59, 0], None).unwrap();
        assert_eq!(last.next_second().unwrap().str(), "2024-01-01 00:00:00");
        let last = at([9999, 12, 31], [23, 59, 59, 0], None).unwrap();
        assert_eq!(last.next_second().unwrap_err(), "date value out of range");
    }
}
