//! What import refuses: all faults at once, and nothing written.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};

use super::{HERE, Sandbox, alias, answer, done, failed, file, id, import, kmsalias, store};

#[test]
fn every_fault_is_told_and_nothing_is_written() {
    let sandbox = Sandbox::new();
    let document = json!({ "Aliases": bad_aliases(), "Keys": bad_keys() });
    let said = failed(import(&sandbox, "", &document), 255);
    let start = format!("nothing was imported from {}: ", file(&sandbox, &document));
    let mut said: Vec<_> = said.strip_prefix(&start).unwrap().lines().collect();
    let mut faults = [faults_of_aliases(), faults_of_keys()].concat();
    said.sort_unstable();
    faults.sort_unstable();
    assert_eq!(said, faults);
    assert!(!sandbox.path("store").exists(), "a refused import leaves nothing");
}

fn other_key() -> String {
    format!("arn:aws:kms:us-west-2:111122223333:key/{}", id(9))
}

fn bad_aliases() -> Value {
    json!([
        { "AliasName": "app", "TargetKeyId": id(1) },
        { "AliasName": "alias/a b", "TargetKeyId": id(1) },
        { "AliasName": format!("alias/{}", "x".repeat(251)), "TargetKeyId": "y" },
        { "AliasName": "alias/none" },
        { "AliasName": "alias/odd", "AliasArn": "arn:aws:kms:us-west-2:111122223333:alias/even",
          "TargetKeyId": id(1), "CreationDate": "now", "LastUpdatedDate": true },
        { "AliasName": "alias/cn", "AliasArn": "arn:aws-cn:kms:us-west-2:111122223333:alias/cn",
          "TargetKeyId": id(1) },
        alias("alias/twice", HERE, 1),
        alias("alias/twice", HERE, 2),
        {},
    ])
}

fn bad_keys() -> Value {
    let other = other_key();
    json!([
        { "KeyId": "1234" },
        { "KeyId": id(1), "Arn": other, "AWSAccountId": "444455556666" },
        { "KeyId": id(2), "KeySpec": "RSA_1024", "KeyUsage": "X", "KeyState": "Y", "Origin": "Z",
          "KeyManager": "ME", "ExpirationModel": "SOON", "DeletionDate": "x", "ValidTo": "y",
          "Tags": [{ "TagKey": "a", "TagValue": "1" }, { "TagKey": "a", "TagValue": "2" }] },
        { "KeyId": "mrk-00000000000040008000000000000001", "MultiRegionConfiguration": {
            "MultiRegionKeyType": "SECONDARY",
            "PrimaryKey": { "Arn": other, "Region": "us-west-2" },
            "ReplicaKeys": [{ "Arn": "arn:aws:kms:us-east-1:111122223333:key/mrk-00000000000040008000000000000001", "Region": "us-east-2" }] } },
        { "KeyId": id(3) },
        { "KeyId": id(3) },
        { "KeyId": id(4), "KeySpec": "HMAC_256", "AutomaticRotation": { "RotationPeriodInDays": 89 } },
        { "KeyId": id(5), "Origin": "EXTERNAL",
          "AutomaticRotation": { "RotationPeriodInDays": 2561, "NextRotationDate": "soon" } },
    ])
}

fn faults_of_aliases() -> Vec<String> {
    let long = format!("alias \"alias/{}\"", "x".repeat(251));
    let name = "the name is none: alias/ and letters, digits, / _ -";
    vec![
        format!("alias \"app\": {name}"),
        format!("alias \"alias/a b\": {name}"),
        format!("{long}: {name}"),
        format!("{long}: TargetKeyId is no key id"),
        "alias \"alias/none\": TargetKeyId is missing".to_owned(),
        "alias \"alias/odd\": AliasArn is not its ARN".to_owned(),
        "alias \"alias/odd\": \"now\" is no date".to_owned(),
        "alias \"alias/odd\": true is no date".to_owned(),
        "alias \"alias/cn\": AliasArn is not its ARN".to_owned(),
        "alias \"alias/twice\": it stands twice".to_owned(),
        format!("alias \"\": {name}"),
        "alias \"\": TargetKeyId is missing".to_owned(),
    ]
}

