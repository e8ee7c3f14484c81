//! What is a trap and what is none.

mod grammar;

use super::{scan, traps};

fn found_with(script: &str, pages: bool) -> Vec<String> {
    let found = traps(&scan::read(script), script.lines().next(), &|_| pages);
    found.0.iter().map(|finding| format!("{}: {}", finding.line, finding.what)).collect()
}

#[test]
fn what_is_shown_is_what_stands_there() {
    let script = r#"aws kms create-alias --alias-name 'a\b"c' --target-key-id "$K""#;
    assert_eq!(found(script), [r#"1: --alias-name a\b"c without alias/"#]);
}

fn found(script: &str) -> Vec<String> {
    found_with(script, false)
}

/// Scripts of one line and the trap in each.
#[rustfmt::skip]
const TRAPS: &[(&str, &str)] = &[
        (
            r#"aws kms create-alias --alias-name alias/x --key-id "$KEY""#,
            "--key-id on create-alias",
        ),
        ("aws kms update-alias --key-id=1 --alias-name alias/x", "--key-id on update-alias"),
        ("aws kms create-alias --alias-name x --target-key-id $K", "--alias-name x without alias/"),
        ("aws kms decrypt --key-id app --ciphertext-blob fileb://x", "--key-id app without alias/"),
        (
            "aws kms schedule-key-deletion --key-id $K --pending-window-in-days 3",
            "--pending-window-in-days 3",
        ),
        ("aws kms update-alais --alias-name alias/x --target-key-id 1", "a line that the AWS CLI refuses"),
        ("aws kms delete-alias alias/app", "a line that the AWS CLI refuses"),
        (
            "K=$(aws kms create-key); aws kms update-alias --alias-name alias/x --target-key-id $K",
            "create-key before an update-alias that may fail unnoticed ($K)",
        ),
        ("awslocal kms delete-alias --alias-name aws/s3", "--alias-name aws/s3 without alias/"),
        ("kmsalias delete-alias --alias-name app-$ENV", "--alias-name app-... without alias/"),
        (
            "aws kms update-alias --alias-name Alias/x --target-key-id $K",
            "--alias-name Alias/x without alias/",
        ),
        ("aws kms encrypt --key-id aws/s3 --plaintext x", "--key-id aws/s3 without alias/"),
        ("aws kms disable-key --key-id alias/x", "an alias as --key-id of disable-key"),
        (
            "aws --region r kms list-aliases --key-id alias/$X",
            "an alias as --key-id of list-aliases",
        ),
        (
            "aws kms get-key-policy --key-id arn:aws:kms:r:1:alias/x",
            "an alias as --key-id of get-key-policy",
        ),
        ("sudo -E aws kms enable-key --key-id alias/x", "an alias as --key-id of enable-key"),
        ("$AWS kms enable-key --key-id alias/x", "an alias as --key-id of enable-key"),
        (
            r#"aws kms list-aliases --query 'Aliases[?AliasName=="alias/x"].TargetKeyId'"#,
            "\"alias/x\" for a string in a --query",
        ),
        (
            r#"aws kms list-aliases --query "Aliases[?AliasName==\"alias/x\"]""#,
            "\"alias/x\" for a string in a --query",
        ),
        (
            "aws kms list-aliases --query 'Aliases[?contains(AliasName, x)]'",
            "\"x\" for a string in a --query",
        ),
        (
            r#"aws kms list-aliases --query "Aliases[?AliasName=="alias/x"].TargetKeyId""#,
            "a --query that does not compile",
        ),
        (
            "aws kms list-aliases --query \"Aliases[?AliasName==`alias/x`]\"",
            "back-ticks that the shell sees in a --query",
        ),
        (
            "aws kms list-aliases --query Aliases[?AliasName==`x`]",
            "back-ticks that the shell sees in a --query",
        ),
        (
            "aws kms describe-key --key-id alias/x --query 'KeyMetadata.Enabled==true'",
            "true for a value in a --query",
        ),
        (
            "aws kms list-keys --query 'length(Keys)>\"1\"'",
            "1 for a value in a --query",
        ),
        (
            "for n in app orders; do aws kms delete-alias --alias-name $n; done",
            "--alias-name app without alias/",
        ),
        (
            "aws kms list-keys --query 'Keys[?KeyState==`Enabled`].KeyId'",
            "KeyState in a --query of list-keys",
        ),
        (
            "aws kms list-keys --query 'Keys[].[KeyId,KeyState]'",
            "KeyState in a --query of list-keys",
        ),
        (
            "aws kms list-aliases --query 'Aliases[].AliasName | [0]' --output text --page-size 5",
            "[0] with --output text over more than one page",
        ),
    ];

#[test]
fn every_trap_is_found() {
    for (script, what) in TRAPS {
        assert_eq!(found(script), [format!("1: {what}")], "{script}");
    }
}

#[test]
fn one_thing_of_each_page_is_a_trap_where_there_are_pages() {
    let query = "aws kms list-aliases --query";
    for text in ["'Aliases[].AliasName | [0]' --output text", "'length(Aliases)' --output=text"] {
        let script = format!("{query} {text}");
        assert_eq!(found(&script), [""; 0], "{script}");
        assert_eq!(found_with(&script, true).len(), 1, "{script}");
        assert_eq!(found_with(&format!("{script} --no-paginate"), true), [""; 0]);
    }
    for text in ["'length(Aliases)'", "'Aliases[].AliasName' --output text", "\"$Q\" --output text"]
    {
        assert_eq!(found_with(&format!("{query} {text}"), true), [""; 0], "{text}");
    }
    let set = "export AWS_DEFAULT_OUTPUT=text\n";
    assert_eq!(found_with(&format!("{set}{query} 'length(Aliases)'"), true).len(), 1);
    let before =
        format!("AWS_DEFAULT_OUTPUT=text {query} 'length(Aliases)'\n{query} 'length(Aliases)'");
    assert_eq!(
        found_with(&before, true),
        ["1: length() with --output text over more than one page"]
    );
}

#[test]
fn a_key_may_be_left_without_a_name() {
    let made = "KEY=$(aws kms create-key --query KeyMetadata.KeyId --output text)\n";
    let named = "aws kms create-alias --alias-name alias/x --target-key-id \"$KEY\"";
    let orphan = "create-key before a create-alias that may fail unnoticed ($KEY)";
    let traps = [
        (format!("{made}{named}"), 2),
        (format!("set -e\n{made}{named} 2>/dev/null || true"), 3),
        (format!("{made}{named} || echo there"), 2),
        (format!("set -e; set +e\n{made}{named}"), 3),
    ];
    let inside = "aws kms create-alias --alias-name alias/x --target-key-id \"$(aws kms create-key --query KeyMetadata.KeyId --output text)\"";
    let orphan_inside = "1: create-key inside a create-alias that may fail unnoticed";
    assert_eq!(found(&format!("{inside} || true")), [orphan_inside]);
    assert_eq!(found(&format!("set -e\n{inside}")), [""; 0]);
    assert_eq!(found(&format!("{inside} || exit 1")), [""; 0]);
    for (script, line) in traps {
        assert_eq!(found(&script), [format!("{line}: {orphan}")], "{script}");
    }
    let handled = [
        format!("set -euo pipefail\n{made}{named}"),
        format!("#!/bin/sh -e\n{made}{named}"),
        format!("{made}{named} || exit 1"),
        format!("{made}if ! {named}; then exit 1; fi"),
        format!("aws kms describe-key --key-id alias/x && exit\n{made}{named}"),
        format!("{made}{named}; aws kms schedule-key-deletion --key-id $KEY"),
        format!("{made}{named}; aws kms create-alias --alias-name alias/y --target-key-id $KEY"),
        format!("{made}{named} # kmsalias: ok"),
        format!("trap 'aws kms schedule-key-deletion --key-id $KEY' ERR\n{made}{named}"),
    ];
    for script in handled {
        assert_eq!(found(&script), [""; 0], "{script}");
    }
}

#[test]
fn what_is_not_known_or_not_run_is_no_trap() {
    let silent = [
        "aws kms delete-alias --alias-name \"$X\"",
        "aws kms delete-alias --alias-name $PREFIX/x",
        "aws kms delete-alias --alias-name \"al$X\"",
        "aws kms disable-key --key-id \"$(aws kms describe-key --key-id alias/x --query KeyMetadata.KeyId --output text)\"",
        "aws kms disable-key --key-id alias/x 2>&1 | grep -o Invalid",
        "echo aws kms disable-key --key-id alias/x",
        "echo sh -c 'aws kms disable-key --key-id alias/x'; sh -x 'aws kms disable-key --key-id alias/x'; trap - EXIT; eval",
        "echo kms disable-key --key-id alias/x; awk kms disable-key --key-id alias/x",
        "X=\"`aws kms list-aliases --query \\\"Aliases[?AliasName=='alias/x']\\\"`\"",
        "X=\"`aws kms list-aliases --query \"Aliases[?AliasName=='alias/x']\"`\"",
        "query='Aliases[?AliasName==`alias/'$alias'`].TargetKeyId'\naws kms list-aliases --query $query",
        "# aws kms disable-key --key-id alias/x",
        "cat <<-'END'\n\taws kms disable-key --key-id alias/x\n\tEND\n",
        "aws kms list-aliases --query \"Aliases[?AliasName=='`name`']\"",
        "aws kms list-aliases --query \"Aliases[?AliasName==\\`$X\\`].TargetKeyId\"",
        "aws kms list-aliases --query \"Aliases[$I]\"",
        "aws kms list-aliases --query '[Aliases[].{Name: AliasName}][][].Name'",
        "aws kms list-aliases --max-items 1 --query NextToken",
        "aws s3 ls; aws kms; aws kms help; kmsalias lab tour",
        "aws kms la; aws kms update-alais # kmsalias: ok\naws kms delete-alias x # kmsalias: ok",
        "aws kms decrypt --key-id mrk-1234abcd12ab34cd56ef1234567890ab --ciphertext-blob fileb://x",
        "aws kms schedule-key-deletion --key-id \"$K\" --pending-window-in-days \"$DAYS\"",
        "aws kms create-alias --alias-name alias/x $MORE; aws kms \"$OPERATION\"",
        "aws kms encrypt --key-id alias/x --plaintext a/b",
        "# kmsalias: ok\naws kms disable-key --key-id alias/x",
        "aws kms list-aliases --query 'Aliases[?TargetKeyId!=null].AliasName'",
        "aws kms list-aliases --query 'Aliases[?TargetKeyId==None].AliasName'",
        "aws kms describe-key --key-id alias/x --query 'KeyMetadata.Enabled==`true`'",
        "for n in alias/a app; do aws kms delete-alias --alias-name \"$n\"; done",
        "for n in app $X; do aws kms delete-alias --alias-name \"$n\"; done",
        "for n in a b; do :; done\nfor n in c; do aws kms delete-alias --alias-name \"$n\"; done",
        "aws kms disable-key \\\n  --key-id alias/x # kmsalias: ok",
        "X=$(aws kms disable-key --key-id alias/x) # kmsalias: ok: to see it fail",
    ];
    for script in silent {
        assert_eq!(found(script), [""; 0], "{script}");
    }
    // A comment on the line of another command does not accept this one.
    assert_eq!(found("true # kmsalias: ok\naws kms disable-key --key-id alias/x").len(), 1);
}

#[test]
fn lines_are_counted_through_everything() {
    let script = "case $1 in\n(a) X=$(case y in y) aws kms disable-key --key-id alias/1;; esac);;\nesac\n\
                  f() { local x=\"${y:-\"$(cat <<END\naws kms enable-key --key-id alias/no\nEND\n)\"}\"; }\n\
                  a=(1 2 $((3 + (4))))\n[[ $a =~ ^(x|y)$ ]] && aws kms \\\n  disable-key \\\n  --key-id alias/2 &>/dev/null\n\
                  echo \"`aws kms disable-key --key-id alias/3`\" <(aws kms disable-key --key-id alias/4) $'a\\'b' 2>&1\n";
    let lines: Vec<_> =
        found(script).iter().map(|f| f.split(':').next().unwrap().to_owned()).collect();
    assert_eq!(lines, ["2", "11", "12", "12"]);
    let deep = "$(".repeat(100_000) + &"\"`".repeat(1000);
    assert_eq!(found(&deep), [""; 0]);
}

#[test]
fn the_idioms_are_silent() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let scripts =
        std::fs::read_dir(root.join("idioms")).unwrap().map(|entry| entry.unwrap().path());
    let mut count = 0;
    for path in scripts.chain([root.join("data/idioms.sh")]) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(found(&text), [""; 0], "{}", path.display());
        count += 1;
    }
    assert!(count > 10);
}

