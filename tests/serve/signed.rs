//! `--auth`: the keys that are made, the signatures that pass and those that do not. The signer is the test's own.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_lc_rs::hmac;
use sha2::{Digest as _, Sha256};

use super::endpoint::Endpoint;
use super::http::{Answer, Client};
use super::{Sandbox, ended, printed};

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

/// Signs with an access key for KMS in a Region, a number of seconds from now.
#[derive(Clone)]
struct Signer {
    access_key: String,
    secret: String,
    region: &'static str,
    service: &'static str,
    shift: i64,
}

impl Signer {
    /// The lines of a head that `body` is signed with, for `operation`.
    fn lines(&self, host: &str, operation: &str, body: &str) -> String {
        self.lines_over("content-type;host;x-amz-date;x-amz-target", host, operation, body)
    }

    /// The same, with only the headers of these names signed.
    fn lines_over(&self, names: &str, host: &str, operation: &str, body: &str) -> String {
        let date = basic(self.shift);
        let day = &date[..8];
        let target = format!("TrentService.{operation}");
        let value = |name| match name {
            "content-type" => "application/x-amz-json-1.1",
            "host" => host,
            "x-amz-date" => &date,
            _ => &target,
        };
        let signed = names.split(';').map(|name| format!("{name}:{}\n", value(name)));
        let (signed, body) = (signed.collect::<String>(), hex(&Sha256::digest(body)));
        let canonical = format!("POST\n/\n\n{signed}\n{names}\n{body}");
        let scope = format!("{day}/{}/{}/aws4_request", self.region, self.service);
        let to_sign =
            format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
        let start = format!("AWS4{}", self.secret).into_bytes();
        let parts = [day, self.region, self.service, "aws4_request"];
        let key = parts.iter().fold(start, |key, part| mac(&key, part));
        format!(
            "X-Amz-Target: {target}\r\nX-Amz-Date: {date}\r\nAuthorization: AWS4-HMAC-SHA256 \
             Credential={}/{scope}, SignedHeaders={names}, Signature={}",
            self.access_key,
            hex(&mac(&key, &to_sign))
        )
    }

    fn call(&self, client: &mut Client, host: &str, body: &str) -> Answer {
        client.ask(&self.lines(host, "ListAliases", body), body)
    }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// The time, some seconds from now, as signatures have it.
#[expect(clippy::disallowed_methods, reason = "signatures are made at the real time")]
pub(super) fn basic(shift: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let seconds = i64::try_from(now).unwrap() + shift;
    let time = tz::UtcDateTime::from_timespec(seconds, 0).unwrap();
    let (year, month, day) = (time.year(), time.month(), time.month_day());
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// An endpoint with the keys of a file, and a signer with one of them.
fn begun(sandbox: &Sandbox) -> (Endpoint, Signer) {
    let file = sandbox.path("keys");
    let file = file.to_str().unwrap();
    let key = printed(sandbox, &["serve", "--auth", file, "--new-key"]);
    let key: serde_json::Value = serde_json::from_str(&key).unwrap();
    let member = |name: &str| key[name].as_str().unwrap().to_owned();
    let (access_key, secret) = (member("AccessKeyId"), member("SecretAccessKey"));
    let signer = Signer { access_key, secret, region: "us-west-2", service: "kms", shift: 0 };
    (Endpoint::start(sandbox, &["--auth", file, "--log", "json"]), signer)
}

#[track_caller]
fn is_refused(answer: &Answer, code: &str, message: &str) {
    let (status, found, text) = answer.exception();
    assert_eq!((status, found.as_str(), text.as_deref()), (400, code, Some(message)));
}

#[test]
fn a_head_that_cannot_be_right_is_refused_before_the_body_has_come() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let wrong: [(Signer, &str); 3] = [
        (
            Signer { access_key: "AKIANOBODY".to_owned(), ..signer.clone() },
            "UnrecognizedClientException",
        ),
        (Signer { service: "sts", ..signer.clone() }, "InvalidSignatureException"),
        (Signer { shift: -400, ..signer.clone() }, "InvalidSignatureException"),
    ];
    for (signer, code) in wrong {
        let lines = signer.lines(endpoint.address(), "ListAliases", "{}");
        let whole = super::http::request(endpoint.address(), &lines, "{}");
        let mut client = endpoint.client().waiting(Duration::from_secs(10));
        client.send(&whole[..whole.len() - 1]).unwrap();
        let answer = client.receive();
        assert_eq!(
            (answer.exception().1.as_str(), answer.header("connection")),
            (code, Some("close"))
        );
        assert!(client.is_closed());
    }
}

#[test]
fn a_start_says_when_there_is_no_key() {
    let sandbox = Sandbox::new();
    let keys = sandbox.path("keys");
    fs::write(&keys, r#"{"Keys": []}"#).unwrap();
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o600)).unwrap();
    let stderr = Endpoint::start(&sandbox, &["--auth", keys.to_str().unwrap()]).end();
    assert!(
        stderr.contains("; nobody may call: the file of keys has none (--new-key "),
        "{stderr}"
    );
}

