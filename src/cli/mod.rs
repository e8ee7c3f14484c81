//! The AWS CLI's manners. Never: a rule of the service.

mod environment;
mod failure;
mod hint;
mod ini;
mod instant;
mod lab;
mod printer;
mod profile;
mod report;
mod settings;
mod valid;
mod words;
mod zone;

use std::process::ExitCode;

/// Runs the program on the process's own arguments and streams.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
