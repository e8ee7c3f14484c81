//! `CreateKey`: creates a KMS key; it has no alias.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the order of the refusals, those about
//! custom key stores, of which this account has none.
//!
//! Ours, not AWS's: a tag `_custom_id_` or `floci:override-id` fixes the key's id.
//!
//! AWS: API reference, "`CreateKey`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::KEY_METADATA;
use crate::kms::metadata::{self, KeyMetadata};
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::shape::Member;
use crate::kms::shapes::{
    BOOLEAN, CUSTOM_KEY_STORE_ID, CUSTOMER_MASTER_KEY_SPEC, DESCRIPTION, KEY_SPEC, KEY_USAGE,
    ORIGIN, POLICY, TAGS, XKS_KEY_ID,
};
use crate::kms::{Context, Error};
use crate::kms::{policy, tags};
use crate::model::{
    Imported, Key, KeyId, KeyManager, KeySpec, KeyState, KeyUsage, Origin, Place, Tag,
};
use crate::store::Transaction;

pub(crate) static OPERATION: Operation = Operation::of::<CreateKey>();

pub(crate) struct CreateKey;

/// The most keys that an account may manage in a Region; those that wait for deletion count.
pub(crate) const QUOTA: i64 = 100_000;

/// Tags that fix the id of the key.
const CUSTOM_ID: [&str; 2] = ["_custom_id_", "floci:override-id"];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    policy: Option<String>,
    #[serde(default)]
    description: String,
    key_usage: Option<KeyUsage>,
    customer_master_key_spec: Option<KeySpec>,
    key_spec: Option<KeySpec>,
    origin: Option<Origin>,
    custom_key_store_id: Option<String>,
    #[serde(default)]
    bypass_policy_lockout_safety_check: bool,
    #[serde(default)]
    tags: Vec<Tag>,
    #[serde(default)]
    multi_region: bool,
    xks_key_id: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    key_metadata: KeyMetadata,
}

impl Op for CreateKey {
    const NAME: &'static str = "CreateKey";
    const SUMMARY: &'static str = "Create a KMS key";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::optional("Policy", &POLICY, "The key policy, a JSON document"),
        Member::optional("Description", &DESCRIPTION, "What the key is for"),
        Member::optional(
            "KeyUsage",
            &KEY_USAGE,
            "The cryptographic operations that the key is for",
        ),
        Member::optional(
            "CustomerMasterKeySpec",
            &CUSTOMER_MASTER_KEY_SPEC,
            "Former name of KeySpec",
        ),
        Member::optional("KeySpec", &KEY_SPEC, "The kind of key material"),
        Member::optional("Origin", &ORIGIN, "Where the key material comes from"),
        Member::optional("CustomKeyStoreId", &CUSTOM_KEY_STORE_ID, "The custom key store"),
        Member::optional(
            "BypassPolicyLockoutSafetyCheck",
            &BOOLEAN,
            "Whether to accept a policy that keeps the caller from changing it again",
        ),
        Member::optional("Tags", &TAGS, "Tags to attach"),
        Member::optional(
            "MultiRegion",
            &BOOLEAN,
            "Whether the key may be replicated to other Regions",
        ),
        Member::optional("XksKeyId", &XKS_KEY_ID, "The key in the external key manager"),
    ];
    const ANSWER: &'static [Member] = &[Member::answer("KeyMetadata", &KEY_METADATA)];
    const ERRORS: &'static [&'static str] = &[
        "MalformedPolicyDocumentException",
        "DependencyTimeoutException",
        "InvalidArnException",
        "UnsupportedOperationException",
        "KMSInternalException",
        "LimitExceededException",
        "TagException",
        "CustomKeyStoreNotFoundException",
        "CustomKeyStoreInvalidStateException",
        "CloudHsmClusterInvalidConfigurationException",
        "XksKeyInvalidConfigurationException",
        "XksKeyAlreadyInUseException",
        "XksKeyNotFoundException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(mut request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let spec = spec(&request, cx.place)?;
        let usage = usage(&request, spec)?;
        let origin = origin(&request)?;
        if let Some(policy) = &request.policy {
            policy::check(cx, policy, request.bypass_policy_lockout_safety_check)?;
        }
        tags::check(&request.tags)?;
        check_quota(cx.tx)?;
        let id = match custom_id(&request, cx)? {
            Some(id) => id,
            None => metadata::draw_key_id(cx, request.multi_region)?,
        };
        let (tags, kind) = (std::mem::take(&mut request.tags), (spec, usage, origin));
        let key = new_key(request, id, kind, cx)?;
        cx.tx.put_key(&key)?;
        if key.state == KeyState::Enabled && spec != KeySpec::Sm2 {
            cx.make_first_material(&key)?;
        }
        if !tags.is_empty() {
            cx.tx.set_tags(&key.id, &tags)?;
        }
        Ok(Response { key_metadata: KeyMetadata::new(key, cx.place, cx.tx.now) })
    }
}

