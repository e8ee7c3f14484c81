//! Requests that no program would send, and those that one might: from a fixed seed, on a plain endpoint and on one that
//! checks signatures. Each whole one is answered in time and well; nothing ends the process, fills its memory, makes
//! it panic or answer that it is the server's fault.
//!
//! It ends after [`ROUNDS`], or after as many seconds as `KMSALIAS_FUZZ_SECONDS` says. Never: what an answer should be.

mod body;
mod dice;
mod frame;

use std::fs;
use std::io;
use std::time::{Duration, Instant};

use serde_json::Value;

use self::body::Bodies;
use self::dice::Dice;
use self::frame::Case;
use super::endpoint::Endpoint;
use super::http::{Answer, Client};
use super::{Sandbox, printed};

/// How many requests are sent when no time is given.
const ROUNDS: u64 = 1_000;

/// Where the dice start.
const SEED: u64 = 20_240_601;

/// How long an answer, or the end of a connection, may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most memory of an endpoint, in kibibytes.
const MEMORY: u64 = 300 * 1024;

/// An endpoint under test, and a connection to it that stays open while the endpoint lets it.
struct Target {
    endpoint: Endpoint,
    kept: Option<Client>,
    /// What was sent over it last.
    last: String,
}

#[test]
fn whatever_is_sent_is_answered_well() {
    let sandbox = Sandbox::new();
    let keys = sandbox.path("keys");
    let keys = keys.to_str().unwrap();
    let key = printed(&sandbox, &["serve", "--auth", keys, "--new-key"]);
    let key: Value = serde_json::from_str(&key).unwrap();
    let key = key["AccessKeyId"].as_str().unwrap();
    let options: [&[&str]; 2] = [&["--log", "json"], &["--auth", keys, "--log", "text"]];
    let mut targets = options.map(|options| Target::new(&sandbox, options));
    let mut bodies = Bodies::new(&sandbox);
    let (mut dice, mut pool) = (Dice::new(SEED), vec![Vec::new()]);
    bodies.begin(&mut targets[0].client(), &mut dice);
    let (limit, start, mut rounds, mut answered) = (seconds(), Instant::now(), 0, 0);
    while limit.map_or(rounds < ROUNDS, |limit| start.elapsed() < limit) {
        let case = signed(next(&bodies, &mut pool, &mut dice), key);
        let target = &mut targets[usize::from(dice.once_in(10))];
        let answers = target.judge(&case).unwrap_or_else(|fault| fail(rounds, &case.bytes, &fault));
        rounds += 1;
        answered += answers.iter().filter(|answer| answer.status == 200).count();
        for answer in answers {
            bodies.learn(&serde_json::from_str(&answer.body).unwrap_or_default(), &mut dice);
        }
        if rounds % 100 == 0 {
            let faults = targets.iter_mut().map(Target::health);
            faults
                .for_each(|found| found.unwrap_or_else(|fault| fail(rounds, &case.bytes, &fault)));
        }
    }
    report(&format!("{rounds} requests, {answered} of them granted"));
    assert!(answered * 40 > usize::try_from(rounds).unwrap(), "{answered} of {rounds}");
    targets.into_iter().for_each(Target::end);
}

/// A whole request, or the bytes of one bent.
fn next(bodies: &Bodies, pool: &mut Vec<Vec<u8>>, dice: &mut Dice) -> Case {
    let (operation, body) = bodies.one(dice);
    let case = frame::whole(operation, &body, dice);
    if !dice.once_in(4) {
        return case;
    }
    let other = dice.below(pool.len());
    let bent = frame::bent(case, &pool[other], dice);
    if bent.bytes.len() < 4000 {
        if pool.len() == 200 {
            pool.swap_remove(other);
        }
        pool.push(bent.bytes.clone());
    }
    bent
}

/// The request with the real key and time where they are meant.
fn signed(case: Case, key: &str) -> Case {
    let (time, is_whole) = (super::signed::basic(0), case.is_whole);
    let bytes = frame::filled(case.bytes, frame::KEY, key.as_bytes());
    let bytes = frame::filled(bytes, frame::NOW, time.as_bytes());
    let day = format!("/{}/", &time[..8]);
    Case { bytes: frame::filled(bytes, frame::DAY, day.as_bytes()), is_whole }
}

impl Target {
    fn new(sandbox: &Sandbox, options: &[&str]) -> Target {
        Target { endpoint: Endpoint::start(sandbox, options), kept: None, last: String::new() }
    }

    /// Sends a request; the answers, or what is wrong.
    fn judge(&mut self, case: &Case) -> Result<Vec<Answer>, String> {
        let answers = if case.is_whole { self.one(case)? } else { self.all(case)? };
        answers.iter().try_for_each(well_formed)?;
        Ok(answers)
    }

