//! AES-256-GCM with a random 96-bit nonce. Never: what is sealed, and what it is bound to.

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};

use super::{Error, Secret};

/// Length of a key.
pub(super) const KEY: usize = 32;
/// Length of a nonce, which goes before the ciphertext.
pub(super) const NONCE: usize = 12;
/// Length of a tag, which goes behind it.
pub(super) const TAG: usize = 16;

/// Nonce, ciphertext and tag.
///
/// # Errors
/// `WrongLength` of the key.
pub(super) fn seal(key: &[u8], bound: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, Error> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).map_err(|_| Error::WrongLength)?;
    // Room for the tag from the beginning, or growing would leave a copy of the plaintext behind.
    let mut sealed = Vec::with_capacity(NONCE + plaintext.len() + TAG);
    sealed.extend_from_slice(&[0; NONCE]);
    sealed.extend_from_slice(plaintext);
    let (front, text) = sealed.split_at_mut(NONCE);
    let (nonce, tag) = key.seal_in_place_separate_tag(Aad::from(bound), text)?;
    front.copy_from_slice(nonce.as_ref());
    sealed.extend_from_slice(tag.as_ref());
    Ok(sealed)
}

/// The plaintext of what [`seal`] made.
///
/// # Errors
/// `Malformed`: too short. `Unauthentic`: another key, other bound bytes, changed bytes. `WrongLength` of the key.
pub(super) fn open(key: &[u8], bound: &[u8], sealed: &[u8]) -> Result<Secret, Error> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).map_err(|_| Error::WrongLength)?;
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(Error::Malformed)?;
    let mut text = Secret::copy_of(text);
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let length = key
        .open_in_place(nonce, Aad::from(bound), text.as_mut())
        .map_err(|_| Error::Unauthentic)?
        .len();
    Ok(text.shortened(length))
}
