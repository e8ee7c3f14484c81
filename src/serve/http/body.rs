//! A request's body: how long it may be, how long it may take, and what becomes of one that nobody wants. Never: what
//! it says.

use std::pin::{Pin, pin};
use std::time::Duration;

use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body, Buf, Bytes};
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

use crate::serve::envelope::Reply;

/// The most bytes of a body.
const BODY: usize = 1024 * 1024;

/// The most bytes of one that is longer or refused that are read all the same, so that its client hears the answer.
const PASSED_OVER: usize = 64 * 1024 * 1024;

/// How long a body may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(20);

/// How long it may take while others wait for the connection's place, and how long one that is refused.
const PRESSED: Duration = Duration::from_secs(5);
const REFUSED: Duration = Duration::from_secs(1);

/// What a body has to keep to.
#[derive(Clone, Copy)]
pub(super) struct Bounds<'a> {
    /// Whether the client sends it only when it has been asked for it.
    pub(super) waits: bool,
    /// Asks for the connection's place.
    pub(super) wanted: &'a Notify,
}

impl Bounds<'_> {
    /// The whole body, if it is not too long and not too slow. One whose head tells that it is too long is not asked for.
    pub(super) async fn received<B>(self, body: B) -> Result<Bytes, Reply>
    where
        B: Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (mut body, mut end) = (pin!(body), pin!(self.end()));
        if usize::try_from(body.size_hint().lower()).is_ok_and(|length| length <= BODY) {
            let whole = tokio::select! {
                whole = Limited::new(body.as_mut(), BODY).collect() => whole,
                () = end.as_mut() => return Err(too_slow()),
            };
            match whole {
                Ok(whole) => return Ok(whole.to_bytes()),
                Err(e) if e.is::<LengthLimitError>() => {}
                Err(_) => return Err(Reply::exception(400, "SerializationException", None)),
            }
        } else if self.waits {
            return Err(too_long());
        }
        tokio::select! {
            _ = pass_over(body) => {}
            () = end => {}
        }
        Err(too_long())
    }

    /// Reads a body that is refused, and keeps none of it; tells whether it has come to its end. One that is waited with
    /// is not asked for.
    pub(super) async fn passed_over<B: Body>(self, body: B) -> bool {
        if self.waits {
            return body.is_end_stream();
        }
        timeout(REFUSED, pass_over(pin!(body))).await.unwrap_or_default()
    }

    /// Ends when a body has had its time, which is shorter while others wait for a place.
    async fn end(self) {
        let asked = async {
            sleep(PRESSED).await;
            self.wanted.notified().await;
        };
        tokio::select! {
            () = sleep(ARRIVAL) => {}
            () = asked => {}
        }
    }
}

/// Reads what is left of a body that nobody wants: who still sends would not hear the answer. Tells whether that was all.
async fn pass_over<B: Body>(mut body: Pin<&mut B>) -> bool {
    let mut left = PASSED_OVER;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return false };
        let length = frame.data_ref().map_or(0, Buf::remaining);
        let Some(rest) = left.checked_sub(length) else { return false };
        left = rest;
    }
    true
}

fn too_long() -> Reply {
    let text = "The request is longer than 1 MiB";
    Reply::exception(413, "RequestEntityTooLargeException", Some(text)).closing()
}

fn too_slow() -> Reply {
    let text = "The body took too long to arrive";
    Reply::exception(408, "RequestTimeout", Some(text)).closing()
}
