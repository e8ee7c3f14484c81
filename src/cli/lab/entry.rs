//! From an entry of a document to the row it stands for: every fault in it is told, not the first only.
//!
//! Accepted is whatever only history explains: over quota, any key state, `alias/aws/` names on any key.

use std::collections::BTreeSet;

use super::document::{AliasEntry, Date, KeyEntry};
use crate::kms::{managed, policy};
use crate::model::{
    Alias, AliasName, Arn, Imported, Instant, Key, KeyId, KeyManager, KeySpec, KeyState, KeyUsage,
    MultiRegion, Origin, Place, Resource, Tag,
};

/// Where a row is to go, and what its ARNs may say.
pub(super) struct Target<'a> {
    /// The account and Region.
    pub(super) place: &'a Place,
    /// The time that a missing date stands for.
    pub(super) now: Instant,
    /// Whether ARNs of another account or Region are mapped.
    pub(super) rewrite: bool,
}

/// The faults of one entry, each naming it.
pub(super) type Faults = Vec<String>;

/// The alias that `entry` stands for.
///
/// # Errors
/// Its faults.
pub(super) fn alias(entry: &AliasEntry, target: &Target<'_>) -> Result<Alias, Faults> {
    let mut check = Check { what: format!("alias {:?}", entry.alias_name), faults: Vec::new() };
    let name = AliasName(entry.alias_name.clone());
    check.that(name.is_well_formed(), "the name is none: alias/ and letters, digits, / _ -");
    let key = entry.target_key_id.as_deref();
    let id = key.and_then(KeyId::new);
    check.that(id.is_some() == key.is_some(), "TargetKeyId is no key id");
    check.that(key.is_some() || name.is_reserved(), "TargetKeyId is missing");
    if let Some(arn) = &entry.alias_arn {
        let names = |arn: &Arn<'_>| arn.resource == Resource::Alias(name.as_str());
        check.that(Arn::parse(arn).is_some_and(|arn| names(&arn)), "AliasArn is not its ARN");
    }
    let missing = id.as_ref().map(|_| target.now);
    let created = check.date(entry.creation_date.as_ref()).or(missing);
    let updated = check.date(entry.last_updated_date.as_ref()).or(created);
    check.done(Alias { name, target: id, created, updated })
}

/// The key that `entry` stands for, with its tags.
///
/// # Errors
/// Its faults.
pub(super) fn key(entry: KeyEntry, target: &Target<'_>) -> Result<(Key, Vec<Tag>), Faults> {
    let text = entry.key_id.as_deref().unwrap_or_default();
    let mut check = Check { what: format!("key {text:?}"), faults: Vec::new() };
    let Some(id) = KeyId::new(text) else {
        check.that(false, "KeyId is no key id");
        return Err(check.faults);
    };
    check.key_arn(entry.arn.as_deref(), &id);
    check.tags(entry.tags.as_deref().unwrap_or_default());
    let spec = entry.key_spec.as_deref().or(entry.customer_master_key_spec.as_deref());
    let enabled = if entry.enabled == Some(false) { KeyState::Disabled } else { KeyState::Enabled };
    let key = Key {
        created: check.date(entry.creation_date.as_ref()).unwrap_or(target.now),
        usage: check.word("KeyUsage", entry.key_usage.as_deref(), KeyUsage::parse, KeyUsage::EncryptDecrypt),
        spec: check.word("KeySpec", spec, KeySpec::parse, KeySpec::SymmetricDefault),
        state: check.word("KeyState", entry.key_state.as_deref(), KeyState::parse, enabled),
        origin: check.word("Origin", entry.origin.as_deref(), Origin::parse, Origin::AwsKms),
        manager: check.word("KeyManager", entry.key_manager.as_deref(), KeyManager::parse, KeyManager::Customer),
        deletion_date: check.date(entry.deletion_date.as_ref()),
        imported: Imported {
            valid_to: check.date(entry.valid_to.as_ref()),
            expiration_model: check.expiration_model(entry.expiration_model),
            custom_key_store_id: entry.custom_key_store_id,
            cloud_hsm_cluster_id: entry.cloud_hsm_cluster_id,
            xks_key_id: entry.xks_key_configuration.map(|key| key.id),
        },
        description: entry.description.unwrap_or_default(),
        policy: entry.policy.map_or_else(
            || policy::default(target.place),
            |policy| rewritten_policy(policy, entry.arn.as_deref(), target),
        ),
        pending_window: entry.pending_deletion_window_in_days,
        material_id: entry.current_key_material_id,
        multi_region: entry.multi_region_configuration.map(|family| rewritten_family(family, target)),
        id,
    };
    check.done((key, entry.tags.unwrap_or_default()))
}

