//! How far `lab undo` reaches: over the Regions that one change went over, and no others.

use serde_json::{Value, json};

use super::{HERE, Sandbox, alias, answer, describe, done, failed, id, import, kmsalias};

const THERE: [&str; 2] = ["111122223333", "eu-west-1"];

/// What `undo` in a Region says it undid, the Regions of the rows first.
#[track_caller]
fn undone(sandbox: &Sandbox, region: &str) -> Vec<String> {
    let told = answer(sandbox, &format!("--region {region} lab undo --output json"));
    let regions = told["Changes"].as_array().unwrap().iter().map(|row| row["Region"].clone());
    let regions = regions.map(|region| region.as_str().unwrap().to_owned());
    let mut said: Vec<_> =
        regions.chain([told["Operation"].as_str().unwrap().to_owned()]).collect();
    said.dedup();
    said
}

fn keys(sandbox: &Sandbox, region: &str) -> usize {
    answer(sandbox, &format!("--region {region} list-keys"))["Keys"].as_array().unwrap().len()
}

#[test]
fn equal_requests_in_two_regions_are_two_changes() {
    let sandbox = Sandbox::new();
    for region in ["us-west-2", "eu-west-1"] {
        done(kmsalias(&sandbox, &format!("--region {region} create-key --output off"), &[]));
    }
    assert_eq!(undone(&sandbox, "us-west-2"), ["us-west-2", "CreateKey"]);
    assert_eq!((keys(&sandbox, "us-west-2"), keys(&sandbox, "eu-west-1")), (0, 1));
}

/// A key of two Regions.
fn family(sandbox: &Sandbox) -> String {
    let made = answer(sandbox, "create-key --multi-region");
    let id = made["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    let line = format!("replicate-key --key-id {id} --replica-region eu-west-1 --output off");
    done(kmsalias(sandbox, &line, &[]));
    id
}

#[test]
fn a_change_of_one_member_of_a_family_is_undone_alone() {
    let sandbox = Sandbox::new();
    let id = family(&sandbox);
    for region in ["us-west-2", "eu-west-1"] {
        done(kmsalias(&sandbox, &format!("--region {region} disable-key --key-id {id}"), &[]));
    }
    done(kmsalias(&sandbox, &format!("enable-key --key-id {id}"), &[]));
    assert_eq!(undone(&sandbox, "eu-west-1"), ["eu-west-1", "DisableKey"]);
    assert_eq!(undone(&sandbox, "us-west-2"), ["us-west-2", "EnableKey"]);
    assert_eq!(describe(&sandbox, &id)["KeyState"], "Disabled");
}

#[test]
fn a_change_of_a_family_goes_back_in_all_of_its_regions() {
    let sandbox = Sandbox::new();
    family(&sandbox);
    assert_eq!(undone(&sandbox, "eu-west-1"), ["eu-west-1", "us-west-2", "ReplicateKey"]);
    assert_eq!((keys(&sandbox, "us-west-2"), keys(&sandbox, "eu-west-1")), (1, 0));
    done(kmsalias(&sandbox, "lab undo --redo", &[]));
    assert_eq!((keys(&sandbox, "us-west-2"), keys(&sandbox, "eu-west-1")), (1, 1));
}

fn names(sandbox: &Sandbox, region: &str) -> Value {
    let line = format!("--region {region} list-aliases --query Aliases[?TargetKeyId].AliasName");
    answer(sandbox, &line)
}

#[test]
fn an_import_goes_back_in_all_of_its_regions_or_in_none() {
    let sandbox = Sandbox::new();
    let part = |place, key| json!({ "Aliases": [alias("alias/x", place, key)] });
    let document = json!({ "Stores": [part(HERE, 1), part(THERE, 2)] });
    done(import(&sandbox, "", &document));
    let line =
        format!("--region eu-west-1 create-alias --alias-name alias/y --target-key-id {}", id(2));
    done(kmsalias(&sandbox, &line, &[]));
    let said = failed(kmsalias(&sandbox, "lab undo", &[]), 252);
    assert!(said.contains("reached 111122223333 eu-west-1 too"), "{said}");
    done(kmsalias(&sandbox, "--region eu-west-1 lab undo", &[]));
    assert_eq!(undone(&sandbox, "us-west-2"), ["us-west-2", "eu-west-1", "lab import"]);
    for region in ["us-west-2", "eu-west-1"] {
        assert_eq!(names(&sandbox, region), json!([]));
    }
    done(kmsalias(&sandbox, "lab undo --redo", &[]));
    assert_eq!(names(&sandbox, "eu-west-1"), json!(["alias/x"]));
    assert_eq!(undone(&sandbox, "eu-west-1"), ["eu-west-1", "us-west-2", "lab import"]);
}

#[test]
fn the_undo_of_a_move_of_the_clock_is_dated_by_the_clock_it_goes_back_to() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "create-key --output off", &[]));
    done(kmsalias(&sandbox, "lab clock set 2040-01-01T00:00:00Z", &[]));
    done(kmsalias(&sandbox, "lab undo", &[]));
    let told = answer(&sandbox, "lab history --output json");
    let last = told["Events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["Operations"], json!(["lab undo"]));
    assert!(!last["Time"].as_str().unwrap().starts_with("2040"), "{last}");
}
