//! The shapes that only answers have, one constant each, as botocore's model of 2026-08-07 has them.
//!
//! Never: behaviour. `surface.rs` holds them against the model.

use super::shape::{Member, Shape};
use super::shapes::{
    ALIAS_NAME, BOOLEAN, CLOUD_HSM_CLUSTER_ID, CONSTRAINTS, CUSTOM_KEY_STORE_ID,
    CUSTOM_KEY_STORE_NAME, CUSTOM_KEY_STORE_TYPE, CUSTOMER_MASTER_KEY_SPEC, DESCRIPTION,
    ENCRYPTION_ALGORITHM, EXPIRATION_MODEL, GRANT_ID, INSTANT, KEY_AGREEMENT_ALGORITHM, KEY_ID,
    KEY_MATERIAL_DESCRIPTION, KEY_MATERIAL_ID, KEY_SPEC, KEY_USAGE, MAC_ALGORITHM, OPERATIONS,
    ORIGIN, PENDING_WINDOW_IN_DAYS, POLICY_NAME, PRINCIPAL, REGION, SIGNING_ALGORITHM,
    TRUST_ANCHOR_CERTIFICATE, XKS_KEY_ID, XKS_PROXY_CONNECTIVITY, XKS_PROXY_URI_ENDPOINT,
    XKS_PROXY_URI_PATH, XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME, XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER,
};

/// Any text.
pub(crate) static ANY_TEXT: Shape = Shape::any_text();
/// What `AliasArn`, `Arn`, `KeyArn` hold.
pub(crate) static ARN: Shape = Shape::text(20, 2048);
/// What `KeyState` holds.
pub(crate) static KEY_STATE: Shape = Shape::one_of(&[
    "Creating",
    "Enabled",
    "Disabled",
    "PendingDeletion",
    "PendingImport",
    "PendingReplicaDeletion",
    "Unavailable",
    "Updating",
]);
/// What `KeyManager` holds.
pub(crate) static KEY_MANAGER: Shape = Shape::one_of(&["AWS", "CUSTOMER"]);
/// What `EncryptionAlgorithms` holds.
pub(crate) static ENCRYPTION_ALGORITHMS: Shape =
    Shape::List { item: &ENCRYPTION_ALGORITHM, length: None, name: "EncryptionAlgorithmSpec" };
/// What `SigningAlgorithms` holds.
pub(crate) static SIGNING_ALGORITHMS: Shape =
    Shape::List { item: &SIGNING_ALGORITHM, length: None, name: "SigningAlgorithmSpec" };
/// What `KeyAgreementAlgorithms` holds.
pub(crate) static KEY_AGREEMENT_ALGORITHMS: Shape =
    Shape::List { item: &KEY_AGREEMENT_ALGORITHM, length: None, name: "KeyAgreementAlgorithmSpec" };
/// What `MultiRegionKeyType` holds.
pub(crate) static MULTI_REGION_KEY_TYPE: Shape = Shape::one_of(&["PRIMARY", "REPLICA"]);
/// What `PrimaryKey` holds.
pub(crate) static PRIMARY_KEY: Shape =
    Shape::Structure(&[Member::answer("Arn", &ARN), Member::answer("Region", &REGION)]);
/// What `ReplicaKeys` holds.
pub(crate) static REPLICA_KEYS: Shape = Shape::List {
    item: &Shape::Structure(&[Member::answer("Arn", &ARN), Member::answer("Region", &REGION)]),
    length: None,
    name: "",
};
/// What `MultiRegionConfiguration` holds.
pub(crate) static MULTI_REGION_CONFIGURATION: Shape = Shape::Structure(&[
    Member::answer("MultiRegionKeyType", &MULTI_REGION_KEY_TYPE),
    Member::answer("PrimaryKey", &PRIMARY_KEY),
    Member::answer("ReplicaKeys", &REPLICA_KEYS),
]);
/// What `MacAlgorithms` holds.
pub(crate) static MAC_ALGORITHMS: Shape =
    Shape::List { item: &MAC_ALGORITHM, length: None, name: "MacAlgorithmSpec" };
/// What `XksKeyConfiguration` holds.
pub(crate) static XKS_KEY_CONFIGURATION: Shape =
    Shape::Structure(&[Member::answer("Id", &XKS_KEY_ID)]);
