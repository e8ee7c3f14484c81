//! `lab clock`: the time that the stores of an account have. What comes due as it moves is told beforehand: what is
//! swept stays gone.
//!
//! All Regions of the account move together, for the members of a multi-Region key share one time.

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use super::super::Lab;
use super::super::export::{spelled, value};
use super::super::passing::Seen;
use super::super::view::{output, wants_json};
use super::super::{count, flag};
use super::words;
use crate::cli::failure::Failure;
use crate::cli::instant;
use crate::kms;
use crate::model::{Instant, Place};
use crate::store::{self, Access, Asked, Clock, Event, Store};

pub(super) fn command() -> Command {
    let yes = || flag("yes").help("Do not ask");
    Command::new("clock")
        .about("Show or move the clock of the account's stores")
        .arg(output())
        .subcommand(
            Command::new("advance")
                .about("Move the clock ahead, by weeks, days, hours, minutes or seconds")
                .arg(Arg::new("SPAN").required(true).help("How far: 1w, 7d, 12h, 30m, 45s, 1d12h"))
                .arg(yes())
                .arg(output()),
        )
        .subcommand(
            Command::new("set")
                .about("Set the clock, which goes on from there")
                .arg(Arg::new("TIME").required(true).help("RFC 3339, or seconds since 1970"))
                .arg(yes())
                .arg(output()),
        )
        .subcommand(
            Command::new("real").about("Set the clock to the real time").arg(yes()).arg(output()),
        )
        .args_conflicts_with_subcommands(true)
}

/// A store and its clock.
struct Timed {
    place: Place,
    offset: i64,
    now: Instant,
}

/// What comes due in a store as its clock moves.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Due {
    account: String,
    region: String,
    keys_gone: Vec<String>,
    aliases_gone: Vec<String>,
    rotations_due: Vec<String>,
    material_expired: Vec<String>,
}

