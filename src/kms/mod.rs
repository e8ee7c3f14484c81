//! The service: what KMS does with a request, value in, answer out. Never: argv, the environment, a
//! terminal, files, SQL, HTTP.

mod answers;
mod batch;
mod blob;
mod cipher;
mod condition;
mod data_key;
mod error;
pub(crate) mod event;
mod exceptions;
mod explain;
pub(crate) mod facts;
pub(crate) mod family;
mod foreign;
pub(crate) mod luggage;
pub(crate) mod managed;
pub(crate) mod material;
pub(crate) mod metadata;
mod moments;
mod names;
pub(crate) mod operation;
pub(crate) mod ops;
pub(crate) mod overview;
mod page;
mod param;
pub(crate) mod policy;
mod resolution;
mod rotation;
pub(crate) mod shape;
mod shapes;
mod signing;
mod states;
#[cfg(test)]
mod surface;
mod tags;
mod target;
#[cfg(test)]
mod tests;
mod usage;
mod uses;
mod way;

use std::cell::RefCell;

use serde::Serialize;

pub(crate) use batch::Asking;
pub(crate) use error::{Error, Need, Renewal};
pub(crate) use exceptions::MODELED;
pub(crate) use facts::Told;
pub(crate) use names::Names;
pub(crate) use operation::{Access, Interface, Operation};
pub(crate) use policy::{Unmet, Verdict};
pub(crate) use resolution::{Form, Resolution};
pub(crate) use uses::{CRYPTOGRAPHIC, NAMING, Record};
pub(crate) use way::{STATES, Way};

use crate::data::json::Writing;
use crate::data::{self, Spelling, Value};
use crate::model::{Instant, KeyId, Place};
use crate::store::{self, Clock, Home, Patience, Store, Transaction, Work};
use crate::world::World;

/// KMS for one caller in one account and Region.
#[derive(Debug)]
pub(crate) struct Service {
    /// Where the stores are.
    pub(crate) home: Home,
    /// The clock and the dice.
    pub(crate) world: World,
    /// The account and Region in use.
    pub(crate) place: Place,
    /// The ARN of who asks.
    pub(crate) caller: String,
    /// Which requests go on record that change nothing.
    pub(crate) record: Record,
    open: Option<Opened>,
    /// What is to be recorded of requests that were answered.
    unrecorded: Vec<(Place, store::Use)>,
}

/// A store that stays open between requests.
#[derive(Debug)]
struct Opened {
    /// The Regions that are attached to the one in use.
    abroad: Vec<Place>,
    store: Store,
}

impl Opened {
    /// Whether it can be used once more.
    fn serves(&self, access: store::Access, abroad: &[Place]) -> bool {
        self.abroad == abroad && self.store.serves(access)
    }
}

/// What a key lacks before an operation can go on.
#[derive(Clone, Copy, Debug)]
enum Lack {
    FirstMaterial,
    DueRotation,
}

impl Lack {
    /// The operation that brings it.
    fn operation(self) -> &'static str {
        match self {
            Lack::FirstMaterial => "CreateKey",
            Lack::DueRotation => rotation::ROTATE_KEY,
        }
    }
}

/// How often a request runs again at the most: it names two keys, each of which may need its first material, a
/// rotation, and the stores of its family, looked up one after the other.
const ROUNDS: usize = 8;

/// All that an operation may touch while it runs.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// The store of the account and Region.
    pub(crate) tx: &'a Transaction<'a>,
    /// The dice; the time is [`Transaction::now`].
    pub(crate) world: &'a World,
    /// The account and Region.
    pub(crate) place: &'a Place,
    /// Where other accounts' stores are.
    pub(crate) home: &'a Home,
    /// The ARN of who asks.
    pub(crate) caller: &'a str,
    /// The name of the operation.
    pub(crate) operation: &'static str,
    /// The action that policies know it by.
    pub(crate) action: &'static str,
    /// Whether the store may be written now.
    pub(crate) access: Access,
    /// The stores of other Regions that are part of the transaction.
    pub(crate) abroad: family::Abroad<'a>,
    /// Whether rotations that are due stay due, for their store cannot be written.
    pub(crate) leaves_due: bool,
    /// The keys that the request has come to, for the record; none where nothing is recorded.
    pub(crate) reached: Option<&'a RefCell<Vec<(Place, KeyId)>>>,
    /// The request, for the conditions of policies.
    pub(crate) told: Told<'a>,
}

/// A typed answer; a front door gives its instants their form when it takes the value.
pub(crate) struct Answer(Box<dyn Present>);

