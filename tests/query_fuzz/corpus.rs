//! What the fuzzer starts from: the queries of the golden transcripts, hostile ones of our own, and texts made to
//! be too long or as deep as may be. Must never judge one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kmsalias::query::MAX_DEPTH;
use serde_json::Value;

const HOSTILE: &[&str] = &[
    "",
    " ",
    "\n",
    "@",
    "*",
    "*.*",
    "[*]",
    "[]",
    "[][][]",
    "a.b.c[0][-1]",
    "a[::-1]",
    "a[::0]",
    "xs[0][0:1][0]",
    "xs[99999999999999999999:-99999999999999999999:1]",
    "xs[007]",
    "xs[-0]",
    "[0",
    "[",
    "a[",
    "a.",
    "a.[",
    "a.{",
    "a[?",
    "a[?b",
    "a[?b]",
    "a[?b][]",
    "f(",
    "f()",
    "f(,)",
    "f(a b)",
    "\"f\"(a)",
    "@(a)",
    "(f)(a)",
    "a(b)(c)",
    "!!a",
    "!a.b",
    "!(a.b)",
    "&a",
    "&&",
    "[&a]",
    "(&a)||b",
    "{a:&b}.a",
    "&&&a",
    "{a:b c:d}",
    "{a:b,}",
    "{\"a\":b}",
    "{a:b,a:c}",
    "{1:a}",
    "a||b&&c|d",
    "a==b==c",
    "a<b",
    "`1`<'a'",
    "'a'<'b'",
    "`1`",
    "`foo`",
    "`[1,`",
    "``",
    "`\\``",
    "`",
    "'",
    "\"",
    "''",
    "'\\''",
    "'\\\\'",
    "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\q\"",
    "\"\n\"",
    "`NaN`",
    "`-Infinity`",
    "`1e999`",
    "`-0`",
    "`{\"a\":1,\"a\":2}`",
    "=",
    "a=b",
    "-",
    "a-1",
    "#",
    "é",
    "日本",
    "😀",
    "'😀'[0]",
    "length('😀é')",
    "\u{feff}a",
    "a\u{a0}b",
    "a\0b",
    "abs(a)",
    "abs(a[0])",
    "avg(a)",
    "avg(`[]`)",
    "sum(a)",
    "sum(`[1e308,1e308,-1e308]`)",
    "ceil(a[4])",
    "floor(a[3])",
    "contains(ss,'a')",
    "contains('abc',`1`)",
    "ends_with('','')",
    "join(', ',ss)",
    "keys(@)",
    "values(b)",
    "length(@)",
    "map(&a,objs)",
    "max(a)",
    "min(ss)",
    "max_by(objs,&a)",
    "min_by(objs[:1],&a)",
    "merge(@,b)",
    "merge(`{}`,xs)",
    "merge(`{}`,`[[null,1],\"ab\"]`)",
    "not_null(nope,a)",
    "reverse('日本')",
    "reverse(xs)",
    "sort(a)",
    "sort(ss)",
    "sort_by(objs,&a)",
    "sort_by(objs[:1],&a)",
    "starts_with('a','')",
    "to_array(a)",
    "to_number('1_0')",
    "to_number('٣')",
    "to_string(@)",
    "to_string(&a)",
    "type(@)",
    "nope(@)",
    "sort_by(@,&sort_by(@,&@))",
    "map(&map(&@,@),xs)",
    "[@,@]|[@,@]|[@,@]",
    "xs[].{a:@,b:[@]}|[?b]|[0].*[]",
    "objs[?a==`1`||a=='x'].a|sort(@)",
    "[[[[@]]]][][][]",
];

/// The queries of the transcripts, and the hostile ones.
pub(super) fn expressions() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cli.json");
    let golden: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut found = BTreeSet::new();
    for case in golden["cases"].as_array().unwrap() {
        let words = case["argv"].as_array().into_iter().flatten().filter_map(Value::as_str);
        found.extend(words.skip_while(|word| *word != "--query").nth(1).map(str::to_owned));
    }
    assert!(found.len() > 100, "{}", found.len());
    found.into_iter().chain(HOSTILE.iter().copied().map(str::to_owned)).collect()
}

const MEGABYTE: usize = 1_000_000;

/// What stands again and again, alone: brackets that stay open, chains, tokens that want more.
#[rustfmt::skip]
const ENDLESS: &[&str] = &[
    "(", "[", "{", "{a:", "[?", "f(", "map(&", "!", "&", "-", "=", "<", "|", "a|", "a||", "a&&", "a==", "a<", "*.", "@.*", "[]", "[*]",
    "a[*].", "[0]", "[:]", "[::", "[1:2:3:", "a.", "a,", "a ", " ", "\n", "\\", "'", "`", "\"", "''", "``", "`1`", "\"\"", "9", "0", "é", "😀",
    ")", "]", "}", ",", ":", "@", "#", ".[@]", ".{a:@}", "[?a].", "a.b[0].", "`[", "'\\", "\"\\u", "`\\`",
];