/// What `KeyMetadata` holds.
pub(crate) static KEY_METADATA: Shape = Shape::Structure(&[
    Member::answer("AWSAccountId", &ANY_TEXT),
    Member::answer("KeyId", &KEY_ID).always(),
    Member::answer("Arn", &ARN),
    Member::answer("CreationDate", &INSTANT),
    Member::answer("Enabled", &BOOLEAN),
    Member::answer("Description", &DESCRIPTION),
    Member::answer("KeyUsage", &KEY_USAGE),
    Member::answer("KeyState", &KEY_STATE),
    Member::answer("DeletionDate", &INSTANT),
    Member::answer("ValidTo", &INSTANT),
    Member::answer("Origin", &ORIGIN),
    Member::answer("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID),
    Member::answer("CloudHsmClusterId", &CLOUD_HSM_CLUSTER_ID),
    Member::answer("ExpirationModel", &EXPIRATION_MODEL),
    Member::answer("KeyManager", &KEY_MANAGER),
    Member::answer("CustomerMasterKeySpec", &CUSTOMER_MASTER_KEY_SPEC),
    Member::answer("KeySpec", &KEY_SPEC),
    Member::answer("EncryptionAlgorithms", &ENCRYPTION_ALGORITHMS),
    Member::answer("SigningAlgorithms", &SIGNING_ALGORITHMS),
    Member::answer("KeyAgreementAlgorithms", &KEY_AGREEMENT_ALGORITHMS),
    Member::answer("MultiRegion", &BOOLEAN),
    Member::answer("MultiRegionConfiguration", &MULTI_REGION_CONFIGURATION),
    Member::answer("PendingDeletionWindowInDays", &PENDING_WINDOW_IN_DAYS),
    Member::answer("MacAlgorithms", &MAC_ALGORITHMS),
    Member::answer("XksKeyConfiguration", &XKS_KEY_CONFIGURATION),
    Member::answer("CurrentKeyMaterialId", &KEY_MATERIAL_ID),
]);
/// What `KeyMaterialId` holds where it may be empty.
pub(crate) static ANY_KEY_MATERIAL_ID: Shape = Shape::text(0, 64).matching("^[a-f0-9]+$");
/// What `ConnectionState` holds.
pub(crate) static CONNECTION_STATE: Shape =
    Shape::one_of(&["CONNECTED", "CONNECTING", "FAILED", "DISCONNECTED", "DISCONNECTING"]);
/// What `ConnectionErrorCode` holds.
pub(crate) static CONNECTION_ERROR_CODE: Shape = Shape::one_of(&[
    "INVALID_CREDENTIALS",
    "CLUSTER_NOT_FOUND",
    "NETWORK_ERRORS",
    "INTERNAL_ERROR",
    "INSUFFICIENT_CLOUDHSM_HSMS",
    "USER_LOCKED_OUT",
    "USER_NOT_FOUND",
    "USER_LOGGED_IN",
    "SUBNET_NOT_FOUND",
    "INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET",
    "XKS_PROXY_ACCESS_DENIED",
    "XKS_PROXY_NOT_REACHABLE",
    "XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND",
    "XKS_PROXY_INVALID_RESPONSE",
    "XKS_PROXY_INVALID_CONFIGURATION",
    "XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION",
    "XKS_PROXY_TIMED_OUT",
    "XKS_PROXY_INVALID_TLS_CONFIGURATION",
]);
/// What `AccessKeyId` holds.
pub(crate) static ACCESS_KEY_ID: Shape = Shape::text(20, 30).matching("^[A-Z2-7]+$").sensitive();
/// What `XksProxyConfiguration` holds.
pub(crate) static XKS_PROXY_CONFIGURATION: Shape = Shape::Structure(&[
    Member::answer("Connectivity", &XKS_PROXY_CONNECTIVITY),
    Member::answer("AccessKeyId", &ACCESS_KEY_ID),
    Member::answer("UriEndpoint", &XKS_PROXY_URI_ENDPOINT),
    Member::answer("UriPath", &XKS_PROXY_URI_PATH),
    Member::answer("VpcEndpointServiceName", &XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME),
    Member::answer("VpcEndpointServiceOwner", &XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER),
]);
/// What `CustomKeyStores` holds.
pub(crate) static CUSTOM_KEY_STORES: Shape = Shape::List {
    item: &Shape::Structure(&[
        Member::answer("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID),
        Member::answer("CustomKeyStoreName", &CUSTOM_KEY_STORE_NAME),
        Member::answer("CloudHsmClusterId", &CLOUD_HSM_CLUSTER_ID),
        Member::answer("TrustAnchorCertificate", &TRUST_ANCHOR_CERTIFICATE),
        Member::answer("ConnectionState", &CONNECTION_STATE),
        Member::answer("ConnectionErrorCode", &CONNECTION_ERROR_CODE),
        Member::answer("CreationDate", &INSTANT),
        Member::answer("CustomKeyStoreType", &CUSTOM_KEY_STORE_TYPE),
        Member::answer("XksProxyConfiguration", &XKS_PROXY_CONFIGURATION),
    ]),
    length: None,
    name: "",
};
/// What `Operation` holds.
pub(crate) static USED_OPERATION: Shape = Shape::one_of(&[
    "Decrypt",
    "DeriveSharedSecret",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "ReEncrypt",
    "Sign",
    "Verify",
    "VerifyMac",
]);
/// What `KeyLastUsage` holds.
pub(crate) static KEY_LAST_USAGE: Shape = Shape::Structure(&[
    Member::answer("Operation", &USED_OPERATION),
    Member::answer("Timestamp", &INSTANT),
    Member::answer("CloudTrailEventId", &ANY_TEXT),
    Member::answer("KmsRequestId", &ANY_TEXT),
]);
/// What `Aliases` holds.
pub(crate) static ALIASES: Shape = Shape::List {
    item: &Shape::Structure(&[
        Member::answer("AliasName", &ALIAS_NAME),
        Member::answer("AliasArn", &ARN),
        Member::answer("TargetKeyId", &KEY_ID),
        Member::answer("CreationDate", &INSTANT),
        Member::answer("LastUpdatedDate", &INSTANT),
    ]),
    length: None,
    name: "",
};
/// What `Grants` holds.
pub(crate) static GRANTS: Shape = Shape::List {
    item: &Shape::Structure(&[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("GrantId", &GRANT_ID),
        Member::answer("Name", &ALIAS_NAME),
        Member::answer("CreationDate", &INSTANT),
        Member::answer("GranteePrincipal", &PRINCIPAL),
        Member::answer("RetiringPrincipal", &PRINCIPAL),
        Member::answer("IssuingAccount", &PRINCIPAL),
        Member::answer("Operations", &OPERATIONS),
        Member::answer("Constraints", &CONSTRAINTS),
    ]),
    length: None,
    name: "",
};
/// What `PolicyNames` holds.
pub(crate) static POLICY_NAMES: Shape =
    Shape::List { item: &POLICY_NAME, length: None, name: "PolicyNameType" };
/// What `ImportState` holds.
pub(crate) static IMPORT_STATE: Shape = Shape::one_of(&["IMPORTED", "PENDING_IMPORT"]);
/// What `KeyMaterialState` holds.
pub(crate) static KEY_MATERIAL_STATE: Shape = Shape::one_of(&[
    "NON_CURRENT",
    "CURRENT",
    "PENDING_ROTATION",
    "PENDING_MULTI_REGION_IMPORT_AND_ROTATION",
]);
/// What `RotationType` holds.
pub(crate) static ROTATION_TYPE: Shape = Shape::one_of(&["AUTOMATIC", "ON_DEMAND"]);
/// What `Rotations` holds.
pub(crate) static ROTATIONS: Shape = Shape::List {
    item: &Shape::Structure(&[
        Member::answer("KeyId", &KEY_ID),
        Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
        Member::answer("KeyMaterialDescription", &KEY_MATERIAL_DESCRIPTION),
        Member::answer("ImportState", &IMPORT_STATE),
        Member::answer("KeyMaterialState", &KEY_MATERIAL_STATE),
        Member::answer("ExpirationModel", &EXPIRATION_MODEL),
        Member::answer("ValidTo", &INSTANT),
        Member::answer("RotationDate", &INSTANT),
        Member::answer("RotationType", &ROTATION_TYPE),
    ]),
    length: None,
    name: "",
};
/// What `Keys` holds.
pub(crate) static KEYS: Shape = Shape::List {
    item: &Shape::Structure(&[Member::answer("KeyId", &KEY_ID), Member::answer("KeyArn", &ARN)]),
    length: None,
    name: "",
};
