//! The static completions in `completions/` are those of the command tree, byte for byte; the other files there are
//! written by hand and ask the program (`src/cli/complete/`).
//!
//! `UPDATE=1 cargo test --test completions` writes the static ones anew. Never: what a shell does with them.

use std::fs;
use std::path::Path;
use std::process::Command;

use clap_complete::{Shell, generate};

/// Each shell, and the name under which it looks for a program's completions.
const FILES: [(Shell, &str); 2] =
    [(Shell::Elvish, "kmsalias.elv"), (Shell::PowerShell, "_kmsalias.ps1")];

#[test]
fn the_completions_are_those_of_the_command_tree() {
    let update = updates();
    for (shell, name) in FILES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(name);
        let want = script(shell);
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &want).unwrap();
        }
        let got = fs::read(&path).unwrap_or_default();
        let same = got == want;
        assert!(same, "completions/{name} is old: UPDATE=1 cargo test --test completions");
    }
}

#[test]
fn every_operation_and_lab_command_is_completed() {
    let words = String::from_utf8(script(Shell::Elvish)).unwrap();
    for word in ["create-alias", "--target-key-id", "verify-mac", "get-caller-identity", "export"] {
        assert!(words.contains(word), "{word}");
    }
}

#[test]
fn lab_completion_prints_the_files() {
    if updates() {
        // The program that was built holds the files as they were.
        return;
    }
    let files = [("bash", "kmsalias.bash"), ("zsh", "_kmsalias"), ("fish", "kmsalias.fish")];
    let fixed = [("elvish", "kmsalias.elv"), ("powershell", "_kmsalias.ps1")];
    for (shell, name) in files.into_iter().chain(fixed) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(name);
        let mut command = Command::new(env!("CARGO_BIN_EXE_kmsalias"));
        let output = command.args(["lab", "completion", shell]).output().unwrap();
        assert!(output.stdout == fs::read(path).unwrap() && output.status.success(), "{shell}");
    }
}

fn updates() -> bool {
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    std::env::var_os("UPDATE").is_some()
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    generate(shell, &mut kmsalias::cli::command_tree(), "kmsalias", &mut script);
    script
}
