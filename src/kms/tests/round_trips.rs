//! What is made can be undone: every spec with every algorithm, and every kind of message.

use serde_json::json;

use super::uses::{HI, with};
use super::*;
use crate::model::{KeySpec, KeyUsage};

/// A message of 32, 48 or 64 bytes, in base64, as a digest of that length is.
fn digest(length: usize) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(vec![7; length])
}

/// The kinds of message that an algorithm takes, each with a message.
fn messages(algorithm: &str) -> Vec<(&'static str, String)> {
    let raw = ("RAW", HI.to_owned());
    match algorithm {
        "ED25519_SHA_512" => vec![raw],
        "ED25519_PH_SHA_512" => vec![("DIGEST", digest(64))],
        "ML_DSA_SHAKE_256" => vec![raw, ("EXTERNAL_MU", digest(64))],
        other => {
            let bits: usize = other.rsplit('_').next().unwrap().parse().unwrap();
            vec![raw, ("DIGEST", digest(bits / 8))]
        }
    }
}

/// Specs that this Region has.
fn specs() -> impl Iterator<Item = KeySpec> {
    KeySpec::ALL.iter().copied().filter(|spec| *spec != KeySpec::Sm2)
}

fn key(lab: &mut Lab, spec: KeySpec, usage: KeyUsage) -> String {
    lab.key(json!({"KeySpec": spec.as_str(), "KeyUsage": usage.as_str()}))
}

#[test]
fn every_signature_verifies_and_no_changed_one_does() {
    let mut lab = Lab::new();
    let mut count = 0;
    for spec in specs() {
        let algorithms = spec.algorithms(KeyUsage::SignVerify);
        if algorithms.is_empty() {
            continue;
        }
        let id = key(&mut lab, spec, KeyUsage::SignVerify);
        for algorithm in algorithms {
            for (kind, message) in messages(algorithm) {
                let asked = json!({"KeyId": id, "SigningAlgorithm": algorithm, "Message": message,
                    "MessageType": kind});
                let cell = format!("{spec:?} {algorithm} {kind}");
                let signed = lab.call("Sign", asked.clone());
                assert_eq!(signed["SigningAlgorithm"], **algorithm, "{cell}");
                let asked = with(&asked, "Signature", signed["Signature"].clone());
                assert_eq!(lab.call("Verify", asked.clone())["SignatureValid"], true, "{cell}");
                let changed = with(&asked, "Message", digest(message_length(&asked)));
                let changed = if kind == "RAW" { changed } else { with(&asked, "Signature", HI) };
                let invalid = ("KMSInvalidSignatureException", None);
                assert_eq!(lab.refused("Verify", changed), invalid, "{cell}");
                count += 1;
            }
        }
    }
    // RSA: three specs, six algorithms, two kinds; ECC: four, one, two; Ed25519: two; ML-DSA: three, one, two.
    assert_eq!(count, 3 * 6 * 2 + 4 * 2 + 2 + 3 * 2);
}

fn message_length(asked: &Json) -> usize {
    asked["Message"].as_str().unwrap().len()
}

#[test]
fn every_ciphertext_decrypts() {
    let mut lab = Lab::new();
    let mut count = 0;
    for spec in specs() {
        let algorithms = spec.algorithms(KeyUsage::EncryptDecrypt);
        if algorithms.is_empty() {
            continue;
        }
        let id = key(&mut lab, spec, KeyUsage::EncryptDecrypt);
        for algorithm in algorithms {
            let asked = json!({"KeyId": id, "EncryptionAlgorithm": algorithm, "Plaintext": HI});
            let made = lab.call("Encrypt", asked);
            let asked = json!({"KeyId": id, "EncryptionAlgorithm": algorithm,
                "CiphertextBlob": made["CiphertextBlob"]});
            let opened = lab.call("Decrypt", asked);
            assert_eq!(opened["Plaintext"], HI, "{spec:?} {algorithm}");
            assert_eq!(opened["EncryptionAlgorithm"], **algorithm);
            assert_eq!(opened["KeyMaterialId"].is_string(), *algorithm == "SYMMETRIC_DEFAULT");
            count += 1;
        }
    }
    assert_eq!(count, 1 + 3 * 2);
}

