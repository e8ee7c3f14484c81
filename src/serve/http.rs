//! HTTP: connections with their bounds, requests to letters, replies to responses. Never: a store.

mod connections;
mod in_flight;

use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body, Buf, Bytes};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout, timeout_at};

use super::credential::{self, Credential};
use super::desk::{self, Desk};
use super::envelope::{Letter, Reply};
use super::gate::Gate;
use super::log::Entry;
use super::scribe::Scribe;
use super::sigv4::{self, Signed};
use super::{Config, query, wire};
use crate::model::{Account, Place, Region};
use crate::world::{Stopwatch, World};

pub(super) use connections::Connections;
use in_flight::InFlight;

/// The most bytes of a body.
const BODY: usize = 1024 * 1024;

/// The most bytes of one that is longer or refused that are read all the same, so that its client hears the answer.
const PASSED_OVER: usize = 64 * 1024 * 1024;

/// How long a body may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(20);

/// What every connection shares.
#[derive(Debug)]
pub(in crate::serve) struct Front {
    config: Config,
    gate: Gate,
    desk: Desk,
    log: Option<Scribe>,
    in_flight: InFlight,
}

/// Who asks, and where.
#[derive(Debug, PartialEq, Eq)]
struct Caller {
    place: Place,
    arn: String,
}

/// One request on its way.
struct Asked<'a> {
    method: &'a Method,
    path: &'a str,
    query: &'a str,
    headers: &'a HeaderMap,
    body: Bytes,
    id: &'a str,
}

/// What came of a request, for the answer and for the log.
struct Outcome {
    operation: String,
    place: Option<Place>,
    reply: Reply,
}

