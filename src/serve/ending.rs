//! How an endpoint ends: after the first signal in good order, after a second one at once. Never: what is done meanwhile.

use std::io;
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::timeout;

use super::threads::Done;

/// How long the stores' thread may take when nobody asks it any more: what it works on has no reader left.
const LAST_WORK: Duration = Duration::from_secs(10);

/// How long the last lines may take that nobody may be reading.
const LAST_LINES: Duration = Duration::from_secs(1);

/// How it has ended. What was acknowledged is on disk, in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Requests in flight were answered.
    InOrder,
    /// A second signal, of that number, has cut them off.
    AtOnce(u8),
}

/// SIGINT and SIGTERM.
#[derive(Debug)]
pub(super) struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

/// The threads that are waited for.
#[derive(Debug)]
pub(super) struct Threads {
    pub(super) stores: Done,
    pub(super) log: Done,
    pub(super) output: Done,
}

impl Signals {
    /// Notes signals from now on.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn listen() -> io::Result<Signals> {
        let (interrupt, terminate) = (SignalKind::interrupt(), SignalKind::terminate());
        Ok(Signals { interrupt: signal(interrupt)?, terminate: signal(terminate)? })
    }

    /// The number of the next one.
    pub(super) async fn next(&mut self) -> u8 {
        tokio::select! {
            _ = self.interrupt.recv() => 2,
            _ = self.terminate.recv() => 15,
        }
    }

    /// Waits for the end of something, or for one more signal.
    pub(super) async fn or_end(&mut self, ending: impl Future<Output = ()>) -> Ended {
        tokio::select! {
            () = ending => Ended::InOrder,
            signal = self.next() => Ended::AtOnce(signal),
        }
    }
}

impl Threads {
    /// Waits for their end, but not for ever.
    pub(super) async fn end(self) {
        timeout(LAST_WORK, self.stores).await.ok();
        let lines = async {
            // A thread has ended when its end of the channel is gone.
            self.log.await.ok();
            self.output.await.ok();
        };
        timeout(LAST_LINES, lines).await.ok();
    }
}
