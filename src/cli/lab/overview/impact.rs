//! `lab impact`: what becomes of those who use a name when it moves to another key, or goes. Nothing is changed.

use clap::{Arg, ArgMatches, Command};

use super::super::passing::Seen;
use super::super::{Lab, flag, unusable, view};
use super::past::{self, Uses};
use super::{Eyes, alias, argument, date, object, required, show_labelled, texts};
use crate::cli::failure::Failure;
use crate::cli::kebab::kebab;
use crate::cli::quote::in_one_line;
use crate::data::Value;
use crate::kms::overview::{self, Consequence, Named};
use crate::kms::{self, Service};
use crate::model::{AliasName, IdentityArn, Key, KeyId, KeySpec, Place};
use crate::store;

pub(super) fn command() -> Command {
    Command::new("impact")
        .about("Tell what breaks when an alias moves to another key, or is deleted")
        .arg(required("ALIAS", "The alias, of the account and Region in use"))
        .arg(
            Arg::new("to")
                .long("to")
                .value_name("KEY")
                .conflicts_with("delete")
                .help("The key that it is to name: its id or key ARN"),
        )
        .arg(flag("delete").help("Tell what breaks when the alias is deleted"))
}

/// What is to happen to the name.
enum Plan {
    /// It moves, to a key that is not said.
    Move,
    /// It moves to the key of this identifier.
    To(String),
    /// It goes.
    Delete,
}

/// All that is told.
struct Impact {
    name: AliasName,
    place: Place,
    plan: Plan,
    /// The key that it names now.
    key: Option<Key>,
    /// The key that it is to name.
    new: Option<Key>,
    /// What the service answers to the change itself.
    refusal: Option<kms::Error>,
    /// The other names of the key.
    others: Vec<AliasName>,
    /// Where else there is such a name.
    elsewhere: Seen<Option<(Place, KeyId)>>,
    uses: Vec<Uses>,
    /// Who asks for what that the policy of the key that it is to name does not allow.
    kept_out: Vec<(String, String)>,
}

/// Tells what the change would do.
///
/// # Errors
/// [`Failure::No`] when the service would refuse the change, or a store elsewhere cannot be read; a store that cannot be
/// read.
pub(super) fn run(given: &ArgMatches, lab: &mut Lab<'_>) -> Result<(), Failure> {
    let place = lab.settings.place()?;
    let name = alias::whole(&argument(given, "ALIAS"), &place, "lab impact")?;
    let plan = match (given.get_one::<String>("to"), given.get_flag("delete")) {
        (Some(key), _) => Plan::To(key.clone()),
        (None, true) => Plan::Delete,
        (None, false) => Plan::Move,
    };
    let impact = impact(name, plan, lab)?;
    lab.pass_over(&impact.elsewhere.unread)?;
    if view::wants_json(given) {
        lab.show_json(&value(&impact))?;
    } else {
        show_labelled(&lines(&impact), lab)?;
    }
    if impact.refusal.is_none() { impact.elsewhere.ended() } else { Err(Failure::No) }
}

fn impact(name: AliasName, plan: Plan, lab: &Lab<'_>) -> Result<Impact, Failure> {
    let (eyes, service) = (Eyes::of(lab), alias::service(lab)?);
    let place = service.place.clone();
    let refusal = refusal(&service, &name, &plan)?;
    let holdings = eyes.sight().holdings(&place)?;
    let target = holdings.alias(&name).and_then(|alias| alias.target.clone());
    let key = target.as_ref().and_then(|id| holdings.key(id)).cloned();
    let others = target.iter().flat_map(|id| holdings.names_of(id)).filter(|other| **other != name);
    let others = others.cloned().collect();
    let new = match &plan {
        Plan::To(key) => match overview::named(key, &place) {
            Some((at, Named::Key(id))) if at == place => holdings.key(&id).cloned(),
            _ => None,
        },
        Plan::Move | Plan::Delete => None,
    };
    let (elsewhere, uses) =
        (elsewhere(&eyes, &place, &name)?, past::uses_of(&eyes.sight(), &place, &name)?);
    let kept_out = match &new {
        Some(new) => kept_out(&eyes, (new, &place), &name, &uses)?,
        None => Vec::new(),
    };
    Ok(Impact { name, place, plan, key, new, refusal, others, elsewhere, uses, kept_out })
}

/// The callers and operations among the uses of a name that the policy of a key does not allow, once it has that name.
fn kept_out(
    eyes: &Eyes,
    (key, place): (&Key, &Place),
    name: &AliasName,
    uses: &[Uses],
) -> store::Result<Vec<(String, String)>> {
    eyes.sight().look(place, |tx| {
        let asked = uses.iter().map(|uses| (uses.caller.as_str(), uses.operation.as_str()));
        let out = asked.filter(|asked| !overview::admits(tx, (key, place), name, *asked));
        Ok(out.map(|(caller, operation)| (caller.to_owned(), operation.to_owned())).collect())
    })
}

