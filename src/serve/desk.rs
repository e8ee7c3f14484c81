//! The one thread that holds the stores: requests in, answers out. Reads are answered as they come, before the writes that
//! wait to be committed together; of these, those of an account and Region are run in their order, but for what has to run
//! by itself (`kms/batch.rs`). What was answered is seen by all that is asked afterwards. Never: HTTP, a signature.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::mem;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::busy::Busy;
use super::envelope::{Letter, Reply};
use super::pace::Pace;
use super::shelf::Shelf;
use super::threads::{self, Done};
use super::wire;
use crate::kms::{Answer, Asking, Error, Record};
use crate::model::Place;
use crate::store::Home;
use crate::world::{Stopwatch, World};

/// How much may wait for its answer, in units of a body's bytes, of which each request takes one at the least: 4096
/// requests, or 64 MiB of them. Who sends more at once is told to slow down.
const ROOM: usize = 4096;
const UNIT: usize = 16 * 1024;

/// How many writes share a transaction at the most.
const TOGETHER: usize = 256;

/// How many uses are recorded at once while requests wait.
const GATHERED: usize = 64;

/// Where requests are handed in.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    letters: Sender<Held>,
    room: Arc<Semaphore>,
}

/// A request that takes room until it is answered.
#[derive(Debug)]
struct Held {
    letter: Letter,
    arrived: Stopwatch,
    room: OwnedSemaphorePermit,
}

impl Desk {
    /// Hands in a request.
    ///
    /// # Errors
    /// The answer to one too many.
    pub(super) fn take(&self, letter: Letter) -> Result<(), Reply> {
        let units = letter.body.len().div_ceil(UNIT).max(1);
        let room = u32::try_from(units)
            .ok()
            .and_then(|units| Arc::clone(&self.room).try_acquire_many_owned(units).ok());
        let held = Held { letter, arrived: Stopwatch::start(), room: room.ok_or_else(full)? };
        self.letters.send(held).map_err(|_| closed())
    }
}

fn full() -> Reply {
    let text = "Too many requests wait already: this endpoint has one store thread";
    Reply::exception(400, "ThrottlingException", Some(text))
}

/// A desk, and where what is handed in arrives.
fn counter() -> (Desk, Receiver<Held>) {
    let (letters, held) = channel();
    (Desk { letters, room: Arc::new(Semaphore::new(ROOM)) }, held)
}

/// The answer when the desk has ended before its time.
pub(super) fn closed() -> Reply {
    Reply::exception(500, "KMSInternalException", Some("The endpoint is ending"))
}

/// Opens the desk; its thread ends when every [`Desk`] is gone and every request is answered.
///
/// # Errors
/// A system that gives no thread.
pub(super) fn open(home: Home, world: World, record: Record) -> io::Result<(Desk, Done)> {
    let (desk, letters) = counter();
    let shelf = Shelf::new(home, world, record);
    let done = threads::start("stores", move || Clerk::new(shelf).run(&letters))?;
    Ok((desk, done))
}

struct Clerk {
    shelf: Shelf,
    /// How many answers were given since uses were recorded.
    unrecorded: usize,
    /// What has come while a commit was made.
    come: VecDeque<Held>,
    /// The writes for which the last transaction had no time.
    left: Vec<Pending>,
    busy: Busy,
}

/// A write that waits for its commit.
struct Pending {
    place: Place,
    asking: Asking,
    addressee: Addressee,
}

/// Where an answer goes, since when it is waited for, and the room that its request takes until then.
struct Addressee {
    reply: tokio::sync::oneshot::Sender<Reply>,
    arrived: Stopwatch,
    _room: OwnedSemaphorePermit,
}

impl Clerk {
    fn new(shelf: Shelf) -> Clerk {
        let (come, left) = (VecDeque::new(), Vec::new());
        Clerk { shelf, unrecorded: 0, come, left, busy: Busy::default() }
    }

    fn run(mut self, letters: &Receiver<Held>) {
        let mut pace = Pace::default();
        while let Some(mut writes) = self.first_writes(letters) {
            if writes.is_empty() {
                continue;
            }
            self.gather(&mut writes, letters, &mut pace);
            let (count, commit) = (writes.len(), Stopwatch::start());
            self.write(writes, letters);
            let writing = self.come.iter().filter(|held| held.letter.writes()).count();
            if self.come.len() > writing {
                pace.note_read();
            }
            pace.note_commit(count, writing, commit.elapsed());
        }
    }