#[test]
fn a_variable_that_is_set_once_is_its_text() {
    let trap = "an alias as --key-id of enable-key";
    let call = "aws kms enable-key --key-id \"$X\"";
    let traps = [
        (format!("X=\"alias/y\"\n{call}"), 2),
        (format!("X='alias/y'; {call}"), 1),
        ("X=alias/y\naws kms enable-key --key-id $X".to_owned(), 2),
        ("X=alias\naws kms enable-key --key-id ${X}/y".to_owned(), 2),
        (format!("X=alias/y\nread Y\n(Y=$({call}))"), 3),
    ];
    for (script, line) in traps {
        assert_eq!(found(&script), [format!("{line}: {trap}")], "{script}");
    }
    let silent = [
        format!(
            "X=alias/y\nX=$(aws kms describe-key --key-id $X --query KeyMetadata.KeyId)\n{call}"
        ),
        format!("X=alias/y\nX=1\n{call}"),
        format!("X+=alias/y\n{call}"),
        format!("{call}\nX=alias/y"),
        format!("X=alias/y true\n{call}"),
        format!("X=alias/y\nread -r X\n{call}"),
        format!("X=alias/y\nfor X in 1 2; do {call}; done"),
        format!("X=alias/y\nexport X=1\n{call}"),
        "X='alias/y z'\naws kms enable-key --key-id $X".to_owned(),
    ];
    for script in silent {
        assert_eq!(found(&script), [""; 0], "{script}");
    }
}

