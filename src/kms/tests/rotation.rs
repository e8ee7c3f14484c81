//! Rotation: what it makes, when, and which keys refuse it.

use serde_json::json;

use super::*;
use crate::model::KeyState;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";
const OPERATIONS: [&str; 5] = [
    "EnableKeyRotation",
    "DisableKeyRotation",
    "RotateKeyOnDemand",
    "GetKeyRotationStatus",
    "ListKeyRotations",
];

fn status(lab: &mut Lab, key: &str) -> Json {
    lab.call("GetKeyRotationStatus", json!({"KeyId": key}))
}

fn on(period: i64, next: i64, key: &str) -> Json {
    json!({
        "KeyRotationEnabled": true, "KeyId": format!("{ARN}key/{key}"),
        "RotationPeriodInDays": period, "NextRotationDate": Instant(next).epoch_seconds(),
    })
}

fn off(key: &str) -> Json {
    json!({"KeyRotationEnabled": false, "KeyId": format!("{ARN}key/{key}")})
}

fn all(lab: &mut Lab, key: &str) -> Vec<Json> {
    let request = json!({"KeyId": key, "IncludeKeyMaterial": "ALL_KEY_MATERIAL"});
    lab.call("ListKeyRotations", request)["Rotations"].as_array().unwrap().clone()
}

fn current(lab: &mut Lab, key: &str) -> Json {
    lab.call("DescribeKey", json!({"KeyId": key}))["KeyMetadata"]["CurrentKeyMaterialId"].take()
}

fn encrypt(lab: &mut Lab, key: &str) -> Json {
    lab.call("Encrypt", json!({"KeyId": key, "Plaintext": "aGk="}))["CiphertextBlob"].take()
}

fn decrypts(lab: &mut Lab, blob: &Json) -> bool {
    lab.call("Decrypt", json!({"CiphertextBlob": blob}))["Plaintext"] == "aGk="
}

#[test]
fn the_period_counts_from_when_it_is_given() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    assert_eq!(status(&mut lab, &key), off(&key));
    lab.call("EnableKeyRotation", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), on(365, NOW + 365 * DAY, &key));
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    assert_eq!(status(&mut lab, &key), on(90, NOW + 90 * DAY, &key));
    // The same period again, or none, changes nothing.
    lab.at(NOW + DAY);
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    lab.call("EnableKeyRotation", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), on(90, NOW + 90 * DAY, &key));
    lab.call("DisableKeyRotation", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), off(&key));
    lab.call("EnableKeyRotation", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), on(365, NOW + 366 * DAY, &key));
}

#[test]
fn what_is_due_is_made_at_the_next_use_and_hidden_from_an_earlier_clock() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let first = current(&mut lab, &key);
    let old = encrypt(&mut lab, &key);
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    lab.at(NOW + 90 * DAY - 1);
    assert_eq!(current(&mut lab, &key), first);
    // Two periods have gone by.
    lab.at(NOW + 190 * DAY);
    let new = encrypt(&mut lab, &key);
    assert!(decrypts(&mut lab, &old) && decrypts(&mut lab, &new));
    let listed = all(&mut lab, &key);
    let dates: Vec<_> = listed.iter().map(|entry| entry.get("RotationDate").cloned()).collect();
    let date = |days| Some(json!(Instant(NOW + days * DAY).epoch_seconds()));
    assert_eq!(dates, [None, date(90), date(180)]);
    assert_eq!(listed[0]["KeyMaterialId"], first);
    assert_eq!(listed[1]["RotationType"], "AUTOMATIC");
    let states: Vec<_> = listed.iter().map(|entry| &entry["KeyMaterialState"]).collect();
    assert_eq!(states, ["NON_CURRENT", "NON_CURRENT", "CURRENT"]);
    assert_eq!(current(&mut lab, &key), listed[2]["KeyMaterialId"]);
    assert_eq!(status(&mut lab, &key), on(90, NOW + 270 * DAY, &key));
    // Under an earlier clock nothing of it has happened.
    lab.at(NOW + 100 * DAY);
    assert_eq!(current(&mut lab, &key), listed[1]["KeyMaterialId"]);
    assert_eq!(status(&mut lab, &key), on(90, NOW + 180 * DAY, &key));
    assert_eq!(all(&mut lab, &key).len(), 2);
    lab.at(NOW);
    assert_eq!(current(&mut lab, &key), first);
    // The service is on record for each, as of its date.
    let asked = "SELECT group_concat(time) FROM event \
                 WHERE operation = 'RotateKey' AND caller = 'AWS Internal'";
    let times: String = lab.file().query_row(asked, [], |row| row.get(0)).unwrap();
    assert_eq!(times, [90, 180].map(|days| (NOW + days * DAY).to_string()).join(","));
}

