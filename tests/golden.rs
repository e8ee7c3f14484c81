//! The transcripts of the real AWS CLI, byte for byte: what `../shared/tools/replay.py` does, in CI.
//!
//! `tests/golden/cli.json` is a copy of the corpus; its README beside the original says what each
//! member means. Never: an expectation of our own.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use base64::Engine as _;
use serde::Deserialize;
use support::Sandbox;

/// Cases that must pass, all of them.
struct Group {
    /// What their ids begin with.
    begins: &'static str,
    /// How many there are, so that none is lost in silence.
    cases: usize,
}

/// A stage widens this by a line.
const GROUPS: &[Group] = &[
    Group { begins: "s-", cases: 178 },
    Group { begins: "a-", cases: 392 },
    Group { begins: "b-", cases: 114 },
    Group { begins: "c-", cases: 191 },
    Group { begins: "d-", cases: 47 },
    Group { begins: "e-", cases: 52 },
    Group { begins: "f-", cases: 295 },
    Group { begins: "w-", cases: 504 },
];

/// Differences that are shown in full.
const SHOWN: usize = 5;

#[derive(Deserialize)]
struct Corpus {
    base_env: BTreeMap<String, String>,
    stores: BTreeMap<String, serde_json::Value>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    argv: Vec<String>,
    store: String,
    #[serde(default)]
    env: BTreeMap<String, Option<String>>,
    #[serde(default)]
    files: BTreeMap<String, Content>,
    rc: i32,
    stdout: String,
    stderr: String,
    after: Option<Vec<(String, Option<String>)>>,
    #[serde(default)]
    flags: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Content {
    Text(String),
    Bytes { b64: String },
}

#[test]
fn every_case_of_the_groups_is_what_aws_cli_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cli.json");
    let corpus: Corpus = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let cases: Vec<&Case> = GROUPS.iter().flat_map(|group| group.cases(&corpus)).collect();
    let stores = import(&corpus, &cases);
    let faults = in_parallel(&cases, |case| replay(&corpus, &stores, case));
    let failed: Vec<_> = cases.iter().zip(&faults).filter(|(_, fault)| !fault.is_empty()).collect();
    let mut report = String::new();
    for (case, fault) in failed.iter().take(SHOWN) {
        write!(report, "\n--- {} [{}] aws {:?}\n{fault}", case.id, case.store, case.argv).unwrap();
    }
    let ids: Vec<_> = failed.iter().map(|(case, _)| case.id.as_str()).collect();
    let good = cases.len() - failed.len();
    assert!(failed.is_empty(), "{good} of {} identical{report}\nfailed: {ids:?}", cases.len());
}

impl Group {
    fn cases<'a>(&self, corpus: &'a Corpus) -> Vec<&'a Case> {
        let mine = |case: &&Case| {
            case.id.starts_with(self.begins) && !case.flags.iter().any(|flag| flag == "python-text")
        };
        let cases: Vec<_> = corpus.cases.iter().filter(mine).collect();
        assert_eq!(cases.len(), self.cases, "the corpus has changed in group {}", self.begins);
        cases
    }
}

/// Imports each store that `cases` name, once; a copy of it serves each case.
fn import(corpus: &Corpus, cases: &[&Case]) -> BTreeMap<String, Sandbox> {
    let names: BTreeSet<_> = cases.iter().map(|case| case.store.clone()).collect();
    let import = |name: &String| {
        let sandbox = Sandbox::new();
        let file = sandbox.path("work/store.json");
        fs::write(&file, corpus.stores[name].to_string()).unwrap();
        let mut command = sandbox.command("kmsalias");
        command.args(["lab", "import", "--replace"]).arg(file).envs(&corpus.base_env);
        let output = command.output().unwrap();
        assert!(output.status.success(), "import of {name}: {}", text(&output.stderr));
        sandbox
    };
    names.iter().map(|name| (name.clone(), import(name))).collect()
}

/// Runs `work` on every case, as many at once as there are processors; the answers keep the order.
fn in_parallel(cases: &[&Case], work: impl Fn(&Case) -> String + Sync) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some((at, case)) = take(&next, cases) {
            done.push((at, work(case)));
        }
        done
    };
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let mut answers: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    answers.sort();
    answers.into_iter().map(|(_, answer)| answer).collect()
}

