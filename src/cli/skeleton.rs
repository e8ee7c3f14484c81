//! The sample of an operation's input that `--generate-cli-skeleton` prints.
//!
//! Reference: `aws-cli.md` (c). Never: how JSON is printed.

use crate::data::{Key, Value};
use crate::kms::shape::{Member, Shape};

/// A sample of `members`: the first of an enum, else empty texts, noughts, truths and one of each list.
pub(crate) fn input(members: &[Member]) -> Value {
    let pairs = members.iter().map(|member| (Key::Borrowed(member.name), sample(member.shape)));
    Value::map(pairs.collect())
}

fn sample(shape: &Shape) -> Value {
    match shape {
        Shape::Text { values, .. } => values.first().copied().unwrap_or_default().into(),
        Shape::Blob { .. } => Value::Null,
        Shape::Integer { .. } => Value::Int(0),
        Shape::Boolean => Value::Bool(true),
        Shape::Timestamp => "1970-01-01T00:00:00".into(),
        Shape::Structure(members) => input(members),
        Shape::List { item, .. } => Value::list(vec![sample(item)]),
        Shape::Map { value, .. } => {
            Value::map([(Key::Borrowed("KeyName"), sample(value))].into_iter().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::input;
    use crate::data::json::to_json;
    use crate::kms::ops;

    #[test]
    fn samples_every_kind_of_member() {
        let of = |name| {
            let found = ops::ALL.into_iter().find(|o| o.interface.name == name).unwrap();
            to_json(&input(found.interface.members))
        };
        assert_eq!(
            of("GenerateDataKey"),
            r#"{"KeyId":"","EncryptionContext":{"KeyName":""},"NumberOfBytes":0,"KeySpec":"AES_256","GrantTokens":[""],"Recipient":{"KeyEncryptionAlgorithm":"RSAES_OAEP_SHA_256","AttestationDocument":null},"DryRun":true}"#
        );
        assert_eq!(of("TagResource"), r#"{"KeyId":"","Tags":[{"TagKey":"","TagValue":""}]}"#);
        assert!(of("ImportKeyMaterial").contains(r#""ValidTo":"1970-01-01T00:00:00""#));
    }
}