fn new_key(
    request: Request,
    id: KeyId,
    (spec, usage, origin): (KeySpec, KeyUsage, Origin),
    cx: &Context<'_>,
) -> Result<Key, Error> {
    let state = match origin {
        Origin::External => KeyState::PendingImport,
        _ => KeyState::Enabled,
    };
    let has_material = spec == KeySpec::SymmetricDefault && state == KeyState::Enabled;
    Ok(Key {
        created: cx.tx.now,
        description: request.description,
        usage,
        spec,
        state,
        origin,
        manager: KeyManager::Customer,
        policy: request.policy.unwrap_or_else(|| policy::default(cx.place)),
        deletion_date: None,
        pending_window: None,
        material_id: has_material.then(|| metadata::draw_material_id(cx)).transpose()?,
        multi_region: request.multi_region.then(|| metadata::primary(&id, cx.place)),
        imported: Imported::default(),
        rotation: None,
        id,
    })
}

fn spec(request: &Request, place: &Place) -> Result<KeySpec, Error> {
    let spec = match (request.key_spec, request.customer_master_key_spec) {
        (Some(spec), Some(former)) if spec != former => return Err(Error::TwoSpecs),
        (spec, former) => spec.or(former).unwrap_or(KeySpec::SymmetricDefault),
    };
    if spec == KeySpec::Sm2 && place.region.partition() != "aws-cn" {
        return Err(Error::Unsupported);
    }
    Ok(spec)
}

fn usage(request: &Request, spec: KeySpec) -> Result<KeyUsage, Error> {
    let usage = match request.key_usage {
        Some(usage) => usage,
        None if spec == KeySpec::SymmetricDefault => KeyUsage::EncryptDecrypt,
        None => return Err(Error::UsageRequired),
    };
    if spec.usages().contains(&usage) {
        Ok(usage)
    } else {
        Err(Error::UsageIncompatible { usage, spec })
    }
}

fn origin(request: &Request) -> Result<Origin, Error> {
    let origin = request.origin.unwrap_or(Origin::AwsKms);
    let in_key_store = matches!(origin, Origin::CloudHsm | Origin::ExternalKeyStore);
    if request.custom_key_store_id.is_some() || in_key_store {
        return Err(Error::CustomKeyStoreNotFound);
    }
    if request.xks_key_id.is_some() { Err(Error::Unsupported) } else { Ok(origin) }
}

/// The key id that a tag asks for: ours, and `LocalStack`'s or Floci's. The tag is kept like any other.
fn custom_id(request: &Request, cx: &Context<'_>) -> Result<Option<KeyId>, Error> {
    let Some(Tag { tag_key, tag_value }) =
        request.tags.iter().find(|tag| CUSTOM_ID.contains(&tag.tag_key.as_str()))
    else {
        return Ok(None);
    };
    let fits = |id: &KeyId| {
        let id = id.as_str();
        id.starts_with("mrk-") == request.multi_region
            && !id.bytes().any(|b| b.is_ascii_uppercase())
    };
    let malformed = || Error::CustomKeyId { tag: tag_key.clone(), value: tag_value.clone() };
    let id = KeyId::new(tag_value).filter(fits).ok_or_else(malformed)?;
    match cx.tx.key(id.as_str())? {
        Some(_) => Err(Error::KeyExists { arn: cx.place.arn_of(&id) }),
        None => Ok(Some(id)),
    }
}

/// Refuses one key more than a Region may have.
///
/// # Errors
/// [`Error::KeyQuota`].
pub(super) fn check_quota(store: &Transaction<'_>) -> Result<(), Error> {
    let usage = store.count_keys(KeyManager::Customer)?;
    if usage < QUOTA { Ok(()) } else { Err(Error::KeyQuota { quota: QUOTA, usage }) }
}
