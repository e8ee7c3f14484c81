//! The stores that stay open, each behind its service. Never: what is asked of them.

use std::collections::BTreeMap;

use crate::kms::{Record, Service};
use crate::model::Place;
use crate::store::Home;
use crate::world::World;

/// How many stores stay open.
const OPEN: usize = 16;

/// The services that were used last.
#[derive(Debug)]
pub(super) struct Shelf {
    home: Home,
    world: World,
    record: Record,
    services: BTreeMap<Place, Service>,
    /// Whose they are; who was not asked for the longest time comes first.
    used: Vec<Place>,
}

impl Shelf {
    /// An empty one.
    pub(super) fn new(home: Home, world: World, record: Record) -> Shelf {
        Shelf { home, world, record, services: BTreeMap::new(), used: Vec::new() }
    }

    /// The service of an account and Region; its store stays open, and where too many do, another is closed.
    pub(super) fn service(&mut self, place: &Place) -> &mut Service {
        self.used.retain(|used| used != place);
        if self.used.len() >= OPEN {
            self.close_first();
        }
        self.used.push(place.clone());
        let Shelf { home, world, record, services, .. } = self;
        services.entry(place.clone()).or_insert_with(|| {
            let caller = place.root_arn();
            let mut service = Service::new(home.clone(), world.clone(), place.clone(), caller);
            service.record = *record;
            service
        })
    }

    fn close_first(&mut self) {
        let first = self.used.remove(0);
        if let Some(mut service) = self.services.remove(&first) {
            service.record_uses();
        }
    }

    /// Records what was used since the last time.
    pub(super) fn record_uses(&mut self) {
        self.services.values_mut().for_each(Service::record_uses);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Account, Region};

    #[test]
    fn the_one_that_was_used_longest_ago_makes_room() {
        let directory = tempfile::tempdir().unwrap();
        let home = Home::new(directory.path().to_owned());
        let mut shelf = Shelf::new(home, World::default(), Record::default());
        let place = |at: usize| Place {
            account: Account::new("111122223333").unwrap(),
            region: Region::new(&format!("r-{at}")).unwrap(),
        };
        for at in (0..OPEN).chain([0, OPEN]) {
            assert_eq!(shelf.service(&place(at)).place, place(at));
        }
        let open = |shelf: &Shelf, at: usize| shelf.services.contains_key(&place(at));
        assert!(open(&shelf, 0) && !open(&shelf, 1) && open(&shelf, 2) && open(&shelf, OPEN));
        assert_eq!((shelf.services.len(), shelf.used.len()), (OPEN, OPEN));
    }
}
