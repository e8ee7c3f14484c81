//! Bodies: from an operation's members, as the program's own skeletons list them, to JSON that a service may be sent.
//! Never: what it answers.

use serde_json::{Map, Value};

use super::dice::Dice;
use crate::http::Client;
use crate::support::Sandbox;

/// What texts are made of, whatever the member.
const TEXTS: &[&str] = &[
    "",
    " ",
    "x",
    "alias/",
    "alias/a",
    "alias/b",
    "alias/a/b",
    "alias/aws/s3",
    "alias/aws/x",
    "alias/aws/",
    "alias/é",
    "alias/a:b",
    "arn:",
    "arn:aws:kms:us-west-2:111122223333:alias/a",
    "arn:aws:kms:eu-west-1:444455556666:key/x",
    "arn:aws:iam::111122223333:root",
    "arn:aws:kms:us-west-2:444455556666:alias/a",
    "mrk-00000000000000000000000000000000",
    "00000000-0000-4000-8000-000000000000",
    "eu-west-1",
    "us-west-2",
    "cn-north-1",
    "nowhere",
    "default",
    "é😀\u{301}\u{202e}",
    "\u{0}\u{1}\u{7f}",
    "\"\\/",
    "AAAA",
    "aGVsbG8=",
    "a",
    "====",
    "ENCRYPT_DECRYPT",
    "SIGN_VERIFY",
    "KEY_AGREEMENT",
    "GENERATE_VERIFY_MAC",
    "SYMMETRIC_DEFAULT",
    "ECC_NIST_P256",
    "HMAC_256",
    "SM2",
    "AES_256",
    "AES_128",
    "RAW",
    "DIGEST",
    "EXTERNAL",
    "AWS_KMS",
    "HMAC_SHA_256",
    "ECDSA_SHA_256",
    "{}",
    "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
    "..",
    "../../x",
];

/// What stands in the place of any value.
const HOSTILE: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "1e999",
    "-1e999",
    "1.5",
    "1.0",
    "-0.0",
    "1e-400",
    "NaN",
    "Infinity",
    "[]",
    "{}",
    "[[[[]]]]",
    "[null]",
    "{\"\":null}",
    "\"\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\u0000\"",
    "\"\u{0}\"",
    "\"x\"",
    "'x'",
    "undefined",
    "[1,",
    "{\"a\":1,\"a\":2}",
    "01",
    "0x1",
    "\"\\x\"",
    "\u{feff}1",
    "/* */1",
    "00000",
    "99999999999999999999999999999999999999999999999999",
];

