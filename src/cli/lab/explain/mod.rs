//! `lab explain`: what an identifier means to an operation, step by step, with the service's own refusal where it stops; as
//! each option of the operation that may have it.
//!
//! Never: a rule of the service, which tells the facts; a write.

mod naming;
mod steps;
mod usage;

use std::slice;

use clap::{Arg, ArgMatches, Command};

use super::view::{labelled, object};
use super::{Lab, faults, operations, view};
use crate::cli::check;
use crate::cli::failure::Failure;
use crate::cli::given::{Given, Params};
use crate::cli::hint::{self, Named};
use crate::cli::kebab::kebab;
use crate::cli::quote::{in_one_line, in_shown_shell};
use crate::cli::report;
use crate::cli::settings::{ErrorFormat, Setting, Settings, Source};
use crate::data::Value;
use crate::kms::shape::Member;
use crate::kms::{Error, Interface, Operation, Resolution, Service, ops};
use crate::model::{Account, AliasName, KeyManager, Place};
use crate::output::{Colour, Table};
use steps::{Asked, Step};

/// The operation of one who names none: it takes every form, in every state.
const DEFAULT: &str = "describe-key";

/// The widest label, `Operation`, has as many letters.
const LABEL: u16 = 9;

/// The command's part of the tree.
pub(super) fn command() -> Command {
    let operation = Arg::new("operation").long("operation").value_name("OPERATION");
    let option = Arg::new("as").long("as").value_name("OPTION");
    let account = Arg::new("as-account").long("as-account").value_name("ACCOUNT");
    Command::new("explain")
        .about("Tell step by step which key an identifier means, or where it stops and why")
        .arg(
            Arg::new("IDENTIFIER")
                .required(true)
                .help("A key id, a key ARN, an alias name or an alias ARN"),
        )
        .arg(operation.help("The operation that is to have it, such as encrypt"))
        .arg(option.help(
            "The operation's option that is to have it, such as source-key-id; without it all that name a key or an alias",
        ))
        .arg(account.help("Ask as the root of another account"))
        .arg(view::output())
}

/// What is printed of one option.
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
        let operation = operation(text("operation").unwrap_or(DEFAULT))?;
        let asked = asked(self.settings, identifier, operation, text("as-account"))?;
        let asked = Asked { is_named: text("operation").is_some(), ..asked };
        let (home, world) = (self.settings.stores(), self.settings.world());
        let service = Service::new(home, world, asked.place.clone(), asked.caller.clone());
        let mut all = Vec::new();
        for member in options(asked.interface, text("as"))? {
            check_length(member, identifier)?;
            let asked = Asked { member, ..asked.clone() };
            let (operation, attempts) = (asked.interface.name, asked.attempts);
            let refused = |error| Failure::Service { operation, error, attempts };
            let resolution = service.resolution(asked.interface, member, identifier);
            if let Some(resolution) = resolution.map_err(refused)? {
                let explanation = Explanation::of(&asked, resolution, &service);
                all.push((asked, explanation));
            }
        }
        if view::wants_json(given) {
            self.show_json(&value(&all))?;
        } else {
            let width = self.width();
            write!(self.out, "{}", told(&all, width))?;
        }
        // Of several options, one that takes it is enough.
        if all.iter().any(|(_, found)| found.stop.is_none()) { Ok(()) } else { Err(Failure::No) }
    }
}

/// The operation of that name, if it names a key or an alias.
fn operation(word: &str) -> Result<&'static Operation, Failure> {
    let found = ops::ALL.into_iter().find(|found| kebab(found.interface.name) == word);
    let found = found.ok_or_else(|| operations::unknown("lab explain", word))?;
    if found.interface.identifiers().next().is_some() {
        return Ok(found);
    }
    Err(Failure::Own(format!("lab explain: {word} has no option that names a key or an alias")))
}

/// The options of an operation that name a key or an alias; one, where its name is `asked` for, or the beginning of it.
fn options(
    interface: &'static Interface,
    asked: Option<&str>,
) -> Result<Vec<&'static Member>, Failure> {
    let all: Vec<_> = interface.identifiers().collect();
    let Some(asked) = asked else { return Ok(all) };
    let asked = asked.trim_start_matches("--");
    let is_asked = |member: &&&Member| kebab(member.name).starts_with(asked);
    match all.iter().filter(is_asked).copied().collect::<Vec<_>>() {
        found if found.len() == 1 && !asked.is_empty() => Ok(found),
        _ => Err(Failure::Own(format!(
            "lab explain: --as {asked:?} is none of the options of {} that name a key or an alias: {}{}",
            kebab(interface.name),
            all.iter().map(|member| kebab(member.name)).collect::<Vec<_>>().join(", "),
            Account::new(asked).map_or("", |_| "; an account is given by --as-account")
        ))),
    }
}

