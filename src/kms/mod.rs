//! The service: what KMS does with a request, value in, answer out. Never: argv, the environment, a
//! terminal, files, SQL, HTTP.

mod answers;
mod error;
pub(crate) mod event;
mod exceptions;
mod foreign;
pub(crate) mod managed;
pub(crate) mod metadata;
mod names;
pub(crate) mod operation;
pub(crate) mod ops;
mod page;
mod param;
pub(crate) mod policy;
pub(crate) mod shape;
mod shapes;
mod states;
#[cfg(test)]
mod surface;
mod tags;
mod target;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub(crate) use error::Error;
pub(crate) use exceptions::MODELED;
pub(crate) use names::Names;
pub(crate) use operation::{Access, Interface, Operation};

use crate::data::{self, Spelling, Value};
use crate::model::{AliasName, Instant, Place};
use crate::store::{self, Clock, Home, Store, Transaction, Work};
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
    open: Option<(store::Access, Store)>,
}

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
    /// Whether the store may be written now.
    pub(crate) access: Access,
}

/// A typed answer; a front door gives its instants their form when it takes the value.
pub(crate) struct Answer(Box<dyn Present>);

trait Present {
    fn present(&self, spelling: &Spelling<'_>) -> Result<Value, data::Unfit>;
}

impl<T: Serialize> Present for T {
    fn present(&self, spelling: &Spelling<'_>) -> Result<Value, data::Unfit> {
        data::to_value(self, spelling)
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
}

impl Service {
    /// A service for `caller`; nothing is opened before the first request.
    pub(crate) fn new(home: Home, world: World, place: Place, caller: String) -> Service {
        Service { home, world, place, caller, open: None }
    }

    /// Does what KMS does with `request`, in one transaction.
    ///
    /// # Errors
    /// The service's refusal: what was asked for is on record then, and nothing else is changed. Or a
    /// failure of the store.
    pub(crate) fn call(&mut self, operation: &Operation, request: Value) -> Result<Answer, Error> {
        let answer = self.call_in_store(operation, request);
        match (answer, &self.open) {
            (Err(Error::Store(e)), Some((_, store))) => Err(Error::Store(e.at(store.path()))),
            (answer, _) => answer,
        }
    }

    fn call_in_store(&mut self, operation: &Operation, request: Value) -> Result<Answer, Error> {
        let interface = &operation.interface;
        let Some(built) = &operation.built else { return Err(Error::UnknownOperation) };
        if built.access == Access::Read {
            let begun = self.begin(store::Access::Read)?;
            let cx = begun.context(Access::Read, interface.name);
            match built.call(interface, request.clone(), &cx) {
                Err(Error::MustWrite) => {}
                answer => return answer,
            }
        }
        let begun = self.begin(store::Access::Write)?;
        let cx = begun.context(Access::Write, interface.name);
        let answer = event::recorded(&cx, interface, request, |r| built.call(interface, r, &cx))?;
        begun.work.commit()?;
        answer
    }

    /// Whether there is such an alias; `false` also when the store cannot tell.
    pub(crate) fn has_alias(&self, name: &AliasName) -> bool {
        self.look(|tx| Ok(tx.alias(name)?.is_some())).unwrap_or_default()
    }

    /// An alias whose name differs from `name` in case only.
    pub(crate) fn alias_in_other_case(&self, name: &AliasName) -> Option<AliasName> {
        self.look(|tx| tx.alias_in_other_case(name)).ok().flatten()
    }

    /// Looks into the store without a request.
    fn look<T>(&self, look: impl FnOnce(&Transaction<'_>) -> store::Result<T>) -> store::Result<T> {
        let store = Store::open(&self.home, &self.place, store::Access::Read)?;
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        look(work.first())
    }

    fn begin(&mut self, access: store::Access) -> Result<Begun<'_>, Error> {
        let store = match self.open.take() {
            Some((opened, store)) if opened == access => store,
            _ => Store::open(&self.home, &self.place, access)?,
        };
        let (_, store) = self.open.insert((access, store));
        let work = store.begin(&clock(&self.world, &|offset| self.world.now(offset)))?;
        Ok(Begun {
            work,
            world: &self.world,
            place: &self.place,
            home: &self.home,
            caller: &self.caller,
        })
    }
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
}

impl Begun<'_> {
    fn context(&self, access: Access, operation: &'static str) -> Context<'_> {
        let Begun { work, world, place, home, caller } = self;
        Context { tx: work.first(), world, place, home, caller, operation, access }
    }
}

impl Context<'_> {
    /// Thirty-two bytes for identifiers.
    pub(crate) fn draw(&self) -> Result<[u8; 32], Error> {
        let counter = if self.world.seed.is_some() { self.tx.count_draw()? } else { 0 };
        self.world.draw(self.place, counter).map_err(Error::Entropy)
    }

    /// Refuses to go on while the store may only be read.
    pub(crate) fn must_write(&self) -> Result<(), Error> {
        if self.access == Access::Write { Ok(()) } else { Err(Error::MustWrite) }
    }
}
