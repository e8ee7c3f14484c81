//! The store as processes meet it: many at once, killed in the middle, and files that are none of
//! ours, damaged, locked away or without room. Never: what an operation answers in peace.

#[path = "../support/expect.rs"]
mod expect;
#[path = "../support/mod.rs"]
mod support;

mod crowd;
mod files;
mod full;
mod journals;
mod kill;
mod material;
mod quiet;
mod uses;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use expect::{Expect, expect};
use support::Sandbox;

/// A sandbox whose store holds `count` keys, and their ids in order.
fn with_keys(count: usize) -> (Sandbox, Vec<String>) {
    let sandbox = Sandbox::new();
    let id = |at: usize| format!("{at:08}-0000-4000-8000-000000000000");
    let ids: Vec<_> = (0..count).map(id).collect();
    let keys: Vec<_> = ids.iter().map(|id| metadata(id)).collect();
    let file = sandbox.path("work/keys.json");
    fs::write(&file, serde_json::json!({ "Version": 1, "Keys": keys }).to_string()).unwrap();
    let output = sandbox.command("kmsalias").args(["lab", "import"]).arg(file).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    (sandbox, ids)
}

fn metadata(id: &str) -> serde_json::Value {
    serde_json::json!({
        "AWSAccountId": "111122223333",
        "KeyId": id,
        "Arn": format!("arn:aws:kms:us-west-2:111122223333:key/{id}"),
        "CreationDate": "2024-01-01T00:00:00Z",
        "KeyUsage": "ENCRYPT_DECRYPT",
        "KeyState": "Enabled",
        "Origin": "AWS_KMS",
        "KeyManager": "CUSTOMER",
        "KeySpec": "SYMMETRIC_DEFAULT",
    })
}

/// `create-alias` or `update-alias`, expected to succeed.
fn point(sandbox: &Sandbox, operation: &str, alias: &str, key: &str) -> Expect {
    expect(sandbox.command("aws"), arguments(operation, alias, key))
}

fn arguments<'a>(operation: &'a str, alias: &'a str, key: &'a str) -> [&'a str; 6] {
    ["kms", operation, "--alias-name", alias, "--target-key-id", key]
}

/// Customer aliases and their keys, as listed.
fn aliases(sandbox: &Sandbox) -> Vec<(String, String)> {
    let mut command = sandbox.command("aws");
    command.args(["kms", "list-aliases", "--output", "text", "--page-size", "1000"]);
    let text = printed(command.args(["--query", "Aliases[].[AliasName,TargetKeyId]"]));
    let row = |line: &str| line.split_once('\t').map(|(a, k)| (a.to_owned(), k.to_owned()));
    let rows = text.lines().map(|line| row(line).expect(line));
    rows.filter(|(alias, _)| !alias.starts_with("alias/aws/")).collect()
}

/// What a command prints; it must succeed without a word on standard error.
fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The file of the account and Region in use.
fn file(sandbox: &Sandbox) -> PathBuf {
    sandbox.path("store/111122223333/us-west-2.sqlite3")
}
