//! The aliases and keys of a moment, as far as `lab diff` compares them: of the present, of a snapshot, of a file.
//! Never: what differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Seek as _};

use anyhow::anyhow;

use super::super::Lab;
use super::super::document::{self, AliasEntry, End, KeyEntry, Sink};
use super::super::import;
use super::super::passing::Seen;
use super::super::survey::{Destination, Survey};
use super::snapshot::unreadable;
use crate::cli::quote::in_one_line;
use crate::kms;
use crate::model::Place;
use crate::store::{self, Access, Home, Store, Transaction};

/// What stands in one account and Region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// Each alias's key; none of one that has none yet.
    pub(super) aliases: BTreeMap<String, Option<String>>,
    /// Each key's state.
    pub(super) keys: BTreeMap<String, String>,
    /// Whether it says nothing of aliases: a saved `list-keys`.
    pub(super) is_silent_on_aliases: bool,
    /// Whether it says nothing of keys: a saved `list-aliases` names them only.
    pub(super) is_silent_on_keys: bool,
    /// Whether its lists go on elsewhere.
    pub(super) is_cut: bool,
}

/// The contents of all places that a side speaks of.
#[derive(Debug, Default)]
pub(in crate::cli::lab) struct State {
    /// By account and Region.
    pub(super) places: BTreeMap<Place, Contents>,
    /// Whether it speaks of those places only, and of others not that they are empty.
    pub(super) is_file: bool,
    /// Those whose stores cannot be read, so that nothing is known of them.
    pub(super) unknown: BTreeSet<Place>,
}

impl State {
    /// Whether a list of it goes on elsewhere.
    pub(super) fn is_cut(&self) -> bool {
        self.places.values().any(|contents| contents.is_cut)
    }
}

/// How many rows are read at a time.
const CHUNK: usize = 1000;

impl Lab<'_> {
    /// The state that a word of the command line names: nothing is the present, else a snapshot, else a file.
    ///
    /// # Errors
    /// A word that names neither; a file that is no document.
    pub(super) fn state(&mut self, word: Option<&str>) -> anyhow::Result<State> {
        let home = self.settings.stores();
        let account = self.settings.place()?.account;
        let Some(word) = word else {
            let (state, unread) = self.readable(&home, home.places_of(&account)?);
            self.pass_over(&unread)?;
            return Ok(state);
        };
        if let Some(snapshot) = home.snapshot(word)
            && !snapshot.places_of(&account)?.is_empty()
        {
            let (state, unread) = self.readable(&snapshot, snapshot.places_of(&account)?);
            for (Place { account, region }, broken) in unread {
                let why = in_one_line(&unreadable(word, &broken));
                writeln!(self.err, "warning: passed over {account} {region}: {why}")?;
            }
            return Ok(state);
        }
        let mut file = import::open(word, self.stdin)
            .map_err(|e| e.context(format!("{word} is no snapshot, and no file")))?;
        let filed = self.filed(&mut file);
        let state = filed.map_err(|e| e.context(format!("{word} cannot be compared")))?;
        if state.is_cut() {
            let what =
                "is cut off: only what stands between its first and its last name is compared";
            writeln!(self.err, "warning: {} {what}", in_one_line(word))?;
        }
        Ok(state)
    }

    /// What stands in those stores that can be read, and the others.
    fn readable(&self, home: &Home, places: Vec<Place>) -> (State, Vec<(Place, store::Error)>) {
        let look = |place: &Place| Ok((place.clone(), self.contents(home, place)?));
        let Seen { found, unread } = Seen::of(places, look);
        let unknown = unread.iter().map(|(place, _)| place.clone()).collect();
        (State { places: found.into_iter().collect(), is_file: false, unknown }, unread)
    }

    /// What stands in the stores of those places.
    ///
    /// # Errors
    /// A damaged store.
    pub(in crate::cli::lab) fn stored(
        &self,
        home: &Home,
        places: Vec<Place>,
    ) -> store::Result<State> {
        let mut state = State::default();
        for place in places {
            let contents = self.contents(home, &place)?;
            state.places.insert(place, contents);
        }
        Ok(state)
    }

    /// What stands in one store.
    pub(super) fn contents(&self, home: &Home, place: &Place) -> store::Result<Contents> {
        let world = self.settings.world();
        let now = |offset| world.now(offset);
        let read = || {
            let store = Store::open(home, place, Access::Read)?;
            let work = store.begin(&kms::clock(&world, &now))?;
            contents_of(work.first())
        };
        read().map_err(|e: store::Error| e.at(&home.path(place)))
    }

    /// The state of a document that import takes.
    fn filed(&self, file: &mut File) -> anyhow::Result<State> {
        let settings = self.settings;
        let destination = Destination {
            account: (settings.account.value.clone(), settings.account.source.is_explicit()),
            region: (settings.region.value.clone(), settings.region.source.is_explicit()),
            rewrite: false,
        };
        let mut survey = Survey::default();
        document::read(BufReader::new(&mut *file), &mut survey)?;
        file.rewind()?;
        let mut reader = Reader::default();
        document::read(BufReader::new(file), &mut reader)?;
        let mut state = State { is_file: true, ..State::default() };
        for part in &survey.parts {
            let place = part.place(&destination).map_err(|e| anyhow!(e))?;
            let contents = reader.parts.remove(&part.ordinal).unwrap_or_default();
            state.places.insert(place, contents);
        }
        Ok(state)
    }
}

