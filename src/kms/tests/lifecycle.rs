//! Key states, deletion, predefined aliases, events.

use rusqlite::Connection;
use serde_json::json;

use super::*;
use crate::kms::clock;
use crate::store::{Access, Store};

const ARN: &str = "arn:aws:kms:us-west-2:111122223333:";

#[test]
fn a_key_pending_deletion_keeps_its_aliases_until_it_goes() {
    let mut lab = Lab::new();
    let (key, other) = (lab.key(json!({})), lab.key(json!({})));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let scheduled =
        lab.call("ScheduleKeyDeletion", json!({"KeyId": key, "PendingWindowInDays": 7}));
    let expected = json!({
        "KeyId": format!("{ARN}key/{key}"), "DeletionDate": Instant(NOW + 7 * DAY).epoch_seconds(),
        "KeyState": "PendingDeletion", "PendingWindowInDays": 7,
    });
    assert_eq!(scheduled, expected);
    let pending =
        refusal("KMSInvalidStateException", &format!("{ARN}key/{key} is pending deletion."));
    assert_eq!(
        lab.refused("CreateAlias", json!({"AliasName": "alias/y", "TargetKeyId": key})),
        pending
    );
    assert_eq!(lab.refused("ScheduleKeyDeletion", json!({"KeyId": key})), pending);
    let taken = json!({"AliasName": "alias/x", "TargetKeyId": other});
    assert_eq!(lab.refused("CreateAlias", taken.clone()).0, "AlreadyExistsException");
    lab.at(NOW + 7 * DAY - 1);
    assert_eq!(
        lab.call("DescribeKey", json!({"KeyId": "alias/x"}))["KeyMetadata"]["KeyState"],
        "PendingDeletion"
    );

    // Under a fixed time what is due is hidden, everywhere.
    lab.at(NOW + 7 * DAY);
    let gone = refusal("NotFoundException", &format!("Alias {ARN}alias/x is not found."));
    assert_eq!(lab.refused("DescribeKey", json!({"KeyId": "alias/x"})), gone);
    assert_eq!(lab.refused("DeleteAlias", json!({"AliasName": "alias/x"})), gone);
    let absent = refusal("NotFoundException", &format!("Key '{ARN}key/{key}' does not exist"));
    assert_eq!(lab.refused("DescribeKey", json!({"KeyId": key})), absent);
    assert_eq!(lab.call("ListKeys", json!({}))["Keys"].as_array().unwrap().len(), 1);
}

#[test]
fn what_a_fixed_time_hides_is_not_written_over() {
    let mut lab = Lab::new();
    let id = |id| json!({"Tags": [{"TagKey": "_custom_id_", "TagValue": id}]});
    let (key, other) = (lab.key(id(KEY)), lab.key(json!({})));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    let blob = lab.call("Encrypt", json!({"KeyId": key, "Plaintext": "aGVsbG8="}));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
    lab.at(NOW + 40 * DAY);
    for (operation, request, name) in [
        ("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": other}), "alias/x"),
        ("CreateKey", id(KEY), KEY),
    ] {
        let error = lab.try_call(operation, request).unwrap_err();
        let told = error.to_string();
        assert!(told.contains(&format!("holds {name}, ")), "{told}");
        assert!(told.contains("unset KMSALIAS_NOW"), "{told}");
        assert_eq!(error.http_status(), 500, "{operation}");
    }
    lab.at(NOW);
    lab.call("CancelKeyDeletion", json!({"KeyId": key}));
    lab.call("EnableKey", json!({"KeyId": key}));
    let opened = lab.call("Decrypt", json!({"CiphertextBlob": blob["CiphertextBlob"]}));
    assert_eq!(opened["Plaintext"], "aGVsbG8=");
    let described = lab.call("DescribeKey", json!({"KeyId": "alias/x"}));
    assert_eq!(described["KeyMetadata"]["KeyId"], json!(key));
}

