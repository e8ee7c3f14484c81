//! The members of an answer: those of the model, in its order; and what a request may not leave out.

use serde_json::json;

use super::uses::{USES, kind, request, with};
use super::*;

#[test]
fn every_answer_has_the_models_members_in_its_order() {
    let mut count = 0;
    for name in USES.into_iter().chain(["GenerateRandom"]) {
        let mut lab = Lab::new();
        let asked = if name == "GenerateRandom" {
            json!({"NumberOfBytes": 8})
        } else {
            let key = lab.key(kind(name));
            let asked = request(&mut lab, name, &key);
            let member = if name == "ReEncrypt" { "DestinationKeyId" } else { "KeyId" };
            with(&asked, member, key.as_str())
        };
        let operation = ops::ALL.iter().find(|o| o.interface.name == name).unwrap();
        let answer = lab.service.call(operation, value(asked)).unwrap();
        let Value::Map(members) = answer.value(&|_| Value::Null) else { panic!("{name}") };
        let got: Vec<&str> = members.keys().map(AsRef::as_ref).collect();
        let model = operation.interface.answer.iter().map(|member| member.name);
        let expected: Vec<&str> = model.filter(|name| got.contains(name)).collect();
        assert_eq!(got, expected, "{name}");
        count += got.len();
    }
    // Without CiphertextForRecipient, which an enclave alone gets, and the algorithms of other usages.
    assert_eq!(count, 55);
}

#[test]
fn a_member_that_is_optional_in_the_model_only_is_missed() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    for (operation, asked, member) in [
        ("GenerateRandom", json!({}), "numberOfBytes"),
        ("Decrypt", json!({"KeyId": key}), "ciphertextBlob"),
        ("ReEncrypt", json!({"DestinationKeyId": key}), "ciphertextBlob"),
    ] {
        let message = format!(
            "1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null"
        );
        assert_eq!(lab.refused(operation, asked), refusal("ValidationException", &message));
    }
}

#[test]
fn what_no_library_and_no_enclave_is_here_for_is_refused() {
    let unsupported = ("UnsupportedOperationException", None);
    let mut lab = Lab::new();
    for name in ["Decrypt", "DeriveSharedSecret", "GenerateDataKey", "GenerateDataKeyPair"] {
        let key = lab.key(kind(name));
        let asked = with(&request(&mut lab, name, &key), "KeyId", key.as_str());
        let asked = with(&asked, "Recipient", json!({"AttestationDocument": "aGk="}));
        assert_eq!(lab.refused(name, asked), unsupported, "{name}");
    }
    // Whatever is open is of the other Region.
    lab.service.open = None;
    lab.service.place.region = Region::new("cn-north-1").unwrap();
    lab.service.caller = lab.service.place.root_arn();
    let key = lab.key(json!({"KeySpec": "SM2", "KeyUsage": "ENCRYPT_DECRYPT"}));
    let asked = json!({"KeyId": key, "Plaintext": "aGk=", "EncryptionAlgorithm": "SM2PKE"});
    assert_eq!(lab.refused("Encrypt", asked), unsupported);
}
