//! At a terminal: reset asks, a long import shows how far it is, a refusal has its hint. The terminal
//! is that of script(1).

use std::fs;

use super::screen::at_terminal;
use super::{Sandbox, answer, done, id, kmsalias};

#[test]
fn reset_asks() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs", &[]));
    for (typed, status, left) in [("n\n", 252, 5), ("\n", 252, 5), ("y\n", 0, 0)] {
        let Some((shown, ended)) = at_terminal(&sandbox, "kmsalias lab reset", typed) else {
            return;
        };
        assert!(
            shown.contains("Delete every key and alias of 111122223333 us-west-2? [y/N] "),
            "{shown}"
        );
        assert_eq!(ended, Some(status), "{shown}");
        assert_eq!(shown.contains("\r\nNothing was done.\r\n"), status == 252, "{shown}");
        assert!(!shown.contains("ERROR"), "{shown}");
        assert_eq!(answer(&sandbox, "list-keys --query length(Keys)"), left);
    }
}

#[test]
fn a_snapshot_is_deleted_by_who_says_so() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs", &[]));
    done(kmsalias(&sandbox, "lab snapshot save s", &[]));
    for (typed, status, left) in [("n\n", 252, 1), ("y\n", 0, 0)] {
        let line = "kmsalias lab snapshot delete s";
        let Some((shown, ended)) = at_terminal(&sandbox, line, typed) else { return };
        assert!(shown.contains("Delete snapshot s of 111122223333? [y/N] "), "{shown}");
        assert_eq!(ended, Some(status), "{shown}");
        let list = done(kmsalias(&sandbox, "lab snapshot list --output json", &[]));
        assert_eq!(list.matches("\"Name\"").count(), left);
    }
}

#[test]
fn a_deletion_of_aliases_tells_their_last_use_and_asks() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs-update", &[]));
    done(kmsalias(&sandbox, "encrypt --key-id alias/test-key --plaintext aGk=", &[]));
    for (typed, status, left) in [("n\n", 252, 1), ("y\n", 0, 0)] {
        let line = "kmsalias lab alias delete test-key";
        let Some((shown, ended)) = at_terminal(&sandbox, line, typed) else { return };
        let known = "alias/test-key names 1234abcd-12ab-34cd-56ef-1234567890ab; last used 20";
        assert!(shown.contains(known), "{shown}");
        assert!(shown.contains(" for encrypt\r\nDelete alias/test-key? [y/N] "), "{shown}");
        assert_eq!(ended, Some(status), "{shown}");
        assert_eq!(answer(&sandbox, "list-aliases --query length(Aliases[?TargetKeyId])"), left);
    }
}

#[test]
fn a_clock_that_deletes_asks_and_one_that_does_not_moves() {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs-update", &[]));
    let key = "0987dcba-09fe-87dc-65ba-ab0987654321";
    let line = "schedule-key-deletion --output off --pending-window-in-days 7 --key-id";
    done(kmsalias(&sandbox, line, &[key]));
    let Some((shown, status)) = at_terminal(&sandbox, "kmsalias lab clock advance 1d", "") else {
        return;
    };
    assert!(status == Some(0) && shown.contains("is 1d ahead"), "{shown}");
    for (typed, status, left) in [("n\n", 252, 2), ("y\n", 0, 1)] {
        let Some((shown, ended)) = at_terminal(&sandbox, "kmsalias lab clock advance 7d", typed)
        else {
            return;
        };
        assert!(shown.contains(&format!("1 key gone: {key}")), "{shown}");
        assert!(
            shown.contains("stays gone") && shown.contains("Move the clock? [y/N] "),
            "{shown}"
        );
        assert_eq!(ended, Some(status), "{shown}");
        assert_eq!(answer(&sandbox, "list-keys --query length(Keys)"), left);
    }
}

#[test]
fn a_long_import_shows_how_far_it_is() {
    let sandbox = Sandbox::new();
    let alias = |n: u32| format!("{{\"AliasName\":\"alias/{n}\",\"TargetKeyId\":\"{}\"}}", id(1));
    let aliases: Vec<_> = (0..100_000).map(alias).collect();
    let document = format!("{{\"Aliases\":[{}]}}", aliases.join(","));
    fs::write(sandbox.path("work/long.json"), document).unwrap();
    let line = "kmsalias lab import --replace long.json";
    let Some((shown, status)) = at_terminal(&sandbox, line, "") else { return };
    assert!(shown.contains("\r100000 rows read\r                \r"), "{shown:?}");
    assert!(
        shown.contains("\r100000 rows written\r                   \rImported 100000"),
        "{shown:?}"
    );
    assert_eq!(status, Some(0));
    done(kmsalias(&sandbox, "lab import --replace long.json", &[]));
}

#[test]
fn a_refusal_has_its_hint() {
    let sandbox = Sandbox::new();
    let line = "aws kms describe-key --key-id 1234abcd-12ab-34cd-56ef-1234567890ab";
    let Some((shown, status)) = at_terminal(&sandbox, line, "") else { return };
    let hint = "\r\nhint: kmsalias lab load docs makes this key of AWS's documentation, in a Region \
                without keys of your own (more: kmsalias lab error NotFoundException)\r\n";
    assert!(shown.ends_with(hint), "{shown}");
    assert_eq!(status, Some(254));
    let narrow = format!("stty cols 60; {line}");
    let Some((shown, _)) = at_terminal(&sandbox, &narrow, "") else { return };
    let hint = "hint: kmsalias lab load docs makes this key of AWS's\r\n  documentation, in a Region without keys of your own (more:\r\n  \
                kmsalias lab error NotFoundException)\r\n";
    assert!(shown.ends_with(hint), "{shown}");
    let message = "Key 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not exist";
    assert!(shown.contains(message), "AWS's own line is whole: {shown}");
    let in_file = format!("stty cols 60; {line} 2>err; cat err");
    let Some((shown, _)) =
        at_terminal(&sandbox, &format!("KMSALIAS_HINTS=1; export KMSALIAS_HINTS; {in_file}"), "")
    else {
        return;
    };
    assert!(shown.contains(" in a Region without keys of your own (more: "), "{shown}");
    let silent = format!("KMSALIAS_HINTS=0 {line}");
    let Some((shown, _)) = at_terminal(&sandbox, &silent, "") else { return };
    assert!(!shown.contains("hint"), "{shown}");
}