trait Present {
    fn present(&self, spelling: &Spelling<'_>) -> Result<Value, data::Unfit>;
    fn write(&self, newtype: Writing) -> Result<String, data::Unfit>;
}

impl<T: Serialize> Present for T {
    fn present(&self, spelling: &Spelling<'_>) -> Result<Value, data::Unfit> {
        data::to_value(self, spelling)
    }
    fn write(&self, newtype: Writing) -> Result<String, data::Unfit> {
        data::json::of_record(self, newtype)
    }
}

impl Answer {
    pub(crate) fn new<T: Serialize + 'static>(response: T) -> Answer {
        Answer(Box::new(response))
    }

    /// The answer as a value, each instant as `spell` gives it; null for an empty body.
    pub(crate) fn value(&self, spell: &dyn Fn(Instant) -> Value) -> Value {
        let spell = |micros| spell(Instant(micros));
        let spelling = Spelling { name: Instant::NAME, spell: &spell };
        // Answers are structures of text, numbers, truths and lists: they always have a value.
        self.0.present(&spelling).unwrap_or(Value::Null)
    }

    /// The same as JSON on one line, instants in seconds since 1970; no text for an empty body.
    pub(crate) fn json(&self) -> String {
        let instant = Writing { name: Instant::NAME, write: data::push_seconds };
        self.0.write(instant).ok().filter(|text| text != "null").unwrap_or_default()
    }
}

impl Service {
    /// A service for `caller`; nothing is opened before the first request.
    pub(crate) fn new(home: Home, world: World, place: Place, caller: String) -> Service {
        let (record, unrecorded) = (Record::default(), Vec::new());
        Service { home, world, place, caller, record, open: None, unrecorded }
    }

    /// Waits for a file no longer than that from now on while another process keeps it.
    pub(crate) fn wait_for(&mut self, patience: Patience) {
        self.home = self.home.clone().waiting(patience);
        self.open = None;
    }

    /// Does what KMS does with `request`, in one transaction.
    ///
    /// # Errors
    /// The service's refusal: what was asked for is on record then, and nothing else is changed. Or a
    /// failure of the store.
    pub(crate) fn call(&mut self, operation: &Operation, request: Value) -> Result<Answer, Error> {
        let answer = self.call_in_store(operation, request);
        match (answer, &self.open) {
            (Err(Error::Store(e)), Some(open)) => Err(Error::Store(e.at(open.store.path()))),
            (answer, _) => answer,
        }
    }

    /// An operation that finds something missing runs again when that is there: a key's first material, a
    /// rotation that is due, the stores of other Regions. Where a rotation cannot be made, a reading operation
    /// goes on without it.
    fn call_in_store(&mut self, operation: &Operation, request: Value) -> Result<Answer, Error> {
        let (mut abroad, mut leaves_due) = (Vec::new(), false);
        let can_leave = operation.built.as_ref().is_some_and(|built| built.access == Access::Read)
            && !rotation::uses_new_material(operation.interface.name);
        for _ in 0..ROUNDS {
            match self.attempt(operation, request.clone(), &abroad, leaves_due) {
                Err(Error::Needs(Need::Material(needy))) => {
                    self.prepare(&needy.0, &needy.1, Lack::FirstMaterial)?;
                }
                Err(Error::Needs(Need::Rotation(needy))) => {
                    match self.prepare(&needy.0, &needy.1, Lack::DueRotation) {
                        Err(e) if can_leave && e.prevents_rotation() => leaves_due = true,
                        made => made?,
                    }
                }
                Err(Error::Needs(Need::Stores(places))) => abroad = places,
                ended => return ended,
            }
        }
        self.attempt(operation, request, &abroad, leaves_due)
    }

    /// Makes what a key of any store lacks, in a transaction of its own, which goes over its family's.
    fn prepare(&self, place: &Place, id: &KeyId, lack: Lack) -> Result<(), Error> {
        let in_transaction = |abroad: &[Place]| {
            let store = open_store(&self.home, place, abroad, store::Access::Write)?;
            let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
            let Service { home, world, caller, .. } = self;
            let reached = RefCell::default();
            let begun = Begun { work, world, place, home, caller, abroad, reached };
            let cx = begun.context(Access::Write, lack.operation());
            if let Some(key) = cx.tx.key(id.as_str())? {
                let key = family::as_of(key, cx.tx.now);
                match lack {
                    Lack::FirstMaterial => cx.make_first_material(&key),
                    Lack::DueRotation => cx.rotate_due(&key),
                }?;
            }
            Ok(begun.work.commit()?)
        };
        let ended = match in_transaction(&[]) {
            Err(Error::Needs(Need::Stores(places))) => in_transaction(&places),
            ended => ended,
        };
        ended.map_err(|error| match error {
            Error::Store(e) => Error::Store(e.at(&self.home.path(place))),
            other => other,
        })
    }

