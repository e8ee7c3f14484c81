//! Bytes that nobody may see, and random ones. Never: what they are for.

use std::fmt;

use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::Error;

/// Secret bytes: zeroed when dropped, not shown by `Debug`, not copied by accident.
pub(crate) struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Takes the bytes over.
    pub(crate) fn new(bytes: Vec<u8>) -> Secret {
        Secret(Zeroizing::new(bytes))
    }

    /// A copy of bytes that stay where they are.
    pub(crate) fn copy_of(bytes: &[u8]) -> Secret {
        Secret::new(bytes.to_vec())
    }

    /// The bytes, for as long as the secret lives.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first `length` bytes; the rest is zeroed.
    pub(super) fn shortened(mut self, length: usize) -> Secret {
        self.0.iter_mut().skip(length).for_each(|byte| *byte = 0);
        self.0.truncate(length);
        self
    }

    /// The bytes as a place to write to.
    pub(super) fn as_mut(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

impl ZeroizeOnDrop for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Secret(..)")
    }
}

/// `length` random bytes of the operating system's.
///
/// # Errors
/// `Library`: it has none to give.
pub(crate) fn random(length: usize) -> Result<Secret, Error> {
    let mut bytes = Secret::new(vec![0; length]);
    aws_lc_rs::rand::fill(bytes.as_mut())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Secret::copy_of(b"hush")), "Secret(..)");
    }

    #[test]
    fn a_secret_is_zeroed_on_drop() {
        // Held by the types: the marker, and the one field that does it.
        fn marked<T: ZeroizeOnDrop>(_: &T) {}
        let secret = Secret::copy_of(b"hush");
        marked(&secret);
        let Secret(inner) = secret;
        let inner: Zeroizing<Vec<u8>> = inner;
        drop(inner);
    }

    #[test]
    fn shortening_leaves_nothing_behind() {
        let mut secret = Secret::copy_of(b"hush money").shortened(4);
        assert_eq!(secret.as_bytes(), b"hush");
        secret.0.resize(10, 1);
        assert_eq!(secret.as_bytes(), b"hush\x01\x01\x01\x01\x01\x01");
    }

    #[test]
    fn random_bytes_do_not_repeat() {
        assert_ne!(random(32).unwrap().as_bytes(), random(32).unwrap().as_bytes());
        assert_eq!(random(1024).unwrap().as_bytes().len(), 1024);
    }
}
