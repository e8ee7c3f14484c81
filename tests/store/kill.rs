//! SIGKILL in the middle of an update: what was acknowledged stays, what was in flight is there
//! whole or not at all.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{aliases, arguments, file, point, with_keys};
use crate::support::Sandbox;

/// Updates that are killed before they end.
const ROUNDS: usize = 40;

/// Keys that the alias wanders over.
const KEYS: usize = 8;

#[test]
fn a_killed_update_leaves_the_acknowledged_value_or_the_one_in_flight() {
    let (sandbox, keys) = with_keys(KEYS);
    point(&sandbox, "create-alias", "alias/app", &keys[0]).run();
    let (mut dice, mut held, mut killed) = (Dice(0x6b6d_7361), 0, 0);
    let started = Instant::now();
    point(&sandbox, "update-alias", "alias/app", &keys[0]).run();
    let span = started.elapsed();
    // An update may end before the signal comes; such a round is one of the loop's and does not count.
    for _ in 0..ROUNDS * 25 {
        for _ in 0..dice.below(3) {
            held = (held + 1) % KEYS;
            point(&sandbox, "update-alias", "alias/app", &keys[held]).run();
        }
        let next = (held + 1) % KEYS;
        let status = update_and_kill(&sandbox, &keys[next], span * dice.below(1000) / 1000);
        let left = target(&sandbox, &keys);
        if status.signal() == Some(9) {
            killed += 1;
            assert!(left == held || left == next, "{left} after {held}, with {next} in flight");
        } else {
            assert!(status.success(), "{status}");
            assert_eq!(left, next, "an acknowledged update is lost");
        }
        held = left;
        if killed == ROUNDS {
            break;
        }
    }
    assert_eq!(killed, ROUNDS, "the signal always came too late");
    assert_eq!(integrity(&sandbox), "ok");
}

fn update_and_kill(sandbox: &Sandbox, key: &str, after: Duration) -> ExitStatus {
    let mut command: Command = sandbox.command("aws");
    command.args(arguments("update-alias", "alias/app", key)).stderr(Stdio::null());
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap()
}

/// Which of the keys the one alias names.
fn target(sandbox: &Sandbox, keys: &[String]) -> usize {
    let listed = aliases(sandbox);
    let [(alias, key)] = listed.as_slice() else { panic!("{listed:?}") };
    assert_eq!(alias, "alias/app");
    keys.iter().position(|id| id == key).unwrap()
}

/// What SQLite itself says of the file.
fn integrity(sandbox: &Sandbox) -> String {
    #[expect(clippy::disallowed_methods, reason = "looks at the file, not through the program")]
    let store = rusqlite::Connection::open(file(sandbox)).unwrap();
    store.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap()
}

/// Numbers that are the same in every run (Marsaglia's xorshift).
struct Dice(u32);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }
}