/// What is printed: of several options first which of them take it.
fn told(all: &[(Asked<'_>, Explanation)], width: Option<usize>) -> String {
    if let [(_, one)] = all {
        return one.text(width);
    }
    let mut text = all.first().map_or_else(String::new, |(asked, _)| summary(asked, all, width));
    for (asked, explanation) in all {
        text.extend(["\nAs ", &asked.option(), ":\n\n", &explanation.text(width)]);
    }
    text
}

/// Which options take the identifier, in a sentence.
fn summary(asked: &Asked<'_>, all: &[(Asked<'_>, Explanation)], width: Option<usize>) -> String {
    let (taking, refusing): (Vec<_>, Vec<_>) = all.iter().partition(|(_, one)| one.stop.is_none());
    let names = |list: &[&(Asked<'_>, Explanation)], between| {
        list.iter().map(|(asked, _)| asked.option()).collect::<Vec<_>>().join(between)
    };
    let word = kebab(asked.interface.name);
    let (as_these, not) = (names(&taking, " and as "), names(&refusing, " and not as "));
    let said = match (taking.is_empty(), refusing.is_empty()) {
        (true, _) => {
            format!("{word} does not take it, neither as {}.", names(&refusing, " nor as "))
        }
        (_, true) => format!("{word} takes it as {as_these}."),
        _ => format!("{word} takes it as {as_these}, not as {not}."),
    };
    width.map_or_else(|| said.clone(), |width| textwrap::fill(&said, width.max(40))) + "\n"
}

/// For a program: the explanation, or what the operation takes it as under `Options`.
fn value(all: &[(Asked<'_>, Explanation)]) -> Value {
    if let [(asked, one)] = all {
        return one.value(asked);
    }
    let options = all.iter().map(|(asked, one)| one.value(asked)).collect();
    let Some((asked, _)) = all.first() else { return Value::Null };
    object([
        ("Identifier", asked.identifier.into()),
        ("Operation", kebab(asked.interface.name).into()),
        ("Options", Value::list(options)),
    ])
}

fn asked<'a>(
    settings: &Settings,
    identifier: &'a str,
    operation: &'static Operation,
    account: Option<&str>,
) -> Result<Asked<'a>, Failure> {
    let interface = &operation.interface;
    let unknown = || Failure::Own(format!("lab explain: {} names no key", kebab(interface.name)));
    let member = interface.identifiers().next().ok_or_else(unknown)?;
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
        member,
        is_built: operation.built.is_some(),
        is_named: true,
        account: Setting { value: place.account.to_string(), source: from },
        home_account: account.map(|_| settings.account.value.clone()),
        region: settings.region.clone(),
        place,
        caller,
        attempts: settings.attempts,
    })
}

/// What the client checks before it sends.
fn check_length(member: &'static Member, identifier: &str) -> Result<(), Failure> {
    let params = Params::from_iter([(member.name.to_owned(), Given::text(identifier))]);
    check::check(slice::from_ref(member), &params)
}

/// What a condition of a policy of the customer's has to do with a refusal.
fn by_condition(found: &Resolution) -> Option<String> {
    found.key.as_ref().filter(|key| key.manager == KeyManager::Customer)?;
    let is_denial = |error: &&Error| error.code() == "AccessDeniedException";
    found.outcome.as_ref().err().filter(is_denial)?;
    found.unmet.as_ref().map(hint::after_condition)
}

impl Explanation {
    fn of(asked: &Asked<'_>, resolution: Resolution, service: &Service) -> Explanation {
        let steps = steps::of(asked, &resolution);
        let answered = resolution.answered(asked.interface, asked.member).map(|(_, arn)| arn);
        let special = by_condition(&resolution).or_else(|| steps::cure(asked, &resolution));
        let is_by_name = resolution.names.is_by_name();
        let stop = resolution.outcome.err().map(|error| {
            let text = vec![asked.identifier.to_owned()];
            let (alias, keys) =
                if is_by_name { (text.into_iter().next(), Vec::new()) } else { (None, text) };
            let named = Named { alias, keys, ciphertext: None, request: None };
            let (code, message) = (error.code(), error.message());
            let (operation, attempts) = (asked.interface.name, asked.attempts);
            let failure = Failure::Service { operation, error, attempts };
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
            ("Option", asked.option().into()),
            ("IsBuilt", asked.is_built.into()),
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
        let name = in_shown_shell(asked.identifier);
        let look = format!("kmsalias --region {region} lab explain {name}");
        format!("{}{look}", account_of.unwrap_or_default())
    });
    let told = told.collect::<Vec<_>>().join(" or ");
    (!told.is_empty()).then(|| format!("an alias of that name is elsewhere: {told}"))
}

/// The refusal in the words and the shape of the AWS CLI.
fn as_aws_says(failure: &Failure) -> String {
    let table = Table { title: "error", width: crate::output::WIDTH, colour: Colour::Plain };
    let text = report::text(failure, ErrorFormat::Enhanced, &table);
    String::from_utf8_lossy(&text).trim().to_owned()
}
