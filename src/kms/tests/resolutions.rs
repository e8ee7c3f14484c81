//! What is told of operations and identifiers, held against the operations themselves and AWS's tables in `tests/data`.

use serde_json::json;

use super::identifiers::prepared;
use super::uses::{kind, with};
use super::*;
use crate::kms::shape::Member;
use crate::kms::{Access, Form, Names, Resolution, STATES, Verdict};

/// The members of operations that are built that name an alias or a key.
const MEMBERS: usize = 39;

const OTHER: &str = "444455556666";

/// A key id that no key has.
const MRK: &str = "mrk-1234abcd12ab34cd56ef1234567890ab";

/// Identifiers that are none, or mean nothing, or AWS's own.
const ODD: [&str; 25] = [
    "",
    "x",
    "aws/s3",
    "alias:x",
    "alias/",
    "alias//x",
    "alias/none",
    "alias/X",
    "alias/a:b",
    "alias/a b",
    "alias/aws/ebs",
    "alias/aws/s3",
    "alias/aws/none",
    "alias/aws",
    "mrk-x",
    MRK,
    KEY,
    "arn:aws:kms:no",
    "arn:aws:kms:\u{e9}",
    "arn:aws:s3:::bucket",
    "arn:aws:kms:us-west-2:111122223333:key/",
    "arn:aws:kms:us-west-2:111122223333:alias/",
    "arn:aws:kms:us-west-2:1:key/x",
    "arn:aws-cn:kms:us-west-2:111122223333:alias/x",
    "arn:aws:kms:us-west-2:111122223333:key/x",
];

/// The member of an operation.
fn member(operation: &str, name: &str) -> &'static Member {
    interface(operation).members.iter().find(|member| member.name == name).unwrap()
}

/// What an identifier means to an operation as the first of its members that may have it.
fn resolved(lab: &Lab, operation: &str, identifier: &str) -> Resolution {
    let interface = interface(operation);
    let member = interface.key_member().unwrap();
    lab.service.resolution(interface, member, identifier).unwrap().unwrap()
}

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
            assert_eq!(takes_alias(name), silent || field[2] != json!([]), "{name}");
        }
    }
}

/// Whether an alias may stand for the key.
fn takes_alias(operation: &str) -> bool {
    let interface = interface(operation);
    interface.names(interface.key_member().unwrap()) == Some(Names::KeyOrAlias)
}

/// Each way an identifier can go wrong or right, for every operation: what is told is what the operation answers.
#[test]
fn what_is_told_is_what_the_operation_answers() {
    let built = || ops::ALL.into_iter().filter(|operation| operation.built.is_some());
    let members = built().flat_map(|operation| {
        operation.interface.identifiers().map(move |member| (operation, member.name))
    });
    let members: Vec<_> = members.collect();
    assert_eq!(members.len(), MEMBERS);
    // Most of the time they wait for the disk.
    std::thread::scope(|scope| {
        for some in members.chunks(MEMBERS.div_ceil(8)) {
            scope.spawn(move || {
                for (operation, member) in some {
                    let mut stage = Stage::of(operation, member);
                    stage.in_every_form();
                    stage.in_every_state();
                }
            });
        }
    });
}

/// A key that is out of the ordinary, for every operation.
#[test]
fn what_is_told_of_an_odd_key_is_what_the_operation_answers() {
    for operation in ops::ALL.iter().filter(|operation| operation.built.is_some()) {
        let interface = &operation.interface;
        let Some(member) = interface.key_member() else { continue };
        for change in ["foreign", "admitted", "denied", "managed", "external"] {
            // The key of its ciphertext, which is the same here, is refused first.
            if interface.name == "ReEncrypt" && ["foreign", "denied"].contains(&change) {
                continue;
            }
            let (mut lab, asked) = changed(change, interface.name, member.name);
            check(&mut lab, operation, member.name, &asked);
        }
    }
}

