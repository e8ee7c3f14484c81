//! Keys of other accounts and of other Regions, in use: whom a key's policy lets do what.

use serde_json::json;

use super::uses::{HI, with};
use super::*;

const OWNER: &str = "111122223333";
const GUEST: &str = "444455556666";
const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

fn statement(effect: &str, principal: &str, action: &Json) -> Json {
    let principal = if principal == "*" { json!("*") } else { json!({"AWS": principal}) };
    json!({"Effect": effect, "Principal": principal, "Action": action, "Resource": "*"})
}

/// Puts a policy of these statements, and the owner's own way back.
fn put(lab: &mut Lab, key: &str, statements: &[Json]) {
    let mut all = statements.to_vec();
    all.push(statement("Allow", OWNER, &json!("kms:*")));
    let policy = json!({"Version": "2012-10-17", "Statement": all}).to_string();
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": policy}));
}

/// A key with an alias, and ciphertext of it.
fn shared() -> (Lab, String, Json) {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let blob =
        lab.call("Encrypt", json!({"KeyId": key, "Plaintext": HI}))["CiphertextBlob"].clone();
    (lab, key, blob)
}

fn denied(action: &str, of: &str) -> Refusal {
    let message = format!(
        "User: arn:aws:iam::{GUEST}:root is not authorized to perform: kms:{action} on {of} because the resource \
         does not exist in this Region, no resource-based policies allow access, or a resource-based policy \
         explicitly denies access"
    );
    refusal("AccessDeniedException", &message)
}

#[test]
fn a_guest_uses_a_key_by_both_arns_as_its_policy_says() {
    let (mut lab, key, blob) = shared();
    let names = [format!("{ARN}key/{key}"), format!("{ARN}alias/x")];
    let root = format!("arn:aws:iam::{GUEST}:root");
    for principal in ["*", GUEST, &root] {
        for action in [json!("kms:*"), json!("kms:En*"), json!(["kms:List*", "kms:Encrypt"])] {
            put(&mut lab, &key, &[statement("Allow", principal, &action)]);
            let mut guest = lab.as_account(GUEST);
            for name in &names {
                let made = guest.call("Encrypt", json!({"KeyId": name, "Plaintext": HI}));
                assert_eq!(made["KeyId"], names[0].as_str());
            }
            let path = guest.service.home.path(&guest.service.place);
            assert!(!path.exists(), "nothing is made for the guest");
        }
    }
    put(&mut lab, &key, &[statement("Allow", GUEST, &json!("kms:Decrypt"))]);
    let mut guest = lab.as_account(GUEST);
    let (this, that) = ("this resource", "the resource associated with this ciphertext");
    for name in &names {
        let asked = json!({"KeyId": name, "Plaintext": HI});
        assert_eq!(guest.refused("Encrypt", asked), denied("Encrypt", this));
    }
    let opened = guest.call("Decrypt", json!({"CiphertextBlob": blob}));
    assert_eq!(opened["KeyId"], names[0].as_str(), "the ciphertext names the foreign key");
    put(&mut lab, &key, &[]);
    let mut guest = lab.as_account(GUEST);
    assert_eq!(guest.refused("Decrypt", json!({"CiphertextBlob": blob})), denied("Decrypt", that));
    let asked = json!({"CiphertextBlob": blob, "KeyId": names[1]});
    assert_eq!(guest.refused("Decrypt", asked), denied("Decrypt", this));
}

#[test]
fn the_halves_of_re_encrypt_are_actions_of_their_own() {
    let (mut lab, key, blob) = shared();
    let arn = format!("{ARN}key/{key}");
    let moved = json!({"CiphertextBlob": blob, "DestinationKeyId": arn});
    let that = "the resource associated with this ciphertext";
    for (action, expected) in [
        ("kms:ReEncryptFrom", Some(denied("ReEncryptTo", "this resource"))),
        ("kms:ReEncryptTo", Some(denied("ReEncryptFrom", that))),
        ("kms:ReEncrypt", Some(denied("ReEncryptFrom", that))),
        ("kms:ReEncrypt*", None),
    ] {
        put(&mut lab, &key, &[statement("Allow", GUEST, &json!(action))]);
        let answer = lab.as_account(GUEST).try_call("ReEncrypt", moved.clone());
        let refused = answer.err().map(|e| (e.code(), e.message()));
        assert_eq!(refused, expected, "{action}");
    }
}

