//! What holds for any input: pages add up to the whole list, and what is exported imports to the same.
//!
//! ARNs have theirs beside the code (`src/model/arn.rs`). Never: an example; those are pages.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::Sandbox;

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_give_the_whole_list_once_in_order(
        names in names(0..30),
        page_size in 1_usize..40,
        steps in prop::collection::vec(1_usize..12, 30),
    ) {
        let sandbox = holding(&names);
        let paged = ["--page-size".to_owned(), page_size.to_string()];
        let names: Vec<_> = names.into_iter().collect();
        prop_assert_eq!(&listed(&sandbox, &paged)["Names"], &json!(names));
        let mut found = Vec::new();
        let mut token = None;
        for step in steps {
            let mut options = paged.to_vec();
            options.extend(["--max-items".to_owned(), step.to_string()]);
            options.extend(token.map(|token| format!("--starting-token={token}")));
            let part = listed(&sandbox, &options);
            let part_names = strings(&part["Names"]);
            prop_assert!(part_names.len() <= step);
            found.extend(part_names);
            token = part["Token"].as_str().map(str::to_owned);
            if token.is_none() {
                break;
            }
        }
        prop_assert_eq!(found, names);
    }

    #[test]
    fn markers_give_the_whole_list_once_in_order(
        names in names(0..30),
        limits in prop::collection::vec(1_usize..12, 30),
    ) {
        let sandbox = holding(&names);
        let mut found = Vec::new();
        let mut marker = None;
        for limit in limits {
            let mut options = vec![format!("--limit={limit}")];
            options.extend(marker.map(|marker| format!("--marker={marker}")));
            let part = listed(&sandbox, &options);
            found.extend(strings(&part["Names"]));
            marker = part["Marker"].as_str().map(str::to_owned);
            prop_assert_eq!(&part["More"], &json!(marker.is_some()));
            if marker.is_none() {
                break;
            }
        }
        prop_assert_eq!(found, names.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_exported_imports_to_an_equal_store(
        keys in prop::collection::vec(key(), 1..6),
        names in names(0..12),
    ) {
        let ids: Vec<_> = (0..keys.len()).map(id).collect();
        let targets: BTreeMap<_, _> = names.iter().zip(ids.iter().cycle()).collect();
        let aliases: Vec<_> = targets.iter().map(|(name, id)| alias(name, id)).collect();
        let keys: Vec<_> = ids.iter().zip(keys).map(|(id, key)| with_id(key, id)).collect();
        let first = Sandbox::new();
        import(&first, &json!({ "Version": 1, "Aliases": aliases, "Keys": keys }));
        let exported = export(&first);
        let parsed: Value = serde_json::from_str(&exported).unwrap();
        for (member, given) in [("Aliases", &aliases), ("Keys", &keys)] {
            let kept = parsed[member].as_array().unwrap();
            prop_assert_eq!(kept.len(), given.len());
            for (kept, given) in kept.iter().zip(given) {
                for (name, value) in given.as_object().unwrap() {
                    prop_assert_eq!(&kept[name], value, "{}", name);
                }
            }
        }
        let second = Sandbox::new();
        import(&second, &parsed);
        prop_assert_eq!(export(&second), exported);
    }
}

/// Legal names of customer aliases, in the order of their bytes.
fn names(count: std::ops::Range<usize>) -> impl Strategy<Value = BTreeSet<String>> {
    let name = "alias/[a-zA-Z0-9/_-]{1,8}"
        .prop_filter("AWS's own", |name| !name.starts_with("alias/aws/"));
    prop::collection::btree_set(name, count)
}

/// A key but for its id, as describe-key and list-resource-tags show it.
fn key() -> impl Strategy<Value = Value> {
    let sort = prop::sample::select(vec![
        ("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT"),
        ("RSA_2048", "ENCRYPT_DECRYPT"),
        ("RSA_4096", "SIGN_VERIFY"),
        ("ECC_NIST_P521", "SIGN_VERIFY"),
        ("ECC_NIST_P256", "KEY_AGREEMENT"),
        ("HMAC_512", "GENERATE_VERIFY_MAC"),
        ("ML_DSA_65", "SIGN_VERIFY"),
    ]);
    let state = prop::sample::select(vec!["Enabled", "Disabled", "Unavailable", "Updating"]);
    let tags = prop::collection::btree_map("[a-zA-Z]{1,6}", "\\PC{0,8}", 0..4);
    let policy = prop::option::of("\\{\"[ -~&&[^\"\\\\]]{0,20}\" *: *[0-9]{1,5}\\}");
    let made = -60_000_000_000_i64..250_000_000_000;
    (sort, state, any::<String>(), tags, policy, made).prop_map(
        |((spec, usage), state, description, tags, policy, made)| {
            let tag = |(key, value)| json!({ "TagKey": key, "TagValue": value });
            let mut key = json!({
                "CreationDate": date(made),
                "Enabled": state == "Enabled",
                "Description": description,
                "KeyUsage": usage,
                "KeyState": state,
                "Origin": "AWS_KMS",
                "KeyManager": "CUSTOMER",
                "CustomerMasterKeySpec": spec,
                "KeySpec": spec,
                "MultiRegion": false,
            });
            if !tags.is_empty() {
                key["Tags"] = tags.into_iter().map(tag).collect();
            }
            if let Some(policy) = policy {
                key["Policy"] = policy.into();
            }
            key
        },
    )
}

/// An instant of any year from 68 to 9892, seconds as the service prints them.
fn date(seconds: i64) -> String {
    let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Civil date from days, after Howard Hinnant.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00")
}

fn id(at: usize) -> String {
    format!("{at:08}-0000-4000-8000-000000000000")
}

fn with_id(mut key: Value, id: &str) -> Value {
    key["AWSAccountId"] = "111122223333".into();
    key["KeyId"] = id.into();
    key["Arn"] = format!("{ARN}key/{id}").into();
    key
}

fn alias(name: &str, target: &str) -> Value {
    json!({
        "AliasName": name,
        "AliasArn": format!("{ARN}{name}"),
        "TargetKeyId": target,
        "CreationDate": date(1_600_000_000),
        "LastUpdatedDate": date(1_700_000_000),
    })
}

/// A store with these aliases and nothing else.
fn holding(names: &BTreeSet<String>) -> Sandbox {
    let sandbox = Sandbox::new();
    let aliases: Vec<_> = names.iter().map(|name| alias(name, &id(0))).collect();
    import(&sandbox, &json!({ "Version": 1, "Aliases": aliases }));
    sandbox
}

fn import(sandbox: &Sandbox, stores: &Value) {
    let file = sandbox.path("work/stores.json");
    fs::write(&file, stores.to_string()).unwrap();
    let mut command = sandbox.command("kmsalias");
    let output = command.args(["lab", "import", "--replace"]).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn export(sandbox: &Sandbox) -> String {
    printed(sandbox.command("kmsalias").args(["lab", "export"]))
}

fn listed(sandbox: &Sandbox, options: &[String]) -> Value {
    let mut command = sandbox.command("aws");
    command.args(["kms", "list-aliases", "--output", "json", "--query"]);
    command
        .arg("{Names: Aliases[].AliasName, Token: NextToken, Marker: NextMarker, More: Truncated}");
    serde_json::from_str(&printed(command.args(options))).unwrap()
}

fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn strings(list: &Value) -> Vec<String> {
    let items = list.as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap().to_owned()).collect()
}
