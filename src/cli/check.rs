//! What the AWS CLI checks before it calls: names, types and least bounds, all faults in one message.
//!
//! Reference: `aws-cli.md` (c), botocore's validation. Never: a greatest bound, a pattern or an enum,
//! which are the service's.

use super::failure::Failure;
use super::given::{Given, Object, Params};
use super::timestamp;
use crate::kms::shape::{Bounds, Member, Shape};

/// Checks `params` against `members`.
///
/// # Errors
/// [`Failure::Check`] with every fault.
pub(crate) fn check(members: &[Member], params: &Params) -> Result<(), Failure> {
    let mut faults = Vec::new();
    structure(&mut faults, "", members, params);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::Check(format!("Parameter validation failed:\n{}", faults.join("\n"))))
}

/// The members that are missing, those that are unknown, then what is wrong with the others.
fn structure(faults: &mut Vec<String>, path: &str, members: &[Member], params: &Params) {
    let place = shown(path);
    for member in members.iter().filter(|member| member.required) {
        if !params.contains_key(member.name) {
            let name = member.name;
            faults.push(format!("Missing required parameter in {place}: \"{name}\""));
        }
    }
    let find = |name: &str| members.iter().find(|member| member.name == name);
    for name in params.keys().filter(|name| find(name).is_none()) {
        let known: Vec<&str> = members.iter().map(|member| member.name).collect();
        let known = known.join(", ");
        faults.push(format!("Unknown parameter in {place}: \"{name}\", must be one of: {known}"));
    }
    for (name, given) in params {
        if let Some(member) = find(name) {
            value(faults, &format!("{path}.{name}"), member.shape, given);
        }
    }
}

fn value(faults: &mut Vec<String>, path: &str, shape: &Shape, given: &Given) {
    match (shape, given) {
        (Shape::Text { length, .. }, given) if given.as_str().is_some() => {
            least_length(faults, path, *length, given.as_str().map_or(0, |t| t.chars().count()));
        }
        (Shape::Structure(members), Given::Map(object)) => {
            structure(faults, path, members, &object.members);
        }
        (Shape::List { item, length, .. }, Given::List(items)) => {
            least_length(faults, path, *length, items.len());
            for (index, given) in items.iter().enumerate() {
                value(faults, &format!("{path}[{index}]"), item, given);
            }
        }
        (Shape::Map { key, value: shape }, Given::Map(object)) => {
            map(faults, path, (key, shape), object);
        }
        (Shape::Integer { min, .. }, given) if integer(given).is_some() => {
            if integer(given).is_some_and(|number| number < (*min).into()) {
                let (place, shown) = (shown(path), given.str());
                faults.push(format!(
                    "Invalid value for parameter {place}, value: {shown}, valid min value: {min}"
                ));
            }
        }
        (shape, given) if fits(shape, given) => {}
        (shape, given) => {
            let (place, shown, class) = (shown(path), given.str(), given.class());
            let types = types(shape);
            faults.push(format!(
                "Invalid type for parameter {place}, value: {shown}, type: {class}, \
                 valid types: {types}"
            ));
        }
    }
}

fn map(faults: &mut Vec<String>, path: &str, shapes: (&Shape, &Shape), object: &Object) {
    let (key_shape, value_shape) = shapes;
    for (key, given) in &object.members {
        value(faults, &format!("{path} (key: {key})"), key_shape, &object.key(key));
        value(faults, &format!("{path}.{key}"), value_shape, given);
    }
}

fn least_length(faults: &mut Vec<String>, path: &str, bounds: Bounds, length: usize) {
    let Some((min, _)) = bounds.filter(|(min, _)| length < *min) else { return };
    let place = shown(path);
    faults.push(format!(
        "Invalid length for parameter {place}, value: {length}, valid min length: {min}"
    ));
}

/// A whole number, or a truth, which is one to Python.
fn integer(given: &Given) -> Option<num_bigint::BigInt> {
    match given {
        Given::Scalar(value) => crate::data::number::to_big(value),
        _ => None,
    }
}

/// Whether a value that has no bounds to check is of its type.
fn fits(shape: &Shape, given: &Given) -> bool {
    match shape {
        Shape::Blob { .. } => matches!(given, Given::Bytes(_)) || given.as_str().is_some(),
        Shape::Boolean => matches!(given, Given::Scalar(crate::data::Value::Bool(_))),
        Shape::Timestamp => timestamp::seconds(given).is_some(),
        _ => false,
    }
}

fn types(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text { .. } => "<class 'str'>",
        Shape::Blob { .. } => "<class 'bytes'>, <class 'bytearray'>, file-like object",
        Shape::Integer { .. } => "<class 'int'>",
        Shape::Boolean => "<class 'bool'>",
        Shape::Timestamp => "<class 'datetime.datetime'>, timestamp-string",
        Shape::Structure(_) | Shape::Map { .. } => "<class 'dict'>",
        Shape::List { .. } => "<class 'list'>, <class 'tuple'>",
    }
}

