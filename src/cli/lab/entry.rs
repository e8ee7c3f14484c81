//! From an entry of a document to the row it stands for: every fault in it is told, not the first only.
//!
//! Accepted is whatever only history explains: over quota, any key state, `alias/aws/` names on any key.

use std::collections::BTreeSet;

use super::document::{AliasEntry, Date, KeyEntry, MaterialEntry, RotationEntry};
use crate::data;
use crate::kms::material::{Bare, Made};
use crate::kms::{managed, metadata, policy};
use crate::model::{
    Alias, AliasName, Arn, AutomaticRotation, Imported, Instant, Key, KeyId, KeyManager, KeySpec,
    KeyState, KeyUsage, MultiRegion, MultiRegionKeyType, Origin, Place, Region, RegionalKey,
    Resource, Tag, Word,
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
    let resource = Resource::Alias(name.as_str());
    check.arn("AliasArn", entry.alias_arn.as_deref(), resource, target);
    let missing = id.as_ref().map(|_| target.now);
    let created = check.date(entry.creation_date.as_ref()).or(missing);
    let updated = check.date(entry.last_updated_date.as_ref()).or(created);
    check.done(Alias { name, target: id, created, updated })
}

/// A key with its tags and its materials.
pub(super) type KeyRow = (Key, Vec<Tag>, Vec<Bare>);