    /// The writes that are left over, else what comes next is answered, or given back where it writes. None at the end.
    fn first_writes(&mut self, letters: &Receiver<Held>) -> Option<Vec<Pending>> {
        let left = mem::take(&mut self.left);
        if !left.is_empty() {
            return Some(left);
        }
        let first = self.first(letters)?;
        Some(self.read(first).into_iter().collect())
    }

    /// Waits for more writes as long as the pace has it; what reads is answered meanwhile.
    fn gather(&mut self, writes: &mut Vec<Pending>, letters: &Receiver<Held>, pace: &mut Pace) {
        let since = Stopwatch::start();
        while writes.len() < TOGETHER && since.elapsed() < pace.longest() {
            let wait = pace.wait(writes.len(), since.elapsed());
            match self.next(|| letters.recv_timeout(wait).ok()) {
                Some(held) if held.letter.writes() => writes.extend(self.read(held)),
                Some(held) => {
                    pace.note_read();
                    self.read(held);
                }
                None => break,
            }
        }
    }

    /// The next request. The uses of those before are recorded when nobody waits, or when many have gathered.
    fn first(&mut self, letters: &Receiver<Held>) -> Option<Held> {
        let waiting = self.next(|| letters.try_recv().ok());
        if waiting.is_none() || self.unrecorded >= GATHERED {
            self.unrecorded = 0;
            self.shelf.record_uses();
        }
        waiting.or_else(|| letters.recv().ok())
    }

    /// What has come already, else what comes.
    fn next(&mut self, coming: impl FnOnce() -> Option<Held>) -> Option<Held> {
        self.come.pop_front().or_else(coming)
    }

    /// Answers a request that reads, or that cannot be read; gives back one that writes. One whose client has gone away
    /// is let go.
    fn read(&mut self, held: Held) -> Option<Pending> {
        let writes = held.letter.writes();
        let Letter { place, caller, operation, body, reply } = held.letter;
        let addressee = Addressee { reply, arrived: held.arrived, _room: held.room };
        if addressee.is_gone() {
            return None;
        }
        if let Some(failure) = self.busy.tells(&place, held.arrived, writes) {
            return addressee.send(wire::reply(Err(failure)));
        }
        let request = match wire::request(&body) {
            Ok(request) => request,
            Err(error) => return addressee.send(wire::reply(Err(error))),
        };
        let asking = Asking { caller, operation, request };
        if writes {
            return Some(Pending { place, asking, addressee });
        }
        self.unrecorded += 1;
        let ended = self.shelf.service(&place).call_for(asking);
        self.note(&place, false, Some(&ended));
        addressee.send(wire::reply(ended))
    }

    /// Notes whether the file of an account and Region was to be had.
    fn note(&mut self, place: &Place, writes: bool, ended: Option<&Result<Answer, Error>>) {
        let Some(ended) = ended else { return };
        if let Some(patience) = self.busy.note(place, writes, ended.as_ref().err()) {
            self.shelf.service(place).wait_for(patience);
        }
    }

    /// Answers requests that write, each account and Region's in one transaction; what that has no time for is left.
    fn write(&mut self, writes: Vec<Pending>, coming: &Receiver<Held>) {
        let mut places: BTreeMap<Place, (VecDeque<Asking>, VecDeque<Addressee>)> = BTreeMap::new();
        for Pending { place, asking, addressee } in writes {
            if addressee.is_gone() {
                continue;
            }
            if let Some(failure) = self.busy.tells(&place, addressee.arrived, true) {
                addressee.send(wire::reply(Err(failure)));
                continue;
            }
            let (askings, addressees) = places.entry(place).or_default();
            askings.push_back(asking);
            addressees.push_back(addressee);
        }
        for (place, (mut askings, mut addressees)) in places {
            let ended = self.shelf.service(&place).call_together(&mut askings);
            self.note(&place, true, ended.first());
            // Before anybody is answered: whoever has come by now was not among those who wrote.
            self.come.extend(coming.try_iter().take(ROOM));
            let answered = addressees.drain(..ended.len().min(addressees.len()));
            for (addressee, ended) in answered.zip(ended) {
                addressee.send(wire::reply(ended));
            }
            let left = askings.into_iter().zip(addressees);
            self.left.extend(left.map(|(asking, addressee)| {
                let place = place.clone();
                Pending { place, asking, addressee }
            }));
        }
    }
}

impl Addressee {
    /// Whether nobody waits for the answer any more.
    fn is_gone(&self) -> bool {
        self.reply.is_closed()
    }

    /// Sends an answer; a client that has gone away needs none.
    fn send(self, reply: Reply) -> Option<Pending> {
        self.reply.send(reply).ok();
        None
    }
}