/// How a path is printed: `input` for the whole, else without its first dot.
fn shown(path: &str) -> &str {
    if path.is_empty() { "input" } else { path.strip_prefix('.').unwrap_or(path) }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::cli::failure::Failure;
    use crate::cli::given::{Given, Object};
    use crate::data::{json, yaml};
    use crate::kms::ops;

    fn faults(operation: &str, input: &str) -> String {
        let value = json::parse(input).unwrap();
        let Given::Map(Object { members, .. }) = Given::of(&value, false) else { panic!() };
        let found = ops::ALL.into_iter().find(|o| o.interface.name == operation).unwrap();
        match check(found.interface.members, &members) {
            Ok(()) => String::new(),
            Err(Failure::Check(text)) => {
                text.strip_prefix("Parameter validation failed:\n").unwrap().to_owned()
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn reports_the_missing_then_the_unknown_then_the_wrong() {
        assert_eq!(
            faults("CreateAlias", r#"{"Foo": 1, "AliasName": ""}"#),
            "Missing required parameter in input: \"TargetKeyId\"\n\
             Unknown parameter in input: \"Foo\", must be one of: AliasName, TargetKeyId\n\
             Invalid length for parameter AliasName, value: 0, valid min length: 1"
        );
    }

    #[test]
    fn names_the_types_as_python_does() {
        let cases = [
            ("CreateKey", r#"{"Policy": null}"#, "Policy", "None", "NoneType", "'str'>"),
            ("ListAliases", r#"{"Limit": "2"}"#, "Limit", "2", "str", "'int'>"),
            ("ListAliases", r#"{"Limit": 2.0}"#, "Limit", "2.0", "float", "'int'>"),
            ("CreateKey", r#"{"MultiRegion": "x"}"#, "MultiRegion", "x", "str", "'bool'>"),
            ("CreateKey", r#"{"Tags": [1]}"#, "Tags[0]", "1", "int", "'dict'>"),
            (
                "CreateKey",
                r#"{"Tags": {"a": 1}}"#,
                "Tags",
                "{'a': 1}",
                "dict",
                "'list'>, <class 'tuple'>",
            ),
            (
                "Decrypt",
                r#"{"CiphertextBlob": 1}"#,
                "CiphertextBlob",
                "1",
                "int",
                "'bytes'>, <class 'bytearray'>, file-like object",
            ),
            (
                "Decrypt",
                r#"{"EncryptionContext": {"a": 1}}"#,
                "EncryptionContext.a",
                "1",
                "int",
                "'str'>",
            ),
        ];
        for (operation, input, name, value, class, types) in cases {
            assert_eq!(
                faults(operation, input),
                format!(
                    "Invalid type for parameter {name}, value: {value}, type: <class '{class}'>, \
                     valid types: <class {types}"
                )
            );
        }
    }

    #[test]
    fn a_key_of_a_map_must_be_a_text() {
        let input = yaml::parse("EncryptionContext: {5: a, b: c}").unwrap();
        let Given::Map(object) = Given::of_yaml(&input).unwrap() else { panic!() };
        let decrypt = ops::ALL.into_iter().find(|o| o.interface.name == "Decrypt").unwrap();
        let Err(Failure::Check(text)) = check(decrypt.interface.members, &object.members) else {
            panic!()
        };
        assert_eq!(
            text,
            "Parameter validation failed:\nInvalid type for parameter EncryptionContext (key: 5), \
             value: 5, type: <class 'int'>, valid types: <class 'str'>"
        );
    }

    #[test]
    fn walks_into_lists_of_structures() {
        assert_eq!(
            faults("TagResource", r#"{"KeyId": "x", "Tags": [{"TagKey": "", "X": 1}]}"#),
            "Missing required parameter in Tags[0]: \"TagValue\"\n\
             Unknown parameter in Tags[0]: \"X\", must be one of: TagKey, TagValue\n\
             Invalid length for parameter Tags[0].TagKey, value: 0, valid min length: 1"
        );
    }

    #[test]
    fn knows_least_values_only() {
        assert_eq!(
            faults("ListAliases", r#"{"Limit": -1}"#),
            "Invalid value for parameter Limit, value: -1, valid min value: 1"
        );
        assert_eq!(faults("ListAliases", r#"{"Limit": 100000000000000000000}"#), "");
        assert_eq!(faults("ListAliases", r#"{"Limit": true}"#), "");
        assert_eq!(faults("CreateKey", r#"{"KeySpec": "none such"}"#), "");
        assert_eq!(faults("Decrypt", r#"{"CiphertextBlob": ""}"#), "");
    }
}
