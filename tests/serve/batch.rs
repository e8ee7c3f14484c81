//! Writers that come together share a transaction: what one of them is refused, or lacks, touches no other. The test
//! holds the store's lock until all of them wait.

use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::endpoint::Endpoint;
use super::http::{Answer, Client, request};
use super::{Sandbox, fixed, served};

const FILE: &str = "store/111122223333/us-west-2.sqlite3";

fn database(sandbox: &Sandbox) -> Connection {
    #[expect(clippy::disallowed_methods, reason = "looks at the file, not through the program")]
    Connection::open(sandbox.path(FILE)).unwrap()
}

/// Sends all requests while nobody can write, so that those after the first share a transaction.
fn together(sandbox: &Sandbox, endpoint: &Endpoint, all: &[(&str, String)]) -> Vec<Answer> {
    let lock = database(sandbox);
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut clients: Vec<Client> = all.iter().map(|_| endpoint.client()).collect();
    for (client, (operation, body)) in clients.iter_mut().zip(all) {
        let target = format!("X-Amz-Target: TrentService.{operation}");
        client.send(request(endpoint.address(), &target, body)).unwrap();
        // In this order.
        thread::sleep(Duration::from_millis(20));
    }
    lock.execute_batch("ROLLBACK").unwrap();
    clients.iter_mut().map(Client::receive).collect()
}

/// Operation, exception, request and changes of every event after that one.
fn events(sandbox: &Sandbox, after: i64) -> Vec<[String; 4]> {
    let store = database(sandbox);
    let query = "SELECT operation, ifnull(error, '-'), request, changes FROM event WHERE id > ?1 ORDER BY id";
    let mut rows = store.prepare(query).unwrap();
    let rows =
        rows.query_map([after], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]));
    rows.unwrap().map(Result::unwrap).collect()
}

fn last_event(sandbox: &Sandbox) -> i64 {
    let query = "SELECT ifnull(max(id), 0) FROM event";
    database(sandbox).query_row(query, [], |row| row.get(0)).unwrap()
}

