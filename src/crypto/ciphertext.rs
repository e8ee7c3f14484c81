//! The layout of a ciphertext, which names its key, and the encoding of an encryption context. Never: whose key it is,
//! whether it may be used.
//!
//! All of the header is authenticated, and so is the encryption context:
//!
//! ```text
//! "kma" 01            what it is, and the version of the layout
//! n, account          n: one byte, the length of the text after it
//! n, Region
//! n, key id
//! material id         32 bytes
//! check               4 bytes: the first of SHA-256 of all before, so that a turned bit names no other key
//! nonce               12 bytes
//! ciphertext          as long as the plaintext
//! tag                 16 bytes
//! ```

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};

use super::{Error, Material, Secret, gcm};
use crate::model::{Account, KeyId, KeySpec, Region};

const MAGIC: &[u8] = b"kma\x01";

/// How many bytes the check of a header has.
const CHECK: usize = 4;

/// Which material of a key: 64 hexadecimal digits as text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MaterialId([u8; MaterialId::LENGTH]);

impl MaterialId {
    const LENGTH: usize = 32;

    /// An id that nobody has used before.
    ///
    /// # Errors
    /// `Library`: the operating system has no random bytes to give.
    pub(crate) fn random() -> Result<MaterialId, Error> {
        let bytes = super::random(MaterialId::LENGTH)?;
        bytes.as_bytes().try_into().map(MaterialId).map_err(|_| Error::WrongLength)
    }

    /// Takes 64 lower-case hexadecimal digits.
    pub(crate) fn parse(text: &str) -> Option<MaterialId> {
        let mut bytes = [0; MaterialId::LENGTH];
        let pairs = text.as_bytes().chunks_exact(2);
        if text.len() != 2 * MaterialId::LENGTH {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            let &[high, low] = pair else { return None };
            *byte = digit(high)? << 4 | digit(low)?;
        }
        Some(MaterialId(bytes))
    }
}

/// The value of a lower-case hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for MaterialId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(to, "{byte:02x}"))
    }
}

/// What a ciphertext says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The account that the key belongs to.
    pub(crate) account: Account,
    /// The Region that it was used in.
    pub(crate) region: Region,
    /// The key's bare id.
    pub(crate) key_id: KeyId,
    /// The material that encrypted.
    pub(crate) material_id: MaterialId,
}

impl Header {
    fn encode(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = MAGIC.to_vec();
        for text in [self.account.as_str(), self.region.as_str(), self.key_id.as_str()] {
            bytes.push(u8::try_from(text.len()).map_err(|_| Error::TooLong)?);
            bytes.extend_from_slice(text.as_bytes());
        }
        bytes.extend_from_slice(&self.material_id.0);
        let check = check(&bytes);
        bytes.extend_from_slice(&check);
        Ok(bytes)
    }
}

/// A ciphertext taken apart, not yet opened: nothing of it is authentic so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sealed<'a> {
    /// Which key can open it, as it says.
    pub(crate) header: Header,
    /// The header's bytes, which are authenticated.
    bound: &'a [u8],
    /// Nonce, ciphertext and tag.
    body: &'a [u8],
}

impl<'a> Sealed<'a> {
    /// Takes a ciphertext apart. Borrows all that is long.
    ///
    /// # Errors
    /// `Malformed`: no ciphertext of ours.
    pub(crate) fn parse(blob: &'a [u8]) -> Result<Sealed<'a>, Error> {
        let mut rest = Reader(blob);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(Error::Malformed);
        }
        let account = rest.text(Account::new)?;
        let region = rest.text(Region::new)?;
        let key_id = rest.text(KeyId::new)?;
        let id = rest.take(MaterialId::LENGTH)?;
        let material_id = MaterialId(id.try_into().map_err(|_| Error::Malformed)?);
        let named = blob.len().saturating_sub(rest.0.len());
        if rest.take(CHECK)? != check(blob.get(..named).unwrap_or_default()) {
            return Err(Error::Malformed);
        }
        let Reader(body) = rest;
        let header = blob.len().saturating_sub(body.len());
        let (bound, body) = blob.split_at_checked(header).ok_or(Error::Malformed)?;
        if body.len() < gcm::NONCE + gcm::TAG {
            return Err(Error::Malformed);
        }
        let header = Header { account, region, key_id, material_id };
        Ok(Sealed { header, bound, body })
    }
}

/// The check of a header's bytes.
fn check(bytes: &[u8]) -> Vec<u8> {
    digest(&SHA256, bytes).as_ref().iter().copied().take(CHECK).collect()
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Error::Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    fn text<T>(&mut self, read: fn(&str) -> Option<T>) -> Result<T, Error> {
        let (length, rest) = self.0.split_first().ok_or(Error::Malformed)?;
        self.0 = rest;
        let text = std::str::from_utf8(self.take(usize::from(*length))?).ok().and_then(read);
        text.ok_or(Error::Malformed)
    }
}

/// An encryption context in its one encoding: how many pairs, then names and values in the order of the names' bytes, each
/// behind its length. No context and an empty one are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Context(Vec<u8>);

impl Context {
    /// The context of these pairs, whatever their order.
    pub(crate) fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Context {
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_unstable();
        let mut bytes = length(pairs.len()).to_vec();
        for text in pairs.iter().flat_map(|(name, value)| [name, value]) {
            bytes.extend_from_slice(&length(text.len()));
            bytes.extend_from_slice(text.as_bytes());
        }
        Context(bytes)
    }
}

/// A length as it is written.
fn length(of: usize) -> [u8; 8] {
    (of as u64).to_be_bytes()
}

impl Material {
    /// Encrypts and names the key, the material and the context.
    ///
    /// # Errors
    /// `Unsupported`: this is no symmetric encryption key.
    pub(crate) fn seal(
        &self,
        header: &Header,
        context: &Context,
        plaintext: &[u8],
    ) -> Result<Vec<u8>, Error> {
        let key = self.bytes_of(&[KeySpec::SymmetricDefault])?;
        let mut blob = header.encode()?;
        let body = gcm::seal(key, &bound(&blob, context), plaintext)?;
        blob.extend_from_slice(&body);
        Ok(blob)
    }

    /// The plaintext of a ciphertext that this material made with this context.
    ///
    /// # Errors
    /// `Unauthentic`: other material, another context, changed bytes. `Unsupported`: this is no symmetric encryption key.
    pub(crate) fn open(&self, sealed: &Sealed<'_>, context: &Context) -> Result<Secret, Error> {
        let key = self.bytes_of(&[KeySpec::SymmetricDefault])?;
        gcm::open(key, &bound(sealed.bound, context), sealed.body)
    }
}

/// What is authenticated and not encrypted. Both parts say where they end.
fn bound(header: &[u8], context: &Context) -> Vec<u8> {
    [header, &context.0].concat()
}
