//! Runs the documentation, `tests/pages/*.md`, the texts of help and README.md: what they print
//! exactly.
//!
//! In a ` ```console ` block a line `$ command` is run by `sh`, lines `> ...` right below belong to
//! it; what follows is what it prints, standard error among it, and `? 254` when its status is not
//! zero. A page has one store, empty at first, and one working directory. Blocks of any other kind
//! are not run. `UPDATE=1 cargo test --test pages` writes what is printed into the pages: read the
//! difference. Where output itself begins like a command or a status it stands behind a backslash.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use support::Sandbox;

#[test]
fn every_page_prints_what_it_says() {
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    let update = std::env::var_os("UPDATE").is_some();
    let mut failed = Vec::new();
    for path in pages() {
        let want = fs::read_to_string(&path).unwrap();
        let got = replay(&want);
        if update {
            fs::write(&path, got).unwrap();
        } else if got != want {
            failed.push(difference(&path, &want, &got));
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
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
    let rooms = ["tests/pages", "src/cli/help/pages"];
    let entries = rooms.iter().flat_map(|room| fs::read_dir(root.join(room)).unwrap());
    let mut pages: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    pages.push(root.join("README.md"));
    pages.retain(|path| path.extension().is_some_and(|end| end == "md") && path.exists());
    pages.sort();
    pages
}

/// The page with each command followed by what it prints now.
fn replay(page: &str) -> String {
    let sandbox = Sandbox::new();
    let mut out = String::new();
    let mut lines = page.lines().peekable();
    let mut in_block = false;
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            in_block = !in_block && line == "```console";
        }
        let Some(command) = line.strip_prefix("$ ").filter(|_| in_block) else {
            // What stands below a command is what it printed when the page was written.
            if !in_block || line.starts_with("```") {
                writeln!(out, "{line}").unwrap();
            }
            continue;
        };
        writeln!(out, "{line}").unwrap();
        let mut command = command.to_owned();
        while let Some(more) = lines.next_if(|line| line.starts_with("> ")) {
            writeln!(out, "{more}").unwrap();
            write!(command, "\n{}", &more[2..]).unwrap();
        }
        out.push_str(&run(&sandbox, &command));
    }
    out
}

fn run(sandbox: &Sandbox, command: &str) -> String {
    let output = sandbox
        .command("sh")
        .arg("-c")
        .arg(format!("exec 2>&1\n{command}"))
        .env("KMSALIAS_NOW", "2024-06-01T00:00:00Z")
        .env("KMSALIAS_SEED", "pages")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let mut text = String::new();
    for line in named(sandbox, &printed).split_inclusive('\n') {
        let bare = line.strip_suffix('\n');
        let marked = ["$ ", "? ", "> ", "\\", "```"].iter().any(|mark| line.starts_with(mark));
        let escape = if marked { "\\" } else { "" };
        writeln!(text, "{escape}{}", bare.unwrap_or(line)).unwrap();
        if bare.is_none() {
            text.push_str("\\ no newline\n");
        }
    }
    if let Some(status) = output.status.code().filter(|status| *status != 0) {
        writeln!(text, "? {status}").unwrap();
    }
    text
}

/// The sandbox's directories by the names that a reader knows them by.
fn named(sandbox: &Sandbox, text: &str) -> String {
    let names = [("store", "$KMSALIAS_HOME"), ("work", "$PWD"), ("home", "$HOME")];
    let text = text.replace(env!("CARGO_BIN_EXE_kmsalias"), "/usr/bin/kmsalias");
    names.iter().fold(text, |text, (directory, name)| {
        text.replace(sandbox.path(directory).to_str().unwrap(), name)
    })
}

/// The first lines that differ, and where.
fn difference(path: &Path, want: &str, got: &str) -> String {
    let pairs = want.lines().zip(got.lines());
    let at = pairs.take_while(|(want, got)| want == got).count();
    let part = |text: &str| text.lines().skip(at).take(12).collect::<Vec<_>>().join("\n");
    let (path, line) = (path.display(), at + 1);
    format!("{path}:{line} says\n{}\n--- and it prints\n{}\n", part(want), part(got))
}
