//! What one command costs, as ratios of medians in one run: `cargo bench --bench process`.
//!
//! Absolute times mean nothing on shared machines. Each comparison spawns its two programs in turn,
//! some hundred times; `bare` is a static process that does nothing, `commit` one that makes the same
//! durable SQLite commit as a command that writes. `cargo bench -- --quick` leaves the millions out.

#![expect(clippy::print_stdout, reason = "this program's purpose is its table")]

mod shared;

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use shared::{Ground, NAMED, key, median, peak_memory, sibling, time};

const ROUNDS: usize = 300;
const MILLION: usize = 1_000_000;

fn main() {
    let bench = Bench { ground: Ground::new() };
    println!("| what | against | ratio of medians | bound |\n|---|---|---|---|");
    bench.small();
    bench.using();
    bench.completing();
    if !env::args().any(|argument| argument == "--quick") {
        bench.shown();
        bench.large();
    }
}

struct Bench {
    ground: Ground,
}

impl Bench {
    fn small(&self) {
        let bare = || Command::new(sibling("bare"));
        let seven = self.store("seven", 7);
        let reading = |arguments: &'static str| self.command(&seven, arguments);
        ratio("list-aliases, 7 aliases", "bare", 3.0, || reading("list-aliases"), bare);
        let describe = "describe-key --key-id alias/bulk/0000003";
        ratio("describe-key by alias", "bare", 3.0, || reading(describe), bare);
        let count = "list-aliases --query Aliases[].AliasName --output text";
        ratio("list-aliases --query, text", "bare", 3.2, || reading(count), bare);
        let writing = self.store("writing", 0);
        let database = self.ground.root.path().join("commit.sqlite3");
        let mut made = 0;
        let create = || {
            made += 1;
            let mut command = self.command(&writing, "create-alias --alias-name");
            command.args([format!("alias/{made}"), "--target-key-id".to_owned(), key(made / 50)]);
            command
        };
        let commit = || {
            let mut command = Command::new(sibling("commit"));
            command.arg(&database);
            command
        };
        ratio("create-alias", "the same durable commit", 1.5, create, commit);
    }

    /// What it costs to use a key by its alias, and to make one.
    fn using(&self) {
        let home = self.store("using", 0);
        let made = |alias: &str, words: &str| {
            let key = self.command(&home, words).args(["--query", "KeyMetadata.KeyId"]).output();
            let id: String = serde_json::from_slice(&key.unwrap().stdout).unwrap();
            let named = self
                .command(&home, "create-alias --target-key-id")
                .arg(id)
                .args(["--alias-name", alias])
                .status();
            assert!(named.unwrap().success());
        };
        made("alias/sym", "create-key");
        made("alias/ecc", "create-key --key-usage SIGN_VERIFY --key-spec ECC_NIST_P256");
        let bare = || Command::new(sibling("bare"));
        let using = |arguments: &'static str| self.command(&home, arguments);
        let encrypt = "encrypt --key-id alias/sym --plaintext aGVsbG8=";
        ratio("encrypt by alias", "bare", 4.5, || using(encrypt), bare);
        let data_key = "generate-data-key --key-id alias/sym --key-spec AES_256";
        ratio("generate-data-key by alias", "bare", 4.5, || using(data_key), bare);
        let sign = "sign --key-id alias/ecc --message aGVsbG8= --signing-algorithm ECDSA_SHA_256";
        ratio("sign by alias, P-256", "bare", 4.5, || using(sign), bare);
        let create = "create-key --key-usage SIGN_VERIFY --key-spec RSA_2048";
        let generate = || Command::new(sibling("generate"));
        compare(
            60,
            "create-key, RSA-2048",
            "the library's generation",
            1.5,
            || using(create),
            generate,
        );
    }

