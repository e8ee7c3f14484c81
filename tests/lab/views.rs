//! What the views of a reader look like at a terminal: their width, their colours, what cannot steer it. The terminal
//! is that of script(1). Never: what the views tell.

use std::fs;

use super::screen::at_terminal;
use super::{Sandbox, done, kmsalias};

const EXPLAIN: &str = "\
Form       alias/test-key is an alias name: it says nothing
           of account and Region.
Operation  disable-key takes a key id or a key ARN, and no
           alias, of the caller's own account only.

aws: [ERROR]: An error occurred (InvalidArnException) when calling the DisableKey operation: Key Aliases are not supported for this operation.

Cure       name the key itself:
           1234abcd-12ab-34cd-56ef-1234567890ab
More       kmsalias lab error InvalidArnException
";

const KEY: &str = "\
Key id        1234abcd-12ab-34cd-56ef-1234567890ab
ARN           arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
Aliases       alias/test-key, made
              2020-07-01T16:46:40.191000+00:00
State         Enabled
Usage         ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT
Origin        AWS_KMS, managed by CUSTOMER
Created       2020-07-01T16:46:40.191000+00:00
Policy        Allow arn:aws:iam::111122223333:root: kms:*
";

const IMPACT: &str = "\
Now           alias/test-key ->
                1234abcd-12ab-34cd-56ef-1234567890ab
                (Enabled, SYMMETRIC_DEFAULT)
              in 111122223333 us-west-2
Then          alias/test-key ->
              0987dcba-09fe-87dc-65ba-ab0987654321 (Enabled,
              SYMMETRIC_DEFAULT)
By the name   decrypt, re-encrypt: IncorrectKeyException for
                what 1234abcd-12ab-34cd-56ef-1234567890ab
                has made
              what 1234abcd-12ab-34cd-56ef-1234567890ab has
                made decrypts without --key-id, or by the
                key's id or ARN
Other names   none: nothing else names
              1234abcd-12ab-34cd-56ef-1234567890ab
Uses          arn:aws:iam::111122223333:root encrypt once,
              last 2024-06-01T00:00:00+00:00
";

const BLOB: &str = "\
Key           arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
State         Enabled
Material      2f2b4f5b7d68882dc430a198b6d1e26ff29906c3aae81c219690f663f5fba08b
              made 2020-07-01T16:46:40.191000+00:00, the one
                in use
Aliases now   alias/test-key
Decrypt       without --key-id: opens in 111122223333
                us-west-2
              with --key-id of another key:
                IncorrectKeyException
";

/// What a line shows at a terminal of so many columns, its line ends made plain.
fn shown(sandbox: &Sandbox, columns: u16, line: &str) -> Option<String> {
    let time = "KMSALIAS_NOW=2024-06-01T00:00:00Z";
    let line = format!(
        "stty cols {columns}; export TERM=xterm AWS_PAGER= {time} KMSALIAS_SEED=views; {line}"
    );
    let (text, _) = at_terminal(sandbox, &line, "")?;
    Some(text.replace("\r\n", "\n"))
}

/// A home with keys of the documentation, and a ciphertext of one of them in `text`.
fn home() -> Sandbox {
    let sandbox = Sandbox::new();
    done(kmsalias(&sandbox, "lab load docs-update", &[]));
    let line =
        "encrypt --plaintext aGk= --query CiphertextBlob --output text --key-id alias/test-key";
    let mut encrypt = kmsalias(&sandbox, line, &[]);
    encrypt.env("KMSALIAS_NOW", "2024-06-01T00:00:00Z").env("KMSALIAS_SEED", "views");
    fs::write(sandbox.path("work/text"), done(encrypt)).unwrap();
    sandbox
}

#[test]
fn text_beside_labels_is_as_wide_as_the_terminal() {
    let sandbox = home();
    let to = "0987dcba-09fe-87dc-65ba-ab0987654321";
    let cases = [
        ("lab explain alias/test-key --operation disable-key", EXPLAIN),
        ("lab key alias/test-key", KEY),
        (&format!("lab impact alias/test-key --to {to}"), IMPACT),
        ("lab blob text", BLOB),
    ];
    for (line, expected) in cases {
        let Some(text) = shown(&sandbox, 60, &format!("kmsalias {line}")) else { return };
        assert_eq!(text, expected, "{line}");
        let wide = shown(&sandbox, 300, &format!("kmsalias {line}")).unwrap();
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&wide), words(expected), "{line}");
        assert!(wide.lines().count() < expected.lines().count(), "{wide}");
        let in_pipe = kmsalias(&sandbox, line, &[]).output().unwrap().stdout;
        assert_eq!(String::from_utf8(in_pipe).unwrap(), wide, "{line}");
    }
}

