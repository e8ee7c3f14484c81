//! Rotation, import, grants, multi-Region keys and key stores: the operations that stand in the tables and are not built yet.

use crate::kms::answers::{
    ANY_KEY_MATERIAL_ID, CUSTOM_KEY_STORES, GRANTS, KEY_LAST_USAGE, KEY_METADATA, ROTATIONS,
};
use crate::kms::operation::Operation;
use crate::kms::shape::Member;
use crate::kms::shapes::{
    ALIAS_NAME, BOOLEAN, CIPHERTEXT, CLOUD_HSM_CLUSTER_ID, CONSTRAINTS, CUSTOM_KEY_STORE_ID,
    CUSTOM_KEY_STORE_NAME, CUSTOM_KEY_STORE_TYPE, DESCRIPTION, EXPIRATION_MODEL, GRANT_ID,
    GRANT_TOKEN, GRANT_TOKENS, IMPORT_TYPE, INCLUDE_KEY_MATERIAL, INSTANT, KEY_ID,
    KEY_MATERIAL_DESCRIPTION, KEY_MATERIAL_ID, KEY_STORE_PASSWORD, LIMIT, MARKER, OPERATIONS,
    PLAINTEXT, POLICY, PRINCIPAL, REGION, ROTATION_PERIOD_IN_DAYS, TAGS, TRUST_ANCHOR_CERTIFICATE,
    WRAPPING_ALGORITHM, WRAPPING_KEY_SPEC, XKS_PROXY_AUTHENTICATION_CREDENTIAL,
    XKS_PROXY_CONNECTIVITY, XKS_PROXY_URI_ENDPOINT, XKS_PROXY_URI_PATH,
    XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME, XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER,
};

/// `ConnectCustomKeyStore`.
pub(crate) static CONNECT_CUSTOM_KEY_STORE: Operation = Operation::unbuilt(
    "ConnectCustomKeyStore",
    "Connect a custom key store",
    &[Member::required("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store")],
    &[
        "CloudHsmClusterNotActiveException",
        "CustomKeyStoreInvalidStateException",
        "CustomKeyStoreNotFoundException",
        "KMSInternalException",
        "CloudHsmClusterInvalidConfigurationException",
    ],
);

