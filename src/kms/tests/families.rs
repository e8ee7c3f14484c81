//! Families of multi-Region keys whose stores have come apart, and what their policies say.

use serde_json::json;

use super::regions::{arn, describe, encrypt, family, opener};
use super::uses::with;
use super::*;

/// How much material a store has.
fn count(lab: &Lab) -> i64 {
    let sql = "SELECT count(*) FROM material";
    lab.file().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Takes from a store what the last rotation has brought.
fn lose_newest(lab: &Lab) {
    let sql = "DELETE FROM material WHERE number = (SELECT max(number) FROM material)";
    assert_eq!(lab.file().execute(sql, []).unwrap(), 1);
}

#[test]
fn newer_material_that_a_member_lacks_is_copied_at_its_use() {
    let (mut lab, mut replica, key) = family();
    let old = encrypt(&mut lab, &key);
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let new = encrypt(&mut lab, &key);
    let id = describe(&mut lab, &key)["CurrentKeyMaterialId"].take();
    for _ in 0..2 {
        lose_newest(&replica);
        opener(&mut replica, &old);
        assert_eq!(count(&replica), 1);
        opener(&mut replica, &new);
        assert_eq!(count(&replica), 2);
        assert_eq!(describe(&mut replica, &key)["CurrentKeyMaterialId"], id);
    }
    // The primary key gets the replica's as well.
    lose_newest(&lab);
    opener(&mut lab, &new);
    assert_eq!((count(&lab), count(&replica)), (2, 2));
}

#[test]
fn a_rotation_brings_every_member_what_it_lacks() {
    let (mut lab, mut replica, key) = family();
    let rotate = |lab: &mut Lab| lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    rotate(&mut lab);
    let blob = encrypt(&mut replica, &key);
    lose_newest(&replica);
    rotate(&mut lab);
    assert_eq!((count(&lab), count(&replica)), (3, 3));
    opener(&mut replica, &blob);
    lose_newest(&lab);
    rotate(&mut lab);
    assert_eq!((count(&lab), count(&replica)), (4, 4));
}

#[test]
fn material_that_no_member_has_is_missing_everywhere() {
    let (mut lab, mut replica, key) = family();
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let blob = encrypt(&mut lab, &key);
    lose_newest(&lab);
    lose_newest(&replica);
    let request = json!({"CiphertextBlob": blob});
    for lab in [&mut lab, &mut replica] {
        assert_eq!(lab.refused("Decrypt", request.clone()).0, "InvalidCiphertextException");
    }
    // Other material under the number is not written over.
    lab.call("RotateKeyOnDemand", json!({"KeyId": key}));
    let request = json!({"CiphertextBlob": encrypt(&mut lab, &key)});
    lose_newest(&replica);
    replica.file().execute("UPDATE material SET number = 2", []).unwrap();
    assert_eq!(replica.refused("Decrypt", request).0, "InvalidCiphertextException");
    assert_eq!(count(&replica), 1);
}

#[test]
fn the_first_material_comes_with_its_id() {
    let (mut lab, mut replica, key) = family();
    let shown = describe(&mut lab, &key)["CurrentKeyMaterialId"].take();
    let blob = encrypt(&mut lab, &key);
    let lose = |replica: &Lab, id: Option<String>| {
        let file = replica.file();
        file.execute("DELETE FROM material", []).unwrap();
        file.execute("UPDATE kms_key SET material_id = ?1", [id]).unwrap();
    };
    for id in [None, Some("0".repeat(64))] {
        lose(&replica, id.clone());
        opener(&mut replica, &blob);
        assert_eq!(describe(&mut replica, &key)["CurrentKeyMaterialId"], shown);
        // A rotation that is due writes the key once more.
        lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
        lose(&replica, id);
        lab.at(NOW + 90 * DAY);
        encrypt(&mut lab, &key);
        lab.at(NOW);
        assert_eq!(describe(&mut replica, &key)["CurrentKeyMaterialId"], shown);
        lab.call("DisableKeyRotation", json!({"KeyId": key}));
    }
}

#[test]
fn the_primary_key_moves_where_neither_policy_denies_it() {
    let (mut lab, mut replica, key) = family();
    let open = replica.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"].take();
    let statement = |effect: &str, action: &str| json!({"Effect": effect, "Principal": "*", "Action": action, "Resource": "*"});
    let statements = [statement("Allow", "kms:*"), statement("Deny", "kms:UpdatePrimaryRegion")];
    let closed = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
    let to = json!({"KeyId": key, "PrimaryRegion": "eu-west-1"});
    let denied = |region: &str| {
        let message = format!(
            "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:UpdatePrimaryRegion on resource: \
             {} with an explicit deny in a resource-based policy",
            arn(region, &key)
        );
        refusal("AccessDeniedException", &message)
    };
    replica.call("PutKeyPolicy", json!({"KeyId": key, "Policy": closed}));
    // The policy is asked before the state.
    replica.call("DisableKey", json!({"KeyId": key}));
    assert_eq!(lab.refused("UpdatePrimaryRegion", to.clone()), denied("eu-west-1"));
    replica.call("EnableKey", json!({"KeyId": key}));
    replica.call("PutKeyPolicy", json!({"KeyId": key, "Policy": open}));
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": closed}));
    assert_eq!(lab.refused("UpdatePrimaryRegion", to.clone()), denied("us-west-2"));
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": open}));
    assert_eq!(lab.call("UpdatePrimaryRegion", to), Json::Null);
}

#[test]
fn a_replica_that_its_store_has_lost_keeps_no_primary_key_waiting() {
    let (mut lab, replica, key) = family();
    lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "us-east-1"}));
    let mut third = lab.in_region("us-east-1");
    let week = json!({"KeyId": key, "PendingWindowInDays": 7});
    replica.file().execute_batch("DELETE FROM material; DELETE FROM kms_key").unwrap();
    let state = |lab: &mut Lab| lab.call("ScheduleKeyDeletion", week.clone())["KeyState"].take();
    assert_eq!(state(&mut lab), "PendingReplicaDeletion");
    for lab in [&mut lab, &mut third] {
        let family = describe(lab, &key)["MultiRegionConfiguration"].take();
        let alone = json!([{"Arn": arn("us-east-1", &key), "Region": "us-east-1"}]);
        assert_eq!(family["ReplicaKeys"], alone);
    }
    lab.call("CancelKeyDeletion", json!({"KeyId": key}));
    third.file().execute_batch("DELETE FROM material; DELETE FROM kms_key").unwrap();
    assert_eq!(state(&mut lab), "PendingDeletion");
    assert_eq!(describe(&mut lab, &key)["DeletionDate"], Instant(NOW + 7 * DAY).epoch_seconds());
    lab.call("CancelKeyDeletion", json!({"KeyId": key}));
    lab.call("EnableKey", json!({"KeyId": key}));
    lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "eu-west-1"}));
    // A store that is not there at all says nothing of its key.
    std::fs::remove_file(replica.service.home.path(&replica.service.place)).unwrap();
    assert_eq!(state(&mut lab), "PendingReplicaDeletion");
}

