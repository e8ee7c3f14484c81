//! What an operation is, so that every front door treats all of them alike.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::shape::Member;
use super::{Answer, Context, Error, param};
use crate::data::Value;

/// Whether an operation may change the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// It only reads; should it find that it must write, it runs again as [`Access::Write`].
    Read,
    /// It writes.
    Write,
}

/// One KMS operation. An operation's file implements this and little else.
pub(crate) trait Op {
    /// The name on the wire, such as `CreateAlias`.
    const NAME: &'static str;
    /// What it does, in one phrase of ours.
    const SUMMARY: &'static str;
    /// Whether it writes.
    const ACCESS: Access;
    /// The members of its request, in the model's order.
    const PARAMS: &'static [Member];
    /// The members of its answer, in the model's order.
    const ANSWER: &'static [Member] = &[];
    /// The exceptions that the model lists, in its order.
    const ERRORS: &'static [&'static str];
    /// The member of the answer that a paginator collects.
    const PAGED: Option<&'static str> = None;
    /// Whether success is an empty body.
    const SILENT: bool = false;
    /// The request, typed.
    type Request: DeserializeOwned;
    /// The answer, its members in the model's order.
    type Response: Serialize + 'static;

    /// Does what the service does, in its order of checks.
    ///
    /// # Errors
    /// The refusal.
    fn execute(request: Self::Request, cx: &Context<'_>) -> Result<Self::Response, Error>;
}

/// What a front door must know of an operation: what goes in, what comes out and how it is listed.
#[derive(Debug)]
pub(crate) struct Interface {
    /// The name on the wire.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) summary: &'static str,
    /// The members of its request.
    pub(crate) members: &'static [Member],
    /// The members of its answer.
    pub(crate) answer: &'static [Member],
    /// The exceptions that the model lists.
    pub(crate) errors: &'static [&'static str],
    /// The member of the answer that a paginator collects.
    pub(crate) paged: Option<&'static str>,
    /// Whether success is an empty body.
    pub(crate) silent: bool,
}

/// An [`Op`] with its types erased, or the interface of one that is not built.
#[derive(Debug)]
pub(crate) struct Operation {
    /// What goes in.
    pub(crate) interface: Interface,
    /// How it runs; `None` while it is not built.
    pub(crate) built: Option<Built>,
}

/// How an operation runs.
#[derive(Debug)]
pub(crate) struct Built {
    /// Whether it writes.
    pub(crate) access: Access,
    run: fn(Value, &Context<'_>) -> Result<Answer, Error>,
}

impl Operation {
    /// Erases `O`'s types.
    pub(crate) const fn of<O: Op>() -> Operation {
        let interface = Interface {
            name: O::NAME,
            summary: O::SUMMARY,
            members: O::PARAMS,
            answer: O::ANSWER,
            errors: O::ERRORS,
            paged: O::PAGED,
            silent: O::SILENT,
        };
        Operation { interface, built: Some(Built { access: O::ACCESS, run: run::<O> }) }
    }

    /// An operation that answers `UnknownOperationException`.
    pub(crate) const fn unbuilt(
        name: &'static str,
        summary: &'static str,
        members: &'static [Member],
        errors: &'static [&'static str],
    ) -> Operation {
        let interface =
            Interface { name, summary, members, answer: &[], errors, paged: None, silent: false };
        Operation { interface, built: None }
    }

    /// With the members of an answer.
    pub(crate) const fn answering(mut self, members: &'static [Member]) -> Operation {
        self.interface.answer = members;
        self
    }

    /// With a member that a paginator collects.
    pub(crate) const fn paged(mut self, result_key: &'static str) -> Operation {
        self.interface.paged = Some(result_key);
        self
    }

    /// With an empty body for an answer.
    pub(crate) const fn silent(mut self) -> Operation {
        self.interface.silent = true;
        self
    }
}

impl Built {
    /// Checks the types and the shapes of `request`, then runs it.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn call(
        &self,
        interface: &Interface,
        request: Value,
        cx: &Context<'_>,
    ) -> Result<Answer, Error> {
        param::check_types(interface.members, &request)?;
        param::check(interface.members, &request)?;
        (self.run)(request, cx)
    }
}

fn run<O: Op>(request: Value, cx: &Context<'_>) -> Result<Answer, Error> {
    let request = request.into_typed().map_err(|_| Error::Serialization)?;
    Ok(Answer::new(O::execute(request, cx)?))
}
