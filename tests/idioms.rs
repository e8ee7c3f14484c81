//! The shell scripts of `tests/idioms`, run as people run them: the program is called `aws`.
//!
//! A script for `sh` is run by `bash` too. Below its line `# prints:` stands what it must print,
//! standard error among it; `# needs:` names programs without which it is left out. Never: a check
//! in Rust of what a script can say itself.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use support::Sandbox;

#[test]
fn every_script_prints_what_it_says() {
    let mut failed = Vec::new();
    for path in scripts() {
        let text = fs::read_to_string(&path).unwrap();
        let Some(shells) = shells(&text) else {
            #[expect(clippy::print_stdout, reason = "says what was not run")]
            {
                println!("skipped: {}", path.display());
            }
            continue;
        };
        for shell in shells {
            let got = run(shell, &path);
            if got != expected(&text) {
                let (path, want) = (path.display(), expected(&text));
                failed.push(format!("{shell} {path} prints\n{got}--- and should\n{want}"));
            }
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

fn scripts() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/idioms");
    let entries = fs::read_dir(directory).unwrap();
    let mut scripts: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    scripts.retain(|path| path.extension().is_some_and(|end| end == "sh"));
    scripts.sort();
    assert!(scripts.len() >= 10, "a script is lost: {scripts:?}");
    scripts
}

/// The shells that run the script; `None` when the system lacks a program that it needs.
fn shells(text: &str) -> Option<&'static [&'static str]> {
    let mut needed = text.lines().filter_map(|line| line.strip_prefix("# needs: "));
    let there = |name: &str| Path::new("/usr/bin").join(name).exists();
    let all_there = needed.all(|names| names.split(' ').all(there));
    let shells: &[&str] = if text.starts_with("#!/bin/sh\n") { &["sh", "bash"] } else { &["bash"] };
    all_there.then_some(shells)
}

fn run(shell: &str, path: &Path) -> String {
    let sandbox = Sandbox::new();
    let output = sandbox
        .command("sh")
        .args(["-c", "exec \"$0\" \"$1\" 2>&1", shell])
        .arg(path)
        .env("KMSALIAS_NOW", "2024-06-01T00:00:00Z")
        .output()
        .unwrap();
    let mut text = String::from_utf8(output.stdout).unwrap();
    if !output.status.success() {
        writeln!(text, "it ends with {}", output.status).unwrap();
    }
    text
}

/// What stands below `# prints:`, without the comment signs.
fn expected(text: &str) -> String {
    let (_, below) = text.split_once("\n# prints:\n").expect("a script says what it prints");
    let bare = |line: &str| {
        line.strip_prefix("# ").unwrap_or(line.trim_start_matches('#')).to_owned() + "\n"
    };
    below.lines().map(bare).collect()
}
