//! What is offered where, on a store of its own.

use std::fs;

use super::answer::Answer;
use super::{answer, is_asked, run, tell};
use crate::cli::environment::Environment;
use crate::cli::line::ProgramName;
use crate::kms;
use crate::model::{Account, Alias, AliasName, KeyId, Place, Region};
use crate::store::{Access, Home, Store};
use crate::world::World;

/// A home with a store in us-west-2: these customer aliases, of one key that does not matter.
struct Lab {
    root: tempfile::TempDir,
}

impl Lab {
    fn new(aliases: impl IntoIterator<Item = String>) -> Lab {
        let lab = Lab { root: tempfile::tempdir().unwrap() };
        let place = place();
        let store = Store::open(&lab.home(), &place, Access::Write).unwrap();
        let world = World::default();
        let work = store.begin(&kms::clock(&world, &|offset| world.now(offset))).unwrap();
        let id = KeyId::new("1234abcd-12ab-34cd-56ef-1234567890ab").unwrap();
        let reserved = AliasName("alias/aws/s3".to_owned());
        let key = kms::managed::managed_key(id.clone(), &reserved, &place, work.first().now);
        work.first().put_key(&key).unwrap();
        for name in aliases {
            let (name, target) = (AliasName(name), Some(id.clone()));
            work.first().put_alias(&Alias { name, target, created: None, updated: None }).unwrap();
        }
        work.commit().unwrap();
        lab
    }

    fn home(&self) -> Home {
        Home::new(self.root.path().join("store"))
    }

    fn answer(&self, name: &str, line: &str, more: &[(&str, &str)]) -> Answer {
        let store = self.root.path().join("store");
        let mut pairs = vec![("KMSALIAS_HOME", store.to_str().unwrap())];
        pairs.extend(more);
        let mut words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let current = words.pop().unwrap();
        answer(name, &words, &current, &Environment::of(&pairs))
    }

    fn values(&self, line: &str) -> Vec<String> {
        values(&self.answer("kmsalias", line, &[]))
    }
}

fn place() -> Place {
    let (account, region) = (Account::new("111122223333"), Region::new("us-west-2"));
    Place { account: account.unwrap(), region: region.unwrap() }
}

fn values(answer: &Answer) -> Vec<String> {
    answer.candidates.iter().map(|candidate| candidate.value.clone()).collect()
}

fn empty() -> Lab {
    Lab { root: tempfile::tempdir().unwrap() }
}

#[test]
fn first_words_are_of_the_name_it_is_called_by() {
    let lab = empty();
    let own = lab.values("");
    for word in ["create-alias", "verify-mac", "kms", "sts", "lab", "help"] {
        assert!(own.iter().any(|value| value == word), "{word}");
    }
    assert_eq!(values(&lab.answer("/usr/bin/aws", "", &[])), ["kms", "sts", "help"]);
    assert!(values(&lab.answer("aws", "lab ", &[])).is_empty());
    assert!(values(&lab.answer("awslocal", "create-alias ", &[])).is_empty());
    assert_eq!(lab.values("kms create-a"), ["create-alias"]);
    assert_eq!(lab.values("--region eu-west-1 --debug kms create-a"), ["create-alias"]);
    assert_eq!(lab.values("sts "), ["get-caller-identity", "help"]);
    assert_eq!(lab.values("kms create-alias he"), ["help"]);
    assert!(lab.values("nonsense ").is_empty());
}

#[test]
fn options_that_were_given_are_gone_with_their_opposites() {
    let lab = empty();
    let options = lab.values("create-key --multi-region --tags a b --reg x --");
    for gone in ["--multi-region", "--no-multi-region", "--tags", "--region"] {
        assert!(!options.iter().any(|option| option == gone), "{gone}");
    }
    for there in ["--key-spec", "--cli-input-json", "--output", "--help"] {
        assert!(options.iter().any(|option| option == there), "{there}");
    }
    assert!(!options.iter().any(|option| option == "--page-size"));
    assert_eq!(lab.values("list-keys --page"), ["--page-size"]);
    assert!(!values(&lab.answer("aws", "kms list-keys --h", &[])).contains(&"--help".to_owned()));
    assert_eq!(lab.values("create-key ").first().unwrap(), "--policy");
    assert_eq!(lab.values("lab completion zsh --name aws --na"), ["--name"]);
    assert!(lab.values("lab import --replace --rep").is_empty());
}

