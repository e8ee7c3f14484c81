//! AWS KMS aliases on the command line, without AWS.
//!
//! The rooms and who may know whom stand in `ARCHITECTURE.md`; `tests/tidy.rs` keeps the rules.

// Only the library is held to these: a test may panic, the program may not.
#![cfg_attr(
    not(test),
    warn(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]

pub mod cli;
pub mod crypto;
pub mod data;
mod kms;
mod model;
pub mod output;
pub mod query;
mod serve;
mod store;
mod sts;
mod world;
