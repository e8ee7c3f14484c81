//! What is exported imports to an equal store.

use std::fs;

use serde_json::{Value, json};

use super::{HERE, Sandbox, answer, done, failed, id, import, kmsalias, store};

/// Keys of all kinds, and members that only imported metadata has.
fn everything() -> Value {
    json!({
        "Version": 1,
        "Aliases": [
            { "AliasName": "alias/z", "TargetKeyId": id(1), "CreationDate": 1.5, "LastUpdatedDate": "253402300800.000001" },
            { "AliasName": "alias/A", "TargetKeyId": id(2), "CreationDate": "2018-03-15T07:00:00Z" },
            { "AliasName": "alias/aws/none" },
        ],
        "Keys": [
            { "KeyId": id(2), "KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY", "Description": "\u{1}\"é\n" },
            { "KeyId": id(1), "Policy": "{ }", "CurrentKeyMaterialId": "ab".repeat(32),
              "AutomaticRotation": { "RotationPeriodInDays": 90, "NextRotationDate": "2099-01-01T00:00:00.000001Z" },
              "Tags": [{ "TagKey": "z", "TagValue": "" }, { "TagKey": "a", "TagValue": "é" }] },
            { "KeyId": id(3), "Origin": "EXTERNAL", "KeyState": "PendingImport", "ExpirationModel": "KEY_MATERIAL_EXPIRES",
              "ValidTo": 955_617_584_000_i64, "DeletionDate": "2099-01-01T00:00:00Z" },
            { "KeyId": id(4), "Origin": "AWS_CLOUDHSM", "CustomKeyStoreId": "cks-1", "CloudHsmClusterId": "cluster-1" },
            { "KeyId": id(5), "Origin": "EXTERNAL_KEY_STORE", "CustomKeyStoreId": "cks-2", "XksKeyConfiguration": { "Id": "x" } },
            { "KeyId": id(6), "KeySpec": "HMAC_256", "KeyState": "PendingReplicaDeletion", "PendingDeletionWindowInDays": 7 },
            { "KeyId": id(7), "KeySpec": "ECC_NIST_P384", "KeyUsage": "KEY_AGREEMENT", "KeyManager": "AWS", "KeyState": "Disabled" },
            { "KeyId": "mrk-00000000000040008000000000000001" },
        ],
    })
}

#[test]
fn an_export_is_sorted_and_imports_to_an_equal_store() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "--replace", &everything()));
    let first = done(kmsalias(&sandbox, "lab export", &[]));
    let document: Value = serde_json::from_str(&first).unwrap();
    let column = |rows: &str, name: &str| {
        let rows = document[rows].as_array().unwrap().iter();
        rows.map(|row| row[name].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(column("Aliases", "AliasName"), ["alias/A", "alias/aws/none", "alias/z"]);
    let keys = column("Keys", "KeyId");
    assert!(keys.is_sorted() && keys.len() == 8, "{keys:?}");
    let key = &document["Keys"][0];
    assert_eq!(key["Tags"][0]["TagKey"], "a");
    assert_eq!(
        (&key["Policy"], &key["CurrentKeyMaterialId"]),
        (&json!("{ }"), &json!("ab".repeat(32)))
    );
    for (at, name, value) in [
        (
            0,
            "AutomaticRotation",
            json!({ "RotationPeriodInDays": 90, "NextRotationDate": "2099-01-01T00:00:00.000001+00:00" }),
        ),
        (2, "ValidTo", json!(955_617_584_000.0)),
        (2, "ExpirationModel", json!("KEY_MATERIAL_EXPIRES")),
        (2, "DeletionDate", json!("2099-01-01T00:00:00+00:00")),
        (3, "CustomKeyStoreId", json!("cks-1")),
        (3, "CloudHsmClusterId", json!("cluster-1")),
        (4, "XksKeyConfiguration", json!({ "Id": "x" })),
        (5, "PendingDeletionWindowInDays", json!(7)),
        (6, "KeyManager", json!("AWS")),
        (7, "MultiRegion", json!(true)),
    ] {
        assert_eq!(document["Keys"][at][name], value, "{name}");
    }
    assert_eq!(document["Aliases"][2]["LastUpdatedDate"], "253402300800.000001");
    done(import(&sandbox, "--replace", &document));
    assert_eq!(done(kmsalias(&sandbox, "lab export", &[])), first);
}

#[test]
fn all_regions_go_into_another_home() {
    let (from, to) = (Sandbox::new(), Sandbox::new());
    done(import(&from, "--replace", &everything()));
    done(kmsalias(&from, "lab load docs-accounts --replace", &[]));
    done(kmsalias(&from, "lab load docs-regions --replace", &[]));
    let stores = done(kmsalias(&from, "lab export --all-regions", &[]));
    let document: Value = serde_json::from_str(&stores).unwrap();
    let places: Vec<_> = document["Stores"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["Region"].as_str().unwrap())
        .collect();
    assert_eq!(places, ["ap-southeast-1", "eu-central-1", "us-west-2", "us-west-2"]);
    // The settings in use do not matter: each part names its own place.
    let mut command = import(&to, "--replace", &document);
    done({
        command.env("AWS_REGION", "sa-east-1").env("KMSALIAS_ACCOUNT", "777788889999");
        command
    });
    assert_eq!(done(kmsalias(&to, "lab export --all-regions", &[])), stores);
}

#[test]
fn a_key_that_rotates_rotates_in_the_new_home_too() {
    let (from, to) = (Sandbox::new(), Sandbox::new());
    let key = answer(&from, "create-key")["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    let on = format!("enable-key-rotation --rotation-period-in-days 90 --key-id {key}");
    done(kmsalias(&from, &on, &[]));
    let status = format!("get-key-rotation-status --key-id {key}");
    let before = answer(&from, &status);
    assert_eq!(before["RotationPeriodInDays"], 90);
    for options in ["", "--with-key-material"] {
        let export = kmsalias(&from, &format!("lab export {options}"), &[]).output().unwrap();
        let document: Value = serde_json::from_slice(&export.stdout).unwrap();
        done(import(&to, "--replace", &document));
        assert_eq!(answer(&to, &status), before, "{options}");
    }
}

#[test]
fn an_absent_store_exports_as_a_fresh_one() {
    let sandbox = Sandbox::new();
    let fresh = answer(&sandbox, "lab export");
    assert_eq!(fresh["Aliases"].as_array().unwrap().len(), 11);
    assert_eq!(fresh["Keys"], json!([]));
    assert_eq!(answer(&sandbox, "lab export --all-regions"), json!({ "Version": 1, "Stores": [] }));
    assert!(!sandbox.path("store").exists());
    // A file to which nothing was committed is none.
    fs::create_dir_all(sandbox.path("store/111122223333")).unwrap();
    fs::write(store(&sandbox, HERE), "").unwrap();
    assert_eq!(answer(&sandbox, "lab export --all-regions")["Stores"], json!([]));
}

#[test]
fn a_damaged_store_is_named() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "", &everything()));
    let path = store(&sandbox, HERE);
    let mut bytes = fs::read(&path).unwrap();
    bytes[8192..].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let said = failed(kmsalias(&sandbox, "lab export", &[]), 255);
    assert!(said.starts_with(&format!("{} is damaged (", path.display())), "{said}");
}
