//! `lab undo`: the state before the last change. Which change that is, the record tells: one that was undone counts no
//! more, so undoing again goes further back; `--redo` takes back the last undo.

use anyhow::anyhow;
use clap::{ArgMatches, Command};

use super::super::export::spelled;
use super::super::view::{View, object, output, wants_json};
use super::super::{Lab, flag};
use super::{loss, words};
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::data::Value;
use crate::kms;
use crate::model::{Key, Place};
use crate::store::{
    self, Access, Asked, Change, Changes, Clock, Event, Obstacle, Recorded, Store, Transaction,
    Work,
};

pub(super) fn command() -> Command {
    Command::new("undo")
        .about("Restore the state before the last change, and say which change that was")
        .arg(flag("redo").help("Take back the last undo"))
        .arg(output())
}

const UNDO: &str = "lab undo";
const REDO: &str = "lab redo";

/// Whose changes were not asked for, but came due.
const INTERNAL: &str = "AWS Internal";

impl Lab<'_> {
    /// Takes back the last change of the Region, in every Region that it reached.
    ///
    /// # Errors
    /// Nothing to take back, or what keeps it from being taken back.
    pub(super) fn undo(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let redo = given.get_flag("redo");
        let (home, world) = (self.settings.stores(), self.settings.world());
        let own = self.settings.place()?;
        if !home.has(&own) {
            return Err(nothing(redo, &own));
        }
        let now = |offset| world.now(offset);
        // What is due stays for the next write: it is not what was asked to be undone.
        let still = Clock { sweeps: false, ..kms::clock(&world, &now) };
        let chosen = {
            let store = Store::open(&home, &own, Access::Read)?;
            let work = store.begin(&still)?;
            let view = work.first();
            view.of_file(last(view, redo))?.ok_or_else(|| nothing(redo, &own))?
        };
        let places = self.reached(&still, &own, &chosen, redo)?;
        let store = Store::open_together(&home, &places)?;
        let work = store.begin(&still)?;
        let told = self.take_back(&work, &places, &chosen, redo)?;
        if !redo {
            self.warn_of_loss(&work, &told)?;
        }
        work.commit()?;
        if wants_json(given) {
            return self.show_json(&undone_value(&chosen, &told, redo));
        }
        self.tell_undone(&chosen, &own, &told, redo)
    }

    /// The Regions that the change reached, the own one first: those whose record has it too.
    fn reached(
        &self,
        clock: &Clock<'_>,
        own: &Place,
        chosen: &Recorded,
        redo: bool,
    ) -> Result<Vec<Place>, Failure> {
        let home = self.settings.stores();
        let mut reached = vec![own.clone()];
        if chosen.together.is_none() {
            return Ok(reached);
        }
        for place in home.places_of(&own.account)?.into_iter().filter(|place| place != own) {
            let path = home.path(&place);
            let look = || {
                let store = Store::open(&home, &place, Access::Read)?;
                let work = store.begin(clock)?;
                let is_last =
                    last(work.first(), redo)?.is_some_and(|event| is_same(&event, chosen));
                Ok((is_last, is_last || has(work.first(), chosen)?))
            };
            match look().map_err(|e: store::Error| e.at(&path)) {
                Ok((true, _)) => reached.push(place),
                Ok((false, true)) => return Err(gone_on(chosen, &place)),
                Err(broken) if may_reach(chosen, &place) => {
                    return Err(unread(chosen, &place, &broken));
                }
                Ok((false, false)) | Err(_) => {}
            }
        }
        Ok(reached)
    }

    /// Writes the rows back, and the event of it, in each store. Gives the changes, each with its Region.
    fn take_back(
        &self,
        work: &Work<'_>,
        places: &[Place],
        chosen: &Recorded,
        redo: bool,
    ) -> Result<Vec<(Place, Recorded)>, Failure> {
        let mut undone = Vec::new();
        for (at, (view, place)) in work.all().zip(places).enumerate() {
            // The first is the store that the change was chosen in.
            let is_it = |event: &Recorded| {
                if at == 0 { event.id == chosen.id } else { is_same(event, chosen) }
            };
            let found =
                view.of_file(last_and_holder(view, redo))?.filter(|(event, _)| is_it(event));
            let (event, holder) = found.ok_or_else(|| {
                Failure::Own(
                    "lab undo: another process has changed the store; nothing was undone"
                        .to_owned(),
                )
            })?;
            if event.caller == INTERNAL {
                return Err(due(&event, place));
            }
            if let Err(obstacle) = view.of_file(view.take_back(&event, holder))? {
                return Err(kept(&event, &obstacle));
            }
            let request = format!(r#"{{"Event":{}}}"#, event.id);
            let operation = if redo { REDO } else { UNDO };
            let caller = &self.settings.caller.value;
            let asked = Asked { operation, caller, request: &request };
            // By the clock that the change has set, where it was one of the clock.
            let written = || {
                let time = self.settings.world().now(view.clock_offset()?);
                view.record_taken_back(&Event { time, asked, refusal: None }, &event)?;
                view.event_before(i64::MAX)
            };
            let written = view.of_file(written())?.unwrap_or(event);
            undone.push((place.clone(), written));
        }
        Ok(undone)
    }

    /// Tells which keys go that were used: what they made is lost with them.
    fn warn_of_loss(
        &mut self,
        work: &Work<'_>,
        undone: &[(Place, Recorded)],
    ) -> Result<(), Failure> {
        let home = self.settings.stores();
        for (view, (place, written)) in work.all().zip(undone) {
            let since = taken(written).unwrap_or(0);
            let lost = loss::of(view, (&home.uses(place)?, place), written, since);
            for id in view.of_file(lost)? {
                writeln!(self.err, "warning: {}", loss::told(&id))?;
            }
        }
        Ok(())
    }

    fn tell_undone(
        &mut self,
        chosen: &Recorded,
        own: &Place,
        undone: &[(Place, Recorded)],
        redo: bool,
    ) -> Result<(), Failure> {
        let verb = if redo { "Took back" } else { "Undid" };
        self.say(&format!("{verb} {}.", told(chosen)))?;
        for (place, event) in undone {
            let region = if place == own { String::new() } else { format!("{}: ", place.region) };
            for (name, what) in lines(event) {
                let mark = if name.is_empty() { "" } else { ": " };
                self.say(&format!("  {region}{name}{mark}{what}"))?;
            }
        }
        Ok(())
    }
}

