//! From checked parameters to the request that the service reads.
//!
//! Reference: `aws-cli.md` (c). Never: where a parameter came from.

use super::failure::Failure;
use super::given::{Given, Params};
use super::settings::BinaryFormat;
use super::{check, timestamp};
use crate::data::{self, Key, Map, Value};
use crate::kms::shape::{Member, Shape};

/// The request: blobs decoded, everything checked, then blobs as canonical base64 and instants as epoch
/// seconds, the members in the order in which they were given.
///
/// # Errors
/// Bad base64, status 255; the faults of [`check::check`], status 252.
pub(crate) fn request(
    members: &[Member],
    mut params: Params,
    format: BinaryFormat,
) -> Result<Value, Failure> {
    if format == BinaryFormat::Base64 {
        decode_members(members, &mut params)?;
    }
    check::check(members, &params)?;
    Ok(structure(members, &params))
}

/// Decodes in the order of the model, which decides which fault is met first.
fn decode_members(members: &[Member], params: &mut Params) -> Result<(), Failure> {
    for member in members {
        if let Some(given) = params.get_mut(member.name) {
            decode(member.shape, given)?;
        }
    }
    Ok(())
}

fn decode(shape: &Shape, given: &mut Given) -> Result<(), Failure> {
    match (shape, given) {
        (Shape::Blob { .. }, given) => {
            if let Some(text) = given.as_str() {
                *given = Given::Bytes(decode_text(text)?);
            }
            Ok(())
        }
        (Shape::Structure(members), Given::Map(object)) => {
            decode_members(members, &mut object.members)
        }
        (Shape::List { item, .. }, Given::List(items)) => {
            items.iter_mut().try_for_each(|given| decode(item, given))
        }
        (Shape::Map { value, .. }, Given::Map(object)) => {
            object.members.values_mut().try_for_each(|given| decode(value, given))
        }
        _ => Ok(()),
    }
}

fn decode_text(text: &str) -> Result<Vec<u8>, Failure> {
    if !text.is_ascii() {
        let complaint = "string argument should contain only ASCII characters";
        return Err(Failure::General(complaint.to_owned()));
    }
    data::base64::decode(text.as_bytes())
        .ok_or_else(|| Failure::General(format!("Invalid base64: \"{text}\"")))
}

fn structure(members: &[Member], params: &Params) -> Value {
    let pairs = params.iter().filter_map(|(name, given)| {
        let member = members.iter().find(|member| member.name == name)?;
        Some((Key::Borrowed(member.name), value(member.shape, given)))
    });
    Value::map(pairs.collect::<Map>())
}

fn value(shape: &Shape, given: &Given) -> Value {
    match (shape, given) {
        (Shape::Blob { .. }, Given::Bytes(bytes)) => data::base64::encode(bytes).into(),
        (Shape::Blob { .. }, Given::Scalar(Value::Str(text))) => {
            data::base64::encode(text.as_bytes()).into()
        }
        (Shape::Timestamp, given) => timestamp::seconds(given).map_or(Value::Null, Value::Int),
        (Shape::Integer { .. }, Given::Scalar(Value::Bool(truth))) => Value::Int((*truth).into()),
        (Shape::Structure(members), Given::Map(object)) => structure(members, &object.members),
        (Shape::Map { value: shape, .. }, Given::Map(object)) => {
            let members = object.members.iter();
            let pairs = members.map(|(key, given)| (Key::Owned(key.clone()), value(shape, given)));
            Value::map(pairs.collect())
        }
        (Shape::List { item, .. }, Given::List(items)) => {
            Value::list(items.iter().map(|given| value(item, given)).collect())
        }
        (_, Given::Scalar(scalar)) => scalar.clone(),
        // What is of another type was refused before.
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::{BinaryFormat, request};
    use crate::cli::failure::Failure;
    use crate::cli::given::{Given, Object};
    use crate::data::json;
    use crate::kms::ops;

    fn sent(operation: &str, input: &str, format: BinaryFormat) -> String {
        let value = json::parse(input).unwrap();
        let Given::Map(Object { members, .. }) = Given::of(&value, false) else { panic!() };
        let found = ops::ALL.into_iter().find(|o| o.interface.name == operation).unwrap();
        match request(found.interface.members, members, format) {
            Ok(value) => json::to_json(&value),
            Err(Failure::General(text) | Failure::Check(text)) => text,
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn blobs_become_canonical() {
        let blob = |text: &str, format| {
            sent(
                "GenerateMac",
                &format!(r#"{{"Message": "{text}", "KeyId": "k", "MacAlgorithm": "a"}}"#),
                format,
            )
        };
        assert!(blob("aGVs bG8=", BinaryFormat::Base64).starts_with(r#"{"Message":"aGVsbG8=","#));
        assert!(
            blob("hello", BinaryFormat::RawInBase64Out).starts_with(r#"{"Message":"aGVsbG8=","#)
        );
        assert_eq!(blob("hello world", BinaryFormat::Base64), "Invalid base64: \"hello world\"");
        assert_eq!(
            blob("\u{e9}", BinaryFormat::Base64),
            "string argument should contain only ASCII characters"
        );
    }

    #[test]
    fn bad_base64_comes_before_the_checks() {
        assert_eq!(
            sent("Decrypt", r#"{"Nope": 1, "CiphertextBlob": "a"}"#, BinaryFormat::Base64),
            "Invalid base64: \"a\""
        );
    }

    #[test]
    fn a_truth_is_a_number_where_one_is_wanted() {
        let sent = |input| sent("ListAliases", input, BinaryFormat::Base64);
        assert_eq!(sent(r#"{"Marker": "m", "Limit": true}"#), r#"{"Marker":"m","Limit":1}"#);
    }

    #[test]
    fn objects_keep_their_order() {
        let input = r#"{"KeyId":"k","Tags":[{"TagValue":"v","TagKey":"t"}]}"#;
        assert_eq!(sent("TagResource", input, BinaryFormat::Base64), input);
    }

    #[test]
    fn instants_become_seconds() {
        let input = r#"{"KeyId":"k","ImportToken":"","EncryptedKeyMaterial":"","ValidTo":"2018-03-15T07:00:00Z"}"#;
        let sent = sent("ImportKeyMaterial", input, BinaryFormat::Base64);
        assert!(sent.ends_with(r#""ValidTo":1521097200}"#), "{sent}");
    }
}
