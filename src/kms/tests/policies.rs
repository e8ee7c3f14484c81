//! Key policies: what is kept, what is refused, whom they admit.

use serde_json::json;

use super::*;

const INVALID: &str = "The new key policy is not valid.";

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
        put(&mut lab, &key, &policy(&[locked]), true).unwrap();
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
    let everybody = json!("*");
    let allow = statement("Allow", &us, "kms:Describe*");
    let deny = statement("Deny", &everybody, "kms:DescribeKey");
    let mut conditional = allow.clone();
    conditional["Condition"] = json!({"Bool": {"x": "true"}});
    let mut except = deny.clone();
    except["NotPrincipal"] = except.as_object_mut().unwrap().remove("Principal").unwrap();
    except["NotPrincipal"] = us.clone();
    let cases = [
        (vec![allow.clone()], true),
        (vec![statement("Allow", &everybody, "kms:*")], true),
        (vec![statement("Allow", &us, "kms:Encrypt")], false),
        (vec![allow.clone(), deny], false),
        (vec![allow, except], true),
        (vec![conditional], false),
    ];
    for (statements, admitted) in cases {
        put(&mut lab, &key, &policy(&statements), true).unwrap();
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