fn contents_of(view: &Transaction<'_>) -> store::Result<Contents> {
    let mut contents = Contents::default();
    let mut after = String::new();
    loop {
        let aliases = view.aliases(None, &after, CHUNK)?;
        let Some(last) = aliases.last() else { break };
        after = last.name.to_string();
        contents.aliases.extend(
            aliases
                .into_iter()
                .map(|alias| (alias.name.to_string(), alias.target.map(|key| key.to_string()))),
        );
    }
    after.clear();
    loop {
        let ids = view.key_ids(&after, CHUNK)?;
        let Some(last) = ids.last() else { break };
        after = last.to_string();
        for id in ids {
            if let Some(key) = view.key(id.as_str())? {
                let key = kms::family::as_of(key, view.now);
                contents.keys.insert(id.to_string(), key.state.as_str().to_owned());
            }
        }
    }
    Ok(contents)
}

/// Collects the rows of each part of a document, by the number of parts that began before it.
#[derive(Default)]
struct Reader {
    parts: BTreeMap<usize, Contents>,
    begun: usize,
    open: Vec<usize>,
}

impl Reader {
    fn part(&mut self) -> &mut Contents {
        self.parts.entry(self.open.last().copied().unwrap_or(0)).or_default()
    }
}

impl Sink for Reader {
    fn begin(&mut self) -> anyhow::Result<()> {
        self.open.push(self.begun);
        self.begun += 1;
        Ok(())
    }

    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()> {
        self.part().aliases.insert(entry.alias_name, entry.target_key_id);
        Ok(())
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()> {
        let enabled = if entry.enabled == Some(false) { "Disabled" } else { "Enabled" };
        let state = entry.key_state.unwrap_or_else(|| enabled.to_owned());
        self.part().keys.insert(entry.key_id.unwrap_or_default(), state);
        Ok(())
    }

    fn partial(&mut self, _: &str) -> anyhow::Result<()> {
        self.part().is_cut = true;
        Ok(())
    }

    fn end(&mut self, end: End) -> anyhow::Result<()> {
        let part = self.part();
        part.is_silent_on_aliases = !end.lists_aliases && part.aliases.is_empty();
        part.is_silent_on_keys = !end.lists_keys && part.keys.is_empty();
        self.open.pop();
        Ok(())
    }
}