#[test]
fn a_new_key_is_printed_and_kept_in_a_private_file() {
    let sandbox = Sandbox::new();
    let file = sandbox.path("keys");
    let mut command = sandbox.command("kmsalias");
    command.env("KMSALIAS_CALLER", "arn:aws:iam::111122223333:user/Ana");
    let output = command.args(["serve", "--new-key", "--auth"]).arg(&file).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    let key: serde_json::Value = serde_json::from_str(&text).unwrap();
    let names: Vec<_> = key.as_object().unwrap().keys().collect();
    assert_eq!(names, ["AccessKeyId", "SecretAccessKey", "Account", "Arn"]);
    assert_eq!(key["Account"], "111122223333");
    assert_eq!(key["Arn"], "arn:aws:iam::111122223333:user/Ana");
    assert!(key["AccessKeyId"].as_str().unwrap().starts_with("AKIA"));
    let mode = |file| fs::metadata(file).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&file), 0o600);
    let kept: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(kept["Keys"], serde_json::json!([key]));
    // Another key joins the first.
    printed(&sandbox, &["serve", "--new-key", "--auth", file.to_str().unwrap()]);
    let kept: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!((kept["Keys"].as_array().unwrap().len(), &kept["Keys"][0]), (2, &key));
    assert_eq!(mode(&file), 0o600);
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_file_that_holds_no_keys_is_not_served() {
    let sandbox = Sandbox::new();
    for (file, mode) in [("keys", 0o600), ("shared", 0o644)] {
        let file = sandbox.path(format!("work/{file}"));
        fs::write(&file, "{}").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
    }
    for (file, sentence) in [
        ("keys", "holds no keys of kmsalias serve"),
        ("shared", "others than its owner may use it: chmod 600 it first"),
        ("none", "No such file"),
    ] {
        let output =
            ended(sandbox.command("kmsalias").args(["serve", "--port", "0", "--auth", file]));
        let stderr = String::from_utf8(output.stderr).unwrap();
        let start = format!("\nkmsalias: [ERROR]: serve: {file}: ");
        assert!(stderr.starts_with(&start) && stderr.contains(sentence), "{stderr}");
        assert!(!output.status.success());
    }
}

#[test]
fn a_right_signature_passes_in_the_keys_account() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let (mut client, host) = (endpoint.client(), endpoint.address());
    for region in ["us-west-2", "eu-west-1"] {
        for shift in [0, -240, 240] {
            let answer = Signer { region, shift, ..signer.clone() }.call(&mut client, host, "{}");
            let arn = format!("arn:aws:kms:{region}:111122223333:alias/aws/dynamodb");
            assert!(answer.status == 200 && answer.body.contains(&arn), "{answer:?}");
        }
    }
    let stderr = endpoint.end();
    assert!(stderr.contains("whoever signs with one of its keys may call"), "{stderr}");
    assert!(!stderr.contains(&signer.secret));
}

