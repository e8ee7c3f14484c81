//! What the service cannot read: other than JSON, other than an object, values of other types than their members'.

use super::http::Client;
use super::served;

#[track_caller]
fn is_unreadable(client: &mut Client, operation: &str, body: &str) {
    let answer = client.call(operation, body);
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (400, r#"{"__type":"SerializationException"}"#),
        "{operation} {body}"
    );
}

#[test]
fn what_is_no_json_object_is_unreadable() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for body in [
        "{",
        "}",
        "{}}",
        "{} {}",
        "[]",
        "\"x\"",
        "1",
        "null",
        "true",
        " ",
        "{'a':1}",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"Limit\":NaN}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "\u{feff}{}",
        "{\"a\":\"\\ud800\"",
        "<a/>",
    ] {
        is_unreadable(&mut client, "ListAliases", body);
        is_unreadable(&mut client, "CreateAlias", body);
    }
}

#[test]
fn what_is_no_utf_8_is_unreadable() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let mut request = super::http::request(
        endpoint.address(),
        "X-Amz-Target: TrentService.ListAliases",
        r#"{"KeyId":"??"}"#,
    )
    .into_bytes();
    let at = request.iter().position(|byte| *byte == b'?').unwrap();
    request[at..at + 2].copy_from_slice(b"\xc3\x28");
    client.send(request).unwrap();
    let answer = client.receive();
    assert_eq!(answer.body, r#"{"__type":"SerializationException"}"#);
}

#[test]
fn a_value_of_another_type_is_unreadable_before_anything_else() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (operation, body) in [
        ("ListAliases", r#"{"Limit":"1"}"#),
        ("ListAliases", r#"{"Limit":1.5}"#),
        ("ListAliases", r#"{"Limit":99999999999999999999}"#),
        ("ListAliases", r#"{"KeyId":1}"#),
        ("ListAliases", r#"{"KeyId":["x"]}"#),
        // Required members are missing, too.
        ("CreateAlias", r#"{"AliasName":true}"#),
        ("Encrypt", r#"{"DryRun":"true"}"#),
        ("Encrypt", r#"{"EncryptionContext":["a"]}"#),
        ("Encrypt", r#"{"EncryptionContext":{"a":1}}"#),
        ("Encrypt", r#"{"GrantTokens":{"a":"b"}}"#),
        ("Encrypt", r#"{"GrantTokens":[1]}"#),
        ("Encrypt", r#"{"Plaintext":"no base64"}"#),
        ("Encrypt", r#"{"Plaintext":"aGk"}"#),
        ("Encrypt", r#"{"Plaintext":1}"#),
        ("CreateKey", r#"{"Tags":{"TagKey":"a"}}"#),
        ("CreateKey", r#"{"Tags":["a"]}"#),
        ("CreateKey", r#"{"Tags":[{"TagKey":1,"TagValue":"b"}]}"#),
        ("CreateKey", r#"{"MultiRegion":0}"#),
    ] {
        is_unreadable(&mut client, operation, body);
    }
}

#[test]
fn null_is_absent_and_unknown_members_are_passed_over() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let body = r#"{"KeyId":null,"Limit":null,"Marker":null,"Nope":{"a":[1,null]},"limit":"x"}"#;
    let all = client.call("ListAliases", body);
    assert_eq!(
        all,
        super::http::Answer { headers: all.headers.clone(), ..client.call("ListAliases", "{}") }
    );
    assert_eq!(all.status, 200);
    let (_, code, message) = client.call("DeleteAlias", r#"{"AliasName":null}"#).exception();
    assert_eq!(code, "ValidationException");
    assert!(message.unwrap().contains("Value null at 'aliasName'"));
}

#[test]
fn what_is_nested_deeply_is_answered() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for depth in [10, 500, 511, 512, 513, 100_000] {
        let nested = |open: &str, close: &str| {
            format!(r#"{{"Nope":{}1{}}}"#, open.repeat(depth), close.repeat(depth))
        };
        for body in
            [nested("[", "]"), nested("{\"a\":", "}"), "[".repeat(depth), "{\"a\":".repeat(depth)]
        {
            let answer = client.call("ListKeys", &body);
            let is_read = body.starts_with("{\"Nope") && depth < 512;
            assert_eq!(answer.status, if is_read { 200 } else { 400 }, "{depth}");
        }
    }
}
