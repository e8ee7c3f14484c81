//! Threads that are waited for no longer than one likes. Never: what they do.

use std::io;
use std::thread::Builder;

use tokio::sync::oneshot;

/// Ready when a thread has ended.
pub(super) type Done = oneshot::Receiver<()>;

/// Starts a thread. The process does not wait for it when it ends.
///
/// # Errors
/// A system that gives no thread.
pub(super) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<Done> {
    let (alive, done) = oneshot::channel();
    Builder::new().name(name.to_owned()).spawn(move || {
        let _alive = alive;
        work();
    })?;
    Ok(done)
}
