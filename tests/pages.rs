//! Runs the documentation, `tests/pages/*.md`, the texts of help and of `lab error`, and README.md: what they print
//! exactly.
//!
//! `lab check-page` runs them, and says by which rules. `UPDATE=1 cargo test --test pages` writes what is printed
//! into the pages: read the difference. Never: what a page looks like.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::Sandbox;

#[test]
fn every_page_prints_what_it_says() {
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    let update = std::env::var_os("UPDATE").is_some();
    let sandbox = Sandbox::new();
    let mut command = sandbox.command("kmsalias");
    command.args(["lab", "check-page"]).args(update.then_some("--update")).args(pages());
    let output = command.output().unwrap();
    let (told, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "\n{told}{errors}");
}

/// Help takes the pages of `src/cli/help/pages` apart: each has the same parts.
#[test]
fn every_text_of_help_has_its_parts() {
    let texts = pages().into_iter().filter(|path| path.to_str().unwrap().contains("help/pages"));
    let texts = texts.filter(|path| !is_about_the_program(path));
    let texts: Vec<_> = texts.map(|path| (fs::read_to_string(&path).unwrap(), path)).collect();
    assert_eq!(texts.len(), 55, "54 operations of KMS and one of STS");
    for (text, path) in &texts {
        let headings: Vec<_> = text.lines().filter(|line| line.starts_with('#')).collect();
        assert_eq!(headings, ["## What is refused", "## Examples", "## See also"], "{path:?}");
        let (before, examples) = text.split_once("## Examples").unwrap();
        let (_, shown) = examples.rsplit_once("-->").unwrap_or(("", examples));
        assert_eq!(shown.matches("\n```console\n").count(), 2, "{path:?}");
        assert!(before.lines().all(|line| line.chars().count() <= 110), "{path:?}");
        let (_, others) = text.split_once("## See also").unwrap();
        for other in others.split(',').map(|other| other.trim().trim_matches('`')) {
            assert!(path.with_file_name(format!("{other}.md")).exists(), "{path:?}: {other}");
        }
    }
}

/// Whether a text of help is about something else than an operation.
fn is_about_the_program(path: &Path) -> bool {
    let name = path.file_stem().unwrap().to_str().unwrap();
    ["kmsalias", "kms", "sts", "lab", "serve"].contains(&name) || name.starts_with("lab-")
}

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rooms = ["tests/pages", "src/cli/help/pages", "src/cli/lab/errors"];
    let entries = rooms.iter().flat_map(|room| fs::read_dir(root.join(room)).unwrap());
    let mut pages: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    pages.push(root.join("README.md"));
    pages.retain(|path| path.extension().is_some_and(|end| end == "md") && path.exists());
    pages.sort();
    pages
}
