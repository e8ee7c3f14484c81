//! The service's rules, called as a front door calls them. One file a subject.

mod accounts;
mod aliases;
mod answers;
mod batch;
mod conditions;
mod dry_runs;
mod families;
mod identifiers;
mod keys;
mod lifecycle;
mod listing;
mod names;
mod policies;
mod refusals;
mod regions;
mod resolutions;
mod rotation;
mod round_trips;
mod secrets;
mod states;
mod uses;

use serde_json::Value as Json;

use super::ops;
use super::{Error, Service};
use crate::data::Value;
use crate::model::{Account, Instant, Place, Region};
use crate::store::Home;
use crate::world::World;

/// 2024-06-01T00:00:00Z.
const NOW: i64 = 1_717_200_000_000_000;
const DAY: i64 = 86_400_000_000;

const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";

/// A service with a home of its own.
struct Lab {
    service: Service,
    /// Kept until the end.
    home: Option<tempfile::TempDir>,
}

/// A refusal's code and message.
type Refusal = (&'static str, Option<String>);

impl Lab {
    fn new() -> Lab {
        let directory = tempfile::tempdir().unwrap();
        let place = Place {
            account: Account::new("111122223333").unwrap(),
            region: Region::new("us-west-2").unwrap(),
        };
        let world = World { fixed: Some(Instant(NOW)), seed: Some("test".to_owned()) };
        let home = Home::new(directory.path().join("home"));
        let caller = place.root_arn();
        Lab { service: Service::new(home, world, place, caller), home: Some(directory) }
    }

    fn try_call(&mut self, operation: &str, request: Json) -> Result<Json, Error> {
        let operation = ops::ALL.iter().find(|o| o.interface.name == operation).unwrap();
        let answer = self.service.call(operation, value(request))?;
        Ok(answer.value(&|at| Value::Float(at.epoch_seconds())).into())
    }

    /// Calls what must succeed.
    fn call(&mut self, operation: &str, request: Json) -> Json {
        self.try_call(operation, request)
            .unwrap_or_else(|e| panic!("{operation}: {} {e}", e.code()))
    }

    /// Calls what must be refused.
    fn refused(&mut self, operation: &str, request: Json) -> Refusal {
        let error = self.try_call(operation, request).expect_err(operation);
        (error.code(), error.message())
    }

    /// Makes a key and gives its id.
    fn key(&mut self, request: Json) -> String {
        let answer = self.call("CreateKey", request);
        answer["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned()
    }

    /// The same home, asked from another account.
    fn as_account(&self, account: &str) -> Lab {
        let Service { home, world, place, .. } = &self.service;
        let place = Place { account: Account::new(account).unwrap(), ..place.clone() };
        let caller = place.root_arn();
        let service = Service::new(home.clone(), world.clone(), place, caller);
        Lab { service, home: None }
    }

    /// The same home, asked in another Region.
    fn in_region(&self, region: &str) -> Lab {
        let Service { home, world, place, caller, .. } = &self.service;
        let place = Place { region: Region::new(region).unwrap(), ..place.clone() };
        let service = Service::new(home.clone(), world.clone(), place, caller.clone());
        Lab { service, home: None }
    }

    /// The store's file, past the service.
    #[expect(clippy::disallowed_methods, reason = "puts what no operation makes")]
    fn file(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.service.home.path(&self.service.place)).unwrap()
    }

    /// Stops the clock at another time.
    fn at(&mut self, now: i64) {
        self.service.world.fixed = Some(Instant(now));
    }
}

fn value(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => truth.into(),
        Json::Number(number) => number.as_i64().map_or(Value::Float(0.0), Value::Int),
        Json::String(text) => text.into(),
        Json::Array(items) => Value::list(items.into_iter().map(value).collect()),
        Json::Object(members) => {
            Value::map(members.into_iter().map(|(k, v)| (k.into(), value(v))).collect())
        }
    }
}

fn refusal(code: &'static str, message: &str) -> Refusal {
    (code, Some(message.to_owned()))
}
