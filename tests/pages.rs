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

/// Status, output and errors of `lab check-page`.
fn check(sandbox: &Sandbox, words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = sandbox.command("kmsalias");
    let output = command.args(["lab", "check-page"]).args(words).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// A page of Windows, without an end of its last line; one answer is wrong, one right, one ends otherwise.
const PAGE: &str = "# T\r\n\r\n```console\r\n$ cat <<END; exit 3\r\n> a\r\n>\r\n> END\r\nb\r\n$ echo c\r\nc\r\n$ true\r\n? 1\r\n```\r\nend";

#[test]
#[cfg(unix)]
fn an_update_writes_the_outputs_and_nothing_else() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let sandbox = Sandbox::new();
    let work = |name: &str| sandbox.path("work").join(name);
    fs::create_dir(work("real")).unwrap();
    fs::write(work("real/page.md"), PAGE).unwrap();
    fs::set_permissions(work("real/page.md"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/page.md", work("page.md")).unwrap();
    let (status, told, err) = check(&sandbox, &["--update", "page.md"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(told.contains("page.md:4: ") && told.contains("page.md:11: "), "{told}");
    let written = fs::read_to_string(work("real/page.md")).unwrap();
    let want = PAGE.replace("END\r\nb\r\n", "END\r\na\r\n\r\n? 3\r\n").replace("? 1\r\n", "");
    assert_eq!(written, want);
    let mode = fs::metadata(work("real/page.md")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(fs::symlink_metadata(work("page.md")).unwrap().is_symlink());
    assert_eq!(fs::read_dir(work("real")).unwrap().count(), 1, "a draft was left");
    assert_eq!(check(&sandbox, &["page.md"]), (Some(0), String::new(), String::new()));

    fs::write(work("real/page.md"), PAGE).unwrap();
    fs::set_permissions(work("real/page.md"), fs::Permissions::from_mode(0o440)).unwrap();
    let (status, _, err) = check(&sandbox, &["--update", "page.md"]);
    assert_eq!(status, Some(255));
    assert!(err.contains("lab check-page: page.md cannot be written: permission denied"), "{err}");
    assert_eq!(fs::read_to_string(work("real/page.md")).unwrap(), PAGE);
}

#[test]
fn a_page_that_cannot_be_run_is_left_alone_and_told_why() {
    let sandbox = Sandbox::new();
    let cases: [(&[u8], &str); 3] = [
        (b"# T\n```console\n$ touch made\n", "page.md:2: the block that begins here has no end"),
        (b"a\n\n```\n", "page.md:3: the block that begins here has no end"),
        (b"a\n```console\n$ touch made\n```\n\xff\n", "page.md:5: this is no text in UTF-8"),
    ];
    for (page, why) in cases {
        fs::write(sandbox.path("work/page.md"), page).unwrap();
        let (status, told, err) = check(&sandbox, &["--update", "page.md"]);
        assert_eq!((status, told.as_str()), (Some(255), ""));
        let said = format!("\nkmsalias: [ERROR]: lab check-page: {why}");
        assert!(err.starts_with(&said) && err.lines().count() == 2, "{err}");
        assert_eq!(fs::read(sandbox.path("work/page.md")).unwrap(), page);
    }
    let (status, _, err) = check(&sandbox, &["."]);
    assert!(status == Some(255) && err.contains(". cannot be read: Is a directory"), "{err}");
    for page in ["", "no block", "# T\n```sh\n$ false\n```"] {
        fs::write(sandbox.path("work/page.md"), page).unwrap();
        let ended = check(&sandbox, &["--update", "page.md"]);
        assert_eq!(ended, (Some(0), String::new(), String::new()));
        assert_eq!(fs::read_to_string(sandbox.path("work/page.md")).unwrap(), page);
    }
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