#[cfg(test)]
mod tests {
    use hyper::body::Bytes;
    use tokio::sync::oneshot;

    use super::*;
    use crate::kms::ops;
    use crate::model::{Account, Region};

    fn place() -> Place {
        let account = Account::new("111122223333").unwrap();
        Place { account, region: Region::new("us-west-2").unwrap() }
    }

    /// A request, and where its answer comes.
    fn letter(operation: &str, body: &[u8]) -> (Letter, oneshot::Receiver<Reply>) {
        let operation = *ops::ALL.iter().find(|o| o.interface.name == operation).unwrap();
        let (reply, answered) = oneshot::channel();
        let body = Bytes::copy_from_slice(body);
        (Letter { place: place(), caller: place().root_arn(), operation, body, reply }, answered)
    }

    /// A clerk with a home of its own.
    fn clerk() -> (tempfile::TempDir, Clerk) {
        let directory = tempfile::tempdir().unwrap();
        let clerk = clerk_of(&directory);
        (directory, clerk)
    }

    fn clerk_of(directory: &tempfile::TempDir) -> Clerk {
        let home = Home::new(directory.path().to_owned());
        Clerk::new(Shelf::new(home, World::default(), Record::default()))
    }

    fn keys(home: &tempfile::TempDir) -> usize {
        let (desk, letters) = counter();
        let (letter, answered) = letter("ListKeys", b"{}");
        desk.take(letter).unwrap();
        drop(desk);
        clerk_of(home).run(&letters);
        let body = answered.blocking_recv().unwrap().body;
        String::from_utf8(body).unwrap().matches("KeyArn").count()
    }

    #[test]
    fn so_many_requests_wait_and_no_more() {
        let (desk, letters) = counter();
        let hand_in = |body: &[u8]| desk.take(letter("ListKeys", body).0);
        for _ in 0..4096 {
            hand_in(b"{}").unwrap();
        }
        assert_eq!(hand_in(b"{}").unwrap_err().code, Some("ThrottlingException"));
        drop(letters.recv().unwrap());
        hand_in(b"{}").unwrap();
        hand_in(b"{}").unwrap_err();
    }

    #[test]
    fn long_ones_take_more_room_until_they_are_answered() {
        let (desk, letters) = counter();
        let body = vec![b' '; 1 << 20];
        for _ in 0..64 {
            desk.take(letter("ListKeys", &body).0).unwrap();
        }
        desk.take(letter("ListKeys", b"").0).unwrap_err();
        drop(letters.recv().unwrap());
        for _ in 0..64 {
            desk.take(letter("ListKeys", &body[..UNIT]).0).unwrap();
        }
        desk.take(letter("ListKeys", b"").0).unwrap_err();
    }

    #[test]
    fn what_nobody_waits_for_any_more_is_not_done() {
        let (home, clerk) = clerk();
        let (desk, letters) = counter();
        let mut kept = Vec::new();
        for at in 0..4 {
            let (letter, answered) = letter("CreateKey", b"{}");
            desk.take(letter).unwrap();
            if at % 2 == 0 {
                kept.push(answered);
            }
        }
        drop(desk);
        clerk.run(&letters);
        assert!(kept.into_iter().all(|answered| answered.blocking_recv().unwrap().status == 200));
        assert_eq!(keys(&home), 2);
    }

    #[test]
    fn writes_that_a_transaction_had_no_time_for_are_answered_by_the_next() {
        let (_home, clerk) = clerk();
        let (desk, letters) = counter();
        let body = br#"{"KeySpec":"RSA_4096","KeyUsage":"SIGN_VERIFY"}"#;
        let answers: Vec<_> = (0..5)
            .map(|_| {
                let (letter, answered) = letter("CreateKey", body);
                desk.take(letter).unwrap();
                answered
            })
            .collect();
        drop(desk);
        clerk.run(&letters);
        assert!(
            answers.into_iter().all(|answered| answered.blocking_recv().unwrap().status == 200)
        );
    }

    #[test]
    fn who_leaves_while_writes_gather_is_let_go() {
        let (home, mut clerk) = clerk();
        let (desk, letters) = counter();
        let (letter, answered) = letter("CreateKey", b"{}");
        desk.take(letter).unwrap();
        let pending = clerk.read(letters.recv().unwrap()).unwrap();
        drop(answered);
        clerk.write(vec![pending], &letters);
        assert_eq!(keys(&home), 0);
        assert_eq!(desk.room.available_permits(), ROOM);
    }
}
