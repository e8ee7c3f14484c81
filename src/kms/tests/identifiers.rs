//! Which operation takes which form of identifier: `tests/data/operations.json`, every operation that names a key, in the
//! four forms, through the service.

use serde_json::json;

use super::uses::{USES, kind, request, with};
use super::*;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

/// Operations whose API page is silent about aliases and that take them, as the developer guide says of all cryptographic
/// operations.
const SILENT: [&str; 3] = ["DeriveSharedSecret", "GenerateMac", "VerifyMac"];

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
                check(name, member, form, takes_alias, &key, answer);
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 4 * members);
    assert!(members >= 36, "{members} members");
}

fn check(
    name: &str,
    member: &str,
    form: &str,
    takes_alias: bool,
    key: &str,
    answer: Result<Json, Error>,
) {
    let cell = format!("{name} {member} {form}");
    if takes_alias || form.starts_with("key") {
        let answer = answer.unwrap_or_else(|e| panic!("{cell}: {e}"));
        let given = match member {
            "DestinationKeyId" => &answer["KeyId"],
            other => &answer[other],
        };
        if USES.contains(&name) {
            assert_eq!(*given, json!(format!("{ARN}key/{key}")), "{cell}");
        }
        return;
    }
    let refused = answer.map_err(|e| (e.code(), e.message())).expect_err(&cell);
    let expected = match member {
        "TargetKeyId" => refusal("ValidationException", "Aliases must refer to keys. Not aliases"),
        _ => refusal("InvalidArnException", "Key Aliases are not supported for this operation."),
    };
    assert_eq!(refused, expected, "{cell}");
}

/// A request that works, its key named in that form, and the key's id.
fn prepared(lab: &mut Lab, name: &str, member: &str, form: &str) -> (Json, String) {
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
        "UpdateAlias" => json!({"AliasName": "alias/x"}),
        "PutKeyPolicy" => {
            json!({"Policy": lab.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"]})
        }
        "TagResource" => json!({"Tags": [{"TagKey": "a", "TagValue": "b"}]}),
        "UntagResource" => json!({"TagKeys": ["a"]}),
        "ReplicateKey" => json!({"ReplicaRegion": "eu-west-1"}),
        "UpdatePrimaryRegion" => {
            lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
            json!({"PrimaryRegion": "eu-west-1"})
        }
        "UpdateKeyDescription" => json!({"Description": "d"}),
        _ => json!({}),
    }
}
