//! Key policies: what is kept, what is refused, whom they admit.

use serde_json::json;

use super::*;

const INVALID: &str = "The new key policy is not valid.";

const ROOT: &str = "arn:aws:iam::111122223333:root";
const ARN: &str = "arn:aws:kms:us-west-2:111122223333:key/";

fn statement(effect: &str, principal: &Json, action: &str) -> Json {
    json!({"Effect": effect, "Principal": principal, "Action": action, "Resource": "*"})
}

fn policy(statements: &[Json]) -> String {
    json!({"Version": "2012-10-17", "Statement": statements}).to_string()
}

fn put(lab: &mut Lab, key: &str, policy: &str, bypass: bool) -> Result<Json, String> {
    let request = json!({"KeyId": key, "Policy": policy, "BypassPolicyLockoutSafetyCheck": bypass});
    lab.try_call("PutKeyPolicy", request).map_err(|e| e.to_string())
}

#[test]
fn a_key_has_one_policy_the_default_unless_told() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let shown = lab.call("GetKeyPolicy", json!({"KeyId": key}));
    assert_eq!(shown["PolicyName"], "default");
    assert!(shown["Policy"].as_str().unwrap().starts_with("{\n  \"Version\" : \"2012-10-17\",\n"));
    let name = json!({"KeyId": key, "PolicyName": "other"});
    let missing = refusal("NotFoundException", "No such policy exists");
    assert_eq!(lab.refused("GetKeyPolicy", name), missing);
    let names = json!({"PolicyNames": ["default"], "Truncated": false});
    assert_eq!(lab.call("ListKeyPolicies", json!({"KeyId": key})), names);
}

#[test]
fn a_policy_is_kept_as_given() {
    let mut lab = Lab::new();
    let root = json!({"AWS": "arn:aws:iam::111122223333:root"});
    let given = format!("  {}\n", policy(&[statement("Allow", &root, "kms:*")]));
    let key = lab.key(json!({"Policy": given}));
    assert_eq!(lab.call("GetKeyPolicy", json!({"KeyId": key}))["Policy"], json!(given));
}

#[test]
fn a_policy_must_let_somebody_change_it() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let lockout = "The new key policy will not allow you to update the key policy in the future.";
    let root = json!({"AWS": "arn:aws:iam::111122223333:root"});
    let other = json!({"AWS": "444455556666"});
    for locked in [statement("Allow", &other, "kms:*"), statement("Allow", &root, "kms:Encrypt")] {
        assert_eq!(
            put(&mut lab, &key, &policy(std::slice::from_ref(&locked)), false).unwrap_err(),
            lockout
        );
        let locked_out = lab.key(json!({}));
        put(&mut lab, &locked_out, &policy(&[locked]), true).unwrap();
        let message = format!(
            "User: {ROOT} is not authorized to perform: kms:PutKeyPolicy on resource: {ARN}{locked_out} because no \
             resource-based policy allows the kms:PutKeyPolicy action"
        );
        let back = policy(&[statement("Allow", &root, "kms:*")]);
        assert_eq!(put(&mut lab, &locked_out, &back, true).unwrap_err(), message, "for good");
    }
    for action in ["kms:*", "*", "kms:Put*", "KMS:putkeypolicy"] {
        put(&mut lab, &key, &policy(&[statement("Allow", &root, action)]), false).unwrap();
    }
    put(&mut lab, &key, &policy(&[statement("Allow", &json!("*"), "kms:*")]), false).unwrap();
}

#[test]
fn a_session_is_its_role_whatever_the_roles_path() {
    let mut lab = Lab::new();
    lab.service.caller = "arn:aws:sts::111122223333:assumed-role/Admin/ann".to_owned();
    for (role, admitted) in
        [("Admin", true), ("team/Admin", true), ("Other", false), ("Admin/x", false)]
    {
        let role = json!({"AWS": format!("arn:aws:iam::111122223333:role/{role}")});
        let made = lab.try_call(
            "CreateKey",
            json!({"Policy": policy(&[statement("Allow", &role, "kms:*")])}),
        );
        assert_eq!(made.is_ok(), admitted, "{role}");
    }
}

#[test]
fn a_policy_must_have_its_form() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    for text in [
        "{",
        "{}",
        "[]",
        r#"{"Version":"2012-10-17","Statement":[]}"#,
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}"#,
        r#"{"Version":"2020-01-01","Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}"#,
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"May","Principal":"*","Action":"kms:*","Resource":"*"}]}"#,
    ] {
        assert_eq!(put(&mut lab, &key, text, true).unwrap_err(), INVALID, "{text}");
    }
    for nobody in [json!({"AWS": "nobody"}), json!({"AWS": []}), json!({}), json!("x")] {
        let text = policy(&[statement("Allow", &nobody, "kms:*")]);
        let message = "Policy contains a statement with one or more invalid principals.";
        assert_eq!(put(&mut lab, &key, &text, true).unwrap_err(), message, "{nobody}");
    }
}

