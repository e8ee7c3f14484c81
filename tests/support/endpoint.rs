//! `kmsalias serve` on a sandbox's home, from its ready file to its clean end. Never: what is sent to it.

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::http::Client;
use super::support::Sandbox;

/// No start and no end takes longer, on a machine that is busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A running endpoint; one that is dropped is killed.
pub(crate) struct Endpoint {
    child: Child,
    address: String,
    stdout: Option<JoinHandle<String>>,
    stderr: Option<JoinHandle<String>>,
}

/// What an endpoint has left.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Endpoint {
    /// `kmsalias serve` on a free port, with more options.
    pub(crate) fn start(sandbox: &Sandbox, options: &[&str]) -> Endpoint {
        Endpoint::of(sandbox, sandbox.command("kmsalias"), options)
    }

    /// The same of a command that has an environment of its own.
    pub(crate) fn of(sandbox: &Sandbox, mut command: Command, options: &[&str]) -> Endpoint {
        let ready = unused(sandbox);
        command.args(["serve", "--port", "0", "--ready-file"]).arg(&ready).args(options);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut endpoint = Endpoint { child, address: String::new(), stdout: None, stderr: None };
        endpoint.stdout = endpoint.child.stdout.take().map(collected);
        endpoint.stderr = endpoint.child.stderr.take().map(collected);
        let url = endpoint.wait_for(&ready);
        url.trim_end().strip_prefix("http://").unwrap().clone_into(&mut endpoint.address);
        endpoint
    }

    fn wait_for(&mut self, ready: &PathBuf) -> String {
        let started = Instant::now();
        loop {
            if let Ok(url) = fs::read_to_string(ready) {
                return url;
            }
            if self.child.try_wait().unwrap().is_some() || started.elapsed() > PATIENCE {
                self.child.kill().ok();
                let stderr = self.stderr.take().map(|thread| thread.join().unwrap());
                panic!("the endpoint does not start: {stderr:?}");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Where it listens, as `127.0.0.1:4599`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// A new connection.
    pub(crate) fn client(&self) -> Client {
        Client::new(&self.address)
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has not ended.
    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Sends a signal, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.pid());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Waits for its end.
    #[track_caller]
    pub(crate) fn wait(mut self) -> Ended {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < PATIENCE, "the endpoint does not end");
            thread::sleep(Duration::from_millis(5));
        };
        let [stdout, stderr] =
            [self.stdout.take(), self.stderr.take()].map(|thread| thread.unwrap().join().unwrap());
        Ended { status, stdout, stderr }
    }

    /// Ends it by SIGTERM, in good order, and gives back what it wrote to standard error.
    #[track_caller]
    pub(crate) fn end(self) -> String {
        self.signal("TERM");
        let ended = self.wait();
        assert_eq!(ended.status.code(), Some(0), "{ended:?}");
        ended.stderr
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A file's name that no other endpoint of the sandbox has.
fn unused(sandbox: &Sandbox) -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    sandbox.path(format!("ready-{}", COUNT.fetch_add(1, Ordering::Relaxed)))
}

/// Reads a pipe to its end, so that nobody waits for room in it.
fn collected(mut pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
