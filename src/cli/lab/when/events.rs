//! `lab events`: the records of a Region in the shape of AWS `CloudTrail`. Never: what KMS answered, which no record holds.
//!
//! Reference: `kms-aliases.md` section 5: members, resources and their order, `DeleteKey`.

use std::fmt::Write as _;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::super::Lab;
use super::super::view::output_of;
use super::timeline::comes_before;
use super::words::SWEPT;
use crate::cli::failure::Failure;
use crate::cli::quote::in_json;
use crate::kms::{self, Access, ops};
use crate::model::{AliasName, Identity, IdentityArn, Instant, Place};
use crate::store::{self, Change, Changes, Recorded, Store, Use};
use crate::sts;
use crate::world::World;

pub(super) fn command() -> Command {
    Command::new("events")
        .about("Print the Region's records of requests in CloudTrail's shape")
        .arg(
            Arg::new("limit")
                .long("limit")
                .value_name("N")
                .value_parser(clap::value_parser!(usize))
                .help("The last N records only"),
        )
        .arg(output_of(&["json"]))
}

impl Lab<'_> {
    /// Prints the records, the oldest first.
    ///
    /// # Errors
    /// A damaged store.
    pub(super) fn events(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let place = self.settings.place()?;
        let mut records =
            self.records(&place).map_err(|e| e.at(&self.settings.stores().path(&place)))?;
        if let Some(limit) = given.get_one::<usize>("limit") {
            records.drain(..records.len().saturating_sub(*limit));
        }
        let document = json!({ "Records": records });
        let text = serde_json::to_string_pretty(&document).map_err(std::io::Error::from)?;
        Ok(writeln!(self.out, "{}", in_json(&text))?)
    }

    fn records(&self, place: &Place) -> store::Result<Vec<Value>> {
        let (home, world) = (self.settings.stores(), self.settings.world());
        let mut uses = home.uses(place)?.into_iter().peekable();
        let store = Store::open(&home, place, store::Access::Read)?;
        let clock = |offset| world.now(offset);
        let work = store.begin(&kms::clock(&world, &clock))?;
        let (mut records, mut ordinal) = (Vec::new(), 0);
        let mut of_use = |used: &Use| {
            ordinal += 1;
            record_of_use(used, ordinal, place)
        };
        for event in work.first().events(0, usize::MAX)? {
            while let Some(used) = uses.next_if(|used| comes_before(used, &event)) {
                records.push(of_use(&used));
            }
            // Of a use that had to write there is a line among the uses, which knows its keys.
            let is_its_use =
                |used: &Use| (used.after, &used.operation) == (Some(event.id), &event.operation);
            if !uses.peek().is_some_and(is_its_use) {
                records.push(record_of_event(&event, place));
            }
        }
        records.extend(uses.map(|used| of_use(&used)));
        Ok(records)
    }
}

/// What both kinds of records tell.
struct Told<'a> {
    time: Instant,
    operation: &'a str,
    caller: &'a str,
    request: Value,
    refusal: Option<&'a (String, Option<String>)>,
    resources: Vec<String>,
    /// The ARN of the key that an operation on an alias was about, which AWS tells since December 2022.
    key: Option<String>,
    id: String,
}

fn record_of_use(used: &Use, ordinal: i64, place: &Place) -> Value {
    let Use { time, operation, caller, request, keys, refusal, .. } = used;
    let told = Told {
        time: *time,
        operation,
        caller,
        request: request.clone(),
        refusal: refusal.as_ref(),
        resources: keys.clone(),
        key: None,
        id: id_of(&format!("use {}", time.0), ordinal, place),
    };
    record(told, place)
}

fn record_of_event(event: &Recorded, place: &Place) -> Value {
    let told = Told {
        time: event.time,
        operation: &event.operation,
        caller: &event.caller,
        request: serde_json::from_str(&event.request).unwrap_or_default(),
        refusal: event.refusal.as_ref(),
        resources: resources(event, place),
        key: key_of_alias(event, place),
        id: id_of("event", event.id, place),
    };
    let mut record = record(told, place);
    if let Changes::ByFile { aliases, keys } = event.changes {
        let data = json!({ "aliases": aliases, "keys": keys });
        record.as_object_mut().map(|record| record.insert("additionalEventData".to_owned(), data));
    }
    record
}

