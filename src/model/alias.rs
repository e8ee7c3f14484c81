//! An alias and its name.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Instant, KeyId};

/// An alias's whole name, `alias/` included. Any text: the service judges it, in its own order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct AliasName(pub(crate) String);

impl AliasName {
    /// What every alias begins with.
    pub(crate) const PREFIX: &str = "alias/";
    /// What AWS's own aliases begin with.
    pub(crate) const RESERVED: &str = "alias/aws/";

    /// Whether AWS keeps this name for itself.
    pub(crate) fn is_reserved(&self) -> bool {
        self.0.starts_with(Self::RESERVED)
    }

    /// The AWS service that a reserved name is of, such as `ebs`.
    pub(crate) fn service(&self) -> Option<&str> {
        self.0.strip_prefix(Self::RESERVED)
    }

    /// The name as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the name keeps to the documented grammar: `alias/` and one to 250 of
    /// `[a-zA-Z0-9/_-]`.
    pub(crate) fn is_well_formed(&self) -> bool {
        let legal = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-');
        self.0.len() <= 256
            && self.0.strip_prefix(Self::PREFIX).is_some_and(|rest| !rest.is_empty())
            && self.0.bytes().all(legal)
    }
}

impl fmt::Display for AliasName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// One alias of an account and Region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Alias {
    /// The name.
    pub(crate) name: AliasName,
    /// The key; a predefined alias has none before its first use.
    pub(crate) target: Option<KeyId>,
    /// When the name was made; predefined aliases have no date.
    pub(crate) created: Option<Instant>,
    /// When it was last pointed at a key.
    pub(crate) updated: Option<Instant>,
}
