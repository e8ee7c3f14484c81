//! What holds for every lesson that comes with the program, and what a lesson must have.

use super::desk::{Desk, Note};
use super::grade;
use super::run::Bench;
use super::shelf::Shelf;
use super::text::{self, Lesson};
use crate::cli::failure::Failure;
use crate::cli::kebab::is_kebab_of;
use crate::cli::{arguments, globals, tree};
use crate::kms::ops;

/// The lessons that come with the program.
fn lessons() -> Vec<Lesson> {
    let shelf = Shelf { directory: None };
    shelf.names().unwrap().iter().map(|name| shelf.lesson(name).unwrap()).collect()
}

#[test]
fn an_untouched_start_fails_each_check_and_the_solution_passes_it() {
    assert_eq!(lessons().len(), 8);
    for lesson in lessons() {
        let home = tempfile::tempdir().unwrap();
        let mut bench = Bench::new(home.path(), &[]);
        bench.perform(&lesson.setup).unwrap();
        assert_ne!(bench.open(&lesson).unwrap(), [""; 0], "{}", lesson.name);
        bench.perform(&lesson.solution).unwrap();
        assert_eq!(bench.open(&lesson).unwrap(), [""; 0], "{}", lesson.name);
        assert!(lesson.hints.len() > 1 && !lesson.story.is_empty(), "{}", lesson.name);
    }
}

/// What stands between back-ticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(|text| text.replace('\n', " "))
}

/// Whether a word on its own is one that a learner can use: an operation, one of our commands, an option.
fn is_known(word: &str) -> bool {
    let root = tree::own();
    let is_operation = || ops::ALL.iter().any(|found| is_kebab_of(word, found.interface.name));
    match (word.strip_prefix("lab "), word.split(' ').next()) {
        (Some(command), _) => {
            let lab = root.find_subcommand("lab").unwrap();
            lab.find_subcommand(command).is_some()
        }
        (None, Some(option)) if option.starts_with("--") => {
            let mut globals = globals::TABLE.iter().map(|(name, _)| *name);
            let members =
                ops::ALL.iter().flat_map(|found| arguments::options(&found.interface, true));
            globals.any(|name| name == option)
                || members.into_iter().any(|found| found.name == option)
        }
        _ => is_operation(),
    }
}

/// Runs the commands that a text mentions: what one answers may be a refusal, but never that it is no command.
#[track_caller]
fn run_mentioned(text: &str, bench: &Bench) {
    for text in quoted(text) {
        if text.split(' ').any(|word| word == "kmsalias") {
            let (printed, status) = bench.answer(0, &text).unwrap();
            assert!([0, 1, 254].contains(&status), "{text}: {printed}");
        } else {
            // What is meant literally, such as a part of a query, has no letters.
            assert!(!text.contains(char::is_alphabetic) || is_known(&text), "{text}");
        }
    }
}

#[test]
fn what_a_lesson_mentions_is_there_and_a_hint_spoils_nothing() {
    let mut number = 0;
    for lesson in lessons() {
        for text in lesson.hints.iter().chain([&lesson.story, &lesson.goal]) {
            number += quoted(text).filter(|text| text.contains("kmsalias")).count();
            let home = tempfile::tempdir().unwrap();
            let mut bench = Bench::new(home.path(), &[]);
            bench.perform(&lesson.setup).unwrap();
            run_mentioned(text, &bench);

            let home = tempfile::tempdir().unwrap();
            let mut bench = Bench::new(home.path(), &[]);
            bench.perform(&lesson.setup).unwrap();
            bench.perform(&lesson.solution).unwrap();
            run_mentioned(text, &bench);
            let is_hint = lesson.hints.contains(text);
            assert!(!is_hint || bench.open(&lesson).unwrap().is_empty(), "{text}");
        }
    }
    assert!(number > 8, "{number}");
    assert!(!is_known("lab nothing") && !is_known("--nothing") && !is_known("nothing"));
}

#[test]
fn a_check_leaves_nothing_on_record() {
    for lesson in lessons() {
        let home = tempfile::tempdir().unwrap();
        let mut bench = Bench::new(home.path(), &[]);
        bench.perform(&lesson.setup).unwrap();
        for step in [&[], &*lesson.solution] {
            bench.perform(step).unwrap();
            let records = |bench: &Bench| {
                let looks = ["", "--region us-east-1 ", "--region eu-west-1 "];
                let told = looks.map(|region| {
                    bench.answer(0, &format!("kmsalias {region}lab events")).unwrap()
                });
                let accounts = ["222233334444", "444455556666"];
                let others = accounts.map(|account| {
                    let line = format!("KMSALIAS_ACCOUNT={account} kmsalias lab events");
                    bench.answer(0, &line).unwrap()
                });
                (told, others)
            };
            let before = records(&bench);
            bench.open(&lesson).unwrap();
            assert_eq!(records(&bench), before, "{}", lesson.title);
        }
    }
}

