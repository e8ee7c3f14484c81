//! What `lab impact` foretells, held against what happens when the change is made.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Sandbox, answer, done, kmsalias};

/// Keys that an alias may move between: the spec and usage of each, and an algorithm of the first.
const MOVES: [(&str, &str, &str, &str); 9] = [
    ("ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT", "SYMMETRIC_DEFAULT", "SYMMETRIC_DEFAULT"),
    ("ENCRYPT_DECRYPT", "RSA_2048", "RSA_2048", "RSAES_OAEP_SHA_256"),
    ("ENCRYPT_DECRYPT", "RSA_2048", "RSA_3072", "RSAES_OAEP_SHA_256"),
    ("SIGN_VERIFY", "ECC_NIST_P256", "ECC_NIST_P256", "ECDSA_SHA_256"),
    ("SIGN_VERIFY", "ECC_NIST_P256", "ECC_SECG_P256K1", "ECDSA_SHA_256"),
    ("SIGN_VERIFY", "ECC_NIST_P256", "RSA_2048", "ECDSA_SHA_256"),
    ("GENERATE_VERIFY_MAC", "HMAC_256", "HMAC_256", "HMAC_SHA_256"),
    ("GENERATE_VERIFY_MAC", "HMAC_256", "HMAC_512", "HMAC_SHA_256"),
    ("KEY_AGREEMENT", "ECC_NIST_P256", "ECC_NIST_P384", "ECDH"),
];

fn key(sandbox: &Sandbox, usage: &str, spec: &str) -> String {
    let line = format!("create-key --key-usage {usage} --key-spec {spec}");
    answer(sandbox, &line)["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned()
}

/// What a use by the name answers: the code of its refusal, or the answer.
type Outcome = Result<Value, String>;

fn ask(sandbox: &Sandbox, line: &str) -> Outcome {
    let output = kmsalias(sandbox, line, &[]).output().unwrap();
    if output.status.success() {
        return Ok(serde_json::from_slice(&output.stdout).unwrap());
    }
    let said = String::from_utf8(output.stderr).unwrap();
    Err(said.split(['(', ')']).nth(1).unwrap_or(&said).to_owned())
}

/// Everything that a user of the key does by its name, with what the name's key has made.
struct Uses(BTreeMap<&'static str, String>);

impl Uses {
    fn of(sandbox: &Sandbox, usage: &str, spec: &str, algorithm: &str) -> Uses {
        let other = key(sandbox, usage, spec);
        let text =
            |line: &str, name: &str| answer(sandbox, line)[name].as_str().unwrap().to_owned();
        let mut all = match usage {
            "ENCRYPT_DECRYPT" => ciphers(algorithm, &other, text),
            "SIGN_VERIFY" => {
                proofs(["Sign", "Verify"], "signing-algorithm", algorithm, "Signature", text)
            }
            "GENERATE_VERIFY_MAC" => {
                proofs(["GenerateMac", "VerifyMac"], "mac-algorithm", algorithm, "Mac", text)
            }
            _ => {
                let public = text(&format!("get-public-key --key-id {other}"), "PublicKey");
                let line = format!(
                    "derive-shared-secret --key-id alias/x --key-agreement-algorithm ECDH --public-key {public}"
                );
                BTreeMap::from([("DeriveSharedSecret", line)])
            }
        };
        if spec.starts_with("ECC") || spec.starts_with("RSA") {
            all.insert("GetPublicKey", "get-public-key --key-id alias/x".to_owned());
        }
        Uses(all)
    }

    fn done(&self, sandbox: &Sandbox) -> BTreeMap<&'static str, Outcome> {
        self.0.iter().map(|(name, line)| (*name, ask(sandbox, line))).collect()
    }
}

/// What encrypts and decrypts by the name; `text` asks for a member of an answer.
fn ciphers(
    algorithm: &str,
    other: &str,
    text: impl Fn(&str, &str) -> String,
) -> BTreeMap<&'static str, String> {
    let with = format!("--key-id alias/x --encryption-algorithm {algorithm}");
    let encrypt = format!("encrypt {with} --plaintext aGk=");
    let blob = text(&encrypt, "CiphertextBlob");
    let again = format!(
        "re-encrypt --source-key-id alias/x --source-encryption-algorithm {algorithm} --destination-key-id {other} \
         --destination-encryption-algorithm {algorithm} --ciphertext-blob {blob}"
    );
    let decrypt = format!("decrypt {with} --ciphertext-blob {blob}");
    BTreeMap::from([("Encrypt", encrypt), ("Decrypt", decrypt), ("ReEncrypt", again)])
}

