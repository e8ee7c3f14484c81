//! Bytes in requests and answers: base64 on the wire, zeroed after use, shown by no `Debug`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::crypto::Secret;

/// Bytes of a request or an answer. All are held as secrets: one type, and nothing to get wrong.
#[derive(Debug)]
pub(crate) struct Blob(Secret);

impl Blob {
    /// Bytes that need not be kept secret.
    pub(crate) fn new(bytes: Vec<u8>) -> Blob {
        Blob(Secret::new(bytes))
    }

    /// The bytes.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl From<Secret> for Blob {
    fn from(secret: Secret) -> Blob {
        Blob(secret)
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        STANDARD.decode(text.as_bytes()).map(Blob::new).map_err(|_| D::Error::custom("no base64"))
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(self.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::Blob;

    #[test]
    fn travels_as_base64_and_debug_shows_nothing() {
        let blob: Blob = serde_json::from_str("\"aHVzaA==\"").unwrap();
        assert_eq!(blob.as_bytes(), b"hush");
        assert_eq!(serde_json::to_string(&blob).unwrap(), "\"aHVzaA==\"");
        assert_eq!(format!("{blob:?}"), "Blob(Secret(..))");
        assert!(serde_json::from_str::<Blob>("\"hush!\"").is_err());
    }
}
