//! Runs a command of this program inside this process. Never: another program, and a variable of the process's own.

use std::io;

use crate::cli::environment::Environment;
use crate::cli::line::ProgramName;
use crate::cli::outlet::Outlet;
use crate::cli::process::{Process, Terminals};

/// What the command prints on both streams, standard error last, and its exit status. The first of `words` is the
/// program's name; the variables are those, and no others.
pub(super) fn answer(words: Vec<String>, variables: &[(&str, &str)]) -> (String, u8) {
    let mut words = words.into_iter();
    let name = match words.next().as_deref() {
        Some("aws" | "awslocal") => ProgramName::Aws,
        _ => ProgramName::Own,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let process = Process {
        name,
        argv: words.map(Into::into).collect(),
        environment: Environment::of(variables),
        stdin: &mut io::empty(),
        out: Outlet::new(&mut out),
        err: &mut err,
        terminals: Terminals::default(),
    };
    let status = process.run();
    out.append(&mut err);
    (String::from_utf8_lossy(&out).into_owned(), status)
}
