//! The one place where this program starts another. Nothing is added to what the other inherits: streams and
//! environment are those of this process. Never: who asked for it.

use super::failure::Failure;

/// Has the shell run `command` and waits for it; gives its exit status. What was printed must be flushed
/// before.
///
/// # Errors
/// A shell that cannot be started.
#[cfg(unix)]
pub(crate) fn shell(command: &str) -> Result<u8, Failure> {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;

    let ended = Command::new("/bin/sh").arg("-c").arg(command).status();
    let ended = ended.map_err(|e| anyhow::Error::new(e).context("the shell cannot be started"))?;
    // Python's status of a process that a signal has ended is the signal's number, negative.
    let status = ended.code().or_else(|| ended.signal().map(|signal| 256 - signal));
    Ok(status.and_then(|status| u8::try_from(status).ok()).unwrap_or(u8::MAX))
}

/// There is no shell of the kind that these commands are for.
///
/// # Errors
/// Always.
#[cfg(not(unix))]
pub(crate) fn shell(_command: &str) -> Result<u8, Failure> {
    Err(Failure::Own("aliases that are commands for the shell are run on Unix only".to_owned()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::shell;

    #[test]
    fn passes_the_exit_status_on() {
        for (command, status) in [("exit 3", 3), ("true", 0), ("kill -9 $$", 247)] {
            assert_eq!(shell(command).unwrap(), status, "{command}");
        }
    }
}