#[test]
fn another_accounts_key_is_described_as_its_policy_says() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let arn = "arn:aws:kms:us-west-2:111122223333:";
    let names = [format!("{arn}key/{key}"), format!("{arn}alias/x")];
    let us = json!({"AWS": "444455556666"});
    let back = [statement("Allow", &json!({"AWS": ROOT}), "kms:PutKeyPolicy")];
    let allow = statement("Allow", &us, "kms:Describe*");
    let deny = statement("Deny", &json!("*"), "kms:DescribeKey");
    let mut conditional = allow.clone();
    conditional["Condition"] = json!({"Bool": {"x": "true"}});
    let mut except = deny.clone();
    except.as_object_mut().unwrap().remove("Principal").unwrap();
    except["NotPrincipal"] = us.clone();
    let cases = [
        (vec![allow.clone()], true),
        (vec![statement("Allow", &json!("*"), "kms:*")], true),
        (vec![statement("Allow", &us, "kms:Encrypt")], false),
        (vec![allow.clone(), deny], false),
        (vec![allow, except], true),
        (vec![conditional], false),
    ];
    for (statements, admitted) in cases {
        put(&mut lab, &key, &policy(&[&statements[..], &back].concat()), false).unwrap();
        let mut other = lab.as_account("444455556666");
        for name in &names {
            let answer = other.try_call("DescribeKey", json!({"KeyId": name}));
            match answer {
                Ok(answer) => {
                    let owner = &answer["KeyMetadata"]["AWSAccountId"];
                    assert_eq!((admitted, owner), (true, &json!("111122223333")));
                }
                Err(error) => {
                    assert_eq!((admitted, error.code()), (false, "AccessDeniedException"));
                }
            }
        }
        let path = other.service.home.path(&other.service.place);
        assert!(!path.exists(), "nothing is created for the asker");
    }
}

/// What the operations that name a key of the own account are asked, besides the key.
fn requests() -> Vec<(&'static str, Json)> {
    let nothing = json!({});
    let tags = json!([{"TagKey": "a", "TagValue": "b"}]);
    vec![
        ("CancelKeyDeletion", nothing.clone()),
        ("DescribeKey", nothing.clone()),
        ("DisableKey", nothing.clone()),
        ("DisableKeyRotation", nothing.clone()),
        ("EnableKey", nothing.clone()),
        ("EnableKeyRotation", nothing.clone()),
        ("Encrypt", json!({"Plaintext": "aGk="})),
        ("GenerateDataKey", json!({"KeySpec": "AES_256"})),
        ("GetKeyPolicy", nothing.clone()),
        ("GetKeyRotationStatus", nothing.clone()),
        ("GetPublicKey", nothing.clone()),
        ("ListKeyPolicies", nothing.clone()),
        ("ListKeyRotations", nothing.clone()),
        ("ListResourceTags", nothing.clone()),
        ("PutKeyPolicy", json!({"Policy": policy(&[statement("Allow", &json!("*"), "kms:*")])})),
        ("ReplicateKey", json!({"ReplicaRegion": "eu-west-1"})),
        ("RotateKeyOnDemand", nothing.clone()),
        ("ScheduleKeyDeletion", nothing.clone()),
        ("TagResource", json!({"Tags": tags})),
        ("UntagResource", json!({"TagKeys": ["a"]})),
        ("UpdateKeyDescription", json!({"Description": "x"})),
        ("UpdatePrimaryRegion", json!({"PrimaryRegion": "eu-west-1"})),
    ]
}

fn not_allowed(action: &str, key: &str) -> Refusal {
    let message = format!(
        "User: {ROOT} is not authorized to perform: kms:{action} on resource: {ARN}{key} because no resource-based \
         policy allows the kms:{action} action"
    );
    refusal("AccessDeniedException", &message)
}

#[test]
fn no_operation_on_a_key_goes_through_that_its_policy_does_not_allow() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"MultiRegion": true}));
    let guest = json!({"AWS": "444455556666"});
    put(&mut lab, &key, &policy(&[statement("Allow", &guest, "kms:*")]), true).unwrap();
    for (operation, mut asked) in requests() {
        asked["KeyId"] = json!(key);
        assert_eq!(lab.refused(operation, asked), not_allowed(operation, &key), "{operation}");
    }
    // The listings are of the account, whose own policies allow everything.
    let aliases = lab.call("ListAliases", json!({"KeyId": key}));
    assert_eq!(aliases["Aliases"], json!([]));
    assert_eq!(lab.call("ListKeys", json!({}))["Keys"][0]["KeyId"], json!(key));
}

#[test]
fn an_operation_that_the_policy_allows_by_its_name_goes_through() {
    for (operation, mut asked) in requests() {
        let mut lab = Lab::new();
        let key = lab.key(json!({"MultiRegion": true}));
        let only = statement("Allow", &json!({"AWS": ROOT}), &format!("kms:{operation}"));
        put(&mut lab, &key, &policy(&[only]), true).unwrap();
        asked["KeyId"] = json!(key);
        let answer = lab.try_call(operation, asked);
        let code = answer.err().map(|e| e.code());
        assert_ne!(code, Some("AccessDeniedException"), "{operation}");
    }
}

#[test]
fn an_alias_comes_and_goes_as_the_policies_of_its_keys_say() {
    let mut lab = Lab::new();
    let (closed, open) = (lab.key(json!({})), lab.key(json!({})));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": closed}));
    lab.call("CreateAlias", json!({"AliasName": "alias/y", "TargetKeyId": open}));
    let guest = json!({"AWS": "444455556666"});
    put(&mut lab, &closed, &policy(&[statement("Allow", &guest, "kms:*")]), true).unwrap();
    let pair = |name: &str, key: &str| json!({"AliasName": name, "TargetKeyId": key});
    let to = |lab: &mut Lab, operation, asked| lab.refused(operation, asked);
    let denied = not_allowed("CreateAlias", &closed);
    assert_eq!(to(&mut lab, "CreateAlias", pair("alias/z", &closed)), denied);
    let denied = not_allowed("UpdateAlias", &closed);
    assert_eq!(to(&mut lab, "UpdateAlias", pair("alias/y", &closed)), denied, "its new key");
    assert_eq!(to(&mut lab, "UpdateAlias", pair("alias/x", &open)), denied, "its old key");
    let denied = not_allowed("DeleteAlias", &closed);
    assert_eq!(to(&mut lab, "DeleteAlias", json!({"AliasName": "alias/x"})), denied);
    lab.call("DeleteAlias", json!({"AliasName": "alias/y"}));
}
