//! `PutKeyPolicy`: replaces a KMS key's policy.
//!
//! AWS: API reference, "`PutKeyPolicy`".

use serde::Deserialize;

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::policy;
use crate::kms::shape::Member;
use crate::kms::shapes::{BOOLEAN, KEY_ID, POLICY, POLICY_NAME};
use crate::kms::{Context, Error};
use crate::model::Key;

pub(crate) static OPERATION: Operation = Operation::of::<PutKeyPolicy>();

pub(crate) struct PutKeyPolicy;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    policy_name: Option<String>,
    policy: String,
    #[serde(default)]
    bypass_policy_lockout_safety_check: bool,
}

impl Op for PutKeyPolicy {
    const NAME: &'static str = "PutKeyPolicy";
    const SUMMARY: &'static str = "Replace a KMS key's policy";
    const ACCESS: Access = Access::Write;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "PolicyName",
            &POLICY_NAME,
            "The name of the key policy; there is only default",
        ),
        Member::required("Policy", &POLICY, "The key policy, a JSON document"),
        Member::optional(
            "BypassPolicyLockoutSafetyCheck",
            &BOOLEAN,
            "Whether to accept a policy that keeps the caller from changing it again",
        ),
    ];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "MalformedPolicyDocumentException",
        "DependencyTimeoutException",
        "UnsupportedOperationException",
        "KMSInternalException",
        "LimitExceededException",
        "KMSInvalidStateException",
    ];
    const SILENT: bool = true;
    type Request = Request;
    type Response = ();

    fn execute(request: Request, cx: &Context<'_>) -> Result<(), Error> {
        let key = cx.key_to_change(&request.key_id)?;
        policy::check_name(request.policy_name.as_deref())?;
        policy::check(cx, &request.policy, request.bypass_policy_lockout_safety_check)?;
        cx.put_key(&Key { policy: request.policy, ..key })?;
        Ok(())
    }
}
