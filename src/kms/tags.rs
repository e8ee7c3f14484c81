//! What tags a key may have. AWS: API reference, "`TagResource`"; messages recorded by `LocalStack`.

use std::collections::BTreeSet;

use super::Error;
use crate::model::Tag;

/// The most tags of a key.
const QUOTA: usize = 50;

/// Checks the tags of one request.
///
/// # Errors
/// A reserved key, the same key twice, or more tags than a key may have.
pub(crate) fn check(tags: &[Tag]) -> Result<(), Error> {
    if tags.iter().any(|tag| tag.tag_key.starts_with("aws:")) {
        return Err(Error::ReservedTag);
    }
    let keys: BTreeSet<_> = tags.iter().map(|tag| &tag.tag_key).collect();
    if keys.len() < tags.len() {
        return Err(Error::DuplicateTags);
    }
    check_count(tags.len())
}

/// Checks how many tags a key would have.
///
/// # Errors
/// More than it may have.
pub(crate) fn check_count(count: usize) -> Result<(), Error> {
    if count > QUOTA { Err(Error::TooManyTags) } else { Ok(()) }
}
