//! Where in a script a call may stand.

use super::found;

#[test]
fn what_the_shell_runs_in_a_document_is_code() {
    let trap = |name: &str| format!("aws kms enable-key --key-id alias/{name}");
    let (run, tick) = (|name| format!("$({})", trap(name)), |name| format!("`{}`", trap(name)));
    let lines = |script: &str| -> Vec<String> {
        found(script).iter().map(|told| told.split(':').next().unwrap().to_owned()).collect()
    };
    let text = format!(
        "cat <<END | tee f && {}\n{}\nit's \" {}\n\\{} {}\nEND\n{}",
        trap("1"),
        trap("no"),
        run("3"),
        run("no"),
        tick("4"),
        trap("6")
    );
    assert_eq!(lines(&text), ["1", "3", "4", "6"]);
    for end in ["'END'", "\"END\"", "\\END", "E'N'D"] {
        let text = format!("cat <<{end}\n{}\n{}\nEND\n{}", run("no"), tick("no"), trap("4"));
        assert_eq!(lines(&text), ["5"], "{end}");
    }
    let two = format!("cat <<A <<-B\n{}\nA\n{}\n\tB\n{}", run("2"), run("4"), trap("6"));
    assert_eq!(lines(&two), ["2", "4", "6"]);
    let inside = format!("X=$(cat <<END\n{}\nEND\n)\n{}", run("2"), trap("5"));
    assert_eq!(lines(&inside), ["2", "5"]);
    let spread = format!("cat <<END\n$(echo \\\n  {})\nEND\n{}", tick("3"), trap("5"));
    assert_eq!(lines(&spread), ["3", "5"]);
    assert_eq!(lines(&format!("cat <<END\n{}", run("2"))), ["2"], "a document without an end");
}

/// `CALL` stands for a call.
const PLACES: &[&str] = &[
    "if ! CALL; then :; fi",
    "true && CALL && true",
    "! CALL",
    "{ CALL; } || true",
    "( CALL )",
    "f() { CALL; }",
    "function f { CALL; }",
    "function f() { CALL; }",
    "function f\n{\n CALL; }",
    "while CALL; do :; done",
    "case $1 in a|b) CALL ;; esac",
    "echo \"a $(CALL) b\"",
    "echo \"`CALL`\"",
    "export Y=$(CALL)",
    "local y=`CALL`",
    "[ -n \"$(CALL)\" ] || exit",
    "A=1 B=2 CALL",
    "time CALL",
    "cat < <(CALL)",
    "x=${y:-1}; CALL",
    "echo $((1 + (2))) `CALL`",
    "eval \"CALL\"",
    "eval CALL",
    "trap 'CALL' EXIT",
    "bash -c 'CALL'",
    "sudo sh -ec \"CALL\"",
    "docker exec x sh -c 'true; CALL'",
    "sh -c \"true\n  CALL\"",
    "docker compose exec -T localstack CALL",
    "aws-vault exec dev -- CALL",
    "docker run --rm amazon/aws-cli kms enable-key --key-id alias/x",
    "aws_local kms enable-key --key-id alias/x",
    "X=\"`CALL --query \\\"Aliases[]\\\"`\"",
    "# a comment with a backslash \\\nCALL",
    "echo 'a\\' && CALL",
    "for i in 1; do CALL; done > /dev/null",
];

#[test]
fn calls_are_found_wherever_a_command_may_stand() {
    let call = "aws kms enable-key --key-id alias/x";
    for place in PLACES {
        let script = place.replace("CALL", call);
        assert_eq!(found(&script).len(), 1, "{script}");
    }
}
