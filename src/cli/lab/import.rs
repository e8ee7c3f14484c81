//! `lab import`: rows of a file into the store, all or nothing, in bounded memory.
//!
//! Two passes: the survey finds where the rows go and every ARN that does not agree; the second writes,
//! collects every other fault, and commits only when there is none.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::PathBuf;

use anyhow::{Context as _, anyhow, ensure};

use super::document::{self, AliasEntry, End, KeyEntry, Sink};
use super::entry::{self, Faults, Target};
use super::progress::{Counted, Progress};
use super::survey::{Destination, Part, Survey};
use super::wrote;
use crate::kms::{self, luggage::Stock};
use crate::model::{Alias, AliasName, Place};
use crate::store::{self, Access, Asked, Bulk, Counts, Event, Home, Noun, Store, Transaction};
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
    /// How many aliases and keys of the file's.
    pub(super) counts: Counts,
    /// The keys that aliases name and the file lacks.
    pub(super) made: Made,
}

/// Keys that were made because aliases name them.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// How many.
    pub(super) count: u64,
    /// The first of them, each with its sort.
    pub(super) first: Vec<String>,
}

impl Made {
    /// As many as are told by name.
    const TOLD: usize = 10;
}

/// As many accounts and Regions as SQLite writes in one transaction.
const PLACES: usize = 126;

/// As many rows as are first written to a temporary store where there is no store yet: then a refused
/// file has left nothing behind. A larger one leaves an empty file, which reads as no store.
const REHEARSED: u64 = 20_000;

/// A source that can be read twice: the file, or a copy of what comes through a pipe.
///
/// # Errors
/// A file that cannot be opened or copied.
pub(super) fn open(name: &str, stdin: &mut dyn Read) -> anyhow::Result<File> {
    let copied = |source: &mut dyn Read| -> io::Result<File> {
        let mut copy = tempfile::tempfile()?;
        io::copy(source, &mut copy)?;
        copy.rewind()?;
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
    /// Imports `source`, warns of signs that it is partial, and says what was written.
    ///
    /// # Errors
    /// Every fault that was found, or a failure of a file; nothing is written then.
    pub(super) fn run<S: Read + Seek>(
        &self,
        source: &mut S,
        progress: &mut Progress<'_>,
    ) -> anyhow::Result<Vec<Written>> {
        let mut survey = Survey::default();
        progress.begin("read");
        let mut sink = Counted { sink: &mut survey, progress: &mut *progress };
        document::read(BufReader::new(&mut *source), &mut sink)?;
        if !survey.partial.is_empty() {
            let signs: Vec<_> = survey.partial.iter().map(String::as_str).collect();
            progress.warn(&format!("the file has {}: its list is partial", signs.join(" and ")));
        }
        let has_material = survey.has_material;
        let parts = self.placed(survey.parts)?;
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        let rows: u64 = parts.iter().map(|(part, _)| part.rows).sum();
        if self.is_unused(&parts)? && rows <= REHEARSED {
            let stage = tempfile::tempdir().context("no temporary directory")?;
            source.rewind()?;
            let home = Home::new(stage.path().to_owned());
            self.prepare(&home, has_material)?;
            self.write(&home, source, &parts, progress)?;
        }
        source.rewind()?;
        progress.begin("written");
        self.prepare(self.home, has_material)?;
        self.write(self.home, source, &parts, progress)
    }

    fn prepare(&self, home: &Home, has_material: bool) -> anyhow::Result<()> {
        if has_material {
            kms::luggage::prepare(home, self.world).map_err(anyhow::Error::new)?;
        }
        Ok(())
    }

    /// Whether nothing was ever written to any of the places. Where there is something, looks at it
    /// before files are made beside it.
    fn is_unused(&self, parts: &[(Part, Place)]) -> anyhow::Result<bool> {
        let mut unused = true;
        for (_, place) in parts {
            if self.home.has(place) {
                unused = false;
                let store = Store::open(self.home, place, Access::Read)?;
                let now = |offset| self.world.now(offset);
                let work = store.begin(&kms::clock(self.world, &now))?;
                (self.guard)(work.first(), place)?;
            }
        }
        Ok(unused)
    }

    /// The parts with the places they go to.
    fn placed(&self, parts: Vec<Part>) -> anyhow::Result<Vec<(Part, Place)>> {
        let places: Vec<_> = parts.iter().map(|part| part.place(&self.destination)).collect();
        let faults: Vec<_> = places.iter().filter_map(|place| place.clone().err()).collect();
        if !faults.is_empty() {
            return Err(anyhow!(faults.join("\n")));
        }
        let places: Vec<_> = places.into_iter().flatten().collect();
        let count = places.len();
        ensure!(
            count <= PLACES,
            "it has {count} accounts and Regions, and {PLACES} can be written at once: split it"
        );
        for (at, place) in places.iter().enumerate() {
            if places.iter().take(at).any(|other| other == place) {
                return Err(anyhow!("{} {} stands twice", place.account, place.region));
            }
        }
        Ok(parts.into_iter().zip(places).collect())
    }

    fn write<S: Read>(
        &self,
        home: &Home,
        source: &mut S,
        parts: &[(Part, Place)],
        progress: &mut Progress<'_>,
    ) -> anyhow::Result<Vec<Written>> {
        let places: Vec<_> = parts.iter().map(|(_, place)| place.clone()).collect();
        let store = Store::open_together(home, &places)?;
        let now = |offset| self.world.now(offset);
        let work = store.begin(&kms::clock(self.world, &now))?;
        let mut writers = Vec::new();
        for (view, (part, place)) in work.all().zip(parts) {
            (self.guard)(view, place)?;
            let target = Target::new(place, view.now, &self.destination);
            let path = home.path(place);
            if let (true, Some(told)) = (self.replace, wrote::hidden_too(view, place)?) {
                progress.warn(&told);
            }
            let bulk = Bulk::begin(view, self.replace).map_err(|e| e.at(&path))?;
            let (world, ordinal) = (self.world, part.ordinal);
            writers.push(Writer { home, world, view, bulk, target, ordinal, path });
        }
        let mut sink = Writers { parts: writers, begun: 0, open: Vec::new(), faults: Vec::new() };
        document::read(BufReader::new(source), &mut Counted { sink: &mut sink, progress })?;
        let Writers { parts: writers, faults, .. } = sink;
        if !faults.is_empty() {
            return Err(anyhow!(faults.join("\n")));
        }
        let written = writers.into_iter().map(|writer| {
            let path = writer.path.clone();
            self.finish(writer).map_err(|e| e.at(&path))
        });
        let written = written.collect::<store::Result<_>>()?;
        work.commit().map_err(|e| e.at(store.path()))?;
        Ok(written)
    }

    fn finish(&self, mut writer: Writer<'_>) -> store::Result<Written> {
        let made = writer.make_missing_keys()?;
        let asked = Asked { operation: self.operation, caller: self.caller, request: "null" };
        let event = Event { time: writer.view.now, asked, refusal: None };
        let mut counts = writer.bulk.finish(&event)?;
        counts.keys -= made.count;
        Ok(Written { place: writer.target.place.clone(), counts, made })
    }
}

/// Writes the rows of one part.
struct Writer<'a> {
    home: &'a Home,
    world: &'a World,
    view: &'a Transaction<'a>,
    bulk: Bulk<'a>,
    target: Target<'a>,
    ordinal: usize,
    path: PathBuf,
}

