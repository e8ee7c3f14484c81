//! Open files: as many as the system allows, and what happens where they are used up.

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::Sandbox;
use super::endpoint::Endpoint;

/// An endpoint under a limit, in the words of the shell's `ulimit`.
fn limited(sandbox: &Sandbox, limit: &str) -> Endpoint {
    let program = sandbox.command("kmsalias");
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit {limit} && exec \"$0\" \"$@\"")]);
    shell.arg(program.get_program()).current_dir(program.get_current_dir().unwrap()).env_clear();
    shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Endpoint::of(sandbox, shell, &[])
}

#[test]
fn the_limit_of_a_shell_is_raised_to_the_systems() {
    let sandbox = Sandbox::new();
    let endpoint = limited(&sandbox, "-S -n 50");
    // Only Linux shows it.
    let Ok(limits) = fs::read_to_string(format!("/proc/{}/limits", endpoint.pid())) else { return };
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap();
    let [soft, hard] = [0, 1].map(|at| line.split_whitespace().nth(at).unwrap());
    assert_eq!(soft, hard);
    assert_ne!(soft, "50");
}

#[test]
fn connections_that_use_up_all_descriptors_shut_nobody_out() {
    let sandbox = Sandbox::new();
    let endpoint = limited(&sandbox, "-n 50");
    endpoint.client().json("CreateKey", "{}");
    let idle: Vec<_> = (0..60).map(|_| endpoint.client()).collect();
    for _ in 0..4 {
        let mut more = endpoint.client().waiting(Duration::from_secs(20));
        assert_eq!(more.call("ListKeys", "{}").status, 200);
    }
    drop(idle);
}