/// `CreateCustomKeyStore`.
pub(crate) static CREATE_CUSTOM_KEY_STORE: Operation = Operation::unbuilt(
    "CreateCustomKeyStore",
    "Create a custom key store",
    &[
        Member::required(
            "CustomKeyStoreName",
            &CUSTOM_KEY_STORE_NAME,
            "The name of the custom key store",
        ),
        Member::optional("CloudHsmClusterId", &CLOUD_HSM_CLUSTER_ID, "The CloudHSM cluster"),
        Member::optional(
            "TrustAnchorCertificate",
            &TRUST_ANCHOR_CERTIFICATE,
            "The cluster's certificate",
        ),
        Member::optional(
            "KeyStorePassword",
            &KEY_STORE_PASSWORD,
            "The password of the cluster's kmsuser",
        ),
        Member::optional("CustomKeyStoreType", &CUSTOM_KEY_STORE_TYPE, "The kind of key store"),
        Member::optional(
            "XksProxyUriEndpoint",
            &XKS_PROXY_URI_ENDPOINT,
            "The address of the external proxy",
        ),
        Member::optional("XksProxyUriPath", &XKS_PROXY_URI_PATH, "The path on the external proxy"),
        Member::optional(
            "XksProxyVpcEndpointServiceName",
            &XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME,
            "The VPC endpoint service",
        ),
        Member::optional(
            "XksProxyVpcEndpointServiceOwner",
            &XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER,
            "The account that owns the VPC endpoint service",
        ),
        Member::optional(
            "XksProxyAuthenticationCredential",
            &XKS_PROXY_AUTHENTICATION_CREDENTIAL,
            "The credential for the external proxy",
        ),
        Member::optional(
            "XksProxyConnectivity",
            &XKS_PROXY_CONNECTIVITY,
            "How the external proxy is reached",
        ),
    ],
    &[
        "CloudHsmClusterInUseException",
        "CustomKeyStoreNameInUseException",
        "CloudHsmClusterNotFoundException",
        "KMSInternalException",
        "CloudHsmClusterNotActiveException",
        "IncorrectTrustAnchorException",
        "CloudHsmClusterInvalidConfigurationException",
        "LimitExceededException",
        "XksProxyUriInUseException",
        "XksProxyUriEndpointInUseException",
        "XksProxyUriUnreachableException",
        "XksProxyIncorrectAuthenticationCredentialException",
        "XksProxyVpcEndpointServiceInUseException",
        "XksProxyVpcEndpointServiceNotFoundException",
        "XksProxyVpcEndpointServiceInvalidConfigurationException",
        "XksProxyInvalidResponseException",
        "XksProxyInvalidConfigurationException",
    ],
)
.answering(&[Member::answer("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID)]);

/// `CreateGrant`.
pub(crate) static CREATE_GRANT: Operation = Operation::unbuilt(
    "CreateGrant",
    "Add a grant to a key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("GranteePrincipal", &PRINCIPAL, "Who receives the permission"),
        Member::optional("RetiringPrincipal", &PRINCIPAL, "Who may retire the grant"),
        Member::required("Operations", &OPERATIONS, "The operations that the grant permits"),
        Member::optional(
            "Constraints",
            &CONSTRAINTS,
            "The encryption context that the grant asks for",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("Name", &ALIAS_NAME, "A name for the grant, to make the call repeatable"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "DependencyTimeoutException",
        "InvalidArnException",
        "KMSInternalException",
        "InvalidGrantTokenException",
        "LimitExceededException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[Member::answer("GrantToken", &GRANT_TOKEN), Member::answer("GrantId", &GRANT_ID)]);

/// `DeleteCustomKeyStore`.
pub(crate) static DELETE_CUSTOM_KEY_STORE: Operation = Operation::unbuilt(
    "DeleteCustomKeyStore",
    "Delete a custom key store",
    &[Member::required("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store")],
    &[
        "CustomKeyStoreHasCMKsException",
        "CustomKeyStoreInvalidStateException",
        "CustomKeyStoreNotFoundException",
        "KMSInternalException",
    ],
);

/// `DeleteImportedKeyMaterial`.
pub(crate) static DELETE_IMPORTED_KEY_MATERIAL: Operation = Operation::unbuilt(
    "DeleteImportedKeyMaterial",
    "Delete imported key material",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional("KeyMaterialId", &KEY_MATERIAL_ID, "The key material"),
    ],
    &[
        "InvalidArnException",
        "UnsupportedOperationException",
        "DependencyTimeoutException",
        "NotFoundException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("KeyMaterialId", &ANY_KEY_MATERIAL_ID),
]);

/// `DescribeCustomKeyStores`.
pub(crate) static DESCRIBE_CUSTOM_KEY_STORES: Operation = Operation::unbuilt(
    "DescribeCustomKeyStores",
    "List the custom key stores",
    &[
        Member::optional("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store"),
        Member::optional(
            "CustomKeyStoreName",
            &CUSTOM_KEY_STORE_NAME,
            "The name of the custom key store",
        ),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ],
    &["CustomKeyStoreNotFoundException", "InvalidMarkerException", "KMSInternalException"],
)
.answering(&[
    Member::answer("CustomKeyStores", &CUSTOM_KEY_STORES),
    Member::answer("NextMarker", &MARKER),
    Member::answer("Truncated", &BOOLEAN),
])
.paged("CustomKeyStores");

/// `DisableKeyRotation`.
pub(crate) static DISABLE_KEY_ROTATION: Operation = Operation::unbuilt(
    "DisableKeyRotation",
    "Turn automatic rotation off",
    &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")],
    &[
        "NotFoundException",
        "DisabledException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ],
)
.silent();

/// `DisconnectCustomKeyStore`.
pub(crate) static DISCONNECT_CUSTOM_KEY_STORE: Operation = Operation::unbuilt(
    "DisconnectCustomKeyStore",
    "Disconnect a custom key store",
    &[Member::required("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store")],
    &[
        "CustomKeyStoreInvalidStateException",
        "CustomKeyStoreNotFoundException",
        "KMSInternalException",
    ],
);

/// `EnableKeyRotation`.
pub(crate) static ENABLE_KEY_ROTATION: Operation = Operation::unbuilt(
    "EnableKeyRotation",
    "Turn automatic rotation on",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "RotationPeriodInDays",
            &ROTATION_PERIOD_IN_DAYS,
            "The days between two rotations",
        ),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ],
)
.silent();

/// `GetKeyLastUsage`.
pub(crate) static GET_KEY_LAST_USAGE: Operation = Operation::unbuilt(
    "GetKeyLastUsage",
    "Tell when a key was last used",
    &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")],
    &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("KeyLastUsage", &KEY_LAST_USAGE),
    Member::answer("TrackingStartDate", &INSTANT),
    Member::answer("KeyCreationDate", &INSTANT),
]);

/// `GetKeyRotationStatus`.
pub(crate) static GET_KEY_ROTATION_STATUS: Operation = Operation::unbuilt(
    "GetKeyRotationStatus",
    "Tell how a key rotates",
    &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")],
    &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ],
)
.answering(&[
    Member::answer("KeyRotationEnabled", &BOOLEAN),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("RotationPeriodInDays", &ROTATION_PERIOD_IN_DAYS),
    Member::answer("NextRotationDate", &INSTANT),
    Member::answer("OnDemandRotationStartDate", &INSTANT),
]);

/// `GetParametersForImport`.
pub(crate) static GET_PARAMETERS_FOR_IMPORT: Operation = Operation::unbuilt(
    "GetParametersForImport",
    "Get a wrapping key and a token to import key material",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required(
            "WrappingAlgorithm",
            &WRAPPING_ALGORITHM,
            "The algorithm that will wrap the key material",
        ),
        Member::required(
            "WrappingKeySpec",
            &WRAPPING_KEY_SPEC,
            "The kind of public key that will wrap it",
        ),
    ],
    &[
        "InvalidArnException",
        "UnsupportedOperationException",
        "DependencyTimeoutException",
        "NotFoundException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("ImportToken", &CIPHERTEXT),
    Member::answer("PublicKey", &PLAINTEXT),
    Member::answer("ParametersValidTo", &INSTANT),
]);

/// `ImportKeyMaterial`.
pub(crate) static IMPORT_KEY_MATERIAL: Operation = Operation::unbuilt(
    "ImportKeyMaterial",
    "Import key material into a key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("ImportToken", &CIPHERTEXT, "The token that came with the wrapping key"),
        Member::required("EncryptedKeyMaterial", &CIPHERTEXT, "The wrapped key material"),
        Member::optional("ValidTo", &INSTANT, "When the imported material expires"),
        Member::optional(
            "ExpirationModel",
            &EXPIRATION_MODEL,
            "Whether the imported material expires",
        ),
        Member::optional("ImportType", &IMPORT_TYPE, "Whether the material is new to the key"),
        Member::optional(
            "KeyMaterialDescription",
            &KEY_MATERIAL_DESCRIPTION,
            "What the material is",
        ),
        Member::optional("KeyMaterialId", &KEY_MATERIAL_ID, "The key material"),
    ],
    &[
        "InvalidArnException",
        "UnsupportedOperationException",
        "DependencyTimeoutException",
        "NotFoundException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "InvalidCiphertextException",
        "IncorrectKeyMaterialException",
        "ExpiredImportTokenException",
        "InvalidImportTokenException",
    ],
)
.answering(&[Member::answer("KeyId", &KEY_ID), Member::answer("KeyMaterialId", &KEY_MATERIAL_ID)]);