/// What the service would refuse the change with. A move to a key that is not said is not judged, but its name is.
fn refusal(
    service: &Service,
    name: &AliasName,
    plan: &Plan,
) -> Result<Option<kms::Error>, Failure> {
    let asked = match plan {
        Plan::To(key) => service.would_update(name, key),
        Plan::Delete | Plan::Move => service.would_delete(name),
    };
    match asked {
        Ok(()) => Ok(None),
        Err(error) if error.is_refusal() => Ok(Some(error)),
        Err(error) => Err(Failure::Local(error.into())),
    }
}

/// Where else in the home the name has a key.
fn elsewhere(
    eyes: &Eyes,
    own: &Place,
    name: &AliasName,
) -> store::Result<Seen<Option<(Place, KeyId)>>> {
    let others = eyes.home.places()?.into_iter().filter(|place| place != own);
    Ok(Seen::of(others, |place| {
        let alias = eyes.sight().look(place, |tx| tx.alias(name))?;
        Ok(alias.and_then(|alias| alias.target).map(|id| (place.clone(), id)))
    }))
}

impl Impact {
    /// Where else there is such a name, and its key.
    fn elsewhere(&self) -> impl Iterator<Item = &(Place, KeyId)> {
        self.elsewhere.found.iter().flatten()
    }

    /// Whether the name has a key that it leaves.
    fn left(&self) -> Option<&Key> {
        let same = |key: &&Key| self.new.as_ref().is_some_and(|new| new.id == key.id);
        self.key.as_ref().filter(|key| self.refusal.is_none() && !same(key))
    }

    /// What becomes of the uses by name that the new key's state lets be.
    fn consequences(&self) -> Vec<Consequence> {
        let Some(left) = self.left().filter(|_| !matches!(self.plan, Plan::Delete)) else {
            return Vec::new();
        };
        overview::after_move(left, self.new.as_ref())
    }

    /// The uses that worked and that the policy of the key that it is to name does not allow.
    fn denied(&self) -> Vec<&Uses> {
        let is_out = |uses: &&Uses| {
            let out = |(caller, operation): &(String, String)| {
                (caller, operation) == (&uses.caller, &uses.operation)
            };
            uses.count > uses.refused && self.kept_out.iter().any(out)
        };
        self.left().map_or_else(Vec::new, |_| self.uses.iter().filter(is_out).collect())
    }

    /// A caller of another account who has used the name.
    fn stranger(&self) -> Option<&str> {
        let own = self.place.account.as_str();
        let is_other =
            |arn: &str| IdentityArn::parse(arn).is_some_and(|caller| caller.account != own);
        self.uses.iter().map(|uses| uses.caller.as_str()).find(|caller| is_other(caller))
    }

    /// The code that every use by the name is refused with, if there is one.
    fn every_use(&self) -> Option<&'static str> {
        if matches!(self.plan, Plan::Delete) {
            let gone = overview::after_deletion(&self.name, &self.place);
            return self.left().map(|_| gone.code());
        }
        self.refusing().map(|(_, error)| error.code())
    }

    /// The key that it is to name and what every use of that is refused with, where its state does so.
    fn refusing(&self) -> Option<(&Key, kms::Error)> {
        let new = self.new.as_ref().filter(|_| self.left().is_some())?;
        Some((new, overview::refusal_in_state(overview::use_of(new), new, &self.place)?))
    }
}

fn refused(error: &kms::Error) -> Value {
    let message = error.message().map_or(Value::Null, Value::from);
    object([("Code", error.code().into()), ("Message", message)])
}

fn value(impact: &Impact) -> Value {
    let id = |key: &Option<Key>| key.as_ref().map_or(Value::Null, |key| key.id.as_str().into());
    let consequence = |consequence: &Consequence| {
        object([
            ("Operations", texts(consequence.operations.iter().copied())),
            ("Code", consequence.code.map_or(Value::Null, Value::from)),
        ])
    };
    let place = |(place, id): &(Place, KeyId)| {
        object([
            ("Account", place.account.as_str().into()),
            ("Region", place.region.as_str().into()),
            ("TargetKeyId", id.as_str().into()),
        ])
    };
    let uses = |uses: &Uses| {
        object([
            ("Caller", uses.caller.as_str().into()),
            ("Operation", uses.operation.as_str().into()),
            ("Count", uses.count.into()),
            ("Refused", uses.refused.into()),
            ("LastDate", date(Some(uses.last))),
        ])
    };
    object([
        ("AliasName", impact.name.as_str().into()),
        ("Account", impact.place.account.as_str().into()),
        ("Region", impact.place.region.as_str().into()),
        ("TargetKeyId", id(&impact.key)),
        ("NewTargetKeyId", id(&impact.new)),
        ("Refusal", impact.refusal.as_ref().map_or(Value::Null, refused)),
        ("EveryUse", impact.every_use().map_or(Value::Null, Value::from)),
        ("AnswersByName", Value::list(impact.consequences().iter().map(consequence).collect())),
        ("Denied", Value::list(impact.denied().into_iter().map(uses).collect())),
        ("OtherAliases", texts(&impact.others)),
        ("Elsewhere", Value::list(impact.elsewhere().map(place).collect())),
        ("Uses", Value::list(impact.uses.iter().map(uses).collect())),
    ])
}

