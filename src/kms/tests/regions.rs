//! Multi-Region keys: replicas, the primary Region, and what goes over all of a family.

use serde_json::json;

use super::*;

pub(super) fn arn(region: &str, key: &str) -> String {
    format!("arn:aws:kms:{region}:111122223333:key/{key}")
}

/// A primary key in us-west-2 and its replica in eu-west-1.
pub(super) fn family() -> (Lab, Lab, String) {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true}));
    lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
    let replica = lab.in_region("eu-west-1");
    (lab, replica, key)
}

pub(super) fn describe(lab: &mut Lab, key: &str) -> Json {
    lab.call("DescribeKey", json!({"KeyId": key}))["KeyMetadata"].take()
}

pub(super) fn configuration(kind: &str, primary: &str, replicas: &[&str], key: &str) -> Json {
    let member = |region: &&str| json!({"Arn": arn(region, key), "Region": region});
    let replicas: Vec<_> = replicas.iter().map(member).collect();
    json!({"MultiRegionKeyType": kind, "PrimaryKey": member(&primary), "ReplicaKeys": replicas})
}

pub(super) fn encrypt(lab: &mut Lab, key: &str) -> Json {
    lab.call("Encrypt", json!({"KeyId": key, "Plaintext": "aGk="}))["CiphertextBlob"].take()
}

pub(super) fn opener(lab: &mut Lab, blob: &Json) -> Json {
    let opened = lab.call("Decrypt", json!({"CiphertextBlob": blob}));
    assert_eq!(opened["Plaintext"], "aGk=");
    opened["KeyId"].clone()
}

#[test]
fn a_replica_has_the_id_and_the_material_and_the_rest_of_its_own() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true, "Description": "first"}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let tags = json!([{"TagKey": "a", "TagValue": "b"}]);
    let request =
        json!({"KeyId": key, "ReplicaRegion": "eu-west-1", "Description": "second", "Tags": tags});
    let made = lab.call("ReplicateKey", request);
    let members: Vec<_> = made.as_object().unwrap().keys().collect();
    assert_eq!(members, ["ReplicaKeyMetadata", "ReplicaPolicy", "ReplicaTags"]);
    assert_eq!(made["ReplicaTags"], tags);
    let mut replica = lab.in_region("eu-west-1");
    let described = describe(&mut replica, &key);
    assert_eq!(described, made["ReplicaKeyMetadata"]);
    assert_eq!(described["Arn"], arn("eu-west-1", &key));
    assert_eq!(described["Description"], "second");
    assert_eq!(described["KeyState"], "Enabled");
    let replicas = ["eu-west-1"];
    let as_replica = configuration("REPLICA", "us-west-2", &replicas, &key);
    assert_eq!(described["MultiRegionConfiguration"], as_replica);
    let primary = describe(&mut lab, &key);
    let as_primary = configuration("PRIMARY", "us-west-2", &replicas, &key);
    assert_eq!(primary["MultiRegionConfiguration"], as_primary);
    assert_eq!(primary["Description"], "first");
    assert_eq!(primary["CurrentKeyMaterialId"], described["CurrentKeyMaterialId"]);
    assert_eq!(replica.call("ListResourceTags", json!({"KeyId": key}))["Tags"], tags);
    let policy = replica.call("GetKeyPolicy", json!({"KeyId": key}));
    assert_eq!(policy["Policy"], made["ReplicaPolicy"]);
    // Aliases are not copied.
    assert_eq!(replica.call("ListAliases", json!({"KeyId": key}))["Aliases"], json!([]));
}

#[test]
fn what_one_of_a_family_encrypts_the_others_decrypt() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true}));
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    lab.call("EnableKeyRotation", json!({"KeyId": key}));
    lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
    let mut replica = lab.in_region("eu-west-1");
    let status = |lab: &mut Lab| {
        let mut status = lab.call("GetKeyRotationStatus", json!({"KeyId": key}));
        status["KeyId"].take();
        status
    };
    assert_eq!(status(&mut lab), status(&mut replica));

    let blob = encrypt(&mut lab, &key);
    assert_eq!(opener(&mut replica, &blob), json!(arn("eu-west-1", &key)));
    let blob = encrypt(&mut replica, &key);
    assert_eq!(opener(&mut lab, &blob), json!(arn("us-west-2", &key)));

    // Both stores have the event, with what changed in each.
    for lab in [&lab, &replica] {
        let sql = "SELECT count(*) FROM event WHERE operation = 'ReplicateKey' AND changes != '[]'";
        assert_eq!(lab.file().query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    }
}

