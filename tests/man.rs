//! The man pages of `lab man` say what help says, word for word, and one of them whole is
//! `tests/man/kmsalias-create-alias.1`.
//!
//! `UPDATE=1 cargo test --test man` writes that one anew. Never: how `man` shows a page.

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use support::Sandbox;

/// What the program prints, which must succeed.
fn printed(sandbox: &Sandbox, words: &[&str]) -> String {
    let output = sandbox.command("kmsalias").args(words).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The names and the texts of the pages.
fn pages(sandbox: &Sandbox) -> Vec<(String, String)> {
    let said = printed(sandbox, &["lab", "man", "man/man1"]);
    let files = fs::read_dir(sandbox.path("work/man/man1")).unwrap();
    let pages: Vec<_> = files
        .map(|file| {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o644, "{name}");
            (name, fs::read_to_string(file.path()).unwrap())
        })
        .collect();
    assert_eq!(
        said,
        format!("Wrote {} man pages into man/man1, kmsalias.1 first among them.\n", pages.len())
    );
    pages
}

/// The command that a page is about.
fn command(name: &str) -> Vec<&str> {
    let name = name.strip_prefix("kmsalias").unwrap().strip_suffix(".1").unwrap();
    let name = name.strip_prefix('-').unwrap_or(name);
    let group = ["lab", "sts"].into_iter().find_map(|group| {
        let rest = name.strip_prefix(group)?.strip_prefix('-')?;
        Some(vec![group, rest])
    });
    group.unwrap_or(if name.is_empty() { Vec::new() } else { vec![name] })
}

/// The words of a page without the requests of its language.
fn words(roff: &str) -> Vec<String> {
    let mut text = String::new();
    for line in roff.lines() {
        match line.strip_prefix(".SH ") {
            Some(title) => text.push_str(title.trim_matches('"')),
            None if line.starts_with('.') => {}
            None => text.push_str(line),
        }
        text.push('\n');
    }
    let spelled = [
        ("\\\\", "\u{1}"),
        ("\\fB", ""),
        ("\\fI", ""),
        ("\\fR", ""),
        ("\\&", ""),
        ("\\:", ""),
        ("\\-", "-"),
        ("\\*(Aq", "'"),
        ("\\(ga", "`"),
        ("\\(ha", "^"),
        ("\\(ti", "~"),
        ("\u{1}", "\\"),
    ];
    let text = spelled.iter().fold(text, |text, (from, to)| text.replace(from, to));
    text.split_whitespace().map(str::to_owned).collect()
}

/// `kmsalias-lab-import(1),` is spelled `lab import,` in help.
fn as_in_help(word: &str) -> Vec<String> {
    let (word, comma) = word.strip_suffix(',').map_or((word, ""), |word| (word, ","));
    let Some(name) = word.strip_suffix("(1)") else { return vec![format!("{word}{comma}")] };
    let name = name.strip_prefix("kmsalias-").unwrap_or(name);
    let groups = ["lab", "sts"].into_iter();
    let mut parted = groups.filter_map(|group| Some((group, name.strip_prefix(group)?)));
    let parted = parted.find_map(|(group, rest)| Some((group, rest.strip_prefix('-')?)));
    match parted {
        Some((group, rest)) => vec![group.to_owned(), format!("{rest}{comma}")],
        None => vec![format!("{name}{comma}")],
    }
}

#[test]
fn every_page_says_what_help_says() {
    let sandbox = Sandbox::new();
    let pages = pages(&sandbox);
    for name in [
        "kmsalias.1",
        "kmsalias-kms.1",
        "kmsalias-verify-mac.1",
        "kmsalias-lab.1",
        "kmsalias-lab-import.1",
        "kmsalias-sts-get-caller-identity.1",
    ] {
        assert!(pages.iter().any(|(page, _)| page == name), "{name}");
    }
    for (name, text) in &pages {
        let words_of_help = [vec!["help"], command(name)].concat();
        let help = printed(&sandbox, &words_of_help);
        let help: Vec<_> = help.split_whitespace().map(str::to_owned).collect();
        let page: Vec<_> = words(text).iter().flat_map(|word| as_in_help(word)).collect();
        assert_eq!(page, help, "{name}");
    }
}

#[test]
fn one_page_is_this_one() {
    #[expect(clippy::disallowed_methods, reason = "a setting of the test, not of the program")]
    let update = std::env::var_os("UPDATE").is_some();
    let name = "kmsalias-create-alias.1";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/man").join(name);
    let sandbox = Sandbox::new();
    let (_, got) = pages(&sandbox).into_iter().find(|(page, _)| page == name).unwrap();
    if update {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &got).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        got,
        "UPDATE=1 cargo test --test man"
    );
}

#[test]
fn pages_are_written_over_and_nothing_else_is_left() {
    let sandbox = Sandbox::new();
    let first = pages(&sandbox);
    fs::write(sandbox.path("work/man/man1/kmsalias.1"), "old").unwrap();
    assert_eq!(pages(&sandbox), first);
    fs::write(sandbox.path("work/file"), "").unwrap();
    let output = sandbox.command("kmsalias").args(["lab", "man", "file/x"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("\nkmsalias: [ERROR]: lab man: file/x cannot be made: "), "{said}");
    assert_eq!(output.status.code(), Some(255));
}
