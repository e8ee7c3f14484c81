//! What is told of operations and identifiers, held against the operations themselves and AWS's tables in `tests/data`.

use serde_json::json;

use super::identifiers::prepared;
use super::uses::with;
use super::*;
use crate::kms::{Access, Form, Verdict};

/// The operations that are built and name a key.
const OPERATIONS: usize = 35;

fn interface(name: &str) -> &'static crate::kms::Interface {
    &ops::ALL.iter().find(|o| o.interface.name == name).unwrap().interface
}

#[test]
fn crossing_accounts_and_taking_aliases_are_as_aws_says() {
    let rows: Json =
        serde_json::from_str(include_str!("../../../tests/data/operations.json")).unwrap();
    for row in rows.as_array().unwrap() {
        let name = row["op"].as_str().unwrap();
        let Some(way) = interface(name).way() else { continue };
        assert_eq!(way.crosses_accounts(), row["cross"] == "Yes", "{name}");
        let fields = row["fields"].as_array().unwrap();
        let member = interface(name).key_member().unwrap().name;
        let field = fields.iter().find(|field| field[0] == member).unwrap();
        // AWS's pages are silent about some: `identifiers.rs` tells which. GetKeyLastUsage is not built.
        let silent = ["GenerateMac", "VerifyMac"].contains(&name);
        if name != "GetKeyLastUsage" {
            assert_eq!(interface(name).takes_alias(), silent || field[2] != json!([]), "{name}");
        }
    }
}

/// Each way an identifier can go wrong or right, for every operation: what is told is what the operation answers.
#[test]
fn what_is_told_is_what_the_operation_answers() {
    let mut operations = 0;
    for operation in ops::ALL.iter().filter(|operation| operation.built.is_some()) {
        let interface = &operation.interface;
        let Some(member) = interface.key_member() else { continue };
        operations += 1;
        in_every_form_and_state(operation, member.name);
        for change in ["foreign", "admitted", "denied", "managed", "external"] {
            // The key of its ciphertext, which is the same here, is refused first.
            if interface.name == "ReEncrypt" && ["foreign", "denied"].contains(&change) {
                continue;
            }
            let (mut lab, asked) = changed(change, interface.name, member.name);
            check(&mut lab, operation, member.name, &asked);
        }
    }
    assert_eq!(operations, OPERATIONS);
}

fn in_every_form_and_state(operation: &crate::kms::Operation, member: &str) {
    let name = operation.interface.name;
    let fresh = |lab: &mut Lab| prepared(lab, name, member, "key ARN");
    let mut lab = Lab::new();
    let (mut asked, mut key) = fresh(&mut lab);
    let states = ["Disabled", "PendingDeletion", "PendingImport"];
    let own = ["alias/x", "arn:aws:kms:us-west-2:111122223333:alias/x", "", "id"];
    let absent = format!("arn:aws:kms:us-west-2:111122223333:key/{KEY}");
    let elsewhere = absent.replace("us-west-2", "eu-west-1");
    let none =
        [KEY, &absent, &elsewhere, "alias/none", "alias:x", "arn:aws:kms:no", "arn:aws:kms:\u{e9}"];
    let cases = none.into_iter().chain(own).map(|form| (form, None));
    for (form, state) in cases.chain(states.map(|state| ("", Some(state)))) {
        let identifier = match form {
            "" => asked[member].clone(),
            "id" => key.as_str().into(),
            form => form.into(),
        };
        if let Some(state) = state {
            put(&lab, &key, "state", state);
        }
        let done = check(&mut lab, operation, member, &with(&asked, member, identifier));
        if done && operation.built.as_ref().unwrap().access == Access::Write {
            // What was done once may not be done twice.
            lab = Lab::new();
            (asked, key) = fresh(&mut lab);
        }
    }
}

