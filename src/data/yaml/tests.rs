//! YAML as the AWS CLI reads it: the rules of `scripts/yaml-oracle.py`, which has judged each of these documents,
//! and the bounds that Python does not have. Never: a document that the oracle has not judged.

use std::fmt::Write as _;

use super::{Fault, Item, parse, parse_bytes};
use crate::data::python;

/// The value in Python's print, or `refused`, or the words of Python's exception.
fn read(text: &str) -> String {
    match parse(text) {
        Ok(item) => shown(&item),
        Err(Fault::Invalid) => "refused".to_owned(),
        Err(fault) => format!("{fault}!"),
    }
}

fn shown(item: &Item) -> String {
    let all = |items: &[Item]| items.iter().map(shown).collect::<Vec<_>>().join(", ");
    let pairs = |pairs: &[(Item, Item)]| {
        let pair = |(key, value): &(Item, Item)| format!("{}: {}", shown(key), shown(value));
        pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
    };
    match item {
        Item::Scalar(value) => python::repr(value),
        Item::Bytes(bytes) => format!("b{:?}", String::from_utf8_lossy(bytes)),
        Item::List(items) => format!("[{}]", all(items)),
        Item::Tuple(items) => format!("({})", all(items)),
        Item::Set(items) => format!("set({})", all(items)),
        Item::Map(members) => format!("{{{}}}", pairs(members)),
        Item::Ordered(members) => format!("omap({})", pairs(members)),
        Item::Again(print) => (*print).to_owned(),
    }
}

fn holds(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read(text), *expected, "{text:?}");
    }
}

