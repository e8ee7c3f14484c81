//! Who is let in: no web page, nothing that is addressed to another machine, and no other machine without keys.

use super::endpoint::Endpoint;
use super::http::{Answer, Client};
use super::{Sandbox, fixed, served};

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
    client
        .send(format!("POST http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n{rest}"))
        .unwrap();
    assert_eq!(client.receive().status, 403);
}

#[test]
fn another_name_is_served_where_it_is_allowed() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &["--allow-host", "kms.test", "--allow-host", "kms2"]);
    let mut client = endpoint.client();
    for (host, status) in [("kms.test", 200), ("KMS2:1", 200), ("localhost", 200), ("kms3", 403)] {
        assert_eq!(asked(&mut client, &format!("Host: {host}\r\n"))[0].status, status, "{host}");
    }
}

#[test]
fn other_machines_need_keys() {
    let sandbox = Sandbox::new();
    for host in ["0.0.0.0", "::", "10.0.0.1"] {
        let output =
            fixed(&sandbox).args(["serve", "--port", "0", "--host", host]).output().unwrap();
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
    assert!(endpoint.address().starts_with("0.0.0.0:"));
}
