//! Completion in the real shells: each is started at a terminal, keys are pressed, and the words are looked at that
//! the command then gets. Never: what is offered in general (`src/cli/complete/tests.rs`).
//!
//! A shell that is not installed is passed over with a line that says so; where `CI` or `KMSALIAS_SHELLS` is set it
//! is a failure.

#![cfg(target_os = "linux")]

#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use support::Sandbox;

/// What is typed, `\t` for the key, and the words that the command gets.
const CASES: &[(&str, &[&str])] = &[
    ("kmsalias update-a\t", &["update-alias"]),
    (
        "kmsalias kms describe-key --key-id alias/fin\t",
        &["kms", "describe-key", "--key-id", "alias/finance-project"],
    ),
    (
        "kmsalias delete-alias --alias-n alias/acc\t",
        &["delete-alias", "--alias-n", "alias/access-key"],
    ),
    ("kmsalias create-alias --alias-name al\tx", &["create-alias", "--alias-name", "alias/x"]),
    ("kmsalias create-key --key-sp\tRSA_2\t", &["create-key", "--key-spec", "RSA_2048"]),
    ("kmsalias list-keys --output=te\t", &["list-keys", "--output=text"]),
    (
        "kmsalias describe-key --key-id arn:aws:kms:us-west-2:111122223333:alias/f\t",
        &["describe-key", "--key-id", "arn:aws:kms:us-west-2:111122223333:alias/finance-project"],
    ),
    (
        "kmsalias describe-key --key-id=arn:\tkey/1a\t",
        &[
            "describe-key",
            "--key-id=arn:aws:kms:us-west-2:111122223333:key/1a2b3c4d-5e6f-1a2b-3c4d-5e6f1a2b3c4d",
        ],
    ),
    (
        "kmsalias describe-key --key-id 'alias/fin\t",
        &["describe-key", "--key-id", "alias/finance-project"],
    ),
    ("kmsalias --profile my\tlist-keys", &["--profile", "my profile", "list-keys"]),
    (
        "kmsalias --region eu-west-3 describe-key --key-id alias/f\t",
        &["--region", "eu-west-3", "describe-key", "--key-id", "alias/f"],
    ),
    (
        "kmsalias create-key --policy file://od\t",
        &["create-key", "--policy", "file://odd name.json"],
    ),
    (
        "kmsalias create-key --policy=file://sub\tin\t",
        &["create-key", "--policy=file://sub/inner.json"],
    ),
    (
        "kmsalias create-key --policy 'file://od\t",
        &["create-key", "--policy", "file://odd name.json"],
    ),
    ("kmsalias lab import od\t", &["lab", "import", "odd name.json"]),
    ("kmsalias lab load docs-u\t", &["lab", "load", "docs-update"]),
    ("aws kms update-al\t", &["kms", "update-alias"]),
    ("aws la\t", &["la"]),
];

/// A shell, how it is started, and what loads the completion.
struct Shell {
    name: &'static str,
    start: &'static str,
    load: &'static [&'static str],
}

const BASH: Shell = Shell {
    name: "bash",
    start: "bash --noprofile --norc -i",
    // Settings that a careless script would trip over.
    load: &["source <(kmsalias lab completion bash --name aws)", "set -u; IFS=:"],
};

const ZSH: Shell = Shell {
    name: "zsh",
    start: "zsh -f -i",
    load: &[
        "autoload -Uz compinit && compinit -u -D",
        "source <(kmsalias lab completion zsh --name aws)",
        "setopt nounset; IFS=:",
    ],
};

const FISH: Shell = Shell {
    name: "fish",
    start: "fish --no-config -i",
    load: &["kmsalias lab completion fish --name aws | source"],
};

#[test]
fn bash_completes() {
    presses_keys(&BASH);
}

#[test]
fn zsh_completes() {
    presses_keys(&ZSH);
}

#[test]
fn fish_completes() {
    presses_keys(&FISH);
}

#[test]
fn zsh_finds_the_file_by_itself_and_shows_the_phrases() {
    if !is_there("zsh") {
        return;
    }
    let sandbox = sandbox();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/completions/_kmsalias");
    fs::copy(file, sandbox.path("work/_kmsalias")).unwrap();
    let mut terminal = Terminal::open(&sandbox, ZSH.start);
    terminal.line("fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -D");
    terminal.keys("kmsalias lab load \t\t");
    terminal.wait_for("docs-accounts");
    terminal.keys("\x15kmsalias lab re\t");
    terminal.line("");
    terminal.wait_for("<lab><reset>");
    terminal.keys("kmsalias update-alias --alias-name alias/\t\t");
    terminal.wait_for("0987dcba-09fe-87dc-65ba-ab0987654321");
}

