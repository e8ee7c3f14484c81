//! The shapes that members share, one constant each, as botocore's model of 2026-08-07 has them.
//!
//! Never: behaviour. `surface.rs` holds them against the model.

use super::shape::{Member, Shape};

/// What `DestinationKeyId`, `KeyId`, `SourceKeyId`, `TargetKeyId` may hold.
pub(crate) static KEY_ID: Shape = Shape::text(1, 2048);
/// What `CustomKeyStoreId` may hold.
pub(crate) static CUSTOM_KEY_STORE_ID: Shape = Shape::text(1, 64);
/// What `AliasName`, `Name` may hold.
pub(crate) static ALIAS_NAME: Shape = Shape::text(1, 256).matching("^[a-zA-Z0-9:/_-]+$");
/// What `CustomKeyStoreName`, `NewCustomKeyStoreName` may hold.
pub(crate) static CUSTOM_KEY_STORE_NAME: Shape = Shape::text(1, 256);
/// What `CloudHsmClusterId` may hold.
pub(crate) static CLOUD_HSM_CLUSTER_ID: Shape =
    Shape::text(19, 24).matching("cluster-[2-7a-zA-Z]{11,16}");
/// What `TrustAnchorCertificate` may hold.
pub(crate) static TRUST_ANCHOR_CERTIFICATE: Shape = Shape::text(1, 5000);
/// What `KeyStorePassword` may hold.
pub(crate) static KEY_STORE_PASSWORD: Shape = Shape::text(7, 32).sensitive();
/// What `CustomKeyStoreType` may hold.
pub(crate) static CUSTOM_KEY_STORE_TYPE: Shape =
    Shape::one_of(&["AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"]);
/// What `XksProxyUriEndpoint` may hold.
pub(crate) static XKS_PROXY_URI_ENDPOINT: Shape =
    Shape::text(10, 128).matching("^https://[a-zA-Z0-9.-]+$");
/// What `XksProxyUriPath` may hold.
pub(crate) static XKS_PROXY_URI_PATH: Shape = Shape::text(10, 128)
    .matching("^(/[a-zA-Z0-9\\/_-]+/kms/xks/v\\d{1,2})$|^(/kms/xks/v\\d{1,2})$");
/// What `XksProxyVpcEndpointServiceName` may hold.
pub(crate) static XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME: Shape = Shape::text(20, 64)
    .matching("^(com|eu)\\.amazonaws\\.vpce\\.([a-z]+-){2,3}\\d+\\.vpce-svc-[0-9a-z]+$");
/// What `XksProxyVpcEndpointServiceOwner` may hold.
pub(crate) static XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER: Shape =
    Shape::text(12, 12).matching("[0-9]{12}");
/// What `XksProxyAuthenticationCredential` may hold.
pub(crate) static XKS_PROXY_AUTHENTICATION_CREDENTIAL: Shape = Shape::Structure(&[
    Member::required(
        "AccessKeyId",
        &Shape::text(20, 30).matching("^[A-Z2-7]+$").sensitive(),
        "The id of the credential",
    ),
    Member::required(
        "RawSecretAccessKey",
        &Shape::text(43, 64).matching("^[a-zA-Z0-9\\/+=]+$").sensitive(),
        "The secret of the credential",
    ),
]);
/// What `XksProxyConnectivity` may hold.
pub(crate) static XKS_PROXY_CONNECTIVITY: Shape =
    Shape::one_of(&["PUBLIC_ENDPOINT", "VPC_ENDPOINT_SERVICE"]);
/// What `GranteePrincipal`, `RetiringPrincipal` may hold.
pub(crate) static PRINCIPAL: Shape = Shape::text(1, 256).matching("^[\\w+=,.@:/-]+$");
/// What `Operations` may hold.
pub(crate) static OPERATIONS: Shape = Shape::List {
    item: &Shape::one_of(&[
        "Decrypt",
        "Encrypt",
        "GenerateDataKey",
        "GenerateDataKeyWithoutPlaintext",
        "ReEncryptFrom",
        "ReEncryptTo",
        "Sign",
        "Verify",
        "GetPublicKey",
        "CreateGrant",
        "RetireGrant",
        "DescribeKey",
        "GenerateDataKeyPair",
        "GenerateDataKeyPairWithoutPlaintext",
        "GenerateMac",
        "VerifyMac",
        "DeriveSharedSecret",
    ]),
    length: None,
    name: "GrantOperation",
};
/// What `Constraints` may hold.
pub(crate) static CONSTRAINTS: Shape = Shape::Structure(&[
    Member::optional(
        "EncryptionContextSubset",
        &Shape::Map { key: &Shape::any_text(), value: &Shape::any_text() },
        "A part of the context",
    ),
    Member::optional(
        "EncryptionContextEquals",
        &Shape::Map { key: &Shape::any_text(), value: &Shape::any_text() },
        "The whole context",
    ),
]);
/// What `GrantTokens` may hold.
pub(crate) static GRANT_TOKENS: Shape =
    Shape::List { item: &Shape::text(1, 8192), length: Some((0, 10)), name: "" };
