//! Who is let in: no web page, nothing that is addressed to another machine, and no other machine without keys.

use std::fs;

use super::endpoint::Endpoint;
use super::http::{Answer, Client};
use super::{Sandbox, ended, fixed, served};

/// Asks for the keys, and for the health, with these lines in the head.
#[track_caller]
fn asked(client: &mut Client, lines: &str) -> [Answer; 2] {
    ["POST /", "GET /health"].map(|first| {
        let rest = "X-Amz-Target: TrentService.ListKeys\r\nContent-Length: 2\r\n\r\n{}";
        client.send(format!("{first} HTTP/1.1\r\n{lines}{rest}")).unwrap();
        client.receive()
    })
}

#[test]
fn a_web_page_is_refused() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for origin in ["https://evil.example", "null", "http://localhost", ""] {
        let lines = format!("Host: {}\r\nOrigin: {origin}\r\n", endpoint.address());
        for answer in asked(&mut client, &lines) {
            let (status, code, message) = answer.exception();
            assert_eq!((status, code.as_str()), (403, "AccessDeniedException"), "{origin}");
            assert!(message.unwrap().contains("Origin"));
            assert_eq!(answer.header("access-control-allow-origin"), None);
        }
    }
}

#[test]
fn only_this_machines_names_are_served() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for host in ["127.0.0.1", "localhost", "LOCALHOST:4599", "[::1]:80"] {
        for answer in asked(&mut client, &format!("Host: {host}\r\n")) {
            assert_eq!(answer.status, 200, "{host}");
        }
    }
    for lines in [
        "Host: evil.example\r\n",
        "Host: kms.test\r\n",
        "Host: 10.0.0.1\r\n",
        "",
        "Host: \r\n",
        "Host: localhost\r\nHost: localhost\r\n",
    ] {
        for answer in asked(&mut client, lines) {
            let (status, code, _) = answer.exception();
            assert_eq!((status, code.as_str()), (403, "AccessDeniedException"), "{lines:?}");
        }
    }
    let (_, _, message) = asked(&mut client, "Host: kms.test:1\r\n")[0].exception();
    assert!(message.unwrap().contains("--allow-host kms.test serves it"));
}

#[test]
fn a_whole_url_for_a_target_lets_nobody_in() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let rest = "X-Amz-Target: TrentService.ListKeys\r\nContent-Length: 2\r\n\r\n{}";
    for (url, host, status) in [
        ("http://localhost/", "evil.example", 403),
        ("http://evil.example/", "localhost", 403),
        ("http://localhost/", "localhost", 200),
    ] {
        client.send(format!("POST {url} HTTP/1.1\r\nHost: {host}\r\n{rest}")).unwrap();
        assert_eq!(client.receive().status, status, "{url} {host}");
    }
}

#[test]
fn another_name_is_served_where_it_is_allowed() {
    let sandbox = Sandbox::new();
    let endpoint =
        Endpoint::start(&sandbox, &["--allow-host", "kms.test:4599", "--allow-host", "kms2"]);
    let mut client = endpoint.client();
    for (host, status) in [("kms.test", 200), ("KMS2:1", 200), ("localhost", 200), ("kms3", 403)] {
        assert_eq!(asked(&mut client, &format!("Host: {host}\r\n"))[0].status, status, "{host}");
    }
}

#[test]
fn what_is_no_host_or_no_address_is_told_at_the_start() {
    let sandbox = Sandbox::new();
    let no_host = "it is no one host's name or address";
    for (option, value, sentence) in [
        ("--allow-host", "", no_host),
        ("--allow-host", "*.dev", no_host),
        ("--host", "localhost", "an address is wanted, such as 127.0.0.1 or ::1, and no name"),
    ] {
        let output = ended(fixed(&sandbox).args(["serve", "--port", "0", option, value]));
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains(sentence), "{option} {value}: {stderr}");
        assert_eq!(output.status.code(), Some(252));
    }
}

#[test]
fn the_url_that_is_printed_is_served() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--host", "127.0.0.2"]);
    assert!(endpoint.address().starts_with("127.0.0.2:"));
    assert_eq!(endpoint.client().call("ListKeys", "{}").status, 200);
}

#[test]
fn a_browser_is_refused_without_an_origin_too() {
    let (_sandbox, endpoint) = served();
    let lines = "Host: localhost\r\nSec-Fetch-Site: cross-site\r\n";
    for answer in asked(&mut endpoint.client(), lines) {
        assert_eq!(answer.status, 403);
    }
}

/// The memory that the endpoint holds, in KiB; none where the system does not tell.
fn resident(endpoint: &Endpoint) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", endpoint.pid())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[test]
fn what_is_refused_is_read_and_not_kept() {
    let (_sandbox, endpoint) = served();
    let bytes = 1 << 20;
    let head = format!(
        "POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nContent-Length: {bytes}\r\n\r\n"
    );
    let whole = head + &" ".repeat(bytes);
    let (start, end) = whole.split_at(whole.len() - 1);
    let before = resident(&endpoint);
    let mut clients: Vec<_> = (0..32).map(|_| endpoint.client()).collect();
    for client in &mut clients {
        client.send(start).unwrap();
    }
    for client in &mut clients {
        client.send(end).unwrap();
        assert_eq!(client.receive().status, 403);
        assert_eq!(client.call("ListKeys", "{}").status, 200, "the connection stays");
    }
    if let (Some(before), Some(after)) = (before, resident(&endpoint)) {
        assert!(after < before + 16 * 1024, "{before} KiB, then {after} KiB");
    }
}

#[test]
fn other_machines_need_keys() {
    let sandbox = Sandbox::new();
    for host in ["0.0.0.0", "::", "10.0.0.1"] {
        let output = ended(fixed(&sandbox).args(["serve", "--port", "0", "--host", host]));
        let sentence = format!(
            "\nkmsalias: [ERROR]: serve: {host} can be reached from other machines: name a file of keys with --auth, \
             which kmsalias serve --auth FILE --new-key makes\n"
        );
        assert_eq!(String::from_utf8_lossy(&output.stderr), sentence);
        assert!(!output.status.success() && output.stdout.is_empty());
    }
    let keys = sandbox.path("keys");
    let keys = keys.to_str().unwrap();
    super::printed(&sandbox, &["serve", "--auth", keys, "--new-key"]);
    let endpoint = Endpoint::start(&sandbox, &["--host", "0.0.0.0", "--auth", keys]);
    assert!(endpoint.address().starts_with("127.0.0.1:"), "a URL that can be used");
    let mut client = endpoint.client();
    for host in ["10.0.0.1:4599", "[::1]", "localhost"] {
        client.send(format!("GET /health HTTP/1.1\r\nHost: {host}\r\n\r\n")).unwrap();
        assert_eq!(client.receive().status, 200, "{host}");
    }
    client.send("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n").unwrap();
    assert_eq!(client.receive().status, 403);
}