/// What stands before and what after a name, equally often.
const NESTED: &[(&str, &str)] = &[
    ("(", ")"),
    ("[", "]"),
    ("{a:", "}"),
    ("[?", "]"),
    ("f(", ")"),
    ("not_null(", ")"),
    ("map(&", ",@)"),
    ("!(", ")"),
    ("@.[", "]"),
    ("a[?b==", "]"),
    ("to_string([", "])"),
    ("((", "))|a"),
];

/// What is repeated between a start and an end.
const WIDE: &[(&str, &str, &str)] = &[
    ("[a", ",a", "]"),
    ("{a:a", ",a:a", "}"),
    ("not_null(a", ",a", ")"),
    ("not_null(a", " a", ")"),
    ("f(a", ",", ")"),
    ("@", ".a", ""),
    ("@", "[0]", ""),
    ("@", ".a[0]", ""),
    ("`[1", ",1", "]`"),
    ("`[", "[],", "1]`"),
    ("`", "x", "`"),
    ("`\"", "é", "\"`"),
    ("`{\"a\":1", ",\"b\":[]", "}`"),
    ("`", "9", "`"),
    ("`1.", "3", "`"),
    ("`1e", "9", "`"),
    ("'", "x", "'"),
    ("'", "\\'", "'"),
    ("\"", "x", "\""),
    ("\"", "\\n", "\""),
    ("`", "\\`", "`"),
    ("a[", "1", "]"),
    ("a[", "1:", "]"),
    ("a[:", "1 ", "]"),
    ("to_number('", "9", "')"),
    ("to_number('", "1_", "1')"),
    ("to_number('.", "1", "')"),
    ("reverse('", "é", "')"),
    ("sort(`[1", ",1", "]`)"),
    ("sort(`[NaN", ",1,NaN", "]`)"),
    ("sum(`[1e999", ",-1", "]`)"),
    ("", "a", ""),
    ("", "a", "("),
    ("join('xx', `[\"\"", ",\"\"", "]`)"),
    ("contains('", "ab", "', 'ba')"),
    ("merge(`{}`", ",`{}`", ")"),
    ("sort_by(`[1", ",0", "]`, &@)"),
    ("`1`", " ", ""),
];

/// Texts of a megabyte.
pub(super) fn megabytes() -> impl Iterator<Item = String> {
    let endless = ENDLESS.iter().map(|part| filled("", part, ""));
    let nested = NESTED.iter().map(|(before, after)| {
        let times = MEGABYTE / (before.len() + after.len());
        format!("{}a{}", before.repeat(times), after.repeat(times))
    });
    let wide = WIDE.iter().map(|(start, part, end)| filled(start, part, end));
    // Each name another.
    let members: Vec<String> = (0..MEGABYTE / 10).map(|at| format!("k{at}:a")).collect();
    let members = format!("{{{}}}", members.join(","));
    let list = format!("length(`{{\"k\":[{}]}}`.k)", "1.5,".repeat(MEGABYTE / 4) + "2");
    endless.chain(nested).chain(wide).chain([members, list])
}

fn filled(start: &str, part: &str, end: &str) -> String {
    format!("{start}{}{end}", part.repeat(MEGABYTE / part.len()))
}

/// Expressions that reach the bound where each level costs most.
pub(super) fn depths() -> impl Iterator<Item = String> {
    let half = MAX_DEPTH / 2 - 1;
    let nested = |before: &str, times: usize, inner: &str, after: &str| {
        format!("{}{inner}{}", before.repeat(times), after.repeat(times))
    };
    let deepest = nested("[", MAX_DEPTH - 3, "@", "]");
    [
        nested("map(&", half, "@", ",@)"),
        nested("sort_by(@,&", half, "@", ")"),
        nested("max_by(@,&", half, "@", ")"),
        nested("[?", half, "@", "]"),
        nested("@[?@==", MAX_DEPTH / 3, "@", "]"),
        nested("merge(", MAX_DEPTH - 2, "@", ")"),
        nested("{a:[", half, "@", "]}"),
        format!("{deepest} == {deepest}"),
        format!("contains({deepest}, {deepest})"),
        format!("to_string({deepest})"),
        format!("length(to_string({deepest}))"),
        format!("abs({deepest})"),
        "[]".repeat(MAX_DEPTH / 2 - 1),
        deepest,
    ]
    .into_iter()
}