impl Lab<'_> {
    /// Shows the clock, or moves it.
    ///
    /// # Errors
    /// A time that is none; a store that cannot be written; nobody who confirms at a terminal.
    pub(super) fn clock(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let is_moved = given.subcommand().is_some();
        let mut seen = self.timed(is_moved)?;
        let stores = &mut seen.found;
        let first = stores.first().map_or(0, |timed| timed.offset);
        let real = self.settings.world().now(0);
        let Some((how, moved)) = given.subcommand() else {
            self.show_clock(given, stores, real, None)?;
            return seen.ended();
        };
        self.refuse_fixed()?;
        let to = match how {
            "advance" => first.saturating_add(by(moved)?),
            "set" => at(moved)?.saturating_sub(real.0),
            _ => 0,
        };
        refuse_out_of_bounds(real.0.saturating_add(to))?;
        let due = self.confirm_due(stores, to, moved)?;
        self.turn(stores, to)?;
        self.show_clock(moved, stores, self.settings.world().now(to), Some(&due))
    }

    /// What comes due is not told while the time stands still; the first request without the variable would do it.
    fn refuse_fixed(&self) -> Result<(), Failure> {
        let Some(fixed) = &self.settings.now else { return Ok(()) };
        let fixed = words::time(Instant(fixed.value));
        Err(Failure::Own(format!(
            "lab clock: KMSALIAS_NOW holds the time at {fixed}, whatever the clock says: unset it to move the clock, or set it to another time"
        )))
    }

    /// The stores of the account, that of the Region in use where there is none. All have to be there to be moved; to be
    /// shown, those that can be read.
    fn timed(&mut self, needs_all: bool) -> Result<Seen<Timed>, Failure> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let own = self.settings.place()?;
        let mut places = home.places_of(&own.account)?;
        if places.is_empty() {
            places.push(own);
        }
        let clock = |offset| world.now(offset);
        let timed = |place: &Place| {
            let look = || {
                let store = Store::open(&home, place, Access::Read)?;
                let work = store.begin(&kms::clock(&world, &clock))?;
                let (offset, now) = (work.first().clock_offset()?, work.first().now);
                Ok(Timed { place: place.clone(), offset, now })
            };
            look().map_err(|e: store::Error| e.at(&home.path(place)))
        };
        if needs_all {
            let found = places.iter().map(timed).collect::<store::Result<_>>()?;
            return Ok(Seen { found, unread: Vec::new() });
        }
        self.look_over(places, timed)
    }

    fn show_clock(
        &mut self,
        given: &ArgMatches,
        stores: &[Timed],
        real: Instant,
        due: Option<&[Due]>,
    ) -> Result<(), Failure> {
        if !wants_json(given) {
            return self.tell_clock(stores);
        }
        let offset = stores.first().map_or(0, |timed| timed.offset);
        let now = stores.first().map_or(real, |timed| timed.now);
        let fixed = self.settings.now.is_some();
        let account = self.settings.account.value.clone();
        let members = [
            ("Account", account.into()),
            ("Now", spelled(now)),
            ("AheadInSeconds", (offset / 1_000_000).into()),
            ("Fixed", fixed.into()),
        ];
        let due = due.map(|due| ("Due", value(&due)));
        let members = members.into_iter().chain(due).map(|(name, value)| (name.into(), value));
        self.show_json(&crate::data::Value::map(members.collect()))
    }

    fn tell_clock(&mut self, stores: &[Timed]) -> Result<(), Failure> {
        let account = &self.settings.account.value;
        let world = self.settings.world();
        let mut told: Vec<i64> = Vec::new();
        for Timed { place, offset, .. } in stores {
            if told.contains(offset) {
                continue;
            }
            let whose = if told.is_empty() {
                format!("The clock of {account}")
            } else {
                format!("That of {}", place.region)
            };
            told.push(*offset);
            let now = words::time(world.now(*offset));
            match offset {
                0 => self.say(&format!("{whose} is the real one: {now}."))?,
                _ => self.say(&format!("{whose} is {}: {now}.", words::moved(0, *offset)))?,
            }
        }
        if let Some(fixed) = &self.settings.now {
            let fixed = words::time(Instant(fixed.value));
            self.say(&format!("KMSALIAS_NOW passes over it: the time stands still at {fixed}."))?;
        }
        Ok(())
    }

    /// Tells what comes due, and asks where something would be gone.
    fn confirm_due(
        &mut self,
        stores: &[Timed],
        to: i64,
        given: &ArgMatches,
    ) -> Result<Vec<Due>, Failure> {
        let due = self.due(stores, to)?;
        for due in &due {
            self.tell_due(due)?;
        }
        let goes = due.iter().any(|due| !due.keys_gone.is_empty());
        if !goes {
            return Ok(due);
        }
        writeln!(
            self.err,
            "What is gone stays gone: a clock that is set back does not bring it back; lab snapshot keeps a copy."
        )?;
        self.make_sure(given, "lab clock", "Move the clock?")?;
        Ok(due)
    }

    fn due(&self, stores: &[Timed], to: i64) -> Result<Vec<Due>, Failure> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let clock = |offset| world.now(offset);
        let until = world.now(to);
        let mut all = Vec::new();
        for Timed { place, .. } in stores {
            let store = Store::open(&home, place, Access::Read)?;
            let work = store.begin(&kms::clock(&world, &clock))?;
            let (keys, aliases) = work.first().of_file(work.first().due_until(until))?;
            let mut due = Due {
                account: place.account.to_string(),
                region: place.region.to_string(),
                keys_gone: Vec::new(),
                aliases_gone: aliases.iter().map(|alias| alias.name.to_string()).collect(),
                rotations_due: Vec::new(),
                material_expired: Vec::new(),
            };
            for key in keys {
                let list = if key.state.is_pending_deletion() && key.deletion_date <= Some(until) {
                    &mut due.keys_gone
                } else if key.rotation.is_some_and(|rotation| rotation.next <= until) {
                    &mut due.rotations_due
                } else {
                    &mut due.material_expired
                };
                list.push(key.id.to_string());
            }
            all.push(due);
        }
        Ok(all)
    }

    fn tell_due(&mut self, due: &Due) -> Result<(), Failure> {
        let Due { account, region, keys_gone, aliases_gone, rotations_due, material_expired } = due;
        let named = |names: &[String]| {
            let (shown, more) = names.split_at(names.len().min(10));
            let more =
                if more.is_empty() { String::new() } else { format!(" and {} more", more.len()) };
            format!("{}{more}", shown.join(", "))
        };
        let lines = [
            (keys_gone, "key", "s", "gone"),
            (aliases_gone, "alias", "es", "gone with its key"),
            (rotations_due, "key", "s", "due for rotation, which its next use makes"),
            (material_expired, "key", "s", "without the material that was imported"),
        ];
        for (names, noun, plural, what) in lines {
            if !names.is_empty() {
                let number = count(names.len() as u64, noun, plural);
                writeln!(self.err, "{account} {region}: {number} {what}: {}", named(names))?;
            }
        }
        Ok(())
    }

    /// Writes the clock of all stores as one, then sweeps as any write does.
    fn turn(&mut self, stores: &mut [Timed], to: i64) -> Result<(), Failure> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let places: Vec<_> = stores.iter().map(|timed| timed.place.clone()).collect();
        let store = Store::open_together(&home, &places)?;
        let now = |offset| world.now(offset);
        let still = Clock { sweeps: false, ..kms::clock(&world, &now) };
        let work = store.begin(&still)?;
        for view in work.all() {
            view.of_file(view.move_clock(to))?;
            let asked = Asked {
                operation: "lab clock",
                caller: &self.settings.caller.value,
                request: "null",
            };
            view.of_file(view.record(&Event { time: view.now, asked, refusal: None }))?;
        }
        work.commit()?;
        store.begin(&kms::clock(&world, &now))?.commit()?;
        for timed in stores {
            (timed.offset, timed.now) = (to, world.now(to));
        }
        Ok(())
    }
}