const UNFIT: &str = "AutomaticRotation is for symmetric keys with material of AWS KMS";

fn faults_of_keys() -> Vec<String> {
    let other = other_key();
    let mrk = "key \"mrk-00000000000040008000000000000001\":";
    vec![
        "key \"1234\": KeyId is no key id".to_owned(),
        format!("key {:?}: Arn is not its ARN", id(1)),
        format!("key {:?}: AWSAccountId is not 111122223333 (--rewrite maps it)", id(1)),
        format!("key {:?}: the tag \"a\" stands twice", id(2)),
        format!("key {:?}: KeySpec \"RSA_1024\" is none that AWS has", id(2)),
        format!("key {:?}: KeyUsage \"X\" is none that AWS has", id(2)),
        format!("key {:?}: KeyState \"Y\" is none that AWS has", id(2)),
        format!("key {:?}: Origin \"Z\" is none that AWS has", id(2)),
        format!("key {:?}: KeyManager \"ME\" is none that AWS has", id(2)),
        format!("key {:?}: \"x\" is no date", id(2)),
        format!("key {:?}: ExpirationModel \"SOON\" is none that AWS has", id(2)),
        format!("key {:?}: \"y\" is no date", id(2)),
        format!("{mrk} MultiRegionKeyType \"SECONDARY\" is none that AWS has"),
        format!("{mrk} {other:?} is no ARN of it in \"us-west-2\""),
        format!(
            "{mrk} \"arn:aws:kms:us-east-1:111122223333:key/mrk-00000000000040008000000000000001\" is no ARN of it in \"us-east-2\""
        ),
        format!("key {:?}: it stands twice", id(3)),
        format!("key {:?}: {UNFIT}", id(4)),
        format!("key {:?}: RotationPeriodInDays 89 is not from 90 to 2560", id(4)),
        format!("key {:?}: {UNFIT}", id(5)),
        format!("key {:?}: RotationPeriodInDays 2561 is not from 90 to 2560", id(5)),
        format!("key {:?}: \"soon\" is no date", id(5)),
    ]
}

#[test]
fn existing_names_and_ids_need_replace() {
    let sandbox = Sandbox::new();
    let document = json!({ "Aliases": [alias("alias/app", HERE, 1), alias("alias/aws/s3", HERE, 2)],
                           "Keys": [{ "KeyId": id(1) }] });
    done(import(&sandbox, "", &document));
    let before = done(kmsalias(&sandbox, "lab export", &[]));
    let bytes = fs::read(store(&sandbox, HERE)).unwrap();
    let said = failed(import(&sandbox, "", &document), 255);
    let standing = "there is one already (--replace makes room)";
    let end = format!(
        "alias \"alias/app\": {standing}\nalias \"alias/aws/s3\": {standing}\nkey {:?}: {standing}",
        id(1)
    );
    assert!(said.ends_with(&end), "{said}");
    assert_eq!(fs::read(store(&sandbox, HERE)).unwrap(), bytes);
    done(import(&sandbox, "--replace", &document));
    assert_ne!(
        done(kmsalias(&sandbox, "lab export", &[])),
        before,
        "the predefined aliases are gone"
    );
}

