//! The samples that `--generate-cli-skeleton` prints, and a sample of an answer checked as botocore does.
//!
//! Reference: `aws-cli.md` (c). Never: how JSON is printed.

mod yaml;

use std::rc::Rc;

use super::check;
use super::failure::Failure;
use super::given::{Given, Object};
use crate::data::{Key, Moment, Value};
use crate::kms::shape::{Member, Shape};

pub(crate) use yaml::input as yaml_input;

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
        Shape::Timestamp => Value::Moment(Rc::new(Moment::epoch())),
        Shape::Structure(members) => input(members),
        Shape::List { item, .. } => Value::list(vec![sample(item)]),
        Shape::Map { value, .. } => keyed(sample(value)),
    }
}

/// A sample of an answer, its texts the names of their members.
///
/// # Errors
/// Botocore's complaint that the sample is no answer of the model's: most are too short somewhere.
pub(crate) fn answer(members: &[Member]) -> Result<Value, Failure> {
    let sample = named_members(members);
    if let Given::Map(Object { members: params, .. }) = Given::of(&sample, false) {
        check::check(members, &params)?;
    }
    Ok(sample)
}

fn named_members(members: &[Member]) -> Value {
    let pairs =
        members.iter().map(|member| (Key::Borrowed(member.name), named(member.shape, member.name)));
    Value::map(pairs.collect())
}

fn named(shape: &Shape, name: &'static str) -> Value {
    match shape {
        Shape::Text { .. } => name.into(),
        Shape::Structure(members) => named_members(members),
        Shape::List { item, name, .. } => Value::list(vec![named(item, name)]),
        Shape::Map { value, .. } => keyed(named(value, "")),
        other => sample(other),
    }
}

fn keyed(value: Value) -> Value {
    Value::map([(Key::Borrowed("KeyName"), value)].into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::{answer, input};
    use crate::cli::failure::Failure;
    use crate::data::json::to_json;
    use crate::kms::{Interface, ops};

    fn interface(name: &str) -> &'static Interface {
        &ops::ALL.into_iter().find(|o| o.interface.name == name).unwrap().interface
    }

    #[test]
    fn samples_every_kind_of_member() {
        let of = |name| to_json(&input(interface(name).members));
        assert_eq!(
            of("GenerateDataKey"),
            r#"{"KeyId":"","EncryptionContext":{"KeyName":""},"NumberOfBytes":0,"KeySpec":"AES_256","GrantTokens":[""],"Recipient":{"KeyEncryptionAlgorithm":"RSAES_OAEP_SHA_256","AttestationDocument":null},"DryRun":true}"#
        );
        assert_eq!(of("TagResource"), r#"{"KeyId":"","Tags":[{"TagKey":"","TagValue":""}]}"#);
        assert!(of("ImportKeyMaterial").contains(r#""ValidTo":"1970-01-01 00:00:00""#));
    }

    #[test]
    fn an_answer_shows_the_names_of_its_members() {
        let of = |name| to_json(&answer(interface(name).answer).unwrap());
        assert_eq!(
            of("ListKeyPolicies"),
            r#"{"PolicyNames":["PolicyNameType"],"NextMarker":"NextMarker","Truncated":true}"#
        );
        assert_eq!(
            of("ListGrants"),
            r#"{"Grants":[{"KeyId":"KeyId","GrantId":"GrantId","Name":"Name","CreationDate":"1970-01-01 00:00:00","GranteePrincipal":"GranteePrincipal","RetiringPrincipal":"RetiringPrincipal","IssuingAccount":"IssuingAccount","Operations":["GrantOperation"],"Constraints":{"EncryptionContextSubset":{"KeyName":""},"EncryptionContextEquals":{"KeyName":""}}}],"NextMarker":"NextMarker","Truncated":true}"#
        );
    }

    #[test]
    fn an_answer_must_fit_the_model() {
        let Err(Failure::Check(complaint)) = answer(interface("GenerateMac").answer) else {
            panic!()
        };
        assert_eq!(
            complaint,
            "Parameter validation failed:\nInvalid type for parameter Mac, value: None, \
             type: <class 'NoneType'>, valid types: <class 'bytes'>, <class 'bytearray'>, \
             file-like object"
        );
        let fit = ops::ALL.iter().filter(|o| answer(o.interface.answer).is_ok()).count();
        assert_eq!(fit, 17 + ops::ALL.iter().filter(|o| o.interface.silent).count());
    }
}