/// The rules of the issue, each in three wordings; the trap is on the last line.
#[rustfmt::skip]
const RULES: [(&str, [&str; 3]); 8] = [
    ("over more than one page", [
        "aws kms list-aliases --output text --query 'Aliases[*].AliasName|[0]'",
        "N=$(aws kms list-keys --query \"length(Keys)\" --output=text)",
        "export AWS_DEFAULT_OUTPUT=text\naws kms list-aliases --query 'Aliases[?TargetKeyId].AliasName | [-1]'",
    ]),
    ("for a string in a --query", [
        "aws kms list-aliases --query 'Aliases[?AliasName == \"alias/x\"].TargetKeyId'",
        "aws kms list-aliases --query 'Aliases[?starts_with(AliasName, \"alias/x\")]'",
        "aws kms list-aliases --query \"Aliases[?AliasName==\\\"alias/x\\\"] | [0].TargetKeyId\" --output json",
    ]),
    ("an alias as --key-id", [
        "aws kms get-key-rotation-status --key-id alias/x",
        "X=alias/x\nif aws kms schedule-key-deletion --pending-window-in-days 7 --key-id \"${X}\"; then :; fi",
        "aws kms tag-resource --tags TagKey=a,TagValue=b \\\n  --key-id=arn:aws:kms:us-east-1:111122223333:alias/x",
    ]),
    ("without alias/", [
        "aws kms create-alias --alias-name 'orders' --target-key-id \"$ID\"",
        "local name=orders\naws kms delete-alias --alias-name \"$name\"",
        "aws kms generate-data-key --key-id aws/ebs --key-spec AES_256",
    ]),
    ("--key-id on", [
        "aws kms create-alias --key-id $K --alias-name alias/x",
        "aws kms create-alias \\\n    --alias-name \"alias/$X\" \\\n    --key-id=\"$K\"",
        "awslocal kms update-alias --alias-name alias/x --key-id \"$(cat id)\"",
    ]),
    ("back-ticks that the shell sees", [
        "aws kms list-aliases --query \"Aliases[?AliasName==`alias/x`].TargetKeyId\" --output text",
        "K=$(aws kms list-keys --query \"Keys[?contains(KeyId, `mrk`)]\")",
        "aws kms list-aliases --query Aliases[?AliasName==`alias/x`]",
    ]),
    ("KeyState in a --query of list-keys", [
        "aws kms list-keys --query 'Keys[?KeyState==`Enabled`].KeyId' --output text",
        "aws kms list-keys --query \"Keys[?KeyState!='PendingDeletion']\"",
        "for k in $(aws kms list-keys --query 'Keys[].{id: KeyId, state: KeyState}'); do :; done",
    ]),
    ("create-key before a create-alias that may fail", [
        "K=$(aws kms create-key --query KeyMetadata.KeyId --output text)\naws kms create-alias --alias-name alias/x --target-key-id $K",
        "K=`aws kms create-key --query KeyMetadata.Arn --output text`; aws kms create-alias --alias-name alias/x --target-key-id \"$K\" || :",
        "set -e\nexport K=$(aws kms create-key --query KeyMetadata.KeyId --output text)\naws kms create-alias --alias-name alias/x --target-key-id \"$K\" 2>&1 || true",
    ]),
];

