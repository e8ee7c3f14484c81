//! What import takes: saved answers, dates, whatever only history explains.

use std::fs::{self, File};
use std::process::Stdio;

use serde_json::{Value, json};

use super::{HERE, Sandbox, alias, answer, describe, done, failed, file, id, import, kmsalias};

/// A policy that lets everybody do everything.
const OPEN: &str =
    r#"{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}"#;

#[test]
fn saved_answers_of_every_kind() {
    let metadata = json!({ "KeyId": id(1), "Description": "saved", "KeySpec": "HMAC_256",
                           "CreationDate": "2018-03-15T07:00:00Z" });
    let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{}", id(1));
    let tags = json!([{ "TagKey": "a", "TagValue": "b" }]);
    let mut tagged = metadata.clone();
    tagged["Tags"] = tags.clone();
    for (document, description, tag) in [
        (json!({ "KeyMetadata": metadata }), "saved", false),
        (metadata.clone(), "saved", false),
        (tagged.clone(), "saved", true),
        (json!({ "KeyMetadata": metadata, "Tags": tags, "Policy": OPEN }), "saved", true),
        (json!({ "Keys": [metadata] }), "saved", false),
        (json!({ "Keys": [{ "KeyMetadata": metadata, "Tags": tags }] }), "saved", true),
        (json!({ "Keys": [{ "KeyId": id(1), "KeyArn": arn }] }), "", false),
    ] {
        let sandbox = Sandbox::new();
        let said = done(import(&sandbox, "", &document));
        assert_eq!(said, "Imported 0 aliases and 1 key into 111122223333 us-west-2.\n");
        assert_eq!(describe(&sandbox, &id(1))["Description"], description, "{document}");
        let found = answer(&sandbox, &format!("list-resource-tags --key-id {}", id(1)));
        assert_eq!(found["Tags"] == tags, tag, "{document}");
    }
}

#[test]
fn a_policy_beside_a_bare_answer_is_kept() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "", &json!({ "KeyMetadata": { "KeyId": id(1) }, "Policy": OPEN })));
    let line = format!("get-key-policy --key-id {}", id(1));
    assert_eq!(answer(&sandbox, &line)["Policy"], OPEN);
}

#[test]
fn a_pipe_and_standard_input_are_read() {
    let sandbox = Sandbox::new();
    let name = file(&sandbox, &json!({ "Keys": [{ "KeyId": id(1) }] }));
    let mut command = kmsalias(&sandbox, "lab import -", &[]);
    command.stdin(File::open(&name).unwrap());
    assert!(done(command).starts_with("Imported 0 aliases and 1 key"));
    let mut feeder = sandbox.command("cat").arg(&name).stdout(Stdio::piped()).spawn().unwrap();
    let mut command = kmsalias(&sandbox, "lab import --replace -", &[]);
    command.stdin(feeder.stdout.take().unwrap());
    assert!(done(command).starts_with("Imported 0 aliases and 1 key"));
    assert!(feeder.wait().unwrap().success());
    let mut command = sandbox.command("sh");
    command.args([
        "-c",
        "mkfifo pipe; cat \"$1\" > pipe & kmsalias lab import --replace pipe",
        "sh",
    ]);
    assert!(
        done({
            command.arg(&name);
            command
        })
        .starts_with("Imported 0 aliases and 1 key")
    );
}

