//! What a command must print and how it must end. By default: nothing at all, and status 0.

use std::process::Command;

/// A command with its expectation.
pub(crate) struct Expect {
    command: Command,
    stdout: String,
    stderr: String,
    status: i32,
}

/// Expects `command`, with these arguments, to print nothing and to end with status 0.
pub(crate) fn expect<I: AsRef<std::ffi::OsStr>>(
    mut command: Command,
    arguments: impl IntoIterator<Item = I>,
) -> Expect {
    command.args(arguments);
    Expect { command, stdout: String::new(), stderr: String::new(), status: 0 }
}

impl Expect {
    /// With this on standard output.
    pub(crate) fn stdout(mut self, text: impl Into<String>) -> Expect {
        self.stdout = text.into();
        self
    }

    /// With this on standard error, and this status.
    pub(crate) fn fails(mut self, status: i32, stderr: impl Into<String>) -> Expect {
        self.stderr = stderr.into();
        self.status = status;
        self
    }

    /// Runs the command.
    #[track_caller]
    pub(crate) fn run(mut self) {
        let output = self.command.output().unwrap();
        let command = self.command;
        assert_eq!(String::from_utf8_lossy(&output.stderr), self.stderr, "stderr of {command:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), self.stdout, "stdout of {command:?}");
        assert_eq!(output.status.code(), Some(self.status), "status of {command:?}");
    }
}