/// The lab and a request whose key is one that is out of the ordinary.
fn changed(change: &str, name: &str, member: &str) -> (Lab, Json) {
    let mut lab = Lab::new();
    let (mut asked, key) = prepared(&mut lab, name, member, "key ARN");
    let policy = |effect: &str| {
        json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"},
            {"Effect": effect, "Principal": "*", "Action": format!("kms:{}*", name), "Resource": "*"}]})
        .to_string()
    };
    match change {
        "foreign" => {
            let other = lab.as_account("444455556666");
            return (Lab { home: lab.home, ..other }, asked);
        }
        "admitted" => {
            put(&lab, &key, "policy", &policy("Allow"));
            let other = lab.as_account("444455556666");
            return (Lab { home: lab.home, ..other }, asked);
        }
        "external" => put(&lab, &key, "origin", "EXTERNAL"),
        "denied" => put(&lab, &key, "policy", &policy("Deny")),
        _ => {
            lab.call("DescribeKey", json!({"KeyId": "alias/aws/ebs"}));
            let managed = lab.call("DescribeKey", json!({"KeyId": "alias/aws/ebs"}));
            asked[member] = managed["KeyMetadata"]["KeyId"].clone();
        }
    }
    (lab, asked)
}

fn put(lab: &Lab, key: &str, column: &str, value: &str) {
    let sql = format!("UPDATE kms_key SET {column} = ?1 WHERE id = ?2");
    assert_eq!(lab.file().execute(&sql, [value, key]).unwrap(), 1);
}

fn check(lab: &mut Lab, operation: &crate::kms::Operation, member: &str, asked: &Json) -> bool {
    let interface = interface(operation.interface.name);
    let identifier = asked[member].as_str().unwrap();
    let told = lab.service.resolution(interface, identifier).unwrap().unwrap();
    let told = told.outcome.map_err(|e| (e.code(), e.message()));
    let answered = lab.try_call(interface.name, asked.clone());
    let answered = answered.map(|_| ()).map_err(|e| (e.code(), e.message()));
    assert_eq!(told, answered, "{} {identifier}", interface.name);
    answered.is_ok()
}

#[test]
fn tells_what_is_there_whoever_may_have_it() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let told = lab.service.resolution(interface("Encrypt"), "alias/x").unwrap().unwrap();
    assert_eq!((told.form, told.verdict), (Form::AliasName, Some(Verdict::Allows)));
    assert_eq!(told.alias.unwrap().target.unwrap().as_str(), key);
    let other = lab.as_account("444455556666");
    let arn = "arn:aws:kms:us-west-2:111122223333:alias/x";
    let told = other.service.resolution(interface("Encrypt"), arn).unwrap().unwrap();
    assert_eq!((told.form, told.verdict), (Form::AliasArn, Some(Verdict::Silent)));
    assert_eq!(told.key.unwrap().id.as_str(), key);
    assert_eq!(told.outcome.unwrap_err().code(), "AccessDeniedException");
    let told = other.service.resolution(interface("Encrypt"), "alias/x").unwrap().unwrap();
    assert_eq!(told.place.unwrap().account.as_str(), "444455556666");
    assert!(told.key.is_none() && told.alias.is_none());
    assert!(lab.service.resolution(interface("ListKeys"), "alias/x").unwrap().is_none());
}

#[test]
fn an_alias_of_awss_gets_no_key_by_it() {
    let mut lab = Lab::new();
    let told = lab.service.resolution(interface("DescribeKey"), "alias/aws/ebs").unwrap().unwrap();
    assert!(told.is_unmade && told.outcome.is_ok());
    assert!(!lab.service.home.path(&lab.service.place).exists());
    let told = lab.service.resolution(interface("Encrypt"), "alias/aws/ebs").unwrap().unwrap();
    let refused = lab.refused("Encrypt", json!({"KeyId": "alias/aws/ebs", "Plaintext": "aGk="}));
    assert_eq!(told.outcome.unwrap_err().code(), refused.0);
}
