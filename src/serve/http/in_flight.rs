//! How many requests are being read and answered. Never: what they are.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

/// How long an answer may take to be sent at the end, and half a head to become a request.
const SENDING: Duration = Duration::from_secs(1);

/// Counts requests.
#[derive(Debug)]
pub(super) struct InFlight(watch::Sender<usize>);

/// Counts until it is dropped.
pub(super) struct Counted<'a>(&'a InFlight);

impl InFlight {
    /// None yet.
    pub(super) fn new() -> InFlight {
        InFlight(watch::Sender::new(0))
    }

    /// One more.
    pub(super) fn count(&self) -> Counted<'_> {
        self.0.send_modify(|count| *count += 1);
        Counted(self)
    }

    /// Waits until there was none for a second.
    pub(super) async fn none(&self) {
        let mut count = self.0.subscribe();
        while count.wait_for(|count| *count == 0).await.is_ok() {
            if timeout(SENDING, count.wait_for(|count| *count > 0)).await.is_err() {
                return;
            }
        }
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.0.send_modify(|count| *count -= 1);
    }
}
