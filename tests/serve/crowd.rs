//! Many writers at once, through endpoints and shell commands on one home: nothing is lost, nothing doubled.

use std::thread;

use super::endpoint::Endpoint;
use super::http::Client;
use super::{Sandbox, printed};

/// Connections of each endpoint, and aliases that each makes.
const WRITERS: usize = 8;
const EACH: usize = 25;

/// Keys of the first endpoint's making; each may have 50 aliases.
fn keys(client: &mut Client, count: usize) -> Vec<String> {
    let key =
        |_| client.json("CreateKey", "{}")["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
    (0..count).map(key).collect()
}

/// All customer aliases, as the endpoint pages through them, each with its key.
fn listed(client: &mut Client) -> Vec<(String, String)> {
    let (mut found, mut marker) = (Vec::new(), String::new());
    loop {
        let page = client.json("ListAliases", &format!(r#"{{"Limit":100{marker}}}"#));
        for alias in page["Aliases"].as_array().unwrap() {
            if let Some(key) = alias["TargetKeyId"].as_str() {
                found.push((alias["AliasName"].as_str().unwrap().to_owned(), key.to_owned()));
            }
        }
        match page["NextMarker"].as_str() {
            Some(next) => marker = format!(r#","Marker":"{next}""#),
            None => break found,
        }
    }
}

#[test]
fn two_endpoints_and_the_shell_write_at_once() {
    let sandbox = Sandbox::new();
    let endpoints = [(); 2].map(|()| Endpoint::start(&sandbox, &[]));
    let keys = keys(&mut endpoints[0].client(), 2 * WRITERS + 1);
    thread::scope(|scope| {
        for (at, key) in keys[..2 * WRITERS].iter().enumerate() {
            let endpoint = &endpoints[at % 2];
            scope.spawn(move || {
                let mut client = endpoint.client();
                for each in 0..EACH {
                    let body = format!(
                        r#"{{"AliasName":"alias/{at:02}-{each:02}","TargetKeyId":"{key}"}}"#
                    );
                    assert_eq!(client.call("CreateAlias", &body).status, 200);
                }
            });
        }
        scope.spawn(|| {
            for each in 0..EACH {
                let alias = format!("alias/shell-{each:02}");
                let key = &keys[2 * WRITERS];
                printed(
                    &sandbox,
                    &["create-alias", "--alias-name", &alias, "--target-key-id", key],
                );
            }
        });
    });
    let served = |at: usize| (0..EACH).map(move |each| format!("alias/{at:02}-{each:02}"));
    let shell = (0..EACH).map(|each| format!("alias/shell-{each:02}"));
    let expected: Vec<(String, String)> = (0..2 * WRITERS)
        .flat_map(|at| served(at).map(move |name| (name, at)))
        .chain(shell.map(|name| (name, 2 * WRITERS)))
        .map(|(name, at)| (name, keys[at].clone()))
        .collect();
    for endpoint in &endpoints {
        assert_eq!(listed(&mut endpoint.client()), expected);
    }
}

#[test]
fn a_name_that_all_want_goes_to_one() {
    let sandbox = Sandbox::new();
    let endpoints = [(); 2].map(|()| Endpoint::start(&sandbox, &[]));
    let keys = keys(&mut endpoints[0].client(), WRITERS);
    let race = |at: usize| {
        let (endpoint, key) = (&endpoints[at % 2], &keys[at]);
        let mut client = endpoint.client();
        let wins = (0..EACH).filter(|each| {
            let body = format!(r#"{{"AliasName":"alias/{each:02}","TargetKeyId":"{key}"}}"#);
            let answer = client.call("CreateAlias", &body);
            answer.status == 200 || {
                assert_eq!(answer.exception().1, "AlreadyExistsException");
                false
            }
        });
        wins.count()
    };
    let won: Vec<usize> = thread::scope(|scope| {
        let race = &race;
        let threads: Vec<_> = (0..WRITERS).map(|at| scope.spawn(move || race(at))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(won.iter().sum::<usize>(), EACH);
    let aliases = listed(&mut endpoints[0].client());
    for (key, wins) in keys.iter().zip(won) {
        assert_eq!(aliases.iter().filter(|(_, target)| target == key).count(), wins);
    }
}

#[test]
fn what_was_acknowledged_outlives_a_kill() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::start(&sandbox, &[]);
    let keys = keys(&mut endpoint.client(), WRITERS);
    let write = |at: usize| {
        let (mut client, mut done) = (endpoint.client(), Vec::new());
        for each in 0..50 {
            let name = format!("alias/{at}-{each:02}");
            let body = format!(r#"{{"AliasName":"{name}","TargetKeyId":"{}"}}"#, keys[at]);
            let target = "X-Amz-Target: TrentService.CreateAlias";
            let request = super::http::request(endpoint.address(), target, &body);
            if client.send(request).is_err() {
                break;
            }
            match client.next() {
                Ok(Some(answer)) if answer.status == 200 => done.push(name),
                _ => break,
            }
        }
        done
    };
    let acknowledged: Vec<Vec<String>> = thread::scope(|scope| {
        let write = &write;
        let threads: Vec<_> = (0..WRITERS).map(|at| scope.spawn(move || write(at))).collect();
        thread::sleep(std::time::Duration::from_millis(150));
        endpoint.signal("KILL");
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    drop(endpoint);
    let again = Endpoint::start(&sandbox, &[]);
    let left = listed(&mut again.client());
    let count = acknowledged.iter().flatten().count();
    // Each writer may have had one more on its way.
    assert!((count..=count + WRITERS).contains(&left.len()), "{count} and {}", left.len());
    for name in acknowledged.iter().flatten() {
        assert!(left.iter().any(|(found, _)| found == name), "{name} is lost");
    }
}
