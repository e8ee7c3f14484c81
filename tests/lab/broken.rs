//! One store of several that cannot be read: what only looks passes over it and says so, what writes all of them names
//! the way out.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{HERE, Sandbox, answer, done, failed, kmsalias, store};

const THERE: [&str; 2] = ["111122223333", "eu-west-1"];

/// Two Regions, each with a key that has a name, and a snapshot `s` of them.
fn whole() -> Sandbox {
    let sandbox = Sandbox::new();
    for region in ["us-west-2", "eu-west-1"] {
        let made = answer(&sandbox, &format!("--region {region} create-key"));
        let id = made["KeyMetadata"]["KeyId"].as_str().unwrap();
        let line = format!("--region {region} create-alias --alias-name alias/x --target-key-id");
        done(kmsalias(&sandbox, &format!("{line} {id}"), &[]));
    }
    done(kmsalias(&sandbox, "lab snapshot save s", &[]));
    sandbox
}

/// The same, and the store of Ireland is none any more.
fn broken() -> Sandbox {
    let sandbox = whole();
    DAMAGES[0](&store(&sandbox, THERE));
    sandbox
}

/// Status, output and errors.
fn told(sandbox: &Sandbox, line: &str) -> (Option<i32>, String, String) {
    let output = kmsalias(sandbox, line, &[]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Makes something else of a store's file.
type Damage = fn(&Path);

/// The ways in which a store may be no use: no store of ours, cut off, of a later program, not to be opened.
const DAMAGES: [Damage; 4] = [
    |path| fs::write(path, "something else ".repeat(100)).unwrap(),
    |path| fs::File::options().write(true).open(path).unwrap().set_len(8192).unwrap(),
    |path| {
        let mut bytes = fs::read(path).unwrap();
        bytes[63] = 99;
        fs::write(path, bytes).unwrap();
    },
    |path| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    },
];

#[test]
fn a_look_passes_over_it() {
    let sandbox = broken();
    for (line, shown) in [
        ("lab diff s", "Nothing differs in what can be read.\n"),
        ("lab clock", "The clock of 111122223333 is the real one: "),
        ("lab clock --output json", "{"),
        ("lab graph", "us-west-2"),
        ("lab graph --format mermaid", "us-west-2"),
        ("lab graph --output json", "us-west-2"),
        ("lab aliases --all-regions", "alias/x"),
        ("lab aliases --all-accounts --all-regions --output json", "alias/x"),
        ("lab impact alias/x --delete", "alias/x"),
        ("lab impact alias/x --output json", "alias/x"),
    ] {
        let (ended, out, err) = told(&sandbox, line);
        assert_eq!(ended, Some(1), "{line}: {err}");
        assert!(out.contains(shown), "{line}: {out}");
        let one = err.starts_with("warning: passed over 111122223333 eu-west-1: ");
        assert!(one && err.lines().count() == 1, "{line}: {err}");
        assert!(err.contains("eu-west-1.sqlite3"), "{line}: {err}");
    }
    done(kmsalias(&sandbox, "create-key --output off", &[]));
    let (ended, out, _) = told(&sandbox, "lab diff s");
    assert!(ended == Some(1) && out.contains("added") && !out.contains("gone"), "{out}");
}

#[test]
fn however_it_is_damaged_the_other_regions_are_shown() {
    for damage in DAMAGES {
        let sandbox = whole();
        damage(&store(&sandbox, THERE));
        for line in ["lab graph", "lab aliases --all-regions", "lab clock", "lab diff s"] {
            let (ended, out, err) = told(&sandbox, line);
            assert!(ended == Some(1) && !out.is_empty(), "{line}: {out}{err}");
            assert!(err.starts_with("warning: passed over 111122223333 eu-west-1: "), "{err}");
        }
        let (ended, out, err) = told(&sandbox, "lab doctor");
        assert!(ended == Some(1) && out.contains("eu-west-1.sqlite3"), "{out}{err}");
        for line in ["lab history", "lab events", "lab aliases", "lab undo"] {
            let (ended, _, err) = told(&sandbox, line);
            assert!(ended == Some(0) && err.is_empty(), "{line}: {err}");
        }
    }
}

#[test]
fn the_region_in_use_cannot_be_passed_over() {
    let sandbox = broken();
    for line in ["lab history", "lab events", "lab aliases", "lab keys", "lab undo"] {
        let said = failed(kmsalias(&sandbox, &format!("--region eu-west-1 {line}"), &[]), 255);
        assert!(said.contains("eu-west-1.sqlite3 is not a kmsalias store"), "{line}: {said}");
    }
    fs::remove_file(store(&sandbox, HERE)).unwrap();
    for line in ["lab graph", "lab aliases --all-regions", "lab clock"] {
        let said = failed(kmsalias(&sandbox, line, &[]), 255);
        assert!(said.contains("eu-west-1.sqlite3 is not a kmsalias store"), "{line}: {said}");
    }
}

#[test]
fn of_several_stores_the_broken_one_is_named() {
    let sandbox = whole();
    done(kmsalias(&sandbox, "--region us-east-1 create-key --output off", &[]));
    DAMAGES[1](&store(&sandbox, ["111122223333", "us-west-2"]));
    let said = failed(kmsalias(&sandbox, "lab snapshot save t", &[]), 255);
    assert!(said.starts_with("lab snapshot: nothing was saved: "), "{said}");
    assert!(said.contains("us-west-2.sqlite3 is damaged"), "{said}");
}

#[test]
fn whatever_page_is_damaged_the_file_is_named() {
    let sandbox = whole();
    let file = store(&sandbox, HERE);
    let sound = fs::read(&file).unwrap();
    for page in 1..10 {
        let mut bytes = sound.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xa5);
        for line in ["lab undo", "lab clock advance 1d", "lab reset --yes", "lab impact alias/x"] {
            fs::write(&file, &bytes).unwrap();
            let (ended, _, err) = told(&sandbox, line);
            let is_named = ended == Some(0) || err.contains("us-west-2.sqlite3 is damaged");
            assert!(is_named, "{page}: {line}: {err}");
        }
    }
}

