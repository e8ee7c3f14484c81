//! The one place where this program starts another. Streams and environment are those of this process, but for
//! what is named and for the commands of a page, which have their own. Never: who asked for it.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;

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

/// Has the shell run `command` in a directory, with these variables and no others and nothing to read; gives what it
/// prints on both streams, in order, and its exit status.
///
/// # Errors
/// A shell that cannot be started.
pub(crate) fn in_place(
    command: &str,
    directory: &Path,
    variables: &[(&str, OsString)],
) -> io::Result<(Vec<u8>, Option<i32>)> {
    let output = Command::new("/bin/sh")
        .arg("-c")
        .arg(format!("exec 2>&1\n{command}"))
        .env_clear()
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .current_dir(directory)
        .stdin(Stdio::null())
        .output()?;
    Ok((output.stdout, output.status.code()))
}

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