/// What `BypassPolicyLockoutSafetyCheck`, `DryRun`, `MultiRegion` may hold.
pub(crate) static BOOLEAN: Shape = Shape::Boolean;
/// What `Policy` may hold.
pub(crate) static POLICY: Shape =
    Shape::text(1, 131_072).matching("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
/// What `Description` may hold.
pub(crate) static DESCRIPTION: Shape = Shape::text(0, 8192);
/// What `KeyUsage` may hold.
pub(crate) static KEY_USAGE: Shape =
    Shape::one_of(&["SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"]);
/// What `CustomerMasterKeySpec` may hold.
pub(crate) static CUSTOMER_MASTER_KEY_SPEC: Shape = Shape::one_of(&[
    "RSA_2048",
    "RSA_3072",
    "RSA_4096",
    "ECC_NIST_P256",
    "ECC_NIST_P384",
    "ECC_NIST_P521",
    "ECC_SECG_P256K1",
    "SYMMETRIC_DEFAULT",
    "HMAC_224",
    "HMAC_256",
    "HMAC_384",
    "HMAC_512",
    "SM2",
]);
/// What `KeySpec` may hold.
pub(crate) static KEY_SPEC: Shape = Shape::one_of(&[
    "RSA_2048",
    "RSA_3072",
    "RSA_4096",
    "ECC_NIST_P256",
    "ECC_NIST_P384",
    "ECC_NIST_P521",
    "ECC_SECG_P256K1",
    "SYMMETRIC_DEFAULT",
    "HMAC_224",
    "HMAC_256",
    "HMAC_384",
    "HMAC_512",
    "SM2",
    "ML_DSA_44",
    "ML_DSA_65",
    "ML_DSA_87",
    "ECC_NIST_EDWARDS25519",
]);
/// What `Origin` may hold.
pub(crate) static ORIGIN: Shape =
    Shape::one_of(&["AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"]);
/// What `Tags` may hold.
pub(crate) static TAGS: Shape = Shape::List {
    item: &Shape::Structure(&[
        Member::required("TagKey", &Shape::text(1, 128), "The name of the tag"),
        Member::required("TagValue", &Shape::text(0, 256), "The value of the tag"),
    ]),
    length: None,
    name: "",
};
/// What `XksKeyId` may hold.
pub(crate) static XKS_KEY_ID: Shape = Shape::text(1, 128).matching("^[a-zA-Z0-9-_.]+$");
/// What `CiphertextBlob`, `EncryptedKeyMaterial`, `ImportToken`, `Mac`, `Signature` may hold.
pub(crate) static CIPHERTEXT: Shape = Shape::blob(1, 6144);
/// What `DestinationEncryptionContext`, `EncryptionContext`, `SourceEncryptionContext` may hold.
pub(crate) static ENCRYPTION_CONTEXT: Shape =
    Shape::Map { key: &Shape::any_text(), value: &Shape::any_text() };
/// What `DestinationEncryptionAlgorithm`, `EncryptionAlgorithm`, `SourceEncryptionAlgorithm` may hold.
pub(crate) static ENCRYPTION_ALGORITHM: Shape =
    Shape::one_of(&["SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE"]);
/// What `Recipient` may hold.
pub(crate) static RECIPIENT: Shape = Shape::Structure(&[
    Member::optional(
        "KeyEncryptionAlgorithm",
        &Shape::one_of(&["RSAES_OAEP_SHA_256"]),
        "How the answer is encrypted for the enclave",
    ),
    Member::optional(
        "AttestationDocument",
        &Shape::blob(1, 262_144),
        "The signed attestation document",
    ),
]);
/// What `DryRunModifiers` may hold.
pub(crate) static DRY_RUN_MODIFIERS: Shape =
    Shape::List { item: &Shape::one_of(&["IGNORE_CIPHERTEXT"]), length: None, name: "" };
/// What `KeyMaterialId` may hold.
pub(crate) static KEY_MATERIAL_ID: Shape = Shape::text(64, 64).matching("^[a-f0-9]+$");
/// What `KeyAgreementAlgorithm` may hold.
pub(crate) static KEY_AGREEMENT_ALGORITHM: Shape = Shape::one_of(&["ECDH"]);
/// What `PublicKey` may hold.
pub(crate) static PUBLIC_KEY: Shape = Shape::blob(1, 8192);
/// What `Limit` may hold.
pub(crate) static LIMIT: Shape = Shape::Integer { min: 1, max: 1000 };
/// What `Marker` may hold.
pub(crate) static MARKER: Shape = Shape::text(1, 1024).matching("[\\u0020-\\u00FF]*");
/// What `RotationPeriodInDays` may hold.
pub(crate) static ROTATION_PERIOD_IN_DAYS: Shape = Shape::Integer { min: 90, max: 2560 };
/// What `Message`, `Plaintext` may hold.
pub(crate) static PLAINTEXT: Shape = Shape::blob(1, 4096).sensitive();
/// What `NumberOfBytes` may hold.
pub(crate) static NUMBER_OF_BYTES: Shape = Shape::Integer { min: 1, max: 1024 };
/// What `KeySpec` may hold.
pub(crate) static DATA_KEY_SPEC: Shape = Shape::one_of(&["AES_256", "AES_128"]);
/// What `KeyPairSpec` may hold.
pub(crate) static KEY_PAIR_SPEC: Shape = Shape::one_of(&[
    "RSA_2048",
    "RSA_3072",
    "RSA_4096",
    "ECC_NIST_P256",
    "ECC_NIST_P384",
    "ECC_NIST_P521",
    "ECC_SECG_P256K1",
    "SM2",
    "ECC_NIST_EDWARDS25519",
]);
/// What `MacAlgorithm` may hold.
pub(crate) static MAC_ALGORITHM: Shape =
    Shape::one_of(&["HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"]);
/// What `PolicyName` may hold.
pub(crate) static POLICY_NAME: Shape = Shape::text(1, 128).matching("[\\w]+");
/// What `WrappingAlgorithm` may hold.
pub(crate) static WRAPPING_ALGORITHM: Shape = Shape::one_of(&[
    "RSAES_PKCS1_V1_5",
    "RSAES_OAEP_SHA_1",
    "RSAES_OAEP_SHA_256",
    "RSA_AES_KEY_WRAP_SHA_1",
    "RSA_AES_KEY_WRAP_SHA_256",
    "SM2PKE",
]);
/// What `WrappingKeySpec` may hold.
pub(crate) static WRAPPING_KEY_SPEC: Shape =
    Shape::one_of(&["RSA_2048", "RSA_3072", "RSA_4096", "SM2"]);
/// What an instant may hold, such as `ValidTo`.
pub(crate) static INSTANT: Shape = Shape::Timestamp;
/// What `ExpirationModel` may hold.
pub(crate) static EXPIRATION_MODEL: Shape =
    Shape::one_of(&["KEY_MATERIAL_EXPIRES", "KEY_MATERIAL_DOES_NOT_EXPIRE"]);
/// What `ImportType` may hold.
pub(crate) static IMPORT_TYPE: Shape =
    Shape::one_of(&["NEW_KEY_MATERIAL", "EXISTING_KEY_MATERIAL"]);
/// What `KeyMaterialDescription` may hold.
pub(crate) static KEY_MATERIAL_DESCRIPTION: Shape =
    Shape::text(0, 256).matching("^[a-zA-Z0-9:/_\\s.-]+$");
/// What `GrantId` may hold.
pub(crate) static GRANT_ID: Shape = Shape::text(1, 128);
/// What `IncludeKeyMaterial` may hold.
pub(crate) static INCLUDE_KEY_MATERIAL: Shape =
    Shape::one_of(&["ALL_KEY_MATERIAL", "ROTATIONS_ONLY"]);
/// What `PrimaryRegion`, `ReplicaRegion` may hold.
pub(crate) static REGION: Shape = Shape::text(1, 32).matching("^([a-z]+-){2,3}\\d+$");
/// What `GrantToken` may hold.
pub(crate) static GRANT_TOKEN: Shape = Shape::text(1, 8192);
/// What `PendingWindowInDays` may hold.
pub(crate) static PENDING_WINDOW_IN_DAYS: Shape = Shape::Integer { min: 1, max: 365 };
/// What `MessageType` may hold.
pub(crate) static MESSAGE_TYPE: Shape = Shape::one_of(&["RAW", "DIGEST", "EXTERNAL_MU"]);
/// What `SigningAlgorithm` may hold.
pub(crate) static SIGNING_ALGORITHM: Shape = Shape::one_of(&[
    "RSASSA_PSS_SHA_256",
    "RSASSA_PSS_SHA_384",
    "RSASSA_PSS_SHA_512",
    "RSASSA_PKCS1_V1_5_SHA_256",
    "RSASSA_PKCS1_V1_5_SHA_384",
    "RSASSA_PKCS1_V1_5_SHA_512",
    "ECDSA_SHA_256",
    "ECDSA_SHA_384",
    "ECDSA_SHA_512",
    "SM2DSA",
    "ML_DSA_SHAKE_256",
    "ED25519_SHA_512",
    "ED25519_PH_SHA_512",
]);
/// What `TagKeys` may hold.
pub(crate) static TAG_KEYS: Shape =
    Shape::List { item: &Shape::text(1, 128), length: None, name: "" };