/// Requests whose answers are learned first, so that others have something to name.
const FIRST: &[(&str, &str)] = &[
    ("CreateKey", "{}"),
    ("CreateKey", "{}"),
    ("CreateKey", r#"{"MultiRegion":true}"#),
    ("CreateKey", r#"{"KeySpec":"ECC_NIST_P256","KeyUsage":"SIGN_VERIFY"}"#),
    ("CreateKey", r#"{"KeySpec":"ECC_NIST_P256","KeyUsage":"KEY_AGREEMENT"}"#),
    ("CreateKey", r#"{"KeySpec":"HMAC_256","KeyUsage":"GENERATE_VERIFY_MAC"}"#),
    ("CreateKey", r#"{"Origin":"EXTERNAL"}"#),
];

/// Members that make the difference between an operation and a refusal.
const NEEDED: &[&str] = &[
    "AliasName",
    "Plaintext",
    "CiphertextBlob",
    "Message",
    "NumberOfBytes",
    "SigningAlgorithm",
    "MacAlgorithm",
    "Signature",
    "Mac",
    "KeyPairSpec",
    "TagKeys",
    "ReplicaRegion",
];

/// All operations with a request that has every member.
pub(super) struct Bodies {
    operations: Vec<(String, Map<String, Value>)>,
    /// Identifiers of keys that answers have brought.
    keys: Vec<String>,
    /// Ciphertexts and the like.
    blobs: Vec<String>,
}

/// How many of each are kept.
const LEARNED: usize = 24;

impl Bodies {
    /// Asks the program for the skeleton of each operation of the model.
    pub(super) fn new(sandbox: &Sandbox) -> Bodies {
        let model: Value =
            serde_json::from_str(include_str!("../../data/operations.json")).unwrap();
        let names = model.as_array().unwrap().iter().map(|o| o["op"].as_str().unwrap().to_owned());
        let operations = names.map(|name| {
            let command = kebab(&name);
            let skeleton = crate::printed(sandbox, &[&command, "--generate-cli-skeleton"]);
            let Value::Object(members) = serde_json::from_str(&skeleton).unwrap() else {
                panic!("{skeleton}")
            };
            (name, members)
        });
        let operations: Vec<_> = operations.collect();
        assert!(operations.len() > 50, "{}", operations.len());
        Bodies { operations, keys: Vec::new(), blobs: Vec::new() }
    }

    /// Asks for what others may name.
    pub(super) fn begin(&mut self, client: &mut Client, dice: &mut Dice) {
        for (operation, body) in FIRST {
            let answer = client.json(operation, body);
            self.learn(&answer, dice);
        }
    }

    /// An operation and a body for it.
    pub(super) fn one(&self, dice: &mut Dice) -> (&str, String) {
        let (name, members) = &self.operations[dice.below(self.operations.len())];
        let mut body = self.object(members, dice);
        if dice.once_in(40) {
            body = nested(dice);
        }
        if dice.once_in(10) {
            body = bent(&body, dice);
        }
        (name, body)
    }

    /// Keeps what later requests may name.
    pub(super) fn learn(&mut self, answer: &Value, dice: &mut Dice) {
        let metadata = &answer["KeyMetadata"];
        let blobs = ["CiphertextBlob", "Signature", "Mac", "PublicKey"].map(|name| &answer[name]);
        keep(&mut self.keys, &[&metadata["KeyId"], &metadata["Arn"]], dice);
        keep(&mut self.blobs, &blobs, dice);
    }

    fn object(&self, members: &Map<String, Value>, dice: &mut Dice) -> String {
        let mut parts = Vec::new();
        for (name, sample) in members {
            let is_needed = name.ends_with("KeyId") || NEEDED.contains(&name.as_str());
            if if is_needed { !dice.once_in(12) } else { dice.once_in(5) } {
                parts.push(format!("\"{name}\":{}", self.value(name, sample, dice)));
            }
        }
        if dice.once_in(16) {
            parts.push(format!("\"Nope\":{}", dice.one_of(HOSTILE)));
        }
        format!("{{{}}}", parts.join(","))
    }

    fn value(&self, name: &str, sample: &Value, dice: &mut Dice) -> String {
        if dice.once_in(40) {
            return dice.one_of(HOSTILE).to_owned();
        }
        match sample {
            Value::Null | Value::String(_) => {
                Value::from(self.text(name, sample, dice)).to_string()
            }
            Value::Bool(_) => dice.one_of(&["true", "false"]).to_owned(),
            Value::Number(_) => dice
                .one_of(&["0", "1", "2", "7", "16", "30", "90", "365", "1024", "1025"])
                .to_owned(),
            Value::Array(items) => {
                let item = items.first().unwrap_or(&Value::Null);
                let count = dice.one_of(&[0, 1, 1, 1, 2, 60]);
                let items: Vec<_> = (0..count).map(|_| self.value(name, item, dice)).collect();
                format!("[{}]", items.join(","))
            }
            Value::Object(members) => self.object(members, dice),
        }
    }

    /// A text: one that fits the member, as far as its name and the skeleton tell, or any of the list.
    fn text(&self, name: &str, sample: &Value, dice: &mut Dice) -> String {
        if dice.once_in(60) {
            return dice.one_of(&["x", "é", "A", "\n"]).repeat(dice.below(9000));
        }
        if dice.once_in(6) {
            return dice.one_of(TEXTS).to_owned();
        }
        let own = sample.as_str().unwrap_or("aGVsbG8=");
        match name {
            "AliasName" => dice.one_of(ALIASES).to_owned(),
            "KeyId" if dice.once_in(4) => dice.one_of(ALIASES).to_owned(),
            "ReplicaRegion" | "PrimaryRegion" => {
                dice.one_of(&["eu-west-1", "eu-central-1"]).to_owned()
            }
            name if name.ends_with("KeyId") => any(&self.keys, own, dice),
            "CiphertextBlob" | "Signature" | "Mac" | "PublicKey" => any(&self.blobs, own, dice),
            // Long ones take seconds to make.
            _ => own.replace("RSA_2048", dice.one_of(&["ECC_NIST_P256", "SYMMETRIC_DEFAULT"])),
        }
    }
}

/// Names that requests share.
const ALIASES: &[&str] = &["alias/a", "alias/b", "alias/c/d", "alias/aws/s3"];

/// One of those that are kept, or else the text.
fn any(kept: &[String], own: &str, dice: &mut Dice) -> String {
    if kept.is_empty() { own.to_owned() } else { kept[dice.below(kept.len())].clone() }
}

fn keep(kept: &mut Vec<String>, found: &[&Value], dice: &mut Dice) {
    for text in found.iter().filter_map(|value| value.as_str()) {
        if kept.len() == LEARNED {
            kept.swap_remove(dice.below(LEARNED));
        }
        kept.push(text.to_owned());
    }
}

/// Deep or long.
fn nested(dice: &mut Dice) -> String {
    let depth = dice.one_of(&[10, 400, 512, 600, 20_000]);
    let (open, close) =
        dice.one_of(&[("[", "]"), ("{\"a\":", "}"), ("[[", ""), ("{\"KeyId\":[", "]}")]);
    format!("{{\"KeyId\":{}1{}}}", open.repeat(depth), close.repeat(depth))
}

/// The text with something put in, left out or cut off.
fn bent(body: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = body.chars().collect();
    for _ in 0..=dice.below(3) {
        let start = dice.below(letters.len() + 1);
        let end = start + dice.below((letters.len() - start).min(12) + 1);
        match dice.below(4) {
            0 => drop(letters.splice(start..start, dice.one_of(HOSTILE).chars())),
            1 => drop(letters.drain(start..end)),
            2 => drop(letters.splice(start..end, dice.one_of(HOSTILE).chars())),
            _ => letters.truncate(end),
        }
    }
    letters.into_iter().collect()
}

/// The command of an operation, as the AWS CLI names it.
fn kebab(name: &str) -> String {
    name.chars().fold(String::new(), |mut text, letter| {
        if letter.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
        text
    })
}
