//! Several requests of one account and Region in one transaction, each a savepoint in it: concurrent writers share one
//! sync. Never: who waits for whom, and for how long.

use super::operation::Access;
use super::{Answer, Begun, Context, Error, Operation, Service, event};
use crate::data::Value;
use crate::store;

/// One of several requests.
#[derive(Debug)]
pub(crate) struct Asking {
    /// The ARN of who asks.
    pub(crate) caller: String,
    /// What is asked for.
    pub(crate) operation: &'static Operation,
    /// The request.
    pub(crate) request: Value,
}

/// How a request of a batch ended: `None` where it has to run by itself.
type Ended = Option<Result<Answer, Error>>;

impl Service {
    /// Answers `all`, in their order. Those that can, share a transaction; the others run by themselves after it. Each
    /// answer is given out only after its transaction has lasted.
    pub(crate) fn call_together(&mut self, all: Vec<Asking>) -> Vec<Result<Answer, Error>> {
        // Where the one transaction fails, nothing of it is left, and each request is told its own failure.
        let ended =
            if all.len() > 1 { self.together(&all).unwrap_or_default() } else { Vec::new() };
        let ended = ended.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
        let each = all.into_iter().zip(ended);
        each.map(|(asking, ended)| match ended.flatten() {
            Some(ended) => ended,
            None => self.call_for(asking),
        })
        .collect()
    }

    /// Answers one request for its caller.
    ///
    /// # Errors
    /// As [`Service::call`].
    pub(crate) fn call_for(&mut self, asking: Asking) -> Result<Answer, Error> {
        self.caller = asking.caller;
        self.call(asking.operation, asking.request)
    }

    fn together(&mut self, all: &[Asking]) -> Result<Vec<Ended>, Error> {
        let begun = self.begin(store::Access::Write, &[])?;
        let ended = all.iter().map(|asking| one_of_many(&begun, asking));
        let ended = ended.collect::<Result<_, _>>()?;
        begun.work.commit()?;
        Ok(ended)
    }
}

/// Runs one request as a savepoint of the transaction.
fn one_of_many(begun: &Begun<'_>, asking: &Asking) -> Result<Ended, Error> {
    let interface = &asking.operation.interface;
    let Some(built) = &asking.operation.built else {
        return Ok(Some(Err(Error::UnknownOperation)));
    };
    let cx = Context { caller: &asking.caller, ..begun.context(Access::Write, interface.name) };
    let request = asking.request.clone();
    let ended = event::recorded(&cx, interface, request, |r| built.call(interface, r, &cx));
    let ended = match ended {
        Ok(answer) => Some(answer),
        // What is missing is made in transactions of its own.
        Err(Error::Needs(_)) => {
            cx.tx.forget()?;
            None
        }
        Err(failure) => return Err(failure),
    };
    cx.tx.release()?;
    Ok(ended)
}