/// The key that `entry` stands for, with its tags and its materials.
///
/// # Errors
/// Its faults.
pub(super) fn key(entry: KeyEntry, target: &Target<'_>) -> Result<KeyRow, Faults> {
    let text = entry.key_id.as_deref().unwrap_or_default();
    let mut check = Check { what: format!("key {text:?}"), faults: Vec::new() };
    let Some(id) = KeyId::new(text) else {
        check.that(false, "KeyId is no key id");
        return Err(check.faults);
    };
    check.arn("Arn", entry.arn.as_deref(), Resource::Key(id.as_str()), target);
    check.account(entry.account.as_deref(), target);
    check.tags(entry.tags.as_deref().unwrap_or_default());
    let enabled = if entry.enabled == Some(false) { KeyState::Disabled } else { KeyState::Enabled };
    let spec = entry.key_spec.as_ref().or(entry.customer_master_key_spec.as_ref());
    let spec = check.word("KeySpec", spec, KeySpec::SymmetricDefault);
    let usage = spec.usages().first().copied().unwrap_or(KeyUsage::EncryptDecrypt);
    let manager = entry.key_manager.as_ref();
    let key = Key {
        created: check.date(entry.creation_date.as_ref()).unwrap_or(target.now),
        usage: check.word("KeyUsage", entry.key_usage.as_ref(), usage),
        spec,
        state: check.word("KeyState", entry.key_state.as_ref(), enabled),
        origin: check.word("Origin", entry.origin.as_ref(), Origin::AwsKms),
        manager: check.word("KeyManager", manager, KeyManager::Customer),
        policy: policy_of(&entry, target),
        deletion_date: check.date(entry.deletion_date.as_ref()),
        pending_window: entry.pending_deletion_window_in_days,
        multi_region: check.family(&entry, &id, target),
        imported: check.imported(&entry),
        rotation: None,
        description: entry.description.unwrap_or_default(),
        material_id: entry.current_key_material_id,
        id,
    };
    let rotation = check.rotation(entry.automatic_rotation.as_ref(), &key, target.now);
    let key = Key { rotation, ..key };
    let materials = check.materials(entry.key_materials.as_deref().unwrap_or_default(), &key);
    check.done((key, entry.tags.unwrap_or_default(), materials))
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

/// The key's policy, the default one where the entry has none. Rewritten, its principals of the key's
/// former account are those of the new one.
fn policy_of(entry: &KeyEntry, target: &Target<'_>) -> String {
    let Some(policy) = &entry.policy else { return policy::default(target.place) };
    let arn = entry.arn.as_deref().and_then(Arn::parse).map(|arn| arn.account);
    match arn.or(entry.account.as_deref()).filter(|_| target.rewrite) {
        Some(account) => policy.replace(account, target.place.account.as_str()),
        None => policy.clone(),
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

    fn word<T: Word>(&mut self, name: &str, word: Option<&String>, default: T) -> T {
        let Some(word) = word else { return default };
        let value = T::parse(word);
        self.that(value.is_some(), &format!("{name} {word:?} is none that AWS has"));
        value.unwrap_or(default)
    }

    fn imported(&mut self, entry: &KeyEntry) -> Imported {
        const MODELS: [&str; 2] = ["KEY_MATERIAL_EXPIRES", "KEY_MATERIAL_DOES_NOT_EXPIRE"];
        let model = entry.expiration_model.as_deref();
        let known = model.is_none_or(|model| MODELS.contains(&model));
        let fault = format!("ExpirationModel {:?} is none that AWS has", model.unwrap_or_default());
        self.that(known, &fault);
        Imported {
            valid_to: self.date(entry.valid_to.as_ref()),
            expiration_model: model.map(str::to_owned),
            custom_key_store_id: entry.custom_key_store_id.clone(),
            cloud_hsm_cluster_id: entry.cloud_hsm_cluster_id.clone(),
            xks_key_id: entry.xks_key_configuration.as_ref().map(|key| key.id.clone()),
        }
    }

    /// The key's family: its ARNs name the account and any Region. A key with a multi-Region id and no
    /// family is a primary key without replicas.
    fn family(&mut self, entry: &KeyEntry, id: &KeyId, target: &Target<'_>) -> Option<MultiRegion> {
        let Some(family) = &entry.multi_region_configuration else {
            return id.as_str().starts_with("mrk-").then(|| metadata::primary(id, target.place));
        };
        let from = entry.arn.as_deref().and_then(Arn::parse).map(|arn| arn.region);
        let kind = Some(&family.multi_region_key_type);
        let replicas = family.replica_keys.iter();
        Some(MultiRegion {
            multi_region_key_type: self.word(
                "MultiRegionKeyType",
                kind,
                MultiRegionKeyType::Primary,
            ),
            primary_key: self.relative(&family.primary_key, id, from, target),
            replica_keys: replicas.map(|key| self.relative(key, id, from, target)).collect(),
        })
    }

    /// One of the family. Rewritten, it is of the new account, and the Region that the key is taken
    /// `from` changes places with the new one.
    fn relative(
        &mut self,
        key: &RegionalKey,
        id: &KeyId,
        from: Option<&str>,
        target: &Target<'_>,
    ) -> RegionalKey {
        let arn = Arn::parse(&key.arn)
            .filter(|arn| arn.resource == Resource::Key(id.as_str()) && arn.region == key.region);
        let region = arn.and_then(|arn| {
            let to = target.place.region.as_str();
            Region::new(match arn.region {
                old if target.rewrite && Some(old) == from => to,
                old if target.rewrite && old == to => from.unwrap_or(old),
                old => old,
            })
        });
        let (Some(arn), Some(region)) = (arn, region) else {
            self.that(false, &format!("{:?} is no ARN of it in {:?}", key.arn, key.region));
            return key.clone();
        };
        let account = target.place.account.clone();
        let good = target.rewrite || arn.account == account.as_str();
        self.that(good, &format!("{:?} is another account's", key.arn));
        let place = Place { account, region };
        RegionalKey { arn: place.arn_of(id), region: place.region.to_string(), gone: None }
    }

    /// The entry's own ARN: it names the entry, in the place where the row goes.
    fn arn(&mut self, name: &str, text: Option<&str>, resource: Resource<'_>, to: &Target<'_>) {
        let Some(text) = text else { return };
        let expected = match resource {
            Resource::Key(id) => to.place.key_arn(id),
            Resource::Alias(alias) => to.place.alias_arn(&AliasName(alias.to_owned())),
        };
        let mapped = || to.rewrite && Arn::parse(text).is_some_and(|arn| arn.resource == resource);
        self.that(text == expected || mapped(), &format!("{name} is not its ARN"));
    }

    fn account(&mut self, account: Option<&str>, to: &Target<'_>) {
        let place = to.place.account.as_str();
        let good = to.rewrite || account.is_none_or(|account| account == place);
        self.that(good, &format!("AWSAccountId is not {place} (--rewrite maps it)"));
    }

    /// Automatic rotation; a next date that is missing is one period from now.
    fn rotation(
        &mut self,
        entry: Option<&RotationEntry>,
        key: &Key,
        now: Instant,
    ) -> Option<AutomaticRotation> {
        let entry = entry?;
        let rotates = key.spec == KeySpec::SymmetricDefault && key.origin == Origin::AwsKms;
        self.that(rotates, "AutomaticRotation is for symmetric keys with material of AWS KMS");
        let period = entry.rotation_period_in_days;
        let fault = format!("RotationPeriodInDays {period} is not from 90 to 2560");
        self.that(AutomaticRotation::PERIODS.contains(&period), &fault);
        let starting = AutomaticRotation::starting(now, period);
        let next = self.date(entry.next_rotation_date.as_ref()).unwrap_or(starting.next);
        Some(AutomaticRotation { next, ..starting })
    }

    fn materials(&mut self, entries: &[MaterialEntry], key: &Key) -> Vec<Bare> {
        let mut materials = Vec::new();
        let mut seen = BTreeSet::new();
        for (number, entry) in (1..).zip(entries) {
            let created = self.date(entry.creation_date.as_ref()).unwrap_or(key.created);
            let (id, rotation) = (entry.key_material_id.clone(), entry.rotation_type);
            let bytes = data::base64::decode(entry.key_material.as_bytes()).unwrap_or_default();
            let material = Bare::new(key.spec, Made { number, id, created, rotation }, &bytes);
            let spec = key.spec.as_str();
            self.that(
                material.is_some(),
                &format!("KeyMaterials: number {number} is none of {spec}"),
            );
            let twice = format!("KeyMaterials: {} stands twice", entry.key_material_id);
            self.that(seen.insert(&entry.key_material_id), &twice);
            materials.extend(material);
        }
        let known = |id: &String| entries.is_empty() || seen.contains(id);
        self.that(
            key.material_id.as_ref().is_none_or(known),
            "CurrentKeyMaterialId is none of KeyMaterials",
        );
        materials
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