fn record(told: Told<'_>, place: &Place) -> Value {
    let account = place.account.as_str();
    let known = ops::ALL.iter().find(|known| known.interface.name == told.operation);
    let reads =
        known.and_then(|known| known.built.as_ref()).is_some_and(|b| b.access == Access::Read);
    let is_ours = known.is_none() && told.caller != INTERNAL;
    let mut members = Map::new();
    let mut put = |name: &str, value: Value| drop(members.insert(name.to_owned(), value));
    put("eventVersion", "1.11".into());
    put("userIdentity", identity(told.caller, account));
    put("eventTime", time(told.time).into());
    put("eventSource", if is_ours { "kmsalias" } else { "kms.amazonaws.com" }.into());
    put("eventName", told.operation.into());
    put("awsRegion", place.region.as_str().into());
    put("userAgent", "kmsalias".into());
    if let Some((code, message)) = told.refusal {
        put("errorCode", code.as_str().into());
        put("errorMessage", message.clone().into());
    }
    put("requestParameters", in_camel_case(told.request));
    put("responseElements", told.key.map_or(Value::Null, |key| json!({ "keyId": key })));
    put("eventID", told.id.into());
    put("readOnly", reads.into());
    let resource = |arn| json!({ "accountId": account, "type": "AWS::KMS::Key", "ARN": arn });
    put("resources", told.resources.into_iter().map(resource).collect());
    let kind = if told.caller == INTERNAL { "AwsServiceEvent" } else { "AwsApiCall" };
    put("eventType", kind.into());
    put("managementEvent", true.into());
    put("recipientAccountId", account.into());
    put("eventCategory", "Management".into());
    Value::Object(members)
}

/// Who deletes and rotates keys.
const INTERNAL: &str = "AWS Internal";

fn identity(caller: &str, account: &str) -> Value {
    if caller == INTERNAL {
        return json!({ "accountId": account, "invokedBy": INTERNAL });
    }
    let identity = IdentityArn::parse(caller).map(|arn| arn.identity);
    let name = match identity {
        Some(Identity::User(path)) => path.rsplit('/').next(),
        _ => None,
    };
    let kind = match identity {
        Some(Identity::Root) | None => "Root",
        Some(Identity::User(_)) => "IAMUser",
        Some(Identity::Role(_)) => "Role",
        Some(Identity::AssumedRole(_)) => "AssumedRole",
        Some(Identity::FederatedUser(_)) => "FederatedUser",
    };
    let of = IdentityArn::parse(caller).map_or(account, |arn| arn.account);
    let id = sts::caller_identity(caller, of).user_id;
    let mut members = json!({ "type": kind, "principalId": id, "arn": caller, "accountId": of });
    if let (Some(name), Some(members)) = (name, members.as_object_mut()) {
        members.insert("userName".to_owned(), name.into());
    }
    members
}

/// To the second, as `CloudTrail` has it.
fn time(instant: Instant) -> String {
    super::words::time(instant)
}

/// The names that the request gave to its members begin with a small letter; those of an encryption context are the
/// caller's own.
fn in_camel_case(request: Value) -> Value {
    let small = |name: &str| {
        let mut letters = name.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    match request {
        Value::Object(members) => {
            let member = |(name, value): (String, Value)| match name.as_str() {
                "EncryptionContext" => (small(&name), value),
                _ => (small(&name), in_camel_case(value)),
            };
            Value::Object(members.into_iter().map(member).collect())
        }
        Value::Array(items) => items.into_iter().map(in_camel_case).collect(),
        other => other,
    }
}

/// The aliases and keys that an event was about: create-alias tells of the key first, others of the alias.
fn resources(event: &Recorded, place: &Place) -> Vec<String> {
    let Changes::Rows(rows) = &event.changes else { return Vec::new() };
    let mut arns = Vec::new();
    for change in rows.iter().filter(|change| change.noun != "clock") {
        let mut told = if change.noun == "alias" {
            vec![place.alias_arn(&AliasName(change.name.clone()))]
        } else {
            vec![place.key_arn(&change.name)]
        };
        told.extend(target(change).map(|id| place.key_arn(id)));
        if event.operation == "CreateAlias" {
            told.reverse();
        }
        told.retain(|arn| !arns.contains(arn));
        arns.extend(told);
    }
    // Of a deleted key AWS names the key alone.
    arns.truncate(if event.operation == SWEPT { 1 } else { arns.len() });
    arns
}

/// The key of the alias that was made, moved or deleted.
fn key_of_alias(event: &Recorded, place: &Place) -> Option<String> {
    let Changes::Rows(rows) = &event.changes else { return None };
    let is_told = ["CreateAlias", "UpdateAlias", "DeleteAlias"].contains(&event.operation.as_str());
    rows.iter().filter(|_| is_told).find_map(target).map(|id| place.key_arn(id))
}

fn target(change: &Change) -> Option<&str> {
    let row = change.after.as_ref().or(change.before.as_ref())?;
    row.get("target")?.as_str().filter(|_| change.noun == "alias")
}

/// The same id for the same record, whenever it is printed.
fn id_of(kind: &str, number: i64, place: &Place) -> String {
    let world = World { fixed: None, seed: Some(kind.to_owned()) };
    // Nothing is asked of the system where there is a seed.
    let bytes = world.draw(place, number).unwrap_or_default();
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().take(16).enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let byte = match at {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").ok();
    }
    text
}
