//! Every way KMS refuses a request: one variant a refusal, its words written once.
//!
//! The wordings are those of section 2 of the reference; section 0 decides where AWS's is unknown.

mod code;
mod renewal;

use std::path::PathBuf;

use crate::crypto;
use crate::model::{AliasName, KeySpec, KeyUsage, Kind};
use crate::store;

pub(crate) use renewal::{Need, Renewal};

/// A refusal, as the service words it, or a failure of the store.
///
/// Some refusals have no message at all; [`Error::message`] tells them apart.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Values that break their shapes, each fault a sentence.
    #[error("{} validation error{} detected: {}", faults.len(), plural(faults.len()), faults.join("; "))]
    Shapes {
        /// `Value '...' at '...' failed to satisfy constraint: ...`, in the model's order.
        faults: Vec<String>,
    },
    /// A member of the wrong JSON type.
    #[error("")]
    Serialization,
    /// No such operation, or one that is not built yet.
    #[error("")]
    UnknownOperation,
    /// A name without `alias/`.
    #[error(
        "Alias must start with the prefix \"alias/\". Please see \
         https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html"
    )]
    AliasPrefix,
    /// A colon in a name, or (stand-in: not recorded from AWS) nothing after `alias/`.
    #[error("{0} contains invalid characters for an alias")]
    AliasCharacters(AliasName),
    /// A key id, asked for with a tag, that is none. Ours: AWS knows no such tag.
    #[error(
        "Tag {tag}: '{value}' is no key id. It is a UUID in lower case or, of a multi-Region key, mrk- and 32 \
         hexadecimal digits"
    )]
    CustomKeyId {
        /// The tag's key.
        tag: String,
        /// The tag's value.
        value: String,
    },
    /// A key id that is taken: one that a tag asks for, or that of a replica (stand-in: not recorded from AWS).
    #[error("Key '{arn}' already exists")]
    KeyExists {
        /// The key ARN.
        arn: String,
    },
    /// A name that AWS keeps for itself.
    #[error("The alias name for a customer managed CMK cannot begin with alias/aws/.")]
    AliasReserved,
    /// An alias of an alias.
    #[error("Aliases must refer to keys. Not aliases")]
    AliasOfAlias,
    /// A name that is taken.
    #[error("An alias with the name {arn} already exists")]
    AliasExists {
        /// The alias ARN.
        arn: String,
    },
    /// A name that nobody has.
    #[error("Alias {arn} is not found.")]
    AliasNotFound {
        /// The alias ARN.
        arn: String,
    },
    /// An update to a key of another usage.
    #[error(
        "Alias {name} cannot be changed from a CMK with key usage {} to a CMK with key usage {}. \
         The key usage of the current CMK and the new CMK must be the same.",
        from.as_str(), to.as_str()
    )]
    UsageChange {
        /// The alias.
        name: AliasName,
        /// The usage of its key.
        from: KeyUsage,
        /// The usage of the new one.
        to: KeyUsage,
    },
    /// An update to a key of another type. Stand-in: not recorded from AWS.
    #[error(
        "Alias {name} cannot be changed from {} CMK to {} CMK. The current CMK and the new CMK must \
         both be symmetric, both asymmetric, or both HMAC.",
        a(*from), a(*to)
    )]
    TypeChange {
        /// The alias.
        name: AliasName,
        /// The type of its key.
        from: Kind,
        /// The type of the new one.
        to: Kind,
    },
    /// A key that has as many aliases as it may.
    #[error(
        "Aliases per key quota for this account in this region is {quota}, current usage is {usage}."
    )]
    AliasQuota {
        /// The quota.
        quota: i64,
        /// How many it has.
        usage: i64,
    },
    /// An id of neither form.
    #[error("Invalid keyId '{0}'")]
    InvalidKeyId(String),
    /// A key that is not there.
    #[error("Key '{arn}' does not exist")]
    KeyNotFound {
        /// The key ARN.
        arn: String,
    },
    /// An ARN of another Region.
    #[error("Invalid arn {0}")]
    OtherRegion(String),
    /// Stand-in for what AWS says to a malformed ARN.
    #[error("Invalid arn {0}")]
    MalformedArn(String),
    /// An alias where only a key can stand.
    #[error("Key Aliases are not supported for this operation.")]
    AliasNotSupported,
    /// A key of another account where only one's own can stand.
    #[error("This operation cannot be called cross account")]
    CrossAccount,
    /// A key of another account that is absent or does not admit the caller.
    #[error(
        "User: {caller} is not authorized to perform: kms:{operation} on this resource because the \
         resource does not exist in this Region, no resource-based policies allow access, or a \
         resource-based policy explicitly denies access"
    )]
    NotAuthorized {
        /// The caller's ARN.
        caller: String,
        /// The operation.
        operation: &'static str,
    },
    /// A change to a key that AWS manages.
    #[error(
        "User: {caller} is not authorized to perform: kms:{operation} on resource: {arn} because no \
         resource-based policy allows the kms:{operation} action"
    )]
    ManagedKey {
        /// The caller's ARN.
        caller: String,
        /// The operation.
        operation: &'static str,
        /// The key ARN.
        arn: String,
    },
    /// A key whose state forbids the operation.
    #[error("{arn} is {state}.")]
    InvalidState {
        /// The key ARN.
        arn: String,
        /// What it is, such as `pending deletion`.
        state: &'static str,
    },

    /// A key that is disabled.
    #[error("{arn} is disabled.")]
    Disabled {
        /// The key ARN.
        arn: String,
    },
    /// A policy that forbids the operation by name.
    #[error(
        "User: {caller} is not authorized to perform: kms:{operation} on resource: {arn} with an \
         explicit deny in a resource-based policy"
    )]
    ExplicitDeny {
        /// The caller's ARN.
        caller: String,
        /// The operation.
        operation: &'static str,
        /// The key ARN.
        arn: String,
    },
    /// A key for something else.
    #[error("{arn} key usage is {} which is not valid for {operation}.", usage.as_str())]
    WrongUsage {
        /// The key ARN.
        arn: String,
        /// What it is for.
        usage: KeyUsage,
        /// The operation.
        operation: &'static str,
    },
    /// An algorithm that the key's spec does not have.
    #[error("Algorithm {algorithm} is incompatible with key spec {}.", spec.as_str())]
    WrongAlgorithm {
        /// The algorithm.
        algorithm: String,
        /// The spec.
        spec: KeySpec,
    },
    /// A digest of another length than the algorithm's.
    #[error("Digest is invalid length for algorithm {algorithm}.")]
    DigestLength {
        /// The algorithm.
        algorithm: String,
    },
    /// A plaintext that RSA cannot encrypt at once.
    #[error(
        "Algorithm {algorithm} and key spec {} cannot encrypt data larger than {limit} bytes.",
        spec.as_str()
    )]
    TooLong {
        /// The algorithm.
        algorithm: String,
        /// The spec.
        spec: KeySpec,
        /// The greatest length.
        limit: usize,
    },
    /// An encryption context where the algorithm has no place for one. Stand-in: not recorded from AWS.
    #[error("EncryptionContext is not supported with algorithm {algorithm}.")]
    ContextNotSupported {
        /// The algorithm.
        algorithm: String,
    },
    /// A ciphertext that does not tell its key. Stand-in: not recorded from AWS.
    #[error("KeyId is required with algorithm {algorithm}.")]
    KeyRequired {
        /// The algorithm.
        algorithm: String,
    },
    /// A message in a form that does not go with the algorithm, or with the key. Recorded 2026 for Ed25519 and P-256.
    #[error("Message type {message_type} is incompatible with {with}.")]
    MessageType {
        /// The form.
        message_type: String,
        /// `algorithm ...` or `key spec ...`.
        with: String,
    },
    /// A data key of no length, or of two.
    #[error("Please specify either number of bytes or key spec.")]
    DataKeyLength,
    /// A peer's public key that is none, or of another curve. Recorded 2026, as far as it goes: no message.
    #[error("")]
    PeerKey,
    /// Another key than the one that encrypted.
    #[error("The key ID in the request does not identify a CMK that can perform this operation.")]
    IncorrectKey,
    /// A ciphertext that no key of ours made, that was changed, or another encryption context.
    #[error("")]
    InvalidCiphertext,
    /// A ciphertext of material that the store does not have.
    #[error("")]
    AbsentMaterial,
    /// A signature that is none.
    #[error("")]
    InvalidSignature,
    /// A MAC that is none.
    #[error("")]
    InvalidMac,
    /// The foreign key of a ciphertext, absent or not admitting the caller.
    #[error(
        "User: {caller} is not authorized to perform: kms:{operation} on the resource associated with \
         this ciphertext because the resource does not exist in this Region, no resource-based policies \
         allow access, or a resource-based policy explicitly denies access"
    )]
    NotAuthorizedForCiphertext {
        /// The ARN of the key, which the message does not tell.
        arn: String,
        /// The caller's ARN.
        caller: String,
        /// The operation.
        operation: &'static str,
    },
    /// What would have succeeded.
    #[error("The request would have succeeded, but the DryRun option is set.")]
    DryRun,

    /// As many keys as the account may have in the Region.
    #[error(
        "Key quota for this account in this region is {quota} but the current usage is {usage}."
    )]
    KeyQuota {
        /// The quota.
        quota: i64,
        /// How many there are.
        usage: i64,
    },
    /// A waiting period that the service does not take.
    #[error("PendingWindowInDays must be between 7 and 30")]
    PendingWindow,
    /// `KeySpec` and its former name at odds.
    #[error(
        "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. \
         CustomerMasterKeySpec is deprecated."
    )]
    TwoSpecs,
    /// A spec that does not go without a usage.
    #[error(
        "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."
    )]
    UsageRequired,
    /// A usage that the spec does not have.
    #[error("KeyUsage {} is not compatible with KeySpec {}", usage.as_str(), spec.as_str())]
    UsageIncompatible {
        /// The usage.
        usage: KeyUsage,
        /// The spec.
        spec: KeySpec,
    },
    /// What the account or Region cannot do.
    #[error("")]
    Unsupported,
    /// A custom key store that the account does not have.
    #[error("")]
    CustomKeyStoreNotFound,
    /// A policy without the form of one.
    #[error("The new key policy is not valid.")]
    PolicyForm,
    /// A policy for somebody who cannot be.
    #[error("Policy contains a statement with one or more invalid principals.")]
    PolicyPrincipal,
    /// A policy that nobody could change again.
    #[error("The new key policy will not allow you to update the key policy in the future.")]
    PolicyLockout,
    /// A policy of a name that no key has.
    #[error("No such policy exists")]
    NoSuchPolicy,
    /// The same tag key twice.
    #[error("Duplicate tag keys")]
    DuplicateTags,
    /// More than 50 tags.
    #[error("Too many tags")]
    TooManyTags,
    /// A tag key of AWS's.
    #[error("Tags beginning with aws: are reserved")]
    ReservedTag,
    /// A marker that no answer gave.
    #[error("")]
    InvalidMarker,

    /// A rotation, or a change of a multi-Region family, that the key does not allow.
    #[error(transparent)]
    Renewal(#[from] Renewal),

    /// Something must be there first: the service sees to it, and the operation runs again. Never leaves the service.
    #[error("the operation must run again")]
    Needs(Need),
    /// The home has lost the key that its material is wrapped with.
    #[error(
        "{} is missing: the key material of this home cannot be unwrapped without it; put back a copy of \
         it, or set KMSALIAS_HOME to another directory", .0.display()
    )]
    NoWrappingKey(PathBuf),
    /// The file of the wrapping key holds something else.
    #[error(
        "{} is no wrapping key: put back a copy of it, or set KMSALIAS_HOME to another directory",
        .0.display()
    )]
    BadWrappingKey(PathBuf),
    /// The material was wrapped by another home's key, for another ARN, or is damaged.
    #[error(
        "{} does not unwrap the material of {arn}: the store comes from another home, or one of the two is \
         damaged; bring the wrapping key along with the store", path.display()
    )]
    OtherWrappingKey {
        /// The file of the wrapping key.
        path: PathBuf,
        /// The key ARN.
        arn: String,
    },
    /// The cryptographic library failed where it cannot.
    #[error("the cryptography failed: {0}")]
    Crypto(#[from] crypto::Error),
    /// The file failed, not the request.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The system has no entropy to give.
    #[error("the operating system gives no random bytes: {0}")]
    Entropy(std::io::Error),
}

const fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

const fn a(kind: Kind) -> &'static str {
    match kind {
        Kind::Symmetric => "a symmetric",
        Kind::Asymmetric => "an asymmetric",
        Kind::Hmac => "an HMAC",
    }
}