#[test]
fn the_next_write_sweeps_what_is_due_and_records_it() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"Tags": [{"TagKey": "t", "TagValue": ""}]}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
    // The real time is past the deletion date, and only a writer may sweep.
    lab.service.world.fixed = None;
    lab.call("ListAliases", json!({}));
    let rows = |lab: &Lab, sql: &str| -> i64 {
        connection(lab).query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(rows(&lab, "SELECT count(*) FROM kms_key"), 1);
    lab.key(json!({}));
    assert_eq!(rows(&lab, "SELECT count(*) FROM kms_key"), 1);
    assert_eq!(rows(&lab, "SELECT count(*) FROM tag"), 0);
    assert_eq!(rows(&lab, "SELECT count(*) FROM alias WHERE name = 'alias/x'"), 0);
    let (caller, changes): (String, String) = connection(&lab)
        .query_row("SELECT caller, changes FROM event WHERE operation = 'DeleteKey'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(caller, "AWS Internal");
    assert!(changes.contains("alias/x") && changes.contains(&key), "{changes}");
}

#[test]
fn a_cancelled_deletion_leaves_the_key_disabled() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let arn = format!("{ARN}key/{key}");
    let not_pending =
        refusal("KMSInvalidStateException", &format!("{arn} is not pending deletion."));
    assert_eq!(lab.refused("CancelKeyDeletion", json!({"KeyId": key})), not_pending);
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
    assert_eq!(lab.call("CancelKeyDeletion", json!({"KeyId": key})), json!({"KeyId": arn}));
    let described = lab.call("DescribeKey", json!({"KeyId": key}));
    assert_eq!(described["KeyMetadata"]["KeyState"], "Disabled");
    assert_eq!(described["KeyMetadata"].get("DeletionDate"), None);
    lab.call("EnableKey", json!({"KeyId": key}));
    assert_eq!(lab.call("DescribeKey", json!({"KeyId": key}))["KeyMetadata"]["Enabled"], true);
    lab.call("DisableKey", json!({"KeyId": key}));
    assert_eq!(lab.call("DescribeKey", json!({"KeyId": key}))["KeyMetadata"]["Enabled"], false);
}

#[test]
fn imported_material_is_gone_when_it_expires() {
    let mut lab = Lab::new();
    let key = lab.key(json!({"Origin": "EXTERNAL"}));
    let imported = json!({"ExpirationModel": "KEY_MATERIAL_EXPIRES", "ValidTo": NOW + DAY});
    connection(&lab)
        .execute("UPDATE kms_key SET state = 'Enabled', imported = ?1", [imported.to_string()])
        .unwrap();
    let mut describe = |now| {
        lab.at(now);
        let metadata = lab.call("DescribeKey", json!({"KeyId": key}))["KeyMetadata"].take();
        (metadata["KeyState"].clone(), metadata.get("ValidTo").is_some())
    };
    assert_eq!(describe(NOW + DAY - 1), (json!("Enabled"), true));
    assert_eq!(describe(NOW + DAY), (json!("PendingImport"), false));
    let arn = format!("{ARN}key/{key}");
    let pending = refusal("KMSInvalidStateException", &format!("{arn} is pending import."));
    assert_eq!(lab.refused("DisableKey", json!({"KeyId": key})), pending);
}

#[test]
fn the_waiting_period_is_seven_to_thirty_days() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    let outside = "PendingWindowInDays must be between 7 and 30";
    let framework = |days, bound: &str| {
        format!(
            "1 validation error detected: Value '{days}' at 'pendingWindowInDays' failed to satisfy constraint: Member must have value {bound}"
        )
    };
    for (days, message) in [
        (0, framework(0, "greater than or equal to 1")),
        (1, outside.to_owned()),
        (6, outside.to_owned()),
        (31, outside.to_owned()),
        (365, outside.to_owned()),
        (366, framework(366, "less than or equal to 365")),
    ] {
        let request = json!({"KeyId": key, "PendingWindowInDays": days});
        assert_eq!(
            lab.refused("ScheduleKeyDeletion", request),
            refusal("ValidationException", &message)
        );
    }
}

/// Byte for byte what SQLite makes of the present schema and AWS's own aliases.
#[test]
fn an_absent_store_reads_as_the_fresh_file_of_a_writer() {
    let lab = Lab::new();
    let Service { home, place, world, .. } = &lab.service;
    let store = Store::open(home, place, Access::Write).unwrap();
    let now = |offset| world.now(offset);
    store.begin(&clock(world, &now)).unwrap().commit().unwrap();
    let made = std::fs::read(home.path(place)).unwrap();
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    let update = std::env::var_os("UPDATE").is_some();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/fresh.sqlite3");
    if update {
        std::fs::write(path, &made).unwrap();
    }
    assert!(std::fs::read(path).unwrap() == made, "UPDATE=1 cargo test --lib fresh_file");
}

#[test]
fn a_predefined_alias_gets_its_key_when_it_is_first_resolved() {
    let mut lab = Lab::new();
    let listed = lab.call("ListAliases", json!({}));
    assert_eq!(listed["Aliases"].as_array().unwrap().len(), 11);
    let bare =
        json!({"AliasName": "alias/aws/dynamodb", "AliasArn": format!("{ARN}alias/aws/dynamodb")});
    assert_eq!(listed["Aliases"][0], bare);
    let path = lab.service.home.path(&lab.service.place);
    assert!(!path.ancestors().nth(2).unwrap().exists(), "reading must create nothing");

    let described =
        lab.call("DescribeKey", json!({"KeyId": "alias/aws/dynamodb"}))["KeyMetadata"].take();
    assert_eq!(described["KeyManager"], "AWS");
    assert_eq!(
        described["Description"],
        "Default key that protects my DynamoDB data when no other key is defined"
    );
    assert_eq!(
        lab.call("DescribeKey", json!({"KeyId": "alias/aws/dynamodb"}))["KeyMetadata"],
        described
    );
    let listed = lab.call("ListAliases", json!({"KeyId": described["KeyId"]}));
    assert_eq!(listed["Aliases"][0]["CreationDate"], json!(1_717_200_000.0));
}

