//! What no command can show: how a file of an older schema is brought to the present one.

use super::*;
use crate::model::{Account, AutomaticRotation, Imported, Key, Region};

fn home() -> (tempfile::TempDir, Home, Place) {
    let directory = tempfile::tempdir().unwrap();
    let home = Home::new(directory.path().to_owned());
    let account = Account::new("111122223333").unwrap();
    (directory, home, Place { account, region: Region::new("us-west-2").unwrap() })
}

fn clock() -> Clock<'static> {
    Clock { now: &|_| Instant(0), sweeps: false, predefined: &["alias/aws/s3"] }
}

fn number(view: &Transaction<'_>, sql: &str) -> i64 {
    view.prepare(sql).unwrap().query_row([], |row| row.get(0)).unwrap()
}

const NEXT: &str = "ALTER TABLE @alias ADD COLUMN note TEXT; UPDATE @alias SET note = 'kept'";

#[test]
fn a_new_file_gets_every_schema_and_an_old_one_what_it_lacks() {
    let (_directory, home, place) = home();
    let store = Store::open(&home, &place, Access::Write).unwrap();
    let work = store.begin(&clock()).unwrap();
    let version = i64::try_from(SCHEMAS.len()).unwrap();
    assert_eq!(number(work.first(), "PRAGMA @user_version"), version);
    let later: Vec<_> = SCHEMAS.iter().copied().chain([NEXT]).collect();
    work.first().migrate(SCHEMAS.len(), &later).unwrap();
    assert_eq!(number(work.first(), "PRAGMA @user_version"), version + 1);
    assert_eq!(number(work.first(), "SELECT count(*) FROM @alias WHERE note = 'kept'"), 1);
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let (_directory, home, place) = home();
    let store = Store::open(&home, &place, Access::Write).unwrap();
    store.begin(&clock()).unwrap().commit().unwrap();
    let work = store.begin(&clock()).unwrap();
    let broken = [SCHEMAS, &[NEXT, "no SQL"]].concat();
    work.first().migrate(SCHEMAS.len(), &broken).unwrap_err();
    drop(work);
    let work = store.begin(&clock()).unwrap();
    let columns = "SELECT count(*) FROM pragma_table_info('alias')";
    assert_eq!(number(work.first(), columns), 4);
    assert_eq!(number(work.first(), "SELECT count(*) FROM @alias"), 1);
}

#[test]
fn several_stores_are_written_as_one() {
    let (_directory, home, place) = home();
    let places = ["eu-central-1", "us-west-2"]
        .map(|region| Place { region: Region::new(region).unwrap(), ..place.clone() });
    let count = |home: &Home, place: &Place| {
        let store = Store::open(home, place, Access::Read).unwrap();
        let work = store.begin(&clock()).unwrap();
        number(work.first(), "SELECT counter FROM @store")
    };
    for commits in [false, true] {
        let store = Store::open_together(&home, &places).unwrap();
        let work = store.begin(&clock()).unwrap();
        for view in work.all() {
            view.count_draw().unwrap();
        }
        if commits {
            work.commit().unwrap();
        }
        assert_eq!(places.each_ref().map(|place| count(&home, place)), [i64::from(commits); 2]);
    }
}

/// A key as it may stand in a store, enabled and without more.
fn key(number: u8) -> Key {
    let id = format!("00000000-0000-4000-8000-00000000000{number}");
    serde_json::from_value(serde_json::json!({
        "id": id, "created": 0, "description": "", "usage": "ENCRYPT_DECRYPT",
        "spec": "SYMMETRIC_DEFAULT", "state": "Enabled", "origin": "AWS_KMS",
        "manager": "CUSTOMER", "policy": "", "imported": {},
    }))
    .unwrap()
}

#[test]
fn rotations_and_expiries_come_due_and_no_others() {
    let (_directory, home, place) = home();
    let store = Store::open(&home, &place, Access::Write).unwrap();
    let work = store.begin(&clock()).unwrap();
    let view = work.first();
    let rotation = |next| Some(AutomaticRotation { period: 90, next: Instant(next) });
    let imported = |at| Imported { valid_to: Some(Instant(at)), ..Imported::default() };
    for (number, rotation, imported) in [
        (1, rotation(100), Imported::default()),
        (2, rotation(101), Imported::default()),
        (3, None, imported(100)),
        (4, None, imported(101)),
    ] {
        view.put_key(&Key { imported, rotation, ..key(number) }).unwrap();
    }
    let (keys, _) = view.due_until(Instant(100)).unwrap();
    let ids: Vec<_> = keys.into_iter().map(|key| key.id).collect();
    assert_eq!(ids, [key(1).id, key(3).id]);
}