/// What an undo changed in a store: names, each with what became of it.
fn lines(undo: &Recorded) -> Vec<(&str, String)> {
    match &undo.changes {
        Changes::ByFile { .. } => vec![("", "the Region is as it was before.".to_owned())],
        Changes::Rows(rows) => rows
            .iter()
            .filter(|change| words::is_news(change, &undo.operation))
            .map(|change| (change.name.as_str(), words::of(change, &undo.operation, false)))
            .collect(),
    }
}

/// The same for a program.
fn undone_value(chosen: &Recorded, undone: &[(Place, Recorded)], redo: bool) -> Value {
    let mut view = View::new(&["Account", "Region", "Name", "What"]);
    for (Place { account, region }, event) in undone {
        for (name, what) in lines(event) {
            let (account, region) = (account.to_string(), region.to_string());
            view.row([account.into(), region.into(), name.into(), what.into()]);
        }
    }
    object([
        ("Operation", chosen.operation.as_str().into()),
        ("Time", spelled(chosen.time)),
        ("Caller", chosen.caller.as_str().into()),
        ("Redo", redo.into()),
        ("Changes", view.value()),
    ])
}

/// The last change that counts: none that was undone, and no undo. For a redo the last undo, if nothing was changed
/// since.
fn last(view: &Transaction<'_>, redo: bool) -> store::Result<Option<Recorded>> {
    Ok(last_and_holder(view, redo)?.map(|(event, _)| event))
}

/// The same, with the number of the event that has its rows if it was one by the file: its own, or that of the redo
/// that did it again.
fn last_and_holder(view: &Transaction<'_>, redo: bool) -> store::Result<Option<(Recorded, i64)>> {
    let mut before = i64::MAX;
    // What does not count, and what made it so.
    let mut void: Vec<(i64, i64)> = Vec::new();
    let mut again: Vec<(i64, i64)> = Vec::new();
    let find = |list: &[(i64, i64)], id| list.iter().find(|(of, _)| *of == id).map(|(_, by)| *by);
    while let Some(event) = view.event_before(before)? {
        before = event.id;
        if let Some(by) = find(&void, event.id) {
            again.extend(taken(&event).filter(|_| event.operation == UNDO).map(|of| (of, by)));
        } else if event.changes_rows() {
            let holder = find(&again, event.id).unwrap_or(event.id);
            match (event.operation.as_str(), redo) {
                (UNDO, false) | (REDO, _) => void.extend(taken(&event).map(|of| (of, event.id))),
                (UNDO, true) | (_, false) => return Ok(Some((event, holder))),
                (_, true) => return Ok(None),
            }
        }
    }
    Ok(None)
}

