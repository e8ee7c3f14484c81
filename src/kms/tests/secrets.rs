//! No secret is kept: not in the store's file, not in an event, not in an error.

use std::fs;

use serde_json::json;

use super::uses::with;
use super::*;

/// A plaintext that nothing else contains, and its base64.
const PLAIN: &str = "the secret of the house";
const CODED: &str = "dGhlIHNlY3JldCBvZiB0aGUgaG91c2U=";

/// All that lies in the home, as bytes.
fn kept(lab: &Lab) -> Vec<u8> {
    let directory = lab.service.home.path(&lab.service.place);
    let files = fs::read_dir(directory.parent().unwrap()).unwrap();
    files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn no_plaintext_is_kept_whether_the_request_succeeds_or_not() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"Description": "a text that is kept"}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let asked = json!({"KeyId": "alias/x", "Plaintext": CODED});
    let made = lab.call("Encrypt", asked.clone());
    lab.call("Decrypt", json!({"CiphertextBlob": made["CiphertextBlob"]}));
    let data = lab.call("GenerateDataKey", json!({"KeyId": key, "KeySpec": "AES_256"}));
    // A predefined alias makes its key, so this one runs as a write, and is refused.
    let refused = lab.try_call("Encrypt", with(&asked, "KeyId", "alias/aws/s3")).unwrap_err();
    assert_eq!(refused.code(), "AccessDeniedException");
    let all = kept(&lab);
    assert!(holds(&all, "a text that is kept"));
    for secret in [PLAIN, CODED, data["Plaintext"].as_str().unwrap()] {
        assert!(!holds(&all, secret), "{secret}");
        assert!(!format!("{refused:?} {refused}").contains(secret));
    }
    let store = lab.file();
    let sql = "SELECT request, changes FROM event WHERE operation = 'Encrypt'";
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let (request, changes): (String, String) = store.query_row(sql, [], row).unwrap();
    assert_eq!(request, r#"{"KeyId":"alias/aws/s3"}"#);
    // The key that the refusal names is there, and on record.
    let managed = lab.call("DescribeKey", json!({"KeyId": "alias/aws/s3"}));
    let arn = managed["KeyMetadata"]["Arn"].as_str().unwrap();
    assert!(refused.to_string().contains(arn), "{refused}");
    assert!(changes.contains(managed["KeyMetadata"]["KeyId"].as_str().unwrap()), "{changes}");
}

#[test]
fn no_material_lies_bare() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY"}));
    let place = lab.service.place.clone();
    let home = lab.service.home.clone();
    let wrapping = home.wrapping_key().unwrap().unwrap();
    let all = kept(&lab);
    assert!(!all.windows(wrapping.len()).any(|window| window == wrapping), "the wrapping key");
    // PKCS#8 of a key on this curve names it: id-ecPublicKey.
    let marker = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
    assert!(!all.windows(marker.len()).any(|window| window == marker), "{key} {place:?}");
}

#[test]
fn a_key_is_described_though_its_due_rotation_cannot_be_made() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90}));
    let blob = lab.call("Encrypt", json!({"KeyId": key, "Plaintext": CODED}));
    let shown = lab.call("DescribeKey", json!({"KeyId": key}));
    let due = lab.call("GetKeyRotationStatus", json!({"KeyId": key}));
    let path = lab.service.home.wrapping_key_path();
    let wrapping = fs::read(&path).unwrap();
    lab.at(NOW + 90 * DAY);
    for lost in [None, Some(&b"no key"[..])] {
        lost.map_or_else(|| fs::remove_file(&path), |bytes| fs::write(&path, bytes)).unwrap();
        assert_eq!(lab.call("DescribeKey", json!({"KeyId": key})), shown);
        assert_eq!(lab.call("GetKeyRotationStatus", json!({"KeyId": key})), due);
        for (operation, asked) in [
            ("Encrypt", json!({"KeyId": key, "Plaintext": CODED})),
            ("Decrypt", json!({"CiphertextBlob": blob["CiphertextBlob"]})),
        ] {
            let error = lab.try_call(operation, asked).unwrap_err();
            assert_eq!(error.code(), "KMSInternalException", "{operation}");
        }
    }
    fs::write(&path, wrapping).unwrap();
    let rotated = lab.call("DescribeKey", json!({"KeyId": key}));
    assert_ne!(rotated, shown, "the rotation stayed due");
}
