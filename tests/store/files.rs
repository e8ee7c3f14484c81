//! Files that the program cannot use: one sentence that names the file, status 255, and not a byte of
//! it changed.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Sandbox, arguments, expect, file, point, with_keys};

const FOREIGN: &str =
    "is not a kmsalias store: move it away, or set KMSALIAS_HOME to another directory";

const DAMAGED: &str = "is damaged (database disk image is malformed): put back a copy of it, or move it \
                       away to begin anew";

pub(super) const READ_ONLY: &str = "cannot be written: check its permissions and its directory's, or set KMSALIAS_HOME \
                         to another directory";

/// A user who owns nothing.
const NOBODY: u32 = 65534;

#[test]
fn another_programs_database() {
    for application_id in [0, 0x1234_5678] {
        let sandbox = Sandbox::new();
        make_directory(&sandbox);
        let batch = format!(
            "PRAGMA application_id={application_id}; CREATE TABLE kms_key(id); \
             INSERT INTO kms_key VALUES (1)"
        );
        sql(&sandbox, &batch);
        refused(&sandbox, FOREIGN);
    }
}

#[test]
fn no_database_at_all() {
    for text in ["", "\n", "SQLite format 3\0"].map(|start| format!("{start}not a database\n")) {
        for times in [1, 1000] {
            let sandbox = Sandbox::new();
            make_directory(&sandbox);
            fs::write(file(&sandbox), text.repeat(times)).unwrap();
            refused(&sandbox, FOREIGN);
        }
    }
}

#[test]
fn a_newer_schema() {
    let (sandbox, _) = with_keys(1);
    sql(&sandbox, "PRAGMA user_version=99");
    refused(
        &sandbox,
        "was written by a newer kmsalias (schema 99): upgrade kmsalias, or set KMSALIAS_HOME to another \
         directory",
    );
}

#[test]
fn a_file_cut_short() {
    let sandbox = with_aliases();
    let bytes = fs::read(file(&sandbox)).unwrap();
    fs::write(file(&sandbox), &bytes[..bytes.len() / 2 / 4096 * 4096]).unwrap();
    refused(&sandbox, DAMAGED);
}

#[test]
fn a_garbled_middle() {
    let sandbox = with_aliases();
    let mut bytes = fs::read(file(&sandbox)).unwrap();
    bytes[4096..].fill(0xa5);
    fs::write(file(&sandbox), &bytes).unwrap();
    refused(&sandbox, DAMAGED);
}

#[test]
fn a_directory_in_the_files_place() {
    let sandbox = Sandbox::new();
    fs::create_dir_all(file(&sandbox)).unwrap();
    refused(
        &sandbox,
        "cannot be opened (Is a directory (os error 21)): check its permissions and its directory's, or set KMSALIAS_HOME to another directory",
    );
}

#[test]
fn a_file_that_may_not_be_read() {
    let (sandbox, _) = with_keys(1);
    give_away(&sandbox);
    fs::set_permissions(file(&sandbox), Permissions::from_mode(0o000)).unwrap();
    refused_to(
        &sandbox,
        &as_nobody,
        "cannot be opened (Permission denied (os error 13)): check its permissions and its directory's, or set KMSALIAS_HOME to another directory",
    );
}

#[test]
fn a_home_that_may_not_be_written() {
    let (sandbox, keys) = with_keys(1);
    point(&sandbox, "create-alias", "alias/app", &keys[0]).run();
    give_away(&sandbox);
    set_modes(&sandbox.path("store"), 0o555, 0o444);
    let before = contents(&sandbox);
    let query = ["kms", "list-aliases", "--query", "length(Aliases)"];
    expect(as_nobody(&sandbox), query).stdout("12\n").run();
    fails(
        &file(&sandbox),
        as_nobody(&sandbox),
        &arguments("create-alias", "alias/new", &keys[0]),
        READ_ONLY,
    );
    assert_eq!(contents(&sandbox), before);
    set_modes(&sandbox.path("store"), 0o755, 0o644);
}