impl Writer<'_> {
    fn alias(&mut self, entry: &AliasEntry) -> store::Result<Faults> {
        let alias = match entry::alias(entry, &self.target) {
            Ok(alias) => alias,
            Err(faults) => return Ok(faults),
        };
        let name = alias.name.as_str();
        if self.bulk.has_added(Noun::Alias, name)? {
            return Ok(vec![format!("alias {name:?}: it stands twice")]);
        }
        // A predefined alias without a target does not count: the file's takes its place.
        match self.view.alias(&alias.name)? {
            Some(Alias { target: Some(_), .. }) => {
                let fault = format!("alias {name:?}: there is one already (--replace makes room)");
                return Ok(vec![fault]);
            }
            Some(_) => self.bulk.displace(&alias.name)?,
            None => {}
        }
        self.bulk.add_alias(&alias)?;
        Ok(Faults::new())
    }

    fn key(&mut self, entry: KeyEntry) -> store::Result<Faults> {
        let (key, tags, materials) = match entry::key(entry, &self.target) {
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
        let (home, world, place, tx) = (self.home, self.world, self.target.place, self.view);
        let kept = Stock { home, world, place, tx }.put_in(&key, &materials);
        Ok(kept.err().map(|e| format!("key {id:?}: {e}")).into_iter().collect())
    }

    /// Makes the keys that aliases name and the file lacks, and says which.
    fn make_missing_keys(&mut self) -> store::Result<Made> {
        let mut made = Made::default();
        let mut after = String::new();
        while let Some((id, reserved)) = self.bulk.next_orphan(&after, AliasName::RESERVED)? {
            let sort = if reserved.is_some() { "AWS managed" } else { "symmetric" };
            made.count += 1;
            if made.first.len() < Made::TOLD {
                made.first.push(format!("{id} ({sort})"));
            }
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
    /// Lets the writer of the part that is being read write a row.
    fn write(
        &mut self,
        write: impl FnOnce(&mut Writer<'a>) -> store::Result<Faults>,
    ) -> anyhow::Result<()> {
        let ordinal = self.open.last();
        let writer = self.parts.iter_mut().find(|writer| Some(&writer.ordinal) == ordinal);
        if let Some(writer) = writer {
            self.faults.extend(write(writer).map_err(|e| e.at(&writer.path))?);
        }
        Ok(())
    }
}

impl Sink for Writers<'_> {
    fn begin(&mut self) -> anyhow::Result<()> {
        self.open.push(self.begun);
        self.begun += 1;
        Ok(())
    }

    fn alias(&mut self, entry: AliasEntry) -> anyhow::Result<()> {
        self.write(|writer| writer.alias(&entry))
    }

    fn key(&mut self, entry: KeyEntry) -> anyhow::Result<()> {
        self.write(|writer| writer.key(entry))
    }

    fn partial(&mut self, _: &str) -> anyhow::Result<()> {
        Ok(())
    }

    fn end(&mut self, _: End) -> anyhow::Result<()> {
        self.open.pop();
        Ok(())
    }
}
