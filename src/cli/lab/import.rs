//! `lab import`: rows of a file into the store, all or nothing, in bounded memory.
//!
//! Two passes: the survey finds where the rows go and every ARN that does not agree; the second writes,
//! collects every other fault, and commits only when there is none.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use anyhow::{Context as _, anyhow};

use super::document::{self, AliasEntry, End, KeyEntry, Sink};
use super::entry::{self, Faults, Target};
use super::survey::{Destination, Part, Survey};
use crate::kms;
use crate::model::{AliasName, Place};
use crate::store::{Asked, Bulk, Counts, Event, Home, Noun, Store, Transaction};
use crate::world::World;

/// What an import is told beside its file.
pub(super) struct Import<'a> {
    /// Where the stores are.
    pub(super) home: &'a Home,
    /// The clock and the dice.
    pub(super) world: &'a World,
    /// The ARN of who asks.
    pub(super) caller: &'a str,
    /// Where the rows go.
    pub(super) destination: Destination,
    /// Whether the rows become all there is.
    pub(super) replace: bool,
    /// The event's operation, such as `lab import`.
    pub(super) operation: &'static str,
    /// What must hold of each place before anything is written.
    pub(super) guard: fn(&Transaction<'_>, &Place) -> anyhow::Result<()>,
}

/// What was written to one account and Region.
#[derive(Debug)]
pub(super) struct Written {
    /// The account and Region.
    pub(super) place: Place,
    /// How many aliases and keys.
    pub(super) counts: Counts,
    /// The keys that aliases name and the file lacks.
    pub(super) made: Vec<String>,
}

/// A source that can be read twice: the file, or a copy of what comes through a pipe.
///
/// # Errors
/// A file that cannot be opened or copied.
pub(super) fn open(name: &str, stdin: &mut dyn Read) -> anyhow::Result<File> {
    let copied = |source: &mut dyn Read| -> io::Result<File> {
        let mut copy = tempfile::tempfile()?;
        io::copy(source, &mut copy)?;
        Ok(copy)
    };
    let opened = match name {
        "-" => copied(stdin),
        name => File::open(name).and_then(|mut file| {
            if file.metadata()?.is_file() { Ok(file) } else { copied(&mut file) }
        }),
    };
    opened.with_context(|| format!("{name} cannot be read"))
}

impl Import<'_> {
    /// Imports `source`, tells of signs that it is partial through `warn`, and says what was written.
    ///
    /// # Errors
    /// Every fault that was found, or a failure of a file; nothing is written then.
    pub(super) fn run<S: Read + Seek>(
        &self,
        source: &mut S,
        warn: &mut dyn FnMut(&str),
    ) -> anyhow::Result<Vec<Written>> {
        let mut survey = Survey::default();
        document::read(BufReader::new(&mut *source), &mut survey)?;
        if !survey.partial.is_empty() {
            let signs: Vec<_> = survey.partial.iter().map(String::as_str).collect();
            warn(&format!("the file has {}: its list is partial", signs.join(" and ")));
        }
        let places = self.places(&survey.parts)?;
        source.seek(SeekFrom::Start(0))?;
        self.write(source, &survey.parts, &places)
    }

    fn places(&self, parts: &[Part]) -> anyhow::Result<Vec<Place>> {
        let places: Vec<_> = parts.iter().map(|part| part.place(&self.destination)).collect();
        let faults: Vec<_> = places.iter().filter_map(|place| place.clone().err()).collect();
        if !faults.is_empty() {
            return Err(anyhow!(faults.join("\n")));
        }
        let places: Vec<_> = places.into_iter().flatten().collect();
        for (at, place) in places.iter().enumerate() {
            if places.iter().take(at).any(|other| other == place) {
                return Err(anyhow!("{} {} stands twice", place.account, place.region));
            }
        }
        Ok(places)
    }

    fn write<S: Read>(
        &self,
        source: &mut S,
        parts: &[Part],
        places: &[Place],
    ) -> anyhow::Result<Vec<Written>> {
        let store = Store::open_together(self.home, places)?;
        let now = |offset| self.world.now(offset);
        let work = store.begin(&kms::clock(self.world, &now))?;
        let mut writers = Vec::new();
        for ((view, part), place) in work.all().zip(parts).zip(places) {
            (self.guard)(view, place)?;
            let target = Target::new(place, view.now, &self.destination);
            let bulk = Bulk::begin(view, self.replace)?;
            writers.push(Writer { view, bulk, target, ordinal: part.ordinal });
        }
        let mut sink = Writers { parts: writers, begun: 0, open: Vec::new(), faults: Vec::new() };
        document::read(BufReader::new(source), &mut sink)?;
        let Writers { parts: writers, faults, .. } = sink;
        if !faults.is_empty() {
            return Err(anyhow!(faults.join("\n")));
        }
        let written = writers.into_iter().map(|writer| self.finish(writer));
        let written = written.collect::<anyhow::Result<_>>()?;
        work.commit()?;
        Ok(written)
    }

    fn finish(&self, mut writer: Writer<'_>) -> anyhow::Result<Written> {
        let made = writer.make_missing_keys()?;
        let asked = Asked { operation: self.operation, caller: self.caller, request: "null" };
        let event = Event { time: writer.view.now, asked, refusal: None };
        let counts = writer.bulk.finish(&event)?;
        Ok(Written { place: writer.target.place.clone(), counts, made })
    }
}