/// A request that works, one member of which is to get identifiers, and keys and aliases in other accounts and Regions.
struct Stage {
    operation: &'static crate::kms::Operation,
    member: &'static str,
    lab: Lab,
    asked: Json,
    key: String,
    /// Further keys that are there: the same in the other account, one there that admits everybody, one in the other
    /// Region, a multi-Region key there with a replica here, and here one for each other usage.
    others: Vec<(&'static str, String)>,
}

impl Stage {
    fn of(operation: &'static crate::kms::Operation, member: &'static str) -> Stage {
        let mut lab = Lab::new();
        let name = operation.interface.name;
        let (prepared_for, form) = match (name, member) {
            ("DeleteAlias", _) => ("AliasName", "alias name"),
            (_, "AliasName") => ("TargetKeyId", "key id"),
            (_, member) => (member, "key ARN"),
        };
        let (mut asked, key) = prepared(&mut lab, name, prepared_for, form);
        let mut others = Vec::new();
        for (region, policy, what, asked) in [
            ("us-west-2", "", "theirs", json!({})),
            ("us-west-2", "*", "open", kind(name)),
            ("eu-west-1", "", "abroad", json!({})),
            ("eu-west-1", "", "family", json!({"MultiRegion": true})),
        ] {
            let account = if region == "us-west-2" { OTHER } else { "111122223333" };
            let mut other = lab.as_account(account).in_region(region);
            let id = other.key(asked);
            let alias = json!({"AliasName": format!("alias/{what}"), "TargetKeyId": id});
            other.call("CreateAlias", alias);
            if policy == "*" {
                let everybody = r#"{"Version": "2012-10-17", "Statement":
                    {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}}"#;
                put(&other, &id, "policy", everybody);
            }
            if what == "family" {
                other.call("ReplicateKey", json!({"KeyId": id, "ReplicaRegion": "us-west-2"}));
            }
            others.push((what, id));
        }
        for kind in ["Encrypt", "Sign", "GenerateMac"].map(kind) {
            others.push(("sort", lab.key(kind)));
        }
        if asked["TargetKeyId"].is_string() && member == "AliasName" {
            asked["TargetKeyId"] =
                others.iter().find(|(what, _)| *what == "sort").unwrap().1.as_str().into();
        }
        lab.call("DescribeKey", json!({"KeyId": "alias/aws/ebs"}));
        Stage { operation, member, lab, asked, key, others }
    }

    /// Identifiers in every form, of what is there and what is not.
    fn identifiers(&self) -> Vec<String> {
        let arn = |account: &str, region: &str, rest: &str| {
            format!("arn:aws:kms:{region}:{account}:{rest}")
        };
        let (own, here, there) = ("111122223333", "us-west-2", "eu-west-1");
        let mut all: Vec<_> = ODD.iter().map(|text| (*text).to_owned()).collect();
        all.extend([KEY.to_uppercase(), "x".repeat(2049), format!("alias/{}", "x".repeat(256))]);
        for rest in [
            "alias/none",
            "alias/aws/ebs",
            "alias/aws/s3",
            &format!("key/{KEY}"),
            &format!("key/{MRK}"),
        ] {
            all.extend([
                arn(own, here, rest),
                arn(own, there, rest),
                arn(OTHER, here, rest),
                arn(OTHER, there, rest),
            ]);
        }
        let key = ("x", self.key.clone());
        for (what, id) in self.others.iter().chain([&key]) {
            for rest in [format!("alias/{what}"), format!("key/{id}")] {
                let places = [(own, here), (own, there), (OTHER, here), (OTHER, there)];
                all.extend(places.map(|(account, region)| arn(account, region, &rest)));
            }
            all.extend([format!("alias/{what}"), id.clone()]);
        }
        all
    }

    fn in_every_form(&mut self) {
        let mut done = 0;
        while let Some(identifier) = self.identifiers().get(done) {
            self.check(&identifier.clone());
            done += 1;
        }
        assert!(done > 100, "{done}");
    }

