//! The `kmsalias` program: hands the process to the library. Never: logic.

use std::process::ExitCode;

fn main() -> ExitCode {
    kmsalias::cli::main()
}
