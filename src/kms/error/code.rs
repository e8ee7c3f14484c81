//! What an error is on the wire: its code, its status, its message. Never: the words.

use super::Error;

impl Error {
    /// The exception's name on the wire.
    // A new refusal must be given a place here: no arm takes the rest.
    #[rustfmt::skip]
    pub(crate) fn code(&self) -> &'static str {
        use Error as E;
        match self {
            E::Shapes { .. } | E::AliasPrefix | E::AliasCharacters(_) | E::AliasOfAlias | E::UsageChange { .. }
            | E::TypeChange { .. } | E::PendingWindow | E::TwoSpecs | E::UsageRequired | E::UsageIncompatible { .. }
            | E::DigestLength { .. } | E::TooLong { .. } | E::ContextNotSupported { .. } | E::KeyRequired { .. }
            | E::MessageType { .. } | E::DataKeyLength | E::PeerKey | E::CustomKeyId { .. } => "ValidationException",
            E::Serialization => "SerializationException",
            E::UnknownOperation => "UnknownOperationException",
            E::AliasReserved => "NotAuthorizedException",
            E::AliasExists { .. } | E::KeyExists { .. } => "AlreadyExistsException",
            E::AliasNotFound { .. } | E::InvalidKeyId(_) | E::KeyNotFound { .. } | E::OtherRegion(_)
            | E::NoSuchPolicy => "NotFoundException",
            E::AliasQuota { .. } | E::KeyQuota { .. } => "LimitExceededException",
            E::MalformedArn(_) | E::AliasNotSupported => "InvalidArnException",
            E::CrossAccount | E::NotAuthorized { .. } | E::NotAuthorizedForCiphertext { .. }
            | E::ExplicitDeny { .. } | E::ManagedKey { .. } => "AccessDeniedException",
            E::Disabled { .. } => "DisabledException",
            E::WrongUsage { .. } | E::WrongAlgorithm { .. } => "InvalidKeyUsageException",
            E::IncorrectKey => "IncorrectKeyException",
            E::InvalidCiphertext | E::AbsentMaterial => "InvalidCiphertextException",
            E::InvalidSignature => "KMSInvalidSignatureException",
            E::InvalidMac => "KMSInvalidMacException",
            E::DryRun => "DryRunOperationException",
            E::InvalidState { .. } => "KMSInvalidStateException",
            E::Unsupported => "UnsupportedOperationException",
            E::Renewal(refusal) => refusal.code(),
            E::CustomKeyStoreNotFound => "CustomKeyStoreNotFoundException",
            E::PolicyForm | E::PolicyPrincipal | E::PolicyLockout => "MalformedPolicyDocumentException",
            E::DuplicateTags | E::TooManyTags | E::ReservedTag => "TagException",
            E::InvalidMarker => "InvalidMarkerException",
            E::Needs(_) | E::NoWrappingKey(_) | E::BadWrappingKey(_) | E::OtherWrappingKey { .. } | E::Crypto(_)
            | E::Store(_) | E::Entropy(_) => "KMSInternalException",
        }
    }

    /// The message; `None` for the refusals that AWS sends without one.
    pub(crate) fn message(&self) -> Option<String> {
        let text = self.to_string();
        (!text.is_empty()).then_some(text)
    }

    /// The HTTP status that the code travels with.
    pub(crate) fn http_status(&self) -> u16 {
        match self {
            _ if self.is_refusal() => 400,
            _ => 500,
        }
    }

    /// Whether a due rotation cannot be made for it: its store cannot be written, or nothing can be wrapped.
    pub(crate) fn prevents_rotation(&self) -> bool {
        match self {
            Error::Store(error) => error.is_unwritable(),
            Error::NoWrappingKey(_) | Error::BadWrappingKey(_) | Error::OtherWrappingKey { .. } => {
                true
            }
            _ => false,
        }
    }

    /// Whether the service answered, rather than failed.
    pub(crate) fn is_refusal(&self) -> bool {
        !matches!(
            self,
            Error::Needs(_)
                | Error::NoWrappingKey(_)
                | Error::BadWrappingKey(_)
                | Error::OtherWrappingKey { .. }
                | Error::Crypto(_)
                | Error::Store(_)
                | Error::Entropy(_)
        )
    }
}