#[test]
fn an_absent_store_in_such_a_home_reads_as_a_fresh_one() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path("store")).unwrap();
    give_away(&sandbox);
    set_modes(&sandbox.path("store"), 0o555, 0o444);
    let query = ["kms", "list-aliases", "--query", "length(Aliases)"];
    expect(as_nobody(&sandbox), query).stdout("11\n").run();
    let directory = sandbox.path("store/111122223333");
    fails(&directory, as_nobody(&sandbox), &["kms", "create-key"], READ_ONLY);
    assert_eq!(contents(&sandbox), BTreeMap::new());
    set_modes(&sandbox.path("store"), 0o755, 0o644);
}

#[test]
fn an_empty_file_is_a_fresh_store() {
    let sandbox = Sandbox::new();
    make_directory(&sandbox);
    fs::write(file(&sandbox), "").unwrap();
    let query = ["kms", "list-aliases", "--query", "length(Aliases)"];
    expect(sandbox.command("aws"), query).stdout("11\n").run();
    assert_eq!(fs::read(file(&sandbox)).unwrap(), b"");
}

/// Expects a read and a write to fail with a sentence that says `what`.
#[track_caller]
fn refused(sandbox: &Sandbox, what: &str) {
    refused_to(sandbox, &|sandbox| sandbox.command("aws"), what);
}

#[track_caller]
fn refused_to(sandbox: &Sandbox, program: &dyn Fn(&Sandbox) -> Command, what: &str) {
    let before = contents(sandbox);
    fails(&file(sandbox), program(sandbox), &["kms", "list-aliases"], what);
    fails(&file(sandbox), program(sandbox), &["kms", "create-key"], what);
    assert_eq!(contents(sandbox), before, "a file was touched");
}

/// Expects status 255, nothing on standard output, and one sentence: what ails which path.
#[track_caller]
pub(super) fn fails(path: &Path, program: Command, arguments: &[&str], what: &str) {
    let sentence = format!("\nkmsalias: [ERROR]: {} {what}\n", path.display());
    expect(program, arguments).fails(255, sentence).run();
}

/// Every file below the home and its bytes; what cannot be read has none.
pub(super) fn contents(sandbox: &Sandbox) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&sandbox.path("store"), &mut files);
    files
}

fn collect(directory: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            collect(&entry.path(), files);
        } else {
            files.insert(entry.path(), fs::read(entry.path()).unwrap_or_default());
        }
    }
}

/// A store large enough to have a middle.
fn with_aliases() -> Sandbox {
    let (sandbox, keys) = with_keys(40);
    for key in &keys {
        point(&sandbox, "create-alias", &format!("alias/{key}"), key).run();
    }
    sandbox
}

fn make_directory(sandbox: &Sandbox) {
    fs::create_dir_all(file(sandbox).parent().unwrap()).unwrap();
}

fn sql(sandbox: &Sandbox, batch: &str) {
    #[expect(clippy::disallowed_methods, reason = "makes the file, not through the program")]
    let store = rusqlite::Connection::open(file(sandbox)).unwrap();
    store.execute_batch(batch).unwrap();
}

/// Gives the home to [`NOBODY`] when we are root, to whom no mode says no.
pub(super) fn give_away(sandbox: &Sandbox) {
    fs::set_permissions(sandbox.path(""), Permissions::from_mode(0o755)).unwrap();
    for path in [
        sandbox.path("store"),
        sandbox.path("store/111122223333"),
        sandbox.path("store/wrapping-key"),
        file(sandbox),
    ] {
        if is_root(sandbox) && path.exists() {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
}

fn is_root(sandbox: &Sandbox) -> bool {
    fs::metadata(sandbox.path("work")).unwrap().uid() == 0
}

/// The program, run by somebody whom a mode can stop.
pub(super) fn as_nobody(sandbox: &Sandbox) -> Command {
    if !is_root(sandbox) {
        return sandbox.command("aws");
    }
    let mut command = sandbox.command("setpriv");
    command.args([&format!("--reuid={NOBODY}"), &format!("--regid={NOBODY}"), "--clear-groups"]);
    command.arg(sandbox.path("bin/aws"));
    command
}

pub(super) fn set_modes(directory: &Path, directories: u32, files: u32) {
    fs::set_permissions(directory, Permissions::from_mode(0o755)).unwrap();
    for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            set_modes(&entry.path(), directories, files);
        } else {
            fs::set_permissions(entry.path(), Permissions::from_mode(files)).unwrap();
        }
    }
    fs::set_permissions(directory, Permissions::from_mode(directories)).unwrap();
}
