//! The fences: rules of the house that no compiler checks. ARCHITECTURE.md says why they stand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room of `src`, and what its code may name. Tests inside it may name more.
struct Layer {
    room: &'static str,
    /// Other rooms.
    rooms: &'static [&'static str],
    /// Other packages.
    crates: &'static [&'static str],
}

/// Read downwards: nothing points up.
#[rustfmt::skip]
const LAYERS: &[Layer] = &[
    Layer { room: "cli", rooms: &["data", "kms", "model", "output", "query", "serve", "store", "sts", "world"],
            crates: &["anyhow", "clap", "comfy_table", "indexmap", "num_bigint", "pulldown_cmark", "roff", "rustix", "serde",
                      "serde_json", "signal_hook", "similar", "tempfile", "textwrap", "thiserror", "tz"] },
    Layer { room: "serve", rooms: &["crypto", "data", "kms", "model", "store", "sts", "world"],
            crates: &["base64", "http_body_util", "hyper", "hyper_util", "rustix", "serde", "serde_json", "sha2", "thiserror", "tokio",
                      "tokio_io_timeout", "tz", "uuid"] },
    Layer { room: "output", rooms: &["data"], crates: &["thiserror"] },
    Layer { room: "query", rooms: &["data"], crates: &["indexmap", "num_bigint", "thiserror"] },
    Layer { room: "sts", rooms: &["data", "kms", "model", "world"], crates: &["serde", "sha2"] },
    Layer { room: "kms", rooms: &["crypto", "data", "model", "store", "world"],
            crates: &["base64", "regex_lite", "serde", "serde_json", "thiserror", "uuid"] },
    Layer { room: "store", rooms: &["model"], crates: &["rusqlite", "serde", "serde_json", "sha2"] },
    Layer { room: "crypto", rooms: &["model"],
            crates: &["aws_lc_rs", "base64", "ed25519_dalek", "getrandom", "ml_dsa", "thiserror", "zeroize"] },
    Layer { room: "world", rooms: &["model"], crates: &["getrandom", "sha2"] },
    Layer { room: "model", rooms: &[], crates: &["arrayvec", "serde", "uuid"] },
    Layer { room: "data", rooms: &[], crates: &["base64", "indexmap", "itoa", "num_bigint", "num_traits", "serde", "serde_json", "thiserror"] },
];

/// Files that may be longer than [`LINES`], with a reason.
const LONG: &[(&str, &str)] =
    &[("src/kms/ops/unbuilt.rs", "tables only, and it shrinks as operations get built")];

/// A file is shorter than this.
const LINES: usize = 400;

/// A function's body is shorter than this.
const BODY: usize = 40;

/// What only the store may say: the first words of SQL statements, and who runs them.
const SQL: &[&str] = &[
    "SELECT ",
    "INSERT INTO",
    "INSERT OR",
    "DELETE FROM",
    "CREATE TABLE",
    "PRAGMA ",
    "ATTACH ",
    "SAVEPOINT ",
    "BEGIN IMMEDIATE",
    "rusqlite",
];