impl Front {
    /// Everything that the connections need.
    pub(in crate::serve) fn new(config: Config, desk: Desk, log: Option<Scribe>) -> Front {
        let gate = Gate::new(&config.hosts, config.listen.ip());
        Front { config, gate, desk, log, in_flight: InFlight::new() }
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
        let (started, id) = (Stopwatch::start(), self.request_id());
        let _counted = self.in_flight.count();
        let (parts, body) = request.into_parts();
        let (method, uri, headers) = (parts.method, parts.uri, parts.headers);
        let received = match self.gate.admit(&uri, &headers) {
            Ok(()) => received(body).await.map_err(|reply| ("body", reply)),
            Err(reply) => {
                // A connection with the rest of a body on it would end without a word.
                timeout(ARRIVAL, pass_over(pin!(body))).await.ok();
                Err(("refused", reply))
            }
        };
        let outcome = match received {
            Err((what, reply)) => Outcome::of(what, reply),
            Ok(_) if [Method::GET, Method::HEAD].contains(&method) && uri.path() == "/health" => {
                Outcome::of("health", Reply::json(br#"{"status":"ok"}"#.to_vec()))
            }
            Ok(body) => {
                let (path, query) = (uri.path(), uri.query().unwrap_or_default());
                let asked =
                    Asked { method: &method, path, query, headers: &headers, body, id: &id };
                self.ask(asked).await
            }
        };
        self.log(&outcome, &id, started);
        Ok(response(outcome.reply, &id))
    }

    async fn ask(&self, asked: Asked<'_>) -> Outcome {
        let got = asked.method == Method::GET && asked.query.contains("Action=");
        let form = got || is_form(asked.headers);
        if asked.method != Method::POST && !got || asked.path != "/" {
            // One word, and nothing in it that a terminal would obey.
            let operation = format!("{}:{}", asked.method, asked.path.escape_default());
            let text = "kmsalias serves POST / of KMS and STS, GET /?Action=GetCallerIdentity and GET /health";
            let reply = Reply::exception(404, "UnknownOperationException", Some(text));
            return Outcome { operation, place: None, reply };
        }
        let service = if form { "sts" } else { "kms" };
        let caller = match self.caller(&asked, service) {
            Ok(caller) => caller,
            Err((code, text)) if form => {
                return Outcome::of("sts", query::unauthentic(code, &text, asked.id));
            }
            Err((code, text)) => {
                return Outcome::of("kms", Reply::exception(400, code, Some(&text)));
            }
        };
        let place = Some(caller.place.clone());
        if form {
            let form = if got { asked.query.into() } else { String::from_utf8_lossy(&asked.body) };
            let reply = query::answer(&form, &caller.arn, &caller.place.account, asked.id);
            return Outcome { operation: "sts".to_owned(), place, reply };
        }
        let target = asked.headers.get("x-amz-target").and_then(|value| value.to_str().ok());
        match wire::operation(target) {
            Err(reply) => Outcome { operation: "unknown".to_owned(), place, reply },
            Ok(operation) => {
                let Caller { place: at, arn: caller } = caller;
                let (reply, answered) = oneshot::channel();
                let letter = Letter { place: at, caller, operation, body: asked.body, reply };
                let reply = match self.desk.take(letter) {
                    Ok(()) => answered.await.unwrap_or_else(|_| desk::closed()),
                    Err(reply) => reply,
                };
                Outcome { operation: operation.interface.name.to_owned(), place, reply }
            }
        }
    }

    /// Who asks: whom the key stands for where signatures are checked; else the account that the access key's id is,
    /// or the one in use. The Region is the signature's.
    fn caller(&self, asked: &Asked<'_>, service: &str) -> Result<Caller, (&'static str, String)> {
        let incomplete = |text| ("IncompleteSignatureException", text);
        let credential = match credential::header(asked.headers).map_err(incomplete)? {
            Some(header) => Credential::parse(header).map_err(incomplete)?,
            None if self.config.keys.is_some() => {
                return Err((
                    "MissingAuthenticationTokenException",
                    "Missing Authentication Token".to_owned(),
                ));
            }
            None => return Ok(self.caller_in(self.config.place.clone())),
        };
        let Some(region) = Region::new(credential.region) else {
            let text = format!(
                "Credential should be scoped to a valid region, not '{}'.",
                credential.region
            );
            return Err(("InvalidSignatureException", text));
        };
        if self.config.keys.is_some() {
            return self.verified(asked, &credential, region, service);
        }
        let account = Account::new(credential.access_key);
        let account = account.unwrap_or_else(|| self.config.place.account.clone());
        Ok(self.caller_in(Place { account, region }))
    }

    /// The caller of an account, where no key tells.
    fn caller_in(&self, place: Place) -> Caller {
        let own = place.account == self.config.place.account;
        let arn = self.config.caller.clone().filter(|_| own).unwrap_or_else(|| place.root_arn());
        Caller { place, arn }
    }

    fn verified(
        &self,
        asked: &Asked<'_>,
        credential: &Credential<'_>,
        region: Region,
        service: &str,
    ) -> Result<Caller, (&'static str, String)> {
        let key = self.config.keys.as_ref().and_then(|keys| keys.find(credential.access_key));
        let has_token = asked.headers.contains_key("x-amz-security-token");
        let known =
            key.and_then(|key| Some((key, Account::new(&key.account)?))).filter(|_| !has_token);
        let Some((key, account)) = known else {
            let text = "The security token included in the request is invalid.";
            return Err(("UnrecognizedClientException", text.to_owned()));
        };
        let invalid = |text| ("InvalidSignatureException", text);
        if credential.service != service {
            return Err(invalid(format!(
                "Credential should be scoped to correct service: '{service}'."
            )));
        }
        let Asked { method, path, query, headers, body, .. } = asked;
        let signed = Signed { method: method.as_str(), path, query, headers, body };
        let skew = if service == "sts" { sigv4::STS_SKEW } else { sigv4::SKEW };
        let time = sigv4::Time { now: seconds(), skew };
        sigv4::check(&signed, credential, &key.secret_access_key, time).map_err(invalid)?;
        Ok(Caller { place: Place { account, region }, arn: key.arn.clone() })
    }

    /// A new id, of the operating system's dice whatever the seed.
    fn request_id(&self) -> String {
        let bytes = World::default().draw(&self.config.place, 0).unwrap_or_default();
        let bytes = bytes.first_chunk().copied().unwrap_or_default();
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }

    fn log(&self, outcome: &Outcome, id: &str, started: Stopwatch) {
        let Some(log) = &self.log else { return };
        let Outcome { operation, place, reply: Reply { status, code, .. } } = outcome;
        let (place, status, code) = (place.as_ref(), *status, *code);
        let (time, took) = (seconds(), started.elapsed());
        log.write(&Entry { time, id, status, operation, place, code, took });
    }
}

impl Outcome {
    fn of(operation: &str, reply: Reply) -> Outcome {
        Outcome { operation: operation.to_owned(), place: None, reply }
    }
}

/// The time in seconds since 1970, by which signatures are told: the real one, whatever the store's clock says.
fn seconds() -> i64 {
    World::default().now(0).0.div_euclid(1_000_000)
}

/// The whole body, if it is not too long and not too slow.
async fn received<B>(body: B) -> Result<Bytes, Reply>
where
    B: Body,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let (mut body, end) = (pin!(body), Instant::now() + ARRIVAL);
    match timeout_at(end, Limited::new(body.as_mut(), BODY).collect()).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(e)) if e.is::<LengthLimitError>() => {
            timeout_at(end, pass_over(body)).await.ok();
            let text = "The request is longer than 1 MiB";
            Err(Reply::exception(413, "RequestEntityTooLargeException", Some(text)))
        }
        Ok(Err(_)) => Err(Reply::exception(400, "SerializationException", None)),
        Err(_) => {
            Err(Reply::exception(408, "RequestTimeout", Some("The body took too long to arrive")))
        }
    }
}

/// Reads what is left of a body that nobody wants and keeps none of it: who still sends would not hear the answer.
async fn pass_over<B: Body>(mut body: Pin<&mut B>) {
    let mut left = PASSED_OVER;
    while let Some(Ok(frame)) = body.frame().await {
        let length = frame.data_ref().map_or(0, Buf::remaining);
        let Some(rest) = left.checked_sub(length) else { return };
        left = rest;
    }
}

/// Whether the body is a form: the query protocol's, which STS speaks. Some programs call every body a form.
fn is_form(headers: &HeaderMap) -> bool {
    if headers.contains_key("x-amz-target") {
        return false;
    }
    let media = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    media.starts_with("application/x-www-form-urlencoded")
}

fn response(reply: Reply, id: &str) -> Response<Full<Bytes>> {
    let Reply { status, media, body, .. } = reply;
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
    if matches!(status, 408 | 413) {
        headers.insert(hyper::header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
