//! The AWS CLI's manners. Never: a rule of the service.

mod argparse;
mod arguments;
mod base64;
mod call;
mod check;
mod commands;
mod environment;
mod failure;
mod given;
mod globals;
mod help;
mod hint;
mod ini;
mod instant;
mod integer;
mod kebab;
mod lab;
mod line;
mod paginate;
mod paramfile;
mod printer;
mod process;
mod profile;
mod report;
mod request;
mod settings;
mod shorthand;
mod skeleton;
mod suggest;
mod timestamp;
mod token;
mod valid;
mod value;
mod wire;
mod words;
mod zone;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal as _};
use std::path::Path;
use std::process::ExitCode;

use environment::Environment;
use line::ProgramName;
use process::{Process, Terminals};

/// Runs the program on the process's own arguments and streams.
pub fn main() -> ExitCode {
    let mut argv = std::env::args_os();
    let name = argv.next().map_or(ProgramName::Own, |path| program_name(&path));
    let process = Process {
        name,
        argv: argv.collect(),
        environment: Environment::of_process(),
        stdin: &mut io::stdin().lock(),
        // A listing is long: standard output would be flushed at every line.
        out: &mut BufWriter::with_capacity(1 << 16, io::stdout().lock()),
        err: &mut io::stderr().lock(),
        terminals: Terminals { stdin: io::stdin().is_terminal(), err: io::stderr().is_terminal() },
    };
    ExitCode::from(process.run())
}

fn program_name(path: &OsString) -> ProgramName {
    match Path::new(path).file_stem().and_then(|stem| stem.to_str()) {
        Some("aws" | "awslocal") => ProgramName::Aws,
        _ => ProgramName::Own,
    }
}