#[test]
fn the_data_key_operations_are_actions_of_their_own() {
    let (mut lab, key, _) = shared();
    let arn = format!("{ARN}key/{key}");
    let asked = json!({"KeyId": arn, "KeySpec": "AES_128"});
    put(&mut lab, &key, &[statement("Allow", GUEST, &json!("kms:GenerateDataKey"))]);
    let mut guest = lab.as_account(GUEST);
    guest.call("GenerateDataKey", asked.clone());
    let silent = "GenerateDataKeyWithoutPlaintext";
    assert_eq!(guest.refused(silent, asked.clone()), denied(silent, "this resource"));
    put(&mut lab, &key, &[statement("Allow", GUEST, &json!("kms:GenerateDataKey*"))]);
    lab.as_account(GUEST).call(silent, asked);
}

#[test]
fn an_explicit_deny_wins_also_over_the_owner() {
    let (mut lab, key, blob) = shared();
    let root = format!("arn:aws:iam::{OWNER}:root");
    let deny = statement("Deny", &root, &json!("kms:Decrypt"));
    let message = format!(
        "User: {root} is not authorized to perform: kms:Decrypt on resource: {ARN}key/{key} with an explicit deny in \
         a resource-based policy"
    );
    let asked = json!({"CiphertextBlob": blob});
    let conditional = with(&deny, "Condition", json!({"Bool": {"x": "true"}}));
    for deny in [deny.clone(), conditional] {
        put(&mut lab, &key, &[deny]);
        let expected = refusal("AccessDeniedException", &message);
        assert_eq!(lab.refused("Decrypt", asked.clone()), expected);
        lab.call("Encrypt", json!({"KeyId": key, "Plaintext": HI}));
        lab.call("DescribeKey", json!({"KeyId": key}));
    }
    put(&mut lab, &key, &[statement("Deny", "*", &json!("kms:Describe*"))]);
    let refused = lab.refused("DescribeKey", json!({"KeyId": "alias/x"}));
    assert_eq!(refused.1, Some(message.replace("kms:Decrypt", "kms:DescribeKey")));
    for elsewhere in [
        with(&deny, "Resource", "arn:aws:kms:us-west-2:111122223333:key/other"),
        statement("Deny", GUEST, &json!("kms:*")),
        statement("Deny", "arn:aws:iam::111122223333:user/ann", &json!("kms:*")),
    ] {
        put(&mut lab, &key, &[elsewhere]);
        lab.call("Decrypt", asked.clone());
    }
}

#[test]
fn a_user_or_a_role_is_named_by_its_arn() {
    let (mut lab, key, _) = shared();
    let asked = json!({"KeyId": key, "Plaintext": HI});
    for (caller, principal) in [
        ("arn:aws:iam::111122223333:user/ann", "arn:aws:iam::111122223333:user/ann"),
        ("arn:aws:sts::111122223333:assumed-role/app/1", "arn:aws:iam::111122223333:role/app"),
    ] {
        let policy = |allowed: Json| {
            let back = statement("Allow", "*", &json!("kms:PutKeyPolicy"));
            json!({"Version": "2012-10-17", "Statement": [allowed, back]}).to_string()
        };
        lab.service.caller = caller.to_owned();
        let allow = policy(statement("Allow", principal, &json!("kms:Encrypt")));
        lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": allow}));
        lab.call("Encrypt", asked.clone());
        lab.service.caller = "arn:aws:iam::111122223333:user/bob".to_owned();
        let message = format!(
            "User: arn:aws:iam::111122223333:user/bob is not authorized to perform: kms:Encrypt on resource: \
             {ARN}key/{key} because no resource-based policy allows the kms:Encrypt action"
        );
        assert_eq!(
            lab.refused("Encrypt", asked.clone()),
            refusal("AccessDeniedException", &message)
        );
    }
}