#[test]
fn every_look_at_a_key_makes_what_is_due() {
    for operation in ["DescribeKey", "GetKeyRotationStatus", "ListKeyRotations", "EnableKey"] {
        let mut lab = Lab::new();
        let key = lab.key(json!({}));
        lab.call("EnableKeyRotation", json!({"KeyId": key}));
        lab.at(NOW + 365 * DAY);
        lab.call(operation, json!({"KeyId": key}));
        let count = "SELECT count(*) FROM material";
        let made: i64 = lab.file().query_row(count, [], |row| row.get(0)).unwrap();
        assert_eq!(made, 2, "{operation}");
    }
}

#[test]
fn a_key_that_is_disabled_rotates_when_it_is_enabled_again() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    lab.call("DisableKey", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), on(90, NOW + 90 * DAY, &key));
    lab.at(NOW + 200 * DAY);
    assert_eq!(all(&mut lab, &key).len(), 1);
    lab.call("EnableKey", json!({"KeyId": key}));
    let listed = all(&mut lab, &key);
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[1]["RotationDate"], Instant(NOW + 200 * DAY).epoch_seconds());
    assert_eq!(status(&mut lab, &key), on(90, NOW + 290 * DAY, &key));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), off(&key));
    lab.call("CancelKeyDeletion", json!({"KeyId": key}));
    assert_eq!(status(&mut lab, &key), on(90, NOW + 290 * DAY, &key));
}

#[test]
fn on_demand_it_is_at_once_and_twenty_five_times() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let arn = format!("{ARN}key/{key}");
    let old = encrypt(&mut lab, &key);
    lab.call("EnableKeyRotation", json!({"KeyId": key}));
    for _ in 0..25 {
        let answer = lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
        assert_eq!(answer, json!({"KeyId": arn}));
    }
    let message = format!(
        "The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: {arn}"
    );
    let refused = lab.refused("RotateKeyOnDemand", json!({"KeyId": key}));
    assert_eq!(refused, refusal("LimitExceededException", &message));
    assert!(decrypts(&mut lab, &old));
    assert_eq!(status(&mut lab, &key), on(365, NOW + 365 * DAY, &key));
    let listed = all(&mut lab, &key);
    assert_eq!(listed.len(), 26);
    let last = json!({
        "KeyId": arn, "KeyMaterialId": current(&mut lab, &key), "KeyMaterialState": "CURRENT",
        "RotationDate": Instant(NOW).epoch_seconds(), "RotationType": "ON_DEMAND",
    });
    assert_eq!(listed[25], last);
    // Another material encrypts now.
    let request = json!({"KeyId": key, "Plaintext": "aGk="});
    let new = lab.call("Encrypt", request)["CiphertextBlob"].take();
    let opened = lab.call("Decrypt", json!({"CiphertextBlob": new}));
    assert_eq!(opened["KeyMaterialId"], last["KeyMaterialId"]);
}

#[test]
fn rotations_come_in_pages() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let none = json!({"Rotations": [], "Truncated": false});
    assert_eq!(lab.call("ListKeyRotations", json!({"KeyId": key})), none);
    for _ in 0..3 {
        lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    }
    let whole = lab.call("ListKeyRotations", json!({"KeyId": key}))["Rotations"].take();
    let (mut marker, mut pages) = (None, Vec::new());
    loop {
        let mut request = json!({"KeyId": key, "Limit": 2});
        if let Some(marker) = marker {
            request["Marker"] = marker;
        }
        let mut page = lab.call("ListKeyRotations", request);
        pages.extend(page["Rotations"].as_array().unwrap().clone());
        assert_eq!(page["Truncated"], page.get("NextMarker").is_some());
        if page["Truncated"] == false {
            break;
        }
        marker = Some(page["NextMarker"].take());
    }
    assert_eq!((json!(pages), pages.len()), (whole, 3));
    let other = lab.key(json!({}));
    let keys = lab.call("ListKeys", json!({"Limit": 1}))["NextMarker"].take();
    for marker in [json!("nonsense"), keys, json!("LTE=")] {
        let request = json!({"KeyId": other, "Marker": marker});
        assert_eq!(lab.refused("ListKeyRotations", request), ("InvalidMarkerException", None));
    }
}