#[test]
fn every_write_asked_for_is_on_record() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    lab.refused("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    lab.refused("CreateAlias", json!({"AliasName": "bad!", "TargetKeyId": key}));
    lab.call("ListAliases", json!({}));
    let connection = connection(&lab);
    let mut statement = connection
        .prepare(
            "SELECT operation, error, json_array_length(changes), request FROM event ORDER BY id",
        )
        .unwrap();
    let rows: Vec<(String, Option<String>, i64, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let request = format!(r#"{{"AliasName":"alias/x","TargetKeyId":"{key}"}}"#);
    let row = |operation: &str, error: Option<&str>, changes, request: &str| {
        (operation.to_owned(), error.map(str::to_owned), changes, request.to_owned())
    };
    let bad = request.replace("alias/x", "bad!");
    assert_eq!(rows[0].0, "CreateKey");
    assert_eq!(
        rows[1..],
        [
            row("CreateAlias", None, 1, &request),
            row("CreateAlias", Some("AlreadyExistsException"), 0, &request),
            row("CreateAlias", Some("ValidationException"), 0, &bad),
        ]
    );
}

#[test]
fn a_failure_of_the_store_leaves_no_half_of_a_request() {
    let mut lab = Lab::new();
    lab.key(json!({}));
    let trigger = "CREATE TRIGGER no BEFORE INSERT ON tag BEGIN SELECT raise(ABORT, 'boom'); END";
    connection(&lab).execute_batch(trigger).unwrap();
    let tagged = json!({"Tags": [{"TagKey": "a", "TagValue": "b"}]});
    let error = lab.try_call("CreateKey", tagged).unwrap_err();
    assert!(!error.is_refusal() && error.to_string().contains("boom"), "{error}");
    assert_eq!(lab.call("ListKeys", json!({}))["Keys"].as_array().unwrap().len(), 1);
}

#[test]
fn keys_that_are_due_do_not_count_against_the_quota() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.call("ScheduleKeyDeletion", json!({"KeyId": key}));
    connection(&lab)
        .execute_batch(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
             INSERT INTO kms_key SELECT printf('00000000-0000-4000-8000-%012d', i), created, '',
               usage, spec, 'Enabled', origin, manager, policy, NULL, NULL, NULL, NULL, NULL, NULL
             FROM kms_key JOIN n",
        )
        .unwrap();
    let message =
        "Key quota for this account in this region is 100000 but the current usage is 100000.";
    assert_eq!(lab.refused("CreateKey", json!({})), refusal("LimitExceededException", message));
    lab.at(NOW + 30 * DAY);
    lab.key(json!({}));
}

#[test]
fn ten_thousand_events_are_kept() {
    let mut lab = Lab::new();
    lab.key(json!({}));
    connection(&lab)
        .execute_batch(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO event SELECT i, 0, 'x', '', '', NULL, NULL, '[]' FROM n",
        )
        .unwrap();
    lab.key(json!({}));
    let bounds: (i64, i64) = connection(&lab)
        .query_row("SELECT min(id), max(id) FROM event", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(bounds, (2, 10_001));
    connection(&lab).execute_batch("UPDATE store SET event_limit = 3").unwrap();
    lab.key(json!({}));
    let kept: i64 =
        connection(&lab).query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 3);
}

#[test]
fn an_operation_that_is_not_built_says_so() {
    let mut lab = Lab::new();
    let expected = ("UnknownOperationException", None);
    assert_eq!(lab.refused("ListGrants", json!({"KeyId": KEY})), expected);
}

#[test]
fn a_seed_repeats_identifiers_and_no_two_are_the_same() {
    let ids = |lab: &mut Lab| [lab.key(json!({})), lab.key(json!({}))];
    let (first, second) = (ids(&mut Lab::new()), ids(&mut Lab::new()));
    assert_eq!(first, second);
    assert_ne!(first[0], first[1]);
}

#[expect(clippy::disallowed_methods, reason = "the test looks at the file itself")]
fn connection(lab: &Lab) -> Connection {
    Connection::open(lab.service.home.path(&lab.service.place)).unwrap()
}
