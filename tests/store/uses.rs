//! Uses of keys go on record after the answer: no secret, no byte of the store changed, nothing waited for; where
//! they cannot be written they are lost, and the answer is not.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use super::{Sandbox, expect, file, with_keys};

const PLAINTEXT: &str = "c2VjcmV0LXdvcmRz";

fn encrypt<'a>(key: &'a str, query: &'a str) -> [&'a str; 10] {
    [
        "kms",
        "encrypt",
        "--key-id",
        key,
        "--plaintext",
        PLAINTEXT,
        "--query",
        query,
        "--output",
        "text",
    ]
}

/// The lines of the record, each as JSON.
fn uses(sandbox: &Sandbox) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(file(sandbox).with_extension("uses")).unwrap_or_default();
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// A key that has its material, so that nothing is to be written into the store.
fn with_used_key() -> (Sandbox, String) {
    let (sandbox, keys) = with_keys(1);
    let mut first = sandbox.command("aws");
    first.env("KMSALIAS_RECORD", "changes");
    expect(first, encrypt(&keys[0], "EncryptionAlgorithm")).stdout("SYMMETRIC_DEFAULT\n").run();
    assert_eq!(uses(&sandbox), Vec::<serde_json::Value>::new());
    (sandbox, keys[0].clone())
}

#[test]
fn a_use_is_a_line_without_secrets_and_the_store_stays_as_it_is() {
    let (sandbox, key) = with_used_key();
    let before = fs::read(file(&sandbox)).unwrap();
    let encrypted = sandbox.command("aws").args(encrypt(&key, "CiphertextBlob")).output().unwrap();
    let ciphertext = String::from_utf8(encrypted.stdout).unwrap();
    let decrypt = ["kms", "decrypt", "--ciphertext-blob", ciphertext.trim(), "--output", "off"];
    expect(sandbox.command("aws"), decrypt).run();
    assert_eq!(fs::read(file(&sandbox)).unwrap(), before);
    let uses = uses(&sandbox);
    let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{key}");
    let told: Vec<_> = uses.iter().map(|used| (&used["operation"], &used["keys"][0])).collect();
    assert_eq!(told, [(&"Encrypt".into(), &arn.clone().into()), (&"Decrypt".into(), &arn.into())]);
    assert_eq!(uses[0]["request"], serde_json::json!({ "KeyId": key }));
    assert_eq!(uses[1]["request"], serde_json::json!({}));
    let path = file(&sandbox).with_extension("uses");
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_use_that_cannot_be_written_is_lost_and_the_answer_is_not() {
    let (sandbox, key) = with_used_key();
    fs::create_dir(file(&sandbox).with_extension("uses")).unwrap();
    expect(sandbox.command("aws"), encrypt(&key, "KeyId"))
        .stdout(format!("arn:aws:kms:us-west-2:111122223333:key/{key}\n"))
        .run();
}

#[test]
fn a_busy_store_is_not_waited_for() {
    let (sandbox, key) = with_used_key();
    #[expect(clippy::disallowed_methods, reason = "another process's lock")]
    let writer = rusqlite::Connection::open(file(&sandbox)).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE store SET counter = counter + 1").unwrap();
    let since = Instant::now();
    expect(sandbox.command("aws"), encrypt(&key, "EncryptionAlgorithm"))
        .stdout("SYMMETRIC_DEFAULT\n")
        .run();
    assert!(since.elapsed() < Duration::from_secs(20), "it waited for the writer");
    assert_eq!(uses(&sandbox).len(), 1);
}

#[test]
fn many_processes_tear_no_line() {
    let (sandbox, key) = with_used_key();
    let spawn = |_| sandbox.command("aws").args(encrypt(&key, "'x'")).spawn().unwrap();
    let children: Vec<_> = (0..24).map(spawn).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(uses(&sandbox).len(), 24);
}
