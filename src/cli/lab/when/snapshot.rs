//! `lab snapshot`: the state of an account's stores under a name, all Regions of one moment. Key material stays
//! wrapped in it; the record of events is no part of it.

use anyhow::anyhow;
use clap::{Arg, ArgMatches, Command};

use super::super::view::{View, object, output, wants_json};
use super::super::{Lab, count, flag};
use super::words;
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::data::Value;
use crate::kms;
use crate::kms::overview::Sight;
use crate::model::{Account, AliasName, Place};
use crate::store::{self, Asked, Bulk, Clock, Counts, Event, Home, Store, Transaction};

pub(super) fn command() -> Command {
    let name = || Arg::new("SNAPSHOT").required(true).help("Its name");
    Command::new("snapshot")
        .about("Keep the state of the account's Regions under a name, and go back to it")
        .subcommand_required(true)
        .subcommand(
            Command::new("save")
                .about("Keep the present state")
                .arg(name())
                .arg(flag("replace").help("Write over a snapshot of that name"))
                .arg(output()),
        )
        .subcommand(Command::new("list").about("List the snapshots").arg(output()))
        .subcommand(
            Command::new("load")
                .about("Make the account's Regions exactly what a snapshot holds")
                .arg(name())
                .arg(flag("yes").help("Do not ask"))
                .arg(output()),
        )
        .subcommand(
            Command::new("delete")
                .about("Delete a snapshot")
                .arg(name())
                .arg(flag("yes").help("Do not ask"))
                .arg(output()),
        )
}

/// The event of a snapshot's store that tells when it was saved.
const SAVE: &str = "lab snapshot save";

/// How much was copied.
#[derive(Clone, Copy, Debug, Default)]
struct Copied {
    regions: usize,
    counts: Counts,
    /// The aliases that are AWS's own, among the others.
    own_of_aws: u64,
}

