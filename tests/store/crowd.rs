//! Many processes at once: they wait for one another, and nothing is lost or doubled.

use std::sync::Mutex;
use std::thread;

use super::{aliases, arguments, point, printed, with_keys};
use crate::support::Sandbox;

/// Processes at once.
const WRITERS: usize = 8;

/// Aliases that each of them makes.
const EACH: usize = 200;

/// Aliases that a key may have.
const QUOTA: usize = 50;

#[test]
fn eight_writers_lose_and_double_nothing() {
    let (sandbox, keys) = with_keys(WRITERS * EACH / QUOTA);
    let alias = |at: usize| (format!("alias/{at:04}"), keys[at / QUOTA].clone());
    at_once(|writer| {
        for at in writer * EACH..(writer + 1) * EACH {
            let (alias, key) = alias(at);
            point(&sandbox, "create-alias", &alias, &key).run();
        }
    });
    let made: Vec<_> = (0..WRITERS * EACH).map(alias).collect();
    assert_eq!(aliases(&sandbox), made);
}

#[test]
fn a_name_that_all_want_goes_to_one() {
    let (sandbox, keys) = with_keys(WRITERS);
    let won = Mutex::new(Vec::new());
    at_once(|writer| {
        for at in 0..25 {
            let alias = format!("alias/{at:02}");
            let mut command = sandbox.command("aws");
            let output = command.args(arguments("create-alias", &alias, &keys[writer])).output();
            let output = output.unwrap();
            let refusal = String::from_utf8(output.stderr).unwrap();
            if output.status.success() {
                won.lock().unwrap().push((alias, keys[writer].clone()));
            } else {
                assert_eq!(refusal, exists(&alias));
            }
        }
    });
    let mut won = won.into_inner().unwrap();
    won.sort();
    assert_eq!(won.len(), 25);
    assert_eq!(aliases(&sandbox), won);
}

#[test]
fn a_home_that_all_make_at_once_is_made_once() {
    let sandbox = Sandbox::new();
    let seen = Mutex::new(Vec::new());
    at_once(|_| {
        let mut command = sandbox.command("aws");
        command.args(["kms", "describe-key", "--key-id", "alias/aws/s3"]);
        let id = printed(command.args(["--query", "KeyMetadata.KeyId", "--output", "text"]));
        seen.lock().unwrap().push(id);
    });
    let mut seen = seen.into_inner().unwrap();
    assert_eq!(seen.len(), WRITERS);
    seen.dedup();
    let [id] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!(id.len(), 37, "{id}");
}

#[test]
fn a_first_use_by_all_at_once_makes_one_material_and_one_wrapping_key() {
    let (sandbox, keys) = with_keys(1);
    let made = Mutex::new(Vec::new());
    at_once(|_| {
        let mut command = sandbox.command("aws");
        command.args(["kms", "encrypt", "--plaintext", "aGk=", "--key-id", &keys[0]]);
        let ciphertext = printed(command.args(["--query", "CiphertextBlob", "--output", "text"]));
        made.lock().unwrap().push(ciphertext);
    });
    for ciphertext in made.into_inner().unwrap() {
        let mut command = sandbox.command("aws");
        command.args(["kms", "decrypt", "--ciphertext-blob", ciphertext.trim()]);
        assert_eq!(printed(command.args(["--query", "Plaintext"])), "\"aGk=\"\n");
    }
}

fn at_once(work: impl Fn(usize) + Sync) {
    let work = &work;
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || work(writer));
        }
    });
}

fn exists(alias: &str) -> String {
    format!(
        "\naws: [ERROR]: An error occurred (AlreadyExistsException) when calling the CreateAlias \
         operation: An alias with the name arn:aws:kms:us-west-2:111122223333:{alias} already exists\n"
    )
}