#[test]
fn every_rule_fires_in_several_wordings_and_a_comment_silences_it() {
    for (rule, scripts) in RULES {
        for script in scripts {
            let told = found_with(script, true);
            assert!(told.len() == 1 && told[0].contains(rule), "{script}: {told:?}");
            let last = script.lines().count();
            let line: usize = told[0].split(':').next().unwrap().parse().unwrap();
            let begins =
                last - script.replace("\\\n", "\r").lines().last().unwrap().matches('\r').count();
            assert!((begins..=last).contains(&line), "{script}: {told:?}");
            assert_eq!(found_with(&format!("{script} # kmsalias: ok"), true), [""; 0], "{script}");
        }
    }
}

#[test]
fn what_declarations_set_is_known_as_well() {
    let call = "aws kms enable-key --key-id \"$X\"";
    for word in ["export", "local", "readonly", "declare -r", "typeset -x"] {
        assert_eq!(found(&format!("{word} X=alias/y; {call}")).len(), 1, "{word}");
        assert_eq!(
            found(&format!("f() {{\n  {word} X='alias/y' Y\n  {call}\n}}")).len(),
            1,
            "{word}"
        );
        for value in ["$(cat id)", "\"$1\"", "1234\nX=alias/y", "alias/y\nX=$1"] {
            assert_eq!(found(&format!("{word} X={value}\n{call}")), [""; 0], "{word} {value}");
        }
    }
    let silent = [
        format!("export X+=alias/y\n{call}"),
        format!("X=alias/y\nunset X\n{call}"),
        format!("X=alias/y\nprintf -v X %s \"$1\"\n{call}"),
        format!("a() {{ local X=alias/y; }}\nb() {{ local X=$1; {call}; }}"),
        "args=(--key-id alias/x); aws kms enable-key \"${args[@]}\"".to_owned(),
        "args=(\n  --key-id alias/x # a\n)\naws kms describe-key ${args[*]}".to_owned(),
    ];
    for script in silent {
        assert_eq!(found(&script), [""; 0], "{script}");
    }
    assert_eq!(found(&format!("X=alias/y\nexport X\n{call}")).len(), 1);
}
