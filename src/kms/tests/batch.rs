//! Requests that share a transaction, where one of them or all of them fail.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value as Json, json};

use super::{Lab, value};
use crate::kms::{Answer, Asking, Error, ops};
use crate::store::Patience;
use crate::world::Stopwatch;

fn alias(name: &str, key: &str) -> Json {
    json!({"AliasName": format!("alias/{name}"), "TargetKeyId": key})
}

/// Asks for so many aliases at once.
fn together(lab: &mut Lab, requests: Vec<Json>) -> Vec<Result<Answer, Error>> {
    let operation = *ops::ALL.iter().find(|o| o.interface.name == "CreateAlias").unwrap();
    let caller = lab.service.caller.clone();
    let asking = |request| Asking { caller: caller.clone(), operation, request: value(request) };
    let mut all = requests.into_iter().map(asking).collect();
    let ended = lab.service.call_together(&mut all);
    assert!(all.is_empty());
    ended
}

/// How many transactions the file has seen, as its header counts them.
fn commits(lab: &Lab) -> u32 {
    let bytes = std::fs::read(lab.service.home.path(&lab.service.place)).unwrap();
    u32::from_be_bytes(bytes[24..28].try_into().unwrap())
}

#[test]
fn a_file_that_is_in_use_is_waited_for_once() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    lab.service.home = lab.service.home.clone().waiting(Patience::Moment);
    lab.service.open = None;
    let other = lab.file();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = Stopwatch::start();
    let ended = together(&mut lab, (0..10).map(|at| alias(&at.to_string(), &key)).collect());
    assert!(started.elapsed() < Duration::from_millis(1500), "{:?}", started.elapsed());
    assert_eq!(ended.len(), 10);
    for ended in ended {
        let failure = ended.map(|_| ()).unwrap_err().to_string();
        assert!(failure.contains("us-west-2.sqlite3 was in use by another process"), "{failure}");
    }
    other.execute_batch("ROLLBACK").unwrap();
    let ended = together(&mut lab, vec![alias("a", &key), alias("b", &key)]);
    assert!(ended.iter().all(Result::is_ok), "it goes on");
}

#[test]
fn a_transaction_takes_no_more_when_it_has_worked_for_long() {
    let mut lab = Lab::new();
    let operation = *ops::ALL.iter().find(|o| o.interface.name == "CreateKey").unwrap();
    let caller = lab.service.caller.clone();
    let request = || value(json!({"KeySpec": "RSA_4096", "KeyUsage": "SIGN_VERIFY"}));
    let asking = || Asking { caller: caller.clone(), operation, request: request() };
    let mut all: VecDeque<_> = std::iter::repeat_with(asking).take(6).collect();
    let (mut answered, mut turns) = (0, 0);
    while !all.is_empty() {
        let ended = lab.service.call_together(&mut all);
        assert!(!ended.is_empty() && ended.iter().all(Result::is_ok));
        answered += ended.len();
        turns += 1;
    }
    assert_eq!(answered, 6);
    assert!(turns > 1, "six such keys take longer than a tenth of a second");
    let listed = lab.call("ListKeys", json!({}));
    assert_eq!(listed["Keys"].as_array().unwrap().len(), 6, "{listed}");
}

#[test]
fn a_request_that_fails_leaves_the_others_in_their_one_transaction() {
    let mut lab = Lab::new();
    let [key, damaged] = [(); 2].map(|()| lab.key(json!({})));
    let damage = "UPDATE kms_key SET state = 'Nonsense' WHERE id = ?1";
    lab.file().execute(damage, [&damaged]).unwrap();
    let before = commits(&lab);
    let all =
        ["a", "b", "c", "d"].map(|name| alias(name, if name == "b" { &damaged } else { &key }));
    let ended = together(&mut lab, all.to_vec());
    let failed: Vec<_> = ended.iter().map(Result::is_err).collect();
    assert_eq!(failed, [false, true, false, false]);
    assert!(matches!(&ended[1], Err(Error::Store(_))));
    assert_eq!(commits(&lab), before + 1);
    let listed = lab.call("ListAliases", json!({"KeyId": key}));
    assert_eq!(listed["Aliases"].as_array().unwrap().len(), 3, "{listed}");
    let events = "SELECT count(*) FROM event WHERE operation = 'CreateAlias'";
    let events: i64 = lab.file().query_row(events, [], |row| row.get(0)).unwrap();
    assert_eq!(events, 3, "what fails leaves no event");
}
