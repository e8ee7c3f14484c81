//! A tag of a key.

use serde::{Deserialize, Serialize};

/// A name and a value, both as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Tag {
    /// 1 to 128 characters, one of a name a key.
    pub(crate) tag_key: String,
    /// 0 to 256 characters.
    pub(crate) tag_value: String,
}
