//! Keys: what `CreateKey` makes and refuses, descriptions, tags, policies, identifiers.

use serde_json::json;

use super::*;
use crate::model::{KeySpec, KeyUsage};

#[test]
fn every_spec_has_its_usages() {
    let mut lab = Lab::new();
    let mut made = 0;
    for spec in KeySpec::ALL {
        for usage in KeyUsage::ALL {
            let request = json!({"KeySpec": spec.as_str(), "KeyUsage": usage.as_str()});
            if *spec == KeySpec::Sm2 {
                let unsupported = ("UnsupportedOperationException", None);
                assert_eq!(lab.refused("CreateKey", request), unsupported);
            } else if spec.usages().contains(usage) {
                check_metadata(&lab.call("CreateKey", request)["KeyMetadata"], *spec, *usage);
                made += 1;
            } else {
                let (usage, spec) = (usage.as_str(), spec.as_str());
                let message = format!("KeyUsage {usage} is not compatible with KeySpec {spec}");
                let expected = refusal("ValidationException", &message);
                assert_eq!(lab.refused("CreateKey", request), expected);
            }
        }
    }
    assert_eq!(made, 22);
}

/// One list of algorithms, that of the usage, and a material id for symmetric keys only.
fn check_metadata(metadata: &Json, spec: KeySpec, usage: KeyUsage) {
    let lists =
        ["EncryptionAlgorithms", "SigningAlgorithms", "KeyAgreementAlgorithms", "MacAlgorithms"];
    let shown: Vec<_> = lists.iter().filter(|name| metadata.get(**name).is_some()).collect();
    assert_eq!(shown.len(), 1, "{metadata}");
    assert_eq!(metadata[shown[0]], json!(spec.algorithms(usage)));
    assert_eq!(metadata["CustomerMasterKeySpec"], spec.as_str());
    let has_id = metadata.get("CurrentKeyMaterialId").is_some();
    assert_eq!(has_id, spec == KeySpec::SymmetricDefault);
}

#[test]
fn metadata_has_the_models_order() {
    let mut lab = Lab::new();
    let made = lab.call("CreateKey", json!({"Description": "d", "MultiRegion": true}));
    let names: Vec<_> = made["KeyMetadata"].as_object().unwrap().keys().cloned().collect();
    let order = "AWSAccountId KeyId Arn CreationDate Enabled Description KeyUsage KeyState Origin KeyManager \
                 CustomerMasterKeySpec KeySpec EncryptionAlgorithms MultiRegion MultiRegionConfiguration CurrentKeyMaterialId";
    assert_eq!(names.join(" "), order);
    let id = made["KeyMetadata"]["KeyId"].as_str().unwrap();
    assert!(id.starts_with("mrk-") && id.len() == 36, "{id}");
    let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{id}");
    let family = json!({
        "MultiRegionKeyType": "PRIMARY", "PrimaryKey": {"Arn": arn, "Region": "us-west-2"}, "ReplicaKeys": [],
    });
    assert_eq!(made["KeyMetadata"]["MultiRegionConfiguration"], family);
}