#[test]
fn scalars_are_pythons() {
    holds(&[
        ("", "None"),
        ("5", "5"),
        ("0o17", "15"),
        ("017", "17"),
        ("-0x1_F", "-31"),
        ("0b11", "3"),
        ("1_0.5_e3", "10500.0"),
        ("-.inf", "-inf"),
        ("yes", "'yes'"),
        ("TRUE", "True"),
        ("~", "None"),
        ("2018-03-15", "datetime.date(2018, 3, 15)"),
        ("2018-03-15t7:00:00.9999999", "datetime.datetime(2018, 3, 15, 7, 0, 1)"),
        (
            "2018-03-15 07:00:00.12 -3:30",
            "datetime.datetime(2018, 3, 15, 7, 0, 0, 120000, tzinfo=datetime.timezone(\
             datetime.timedelta(days=-1, seconds=73800), '-3:30'))",
        ),
        ("a: =", "refused"),
        ("a: <<", "refused"),
        ("'it''s'", "\"it's\""),
        (r#""\x41\u00e9\/\t""#, r"'Aé/\t'"),
        ("\"a\\\n  b\n\n c\"", r"'ab\nc'"),
        ("a\n b\n\n c", r"'a b\nc'"),
        ("|\n  a\n   b\n\n", r"'a\n b\n'"),
        (">-\n  a\n  b\n\n  c\n", r"'a b\nc'"),
        ("|+\n a\n\n", r"'a\n\n'"),
        ("a\u{85}b", r"'a b'"),
    ]);
}

#[test]
fn python_stumbles_in_its_own_words() {
    holds(&[
        ("-_", "invalid literal for int() with base 10: ''!"),
        ("0x_", "invalid literal for int() with base 16: ''!"),
        ("!!int ''", "string index out of range!"),
        ("!!float x", "could not convert string to float: 'x'!"),
        ("!!bool X", "'x'!"),
        ("2018-13-01", "month must be in 1..12!"),
        ("{? [[a]] : b}", "unhashable type: 'list'!"),
        ("!!omap [a: 1, a: 2]", "!"),
        ("\"\\U00110000\"", "chr() arg not in range(0x110000)!"),
        ("%YAML 1.3\n---\na", "version minor part can only be 2 or 1, got (1, 3)!"),
    ]);
}

#[test]
fn tags_choose_the_type() {
    holds(&[
        ("!!str 5", "'5'"),
        ("! \"5\"", "5"),
        ("!!binary aGVs bG8=", "b\"hello\""),
        ("!!binary a", "refused"),
        ("!!set {a, b}", "set('a', 'b')"),
        ("!!omap [a: 1, b: 2]", "omap('a': 1, 'b': 2)"),
        ("!!pairs [a: 1, a: 2]", "[('a', 1), ('a', 2)]"),
        ("!!str {=: x}", "'x'"),
        ("!x a", "refused"),
        ("!!seq a", "refused"),
        ("!<tag:yaml.org,2002:int> 5", "5"),
        ("%TAG !e! tag:yaml.org,2002:\n---\n!e!int '5'", "5"),
        ("!e!int 5", "refused"),
    ]);
}

#[test]
fn collections_nest_in_either_style() {
    holds(&[
        (
            "a:\n- 1\n- - 2\n  - 3\nb: {c: [d, e: f], g}",
            "{'a': [1, [2, 3]], 'b': {'c': ['d', {'e': 'f'}], 'g': None}}",
        ),
        ("{\"a\":1}", "{'a': 1}"),
        ("[a,,b]", "refused"),
        ("? a\n: b\n? c", "{'a': 'b', 'c': None}"),
        ("[a]: b", "{('a'): 'b'}"),
        ("{a: b}: c", "refused"),
        ("a: b: c", "refused"),
        ("a:\tb", "refused"),
        ("\ta: b", "refused"),
        ("a: 1\na: 2", "refused"),
        ("{1: a, 1.0: b}", "refused"),
        ("{true: a, 1: b}", "refused"),
        ("=: 3", "{'=': 3}"),
    ]);
}

#[test]
fn aliases_and_merge_keys() {
    holds(&[
        ("a: &x [1]\nb: *x", "{'a': [1], 'b': [1]}"),
        ("a: *x", "refused"),
        ("a: &x [*x]", "{'a': [[...]]}"),
        ("b: 2\n<<: {a: 1, b: 1}", "{'a': 1, 'b': 2}"),
        ("<<: [{a: 1}, {a: 2, c: 3}]", "{'a': 1, 'c': 3}"),
        ("{<<: {a: 1}, <<: {b: 2}}", "refused"),
        ("<<: a", "refused"),
        ("&x [*x]:\n", "{(None): None}"),
    ]);
}

#[test]
fn one_document_only() {
    holds(&[
        ("--- a\n...\n", "'a'"),
        ("a\n...\nb", "refused"),
        ("--- a\n--- b", "refused"),
        ("%YAML 1.1\n---\n[yes, 017, 1:30]", "[True, 15, 90]"),
        ("%YAML 2.0\n---\na", "refused"),
        ("a: \u{7}", "refused"),
        ("\u{feff}a", "'a'"),
    ]);
}

#[test]
fn bytes_may_be_utf_16() {
    let utf_16: Vec<u8> = "\u{feff}a: é".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(shown(&parse_bytes(&utf_16).unwrap()), "{'a': 'é'}");
    assert_eq!(shown(&parse_bytes(b"\xef\xbb\xbfa: 1").unwrap()), "{'a': 1}");
    assert_eq!(parse_bytes(b"a: \xff").unwrap_err(), Fault::Invalid);
}

#[test]
fn depth_and_growth_are_bounded() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&deep(484)).is_ok());
    assert_eq!(parse(&deep(485)).unwrap_err(), Fault::TooDeep);
    assert_eq!(parse(&"[".repeat(100_000)).unwrap_err(), Fault::TooDeep);
    let mut chain = "- &a0 [x]\n".to_owned();
    for level in 1..600 {
        writeln!(chain, "- &a{level} [*a{}]", level - 1).unwrap();
    }
    assert_eq!(parse(&chain).unwrap_err(), Fault::TooDeep);
    let mut merges = "- &a0 {x: 1}\n".to_owned();
    for level in 1..60 {
        let below = level - 1;
        writeln!(merges, "- &a{level} {{<<: [*a{below}, *a{below}]}}").unwrap();
    }
    assert_eq!(parse(&merges).unwrap_err(), Fault::TooMuch);
}
