//! The commands that look at a home leave it as it is, byte for byte, though something in it is due.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::{HERE, Sandbox, alias, done, id, import, kmsalias, store};

/// Every file below a directory, and what is in it.
fn files(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_look_changes_nothing() {
    let sandbox = Sandbox::new();
    let other = done(kmsalias(&sandbox, "create-key --query KeyMetadata.KeyId --output text", &[]));
    let key = |number, state: &str| json!({ "KeyId": id(number), "KeyState": state, "DeletionDate": "2024-01-01T00:00:00Z" });
    let keys = [key(1, "Enabled"), key(2, "PendingDeletion")];
    let aliases = [alias("alias/here", HERE, 1), alias("alias/gone", HERE, 2)];
    done(import(&sandbox, "", &json!({ "Aliases": aliases, "Keys": keys })));
    let before = files(&sandbox.path("store"));
    assert!(before.contains_key(&store(&sandbox, HERE)));
    for line in [
        "lab keys",
        "lab key alias/here",
        "lab aliases --all-regions --all-accounts",
        "--region eu-west-1 lab aliases",
        "--region eu-west-1 lab keys",
        "lab graph",
        "lab graph --format mermaid",
        "lab impact alias/here --delete",
        &format!("lab impact alias/here --to {other}"),
    ] {
        done(kmsalias(&sandbox, line, &[]));
        assert!(files(&sandbox.path("store")) == before, "{line}");
    }
    let ended = kmsalias(&sandbox, "lab doctor", &[]).status().unwrap();
    assert_eq!(ended.code(), Some(1));
    assert!(files(&sandbox.path("store")) == before);
}