#[test]
fn create_key_refuses_in_order() {
    let mut lab = Lab::new();
    let validation = |text| refusal("ValidationException", text);
    let cases = [
        (
            json!({"KeySpec": "RSA_2048", "CustomerMasterKeySpec": "RSA_4096"}),
            validation(
                "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.",
            ),
        ),
        (
            json!({"KeySpec": "HMAC_256"}),
            validation(
                "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.",
            ),
        ),
        (
            json!({"KeyUsage": "X"}),
            validation(
                "1 validation error detected: Value 'X' at 'keyUsage' failed to satisfy constraint: Member must satisfy enum value set: [SIGN_VERIFY, ENCRYPT_DECRYPT, GENERATE_VERIFY_MAC, KEY_AGREEMENT]",
            ),
        ),
        (
            json!({"Origin": "AWS_CLOUDHSM", "Policy": "x"}),
            ("CustomKeyStoreNotFoundException", None),
        ),
        (json!({"CustomKeyStoreId": "cks-1"}), ("CustomKeyStoreNotFoundException", None)),
        (json!({"XksKeyId": "k"}), ("UnsupportedOperationException", None)),
        (
            json!({"Policy": "x", "Tags": [{"TagKey": "aws:x", "TagValue": ""}]}),
            refusal("MalformedPolicyDocumentException", "The new key policy is not valid."),
        ),
        (
            json!({"Tags": [{"TagKey": "aws:x", "TagValue": ""}]}),
            refusal("TagException", "Tags beginning with aws: are reserved"),
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(lab.refused("CreateKey", request.clone()), expected, "{request}");
    }
    assert_eq!(lab.call("ListKeys", json!({}))["Keys"], json!([]));
}

#[test]
fn a_key_for_imported_material_waits_for_it() {
    let mut lab = Lab::new();
    let made = lab.call("CreateKey", json!({"Origin": "EXTERNAL"}));
    assert_eq!(made["KeyMetadata"]["KeyState"], "PendingImport");
    assert_eq!(made["KeyMetadata"]["Enabled"], false);
    let id = made["KeyMetadata"]["KeyId"].clone();
    lab.call("ScheduleKeyDeletion", json!({"KeyId": id}));
    lab.call("CancelKeyDeletion", json!({"KeyId": id}));
    assert_eq!(
        lab.call("DescribeKey", json!({"KeyId": id}))["KeyMetadata"]["KeyState"],
        "PendingImport"
    );
}

#[test]
fn tags_are_unique_few_and_not_awss() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"Tags": [{"TagKey": "b", "TagValue": "1"}]}));
    let tag = |name: &str| json!({"TagKey": name, "TagValue": "2"});
    lab.call("TagResource", json!({"KeyId": key, "Tags": [tag("b"), tag("a")]}));
    let listed = lab.call("ListResourceTags", json!({"KeyId": key}));
    assert_eq!(listed, json!({"Tags": [tag("a"), tag("b")], "Truncated": false}));
    let tagged =
        |lab: &mut Lab, tags: Json| lab.refused("TagResource", json!({"KeyId": key, "Tags": tags}));
    assert_eq!(
        tagged(&mut lab, json!([tag("x"), tag("x")])),
        refusal("TagException", "Duplicate tag keys")
    );
    let many: Vec<_> = (0..49).map(|n| tag(&n.to_string())).collect();
    assert_eq!(tagged(&mut lab, json!(many)), refusal("TagException", "Too many tags"));
    lab.call("UntagResource", json!({"KeyId": key, "TagKeys": ["b", "never"]}));
    assert_eq!(lab.call("ListResourceTags", json!({"KeyId": key}))["Tags"], json!([tag("a")]));
}

#[test]
fn describe_key_takes_all_four_forms_and_key_only_operations_refuse_aliases() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let arn = "arn:aws:kms:us-west-2:111122223333:";
    let forms =
        [key.clone(), format!("{arn}key/{key}"), "alias/x".to_owned(), format!("{arn}alias/x")];
    for form in &forms {
        assert_eq!(
            lab.call("DescribeKey", json!({"KeyId": form}))["KeyMetadata"]["KeyId"],
            json!(key)
        );
    }
    let not_supported =
        refusal("InvalidArnException", "Key Aliases are not supported for this operation.");
    for operation in [
        "ListAliases",
        "EnableKey",
        "DisableKey",
        "ScheduleKeyDeletion",
        "CancelKeyDeletion",
        "ListResourceTags",
        "GetKeyPolicy",
        "ListKeyPolicies",
    ] {
        for form in ["alias/x", "alias/none", "arn:aws:kms:us-west-2:111122223333:alias/x"] {
            assert_eq!(
                lab.refused(operation, json!({"KeyId": form})),
                not_supported,
                "{operation}"
            );
        }
        let foreign = json!({"KeyId": format!("arn:aws:kms:us-west-2:444455556666:key/{KEY}")});
        let message = format!(
            "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:{operation} on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access"
        );
        assert_eq!(lab.refused(operation, foreign), refusal("AccessDeniedException", &message));
    }
}
