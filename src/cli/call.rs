//! A call of the service: request, settings, pages, answer.
//!
//! The order is that of `aws-cli.md` (c''). Never: a rule of the service.

use std::cell::Cell;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::given::Given;
use super::globals::Globals;
use super::line::{Invocation, Target};
use super::printer::Manner;
use super::process::{Frame, Process, options};
use super::request::{Call, Request, Surroundings};
use super::settings::{self, Options, Settings, Timestamps};
use super::zone::Zone;
use super::{calls, hint, skeleton, wire};
use crate::data::Value;
use crate::kms::{Answer, Operation, Service};
use crate::model::Instant;
use crate::output::{Colour, RESET, json};
use crate::sts;

/// Does what `invocation` asks for and prints the answer; `words` are the command line's.
///
/// # Errors
/// The first failure in the AWS CLI's order; `hint` is what may cure it.
pub(crate) fn perform(
    process: &mut Process<'_>,
    frame: &Frame,
    invocation: Invocation,
    words: &[String],
    hint: &mut Option<String>,
) -> Result<(), Failure> {
    let (globals, target) = (invocation.globals.clone(), invocation.target);
    let request = read_request(process, invocation)?;
    let call = match request {
        Request::Call(call) => call,
        Request::Sample(sample) => return Ok(json::write_document(&sample, &mut process.out)?),
        Request::Text(text) => return Ok(process.out.write_all(text.as_bytes())?),
        Request::Answer(call) => return show_sample(process, frame, &globals, call),
    };
    let environment = &process.environment;
    let endpoint_variable = Some(target.endpoint_variable());
    let options = Options { endpoint_variable, ..options(&globals) };
    let settings = Settings::resolve(environment, &frame.profiles, &options)?;
    let attempts = settings::attempts(environment, &frame.profiles, &options)?;
    let mut caller = Caller::new(process, frame, &settings, target, attempts)?;
    let mut named = named(&call);
    if process.wants_hints()
        && let Ok(format) = frame.manners.binary_format()
    {
        let members = call.interface.members;
        named.request = wire::request(members, call.params.clone(), format.value).ok();
    }
    process.page(frame, false);
    let ended = caller.run(process, frame, call);
    // Whoever reads the answer does not wait for the record; what cannot be written out is told at the end.
    process.out.flush().ok();
    caller.service.record_uses();
    if process.wants_hints() {
        *hint = match &ended {
            Ok(pages) => hint::after_success(target.interface().name, named.alias.as_deref())
                .or_else(|| hint::after_pages(*pages, globals.query.as_deref())),
            Err(failure) => {
                let service = Some(&caller.service);
                hint::after_failure(failure, words, &named, service)
            }
        };
    }
    ended.map(|_| end_colours(process, frame))
}

/// Prints a sample of the answer. The sample is held against the model before the parameters are, as the
/// AWS CLI puts it in the place of an answer first.
fn show_sample(
    process: &mut Process<'_>,
    frame: &Frame,
    globals: &Globals,
    call: Call,
) -> Result<(), Failure> {
    let settings = Settings::resolve(&process.environment, &frame.profiles, &options(globals))?;
    settings.place()?;
    let sample = skeleton::answer(call.interface.answer)?;
    call.check_names()?;
    wire::request(call.interface.members, call.params, frame.manners.binary_format()?.value)?;
    process.page(frame, false);
    manner(process, frame, call.interface.name).print(sample, &mut process.out)?;
    end_colours(process, frame);
    Ok(())
}

/// A terminal that has shown a table is told once more, when all is over, that colours end.
fn end_colours(process: &mut Process<'_>, frame: &Frame) {
    let Process { terminals, out, .. } = process;
    let colour = terminals.table("", frame.colour.as_deref()).colour;
    if terminals.out.is_some() && colour != Colour::Plain && frame.manners.output.value == "table" {
        out.end_with(RESET);
    }
}

/// How answers are shown. A pager is not told where every part of a line ends.
fn manner<'a>(process: &Process<'_>, frame: &'a Frame, title: &'a str) -> Manner<'a> {
    let format = &frame.manners.output.value;
    let mut table = process.terminals.table(title, frame.colour.as_deref());
    if table.colour == Colour::Reset && process.out.is_paged() {
        table.colour = Colour::Cells;
    }
    Manner { format, query: frame.query.as_ref(), table }
}

fn read_request(process: &mut Process<'_>, invocation: Invocation) -> Result<Request, Failure> {
    let Process { environment, err, .. } = process;
    let mut warn = |text: &str| {
        // A warning that cannot be told changes nothing.
        writeln!(err, "{text}").ok();
    };
    let variables = |name: &str| environment.in_path(name);
    invocation.request(&mut Surroundings { variables: &variables, warn: &mut warn })
}

