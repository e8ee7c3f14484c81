//! A dry run checks what it can, and leaves nothing behind.

use serde_json::json;

use super::regions::{encrypt, family};
use super::uses::{HI, kind, request, with};
use super::*;

fn count(lab: &Lab, key: &str) -> i64 {
    let sql = "SELECT count(*) FROM material WHERE key_id = ?1";
    lab.file().query_row(sql, [key], |row| row.get(0)).unwrap()
}

fn lose_material(lab: &Lab, key: &str) {
    assert_eq!(lab.file().execute("DELETE FROM material WHERE key_id = ?1", [key]).unwrap(), 1);
}

fn dry(lab: &mut Lab, operation: &str, asked: &Json, key: &str) -> &'static str {
    lab.refused(operation, with(&with(asked, "KeyId", key), "DryRun", true)).0
}

#[test]
fn a_key_without_material_stays_so() {
    let mut lab = Lab::new();
    for (operation, code) in [
        ("Verify", "KMSInvalidSignatureException"),
        ("VerifyMac", "KMSInvalidMacException"),
        ("DeriveSharedSecret", "DryRunOperationException"),
    ] {
        let key = lab.key(kind(operation));
        let asked = request(&mut lab, operation, &key);
        if count(&lab, &key) > 0 {
            assert_eq!(dry(&mut lab, operation, &asked, &key), "DryRunOperationException");
            lose_material(&lab, &key);
        }
        assert_eq!(dry(&mut lab, operation, &asked, &key), code);
        assert_eq!(count(&lab, &key), 0, "{operation}");
    }
    let key = lab.key(json!({"KeySpec": "RSA_2048", "KeyUsage": "ENCRYPT_DECRYPT"}));
    let asked = json!({"EncryptionAlgorithm": "RSAES_OAEP_SHA_256", "CiphertextBlob": HI});
    if count(&lab, &key) > 0 {
        lose_material(&lab, &key);
    }
    assert_eq!(dry(&mut lab, "Decrypt", &asked, &key), "InvalidCiphertextException");
    assert_eq!(count(&lab, &key), 0);
}

#[test]
fn a_replica_borrows_what_its_family_has() {
    let (mut lab, mut replica, key) = family();
    let asked = json!({"CiphertextBlob": encrypt(&mut lab, &key)});
    lose_material(&replica, &key);
    assert_eq!(dry(&mut replica, "Decrypt", &asked, &key), "DryRunOperationException");
    assert_eq!(count(&replica, &key), 0);
    replica.call("Decrypt", asked);
    assert_eq!(count(&replica, &key), 1);
}
