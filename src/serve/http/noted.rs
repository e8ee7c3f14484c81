//! What the log tells of one request, also where its client has gone away before the answer. Never: the form of a line.

use crate::model::Place;
use crate::serve::envelope::Reply;
use crate::serve::log::{self, Entry};
use crate::serve::scribe::Scribe;
use crate::world::Stopwatch;

/// The code of a request whose client has gone away: what was asked for may have been done.
const GONE: &str = "gone";

/// A line to be; it is written when this is dropped, for hyper drops the answer that nobody waits for.
pub(super) struct Noted<'a> {
    log: Option<&'a Scribe>,
    id: String,
    started: Stopwatch,
    operation: String,
    place: Option<Place>,
    /// The status and the exception.
    answered: Option<(u16, Option<&'static str>)>,
}

impl<'a> Noted<'a> {
    /// A request that begins now.
    pub(super) fn new(log: Option<&'a Scribe>, id: String) -> Noted<'a> {
        let (started, operation) = (Stopwatch::start(), String::new());
        Noted { log, id, started, operation, place: None, answered: None }
    }

    /// Says what is asked for: one word.
    pub(super) fn operation(&mut self, name: &str) {
        name.clone_into(&mut self.operation);
    }

    /// Says which account and Region it is for.
    pub(super) fn place(&mut self, place: &Place) {
        self.place = Some(place.clone());
    }

    /// Says how it ended.
    pub(super) fn end(mut self, reply: &Reply) {
        self.answered = Some((reply.status, reply.code));
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        let Some(log) = self.log else { return };
        let (status, code) = self.answered.map_or((None, Some(GONE)), |(s, code)| (Some(s), code));
        let (id, operation) = (self.id.as_str(), self.operation.as_str());
        let (place, took) = (self.place.as_ref(), self.started.elapsed());
        log.write(&Entry { time: log::seconds(), id, status, operation, place, code, took });
    }
}