/// The store of a snapshot.
fn kept(sandbox: &Sandbox, name: &str, [account, region]: [&str; 2]) -> PathBuf {
    sandbox.path("store/snapshots").join(name).join(account).join(format!("{region}.sqlite3"))
}

#[test]
fn a_damaged_snapshot_has_a_row_of_its_own() {
    for (damage, state) in DAMAGES.into_iter().zip(["damaged", "damaged", "newer", "unreadable"]) {
        let sandbox = whole();
        done(kmsalias(&sandbox, "lab snapshot save t", &[]));
        damage(&kept(&sandbox, "s", THERE));
        let (ended, out, err) = told(&sandbox, "lab snapshot list --output json");
        let rows: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(ended, Some(1));
        let regions = json!(["eu-west-1", "us-west-2"]);
        let bad = json!({ "Name": "s", "Saved": null, "Regions": regions, "Aliases": null, "Keys": null, "State": state });
        assert_eq!(rows[0], bad);
        assert_eq!((&rows[1]["Name"], &rows[1]["State"]), (&json!("t"), &json!("whole")));
        let begins = err.starts_with("warning: snapshot s cannot be read: ");
        assert!(begins && err.ends_with("; lab snapshot delete s takes it away\n"), "{err}");
        assert_eq!(err.lines().count(), 1, "{err}");
        let (ended, out, _) = told(&sandbox, "lab snapshot list");
        assert!(ended == Some(1) && out.lines().nth(2).unwrap().contains(state), "{out}");

        let (ended, out, err) = told(&sandbox, "lab diff s");
        assert!(ended == Some(1) && !out.is_empty(), "{out}{err}");
        let begins = "warning: passed over 111122223333 eu-west-1: snapshot s cannot be read: ";
        assert!(err.starts_with(begins) && err.contains("lab snapshot delete s"), "{err}");
        let said = failed(kmsalias(&sandbox, "lab snapshot load s --yes", &[]), 255);
        let begins = "lab snapshot: nothing was loaded: snapshot s cannot be read: ";
        assert!(said.starts_with(begins) && said.contains("lab snapshot delete s"), "{said}");

        done(kmsalias(&sandbox, "lab snapshot delete s --yes", &[]));
        assert!(done(kmsalias(&sandbox, "lab snapshot list", &[])).contains("whole"));
    }
}

#[test]
fn a_snapshot_is_damaged_on_whatever_page() {
    let sandbox = whole();
    let kept = kept(&sandbox, "s", THERE);
    let sound = fs::read(&kept).unwrap();
    for page in 1..8 {
        let mut bytes = sound.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xa5);
        fs::write(&kept, bytes).unwrap();
        let (ended, out, err) = told(&sandbox, "lab snapshot list");
        assert!(ended == Some(1) && out.contains("damaged"), "{page}: {out}{err}");
        let said = failed(kmsalias(&sandbox, "lab snapshot load s --yes", &[]), 255);
        let begins = "lab snapshot: nothing was loaded: snapshot s cannot be read: ";
        assert!(
            said.starts_with(begins) && said.contains("s/111122223333/eu-west-1.sqlite3"),
            "{said}"
        );
    }
    let damaged = fs::read(&kept).unwrap();
    fs::write(store(&sandbox, THERE), damaged).unwrap();
    fs::write(&kept, sound).unwrap();
    for line in ["load s --yes", "save t"] {
        let said = failed(kmsalias(&sandbox, &format!("lab snapshot {line}"), &[]), 255);
        let begins = "lab snapshot: nothing was ";
        assert!(
            said.starts_with(begins) && said.contains("store/111122223333/eu-west-1"),
            "{said}"
        );
    }
}

