//! YAML against what ruamel.yaml prints with libyaml's emitter. Never: how it comes about.

use super::{write, write_page, write_stream};
use crate::data::{Map, Value, json};

fn printed(value: &Value) -> String {
    let mut out = Vec::new();
    write(value, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[track_caller]
fn check(document: &str, text: &str) {
    assert_eq!(printed(&json::parse(document).unwrap()), text, "{document}");
}

/// The one item of a list that is `text`.
fn item(text: &str) -> String {
    let printed = printed(&Value::list(vec![text.into()]));
    printed.strip_prefix("- ").and_then(|rest| rest.strip_suffix('\n')).unwrap().to_owned()
}

#[test]
fn blocks_are_sorted_and_lists_stand_below_their_key() {
    check(
        r#"{"b":[1,{"d":null,"c":[]}],"a":{"x":{}}}"#,
        "a:\n  x: {}\nb:\n- 1\n- c: []\n  d: null\n",
    );
    check(r#"[["x",["y"]],[],{}]"#, "- - x\n  - - y\n- []\n- {}\n");
    check(r#"{"é":1,"z":2,"Z":3}"#, "Z: 3\nz: 2\né: 1\n");
}

#[test]
fn the_outermost_value_may_be_json_or_nothing() {
    let cases = [
        ("{}", ""),
        ("[]", "[]\n"),
        ("null", "null\n"),
        ("\"true\"", "\"true\"\n"),
        ("1e16", "1e+16\n"),
        ("NaN", "NaN\n"),
    ];
    for (document, text) in cases {
        check(document, text);
    }
}

#[test]
fn scalars_inside_are_yaml() {
    check(
        "[true,false,null,1,10000000000000000000000,1.0,1e21,1e-7,NaN,Infinity,-Infinity]",
        "- true\n- false\n- null\n- 1\n- 10000000000000000000000\n- 1.0\n- 1e+21\n- 1e-07\n- .nan\n- .inf\n- -.inf\n",
    );
}

#[test]
fn a_stream_has_an_item_a_page() {
    let stream = |document: &str| {
        let mut out = Vec::new();
        write_stream(&json::parse(document).unwrap(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let cases = [
        ("{}", ""),
        ("null", "- null\n"),
        ("\"\"", "- ''\n"),
        ("[]", "- []\n"),
        ("[1]", "- - 1\n"),
    ];
    for (document, text) in cases {
        assert_eq!(stream(document), text, "{document}");
    }
    let mut out = Vec::new();
    write_page(&json::parse("{}").unwrap(), &mut out).unwrap();
    write_page(&json::parse(r#"{"b":[{"c":1}],"a":false}"#).unwrap(), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "- {}\n- a: false\n  b:\n  - c: 1\n");
}

#[test]
fn an_object_in_two_places_is_named_in_the_order_of_its_second() {
    let list = |items: &[&Value]| Value::list(items.iter().copied().cloned().collect());
    let object = |members: &[(&'static str, &Value)]| {
        let members = members.iter().map(|(key, value)| ((*key).into(), (*value).clone()));
        Value::map(members.collect::<Map>())
    };
    let inner = Value::list(vec![1.into()]);
    let outer = object(&[("a", &inner)]);
    let empty = Value::list(vec![]);
    let cases = [
        (list(&[&outer]), "- a:\n  - 1\n"),
        (list(&[&outer, &outer]), "- &id001\n  a:\n  - 1\n- *id001\n"),
        (
            object(&[("z", &inner), ("y", &list(&[&inner])), ("x", &outer)]),
            "x:\n  a: &id001\n  - 1\ny:\n- *id001\nz: *id001\n",
        ),
        (
            list(&[&list(&[&inner]), &outer, &outer]),
            "- - &id001\n    - 1\n- &id002\n  a: *id001\n- *id002\n",
        ),
        (
            list(&[&list(&[&outer, &inner]), &list(&[&inner, &outer])]),
            "- - &id002\n    a: &id001\n    - 1\n  - *id001\n- - *id001\n  - *id002\n",
        ),
        (list(&[&empty, &empty]), "- &id001 []\n- *id001\n"),
        (list(&[&Value::list(vec![]), &Value::list(vec![])]), "- []\n- []\n"),
    ];
    for (value, text) in cases {
        assert_eq!(printed(&value), text);
    }
}

#[test]
fn a_page_of_a_stream_names_its_objects() {
    let shared = Value::list(vec![1.into()]);
    let mut out = Vec::new();
    write_page(&Value::list(vec![shared.clone(), shared]), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "- - &id001\n    - 1\n  - *id001\n");
}

#[test]
fn an_object_doubled_many_times_is_written_once() {
    let twice = |value: Value, _| Value::list(vec![value.clone(), value]);
    let value = (0..300).fold(Value::list(vec![]), twice);
    assert_eq!(printed(&value).lines().count(), 600);
}

#[test]
fn long_and_broken_keys_stand_on_their_own() {
    let key = |length: usize| "k".repeat(length);
    let object = |key: &str, value: &str| {
        json::parse(&format!(r#"{{"{key}":{value}}}"#)).map(|value| printed(&value)).unwrap()
    };
    assert_eq!(object(&key(128), "1"), format!("{}: 1\n", key(128)));
    assert_eq!(object(&key(129), "1"), format!("? {}\n: 1\n", key(129)));
    assert_eq!(object(&"é".repeat(65), "1"), format!("? {}\n: 1\n", "é".repeat(65)));
    assert_eq!(object(r"a\nb", "[1,2]"), "? 'a\n\n  b'\n: - 1\n  - 2\n");
    assert_eq!(object(r"a\nb", r#"{"c":1,"d":2}"#), "? 'a\n\n  b'\n: c: 1\n  d: 2\n");
    assert_eq!(object("", "1"), "'': 1\n");
    let words = "word ".repeat(25);
    assert_eq!(object(words.trim_end(), "1"), format!("{}: 1\n", words.trim_end()));
    let words = "word ".repeat(26);
    assert_eq!(
        object(words.trim_end(), "1"),
        format!("? {}\n  {}\n: 1\n", "word ".repeat(16).trim_end(), "word ".repeat(10).trim_end())
    );
}

#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "a", "alias/x", "a:b", "a#b", "-a", "?a", ":a", "--", "..", "no", "1:30", "a,b", "日本", "a  b", "\u{a0}",
    "\u{e000}", "\u{fffd}", "a'b\"c", "arn:aws:kms:us-west-2",
];

#[rustfmt::skip]
const QUOTED: &[&str] = &[
    "", " ", " a", "a ", "#a", ",a", "[a", "]a", "{a", "}a", "&a", "*a", "!a", "|a", ">a", "\"a", "%a", "@a", "`a",
    "-", "?", ":", "- a", "? a", ": a", "a: b", "a:", "a #b", "---", "---a", "...", "true", "1",
    "2018-03-15T07:00:00Z",
];

#[test]
fn texts_are_plain_unless_they_mean_something() {
    for text in PLAIN {
        assert_eq!(item(text), *text);
    }
    for text in QUOTED {
        assert_eq!(item(text), format!("'{text}'"));
    }
    assert_eq!(item("'a'"), "'''a'''");
    assert_eq!(item("a: it's"), "'a: it''s'");
}

#[test]
fn breaks_are_quoted_once_and_what_cannot_be_seen_twice() {
    let cases = [
        ("a\nb", "'a\n\n  b'"),
        ("a\n\nb", "'a\n\n\n  b'"),
        ("a\n", "'a\n\n  '"),
        ("\na", "'\n\n  a'"),
        ("a\u{2028}b", "'a\u{2028}  b'"),
        ("a \nb", r#""a \nb""#),
        ("a\n b", r#""a\n b""#),
        ("\0\u{7}\u{8}\t\n\u{b}\u{c}\r\u{1b}", r#""\0\a\b\t\n\v\f\r\e""#),
        (
            "\u{1}\u{7f}\u{85}\u{9f}\u{2028}\u{2029}\u{feff}\u{fffe}\u{1f600}",
            r#""\x01\x7F\N\x9F\L\P\uFEFF\uFFFE\U0001F600""#,
        ),
        ("\t\u{a0}é'\"\\", "\"\\t\u{a0}é'\\\"\\\\\""),
    ];
    for (text, printed) in cases {
        assert_eq!(item(text), printed, "{text:?}");
    }
}

#[test]
fn long_lines_fold_at_a_single_blank() {
    // With the dash the line has 81 characters before the blank: one more than fits.
    let (long, fits) = ("x".repeat(79), "x".repeat(78));
    assert_eq!(item(&format!("{fits} a b")), format!("{fits} a\n  b"));
    assert_eq!(item(&format!("{long} a b")), format!("{long}\n  a b"));
    assert_eq!(item(&format!("{long}  a b")), format!("{long}  a\n  b"));
    assert_eq!(item(&format!("'{long} a b")), format!("'''{long}\n  a b'"));
    assert_eq!(item(&format!("'{long}  a b")), format!("'''{long}  a\n  b'"));
    assert_eq!(item(&format!("'{long} ")), format!("'''{long} '"));
    assert_eq!(item(&format!("\t{long} a b")), format!("\"\\t{long}\n  a b\""));
    assert_eq!(item(&format!("\t{long}  a")), format!("\"\\t{long}\n  \\ a\""));
    // Only the second of the two blanks lies beyond the width.
    let almost = "x".repeat(75);
    assert_eq!(item(&format!("\t{almost}  a")), format!("\"\\t{almost}  a\""));
    assert_eq!(item(&format!("\t{long} ")), format!("\"\\t{long} \""));
    assert_eq!(item(&format!("{} a b", "é".repeat(78))), format!("{} a\n  b", "é".repeat(78)));
    assert_eq!(item(&"x".repeat(300)), "x".repeat(300));
}

#[test]
fn refuses_a_nesting_python_refuses() {
    let nest = |levels: usize| (0..levels).fold(Value::Null, |inner, _| Value::list(vec![inner]));
    assert!(write(&nest(320), &mut Vec::new()).is_ok());
    for value in [nest(400), Value::list(vec![nest(400); 2])] {
        let refusal = write(&value, &mut Vec::new()).unwrap_err();
        assert_eq!(refusal.to_string(), "maximum recursion depth exceeded");
    }
}