#[test]
fn only_symmetric_keys_of_kms_rotate() {
    let mut lab = Lab::new();
    let unsupported = ("UnsupportedOperationException", None);
    for (spec, usage) in [("HMAC_256", "GENERATE_VERIFY_MAC"), ("ECC_NIST_P256", "SIGN_VERIFY")] {
        let key = lab.key(json!({"KeySpec": spec, "KeyUsage": usage}));
        for operation in ["EnableKeyRotation", "RotateKeyOnDemand"] {
            assert_eq!(lab.refused(operation, json!({"KeyId": key})), unsupported);
        }
        lab.call("DisableKeyRotation", json!({"KeyId": key}));
        assert_eq!(status(&mut lab, &key), off(&key));
        assert_eq!(all(&mut lab, &key), [] as [Json; 0]);
    }
    let predefined = lab.call("DescribeKey", json!({"KeyId": "alias/aws/s3"}));
    let key = predefined["KeyMetadata"]["KeyId"].as_str().unwrap();
    assert_eq!(status(&mut lab, key), off(key));
    let entry = json!([{
        "KeyId": format!("{ARN}key/{key}"), "KeyMaterialState": "CURRENT",
        "KeyMaterialId": predefined["KeyMetadata"]["CurrentKeyMaterialId"],
    }]);
    assert_eq!(json!(all(&mut lab, key)), entry);
    for operation in ["EnableKeyRotation", "DisableKeyRotation", "RotateKeyOnDemand"] {
        let message = format!(
            "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:{operation} on resource: {ARN}key/{key} because no resource-based policy allows the kms:{operation} action"
        );
        let refused = lab.refused(operation, json!({"KeyId": key}));
        assert_eq!(refused, refusal("AccessDeniedException", &message));
    }
}

#[test]
fn the_period_has_bounds() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    for (days, bound) in [(2561, "less than or equal to 2560"), (89, "greater than or equal to 90")]
    {
        let message = format!(
            "1 validation error detected: Value '{days}' at 'rotationPeriodInDays' failed to satisfy constraint: Member must have value {bound}"
        );
        let request = json!({"KeyId": key, "RotationPeriodInDays": days});
        let refused = lab.refused("EnableKeyRotation", request);
        assert_eq!(refused, refusal("ValidationException", &message));
    }
}

/// The identifiers of the operations on keys alone; only the status may be another account's.
#[test]
fn aliases_are_refused_and_foreign_keys_but_for_the_status() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let mut other = lab.as_account("444455556666");
    let everyone = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*"}]}"#;
    let foreign = other.key(json!({"Policy": everyone}));
    let foreign = format!("arn:aws:kms:us-west-2:444455556666:key/{foreign}");
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let alias = refusal("InvalidArnException", "Key Aliases are not supported for this operation.");
    for operation in OPERATIONS.iter().copied().chain(["ReplicateKey", "UpdatePrimaryRegion"]) {
        let with = |key: &str| match operation {
            "ReplicateKey" => json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}),
            "UpdatePrimaryRegion" => json!({"KeyId": key, "PrimaryRegion": "eu-west-1"}),
            _ => json!({"KeyId": key}),
        };
        for form in ["alias/x", "alias/none", &format!("{ARN}alias/x")] {
            assert_eq!(lab.refused(operation, with(form)), alias, "{operation}");
        }
        let absent = format!("{ARN}key/{KEY}");
        let message = format!("Key '{absent}' does not exist");
        assert_eq!(lab.refused(operation, with(&absent)), refusal("NotFoundException", &message));
        if operation == "GetKeyRotationStatus" {
            assert_eq!(lab.call(operation, with(&foreign))["KeyId"], json!(foreign));
        } else {
            assert_eq!(lab.refused(operation, with(&foreign)).0, "AccessDeniedException");
        }
    }
    // The other account's key rotates when it is due, whoever looks.
    other.call("EnableKeyRotation", json!({"KeyId": foreign, "RotationPeriodInDays": 90}));
    lab.at(NOW + 90 * DAY);
    let next = lab.call("GetKeyRotationStatus", json!({"KeyId": foreign}));
    assert_eq!(next["NextRotationDate"], Instant(NOW + 180 * DAY).epoch_seconds());
}

