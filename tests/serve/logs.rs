//! `--log`: a line a request, and no secret in it.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use super::endpoint::Endpoint;
use super::http::{Client, request};
use super::{Sandbox, authorization};

/// Serves some requests and gives back what was logged, without the line of the start.
fn logged(form: &str) -> (Vec<String>, Vec<String>) {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--log", form]);
    let mut client = endpoint.client();
    let lines = format!(
        "X-Amz-Target: TrentService.CreateKey\r\n{}",
        authorization("444455556666", "eu-west-1")
    );
    let mut answers = vec![client.ask(&lines, "{}")];
    let key = client.json("CreateKey", "{}")["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    let body = format!(r#"{{"KeyId":"{key}","Plaintext":"SGlkZGVuIQ=="}}"#);
    answers.push(client.call("Encrypt", &body));
    answers.push(client.call("Encrypt", r#"{"KeyId":"alias/s","Plaintext":"SGlkZGVuIQ=="}"#));
    answers.push(client.call("SGlkZGVuIQ", "{}"));
    client.send("GET /SGlkZGVuIQ\u{7f} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    client.next().ok();
    let mut client = endpoint.client();
    client.send("GET /x\"y HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    answers.extend(client.next().unwrap());
    let ids = answers.iter().filter_map(|answer| answer.header("x-amzn-requestid"));
    let ids = ids.map(str::to_owned).collect();
    let stderr = endpoint.end();
    assert!(!stderr.contains("SGlkZGVu"), "{stderr}");
    let first = stderr.lines().next().unwrap();
    assert_eq!(first.starts_with('{'), form == "json", "{first}");
    (stderr.lines().skip(1).map(str::to_owned).collect(), ids)
}

#[test]
fn a_line_of_text_tells_what_came_of_a_request() {
    let (lines, ids) = logged("text");
    let words: Vec<Vec<&str>> = lines.iter().map(|line| line.split(' ').collect()).collect();
    let first = ["200", "CreateKey", "444455556666", "eu-west-1", "-"];
    assert_eq!(words[0][1..6], first);
    assert!(words[0][0].ends_with('Z') && words[0][6].ends_with("ms"), "{}", lines[0]);
    assert_eq!(words[0][7], ids[0]);
    let refused = ["400", "Encrypt", "111122223333", "us-west-2", "NotFoundException"];
    assert_eq!(words[3][1..6], refused);
    assert_eq!(words[4][1..3], ["400", "unknown"]);
}

#[test]
fn the_start_is_told_in_the_form_of_the_log() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--log", "json"]);
    let url = format!("http://{}", endpoint.address());
    let stderr = endpoint.end();
    let line: serde_json::Value = serde_json::from_str(&stderr).unwrap();
    assert_eq!(
        (&line["serving"], &line["url"]),
        (&sandbox.path("store").to_str().unwrap().into(), &url.into())
    );
    assert!(line["callers"].as_str().unwrap().starts_with("every local user may call"), "{line}");
}

#[test]
fn a_line_of_json_is_an_object() {
    let (lines, ids) = logged("json");
    let lines: Vec<serde_json::Value> =
        lines.iter().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!(lines[0]["id"], ids[0]);
    assert_eq!((&lines[0]["status"], &lines[0]["code"]), (&200.into(), &serde_json::Value::Null));
    assert_eq!(
        (&lines[0]["account"], &lines[0]["region"]),
        (&"444455556666".into(), &"eu-west-1".into())
    );
    assert!(lines[0]["ms"].as_f64().unwrap() >= 0.0);
    assert_eq!(lines[2]["operation"], "Encrypt");
    assert_eq!(
        (&lines[3]["status"], &lines[3]["code"]),
        (&400.into(), &"NotFoundException".into())
    );
}

#[test]
fn a_path_is_one_word_that_no_terminal_obeys() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--log", "text"]);
    let mut client = endpoint.client();
    client.send("GET /a\u{85}\u{9b}31mb HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    assert_eq!(client.receive().status, 404);
    let stderr = endpoint.end();
    let words: Vec<_> = stderr.lines().nth(1).unwrap().split(' ').collect();
    assert_eq!(words[1..4], ["404", r"GET:/a\u{85}\u{9b}31mb", "-"], "{stderr}");
    assert_eq!(words.len(), 8);
}

#[test]
fn who_has_gone_away_has_a_line_too() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--log", "json"]);
    endpoint.client().json("CreateKey", "{}");
    #[expect(clippy::disallowed_methods, reason = "holds the file's lock")]
    let other =
        rusqlite::Connection::open(sandbox.path("store/111122223333/us-west-2.sqlite3")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut client = endpoint.client();
    client
        .send(request(endpoint.address(), "X-Amz-Target: TrentService.CreateAlias", "{}"))
        .unwrap();
    drop(client);
    // The connection's end is seen before this one's beginning.
    assert_eq!(endpoint.client().call("Nope", "{}").status, 400);
    drop(other);
    let stderr = endpoint.end();
    let line = stderr.lines().find(|line| line.contains("CreateAlias")).expect(&stderr);
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!((&line["status"], &line["code"]), (&serde_json::Value::Null, &"gone".into()));
    assert_eq!((&line["account"], &line["region"]), (&"111122223333".into(), &"us-west-2".into()));
}

#[test]
fn nothing_is_logged_unless_asked_for() {
    let (_sandbox, endpoint) = super::served();
    let mut client = endpoint.client();
    client.call("ListKeys", "{}");
    client.call("Nope", "{}");
    assert_eq!(endpoint.end().lines().count(), 1);
}

#[test]
fn a_log_that_nobody_reads_keeps_nobody_waiting() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", "0", "--log", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut url = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut url).unwrap();
    let mut client = Client::new(url.trim_end().strip_prefix("http://").unwrap());
    // A pipe holds 64 KiB.
    for _ in 0..2000 {
        assert_eq!(client.call("Nope", "{}").status, 400);
    }
    assert_eq!(super::terminated(child), Some(0));
}
