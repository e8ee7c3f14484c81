//! Conditions of key policies, as operations meet them.

use serde_json::json;

use super::*;
use crate::kms::{Asking, Told, Unmet};

const ROOT: &str = "arn:aws:iam::111122223333:root";
const SESSION: &str = "arn:aws:sts::111122223333:assumed-role/Admin/ann";

/// A statement about everybody who may be.
fn statement(effect: &str, action: &str, condition: &Json) -> Json {
    json!({
        "Effect": effect, "Principal": {"AWS": "*"}, "Action": action, "Resource": "*", "Condition": condition
    })
}

/// A statement that lets the account change the key, and the alias be moved.
fn administrators() -> Json {
    let manage = ["kms:PutKeyPolicy", "kms:*Alias", "kms:TagResource", "kms:UntagResource"];
    json!({"Effect": "Allow", "Principal": {"AWS": ROOT}, "Action": manage, "Resource": "*"})
}

/// Makes the policy of a key the administrators' statement and these.
fn put(lab: &mut Lab, key: &str, statements: &[Json]) {
    let all = [&[administrators()], statements].concat();
    let policy = json!({"Version": "2012-10-17", "Statement": all}).to_string();
    lab.call("PutKeyPolicy", json!({"KeyId": key, "Policy": policy}));
}

/// Whether the policy lets the caller do it: any other refusal is the operation's.
fn can(lab: &mut Lab, operation: &str, request: Json) -> bool {
    let answer = lab.try_call(operation, request);
    !answer.is_err_and(|error| error.code() == "AccessDeniedException")
}

/// Whether a key lets itself be encrypted with under a condition, named by `identifier`.
fn encrypts(lab: &mut Lab, identifier: &str) -> bool {
    can(lab, "Encrypt", json!({"KeyId": identifier, "Plaintext": "aGk="}))
}

/// Whether a statement allows Encrypt with the key, which has the alias alias/x, under each condition.
fn check(lab: &mut Lab, key: &str, cases: Vec<(Json, bool)>) {
    for (condition, want) in cases {
        put(lab, key, &[statement("Allow", "kms:Encrypt", &condition)]);
        assert_eq!(encrypts(lab, key), want, "{condition}");
    }
}

