//! A place and a process of our own to run commands in: a private directory, and a command of this program inside
//! this process. Never: another program, and a variable of the process's own.

use std::io;

use tempfile::{Builder, TempDir};

use crate::cli::environment::Environment;
use crate::cli::line::ProgramName;
use crate::cli::outlet::Outlet;
use crate::cli::process::{Process, Terminals};

/// What the command prints on both streams, standard error last, and its exit status. The first of `words` is the
/// program's name; the variables are those, and no others.
pub(super) fn answer(words: Vec<String>, variables: &[(&str, &str)]) -> (String, u8) {
    answer_at(words, variables, None)
}

/// The same, as it is printed at a terminal of so many columns, without a pager.
pub(super) fn answer_at(
    words: Vec<String>,
    variables: &[(&str, &str)],
    columns: Option<usize>,
) -> (String, u8) {
    let mut words = words.into_iter();
    let name = match words.next().as_deref() {
        Some("aws" | "awslocal") => ProgramName::Aws,
        _ => ProgramName::Own,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let process = Process {
        name,
        argv: words.chain(columns.map(|_| "--no-cli-pager".to_owned())).map(Into::into).collect(),
        environment: Environment::of(variables),
        stdin: &mut io::empty(),
        out: Outlet::new(&mut out),
        err: &mut err,
        terminals: Terminals { out: columns, ..Terminals::default() },
    };
    let status = process.run();
    out.append(&mut err);
    (String::from_utf8_lossy(&out).into_owned(), status)
}

/// A temporary directory that nobody else may look into; it is gone with the value.
///
/// # Errors
/// A file system that refuses.
pub(super) fn directory(prefix: &str) -> io::Result<TempDir> {
    let mut builder = Builder::new();
    builder.prefix(prefix);
    private(&mut builder).tempdir()
}

#[cfg(unix)]
fn private<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>) -> &'b mut Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(std::fs::Permissions::from_mode(0o700))
}

/// Elsewhere a user's temporary directories are the user's own.
#[cfg(not(unix))]
fn private<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>) -> &'b mut Builder<'p, 's> {
    builder
}
