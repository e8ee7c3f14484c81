//! The loopback endpoint: what an AWS SDK sends over HTTP goes to the same service that the command line calls, and the
//! answer goes back in the wire's own form. Never: a rule of the service, an argument, a variable.
//!
//! One thread speaks HTTP (`http`), one holds the stores (`desk`), and two write: what is told at the start, and the log if
//! there is any (`scribe`). The second is alone with them: a request is read,
//! answered and written there, and writers that come together share one transaction. Two threads in the stores would
//! not only wait for one another: POSIX drops a process's locks of a file when any descriptor of it is closed.

mod busy;
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
mod ready;
mod scribe;
mod shelf;
mod sigv4;
mod threads;
mod wire;

use std::fs;
use std::future::pending;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::TcpListener;
use tokio::sync::oneshot::{self, Receiver};

use crate::kms::Record;
use crate::model::Place;
use crate::store::{self, Home};
use crate::world::World;
use ending::{Signals, Threads};
use ready::ReadyFile;
use scribe::Scribe;
use threads::Done;

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
    /// Something under the ready file's name that is none.
    #[error(
        "{}: is there and no regular file: --ready-file takes a name that is free, or a regular file's",
        .0.display()
    )]
    Taken(PathBuf),
    /// A home in which no store can be.
    #[error("{0}")]
    Store(store::Error),
    /// The system gives no thread, signal or random byte.
    #[error("cannot serve: {0}")]
    System(#[from] io::Error),
}

/// More descriptors than connections and stores ever need.
const DESCRIPTORS: u64 = 1024;

/// How long requests in flight may take after a signal.
const GRACE: Duration = Duration::from_secs(30);

/// Serves until SIGINT or SIGTERM, and ends in good order unless there is a second one. When requests are taken, `greeting`
/// of the URL goes to standard error, and the URL to standard output.
///
/// # Errors
/// What kept it from listening, or from saying so.
pub(crate) fn run(config: Config, greeting: &dyn Fn(&str) -> String) -> Result<Ended, Error> {
    look_at(&config.home, &config.place)?;
    raise_limit();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let local = tokio::task::LocalSet::new();
    let (ended, mut signals, threads) = local.block_on(&runtime, serve(config, greeting))?;
    // Connections that outlast their time hold on to the desk, which ends when nobody can ask it any more.
    drop(local);
    match ended {
        Ended::InOrder => Ok(runtime.block_on(signals.or_end(threads.end()))),
        Ended::AtOnce(_) => Ok(ended),
    }
}

async fn serve(
    config: Config,
    greeting: &dyn Fn(&str) -> String,
) -> Result<(Ended, Signals, Threads), Error> {
    config.ready_file.as_deref().map_or(Ok(()), ReadyFile::clear)?;
    let failed = |cause| Error::Listen { address: config.listen, cause };
    let listener = TcpListener::bind(config.listen).await.map_err(failed)?;
    // Before anybody is told that it listens: a signal that comes at once ends it in good order.
    let mut signals = Signals::listen()?;
    let url = url(listener.local_addr()?);
    let home = config.home.clone().waiting(busy::PATIENCE);
    let (desk, stores) = desk::open(home, config.world.clone(), config.record)?;
    let form = config.log.unwrap_or(LogForm::Text);
    let (scribe, log) = Scribe::start(form, greeting(&url), copy(io::stderr())?)?;
    let ready = config.ready_file.as_deref().map(|path| ReadyFile::publish(path, &url));
    let ready = ready.transpose()?;
    let (printed, output) = print(format!("{url}\n"), copy(io::stdout())?)?;
    // Without requests to tell of, the thread ends with the greeting.
    let scribe = config.log.map(|_| scribe);
    let front = Rc::new(http::Front::new(config, desk, scribe));
    let connections = http::Connections::new();
    let told = tokio::select! {
        () = connections.accept(&listener, &front) => Ok(()),
        _ = signals.next() => Ok(()),
        cause = failure(printed) => Err(cause),
    };
    drop(listener);
    if let Some(ready) = ready {
        ready.withdraw();
    }
    told?;
    let ended = signals.or_end(connections.finish(&front, GRACE)).await;
    Ok((ended, signals, Threads { stores, log, output }))
}

/// Refuses a home in which there can be no store, as every request would.
fn look_at(home: &Home, place: &Place) -> Result<(), Error> {
    let path = home.path(place);
    match fs::metadata(&path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(Error::Store(store::Error::from(e).at(&path)))
        }
        _ => Ok(()),
    }
}

/// Takes as many descriptors as the system allows: connections and stores need more than some shells give.
fn raise_limit() {
    let limit = getrlimit(Resource::Nofile);
    let raise = |current| setrlimit(Resource::Nofile, Rlimit { current, ..limit }).is_ok();
    // macOS has no hard limit, and takes none for a soft one. What cannot be had is done without: connections wait then.
    if !raise(limit.maximum) && limit.current.is_some_and(|current| current < DESCRIPTORS) {
        raise(Some(DESCRIPTORS));
    }
}

/// A stream of the process's, whose lock this thread's caller may hold.
fn copy(stream: impl AsFd) -> io::Result<fs::File> {
    Ok(stream.as_fd().try_clone_to_owned()?.into())
}

/// Writes a line by a thread of its own: a pipe that is full keeps nobody else waiting.
fn print(line: String, mut to: fs::File) -> io::Result<(Receiver<io::Result<()>>, Done)> {
    let (told, printed) = oneshot::channel();
    let done = threads::start("output", move || {
        told.send(to.write_all(line.as_bytes())).ok();
    })?;
    Ok((printed, done))
}

/// Ends when the line could not be written.
async fn failure(printed: Receiver<io::Result<()>>) -> io::Error {
    match printed.await {
        Ok(Err(cause)) => cause,
        _ => pending().await,
    }
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
