//! `ReplicateKey`: replicates a multi-Region primary key into another Region of its account.
//!
//! The stores of the family's Regions are written in one transaction. The replica is enabled at once, where AWS
//! makes it in some seconds.
//!
//! Stand-ins: not recorded from AWS: the order of the refusals, what is said of the Region.
//!
//! AWS: API reference, "`ReplicateKey`".

use serde::{Deserialize, Serialize};

use crate::kms::answers::KEY_METADATA;
use crate::kms::metadata::KeyMetadata;
use crate::kms::operation::{Access, Op, Operation};
use crate::kms::ops::create_key::check_quota;
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, DESCRIPTION, KEY_ID, POLICY, REGION, TAGS};
use crate::kms::{Context, Error};
use crate::kms::{policy, tags};
use crate::model::{
    Imported, Instant, Key, KeySpec, KeyState, MultiRegion, Origin, Place, RegionalKey, Tag,
};

pub(crate) static OPERATION: Operation = Operation::of::<ReplicateKey>();

pub(crate) struct ReplicateKey;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    replica_region: String,
    policy: Option<String>,
    #[serde(default)]
    bypass_policy_lockout_safety_check: bool,
    #[serde(default)]
    description: String,
    #[serde(default)]
    tags: Vec<Tag>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    replica_key_metadata: KeyMetadata,
    replica_policy: String,
    replica_tags: Vec<Tag>,
}

impl Op for ReplicateKey {
    const NAME: &'static str = "ReplicateKey";
    const SUMMARY: &'static str = "Replicate a multi-Region key into another Region";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::required("ReplicaRegion", &REGION, "The Region of the replica"),
        Member::optional("Policy", &POLICY, "The key policy, a JSON document"),
        Member::optional(
            "BypassPolicyLockoutSafetyCheck",
            &BOOLEAN,
            "Whether to accept a policy that keeps the caller from changing it again",
        ),
        Member::optional("Description", &DESCRIPTION, "What the key is for"),
        Member::optional("Tags", &TAGS, "Tags to attach"),
    ];
    const ANSWER: &'static [Member] = &[
        Member::answer("ReplicaKeyMetadata", &KEY_METADATA),
        Member::answer("ReplicaPolicy", &POLICY),
        Member::answer("ReplicaTags", &TAGS),
    ];
    const ERRORS: &'static [&'static str] = &[
        "AlreadyExistsException",
        "DisabledException",
        "InvalidArnException",
        "KMSInvalidStateException",
        "KMSInternalException",
        "LimitExceededException",
        "MalformedPolicyDocumentException",
        "NotFoundException",
        "TagException",
        "UnsupportedOperationException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = cx.primary_to_change(&request.key_id)?;
        let place = cx.other_region("ReplicaRegion", &request.replica_region)?;
        if let Some(policy) = &request.policy {
            policy::check(cx, policy, request.bypass_policy_lockout_safety_check)?;
        }
        tags::check(&request.tags)?;
        if key.origin == Origin::AwsKms && key.spec != KeySpec::Sm2 {
            cx.need_material(&key)?;
        }
        let view = cx.abroad(&place)?;
        let key = cx.without_lost_replicas(key)?;
        let relatives = cx.relatives(&key)?;
        if view.key(key.id.as_str())?.is_some() {
            return Err(Error::KeyExists { arn: place.arn_of(&key.id) });
        }
        check_quota(view)?;
        let key = Key { multi_region: with_replica(&key, &place), ..key };
        let replica = replica(&request, &key, &place, view.now);
        cx.put_family(&key, &relatives)?;
        view.put_key(&replica)?;
        cx.copy_material((cx.tx, cx.place), (view, &place), &key)?;
        if !request.tags.is_empty() {
            view.set_tags(&key.id, &request.tags)?;
        }
        let rotated = view.rotated_material_id(&key.id)?;
        Ok(Response {
            replica_policy: replica.policy.clone(),
            replica_key_metadata: KeyMetadata::new(replica, &place, view.now)
                .with_material(rotated),
            replica_tags: request.tags,
        })
    }
}

/// The family with one replica more.
fn with_replica(key: &Key, place: &Place) -> Option<MultiRegion> {
    let mut family = key.multi_region.clone()?;
    let (arn, region) = (place.arn_of(&key.id), place.region.to_string());
    family.replica_keys.retain(|replica| replica.region != region);
    family.replica_keys.push(RegionalKey { arn, region, gone: None });
    Some(family)
}

/// The replica: what all of the family have in common, and what is its own.
fn replica(request: &Request, key: &Key, place: &Place, created: Instant) -> Key {
    let family = key.multi_region.as_ref();
    let imports = key.origin != Origin::AwsKms;
    Key {
        created,
        description: request.description.clone(),
        state: if imports { KeyState::PendingImport } else { KeyState::Enabled },
        policy: request.policy.clone().unwrap_or_else(|| policy::default(place)),
        material_id: key.material_id.clone().filter(|_| !imports),
        multi_region: family.map(|family| family.seen_from(place.region.as_str())),
        imported: Imported::default(),
        ..key.clone()
    }
}
