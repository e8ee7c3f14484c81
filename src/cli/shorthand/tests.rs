//! Shorthand texts, their values and their faults, as the AWS CLI's own parser has them.

use super::{ShorthandError, bend, parse};
use crate::kms::ops;

fn shown(text: &str) -> String {
    match parse(text, &|_| None) {
        Ok(given) => given.repr(),
        Err(ShorthandError::Syntax(text)) => text,
        Err(ShorthandError::Other(text)) => format!("other: {text}"),
    }
}

#[test]
fn reads_values() {
    let cases = [
        ("a=b", "{'a': 'b'}"),
        ("a=b,c=d", "{'a': 'b', 'c': 'd'}"),
        ("a=b,c", "{'a': ['b', 'c']}"),
        ("a=b,c,d=e", "{'a': ['b', 'c'], 'd': 'e'}"),
        ("a=", "{'a': ''}"),
        ("a=,b=c", "{'a': '', 'b': 'c'}"),
        ("a = b , c = d ", "{'a': 'b', 'c': 'd'}"),
        ("a=b=c", "{'a': 'b=c'}"),
        ("a=[b,c]", "{'a': ['b', 'c']}"),
        ("a=[]", "{'a': []}"),
        ("a={b=c,d=[e,{f=g}]}", "{'a': {'b': 'c', 'd': ['e', {'f': 'g'}]}}"),
        ("a='b,c',d=\"e\\\"f\"", "{'a': 'b,c', 'd': 'e\"f'}"),
        ("a='b\\\\c'", "{'a': 'b\\\\c'}"),
        ("a=b\\,c", "{'a': 'b,c'}"),
        ("a=b c", "{'a': 'b c'}"),
        ("=b", "{'': 'b'}"),
        ("a@=b", "{'a': 'b'}"),
        ("a=\u{e9}", "{'a': '\u{e9}'}"),
    ];
    for (text, expected) in cases {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn marks_faults() {
    let cases = [
        ("", "Expected: '=', received: 'EOF' for input:\n\n^"),
        ("a", "Expected: '=', received: 'EOF' for input:\na\n ^"),
        ("a=b,", "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^"),
        ("a=b,c=d,", "Expected: '<second>', received: '<none>' for input:\na=b,c=d,\n        ^"),
        ("a=[b", "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"),
        ("a=b]", "Expected: ',', received: ']' for input:\na=b]\n   ^"),
        ("a='b", "Expected: '<singled quoted>', received: '<none>' for input:\na='b\n  ^"),
        ("a=b,\nc==[", "Expected: ',', received: '=' for input:\na=b,\nc==[\n  ^"),
        (
            "a=b,a=c",
            "Second instance of key \"a\" encountered for input:\na=b,a=c\n    ^\n\
             This is often because there is a preceding \",\" instead of a space.",
        ),
        ("a=\u{1f600}", "Expected: ',', received: '\u{1f600}' for input:\na=\u{1f600}\n  ^"),
    ];
    for (text, expected) in cases {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn bounds_its_depth() {
    assert_eq!(
        shown(&format!("a={}", "[".repeat(100_000))),
        "other: maximum recursion depth exceeded"
    );
}

#[test]
fn loads_files() {
    let complaint = shown("a@=file://nope");
    assert!(complaint.starts_with("other: Unable to load paramfile file://nope: [Errno 2]"));
}

#[test]
fn bends_to_the_shape() {
    let mut given = parse("EncryptionContextSubset={a=b},Other=x", &|_| None).unwrap();
    let grant = ops::ALL.into_iter().find(|o| o.interface.name == "CreateGrant").unwrap();
    let constraints = grant.interface.members.iter().find(|m| m.name == "Constraints").unwrap();
    bend(&mut given, constraints.shape);
    assert_eq!(given.repr(), "{'EncryptionContextSubset': {'a': 'b'}, 'Other': 'x'}");
}
