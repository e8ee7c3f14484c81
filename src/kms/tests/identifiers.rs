//! Which operation takes which form of identifier: `tests/data/operations.json`, every operation that names a key, in the
//! four forms, through the service.

use serde_json::json;

use super::uses::{USES, kind, request, with};
use super::*;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

/// Operations whose API page is silent about aliases and that take them, as the developer guide says of all cryptographic
/// operations.
const SILENT: [&str; 3] = ["DeriveSharedSecret", "GenerateMac", "VerifyMac"];

/// How many members of built operations name a key.
const MEMBERS: usize = 36;

#[test]
fn every_operation_takes_the_forms_that_aws_says() {
    let operations: Json =
        serde_json::from_str(include_str!("../../../tests/data/operations.json")).unwrap();
    let (mut cells, mut members) = (0, 0);
    for row in operations.as_array().unwrap() {
        let name = row["op"].as_str().unwrap();
        let operation = ops::ALL.iter().find(|o| o.interface.name == name).unwrap();
        let fields = row["fields"].as_array().unwrap();
        let built = operation.built.is_some();
        for field in fields.iter().filter(|field| built && field[0] != "AliasName") {
            let member = field[0].as_str().unwrap();
            let takes_alias = field[2] != json!([]) || SILENT.contains(&name);
            members += 1;
            for form in ["alias name", "alias ARN", "key id", "key ARN"] {
                let mut lab = Lab::new();
                let (asked, key) = prepared(&mut lab, name, member, form);
                let answer = lab.try_call(name, asked);
                let works = takes_alias || form.starts_with("key");
                check(&format!("{name} {form}"), member, works.then_some(&key), answer);
                cells += 1;
            }
        }
    }
    assert_eq!((members, cells), (MEMBERS, 4 * MEMBERS));
}

/// Holds an answer against what it must be: that of `key`, or the refusal of an alias.
fn check(cell: &str, member: &str, key: Option<&String>, answer: Result<Json, Error>) {
    let Some(key) = key else {
        let refused = answer.map_err(|e| (e.code(), e.message())).expect_err(cell);
        let expected = match member {
            "TargetKeyId" => {
                refusal("ValidationException", "Aliases must refer to keys. Not aliases")
            }
            _ => {
                refusal("InvalidArnException", "Key Aliases are not supported for this operation.")
            }
        };
        assert_eq!(refused, expected, "{cell}");
        return;
    };
    let answer = answer.unwrap_or_else(|e| panic!("{cell}: {e}"));
    if USES.iter().any(|name| cell.starts_with(&format!("{name} "))) {
        let named = if member == "DestinationKeyId" { "KeyId" } else { member };
        assert_eq!(answer[named], format!("{ARN}key/{key}"), "{cell}");
    }
}

/// A request that works, its key named in that form, and the key's id.
pub(super) fn prepared(lab: &mut Lab, name: &str, member: &str, form: &str) -> (Json, String) {
    let key = lab.key(match name {
        "ReplicateKey" | "UpdatePrimaryRegion" => json!({"MultiRegion": true}),
        _ => kind(name),
    });
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let mut asked =
        if USES.contains(&name) { request(lab, name, &key) } else { plain(lab, name, &key) };
    if member == "SourceKeyId" {
        asked["DestinationKeyId"] = key.as_str().into();
    }
    let identifier = match form {
        "alias name" => "alias/x".to_owned(),
        "alias ARN" => format!("{ARN}alias/x"),
        "key id" => key.clone(),
        _ => format!("{ARN}key/{key}"),
    };
    (with(&asked, member, identifier), key)
}

/// The other members of an operation that does not use the key's material.
fn plain(lab: &mut Lab, name: &str, key: &str) -> Json {
    match name {
        "CancelKeyDeletion" => {
            lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
            json!({})
        }
        "CreateAlias" => json!({"AliasName": "alias/y"}),
        "ReplicateKey" => json!({"ReplicaRegion": "eu-west-1"}),
        "UpdatePrimaryRegion" => {
            lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
            json!({"PrimaryRegion": "eu-west-1"})
        }
        "UpdateAlias" => json!({"AliasName": "alias/x"}),
        "PutKeyPolicy" => {
            json!({"Policy": lab.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"]})
        }
        "TagResource" => json!({"Tags": [{"TagKey": "a", "TagValue": "b"}]}),
        "UntagResource" => json!({"TagKeys": ["a"]}),
        "UpdateKeyDescription" => json!({"Description": "d"}),
        _ => json!({}),
    }
}
