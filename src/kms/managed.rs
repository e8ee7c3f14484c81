//! The keys and aliases that AWS makes.
//!
//! Stand-ins: not recorded from AWS (section 0 of the reference): the list of predefined aliases, the
//! descriptions but for SQS's, the policies but for SQS's.

use super::{Context, Error, metadata};
use crate::model::{
    Alias, AliasName, Imported, Instant, Key, KeyId, KeyManager, KeySpec, KeyState,
};
use crate::model::{KeyUsage, Origin, Place};

/// The aliases of a Region that was never used, without targets.
pub(crate) const PREDEFINED: &[&str] = &[
    "alias/aws/dynamodb",
    "alias/aws/ebs",
    "alias/aws/elasticfilesystem",
    "alias/aws/es",
    "alias/aws/glue",
    "alias/aws/kinesisvideo",
    "alias/aws/rds",
    "alias/aws/redshift",
    "alias/aws/s3",
    "alias/aws/ssm",
    "alias/aws/xray",
];

/// Makes the AWS managed key of a predefined alias, when something resolves it for the first time.
///
/// # Errors
/// [`super::Need::Writing`] while the store may only be read.
pub(crate) fn first_use(cx: &Context<'_>, alias: Alias) -> Result<Key, Error> {
    cx.must_write()?;
    let key = Key {
        material_id: Some(metadata::draw_material_id(cx)?),
        ..managed_key(metadata::draw_key_id(cx, false)?, &alias.name, cx.place, cx.tx.now)
    };
    cx.tx.put_key(&key)?;
    let target = Some(key.id.clone());
    cx.tx.put_alias(&Alias {
        target,
        created: Some(cx.tx.now),
        updated: Some(cx.tx.now),
        ..alias
    })?;
    // AWS has made the key, whether or not it then lets it be used.
    cx.tx.keep()?;
    Ok(key)
}

/// The AWS managed key behind `alias`, as AWS describes it; it has no material yet.
pub(crate) fn managed_key(id: KeyId, alias: &AliasName, place: &Place, created: Instant) -> Key {
    let service = alias.service().unwrap_or_default();
    Key {
        id,
        created,
        description: description(service),
        usage: KeyUsage::EncryptDecrypt,
        spec: KeySpec::SymmetricDefault,
        state: KeyState::Enabled,
        origin: Origin::AwsKms,
        manager: KeyManager::Aws,
        policy: policy(service, place),
        deletion_date: None,
        pending_window: None,
        material_id: None,
        multi_region: None,
        imported: Imported::default(),
        rotation: None,
    }
}

fn description(service: &str) -> String {
    let what = match service {
        "dynamodb" => "DynamoDB data",
        "ebs" => "EBS volumes",
        "elasticfilesystem" => "EFS filesystems",
        "es" => "Elasticsearch data",
        "glue" => "Glue data",
        "kinesisvideo" => "Kinesis Video Streams data",
        "rds" => "RDS database volumes",
        "redshift" => "Redshift clusters",
        "s3" => "S3 objects",
        "sqs" => "SQS messages",
        "ssm" => "SSM parameters",
        "xray" => "X-Ray data",
        other => {
            return format!(
                "Default key that protects my {other} data when no other key is defined"
            );
        }
    };
    format!("Default key that protects my {what} when no other key is defined")
}

/// The policy of the managed key: the service for everyone in the account, the account itself to look.
fn policy(service: &str, place: &Place) -> String {
    let (account, region, root) = (&place.account, &place.region, place.root_arn());
    format!(
        r#"{{
  "Version" : "2012-10-17",
  "Id" : "auto-{service}-1",
  "Statement" : [ {{
    "Sid" : "Allow access through {service} for all principals in the account that are authorized to use {service}",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "*"
    }},
    "Action" : [ "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey" ],
    "Resource" : "*",
    "Condition" : {{
      "StringEquals" : {{
        "kms:CallerAccount" : "{account}",
        "kms:ViaService" : "{service}.{region}.amazonaws.com"
      }}
    }}
  }}, {{
    "Sid" : "Allow direct access to key metadata to the account",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "{root}"
    }},
    "Action" : [ "kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant" ],
    "Resource" : "*"
  }} ]
}}"#
    )
}
