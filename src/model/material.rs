//! A key's material as the store keeps it, and how it is renewed. Never: the secret itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Instant, KeyId, RotationType};

/// One material of a key, wrapped.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct StoredMaterial {
    /// Whose it is.
    pub(crate) key: KeyId,
    /// Its place among the key's materials, from 1.
    pub(crate) number: i64,
    /// Its id: 64 hexadecimal digits.
    pub(crate) id: String,
    /// When it was made.
    pub(crate) created: Instant,
    /// The rotation that made it; none for a key's first.
    pub(crate) rotation: Option<RotationType>,
    /// The bytes, of use to the wrapping key of the home only.
    pub(crate) wrapped: Vec<u8>,
}

impl fmt::Debug for StoredMaterial {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "StoredMaterial({} {} {})", self.key, self.number, self.id)
    }
}

/// Automatic rotation of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AutomaticRotation {
    /// The period in days, 90 to 2560.
    pub(crate) period: i64,
    /// When it is due next.
    pub(crate) next: Instant,
}
