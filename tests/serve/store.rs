//! The files under an endpoint's feet: deleted, reset and replaced while it serves.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::http::Client;
use super::{Sandbox, authorization, printed, served};

fn file(sandbox: &Sandbox) -> PathBuf {
    sandbox.path("store/111122223333/us-west-2.sqlite3")
}

fn keys(client: &mut Client) -> usize {
    client.json("ListKeys", "{}")["Keys"].as_array().unwrap().len()
}

#[test]
fn reading_makes_no_file() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (operation, body) in [
        ("ListKeys", "{}"),
        ("ListAliases", "{}"),
        ("DescribeKey", r#"{"KeyId":"alias/none"}"#),
        ("GenerateRandom", r#"{"NumberOfBytes":4}"#),
        ("CreateGrant", "{}"),
        ("Nope", "{}"),
        ("CreateAlias", "["),
    ] {
        client.call(operation, body);
    }
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_store_that_was_deleted_is_made_anew() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for _ in 0..3 {
        client.json("CreateKey", "{}");
        client.json("CreateKey", "{}");
        assert_eq!(keys(&mut client), 2);
        fs::remove_dir_all(sandbox.path("store")).unwrap();
        assert_eq!(keys(&mut client), 0, "what is gone is not read");
        assert!(!sandbox.path("store").exists());
    }
    client.json("CreateKey", "{}");
    assert!(file(&sandbox).exists());
    fs::remove_dir_all(sandbox.path("store")).unwrap();
    // A write comes first, of several at once.
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| endpoint.client().json("CreateKey", "{}"));
        }
    });
    assert_eq!(printed(&sandbox, &["list-keys", "--output", "text"]).lines().count(), 8);
    assert_eq!(keys(&mut client), 8);
}

#[test]
fn a_store_that_was_put_in_its_place_is_served() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    client.json("CreateKey", "{}");
    let kept = sandbox.path("kept");
    fs::copy(file(&sandbox), &kept).unwrap();
    client.json("CreateKey", "{}");
    let draft = file(&sandbox).with_extension("draft");
    fs::copy(&kept, &draft).unwrap();
    fs::rename(&draft, file(&sandbox)).unwrap();
    client.json("CreateKey", "{}");
    assert_eq!(keys(&mut client), 2);
    assert_eq!(printed(&sandbox, &["list-keys", "--output", "text"]).lines().count(), 2);
}

#[test]
fn a_store_that_was_copied_over_it_is_served() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let other = Sandbox::new();
    // As many commits in both: SQLite takes the one for the other.
    for (sandbox, name) in [(&sandbox, "alias/aa"), (&other, "alias/bb")] {
        let key = ["create-key", "--query", "KeyMetadata.KeyId", "--output", "text"];
        let key = printed(sandbox, &key);
        let key = key.trim();
        printed(sandbox, &["create-alias", "--alias-name", name, "--target-key-id", key]);
    }
    let key = |client: &mut Client| {
        let keys = client.json("ListKeys", "{}");
        keys["Keys"][0]["KeyId"].as_str().unwrap().to_owned()
    };
    let old = key(&mut client);
    fs::copy(file(&other), file(&sandbox)).unwrap();
    let new = key(&mut client);
    assert_ne!(new, old);
    let body = format!(r#"{{"AliasName":"alias/cc","TargetKeyId":"{new}"}}"#);
    assert_eq!(client.call("CreateAlias", &body).status, 200);
    let names = "sort(Aliases[?TargetKeyId].AliasName)";
    let listed = printed(&sandbox, &["list-aliases", "--query", names, "--output", "text"]);
    assert_eq!(listed, "alias/bb\talias/cc\n");
}