#[test]
fn a_policy_that_denies_it_by_name_wins() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true}));
    for operation in OPERATIONS.iter().copied().chain(["ReplicateKey", "UpdatePrimaryRegion"]) {
        let policy = json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "*"},
            {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": format!("kms:{operation}"), "Resource": "*"},
        ]});
        lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": policy.to_string()}));
        let message = format!(
            "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:{operation} on resource: {ARN}key/{key} with an explicit deny in a resource-based policy"
        );
        let request = match operation {
            "ReplicateKey" => json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}),
            "UpdatePrimaryRegion" => json!({"KeyId": key, "PrimaryRegion": "eu-west-1"}),
            _ => json!({"KeyId": key}),
        };
        let refused = lab.refused(operation, request);
        assert_eq!(refused, refusal("AccessDeniedException", &message));
    }
}

/// Every cell of the rows of the key state table, each as its footnote says.
#[test]
fn every_state_of_the_table_is_answered() {
    let table: Json =
        serde_json::from_str(include_str!("../../../tests/data/key-states.json")).unwrap();
    let mut cells = 0;
    for operation in [
        "EnableKeyRotation",
        "DisableKeyRotation",
        "GetKeyRotationStatus",
        "ReplicateKey",
        "UpdatePrimaryRegion",
    ] {
        let row = table["rows"][operation].as_array().unwrap();
        for (column, cell) in table["columns"].as_array().unwrap().iter().zip(row) {
            for state in column.as_str().unwrap().split('/') {
                check_cell(operation, KeyState::parse(state).unwrap(), cell.as_str().unwrap());
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 5 * 8);
}

/// A request that works on a multi-Region primary key that is enabled.
fn request_to(lab: &mut Lab, operation: &str, key: &str) -> Json {
    match operation {
        "ReplicateKey" => json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}),
        "UpdatePrimaryRegion" => {
            lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
            json!({"KeyId": key, "PrimaryRegion": "eu-west-1"})
        }
        _ => json!({"KeyId": key}),
    }
}

fn check_cell(operation: &str, state: KeyState, cell: &str) {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true}));
    let request = request_to(&mut lab, operation, &key);
    let set = |lab: &Lab, origin: &str| {
        let sql = "UPDATE kms_key SET state = ?1, origin = ?2";
        lab.file().execute(sql, [state.as_str(), origin]).unwrap();
    };
    let arn = format!("{ARN}key/{key}");
    let invalid = |word: &str| refusal("KMSInvalidStateException", &format!("{arn} is {word}."));
    let origin = |origin: &str| {
        let message = format!("{arn} origin is {origin} which is not valid for this operation.");
        refusal("UnsupportedOperationException", &message)
    };
    // A note that is about the state; [6] and [7] are about where the material comes from.
    let by_state = [
        ("[1]", refusal("DisabledException", &format!("{arn} is disabled."))),
        ("[3]", invalid("pending deletion")),
        ("[5]", invalid("pending import")),
        ("[14]", invalid("creating")),
        ("[15]", invalid("updating")),
    ];
    let expected = by_state.into_iter().find(|(note, _)| cell.contains(note));
    for (note, kind) in [("[6]", "EXTERNAL"), ("[7]", "EXTERNAL"), ("[7]", "AWS_CLOUDHSM")] {
        if cell.contains(note) {
            set(&lab, kind);
            let refused = lab.refused(operation, request.clone());
            let expected = expected.as_ref().map_or_else(|| origin(kind), |(_, it)| it.clone());
            assert_eq!(refused, expected, "{operation} {state:?} {kind}");
        }
    }
    set(&lab, "AWS_KMS");
    let answer = lab.try_call(operation, request).map_err(|e| (e.code(), e.message()));
    match expected {
        Some((_, refusal)) => assert_eq!(answer.unwrap_err(), refusal, "{operation} {state:?}"),
        // Only a key that never comes into this state is refused for its origin alone.
        None => assert!(answer.is_ok(), "{operation} {state:?} {answer:?}"),
    }
}
