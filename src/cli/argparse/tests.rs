//! Lines against argparse's answers.

use std::borrow::Cow;

use super::{Grammar, Opt, Outcome, Parsed, Taken, Takes, Word, parse};
use crate::cli::failure::{Failure, USAGE};

fn options() -> Vec<Opt> {
    let table = [
        ("--alpha", 0, Takes::One),
        ("--alphabet", 1, Takes::Many),
        ("--beta", 2, Takes::Truth(true)),
        ("--no-beta", 2, Takes::Truth(false)),
        ("--count", 3, Takes::Integer),
        ("--kind", 4, Takes::OneOf(&["json", "text"])),
        ("--skeleton", 5, Takes::Maybe(&["input", "output"])),
        ("--version", 6, Takes::Version),
    ];
    let opt = |(name, slot, takes)| Opt { name: Cow::Borrowed(name), slot, takes, required: false };
    table.map(opt).into()
}

fn run(line: &[&str], word: Word<'_>) -> Result<Outcome, Failure> {
    let options = options();
    let tokens: Vec<String> = line.iter().map(|token| (*token).to_owned()).collect();
    parse(&Grammar { options: &options, word, usage: USAGE }, &tokens)
}

fn parsed(line: &[&str]) -> Parsed {
    match run(line, Word::Optional) {
        Ok(Outcome::Parsed(parsed)) => parsed,
        other => panic!("{line:?}: {other:?}"),
    }
}

fn message(line: &[&str]) -> String {
    match run(line, Word::Optional) {
        Err(Failure::Usage { message, .. }) => message,
        other => panic!("{line:?}: {other:?}"),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared with a slot")]
fn text(text: &str) -> Option<Taken> {
    Some(Taken::Text(text.to_owned()))
}

#[test]
fn takes_values_that_look_like_options_only_with_a_reason() {
    assert_eq!(parsed(&["--alpha", "-1"]).values[0], text("-1"));
    assert_eq!(parsed(&["--alpha", "-1.5"]).values[0], text("-1.5"));
    assert_eq!(parsed(&["--alpha", "-a b"]).values[0], text("-a b"));
    assert_eq!(parsed(&["--alpha=-x"]).values[0], text("-x"));
    assert_eq!(parsed(&["--alpha="]).values[0], text(""));
    assert_eq!(parsed(&["--alpha", "-"]).values[0], text("-"));
    for line in [["--alpha", "-x"], ["--alpha", "--beta"], ["--alpha", "--"], ["--alpha", "-1a"]] {
        assert_eq!(message(&line), "argument --alpha: expected one argument");
    }
}

#[test]
fn takes_abbreviations_that_are_one_options_alone() {
    assert_eq!(parsed(&["--k", "text"]).values[4], text("text"));
    assert_eq!(parsed(&["--co=+2"]).values[3], Some(Taken::Integer(2.into())));
    assert_eq!(parsed(&["--alpha=x"]).values[0], text("x"));
    assert_eq!(
        message(&["--al=1", "--count", "x"]),
        "ambiguous option: --al=1 could match --alpha, --alphabet"
    );
    assert_eq!(
        message(&["--=1"]),
        "ambiguous option: --=1 could match --alpha, --alphabet, --beta, --no-beta, --count, \
         --kind, --skeleton, --version"
    );
}

#[test]
fn the_last_of_a_pair_wins() {
    assert_eq!(parsed(&["--beta", "--no-beta"]).values[2], Some(Taken::Truth(false)));
    assert_eq!(parsed(&["--no-beta", "--be"]).values[2], Some(Taken::Truth(true)));
    assert_eq!(message(&["--beta=1"]), "argument --beta: ignored explicit argument '1'");
}

#[test]
fn lists_take_all_that_is_plain() {
    let letters =
        |words: &[&str]| Some(Taken::Texts(words.iter().map(|word| (*word).to_owned()).collect()));
    let line = parsed(&["--alphabet", "a", "b", "--beta", "c"]);
    assert_eq!((&line.values[1], line.word.as_deref()), (&letters(&["a", "b"]), Some("c")));
    assert_eq!(parsed(&["--alphabet"]).values[1], letters(&[]));
    assert_eq!(parsed(&["--alphabet=a", "b"]).values[1], letters(&["a"]));
    assert_eq!(parsed(&["--alphabet", "a", "--", "b"]).values[1], letters(&["a"]));
}

#[test]
fn dashes_for_a_value_leave_a_list_of_nothing() {
    let nothing = Some(Taken::Texts(Vec::new()));
    for (line, slot) in [("--alpha=--", 0), ("--count=--", 3), ("--kind=--", 4)] {
        assert_eq!(parsed(&[line]).values[slot], nothing);
    }
    assert_eq!(parsed(&["--skeleton=--"]).values[5], text("input"));
}

#[test]
fn a_bare_option_stands_for_its_first_choice() {
    assert_eq!(parsed(&["--skeleton"]).values[5], text("input"));
    assert_eq!(parsed(&["--skeleton", "output"]).values[5], text("output"));
    assert_eq!(
        message(&["--skeleton", "bogus"]),
        "argument --skeleton: Found invalid choice 'bogus'\n"
    );
}

#[test]
fn what_is_left_keeps_its_order_and_the_first_word_is_taken() {
    let line = parsed(&["--bogus", "v", "extra", "--x=1", "y"]);
    assert_eq!(line.word.as_deref(), Some("v"));
    assert_eq!(line.rest, ["--bogus", "extra", "--x=1", "y"]);
    let line = parsed(&["--", "--alpha", "x"]);
    assert_eq!(line.word.as_deref(), Some("--alpha"));
    assert_eq!(line.rest, ["x"]);
}

#[test]
fn complaints_come_in_the_order_of_the_line() {
    assert_eq!(
        message(&["--count", "x", "--kind", "y"]),
        "argument --count: invalid int value: 'x'"
    );
    assert_eq!(
        message(&["--kind", "tex", "--count", "x"]),
        "argument --kind: Found invalid choice 'tex'\n\nMaybe you meant:\n\n  * text"
    );
    assert_eq!(run(&["--version", "--kind", "y"], Word::Optional).unwrap(), Outcome::Version);
}

#[test]
fn a_required_word_is_checked_where_it_stands() {
    let check = |word: &str| if word == "yes" { Ok(()) } else { Err(format!("no {word}")) };
    let word = Word::Required { name: "command", check: &check };
    let failed = |line: &[&str]| match run(line, word) {
        Err(Failure::Usage { message, .. }) => message,
        other => panic!("{other:?}"),
    };
    assert_eq!(failed(&["x", "--kind", "y"]), "argument command: no x");
    assert_eq!(failed(&["--kind", "y", "x"]), "argument --kind: Found invalid choice 'y'\n");
    assert_eq!(failed(&["--beta"]), "the following arguments are required: command");
    let Ok(Outcome::Parsed(line)) = run(&["--", "yes", "--", "z"], word) else { panic!() };
    assert_eq!((line.word.as_deref(), line.rest), (Some("yes"), vec!["--".into(), "z".into()]));
}