/// A key that an alias names and the document lacks.
pub(super) fn missing_key(id: KeyId, reserved: Option<&AliasName>, target: &Target<'_>) -> Key {
    let name = AliasName("alias/aws/".to_owned());
    let key = managed::managed_key(id, reserved.unwrap_or(&name), target.place, target.now);
    match reserved {
        Some(_) => key,
        None => Key {
            manager: KeyManager::Customer,
            description: String::new(),
            policy: policy::default(target.place),
            ..key
        },
    }
}

/// A family's ARNs name the account; their Regions stay.
fn rewritten_family(mut family: MultiRegion, target: &Target<'_>) -> MultiRegion {
    if target.rewrite {
        for key in family.replica_keys.iter_mut().chain([&mut family.primary_key]) {
            if let Some(arn) = Arn::parse(&key.arn) {
                let (old, new) = (format!(":{}:", arn.account), format!(":{}:", target.place.account));
                key.arn = key.arn.replacen(&old, &new, 1);
            }
        }
    }
    family
}

/// A policy's principals of the key's former account become those of the new one.
fn rewritten_policy(policy: String, arn: Option<&str>, target: &Target<'_>) -> String {
    match arn.and_then(Arn::parse).filter(|_| target.rewrite) {
        Some(arn) => policy.replace(arn.account, target.place.account.as_str()),
        None => policy,
    }
}

/// Collects the faults of one entry.
struct Check {
    what: String,
    faults: Faults,
}

impl Check {
    fn that(&mut self, good: bool, fault: &str) {
        if !good {
            self.faults.push(format!("{}: {fault}", self.what));
        }
    }

    fn date(&mut self, date: Option<&Date>) -> Option<Instant> {
        let date = date?;
        let micros = date.micros();
        self.that(micros.is_some(), &format!("{} is no date", date.text()));
        micros.map(Instant)
    }

    fn word<T>(
        &mut self,
        name: &str,
        word: Option<&str>,
        parse: impl Fn(&str) -> Option<T>,
        default: T,
    ) -> T {
        let Some(word) = word else { return default };
        let value = parse(word);
        self.that(value.is_some(), &format!("{name} {word:?} is none that AWS has"));
        value.unwrap_or(default)
    }

    fn expiration_model(&mut self, word: Option<String>) -> Option<String> {
        const MODELS: [&str; 2] = ["KEY_MATERIAL_EXPIRES", "KEY_MATERIAL_DOES_NOT_EXPIRE"];
        if let Some(word) = word.as_deref().filter(|word| !MODELS.contains(word)) {
            self.that(false, &format!("ExpirationModel {word:?} is none that AWS has"));
        }
        word
    }

    fn key_arn(&mut self, arn: Option<&str>, id: &KeyId) {
        if let Some(arn) = arn {
            let names = |arn: Arn<'_>| arn.resource == Resource::Key(id.as_str());
            self.that(Arn::parse(arn).is_some_and(names), "Arn is not its ARN");
        }
    }

    fn tags(&mut self, tags: &[Tag]) {
        let mut seen = BTreeSet::new();
        for tag in tags {
            let fault = format!("the tag {:?} stands twice", tag.tag_key);
            self.that(seen.insert(&tag.tag_key), &fault);
        }
    }

    fn done<T>(self, row: T) -> Result<T, Faults> {
        if self.faults.is_empty() { Ok(row) } else { Err(self.faults) }
    }
}