fn key(client: &mut Client, body: &str) -> String {
    client.json("CreateKey", body)["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned()
}

fn alias(name: &str, key: &str) -> String {
    format!(r#"{{"AliasName":"alias/{name}","TargetKeyId":"{key}"}}"#)
}

fn codes(answers: &[Answer]) -> Vec<String> {
    let code = |answer: &Answer| match answer.status {
        200 => "-".to_owned(),
        _ => answer.exception().1,
    };
    answers.iter().map(code).collect()
}

/// Each request has its event, each event its own change, and a refused one none.
fn are_recorded(sandbox: &Sandbox, after: i64, all: &[(&str, String)], codes: [&str; 9]) {
    let events = events(sandbox, after);
    assert_eq!(events.len(), all.len());
    for ((event, (operation, body)), code) in events.iter().zip(all).zip(codes) {
        let [of, error, request, changes] = event;
        assert_eq!((of.as_str(), error.as_str(), request), (*operation, code, body));
        assert_eq!(changes.matches("\"noun\"").count(), usize::from(code == "-"), "{changes}");
    }
}

#[test]
fn a_refused_request_leaves_the_others_of_its_transaction_whole() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let id = key(&mut client, "{}");
    let before = last_event(&sandbox);
    let all = [
        ("CreateAlias", alias("a", &id)),
        ("CreateAlias", alias("b", &id)),
        ("CreateAlias", alias("b", &id)),
        ("DeleteAlias", r#"{"AliasName":"alias/none"}"#.to_owned()),
        ("TagResource", format!(r#"{{"KeyId":"{id}","Tags":"x"}}"#)),
        ("CreateAlias", alias("c", &id)),
        ("DeleteAlias", r#"{"AliasName":"alias/a"}"#.to_owned()),
        ("CreateAlias", alias("a", "alias/b")),
        ("UpdateAlias", alias("c", &id)),
    ];
    let expected = [
        "-",
        "-",
        "AlreadyExistsException",
        "NotFoundException",
        "SerializationException",
        "-",
        "-",
        "ValidationException",
        "-",
    ];
    let answers = together(&sandbox, &endpoint, &all);
    assert_eq!(codes(&answers), expected);
    are_recorded(&sandbox, before, &all, expected);
    let listed = client.call("ListAliases", &format!(r#"{{"KeyId":"{id}"}}"#)).body;
    let names = ["alias/b", "alias/c"].map(|name| listed.contains(&format!("\"{name}\"")));
    assert!(names == [true; 2] && !listed.contains("\"alias/a\""), "{listed}");
}

#[test]
fn the_callers_of_a_transaction_are_told_apart() {
    let (sandbox, endpoint) = served();
    let id = key(&mut endpoint.client(), "{}");
    let foreign = super::authorization("444455556666", "us-west-2");
    let lock = database(&sandbox);
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut clients: Vec<_> = (0..6).map(|_| endpoint.client()).collect();
    for (at, client) in clients.iter_mut().enumerate() {
        let mut lines = "X-Amz-Target: TrentService.CreateAlias".to_owned();
        if at % 2 == 1 {
            lines = format!("{lines}\r\n{foreign}");
        }
        client.send(request(endpoint.address(), &lines, &alias(&at.to_string(), &id))).unwrap();
        thread::sleep(Duration::from_millis(20));
    }
    lock.execute_batch("ROLLBACK").unwrap();
    for (at, client) in clients.iter_mut().enumerate() {
        let status = client.receive().status;
        assert_eq!(status, if at % 2 == 1 { 400 } else { 200 }, "{at}");
    }
}

/// Imports a key that has no material yet, and gives back its id.
fn imported(sandbox: &Sandbox) -> &'static str {
    let id = "00000000-0000-4000-8000-000000000000";
    let key = serde_json::json!({"AWSAccountId": "111122223333", "KeyId": id,
        "Arn": format!("arn:aws:kms:us-west-2:111122223333:key/{id}"), "CreationDate": "2024-01-01T00:00:00Z",
        "KeyUsage": "ENCRYPT_DECRYPT", "KeyState": "Enabled", "Origin": "AWS_KMS", "KeyManager": "CUSTOMER",
        "KeySpec": "SYMMETRIC_DEFAULT"});
    let file = sandbox.path("work/keys.json");
    let document = serde_json::json!({"Version": 1, "Keys": [key]});
    std::fs::write(&file, document.to_string()).unwrap();
    super::printed(sandbox, &["lab", "import", file.to_str().unwrap()]);
    id
}

#[test]
fn a_key_gets_its_first_material_amid_a_transaction() {
    let (sandbox, endpoint) = served();
    let id = imported(&sandbox);
    let rotate = || ("RotateKeyOnDemand", format!(r#"{{"KeyId":"{id}"}}"#));
    let all = [
        ("CreateAlias", alias("a", id)),
        ("CreateAlias", alias("b", id)),
        rotate(),
        ("CreateAlias", alias("c", id)),
        ("CreateAlias", alias("a", id)),
        rotate(),
    ];
    let answers = together(&sandbox, &endpoint, &all);
    assert_eq!(codes(&answers), ["-", "-", "-", "-", "AlreadyExistsException", "-"]);
    let rotations = endpoint.client().json("ListKeyRotations", &format!(r#"{{"KeyId":"{id}"}}"#));
    assert_eq!(rotations["Rotations"].as_array().unwrap().len(), 2, "{rotations}");
}

#[test]
fn a_rotation_that_is_due_is_made_amid_a_transaction() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::of(&sandbox, fixed(&sandbox), &[]);
    let mut client = endpoint.client();
    let id = key(&mut client, "{}");
    client.json("EnableKeyRotation", &format!(r#"{{"KeyId":"{id}"}}"#));
    endpoint.end();
    let mut later = fixed(&sandbox);
    later.env("KMSALIAS_NOW", "2025-07-01T00:00:00Z");
    let endpoint = Endpoint::of(&sandbox, later, &[]);
    let answers = together(
        &sandbox,
        &endpoint,
        &[
            ("CreateAlias", alias("a", &id)),
            ("CreateAlias", alias("b", &id)),
            ("RotateKeyOnDemand", format!(r#"{{"KeyId":"{id}"}}"#)),
            ("CreateAlias", alias("c", &id)),
        ],
    );
    assert_eq!(codes(&answers), ["-"; 4]);
    let rotations = endpoint.client().json("ListKeyRotations", &format!(r#"{{"KeyId":"{id}"}}"#));
    let kinds: Vec<_> =
        rotations["Rotations"].as_array().unwrap().iter().map(|r| &r["RotationType"]).collect();
    assert_eq!(kinds, ["AUTOMATIC", "ON_DEMAND"], "{rotations}");
}

#[test]
fn a_family_is_changed_amid_a_transaction() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let id = key(&mut client, r#"{"MultiRegion":true}"#);
    let replicate = |region: &str| {
        ("ReplicateKey", format!(r#"{{"KeyId":"{id}","ReplicaRegion":"{region}"}}"#))
    };
    let all = [
        ("CreateAlias", alias("a", &id)),
        ("CreateAlias", alias("b", &id)),
        replicate("eu-west-1"),
        ("CreateAlias", alias("c", &id)),
        replicate("eu-west-1"),
        replicate("eu-central-1"),
    ];
    let answers = together(&sandbox, &endpoint, &all);
    assert_eq!(codes(&answers), ["-", "-", "-", "-", "AlreadyExistsException", "-"]);
    for region in ["eu-west-1", "eu-central-1"] {
        let lines = format!(
            "X-Amz-Target: TrentService.DescribeKey\r\n{}",
            super::authorization("111122223333", region)
        );
        let answer = client.ask(&lines, &format!(r#"{{"KeyId":"{id}"}}"#));
        assert!(answer.body.contains(r#""MultiRegionKeyType":"REPLICA""#), "{answer:?}");
    }
}

#[test]
fn a_file_that_another_process_keeps_is_waited_for_once() {
    let (sandbox, endpoint) = served();
    let id = key(&mut endpoint.client(), "{}");
    let lock = database(&sandbox);
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = Instant::now();
    let mut clients: Vec<_> = (0..6).map(|_| endpoint.client()).collect();
    for (at, client) in clients.iter_mut().enumerate() {
        let target = "X-Amz-Target: TrentService.CreateAlias";
        let body = alias(&at.to_string(), &id);
        client.send(request(endpoint.address(), target, &body)).unwrap();
    }
    for client in &mut clients {
        let (status, _, message) = client.receive().exception();
        assert_eq!(status, 500);
        assert!(message.unwrap().contains("was in use by another process"));
    }
    assert!(started.elapsed() < Duration::from_secs(18), "{:?}", started.elapsed());
    lock.execute_batch("ROLLBACK").unwrap();
    assert_eq!(endpoint.client().call("CreateAlias", &alias("0", &id)).status, 200);
}

#[test]
fn a_file_that_is_kept_from_its_readers_is_waited_for_once() {
    let (sandbox, endpoint) = served();
    let id = key(&mut endpoint.client(), "{}");
    let lock = database(&sandbox);
    lock.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let started = Instant::now();
    let send = |operation: &str, body: &str| {
        let mut client = endpoint.client();
        let target = format!("X-Amz-Target: TrentService.{operation}");
        client.send(request(endpoint.address(), &target, body)).unwrap();
        client
    };
    let mut clients: Vec<_> = (0..5).map(|_| send("ListKeys", "{}")).collect();
    clients.push(send("CreateAlias", &alias("a", &id)));
    clients.push(send("ListAliases", "{}"));
    for client in &mut clients {
        let (status, _, message) = client.receive().exception();
        assert_eq!(status, 500);
        assert!(message.unwrap().contains("was in use by another process"));
    }
    // Who comes later waits a moment, and nobody else does for long.
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 500);
    let elsewhere = super::authorization("111122223333", "eu-west-1");
    let lines = format!("X-Amz-Target: TrentService.ListKeys\r\n{elsewhere}");
    assert_eq!(endpoint.client().ask(&lines, "{}").status, 200);
    assert!(started.elapsed() < Duration::from_secs(9), "{:?}", started.elapsed());
    lock.execute_batch("ROLLBACK").unwrap();
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
    assert_eq!(endpoint.client().call("CreateAlias", &alias("a", &id)).status, 200);
}
