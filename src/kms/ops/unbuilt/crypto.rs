//! Cryptography: the operations that stand in the tables and are not built yet.

use crate::kms::answers::{ENCRYPTION_ALGORITHMS, KEY_AGREEMENT_ALGORITHMS, SIGNING_ALGORITHMS};
use crate::kms::operation::Operation;
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CIPHERTEXT, CUSTOM_KEY_STORE_ID, CUSTOMER_MASTER_KEY_SPEC, DATA_KEY_SPEC,
    DRY_RUN_MODIFIERS, ENCRYPTION_ALGORITHM, ENCRYPTION_CONTEXT, GRANT_TOKENS,
    KEY_AGREEMENT_ALGORITHM, KEY_ID, KEY_MATERIAL_ID, KEY_PAIR_SPEC, KEY_SPEC, KEY_USAGE,
    MAC_ALGORITHM, MESSAGE_TYPE, NUMBER_OF_BYTES, ORIGIN, PLAINTEXT, PUBLIC_KEY, RECIPIENT,
    SIGNING_ALGORITHM,
};

/// `Decrypt`.
pub(crate) static DECRYPT: Operation = Operation::unbuilt(
    "Decrypt",
    "Decrypt ciphertext that a KMS key made",
    &[
        Member::optional("CiphertextBlob", &CIPHERTEXT, "The ciphertext"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM, "The encryption algorithm"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("DryRunModifiers", &DRY_RUN_MODIFIERS, "What a dry run passes over"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "InvalidCiphertextException",
        "KeyUnavailableException",
        "IncorrectKeyException",
        "InvalidKeyUsageException",
        "DependencyTimeoutException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("Plaintext", &PLAINTEXT),
    Member::answer("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
    Member::answer("CiphertextForRecipient", &CIPHERTEXT),
    Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `DeriveSharedSecret`.
pub(crate) static DERIVE_SHARED_SECRET: Operation = Operation::unbuilt(
    "DeriveSharedSecret",
    "Derive a shared secret with a peer",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required(
            "KeyAgreementAlgorithm",
            &KEY_AGREEMENT_ALGORITHM,
            "The key agreement algorithm",
        ),
        Member::required("PublicKey", &PUBLIC_KEY, "The peer's public key, DER"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidGrantTokenException",
        "InvalidKeyUsageException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("SharedSecret", &PLAINTEXT),
    Member::answer("CiphertextForRecipient", &CIPHERTEXT),
    Member::answer("KeyAgreementAlgorithm", &KEY_AGREEMENT_ALGORITHM),
    Member::answer("KeyOrigin", &ORIGIN),
]);

/// `Encrypt`.
pub(crate) static ENCRYPT: Operation = Operation::unbuilt(
    "Encrypt",
    "Encrypt up to 4,096 bytes with a KMS key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Plaintext", &PLAINTEXT, "The bytes to encrypt"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM, "The encryption algorithm"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("CiphertextBlob", &CIPHERTEXT),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("EncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
]);

/// `GenerateDataKey`.
pub(crate) static GENERATE_DATA_KEY: Operation = Operation::unbuilt(
    "GenerateDataKey",
    "Make a data key, in plaintext and encrypted",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional("NumberOfBytes", &NUMBER_OF_BYTES, "How many bytes to make"),
        Member::optional("KeySpec", &DATA_KEY_SPEC, "The length of the data key"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("CiphertextBlob", &CIPHERTEXT),
    Member::answer("Plaintext", &PLAINTEXT),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("CiphertextForRecipient", &CIPHERTEXT),
    Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `GenerateDataKeyPair`.
pub(crate) static GENERATE_DATA_KEY_PAIR: Operation = Operation::unbuilt(
    "GenerateDataKeyPair",
    "Make a data key pair, its private key in plaintext and encrypted",
    &[
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("KeyPairSpec", &KEY_PAIR_SPEC, "The kind of data key pair"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("PrivateKeyCiphertextBlob", &CIPHERTEXT),
    Member::answer("PrivateKeyPlaintext", &PLAINTEXT),
    Member::answer("PublicKey", &PUBLIC_KEY),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("KeyPairSpec", &KEY_PAIR_SPEC),
    Member::answer("CiphertextForRecipient", &CIPHERTEXT),
    Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `GenerateDataKeyPairWithoutPlaintext`.
pub(crate) static GENERATE_DATA_KEY_PAIR_WITHOUT_PLAINTEXT: Operation = Operation::unbuilt(
    "GenerateDataKeyPairWithoutPlaintext",
    "Make a data key pair, its private key encrypted only",
    &[
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("KeyPairSpec", &KEY_PAIR_SPEC, "The kind of data key pair"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "UnsupportedOperationException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("PrivateKeyCiphertextBlob", &CIPHERTEXT),
    Member::answer("PublicKey", &PUBLIC_KEY),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("KeyPairSpec", &KEY_PAIR_SPEC),
    Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `GenerateDataKeyWithoutPlaintext`.
pub(crate) static GENERATE_DATA_KEY_WITHOUT_PLAINTEXT: Operation = Operation::unbuilt(
    "GenerateDataKeyWithoutPlaintext",
    "Make a data key, encrypted only",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "EncryptionContext",
            &ENCRYPTION_CONTEXT,
            "Names and values that decryption must repeat",
        ),
        Member::optional("KeySpec", &DATA_KEY_SPEC, "The length of the data key"),
        Member::optional("NumberOfBytes", &NUMBER_OF_BYTES, "How many bytes to make"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("CiphertextBlob", &CIPHERTEXT),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("KeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `GenerateMac`.
pub(crate) static GENERATE_MAC: Operation = Operation::unbuilt(
    "GenerateMac",
    "Make a MAC with an HMAC key",
    &[
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("MacAlgorithm", &MAC_ALGORITHM, "The MAC algorithm"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("Mac", &CIPHERTEXT),
    Member::answer("MacAlgorithm", &MAC_ALGORITHM),
    Member::answer("KeyId", &KEY_ID),
]);

/// `GenerateRandom`.
pub(crate) static GENERATE_RANDOM: Operation = Operation::unbuilt(
    "GenerateRandom",
    "Make random bytes",
    &[
        Member::optional("NumberOfBytes", &NUMBER_OF_BYTES, "How many bytes to make"),
        Member::optional("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store"),
        Member::optional("Recipient", &RECIPIENT, "The attestation document of an enclave"),
    ],
    &[
        "DependencyTimeoutException",
        "KMSInternalException",
        "UnsupportedOperationException",
        "CustomKeyStoreNotFoundException",
        "CustomKeyStoreInvalidStateException",
    ],
)
.answering(&[
    Member::answer("Plaintext", &PLAINTEXT),
    Member::answer("CiphertextForRecipient", &CIPHERTEXT),
]);

/// `GetPublicKey`.
pub(crate) static GET_PUBLIC_KEY: Operation = Operation::unbuilt(
    "GetPublicKey",
    "Get the public key of an asymmetric key",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "UnsupportedOperationException",
        "InvalidArnException",
        "InvalidGrantTokenException",
        "InvalidKeyUsageException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("PublicKey", &PUBLIC_KEY),
    Member::answer("CustomerMasterKeySpec", &CUSTOMER_MASTER_KEY_SPEC),
    Member::answer("KeySpec", &KEY_SPEC),
    Member::answer("KeyUsage", &KEY_USAGE),
    Member::answer("EncryptionAlgorithms", &ENCRYPTION_ALGORITHMS),
    Member::answer("SigningAlgorithms", &SIGNING_ALGORITHMS),
    Member::answer("KeyAgreementAlgorithms", &KEY_AGREEMENT_ALGORITHMS),
]);

/// `ReEncrypt`.
pub(crate) static RE_ENCRYPT: Operation = Operation::unbuilt(
    "ReEncrypt",
    "Decrypt ciphertext and encrypt it with another key",
    &[
        Member::optional("CiphertextBlob", &CIPHERTEXT, "The ciphertext"),
        Member::optional(
            "SourceEncryptionContext",
            &ENCRYPTION_CONTEXT,
            "The context the ciphertext was made with",
        ),
        Member::optional("SourceKeyId", &KEY_ID, "The KMS key that made the ciphertext"),
        Member::required("DestinationKeyId", &KEY_ID, "The KMS key to encrypt with"),
        Member::optional(
            "DestinationEncryptionContext",
            &ENCRYPTION_CONTEXT,
            "The context of the new ciphertext",
        ),
        Member::optional(
            "SourceEncryptionAlgorithm",
            &ENCRYPTION_ALGORITHM,
            "The algorithm of the ciphertext",
        ),
        Member::optional(
            "DestinationEncryptionAlgorithm",
            &ENCRYPTION_ALGORITHM,
            "The algorithm of the new ciphertext",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
        Member::optional("DryRunModifiers", &DRY_RUN_MODIFIERS, "What a dry run passes over"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "InvalidCiphertextException",
        "KeyUnavailableException",
        "IncorrectKeyException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("CiphertextBlob", &CIPHERTEXT),
    Member::answer("SourceKeyId", &KEY_ID),
    Member::answer("KeyId", &KEY_ID),
    Member::answer("SourceEncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
    Member::answer("DestinationEncryptionAlgorithm", &ENCRYPTION_ALGORITHM),
    Member::answer("SourceKeyMaterialId", &KEY_MATERIAL_ID),
    Member::answer("DestinationKeyMaterialId", &KEY_MATERIAL_ID),
]);

/// `Sign`.
pub(crate) static SIGN: Operation = Operation::unbuilt(
    "Sign",
    "Sign a message or its digest",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::optional(
            "MessageType",
            &MESSAGE_TYPE,
            "Whether Message is the message or its digest",
        ),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::required("SigningAlgorithm", &SIGNING_ALGORITHM, "The signing algorithm"),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("Signature", &CIPHERTEXT),
    Member::answer("SigningAlgorithm", &SIGNING_ALGORITHM),
]);

/// `Verify`.
pub(crate) static VERIFY: Operation = Operation::unbuilt(
    "Verify",
    "Verify a signature",
    &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::optional(
            "MessageType",
            &MESSAGE_TYPE,
            "Whether Message is the message or its digest",
        ),
        Member::required("Signature", &CIPHERTEXT, "The signature to check"),
        Member::required("SigningAlgorithm", &SIGNING_ALGORITHM, "The signing algorithm"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "DependencyTimeoutException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidStateException",
        "KMSInvalidSignatureException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("SignatureValid", &BOOLEAN),
    Member::answer("SigningAlgorithm", &SIGNING_ALGORITHM),
]);

/// `VerifyMac`.
pub(crate) static VERIFY_MAC: Operation = Operation::unbuilt(
    "VerifyMac",
    "Verify a MAC",
    &[
        Member::required("Message", &PLAINTEXT, "The message, or its digest"),
        Member::required("KeyId", &KEY_ID, "The KMS key: its id, key ARN, alias name or alias ARN"),
        Member::required("MacAlgorithm", &MAC_ALGORITHM, "The MAC algorithm"),
        Member::required("Mac", &CIPHERTEXT, "The MAC to check"),
        Member::optional(
            "GrantTokens",
            &GRANT_TOKENS,
            "Tokens of grants that have not reached every part of KMS yet",
        ),
        Member::optional("DryRun", &BOOLEAN, "Whether to check the permissions only"),
    ],
    &[
        "NotFoundException",
        "DisabledException",
        "KeyUnavailableException",
        "InvalidKeyUsageException",
        "InvalidGrantTokenException",
        "KMSInternalException",
        "KMSInvalidMacException",
        "KMSInvalidStateException",
        "DryRunOperationException",
    ],
)
.answering(&[
    Member::answer("KeyId", &KEY_ID),
    Member::answer("MacValid", &BOOLEAN),
    Member::answer("MacAlgorithm", &MAC_ALGORITHM),
]);
