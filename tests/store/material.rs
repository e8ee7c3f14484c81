//! Key material and the wrapping key as processes meet them: a first use, a home that cannot be written, a wrapping key that
//! is lost, foreign or damaged; and that no secret lies in a file.

use std::fs;

use super::files::{READ_ONLY, as_nobody, contents, fails, give_away, set_modes};
use super::{Sandbox, file, printed, with_keys};

const ENCRYPT: [&str; 5] = ["kms", "encrypt", "--plaintext", "aGk=", "--key-id"];

/// A key of a home that has a wrapping key.
fn with_key(sandbox: &Sandbox) -> String {
    let create = ["kms", "create-key", "--query", "KeyMetadata.KeyId", "--output", "text"];
    printed(sandbox.command("aws").args(create)).trim().to_owned()
}

/// `encrypt` with a key, its ciphertext only.
fn encrypt(sandbox: &Sandbox, key: &str) -> String {
    let mut command = sandbox.command("aws");
    command.args(ENCRYPT).args([key, "--query", "CiphertextBlob", "--output", "text"]);
    printed(&mut command).trim().to_owned()
}

fn decrypt(sandbox: &Sandbox, ciphertext: &str) -> String {
    let mut command = sandbox.command("aws");
    command.args(["kms", "decrypt", "--query", "Plaintext", "--ciphertext-blob", ciphertext]);
    printed(&mut command)
}

#[test]
fn a_first_use_writes_the_material_and_the_next_one_nothing() {
    let (sandbox, keys) = with_keys(1);
    let before = fs::read(file(&sandbox)).unwrap();
    let dry = [&ENCRYPT[..], &[&keys[0], "--dry-run"]].concat();
    assert_eq!(sandbox.command("aws").args(dry).output().unwrap().status.code(), Some(254));
    assert_eq!(fs::read(file(&sandbox)).unwrap(), before, "a dry run has written");
    let ciphertext = encrypt(&sandbox, &keys[0]);
    let state = || {
        let mut files = contents(&sandbox);
        // The record of uses is no state.
        files.remove(&file(&sandbox).with_extension("uses"));
        files
    };
    let after = state();
    assert_ne!(after[&file(&sandbox)], before);
    assert_eq!(decrypt(&sandbox, &ciphertext), "\"aGk=\"\n");
    encrypt(&sandbox, &keys[0]);
    assert!(state() == after, "a later use has written");
}

#[test]
fn a_first_use_in_a_home_that_may_not_be_written() {
    for has_wrapping_key in [false, true] {
        let (sandbox, keys) = with_keys(1);
        let mut what_fails = sandbox.path("store/wrapping-key");
        if has_wrapping_key {
            with_key(&sandbox);
            what_fails = file(&sandbox);
        }
        give_away(&sandbox);
        set_modes(&sandbox.path("store"), 0o555, 0o444);
        let before = contents(&sandbox);
        let asked = [&ENCRYPT[..], &[&keys[0]]].concat();
        fails(&what_fails, as_nobody(&sandbox), &asked, READ_ONLY);
        assert_eq!(contents(&sandbox), before);
        set_modes(&sandbox.path("store"), 0o755, 0o644);
    }
}

#[test]
fn a_key_with_material_works_in_such_a_home() {
    let sandbox = Sandbox::new();
    let key = with_key(&sandbox);
    give_away(&sandbox);
    set_modes(&sandbox.path("store"), 0o555, 0o444);
    let mut command = as_nobody(&sandbox);
    command.args(ENCRYPT).args([&key, "--query", "length(CiphertextBlob) > `100`"]);
    assert_eq!(printed(&mut command), "true\n");
    set_modes(&sandbox.path("store"), 0o755, 0o644);
}

#[test]
fn reads_go_on_where_a_due_rotation_cannot_be_written() {
    for (directories, files) in [(0o555, 0o444), (0o755, 0o444), (0o555, 0o644)] {
        let sandbox = Sandbox::new();
        let key = with_key(&sandbox);
        let ciphertext = encrypt(&sandbox, &key);
        let on =
            ["kms", "enable-key-rotation", "--rotation-period-in-days", "90", "--key-id", &key];
        printed(sandbox.command("aws").args(on).env("KMSALIAS_NOW", "1000000000"));
        // Without its journal the store needs its directory.
        fs::remove_file(file(&sandbox).with_extension("sqlite3-journal")).unwrap();
        give_away(&sandbox);
        set_modes(&sandbox.path("store"), directories, files);
        let before = contents(&sandbox);
        let read = |arguments: &[&str]| {
            printed(as_nobody(&sandbox).arg("kms").args(arguments).args(["--output", "text"]))
        };
        let rotations = ["list-key-rotations", "--key-id", &key, "--query", "length(Rotations)"];
        let status = ["get-key-rotation-status", "--key-id", &key, "--query"];
        let next = [&status[..], &["NextRotationDate"]].concat();
        let state = ["describe-key", "--key-id", &key, "--query", "KeyMetadata.KeyState"];
        let old = ["decrypt", "--ciphertext-blob", &ciphertext, "--query", "Plaintext"];
        assert_eq!(read(&state), "Enabled\n");
        assert_eq!(read(&rotations), "0\n");
        assert_eq!(read(&next), "2001-12-08T01:46:40+00:00\n");
        assert_eq!(read(&old), "aGk=\n");
        let asked = [&ENCRYPT[..], &[&key]].concat();
        let output = as_nobody(&sandbox).args(asked).output().unwrap();
        assert_eq!(output.status.code(), Some(255), "{output:?}");
        assert_eq!(contents(&sandbox), before);
        set_modes(&sandbox.path("store"), 0o755, 0o644);
        // Written again, the home catches up.
        let again = printed(sandbox.command("aws").arg("kms").args(rotations));
        assert_ne!(again, "0\n");
    }
}

