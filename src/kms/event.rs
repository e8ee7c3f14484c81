//! What goes on record of a request: who asked for what, and how it ended. Never: a secret.

use super::shape::{Member, Shape};
use super::{Answer, Context, Error, Interface};
use crate::data::Value;
use crate::store::{Asked, Event};

/// Runs a writing request and records it. A refused one leaves nothing but its event.
///
/// # Errors
/// A failure of the store; the refusal itself is the inner result.
pub(crate) fn recorded(
    cx: &Context<'_>,
    interface: &Interface,
    request: Value,
    run: impl FnOnce(Value) -> Result<Answer, Error>,
) -> Result<Result<Answer, Error>, Error> {
    let asked_for =
        serde_json::Value::from(without_secrets(interface.members, &request)).to_string();
    cx.tx.mark()?;
    let answer = run(request);
    let refusal = match &answer {
        Err(e) if !e.is_refusal() => return Ok(answer),
        Err(e) => {
            cx.tx.forget()?;
            Some((e.code(), e.message()))
        }
        Ok(_) => None,
    };
    let refusal = refusal.as_ref().map(|(code, message)| (*code, message.as_deref()));
    let asked = Asked { operation: interface.name, caller: cx.caller, request: &asked_for };
    cx.tx.record(&Event { time: cx.tx.now, asked, refusal })?;
    Ok(answer)
}

/// The members of a request that may be kept.
fn without_secrets(members: &[Member], request: &Value) -> Value {
    let kept = members.iter().filter(|member| !is_secret(member.shape));
    let kept = kept.filter_map(|m| Some((m.name.into(), request.get(m.name)?.clone())));
    Value::map(kept.collect())
}

/// Whether a value of this shape is a secret, or holds one.
fn is_secret(shape: &Shape) -> bool {
    match shape {
        Shape::Text { sensitive, .. } | Shape::Blob { sensitive, .. } => *sensitive,
        Shape::Structure(members) => members.iter().any(|member| is_secret(member.shape)),
        Shape::List { item, .. } => is_secret(item),
        Shape::Map { .. } | Shape::Integer { .. } | Shape::Boolean | Shape::Timestamp => false,
    }
}
