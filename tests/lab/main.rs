//! The `lab` commands where a page cannot show them: what import takes and refuses, where it writes,
//! that an export imports to an equal store, what goes on record. Never: what a page prints.

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/terminal.rs"]
mod screen;

mod accepted;
mod broken;
mod documents;
mod events;
mod impact;
mod looks;
mod places;
mod refused;
mod rewrite;
mod round_trip;
mod terminal;
mod undo;
mod views;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

use support::Sandbox;

/// The account and Region that nobody has set.
const HERE: [&str; 2] = ["111122223333", "us-west-2"];

/// A key id that ends in two digits.
fn id(number: u8) -> String {
    format!("00000000-0000-4000-8000-0000000000{number:02}")
}

/// Runs `kmsalias` on a line of words, then `more`.
fn kmsalias(sandbox: &Sandbox, line: &str, more: &[&str]) -> Command {
    let mut command = sandbox.command("kmsalias");
    command.args(line.split_whitespace()).args(more);
    command
}

/// A file of the working directory.
fn file(sandbox: &Sandbox, document: &Value) -> String {
    let path = sandbox.path("work/document.json");
    fs::write(&path, document.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn import(sandbox: &Sandbox, options: &str, document: &Value) -> Command {
    let file = file(sandbox, document);
    kmsalias(sandbox, &format!("lab import {options}"), &[&file])
}

/// What the command prints; it must succeed without a word on standard error.
#[track_caller]
fn done(mut command: Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// What the command says when it fails with `status`, without the prefix of our own messages.
#[track_caller]
fn failed(mut command: Command, status: i32) -> String {
    let Output { status: ended, stdout, stderr } = command.output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!((ended.code(), stdout.as_slice()), (Some(status), &b""[..]), "{command:?}: {said}");
    let text = said.strip_prefix("\nkmsalias: [ERROR]: ").expect(&said);
    text.trim_end().to_owned()
}

/// An answer of ours as JSON.
#[track_caller]
fn answer(sandbox: &Sandbox, line: &str) -> Value {
    serde_json::from_str(&done(kmsalias(sandbox, line, &[]))).unwrap()
}

/// The metadata of a key.
#[track_caller]
fn describe(sandbox: &Sandbox, key: &str) -> Value {
    answer(sandbox, &format!("describe-key --key-id {key}"))["KeyMetadata"].clone()
}

/// The store's file of an account and Region.
fn store(sandbox: &Sandbox, [account, region]: [&str; 2]) -> PathBuf {
    sandbox.path("store").join(account).join(format!("{region}.sqlite3"))
}

/// An alias entry that names its place.
fn alias(name: &str, [account, region]: [&str; 2], key: u8) -> Value {
    let arn = format!("arn:aws:kms:{region}:{account}:{name}");
    json!({ "AliasName": name, "AliasArn": arn, "TargetKeyId": id(key) })
}
