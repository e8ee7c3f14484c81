//! The AWS CLI's manners. Never: a rule of the service.

mod abouts;
mod alias;
mod argparse;
mod arguments;
mod call;
mod calls;
mod check;
mod child;
mod commands;
mod complete;
mod decoding;
mod encoding;
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
mod misuse;
mod outlet;
mod pager;
mod paginate;
mod paramfile;
mod printer;
mod process;
mod profile;
mod quote;
mod report;
mod request;
mod serve;
mod settings;
mod shorthand;
mod skeleton;
mod suggest;
mod timestamp;
mod token;
mod tree;
mod user_home;
mod valid;
mod value;
mod wire;
mod words;
mod zone;

use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use encoding::Encoded;
use environment::Environment;
use line::ProgramName;
use outlet::Outlet;
use process::{Process, Terminals};

/// Runs the program on the process's own arguments and streams.
pub fn main() -> ExitCode {
    let mut argv = std::env::args_os();
    let name = argv.next().map_or(ProgramName::Own, |path| program_name(&path));
    let environment = Environment::of_process();
    // A listing is long: standard output would be flushed at every line.
    let plain = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut out: Box<dyn Write> = match encoding::of(&environment) {
        Ok(Some(codec)) => Box::new(Encoded::new(plain, codec)),
        _ => Box::new(plain),
    };
    let process = Process {
        name,
        argv: argv.collect(),
        environment,
        stdin: &mut io::stdin().lock(),
        out: Outlet::new(&mut out),
        err: &mut io::stderr().lock(),
        terminals: Terminals {
            stdin: io::stdin().is_terminal(),
            out: io::stdout().is_terminal().then(columns),
            err: io::stderr().is_terminal(),
        },
    };
    ExitCode::from(process.run())
}

/// The tree of all commands and their options, of which `tests/completions.rs` makes the files in
/// `completions/`. Not for other use.
#[doc(hidden)]
pub fn command_tree() -> clap::Command {
    tree::whole()
}

/// The columns of standard output's terminal: 0 of one that does not know, as the AWS CLI has it.
#[cfg(unix)]
fn columns() -> usize {
    let size = rustix::termios::tcgetwinsize(io::stdout());
    size.map_or(crate::output::WIDTH, |size| size.ws_col.into())
}

/// The AWS CLI asks no terminal here.
#[cfg(not(unix))]
fn columns() -> usize {
    crate::output::WIDTH
}

fn program_name(path: impl AsRef<Path>) -> ProgramName {
    match path.as_ref().file_stem().and_then(|stem| stem.to_str()) {
        Some("aws" | "awslocal") => ProgramName::Aws,
        _ => ProgramName::Own,
    }
}