impl Lab<'_> {
    /// Saves, lists, loads or deletes snapshots.
    ///
    /// # Errors
    /// A name that is none or is taken; a store that cannot be written.
    pub(super) fn snapshot(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let account = self.settings.place()?.account;
        match given.subcommand() {
            Some(("save", given)) => self.save(&account, given),
            Some(("load", given)) => self.load_snapshot(&account, given),
            Some(("delete", given)) => {
                let (name, snapshot) = self.existing(&account, given)?;
                let question = format!("Delete snapshot {name} of {account}?");
                self.make_sure(given, "lab snapshot delete", &question)?;
                snapshot.remove_snapshot(&account)?;
                if wants_json(given) {
                    return self.show_json(&object(whose(&name, &account)));
                }
                Ok(writeln!(self.out, "Deleted snapshot {name}.")?)
            }
            Some((_, given)) => self.list_snapshots(&account, given),
            None => Ok(()),
        }
    }

    fn save(&mut self, account: &Account, given: &ArgMatches) -> Result<(), Failure> {
        let (name, snapshot) = self.named(given)?;
        if !given.get_flag("replace") && !snapshot.places_of(account)?.is_empty() {
            return Err(Failure::Own(format!(
                "lab snapshot: there is a snapshot {name} already: say --replace to write over it"
            )));
        }
        let home = self.settings.stores();
        let places = home.places_of(account)?;
        if places.is_empty() {
            return Err(Failure::Own(format!("lab snapshot: account {account} has no store yet")));
        }
        let counts = match self.copy((&home, &places), (&snapshot, &places)) {
            Err(broken) if broken.is_lasting() => self.copy_anew((&home, &places), &name, account),
            copied => copied,
        };
        let counts = counts.map_err(|e| {
            let broken = self.about(&home, &places).err().unwrap_or(e);
            anyhow!("lab snapshot: nothing was saved: {broken}")
        })?;
        // Regions that an older snapshot of that name has and the account has no more.
        for stale in snapshot.places_of(account)?.iter().filter(|place| !places.contains(place)) {
            snapshot.remove_store(stale)?;
        }
        if wants_json(given) {
            return self.show_json(&copied(&name, account, counts));
        }
        let written = told(counts);
        Ok(writeln!(self.out, "Saved {written} of {account} as {name}.")?)
    }

    /// Copies all stores of a home into another one, those of an account together. The key material stays wrapped.
    ///
    /// # Errors
    /// A store that cannot be read; nothing is in its account then.
    pub(in crate::cli::lab) fn copy_home(&self, from: &Home, to: &Home) -> store::Result<()> {
        let all = from.places()?;
        for places in all.chunk_by(|a, b| a.account == b.account) {
            let copied = self.copy((from, places), (to, places));
            copied.map_err(|e| self.about(from, places).err().unwrap_or(e))?;
        }
        Ok(())
    }

    /// Copies the state of the stores of `home` into those of `snapshot`.
    fn copy(&self, from: (&Home, &[Place]), to: (&Home, &[Place])) -> store::Result<Copied> {
        let world = self.settings.world();
        let now = |offset| world.now(offset);
        let still = Clock { sweeps: false, ..kms::clock(&world, &now) };
        let store = Store::open_beside(from, to)?;
        let work = store.begin(&still)?;
        let views: Vec<_> = work.all().collect();
        let (sources, targets) = views.split_at(from.1.len());
        let mut sum = Copied::default();
        for (source, target) in sources.iter().zip(targets) {
            sum.add(target, self.replace(target, Some(*source), source.clock_offset()?, SAVE)?)?;
            target.forget_rows_by_file()?;
        }
        work.commit()?;
        Ok(sum)
    }

    /// Copies them beside the snapshot, whose stores cannot be written to, and then takes its name over: what cannot be
    /// read is gone once there is something in its place.
    fn copy_anew(
        &self,
        (home, places): (&Home, &[Place]),
        name: &str,
        account: &Account,
    ) -> store::Result<Copied> {
        let Some(snapshot) = home.snapshot(name) else { return Ok(Copied::default()) };
        let draft = home.draft_of(name);
        // One of a killed process of the same number.
        draft.discard();
        let copied = self.copy((home, places), (&draft, places)).and_then(|counts| {
            snapshot.take_over(&draft, account)?;
            Ok(counts)
        });
        copied.inspect_err(|_| draft.discard())
    }

    /// Makes a store what another one is, or fresh, and records that.
    fn replace(
        &self,
        view: &Transaction<'_>,
        source: Option<&Transaction<'_>>,
        offset: i64,
        operation: &str,
    ) -> store::Result<Counts> {
        let mut bulk = Bulk::begin(view, true)?;
        match source {
            Some(source) => bulk.add_all_of(source)?,
            None => bulk.add_predefined(kms::managed::PREDEFINED)?,
        }
        bulk.move_clock(offset)?;
        let asked = Asked { operation, caller: &self.settings.caller.value, request: "null" };
        let time = self.settings.world().now(offset);
        bulk.finish(&Event { time, asked, refusal: None })
    }

    fn load_snapshot(&mut self, account: &Account, given: &ArgMatches) -> Result<(), Failure> {
        let (name, snapshot) = self.existing(account, given)?;
        let question = format!("Make all Regions of {account} what snapshot {name} holds?");
        self.make_sure(given, "lab snapshot load", &question)?;
        let home = self.settings.stores();
        let theirs = snapshot.places_of(account)?;
        let mut places = theirs.clone();
        places.extend(home.places_of(account)?.into_iter().filter(|place| !theirs.contains(place)));
        let loaded = self.write_back((&home, &places), (&snapshot, &theirs));
        let from = (&*name, &snapshot, &*theirs);
        let counts = loaded.map_err(|e| self.unloaded(from, (&home, &places), &e))?;
        if wants_json(given) {
            return self.show_json(&copied(&name, account, counts));
        }
        let written = told(counts);
        Ok(writeln!(self.out, "Loaded {written} into {account} from {name}.")?)
    }

    /// What keeps a snapshot from being loaded, and the way out: a broken store of it, or one that is to be written.
    fn unloaded(
        &self,
        (name, snapshot, theirs): (&str, &Home, &[Place]),
        (home, places): (&Home, &[Place]),
        broken: &store::Error,
    ) -> Failure {
        if let Err(broken) = self.about(snapshot, theirs) {
            let why = unreadable(name, &broken);
            return Failure::Local(anyhow!("lab snapshot: nothing was loaded: {why}"));
        }
        let why = match self.about(home, places) {
            Err(broken) => {
                let way_out = "what is loaded needs nothing of that file: move it away and load";
                format!("{broken}; {way_out} {name} again")
            }
            Ok(_) => broken.to_string(),
        };
        Failure::Local(anyhow!("lab snapshot: nothing was loaded: {why}"))
    }

    /// The first places are those that the snapshot has; the others become fresh.
    fn write_back(&self, to: (&Home, &[Place]), from: (&Home, &[Place])) -> store::Result<Copied> {
        let world = self.settings.world();
        let now = |offset| world.now(offset);
        // Neither what is in the snapshot nor what makes room for it is swept.
        let still = Clock { sweeps: false, ..kms::clock(&world, &now) };
        let store = Store::open_beside(to, from)?;
        let work = store.begin(&still)?;
        let views: Vec<_> = work.all().collect();
        let (targets, sources) = views.split_at(to.1.len());
        let offset = sources.first().map_or(Ok(0), |source| source.clock_offset())?;
        let mut sum = Copied::default();
        for (at, target) in targets.iter().enumerate() {
            let source = sources.get(at).copied();
            sum.add(target, self.replace(target, source, offset, "lab snapshot load")?)?;
        }
        work.commit()?;
        Ok(sum)
    }

    /// Shows each snapshot in a row. Of one that cannot be read a line on standard error tells, and the answer is no.
    fn list_snapshots(&mut self, account: &Account, given: &ArgMatches) -> Result<(), Failure> {
        let home = self.settings.stores();
        let columns = &["Name", "Saved", "Regions", "Aliases", "Keys", "State"];
        let mut view = View::new(columns).or("There is no snapshot.");
        let mut broken = Vec::new();
        for (name, snapshot) in home.all_snapshots()? {
            let places = snapshot.places_of(account);
            let about = places.clone().and_then(|places| self.about(&snapshot, &places));
            let regions = places.unwrap_or_default().into_iter();
            let regions: Vec<_> = regions.map(|place| place.region.to_string().into()).collect();
            if regions.is_empty() && about.is_ok() {
                continue;
            }
            let (saved, aliases, keys, state) = match about {
                Ok((saved, Counts { aliases, keys })) => {
                    (saved.into(), number(aliases), number(keys), "whole")
                }
                Err(error) => {
                    broken.push(unreadable(&name, &error));
                    (Value::Null, Value::Null, Value::Null, error.state())
                }
            };
            view.row([name.into(), saved, Value::list(regions), aliases, keys, state.into()]);
        }
        self.show(given, &view)?;
        for broken in &broken {
            writeln!(self.err, "warning: {}", in_one_line(broken))?;
        }
        if broken.is_empty() { Ok(()) } else { Err(Failure::No) }
    }

    /// When the stores of a snapshot were saved, and how much is in them.
    ///
    /// # Errors
    /// What is wrong with the first of them that is not sound, in whatever home.
    fn about(&self, snapshot: &Home, places: &[Place]) -> store::Result<(String, Counts)> {
        let world = self.settings.world();
        let (mut saved, mut sum) = (String::new(), Counts::default());
        for place in places {
            let last = Sight { home: snapshot, world: &world }.look(place, |tx| {
                tx.check()?;
                tx.event_before(i64::MAX)
            });
            if let Some(event) = last? {
                saved = words::time(event.time);
                if let store::Changes::ByFile { aliases, keys } = event.changes {
                    add(&mut sum, Counts { aliases, keys });
                }
            }
        }
        Ok((saved, sum))
    }

    fn named(&self, given: &ArgMatches) -> Result<(String, Home), Failure> {
        let name = given.get_one::<String>("SNAPSHOT").cloned().unwrap_or_default();
        match self.settings.stores().snapshot(&name) {
            Some(snapshot) => Ok((name, snapshot)),
            None => Err(Failure::Own(format!(
                "lab snapshot: {name:?} is no name for a snapshot: letters, digits, _ - and . make one, up to 64"
            ))),
        }
    }

    fn existing(&self, account: &Account, given: &ArgMatches) -> Result<(String, Home), Failure> {
        let (name, snapshot) = self.named(given)?;
        if snapshot.places_of(account)?.is_empty() {
            return Err(Failure::Own(format!(
                "lab snapshot: account {account} has no snapshot {name}; lab snapshot list shows those there are"
            )));
        }
        Ok((name, snapshot))
    }
}