#[test]
fn fish_shows_the_phrases() {
    if !is_there("fish") {
        return;
    }
    let sandbox = sandbox();
    let asks = "kmsalias lab completion fish | source; complete -C 'kmsalias delete-alias --alias-name alias/f'";
    let output = sandbox.command("fish").args(["--no-config", "-c", asks]).output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        shown, "alias/finance-project\t0987dcba-09fe-87dc-65ba-ab0987654321\n",
        "{output:?}"
    );
}

/// Types every case in one session.
fn presses_keys(shell: &Shell) {
    if !is_there(shell.name) {
        return;
    }
    let sandbox = sandbox();
    let mut terminal = Terminal::open(&sandbox, shell.start);
    for line in shell.load {
        terminal.line(line);
    }
    let mut pressed = 0;
    for (typed, words) in CASES {
        terminal.keys(typed);
        pressed += typed.matches('\t').count();
        // A quote that is open is closed by the shell, or not.
        terminal.line("");
        terminal.wait_for(&format!("<{}>\r\n", words.join("><")));
    }
    let asked = fs::read_to_string(sandbox.path("work/asked")).unwrap().lines().count();
    assert_eq!(asked, pressed, "one process for each press");
}

/// Whether a shell, and the program that gives it a terminal, is installed.
fn is_there(shell: &str) -> bool {
    let runs = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if runs(shell) && runs("script") {
        return true;
    }
    #[expect(clippy::disallowed_methods, reason = "settings of the test, not of the program")]
    let needed = ["CI", "KMSALIAS_SHELLS"].iter().any(|name| std::env::var_os(name).is_some());
    assert!(!needed, "{shell} or script is not installed");
    #[expect(
        clippy::print_stderr,
        reason = "a test that is passed over is not to look like one that passed"
    )]
    {
        eprintln!("{shell} or script is not installed: its completion is not tested");
    }
    false
}

/// A sandbox in which the program answers completion, and else prints the words that it gets.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let loaded = sandbox.command("kmsalias").args(["lab", "load", "docs"]).output().unwrap();
    assert!(loaded.status.success());
    fs::write(sandbox.path("home/.aws/config"), "[profile my profile]\n[profile 'my profile']\n")
        .unwrap();
    fs::create_dir(sandbox.path("work/sub")).unwrap();
    for file in ["work/odd name.json", "work/sub/inner.json"] {
        fs::write(sandbox.path(file), "{}").unwrap();
    }
    let program = env!("CARGO_BIN_EXE_kmsalias");
    let asked = sandbox.path("work/asked");
    let (asked, script) = (asked.display(), sandbox.path("bin/words"));
    let text = format!(
        "#!/bin/sh\ncase \"$1 $2\" in\n'lab complete') echo >> '{asked}'; exec '{program}' \"$@\" ;;\n\
         'lab completion') exec '{program}' \"$@\" ;;\nesac\nprintf '<%s>' \"$@\"; echo\n"
    );
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    for name in ["kmsalias", "aws"] {
        fs::remove_file(sandbox.path("bin").join(name)).unwrap();
        fs::copy(&script, sandbox.path("bin").join(name)).unwrap();
    }
    sandbox
}

/// A shell at a terminal of its own.
struct Terminal {
    child: Child,
    keyboard: ChildStdin,
    screen: Arc<Mutex<String>>,
    /// How much of the screen was looked at.
    seen: usize,
    lines: usize,
}

impl Terminal {
    fn open(sandbox: &Sandbox, start: &str) -> Terminal {
        let mut command = sandbox.command("script");
        command.args(["-qfc", start, "/dev/null"]).env("TERM", "xterm").env("SHELL", "/bin/sh");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (keyboard, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let screen = Arc::new(Mutex::new(String::new()));
        let shown = Arc::clone(&screen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                shown.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..read]));
            }
        });
        Terminal { child, keyboard, screen, seen: 0, lines: 0 }
    }

    fn keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Ends the line, and waits for the shell to be done with it.
    fn line(&mut self, text: &str) {
        self.lines += 1;
        self.keys(&format!("{text}\r"));
        if !text.is_empty() {
            let lines = self.lines;
            self.keys(&format!("printf 'do%s\\n' ne{lines}\r"));
            self.wait_for(&format!("done{lines}\r\n"));
        }
    }

    fn wait_for(&mut self, text: &str) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(60) {
            let screen = self.screen.lock().unwrap();
            if let Some(at) = screen[self.seen..].find(text) {
                self.seen += at + text.len();
                return;
            }
            drop(screen);
            thread::sleep(Duration::from_millis(5));
        }
        panic!("no {text:?} in {:?}", &self.screen.lock().unwrap()[self.seen..]);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