#[test]
fn a_lesson_has_its_parts() {
    let check = "## Check\n\nIt is so.\n\n```console\n$ kmsalias list-keys\n```\n";
    let read = |text: &str| text::read("x", "a/x.md", text);
    let fault = |text: &str| read(text).unwrap_err().in_file("a/x.md");
    let lesson = read(&format!("# T\n# not one\n## Goal\ng\n{check}")).unwrap();
    assert_eq!((lesson.title.as_str(), lesson.story.as_str()), ("T", "# not one"));
    for (text, part) in [
        (format!("# T\n{check}"), "goal"),
        (format!("## Goal\ng\n{check}"), "title"),
        ("# T\n## Goal\ng\n".to_owned(), "check"),
    ] {
        let said = "lab lesson: a/x.md:1: a lesson has a title, a goal and a check: there is no ";
        assert_eq!(fault(&text), format!("{said}{part}"));
    }
    let heading = "lab lesson: a/x.md:2: the heading \"Gaol\" is none of Setup";
    assert!(fault("# T\n## Gaol\n").starts_with(heading));
    let (unchecked, after) = ("no command checks \"It is so.\"", "## Check\n\nIt is so.\n\n");
    for (more, line) in [("", 6), ("## Hints\n- h\n", 6)] {
        let text = format!("# T\n## Goal\ng\n{after}{more}");
        assert_eq!(fault(&text), format!("lab lesson: a/x.md:{line}: {unchecked}"));
    }
    let text = format!("# T\n## Goal\ng\n{check}So is this.\n");
    assert!(fault(&text).starts_with("lab lesson: a/x.md:11: no command checks"));
    let said = fault("# T\n```console\n$ aws\n```\n");
    assert_eq!(said, "lab lesson: a/x.md:3: no command stands here");
    let said = fault("# T\n\n```console\n$ aws\n");
    assert!(said.starts_with("lab lesson: a/x.md:3: the block that begins here has no end"));
}

#[test]
fn a_teachers_file_is_a_lesson_by_its_plain_name() {
    let directory = tempfile::tempdir().unwrap();
    for name in ["b.md", "a.md", "...md", ".hidden.md", "notes.txt"] {
        std::fs::write(directory.path().join(name), "").unwrap();
    }
    let shelf = Shelf { directory: Some(directory.path().to_owned()) };
    assert_eq!(shelf.names().unwrap(), ["a", "b"]);
    for name in ["..", "../b", "./a", ".hidden", ""] {
        assert!(matches!(shelf.lesson(name), Err(Failure::Own(_))), "{name}");
    }
}

#[test]
fn a_line_that_is_no_call_is_a_fault_of_the_file() {
    let directory = tempfile::tempdir().unwrap();
    let shelf = Shelf { directory: Some(directory.path().to_owned()) };
    let said = |setup: &str, check: &str, solution: &str| {
        let block = |line: &str| format!("```console\n$ {line}\n```\n");
        let (setup, check, solution) = (block(setup), block(check), block(solution));
        let text = format!(
            "# T\n## Setup\n{setup}## Goal\ng\n## Check\nc\n{check}## Solution\n{solution}"
        );
        std::fs::write(directory.path().join("x.md"), text).unwrap();
        shelf.lesson("x").map_err(|failure| format!("{failure:?}"))
    };
    let good = "X=$(AWS_REGION=eu-west-1 aws kms list-keys)";
    assert!(said(good, good, good).is_ok());
    for (line, said) in [
        (4, said("rm x", good, good)),
        (11, said(good, "X=$(rm x)", good)),
        (15, said(good, good, "aws 'x")),
    ] {
        assert!(said.unwrap_err().contains(&format!("x.md:{line}: ")), "{line}");
    }
}

#[test]
fn a_class_is_graded_as_it_was_left() {
    let lesson = Shelf { directory: None }.lesson("deletion-and-time").unwrap();
    let class = tempfile::tempdir().unwrap();
    let desk = Desk(class.path().join("ann/lessons/deletion-and-time"));
    desk.write(&Note { lesson: lesson.name.clone(), hints: 0, done: false }).unwrap();
    let long_ago = [("KMSALIAS_NOW".to_owned(), "2024-06-01T00:00:00Z".to_owned())];
    let mut bench = Bench::new(&desk.0, &long_ago);
    bench.perform(&lesson.setup).unwrap();
    bench.perform(&lesson.solution).unwrap();
    let passed = |more: &[(String, String)]| {
        grade::class(class.path(), &Shelf { directory: None }, more).unwrap()[0].passed
    };
    assert!(passed(&[]));
    // A clock that the teacher sets counts.
    assert!(!passed(&[("KMSALIAS_NOW".to_owned(), "2024-07-01T00:00:00Z".to_owned())]));
}

