//! Keys: what `CreateKey` makes and refuses, descriptions, tags, policies, identifiers.

use serde_json::json;

use super::*;

#[test]
fn every_spec_and_usage_has_its_metadata() {
    let mut lab = Lab::new();
    let mut made = 0;
    for spec in crate::model::KeySpec::ALL {
        for usage in crate::model::KeyUsage::ALL {
            let request = json!({"KeySpec": spec.as_str(), "KeyUsage": usage.as_str()});
            if spec.as_str() == "SM2" {
                assert_eq!(
                    lab.refused("CreateKey", request),
                    ("UnsupportedOperationException", None)
                );
            } else if spec.usages().contains(usage) {
                let metadata = lab.call("CreateKey", request)["KeyMetadata"].take();
                let lists = [
                    "EncryptionAlgorithms",
                    "SigningAlgorithms",
                    "KeyAgreementAlgorithms",
                    "MacAlgorithms",
                ];
                let shown: Vec<_> =
                    lists.iter().filter(|name| metadata.get(**name).is_some()).collect();
                assert_eq!(shown.len(), 1, "{metadata}");
                assert_eq!(metadata[shown[0]], json!(spec.algorithms(*usage)));
                assert_eq!(metadata["CustomerMasterKeySpec"], spec.as_str());
                assert_eq!(
                    metadata.get("CurrentKeyMaterialId").is_some(),
                    spec.as_str() == "SYMMETRIC_DEFAULT"
                );
                made += 1;
            } else {
                let message = format!(
                    "KeyUsage {} is not compatible with KeySpec {}",
                    usage.as_str(),
                    spec.as_str()
                );
                assert_eq!(
                    lab.refused("CreateKey", request),
                    refusal("ValidationException", &message)
                );
            }
        }
    }
    assert_eq!(made, 22);
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
fn a_policy_is_kept_as_given_and_judged() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let policy = lab.call("GetKeyPolicy", json!({"KeyId": key}));
    assert_eq!(policy["PolicyName"], "default");
    assert!(
        policy["Policy"].as_str().unwrap().contains("\"Sid\" : \"Enable IAM User Permissions\"")
    );
    let statement = |principal: Json, action: &str| {
        json!({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": principal, "Action": action, "Resource": "*"}]}).to_string()
    };
    let put = |lab: &mut Lab, policy: &str, bypass: bool| {
        let request =
            json!({"KeyId": key, "Policy": policy, "BypassPolicyLockoutSafetyCheck": bypass});
        lab.try_call("PutKeyPolicy", request).map_err(|e| e.to_string())
    };
    let root = json!({"AWS": "arn:aws:iam::111122223333:root"});
    let lockout = "The new key policy will not allow you to update the key policy in the future.";
    let other = json!({"AWS": "444455556666"});
    assert_eq!(put(&mut lab, &statement(other.clone(), "kms:*"), false).unwrap_err(), lockout);
    assert_eq!(put(&mut lab, &statement(root.clone(), "kms:Encrypt"), false).unwrap_err(), lockout);
    put(&mut lab, &statement(other, "kms:*"), true).unwrap();
    put(&mut lab, &statement(root, "kms:Put*"), false).unwrap();
    let bad = statement(json!({"AWS": "nobody"}), "kms:*");
    assert_eq!(
        put(&mut lab, &bad, false).unwrap_err(),
        "Policy contains a statement with one or more invalid principals."
    );
    for text in [
        "{",
        "{}",
        r#"{"Version":"2012-10-17","Statement":[]}"#,
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}"#,
    ] {
        assert_eq!(
            put(&mut lab, text, true).unwrap_err(),
            "The new key policy is not valid.",
            "{text}"
        );
    }
    let name = json!({"KeyId": key, "PolicyName": "other"});
    assert_eq!(
        lab.refused("GetKeyPolicy", name),
        refusal("NotFoundException", "No such policy exists")
    );
    assert_eq!(
        lab.call("ListKeyPolicies", json!({"KeyId": key})),
        json!({"PolicyNames": ["default"], "Truncated": false})
    );
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