#[test]
fn replicating_is_refused() {
    let (mut lab, mut replica, key) = family();
    let plain = lab.key(json!({}));
    let to = |key: &str, region: &str| json!({"KeyId": key, "ReplicaRegion": region});
    let not_primary = |region: &str, key: &str| {
        let message = format!("{} is not a multi-region primary key.", arn(region, key));
        refusal("UnsupportedOperationException", &message)
    };
    let unfit = |region: &str| {
        let message = format!(
            "ReplicaRegion {region} is not valid: it must be another Region of the partition aws."
        );
        refusal("ValidationException", &message)
    };
    let there = format!("Key '{}' already exists", arn("eu-west-1", &key));
    assert_eq!(
        lab.refused("ReplicateKey", to(&plain, "eu-west-1")),
        not_primary("us-west-2", &plain)
    );
    assert_eq!(
        replica.refused("ReplicateKey", to(&key, "us-east-1")),
        not_primary("eu-west-1", &key)
    );
    for region in ["us-west-2", "cn-north-1", "us-gov-west-1"] {
        assert_eq!(lab.refused("ReplicateKey", to(&key, region)), unfit(region));
    }
    assert_eq!(lab.refused("ReplicateKey", to(&key, "Mars")).0, "ValidationException");
    let refused = lab.refused("ReplicateKey", to(&key, "eu-west-1"));
    assert_eq!(refused, refusal("AlreadyExistsException", &there));
    let mut request = to(&key, "us-east-1");
    request["Policy"] = json!("x");
    let policy = refusal("MalformedPolicyDocumentException", "The new key policy is not valid.");
    assert_eq!(lab.refused("ReplicateKey", request), policy);
    let mut request = to(&key, "us-east-1");
    request["Tags"] = json!([{"TagKey": "aws:x", "TagValue": ""}]);
    let tags = refusal("TagException", "Tags beginning with aws: are reserved");
    assert_eq!(lab.refused("ReplicateKey", request), tags);
    let third = lab.in_region("us-east-1");
    let path = third.service.home.path(&third.service.place);
    assert!(!path.exists(), "a refusal makes no store");
}

#[test]
fn the_primary_key_moves() {
    let (mut lab, mut replica, key) = family();
    lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "us-east-1"}));
    let mut third = lab.in_region("us-east-1");
    let to = |region: &str| json!({"KeyId": key, "PrimaryRegion": region});
    let absent = format!("Key '{}' does not exist", arn("ap-south-1", &key));
    assert_eq!(
        lab.refused("UpdatePrimaryRegion", to("ap-south-1")),
        refusal("NotFoundException", &absent)
    );
    assert_eq!(lab.refused("UpdatePrimaryRegion", to("us-west-2")).0, "ValidationException");
    assert_eq!(
        replica.refused("UpdatePrimaryRegion", to("us-east-1")).0,
        "UnsupportedOperationException"
    );
    replica.call("DisableKey", json!({"KeyId": key}));
    let disabled = format!("{} is disabled.", arn("eu-west-1", &key));
    assert_eq!(
        lab.refused("UpdatePrimaryRegion", to("eu-west-1")),
        refusal("DisabledException", &disabled)
    );
    replica.call("EnableKey", json!({"KeyId": key}));
    assert_eq!(lab.call("UpdatePrimaryRegion", to("eu-west-1")), Json::Null);
    let replicas = ["us-west-2", "us-east-1"];
    for (lab, kind) in [(&mut lab, "REPLICA"), (&mut replica, "PRIMARY"), (&mut third, "REPLICA")] {
        let expected = configuration(kind, "eu-west-1", &replicas, &key);
        assert_eq!(describe(lab, &key)["MultiRegionConfiguration"], expected);
    }
    // The new primary replicates and rotates, the old one no longer.
    replica.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let refused = lab.refused("RotateKeyOnDemand", json!({"KeyId": key})).0;
    assert_eq!(refused, "UnsupportedOperationException");
}