/// The event that an undo or a redo took back.
fn taken(event: &Recorded) -> Option<i64> {
    let request: serde_json::Value = serde_json::from_str(&event.request).ok()?;
    request.get("Event")?.as_i64()
}

/// How many events are read at a time.
const CHUNK: usize = 500;

/// Whether a store has a change on record.
fn has(view: &Transaction<'_>, chosen: &Recorded) -> store::Result<bool> {
    let mut after = 0;
    loop {
        let events = view.events(after, CHUNK)?;
        let Some(last) = events.last() else { return Ok(false) };
        after = last.id;
        if events.iter().any(|event| is_same(event, chosen)) {
            return Ok(true);
        }
    }
}

/// Whether a change that went over several stores may have reached that Region, as its rows here tell: those of a
/// multi-Region key name the Regions of its family, and others name none.
fn may_reach(chosen: &Recorded, place: &Place) -> bool {
    let Changes::Rows(rows) = &chosen.changes else { return true };
    let rows = rows.iter().filter(|change| change.noun == "key");
    let keys = rows.flat_map(|change| [&change.before, &change.after]).flatten();
    let keys = keys.filter_map(|row| serde_json::from_value::<Key>(row.clone()).ok());
    let mut families = keys.filter_map(|key| key.multi_region).peekable();
    families.peek().is_none()
        || families.any(|family| {
            let replicas = family.replica_keys.iter().map(|member| &member.region);
            replicas
                .chain([&family.primary_key.region])
                .any(|region| region == place.region.as_str())
        })
}

/// Whether two records are of one change, which went over several stores.
fn is_same(event: &Recorded, other: &Recorded) -> bool {
    let of = |event: &Recorded| (event.operation.clone(), event.caller.clone());
    event.together.is_some() && event.together == other.together && of(event) == of(other)
}

fn told(event: &Recorded) -> String {
    let who = event.caller.splitn(6, ':').nth(5).unwrap_or(&event.caller);
    format!("{} at {} by {}", event.operation, words::time(event.time), in_one_line(who))
}

fn nothing(redo: bool, Place { account, region }: &Place) -> Failure {
    Failure::Own(if redo {
        format!(
            "lab undo: no undo is the last change of {account} {region}: there is nothing to take back"
        )
    } else {
        format!("lab undo: no change is on record in {account} {region}")
    })
}

fn gone_on(chosen: &Recorded, Place { account, region }: &Place) -> Failure {
    let what = told(chosen);
    Failure::Own(format!(
        "lab undo: {what} reached {account} {region} too, which has changed since: undo that first, with --region {region}"
    ))
}

fn unread(chosen: &Recorded, Place { account, region }: &Place, broken: &store::Error) -> Failure {
    let what = told(chosen);
    Failure::Local(anyhow!(
        "lab undo: nothing was undone: {what} may have reached {account} {region}, which cannot be read: {broken}"
    ))
}

fn due(event: &Recorded, Place { account, region }: &Place) -> Failure {
    let why = if event.operation == words::SWEPT {
        "the key's material is destroyed and its aliases are gone; lab snapshot load brings back a state that was saved"
    } else {
        "it would come due again at the key's next use"
    };
    Failure::Own(format!(
        "lab undo: the last change of {account} {region} is {} at {}, which nobody asked for but time: {why}",
        event.operation,
        words::time(event.time)
    ))
}

fn kept(event: &Recorded, obstacle: &Obstacle) -> Failure {
    let why = match obstacle {
        Obstacle::Changed(Change { name, .. }) => {
            format!("{name} is no longer as that left it")
        }
        Obstacle::Forgotten => {
            "the rows before it have made room for those of a later import, load or reset"
                .to_owned()
        }
        Obstacle::Destroyed(name) => format!("the key material of {name} is destroyed"),
    };
    Failure::Own(format!("lab undo: {} cannot be undone: {why}", told(event)))
}