#[test]
fn dates_of_every_form() {
    let years = 253_402_300_800_i64;
    for (given, shown) in [
        ("\"2018-03-15T07:00:00Z\"", "2018-03-15T07:00:00+00:00"),
        ("\"2018-03-15T08:30:00.5+01:30\"", "2018-03-15T07:00:00.500000+00:00"),
        ("\"2018\\u002d03-15T07:00:00Z\"", "2018-03-15T07:00:00+00:00"),
        ("1521097200", "2018-03-15T07:00:00+00:00"),
        ("1521097200.000001", "2018-03-15T07:00:00.000001+00:00"),
        ("1.5210972e9", "2018-03-15T07:00:00+00:00"),
        ("-62135596800", "0001-01-01T00:00:00+00:00"),
        ("\"1521097200\"", "2018-03-15T07:00:00+00:00"),
        ("null", "2024-06-01T00:00:00+00:00"),
    ] {
        let sandbox = Sandbox::new();
        let path = sandbox.path("work/dated.json");
        let key = id(1);
        fs::write(
            &path,
            format!("{{\"Keys\":[{{\"KeyId\":\"{key}\",\"CreationDate\":{given}}}]}}"),
        )
        .unwrap();
        let set = |mut command: std::process::Command| {
            command.env("KMSALIAS_NOW", "2024-06-01T00:00:00Z");
            command
        };
        done(set(kmsalias(&sandbox, "lab import", &[path.to_str().unwrap()])));
        let found = done(set(kmsalias(&sandbox, "lab export", &[])));
        let found: Value = serde_json::from_str(&found).unwrap();
        assert_eq!(found["Keys"][0]["CreationDate"], shown, "{given}");
    }
    for (given, exported) in [
        (json!(years), json!(253_402_300_800.0)),
        (json!("253402300800.123457"), json!("253402300800.123457")),
        (json!(-62_135_596_801_i64), json!(-62_135_596_801.0)),
        (json!("-9000000000000.000001"), json!("-9000000000000.000001")),
    ] {
        let sandbox = Sandbox::new();
        done(import(&sandbox, "", &json!({ "Keys": [{ "KeyId": id(1), "CreationDate": given }] })));
        assert_eq!(answer(&sandbox, "lab export")["Keys"][0]["CreationDate"], exported, "{given}");
    }
}

#[test]
fn a_missing_update_is_the_creation() {
    let sandbox = Sandbox::new();
    let mut entry = alias("alias/app", HERE, 1);
    entry["CreationDate"] = json!(1_521_097_200);
    done(import(&sandbox, "", &json!({ "Aliases": [entry] })));
    let dates = answer(&sandbox, "list-aliases --query Aliases[0].[CreationDate,LastUpdatedDate]");
    assert_eq!(dates, json!(["2018-03-15T07:00:00+00:00", "2018-03-15T07:00:00+00:00"]));
}

#[test]
fn missing_keys_are_made_and_only_ten_are_named() {
    let sandbox = Sandbox::new();
    let mut aliases: Vec<_> =
        (1..=12).map(|key| alias(&format!("alias/{key}"), HERE, key)).collect();
    aliases.push(alias("alias/aws/sqs", HERE, 3));
    let said = done(import(&sandbox, "", &json!({ "Aliases": aliases })));
    let mut lines = said.lines();
    let first = "Imported 13 aliases and 0 keys into 111122223333 us-west-2.";
    assert_eq!(lines.next(), Some(first));
    let made = lines.next().unwrap();
    let start = format!(
        "Made 12 keys that aliases name and the file lacks: {} (symmetric), {} (symmetric), {} (AWS managed),",
        id(1),
        id(2),
        id(3)
    );
    assert!(made.starts_with(&start), "{made}");
    assert!(made.ends_with(&format!("{} (symmetric) and 2 more.", id(10))), "{made}");
    let managed = describe(&sandbox, "alias/3");
    assert_eq!(
        (&managed["KeyManager"], &managed["KeySpec"]),
        (&json!("AWS"), &json!("SYMMETRIC_DEFAULT"))
    );
    assert_eq!(
        managed["Description"],
        "Default key that protects my SQS messages when no other key is defined"
    );
    assert_eq!(describe(&sandbox, "alias/4")["KeyManager"], "CUSTOMER");
}

#[test]
fn what_only_history_explains() {
    let sandbox = Sandbox::new();
    let mut aliases: Vec<_> = (0..51).map(|n| alias(&format!("alias/n{n}"), HERE, 1)).collect();
    aliases.push(alias("alias/aws/old", HERE, 1));
    let states = [
        "Creating",
        "Enabled",
        "Disabled",
        "PendingDeletion",
        "PendingImport",
        "PendingReplicaDeletion",
        "Unavailable",
        "Updating",
    ];
    let keys =
        states.iter().zip(1..).map(|(state, key)| json!({ "KeyId": id(key), "KeyState": state }));
    let keys: Vec<_> = keys.collect();
    let said = done(import(&sandbox, "", &json!({ "Aliases": aliases, "Keys": keys })));
    assert_eq!(said, "Imported 52 aliases and 8 keys into 111122223333 us-west-2.\n");
    for (state, key) in states.iter().zip(1..) {
        assert_eq!(describe(&sandbox, &id(key))["KeyState"], *state);
    }
    assert_eq!(describe(&sandbox, "alias/aws/old")["KeyId"], id(1));
}

