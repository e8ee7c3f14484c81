//! What goes on record of import, load and reset: counts and a digest in the event, the rows beside it.

use rusqlite::Connection;
use serde_json::{Value, json};

use super::{HERE, Sandbox, alias, done, failed, id, import, kmsalias, store};

fn database(sandbox: &Sandbox) -> Connection {
    #[expect(clippy::disallowed_methods, reason = "looks at the file, not through the program")]
    Connection::open(store(sandbox, HERE)).unwrap()
}

/// Operation, caller, request, changes of every event.
fn events(sandbox: &Sandbox) -> Vec<[String; 4]> {
    let store = database(sandbox);
    let mut rows =
        store.prepare("SELECT operation, caller, request, changes FROM event ORDER BY id").unwrap();
    let events = rows.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]));
    events.unwrap().map(Result::unwrap).collect()
}

/// Side, noun and name of the rows beside the last such event; each row must be of that event.
fn rows(sandbox: &Sandbox) -> Vec<String> {
    let store = database(sandbox);
    let last = "SELECT max(id) FROM event WHERE operation LIKE 'lab %'";
    let last: i64 = store.query_row(last, [], |row| row.get(0)).unwrap();
    let mut rows =
        store.prepare("SELECT side, noun, name, event FROM event_row ORDER BY 1, 2, 3").unwrap();
    let rows = rows.query_map([], |row| {
        assert_eq!(row.get::<_, i64>(3)?, last);
        Ok(format!(
            "{} {} {}",
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?
        ))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

fn document() -> Value {
    json!({ "Aliases": [alias("alias/app", HERE, 1), alias("alias/aws/s3", HERE, 2)],
            "Keys": [{ "KeyId": id(1), "Policy": "a long policy", "Tags": [{ "TagKey": "team", "TagValue": "shop" }] }] })
}

#[test]
fn history_says_that_it_begins_in_the_middle() {
    let sandbox = Sandbox::new();
    let history = |subject: &str, json: &str| {
        let output = kmsalias(&sandbox, &format!("lab history {subject} {json}"), &[]).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    done(import(&sandbox, "", &document()));
    assert!(history("", "--output json").contains("\"OlderRecordsDropped\": false"));
    assert!(history("alias/app", "").contains("made for"));
    // The rows of the import make room, then its record does.
    done(import(&sandbox, "--rewrite", &json!({ "Aliases": [alias("alias/other", HERE, 3)] })));
    let told = history("alias/app", "");
    assert!(told.contains("an import, load or reset whose rows are no longer kept"), "{told}");
    assert!(!told.contains("Older records"), "{told}");
    database(&sandbox).execute("DELETE FROM event WHERE id = 1", []).unwrap();
    let told = history("alias/app", "");
    assert!(told.starts_with("Older records are no longer kept.\n"), "{told}");
    let told = history("", "");
    assert!(told.starts_with("Older records are no longer kept.\n"), "{told}");
    assert!(!told.contains("No event names it"), "{told}");
    assert!(history("", "--output json").contains("\"OlderRecordsDropped\": true"));
}

#[test]
fn an_import_counts_and_keeps_its_rows() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "", &document()));
    let [[operation, caller, request, changes]] = events(&sandbox).try_into().unwrap();
    assert_eq!((operation.as_str(), request.as_str()), ("lab import", "null"));
    assert_eq!(caller, "arn:aws:iam::111122223333:root");
    let changes: Value = serde_json::from_str(&changes).unwrap();
    let digest = changes["Sha256"].as_str().unwrap();
    assert_eq!(changes, json!({ "Aliases": 2, "Keys": 2, "Sha256": digest }));
    assert!(digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit()));
    let expected = [
        "after alias alias/app".to_owned(),
        "after alias alias/aws/s3".to_owned(),
        format!("after key {}", id(1)),
        format!("after key {}", id(2)),
        format!("after tag {} team", id(1)),
        "before alias alias/aws/s3".to_owned(),
    ];
    assert_eq!(rows(&sandbox), expected);
}

#[test]
fn the_same_rows_have_the_same_shape_before_and_after() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "--replace", &document()));
    let side = |side: &str| {
        let store = database(&sandbox);
        let mut rows = store
            .prepare("SELECT noun || name || row FROM event_row WHERE side = ?1 ORDER BY 1")
            .unwrap();
        let rows = rows.query_map([side], |row| row.get::<_, String>(0)).unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>()
    };
    let after = side("after");
    done(kmsalias(&sandbox, "lab load docs --replace", &[]));
    assert_eq!(side("before"), after);
    assert!(!rows(&sandbox).contains(&"after alias alias/app".to_owned()), "only the last one's");
    assert_eq!(events(&sandbox).len(), 2);
}

#[test]
fn a_reset_is_on_record() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs", &[]));
    failed(kmsalias(&sandbox, "lab reset", &[]), 252);
    assert_eq!(events(&sandbox).len(), 1, "nothing was done");
    done(kmsalias(&sandbox, "lab reset --yes", &[]));
    let events = events(&sandbox);
    assert_eq!(events[0][0], "lab load");
    assert_eq!(events[1][0], "lab reset");
    assert!(events[1][3].starts_with("{\"Aliases\":11,\"Keys\":0,"), "{}", events[1][3]);
    let rows = rows(&sandbox);
    let count = |start: &str| rows.iter().filter(|row| row.starts_with(start)).count();
    assert_eq!(
        (count("before alias"), count("before key"), count("after alias"), count("after")),
        (6, 5, 11, 11)
    );
}

#[test]
fn a_refused_import_is_not_on_record() {
    let sandbox = Sandbox::new();
    done(import(&sandbox, "", &document()));
    let before = (events(&sandbox), rows(&sandbox));
    failed(import(&sandbox, "", &document()), 255);
    assert_eq!((events(&sandbox), rows(&sandbox)), before);
}
