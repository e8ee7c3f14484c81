//! `lab explain`: what an identifier means to an operation, step by step, with the service's own refusal where it stops.
//!
//! Never: a rule of the service, which tells the facts; a write.

mod steps;

use std::slice;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::view::{labelled, object};
use super::{Lab, faults, view};
use crate::cli::check;
use crate::cli::failure::Failure;
use crate::cli::given::{Given, Params};
use crate::cli::hint::{self, Named};
use crate::cli::kebab::kebab;
use crate::cli::quote::in_one_line;
use crate::cli::report;
use crate::cli::settings::{ErrorFormat, Setting, Settings, Source};
use crate::data::Value;
use crate::kms::{Interface, Resolution, Service, ops};
use crate::model::{Account, AliasName, Place};
use crate::output::Table;
use steps::{Asked, Step};

/// The operation of one who names none: it takes every form, in every state.
const DEFAULT: &str = "describe-key";

/// The widest label, `Operation`, has as many letters.
const LABEL: u16 = 9;

/// The command's part of the tree.
pub(super) fn command() -> Command {
    let operation = Arg::new("operation")
        .long("operation")
        .value_name("OPERATION")
        .value_parser(PossibleValuesParser::new(interfaces().map(|found| kebab(found.name))))
        .hide_possible_values(true);
    let account = Arg::new("as-account").long("as-account").value_name("ACCOUNT");
    Command::new("explain")
        .about("Tell step by step which key an identifier means, or where it stops and why")
        .arg(
            Arg::new("IDENTIFIER")
                .required(true)
                .help("A key id, a key ARN, an alias name or an alias ARN"),
        )
        .arg(operation.help("The operation that is to have the key, such as encrypt"))
        .arg(account.help("Ask as the root of another account"))
        .arg(view::output())
}

/// The operations that are built and name a key.
fn interfaces() -> impl Iterator<Item = &'static Interface> {
    let built = ops::ALL.into_iter().filter(|operation| operation.built.is_some());
    built.map(|operation| &operation.interface).filter(|interface| interface.way().is_some())
}

/// What is printed of one question.
struct Explanation {
    steps: Vec<Step>,
    /// The refusal as the AWS CLI tells it, its code, the cure.
    stop: Option<Stop>,
    answered: Option<String>,
}

struct Stop {
    code: &'static str,
    message: Option<String>,
    text: String,
    cure: String,
}

impl Lab<'_> {
    /// Explains an identifier.
    ///
    /// # Errors
    /// [`Failure::No`] where the operation refuses it; a bad account, a failure of the store.
    pub(super) fn explain(&mut self, given: &ArgMatches) -> Result<(), Failure> {
        let text = |name: &str| given.get_one::<String>(name).map(String::as_str);
        let identifier = text("IDENTIFIER").unwrap_or_default();
        let operation = text("operation");
        let asked = asked(self.settings, identifier, operation, text("as-account"))?;
        check_length(asked.interface, identifier)?;
        let place = asked.place.clone();
        let (home, world) = (self.settings.stores(), self.settings.world());
        let service = Service::new(home, world, place, asked.caller.clone());
        let refused =
            |error| Failure::Service { operation: asked.interface.name, error, attempts: 1 };
        let Some(resolution) = service.resolution(asked.interface, identifier).map_err(refused)?
        else {
            return Ok(());
        };
        let explanation = Explanation::of(&asked, resolution, &service);
        if view::wants_json(given) {
            self.show_json(&explanation.value(&asked))?;
        } else {
            let width = self.width();
            write!(self.out, "{}", explanation.text(width))?;
        }
        if explanation.stop.is_some() { Err(Failure::No) } else { Ok(()) }
    }
}

fn asked<'a>(
    settings: &Settings,
    identifier: &'a str,
    operation: Option<&str>,
    account: Option<&str>,
) -> Result<Asked<'a>, Failure> {
    let word = operation.unwrap_or(DEFAULT);
    let unknown = || Failure::Own(format!("lab explain: {word} names no key"));
    let interface = interfaces().find(|found| kebab(found.name) == word).ok_or_else(unknown)?;
    let (mut place, mut from) = (settings.place()?, settings.account.source.clone());
    let mut caller = settings.caller.value.clone();
    if let Some(text) = account {
        let bad = || Failure::Own(format!("lab explain: {text:?} is no account: it has 12 digits"));
        place = Place { account: Account::new(text).ok_or_else(bad)?, region: place.region };
        (caller, from) = (place.root_arn(), Source::Option("--as-account"));
    }
    Ok(Asked {
        identifier,
        interface,
        is_named: operation.is_some(),
        account: Setting { value: place.account.to_string(), source: from },
        home_account: account.map(|_| settings.account.value.clone()),
        region: settings.region.clone(),
        place,
        caller,
    })
}

