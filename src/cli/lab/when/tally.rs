//! How often each operation was called, and with what end, as the records tell. Never: what a call changed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Lab;
use super::super::view::View;
use super::words::SWEPT;
use crate::kms;
use crate::model::Place;
use crate::store::{self, Access, Home, Store};

/// What one kind of call came to: its operation, and the code of its refusal.
type Kind = (Place, String, Option<String>);

/// The calls on record in a home.
pub(in crate::cli::lab) struct Calls(BTreeMap<Kind, i64>);

impl Calls {
    /// Whether any was refused with that code.
    pub(in crate::cli::lab) fn has_refusal(&self, code: &str) -> bool {
        self.0.keys().any(|(.., refusal)| refusal.as_deref() == Some(code))
    }

    /// A row for each kind.
    pub(in crate::cli::lab) fn view(self) -> View {
        let columns = &["Account", "Region", "Operation", "Refused", "Calls"];
        let mut view = View::new(columns).or("No call is on record.");
        for ((Place { account, region }, operation, code), count) in self.0 {
            let code = code.map_or(crate::data::Value::Null, Into::into);
            let place = [account.as_str().into(), region.as_str().into()];
            view.row(place.into_iter().chain([operation.into(), code, count.into()]));
        }
        view
    }
}

impl Lab<'_> {
    /// The calls on record in all stores of a home, but for those of our own commands.
    ///
    /// # Errors
    /// A damaged store.
    pub(in crate::cli::lab) fn calls(&self, home: &Home) -> store::Result<Calls> {
        let mut kinds: BTreeMap<Kind, i64> = BTreeMap::new();
        for place in home.places()? {
            for (operation, code) in self.calls_of(home, &place)? {
                if operation != SWEPT && !operation.starts_with("lab ") {
                    *kinds.entry((place.clone(), operation, code)).or_default() += 1;
                }
            }
        }
        Ok(Calls(kinds))
    }

    fn calls_of(&self, home: &Home, place: &Place) -> store::Result<Vec<(String, Option<String>)>> {
        let (world, uses) = (self.settings.world(), home.uses(place)?);
        let store = Store::open(home, place, Access::Read)?;
        let now = |offset| world.now(offset);
        let work = store.begin(&kms::clock(&world, &now))?;
        // A use that had to write has an event, too.
        let told: BTreeSet<_> =
            uses.iter().filter_map(|used| Some((used.after?, used.operation.clone()))).collect();
        let events = work.first().events(0, usize::MAX)?.into_iter();
        let events = events.filter(|event| !told.contains(&(event.id, event.operation.clone())));
        let events = events.map(|event| (event.operation, event.refusal.map(|(code, _)| code)));
        let uses =
            uses.into_iter().map(|used| (used.operation, used.refusal.map(|(code, _)| code)));
        Ok(events.chain(uses).collect())
    }
}
