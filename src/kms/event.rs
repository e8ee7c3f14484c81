//! What goes on record of a request: who asked for what, and how it ended. Never: a secret.

use super::shape::{Member, Shape};
use super::{Answer, Context, Error, Interface};
use crate::data::Value;
use crate::store::{Asked, Event, Transaction};

/// Runs a writing request and records it. A refused one leaves nothing but its event, and the key of a predefined alias
/// that it named.
///
/// # Errors
/// A failure of the store; the refusal itself is the inner result.
pub(crate) fn recorded(
    cx: &Context<'_>,
    interface: &Interface,
    request: Value,
    run: impl FnOnce(Value) -> Result<Answer, Error>,
) -> Result<Result<Answer, Error>, Error> {
    let asked_for = bounded_request(without_secrets(interface.members, &request));
    cx.tx.mark()?;
    let answer = run(request);
    let refusal = match &answer {
        Err(e) if e.is_refusal() => {
            cx.tx.forget()?;
            cx.abroad.views().for_each(Transaction::forget_changes);
            Some((e.code(), e.message().map(bounded_message)))
        }
        // A failure of the store leaves nothing, and no event.
        Err(_) => return answer.map(Ok),
        Ok(_) => None,
    };
    let refusal = refusal.as_ref().map(|(code, message)| (*code, message.as_deref()));
    let asked = Asked { operation: interface.name, caller: cx.caller, request: &asked_for };
    cx.tx.record(&Event { time: cx.tx.now, asked, refusal })?;
    for view in cx.abroad.views().filter(|view| view.is_changed()) {
        view.record(&Event { time: view.now, asked, refusal })?;
    }
    Ok(answer)
}

/// The most bytes of a request or of a message that go on record: a refused value may be of any size.
const KEPT: usize = 64 * 1024;

/// A request as JSON, or only its size where it is too large to be kept.
fn bounded_request(request: Value) -> String {
    bounded(serde_json::Value::from(request)).1
}

/// The same, with the text of it.
pub(super) fn bounded(request: serde_json::Value) -> (serde_json::Value, String) {
    let text = request.to_string();
    if text.len() <= KEPT {
        return (request, text);
    }
    let size = serde_json::json!({ "Bytes": text.len() });
    let text = size.to_string();
    (size, text)
}

/// A message, its end cut off where it is too large to be kept.
pub(super) fn bounded_message(message: String) -> String {
    if message.len() <= KEPT {
        return message;
    }
    let end = (0..=KEPT).rev().find(|at| message.is_char_boundary(*at)).unwrap_or(0);
    message.get(..end).map(|kept| format!("{kept}...")).unwrap_or_default()
}

/// The members of a request that may be kept.
fn without_secrets(members: &[Member], request: &Value) -> Value {
    let kept = members.iter().filter(|member| !is_secret(member.shape));
    let kept = kept.filter_map(|m| Some((m.name.into(), request.get(m.name)?.clone())));
    Value::map(kept.collect())
}

/// Whether a value of this shape is a secret, or holds one.
pub(super) fn is_secret(shape: &Shape) -> bool {
    match shape {
        Shape::Text { sensitive, .. } | Shape::Blob { sensitive, .. } => *sensitive,
        Shape::Structure(members) => members.iter().any(|member| is_secret(member.shape)),
        Shape::List { item, .. } => is_secret(item),
        Shape::Map { .. } | Shape::Integer { .. } | Shape::Boolean | Shape::Timestamp => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{bounded_message, bounded_request, without_secrets};
    use crate::data::{Value, json};
    use crate::kms::ops;

    #[test]
    fn a_secret_does_not_go_on_record() {
        let request = json::parse(
            r#"{"KeyId": "k", "Plaintext": "c2VjcmV0", "KeyStorePassword": "p", "DryRun": true,
                "XksProxyAuthenticationCredential": {"RawSecretAccessKey": "s"}}"#,
        );
        let request = request.unwrap();
        let kept = |name: &str| {
            let operation = ops::ALL.iter().find(|o| o.interface.name == name).unwrap();
            json::to_json(&without_secrets(operation.interface.members, &request))
        };
        assert_eq!(kept("Encrypt"), r#"{"KeyId":"k","DryRun":true}"#);
        assert_eq!(kept("CreateCustomKeyStore"), "{}");
    }

    #[test]
    fn what_goes_on_record_is_bounded() {
        let long = "é".repeat(40_000);
        let message = bounded_message(long.clone());
        assert!(message.len() <= 64 * 1024 + 3 && message.ends_with("é..."), "{}", message.len());
        assert_eq!(bounded_message("x".to_owned()), "x");
        let request = |text: String| Value::map([("K".into(), text.into())].into_iter().collect());
        assert_eq!(bounded_request(request(long)), r#"{"Bytes":80008}"#);
        assert_eq!(bounded_request(request("x".to_owned())), r#"{"K":"x"}"#);
    }
}