#[test]
fn a_sentence_is_broken_by_words() {
    let sandbox = home();
    let line = "kmsalias lab history alias/test-key; kmsalias update-alias --alias-name alias/test-key \
                --target-key-id 0987dcba-09fe-87dc-65ba-ab0987654321; kmsalias lab undo";
    let Some(text) = shown(&sandbox, 60, line) else { return };
    let end = "
Now: alias/test-key names key
1234abcd-12ab-34cd-56ef-1234567890ab.
Last used: 2024-06-01T00:00:00Z, Encrypt by root.
Undid UpdateAlias at 2024-06-01T00:00:00Z by root.
  alias/test-key: re-pointed from
  0987dcba-09fe-87dc-65ba-ab0987654321 to
  1234abcd-12ab-34cd-56ef-1234567890ab
";
    assert!(text.ends_with(end), "{text}");
}

/// What tells most stays whole, and what has no room is told to be left out.
#[test]
fn tables_of_keys_keep_their_words_at_any_width() {
    let sandbox = home();
    done(kmsalias(&sandbox, "lab snapshot save before", &[]));
    let Some(text) = shown(&sandbox, 80, "kmsalias lab keys") else { return };
    assert!(text.contains("1234abcd  alias/test-key  Enabled "), "{text}");
    done(kmsalias(&sandbox, "schedule-key-deletion --output off --key-id", &[KEY_ID]));
    let other = "0987dcba-09fe-87dc-65ba-ab0987654321";
    let update = "update-alias --alias-name alias/test-key --target-key-id";
    done(kmsalias(&sandbox, update, &[other]));
    let rsa = "create-key --output off --key-usage ENCRYPT_DECRYPT --key-spec RSA_2048";
    done(kmsalias(&sandbox, rsa, &[]));
    let cases: [(&str, &[&str]); 2] = [
        ("lab keys", &["PendingDeletion", "Enabled", "SYMMETRIC_DEFAULT", "RSA_2048"]),
        ("lab diff before", &["re-pointed", "PendingDeletion", "added", "Enabled"]),
    ];
    for (line, words) in cases {
        for columns in [60_u16, 80, 100, 132] {
            let Some(text) = shown(&sandbox, columns, &format!("kmsalias {line}")) else { return };
            let widest = text.lines().map(str::len).max();
            assert!(widest <= Some(columns.into()), "{columns}: {text}");
            let held: Vec<_> = text.split_whitespace().collect();
            assert!(words.iter().all(|word| held.contains(word)), "{columns}: {text}");
            assert!(columns < 80 || held.contains(&"alias/test-key"), "{columns}: {text}");
            assert!(held.iter().any(|word| KEY_ID.starts_with(word) && word.len() > 7), "{text}");
            let is_cut = !held.contains(&KEY_ID);
            assert_eq!(text.contains("Key ids are cut short"), is_cut, "{columns}: {text}");
        }
        let in_pipe = kmsalias(&sandbox, line, &[]).output().unwrap().stdout;
        assert!(String::from_utf8(in_pipe).unwrap().contains(KEY_ID));
    }
    let text = shown(&sandbox, 80, "kmsalias lab keys").unwrap();
    assert!(text.contains("ENCRYPT_DECRYPT"), "{text}");
}

/// A key of the home.
const KEY_ID: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";

/// ESC, the end of a line, CSI in one character, DEL, three that turn the direction of text, between plain ones.
const STEERING: &str = "a\u{1b}[31mb\n\u{9b}1m\u{7f}\u{202e}\u{61c}\u{2066}c";

/// Commands that tell of [`STEERING`] in what they read or what they are asked; `$K` is a key.
const COMMANDS: [&str; 32] = [
    "explain \"alias/$N\"",
    "explain alias/test-key",
    "history",
    "history $K",
    "events",
    "clock",
    "diff \"$N\"",
    "keys",
    "key $K",
    "key \"$N\"",
    "aliases",
    "graph",
    "doctor",
    "blob \"$N\"",
    "impact \"$N\" --delete",
    "impact alias/test-key --to \"$N\"",
    "lint --many-pages \"$N.sh\"",
    "check-page \"$N\"",
    "error",
    "error \"$N\"",
    "operations encrypt",
    "snapshot list",
    "lesson list",
    "lesson grade \"$N\"",
    "export",
    "shim \"$PWD/$N.d\"",
    "man \"$N.d\"",
    "import \"$N\"",
    "alias create $K \"$N\"",
    "alias delete --yes \"$N\"",
    "keys --region \"$N\"",
    "keys --profile \"$N\"",
];