#[test]
fn a_rotation_reaches_every_region_at_once() {
    let (mut lab, mut replica, key) = family();
    let old = encrypt(&mut replica, &key);
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let id = |lab: &mut Lab| describe(lab, &key)["CurrentKeyMaterialId"].take();
    assert_eq!(id(&mut lab), id(&mut replica));
    let (blob, back) = (encrypt(&mut replica, &key), encrypt(&mut lab, &key));
    for blob in [&old, &blob, &back] {
        opener(&mut lab, blob);
        opener(&mut replica, blob);
    }
    // What is due is made at the primary, though the replica is asked.
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    lab.at(NOW + 90 * DAY);
    replica.at(NOW + 90 * DAY);
    let before = id(&mut replica);
    assert_eq!(before, id(&mut lab));
    let count = |lab: &Lab| -> i64 {
        let sql = "SELECT count(*) FROM material";
        lab.file().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!((count(&lab), count(&replica)), (3, 3));
    for operation in ["EnableKeyRotation", "DisableKeyRotation", "RotateKeyOnDemand"] {
        let message = format!("{} is not a multi-region primary key.", arn("eu-west-1", &key));
        assert_eq!(
            replica.refused(operation, json!({"KeyId": key})),
            refusal("UnsupportedOperationException", &message)
        );
    }
    // A disabled primary does not rotate, and the replica goes on with what it has.
    lab.call("DisableKey", json!({"KeyId": key}));
    lab.at(NOW + 300 * DAY);
    replica.at(NOW + 300 * DAY);
    assert_eq!(id(&mut replica), before);
    lab.call("EnableKey", json!({"KeyId": key}));
    assert_eq!(id(&mut replica), id(&mut lab));
    assert_ne!(id(&mut replica), before);
}

#[test]
fn a_family_without_material_gets_the_same_everywhere() {
    let (mut lab, mut replica, key) = family();
    for lab in [&lab, &replica] {
        lab.file().execute("DELETE FROM material", []).unwrap();
    }
    let blob = encrypt(&mut replica, &key);
    opener(&mut lab, &blob);
    // One that lacks it alone gets the others'.
    replica.file().execute("DELETE FROM material", []).unwrap();
    let blob = encrypt(&mut lab, &key);
    opener(&mut replica, &blob);
    replica.file().execute("DELETE FROM material", []).unwrap();
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    opener(&mut replica, &blob);
}

#[test]
fn a_primary_key_waits_for_its_last_replica() {
    let (mut lab, mut replica, key) = family();
    let scheduled =
        lab.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 8}));
    let expected = json!({
        "KeyId": arn("us-west-2", &key), "KeyState": "PendingReplicaDeletion", "PendingWindowInDays": 8,
    });
    assert_eq!(scheduled, expected);
    let waiting = describe(&mut lab, &key);
    assert_eq!(waiting["PendingDeletionWindowInDays"], 8);
    replica.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    assert_eq!(describe(&mut lab, &key), waiting);
    // A policy may be changed meanwhile, and nothing is forgotten by it.
    let policy = lab.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"].take();
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": policy}));
    assert_eq!(describe(&mut lab, &key), waiting);

    // The replica stays after all, then goes.
    replica.call("CancelKeyDeletion", json!({"KeyId": key}));
    lab.at(NOW + 100 * DAY);
    assert_eq!(describe(&mut lab, &key), waiting);
    lab.at(NOW);
    replica.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    lab.at(NOW + 7 * DAY - 1);
    assert_eq!(describe(&mut lab, &key), waiting);
    lab.at(NOW + 7 * DAY);
    let begun = describe(&mut lab, &key);
    assert_eq!(begun["KeyState"], "PendingDeletion");
    assert_eq!(begun["DeletionDate"], Instant(NOW + 15 * DAY).epoch_seconds());
    assert_eq!(begun.get("PendingDeletionWindowInDays"), None);
    let alone = configuration("PRIMARY", "us-west-2", &[], &key);
    assert_eq!(begun["MultiRegionConfiguration"], alone);
    lab.at(NOW + 15 * DAY);
    assert_eq!(lab.refused("DescribeKey", json!({"KeyId": key})).0, "NotFoundException");
    assert_eq!(lab.call("ListKeys", json!({}))["Keys"], json!([]));
}

#[test]
fn a_replica_that_is_gone_is_out_of_the_family_and_may_come_again() {
    let (mut lab, mut replica, key) = family();
    replica.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    let pending = format!("{} is pending deletion.", arn("eu-west-1", &key));
    assert_eq!(
        lab.refused("UpdatePrimaryRegion", json!({"KeyId": key, "PrimaryRegion": "eu-west-1"})),
        refusal("KMSInvalidStateException", &pending)
    );
    lab.at(NOW + 7 * DAY);
    replica.at(NOW + 7 * DAY);
    let alone = configuration("PRIMARY", "us-west-2", &[], &key);
    assert_eq!(describe(&mut lab, &key)["MultiRegionConfiguration"], alone);
    let refused =
        lab.refused("UpdatePrimaryRegion", json!({"KeyId": key, "PrimaryRegion": "eu-west-1"}));
    assert_eq!(refused.0, "NotFoundException");
    // Hidden only, it keeps its place; where the clock goes on, it makes room.
    let asked = json!({"KeyId": key, "ReplicaRegion": "eu-west-1"});
    let hidden = lab.try_call("ReplicateKey", asked.clone()).unwrap_err().to_string();
    assert!(hidden.contains("is gone only by a clock that stands still"), "{hidden}");
    lab.service.world.fixed = None;
    replica.service.world.fixed = None;
    lab.call("ReplicateKey", asked);
    let again = configuration("REPLICA", "us-west-2", &["eu-west-1"], &key);
    assert_eq!(describe(&mut replica, &key)["MultiRegionConfiguration"], again);
    let blob = encrypt(&mut lab, &key);
    opener(&mut replica, &blob);
}