fn lines(impact: &Impact) -> Vec<(&'static str, Vec<String>)> {
    let Place { account, region } = &impact.place;
    let now = match &impact.key {
        Some(key) => format!("{} -> {}", impact.name, told(key)),
        None => format!("{} has no key", impact.name),
    };
    let elsewhere = impact.elsewhere();
    let mut lines = vec![
        ("Now", vec![now, format!("in {account} {region}")]),
        ("Then", then(impact)),
        ("By the name", by_name(impact)),
        ("Other names", others(impact)),
        (
            "Elsewhere",
            elsewhere.map(|(p, id)| format!("{} {} -> {id}", p.account, p.region)).collect(),
        ),
    ];
    if impact.key.is_some() {
        lines.push(("Uses", used(&impact.uses)));
    }
    lines
}

/// A key in short.
fn told(key: &Key) -> String {
    format!("{} ({}, {})", key.id, key.state.as_str(), key.spec.as_str())
}

fn then(impact: &Impact) -> Vec<String> {
    if let Some(error) = &impact.refusal {
        let message = error.message().map(|text| format!(": {}", in_one_line(&text)));
        return vec![format!("refused with {}{}", error.code(), message.unwrap_or_default())];
    }
    match (&impact.plan, &impact.new) {
        (Plan::Delete, _) => vec![deleted(impact)],
        (Plan::Move, _) => vec!["another key of the same usage and kind".to_owned()],
        (Plan::To(_), new) if impact.left().is_none() && new == &impact.key => {
            vec!["the same key: only LastUpdatedDate changes".to_owned()]
        }
        (Plan::To(_), new) => {
            new.iter().map(|key| format!("{} -> {}", impact.name, told(key))).collect()
        }
    }
}

/// What becomes of the name's key, or of the name without the deletion.
fn deleted(impact: &Impact) -> String {
    match impact.key.as_ref().and_then(unusable::until) {
        Some(date) => format!("deleted; left alone it goes with its key at {date}"),
        None => "deleted; its key stays".to_owned(),
    }
}

/// What the operations answer that name the key by this alias.
fn by_name(impact: &Impact) -> Vec<String> {
    let Some(left) = impact.left() else { return Vec::new() };
    if matches!(impact.plan, Plan::Delete) {
        let error = overview::after_deletion(&impact.name, &impact.place);
        let first = format!("every operation: {}", error.code());
        let abroad = impact.stranger().map(|caller| {
            let error = overview::after_deletion_abroad(caller);
            format!("every operation of another account's caller: {}", error.code())
        });
        return [first].into_iter().chain(abroad).chain([still(left, &impact.place)]).collect();
    }
    let mut lines: Vec<_> =
        impact.consequences().iter().map(|one| consequence(one, left)).collect();
    lines.extend(impact.refusing().map(|(new, error)| {
        format!("every use: {}, for the new key is {}", error.code(), new.state.as_str())
    }));
    lines.extend(impact.denied().into_iter().map(|Uses { caller, operation, .. }| {
        format!("{} by {caller}: the policy of the new key does not allow it", kebab(operation))
    }));
    lines.push(still(left, &impact.place));
    lines
}

/// How what the key has made goes on being used.
fn still(left: &Key, place: &Place) -> String {
    let (operation, cannot, way) = match left.spec {
        KeySpec::SymmetricDefault => {
            ("Decrypt", "does not decrypt", "decrypts without --key-id, or by the key's id or ARN")
        }
        _ => (overview::use_of(left), "is of no use", "is used by the key's id or ARN"),
    };
    match unusable::why(operation, left, place) {
        Some(why) => format!("what {} has made {cannot} now: {why}", left.id),
        None => format!("what {} has made {way}", left.id),
    }
}

fn consequence(consequence: &Consequence, left: &Key) -> String {
    let names: Vec<_> = consequence.operations.iter().map(|name| kebab(name)).collect();
    match consequence.code {
        Some(code) if code == "InvalidKeyUsageException" => {
            format!("{}: {code} with the algorithms of {}", names.join(", "), left.id)
        }
        Some(code) => format!("{}: {code} for what {} has made", names.join(", "), left.id),
        None => format!("{}: another answer than before", names.join(", ")),
    }
}

fn others(impact: &Impact) -> Vec<String> {
    let Some(key) = &impact.key else { return Vec::new() };
    if impact.others.is_empty() {
        return vec![format!("none: nothing else names {}", key.id)];
    }
    impact.others.iter().map(ToString::to_string).collect()
}

fn used(uses: &[Uses]) -> Vec<String> {
    if uses.is_empty() {
        return vec!["none on record by this name".to_owned()];
    }
    let line = |uses: &Uses| {
        let times =
            if uses.count == 1 { "once".to_owned() } else { format!("{} times", uses.count) };
        let refused = match uses.refused {
            0 => String::new(),
            number => format!(" ({number} refused)"),
        };
        let last = date(Some(uses.last));
        let last = last.as_str().unwrap_or_default();
        format!("{} {} {times}{refused}, last {last}", uses.caller, kebab(&uses.operation))
    };
    uses.iter().map(line).collect()
}