#[test]
fn rooms_name_what_lies_below_them_only() {
    let rooms = rooms();
    let mut faults = Vec::new();
    for layer in LAYERS {
        for file in sources().into_iter().filter(|file| room(file) == layer.room) {
            let code = code(&file);
            for named in named_rooms(&code).into_iter().filter(|name| rooms.contains(*name)) {
                if named != layer.room && !layer.rooms.contains(&named) {
                    faults.push(format!("{} names crate::{named}", short(&file)));
                }
            }
            for package in packages().iter().filter(|package| names(&code, package)) {
                if !layer.crates.contains(&package.as_str()) {
                    faults.push(format!("{} names {package}", short(&file)));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_room_has_a_layer() {
    for room in rooms() {
        assert!(LAYERS.iter().any(|layer| layer.room == room), "give {room} a layer");
    }
}

#[test]
fn every_package_is_allowed_somewhere() {
    for package in packages() {
        let used = LAYERS.iter().any(|layer| layer.crates.contains(&package.as_str()));
        assert!(used, "no layer has {package}");
    }
}

#[test]
fn nothing_reaches_the_root_unseen() {
    // The fence above reads `crate::room`: as many `super::` as a file is deep, or a group, would pass it.
    for file in sources() {
        let climb = "super::".repeat(depth(&file));
        for mark in [climb.as_str(), "crate::{", "crate::*"] {
            assert!(!code(&file).contains(mark), "{} says {mark}", short(&file));
        }
    }
}

#[test]
fn only_the_store_speaks_sql() {
    for file in sources().into_iter().filter(|file| room(file) != "store") {
        for word in SQL {
            assert!(!code(&file).contains(word), "{} says {word:?}", short(&file));
        }
    }
}

#[test]
fn one_file_reads_the_environment() {
    for file in sources().into_iter().filter(|file| short(file) != "src/cli/environment.rs") {
        assert!(!code(&file).contains("env::var"), "{} reads the environment", short(&file));
    }
}

#[test]
fn one_file_starts_another_program() {
    for file in sources().into_iter().filter(|file| short(file) != "src/cli/child.rs") {
        assert!(!code(&file).contains("process::Command"), "{} starts a program", short(&file));
    }
}

#[test]
fn every_file_says_what_it_owns_and_is_short() {
    let mut faults = Vec::new();
    for file in sources().into_iter().chain(tests()) {
        let text = fs::read_to_string(&file).unwrap();
        let long = LONG.iter().any(|(path, _)| *path == short(&file));
        if !text.starts_with("//! ") {
            faults.push(format!("{} does not begin with //!", short(&file)));
        }
        if (text.lines().count() >= LINES) != long {
            faults.push(format!("{} has {} lines", short(&file), text.lines().count()));
        }
        for mark in ["TODO", "FIXME"] {
            if text.contains(mark) && short(&file) != "tests/tidy.rs" {
                faults.push(format!("{} says {mark}", short(&file)));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_function_is_short() {
    let mut faults = Vec::new();
    for file in sources().into_iter().chain(tests()) {
        // A test may be a long table.
        let text = without_tests(&file);
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| begins_function(line)) {
            let length = body(&lines[at..], line);
            if length >= BODY {
                faults.push(format!("{}:{}: {length} lines", short(&file), at + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_operation_has_a_page() {
    let mut operations = vec!["sts-get-caller-identity".to_owned()];
    for file in rust_files(&root().join("src/kms/ops")) {
        let stem = file.file_stem().unwrap().to_str().unwrap().replace('_', "-");
        if code(&file).contains("Operation::of::<") {
            operations.push(stem);
        }
    }
    assert!(operations.len() > 1, "no operation is found");
    for operation in operations {
        let page = root().join("tests/pages").join(format!("{operation}.md"));
        assert!(page.exists(), "write tests/pages/{operation}.md");
    }
}

/// Whether the line begins a function with a body, as rustfmt writes it.
fn begins_function(line: &str) -> bool {
    let words = line.trim_start().split(' ');
    let mut words = words.skip_while(|word| word.starts_with("pub") || *word == "const");
    words.next() == Some("fn")
}

/// The lines between a function's braces; none for one without a body or on one line.
fn body(lines: &[&str], first: &str) -> usize {
    let indent = first.len() - first.trim_start().len();
    let ends = |line: &&str| line.len() == indent + 1 && line.trim_start() == "}";
    let opens = lines.iter().position(|line| line.ends_with(['{', '}', ';'])).unwrap_or(0);
    if !lines[opens].ends_with('{') {
        return 0;
    }
    lines[opens..].iter().position(ends).unwrap_or(1).saturating_sub(1)
}

/// The modules of the crate's root.
fn rooms() -> BTreeSet<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let module = |line: &str| {
        let line = line.trim_start_matches("pub ").strip_prefix("mod ")?;
        Some(line.strip_suffix(';')?.to_owned())
    };
    lib.lines().filter_map(module).collect()
}

/// The crates that Cargo.toml names as dependencies, as code names them.
fn packages() -> Vec<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    let name = |line: &str| Some(line.split_once(" = ")?.0.replace('-', "_"));
    // The one whose library has another name.
    lines
        .filter_map(name)
        .map(|name| if name == "tz_rs" { "tz".to_owned() } else { name })
        .collect()
}

fn named_rooms(code: &str) -> BTreeSet<&str> {
    code.split("crate::")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        .collect()
}

/// Whether `code` names `package` as the beginning of a path.
fn names(code: &str, package: &str) -> bool {
    let path = format!("{package}::");
    let own = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c));
    code.match_indices(&path).any(|(at, _)| !own(&code[..at]))
}

fn room(file: &Path) -> &'static str {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    let first = first.strip_suffix(".rs").unwrap_or(first);
    LAYERS.iter().find(|layer| layer.room == first).map_or("", |layer| layer.room)
}

/// How many modules a file's items lie deep; the crate's root has none below it to reach.
fn depth(file: &Path) -> usize {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    let depth = inside.components().count();
    if inside.ends_with("mod.rs") { depth - 1 } else { depth }
}

/// The code that ships: no tests, no comments.
fn code(file: &Path) -> String {
    let text = without_tests(file);
    let code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(code).collect::<Vec<_>>().join("\n")
}

/// A file up to its tests.
fn without_tests(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned()
}

/// The files of `src` that are not tests.
fn sources() -> Vec<PathBuf> {
    let files = rust_files(&root().join("src"));
    let tests: Vec<PathBuf> = files.iter().flat_map(|file| test_modules(file)).collect();
    files.into_iter().filter(|file| !tests.iter().any(|test| file.starts_with(test))).collect()
}

/// The files and directories of the modules that `file` declares for tests only.
fn test_modules(file: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(file).unwrap();
    let names = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| {
        let name = rest.lines().next()?.strip_suffix(';')?;
        Some(name.to_owned())
    });
    let directory = file.parent().unwrap();
    names.flat_map(|name| [directory.join(format!("{name}.rs")), directory.join(name)]).collect()
}

fn tests() -> Vec<PathBuf> {
    rust_files(&root().join("tests"))
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn short(file: &Path) -> String {
    file.strip_prefix(root()).unwrap().display().to_string()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
