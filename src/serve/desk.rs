//! The one thread that holds the stores: requests in, answers out, in their order for each account and Region, but that
//! reads go before writes which wait to be committed together. Never: HTTP, a signature.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::envelope::{Letter, Reply};
use super::pace::Pace;
use super::wire;
use crate::kms::{Asking, Record, Service};
use crate::model::Place;
use crate::store::Home;
use crate::world::{Stopwatch, World};

/// How many requests may wait; a client that sends more at once is told to slow down.
const QUEUE: usize = 4096;

/// How many writes share a transaction at the most.
const TOGETHER: usize = 256;

/// How long a write waits at the most while others are read and gathered: readers without end would keep it waiting.
const LONGEST: Duration = Duration::from_millis(50);

/// How many uses are recorded at once while requests wait.
const GATHERED: usize = 64;

/// How many stores stay open.
const OPEN: usize = 16;

/// Where requests are handed in.
#[derive(Clone, Debug)]
pub(super) struct Desk(SyncSender<Letter>);

impl Desk {
    /// Hands in a request.
    ///
    /// # Errors
    /// The answer to one too many.
    pub(super) fn take(&self, letter: Letter) -> Result<(), Reply> {
        self.0.try_send(letter).map_err(|full| match full {
            TrySendError::Full(_) => Reply::exception(
                400,
                "ThrottlingException",
                Some("Too many requests wait already: this endpoint has one store thread"),
            ),
            TrySendError::Disconnected(_) => closed(),
        })
    }
}

/// The answer when the desk has ended before its time.
pub(super) fn closed() -> Reply {
    Reply::exception(500, "KMSInternalException", Some("The endpoint is ending"))
}

/// Opens the desk; its thread ends when every [`Desk`] is gone and every request is answered.
///
/// # Errors
/// A system that gives no thread.
pub(super) fn open(home: Home, world: World, record: Record) -> io::Result<(Desk, JoinHandle<()>)> {
    let (sender, letters) = sync_channel(QUEUE);
    let clerk = move || {
        let (services, come) = (BTreeMap::new(), VecDeque::new());
        Clerk { home, world, record, services, unrecorded: 0, come }.run(&letters);
    };
    let thread = std::thread::Builder::new().name("stores".to_owned()).spawn(clerk)?;
    Ok((Desk(sender), thread))
}

struct Clerk {
    home: Home,
    world: World,
    record: Record,
    services: BTreeMap<Place, Service>,
    /// How many answers were given since uses were recorded.
    unrecorded: usize,
    /// What has come while a commit was made.
    come: VecDeque<Letter>,
}

/// A write that waits for its commit.
struct Pending {
    place: Place,
    asking: Asking,
    letter: Addressee,
}

/// Where an answer goes.
type Addressee = tokio::sync::oneshot::Sender<Reply>;

impl Clerk {
    fn run(mut self, letters: &Receiver<Letter>) {
        let mut pace = Pace::default();
        while let Some(first) = self.first(letters) {
            let Some(write) = self.read(first) else { continue };
            let mut writes = vec![write];
            let since = Stopwatch::start();
            while writes.len() < TOGETHER && since.elapsed() < LONGEST {
                let wait = pace.wait(writes.len(), since.elapsed());
                match self.next(|| letters.recv_timeout(wait).ok()) {
                    Some(letter) => writes.extend(self.read(letter)),
                    None => break,
                }
            }
            let (count, commit) = (writes.len(), Stopwatch::start());
            self.write(writes, letters);
            let writing = self.come.iter().filter(|letter| letter.writes()).count();
            let reading = self.come.len().saturating_sub(writing);
            pace.note_commit(count, (reading, writing), commit.elapsed());
        }
    }

    /// The next request. The uses of those before are recorded when nobody waits, or when many have gathered.
    fn first(&mut self, letters: &Receiver<Letter>) -> Option<Letter> {
        let waiting = self.next(|| letters.try_recv().ok());
        if waiting.is_none() || self.unrecorded >= GATHERED {
            self.record_uses();
        }
        waiting.or_else(|| letters.recv().ok())
    }

    fn record_uses(&mut self) {
        self.unrecorded = 0;
        self.services.values_mut().for_each(Service::record_uses);
    }

    /// What has come already, else what comes.
    fn next(&mut self, coming: impl FnOnce() -> Option<Letter>) -> Option<Letter> {
        self.come.pop_front().or_else(coming)
    }

    /// Answers a request that reads, or that cannot be read; gives back one that writes.
    fn read(&mut self, letter: Letter) -> Option<Pending> {
        let writes = letter.writes();
        let Letter { place, caller, operation, body, reply } = letter;
        let request = match wire::request(&body) {
            Ok(request) => request,
            Err(error) => return send(reply, wire::reply(Err(error))),
        };
        let asking = Asking { caller, operation, request };
        if writes {
            return Some(Pending { place, asking, letter: reply });
        }
        self.unrecorded += 1;
        let ended = self.service(&place).call_for(asking);
        send(reply, wire::reply(ended))
    }

    /// Answers requests that write, each account and Region's in one transaction.
    fn write(&mut self, writes: Vec<Pending>, coming: &Receiver<Letter>) {
        let mut places: BTreeMap<Place, (Vec<Asking>, Vec<Addressee>)> = BTreeMap::new();
        for Pending { place, asking, letter } in writes {
            let (askings, letters) = places.entry(place).or_default();
            askings.push(asking);
            letters.push(letter);
        }
        for (place, (askings, letters)) in places {
            let ended = self.service(&place).call_together(askings);
            // Before anybody is answered: whoever has come by now was not among those who wrote.
            self.come.extend(coming.try_iter().take(QUEUE));
            for (letter, ended) in letters.into_iter().zip(ended) {
                send(letter, wire::reply(ended));
            }
        }
    }

    /// The service for an account and Region; its store stays open.
    fn service(&mut self, place: &Place) -> &mut Service {
        if self.services.len() >= OPEN && !self.services.contains_key(place) {
            self.record_uses();
            self.services.clear();
        }
        let (home, world, record) = (&self.home, &self.world, self.record);
        self.services.entry(place.clone()).or_insert_with(|| {
            let caller = place.root_arn();
            let mut service = Service::new(home.clone(), world.clone(), place.clone(), caller);
            service.record = record;
            service
        })
    }
}

/// Sends an answer; a client that has gone away needs none.
fn send(letter: Addressee, reply: Reply) -> Option<Pending> {
    letter.send(reply).ok();
    None
}
