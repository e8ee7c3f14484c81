//! The AWS CLI's manners. Never: a rule of the service.

use std::process::ExitCode;

/// Runs the program on the process's own arguments and streams.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}

mod failure;