#[test]
#[cfg(unix)]
fn what_is_no_file_stops_nobody_else() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    printed(&sandbox, &["create-key", "--region", "eu-west-1"]);
    let made = std::process::Command::new("mkfifo").arg(file(&sandbox)).status();
    assert!(made.unwrap().success());
    let (status, code, message) = client.call("ListKeys", "{}").exception();
    assert_eq!((status, code.as_str()), (500, "KMSInternalException"));
    assert!(message.unwrap().contains("it is neither a file nor a directory"));
    let elsewhere = authorization("111122223333", "eu-west-1");
    let lines = format!("X-Amz-Target: TrentService.ListKeys\r\n{elsewhere}");
    assert_eq!(client.ask(&lines, "{}").status, 200);
}

#[test]
fn a_lab_command_changes_what_is_served() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    client.json("CreateKey", "{}");
    printed(&sandbox, &["lab", "reset", "--yes"]);
    assert_eq!(keys(&mut client), 0);
    printed(&sandbox, &["lab", "load", "docs-update"]);
    assert_eq!(keys(&mut client), 2);
    client.json("CreateKey", "{}");
    printed(&sandbox, &["lab", "load", "--replace", "docs-update"]);
    assert_eq!(keys(&mut client), 2);
    client.json("CreateKey", "{}");
    assert_eq!(printed(&sandbox, &["list-keys", "--output", "text"]).lines().count(), 3);
}

#[test]
fn what_the_shell_writes_is_served_and_the_reverse() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    printed(&sandbox, &["create-key"]);
    assert_eq!(keys(&mut client), 1);
    client.json("CreateKey", "{}");
    assert_eq!(printed(&sandbox, &["list-keys", "--output", "text"]).lines().count(), 2);
}

#[test]
fn a_file_that_is_no_store_is_told_and_left() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    fs::create_dir_all(file(&sandbox).parent().unwrap()).unwrap();
    fs::write(file(&sandbox), "no database, but somebody's text").unwrap();
    for operation in ["ListKeys", "CreateKey"] {
        let (status, _, message) = client.call(operation, "{}").exception();
        assert_eq!(status, 500);
        assert!(message.unwrap().contains("us-west-2.sqlite3"));
    }
    assert_eq!(fs::read(file(&sandbox)).unwrap(), b"no database, but somebody's text");
    fs::remove_file(file(&sandbox)).unwrap();
    assert_eq!(client.call("CreateKey", "{}").status, 200, "it goes on");
}

#[test]
fn a_file_that_was_empty_is_read_when_it_is_filled() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    fs::create_dir_all(file(&sandbox).parent().unwrap()).unwrap();
    fs::write(file(&sandbox), "").unwrap();
    assert_eq!(keys(&mut client), 0);
    printed(&sandbox, &["create-key"]);
    assert_eq!(keys(&mut client), 1);
}

#[test]
fn a_file_that_the_shell_makes_is_read_by_who_asks_meanwhile() {
    let (sandbox, endpoint) = served();
    for at in 0..10 {
        let region = format!("r-{at}");
        let signed = authorization("x", &region);
        let lines = format!("X-Amz-Target: TrentService.ListKeys\r\n{signed}");
        let done = AtomicBool::new(false);
        let listed = thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut client = endpoint.client();
                while !done.load(Ordering::Relaxed) {
                    client.ask(&lines, "{}");
                }
                client.ask(&lines, "{}").body
            });
            printed(&sandbox, &["create-key", "--region", &region]);
            done.store(true, Ordering::Relaxed);
            reader.join().unwrap()
        });
        assert!(listed.contains("KeyArn"), "{region}: {listed}");
    }
}

#[test]
fn a_first_write_that_failed_leaves_nothing_to_a_reader() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    fs::create_dir_all(sandbox.path("store")).unwrap();
    fs::write(sandbox.path("store/wrapping-key"), "bad").unwrap();
    assert_eq!(client.call("CreateKey", "{}").status, 500);
    assert_eq!(fs::metadata(file(&sandbox)).unwrap().len(), 0);
    #[expect(clippy::disallowed_methods, reason = "holds the file's lock")]
    let other = rusqlite::Connection::open(file(&sandbox)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(keys(&mut client), 0);
    assert_eq!(fs::metadata(file(&sandbox)).unwrap().len(), 0, "reading has written");
}