    /// What a press of the key costs that completes an alias.
    fn completing(&self) {
        let many = self.store("completed", 100_000);
        let asks = "lab complete fish kmsalias delete-alias --alias-name alias/bulk/00";
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(time(&mut self.command(&many, asks)));
            theirs.push(time(&mut Command::new(sibling("bare"))));
        }
        let (ours, theirs) = (median(ours).as_secs_f64(), median(theirs).as_secs_f64());
        let (ratio, more) = (ours / theirs, (ours - theirs) * 1000.0);
        println!(
            "| completing an alias of 100,000 | bare | {ratio:.2}, {more:.1} ms more | 5 ms more |"
        );
    }

    /// Formats and queries against the same rows as JSON.
    fn shown(&self) {
        let ten = self.store("ten", 10_000);
        let rows = |arguments: &'static str| self.command(&ten, arguments);
        let (json, table) = ("list-aliases", "list-aliases --output table");
        let what = "a table of 10,000 rows";
        compare(30, what, "the same as json", 2.0, || rows(table), || rows(json));
        let many = self.store("many", 100_000);
        let rows = |arguments: &'static str| self.command(&many, arguments);
        let query = "list-aliases --query Aliases[?TargetKeyId!=null].[AliasName,TargetKeyId]";
        let what = "a query over 100,000 aliases";
        compare(10, what, "reading them", 2.0, || rows(query), || rows(json));
    }

    fn large(&self) {
        let hundred = self.store("hundred", 100);
        let file = self.ground.document("million", MILLION, NAMED);
        let million = self.ground.root.path().join("million");
        let (time, memory, _) = self.watch(&million, &["lab", "import", "--replace", &file]);
        println!(
            "| lab import of 1,000,000 aliases | | {:.1} s, {memory} MB | 30 s, 64 MB |",
            time.as_secs_f64()
        );
        let page = "list-aliases --limit 100";
        let of = |home: &Path| self.command(home, page);
        ratio("100 of 1,000,000 aliases", "100 of 100", 1.15, || of(&million), || of(&hundred));
        for format in ["json", "text"] {
            let (time, memory, bytes) = self.watch(&million, &["list-aliases", "--output", format]);
            let (seconds, size) = (time.as_secs_f64(), bytes / 1_000_000);
            println!(
                "| list-aliases, 1,000,000, {format}, {size} MB | | {seconds:.1} s, {memory} MB | 16 MB |"
            );
        }
    }

    /// A home whose one store has so many aliases, and the keys that they name.
    fn store(&self, name: &str, aliases: usize) -> PathBuf {
        self.ground.store(name, aliases, NAMED)
    }

    fn command(&self, home: &Path, arguments: &str) -> Command {
        self.ground.command(home, arguments)
    }

    /// Runs a command to its end: its time, its peak memory in MB, the bytes it printed.
    fn watch(&self, home: &Path, arguments: &[&str]) -> (Duration, u64, u64) {
        let mut command = self.command(home, "--region us-west-2");
        let begun = Instant::now();
        let mut child = command.args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        let reader = thread::spawn(move || io::copy(&mut out, &mut io::sink()).unwrap());
        let mut peak = 0;
        let status = loop {
            peak = peak_memory(&child).max(peak);
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            thread::sleep(Duration::from_millis(2));
        };
        assert!(status.success());
        (begun.elapsed(), peak.div_ceil(1024), reader.join().unwrap())
    }
}

fn ratio(
    what: &str,
    against: &str,
    bound: f64,
    measured: impl FnMut() -> Command,
    base: impl FnMut() -> Command,
) {
    compare(ROUNDS, what, against, bound, measured, base);
}

/// Times two programs in turn and prints the ratio of their medians.
#[expect(clippy::too_many_arguments, reason = "a row of the table each")]
fn compare(
    rounds: usize,
    what: &str,
    against: &str,
    bound: f64,
    mut measured: impl FnMut() -> Command,
    mut base: impl FnMut() -> Command,
) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(time(&mut measured()));
        theirs.push(time(&mut base()));
    }
    let ratio = median(ours).as_secs_f64() / median(theirs).as_secs_f64();
    println!("| {what} | {against} | {ratio:.2} | {bound} |");
}