#[test]
fn values_of_few_are_listed() {
    let lab = empty();
    assert_eq!(lab.values("create-key --key-spec RSA_"), ["RSA_2048", "RSA_3072", "RSA_4096"]);
    assert_eq!(lab.values("create-key --key-sp RSA_4"), ["RSA_4096"]);
    let valued = lab.answer("kmsalias", "create-key --key-sp=RSA_4", &[]);
    assert_eq!(
        (valued.prefix.as_str(), values(&valued)),
        ("--key-sp=", vec!["RSA_4096".to_owned()])
    );
    assert_eq!(lab.values("--color "), ["on", "off", "auto"]);
    assert_eq!(lab.values("list-keys --output ya"), ["yaml", "yaml-stream"]);
    assert_eq!(lab.values("list-keys --generate-cli-skeleton y"), ["yaml-input"]);
    assert_eq!(lab.values("create-grant --operations Encrypt Sig"), ["Sign"]);
    // An abbreviation of several options is an error, and so is a value of a flag.
    assert!(lab.values("list-keys --cli- x").is_empty());
    assert!(lab.values("list-keys --debug=").is_empty());
    assert!(lab.values("list-keys --query ").is_empty());
    assert!(lab.values("list-keys --query -").is_empty());
}

#[test]
fn snapshots_are_known_by_their_names() {
    let lab = Lab::new([]);
    for name in ["first", "second"] {
        let snapshot = lab.home().snapshot(name).unwrap();
        let store = Store::open(&snapshot, &place(), Access::Write).unwrap();
        let world = World::default();
        store.begin(&kms::clock(&world, &|offset| world.now(offset))).unwrap().commit().unwrap();
    }
    assert_eq!(lab.values("lab snapshot load f"), ["first"]);
    assert_eq!(lab.values("lab snapshot l"), ["list", "load"]);
}

#[test]
fn lessons_are_known_by_their_names() {
    let lab = Lab::new([]);
    assert_eq!(lab.values("lab lesson start re"), ["reserved-names"]);
    assert_eq!(lab.values("lab lesson hint rot"), ["rotation-by-hand"]);
    assert_eq!(lab.answer("kmsalias", "lab lesson check pa", &[]).candidates[0].about, "Page two");
    let directory = lab.root.path().join("course");
    fs::create_dir(&directory).unwrap();
    fs::write(directory.join("one.md"), "no lesson").unwrap();
    fs::write(directory.join("notes.txt"), "").unwrap();
    let directory = directory.to_str().unwrap();
    assert_eq!(lab.values(&format!("lab lesson --dir {directory} start ")), ["one"]);
    assert_eq!(lab.values(&format!("lab lesson start --dir {directory} ")), ["one"]);
    let set = [("KMSALIAS_LESSONS", directory)];
    assert_eq!(values(&lab.answer("kmsalias", "lab lesson start ", &set)), ["one"]);
    assert_eq!(lab.values("lab lesson --dir /nowhere start "), [""; 0]);
    assert_eq!(lab.values("lab lesson start --out"), ["--output"]);
    assert_eq!(lab.values("lab lesson start x --output j"), ["json"]);
}

#[test]
fn our_own_commands_come_from_their_tree() {
    let lab = empty();
    assert_eq!(lab.values("lab re"), ["reset"]);
    assert_eq!(lab.values("lab load docs-u"), ["docs-update"]);
    assert_eq!(lab.values("lab completion f"), ["fish"]);
    assert_eq!(lab.values("lab reset --y"), ["--yes"]);
    assert_eq!(lab.values("lab export --region us-gov-e"), ["us-gov-east-1"]);
    assert_eq!(lab.answer("kmsalias", "lab import x/y", &[]).file.as_deref(), Some("x/y"));
    assert!(lab.answer("kmsalias", "lab import a b", &[]).file.is_none());
}

#[test]
fn what_our_own_commands_ask_about_is_offered() {
    let lab = Lab::new(["alias/orders".to_owned()]);
    assert_eq!(lab.values("lab explain alias/o"), ["alias/orders"]);
    assert_eq!(
        lab.values("lab explain x --operation disable-"),
        ["disable-key", "disable-key-rotation"]
    );
    assert_eq!(
        lab.values("lab error KMSInvalidS"),
        ["KMSInvalidSignatureException", "KMSInvalidStateException"]
    );
    assert_eq!(lab.values("lab operations create-a"), ["create-alias"]);
}