/// Writes the rows of one part.
struct Writer<'a> {
    view: &'a Transaction<'a>,
    bulk: Bulk<'a>,
    target: Target<'a>,
    ordinal: usize,
}

impl Writer<'_> {
    fn alias(&mut self, entry: &AliasEntry) -> anyhow::Result<Faults> {
        let alias = match entry::alias(entry, &self.target) {
            Ok(alias) => alias,
            Err(faults) => return Ok(faults),
        };
        let name = alias.name.as_str();
        if self.bulk.has_added(Noun::Alias, name)? {
            return Ok(vec![format!("alias {name:?}: it stands twice")]);
        }
        // A predefined alias without a target does not count: the file's takes its place.
        if self.view.alias(&alias.name)?.is_some_and(|standing| standing.target.is_some()) {
            return Ok(vec![format!(
                "alias {name:?}: there is one already (--replace makes room)"
            )]);
        }
        self.bulk.add_alias(&alias)?;
        Ok(Faults::new())
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<Faults> {
        let (key, tags) = match entry::key(entry, &self.target) {
            Ok(row) => row,
            Err(faults) => return Ok(faults),
        };
        let id = key.id.as_str();
        if self.bulk.has_added(Noun::Key, id)? {
            return Ok(vec![format!("key {id:?}: it stands twice")]);
        }
        if self.view.key(id)?.is_some() {
            return Ok(vec![format!("key {id:?}: there is one already (--replace makes room)")]);
        }
        self.bulk.add_key(&key, &tags)?;
        Ok(Faults::new())
    }

    /// Makes the keys that aliases name and the file lacks, and says which.
    fn make_missing_keys(&mut self) -> anyhow::Result<Vec<String>> {
        let mut made = Vec::new();
        let mut after = String::new();
        while let Some((id, reserved)) = self.bulk.next_orphan(&after, AliasName::RESERVED)? {
            let sort = if reserved.is_some() { "AWS managed" } else { "symmetric" };
            made.push(format!("{id} ({sort})"));
            id.as_str().clone_into(&mut after);
            let key = entry::missing_key(id, reserved.as_ref(), &self.target);
            self.bulk.add_key(&key, &[])?;
        }
        Ok(made)
    }
}

/// The writers of all parts, each given the rows of its own.
struct Writers<'a> {
    parts: Vec<Writer<'a>>,
    begun: usize,
    open: Vec<usize>,
    faults: Faults,
}

impl<'a> Writers<'a> {
    fn present(&mut self) -> Option<&mut Writer<'a>> {
        let ordinal = *self.open.last()?;
        self.parts.iter_mut().find(|writer| writer.ordinal == ordinal)
    }
}

impl Sink for Writers<'_> {
    fn begin(&mut self) -> anyhow::Result<()> {
        self.open.push(self.begun);
        self.begun += 1;
        Ok(())
    }

    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()> {
        let faults = self.present().map(|writer| writer.alias(&entry)).transpose()?;
        self.faults.extend(faults.into_iter().flatten());
        Ok(())
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()> {
        let faults = self.present().map(|writer| writer.key(entry)).transpose()?;
        self.faults.extend(faults.into_iter().flatten());
        Ok(())
    }

    fn partial(&mut self, _: &str) -> anyhow::Result<()> {
        Ok(())
    }

    fn end(&mut self, _: End) -> anyhow::Result<()> {
        self.open.pop();
        Ok(())
    }
}
