//! Whose account and which Region a request is for, and who asks.

use std::fs;

use super::endpoint::Endpoint;
use super::http::Client;
use super::{Sandbox, authorization, served};

const LIST: &str = "X-Amz-Target: TrentService.ListAliases";

/// The ARN of the first alias that is listed with these lines in the head.
#[track_caller]
fn place(client: &mut Client, lines: &str) -> String {
    let answer = client.ask(&format!("{LIST}{lines}"), r#"{"Limit":1}"#);
    let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let arn = body["Aliases"][0]["AliasArn"].as_str().expect(&answer.body);
    arn.strip_suffix(":alias/aws/dynamodb").expect(arn).to_owned()
}

#[test]
fn the_signature_says_which_region_and_account() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (access_key, region, arn) in [
        ("444455556666", "eu-west-1", "arn:aws:kms:eu-west-1:444455556666"),
        ("444455556666", "cn-north-1", "arn:aws-cn:kms:cn-north-1:444455556666"),
        ("AKIAIOSFODNN7EXAMPLE", "eu-west-1", "arn:aws:kms:eu-west-1:111122223333"),
        ("44445555666", "us-west-2", "arn:aws:kms:us-west-2:111122223333"),
    ] {
        let lines = format!("\r\n{}", authorization(access_key, region));
        assert_eq!(place(&mut client, &lines), arn);
    }
    assert_eq!(place(&mut client, ""), "arn:aws:kms:us-west-2:111122223333");
    assert!(!sandbox.path("store").exists(), "reading has made a file");
}

#[test]
fn the_settings_say_where_a_signature_does_not() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.env("AWS_REGION", "eu-central-1").env("KMSALIAS_ACCOUNT", "444455556666");
    let endpoint = Endpoint::of(&sandbox, command, &[]);
    assert_eq!(place(&mut endpoint.client(), ""), "arn:aws:kms:eu-central-1:444455556666");
}

#[test]
fn each_account_and_region_has_a_file_of_its_own() {
    let (sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (account, region) in [("111122223333", "us-west-2"), ("444455556666", "eu-west-1")] {
        let lines =
            format!("X-Amz-Target: TrentService.CreateKey\r\n{}", authorization(account, region));
        let answer = client.ask(&lines, "{}");
        assert!(answer.body.contains(&format!(r#""Arn":"arn:aws:kms:{region}:{account}:key/"#)));
        assert!(sandbox.path(format!("store/{account}/{region}.sqlite3")).exists());
    }
    let accounts = fs::read_dir(sandbox.path("store")).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(accounts.filter(|path| path.is_dir()).count(), 2);
}

#[test]
fn a_header_that_is_no_signature_is_refused() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    for (header, code, sentence) in [
        ("Bearer x", "IncompleteSignatureException", "Unsupported AWS 'algorithm': 'Bearer'."),
        (
            "AWS4-HMAC-SHA256 Credential=a/b/c/kms/aws4_request, SignedHeaders=host",
            "IncompleteSignatureException",
            "Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256",
        ),
        (
            "AWS4-HMAC-SHA256 Credential=a/20240601/../kms/aws4_request, SignedHeaders=host, Signature=0",
            "InvalidSignatureException",
            "Credential should be scoped to a valid region, not '..'.",
        ),
        (
            "AWS4-HMAC-SHA256 Credential=é/20240601/eu-west-1/kms/aws4_request, SignedHeaders=host, Signature=0",
            "IncompleteSignatureException",
            "The Authorization header has characters that are no ASCII.",
        ),
    ] {
        let answer = client.ask(&format!("{LIST}\r\nAuthorization: {header}"), "{}");
        let (status, found, message) = answer.exception();
        assert_eq!((status, found.as_str(), message.as_deref()), (400, code, Some(sentence)));
    }
}

#[test]
fn sts_tells_the_caller_in_xml() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let sts = authorization("444455556666", "eu-west-1").replace("/kms/", "/sts/");
    let form = "Action=GetCallerIdentity&Version=2011-06-15";
    let head = |sts: &str| {
        format!(
            "POST / HTTP/1.1\r\nHost: {}\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\n\
             {sts}Content-Length: {}\r\n\r\n{form}",
            endpoint.address(),
            form.len()
        )
    };
    for (line, account) in [(format!("{sts}\r\n"), "444455556666"), (String::new(), "111122223333")]
    {
        client.send(head(&line)).unwrap();
        let answer = client.receive();
        let id = answer.header("x-amzn-requestid").unwrap();
        let expected = format!(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  \
             <GetCallerIdentityResult>\n    <Arn>arn:aws:iam::{account}:root</Arn>\n    \
             <UserId>{account}</UserId>\n    <Account>{account}</Account>\n  </GetCallerIdentityResult>\n  \
             <ResponseMetadata>\n    <RequestId>{id}</RequestId>\n  </ResponseMetadata>\n\
             </GetCallerIdentityResponse>\n"
        );
        assert_eq!((answer.status, answer.body.as_str()), (200, expected.as_str()));
        assert_eq!(answer.header("content-type"), Some("text/xml"));
    }
}

#[test]
fn sts_is_asked_by_get_too() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let mut got = |target: &str| {
        client.send(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n")).unwrap();
        client.receive()
    };
    let answer = got("/?Action=GetCallerIdentity&Version=2011-06-15");
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("<Account>111122223333</Account>"), "{}", answer.body);
    let answer = got("/?Version=2011-06-15&Action=AssumeRole");
    assert!(answer.body.contains("<Code>InvalidAction</Code>"), "{}", answer.body);
    for other in ["/", "/?X=1", "/x?Action=GetCallerIdentity"] {
        assert_eq!(got(other).status, 404, "{other}");
    }
}

#[test]
fn other_actions_of_sts_are_refused_in_xml() {
    let (_sandbox, endpoint) = served();
    let mut client = endpoint.client();
    let form = "Version=2011-06-15&Action=AssumeRole";
    let head = format!(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{form}",
        form.len()
    );
    client.send(head).unwrap();
    let answer = client.receive();
    assert_eq!(answer.status, 400);
    let error = "<Type>Sender</Type>\n    <Code>InvalidAction</Code>\n    \
                 <Message>kmsalias serves GetCallerIdentity of STS; it does not know AssumeRole, and nothing was \
                 sent anywhere</Message>";
    assert!(answer.body.contains(error), "{}", answer.body);
}

#[test]
fn the_caller_of_the_settings_asks_in_its_own_account() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.env("KMSALIAS_CALLER", "arn:aws:iam::111122223333:user/Ana");
    let endpoint = Endpoint::of(&sandbox, command, &[]);
    let mut client = endpoint.client();
    for (account, arn) in [
        ("111122223333", "arn:aws:iam::111122223333:user/Ana"),
        ("444455556666", "arn:aws:iam::444455556666:root"),
    ] {
        let key = "arn:aws:kms:us-west-2:999988887777:key/00000000-0000-4000-8000-000000000000";
        let lines = format!(
            "X-Amz-Target: TrentService.DescribeKey\r\n{}",
            authorization(account, "us-west-2")
        );
        let (_, code, message) = client.ask(&lines, &format!(r#"{{"KeyId":"{key}"}}"#)).exception();
        assert_eq!(code, "AccessDeniedException");
        let message = message.unwrap();
        assert!(message.starts_with(&format!("User: {arn} is not authorized")), "{message}");
    }
}