/// What signs by the name and checks what it has signed, or the same of MACs.
fn proofs(
    [makes, checks]: [&'static str; 2],
    option: &str,
    algorithm: &str,
    proof: &str,
    text: impl Fn(&str, &str) -> String,
) -> BTreeMap<&'static str, String> {
    let (make, check) = match makes {
        "Sign" => ("sign", "verify"),
        _ => ("generate-mac", "verify-mac"),
    };
    let with = format!("--key-id alias/x --message aGk= --{option} {algorithm}");
    let signed = text(&format!("{make} {with}"), proof);
    let check = format!("{check} {with} --{} {signed}", proof.to_lowercase());
    BTreeMap::from([(makes, format!("{make} {with}")), (checks, check)])
}

/// What is foretold of an operation: its refusal, or none of one whose answer is another one.
fn foretold(told: &Value, operation: &str) -> Option<Value> {
    let lists = |row: &&Value| row["Operations"].as_array().unwrap().contains(&json!(operation));
    let row = told["AnswersByName"].as_array().unwrap().iter().find(lists);
    let every = Some(&told["EveryUse"]).filter(|code| code.is_string());
    row.map(|row| &row["Code"]).or(every).cloned()
}

/// Holds what is told against what the uses answer after `change`: by the name, and by the key that had it.
fn check(sandbox: &Sandbox, uses: &Uses, old: &str, plan: &str, change: &str) {
    let told = answer(sandbox, &format!("lab impact alias/x {plan} --output json"));
    assert_eq!(told["Refusal"], Value::Null, "{told}");
    let before = uses.done(sandbox);
    assert!(before.values().all(Result::is_ok), "{before:?}");
    done(kmsalias(sandbox, change, &[]));
    // What makes something makes it with the new key; what opens or checks has what the old one made.
    let makes = ["Encrypt", "Sign", "GenerateMac"];
    for (name, after) in uses.done(sandbox) {
        match foretold(&told, name) {
            Some(Value::Null) => {
                assert!(after.is_ok_and(|now| Ok(&now) != before[name].as_ref()), "{name}");
            }
            Some(code) => assert_eq!(after.map_err(Value::from), Err(code), "{change} {name}"),
            None => assert!(after.is_ok() && makes.contains(&name), "{change} {name}: {after:?}"),
        }
    }
    for line in uses.0.values() {
        assert!(ask(sandbox, &line.replace("alias/x", old)).is_ok(), "{line} by {old}");
        if line.starts_with("decrypt") && !line.contains("OAEP") {
            assert!(ask(sandbox, &line.replace("--key-id alias/x", "")).is_ok(), "{line}");
        }
    }
}

#[test]
fn what_a_move_is_said_to_break_breaks_and_nothing_else() {
    for (usage, from, to, algorithm) in MOVES {
        let sandbox = Sandbox::new();
        let (old, new) = (key(&sandbox, usage, from), key(&sandbox, usage, to));
        let line = format!("create-alias --alias-name alias/x --target-key-id {old}");
        done(kmsalias(&sandbox, &line, &[]));
        let uses = Uses::of(&sandbox, usage, from, algorithm);
        let move_to =
            |key: &str| format!("update-alias --alias-name alias/x --target-key-id {key}");
        check(&sandbox, &uses, &old, &format!("--to {new}"), &move_to(&new));
        done(kmsalias(&sandbox, &move_to(&old), &[]));
        let restored = uses.done(&sandbox);
        assert!(restored.values().all(Result::is_ok), "{restored:?}");
        done(kmsalias(&sandbox, &format!("disable-key --key-id {new}"), &[]));
        check(&sandbox, &uses, &old, &format!("--to {new}"), &move_to(&new));
        done(kmsalias(&sandbox, &move_to(&old), &[]));
        check(&sandbox, &uses, &old, "--delete", "delete-alias --alias-name alias/x");
    }
}

const OWN: &str = "111122223333";
const OTHER: &str = "444455556666";
const ARN: &str = "arn:aws:kms:us-west-2:111122223333:alias/x";

