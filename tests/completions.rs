//! The completions in `completions/` are those of the command tree, byte for byte.
//!
//! `UPDATE=1 cargo test --test completions` writes them anew. Never: what a shell does with them.

use std::fs;
use std::path::Path;

use clap_complete::{Shell, generate};

/// Each shell, and the name under which it looks for a program's completions.
const FILES: [(Shell, &str); 5] = [
    (Shell::Bash, "kmsalias.bash"),
    (Shell::Elvish, "kmsalias.elv"),
    (Shell::Fish, "kmsalias.fish"),
    (Shell::PowerShell, "_kmsalias.ps1"),
    (Shell::Zsh, "_kmsalias"),
];

#[test]
fn the_completions_are_those_of_the_command_tree() {
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    let update = std::env::var_os("UPDATE").is_some();
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
    let words = String::from_utf8(script(Shell::Bash)).unwrap();
    for word in ["create-alias", "--target-key-id", "verify-mac", "get-caller-identity", "export"] {
        assert!(words.contains(word), "{word}");
    }
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    generate(shell, &mut kmsalias::cli::command_tree(), "kmsalias", &mut script);
    script
}
