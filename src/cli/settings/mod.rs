//! What the user has set, and where: options, variables and the profile, worked into one answer. Reads them in
//! the AWS CLI's order of checks: [`Profiles::read`], then [`Manners`], then, when the command line has been
//! found good, [`Settings`]. Never: the process environment, a file, a clock.

mod error;
mod identity;
mod manners;
mod outline;
mod retries;
mod source;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::instant;
use super::profile::Profiles;
use crate::kms::Record;
use crate::model::{Account, Instant, Place, Region};
use crate::store::Home;
use crate::world::World;

pub(crate) use error::SettingsError;
pub(crate) use manners::{BinaryFormat, ErrorFormat, Manners, Timestamps};
pub(crate) use outline::Outlines;
pub(crate) use retries::attempts;
use source::{Places, filled};
pub(crate) use source::{Setting, Source};

/// What the command line and the terminal contribute.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options<'a> {
    /// `--profile`.
    pub(crate) profile: Option<&'a str>,
    /// `--region`.
    pub(crate) region: Option<&'a str>,
    /// `--output`, checked by the parser.
    pub(crate) output: Option<&'a str>,
    /// `--cli-error-format`, checked by the parser.
    pub(crate) error_format: Option<&'a str>,
    /// `--cli-binary-format`, checked by the parser.
    pub(crate) binary_format: Option<&'a str>,
    /// Whether there is an `--endpoint-url`: no other endpoint is looked for then.
    pub(crate) has_endpoint: bool,
    /// The variable that holds an endpoint of the service that is called and of no other.
    pub(crate) endpoint_variable: Option<&'static str>,
}

/// The settings of a command that is about to run.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// The Region, in lower case.
    pub(crate) region: Setting<String>,
    /// The account, 12 digits.
    pub(crate) account: Setting<String>,
    /// The caller's ARN.
    pub(crate) caller: Setting<String>,
    /// The directory of the stores.
    pub(crate) home: Setting<PathBuf>,
    /// The moment the clock stands at, in microseconds since 1970, when it is stopped.
    pub(crate) now: Option<Setting<i64>>,
    /// What the dice are loaded with.
    pub(crate) seed: Option<Setting<String>>,
    /// Which requests go on record that change nothing.
    pub(crate) record: Record,
    /// How often the AWS CLI would ask before it tells a refusal; as usual where what is set is no number.
    pub(crate) attempts: u32,
    /// A teacher's directory of lessons.
    pub(crate) lessons: Option<PathBuf>,
}

impl Settings {
    /// Takes each setting from the first place that has it.
    ///
    /// # Errors
    ///
    /// The first of: a missing profile, a bad Region, a missing services section, a bad account, caller,
    /// moment, word for what is recorded, and no home.
    pub(crate) fn resolve(
        environment: &Environment,
        profiles: &Profiles,
        options: &Options<'_>,
    ) -> Result<Settings, SettingsError> {
        let profile = profiles.choose(options.profile, environment)?;
        let places = Places { environment, profile: Some(profile) };
        let region = identity::region(places, options.region)?;
        check_services(places, profiles, options)?;
        let account = identity::account(places)?;
        let caller = identity::caller(places, &account, &region.value)?;
        let seed = filled(places.variable("KMSALIAS_SEED")).map(|seed| seed.map(str::to_owned));
        let lessons =
            environment.path("KMSALIAS_LESSONS").filter(|path| !path.as_os_str().is_empty());
        let lessons = lessons.map(Path::to_owned);
        let (now, record, home) = (now(places)?, record(places)?, home(environment)?);
        let attempts = attempts(environment, profiles, options).unwrap_or(retries::ATTEMPTS);
        Ok(Settings { region, account, caller, home, now, seed, record, attempts, lessons })
    }
}

impl Settings {
    /// The directory of the stores.
    pub(crate) fn stores(&self) -> Home {
        Home::new(self.home.value.clone())
    }

    /// The clock and the dice.
    pub(crate) fn world(&self) -> World {
        World {
            fixed: self.now.as_ref().map(|now| Instant(now.value)),
            seed: self.seed.as_ref().map(|seed| seed.value.clone()),
        }
    }

    /// The account and Region in use.
    ///
    /// # Errors
    ///
    /// A Region or account that no path is made of; both were checked when they were read, too.
    pub(crate) fn place(&self) -> Result<Place, SettingsError> {
        let places = (Account::new(&self.account.value), Region::new(&self.region.value));
        match places {
            (Some(account), Some(region)) => Ok(Place { account, region }),
            _ => Err(SettingsError::Region(self.region.value.clone())),
        }
    }
}

/// Looks for the services section as the AWS CLI does on its way to an endpoint, which ends there when an
/// earlier place has one.
fn check_services(
    places: Places<'_>,
    profiles: &Profiles,
    options: &Options<'_>,
) -> Result<(), SettingsError> {
    let set = |name| places.variable(name).is_some_and(|found| !found.value.is_empty());
    let ignored = places
        .variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
        .or_else(|| places.key("ignore_configured_endpoint_urls"))
        .is_some_and(|found| found.value.eq_ignore_ascii_case("true"));
    if options.has_endpoint
        || ignored
        || options.endpoint_variable.is_some_and(set)
        || set("AWS_ENDPOINT_URL")
    {
        return Ok(());
    }
    match places.key("services") {
        Some(name) if !profiles.has_services(name.value) => {
            Err(SettingsError::Services(name.value.to_owned()))
        }
        _ => Ok(()),
    }
}

fn now(places: Places<'_>) -> Result<Option<Setting<i64>>, SettingsError> {
    let Some(Setting { value, source }) = filled(places.variable("KMSALIAS_NOW")) else {
        return Ok(None);
    };
    match instant::micros(value) {
        Some(micros) => Ok(Some(Setting { value: micros, source })),
        None => Err(SettingsError::Now(value.to_owned())),
    }
}

fn record(places: Places<'_>) -> Result<Record, SettingsError> {
    match filled(places.variable("KMSALIAS_RECORD")).map(|set| set.value) {
        None => Ok(Record::default()),
        Some("all") => Ok(Record::All),
        Some("uses") => Ok(Record::Uses),
        Some("changes") => Ok(Record::Changes),
        Some(other) => Err(SettingsError::Record(other.to_owned())),
    }
}

/// Whether hints are printed on standard error: `KMSALIAS_HINTS` when it is 1 or 0, else whether
/// someone is there to read them.
pub(crate) fn wants_hints(environment: &Environment, is_terminal: bool) -> bool {
    match environment.get("KMSALIAS_HINTS") {
        Some("1") => true,
        Some("0") => false,
        _ => is_terminal,
    }
}

/// `KMSALIAS_HOME`, else `kmsalias` in `XDG_DATA_HOME` or in `~/.local/share`.
fn home(environment: &Environment) -> Result<Setting<PathBuf>, SettingsError> {
    let path = |name| environment.path(name).filter(|path| !path.as_os_str().is_empty());
    let setting = |name, value| Setting { value, source: Source::Variable(name) };
    let own = path("KMSALIAS_HOME").map(|path| setting("KMSALIAS_HOME", path.to_owned()));
    let data = path("XDG_DATA_HOME").filter(|path| path.is_absolute());
    own.or_else(|| data.map(|data| setting("XDG_DATA_HOME", data.join("kmsalias"))))
        .or_else(|| path("HOME").map(|home| setting("HOME", home.join(".local/share/kmsalias"))))
        .ok_or(SettingsError::Home)
}
