//! Where import writes: the settings' place when somebody set it, else the ARNs', which must agree.

use std::fs;

use serde_json::{Value, json};

use super::{HERE, Sandbox, alias, answer, done, failed, import, kmsalias, store};

const THERE: [&str; 2] = ["444455556666", "eu-west-1"];

fn there() -> Value {
    json!({ "Aliases": [alias("alias/app", THERE, 1)] })
}

#[test]
fn unset_the_arns_decide() {
    let sandbox = Sandbox::new();
    let said = done(import(&sandbox, "", &there()));
    assert!(
        said.starts_with("Imported 1 alias and 0 keys into 444455556666 eu-west-1.\n"),
        "{said}"
    );
    assert!(said.ends_with("See it with KMSALIAS_ACCOUNT=444455556666 AWS_REGION=eu-west-1.\n"));
    assert!(store(&sandbox, THERE).exists() && !store(&sandbox, HERE).exists());
}

/// Each source of an account or a Region is somebody's word, the final default is not.
#[test]
fn set_by_whatever_source_they_bind() {
    let variables = [
        ("KMSALIAS_ACCOUNT", "111122223333"),
        ("AWS_ACCOUNT_ID", "111122223333"),
        ("AWS_ACCESS_KEY_ID", "111122223333"),
        ("AWS_REGION", "us-west-2"),
        ("AWS_DEFAULT_REGION", "us-west-2"),
    ];
    for (name, value) in variables {
        let sandbox = Sandbox::new();
        let mut command = import(&sandbox, "", &there());
        refused(
            &failed(
                {
                    command.env(name, value);
                    command
                },
                255,
            ),
            name,
        );
    }
    let keys = [
        "aws_account_id = 111122223333",
        "role_arn = arn:aws:iam::111122223333:role/dev",
        "sso_account_id = 111122223333",
        "region = us-west-2",
    ];
    for key in keys {
        let sandbox = Sandbox::new();
        fs::write(sandbox.path("home/.aws/config"), format!("[default]\n{key}\n")).unwrap();
        refused(&failed(import(&sandbox, "", &there()), 255), key);
    }
    let sandbox = Sandbox::new();
    refused(&failed(import(&sandbox, "--region us-west-2", &there()), 255), "--region");
    let mut command = import(&sandbox, "", &there());
    command.env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    done(command);
}

#[track_caller]
fn refused(said: &str, source: &str) {
    let way_out =
        "set KMSALIAS_ACCOUNT=444455556666 and --region eu-west-1, or map them with --rewrite";
    assert!(said.contains("its ARNs are of 444455556666 eu-west-1, not of "), "{source}: {said}");
    assert!(said.ends_with(way_out), "{source}: {said}");
}

#[test]
fn the_settings_that_are_named_fit() {
    let sandbox = Sandbox::new();
    fs::write(
        sandbox.path("home/.aws/config"),
        "[default]\nregion = us-west-2\naws_account_id = 111122223333\n",
    )
    .unwrap();
    let mut command = import(&sandbox, "--region eu-west-1", &there());
    command.env("KMSALIAS_ACCOUNT", "444455556666");
    done(command);
    assert!(store(&sandbox, THERE).exists());
}

#[test]
fn a_half_that_fits_is_no_reason_to_refuse() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "--region eu-west-1", &there()));
    assert!(store(&sandbox, THERE).exists());
    let sandbox = Sandbox::new();
    let mut command = import(&sandbox, "", &there());
    done({
        command.env("KMSALIAS_ACCOUNT", "444455556666");
        command
    });
    assert!(store(&sandbox, THERE).exists());
}

#[test]
fn arns_must_agree() {
    let sandbox = Sandbox::new();
    let document = json!({ "Aliases": [alias("alias/a", THERE, 1), alias("alias/b", HERE, 1)] });
    let said = failed(import(&sandbox, "", &document), 255);
    let end = "its ARNs are of 111122223333 us-west-2, 444455556666 eu-west-1: import each account and \
               Region from a file of its own, or map them with --rewrite";
    assert!(said.ends_with(end), "{said}");
    let named = json!({ "Account": "777788889999", "Aliases": [alias("alias/a", THERE, 1)] });
    let said = failed(import(&sandbox, "", &named), 255);
    let end = "its ARNs are of 444455556666 eu-west-1, and the file says the account 777788889999: correct \
               the file, or map them with --rewrite";
    assert!(said.ends_with(end), "{said}");
    assert!(!sandbox.path("store").exists());
}

#[test]
fn names_that_could_leave_the_home_are_none() {
    for (account, region) in
        [("../../etc", "us-west-2"), ("111122223333", "../x"), ("1", "US-WEST-2")]
    {
        let sandbox = Sandbox::new();
        let document = json!({ "Stores": [{ "Account": account, "Region": region, "Keys": [] }] });
        let said = failed(import(&sandbox, "", &document), 255);
        assert!(said.contains(&format!("{account} {region} is no account and Region")), "{said}");
        assert!(!sandbox.path("store").exists());
    }
}

#[test]
fn no_part_is_no_fault() {
    let sandbox = Sandbox::new();
    let said = done(import(&sandbox, "", &json!({ "Version": 1, "Stores": [] })));
    assert_eq!(said, "Imported nothing: the file names no account and Region.\n");
}

#[test]
fn load_refuses_before_a_file_is_made() {
    let sandbox = Sandbox::new();
    let mut command = kmsalias(&sandbox, "create-key", &[]);
    done({
        command.env("AWS_REGION", "eu-central-1");
        command
    });
    let said = failed(kmsalias(&sandbox, "lab load docs-regions", &[]), 255);
    assert_eq!(
        said,
        "111122223333 eu-central-1 holds customer keys: nothing was loaded; load with --replace to write over them, or set KMSALIAS_HOME to another directory"
    );
    let stores = answer(&sandbox, "lab export --all-regions");
    assert_eq!(stores["Stores"].as_array().unwrap().len(), 1);
    assert!(!store(&sandbox, HERE).exists());
    // AWS's own keys are not the customer's.
    done(kmsalias(&sandbox, "describe-key --key-id alias/aws/s3", &[]));
    done(kmsalias(&sandbox, "lab load docs", &[]));
    assert_eq!(answer(&sandbox, "list-aliases --query length(Aliases)"), 6);
}