fn named(call: &Call) -> hint::Named {
    let text = |name: &str| Some(call.params.get(name)?.as_str()?.to_owned());
    let keys = ["KeyId", "SourceKeyId", "DestinationKeyId"];
    let ciphertext = match call.params.get("CiphertextBlob") {
        Some(Given::Bytes(bytes)) => Some(bytes.clone()),
        _ => None,
    };
    let keys = keys.into_iter().filter_map(text).collect();
    hint::Named { alias: text("AliasName"), keys, ciphertext, request: None }
}

/// The service that is called, and how its answers are spelled.
struct Caller {
    service: Service,
    target: Target,
    zone: Option<Zone>,
    /// How often the AWS CLI would try a request.
    attempts: u32,
    /// Where calls are noted, if somebody wants it.
    note: Option<PathBuf>,
}

impl Caller {
    fn new(
        process: &Process<'_>,
        frame: &Frame,
        settings: &Settings,
        target: Target,
        attempts: u32,
    ) -> Result<Caller, Failure> {
        let world = settings.world();
        let zone = match frame.manners.timestamps()?.value {
            Timestamps::Iso8601 => Some(Zone::local(process.environment.get("TZ"), world.now(0).0)),
            Timestamps::Wire => None,
        };
        let place = settings.place()?;
        let caller = settings.caller.value.clone();
        let mut service = Service::new(settings.stores(), world, place, caller);
        service.record = settings.record;
        let note = process.environment.path("KMSALIAS_CALLS").map(Path::to_owned);
        Ok(Caller { service, target, zone, attempts, note })
    }

    /// Makes the call and prints its answer; gives the number of pages that were printed by themselves.
    fn run(
        &mut self,
        process: &mut Process<'_>,
        frame: &Frame,
        call: Call,
    ) -> Result<usize, Failure> {
        call.check_names()?;
        let manner = manner(process, frame, self.target.interface().name);
        let format = frame.manners.binary_format()?.value;
        let key = self.target.interface().paged.filter(|_| call.paged);
        let mut send = |request: Value| self.send(request);
        let Some(key) = key else {
            let out = &mut process.out;
            call.run(format, &mut send, &mut |answer| manner.print(answer, out))?;
            return Ok(0);
        };
        // A token is looked at again when the rest of a cut listing is named: nothing may be printed before.
        let mut pages = manner.pages(key, call.is_resumed(), &mut process.out)?;
        let mut show = |answer: Value| pages.page(answer);
        let token = call.run(format, &mut send, &mut show)?;
        pages.end(token.map(Value::from))
    }

    /// One request; an empty body is an empty object.
    fn send(&mut self, request: Value) -> Result<Value, Failure> {
        let answer = match self.target {
            Target::Kms(operation) => self.call(operation, request),
            Target::CallerIdentity => {
                let account = self.service.place.account.as_str();
                Ok(Answer::new(sts::caller_identity(&self.service.caller, account)))
            }
        };
        if let Some(file) = &self.note {
            let code = match &answer {
                Err(Failure::Service { error, .. }) => Some(error.code()),
                _ => None,
            };
            calls::note(file, &self.service.place, self.target.interface().name, code);
        }
        let answer = answer?;
        let beyond = Cell::new(None);
        let value = answer.value(&|instant| self.spell(instant, &beyond));
        match (beyond.get(), value) {
            (Some(year), _) => Err(Failure::General(format!("year {year} is out of range"))),
            (None, Value::Null) => Ok(Value::map(crate::data::Map::new())),
            (None, value) => Ok(value),
        }
    }

    fn call(&mut self, operation: &'static Operation, request: Value) -> Result<Answer, Failure> {
        let (name, attempts) = (operation.interface.name, self.attempts);
        self.service.call(operation, request).map_err(|error| Failure::Service {
            operation: name,
            error,
            attempts,
        })
    }

    /// An instant as local time or as on the wire; one that Python has no date for is told in `beyond`.
    fn spell(&self, instant: Instant, beyond: &Cell<Option<i64>>) -> Value {
        let Some(zone) = &self.zone else { return Value::Float(instant.epoch_seconds()) };
        zone.iso8601(instant.0).map_or_else(
            || {
                // A Gregorian year has 365.2425 days.
                beyond.set(Some(1970 + instant.0.div_euclid(31_556_952_000_000)));
                Value::Null
            },
            Value::from,
        )
    }
}
