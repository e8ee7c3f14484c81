//! What the files at hand know: profiles, Regions, aliases and keys. Whatever is wrong with them, there is simply
//! nothing to offer. Never: a byte written.

use std::cell::OnceCell;
use std::path::PathBuf;

use super::answer::Candidate;
use crate::cli::environment::Environment;
use crate::cli::lab;
use crate::cli::profile::Profiles;
use crate::cli::settings::{Options, Settings};
use crate::kms::{self, Names};
use crate::model::{Alias, AliasName, Key, Place};
use crate::store::{Store, Transaction};

/// How many names of a kind are offered: more than anybody reads, few enough to be had at once.
const MOST: usize = 200;

/// The Regions that KMS is in.
const REGIONS: &str = "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 \
    ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 \
    ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 \
    eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 \
    sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2";

/// The files, as the settings on the line and in the environment lead to them.
pub(super) struct Live<'a> {
    /// The environment.
    pub(super) environment: &'a Environment,
    /// `--region`.
    pub(super) region: Option<&'a str>,
    /// `--profile`.
    pub(super) profile: Option<&'a str>,
    /// The directory of lessons on the line.
    lessons: Option<&'a str>,
    profiles: OnceCell<Option<Profiles>>,
}

impl<'a> Live<'a> {
    /// Nothing is read before it is asked for.
    pub(super) fn new(
        environment: &'a Environment,
        region: Option<&'a str>,
        profile: Option<&'a str>,
        lessons: Option<&'a str>,
    ) -> Live<'a> {
        Live { environment, region, profile, lessons, profiles: OnceCell::new() }
    }

    /// The profiles of both files.
    pub(super) fn profiles(&self) -> Vec<Candidate> {
        let names = self.known_profiles().into_iter().flat_map(Profiles::names);
        names.map(|name| Candidate::new(name, "")).collect()
    }

    /// AWS's Regions, and those that have a store.
    pub(super) fn regions(&self) -> Vec<Candidate> {
        let stored: Vec<String> = self.stored_regions().unwrap_or_default();
        let aws = REGIONS.split_ascii_whitespace().map(str::to_owned);
        let mut names: Vec<String> = aws.chain(stored.iter().cloned()).collect();
        names.sort();
        names.dedup();
        let about = |name: &String| if stored.contains(name) { "has a store" } else { "" };
        names.iter().map(|name| Candidate::new(name, about(name))).collect()
    }

    /// The snapshots of the account.
    pub(super) fn snapshots(&self) -> Vec<Candidate> {
        let names = || {
            let settings = self.settings(self.region)?;
            let account = settings.place().ok()?.account;
            settings.stores().snapshots(&account).ok()
        };
        names().unwrap_or_default().iter().map(|name| Candidate::new(name, "")).collect()
    }

    /// The lessons: a teacher's where the line or the environment says where they lie.
    pub(super) fn lessons(&self) -> Vec<Candidate> {
        let set = || self.settings(self.region).and_then(|settings| settings.lessons);
        let directory = self.lessons.map(PathBuf::from).or_else(set);
        let lessons = lab::lessons(directory).into_iter();
        lessons.map(|(name, title)| Candidate::new(name, title)).collect()
    }

    /// What a member may name, as far as it begins with `current`.
    pub(super) fn named(&self, names: Names, current: &str) -> Vec<Candidate> {
        match names {
            Names::NewAlias => {
                vec![Candidate::open(AliasName::PREFIX, "What every alias begins with")]
            }
            Names::Region => self.regions(),
            Names::Alias | Names::Key | Names::KeyOrAlias => {
                self.stored(names, current).unwrap_or_default()
            }
        }
    }

    fn known_profiles(&self) -> Option<&Profiles> {
        self.profiles.get_or_init(|| Profiles::read(self.environment).ok()).as_ref()
    }

    fn settings(&self, region: Option<&str>) -> Option<Settings> {
        let options = Options { region, profile: self.profile, ..Options::default() };
        Settings::resolve(self.environment, self.known_profiles()?, &options).ok()
    }

    fn stored_regions(&self) -> Option<Vec<String>> {
        // The Region itself is what is looked for: one on the line has no say.
        let settings = self.settings(None)?;
        let account = settings.place().ok()?.account;
        let places = settings.stores().places().ok()?.into_iter();
        Some(
            places.filter(|place| place.account == account).map(|p| p.region.to_string()).collect(),
        )
    }

    fn stored(&self, names: Names, current: &str) -> Option<Vec<Candidate>> {
        let settings = self.settings(self.region)?;
        let place = settings.place().ok()?;
        let store = Store::glance(&settings.stores(), &place).ok()??;
        let world = settings.world();
        let work = store.begin(&kms::clock(&world, &|offset| world.now(offset))).ok()?;
        let look = Look { tx: work.first(), place: &place };
        let mut found = Vec::new();
        if names != Names::Key {
            found.extend(look.aliases(names, current)?);
        }
        if names != Names::Alias {
            found.extend(look.keys(current)?);
        }
        Some(found)
    }
}

/// A look into one store.
struct Look<'a> {
    tx: &'a Transaction<'a>,
    place: &'a Place,
}

impl Look<'_> {
    /// Aliases by their names or, once that is begun, by their ARNs.
    fn aliases(&self, names: Names, current: &str) -> Option<Vec<Candidate>> {
        let by_arn = names == Names::KeyOrAlias && current.starts_with("arn:");
        let base =
            if by_arn { self.place.alias_arn(&AliasName(String::new())) } else { String::new() };
        let Some(start) = begun(&base, current) else { return Some(Vec::new()) };
        // AWS's own aliases can be used, and not be changed.
        let except = (names == Names::Alias).then_some(AliasName::RESERVED);
        let found = self.tx.aliases_from(start, except, MOST).ok()?;
        let candidate = |alias: Alias| {
            let about = alias.target.map_or("no key yet".to_owned(), |id| id.to_string());
            Candidate::new(format!("{base}{}", alias.name), about)
        };
        Some(found.into_iter().map(candidate).collect())
    }

    /// Keys by their ids or, once that is begun, by their ARNs.
    fn keys(&self, current: &str) -> Option<Vec<Candidate>> {
        let by_arn = current.starts_with("arn:");
        let base = if by_arn { self.place.key_arn("") } else { String::new() };
        let Some(start) = begun(&base, current) else { return Some(Vec::new()) };
        let found = self.tx.keys_from(start, MOST).ok()?;
        let candidate = |key: Key| Candidate::new(format!("{base}{}", key.id), described(&key));
        Some(found.into_iter().map(candidate).collect())
    }
}

/// What stands of a name behind `base`; none when the word goes another way.
fn begun<'c>(base: &str, current: &'c str) -> Option<&'c str> {
    match current.strip_prefix(base) {
        None if base.starts_with(current) => Some(""),
        rest => rest,
    }
}

/// A key's state and what its description begins with.
fn described(key: &Key) -> String {
    let description: String = key.description.chars().take(60).collect();
    match description.as_str() {
        "" => key.state.as_str().to_owned(),
        text => format!("{}: {text}", key.state.as_str()),
    }
}
