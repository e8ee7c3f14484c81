//! Looking at several stores of which one cannot be read: the others are looked at, a line on standard error tells
//! which is left out, and the command ends with 1. Never: what is looked for.

use super::Lab;
use crate::cli::failure::Failure;
use crate::cli::quote::in_one_line;
use crate::model::Place;
use crate::store;

/// What was seen in several stores.
#[derive(Debug)]
pub(super) struct Seen<T> {
    /// What was seen, in the order of the stores.
    pub(super) found: Vec<T>,
    /// The stores that cannot be read, and why.
    pub(super) unread: Vec<(Place, store::Error)>,
}

impl<T> Seen<T> {
    /// Looks into each of the stores.
    pub(super) fn of(
        places: impl IntoIterator<Item = Place>,
        mut look: impl FnMut(&Place) -> store::Result<T>,
    ) -> Seen<T> {
        let mut seen = Seen { found: Vec::new(), unread: Vec::new() };
        for place in places {
            match look(&place) {
                Ok(found) => seen.found.push(found),
                Err(broken) => seen.unread.push((place, broken)),
            }
        }
        seen
    }

    /// How a command ends that has shown what was seen.
    ///
    /// # Errors
    /// [`Failure::No`] where that is not all.
    pub(super) fn ended(&self) -> Result<(), Failure> {
        if self.unread.is_empty() { Ok(()) } else { Err(Failure::No) }
    }
}

impl Lab<'_> {
    /// Looks into each of the stores; one that cannot be read is passed over, unless there is no other.
    ///
    /// # Errors
    /// What is wrong with the last of them, where none can be read.
    pub(super) fn look_over<T>(
        &mut self,
        places: impl IntoIterator<Item = Place>,
        look: impl FnMut(&Place) -> store::Result<T>,
    ) -> Result<Seen<T>, Failure> {
        let mut seen = Seen::of(places, look);
        if seen.found.is_empty()
            && let Some((_, broken)) = seen.unread.pop()
        {
            return Err(broken.into());
        }
        self.pass_over(&seen.unread)?;
        Ok(seen)
    }

    /// Tells of stores that are passed over.
    ///
    /// # Errors
    /// Standard error's.
    pub(super) fn pass_over(&mut self, unread: &[(Place, store::Error)]) -> std::io::Result<()> {
        for (Place { account, region }, broken) in unread {
            let why = in_one_line(&broken.to_string());
            writeln!(self.err, "warning: passed over {account} {region}: {why}")?;
        }
        Ok(())
    }
}
