//! `CreateKey`: creates a KMS key; it has no alias.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the order of the refusals, those about
//! custom key stores, of which this account has none.
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
use crate::model::{Imported, Key, KeyManager, KeySpec, KeyState, KeyUsage, Origin, Place, Tag};

pub(crate) static OPERATION: Operation = Operation::of::<CreateKey>();

pub(crate) struct CreateKey;

/// The most keys that an account may manage in a Region; those that wait for deletion count.
const QUOTA: i64 = 100_000;

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

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let spec = spec(&request, cx.place)?;
        let usage = usage(&request, spec)?;
        let origin = origin(&request)?;
        if let Some(policy) = &request.policy {
            policy::check(cx, policy, request.bypass_policy_lockout_safety_check)?;
        }
        tags::check(&request.tags)?;
        check_quota(cx)?;
        let id = metadata::draw_key_id(cx, request.multi_region)?;
        let state = match origin {
            Origin::External => KeyState::PendingImport,
            _ => KeyState::Enabled,
        };
        let has_material = spec == KeySpec::SymmetricDefault && state == KeyState::Enabled;
        let key = Key {
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
            id,
        };
        cx.tx.put_key(&key)?;
        if !request.tags.is_empty() {
            cx.tx.set_tags(&key.id, &request.tags)?;
        }
        Ok(Response { key_metadata: KeyMetadata::new(key, cx.place) })
    }
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

fn check_quota(cx: &Context<'_>) -> Result<(), Error> {
    let usage = cx.tx.count_keys(KeyManager::Customer)?;
    if usage < QUOTA { Ok(()) } else { Err(Error::KeyQuota { quota: QUOTA, usage }) }
}
