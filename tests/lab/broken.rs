//! One store of several that cannot be read: what only looks passes over it and says so, what writes all of them names
//! the way out.

use std::fs;

use super::{HERE, Sandbox, done, failed, kmsalias, store};

const THERE: [&str; 2] = ["111122223333", "eu-west-1"];

/// Two Regions and a snapshot `s` of them; then that of Ireland is no store any more.
fn broken() -> Sandbox {
    let sandbox = Sandbox::new();
    for region in ["us-west-2", "eu-west-1"] {
        done(kmsalias(&sandbox, &format!("--region {region} create-key --output off"), &[]));
    }
    done(kmsalias(&sandbox, "lab snapshot save s", &[]));
    fs::write(store(&sandbox, THERE), "something else ".repeat(100)).unwrap();
    sandbox
}

/// Status, output and errors.
fn told(sandbox: &Sandbox, line: &str) -> (Option<i32>, String, String) {
    let output = kmsalias(sandbox, line, &[]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_look_passes_over_it() {
    let sandbox = broken();
    for (line, status, shown) in [
        ("lab diff s", 1, "Nothing differs in what can be read.\n"),
        ("lab clock", 0, "The clock of 111122223333 is the real one: "),
    ] {
        let (ended, out, err) = told(&sandbox, line);
        assert_eq!(ended, Some(status), "{line}: {err}");
        assert!(out.starts_with(shown), "{line}: {out}");
        let one = err.starts_with("warning: passed over: ") && err.lines().count() == 1;
        assert!(one && err.contains("eu-west-1.sqlite3"), "{line}: {err}");
    }
    done(kmsalias(&sandbox, "create-key --output off", &[]));
    let (ended, out, _) = told(&sandbox, "lab diff s");
    assert!(ended == Some(1) && out.contains("added") && !out.contains("gone"), "{out}");
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
    assert!(said.contains("lab snapshot delete s removes"), "{said}");
    done(kmsalias(&sandbox, "lab snapshot delete s", &[]));
}

#[test]
fn an_undo_needs_only_the_regions_that_the_change_reached() {
    let sandbox = broken();
    done(kmsalias(&sandbox, "lab undo", &[]));
}
