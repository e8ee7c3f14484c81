//! When: what has happened in a store, what will, and how it was before. `lab history`, `lab events`, `lab clock`,
//! `lab snapshot`, `lab diff`, `lab undo`. Never: a rule of the service.

mod clock;
mod diff;
mod events;
mod gone;
mod history;
mod loss;
mod snapshot;
mod state;
mod timeline;
mod undo;
mod words;

pub(super) use diff::compare;
pub(super) use state::State;

use clap::{ArgMatches, Command};

use super::Lab;
use crate::cli::failure::Failure;

/// The commands.
pub(super) fn commands() -> [Command; 6] {
    [
        history::command(),
        events::command(),
        clock::command(),
        snapshot::command(),
        diff::command(),
        undo::command(),
    ]
}

/// Runs the command of that name.
///
/// # Errors
/// What kept it from being done.
pub(super) fn run(name: &str, given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    match name {
        "history" => lab.history(given),
        "events" => lab.events(given),
        "clock" => lab.clock(given),
        "snapshot" => lab.snapshot(given),
        "diff" => lab.diff(given),
        "undo" => lab.undo(given),
        other => Err(Failure::Own(format!("lab: {other} is no command"))),
    }
}
