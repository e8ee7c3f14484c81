//! What answers look like whatever is asked: refusals, names that nobody knows, ids, and connections that stay open.

use super::http::request;
use super::served;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333";

#[test]
fn a_refusal_has_a_status_a_name_and_a_message() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let answer = client.call("DeleteAlias", r#"{"AliasName":"alias/app"}"#);
    let body = format!(
        r#"{{"__type":"NotFoundException","message":"Alias {ARN}:alias/app is not found."}}"#
    );
    assert_eq!((answer.status, answer.body), (400, body));
    let answer = client.call("CreateAlias", "{}");
    let body = r#"{"__type":"ValidationException","message":"2 validation errors detected: Value null at 'aliasName' failed to satisfy constraint: Member must not be null; Value null at 'targetKeyId' failed to satisfy constraint: Member must not be null"}"#;
    assert_eq!((answer.status, answer.body.as_str()), (400, body));
    let answer = client.call("CreateAlias", "");
    assert_eq!((answer.status, answer.body.as_str()), (400, body), "no body is no member");
}

#[test]
fn some_refusals_have_no_message() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (operation, body, code) in [
        ("ListAliases", r#"{"Marker":"nope"}"#, "InvalidMarkerException"),
        ("Decrypt", r#"{"CiphertextBlob":"AAAA"}"#, "InvalidCiphertextException"),
        ("Nope", "{}", "UnknownOperationException"),
        ("ListAliases", "[]", "SerializationException"),
    ] {
        let answer = client.call(operation, body);
        assert_eq!((answer.status, answer.body), (400, format!(r#"{{"__type":"{code}"}}"#)));
    }
}

#[test]
fn what_is_no_operation_is_unknown() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    // None at all, and a name in other letters.
    for target in ["TrentService.", "TrentService.listAliases"] {
        let answer = client.ask(&format!("X-Amz-Target: {target}"), "{}");
        assert_eq!(answer.body, r#"{"__type":"UnknownOperationException"}"#, "{target}");
        assert_eq!(answer.status, 400);
    }
    for (line, sentence) in [
        ("X-Nothing: x", "does not know this,"),
        ("X-Amz-Target: DynamoDB_20120810.ListTables", "does not know DynamoDB_20120810,"),
        ("X-Amz-Target: TrentService.CreateGrant", "kmsalias does not run CreateGrant of KMS,"),
    ] {
        let (status, code, message) = client.ask(line, "{}").exception();
        assert_eq!((status, code.as_str()), (400, "UnknownOperationException"));
        assert!(message.unwrap().contains(sentence));
    }
}

#[test]
fn other_paths_and_methods_are_not_there() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let host = endpoint.address();
    for first in ["GET / HTTP/1.1", "POST /x HTTP/1.1", "PUT / HTTP/1.1", "POST /health HTTP/1.1"] {
        let head = format!("{first}\r\nHost: {host}\r\nContent-Length: 2\r\n\r\n{{}}");
        client.send(head).unwrap();
        let (status, code, message) = client.receive().exception();
        assert_eq!((status, code.as_str()), (404, "UnknownOperationException"), "{first}");
        assert!(message.unwrap().contains("GET /health"));
    }
}

#[test]
fn health_is_told() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    client.send(format!("GET /health HTTP/1.1\r\nHost: {}\r\n\r\n", endpoint.address())).unwrap();
    let answer = client.receive();
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"status":"ok"}"#));
}

#[test]
fn every_answer_has_an_id_of_its_own() {
    let sandbox = super::Sandbox::new();
    let endpoint = super::Endpoint::of(&sandbox, super::fixed(&sandbox), &[]);
    let mut client = endpoint.client();
    let mut ids = Vec::new();
    for (operation, body) in
        [("ListAliases", "{}"), ("ListAliases", "{}"), ("Nope", "{}"), ("", "[")]
    {
        let answer = client.call(operation, body);
        let id = answer.header("x-amzn-requestid").expect("an id").to_owned();
        let digits = id.chars().filter(char::is_ascii_hexdigit).count();
        assert_eq!((id.len(), digits), (36, 32), "{id}");
        assert!(!ids.contains(&id), "{id}");
        ids.push(id);
    }
}

#[test]
fn requests_sent_together_are_answered_in_their_order() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let all: String = (0..50)
        .map(|at| {
            let body = format!(r#"{{"AliasName":"alias/{at:02}"}}"#);
            request(endpoint.address(), "X-Amz-Target: TrentService.DeleteAlias", &body)
        })
        .collect();
    client.send(all).unwrap();
    for at in 0..50 {
        let (_, code, message) = client.receive().exception();
        assert_eq!(code, "NotFoundException");
        assert_eq!(message.unwrap(), format!("Alias {ARN}:alias/{at:02} is not found."));
    }
}

#[test]
fn a_body_may_come_in_chunks_and_in_pieces() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let head = format!(
        "POST / HTTP/1.1\r\nHost: {}\r\nX-Amz-Target: TrentService.DeleteAlias\r\nTransfer-Encoding: chunked\r\n\r\n",
        endpoint.address()
    );
    for piece in [head.as_str(), "e\r\n{\"AliasName\":\"\r\n", "9\r\nalias/x\"}\r\n", "0\r\n\r\n"] {
        client.send(piece).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let (_, _, message) = client.receive().exception();
    assert_eq!(message.unwrap(), format!("Alias {ARN}:alias/x is not found."));
    assert_eq!(client.call("ListKeys", "{}").status, 200, "the connection stays");
}

#[test]
fn a_connection_is_closed_where_the_client_says_so() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let lines = "X-Amz-Target: TrentService.ListKeys\r\nConnection: close";
    assert_eq!(client.ask(lines, "{}").status, 200);
    assert!(client.is_closed());
}

#[test]
fn what_is_no_http_is_answered_and_closed() {
    let (_sandbox, endpoint) = served();
    for bytes in ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "POST / HTTP/1.1\r\nHost x\r\n\r\n"] {
        let mut client = endpoint.client();
        client.send(bytes).unwrap();
        assert_eq!(client.receive().status, 400, "{bytes:?}");
        assert!(client.is_closed());
    }
}
