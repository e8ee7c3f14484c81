//! A key as the service shows it: KeyMetadata, its members in the model's order.

use std::fmt::Write as _;

use serde::Serialize;

use super::{Context, Error};
use crate::model::{
    Instant, Key, KeyId, KeyManager, KeySpec, KeyState, KeyUsage, MultiRegion, MultiRegionKeyType,
    Origin, Place, RegionalKey,
};

/// AWS: API reference, "KeyMetadata".
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct KeyMetadata {
    #[serde(rename = "AWSAccountId")]
    account: String,
    key_id: KeyId,
    arn: String,
    creation_date: Instant,
    enabled: bool,
    description: String,
    key_usage: KeyUsage,
    key_state: KeyState,
    #[serde(skip_serializing_if = "Option::is_none")]
    deletion_date: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_to: Option<Instant>,
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_key_store_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cloud_hsm_cluster_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expiration_model: Option<String>,
    key_manager: KeyManager,
    customer_master_key_spec: KeySpec,
    key_spec: KeySpec,
    #[serde(skip_serializing_if = "Option::is_none")]
    encryption_algorithms: Algorithms,
    #[serde(skip_serializing_if = "Option::is_none")]
    signing_algorithms: Algorithms,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_agreement_algorithms: Algorithms,
    multi_region: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    multi_region_configuration: Option<MultiRegion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pending_deletion_window_in_days: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mac_algorithms: Algorithms,
    #[serde(skip_serializing_if = "Option::is_none")]
    xks_key_configuration: Option<XksKey>,
    #[serde(skip_serializing_if = "Option::is_none")]
    current_key_material_id: Option<String>,
}

type Algorithms = Option<&'static [&'static str]>;

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct XksKey {
    id: String,
}

impl KeyMetadata {
    /// What `DescribeKey` shows of `key` at `place` at `now`.
    pub(crate) fn new(key: Key, place: &Place, now: Instant) -> KeyMetadata {
        let begun = key.state == KeyState::PendingDeletion;
        let algorithms = |usage| (key.usage == usage).then(|| key.spec.algorithms(usage));
        KeyMetadata {
            account: place.account.to_string(),
            arn: place.arn_of(&key.id),
            creation_date: key.created,
            enabled: key.state == KeyState::Enabled,
            key_usage: key.usage,
            key_state: key.state,
            deletion_date: key.deletion_date,
            valid_to: key.imported.valid_to,
            origin: key.origin,
            custom_key_store_id: key.imported.custom_key_store_id,
            cloud_hsm_cluster_id: key.imported.cloud_hsm_cluster_id,
            expiration_model: key.imported.expiration_model,
            key_manager: key.manager,
            customer_master_key_spec: key.spec,
            key_spec: key.spec,
            encryption_algorithms: algorithms(KeyUsage::EncryptDecrypt),
            signing_algorithms: algorithms(KeyUsage::SignVerify),
            key_agreement_algorithms: algorithms(KeyUsage::KeyAgreement),
            mac_algorithms: algorithms(KeyUsage::GenerateVerifyMac),
            multi_region: key.multi_region.is_some(),
            multi_region_configuration: key.multi_region.map(|family| family.shown(now)),
            pending_deletion_window_in_days: key.pending_window.filter(|_| !begun),
            xks_key_configuration: key.imported.xks_key_id.map(|id| XksKey { id }),
            current_key_material_id: key.material_id,
            key_id: key.id,
            description: key.description,
        }
    }
}

impl KeyMetadata {
    /// With the material that a rotation has made since; without one, as the key has it.
    pub(crate) fn with_material(self, rotated: Option<String>) -> KeyMetadata {
        KeyMetadata { current_key_material_id: rotated.or(self.current_key_material_id), ..self }
    }
}

/// The family of a new multi-Region key: a primary key without replicas.
pub(crate) fn primary(id: &KeyId, place: &Place) -> MultiRegion {
    MultiRegion {
        multi_region_key_type: MultiRegionKeyType::Primary,
        primary_key: RegionalKey {
            arn: place.arn_of(id),
            region: place.region.to_string(),
            gone: None,
        },
        replica_keys: Vec::new(),
    }
}

/// A new key id, of the multi-Region form or a UUID, that no key has.
///
/// # Errors
/// No entropy, or a failure of the store.
pub(crate) fn draw_key_id(cx: &Context<'_>, multi_region: bool) -> Result<KeyId, Error> {
    loop {
        let [id, _] = halves(cx.draw()?);
        let uuid = uuid::Builder::from_random_bytes(id).into_uuid();
        let text = if multi_region { format!("mrk-{}", uuid.simple()) } else { uuid.to_string() };
        // A drawn id always has a good form; a seed may repeat one that the store got otherwise.
        if let Some(id) = KeyId::new(&text)
            && cx.tx.key(id.as_str())?.is_none()
        {
            return Ok(id);
        }
    }
}

/// A new `CurrentKeyMaterialId`: 64 hexadecimal digits.
///
/// # Errors
/// No entropy, or a failure of the store.
pub(crate) fn draw_material_id(cx: &Context<'_>) -> Result<String, Error> {
    let mut text = String::with_capacity(64);
    for byte in cx.draw()? {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").ok();
    }
    Ok(text)
}

fn halves(bytes: [u8; 32]) -> [[u8; 16]; 2] {
    let half = |from: usize| std::array::from_fn(|at| bytes.get(from + at).copied().unwrap_or(0));
    [half(0), half(16)]
}
