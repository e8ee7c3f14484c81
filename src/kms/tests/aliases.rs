//! The alias operations: names, targets, the order of checks, quotas.

use serde_json::json;

use super::*;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

fn create(lab: &mut Lab, name: &str, target: &str) -> Result<Json, Error> {
    lab.try_call("CreateAlias", json!({"AliasName": name, "TargetKeyId": target}))
}

#[test]
fn a_name_is_checked_in_the_documented_order() {
    let mut lab = Lab::new();
    let long = format!("alias/{}", "x".repeat(251));
    let pattern = "Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$";
    let cases = [
        ("x!", format!("1 validation error detected: Value 'x!' at 'aliasName' failed to satisfy constraint: {pattern}")),
        (long.as_str(), format!("1 validation error detected: Value '{long}' at 'aliasName' failed to satisfy constraint: Member must have length less than or equal to 256")),
        ("Alias/x", "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html".to_owned()),
        ("alias/a:b", "alias/a:b contains invalid characters for an alias".to_owned()),
        ("alias/aws/a:b", "alias/aws/a:b contains invalid characters for an alias".to_owned()),
        ("alias/", "alias/ contains invalid characters for an alias".to_owned()),
    ];
    for (name, message) in cases {
        for operation in ["CreateAlias", "UpdateAlias"] {
            // The name is judged before the target, however bad that is.
            let request = json!({"AliasName": name, "TargetKeyId": "alias/nope"});
            assert_eq!(lab.refused(operation, request), refusal("ValidationException", &message));
        }
        let request = json!({"AliasName": name});
        assert_eq!(lab.refused("DeleteAlias", request), refusal("ValidationException", &message));
    }
}

#[test]
fn only_the_exact_prefix_is_reserved() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let reserved = refusal(
        "NotAuthorizedException",
        "The alias name for a customer managed CMK cannot begin with alias/aws/.",
    );
    for name in ["alias/aws/", "alias/aws/ebs", "alias/aws/none"] {
        let request = json!({"AliasName": name, "TargetKeyId": key});
        assert_eq!(lab.refused("CreateAlias", request.clone()), reserved);
        assert_eq!(lab.refused("UpdateAlias", request.clone()), reserved);
        assert_eq!(lab.refused("DeleteAlias", request), reserved);
    }
    for name in
        ["alias/aws", "alias/awesome", "alias/AWS/x", "alias//x", "alias/alias/x", "alias/x/"]
    {
        create(&mut lab, name, &key).unwrap();
    }
}

#[test]
fn a_target_is_a_key_of_this_account_and_region() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    create(&mut lab, "alias/taken", &key).unwrap();
    let id = "00000000-0000-0000-0000-000000000000";
    let cases = [
        (
            "alias/taken".to_owned(),
            "ValidationException",
            "Aliases must refer to keys. Not aliases".to_owned(),
        ),
        (
            format!("{ARN}alias/none"),
            "ValidationException",
            "Aliases must refer to keys. Not aliases".to_owned(),
        ),
        ("nope".to_owned(), "NotFoundException", "Invalid keyId 'nope'".to_owned()),
        (format!("{ARN}key/nope"), "NotFoundException", "Invalid keyId 'nope'".to_owned()),
        (id.to_owned(), "NotFoundException", format!("Key '{ARN}key/{id}' does not exist")),
        (
            "arn:aws:kms:eu-west-1:444455556666:key/x".to_owned(),
            "NotFoundException",
            "Invalid arn eu-west-1".to_owned(),
        ),
        (
            "arn:aws:kms:us-west-2:444455556666:key/x".to_owned(),
            "AccessDeniedException",
            "This operation cannot be called cross account".to_owned(),
        ),
        (format!("{ARN}thing/x"), "InvalidArnException", format!("Invalid arn {ARN}thing/x")),
    ];
    for (target, code, message) in cases {
        for (operation, name) in [("CreateAlias", "alias/taken"), ("UpdateAlias", "alias/missing")]
        {
            // The target is judged before the alias is looked up.
            let request = json!({"AliasName": name, "TargetKeyId": target});
            assert_eq!(lab.refused(operation, request), refusal(code, &message), "{target}");
        }
    }
}

#[test]
fn an_arn_is_stored_as_the_bare_id() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    create(&mut lab, "alias/x", &format!("{ARN}key/{key}")).unwrap();
    let listed = lab.call("ListAliases", json!({"KeyId": key}));
    let seconds = 1_717_200_000.0;
    let entry = json!({
        "AliasName": "alias/x", "AliasArn": format!("{ARN}alias/x"), "TargetKeyId": key,
        "CreationDate": seconds, "LastUpdatedDate": seconds,
    });
    assert_eq!(listed, json!({"Aliases": [entry], "Truncated": false}));
}

#[test]
fn a_name_is_taken_even_for_the_same_key_and_names_differ_by_case() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    create(&mut lab, "alias/x", &key).unwrap();
    let taken = format!("An alias with the name {ARN}alias/x already exists");
    let request = json!({"AliasName": "alias/x", "TargetKeyId": key});
    assert_eq!(lab.refused("CreateAlias", request), refusal("AlreadyExistsException", &taken));
    create(&mut lab, "alias/X", &key).unwrap();
}