fn take<'a>(next: &AtomicUsize, cases: &[&'a Case]) -> Option<(usize, &'a Case)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    cases.get(at).map(|case| (at, *case))
}

/// Runs one case and says how it differs; nothing when it does not.
fn replay(corpus: &Corpus, stores: &BTreeMap<String, Sandbox>, case: &Case) -> String {
    let sandbox = Sandbox::new();
    copy(&stores[&case.store].path("store"), &sandbox.path("store"));
    for (name, content) in &case.files {
        write(&sandbox, name, content);
    }
    let mut command = sandbox.command("aws");
    with_base(&mut command, corpus, &sandbox);
    for (name, value) in &case.env {
        match value {
            Some(value) => command.env(name, fill(value, &sandbox)),
            None => command.env_remove(name),
        };
    }
    let output = command.args(case.argv.iter().map(|arg| fill(arg, &sandbox))).output().unwrap();
    let mut fault = String::new();
    if output.status.code() != Some(case.rc) {
        writeln!(fault, "exit status: {:?}, aws {}", output.status.code(), case.rc).unwrap();
    }
    compare(&mut fault, "stdout", &text(&output.stdout), &fill(&case.stdout, &sandbox));
    compare(&mut fault, "stderr", &text(&output.stderr), &fill(&case.stderr, &sandbox));
    if let Some(after) = &case.after {
        compare_aliases(&mut fault, corpus, &sandbox, after);
    }
    fault
}

/// The environment of every case, but for what the sandbox sets.
fn with_base(command: &mut Command, corpus: &Corpus, sandbox: &Sandbox) {
    for (name, value) in &corpus.base_env {
        command.env(name, fill(value, sandbox));
    }
}

fn compare(fault: &mut String, what: &str, got: &str, want: &str) {
    if got != want {
        let line = got.lines().zip(want.lines()).take_while(|(got, want)| got == want).count() + 1;
        write!(fault, "{what} differs in line {line}:\n{got}\n...aws:\n{want}\n").unwrap();
    }
}

fn compare_aliases(
    fault: &mut String,
    corpus: &Corpus,
    sandbox: &Sandbox,
    want: &[(String, Option<String>)],
) {
    let mut command = sandbox.command("aws");
    with_base(&mut command, corpus, sandbox);
    // The settings are the case's; a configuration that it spoils would spoil this call too.
    command.env("HOME", sandbox.path("nowhere")).args(["kms", "list-aliases", "--output", "json"]);
    let output = command.output().unwrap();
    let listed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let word = |entry: &serde_json::Value, name: &str| entry[name].as_str().map(str::to_owned);
    let entries = listed["Aliases"].as_array().cloned().unwrap_or_default();
    let mut left: Vec<_> = entries
        .iter()
        .map(|entry| (word(entry, "AliasName").unwrap_or_default(), word(entry, "TargetKeyId")))
        .collect();
    left.sort();
    if left != want {
        let failed = text(&output.stderr);
        writeln!(fault, "aliases afterwards: {left:?} {failed}, aws {want:?}").unwrap();
    }
}

fn write(sandbox: &Sandbox, name: &str, content: &Content) {
    let path = match name.strip_prefix("~/") {
        Some(name) => sandbox.path("home").join(name),
        None => sandbox.path("work").join(name),
    };
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let bytes = match content {
        Content::Text(text) => fill(text, sandbox).into_bytes(),
        Content::Bytes { b64 } => base64::engine::general_purpose::STANDARD.decode(b64).unwrap(),
    };
    fs::write(path, bytes).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The corpus's names for what differs from run to run, replaced by what they are here.
fn fill(text: &str, sandbox: &Sandbox) -> String {
    text.replace("{URL}", "http://127.0.0.1:1/kms")
        .replace("{HOST}", "http://127.0.0.1:1")
        .replace("{HOME}", sandbox.path("home").to_str().unwrap())
        .replace("{WORK}", sandbox.path("work").to_str().unwrap())
}

/// Bytes as the recording wrote them down: what is no UTF-8 is escaped.
fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            write!(text, "\\x{byte:02x}").unwrap();
        }
    }
    text
}
