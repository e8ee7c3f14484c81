//! Limit and Marker, once for every listing.
//!
//! Stand-in: not recorded from AWS (section 0 of the reference): a marker is the standard base64 of
//! the last name of the page before.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Error;

/// Which part of a listing is asked for.
pub(crate) struct Page {
    /// The items come after this name.
    pub(crate) after: String,
    limit: usize,
}

/// A part of a listing.
pub(crate) struct Part<T> {
    /// At most as many items as were asked for.
    pub(crate) items: Vec<T>,
    /// Where the next part begins; `None` when nothing is left.
    pub(crate) next_marker: Option<String>,
}

impl Page {
    /// From the members of a request; `limit` is `default` where it is left out.
    ///
    /// # Errors
    /// A marker that is no base64 of a name that `is_name` knows.
    pub(crate) fn new(
        limit: Option<usize>,
        default: usize,
        marker: Option<&str>,
        is_name: impl Fn(&str) -> bool,
    ) -> Result<Page, Error> {
        let after = match marker {
            Some(marker) => {
                decode(marker).filter(|name| is_name(name)).ok_or(Error::InvalidMarker)?
            }
            None => String::new(),
        };
        Ok(Page { after, limit: limit.unwrap_or(default) })
    }

    /// How many items to look for: one more than are answered, to know whether any is left.
    pub(crate) fn reach(&self) -> usize {
        self.limit.saturating_add(1)
    }

    /// The part that `items` make, [`Page::reach`] of them at the most.
    pub(crate) fn part<T>(&self, mut items: Vec<T>, name: impl FnOnce(&T) -> String) -> Part<T> {
        let more = items.len() > self.limit;
        items.truncate(self.limit);
        let next_marker = items.last().filter(|_| more).map(name).map(|name| STANDARD.encode(name));
        Part { items, next_marker }
    }
}

fn decode(marker: &str) -> Option<String> {
    String::from_utf8(STANDARD.decode(marker).ok()?).ok()
}
