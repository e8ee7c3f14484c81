//! The AWS CLI's manners. Never: a rule of the service.

#[expect(dead_code, reason = "called once the parts are joined")]
mod environment;
mod ini;
mod instant;
#[cfg_attr(not(test), expect(dead_code, reason = "called once the parts are joined"))]
mod profile;
#[cfg_attr(
    not(test),
    expect(dead_code, unused_imports, reason = "called once the parts are joined")
)]
mod settings;
mod valid;
mod words;
#[cfg_attr(not(test), expect(dead_code, reason = "called once the parts are joined"))]
mod zone;

use std::process::ExitCode;

/// Runs the program on the process's own arguments and streams.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}

mod failure;
mod lab;
mod report;