/// `ListGrants`.
pub(crate) static LIST_GRANTS: Operation = Operation::unbuilt(
    "ListGrants",
    "List the grants of a key",
    &[
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional("GrantId", &GRANT_ID, "The grant"),
        Member::optional("GranteePrincipal", &PRINCIPAL, "Who receives the permission"),
    ],
    &[
        "NotFoundException",
        "DependencyTimeoutException",
        "InvalidMarkerException",
        "InvalidGrantIdException",
        "InvalidArnException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ],
)
.answering(&[
    Member::answer("Grants", &GRANTS),
    Member::answer("NextMarker", &MARKER),
    Member::answer("Truncated", &BOOLEAN),
])
.paged("Grants");

/// `ListKeyRotations`.
pub(crate) static LIST_KEY_ROTATIONS: Operation = Operation::unbuilt(
    "ListKeyRotations",
    "List the rotations of a key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "IncludeKeyMaterial",
            &INCLUDE_KEY_MATERIAL,
            "Whether to list key material that no rotation made",
        ),
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
    ],
    &[
        "NotFoundException",
        "InvalidArnException",
        "InvalidMarkerException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
    ],
)
.answering(&[
    Member::answer("Rotations", &ROTATIONS),
    Member::answer("NextMarker", &MARKER),
    Member::answer("Truncated", &BOOLEAN),
])
.paged("Rotations");