#[test]
fn a_key_written_at_a_later_time_keeps_what_an_earlier_one_shows() {
    let changes = [
        ("DisableKey", json!({})),
        ("UpdateKeyDescription", json!({"Description": "x"})),
        ("EnableKeyRotation", json!({})),
    ];
    for (operation, mut request) in changes {
        let (mut lab, mut replica, key) = family();
        replica.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
        let before = describe(&mut lab, &key)["MultiRegionConfiguration"].take();
        lab.at(NOW + 9 * DAY);
        request["KeyId"] = json!(key);
        lab.call(operation, request);
        let alone = configuration("PRIMARY", "us-west-2", &[], &key);
        assert_eq!(describe(&mut lab, &key)["MultiRegionConfiguration"], alone);
        lab.at(NOW);
        assert_eq!(describe(&mut lab, &key)["MultiRegionConfiguration"], before, "{operation}");
        lab.call("EnableKey", json!({"KeyId": key}));
        replica.call("CancelKeyDeletion", json!({"KeyId": key}));
        replica.call("EnableKey", json!({"KeyId": key}));
        lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
        let blob = encrypt(&mut lab, &key);
        opener(&mut replica, &blob);
    }
}

#[test]
fn a_primary_key_written_in_its_waiting_period_still_waits_at_an_earlier_time() {
    let (mut lab, mut replica, key) = family();
    let week = json!({"KeyId": key, "PendingWindowInDays": 7});
    lab.call("ScheduleKeyDeletion", week.clone());
    replica.call("ScheduleKeyDeletion", week);
    let waiting = describe(&mut lab, &key);
    assert_eq!(waiting["KeyState"], "PendingReplicaDeletion");
    lab.at(NOW + 9 * DAY);
    let begun = describe(&mut lab, &key);
    let policy = lab.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"].take();
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": policy}));
    assert_eq!(describe(&mut lab, &key), begun);
    lab.at(NOW);
    assert_eq!(describe(&mut lab, &key), waiting);
}

#[test]
fn a_primary_key_that_has_waited_is_swept_when_it_is_due() {
    let (mut lab, mut replica, key) = family();
    replica.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    let count = |lab: &Lab| -> i64 {
        let sql = "SELECT count(*) FROM kms_key WHERE id = ?1";
        lab.file().query_row(sql, [&key], |row| row.get(0)).unwrap()
    };
    // The real time is past both dates.
    for lab in [&mut lab, &mut replica] {
        lab.service.world.fixed = None;
        assert_eq!(count(lab), 1);
        lab.key(json!({}));
        assert_eq!(count(lab), 0);
    }
}

#[test]
fn all_of_a_family_is_written_or_none_of_it() {
    let (mut lab, replica, key) = family();
    let trigger =
        "CREATE TRIGGER no BEFORE INSERT ON material BEGIN SELECT raise(ABORT, 'boom'); END";
    replica.file().execute_batch(trigger).unwrap();
    let error = lab.try_call("RotateKeyOnDemand", json!({"KeyId": key})).unwrap_err();
    assert!(!error.is_refusal() && error.to_string().contains("boom"), "{error}");
    assert_eq!(lab.call("ListKeyRotations", json!({"KeyId": key}))["Rotations"], json!([]));
    replica.file().execute_batch("DROP TRIGGER no").unwrap();
    let rotations = |lab: &Lab| -> i64 {
        let sql = "SELECT count(*) FROM event WHERE operation = 'RotateKeyOnDemand'";
        lab.file().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!((rotations(&lab), rotations(&replica)), (0, 0));
    // A refusal is on record in the store that was asked.
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    lab.refused("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
    let errors = |lab: &Lab| -> i64 {
        let sql = "SELECT count(*) FROM event WHERE error = 'AlreadyExistsException'";
        lab.file().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!((errors(&lab), errors(&replica)), (1, 0));
    assert_eq!((rotations(&lab), rotations(&replica)), (1, 1));
}