/// Makes a key named alias/x in an account and Region; gives its id.
fn named(sandbox: &Sandbox, account: &str, region: &str) -> String {
    let run = |line: &str| {
        let mut command = kmsalias(sandbox, line, &[]);
        command.env("KMSALIAS_ACCOUNT", account).env("AWS_REGION", region);
        done(command)
    };
    let made: Value = serde_json::from_str(&run("create-key")).unwrap();
    let id = made["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    run(&format!("create-alias --alias-name alias/x --target-key-id {id}"));
    id
}

/// Encrypts on a day of June 2100; tells whether it was done.
fn encrypts(sandbox: &Sandbox, account: &str, name: &str, day: u8) -> bool {
    let mut command = kmsalias(sandbox, &format!("encrypt --key-id {name} --plaintext aGk="), &[]);
    let now = format!("2100-06-{day:02}T00:00:00Z");
    command.env("KMSALIAS_ACCOUNT", account).env("KMSALIAS_NOW", now);
    command.output().unwrap().status.success()
}

/// Lets both accounts use the key.
fn admit(sandbox: &Sandbox, key: &str) {
    let statement = |who: &str| json!({"Effect": "Allow", "Principal": {"AWS": who}, "Action": "kms:*", "Resource": "*"});
    let policy = json!({"Version": "2012-10-17", "Statement": [statement(OWN), statement(OTHER)]})
        .to_string();
    done(kmsalias(sandbox, &format!("put-key-policy --key-id {key} --policy"), &[&policy]));
}

#[test]
fn who_used_the_name_is_told_and_who_may_no_longer() {
    let sandbox = Sandbox::new();
    let old = named(&sandbox, OWN, "us-west-2");
    named(&sandbox, OTHER, "us-west-2");
    admit(&sandbox, &old);
    assert!(encrypts(&sandbox, OWN, "alias/x", 2) && encrypts(&sandbox, OWN, "alias/x", 3));
    assert!(encrypts(&sandbox, OWN, &old, 4), "by the id: no use of the name");
    assert!(encrypts(&sandbox, OTHER, ARN, 5));
    assert!(encrypts(&sandbox, OTHER, "alias/x", 6), "a name of their own");
    let new = key(&sandbox, "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT");
    let told = answer(&sandbox, &format!("lab impact alias/x --to {new} --output json"));
    let who = |uses: &Value| {
        let text = |name: &str| uses[name].as_str().unwrap().to_owned();
        (text("Caller"), uses["Count"].as_i64().unwrap(), text("LastDate"))
    };
    let list = |name: &str| told[name].as_array().unwrap().iter().map(who).collect::<Vec<_>>();
    let root = |account: &str| format!("arn:aws:iam::{account}:root");
    let theirs = (root(OTHER), 1, "2100-06-05T00:00:00+00:00".to_owned());
    let ours = (root(OWN), 2, "2100-06-03T00:00:00+00:00".to_owned());
    assert_eq!((list("Uses"), list("Denied")), (vec![theirs.clone(), ours], vec![theirs]));
    let line = format!("update-alias --alias-name alias/x --target-key-id {new}");
    done(kmsalias(&sandbox, &line, &[]));
    assert!(!encrypts(&sandbox, OTHER, ARN, 7), "the new key does not admit them");
    assert!(encrypts(&sandbox, OWN, "alias/x", 7));
}

#[test]
fn where_else_the_name_has_a_key_is_told() {
    let sandbox = Sandbox::new();
    let ids = [(OWN, "us-west-2"), (OWN, "eu-west-1"), (OTHER, "us-west-2")]
        .map(|(account, region)| named(&sandbox, account, region));
    let place = |account: &str, region: &str, id: &str| json!({"Account": account, "Region": region, "TargetKeyId": id});
    let elsewhere = [place(OWN, "eu-west-1", &ids[1]), place(OTHER, "us-west-2", &ids[2])];
    let told = answer(&sandbox, "lab impact alias/x --delete --output json");
    assert_eq!((&told["TargetKeyId"], &told["Elsewhere"]), (&json!(ids[0]), &json!(elsewhere)));
    done(kmsalias(&sandbox, "delete-alias --alias-name alias/x", &[]));
    let line = "--region eu-west-1 describe-key --key-id alias/x --query KeyMetadata.KeyId";
    assert_eq!(answer(&sandbox, line), json!(ids[1]), "a name goes in its own Region only");
}