/// The first instant of 1971, and that of 9000: deletions and rotations need room to come.
const BOUNDS: std::ops::Range<i64> = 31_536_000_000_000..221_845_392_000_000_000;

fn refuse_out_of_bounds(to: i64) -> Result<(), Failure> {
    if BOUNDS.contains(&to) {
        return Ok(());
    }
    Err(Failure::Own(
        "lab clock: nothing was done: the clock goes from the year 1971 to the end of 8999"
            .to_owned(),
    ))
}

/// The span of an `advance`, in microseconds.
fn by(given: &ArgMatches) -> Result<i64, Failure> {
    let text = given.get_one::<String>("SPAN").map_or("", String::as_str);
    span(text).ok_or_else(|| {
        Failure::Own(format!(
            "lab clock: {text:?} is no span of time: say 1w, 7d, 12h, 30m, 45s, or several as 1d12h"
        ))
    })
}

fn span(text: &str) -> Option<i64> {
    let (mut sum, mut number) = (0_i64, None::<i64>);
    for letter in text.chars() {
        if let Some(digit) = letter.to_digit(10) {
            let before = number.unwrap_or(0);
            number = Some(before.checked_mul(10)?.checked_add(digit.into())?);
            continue;
        }
        let seconds = match letter {
            'w' => 604_800,
            'd' => 86_400,
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        sum = sum.checked_add(number.take()?.checked_mul(seconds * 1_000_000)?)?;
    }
    (number.is_none() && !text.is_empty()).then_some(sum)
}

fn at(given: &ArgMatches) -> Result<i64, Failure> {
    let text = given.get_one::<String>("TIME").map_or("", String::as_str);
    instant::micros(text).ok_or_else(|| {
        Failure::Own(format!(
            "lab clock: {text:?} is neither an RFC 3339 time such as 2024-06-01T00:00:00Z nor seconds since 1970"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn spans_are_numbers_with_units() {
        let cases = [
            ("7d", Some(604_800)),
            ("1d12h", Some(129_600)),
            ("30m", Some(1800)),
            ("45s", Some(45)),
            ("0d", Some(0)),
            ("", None),
            ("7", None),
            ("d", None),
            ("7 d", None),
            ("-7d", None),
            ("7w", Some(4_233_600)),
            ("7y", None),
            ("99999999999d", None),
        ];
        for (text, seconds) in cases {
            assert_eq!(span(text), seconds.map(|seconds| seconds * 1_000_000), "{text}");
        }
    }
}
