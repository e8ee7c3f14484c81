//! How an endpoint starts and ends: what it prints, the ready file, ports, signals.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::http::request;
use super::{Sandbox, ended, printed, served};

#[test]
fn the_url_is_printed_and_stands_in_the_ready_file() {
    let sandbox = Sandbox::new();
    let file = sandbox.path("work/ready");
    fs::write(&file, "old").unwrap();
    let mut child = sandbox.command("kmsalias");
    child.args(["serve", "--port", "0", "--ready-file", "ready"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("http://127.0.0.1:") && line.ends_with('\n'), "{line:?}");
    while fs::read_to_string(&file).unwrap() == "old" {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), line);
    let left: Vec<_> = fs::read_dir(sandbox.path("work")).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_start_says_who_may_call() {
    let (sandbox, endpoint) = served();
    endpoint.signal("TERM");
    let (address, ended) = (endpoint.address().to_owned(), endpoint.wait());
    assert_eq!(ended.stdout, format!("http://{address}\n"));
    let line = format!(
        "kmsalias: serving {}; every local user may call: signatures are not checked (--auth FILE does)\n",
        sandbox.path("store").display()
    );
    assert_eq!(ended.stderr, line);
}

#[test]
fn a_port_in_use_is_told() {
    let (sandbox, endpoint) = served();
    let port = endpoint.address().rsplit_once(':').unwrap().1;
    let output = ended(sandbox.command("kmsalias").args(["serve", "--port", port]));
    let sentence = format!("\nkmsalias: [ERROR]: serve: cannot listen on 127.0.0.1:{port}: ");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with(&sentence), "{stderr}");
    assert!(stderr.ends_with("; --port 0 takes a free port\n"), "{stderr}");
    assert_eq!(output.status.code(), Some(255));
    assert!(output.stdout.is_empty());
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200, "the first goes on");
}

#[test]
fn a_ready_file_that_cannot_be_written_is_told() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", "0", "--ready-file", "none/ready"]);
    let output = ended(&mut command);
    let stderr = String::from_utf8(output.stderr).unwrap();
    let sentence = "\nkmsalias: [ERROR]: serve: none/ready: cannot be written: ";
    assert!(stderr.contains(sentence), "{stderr}");
    assert!(!output.status.success());
}

#[test]
fn a_port_is_free_again_at_once() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    assert_eq!(client.call("ListKeys", "{}").status, 200);
    let port = endpoint.address().rsplit_once(':').unwrap().1.to_owned();
    endpoint.end();
    let mut command = sandbox.command("kmsalias");
    command.args(["serve", "--port", &port]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut again = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(again.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    again.kill().unwrap();
    again.wait().unwrap();
    assert_eq!(line, format!("http://127.0.0.1:{port}\n"));
}

#[test]
fn requests_in_flight_are_answered_before_the_end() {
    for signal in ["TERM", "INT"] {
        let (sandbox, endpoint) = served();
        let body = "{\"Description\":\"in flight\"}";
        let whole = request(endpoint.address(), "X-Amz-Target: TrentService.CreateKey", body);
        let (first, rest) = whole.split_at(whole.len() - 5);
        let mut idle = endpoint.client();
        assert_eq!(idle.call("ListKeys", "{}").status, 200);
        let mut client = endpoint.client();
        client.send(first).unwrap();
        // It has the head when it answers what came later.
        assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
        endpoint.signal(signal);
        assert!(idle.is_closed(), "idle connections are not waited for");
        client.send(rest).unwrap();
        let answer = client.receive();
        assert_eq!(answer.status, 200, "{answer:?}");
        assert!(client.is_closed());
        assert_eq!(endpoint.wait().status.code(), Some(0));
        let listed = printed(&sandbox, &["list-keys", "--output", "text"]);
        assert_eq!(listed.lines().count(), 1, "what was acknowledged is there");
    }
}

#[test]
fn nobody_new_is_served_after_a_signal() {
    let (_sandbox, endpoint) = served();
    let whole = request(endpoint.address(), "X-Amz-Target: TrentService.ListKeys", "{}");
    let mut client = endpoint.client();
    client.send(&whole[..whole.len() - 1]).unwrap();
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
    endpoint.signal("TERM");
    while std::net::TcpStream::connect(endpoint.address()).is_ok() {
        thread::sleep(Duration::from_millis(5));
    }
    client.send(&whole[whole.len() - 1..]).unwrap();
    assert_eq!(client.receive().status, 200);
    assert_eq!(endpoint.wait().status.code(), Some(0));
}