/// `ListRetirableGrants`.
pub(crate) static LIST_RETIRABLE_GRANTS: Operation = Operation::unbuilt(
    "ListRetirableGrants",
    "List the grants that a principal may retire",
    &[
        Member::optional("Limit", &LIMIT, "The most items that one answer may hold"),
        Member::optional("Marker", &MARKER, "Where to go on: NextMarker of the answer before"),
        Member::required("RetiringPrincipal", &PRINCIPAL, "Who may retire the grant"),
    ],
    &[
        "DependencyTimeoutException",
        "InvalidMarkerException",
        "InvalidArnException",
        "NotFoundException",
        "KMSInternalException",
    ],
)
.answering(&[
    Member::answer("Grants", &GRANTS),
    Member::answer("NextMarker", &MARKER),
    Member::answer("Truncated", &BOOLEAN),
])
.paged("Grants");

/// `ReplicateKey`.
pub(crate) static REPLICATE_KEY: Operation = Operation::unbuilt(
    "ReplicateKey",
    "Replicate a multi-Region key into another Region",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("ReplicaRegion", &REGION, "The Region of the replica"),
        Member::optional("Policy", &POLICY, "The key policy, a JSON document"),
        Member::optional(
            "BypassPolicyLockoutSafetyCheck",
            &BOOLEAN,
            "Whether to accept a policy that keeps the caller from changing it again",
        ),
        Member::optional("Description", &DESCRIPTION, "What the key is for"),
        Member::optional("Tags", &TAGS, "Tags to attach"),
    ],
    &[
        "AlreadyExistsException",
        "DisabledException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "KMSInternalException",
        "LimitExceededException",
        "MalformedPolicyDocumentException",
        "NotFoundException",
        "TagException",
        "UnsupportedOperationException",
    ],
)
.answering(&[
    Member::answer("ReplicaKeyMetadata", &KEY_METADATA),
    Member::answer("ReplicaPolicy", &POLICY),
    Member::answer("ReplicaTags", &TAGS),
]);