/// That a snapshot cannot be read, and the way out.
pub(super) fn unreadable(name: &str, broken: &store::Error) -> String {
    let fault = broken.fault();
    format!("snapshot {name} cannot be read: {fault}; lab snapshot delete {name} takes it away")
}

impl Copied {
    /// Counts a store in that was written.
    fn add(&mut self, view: &Transaction<'_>, counts: Counts) -> store::Result<()> {
        self.regions += 1;
        add(&mut self.counts, counts);
        let prefix = AliasName::RESERVED;
        let from_there = view.aliases(None, prefix, usize::MAX)?.into_iter();
        let own = from_there.take_while(|alias| alias.name.as_str().starts_with(prefix)).count();
        self.own_of_aws += own as u64;
        Ok(())
    }
}

fn add(sum: &mut Counts, counts: Counts) {
    sum.aliases += counts.aliases;
    sum.keys += counts.keys;
}

fn number(number: u64) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

/// Which snapshot of whose stores.
fn whose(name: &str, account: &Account) -> [(&'static str, Value); 2] {
    [("Snapshot", name.into()), ("Account", account.to_string().into())]
}

/// What was saved or loaded, for a program.
fn copied(name: &str, account: &Account, copied: Copied) -> Value {
    let Copied { regions, counts, .. } = copied;
    let [name, account] = whose(name, account);
    let regions = ("Regions", number(regions as u64));
    object([
        name,
        account,
        regions,
        ("Aliases", number(counts.aliases)),
        ("Keys", number(counts.keys)),
    ])
}

fn told(Copied { regions, counts, own_of_aws }: Copied) -> String {
    let aliases = count(counts.aliases, "alias", "es");
    let aliases = match own_of_aws {
        0 => aliases,
        own if own == counts.aliases => format!("{aliases}, all AWS's own,"),
        own => format!("{aliases}, {own} of them AWS's own,"),
    };
    let keys = count(counts.keys, "key", "s");
    let regions = count(regions as u64, "Region", "s");
    format!("{aliases} and {keys} in {regions}")
}
