//! What is shown at a terminal, through which pager: the output of operations as the AWS CLI pages it, and
//! help, and what of `lab` is long. The terminal is that of script(1). Never: what is printed in a pipe (`pages/`).

#[path = "support/terminal.rs"]
mod screen;
mod support;

use std::fs;

use screen::at_terminal;
use support::Sandbox;

/// A listing of one word.
const LISTING: &str = "kmsalias list-keys --query 'length(Keys)'";

/// What the line shows, its line ends made plain, and its status.
fn shown(sandbox: &Sandbox, line: &str) -> Option<(String, Option<i32>)> {
    let (text, status) = at_terminal(sandbox, &format!("export TERM=xterm; {line}"), "")?;
    Some((text.replace("\r\n", "\n"), status))
}

#[test]
fn the_pager_is_the_first_that_is_set() {
    let sandbox = Sandbox::new();
    let profile = "[default]\ncli_pager = sed s/^/profile:/\n[profile none]\ncli_pager =\n";
    fs::write(sandbox.path("home/.aws/config"), profile).unwrap();
    let cases = [
        ("AWS_PAGER='sed s/^/variable:/'", "", "variable:0\n"),
        ("PAGER='sed s/^/general:/'", "", "profile:0\n"),
        ("PAGER='sed s/^/general:/'", "--profile none", "0\n"),
        ("AWS_PAGER=", "", "0\n"),
        ("AWS_PAGER='sed s/^/variable:/'", "--no-cli-pager", "0\n"),
        ("AWS_CONFIG_FILE=/none PAGER='sed \"s/^/general: /\"'", "", "general: 0\n"),
        ("AWS_CONFIG_FILE=/none AWS_PAGER='sh -c \"cat; echo $LESS\"'", "", "0\nFRX\n"),
        ("LESS=mine AWS_PAGER='sh -c \"cat; echo $LESS\"'", "", "0\nmine\n"),
    ];
    for (variables, options, expected) in cases {
        let line = format!("{variables} {LISTING} {options}");
        let Some(screen) = shown(&sandbox, &line) else { return };
        assert_eq!(screen, (expected.to_owned(), Some(0)), "{line}");
    }
}

/// The AWS CLI resets colours after each part of a line, but for a pager; a terminal it tells once more, in the end.
#[test]
fn colours_of_a_table_are_reset_where_no_pager_shows_them() {
    let sandbox = Sandbox::new();
    let table = "kmsalias list-keys --query '[`1`]' --output table";
    let (cell, off) = ("\u{1b}[1m\u{1b}[34m1\u{1b}[0m", "\u{1b}[0m");
    let rule = "+--------+";
    let lines = ["|ListKeys|", rule, &format!("|  {cell}     |"), rule];
    let paged = format!("----------\n{}\n{off}", lines.join("\n"));
    let each = lines.map(|line| format!("{off}{off}{line}{off}{off}\n")).concat();
    let bare = format!("----------\n{each}{off}{off}");
    let marked = format!("{}after\n{off}", paged.trim_end_matches(off));
    for (pager, options, expected) in [
        ("cat", "", paged.as_str()),
        ("sh -c \"cat; echo after\"", "--color on", &marked),
        ("", "", &bare),
        ("cat", "--no-cli-pager --color on", &bare),
        ("cat", "--color off", &paged.replace(cell, "1").replace(off, "")),
    ] {
        let Some(screen) = shown(&sandbox, &format!("AWS_PAGER='{pager}' {table} {options}"))
        else {
            return;
        };
        assert_eq!(screen, (expected.to_owned(), Some(0)), "{pager} {options}");
    }
}

/// Ctrl-C reaches the pager and this program alike: the pager says what it means.
#[test]
fn an_interrupt_is_the_pagers() {
    let sandbox = Sandbox::new();
    let line =
        format!("AWS_PAGER='sh -c \"kill -INT $PPID; sleep 0.3; sed s/^/after:/\"' {LISTING}");
    let Some(screen) = shown(&sandbox, &line) else { return };
    assert_eq!(screen, ("after:0\n".to_owned(), Some(0)));
}