/// What is not yet so in the lesson of that name after the line.
fn open_after(name: &str, line: &str) -> Vec<String> {
    let lesson = Shelf { directory: None }.lesson(name).unwrap();
    let home = tempfile::tempdir().unwrap();
    let mut bench = Bench::new(home.path(), &[]);
    bench.perform(&lesson.setup).unwrap();
    assert_eq!(bench.answer(0, line).unwrap().1, 0);
    bench.open(&lesson).unwrap()
}

#[test]
fn a_check_tells_what_its_sentence_says() {
    let open = open_after("page-two", "kmsalias list-keys");
    assert_eq!(open, ["alias/found names the key of the shop."]);
    let deleted = open_after("page-two", "kmsalias delete-alias --alias-name alias/shop-7");
    assert_eq!(deleted[1], "Its first name is still there.");
    let policy = r#"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:root"]}, "Action": "kms:Encrypt", "Resource": "*"}]}"#;
    let put = format!(
        "KMSALIAS_ACCOUNT=444455556666 kmsalias put-key-policy --key-id 22222222-2222-4222-8222-222222222222 --bypass-policy-lockout-safety-check --policy '{policy}'"
    );
    assert_eq!(
        open_after("another-account", &put),
        ["The partner may still change the key's policy."]
    );
}

#[test]
fn what_a_student_has_written_names_no_file() {
    let home = tempfile::tempdir().unwrap();
    let mut bench = Bench::new(home.path(), &[]);
    let written = "$ X=$(aws kms list-keys --query \"join('', ['file', '://x'])\" --output text)";
    let text = format!(
        "# T\n## Setup\n```console\n{written}\n```\n## Goal\ng\n## Check\nc\n```console\n$ aws\n```\n"
    );
    bench.perform(&text::read("x", "x.md", &text).unwrap().setup).unwrap();
    let said = bench.answer(0, "aws kms create-key --policy $X").unwrap();
    assert_eq!(said, ("kmsalias: [ERROR]: a lesson reads no file\n".to_owned(), 252));
}

#[test]
fn a_broken_store_is_told_with_what_it_keeps_open() {
    let lesson = Shelf { directory: None }.lesson("name-for-a-key").unwrap();
    let home = tempfile::tempdir().unwrap();
    let mut bench = Bench::new(home.path(), &[]);
    bench.perform(&lesson.setup).unwrap();
    std::fs::write(home.path().join("111122223333/us-west-2.sqlite3"), "x".repeat(200)).unwrap();
    let open = bench.open(&lesson).unwrap();
    let said = "alias/orders names the key of the orders. (kmsalias: [ERROR]: ";
    assert!(open[0].starts_with(said) && open[0].contains("us-west-2.sqlite3"), "{open:?}");
}

#[test]
fn lines_are_no_shells() {
    let home = tempfile::tempdir().unwrap();
    let mut bench = Bench::new(home.path(), &[]);
    let mut run = |line: &str| {
        let text = format!(
            "# T\n## Goal\ng\n## Setup\n```console\n$ {line}\n```\n## Check\nc\n```console\n$ aws\n```\n"
        );
        let setup = text::read("x", "x.md", &text).unwrap().setup;
        bench.perform(&setup).map_err(|fault| fault.in_file("x.md"))
    };
    let nothing_else =
        "lab lesson: x.md:6: a lesson calls kmsalias, aws or awslocal and nothing else";
    for line in ["rm -rf x", "X=1", "sh -c 'aws kms list-keys'", "X=$(rm x)"] {
        assert_eq!(run(line).unwrap_err(), nothing_else, "{line}");
    }
    assert_eq!(run("aws 'x").unwrap_err(), "lab lesson: x.md:6: No closing quotation");
    assert!(
        run("aws kms describe-key --key-id alias/no").unwrap_err().contains("NotFoundException")
    );
    run("ID=$(kmsalias create-key --query KeyMetadata.KeyId --output text)").unwrap();
    run("IDS=$(kmsalias list-keys --query Keys[].KeyId --output text)").unwrap();
    run("aws kms create-alias --alias-name alias/x --target-key-id ${ID}").unwrap();
    run("AWS_REGION=us-west-2 aws kms update-alias --alias-name alias/x --target-key-id $IDS")
        .unwrap();
    assert!(run("AWS_REGION=eu-west-1 aws kms describe-key --key-id alias/x").is_err());
}
