//! What holds for every lesson that comes with the program, and what a lesson must have.

use super::run::Bench;
use super::shelf::Shelf;
use super::text;

#[test]
fn an_untouched_start_fails_each_check_and_the_solution_passes_it() {
    let lessons = Shelf { directory: None }.all().unwrap();
    assert_eq!(lessons.len(), 8);
    for lesson in lessons {
        let home = tempfile::tempdir().unwrap();
        let mut bench = Bench::new(home.path(), &[]);
        bench.perform(&lesson.setup).unwrap();
        assert_ne!(bench.open(&lesson).unwrap(), [""; 0], "{}", lesson.name);
        bench.perform(&lesson.solution).unwrap();
        assert_eq!(bench.open(&lesson).unwrap(), [""; 0], "{}", lesson.name);
        assert!(lesson.hints.len() > 1 && !lesson.story.is_empty(), "{}", lesson.name);
    }
}

#[test]
fn a_lesson_has_its_parts() {
    let check = "## Check\n\nIt is so.\n\n```console\n$ kmsalias list-keys\n```\n";
    let fault = |text: &str| text::read("x", text).unwrap_err();
    assert!(text::read("x", &format!("# T\n## Goal\ng\n{check}")).is_ok());
    let whole = "a lesson has a title, a goal and a check";
    assert_eq!(fault(&format!("# T\n{check}")), whole);
    assert_eq!(fault(&format!("## Goal\ng\n{check}")), whole);
    assert_eq!(fault("# T\n## Goal\ng\n"), whole);
    assert!(fault("# T\n## Gaol\n").starts_with("the heading \"Gaol\" is none of Setup"));
    assert_eq!(fault("# T\n## Goal\ng\n## Check\nIt is so.\n"), "no command checks \"It is so.\"");
    assert_eq!(fault("# T\n```console\n$ aws\n```\n"), "line 3: no command stands here");
}

#[test]
fn lines_are_no_shells() {
    let home = tempfile::tempdir().unwrap();
    let mut bench = Bench::new(home.path(), &[]);
    let mut run = |line: &str| {
        let text = format!(
            "# T\n## Goal\ng\n## Setup\n```console\n$ {line}\n```\n## Check\nc\n```console\n$ aws\n```\n"
        );
        bench.perform(&text::read("x", &text).unwrap().setup)
    };
    let nothing_else = "line 6: a lesson calls kmsalias, aws or awslocal and nothing else";
    for line in ["rm -rf x", "X=1", "sh -c 'aws kms list-keys'", "X=$(rm x)"] {
        assert_eq!(run(line).unwrap_err(), nothing_else, "{line}");
    }
    assert_eq!(run("aws 'x").unwrap_err(), "line 6: No closing quotation");
    assert!(run("aws kms list-keys; rm x").unwrap_err().contains("argument operation"));
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
