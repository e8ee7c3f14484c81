//! Several requests of one account and Region in one transaction, each a savepoint in it: concurrent writers share one
//! sync. Never: who waits for whom, and for how long.

use std::collections::VecDeque;
use std::time::Duration;

use super::operation::Access;
use super::{Answer, Begun, Context, Error, Operation, Service, Told, event};
use crate::data::Value;
use crate::store;
use crate::world::Stopwatch;

/// How long a transaction of several requests works until it takes no more of them: nobody else can write meanwhile.
pub(crate) const LONGEST: Duration = Duration::from_millis(100);

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
    /// Answers the first of `all`, in their order, and leaves those for which its transaction has no time. Those that
    /// can, share the transaction; the others run by themselves after it. Each answer is given out only after its
    /// transaction has lasted. Where that fails, all of them are told so: none is tried again by itself, since a file
    /// that is busy or a disk that is full would keep each of them waiting anew.
    pub(crate) fn call_together(
        &mut self,
        all: &mut VecDeque<Asking>,
    ) -> Vec<Result<Answer, Error>> {
        let ended = match all.len() {
            0 => Vec::new(),
            1 => vec![None],
            count => {
                let together = self.together(all.make_contiguous());
                together.unwrap_or_else(|e| told_to_each(&e, count))
            }
        };
        let first = all.drain(..ended.len().min(all.len())).zip(ended);
        first.map(|(asking, ended)| ended.unwrap_or_else(|| self.call_for(asking))).collect()
    }

    /// Answers one request for its caller.
    ///
    /// # Errors
    /// As [`Service::call`].
    pub(crate) fn call_for(&mut self, asking: Asking) -> Result<Answer, Error> {
        self.caller = asking.caller;
        self.call(asking.operation, asking.request)
    }

    /// Runs the first of `all` in one transaction, as many as there is time for.
    ///
    /// # Errors
    /// What the transaction failed of; nothing of it is left.
    fn together(&mut self, all: &[Asking]) -> store::Result<Vec<Ended>> {
        let path = self.home.path(&self.place);
        let mut in_transaction = || {
            let begun = self.begin(store::Access::Write, &[])?;
            let (mut ended, since) = (Vec::with_capacity(all.len()), Stopwatch::start());
            for asking in all {
                ended.push(one_of_many(&begun, asking)?);
                if since.elapsed() > LONGEST {
                    break;
                }
            }
            begun.commit()?;
            Ok(ended)
        };
        in_transaction().map_err(|e: store::Error| e.at(&path))
    }
}

/// The failure of a transaction, for each of its requests.
fn told_to_each(failure: &store::Error, count: usize) -> Vec<Ended> {
    std::iter::repeat_with(|| Some(Err(Error::Store(failure.clone())))).take(count).collect()
}

/// Runs one request as a savepoint of the transaction. One that fails touches no other.
///
/// # Errors
/// A failure that has ended the transaction.
fn one_of_many(begun: &Begun<'_>, asking: &Asking) -> store::Result<Ended> {
    let interface = &asking.operation.interface;
    let Some(built) = &asking.operation.built else {
        return Ok(Some(Err(Error::UnknownOperation)));
    };
    let (caller, told) = (asking.caller.as_str(), Told::Wholly(&asking.request));
    let cx = Context { caller, told, ..begun.context(Access::Write, interface.name) };
    let request = asking.request.clone();
    let run = || event::recorded(&cx, interface, request, |r| built.call(interface, r, &cx));
    match cx.tx.apart(run) {
        Ok(Ok(answer)) => Ok(Some(answer)),
        // What is missing is made in transactions of its own.
        Ok(Err(Error::Needs(_))) => Ok(None),
        Ok(Err(failure)) => Ok(Some(Err(failure))),
        Err(Error::Store(failure)) => Err(failure),
        Err(failure) => Err(std::io::Error::other(failure.to_string()).into()),
    }
}