#[test]
fn a_missing_usage_is_the_specs_first() {
    let sandbox = Sandbox::new();
    let specs = [
        ("ECC_NIST_P256", "SIGN_VERIFY"),
        ("HMAC_224", "GENERATE_VERIFY_MAC"),
        ("RSA_4096", "ENCRYPT_DECRYPT"),
        ("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT"),
    ];
    let keys =
        specs.iter().zip(1..).map(|((spec, _), key)| json!({ "KeyId": id(key), "KeySpec": spec }));
    done(import(&sandbox, "", &json!({ "Keys": keys.collect::<Vec<_>>() })));
    for ((_, usage), key) in specs.iter().zip(1..) {
        assert_eq!(describe(&sandbox, &id(key))["KeyUsage"], *usage);
    }
}

#[test]
fn a_predefined_alias_without_a_target_gives_way() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "", &json!({ "Aliases": [alias("alias/aws/s3", HERE, 1)] })));
    assert_eq!(describe(&sandbox, "alias/aws/s3")["KeyId"], id(1));
    assert_eq!(answer(&sandbox, "list-aliases --query length(Aliases)"), 11);
    // The alias of a file may have no target either.
    let bare = json!({ "Aliases": [{ "AliasName": "alias/aws/ebs" }] });
    done(import(&sandbox, "", &bare));
    assert_eq!(answer(&sandbox, "list-aliases --query length(Aliases)"), 11);
}

#[test]
fn replaced_the_region_is_exactly_the_file() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs", &[]));
    done(import(&sandbox, "--replace", &json!({ "Aliases": [alias("alias/app", HERE, 1)] })));
    assert_eq!(answer(&sandbox, "list-aliases --query Aliases[].AliasName"), json!(["alias/app"]));
    assert_eq!(answer(&sandbox, "list-keys --query Keys[].KeyId"), json!([id(1)]));
    for empty in [json!({}), json!({ "Version": 1 }), json!({ "Aliases": [], "Keys": [] })] {
        done(import(&sandbox, "--replace", &empty));
        let left = answer(&sandbox, "lab export");
        assert_eq!(left, json!({ "Version": 1, "Aliases": [], "Keys": [] }));
    }
}

#[test]
fn a_hidden_key_is_not_written_over_and_one_that_is_due_is_gone() {
    let sandbox = Sandbox::new();
    let due = json!({ "Keys": [{ "KeyId": id(1), "KeyState": "PendingDeletion", "DeletionDate": 1000,
                                 "Tags": [{ "TagKey": "old", "TagValue": "" }] }],
                      "Aliases": [alias("alias/old", HERE, 1)] });
    let set = |mut command: std::process::Command| {
        command.env("KMSALIAS_NOW", "2024-06-01T00:00:00Z");
        command
    };
    assert_eq!(done(set(import(&sandbox, "", &due))).lines().count(), 1, "its own key is not made");
    let next = json!({ "Aliases": [alias("alias/new", HERE, 1)] });
    let said = failed(set(import(&sandbox, "", &next)), 255);
    assert!(said.contains(&format!("holds {}, which is gone only by a clock", id(1))), "{said}");
    // Where the clock goes on, what is due is gone before anything is written.
    let said = done(import(&sandbox, "", &next));
    assert!(said.contains("Made 1 key"), "{said}");
    let names = "list-aliases --output text --query";
    let names = done(kmsalias(&sandbox, names, &["Aliases[].AliasName"]));
    assert!(names.starts_with("alias/aws/") && names.ends_with("alias/new\n"), "{names}");
    let tags = format!("list-resource-tags --key-id {} --query Tags", id(1));
    assert_eq!(done(kmsalias(&sandbox, &tags, &[])), "[]\n");
}

#[test]
fn signs_of_a_partial_list() {
    for (sign, warns) in [
        (json!({ "NextToken": "x" }), Some("NextToken")),
        (json!({ "NextMarker": "x", "Truncated": true }), Some("NextMarker and Truncated")),
        (json!({ "Truncated": false, "NextToken": null }), None),
    ] {
        let sandbox = Sandbox::new();
        let mut document = sign;
        document["Keys"] = json!([]);
        let output = import(&sandbox, "", &document).output().unwrap();
        let text =
            warns.map(|signs| format!("warning: the file has {signs}: its list is partial\n"));
        assert_eq!(String::from_utf8(output.stderr).unwrap(), text.unwrap_or_default());
        assert!(output.status.success());
    }
}