/// A file as an older program has left it, made by the schema that it had.
#[test]
fn a_file_of_schema_1_keeps_its_rows_and_gets_room_for_material() {
    let (_directory, home, place) = home();
    let path = home.path(&place);
    home.prepare(&path).unwrap();
    let older = connect_to(&path, Patience::Long).unwrap();
    older.execute_batch(&include_str!("schema.sql").replace('@', "main.")).unwrap();
    older
        .execute_batch(&format!(
            "PRAGMA main.application_id = {APPLICATION_ID};
             PRAGMA main.user_version = 1;
             INSERT INTO kms_key VALUES ('1234abcd-12ab-34cd-56ef-1234567890ab', 5, 'kept',
               'ENCRYPT_DECRYPT', 'SYMMETRIC_DEFAULT', 'Enabled', 'AWS_KMS', 'CUSTOMER', '', NULL,
               NULL, 'abc', NULL, NULL);
             INSERT INTO alias VALUES ('alias/x', '1234abcd-12ab-34cd-56ef-1234567890ab', 6, 7);"
        ))
        .unwrap();
    drop(older);
    // Reading is enough.
    let store = Store::open(&home, &place, Access::Read).unwrap();
    let work = store.begin(&clock()).unwrap();
    let view = work.first();
    assert_eq!(number(view, "PRAGMA @user_version"), i64::try_from(SCHEMAS.len()).unwrap());
    let key = view.key("1234abcd-12ab-34cd-56ef-1234567890ab").unwrap().unwrap();
    assert_eq!((key.description.as_str(), key.created, key.rotation), ("kept", Instant(5), None));
    assert_eq!(view.current_material(&key.id).unwrap(), None);
    assert_eq!(number(view, "SELECT count(*) FROM @alias WHERE updated = 7"), 1);
}

/// The present schema, whole, is what the older ones come to.
#[test]
fn the_fresh_schema_is_the_sum_of_all() {
    let columns = |statements: &[&str]| {
        let connection = Connection::open_in_memory().unwrap();
        for sql in statements {
            connection.execute_batch(&sql.replace('@', "main.")).unwrap();
        }
        let sql = "SELECT m.type, m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_schema AS m \
                   LEFT JOIN pragma_table_xinfo(m.name) AS c ORDER BY m.name, c.cid";
        let mut query = connection.prepare(sql).unwrap();
        let row = |row: &rusqlite::Row<'_>| {
            (0..6)
                .map(|at| Ok(format!("{:?}", row.get_ref(at)?)))
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        let rows = query.query_map([], row).unwrap();
        rows.collect::<rusqlite::Result<Vec<_>>>().unwrap()
    };
    assert_eq!(columns(&[FRESH]), columns(SCHEMAS));
    assert!(columns(&[FRESH]).len() > 40);
}

#[test]
fn what_reads_as_a_fresh_store_is_not_kept_beside_an_empty_file() {
    let (_directory, home, place) = home();
    let absent = Store::open(&home, &place, Access::Read).unwrap();
    assert!(absent.serves(Access::Read) && !absent.serves(Access::Write));
    let writer = Store::open(&home, &place, Access::Write).unwrap();
    assert!(!absent.serves(Access::Read), "the file is there now");
    let empty = Store::open(&home, &place, Access::Read).unwrap();
    assert!(!empty.serves(Access::Read), "whoever has made it may fill it");
    writer.begin(&clock()).unwrap().commit().unwrap();
    assert!(Store::open(&home, &place, Access::Read).unwrap().serves(Access::Read));
}

#[test]
fn a_store_that_nothing_was_committed_to_is_not_read() {
    let (_directory, home, place) = home();
    let store = Store::open(&home, &place, Access::Write).unwrap();
    drop(store.begin(&clock()).unwrap());
    assert!(store.serves(Access::Write) && !store.serves(Access::Read));
    store.begin_reading(&clock()).unwrap_err();
    assert_eq!(std::fs::metadata(home.path(&place)).unwrap().len(), 0, "reading has written");
    store.begin(&clock()).unwrap().commit().unwrap();
    assert!(store.serves(Access::Write) && store.serves(Access::Read));
    store.begin_reading(&clock()).unwrap();
}

#[test]
fn a_request_that_fails_touches_no_other_of_its_transaction() {
    let (_directory, home, place) = home();
    let store = Store::open(&home, &place, Access::Write).unwrap();
    let work = store.begin(&clock()).unwrap();
    let view = work.first();
    let failing = || {
        view.mark()?;
        view.count_draw()?;
        view.keep()?;
        view.batch("no SQL")
    };
    assert!(view.apart(|| view.count_draw()).unwrap().is_ok());
    assert!(view.apart(failing).unwrap().is_err());
    assert!(view.apart(|| view.count_draw()).unwrap().is_ok());
    assert_eq!(number(view, "SELECT counter FROM @store"), 2);
    // As SQLite does by itself where the disk fails.
    assert!(view.apart(|| view.batch("ROLLBACK; no SQL")).is_err());
}
