//! Reads leave no trace: nothing is created, nothing is written, not even for what is due.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::{Sandbox, expect, file, point, printed, with_keys};

/// How many keys there are, which is a read.
const COUNT: [&str; 4] = ["kms", "list-keys", "--query", "length(Keys)"];

#[test]
fn reading_an_absent_home_makes_none() {
    let sandbox = Sandbox::new();
    expect(sandbox.command("aws"), COUNT).stdout("0\n").run();
    let refused = ["kms", "describe-key", "--key-id", "alias/none", "--cli-error-format", "text"];
    let output = sandbox.command("aws").args(refused).output().unwrap();
    assert_eq!(output.status.code(), Some(254));
    expect(sandbox.command("kmsalias"), ["lab", "export", "--all-regions"])
        .stdout("{\n    \"Version\": 1,\n    \"Stores\": []\n}\n")
        .run();
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_key_that_is_due_is_hidden_by_reads_and_swept_by_the_next_write() {
    let (sandbox, keys) = with_keys(3);
    point(&sandbox, "create-alias", "alias/late", &keys[0]).run();
    let schedule = ["kms", "schedule-key-deletion", "--pending-window-in-days", "7", "--key-id"];
    printed(sandbox.command("aws").args(schedule).arg(&keys[0]).env("KMSALIAS_NOW", "1000000000"));
    let before = fs::read(file(&sandbox)).unwrap();
    expect(sandbox.command("aws"), COUNT).stdout("2\n").run();
    assert_eq!(fs::read(file(&sandbox)).unwrap(), before, "a read has written");
    assert_eq!(rows(&sandbox), (3, 1));
    point(&sandbox, "create-alias", "alias/new", &keys[1]).run();
    assert_eq!(rows(&sandbox), (2, 1), "keys and customer aliases after the sweep");
}

#[test]
fn under_a_fixed_clock_what_is_due_is_hidden_and_never_swept() {
    let (sandbox, keys) = with_keys(2);
    let schedule = ["kms", "schedule-key-deletion", "--pending-window-in-days", "7", "--key-id"];
    printed(sandbox.command("aws").args(schedule).arg(&keys[0]).env("KMSALIAS_NOW", "1000000000"));
    let mut create = sandbox.command("aws");
    create.env("KMSALIAS_NOW", "2000000000");
    expect(create, super::arguments("create-alias", "alias/new", &keys[1])).run();
    assert_eq!(rows(&sandbox), (2, 1));
    let mut back = sandbox.command("aws");
    back.env("KMSALIAS_NOW", "1000000001");
    expect(back, COUNT).stdout("2\n").run();
}

#[test]
fn what_is_made_keeps_others_out() {
    let (sandbox, _) = with_keys(1);
    let mode = |path: &str| fs::metadata(sandbox.path(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("store"), mode("store/111122223333")), (0o700, 0o700));
    assert_eq!(mode("store/111122223333/us-west-2.sqlite3"), 0o600);
}

/// Rows of keys, and of aliases that are not AWS's own.
fn rows(sandbox: &Sandbox) -> (u32, u32) {
    #[expect(clippy::disallowed_methods, reason = "looks at the file, not through the program")]
    let store = rusqlite::Connection::open(file(sandbox)).unwrap();
    let count = |sql| store.query_row(sql, [], |row| row.get(0)).unwrap();
    let aliases = "SELECT count(*) FROM alias WHERE name NOT LIKE 'alias/aws/%'";
    (count("SELECT count(*) FROM kms_key"), count(aliases))
}
