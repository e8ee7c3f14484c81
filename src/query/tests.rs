//! Queries as the AWS CLI answers them: the rules of the reference, section (f), and where objects stay the
//! same. The public compliance cases are in `tests/compliance.rs`.

use std::rc::Rc;

use super::{Expression, MAX_DEPTH};
use crate::data::json::{parse, to_json};
use crate::data::{Moment, Value, python};

const ALIASES: &str = r#"{"Aliases": [
    {"AliasName": "alias/b", "TargetKeyId": "2", "Size": 1},
    {"AliasName": "alias/aws/ebs"},
    {"AliasName": "alias/a", "TargetKeyId": "1", "Size": 2.0}]}"#;

/// What the expression prints for the aliases: JSON, or either error.
fn answer(expression: &str) -> String {
    let result = match Expression::parse(expression) {
        Ok(expression) => expression.search(&parse(ALIASES).unwrap()),
        Err(error) => return error.to_string(),
    };
    result.map_or_else(|error| error.to_string(), |value| to_json(&value))
}

#[track_caller]
fn all(cases: &[(&str, &str)]) {
    for (expression, printed) in cases {
        assert_eq!(answer(expression), *printed, "{expression}");
    }
}

#[test]
fn selects() {
    all(&[
        ("Aliases[0].AliasName", "\"alias/b\""),
        ("Aliases[-1].TargetKeyId", "\"1\""),
        ("Aliases[].TargetKeyId", r#"["2","1"]"#),
        ("Aliases[?!TargetKeyId].AliasName", r#"["alias/aws/ebs"]"#),
        ("Aliases[?starts_with(AliasName, 'alias/aws/')] | [0].AliasName", "\"alias/aws/ebs\""),
        ("Aliases[].AliasName[0]", "[]"),
        ("Aliases[::-2].{N: AliasName}", r#"[{"N":"alias/a"},{"N":"alias/b"}]"#),
        ("Aliases[:2][0].AliasName", "[]"),
        ("Aliases[0:1] | [0].[Size, Nope]", "[1,null]"),
        ("Aliases[0].*", r#"["alias/b","2",1]"#),
        ("*.*", "[]"),
        ("[[Aliases[0].Size], [`2`]][]", "[1,2]"),
        ("Nope.Nope[0][]", "null"),
    ]);
}

#[test]
fn a_slice_after_an_index_is_no_projection() {
    all(&[
        ("`[[[1],[2]]]`[0][0:2]", "[[1],[2]]"),
        ("`[[[1],[2]]]`[0][0:2][0]", "[1]"),
        ("`[[1],[2]]`[0:2][0]", "[1,2]"),
    ]);
}

#[test]
fn literals_are_lenient() {
    all(&[
        ("`foo`", "\"foo\""),
        ("` alias/aws/ `", "\"alias/aws/ \""),
        ("`01`", "\"01\""),
        ("`[1,`", "\"[1,\""),
        ("``", "\"\""),
        ("`\\``", "\"`\""),
        ("`NaN`", "NaN"),
        ("`1.0`", "1.0"),
        ("`99999999999999999999`", "99999999999999999999"),
        ("`{\"a\":1,\"a\":2}`", "{\"a\":2}"),
        (r"'it\'s \\ \n'", r#""it's \\\\ \\n""#),
        ("`a\"b`", "Bad jmespath expression: Bad token a\"b:\n`a\"b`\n^"),
        ("a || `\\q`", "Bad jmespath expression: Bad token \\q:\na || `\\q`\n     ^"),
    ]);
    assert_eq!(answer(&format!("`{}`", "9".repeat(4301))), format!("\"{}\"", "9".repeat(4301)));
}

#[test]
fn commas_are_lenient() {
    all(&[
        ("length(Aliases,)", "3"),
        ("not_null(a Aliases[0].Size)", "1"),
        ("{a:`1` b:`2`}", r#"{"a":1,"b":2}"#),
        ("{a:`1`,a:`2`}", r#"{"a":2}"#),
        (
            "{a:b,}",
            "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: rbrace: Parse error at column 5, \
             token \"}\" (RBRACE), for expression:\n\"{a:b,}\"\n      ^",
        ),
    ]);
}

#[test]
fn not_binds_tighter_than_the_dot() {
    all(&[
        ("!Aliases[0].Size", "null"),
        ("!(Aliases[0].Size)", "false"),
        ("!`0`", "false"),
        ("!''", "true"),
    ]);
}

#[test]
fn compares_as_the_reference_says() {
    all(&[
        ("`1` == `1.0`", "true"),
        ("`1` == `true`", "false"),
        ("`[1]` == `[true]`", "true"),
        ("`{\"a\":1}` != `{\"a\":1.5}`", "true"),
        ("`1` < `2` ", "true"),
        ("'b' > 'a'", "true"),
        ("'a' < Nope", "null"),
        ("`1` < `2` < `3`", "null"),
        ("`NaN` == `NaN`", "false"),
        ("`1` < '2'", "'<' not supported between instances of 'int' and 'str'"),
        ("'2' >= `1.5`", "'>=' not supported between instances of 'str' and 'float'"),
        ("`9007199254740993` > `9007199254740992.0`", "true"),
    ]);
}

#[test]
fn functions_answer() {
    all(&[
        ("abs(`-9223372036854775808`)", "9223372036854775808"),
        ("avg(`[1,3]`)", "2.0"),
        ("avg(`[]`)", "null"),
        ("sum(`[]`)", "0"),
        ("sum(`[1,0.5]`)", "1.5"),
        ("[ceil(`-0.5`), floor(`2.7`), ceil(`3`)]", "[0,2,3]"),
        ("contains(`[true]`, `1`)", "true"),
        ("contains('abc', 'bc')", "true"),
        ("[starts_with('ab','a'), ends_with('ab','a')]", "[true,false]"),
        ("join(', ', Aliases[].TargetKeyId)", "\"2, 1\""),
        ("keys(Aliases[1])", "[\"AliasName\"]"),
        ("values(Aliases[1])", "[\"alias/aws/ebs\"]"),
        ("[length('é😀'), length(@), length(Aliases)]", "[2,1,3]"),
        ("map(&TargetKeyId, Aliases)", "[\"2\",null,\"1\"]"),
        ("[max(`[1,3,2]`), min(`[]`), min(['b','a'])]", "[3,null,\"a\"]"),
        ("max_by(`[{\"a\":1,\"b\":1},{\"a\":1,\"b\":2}]`, &a).b", "1"),
        ("min_by(Aliases, &AliasName).AliasName", "\"alias/a\""),
        ("merge(`{\"a\":1,\"b\":2}`, `{\"a\":3}`)", r#"{"a":3,"b":2}"#),
        ("merge(`{}`, `[[\"a\",1],\"bc\"]`)", r#"{"a":1,"b":"c"}"#),
        ("not_null(Nope, Nope)", "null"),
        ("[reverse('abc'), reverse(`[1,2]`)]", r#"["cba",[2,1]]"#),
        ("sort(`[2,1.5,1]`)", "[1,1.5,2]"),
        ("sort(`[3,NaN,1,NaN,2,0]`)", "[3,NaN,0,1,NaN,2]"),
        ("sort_by(Aliases, &AliasName)[].AliasName", r#"["alias/a","alias/aws/ebs","alias/b"]"#),
        ("[to_array(`1`), to_array(`[1]`)]", "[[1],[1]]"),
        ("to_number(['5',' 7 ','1_0','nan','1e3','x',''][*])", "null"),
        ("map(&to_number(@), ['5',' 7 ','1_0','nan','1e3','x'])", "[5,7,10,NaN,1000.0,null]"),
        ("to_string(`{\"a\":[1, 2.0, \"é\"]}`)", r#""{\"a\":[1,2.0,\"\\u00e9\"]}""#),
        (
            "map(&type(@), `[\"\",1,1.5,true,[],{},null]`)",
            "[\"string\",\"number\",\"number\",\"boolean\",\"array\",\"object\",\"null\"]",
        ),
    ]);
}

#[test]
fn functions_refuse() {
    all(&[
        ("lower(a)", "Unknown function: lower()"),
        ("group_by(Aliases, &a)", "Unknown function: group_by()"),
        ("length()", "Expected 1 argument for function length(), received 0"),
        ("contains(@)", "Expected 2 arguments for function contains(), received 1"),
        ("merge()", "Expected at least 1 argument for function merge(), received 0"),
        (
            "abs(Aliases[1])",
            "In function abs(), invalid type for value: {'AliasName': 'alias/aws/ebs'}, expected one of: \
             ['number'], received: \"object\"",
        ),
        (
            "max(`[1,\"a\"]`)",
            "In function max(), invalid type for value: a, expected one of: ['array-number', 'array-string'], \
             received: \"str\"",
        ),
        (
            "sort(`[null]`)",
            "In function sort(), invalid type for value: None, expected one of: ['array-string', \
             'array-number'], received: \"NoneType\"",
        ),
        (
            "sort_by(Aliases[1:], &TargetKeyId)",
            "In function sort_by(), invalid type for value: {'AliasName': 'alias/aws/ebs'}, expected one of: \
             ['string', 'number'], received: \"null\"",
        ),
        (
            "sort_by(Aliases, &TargetKeyId)",
            "In function sort_by(), invalid type for value: None, expected one of: ['string'], received: \"null\"",
        ),
        (
            "max_by(Aliases, &TargetKeyId)",
            "In function max_by(), invalid type for value: None, expected one of: ['number', 'string'], \
             received: \"null\"",
        ),
    ]);
}

#[test]
fn python_stumbles() {
    all(&[
        ("contains('abc', `1`)", "'in <string>' requires string as left operand, not int"),
        ("merge(@, `1`)", "'int' object is not iterable"),
        ("Aliases[::0]", "slice step cannot be zero"),
        ("ceil(`NaN`)", "cannot convert float NaN to integer"),
        ("[&a, Aliases[0].Size][1]", "1"),
    ]);
}

#[test]
fn an_expression_argument_may_come_out() {
    for (text, printed) in [
        ("&a", "<jmespath.visitor._Expression object at 0x7f0000000000>"),
        ("[`1`, {a: &b}]", "[1, {'a': <jmespath.visitor._Expression object at 0x7f0000000000>}]"),
    ] {
        let value = Expression::parse(text).unwrap().search(&true.into()).unwrap();
        assert_eq!(python::repr(&value), printed);
    }
}

#[test]
fn syntax_errors_point_at_their_place() {
    all(&[
        ("", "Invalid JMESPath expression: cannot be empty."),
        (
            "Aliases[",
            "Invalid jmespath expression: Incomplete expression:\n\"Aliases[\"\n         ^",
        ),
        ("é.b", "Bad jmespath expression: Unknown token é:\né.b\n^"),
        ("a=b", "Bad jmespath expression: Unknown token '=':\na=b\n ^"),
        ("a[-]", "Bad jmespath expression: Unknown token '-':\na[-]\n  ^"),
        ("'é' 'a", "Bad jmespath expression: Unclosed ' delimiter:\n'é' 'a\n    ^"),
        ("\"\\q\"", "Bad jmespath expression: Invalid \\escape:\n\"\\q\"\n^"),
        (
            "a b",
            "Unexpected token: b: Parse error at column 2, token \"b\" (UNQUOTED_IDENTIFIER), for \
             expression:\n\"a b\"\n   ^",
        ),
        (
            "@(a)",
            "Invalid function name '@': Parse error at column 0, token \"@\" (CURRENT), for expression:\n\"@(a)\"\n ^",
        ),
        (
            "b.\"a\"(b)",
            "Quoted identifier not allowed for function names.: Parse error at column 0, token \"(\" (LPAREN), \
             for expression:\n\"b.\"a\"(b)\"\n ^",
        ),
        (
            "a[1:x]",
            "syntax error: Parse error at column 4, token \"x\" (UNQUOTED_IDENTIFIER), for expression:\n\"a[1:x]\"\n     ^",
        ),
        (
            "a[b]",
            "Expecting: star, got: unquoted_identifier: Parse error at column 2, token \"b\" (UNQUOTED_IDENTIFIER), for expression:\n\"a[b]\"\n   ^",
        ),
        (
            "a.`{\"b\":[true]}`",
            "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: literal: Parse \
             error at column 2, token \"{'b': [True]}\" (LITERAL), for expression:\n\"a.`{\"b\":[true]}`\"\n   ^",
        ),
    ]);
}

#[test]
fn selected_objects_stay_the_same_and_made_ones_are_new() {
    let document = parse(r#"{"list": [[1], {"a": []}], "empty": []}"#).unwrap();
    let search = |text: &str| Expression::parse(text).unwrap().search(&document).unwrap();
    let is_same = |left: &Value, right: &Value| match (left, right) {
        (Value::List(left), Value::List(right)) => Rc::ptr_eq(left, right),
        (Value::Map(left), Value::Map(right)) => Rc::ptr_eq(left, right),
        _ => false,
    };
    let list = document.get("list").unwrap();
    for text in [
        "list",
        "@.list",
        "[list][0]",
        "not_null(x, list)",
        "to_array(list)",
        "x || list",
        "{a: list}.a",
        "values(@)[0]",
    ] {
        assert!(is_same(&search(text), list), "{text}");
    }
    for text in [
        "list[*]",
        "list[]",
        "list[:]",
        "reverse(list)",
        "map(&@, list)",
        "list[?@]",
        "[list[0], list[1]]",
    ] {
        assert!(!is_same(&search(text), list), "{text}");
    }
    assert!(is_same(&search("sort_by(empty, &a)"), document.get("empty").unwrap()));
    assert!(!is_same(&search("sort(empty)"), document.get("empty").unwrap()));
    let Value::List(twice) = search("map(&[`[9]`], list)") else { panic!() };
    let inner = |index: usize| match &twice[index] {
        Value::List(items) => items[0].clone(),
        other => panic!("{other:?}"),
    };
    assert!(is_same(&inner(0), &inner(1)), "a literal is one object");
}

#[test]
fn depth_is_bounded() {
    let within = MAX_DEPTH - 1;
    let deep = [
        format!("{}@{}", "(".repeat(within), ")".repeat(within)),
        format!("{}@{}", "[".repeat(within), "]".repeat(within)),
        format!("{}@", "!".repeat(within)),
        format!("{}@{}", "{a:".repeat(within), "}".repeat(within)),
        format!("{}@{}", "not_null(".repeat(within), ")".repeat(within)),
        format!("@{}", "|@".repeat(within)),
        format!("{}@", "@ == ".repeat(within)),
        format!("@{}", "[]".repeat(MAX_DEPTH / 2 - 1)),
    ];
    for text in deep {
        let expression = Expression::parse(&text).expect(&text);
        drop(expression.search(&parse(ALIASES).unwrap()));
    }
    let refusal = "the expression is nested too deeply (more than 512 levels)";
    for part in ["(", "!", "[", "{a:", "f(", "a|", "a||", "a==", "*.", "[?", "[]", "a[*]["] {
        assert_eq!(answer(&part.repeat(300_000)), refusal, "{part}");
    }
    assert_eq!(answer(&format!("`{}`", "[".repeat(1_000_000))), refusal);
    assert_eq!(answer(&format!("a{}", ".a[0][0]".repeat(100_000))), "null");
}

#[test]
fn growth_is_bounded() {
    // Such expressions are flat, or no higher than the bound; what they would make is not.
    let refusal = "the expression is nested too deeply (more than 512 levels)";
    for part in [".[@]", ".{a:@}", ".map(&[@],@)", ".to_array(@)"] {
        assert_eq!(answer(&format!("@{}", part.repeat(100_000))), refusal, "{part}");
    }
    let wrap = format!("{}@{}", "[".repeat(200), "]".repeat(200));
    assert_eq!(answer(&format!("{wrap}|{wrap}|{wrap}")), refusal);
    let again = "|{f:f,x:map(f,x)}".repeat(100);
    assert_eq!(answer(&format!("{{f:&{wrap},x:[@]}}{again}|x")), refusal);
    assert_eq!(answer("{f:&[@],x:`[1]`}|{f:f,x:map(f,x)}|{f:f,x:map(f,x)}|x"), "[[[1]]]");
    let within = MAX_DEPTH - 1;
    let deep = format!("`1`{}", ".[@]".repeat(within));
    assert_eq!(answer(&deep), format!("{}1{}", "[".repeat(within), "]".repeat(within)));
}

#[test]
fn a_moment_has_no_type() {
    let moment = Value::Moment(Rc::new(Moment::epoch()));
    let search = |text| Expression::parse(text).unwrap().search(&moment);
    assert!(search("type(@)").unwrap().is_null());
    assert!(search("@ > `1`").unwrap().is_null());
    assert_eq!(search("to_string(@)").unwrap().as_str(), Some("\"1970-01-01 00:00:00\""));
    assert_eq!(
        search("length(@)").unwrap_err().to_string(),
        "In function length(), invalid type for value: 1970-01-01 00:00:00, \
         expected one of: ['string', 'array', 'object'], received: \"unknown\""
    );
}
