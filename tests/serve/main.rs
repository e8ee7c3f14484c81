//! The endpoint as programs meet it: bytes over a loopback connection in, bytes out. Never: what an operation does, which
//! the pages and the service's own tests hold.

#[path = "../support/endpoint.rs"]
mod endpoint;
#[path = "../support/http.rs"]
mod http;
#[path = "../support/mod.rs"]
mod support;

mod batch;
mod bounds;
mod callers;
mod crowd;
mod descriptors;
mod fuzz;
mod gate;
mod logs;
mod signed;
mod start;
mod store;
mod story;
mod types;
mod wire;

use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use endpoint::{Endpoint, PATIENCE};
use support::Sandbox;

/// A sandbox and an endpoint on it.
fn served() -> (Sandbox, Endpoint) {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &[]);
    (sandbox, endpoint)
}

/// The program, at a time and with dice that are the same in every run.
fn fixed(sandbox: &Sandbox) -> Command {
    let mut command = sandbox.command("kmsalias");
    command.env("KMSALIAS_NOW", "2024-06-01T00:00:00Z").env("KMSALIAS_SEED", "serve");
    command
}

/// The header of a signature of nobody's, for an access key and a Region.
fn authorization(access_key: &str, region: &str) -> String {
    format!(
        "Authorization: AWS4-HMAC-SHA256 Credential={access_key}/20240601/{region}/kms/aws4_request, \
         SignedHeaders=host, Signature=00"
    )
}

/// What a command prints; it must succeed.
#[track_caller]
fn printed(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let output = sandbox.command("kmsalias").args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a command leaves that is to end by itself; one that serves instead is killed.
#[track_caller]
fn ended(command: &mut Command) -> Output {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() && started.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().ok();
    child.wait_with_output().unwrap()
}

/// The status of a server that is asked to end; one that does not is killed.
#[track_caller]
fn terminated(mut child: Child) -> Option<i32> {
    let kill = format!("kill -TERM {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() && started.elapsed() < Duration::from_secs(10) {
        thread::sleep(Duration::from_millis(5));
    }
    let status = child.try_wait().unwrap();
    child.kill().ok();
    status.and_then(|status| status.code())
}