#[test]
fn files_that_are_no_documents() {
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    for (bytes, what) in [
        (&b""[..], "it cannot be read as JSON: EOF while parsing a value at line 1 column 0"),
        (b"{\n\"Aliases\": [}", "it cannot be read as JSON: expected value at line 2 column 13"),
        (b"{} {}", "it cannot be read as JSON: trailing characters at line 1 column 4"),
        (
            b"{\"Aliases\":[{\"AliasName\":\"\xff\"}]}",
            "it cannot be read as JSON: invalid unicode code point at line 1 column 27",
        ),
        (
            b"[]",
            "invalid type: sequence, expected an object with Aliases and Keys at line 1 column 1",
        ),
        (b"{\"Aliases\":7}", "invalid type: integer `7`, expected a list at line 1 column 13"),
        (
            b"{\"Keys\":[{\"KeyId\":7}]}",
            "invalid type: integer `7`, expected a string at line 1 column 20",
        ),
        (
            b"{\"Version\":2}",
            "Version 2 is unknown (this kmsalias reads Version 1; a newer one may read it) at line 1 column 13",
        ),
        (b"{\"Version\":\"1\"}", "invalid type: string \"1\", expected u64 at line 1 column 14"),
        (
            b"{\"alias\":[]}",
            "it has \"alias\" and neither Aliases nor Keys, KeyMetadata or Stores at line 1 column 12",
        ),
        (
            deep.as_bytes(),
            "it cannot be read as JSON: recursion limit exceeded at line 1 column 132",
        ),
    ] {
        let sandbox = Sandbox::new();
        fs::write(sandbox.path("work/bad.json"), bytes).unwrap();
        let said = failed(kmsalias(&sandbox, "lab import bad.json", &[]), 255);
        assert_eq!(said, format!("nothing was imported from bad.json: {what}"));
        assert!(!sandbox.path("store").exists());
    }
}

#[test]
fn files_that_cannot_be_read() {
    let sandbox = Sandbox::new();
    let said = failed(kmsalias(&sandbox, "lab import no.json", &[]), 255);
    assert_eq!(said, "no.json cannot be read: No such file or directory (os error 2)");
    let said = failed(kmsalias(&sandbox, "lab import .", &[]), 255);
    assert_eq!(said, ". cannot be read: Is a directory (os error 21)");
}

#[test]
fn one_bad_part_leaves_every_part_alone() {
    let sandbox = Sandbox::new();
    let part = |account: &str, key: Value| json!({ "Account": account, "Region": "us-west-2", "Keys": [key] });
    let good = json!({ "Stores": [part("111122223333", json!({ "KeyId": id(1) })),
                                  part("444455556666", json!({ "KeyId": id(1) }))] });
    done_twice(import(&sandbox, "", &good));
    let before = answer(&sandbox, "lab export --all-regions");
    let bad = json!({ "Stores": [part("111122223333", json!({ "KeyId": id(2) })),
                                 part("444455556666", json!({ "KeyId": id(3), "KeyState": "?" }))] });
    failed(import(&sandbox, "", &bad), 255);
    failed(import(&sandbox, "--replace", &bad), 255);
    assert_eq!(answer(&sandbox, "lab export --all-regions"), before);
    let twice = json!({ "Stores": [part("111122223333", json!({ "KeyId": id(2) })),
                                   part("111122223333", json!({ "KeyId": id(3) }))] });
    let said = failed(import(&sandbox, "", &twice), 255);
    assert!(said.ends_with("111122223333 us-west-2 stands twice"), "{said}");
    let many: Vec<_> =
        (0..127).map(|n| part(&format!("{n:012}"), json!({ "KeyId": id(1) }))).collect();
    let said = failed(import(&sandbox, "", &json!({ "Stores": many })), 255);
    assert!(
        said.ends_with("it has 127 accounts and Regions, and 126 can be written at once: split it"),
        "{said}"
    );
    assert_eq!(answer(&sandbox, "lab export --all-regions"), before);
}

