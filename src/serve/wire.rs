//! AWS JSON 1.1: bytes to a request, an answer to bytes (reference: kms-aliases.md, section 2, "Wire"). Never: what is
//! asked for.

use super::envelope::Reply;
use crate::data::{Map, Value, json};
use crate::kms::{Answer, Error, Operation, ops};

/// The prefix of KMS's operations in `X-Amz-Target`.
const SERVICE: &str = "TrentService.";

/// The operation that a header's value names.
///
/// # Errors
/// The answer to a name that is none: KMS's own, without a message; a sentence for another service, and for an
/// operation that is not built.
pub(super) fn operation(target: Option<&str>) -> Result<&'static Operation, Reply> {
    let target = target.unwrap_or_default();
    let Some(name) = target.strip_prefix(SERVICE) else {
        let service = target.split_once('.').map_or("this", |(service, _)| service);
        let text = format!(
            "kmsalias serves KMS and STS's GetCallerIdentity; it does not know {service}, and nothing was sent anywhere"
        );
        return Err(Reply::exception(400, "UnknownOperationException", Some(&text)));
    };
    match ops::ALL.iter().find(|operation| operation.interface.name == name) {
        Some(operation) if operation.built.is_some() => Ok(operation),
        Some(_) => {
            let text =
                format!("kmsalias does not run {name} of KMS, and nothing was sent anywhere");
            Err(Reply::exception(400, "UnknownOperationException", Some(&text)))
        }
        None => Err(Reply::exception(400, "UnknownOperationException", None)),
    }
}

/// The request that a body holds; an empty one holds no member.
///
/// # Errors
/// What is no JSON object: the service cannot read it.
pub(super) fn request(body: &[u8]) -> Result<Value, Error> {
    if body.is_empty() {
        return Ok(Value::map(Map::new()));
    }
    let text = std::str::from_utf8(body).map_err(|_| Error::Serialization)?;
    // Python's JSON, which the value reads, has `NaN` and the like.
    serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|_| Error::Serialization)?;
    match json::parse(text) {
        Ok(value @ Value::Map(_)) => Ok(value),
        _ => Err(Error::Serialization),
    }
}

/// The service's answer as it travels: instants are seconds since 1970.
pub(super) fn reply(ended: Result<Answer, Error>) -> Reply {
    match ended {
        Ok(answer) => Reply::json(answer.json().into_bytes()),
        // What fails here (a disk, a lock) is the server's own fault, and says so.
        Err(error) => {
            Reply::exception(error.http_status(), error.code(), error.message().as_deref())
        }
    }
}