    fn attempt(
        &mut self,
        operation: &Operation,
        request: Value,
        abroad: &[Place],
        leaves_due: bool,
    ) -> Result<Answer, Error> {
        let interface = &operation.interface;
        let Some(built) = &operation.built else { return Err(Error::UnknownOperation) };
        let record = self.record;
        if built.access == Access::Read && abroad.is_empty() {
            let begun = self.begin(store::Access::Read, abroad)?;
            let told = Told::Wholly(&request);
            let cx = Context { leaves_due, told, ..begun.context(Access::Read, interface.name) };
            let answer = built.call(interface, request.clone(), &cx);
            let uses = record.uses(&cx, interface, &request, &answer);
            drop(begun);
            self.unrecorded.extend(uses);
            match answer {
                Err(Error::Needs(Need::Writing)) => {}
                answer => return answer,
            }
        }
        let asked = request.clone();
        let begun = self.begin(store::Access::Write, abroad)?;
        let told = Told::Wholly(&asked);
        let cx = Context { leaves_due, told, ..begun.context(Access::Write, interface.name) };
        let answer = event::recorded(&cx, interface, request, |r| built.call(interface, r, &cx))?;
        let uses = record.uses(&cx, interface, &asked, &answer);
        begun.commit()?;
        self.unrecorded.extend(uses);
        answer
    }

    fn begin<'a>(
        &'a mut self,
        access: store::Access,
        abroad: &'a [Place],
    ) -> store::Result<Begun<'a>> {
        let open = match self.open.take() {
            Some(open) if open.serves(access, abroad) => open,
            _ => {
                let store = open_store(&self.home, &self.place, abroad, access)?;
                Opened { abroad: abroad.to_vec(), store }
            }
        };
        let open = self.open.insert(open);
        let Service { home, world, place, caller, .. } = self;
        let now = |offset| world.now(offset);
        let clock = clock(world, &now);
        let work = match access {
            store::Access::Read => open.store.begin_reading(&clock),
            store::Access::Write => open.store.begin(&clock),
        }?;
        Ok(Begun { work, world, place, home, caller, abroad, reached: RefCell::default() })
    }
}

/// The store of an account and Region, those of other Regions attached to it.
fn open_store(
    home: &Home,
    place: &Place,
    abroad: &[Place],
    access: store::Access,
) -> store::Result<Store> {
    if abroad.is_empty() {
        return Store::open(home, place, access);
    }
    let places: Vec<_> = std::iter::once(place).chain(abroad).cloned().collect();
    Store::open_together(home, &places)
}

/// What a store must know of the world and of AWS's own aliases.
pub(crate) fn clock<'a>(world: &World, now: &'a dyn Fn(i64) -> Instant) -> Clock<'a> {
    Clock { now, sweeps: world.fixed.is_none(), predefined: managed::PREDEFINED }
}

/// A request's transaction and what its context is made of.
struct Begun<'a> {
    work: Work<'a>,
    world: &'a World,
    place: &'a Place,
    home: &'a Home,
    caller: &'a str,
    abroad: &'a [Place],
    reached: RefCell<Vec<(Place, KeyId)>>,
}

impl Begun<'_> {
    fn commit(self) -> store::Result<()> {
        self.work.commit()
    }

    fn context(&self, access: Access, operation: &'static str) -> Context<'_> {
        let Begun { work, world, place, home, caller, abroad, reached } = self;
        let (tx, action) = (work.first(), operation);
        let abroad = family::Abroad { work: Some(work), places: abroad };
        let (leaves_due, reached, told) = (false, Some(reached), Told::Nothing);
        Context {
            tx,
            world,
            place,
            home,
            caller,
            operation,
            action,
            access,
            abroad,
            leaves_due,
            reached,
            told,
        }
    }
}

impl Context<'_> {
    /// Thirty-two bytes for identifiers.
    pub(crate) fn draw(&self) -> Result<[u8; 32], Error> {
        let counter = if self.world.seed.is_some() { self.tx.count_draw()? } else { 0 };
        self.world.draw(self.place, counter).map_err(Error::Entropy)
    }

    /// The same request, under another name before a policy.
    pub(crate) fn acting(&self, action: &'static str) -> Context<'_> {
        Context { action, ..*self }
    }

    /// Refuses to go on while the store may only be read.
    pub(crate) fn must_write(&self) -> Result<(), Error> {
        if self.access == Access::Write { Ok(()) } else { Err(Error::Needs(Need::Writing)) }
    }
}