/// `RetireGrant`.
pub(crate) static RETIRE_GRANT: Operation = Operation::unbuilt(
    "RetireGrant",
    "Retire a grant",
    &[
        Member::optional("GrantToken", &GRANT_TOKEN, "The token of the grant"),
        Member::optional("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional("GrantId", &GRANT_ID, "The grant"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "InvalidArnException",
        "InvalidGrantTokenException",
        "InvalidGrantIdException",
        "NotFoundException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.silent();

/// `RevokeGrant`.
pub(crate) static REVOKE_GRANT: Operation = Operation::unbuilt(
    "RevokeGrant",
    "Revoke a grant",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("GrantId", &GRANT_ID, "The grant"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DependencyTimeoutException",
        "InvalidArnException",
        "InvalidGrantIdException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.silent();

/// `RotateKeyOnDemand`.
pub(crate) static ROTATE_KEY_ON_DEMAND: Operation = Operation::unbuilt(
    "RotateKeyOnDemand",
    "Rotate the key material now",
    &[Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN")],
    &[
        "NotFoundException",
        "DisabledException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
        "LimitExceededException",
        "ConflictException",
    ],
)
.answering(&[Member::answer("KeyId", &KEY_ID)]);

/// `UpdateCustomKeyStore`.
pub(crate) static UPDATE_CUSTOM_KEY_STORE: Operation = Operation::unbuilt(
    "UpdateCustomKeyStore",
    "Change a custom key store",
    &[
        Member::required("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store"),
        Member::optional(
            "NewCustomKeyStoreName",
            &CUSTOM_KEY_STORE_NAME,
            "The new name of the custom key store",
        ),
        Member::optional(
            "KeyStorePassword",
            &KEY_STORE_PASSWORD,
            "The password of the cluster's kmsuser",
        ),
        Member::optional("CloudHsmClusterId", &CLOUD_HSM_CLUSTER_ID, "The CloudHSM cluster"),
        Member::optional(
            "XksProxyUriEndpoint",
            &XKS_PROXY_URI_ENDPOINT,
            "The address of the external proxy",
        ),
        Member::optional("XksProxyUriPath", &XKS_PROXY_URI_PATH, "The path on the external proxy"),
        Member::optional(
            "XksProxyVpcEndpointServiceName",
            &XKS_PROXY_VPC_ENDPOINT_SERVICE_NAME,
            "The VPC endpoint service",
        ),
        Member::optional(
            "XksProxyVpcEndpointServiceOwner",
            &XKS_PROXY_VPC_ENDPOINT_SERVICE_OWNER,
            "The account that owns the VPC endpoint service",
        ),
        Member::optional(
            "XksProxyAuthenticationCredential",
            &XKS_PROXY_AUTHENTICATION_CREDENTIAL,
            "The credential for the external proxy",
        ),
        Member::optional(
            "XksProxyConnectivity",
            &XKS_PROXY_CONNECTIVITY,
            "How the external proxy is reached",
        ),
    ],
    &[
        "CustomKeyStoreNotFoundException",
        "CustomKeyStoreNameInUseException",
        "CloudHsmClusterNotFoundException",
        "CloudHsmClusterNotRelatedException",
        "CustomKeyStoreInvalidStateException",
        "KMSInternalException",
        "CloudHsmClusterNotActiveException",
        "CloudHsmClusterInvalidConfigurationException",
        "XksProxyUriInUseException",
        "XksProxyUriEndpointInUseException",
        "XksProxyUriUnreachableException",
        "XksProxyIncorrectAuthenticationCredentialException",
        "XksProxyVpcEndpointServiceInUseException",
        "XksProxyVpcEndpointServiceNotFoundException",
        "XksProxyVpcEndpointServiceInvalidConfigurationException",
        "XksProxyInvalidResponseException",
        "XksProxyInvalidConfigurationException",
    ],
);

/// `UpdatePrimaryRegion`.
pub(crate) static UPDATE_PRIMARY_REGION: Operation = Operation::unbuilt(
    "UpdatePrimaryRegion",
    "Make a replica the primary key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("PrimaryRegion", &REGION, "The Region that becomes the primary"),
    ],
    &[
        "DisabledException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "KMSInternalException",
        "NotFoundException",
        "UnsupportedOperationException",
    ],
)
.silent();