/// What the commands show in both forms, one after the other, each on its line of arguments; `$N` is [`STEERING`].
fn all_shown(sandbox: &Sandbox, commands: &[&str]) -> Option<Vec<(String, String)>> {
    let octal = |byte: u8| format!("\\{byte:03o}");
    let steering: String = STEERING.bytes().map(octal).collect();
    let both =
        commands.iter().flat_map(|command| ["", " --output json"].map(|f| format!("{command}{f}")));
    let both: Vec<_> = both.collect();
    let lines = both.iter().map(|line| format!("kmsalias lab {line}; echo; echo =="));
    let line = lines.collect::<Vec<_>>().join("; ");
    let text = shown(sandbox, 80, &format!("K={KEY_ID} N=$(printf '{steering}'); {line}"))?;
    let answers = text.split("\n==\n").map(str::to_owned);
    Some(both.into_iter().zip(answers).collect())
}

#[test]
fn nothing_that_a_command_shows_steers_the_terminal() {
    let sandbox = home();
    let describe = "update-key-description --key-id";
    done(kmsalias(&sandbox, describe, &[KEY_ID, "--description", STEERING]));
    let tags = serde_json::json!([{ "TagKey": "k", "TagValue": STEERING }]).to_string();
    done(kmsalias(&sandbox, "tag-resource --key-id", &[KEY_ID, "--tags", &tags]));
    let name = format!("alias/{STEERING}");
    let mut create =
        kmsalias(&sandbox, "create-alias --alias-name", &[&name, "--target-key-id", KEY_ID]);
    assert_eq!(create.output().unwrap().status.code(), Some(254), "it is on record");
    let script = "aws kms list-aliases --output text --query 'Aliases[] | [0]'\n";
    fs::write(sandbox.path("work").join(format!("{STEERING}.sh")), script).unwrap();
    let page = format!("```console\n$ printf '{STEERING}'\nx\n```\n");
    fs::write(sandbox.path("work").join(STEERING), page).unwrap();
    let Some(answers) = all_shown(&sandbox, &COMMANDS) else { return };
    assert_eq!(answers.len(), 2 * COMMANDS.len());
    let steers = |c: &char| c.is_control() && *c != '\n' || STEERING.contains(*c) && !c.is_ascii();
    for (line, answer) in answers {
        let found: Vec<_> = answer.chars().filter(steers).collect();
        assert!(found.is_empty() && !answer.trim().is_empty(), "{line}: {found:?} in {answer:?}");
    }
}

/// A lesson's story, its goal and its hints, code in bold where that may be; and the tour, all but AWS's own lines.
#[test]
fn prose_is_as_wide_as_the_terminal() {
    let sandbox = Sandbox::new();
    let line = "NO_COLOR=1 kmsalias lab lesson start rotation-by-hand";
    let Some(text) = shown(&sandbox, 60, line) else { return };
    let begin = "\
Rotation by hand

The program app encrypts with alias/app. Its key is a year
old, and the rule is: a new key each year. Nobody wants to
change the program. What the old key has encrypted must
still open, so that key must stay.

Goal: Make a key whose description is \"app, this year\", and
let alias/app name it. Leave last year's key enabled.
";
    assert!(text.starts_with(begin), "{text}");
    let hint = "kmsalias lab lesson hint rotation-by-hand";
    let text = shown(&sandbox, 60, &format!("{hint}; {hint}")).unwrap();
    let bold = "Hint 2 of 3: \u{1b}[1mcreate-key\u{1b}[0m prints the new key's\nid: ";
    assert!(text.contains(bold) && !text.contains('`'), "{text:?}");
    let text = shown(&sandbox, 80, "kmsalias lab tour").unwrap();
    let told = text.lines().filter(|line| !line.starts_with("$ ") && !line.starts_with("aws: ["));
    let ours = told.filter(|line| !line.starts_with("alias/aws/dynamodb\t"));
    assert_eq!(
        ours.filter(|line| line.len() > 80 && line.trim().contains(' ')).count(),
        0,
        "{text}"
    );
    assert!(text.ends_with("\n    kmsalias lab impact alias/x --delete\n"), "{text}");
}

/// Nothing in a view has a colour. The pages of errors are bold as those of help are, where nobody forbids it; so is code
/// in lessons.
#[test]
fn only_the_pages_of_errors_are_bold() {
    let sandbox = home();
    let page = "kmsalias lab error NotFoundException";
    for (variable, is_bold) in [("", true), ("NO_COLOR=1", false), ("TERM=dumb", false)] {
        let Some(text) = shown(&sandbox, 80, &format!("{variable} {page}")) else { return };
        assert_eq!(text.contains('\u{1b}'), is_bold, "{variable}: {text}");
    }
}
