//! `--output json`: each command that answers something answers with one document, on standard output, also where the
//! answer is no. Never: what a document holds (`pages/`).

use std::fs;
use std::process::Output;

use serde_json::Value;

use super::{Sandbox, done, kmsalias};

/// The commands, and how each ends.
const LINES: &[(&str, i32)] = &[
    ("load docs-update", 0),
    ("explain alias/test-key", 0),
    ("explain alias/none", 1),
    ("error", 0),
    ("error NotFoundException", 0),
    ("operations", 0),
    ("operations encrypt", 0),
    ("history", 0),
    ("history alias/none", 1),
    ("events", 0),
    ("clock", 0),
    ("clock advance 1s", 0),
    ("clock real", 0),
    ("snapshot save one", 0),
    ("snapshot list", 0),
    ("diff one", 0),
    ("keys", 0),
    ("key alias/test-key", 0),
    ("aliases --all-regions", 0),
    ("alias create 0987dcba-09fe-87dc-65ba-ab0987654321 Test-Key", 0),
    ("diff one", 1),
    ("doctor", 1),
    ("graph", 0),
    ("graph --format mermaid", 0),
    ("blob text", 0),
    ("impact alias/test-key --delete", 0),
    ("impact alias/none --delete", 1),
    ("alias delete --yes Test-Key", 0),
    ("undo", 0),
    ("undo --redo", 0),
    ("lesson list", 0),
    ("lesson start name-for-a-key", 0),
    ("lesson check name-for-a-key", 1),
    ("lesson hint name-for-a-key", 0),
    ("lesson reset name-for-a-key", 0),
    ("lesson grade .", 0),
    ("lint plain.sh", 0),
    ("lint trap.sh", 1),
    ("check-page same.md", 0),
    ("check-page other.md", 1),
    ("export", 0),
    ("import --replace export.json", 0),
    ("snapshot load one --yes", 0),
    ("snapshot delete one --yes", 0),
    ("reset --yes", 0),
    ("doctor", 0),
    ("shim links", 0),
    ("shim --check", 0),
];

/// A home, and files that the commands read.
fn home() -> Sandbox {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs-update", &[]));
    let encrypt =
        "encrypt --key-id alias/test-key --plaintext aGk= --query CiphertextBlob --output text";
    let files = [
        ("text", done(kmsalias(&sandbox, encrypt, &[]))),
        ("export.json", done(kmsalias(&sandbox, "lab export", &[]))),
        ("plain.sh", "aws kms list-aliases\n".to_owned()),
        ("trap.sh", "aws kms disable-key --key-id alias/x\n".to_owned()),
        ("same.md", "```console\n$ echo a\na\n```\n".to_owned()),
        ("other.md", "```console\n$ echo a\nb\n```\n".to_owned()),
    ];
    for (name, text) in files {
        fs::write(sandbox.path("work").join(name), text).unwrap();
    }
    done(kmsalias(&sandbox, "lab reset --yes", &[]));
    sandbox
}

#[test]
fn every_answer_is_one_document_on_standard_output() {
    let sandbox = home();
    for (line, ends) in LINES {
        let line = format!("lab {line} --output json");
        let Output { status, stdout, stderr } = kmsalias(&sandbox, &line, &[]).output().unwrap();
        let said = String::from_utf8(stderr).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(*ends), ""), "{line}");
        let answer = serde_json::from_slice::<Value>(&stdout);
        assert!(answer.is_ok_and(|answer| answer.is_array() || answer.is_object()), "{line}");
        assert!(stdout.ends_with(b"\n"), "{line}");
    }
}

/// Those that have no such form print for a reader or for a shell, or pass on what a command of the user's prints.
#[test]
fn the_others_are_few() {
    let sandbox = Sandbox::new();
    let overview = done(kmsalias(&sandbox, "lab --help", &[]));
    let names: Vec<_> = overview
        .lines()
        .take_while(|line| *line != "EXAMPLES")
        .filter_map(|line| line.strip_prefix("    lab ")?.split_whitespace().next())
        .collect();
    assert!(names.len() > 25, "{names:?}");
    let answers = |name: &&&str| LINES.iter().any(|(line, _)| line.split(' ').next() == Some(name));
    let others: Vec<_> = names.iter().filter(|name| !answers(name)).copied().collect();
    assert_eq!(others, ["tour", "run", "completion", "man"]);
}
