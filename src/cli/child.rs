//! The one place where this program starts another. Streams and environment are those of this process, but for
//! what is named and for the commands of a page, which have their own. Never: who asked for it.

mod signals;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::failure::Failure;
pub(crate) use signals::Signals;

/// Has the shell run `command` and waits for it; gives its exit status, none when somebody has interrupted it.
/// What was printed must be flushed before.
///
/// # Errors
/// A shell that cannot be started.
#[cfg(unix)]
pub(crate) fn shell(command: &str) -> Result<Option<u8>, Failure> {
    use std::os::unix::process::ExitStatusExt as _;

    let interrupted = survive_interrupts()?;
    let ended = Command::new("/bin/sh").arg("-c").arg(command).status();
    let ended = ended.map_err(|e| anyhow::Error::new(e).context("the shell cannot be started"))?;
    if interrupted.load(Ordering::Relaxed) {
        return Ok(None);
    }
    // Python's status of a process that a signal has ended is the signal's number, negative.
    let status = ended.code().or_else(|| ended.signal().map(|signal| 256 - signal));
    Ok(Some(status.and_then(|status| u8::try_from(status).ok()).unwrap_or(u8::MAX)))
}

/// There is no shell of the kind that these commands are for.
///
/// # Errors
/// Always.
#[cfg(not(unix))]
pub(crate) fn shell(_command: &str) -> Result<Option<u8>, Failure> {
    Err(Failure::Own("aliases that are commands for the shell are run on Unix only".to_owned()))
}

/// How a command has ended, and what it has printed.
#[derive(Debug)]
pub(crate) struct Printed {
    /// What it has printed on both streams, in order.
    pub(crate) bytes: Vec<u8>,
    /// Its exit status, 128 and the signal's number where one has ended it.
    pub(crate) status: u8,
    /// The number of a signal that was meant for us and has been handed on to it.
    pub(crate) signal: Option<u8>,
}

/// Has the shell run `command` in a directory, with these variables and no others and nothing to read.
///
/// # Errors
/// A shell that cannot be started.
pub(crate) fn in_place(
    command: &str,
    directory: &Path,
    variables: &[(&str, OsString)],
    signals: &Signals,
) -> io::Result<Printed> {
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(format!("exec 2>&1\n{command}")).env_clear();
    shell.envs(variables.iter().map(|(name, value)| (name, value))).current_dir(directory);
    lead_a_group(&mut shell);
    let mut child = shell.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    std::thread::scope(|threads| {
        let reader = threads.spawn(|| read_all(output));
        let (status, signal) = signals.wait(&mut child)?;
        let bytes = reader.join().map_err(|_| io::ErrorKind::BrokenPipe)??;
        Ok(Printed { bytes, status: as_shells_tell(status), signal })
    })
}

fn read_all(mut output: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    output.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A signal then reaches all that the program has started in its turn.
#[cfg(unix)]
fn lead_a_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

/// There are no groups.
#[cfg(not(unix))]
fn lead_a_group(_: &mut Command) {}

/// Starts the program of that name, which reads what is written to the stream; the `variables` are set for it.
///
/// # Errors
/// A program that is not there or cannot be started.
pub(crate) fn reader(
    name: &str,
    arguments: &[String],
    variables: &[(&str, &str)],
) -> io::Result<(Child, ChildStdin)> {
    let mut command = Command::new(name);
    command.args(arguments).envs(variables.iter().copied()).stdin(Stdio::piped());
    survive_interrupts()?;
    let mut child = command.spawn()?;
    let input = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    Ok((child, input))
}

/// A program to be started, and how its environment differs from ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Program<'a> {
    /// Its name or path.
    pub(crate) name: &'a OsStr,
    /// Its arguments.
    pub(crate) arguments: &'a [&'a str],
    /// Variables that are set for it.
    pub(crate) set: &'a [(&'static str, OsString)],
    /// Variables that it does not see.
    pub(crate) unset: &'a [&'static str],
}

