//! The operations that use a key's material, each with a key for it and a request that works.

use serde_json::json;

use super::*;

/// Names of the operations that use a key's material.
pub(super) const USES: [&str; 13] = [
    "Decrypt",
    "DeriveSharedSecret",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GetPublicKey",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
];

/// `hi` in base64.
pub(super) const HI: &str = "aGk=";

/// The request for a key that `operation` can use.
pub(super) fn kind(operation: &str) -> Json {
    match operation {
        "DeriveSharedSecret" => json!({"KeySpec": "ECC_NIST_P256", "KeyUsage": "KEY_AGREEMENT"}),
        "GenerateMac" | "VerifyMac" => {
            json!({"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"})
        }
        "GetPublicKey" | "Sign" | "Verify" => {
            json!({"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY"})
        }
        "ReplicateKey" | "UpdatePrimaryRegion" => json!({"MultiRegion": true}),
        _ => json!({}),
    }
}

/// A request of `operation` that works with `key`, which is enabled now; without the members that name a key.
pub(super) fn request(lab: &mut Lab, operation: &str, key: &str) -> Json {
    let blob = |answer: Json, member: &str| answer[member].clone();
    match operation {
        "Encrypt" => json!({"Plaintext": HI}),
        "Decrypt" | "ReEncrypt" => {
            let made = lab.call("Encrypt", json!({"KeyId": key, "Plaintext": HI}));
            json!({"CiphertextBlob": blob(made, "CiphertextBlob")})
        }
        "GenerateDataKey" | "GenerateDataKeyWithoutPlaintext" => json!({"KeySpec": "AES_256"}),
        "GenerateDataKeyPair" | "GenerateDataKeyPairWithoutPlaintext" => {
            json!({"KeyPairSpec": "ECC_NIST_P256"})
        }
        "GenerateMac" => json!({"Message": HI, "MacAlgorithm": "HMAC_SHA_256"}),
        "VerifyMac" => {
            let asked = json!({"KeyId": key, "Message": HI, "MacAlgorithm": "HMAC_SHA_256"});
            let mac = blob(lab.call("GenerateMac", asked), "Mac");
            json!({"Message": HI, "MacAlgorithm": "HMAC_SHA_256", "Mac": mac})
        }
        "GetPublicKey" => json!({}),
        "Sign" => json!({"Message": HI, "SigningAlgorithm": "ECDSA_SHA_256"}),
        "Verify" => {
            let asked = json!({"KeyId": key, "Message": HI, "SigningAlgorithm": "ECDSA_SHA_256"});
            let signature = blob(lab.call("Sign", asked), "Signature");
            json!({"Message": HI, "SigningAlgorithm": "ECDSA_SHA_256", "Signature": signature})
        }
        "DeriveSharedSecret" => {
            let peer = lab.key(kind(operation));
            let public = blob(lab.call("GetPublicKey", json!({"KeyId": peer})), "PublicKey");
            json!({"KeyAgreementAlgorithm": "ECDH", "PublicKey": public})
        }
        other => panic!("{other}"),
    }
}

/// The request with another member.
pub(super) fn with(request: &Json, member: &str, value: impl Into<Json>) -> Json {
    let mut request = request.clone();
    request[member] = value.into();
    request
}