#[test]
fn a_damaged_snapshot_is_written_over_and_is_there_until_then() {
    // A Region that the account still has, and one that it has no more.
    for (damage, place) in DAMAGES.into_iter().flat_map(|damage| [(damage, HERE), (damage, THERE)])
    {
        let sandbox = whole();
        // Another account's part of it stays.
        let other = |line: &str| {
            let mut command = kmsalias(&sandbox, line, &[]);
            command.env("KMSALIAS_ACCOUNT", "444455556666");
            done(command)
        };
        other("create-key --output off");
        other("lab snapshot save s");
        damage(&kept(&sandbox, "s", place));
        let said = failed(kmsalias(&sandbox, "lab snapshot save s", &[]), 252);
        assert!(said.contains("--replace"), "{said}");
        DAMAGES[0](&store(&sandbox, THERE));
        let said = failed(kmsalias(&sandbox, "lab snapshot save s --replace", &[]), 255);
        assert!(said.contains("store/111122223333/eu-west-1.sqlite3"), "{said}");
        assert!(kept(&sandbox, "s", place).exists());
        fs::remove_file(store(&sandbox, THERE)).unwrap();
        let here = done(kmsalias(&sandbox, "lab snapshot save s --replace", &[]));
        assert!(here.contains("in 1 Region of 111122223333 as s."), "{here}");
        assert!(!kept(&sandbox, "s", THERE).exists());
        done(kmsalias(&sandbox, "lab snapshot load s --yes", &[]));
        done(kmsalias(&sandbox, "lab diff s", &[]));
        assert!(other("lab snapshot list").contains("whole"));
        let names = fs::read_dir(sandbox.path("store/snapshots")).unwrap();
        assert_eq!(names.count(), 1, "the draft is gone");
    }
}

#[test]
fn a_write_of_all_names_the_way_out() {
    let sandbox = broken();
    let said = failed(kmsalias(&sandbox, "lab snapshot load s --yes", &[]), 255);
    assert!(said.contains("eu-west-1.sqlite3") && said.ends_with("move it away and load s again"));
    let said = failed(kmsalias(&sandbox, "lab clock advance 1d", &[]), 255);
    assert!(said.contains("eu-west-1.sqlite3"), "{said}");
    fs::remove_file(store(&sandbox, THERE)).unwrap();
    done(kmsalias(&sandbox, "lab snapshot load s --yes", &[]));
    let [account, region] = HERE;
    let part = sandbox.path("store/snapshots/s").join(account).join(format!("{region}.sqlite3"));
    fs::write(part, "something else ".repeat(100)).unwrap();
    let said = failed(kmsalias(&sandbox, "lab snapshot load s --yes", &[]), 255);
    assert!(said.contains("lab snapshot delete s takes it away"), "{said}");
    done(kmsalias(&sandbox, "lab snapshot delete s --yes", &[]));
}

#[test]
fn an_undo_needs_only_the_regions_that_the_change_reached() {
    let sandbox = broken();
    done(kmsalias(&sandbox, "lab undo", &[]));

    let sandbox = whole();
    let made = answer(&sandbox, "create-key --multi-region");
    let id = made["KeyMetadata"]["KeyId"].as_str().unwrap();
    let replicate = format!("replicate-key --key-id {id} --output off --replica-region ");
    done(kmsalias(&sandbox, &format!("{replicate}us-east-1"), &[]));
    DAMAGES[0](&store(&sandbox, THERE));
    done(kmsalias(&sandbox, "lab undo", &[]));
    done(kmsalias(&sandbox, "lab undo --redo", &[]));
    DAMAGES[0](&store(&sandbox, ["111122223333", "us-east-1"]));
    let said = failed(kmsalias(&sandbox, "lab undo", &[]), 255);
    let begins = "lab undo: nothing was undone: ReplicateKey at ";
    let why = "may have reached 111122223333 us-east-1, which cannot be read: ";
    assert!(said.starts_with(begins) && said.contains(why), "{said}");
}

#[test]
fn an_undo_of_what_went_over_all_regions_needs_all() {
    let sandbox = whole();
    done(kmsalias(&sandbox, "lab snapshot load s --yes", &[]));
    DAMAGES[1](&store(&sandbox, THERE));
    let said = failed(kmsalias(&sandbox, "lab undo", &[]), 255);
    let begins = "lab undo: nothing was undone: lab snapshot load at ";
    let why = "may have reached 111122223333 eu-west-1, which cannot be read: ";
    assert!(said.starts_with(begins) && said.contains(why), "{said}");
    fs::remove_file(store(&sandbox, THERE)).unwrap();
    done(kmsalias(&sandbox, "lab undo", &[]));
}
