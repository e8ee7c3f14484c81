//! `lab history`: what has happened to a name, to a key, or in a Region.

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use super::super::Lab;
use super::super::export::value;
use super::super::view::{View, output, wants_json};
use super::gone::Hidden;
use super::timeline::{self, Entry, Subject};
use super::words::time;
use crate::cli::failure::Failure;
use crate::kms::{self, overview};
use crate::model::{AliasName, KeyId, KeyState, Place};
use crate::store::{self, Access, Store, Transaction};

pub(super) fn command() -> Command {
    Command::new("history")
        .about("Tell what has happened to an alias, to a key, or in the Region")
        .arg(Arg::new("IDENTIFIER").help("An alias name, a key id, or the ARN of one"))
        .arg(output())
}

/// What a program is told.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct History<'a> {
    older_records_dropped: bool,
    events: &'a [Entry],
    now: Option<&'a str>,
    last_use: Option<&'a Entry>,
}

/// What is known of a subject.
struct Told {
    entries: Vec<Entry>,
    /// What it is now; none for what is not there.
    now: Option<String>,
    /// Whether the record begins in the middle: of so many events the oldest have made room.
    is_cut: bool,
}

impl Lab<'_> {
    /// Prints a timeline.
    ///
    /// # Errors
    /// An identifier that is none; a damaged store; nothing on record and nothing there is the answer no.
    pub(super) fn history(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let place = self.settings.place()?;
        let subject = match given.get_one::<String>("IDENTIFIER") {
            Some(text) => {
                Subject::of(text, &place).map_err(|e| Failure::Own(format!("lab history: {e}")))?
            }
            None => Subject::All,
        };
        let Told { entries, now, is_cut } = self.told(&subject, &place)?;
        let is_named = entries.iter().any(|entry| !entry.is_uncertain);
        let last_use = entries.iter().rfind(|entry| is_use(entry));
        if wants_json(given) {
            let history = History {
                older_records_dropped: is_cut,
                events: &entries,
                now: now.as_deref(),
                last_use,
            };
            self.show_json(&value(&history))?;
        } else {
            if is_cut {
                self.say("Older records are no longer kept.")?;
            }
            let now = now.clone().or_else(|| absent(&subject).filter(|_| is_named));
            self.show_lines(&entries, now.as_deref(), last_use)?;
            let may_be = is_cut || entries.iter().any(|entry| entry.is_uncertain);
            if subject != Subject::All && !is_named && may_be {
                self.say(unnamed(is_cut))?;
            }
        }
        let is_known = is_named || now.is_some() || subject == Subject::All;
        if is_known { Ok(()) } else { Err(Failure::No) }
    }

    /// The timeline of a subject, and what it is now.
    fn told(&self, subject: &Subject, place: &Place) -> store::Result<Told> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let uses = home.uses(place)?;
        let store = Store::open(&home, place, Access::Read)?;
        let clock = |offset| world.now(offset);
        let told = || {
            let clock = kms::clock(&world, &clock);
            let work = store.begin(&clock)?;
            let now = work.first().now;
            let present = present(work.first(), subject)?;
            drop(work);
            let hidden = Hidden::of(&store, &clock, now)?;
            let work = store.begin(&clock)?;
            let mut entries = timeline::of(work.first(), uses, subject, (place, &hidden))?;
            hidden.tell(subject, &mut entries);
            let is_cut = work.first().events(0, 1)?.first().is_some_and(|first| first.id > 1);
            Ok(Told { entries, now: present, is_cut })
        };
        told().map_err(|e: store::Error| e.at(&home.path(place)))
    }

    fn show_lines(
        &mut self,
        entries: &[Entry],
        now: Option<&str>,
        last_use: Option<&Entry>,
    ) -> Result<(), Failure> {
        let mut view = View::new(&["Time", "Name", "What", "By"]).or("Nothing is on record.");
        for entry in entries {
            let (name, what) = (entry.name.as_str().into(), line(entry).into());
            view.row([time(entry.time).into(), name, what, who(&entry.caller).into()]);
        }
        write!(self.out, "{}", view.table(self.width()))?;
        if let Some(now) = now {
            self.say(&format!("Now: {now}."))?;
        }
        if let Some(Entry { time: at, operations, caller, .. }) = last_use {
            let operation = operations.last().map_or("", String::as_str);
            self.say(&format!("Last used: {}, {operation} by {}.", time(*at), who(caller)))?;
        }
        Ok(())
    }
}

/// What is said of a subject that no event names.
fn unnamed(is_cut: bool) -> &'static str {
    if is_cut {
        "No event names it; one that is no longer kept may have."
    } else {
        "No event names it; an import, load or reset whose rows are no longer kept may have."
    }
}

/// Whether an entry is of uses that succeeded.
fn is_use(entry: &Entry) -> bool {
    let last = entry.operations.last().map_or("", String::as_str);
    entry.uses.is_some() && entry.refused.is_none() && kms::CRYPTOGRAPHIC.contains(&last)
}

/// What an entry says in a table.
fn line(entry: &Entry) -> String {
    let Entry { what, operations, uses, refused, .. } = entry;
    match uses {
        Some(1) if refused.is_some() => what.clone(),
        Some(1) => format!("{what}: {}", operations.join(", ")),
        Some(uses) if refused.is_some() => format!("{what}, {uses} times"),
        Some(uses) => format!("{what}, {uses} times: {}", operations.join(", ")),
        None => what.clone(),
    }
}

/// Who asked, without what every ARN of an account begins with.
fn who(caller: &str) -> String {
    caller.splitn(6, ':').nth(5).unwrap_or(caller).to_owned()
}

/// What is said of a subject that has a past and is not there.
fn absent(subject: &Subject) -> Option<String> {
    match subject {
        Subject::All => None,
        Subject::Alias(name) => Some(format!("{name} is not there")),
        Subject::Key(id) => Some(format!("{id} is not there")),
    }
}

/// The state of a key that is not enabled, and when it goes.
fn unlike_enabled(view: &Transaction<'_>, id: &KeyId) -> store::Result<String> {
    let key = overview::key_at(view, id)?;
    let Some(key) = key.filter(|key| key.state != KeyState::Enabled) else {
        return Ok(String::new());
    };
    let gone = key.deletion_date.map(|date| format!("; both are gone at {}", time(date)));
    Ok(format!(", which is {}{}", key.state.as_str(), gone.unwrap_or_default()))
}

/// What a subject is now; none for what is not there.
fn present(view: &Transaction<'_>, subject: &Subject) -> store::Result<Option<String>> {
    match subject {
        Subject::All => Ok(None),
        Subject::Alias(name) => {
            let Some(alias) = view.alias(&AliasName(name.clone()))? else { return Ok(None) };
            Ok(Some(match alias.target {
                Some(key) => format!("{name} names key {key}{}", unlike_enabled(view, &key)?),
                None => format!("{name} has no key yet; its first use makes one"),
            }))
        }
        Subject::Key(id) => {
            let Some(key) = view.key(id)? else { return Ok(None) };
            let key = kms::family::as_of(key, view.now);
            let aliases = view.aliases(Some(&key.id), "", 10)?;
            let names: Vec<_> = aliases.iter().map(|alias| alias.name.to_string()).collect();
            let by = if names.is_empty() { "no alias".to_owned() } else { names.join(", ") };
            Ok(Some(format!("{id} is {}, named by {by}", key.state.as_str())))
        }
    }
}