    /// The key in every state, by every form that means it.
    fn in_every_state(&mut self) {
        for state in STATES.iter().map(|state| state.as_str()) {
            for form in 0..4 {
                put(&self.lab, &self.key, "state", state);
                let own = "arn:aws:kms:us-west-2:111122223333:";
                let forms = [
                    self.key.clone(),
                    format!("{own}key/{}", self.key),
                    "alias/x".to_owned(),
                    format!("{own}alias/x"),
                ];
                self.check(&forms[form]);
            }
        }
    }

    fn check(&mut self, identifier: &str) {
        let asked = with(&self.asked, self.member, identifier);
        let done = check(&mut self.lab, self.operation, self.member, &asked);
        if done && self.operation.built.as_ref().unwrap().access == Access::Write {
            // What was done once may not be done twice.
            *self = Stage::of(self.operation, self.member);
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
    let told = lab.service.resolution(interface, self::member(interface.name, member), identifier);
    let told = told.unwrap().unwrap();
    let unmade = told.is_unmade;
    let told = told.outcome.map_err(|e| (e.code(), e.message()));
    let answered = lab.try_call(interface.name, asked.clone());
    let answered = answered.map(|_| ()).map_err(|e| (e.code(), e.message()));
    let opens = interface.name == "Decrypt" || member == "SourceKeyId";
    if opens && answered.as_ref().is_err_and(|(code, _)| *code == "IncorrectKeyException") {
        // A key may be right by itself and not be the one of the ciphertext; one for something else never is.
        let fits = told.as_ref().err().is_none_or(|(code, _)| *code == "IncorrectKeyException");
        assert!(fits, "{} {member} {identifier}: {told:?}", interface.name);
        return false;
    }
    let of_alias = |(_, message): &Refusal| {
        message
            .as_ref()
            .is_some_and(|text| text.starts_with("Alias alias/x cannot be changed from"))
    };
    if interface.name == "UpdateAlias" && told.is_ok() && answered.as_ref().is_err_and(of_alias) {
        // What the alias names now is no fact of the key.
        return false;
    }
    let proves = ["KMSInvalidSignatureException", "KMSInvalidMacException"];
    if told.is_ok() && answered.as_ref().is_err_and(|(code, _)| proves.contains(code)) {
        // The key is fit to say that another one has made the signature.
        return false;
    }
    if unmade {
        // The request has made the key, whose id nobody could tell.
        let code =
            |refused: &Result<(), Refusal>| refused.as_ref().map_err(|(code, _)| *code).err();
        assert_eq!(code(&told), code(&answered), "{} {member} {identifier}", interface.name);
        return answered.is_ok();
    }
    assert_eq!(told, answered, "{} {member} {identifier}", interface.name);
    answered.is_ok()
}

#[test]
fn tells_what_is_there_whoever_may_have_it() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let told = resolved(&lab, "Encrypt", "alias/x");
    assert_eq!((told.form, told.verdict), (Form::AliasName, Some(Verdict::Allows)));
    assert_eq!(told.alias.unwrap().target.unwrap().as_str(), key);
    let other = lab.as_account("444455556666");
    let arn = "arn:aws:kms:us-west-2:111122223333:alias/x";
    let told = resolved(&other, "Encrypt", arn);
    assert_eq!((told.form, told.verdict), (Form::AliasArn, Some(Verdict::Silent)));
    assert_eq!(told.key.unwrap().id.as_str(), key);
    assert_eq!(told.outcome.unwrap_err().code(), "AccessDeniedException");
    let told = resolved(&other, "Encrypt", "alias/x");
    assert_eq!(told.place.unwrap().account.as_str(), "444455556666");
    assert!(told.key.is_none() && told.alias.is_none());
    let (interface, limit) = (interface("ListKeys"), member("ListKeys", "Limit"));
    assert!(lab.service.resolution(interface, limit, "alias/x").unwrap().is_none());
}

#[test]
fn an_alias_of_awss_gets_no_key_by_it() {
    let mut lab = Lab::new();
    let told = resolved(&lab, "DescribeKey", "alias/aws/ebs");
    assert!(told.is_unmade && told.outcome.is_ok());
    assert!(!lab.service.home.path(&lab.service.place).exists());
    let told = resolved(&lab, "Encrypt", "alias/aws/ebs");
    let refused = lab.refused("Encrypt", json!({"KeyId": "alias/aws/ebs", "Plaintext": "aGk="}));
    assert_eq!(told.outcome.unwrap_err().code(), refused.0);
}

#[test]
fn a_key_that_imports_no_material_is_refused_by_its_origin() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let import = ["GetParametersForImport", "ImportKeyMaterial", "DeleteImportedKeyMaterial"];
    for name in import {
        let told = resolved(&lab, name, &key).outcome.map_err(|e| (e.code(), e.message()));
        let (code, message) = told.unwrap_err();
        let ends = "origin is AWS_KMS which is not valid for this operation.";
        assert_eq!(code, "UnsupportedOperationException", "{name}");
        assert!(message.is_some_and(|text| text.ends_with(ends)), "{name}");
    }
    put(&lab, &key, "origin", "EXTERNAL");
    for name in import {
        assert!(resolved(&lab, name, &key).outcome.is_ok(), "{name}");
    }
}