/// What the client checks before it sends.
fn check_length(interface: &Interface, identifier: &str) -> Result<(), Failure> {
    let Some(member) = interface.key_member() else { return Ok(()) };
    let params = Params::from_iter([(member.name.to_owned(), Given::text(identifier))]);
    check::check(slice::from_ref(member), &params)
}

impl Explanation {
    fn of(asked: &Asked<'_>, resolution: Resolution, service: &Service) -> Explanation {
        let steps = steps::of(asked, &resolution);
        let answered = resolution.answered(asked.interface);
        let special = steps::cure(asked, &resolution);
        let stop = resolution.outcome.err().map(|error| {
            let named = Named { alias: None, keys: vec![asked.identifier.to_owned()] };
            let (code, message) = (error.code(), error.message());
            let failure = Failure::Service { operation: asked.interface.name, error, attempts: 1 };
            let cure = special
                .or_else(|| hint::cure(&failure, &[], &named, Some(service)))
                .or_else(|| elsewhere(asked, service))
                .unwrap_or_else(|| faults::cure(code));
            Stop { code, message, text: as_aws_says(&failure), cure }
        });
        Explanation { steps, stop, answered }
    }

    fn text(&self, width: Option<usize>) -> String {
        let steps: Vec<_> =
            self.steps.iter().map(|step| (step.name, vec![step.text.clone()])).collect();
        let mut text = labelled(&steps, LABEL, width);
        if let Some(Stop { code, text: said, cure, .. }) = &self.stop {
            // AWS's own line stays as the AWS CLI prints it.
            text.extend(["\n", &in_one_line(said), "\n\n"]);
            let more = format!("kmsalias lab error {code}");
            let ways = [("Cure", vec![cure.clone()]), ("More", vec![more])];
            text += &labelled(&ways, LABEL, width);
        }
        text
    }

    fn value(&self, asked: &Asked<'_>) -> Value {
        let step = |step: &Step| {
            object([
                ("Step", step.name.into()),
                ("Text", step.text.as_str().into()),
                ("Stops", step.stops.into()),
            ])
        };
        let error = self.stop.as_ref().map_or(Value::Null, |stop| {
            object([
                ("Code", stop.code.into()),
                ("Message", stop.message.as_deref().map_or(Value::Null, Value::from)),
                ("Text", stop.text.as_str().into()),
                ("Cure", stop.cure.as_str().into()),
            ])
        });
        object([
            ("Identifier", asked.identifier.into()),
            ("Operation", kebab(asked.interface.name).into()),
            ("Account", asked.account.value.as_str().into()),
            ("Region", asked.region.value.as_str().into()),
            ("Caller", asked.caller.as_str().into()),
            ("Steps", Value::list(self.steps.iter().map(step).collect())),
            ("KeyId", self.answered.as_deref().map_or(Value::Null, Value::from)),
            ("Error", error),
        ])
    }
}

/// Where else a name is that is not here; a home may have many places.
fn elsewhere(asked: &Asked<'_>, service: &Service) -> Option<String> {
    let places = service.places_of_alias(&AliasName(asked.identifier.to_owned()));
    let told = places.iter().take(3).map(|Place { account, region }| {
        let account_of =
            (*account != asked.place.account).then(|| format!("KMSALIAS_ACCOUNT={account} "));
        format!("{}--region {region}", account_of.unwrap_or_default())
    });
    let told = told.collect::<Vec<_>>().join(" or ");
    (!told.is_empty()).then(|| format!("an alias of that name is elsewhere: {told}"))
}

/// The refusal in the words and the shape of the AWS CLI.
fn as_aws_says(failure: &Failure) -> String {
    let table = Table { title: "error", width: crate::output::WIDTH, colour: false };
    let text = report::text(failure, ErrorFormat::Enhanced, &table);
    String::from_utf8_lossy(&text).trim().to_owned()
}