#[test]
fn who_does_not_sign_or_with_another_key_is_refused() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let (mut client, host) = (endpoint.client(), endpoint.address());
    let answer = client.call("ListAliases", "{}");
    is_refused(&answer, "MissingAuthenticationTokenException", "Missing Authentication Token");
    let token = "The security token included in the request is invalid.";
    // Twelve digits are an account only where nothing is checked.
    for access_key in ["AKIAIOSFODNN7EXAMPLE", "111122223333"] {
        let other = Signer { access_key: access_key.to_owned(), ..signer.clone() };
        is_refused(&other.call(&mut client, host, "{}"), "UnrecognizedClientException", token);
    }
    let session = format!("{}\r\nX-Amz-Security-Token: x", signer.lines(host, "ListAliases", "{}"));
    is_refused(&client.ask(&session, "{}"), "UnrecognizedClientException", token);
    let answer = Signer { service: "sts", ..signer.clone() }.call(&mut client, host, "{}");
    let service = "Credential should be scoped to correct service: 'kms'.";
    is_refused(&answer, "InvalidSignatureException", service);
    assert!(!sandbox.path("store").exists());
}

#[test]
fn what_was_changed_after_signing_is_refused() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let (mut client, host) = (endpoint.client(), endpoint.address());
    let lines = signer.lines(host, "ListAliases", "{}");
    let mut refused = |lines: &str, body: &str| {
        is_refused(&client.ask(lines, body), "InvalidSignatureException", MISMATCH);
    };
    refused(&lines, "{ }");
    refused(&lines.replace("TrentService.ListAliases", "TrentService.CreateKey"), "{}");
    refused(&lines.replace("/us-west-2/", "/eu-west-1/"), "{}");
    let (start, signature) = lines.rsplit_once('=').unwrap();
    for signature in
        [&signature[1..], "", &signature.to_uppercase(), &signature.replace(['0', '1'], "2")]
    {
        if !signature.is_empty() {
            refused(&format!("{start}={signature}"), "{}");
        }
    }
    let secret = Signer { secret: "x".to_owned(), ..signer.clone() };
    refused(&secret.lines(host, "ListAliases", "{}"), "{}");
    let other_host = signer.lines("localhost", "ListAliases", "{}");
    refused(&other_host, "{}");
    assert_eq!(client.ask(&lines, "{}").status, 200, "the same connection, and rightly signed");
}

#[test]
fn what_says_what_is_asked_for_must_be_signed() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let (mut client, host) = (endpoint.client(), endpoint.address());
    let names = "content-type;host;x-amz-date";
    let lines = signer.lines_over(names, host, "ListAliases", "{}");
    let message = "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.";
    is_refused(&client.ask(&lines, "{}"), "InvalidSignatureException", message);
    let other = lines.replace("TrentService.ListAliases", "TrentService.CreateKey");
    is_refused(&client.ask(&other, "{}"), "InvalidSignatureException", message);
}

#[test]
fn the_type_of_the_body_need_not_be_signed() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let lines =
        signer.lines_over("host;x-amz-date;x-amz-target", endpoint.address(), "ListAliases", "{}");
    assert_eq!(endpoint.client().ask(&lines, "{}").status, 200);
}

#[test]
fn another_time_than_now_is_refused() {
    let sandbox = Sandbox::new();
    let (endpoint, signer) = begun(&sandbox);
    let (mut client, host) = (endpoint.client(), endpoint.address());
    for (shift, words) in [
        (-400, "Signature expired: "),
        (400, "Signature not yet current: "),
        (-86_400, "Signature expired: "),
    ] {
        let answer = Signer { shift, ..signer.clone() }.call(&mut client, host, "{}");
        let (status, code, message) = answer.exception();
        assert_eq!((status, code.as_str()), (400, "InvalidSignatureException"));
        assert!(message.unwrap().starts_with(words), "{answer:?}");
    }
    let lines = signer.lines(host, "ListAliases", "{}");
    let undated: Vec<_> =
        lines.split("\r\n").filter(|line| !line.starts_with("X-Amz-Date")).collect();
    let answer = client.ask(&undated.join("\r\n"), "{}");
    let (_, code, message) = answer.exception();
    assert_eq!(code, "InvalidSignatureException");
    assert!(message.unwrap().contains("'X-Amz-Date'"));
}