#[test]
fn files_follow_where_the_aws_cli_loads_them() {
    let lab = empty();
    let loaded = lab.answer("kmsalias", "create-key --policy file://a/b", &[]);
    assert_eq!((loaded.prefix.as_str(), loaded.file.as_deref()), ("file://", Some("a/b")));
    let joined = lab.answer("kmsalias", "encrypt --plaintext=fileb://x", &[]);
    assert_eq!(
        (joined.prefix.as_str(), joined.file.as_deref()),
        ("--plaintext=fileb://", Some("x"))
    );
    assert_eq!(lab.values("encrypt --plaintext f"), ["fileb://", "file://"]);
    assert_eq!(lab.values("list-keys --cli-input-json "), ["file://"]);
    assert!(lab.answer("kmsalias", "list-keys --region file://x", &[]).file.is_none());
    assert!(lab.answer("kmsalias", "list-keys --ca-bundle x", &[]).file.is_some());
}

#[test]
fn names_come_from_the_store_in_use() {
    let lab = Lab::new(["alias/a", "alias/b/c", "alias/aws/mine"].map(str::to_owned));
    let id = "1234abcd-12ab-34cd-56ef-1234567890ab";
    assert_eq!(lab.values("update-alias --alias-name "), ["alias/a", "alias/b/c"]);
    assert_eq!(lab.values("delete-alias --alias-n alias/b"), ["alias/b/c"]);
    assert_eq!(lab.values("create-alias --alias-name al"), ["alias/"]);
    assert_eq!(lab.values("update-alias --target-key-id "), [id]);
    assert_eq!(lab.values("disable-key --key-id "), [id]);
    assert_eq!(lab.values("lab key alias/aws/m"), ["alias/aws/mine"]);
    assert_eq!(lab.values("lab impact alias/aws/m"), [""; 0]);
    assert_eq!(
        lab.values("lab impact alias/x --to 1234"),
        ["1234abcd-12ab-34cd-56ef-1234567890ab"]
    );
    assert_eq!(lab.values("lab alias create 1234"), ["1234abcd-12ab-34cd-56ef-1234567890ab"]);
    assert_eq!(lab.values("describe-key --key-id alias/aws/m"), ["alias/aws/mine"]);
    let base = "arn:aws:kms:us-west-2:111122223333:";
    assert_eq!(
        lab.values("describe-key --key-id arn:aws:kms:us-west-2:111122223333:alias/b"),
        [format!("{base}alias/b/c")]
    );
    assert_eq!(lab.values("disable-key --key-id arn:aw"), [format!("{base}key/{id}")]);
    assert!(lab.values("disable-key --key-id arn:aws:kms:eu-west-1:").is_empty());
    assert!(lab.values("--region eu-west-1 disable-key --key-id ").is_empty());
    assert!(lab.values("disable-key --region=eu-west-1 --key-id ").is_empty());
    let elsewhere = [("AWS_REGION", "eu-west-1")];
    assert!(values(&lab.answer("kmsalias", "disable-key --key-id ", &elsewhere)).is_empty());
    let found = lab.answer("kmsalias", "delete-alias --alias-name alias/a", &[]);
    assert_eq!(found.candidates[0].about, id);
    let found = lab.answer("kmsalias", "disable-key --key-id 1", &[]);
    assert!(found.candidates[0].about.starts_with("Enabled: Default key"), "{found:?}");
}

#[test]
fn of_many_the_first_and_the_last_are_offered() {
    let lab = Lab::new((0..1000).map(|n| format!("alias/{n:03}")));
    let values = lab.values("delete-alias --alias-name alias/");
    // What the shell inserts is what all have in common: the last name belongs to that.
    assert_eq!(
        (values.len(), values[198].as_str(), values[199].as_str()),
        (200, "alias/198", "alias/999")
    );
    assert_eq!(lab.values("delete-alias --alias-name alias/99").len(), 10);
}

