//! Connections: how many, how slow they may be, how they end. Never: what is asked on them.

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::sleep;
use tokio_io_timeout::TimeoutStream;

use super::Front;

/// How many connections are open at once; more wait to be accepted.
const OPEN: usize = 256;

/// The most bytes of a request's head, and the most headers in it.
const HEAD: usize = 16 * 1024;
const HEADERS: usize = 64;

/// How long a head may take to arrive, from the end of the last request: an idle connection is closed then.
const HEAD_ARRIVAL: Duration = Duration::from_secs(60);

/// How long a client may take to accept the next bytes of an answer.
const ACCEPTANCE: Duration = Duration::from_secs(20);

/// How long to wait after the system gave no connection, which it does when no descriptor is left.
const BREATH: Duration = Duration::from_millis(50);

/// All open connections.
pub(in crate::serve) struct Connections {
    open: GracefulShutdown,
    room: Arc<Semaphore>,
}

impl Connections {
    /// None yet.
    pub(in crate::serve) fn new() -> Connections {
        Connections { open: GracefulShutdown::new(), room: Arc::new(Semaphore::new(OPEN)) }
    }

    /// Takes connections for ever.
    pub(in crate::serve) async fn accept(&self, listener: &TcpListener, front: &Rc<Front>) {
        loop {
            // The semaphore is never closed.
            let Ok(room) = Arc::clone(&self.room).acquire_owned().await else { return };
            let Ok((stream, _)) = listener.accept().await else {
                sleep(BREATH).await;
                continue;
            };
            // Small answers are sent at once.
            stream.set_nodelay(true).ok();
            let service = service_fn({
                let front = Rc::clone(front);
                move |request| Rc::clone(&front).answer(request)
            });
            let connection = self.open.watch(protocol().serve_connection(bounded(stream), service));
            tokio::task::spawn_local(async move {
                // A client that breaks off has nobody to be told.
                connection.await.ok();
                drop(room);
            });
        }
    }

    /// Lets the requests in flight finish, and waits for them no longer than `grace`. Half a head is none.
    pub(in crate::serve) async fn finish(self, front: &Front, grace: Duration) {
        tokio::select! {
            () = self.open.shutdown() => {}
            () = front.in_flight.none() => {}
            () = sleep(grace) => {}
        }
    }
}

/// HTTP/1.1 with its bounds.
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