impl Program<'_> {
    fn command(&self) -> Command {
        let mut command = Command::new(self.name);
        for name in self.unset {
            command.env_remove(name);
        }
        command.args(self.arguments).envs(self.set.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Runs a program on our own streams and waits for it, and hands signals on to it; gives its exit status, 128 and the
/// signal's number where one has ended it.
///
/// # Errors
/// A program that is not there or cannot be started.
pub(crate) fn run(program: &Program<'_>, signals: &Signals) -> io::Result<u8> {
    survive_interrupts()?;
    let mut command = program.command();
    if signals.wants_group() {
        lead_a_group(&mut command);
    }
    let (status, _) = signals.wait(&mut command.spawn()?)?;
    Ok(as_shells_tell(status))
}

fn as_shells_tell(status: ExitStatus) -> u8 {
    let code = status.code().or_else(|| signal_of(status).map(|signal| 128 + signal));
    code.and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX)
}

#[cfg(unix)]
fn signal_of(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal_of(_: ExitStatus) -> Option<i32> {
    None
}

/// An endpoint of this program's own, which ends when this is dropped: what it has answered is on the disk.
#[derive(Debug)]
pub(crate) struct Served {
    child: Child,
    url: String,
}

/// How long an endpoint may take until it listens.
const STARTING: Duration = Duration::from_secs(20);

impl Served {
    /// Starts `kmsalias serve` and waits until it has put its URL into the file `ready`; its log, in JSON, goes to `log`.
    ///
    /// # Errors
    /// A program that cannot be started, or that ends instead.
    pub(crate) fn start(program: &Program<'_>, ready: &Path, log: &Path) -> io::Result<Served> {
        let mut command = program.command();
        command.args(["serve", "--port", "0", "--log", "json", "--ready-file"]).arg(ready);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(log)?);
        let mut served = Served { child: command.spawn()?, url: String::new() };
        let pause = Duration::from_millis(1);
        for _ in 0..STARTING.as_millis() {
            if let Ok(url) = std::fs::read_to_string(ready) {
                url.trim_end().clone_into(&mut served.url);
                return Ok(served);
            }
            if let Some(status) = served.child.try_wait()? {
                return Err(io::Error::other(format!("it ended with {status}")));
            }
            std::thread::sleep(pause);
        }
        Err(io::ErrorKind::TimedOut.into())
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // One that has ended already needs no signal.
        end(&mut self.child);
        self.child.wait().ok();
    }
}

/// Asks a process to end in good order.
#[cfg(unix)]
fn end(child: &mut Child) {
    use rustix::process::{Pid, Signal, kill_process};
    kill_process(Pid::from_child(child), Signal::TERM).ok();
}

/// Ends a process.
#[cfg(not(unix))]
fn end(child: &mut Child) {
    child.kill().ok();
}

/// Ctrl-C at a terminal is the started program's from here on, which does with it what it likes: it would be left
/// without a parent else, at odds with the user's shell over the terminal. Gives whether one came.
#[cfg(unix)]
fn survive_interrupts() -> io::Result<Arc<AtomicBool>> {
    let noted = Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&noted))?;
    Ok(noted)
}

/// Elsewhere the console does so.
#[cfg(not(unix))]
fn survive_interrupts() -> io::Result<Arc<AtomicBool>> {
    Ok(Arc::default())
}

#[cfg(all(test, unix))]
mod tests {
    use super::shell;

    /// One test: an interrupt is of the whole process, and others that run commands would notice it.
    #[test]
    fn passes_the_exit_status_on_and_leaves_interrupts_to_the_command() {
        for (command, status) in [("exit 3", 3), ("true", 0), ("kill -9 $$", 247)] {
            assert_eq!(shell(command).unwrap(), Some(status), "{command}");
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().display();
        assert_eq!(
            shell(&format!("kill -INT $PPID; sleep 0.5; echo done > {path}")).unwrap(),
            None
        );
        assert_eq!(std::fs::read_to_string(file.path()).unwrap(), "done\n");
    }
}
