//! Connections: how many, how slow they may be, how they end. Never: what is asked on them.

use std::future::pending;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, getrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{AcquireError, Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

use super::Front;

/// How many connections are served at once; one more waits until another ends.
const OPEN: usize = 256;

/// How many descriptors are kept for the stores, and for the process itself.
const OTHERS: u64 = 32;

/// The most bytes of a request's head, and the most headers in it.
const HEAD: usize = 16 * 1024;
const HEADERS: usize = 64;

/// How long a head may take to arrive, from the end of the last request: an idle connection is closed then.
const HEAD_ARRIVAL: Duration = Duration::from_secs(60);

/// How long a client may take to accept the next bytes of an answer.
const ACCEPTANCE: Duration = Duration::from_secs(20);

/// How long to wait after the system gave no connection, which it does when no descriptor is left.
const BREATH: Duration = Duration::from_millis(50);

/// How long a connection is idle at the least before it is closed for another one's sake.
const IDLE: Duration = Duration::from_secs(1);

/// All open connections.
pub(in crate::serve) struct Connections {
    room: Arc<Semaphore>,
    /// Tells every connection that its request in flight is its last.
    ending: watch::Sender<()>,
}

impl Connections {
    /// None yet.
    pub(in crate::serve) fn new() -> Connections {
        let room = Arc::new(Semaphore::new(most()));
        Connections { room, ending: watch::Sender::new(()) }
    }

    /// Takes connections for ever.
    pub(in crate::serve) async fn accept(&self, listener: &TcpListener, front: &Rc<Front>) {
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                front.wanted.notify_one();
                sleep(BREATH).await;
                continue;
            };
            // The semaphore is never closed.
            let Ok(place) = self.place(front).await else { return };
            // Small answers are sent at once.
            stream.set_nodelay(true).ok();
            let (front, ending) = (Rc::clone(front), self.ending.subscribe());
            tokio::task::spawn_local(async move {
                served(stream, front, ending).await;
                drop(place);
            });
        }
    }

    /// A place for one more connection. While there is none, those that have been idle for longest are asked for theirs.
    async fn place(&self, front: &Front) -> Result<OwnedSemaphorePermit, AcquireError> {
        loop {
            let place = Arc::clone(&self.room).acquire_owned();
            match timeout(BREATH, place).await {
                Ok(place) => return place,
                Err(_) => front.wanted.notify_one(),
            }
        }
    }

    /// Lets the requests in flight finish, and waits for them no longer than `grace`. Half a head is none.
    pub(in crate::serve) async fn finish(self, front: &Front, grace: Duration) {
        self.ending.send_replace(());
        let all = u32::try_from(most()).unwrap_or(u32::MAX);
        tokio::select! {
            _ = self.room.acquire_many(all) => {}
            () = front.in_flight.none() => {}
            () = sleep(grace) => {}
        }
    }
}

/// How many connections there may be: a store that finds no descriptor left would refuse what it is asked.
fn most() -> usize {
    let limit = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    usize::try_from(limit.saturating_sub(OTHERS)).map_or(OPEN, |left| left.clamp(1, OPEN))
}

/// What has come on a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// No request yet.
    Fresh,
    /// A request that has no answer yet.
    Asked,
    /// None since the last answer, which may still be on its way.
    Answered,
}

/// Serves a connection until it ends, or has to end: at the end of all, or for another one's sake.
async fn served(stream: TcpStream, front: Rc<Front>, mut ending: watch::Receiver<()>) {
    let state = Rc::new(watch::Sender::new(State::Fresh));
    let (idle, fresh) = (state.subscribe(), state.subscribe());
    let shared = Rc::clone(&front);
    let service = service_fn(move |request| {
        let (front, state) = (Rc::clone(&front), Rc::clone(&state));
        async move {
            state.send_replace(State::Asked);
            let answer = front.answer(request).await;
            state.send_replace(State::Answered);
            answer
        }
    });
    let mut connection = pin!(protocol().serve_connection(bounded(stream), service));
    tokio::select! {
        // A client that breaks off has nobody to be told.
        _ = connection.as_mut() => return,
        _ = ending.changed() => {}
        () = spared(idle, &shared.wanted) => {}
    }
    // An answer on its way goes out whole; where none can be, half a head is not waited for.
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        _ = connection.as_mut() => {}
        () = late(fresh) => {}
    }
}

/// Ends when a first request has not come in a while; never where one has.
async fn late(mut state: watch::Receiver<State>) {
    if timeout(IDLE, state.wait_for(|state| *state != State::Fresh)).await.is_ok() {
        pending::<()>().await;
    }
}

/// Ends when the connection has had no request for a while and its place is wanted.
async fn spared(mut state: watch::Receiver<State>, wanted: &Notify) {
    let asked = async || {
        sleep(IDLE).await;
        wanted.notified().await;
    };
    // Without a sender the connection has ended.
    while state.wait_for(|state| *state != State::Asked).await.is_ok() {
        tokio::select! {
            _ = state.changed() => {}
            () = asked() => return,
        }
    }
}

/// HTTP/1.1 with its bounds. A client that sends no more is taken for one that has gone (`half_close` is off), whose
/// request need not wait for the store.
fn protocol() -> http1::Builder {
    let mut protocol = http1::Builder::new();
    protocol
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_ARRIVAL)
        .max_buf_size(HEAD)
        .max_headers(HEADERS);
    protocol
}

/// A stream that a client cannot keep waiting by taking no answer.
fn bounded(stream: TcpStream) -> TokioIo<Pin<Box<TimeoutStream<TcpStream>>>> {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(ACCEPTANCE));
    TokioIo::new(Box::pin(stream))
}