fn lab_with_key() -> (Lab, String) {
    let mut lab = Lab::new();
    let key = lab.key(json!({"Tags": [{"TagKey": "Stage", "TagValue": "test"}]}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    (lab, key)
}

#[test]
fn a_key_that_is_closed_to_plain_http_is_open() {
    let mut lab = Lab::new();
    let deny = statement("Deny", "kms:*", &json!({"Bool": {"aws:SecureTransport": "false"}}));
    let allow =
        json!({"Effect": "Allow", "Principal": {"AWS": ROOT}, "Action": "kms:*", "Resource": "*"});
    let policy = json!({"Version": "2012-10-17", "Statement": [allow, deny]}).to_string();
    let key = lab.key(json!({"Policy": policy}));
    lab.call("DescribeKey", json!({"KeyId": key}));
    lab.call("GetKeyPolicy", json!({"KeyId": key}));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
}

#[test]
fn what_is_known_of_the_caller_decides() {
    let (mut lab, key) = lab_with_key();
    let user = "arn:aws:iam::111122223333:user/ann";
    lab.service.caller = user.to_owned();
    let cases = vec![
        (json!({"StringEquals": {"kms:CallerAccount": "111122223333"}}), true),
        (json!({"StringEquals": {"kms:CallerAccount": "444455556666"}}), false),
        (json!({"StringEquals": {"AWS:principalaccount": "111122223333"}}), true),
        (json!({"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}), false),
        (json!({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:user/*"}}), true),
        (json!({"StringEquals": {"aws:RequestedRegion": "us-west-2"}}), true),
        (json!({"Bool": {"aws:ViaAWSService": "true"}}), false),
        (json!({"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}), true),
        (json!({"StringEquals": {"kms:ViaService": "s3.us-west-2.amazonaws.com"}}), false),
        (json!({"Null": {"aws:MultiFactorAuthAge": "true"}}), true),
        (json!({"StringNotEquals": {"aws:PrincipalTag/team": "red"}}), true),
        (json!({"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}), false),
        (json!({"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}), false),
    ];
    for (condition, want) in cases {
        lab.service.caller = ROOT.to_owned();
        put(&mut lab, &key, &[statement("Allow", "kms:Encrypt", &condition)]);
        lab.service.caller = user.to_owned();
        assert_eq!(encrypts(&mut lab, &key), want, "{condition}");
    }
}

#[test]
fn a_session_has_the_arn_of_its_role() {
    let (mut lab, key) = lab_with_key();
    let role = json!({"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin"}});
    put(&mut lab, &key, &[statement("Allow", "kms:Encrypt", &role)]);
    lab.service.caller = SESSION.to_owned();
    assert!(encrypts(&mut lab, &key));
    lab.service.caller = "arn:aws:sts::111122223333:assumed-role/Other/ann".to_owned();
    assert!(!encrypts(&mut lab, &key));
}

#[test]
fn a_deny_reaches_a_session_without_a_second_factor_and_by_the_path_of_its_role() {
    let (mut lab, key) = lab_with_key();
    let allow = statement("Allow", "kms:Encrypt", &json!({}));
    let path = "arn:aws:iam::111122223333:role/team/Admin";
    for (condition, caller, denied) in [
        (json!({"Bool": {"aws:MultiFactorAuthPresent": "false"}}), ROOT, false),
        (json!({"Bool": {"aws:MultiFactorAuthPresent": "false"}}), SESSION, true),
        (json!({"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}), ROOT, true),
        (json!({"ArnEquals": {"aws:PrincipalArn": path}}), SESSION, true),
        (
            json!({"ArnEquals": {"aws:PrincipalArn": path.replace("Admin", "Other")}}),
            SESSION,
            false,
        ),
    ] {
        lab.service.caller = ROOT.to_owned();
        put(&mut lab, &key, &[allow.clone(), statement("Deny", "kms:Encrypt", &condition)]);
        lab.service.caller = caller.to_owned();
        assert_eq!(encrypts(&mut lab, &key), !denied, "{condition} {caller}");
    }
}

#[test]
fn a_pair_of_the_same_name_in_another_case_hides_none() {
    let (mut lab, key) = lab_with_key();
    let allow = statement("Allow", "kms:Encrypt", &json!({}));
    let bad = json!({"StringEquals": {"kms:EncryptionContext:app": "bad"}});
    put(&mut lab, &key, &[allow, statement("Deny", "kms:Encrypt", &bad)]);
    for (context, want) in [
        (json!({"App": "good"}), true),
        (json!({"App": "bad"}), false),
        (json!({"App": "good", "app": "bad"}), false),
        (json!({"app": "bad", "App": "good"}), false),
    ] {
        let request = json!({"KeyId": key, "Plaintext": "aGk=", "EncryptionContext": context});
        assert_eq!(can(&mut lab, "Encrypt", request), want, "{context}");
    }
}

#[test]
fn a_deny_with_an_unknown_condition_denies_and_with_one_that_fails_does_not() {
    let (mut lab, key) = lab_with_key();
    let allow = statement("Allow", "kms:Encrypt", &json!({}));
    for (condition, denied) in [
        (json!({"StringNotEquals": {"kms:CallerAccount": "111122223333"}}), false),
        (json!({"StringEquals": {"kms:CallerAccount": "111122223333"}}), true),
        (json!({"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}), true),
    ] {
        put(&mut lab, &key, &[allow.clone(), statement("Deny", "kms:Encrypt", &condition)]);
        assert_eq!(encrypts(&mut lab, &key), !denied, "{condition}");
    }
}

#[test]
fn a_time_window_opens_and_closes() {
    let (mut lab, key) = lab_with_key();
    let window = json!({
        "DateGreaterThan": {"aws:CurrentTime": "2024-06-02T00:00:00Z"},
        "NumericLessThan": {"aws:EpochTime": "1717459200"}
    });
    put(&mut lab, &key, &[statement("Allow", "kms:Encrypt", &window)]);
    for (days, open) in [(0, false), (2, true), (3, false)] {
        lab.at(NOW + days * DAY);
        assert_eq!(encrypts(&mut lab, &key), open, "{days}");
    }
}

#[test]
fn what_the_key_is_decides() {
    let (mut lab, key) = lab_with_key();
    let cases = vec![
        (json!({"StringEquals": {"kms:KeySpec": "SYMMETRIC_DEFAULT"}}), true),
        (json!({"StringEquals": {"kms:KeyUsage": "SIGN_VERIFY"}}), false),
        (json!({"StringEquals": {"kms:KeyOrigin": "AWS_KMS"}}), true),
        (json!({"Bool": {"kms:MultiRegion": "true"}}), false),
        (json!({"Null": {"kms:MultiRegionKeyType": "true"}}), true),
        (json!({"StringEquals": {"aws:ResourceTag/Stage": "test"}}), true),
        (json!({"StringEquals": {"aws:ResourceTag/Stage": "live"}}), false),
        (json!({"StringEquals": {"aws:ResourceTag/Other": "test"}}), false),
    ];
    check(&mut lab, &key, cases);
    let family = lab.key(json!({"MultiRegion": true}));
    let primary = json!({"StringEquals": {"kms:MultiRegionKeyType": "PRIMARY"}});
    check(&mut lab, &family, vec![(primary, true)]);
}

#[test]
fn the_aliases_of_the_key_decide_however_it_is_named() {
    let (mut lab, key) = lab_with_key();
    let cases = vec![
        (json!({"ForAnyValue:StringEquals": {"kms:ResourceAliases": "alias/x"}}), true),
        (json!({"ForAnyValue:StringLike": {"kms:ResourceAliases": "alias/y*"}}), false),
        (json!({"ForAllValues:StringLike": {"kms:ResourceAliases": "alias/*"}}), true),
        (json!({"StringEquals": {"kms:ResourceAliases": "alias/x"}}), false),
    ];
    check(&mut lab, &key, cases);
    let any = json!({"ForAnyValue:StringEquals": {"kms:ResourceAliases": "alias/x"}});
    put(&mut lab, &key, &[statement("Allow", "kms:Encrypt", &any)]);
    assert!(encrypts(&mut lab, &key));
    lab.call("DeleteAlias", json!({"AliasName": "alias/x"}));
    assert!(!encrypts(&mut lab, &key));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{key}");
    assert!(encrypts(&mut lab.as_account("444455556666"), &arn), "the aliases of its own account");
}

#[test]
fn the_alias_in_the_request_decides() {
    let (mut lab, key) = lab_with_key();
    lab.call("CreateAlias", json!({"AliasName": "alias/y", "TargetKeyId": key}));
    let by_name = json!({"StringEquals": {"kms:RequestAlias": "alias/x"}});
    put(&mut lab, &key, &[statement("Allow", "kms:*", &by_name)]);
    let arn = "arn:aws:kms:us-west-2:111122223333:";
    let names = [("alias/x".to_owned(), true), (format!("{arn}alias/x"), true)];
    let others = ["alias/y", &key, &format!("{arn}key/{key}")].map(|name| (name.to_owned(), false));
    for (name, want) in names.into_iter().chain(others) {
        assert_eq!(encrypts(&mut lab, &name), want, "{name}");
        assert_eq!(can(&mut lab, "DescribeKey", json!({"KeyId": name})), want, "{name}");
    }
    let mut other = lab.as_account("444455556666");
    assert!(encrypts(&mut other, &format!("{arn}alias/x")));
    assert!(!encrypts(&mut other, &format!("{arn}alias/y")));
    assert!(!can(&mut lab, "DisableKey", json!({"KeyId": key})), "no operation on the key itself");
}

#[test]
fn re_encryption_has_an_alias_and_a_context_for_each_key() {
    let (mut lab, key) = lab_with_key();
    let [from, to] =
        [("From", "alias/x", "a"), ("To", "alias/y", "b")].map(|(way, name, value)| {
            let test = json!({"kms:RequestAlias": name, "kms:EncryptionContext:Side": value});
            statement("Allow", &format!("kms:ReEncrypt{way}"), &json!({"StringEquals": test}))
        });
    lab.call("CreateAlias", json!({"AliasName": "alias/y", "TargetKeyId": key}));
    put(&mut lab, &key, &[from, to, statement("Allow", "kms:Encrypt", &json!({}))]);
    let (a, b) = (json!({"side": "a"}), json!({"side": "b"}));
    let sealed = json!({"KeyId": key, "Plaintext": "aGk=", "EncryptionContext": a});
    let blob = lab.call("Encrypt", sealed)["CiphertextBlob"].clone();
    for (source, target, want) in
        [("alias/x", "alias/y", true), ("alias/y", "alias/y", false), ("alias/x", "alias/x", false)]
    {
        let request = json!({
            "CiphertextBlob": blob, "SourceKeyId": source, "DestinationKeyId": target,
            "SourceEncryptionContext": a, "DestinationEncryptionContext": b
        });
        assert_eq!(can(&mut lab, "ReEncrypt", request), want, "{source} {target}");
    }
}

#[test]
fn the_encryption_context_decides() {
    let (mut lab, key) = lab_with_key();
    let (app, keys) = ("kms:EncryptionContext:App", "kms:EncryptionContextKeys");
    let cases = [
        (json!({"StringEquals": {app: "a"}}), json!({"App": "a"}), true),
        (json!({"StringEquals": {app: "a"}}), json!({"App": "b"}), false),
        (json!({"StringEquals": {app: "a"}}), json!({}), false),
        (json!({"ForAllValues:StringEquals": {keys: "App"}}), json!({"App": "b"}), true),
        (json!({"ForAllValues:StringEquals": {keys: "App"}}), json!({"Other": "b"}), false),
        (json!({"Null": {keys: "false"}}), json!({}), false),
    ];
    for (condition, context, want) in cases {
        for operation in ["GenerateDataKey", "Encrypt"] {
            put(&mut lab, &key, &[statement("Allow", &format!("kms:{operation}"), &condition)]);
            let mut request = json!({"KeyId": key, "EncryptionContext": context});
            let (member, value) = match operation {
                "Encrypt" => ("Plaintext", "aGk="),
                _ => ("KeySpec", "AES_256"),
            };
            request[member] = json!(value);
            assert_eq!(can(&mut lab, operation, request), want, "{condition} {context}");
        }
    }
}

#[test]
fn the_algorithm_decides_also_where_the_request_does_not_name_it() {
    let (mut lab, key) = lab_with_key();
    let symmetric = json!({"kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT"});
    let cases = vec![
        (json!({"StringEquals": symmetric}), true),
        (json!({"StringNotEquals": symmetric}), false),
    ];
    check(&mut lab, &key, cases);
    let signs = lab.key(json!({"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY"}));
    let sha_256 = json!({"StringLike": {"kms:SigningAlgorithm": "*_256"}});
    put(&mut lab, &signs, &[statement("Allow", "kms:Sign", &sha_256)]);
    for (algorithm, want) in [("ECDSA_SHA_256", true), ("ECDSA_SHA_384", false)] {
        let request = json!({"KeyId": signs, "Message": "aGk=", "SigningAlgorithm": algorithm});
        assert_eq!(can(&mut lab, "Sign", request), want, "{algorithm}");
    }
    let macs = lab.key(json!({"KeySpec": "HMAC_256", "KeyUsage": "GENERATE_VERIFY_MAC"}));
    for (algorithm, want) in [("HMAC_SHA_256", true), ("HMAC_SHA_512", false)] {
        let test = json!({"StringEquals": {"kms:MacAlgorithm": algorithm}});
        put(&mut lab, &macs, &[statement("Allow", "kms:GenerateMac", &test)]);
        let request = json!({"KeyId": macs, "Message": "aGk=", "MacAlgorithm": "HMAC_SHA_256"});
        assert_eq!(can(&mut lab, "GenerateMac", request), want, "{algorithm}");
    }
}

#[test]
fn requests_that_share_a_transaction_have_their_own_alias_each() {
    let (mut lab, key) = lab_with_key();
    let by_name = json!({"StringEquals": {"kms:RequestAlias": "alias/x"}});
    put(&mut lab, &key, &[statement("Allow", "kms:Encrypt", &by_name)]);
    assert!(encrypts(&mut lab, "alias/x"), "its material is there");
    let operation = ops::ALL.iter().find(|o| o.interface.name == "Encrypt").unwrap();
    let asking = |name: &str| Asking {
        caller: ROOT.to_owned(),
        operation,
        request: value(json!({"KeyId": name, "Plaintext": "aGk="})),
    };
    let mut all = [asking("alias/x"), asking(&key)].into();
    let answers = lab.service.call_together(&mut all);
    assert_eq!(answers.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_replica_is_judged_by_the_tags_that_it_has_itself() {
    let mut lab = Lab::new();
    let family = lab.key(json!({"MultiRegion": true}));
    lab.call("ReplicateKey", json!({"KeyId": family, "ReplicaRegion": "eu-west-1"}));
    let mut there = lab.in_region("eu-west-1");
    let tagged = json!({"StringEquals": {"aws:ResourceTag/Role": "spare"}});
    put(&mut there, &family, &[statement("Allow", "kms:UpdatePrimaryRegion", &tagged)]);
    let request = json!({"KeyId": family, "PrimaryRegion": "eu-west-1"});
    assert!(!can(&mut lab, "UpdatePrimaryRegion", request.clone()));
    let tags = json!([{"TagKey": "Role", "TagValue": "spare"}]);
    there.call("TagResource", json!({"KeyId": family, "Tags": tags}));
    assert!(can(&mut lab, "UpdatePrimaryRegion", request));
}

#[test]
fn what_is_told_of_a_refusal_is_the_condition_that_decided() {
    let (mut lab, key) = lab_with_key();
    let fails = json!({"StringEquals": {"kms:RequestAlias": "alias/x"}});
    let unknown = json!({"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}});
    let allow = |condition: &Json| statement("Allow", "kms:Encrypt", condition);
    let deny = |condition: &Json| statement("Deny", "kms:Encrypt", condition);
    let alias = || "kms:RequestAlias".to_owned();
    let address = || Unmet::Unknown("aws:SourceIp".to_owned());
    for (statements, want) in [
        (vec![allow(&fails)], Some(Unmet::Fails(alias()))),
        (vec![allow(&fails), allow(&unknown)], Some(address())),
        (vec![allow(&fails), allow(&json!({}))], None),
        (vec![deny(&json!({"Null": {"kms:RequestAlias": true}}))], Some(Unmet::Denies(alias()))),
        (vec![deny(&unknown), allow(&fails)], Some(address())),
        (vec![deny(&unknown), deny(&json!({}))], None),
        (vec![deny(&fails)], None),
    ] {
        put(&mut lab, &key, &statements);
        let request = value(json!({"KeyId": key, "Plaintext": "aGk="}));
        let unmet = lab.service.unmet(&key, "Encrypt", Told::Wholly(&request));
        assert_eq!(unmet, want, "{statements:?}");
    }
    put(&mut lab, &key, &[allow(&fails)]);
    let unmet = lab.service.unmet(&key, "Encrypt", Told::Nothing);
    assert_eq!(unmet, Some(Unmet::Unknown(alias())), "not known without the request");
}