#[test]
fn a_killed_import_leaves_every_part_or_none() {
    let part = |account: &str, key: u8| {
        let place = [account, "us-west-2"];
        let aliases: Vec<_> = (0..2000).map(|n| alias(&format!("alias/{n}"), place, key)).collect();
        json!({ "Account": account, "Region": "us-west-2", "Aliases": aliases })
    };
    let document =
        |key| json!({ "Stores": [part("111122223333", key), part("444455556666", key)] });
    let sandbox = Sandbox::new();
    let mut command = import(&sandbox, "--replace", &document(1));
    let started = Instant::now();
    assert!(command.output().unwrap().status.success());
    let span = started.elapsed();
    let (mut held, mut killed) = (1, 0);
    for step in 1..=12 {
        let next = 3 - held;
        let mut command = import(&sandbox, "--replace", &document(next));
        let mut child = command.stdout(Stdio::null()).spawn().unwrap();
        thread::sleep(span * step / 12);
        child.kill().unwrap();
        killed += u32::from(!child.wait().unwrap().success());
        let stores = answer(&sandbox, "lab export --all-regions");
        let keys =
            ["0", "1"].map(|at| stores.pointer(&format!("/Stores/{at}/Keys/0/KeyId")).cloned());
        assert_eq!(keys[0], keys[1], "one part without the other");
        let left = keys[0].clone().unwrap();
        assert!(left == id(held) || left == id(next), "{left}");
        held = if left == id(held) { held } else { next };
    }
    assert!(killed > 0, "the signal always came too late");
}

#[track_caller]
fn done_twice(command: Command) {
    assert_eq!(done(command).lines().filter(|line| line.starts_with("Imported")).count(), 2);
}

#[test]
fn lines_of_our_own_that_do_not_parse() {
    let sandbox = Sandbox::new();
    let lab = "kmsalias help lab shows the commands";
    let of = |name: &str| format!("; kmsalias help lab {name} tells how it is used");
    for (line, said) in [
        (
            "lab imprt x",
            format!("unrecognized subcommand 'imprt'; did you mean lab import or lab impact? {lab}"),
        ),
        (
            "lab import",
            "the following required arguments were not provided: <FILE> (the file, or - for standard input)"
                .to_owned()
                + &of("import"),
        ),
        ("lab import --force x", "unexpected argument '--force' found".to_owned() + &of("import")),
        ("lab export x", "unexpected argument 'x' found".to_owned() + &of("export")),
        (
            "lab load nope",
            "invalid value 'nope' for '<NAME>' [possible values: docs, docs-update, docs-regions, docs-accounts]"
                .to_owned()
                + &of("load"),
        ),
    ] {
        assert_eq!(failed(kmsalias(&sandbox, line, &[]), 252), said, "{line}");
    }
    let bare = kmsalias(&sandbox, "lab", &[]).output().unwrap();
    let said = String::from_utf8(bare.stderr).unwrap();
    assert_eq!((bare.status.code(), bare.stdout.len()), (Some(252), 0), "{said}");
    assert!(
        said.starts_with("COMMANDS\n    lab tour   ") && said.contains("\n    lab man   "),
        "{said}"
    );
    assert!(said.ends_with("\n\nkmsalias: [ERROR]: lab: name a command\n"), "{said}");
    let said = failed(kmsalias(&sandbox, "lab reset", &[]), 252);
    assert_eq!(
        said,
        "lab reset: nothing was done: nobody can be asked here \"Delete every key and alias of 111122223333 us-west-2?\"; say --yes to do it"
    );
    assert!(!sandbox.path("store").exists());
}

#[test]
fn material_of_a_document_agrees_with_itself() {
    let sandbox = Sandbox::new();
    let (first, other) = ("0a".repeat(32), "0b".repeat(32));
    let material = json!({ "KeyMaterialId": first, "KeyMaterial": "A".repeat(43) + "=" });
    let keys = json!([{ "KeyId": id(1), "CurrentKeyMaterialId": other, "KeyMaterials": [material, material] }]);
    let said = failed(import(&sandbox, "", &json!({ "Aliases": [], "Keys": keys })), 255);
    for fault in [
        format!("KeyMaterials: {first} stands twice"),
        "CurrentKeyMaterialId is none of KeyMaterials".to_owned(),
    ] {
        assert!(said.contains(&fault), "{said}");
    }
}