#[test]
fn settings_have_names_too() {
    let lab = Lab::new([]);
    let config = lab.root.path().join("config");
    fs::write(&config, "[profile one]\nregion = eu-west-1\n[profile two words]\n[default]\n")
        .unwrap();
    let files = [("AWS_CONFIG_FILE", config.to_str().unwrap())];
    assert_eq!(values(&lab.answer("kmsalias", "--profile ", &files)), ["default", "one"]);
    assert!(
        values(&lab.answer("kmsalias", "disable-key --profile one --key-id ", &files)).is_empty()
    );
    assert_eq!(values(&lab.answer("kmsalias", "disable-key --key-id ", &files)).len(), 1);
    let bad = values(&lab.answer("kmsalias", "disable-key --profile none --key-id ", &files));
    assert!(bad.is_empty());
    let regions = lab.answer("kmsalias", "replicate-key --replica-region us-west-", &[]);
    let about: Vec<&str> = regions.candidates.iter().map(|c| c.about.as_str()).collect();
    assert_eq!(
        (values(&regions), about),
        (vec!["us-west-1".into(), "us-west-2".into()], vec!["", "has a store"])
    );
}

#[test]
fn nothing_is_written_whatever_is_there() {
    let absent = empty();
    assert!(absent.values("disable-key --key-id ").is_empty());
    assert!(!absent.root.path().join("store").exists());

    let lab = Lab::new(["alias/a".to_owned()]);
    let file = lab.home().path(&place());
    let journal = file.with_extension("sqlite3-journal");
    fs::remove_file(&journal).ok();
    assert_eq!(lab.values("delete-alias --alias-name ").len(), 1);
    assert!(!journal.exists(), "a journal was made");
    fs::write(&journal, b"hot").unwrap();
    assert!(lab.values("delete-alias --alias-name ").is_empty());
    assert_eq!(fs::read(&journal).unwrap(), b"hot");
    fs::remove_file(&journal).unwrap();
    fs::write(&file, b"none of ours").unwrap();
    assert!(lab.values("delete-alias --alias-name ").is_empty());
}

#[test]
fn the_protocol_is_lines() {
    let says = |argv: &[&str]| {
        let argv: Vec<_> = ["lab", "complete"].iter().chain(argv).map(Into::into).collect();
        assert!(is_asked(ProgramName::Own, &argv) && !is_asked(ProgramName::Aws, &argv));
        let mut out = Vec::new();
        run(&argv, &Environment::of(&[]), &mut out);
        String::from_utf8(out).unwrap()
    };
    assert_eq!(says(&["zsh", "aws", "st"]), "words\n\nsts\tAWS Security Token Service\n");
    assert_eq!(says(&["fish", "k", "--output=te"]), "words\n--output=\ntext\t\n");
    assert_eq!(says(&["bash", "k", "=:", "k --output=te"]), "words\n\ntext\t\n");
    assert_eq!(says(&["bash", "k", " ", "k --output=te"]), "words\n--output=\n--output=text\t\n");
    assert_eq!(says(&["bash", "k", ":", "k create-key --policy file://x"]), "files\n//\nx\n");
    assert_eq!(says(&["bash", "k", ":", "k list-keys > x"]), "files\n\nx\n");
    assert_eq!(
        says(&["zsh", "k", "create-alias", "--alias-name", ""]),
        "open\n\nalias/\tWhat every alias begins with\n"
    );
    assert_eq!(says(&[]), "");
}

#[test]
fn a_line_holds_one_candidate_whatever_is_in_it() {
    let lab = Lab::new(["alias/a\nb".to_owned(), "alias/c".to_owned()]);
    let mut answer = lab.answer("kmsalias", "delete-alias --alias-name ", &[]);
    answer.candidates[1].about = "x\ty\nz".to_owned();
    let mut out = Vec::new();
    tell(&answer, &mut out, &|prefix, value| (prefix.to_owned(), value.to_owned())).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "words\n\nalias/c\tx y z\n");
}

#[test]
fn what_there_is_help_on_is_offered_behind_help() {
    let lab = Lab::new([]);
    assert_eq!(lab.values("help create-a"), ["create-alias"]);
    assert_eq!(lab.values("help kms create-a"), ["create-alias"]);
    assert_eq!(lab.values("kms help create-a"), ["create-alias"]);
    assert_eq!(lab.values("help lab sh"), ["shim"]);
    assert_eq!(lab.values("help sts "), ["get-caller-identity"]);
    assert_eq!(lab.values("help la"), ["lab"]);
    assert_eq!(lab.values("help create-alias "), [""; 0]);
    assert_eq!(values(&lab.answer("aws", "help create-a", &[])), [""; 0]);
}