#[test]
fn a_ciphertext_moves_between_all_kinds_of_keys() {
    let mut lab = Lab::new();
    let kinds = [(KeySpec::SymmetricDefault, 1), (KeySpec::Rsa2048, 2)];
    let keys = kinds.map(|(spec, _)| (key(&mut lab, spec, KeyUsage::EncryptDecrypt), spec));
    let ways: Vec<_> = keys
        .iter()
        .flat_map(|(id, spec)| {
            spec.algorithms(KeyUsage::EncryptDecrypt).iter().map(move |algorithm| (id, *algorithm))
        })
        .collect();
    let mut count = 0;
    for (source, from) in &ways {
        for (destination, to) in &ways {
            let made = lab.call(
                "Encrypt",
                json!({"KeyId": source, "EncryptionAlgorithm": from, "Plaintext": HI}),
            );
            let moved = lab.call(
                "ReEncrypt",
                json!({"CiphertextBlob": made["CiphertextBlob"], "SourceKeyId": source,
                    "SourceEncryptionAlgorithm": from, "DestinationKeyId": destination,
                    "DestinationEncryptionAlgorithm": to}),
            );
            let opened = lab.call(
                "Decrypt",
                json!({"KeyId": destination, "EncryptionAlgorithm": to,
                    "CiphertextBlob": moved["CiphertextBlob"]}),
            );
            assert_eq!(opened["Plaintext"], HI, "{from} {to}");
            count += 1;
        }
    }
    assert_eq!(count, 9);
}

#[test]
fn every_mac_verifies_and_no_changed_one_does() {
    let mut lab = Lab::new();
    let mut count = 0;
    for spec in specs() {
        for algorithm in spec.algorithms(KeyUsage::GenerateVerifyMac) {
            let id = key(&mut lab, spec, KeyUsage::GenerateVerifyMac);
            let asked = json!({"KeyId": id, "MacAlgorithm": algorithm, "Message": HI});
            let made = lab.call("GenerateMac", asked.clone());
            let asked = with(&asked, "Mac", made["Mac"].clone());
            assert_eq!(lab.call("VerifyMac", asked.clone())["MacValid"], true);
            let changed = with(&asked, "Message", "eW8=");
            assert_eq!(lab.refused("VerifyMac", changed), ("KMSInvalidMacException", None));
            count += 1;
        }
    }
    assert_eq!(count, 4);
}

#[test]
fn two_keys_agree_on_every_curve() {
    let mut lab = Lab::new();
    let mut count = 0;
    for spec in specs().filter(|spec| !spec.algorithms(KeyUsage::KeyAgreement).is_empty()) {
        let pair = [(); 2].map(|()| key(&mut lab, spec, KeyUsage::KeyAgreement));
        let public = pair.clone().map(|id| {
            let answer = lab.call("GetPublicKey", json!({"KeyId": id}));
            assert_eq!(answer["KeyAgreementAlgorithms"], json!(["ECDH"]));
            answer["PublicKey"].clone()
        });
        let mut agree = |own: &str, other: &Json| {
            let asked = json!({"KeyId": own, "KeyAgreementAlgorithm": "ECDH", "PublicKey": other});
            let answer = lab.call("DeriveSharedSecret", asked);
            assert_eq!(answer["KeyOrigin"], "AWS_KMS");
            answer["SharedSecret"].clone()
        };
        assert_eq!(agree(&pair[0], &public[1]), agree(&pair[1], &public[0]), "{spec:?}");
        count += 1;
    }
    assert_eq!(count, 3);
}

#[test]
fn every_data_key_decrypts_to_itself() {
    let mut lab = Lab::new();
    let id = lab.key(json!({}));
    let context = json!({"Purpose": "test"});
    let mut count = 0;
    for length in [
        json!({"KeySpec": "AES_256"}),
        json!({"KeySpec": "AES_128"}),
        json!({"NumberOfBytes": 1024}),
    ] {
        let asked =
            with(&with(&length, "KeyId", id.as_str()), "EncryptionContext", context.clone());
        let made = lab.call("GenerateDataKey", asked);
        let opened =
            json!({"CiphertextBlob": made["CiphertextBlob"], "EncryptionContext": context});
        assert_eq!(lab.call("Decrypt", opened)["Plaintext"], made["Plaintext"]);
        count += 1;
    }
    for spec in specs().filter(|spec| pair_specs().contains(&spec.as_str())) {
        let asked = json!({"KeyId": id, "KeyPairSpec": spec.as_str()});
        let made = lab.call("GenerateDataKeyPair", asked.clone());
        let opened = json!({"CiphertextBlob": made["PrivateKeyCiphertextBlob"]});
        assert_eq!(lab.call("Decrypt", opened)["Plaintext"], made["PrivateKeyPlaintext"]);
        let silent = lab.call("GenerateDataKeyPairWithoutPlaintext", asked);
        assert!(silent["PrivateKeyPlaintext"].is_null() && silent["PublicKey"].is_string());
        count += 1;
    }
    assert_eq!(count, 3 + pair_specs().len() - 1);
}

/// What the model lists, SM2 among it.
fn pair_specs() -> Vec<&'static str> {
    let operation = ops::ALL.iter().find(|o| o.interface.name == "GenerateDataKeyPair").unwrap();
    let member = operation.interface.members.iter().find(|m| m.name == "KeyPairSpec").unwrap();
    match member.shape {
        crate::kms::shape::Shape::Text { values, .. } => values.to_vec(),
        _ => panic!("KeyPairSpec is no text"),
    }
}
