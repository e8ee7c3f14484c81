//! The loopback endpoint: what an AWS SDK sends over HTTP goes to the same service that the command line calls, and the
//! answer goes back in the wire's own form. Never: a rule of the service, an argument, a variable.
//!
//! One thread speaks HTTP (`http`), one holds the stores (`desk`), one writes the log if there is any (`scribe`). The second is alone with them: a request is read,
//! answered and written there, and writers that come together share one transaction. Two threads in the stores would
//! not only wait for one another: POSIX drops a process's locks of a file when any descriptor of it is closed.

mod credential;
mod desk;
mod draft;
mod ending;
mod envelope;
mod gate;
mod http;
mod keys;
mod log;
mod pace;
mod query;
mod scribe;
mod shelf;
mod sigv4;
mod threads;
mod wire;

use std::fs;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::AsFd as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::kms::Record;
use crate::model::Place;
use crate::store::Home;
use crate::world::World;
use ending::{Signals, Threads};
use scribe::Scribe;

pub(crate) use ending::Ended;
pub(crate) use gate::Host;
pub(crate) use keys::{Fault, Keys};
pub(crate) use log::LogForm;

/// What an endpoint is started with.
#[derive(Debug)]
pub(crate) struct Config {
    /// Where the stores are.
    pub(crate) home: Home,
    /// The clock and the dice.
    pub(crate) world: World,
    /// The account and Region of a request that names none.
    pub(crate) place: Place,
    /// Who asks in that account, if it was said; else its root.
    pub(crate) caller: Option<String>,
    /// Where to listen; port 0 takes a free one.
    pub(crate) listen: SocketAddr,
    /// Names of this machine, beside the loopback's, that a request may be addressed to.
    pub(crate) hosts: Vec<Host>,
    /// The keys that signatures are checked with; without any, every signature passes.
    pub(crate) keys: Option<Keys>,
    /// A file that gets the endpoint's URL when it listens.
    pub(crate) ready_file: Option<PathBuf>,
    /// Which requests go on record that change nothing.
    pub(crate) record: Record,
    /// Whether each request gets a line on standard error.
    pub(crate) log: Option<LogForm>,
}

/// Why an endpoint could not be started.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The address is in use, or not this machine's.
    #[error("cannot listen on {address}: {cause}; --port 0 takes a free port")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        cause: io::Error,
    },
    /// A file that cannot be written.
    #[error("{}: cannot be written: {cause}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The system gives no thread, signal or random byte.
    #[error("cannot serve: {0}")]
    System(#[from] io::Error),
}

/// How long the stores' one thread waits for another process that works on a file.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long requests in flight may take after a signal.
const GRACE: Duration = Duration::from_secs(30);

/// Serves until SIGINT or SIGTERM, and ends in good order unless there is a second one; `listening` is told the URL once, when requests are taken.
///
/// # Errors
/// What kept it from listening.
pub(crate) fn run(
    config: Config,
    listening: &mut dyn FnMut(&str) -> io::Result<()>,
) -> Result<Ended, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let local = tokio::task::LocalSet::new();
    let (ended, mut signals, threads) = local.block_on(&runtime, serve(config, listening))?;
    // Connections that outlast their time hold on to the desk, which ends when nobody can ask it any more.
    drop(local);
    match ended {
        Ended::InOrder => Ok(runtime.block_on(signals.or_end(threads.end()))),
        Ended::AtOnce(_) => Ok(ended),
    }
}

async fn serve(
    config: Config,
    listening: &mut dyn FnMut(&str) -> io::Result<()>,
) -> Result<(Ended, Signals, Threads), Error> {
    let Config { listen: address, ready_file, .. } = &config;
    let failed = |cause| Error::Listen { address: *address, cause };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    // Before anybody is told that it listens: a signal that comes at once ends it in good order.
    let mut signals = Signals::listen()?;
    let url = url(listener.local_addr()?);
    let home = config.home.clone().waiting(PATIENCE);
    let (desk, stores) = desk::open(home, config.world.clone(), config.record)?;
    let log = config.log.map(scribe_of).transpose()?.unzip();
    listening(&url)?;
    if let Some(path) = ready_file {
        publish(path, &url).map_err(|cause| Error::Write { path: path.clone(), cause })?;
    }
    let front = Rc::new(http::Front::new(config, desk, log.0));
    let connections = http::Connections::new();
    tokio::select! {
        () = connections.accept(&listener, &front) => {}
        _ = signals.next() => {}
    }
    drop(listener);
    let ended = signals.or_end(connections.finish(&front, GRACE)).await;
    Ok((ended, signals, Threads { stores, log: log.1 }))
}

/// Whoever writes the log to standard error, whose lock this thread's caller may hold.
fn scribe_of(form: LogForm) -> io::Result<(Scribe, threads::Done)> {
    let to = fs::File::from(io::stderr().as_fd().try_clone_to_owned()?);
    Scribe::start(form, to)
}

/// Where a program of this machine reaches an address: at the loopback's, where it stands for all of them.
fn url(mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        let v4 = address.is_ipv4();
        address.set_ip(if v4 {
            Ipv4Addr::LOCALHOST.into()
        } else {
            IpAddr::V6(Ipv6Addr::LOCALHOST)
        });
    }
    format!("http://{address}")
}

/// Puts the URL and a line feed into the file by renaming: whoever sees the file sees all of it.
fn publish(path: &Path, url: &str) -> io::Result<()> {
    draft::replace(path, format!(".{}", std::process::id()), 0o666, |file| writeln!(file, "{url}"))
}

#[cfg(test)]
mod tests {
    use super::url;

    #[test]
    fn the_url_is_one_that_a_program_here_can_use() {
        for (address, expected) in [
            ("127.0.0.2:1", "http://127.0.0.2:1"),
            ("0.0.0.0:1", "http://127.0.0.1:1"),
            ("[::]:1", "http://[::1]:1"),
            ("[fe80::1]:1", "http://[fe80::1]:1"),
        ] {
            assert_eq!(url(address.parse().unwrap()), expected);
        }
    }
}