#[test]
fn a_missing_alias_is_not_found() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let missing = refusal("NotFoundException", &format!("Alias {ARN}alias/x is not found."));
    let request = json!({"AliasName": "alias/x", "TargetKeyId": key});
    assert_eq!(lab.refused("UpdateAlias", request), missing);
    assert_eq!(lab.refused("DeleteAlias", json!({"AliasName": "alias/x"})), missing);
    assert_eq!(lab.refused("DescribeKey", json!({"KeyId": "alias/x"})), missing);
}

#[test]
fn an_update_moves_one_date_even_to_the_same_key() {
    let mut lab = Lab::new();
    let (first, second) = (lab.key(json!({})), lab.key(json!({})));
    create(&mut lab, "alias/x", &first).unwrap();
    for (step, target) in [(1, &second), (2, &second)] {
        lab.at(NOW + step * DAY);
        lab.call("UpdateAlias", json!({"AliasName": "alias/x", "TargetKeyId": target}));
        let listed = lab.call("ListAliases", json!({"KeyId": second}));
        let alias = &listed["Aliases"][0];
        assert_eq!(alias["CreationDate"], json!(1_717_200_000.0));
        assert_eq!(alias["LastUpdatedDate"], json!(Instant(NOW + step * DAY).epoch_seconds()));
    }
    assert_eq!(lab.call("ListAliases", json!({"KeyId": first}))["Aliases"], json!([]));
}

#[test]
fn an_update_keeps_usage_and_type() {
    let mut lab = Lab::new();
    let symmetric = lab.key(json!({}));
    let rsa = lab.key(json!({"KeySpec": "RSA_2048", "KeyUsage": "ENCRYPT_DECRYPT"}));
    let rsa_sign = lab.key(json!({"KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY"}));
    let ecc_sign = lab.key(json!({"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY"}));
    create(&mut lab, "alias/s", &symmetric).unwrap();
    create(&mut lab, "alias/r", &rsa_sign).unwrap();
    let update = |lab: &mut Lab, name: &str, target: &str| {
        lab.try_call("UpdateAlias", json!({"AliasName": name, "TargetKeyId": target}))
            .map_err(|e| e.message().unwrap())
    };
    let usage = "Alias alias/s cannot be changed from a CMK with key usage ENCRYPT_DECRYPT to a CMK with key usage SIGN_VERIFY. The key usage of the current CMK and the new CMK must be the same.";
    assert_eq!(update(&mut lab, "alias/s", &rsa_sign).unwrap_err(), usage);
    let kind = "Alias alias/s cannot be changed from a symmetric CMK to an asymmetric CMK. The current CMK and the new CMK must both be symmetric, both asymmetric, or both HMAC.";
    assert_eq!(update(&mut lab, "alias/s", &rsa).unwrap_err(), kind);
    update(&mut lab, "alias/r", &ecc_sign).unwrap();
}

#[test]
fn fifty_aliases_a_key() {
    let mut lab = Lab::new();
    let (full, other) = (lab.key(json!({})), lab.key(json!({})));
    for n in 0..50 {
        create(&mut lab, &format!("alias/{n}"), &full).unwrap();
    }
    create(&mut lab, "alias/other", &other).unwrap();
    let quota = refusal(
        "LimitExceededException",
        "Aliases per key quota for this account in this region is 50, current usage is 50.",
    );
    assert_eq!(
        lab.refused("CreateAlias", json!({"AliasName": "alias/50", "TargetKeyId": full})),
        quota
    );
    assert_eq!(
        lab.refused("UpdateAlias", json!({"AliasName": "alias/other", "TargetKeyId": full})),
        quota
    );
    lab.call("UpdateAlias", json!({"AliasName": "alias/0", "TargetKeyId": full}));
}

#[test]
fn an_aws_managed_key_takes_no_name_and_no_change() {
    let mut lab = Lab::new();
    let described = lab.call("DescribeKey", json!({"KeyId": "alias/aws/s3"}));
    let managed = described["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    let requests = [
        ("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": managed})),
        ("UpdateAlias", json!({"AliasName": "alias/x", "TargetKeyId": managed})),
        ("DisableKey", json!({"KeyId": managed})),
        ("EnableKey", json!({"KeyId": managed})),
        ("ScheduleKeyDeletion", json!({"KeyId": managed})),
        ("CancelKeyDeletion", json!({"KeyId": managed})),
        ("UpdateKeyDescription", json!({"KeyId": managed, "Description": "x"})),
        ("TagResource", json!({"KeyId": managed, "Tags": []})),
        ("UntagResource", json!({"KeyId": managed, "TagKeys": []})),
        ("PutKeyPolicy", json!({"KeyId": managed, "Policy": "{}"})),
    ];
    for (operation, request) in requests {
        let message = format!(
            "User: arn:aws:iam::111122223333:root is not authorized to perform: kms:{operation} on resource: {ARN}key/{managed} because no resource-based policy allows the kms:{operation} action"
        );
        assert_eq!(lab.refused(operation, request), refusal("AccessDeniedException", &message));
    }
}