#[test]
fn what_goes_over_a_family_leaves_out_the_replicas_that_are_lost() {
    let rotation = json!({"RotationPeriodInDays": 90});
    for (operation, asked) in [
        ("RotateKeyOnDemand", json!({})),
        ("ReplicateKey", json!({"ReplicaRegion": "us-west-1"})),
        ("UpdatePrimaryRegion", json!({"PrimaryRegion": "us-east-1"})),
        ("CancelKeyDeletion", json!({})),
        ("EnableKeyRotation", rotation),
    ] {
        let (mut lab, replica, key) = family();
        lab.call("ReplicateKey", json!({"KeyId": key, "ReplicaRegion": "us-east-1"}));
        if operation == "CancelKeyDeletion" {
            lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
        }
        replica.file().execute_batch("DELETE FROM material; DELETE FROM kms_key").unwrap();
        lab.call(operation, with(&asked, "KeyId", key.as_str()));
        let mut third = lab.in_region("us-east-1");
        if operation == "EnableKeyRotation" {
            // The rotation itself goes over the family.
            lab.at(NOW + 90 * DAY);
            third.at(NOW + 90 * DAY);
        }
        for lab in [&mut lab, &mut third] {
            let family = describe(lab, &key)["MultiRegionConfiguration"].take();
            let members = family.to_string();
            assert!(!members.contains("eu-west-1"), "{operation}: {members}");
            assert!(members.contains("us-east-1"), "{operation}: {members}");
        }
    }
}
