//! A KMS key and its id.

use std::fmt;

use arrayvec::ArrayString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AutomaticRotation, Instant, KeyManager, KeySpec, KeyState, KeyUsage, MultiRegionKeyType, Origin,
};

/// A key id: a UUID with dashes, or `mrk-` and 32 hexadecimal digits. Case is kept. A page of a list has a thousand of
/// them, so none has memory of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct KeyId(ArrayString<36>);

impl KeyId {
    /// Takes the two recorded forms only.
    pub(crate) fn new(text: &str) -> Option<KeyId> {
        let good = match text.strip_prefix("mrk-") {
            Some(rest) => rest.len() == 32 && rest.bytes().all(|b| b.is_ascii_hexdigit()),
            // The other forms that the crate takes are longer or shorter.
            None => text.len() == 36 && Uuid::try_parse(text).is_ok(),
        };
        ArrayString::from(text).ok().filter(|_| good).map(KeyId)
    }

    /// The id as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// All that the store knows of a key but its tags, and but its material, which no record holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Key {
    /// The bare id.
    pub(crate) id: KeyId,
    /// When it was made.
    pub(crate) created: Instant,
    /// 0 to 8,192 characters.
    pub(crate) description: String,
    /// What it is for.
    pub(crate) usage: KeyUsage,
    /// Its kind of material.
    pub(crate) spec: KeySpec,
    /// Its state, as last written.
    pub(crate) state: KeyState,
    /// Where its material comes from.
    pub(crate) origin: Origin,
    /// Who manages it.
    pub(crate) manager: KeyManager,
    /// The key policy, byte for byte as given.
    pub(crate) policy: String,
    /// When a key pending deletion is gone.
    pub(crate) deletion_date: Option<Instant>,
    /// The waiting period in days that begins when the last replica is gone.
    pub(crate) pending_window: Option<i64>,
    /// The present key material, 64 hexadecimal digits; symmetric encryption keys only.
    pub(crate) material_id: Option<String>,
    /// The multi-Region key's family.
    pub(crate) multi_region: Option<MultiRegion>,
    /// The members that only imported metadata has, as given.
    pub(crate) imported: Imported,
    /// Its automatic rotation, while that is on.
    #[serde(default)]
    pub(crate) rotation: Option<AutomaticRotation>,
}

/// KeyMetadata members that no operation built so far sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub(crate) struct Imported {
    /// When imported material expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) valid_to: Option<Instant>,
    /// Whether imported material expires; only a key with imported material has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) expiration_model: Option<String>,
    /// The custom key store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) custom_key_store_id: Option<String>,
    /// The `CloudHSM` cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cloud_hsm_cluster_id: Option<String>,
    /// The external key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) xks_key_id: Option<String>,
}

/// A multi-Region key's family, as `MultiRegionConfiguration` shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MultiRegion {
    /// This key's part.
    pub(crate) multi_region_key_type: MultiRegionKeyType,
    /// The primary key.
    pub(crate) primary_key: RegionalKey,
    /// The replicas, in order.
    #[serde(default)]
    pub(crate) replica_keys: Vec<RegionalKey>,
}

/// One member of a multi-Region key's family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RegionalKey {
    /// The key ARN.
    pub(crate) arn: String,
    /// Its Region.
    pub(crate) region: String,
    /// When a replica that is pending deletion is gone; no answer shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) gone: Option<Instant>,
}

impl MultiRegion {
    /// The family as its member in `region` has it.
    pub(crate) fn seen_from(&self, region: &str) -> MultiRegion {
        let multi_region_key_type = if self.primary_key.region == region {
            MultiRegionKeyType::Primary
        } else {
            MultiRegionKeyType::Replica
        };
        MultiRegion { multi_region_key_type, ..self.clone() }
    }

    /// The replicas that are there at `now`. A row keeps the others too, which an earlier clock still shows.
    pub(crate) fn replicas_at(&self, now: Instant) -> impl Iterator<Item = &RegionalKey> {
        self.replica_keys.iter().filter(move |replica| replica.gone.is_none_or(|gone| gone > now))
    }

    /// The family as an answer shows it at `now`.
    pub(crate) fn shown(self, now: Instant) -> MultiRegion {
        let shown = |replica: &RegionalKey| RegionalKey { gone: None, ..replica.clone() };
        let replica_keys = self.replicas_at(now).map(shown).collect();
        MultiRegion { replica_keys, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::KeyId;

    #[test]
    fn takes_the_two_forms_only() {
        for good in [
            "1234abcd-12ab-34cd-56ef-1234567890ab",
            "1234ABCD-12AB-34CD-56EF-1234567890AB",
            "mrk-1234abcd12ab34cd56ef1234567890ab",
        ] {
            assert_eq!(KeyId::new(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "fake-key-id",
            "mrk-fake-key-id",
            "1234abcd12ab34cd56ef1234567890ab",
            " 1234abcd-12ab-34cd-56ef-1234567890ab",
            "1234abcd-12ab-34cd-56ef-1234567890ag",
            "1234abcd-12ab-34cd-56ef-1234567890ab-",
            "mrk-1234abcd12ab34cd56ef1234567890a",
        ] {
            assert!(KeyId::new(bad).is_none(), "{bad}");
        }
    }
}