#[test]
fn a_key_that_makes_no_ciphertext_opens_none() {
    let mut lab = Lab::new();
    let blob = {
        let key = lab.key(json!({}));
        lab.call("Encrypt", json!({"KeyId": key, "Plaintext": "aGk="}))["CiphertextBlob"].clone()
    };
    for sort in ["Sign", "GenerateMac", "DeriveSharedSecret"] {
        let key = lab.key(kind(sort));
        let told = resolved(&lab, "Decrypt", &key).outcome.map_err(|e| (e.code(), e.message()));
        let asked = json!({"KeyId": key, "CiphertextBlob": blob});
        assert_eq!(told.unwrap_err(), lab.refused("Decrypt", asked), "{sort}");
        // What is no ciphertext of a symmetric key is refused by the usage.
        let other = json!({"KeyId": key, "CiphertextBlob": "eHh4"});
        assert_eq!(lab.refused("Decrypt", other).0, "InvalidKeyUsageException", "{sort}");
    }
}

#[test]
fn a_key_with_all_its_aliases_gets_no_further_one() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let named = |number| json!({"AliasName": format!("alias/{number}"), "TargetKeyId": key});
    for number in 0..50 {
        lab.call("CreateAlias", named(number));
    }
    let outcome = resolved(&lab, "CreateAlias", &key).outcome;
    let told = outcome.map_err(|e| (e.code(), e.message())).unwrap_err();
    assert_eq!(told, lab.refused("CreateAlias", named(50)));
    // It may have been the alias's key before.
    assert!(resolved(&lab, "UpdateAlias", &key).outcome.is_ok());
    lab.call("UpdateAlias", named(0));
}

#[test]
fn each_key_of_re_encrypt_is_asked_under_the_name_of_its_half() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let policy = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"},
        {"Effect": "Deny", "Principal": "*", "Action": "kms:ReEncryptFrom", "Resource": "*"}]});
    put(&lab, &key, "policy", &policy.to_string());
    let interface = interface("ReEncrypt");
    let found = |name: &str| {
        let member = member("ReEncrypt", name);
        let found = lab.service.resolution(interface, member, &key).unwrap().unwrap();
        (found.action, found.answered(interface, member), found.outcome.is_ok())
    };
    let arn = format!("arn:aws:kms:us-west-2:111122223333:key/{key}");
    assert_eq!(found("SourceKeyId"), ("ReEncryptFrom", None, false));
    assert_eq!(found("DestinationKeyId"), ("ReEncryptTo", Some(("KeyId", arn)), true));
}
