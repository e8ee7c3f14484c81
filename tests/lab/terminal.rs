//! At a terminal: reset asks, a long import shows how far it is, a refusal has its hint. The terminal
//! is that of script(1).

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{Sandbox, answer, done, id, kmsalias};

/// What `line` shows at a terminal where somebody types `typed`, and its status; none without script(1).
fn at_terminal(sandbox: &Sandbox, line: &str, typed: &str) -> Option<(String, Option<i32>)> {
    if !Command::new("script")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
    {
        #[expect(clippy::print_stdout, reason = "says what was not run")]
        {
            println!("skipped: there is no script(1) here");
        }
        return None;
    }
    let mut command = sandbox.command("script");
    command.args(["-qec", line, "/dev/null"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut keyboard = child.stdin.take().unwrap();
    thread::sleep(Duration::from_millis(300));
    keyboard.write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    drop(keyboard);
    Some((String::from_utf8(output.stdout).unwrap(), output.status.code()))
}

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
                without keys of your own\r\n";
    assert!(shown.ends_with(hint), "{shown}");
    assert_eq!(status, Some(254));
    let silent = format!("KMSALIAS_HINTS=0 {line}");
    let Some((shown, _)) = at_terminal(&sandbox, &silent, "") else { return };
    assert!(!shown.contains("hint"), "{shown}");
}
