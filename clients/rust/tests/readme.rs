//! README.md's dependencies and program, built as a package of their own and run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use kmsalias_rust::{ACCOUNT, REGION, Served};

const SERVED: &str = "http://127.0.0.1:4599";
const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// A folder below the target folder.
const TMP: &str = env!("CARGO_TARGET_TMPDIR");

/// The section's block of a language.
fn block(language: &str) -> String {
    let readme = fs::read_to_string(Path::new(HERE).join("../../README.md")).unwrap();
    let (_, section) = readme.split_once("\n### Rust\n").unwrap();
    let (section, _) = section.split_once("\n### ").unwrap();
    let (_, block) = section.split_once(&format!("\n```{language}\n")).unwrap();
    block.split_once("```\n").unwrap().0.to_owned()
}

/// Writes the package, with the profile and the lock of this one, so that what is built already serves it too.
fn package(endpoint: &str) -> PathBuf {
    let own = fs::read_to_string(format!("{HERE}/Cargo.toml")).unwrap();
    let (_, profile) = own.split_once("[profile.dev]").unwrap();
    let head = "[package]\nname = \"readme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
    let program = block("rust");
    assert!(program.contains(SERVED));
    let folder = Path::new(TMP).join("readme");
    fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = format!("{head}\n{}\n[profile.dev]{profile}", block("toml"));
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/main.rs"), program.replace(SERVED, endpoint)).unwrap();
    fs::copy(format!("{HERE}/Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

#[test]
fn the_program_lists_the_alias_that_it_has_made() {
    let served = Served::start("readme");
    let folder = package(&served.endpoint);
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--offline"]).current_dir(folder);
    let run = cargo.env("CARGO_TARGET_DIR", Path::new(TMP).join("..")).output().unwrap();
    let told = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{told}{}", String::from_utf8_lossy(&run.stderr));
    let names: Vec<&str> = told.lines().collect();
    assert_eq!(names.len(), 12, "eleven are predefined: {names:?}");
    assert!(names.contains(&"alias/rust"), "{names:?}");
    let query = ["--query", "Aliases[?AliasName=='alias/rust'].AliasArn", "--output", "text"];
    let arn = served.shell(&[&["list-aliases"], &query[..]].concat());
    assert_eq!(arn, format!("arn:aws:kms:{REGION}:{ACCOUNT}:alias/rust\n"));
}
