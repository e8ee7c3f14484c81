//! What a crash leaves beside a file: a journal that is still to be rolled back.

use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

use super::{Sandbox, expect, file, printed, with_keys};

/// A journal of a commit that began on an empty file: rolled back, the file is empty again.
fn journal_of_a_first_commit() -> Vec<u8> {
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for word in [0_u32, 7, 0, 512, 4096] {
        journal.extend(word.to_be_bytes());
    }
    journal.resize(512, 0);
    journal
}

fn journal(sandbox: &Sandbox) -> PathBuf {
    let mut path = file(sandbox).into_os_string();
    path.push("-journal");
    path.into()
}

fn listed(sandbox: &Sandbox, what: &str) -> String {
    printed(sandbox.command("aws").args(["kms", what, "--query", "length(values(@)[0])"]))
}

#[test]
fn a_first_commit_that_was_cut_off_leaves_a_fresh_store() {
    for reads_first in [false, true] {
        let (sandbox, _) = with_keys(3);
        fs::write(journal(&sandbox), journal_of_a_first_commit()).unwrap();
        if reads_first {
            assert_eq!(listed(&sandbox, "list-aliases"), "11\n");
        }
        printed(sandbox.command("aws").args(["kms", "create-key"]));
        assert_eq!(listed(&sandbox, "list-keys"), "1\n");
        assert_eq!(listed(&sandbox, "list-aliases"), "11\n");
    }
}

#[test]
fn another_programs_journal_is_left_to_it() {
    let sandbox = Sandbox::new();
    let path = file(&sandbox);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let foreign = [b"SQLite format 3\0".as_slice(), &[1; 4080]].concat();
    fs::write(&path, &foreign).unwrap();
    fs::write(journal(&sandbox), journal_of_a_first_commit()).unwrap();
    let sentence = format!(
        "\nkmsalias: [ERROR]: {} is not a kmsalias store: move it away, or set KMSALIAS_HOME to another \
         directory\n",
        path.display()
    );
    for operation in ["list-aliases", "create-key"] {
        expect(sandbox.command("aws"), ["kms", operation]).fails(255, &sentence).run();
    }
    assert_eq!(fs::read(&path).unwrap(), foreign);
    assert_eq!(fs::read(journal(&sandbox)).unwrap(), journal_of_a_first_commit());
}

#[test]
fn a_home_that_is_not_utf8_holds_several_stores() {
    let sandbox = Sandbox::new();
    let home = sandbox.path("work").join(std::ffi::OsStr::from_bytes(b"h\xff"));
    let load = sandbox
        .command("kmsalias")
        .args(["lab", "load", "docs-regions"])
        .env("KMSALIAS_HOME", &home)
        .output();
    assert!(load.unwrap().status.success());
    for region in ["us-west-2", "eu-central-1", "ap-southeast-1"] {
        let mut list = sandbox.command("aws");
        list.args(["kms", "list-aliases", "--query", "length(Aliases)", "--region", region]);
        assert_eq!(printed(list.env("KMSALIAS_HOME", &home)), "1\n");
    }
}

#[test]
fn writers_of_several_stores_do_not_wait_for_one_another_in_a_circle() {
    let sandbox = Sandbox::new();
    let regions = ["eu-west-1", "us-east-1"];
    let part = |region: &&str| serde_json::json!({"Account": "111122223333", "Region": region, "Keys": []});
    for (name, parts) in [
        ("ab", regions.each_ref().map(part)),
        ("ba", ["us-east-1", "eu-west-1"].each_ref().map(part)),
    ] {
        let document = serde_json::json!({"Version": 1, "Stores": parts}).to_string();
        fs::write(sandbox.path(format!("work/{name}.json")), document).unwrap();
    }
    for _ in 0..20 {
        let start = |name: &str| {
            let mut command = sandbox.command("kmsalias");
            command.args(["lab", "import", "--replace", &format!("{name}.json")]);
            command.stdout(std::process::Stdio::null()).spawn().unwrap()
        };
        for mut child in [start("ab"), start("ba"), start("ab"), start("ba")] {
            assert!(child.wait().unwrap().success());
        }
    }
}

#[test]
fn a_journal_that_much_work_has_blown_up_is_cut_back() {
    let sandbox = Sandbox::new();
    let aliases: Vec<_> = (0..20_000)
        .map(|n| serde_json::json!({"AliasName": format!("alias/{n:06}"), "TargetKeyId": "00000000-0000-4000-8000-000000000000"}))
        .collect();
    let document = serde_json::json!({"Version": 1, "Aliases": aliases}).to_string();
    fs::write(sandbox.path("work/many.json"), document).unwrap();
    for _ in 0..2 {
        printed(sandbox.command("kmsalias").args(["lab", "import", "--replace", "many.json"]));
    }
    assert!(fs::metadata(file(&sandbox)).unwrap().len() > 4 << 20, "the journal was never large");
    assert!(fs::metadata(journal(&sandbox)).unwrap().len() <= 1 << 20);
}
