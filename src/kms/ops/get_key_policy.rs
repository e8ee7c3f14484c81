//! `GetKeyPolicy`: shows a KMS key's policy, byte for byte as it was given.
//!
//! AWS: API reference, "`GetKeyPolicy`".

use serde::{Deserialize, Serialize};

use crate::kms::operation::{Access, Op, Operation};
use crate::kms::policy;
use crate::kms::shape::Member;
use crate::kms::shapes::{KEY_ID, POLICY, POLICY_NAME};
use crate::kms::{Context, Error};

pub(crate) static OPERATION: Operation = Operation::of::<GetKeyPolicy>();

pub(crate) struct GetKeyPolicy;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    key_id: String,
    policy_name: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Response {
    policy: String,
    policy_name: &'static str,
}

impl Op for GetKeyPolicy {
    const NAME: &'static str = "GetKeyPolicy";
    const SUMMARY: &'static str = "Show a KMS key's policy";
    const ACCESS: Access = Access::Read;
    const PARAMS: &'static [Member] = &[
        Member::required("KeyId", &KEY_ID, "The KMS key: its id or key ARN"),
        Member::optional(
            "PolicyName",
            &POLICY_NAME,
            "The name of the key policy; there is only default",
        ),
    ];
    const ANSWER: &'static [Member] =
        &[Member::answer("Policy", &POLICY), Member::answer("PolicyName", &POLICY_NAME)];
    const ERRORS: &'static [&'static str] = &[
        "NotFoundException",
        "InvalidArnException",
        "DependencyTimeoutException",
        "KMSInternalException",
        "KMSInvalidStateException",
    ];
    type Request = Request;
    type Response = Response;

    fn execute(request: Request, cx: &Context<'_>) -> Result<Response, Error> {
        let key = cx.key_to_read(&request.key_id)?;
        policy::check_name(request.policy_name.as_deref())?;
        Ok(Response { policy: key.policy, policy_name: policy::NAME })
    }
}