#[test]
fn one_that_is_not_there_is_an_error_once_there_is_something_to_show() {
    let sandbox = Sandbox::new();
    let Some((text, status)) = shown(&sandbox, &format!("AWS_PAGER='no-such -x' {LISTING}")) else {
        return;
    };
    assert_eq!(
        text,
        "\naws: [ERROR]: An error occurred (Pager): Unable to redirect output to pager. Received the \
         following error when opening pager:\n[Errno 2] No such file or directory: 'no-such'\n\n\
         Learn more about configuring the output pager by running \"aws help config-vars\".\n"
    );
    assert_eq!(status, Some(253));
    let refused = "AWS_PAGER=no-such KMSALIAS_HINTS=0 kmsalias enable-key --key-id x";
    let Some((text, status)) = shown(&sandbox, refused) else { return };
    assert!(text.contains("(NotFoundException)"), "{text}");
    assert_eq!(status, Some(254));
    let Some((text, status)) = shown(&sandbox, &format!("AWS_PAGER=\"'\" {LISTING}")) else {
        return;
    };
    assert_eq!((text.as_str(), status), ("\naws: [ERROR]: No closing quotation\n", Some(255)));
}

#[test]
fn what_becomes_of_the_pager_is_no_failure() {
    let sandbox = Sandbox::new();
    for pager in ["false", "/", "head -c 0"] {
        let Some(screen) = shown(&sandbox, &format!("AWS_PAGER='{pager}' {LISTING}")) else {
            return;
        };
        assert_eq!(screen, (String::new(), Some(0)), "{pager}");
    }
}

#[test]
fn help_is_paged_and_bold_where_that_can_be_shown() {
    let sandbox = Sandbox::new();
    let help = "kmsalias help create-alias";
    let title = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let cases = [
        ("AWS_PAGER='sed s/^/paged:/'", "paged:\u{1b}[1mNAME\u{1b}[0m"),
        ("AWS_PAGER= NO_COLOR=1", "NAME"),
        ("AWS_PAGER= NO_COLOR=", "\u{1b}[1mNAME\u{1b}[0m"),
        ("AWS_PAGER= TERM=dumb", "NAME"),
        // Help needs no pager.
        ("AWS_PAGER=no-such", "\u{1b}[1mNAME\u{1b}[0m"),
    ];
    for (variables, expected) in cases {
        let Some((text, status)) = shown(&sandbox, &format!("{variables} {help}")) else { return };
        assert_eq!((title(&text).as_str(), status), (expected, Some(0)), "{variables}");
    }
    let line = format!("AWS_PAGER='sed s/^/paged:/' {help} --no-cli-pager -h");
    let Some((text, _)) = shown(&sandbox, &line) else { return };
    assert!(!text.contains("paged:"), "{text}");
}

/// What of `lab` may be longer than a screen and is read from its beginning.
#[test]
fn long_answers_of_the_lab_are_paged_as_help_is() {
    let sandbox = Sandbox::new();
    for command in ["error", "error NotFoundException", "history", "events", "operations", "tour"] {
        let pager = "AWS_PAGER='sed s/^/paged:/' kmsalias";
        let Some((text, _)) = shown(&sandbox, &format!("{pager} lab {command}")) else { return };
        assert!(text.lines().all(|line| line.starts_with("paged:")), "{command}: {text}");
        let Some((text, _)) = shown(&sandbox, &format!("{pager} lab {command} --no-cli-pager"))
        else {
            return;
        };
        assert!(!text.is_empty() && !text.contains("paged:"), "{command}: {text}");
        let Some((text, _)) = shown(&sandbox, &format!("AWS_PAGER=no-such kmsalias lab {command}"))
        else {
            return;
        };
        assert!(!text.is_empty() && !text.contains("no-such"), "{command}: {text}");
    }
    let Some((text, _)) = shown(&sandbox, "AWS_PAGER='sed s/^/paged:/' kmsalias lab keys") else {
        return;
    };
    assert!(!text.contains("paged:"), "{text}");
}

#[test]
fn in_a_pipe_no_pager_is_looked_for() {
    let sandbox = Sandbox::new();
    for line in ["list-keys", "help", "help lab", "lab events"] {
        let mut command = sandbox.command("kmsalias");
        let output = command.args(line.split(' ')).env("AWS_PAGER", "no-such").output().unwrap();
        assert!(output.status.success() && !output.stdout.contains(&0x1b), "{output:?}");
    }
}