    /// The one answer to a whole request, after which the connection serves on or is closed.
    fn one(&mut self, case: &Case) -> Result<Vec<Answer>, String> {
        let mut client = self.kept.take().unwrap_or_else(|| self.client());
        client.send(&case.bytes).map_err(|e| format!("cannot be sent: {e}"))?;
        let answer = client.next().map_err(|e| format!("no answer: {e}"))?;
        let closed =
            || format!("no answer, the connection is closed; before it came {:?}", self.last);
        let answer = answer.ok_or_else(closed)?;
        self.last = String::from_utf8_lossy(&case.bytes).into_owned();
        let close = answer.header("connection").is_some_and(|value| value == "close");
        let old = case.bytes.windows(8).any(|bytes| bytes == b"HTTP/1.0");
        let asked = case.bytes.windows(17).any(|bytes| bytes == b"Connection: close");
        if !close && !old && !asked {
            self.kept = Some(client);
        }
        Ok(vec![answer])
    }

    /// All answers to bytes, after which nothing more is sent.
    fn all(&self, case: &Case) -> Result<Vec<Answer>, String> {
        let mut client = self.client();
        // Who is refused early need not be let finish.
        client.send(&case.bytes).ok();
        client.finish();
        let mut answers = Vec::new();
        loop {
            match client.next() {
                Ok(Some(answer)) => answers.push(answer),
                Ok(None) => return Ok(answers),
                Err(e) if e.kind() == io::ErrorKind::InvalidData => {
                    return Err(format!("no HTTP: {e}"));
                }
                Err(e) => return Err(format!("the connection does not end: {e}")),
            }
        }
    }

    fn client(&self) -> Client {
        self.endpoint.client().waiting(PATIENCE)
    }

    /// Whether it lives, answers and keeps its bounds.
    fn health(&mut self) -> Result<(), String> {
        if !self.endpoint.is_running() {
            return Err("the endpoint has ended".to_owned());
        }
        let mut client = self.client();
        client
            .send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .map_err(|e| e.to_string())?;
        match client.next() {
            Ok(Some(answer)) if answer.status == 200 => {}
            other => return Err(format!("health: {other:?}")),
        }
        match memory(self.endpoint.pid()) {
            Some(kibibytes) if kibibytes > MEMORY => Err(format!("it has {kibibytes} KiB")),
            _ => Ok(()),
        }
    }

    /// Ends it in good order; it has logged lines only.
    fn end(self) {
        drop(self.kept);
        let stderr = self.endpoint.end();
        assert!(!stderr.contains("panicked"), "{stderr}");
        let logged = |line: &str| line.starts_with("{\"") || line.starts_with("20");
        let strange = stderr.lines().skip(1).find(|line| !logged(line));
        assert_eq!(strange, None, "seed {SEED}");
    }
}

/// What holds for every answer.
fn well_formed(answer: &Answer) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{what}: {answer:?}"));
    if !(200..500).contains(&answer.status) {
        return wrong("a status that no client can mend");
    }
    let Some(media) = answer.header("content-type") else {
        return if answer.body.is_empty() && answer.status >= 400 {
            Ok(())
        } else {
            wrong("no media type")
        };
    };
    if answer.header("x-amzn-requestid").is_none() {
        return wrong("no id");
    }
    let parsed = serde_json::from_str::<Value>(&answer.body);
    match (media, answer.status) {
        ("application/x-amz-json-1.1", 200) if answer.body.is_empty() => Ok(()),
        ("application/x-amz-json-1.1", 200) if parsed.is_ok_and(|body| body.is_object()) => Ok(()),
        ("application/x-amz-json-1.1", 400..) if parsed_exception(&answer.body) => Ok(()),
        ("text/xml", _) if answer.body.starts_with('<') && answer.body.ends_with("Response>\n") => {
            Ok(())
        }
        // What is not served may be some other service's, whose programs read XML.
        ("application/xml", 404) if answer.body.ends_with("</RequestId></Error>\n") => Ok(()),
        _ => wrong("a body of another form"),
    }
}

fn parsed_exception(body: &str) -> bool {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    body["__type"].is_string() && (body["message"].is_null() || body["message"].is_string())
}

/// The resident memory of a process, in kibibytes, where the system tells it.
fn memory(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

fn fail(round: u64, bytes: &[u8], fault: &str) -> ! {
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]);
    panic!("seed {SEED}, round {round}, {} bytes: {fault}\nthe request was {shown:?}", bytes.len())
}

#[expect(clippy::disallowed_methods, reason = "a test's own setting, no part of the program")]
fn seconds() -> Option<Duration> {
    let text = std::env::var("KMSALIAS_FUZZ_SECONDS").ok()?;
    Some(Duration::from_secs(text.parse().expect("KMSALIAS_FUZZ_SECONDS is a number of seconds")))
}

#[expect(clippy::print_stdout, reason = "how much was tried, for who reads the run")]
fn report(line: &str) {
    println!("{line}");
}
