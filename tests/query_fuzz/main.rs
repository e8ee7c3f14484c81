//! Queries nobody would write: known ones, mutated from a fixed seed, and hostile ones of a megabyte. Each is
//! answered, by a result or an error; the error's caret stands where it can.
//!
//! The mutations end after [`ROUNDS`], or after as many seconds as `KMSALIAS_FUZZ_SECONDS` says. Never: what an
//! answer should be.

mod corpus;
mod mutate;

use std::fs::File;
use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use kmsalias::data::{Value, json};
use kmsalias::query::{Expression, SyntaxError};
use mutate::Dice;

/// How many mutations are tried when no time is given.
const ROUNDS: u64 = 30_000;

/// How many mutations that parse are kept to be mutated again, beside what is known from the start.
const FOUND: usize = 500;

/// What is asked: an operation's answer, the shapes that functions take, and hardly anything.
const DOCUMENTS: &[&str] = &[
    r#"{"Aliases": [{"AliasName": "alias/aws/ebs", "AliasArn": "arn:é"}, {"AliasName": "alias/b", "TargetKeyId":
        "1", "CreationDate": "2024-06-01T00:00:00+00:00"}], "Truncated": false, "NextToken": null}"#,
    r#"{"a": [1, 2.5, -0.0, 1e400, NaN, 99999999999999999999], "b": {"c": {"b": "日本😀"}}, "objs": [{"a": 1},
        {"a": "x"}, {}], "ss": ["b", "a", ""], "xs": [[[1], 2], [], null, true, {"k": ["v"]}]}"#,
    "[[], {}, 7]",
];

#[test]
fn mutations_are_answered() {
    with_stack(mutations);
}

fn mutations() {
    let documents = documents();
    let mut watch = Watch::new("mutations");
    let mut pool = corpus::expressions();
    let known = pool.len();
    let mut dice = Dice::new(20_240_601);
    let limit = seconds();
    let start = Instant::now();
    let (mut rounds, mut parsed) = (0, 0);
    while limit.map_or(rounds < ROUNDS, |limit| start.elapsed() < limit) {
        let text = mutate::one_of(&pool, &mut dice);
        let is_expression = watch.over(&text, || judge(&text, &documents));
        rounds += 1;
        parsed += u64::from(is_expression);
        // What parses is worth mutating again.
        if is_expression && text.len() < 300 && dice.below(8) == 0 {
            if pool.len() >= known + FOUND {
                pool.swap_remove(known + dice.below(FOUND));
            }
            pool.push(text);
        }
    }
    report(&format!("{rounds} mutations, {parsed} of them expressions"));
    assert!(parsed * 20 > rounds, "{parsed} of {rounds}");
}

#[test]
fn megabytes_are_answered() {
    with_stack(|| {
        let documents = &documents()[2..];
        let mut watch = Watch::new("megabytes");
        for text in corpus::megabytes() {
            watch.over(&text, || match Expression::parse(&text) {
                Ok(expression) => search(&expression, documents, |_| ()),
                Err(error) => caret_stands(&text, &error),
            });
        }
    });
}

#[test]
fn what_is_as_deep_as_may_be_is_answered() {
    with_stack(|| {
        let brackets = |one: &str| one.repeat(json::MAX_DEPTH);
        let deep = format!("{}1{}", brackets("["), brackets("]"));
        let documents = [json::parse(&deep).unwrap()];
        let mut watch = Watch::new("depths");
        for text in corpus::depths() {
            watch.over(&text, || {
                let expression = Expression::parse(&text).unwrap_or_else(|error| panic!("{error}"));
                search(&expression, &documents, |_| ());
            });
        }
    });
}

/// What must hold for any text; whether it is an expression.
fn judge(text: &str, documents: &[Value]) -> bool {
    let (first, second) = (Expression::parse(text), Expression::parse(text));
    match (&first, &second) {
        (Ok(first), Ok(second)) => {
            assert_eq!(format!("{first:?}"), format!("{second:?}"));
            if !mutate::may_explode(text) {
                let mut answers = Vec::new();
                search(first, documents, |answer| answers.push(answer));
                let mut answers = answers.into_iter();
                search(second, documents, |answer| assert_eq!(Some(answer), answers.next()));
            }
        }
        (Err(first), Err(second)) => {
            assert_eq!(first, second);
            caret_stands(text, first);
        }
        _ => panic!("once an expression, once none"),
    }
    first.is_ok()
}

fn search(expression: &Expression, documents: &[Value], mut answered: impl FnMut(String)) {
    for document in documents {
        answered(match expression.search(document) {
            Ok(value) => json::to_json(&value),
            Err(error) => error.to_string(),
        });
    }
}

/// The error repeats the expression and puts a caret below it, if it has a place to show.
fn caret_stands(text: &str, error: &SyntaxError) {
    let printed = error.to_string();
    let Some((above, caret)) = printed.strip_suffix('^').and_then(|rest| rest.rsplit_once('\n'))
    else {
        let placeless = [
            "Invalid JMESPath expression: cannot be empty.",
            "Exceeds the limit",
            "the expression is",
        ];
        assert!(placeless.iter().any(|start| printed.starts_with(start)), "{printed}");
        return;
    };
    assert!(caret.chars().all(|blank| blank == ' '), "{caret:?}");
    let quoted = above
        .strip_suffix('"')
        .and_then(|above| above.strip_suffix(text))
        .is_some_and(|above| above.ends_with("\n\""));
    let bare = above.strip_suffix(text).is_some_and(|above| above.ends_with(":\n"));
    assert!(quoted || bare, "{printed}");
    // One past the end, and one for the quote.
    assert!(caret.len() <= text.chars().count() + usize::from(quoted), "{printed}");
}

/// Tells which expression it was when an answer ends badly: in the panic, and in a file for what ends the
/// process.
struct Watch(File);

impl Watch {
    fn new(test: &str) -> Watch {
        let name = format!("query_fuzz.{test}.txt");
        Watch(File::create(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)).unwrap())
    }

    fn over<T>(&mut self, text: &str, task: impl FnOnce() -> T) -> T {
        // The file is not cut, so its first line says how much of it counts.
        self.0.rewind().unwrap();
        self.0.write_all(format!("{} bytes:\n{text}", text.len()).as_bytes()).unwrap();
        catch_unwind(AssertUnwindSafe(task)).unwrap_or_else(|_| {
            let start: String = text.chars().take(2000).collect();
            panic!("the expression was {start:?}")
        })
    }
}

/// Runs on as much stack as a main thread has; a test's own has a quarter, and unoptimized frames are large.
fn with_stack(task: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(task).unwrap();
    thread.join().unwrap();
}

fn documents() -> Vec<Value> {
    DOCUMENTS.iter().map(|text| json::parse(text).unwrap()).collect()
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
