//! `--rewrite`: rows of another account and Region become this one's, families and policies too.

use serde_json::{Value, json};

use super::{Sandbox, alias, answer, describe, done, failed, id, import};

const MRK: &str = "mrk-00000000000040008000000000000001";

fn arn(account: &str, region: &str) -> String {
    format!("arn:aws:kms:{region}:{account}:key/{MRK}")
}

fn member(account: &str, region: &str) -> Value {
    json!({ "Arn": arn(account, region), "Region": region })
}

fn family(account: &str, primary: &str, replicas: &[&str]) -> Value {
    let replicas: Vec<_> = replicas.iter().map(|region| member(account, region)).collect();
    json!({ "MultiRegionKeyType": "PRIMARY", "PrimaryKey": member(account, primary), "ReplicaKeys": replicas })
}

/// A policy that lets them do everything.
fn policy(principals: &str) -> String {
    format!(
        r#"{{"Statement": [{{"Effect": "Allow", "Principal": {{"AWS": {principals}}}, "Action": "kms:*", "Resource": "*"}}]}}"#
    )
}

fn document(family: &Value) -> Value {
    let principal = policy(r#""arn:aws:iam::444455556666:root""#);
    json!({
        "Aliases": [alias("alias/app", ["444455556666", "eu-west-1"], 2)],
        "Keys": [
            { "KeyId": MRK, "Arn": arn("444455556666", "eu-west-1"), "AWSAccountId": "444455556666",
              "MultiRegionConfiguration": family, "Policy": principal },
            { "KeyId": id(2), "AWSAccountId": "444455556666", "Policy": principal },
        ],
    })
}

#[test]
fn all_of_a_row_is_mapped() {
    let sandbox = Sandbox::new();
    let given = family("444455556666", "eu-west-1", &["us-west-2", "sa-east-1"]);
    done(import(&sandbox, "--region us-west-2 --rewrite", &document(&given)));
    let key = describe(&sandbox, MRK);
    assert_eq!(key["Arn"], arn("111122223333", "us-west-2"));
    // The Region that the key left and the one it came to change places: all members stay apart.
    let mapped = family("111122223333", "us-west-2", &["eu-west-1", "sa-east-1"]);
    assert_eq!(key["MultiRegionConfiguration"], mapped);
    let here = policy(r#""arn:aws:iam::111122223333:root""#);
    for key in [MRK, &id(2)] {
        assert_eq!(answer(&sandbox, &format!("get-key-policy --key-id {key}"))["Policy"], here);
    }
    let arns =
        answer(&sandbox, &format!("list-aliases --key-id {} --query Aliases[].AliasArn", id(2)));
    assert_eq!(arns, json!(["arn:aws:kms:us-west-2:111122223333:alias/app"]));
}

#[test]
fn a_family_is_one_accounts_and_any_regions() {
    let sandbox = Sandbox::new();
    let mut mixed = family("111122223333", "us-west-2", &["us-east-1"]);
    let key = json!({ "KeyId": MRK, "Arn": arn("111122223333", "us-west-2"), "MultiRegionConfiguration": mixed });
    done(import(&sandbox, "", &json!({ "Keys": [key] })));
    assert_eq!(describe(&sandbox, MRK)["MultiRegionConfiguration"], mixed);
    mixed["ReplicaKeys"][0]["Arn"] = json!(arn("444455556666", "us-east-1"));
    let key = json!({ "KeyId": MRK, "MultiRegionConfiguration": mixed });
    let said = failed(import(&sandbox, "--replace", &json!({ "Keys": [key] })), 255);
    let end = format!("key \"{MRK}\": {:?} is another account's", arn("444455556666", "us-east-1"));
    assert!(said.ends_with(&end), "{said}");
    done(import(&sandbox, "--replace --rewrite", &json!({ "Keys": [key] })));
    let found = describe(&sandbox, MRK)["MultiRegionConfiguration"].clone();
    assert_eq!(found, family("111122223333", "us-west-2", &["us-east-1"]));
}

#[test]
fn unmapped_policies_stay_as_they_are() {
    let sandbox = Sandbox::new();
    let policy = policy(r#"["arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:root"]"#);
    done(import(&sandbox, "", &json!({ "Keys": [{ "KeyId": id(1), "Policy": policy }] })));
    assert_eq!(answer(&sandbox, &format!("get-key-policy --key-id {}", id(1)))["Policy"], policy);
}