#[test]
fn a_lost_wrapping_key() {
    let sandbox = Sandbox::new();
    let key = with_key(&sandbox);
    let path = sandbox.path("store/wrapping-key");
    fs::remove_file(&path).unwrap();
    let what = "is missing: the key material of this home cannot be unwrapped without it; put back a copy of it, or \
                set KMSALIAS_HOME to another directory";
    fails(&path, sandbox.command("aws"), &[&ENCRYPT[..], &[&key]].concat(), what);
    // No new one is made while there is material of the old one, in whatever Region.
    let elsewhere = ["kms", "create-key", "--region", "eu-west-1"];
    fails(&path, sandbox.command("aws"), &elsewhere, what);
    assert!(!path.exists());
}

#[test]
fn a_damaged_wrapping_key() {
    let sandbox = Sandbox::new();
    let key = with_key(&sandbox);
    let path = sandbox.path("store/wrapping-key");
    let what =
        "is no wrapping key: put back a copy of it, or set KMSALIAS_HOME to another directory";
    for bytes in [&b""[..], b"short", &[0; 33]] {
        fs::write(&path, bytes).unwrap();
        fails(&path, sandbox.command("aws"), &[&ENCRYPT[..], &[&key]].concat(), what);
        fails(&path, sandbox.command("aws"), &["kms", "create-key"], what);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_foreign_wrapping_key() {
    let (sandbox, other) = (Sandbox::new(), Sandbox::new());
    let key = with_key(&sandbox);
    with_key(&other);
    let path = sandbox.path("store/wrapping-key");
    fs::copy(other.path("store/wrapping-key"), &path).unwrap();
    let what = format!(
        "does not unwrap the material of arn:aws:kms:us-west-2:111122223333:key/{key}: the store comes from another \
         home, or one of the two is damaged; bring the wrapping key along with the store"
    );
    fails(&path, sandbox.command("aws"), &[&ENCRYPT[..], &[&key]].concat(), &what);
}

#[test]
fn no_secret_lies_in_a_file_of_the_home() {
    let sandbox = Sandbox::new();
    let key = with_key(&sandbox);
    let plaintext = "dGhlIHNlY3JldCBvZiB0aGUgaG91c2U=";
    let asked = ["kms", "encrypt", "--key-id", &key, "--plaintext", plaintext, "--output", "text"];
    let ciphertext =
        printed(sandbox.command("aws").args(asked).args(["--query", "CiphertextBlob"]));
    assert_eq!(decrypt(&sandbox, ciphertext.trim()), format!("\"{plaintext}\"\n"));
    let mut command = sandbox.command("aws");
    command.args(["kms", "generate-data-key", "--key-spec", "AES_256", "--key-id", &key]);
    let data_key = printed(command.args(["--query", "Plaintext", "--output", "text"]));
    let export = printed(sandbox.command("kmsalias").args(["lab", "export"]));
    assert!(!export.contains("KeyMaterials"));
    for (path, bytes) in contents(&sandbox) {
        for secret in [plaintext, "the secret of the house", data_key.trim()] {
            let mut windows = bytes.windows(secret.len());
            assert!(!windows.any(|window| window == secret.as_bytes()), "{}", path.display());
        }
    }
}

#[test]
fn an_import_over_a_key_that_is_due_leaves_none_of_its_material() {
    let sandbox = Sandbox::new();
    let at = |now: &str, arguments: &[&str]| {
        printed(sandbox.command("kmsalias").env("KMSALIAS_NOW", now).args(arguments))
    };
    let create = ["create-key", "--query", "KeyMetadata.KeyId", "--output", "text"];
    let key = at("1000000000", &create).trim().to_owned();
    let asked = [&ENCRYPT[1..], &[&key, "--query", "CiphertextBlob", "--output", "text"]].concat();
    let ciphertext = at("1000000000", &asked).trim().to_owned();
    at("1000000000", &["schedule-key-deletion", "--key-id", &key, "--query", "KeyState"]);
    let file = sandbox.path("work/key.json");
    fs::write(&file, serde_json::json!({ "Keys": [super::metadata(&key)] }).to_string()).unwrap();
    // By the clock that goes on: one that stands still hides the key only, and keeps its place.
    printed(sandbox.command("kmsalias").args(["lab", "import", "key.json"]));
    let mut command = sandbox.command("kmsalias");
    command.args(["decrypt", "--ciphertext-blob", &ciphertext]);
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("(InvalidCiphertextException)"), "{text}");
}
