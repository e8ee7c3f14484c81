//! What the operations that use a key refuse, one by one, and in which order.

use serde_json::json;

use super::uses::{HI, USES, kind, request, with};
use super::*;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";
const INCORRECT: &str =
    "The key ID in the request does not identify a CMK that can perform this operation.";
const DRY: &str = "The request would have succeeded, but the DryRun option is set.";

fn asymmetric(lab: &mut Lab, spec: &str, usage: &str) -> String {
    lab.key(json!({"KeySpec": spec, "KeyUsage": usage}))
}

fn encrypted(lab: &mut Lab, key: &str) -> Json {
    lab.call("Encrypt", json!({"KeyId": key, "Plaintext": HI}))["CiphertextBlob"].clone()
}

#[test]
fn the_identifier_is_checked_in_every_member_that_names_a_key() {
    let absent = "00000000-0000-0000-0000-000000000000";
    let cases = [
        ("nope", "NotFoundException", "Invalid keyId 'nope'".to_owned()),
        (absent, "NotFoundException", format!("Key '{ARN}key/{absent}' does not exist")),
        ("alias/none", "NotFoundException", format!("Alias {ARN}alias/none is not found.")),
        (
            "arn:aws:kms:eu-west-1:111122223333:alias/x",
            "NotFoundException",
            "Invalid arn eu-west-1".to_owned(),
        ),
        ("arn:aws:kms:x", "InvalidArnException", "Invalid arn arn:aws:kms:x".to_owned()),
    ];
    let mut count = 0;
    for operation in USES {
        let mut lab = Lab::new();
        let key = lab.key(kind(operation));
        let asked = request(&mut lab, operation, &key);
        let (members, asked) = match operation {
            "ReEncrypt" => (
                &["SourceKeyId", "DestinationKeyId"][..],
                with(&with(&asked, "SourceKeyId", key.as_str()), "DestinationKeyId", key.as_str()),
            ),
            _ => (&["KeyId"][..], asked),
        };
        for member in members {
            for (identifier, code, message) in &cases {
                let refused = lab.refused(operation, with(&asked, member, *identifier));
                assert_eq!(refused, (*code, Some(message.clone())), "{operation} {member}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 14 * 5);
}

#[test]
fn a_key_for_something_else_is_refused_by_its_usage() {
    let mut count = 0;
    for operation in USES.into_iter().filter(|name| *name != "GetPublicKey") {
        let mut lab = Lab::new();
        let key = lab.key(kind(operation));
        let mut asked = request(&mut lab, operation, &key);
        if operation == "Decrypt" {
            // Of a ciphertext that tells its key, another key is the wrong one first.
            asked = with(&asked, "CiphertextBlob", HI);
        }
        for (spec, usage) in [
            ("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT"),
            ("ECC_NIST_P384", "SIGN_VERIFY"),
            ("HMAC_512", "GENERATE_VERIFY_MAC"),
            ("ECC_NIST_P384", "KEY_AGREEMENT"),
        ] {
            if kind(operation)["KeyUsage"].as_str().unwrap_or("ENCRYPT_DECRYPT") == usage {
                continue;
            }
            let other = asymmetric(&mut lab, spec, usage);
            let member = if operation == "ReEncrypt" { "DestinationKeyId" } else { "KeyId" };
            let refused = lab.refused(operation, with(&asked, member, other.as_str()));
            let message = format!(
                "{ARN}key/{other} key usage is {usage} which is not valid for {operation}."
            );
            assert_eq!(refused, refusal("InvalidKeyUsageException", &message), "{operation}");
            count += 1;
        }
    }
    assert_eq!(count, 12 * 3);
}

#[test]
fn an_algorithm_of_another_spec_is_refused() {
    let mut lab = Lab::new();
    let symmetric = lab.key(json!({}));
    let rsa = asymmetric(&mut lab, "RSA_2048", "ENCRYPT_DECRYPT");
    let curve = asymmetric(&mut lab, "ECC_NIST_P256", "SIGN_VERIFY");
    let mac = asymmetric(&mut lab, "HMAC_256", "GENERATE_VERIFY_MAC");
    let wrong = |algorithm: &str, spec: &str| {
        let message = format!("Algorithm {algorithm} is incompatible with key spec {spec}.");
        refusal("InvalidKeyUsageException", &message)
    };
    let oaep = json!({"KeyId": symmetric, "Plaintext": HI,
        "EncryptionAlgorithm": "RSAES_OAEP_SHA_256"});
    assert_eq!(lab.refused("Encrypt", oaep), wrong("RSAES_OAEP_SHA_256", "SYMMETRIC_DEFAULT"));
    let default = wrong("SYMMETRIC_DEFAULT", "RSA_2048");
    assert_eq!(lab.refused("Encrypt", json!({"KeyId": rsa, "Plaintext": HI})), default);
    for operation in ["GenerateDataKey", "GenerateDataKeyWithoutPlaintext"] {
        let asked = json!({"KeyId": rsa, "KeySpec": "AES_256"});
        assert_eq!(lab.refused(operation, asked), default);
    }
    let asked = json!({"KeyId": rsa, "CiphertextBlob": HI});
    assert_eq!(lab.refused("Decrypt", asked), default);
    let asked = json!({"KeyId": curve, "Message": HI, "SigningAlgorithm": "ECDSA_SHA_384"});
    assert_eq!(lab.refused("Sign", asked), wrong("ECDSA_SHA_384", "ECC_NIST_P256"));
    let asked = json!({"KeyId": mac, "Message": HI, "MacAlgorithm": "HMAC_SHA_512"});
    assert_eq!(lab.refused("GenerateMac", asked), wrong("HMAC_SHA_512", "HMAC_256"));
}

#[test]
fn the_state_comes_before_usage_and_algorithm_and_the_policy_before_the_state() {
    let mut lab = Lab::new();
    let mac = asymmetric(&mut lab, "HMAC_256", "GENERATE_VERIFY_MAC");
    lab.call("DisableKey", json!({"KeyId": mac}));
    let disabled = refusal("DisabledException", &format!("{ARN}key/{mac} is disabled."));
    let asked = json!({"KeyId": mac, "Message": HI, "MacAlgorithm": "HMAC_SHA_512"});
    assert_eq!(lab.refused("GenerateMac", asked), disabled);
    assert_eq!(lab.refused("Encrypt", json!({"KeyId": mac, "Plaintext": HI})), disabled);
    let deny = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Deny", "Principal": "*", "Action": "kms:Encrypt", "Resource": "*"}]});
    let put = json!({"KeyId": mac, "Policy": deny.to_string(),
        "BypassPolicyLockoutSafetyCheck": true});
    lab.call("PutKeyPolicy", put);
    let refused = lab.refused("Encrypt", json!({"KeyId": mac, "Plaintext": HI}));
    assert_eq!(refused.0, "AccessDeniedException");
}

#[test]
fn ciphertext_of_another_key_context_or_home_does_not_decrypt() {
    let mut lab = Lab::new();
    let (key, other) = (lab.key(json!({})), lab.key(json!({})));
    let context = json!({"Department": "IT"});
    let asked = json!({"KeyId": key, "Plaintext": HI, "EncryptionContext": context});
    let blob = lab.call("Encrypt", asked)["CiphertextBlob"].clone();
    let asked = json!({"CiphertextBlob": blob, "EncryptionContext": context});
    assert_eq!(lab.call("Decrypt", asked.clone())["KeyId"], format!("{ARN}key/{key}"));
    let incorrect = refusal("IncorrectKeyException", INCORRECT);
    assert_eq!(lab.refused("Decrypt", with(&asked, "KeyId", other.as_str())), incorrect);
    let moved = json!({"CiphertextBlob": blob, "SourceEncryptionContext": context,
        "SourceKeyId": other, "DestinationKeyId": other});
    assert_eq!(lab.refused("ReEncrypt", moved), incorrect);
    let invalid = ("InvalidCiphertextException", None);
    for context in [json!({}), json!({"Department": "HR"}), json!({"department": "IT"})] {
        assert_eq!(lab.refused("Decrypt", with(&asked, "EncryptionContext", context)), invalid);
    }
    assert_eq!(lab.refused("Decrypt", with(&asked, "CiphertextBlob", HI)), invalid);
    // The right key comes before the context.
    let both = with(&with(&asked, "EncryptionContext", json!({})), "KeyId", other.as_str());
    assert_eq!(lab.refused("Decrypt", both), incorrect);
}

#[test]
fn a_flipped_bit_anywhere_is_told() {
    use base64::Engine as _;
    let coder = &base64::engine::general_purpose::STANDARD;
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let blob = coder.decode(encrypted(&mut lab, &key).as_str().unwrap()).unwrap();
    for at in 0..blob.len() {
        let mut changed = blob.clone();
        changed[at] ^= 1;
        let blob = coder.encode(changed);
        for asked in
            [json!({"CiphertextBlob": blob}), json!({"CiphertextBlob": blob, "KeyId": key})]
        {
            assert_eq!(lab.refused("Decrypt", asked), ("InvalidCiphertextException", None), "{at}");
        }
    }
}

#[test]
fn ciphertext_of_absent_material_or_an_absent_key_is_told_apart() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let blob = encrypted(&mut lab, &key);
    let mut other = Lab::new();
    let asked = json!({"CiphertextBlob": blob});
    let (code, message) = other.refused("Decrypt", asked.clone());
    let text = "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:Decrypt on the resource \
        associated with this ciphertext because the resource does not exist in this Region, no resource-based \
        policies allow access, or a resource-based policy explicitly denies access";
    assert_eq!((code, message.as_deref()), ("AccessDeniedException", Some(text)));
    other.key(json!({"Tags": [{"TagKey": "_custom_id_", "TagValue": key}]}));
    let error = other.try_call("Decrypt", asked).unwrap_err();
    assert!(matches!(error, Error::AbsentMaterial), "{error:?}");
    assert_eq!((error.code(), error.message()), ("InvalidCiphertextException", None));
}

#[test]
fn digests_and_messages_have_the_length_and_the_form_of_the_algorithm() {
    let mut lab = Lab::new();
    let curve = asymmetric(&mut lab, "ECC_NIST_P256", "SIGN_VERIFY");
    let lattice = asymmetric(&mut lab, "ML_DSA_44", "SIGN_VERIFY");
    let edwards = asymmetric(&mut lab, "ECC_NIST_EDWARDS25519", "SIGN_VERIFY");
    let form = |kind: &str, with: &str| {
        let message = format!("Message type {kind} is incompatible with {with}.");
        refusal("ValidationException", &message)
    };
    let length = |algorithm: &str| {
        let message = format!("Digest is invalid length for algorithm {algorithm}.");
        refusal("ValidationException", &message)
    };
    let cases = [
        (&curve, "ECDSA_SHA_256", "DIGEST", length("ECDSA_SHA_256")),
        (&curve, "ECDSA_SHA_256", "EXTERNAL_MU", form("EXTERNAL_MU", "key spec ECC_NIST_P256")),
        (&lattice, "ML_DSA_SHAKE_256", "EXTERNAL_MU", length("ML_DSA_SHAKE_256")),
        (&lattice, "ML_DSA_SHAKE_256", "DIGEST", form("DIGEST", "algorithm ML_DSA_SHAKE_256")),
        (&edwards, "ED25519_SHA_512", "DIGEST", form("DIGEST", "algorithm ED25519_SHA_512")),
        (&edwards, "ED25519_PH_SHA_512", "RAW", form("RAW", "algorithm ED25519_PH_SHA_512")),
        (&edwards, "ED25519_PH_SHA_512", "DIGEST", length("ED25519_PH_SHA_512")),
    ];
    for (key, algorithm, kind, expected) in cases {
        for dry in [false, true] {
            let asked = json!({"KeyId": key, "SigningAlgorithm": algorithm, "Message": HI,
                "MessageType": kind, "DryRun": dry});
            assert_eq!(lab.refused("Sign", asked.clone()), expected, "{algorithm} {kind}");
            let asked = with(&asked, "Signature", HI);
            assert_eq!(lab.refused("Verify", asked), expected, "{algorithm} {kind}");
        }
    }
}

#[test]
fn what_rsa_cannot_encrypt_is_refused() {
    let mut lab = Lab::new();
    let rsa = asymmetric(&mut lab, "RSA_2048", "ENCRYPT_DECRYPT");
    let asked = json!({"KeyId": rsa, "EncryptionAlgorithm": "RSAES_OAEP_SHA_256",
        "Plaintext": "A".repeat(256)});
    let message = "Algorithm RSAES_OAEP_SHA_256 and key spec RSA_2048 cannot encrypt data larger than 190 bytes.";
    assert_eq!(lab.refused("Encrypt", asked.clone()), refusal("ValidationException", message));
    let asked = with(&with(&asked, "Plaintext", HI), "EncryptionContext", json!({"a": "b"}));
    assert_eq!(lab.refused("Encrypt", asked).0, "ValidationException");
    let asked = json!({"CiphertextBlob": HI, "EncryptionAlgorithm": "RSAES_OAEP_SHA_256"});
    assert_eq!(lab.refused("Decrypt", asked.clone()).0, "ValidationException");
    let asked = with(&asked, "KeyId", rsa.as_str());
    assert_eq!(lab.refused("Decrypt", asked), ("InvalidCiphertextException", None));
}

#[test]
fn a_data_key_has_one_length() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let expected =
        refusal("ValidationException", "Please specify either number of bytes or key spec.");
    for operation in ["GenerateDataKey", "GenerateDataKeyWithoutPlaintext"] {
        let both = json!({"KeyId": key, "KeySpec": "AES_256", "NumberOfBytes": 32});
        assert_eq!(lab.refused(operation, both), expected);
        assert_eq!(lab.refused(operation, json!({"KeyId": key})), expected);
    }
}

#[test]
fn a_shared_secret_needs_a_peer_on_the_same_curve() {
    let mut lab = Lab::new();
    let key = asymmetric(&mut lab, "ECC_NIST_P256", "KEY_AGREEMENT");
    let other = asymmetric(&mut lab, "ECC_NIST_P384", "KEY_AGREEMENT");
    let public = lab.call("GetPublicKey", json!({"KeyId": other}))["PublicKey"].clone();
    for peer in [json!(HI), public] {
        let asked = json!({"KeyId": key, "KeyAgreementAlgorithm": "ECDH", "PublicKey": peer});
        assert_eq!(lab.refused("DeriveSharedSecret", asked), ("ValidationException", None));
    }
    let symmetric = lab.key(json!({}));
    let refused = lab.refused("GetPublicKey", json!({"KeyId": symmetric}));
    assert_eq!(refused, ("UnsupportedOperationException", None));
}

#[test]
fn a_dry_run_ends_where_it_would_succeed_and_makes_nothing() {
    let expected = refusal("DryRunOperationException", DRY);
    for operation in USES.into_iter().filter(|name| *name != "GetPublicKey") {
        let mut lab = Lab::new();
        let key = lab.key(kind(operation));
        let asked = request(&mut lab, operation, &key);
        let member = if operation == "ReEncrypt" { "DestinationKeyId" } else { "KeyId" };
        let asked = with(&with(&asked, member, key.as_str()), "DryRun", true);
        assert_eq!(lab.refused(operation, asked.clone()), expected, "{operation}");
        lab.call("DisableKey", json!({"KeyId": key}));
        assert_eq!(lab.refused(operation, asked).0, "DisabledException", "{operation}");
    }
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let passes = json!({"DryRun": true, "DryRunModifiers": ["IGNORE_CIPHERTEXT"], "KeyId": key});
    assert_eq!(lab.refused("Decrypt", passes), expected);
    let broken = json!({"DryRun": true, "CiphertextBlob": HI, "KeyId": key});
    assert_eq!(lab.refused("Decrypt", broken), ("InvalidCiphertextException", None));
}

#[test]
fn grant_tokens_are_accepted() {
    let mut count = 0;
    for operation in USES {
        let mut lab = Lab::new();
        let key = lab.key(kind(operation));
        let asked = request(&mut lab, operation, &key);
        let member = if operation == "ReEncrypt" { "DestinationKeyId" } else { "KeyId" };
        lab.call(operation, with(&with(&asked, member, key.as_str()), "GrantTokens", json!(["t"])));
        count += 1;
    }
    assert_eq!(count, 13);
}

#[test]
fn a_tag_fixes_the_id_of_a_key() {
    let mut lab = Lab::new();
    for (tag, id, multi) in [
        ("_custom_id_", KEY, false),
        ("floci:override-id", "mrk-1234abcd12ab34cd56ef1234567890ab", true),
    ] {
        let asked = json!({"Tags": [{"TagKey": tag, "TagValue": id}], "MultiRegion": multi});
        assert_eq!(lab.key(asked.clone()), id);
        let taken = format!("Key '{ARN}key/{id}' already exists");
        assert_eq!(
            lab.refused("CreateKey", asked.clone()),
            refusal("AlreadyExistsException", &taken)
        );
        let tags = lab.call("ListResourceTags", json!({"KeyId": id}));
        assert_eq!(tags["Tags"], asked["Tags"], "kept, as LocalStack keeps it");
        let refused = lab.refused("CreateKey", with(&asked, "MultiRegion", !multi));
        assert_eq!(refused.0, "ValidationException");
    }
    for id in ["x", "1234ABCD-12ab-34cd-56ef-1234567890ab"] {
        let asked = json!({"Tags": [{"TagKey": "_custom_id_", "TagValue": id}]});
        let message = format!(
            "Tag _custom_id_: '{id}' is no key id. It is a UUID in lower case or, of a multi-Region key, mrk- and \
             32 hexadecimal digits"
        );
        assert_eq!(lab.refused("CreateKey", asked), refusal("ValidationException", &message));
    }
}

/// Recorded: the key of a MAC named for another key's ciphertext is the wrong key, not one of the wrong usage.
#[test]
fn another_key_is_the_wrong_one_whatever_it_is_for() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let blob = encrypted(&mut lab, &key);
    let mac = lab.key(json!({"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"}));
    let rsa = lab.key(json!({"KeySpec": "RSA_2048", "KeyUsage": "ENCRYPT_DECRYPT"}));
    for other in [mac, rsa] {
        let asked = json!({"CiphertextBlob": blob, "KeyId": other});
        assert_eq!(lab.refused("Decrypt", asked).0, "IncorrectKeyException");
        let asked = json!({"CiphertextBlob": blob, "SourceKeyId": other, "DestinationKeyId": key});
        assert_eq!(lab.refused("ReEncrypt", asked).0, "IncorrectKeyException");
    }
}

#[test]
fn a_list_has_bounds() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let tokens: Vec<String> = (1..12).map(|n| n.to_string()).collect();
    let asked = json!({"KeyId": key, "Plaintext": HI, "GrantTokens": tokens});
    let text = "1 validation error detected: Value '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]' at 'grantTokens' failed to \
                satisfy constraint: Member must have length less than or equal to 10";
    assert_eq!(lab.refused("Encrypt", asked), refusal("ValidationException", text));
}