#[test]
fn ciphertext_decrypts_in_its_region_and_a_multi_region_keys_in_all_of_its_regions() {
    let mut lab = Lab::new();
    let id = "mrk-1234abcd12ab34cd56ef1234567890ab";
    let plain = lab.key(json!({}));
    let mut other = lab.as_account(OWNER);
    other.service.place.region = Region::new("eu-west-1").unwrap();
    let key =
        lab.key(json!({"MultiRegion": true, "Tags": [{"TagKey": "_custom_id_", "TagValue": id}]}));
    let blobs = [plain, key].map(|key| {
        lab.call("Encrypt", json!({"KeyId": key, "Plaintext": HI}))["CiphertextBlob"].clone()
    });
    let decrypt =
        |lab: &mut Lab, blob: &Json| lab.try_call("Decrypt", json!({"CiphertextBlob": blob}));
    assert_eq!(decrypt(&mut other, &blobs[0]).unwrap_err().code(), "AccessDeniedException");
    assert_eq!(decrypt(&mut other, &blobs[1]).unwrap_err().code(), "AccessDeniedException");
    // A replica without material, as an import of saved answers makes it.
    other.key(json!({"MultiRegion": true, "Tags": [{"TagKey": "_custom_id_", "TagValue": id}]}));
    let store = other.file();
    let family = json!({"MultiRegionKeyType": "REPLICA", "ReplicaKeys": [
            {"Arn": format!("arn:aws:kms:eu-west-1:{OWNER}:key/{id}"), "Region": "eu-west-1"}],
        "PrimaryKey": {"Arn": format!("{ARN}key/{id}"), "Region": "us-west-2"}});
    store.execute("DELETE FROM material", []).unwrap();
    store.execute("UPDATE kms_key SET multi_region = ?1", [family.to_string()]).unwrap();
    let opened = decrypt(&mut other, &blobs[1]).unwrap();
    assert_eq!(opened["KeyId"], format!("arn:aws:kms:eu-west-1:{OWNER}:key/{id}"));
    assert_eq!(opened["Plaintext"], HI);
}

#[test]
fn a_key_without_material_gets_it_at_its_first_use_whoever_uses_it() {
    let (mut lab, key, _) = shared();
    put(&mut lab, &key, &[statement("Allow", GUEST, &json!("kms:*"))]);
    let owner = lab.as_account(OWNER);
    let forget = || {
        assert_eq!(owner.file().execute("DELETE FROM material", []).unwrap(), 1);
    };
    let arn = format!("{ARN}key/{key}");
    let before = lab.call("DescribeKey", json!({"KeyId": arn}));
    forget();
    let mut guest = lab.as_account(GUEST);
    let made = guest.call("Encrypt", json!({"KeyId": arn, "Plaintext": HI}));
    let blob = json!({"CiphertextBlob": made["CiphertextBlob"]});
    assert_eq!(lab.call("Decrypt", blob.clone())["Plaintext"], HI);
    assert_eq!(lab.call("DescribeKey", json!({"KeyId": arn})), before);
    forget();
    let error = lab.try_call("Decrypt", blob).unwrap_err();
    assert!(matches!(error, Error::AbsentMaterial), "{error:?}");
}

#[test]
fn a_key_of_the_same_id_elsewhere_is_another_key() {
    let (lab, key, blob) = shared();
    let tags = json!([{"TagKey": "_custom_id_", "TagValue": key}]);
    let mut abroad = lab.as_account(OWNER);
    abroad.service.place.region = Region::new("eu-west-1").unwrap();
    let unnamed = json!({"CiphertextBlob": blob});
    let named = with(&unnamed, "KeyId", key.as_str());
    for mut elsewhere in [abroad, lab.as_account(GUEST)] {
        elsewhere.key(json!({"Tags": tags}));
        let (code, _) = elsewhere.refused("Decrypt", named.clone());
        assert_eq!(code, "IncorrectKeyException");
        let (code, _) = elsewhere.refused("Decrypt", unnamed.clone());
        assert_eq!(code, "AccessDeniedException");
    }
}
