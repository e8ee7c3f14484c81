//! What a command shows at a terminal, which is that of script(1). Never: what a test expects.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::support::Sandbox;

/// What `line` shows at a terminal where somebody types `typed`, and its status; none without script(1).
pub(crate) fn at_terminal(
    sandbox: &Sandbox,
    line: &str,
    typed: &str,
) -> Option<(String, Option<i32>)> {
    if !Command::new("script")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
    {
        #[expect(clippy::print_stdout, reason = "says what was not run")]
        {
            println!("skipped: there is no script(1) here");
        }
        return None;
    }
    let mut command = sandbox.command("script");
    command.args(["-qec", line, "/dev/null"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut keyboard = child.stdin.take().unwrap();
    thread::sleep(Duration::from_millis(300));
    keyboard.write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    drop(keyboard);
    Some((String::from_utf8(output.stdout).unwrap(), output.status.code()))
}
