//! What passes between the thread that speaks HTTP and the one that holds the stores. Never: how either does its part.

use hyper::body::Bytes;
use tokio::sync::oneshot;

use crate::kms::{Access, Operation};
use crate::model::Place;

/// A request that has passed the gate.
#[derive(Debug)]
pub(super) struct Letter {
    /// The account and Region that it is for.
    pub(super) place: Place,
    /// The ARN of who asks.
    pub(super) caller: String,
    /// What is asked for.
    pub(super) operation: &'static Operation,
    /// The request's body, not read yet.
    pub(super) body: Bytes,
    /// Where the answer goes.
    pub(super) reply: oneshot::Sender<Reply>,
}

impl Letter {
    /// Whether it may change the store.
    pub(super) fn writes(&self) -> bool {
        self.operation.built.as_ref().is_some_and(|built| built.access == Access::Write)
    }
}

/// An answer, ready to be sent.
#[derive(Debug)]
pub(super) struct Reply {
    /// The HTTP status.
    pub(super) status: u16,
    /// The exception's name, if it is one; a log tells it.
    pub(super) code: Option<&'static str>,
    /// The media type of the body.
    pub(super) media: &'static str,
    /// The body; empty where the service has none.
    pub(super) body: Vec<u8>,
    /// Whether the connection ends with it.
    pub(super) closes: bool,
}

/// The media type of KMS's requests and answers.
pub(super) const JSON: &str = "application/x-amz-json-1.1";

impl Reply {
    /// An answer of KMS's.
    pub(super) fn json(body: Vec<u8>) -> Reply {
        Reply { status: 200, code: None, media: JSON, body, closes: false }
    }

    /// An exception, with a message unless it has none.
    pub(super) fn exception(status: u16, code: &'static str, message: Option<&str>) -> Reply {
        let mut members = serde_json::Map::new();
        members.insert("__type".to_owned(), code.into());
        if let Some(message) = message {
            members.insert("message".to_owned(), message.into());
        }
        let body = serde_json::Value::Object(members).to_string().into_bytes();
        Reply { status, code: Some(code), media: JSON, body, closes: false }
    }

    /// The same answer, after which the connection ends.
    pub(super) fn closing(self) -> Reply {
        Reply { closes: true, ..self }
    }
}
