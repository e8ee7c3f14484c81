//! HTTP: requests to letters, replies to responses. Never: a store.

mod body;
mod caller;
mod connections;
mod in_flight;
mod noted;

use std::convert::Infallible;
use std::rc::Rc;

use http_body_util::Full;
use hyper::body::{Body, Bytes};
use hyper::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode, Uri};
use tokio::sync::{Notify, oneshot};

use super::desk::{self, Desk};
use super::envelope::{Letter, Reply};
use super::gate::Gate;
use super::scribe::Scribe;
use super::{Config, query, wire};
use crate::world::World;
use body::Bounds;
use caller::{Caller, Refusal, Sender};

pub(super) use connections::Connections;
use in_flight::InFlight;
use noted::Noted;

/// What every connection shares.
#[derive(Debug)]
pub(in crate::serve) struct Front {
    config: Config,
    gate: Gate,
    desk: Desk,
    log: Option<Scribe>,
    in_flight: InFlight,
    /// Asks one connection that has nothing to say for its place.
    wanted: Notify,
}

/// A request without its body.
struct Head {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    id: String,
}

impl Front {
    /// Everything that the connections need.
    pub(in crate::serve) fn new(config: Config, desk: Desk, log: Option<Scribe>) -> Front {
        let gate = Gate::new(&config.hosts, config.listen.ip());
        Front { config, gate, desk, log, in_flight: InFlight::new(), wanted: Notify::new() }
    }

    /// Answers one request.
    pub(super) async fn answer<B>(
        self: Rc<Self>,
        request: Request<B>,
    ) -> Result<Response<Full<Bytes>>, Infallible>
    where
        B: Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let id = self.request_id();
        let mut noted = Noted::new(self.log.as_ref(), id.clone());
        let _counted = self.in_flight.count();
        let (parts, body) = request.into_parts();
        let head = Head { method: parts.method, uri: parts.uri, headers: parts.headers, id };
        let reply = self.heard(&head, body, &mut noted).await;
        noted.end(&reply);
        Ok(response(reply, &head.id))
    }

    /// What the head tells is answered before the body has come, which is then kept by nobody.
    async fn heard<B>(&self, head: &Head, body: B, noted: &mut Noted<'_>) -> Reply
    where
        B: Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let bounds = Bounds { waits: head.waits(), wanted: &self.wanted };
        let sender = match self.admitted(head, noted) {
            Ok(sender) => sender,
            Err(reply) if bounds.passed_over(body).await => return reply,
            Err(reply) => return reply.closing(),
        };
        let body = match bounds.received(body).await {
            Ok(body) => body,
            Err(reply) => return reply,
        };
        let Some(sender) = sender else { return Reply::json(br#"{"status":"ok"}"#.to_vec()) };
        match sender.check(head, &body) {
            Ok(caller) => self.ask(head, body, caller, noted).await,
            Err(refusal) => head.unauthentic(refusal),
        }
    }

    /// Who asks, as far as the head shows; nobody for the health, which everybody may ask for.
    fn admitted(&self, head: &Head, noted: &mut Noted<'_>) -> Result<Option<Sender<'_>>, Reply> {
        noted.operation("refused");
        self.gate.admit(&head.uri, &head.headers)?;
        if [Method::GET, Method::HEAD].contains(&head.method) && head.uri.path() == "/health" {
            noted.operation("health");
            return Ok(None);
        }
        if !head.is_served() {
            // One word, and nothing in it that a terminal would obey.
            noted.operation(&format!("{}:{}", head.method, head.uri.path().escape_default()));
            let text = "kmsalias serves POST / of KMS and STS, GET /?Action=GetCallerIdentity and GET /health";
            return Err(Reply::exception(404, "UnknownOperationException", Some(text)));
        }
        noted.operation(head.operation());
        let sender = Sender::of(head, &self.config).map_err(|refusal| head.unauthentic(refusal))?;
        Ok(Some(sender))
    }

    async fn ask(&self, head: &Head, body: Bytes, caller: Caller, noted: &mut Noted<'_>) -> Reply {
        let Caller { place, arn: caller } = caller;
        noted.place(&place);
        if head.is_form() {
            let form = if head.is_query() {
                head.uri.query().unwrap_or_default().into()
            } else {
                String::from_utf8_lossy(&body)
            };
            return query::answer(&form, &caller, &place.account, &head.id);
        }
        let operation = match wire::operation(head.target()) {
            Ok(operation) => operation,
            Err(reply) => return reply,
        };
        let (reply, answered) = oneshot::channel();
        match self.desk.take(Letter { place, caller, operation, body, reply }) {
            Ok(()) => answered.await.unwrap_or_else(|_| desk::closed()),
            Err(reply) => reply,
        }
    }

    /// A new id, of the operating system's dice whatever the seed.
    fn request_id(&self) -> String {
        let bytes = World::default().draw(&self.config.place, 0).unwrap_or_default();
        let bytes = bytes.first_chunk().copied().unwrap_or_default();
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }
}

impl Head {
    /// Whether the client sends the body only when it has been asked for it.
    fn waits(&self) -> bool {
        self.headers
            .get(EXPECT)
            .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
    }

    /// Whether anything is served there.
    fn is_served(&self) -> bool {
        (self.method == Method::POST || self.is_query()) && self.uri.path() == "/"
    }

    /// Whether the query string is a form.
    fn is_query(&self) -> bool {
        self.method == Method::GET
            && self.uri.query().is_some_and(|query| query.contains("Action="))
    }

    /// Whether it is the query protocol's, which STS speaks. Some programs call every body a form.
    fn is_form(&self) -> bool {
        let media = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        self.is_query()
            || !self.headers.contains_key("x-amz-target")
                && media.unwrap_or_default().starts_with("application/x-www-form-urlencoded")
    }

    /// The service that is asked.
    fn service(&self) -> &'static str {
        if self.is_form() { "sts" } else { "kms" }
    }

    fn target(&self) -> Option<&str> {
        self.headers.get("x-amz-target").and_then(|value| value.to_str().ok())
    }

    /// The operation for the log, where it is known.
    fn operation(&self) -> &'static str {
        if self.is_form() {
            return "sts";
        }
        wire::operation(self.target()).map_or("unknown", |operation| operation.interface.name)
    }

    /// The answer to somebody who has not shown who they are.
    fn unauthentic(&self, refusal: Refusal) -> Reply {
        let (code, text) = refusal;
        if self.is_form() {
            query::unauthentic(code, &text, &self.id)
        } else {
            Reply::exception(400, code, Some(&text))
        }
    }
}

fn response(reply: Reply, id: &str) -> Response<Full<Bytes>> {
    let Reply { status, media, body, closes, .. } = reply;
    let length = body.len();
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert("x-amzn-requestid", id);
    }
    // The connection ends with a body that was not read to its end; a client is told so that it sends nothing more on it.
    if closes {
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
