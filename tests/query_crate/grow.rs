//! Grows documents and expressions for the test beside it. Must never know what one yields.
//!
//! Numbers 0 and 1 do not stand beside booleans, and strings are ordered by `<` only in [`ODD`]: where engine
//! and crate are known to differ, an expression says so by its looks.

use proptest::prelude::*;
use proptest::sample::select;

const NAMES: &[&str] = &["a", "b", "c", "n", "m", "s", "ns", "ss", "xs", "objs", "nope", "\"a\""];
const TEXTS: &[&str] = &["", "a", "b", "abc", "alias/aws/ebs", "é", "日本", "😀", "it is", "7"];
const NUMBERS: &[&str] = &["2", "3", "-5", "7", "100", "2.5", "-0.5", "4.0", "1e3"];
const LITERALS: &[&str] =
    &["`null`", "`true`", "`false`", "`[]`", "`{}`", "'a'", "''", "'é'", "`\"b\"`", "`[2, 3]`"];

/// What yields a number, or null.
const COUNTS: &[&str] = &[
    "n",
    "m",
    "ns[0]",
    "objs[0].n",
    "length(ss)",
    "`3`",
    "`2.5`",
    "`-5`",
    "max(ns)",
    "abs(n)",
    "sum(ns)",
];

/// Each with expressions for `{e}`.
const SHAPES: &[&str] = &[
    "{e}.a",
    "{e}.n",
    "{e}.b.c",
    "{e}[0]",
    "{e}[-1]",
    "{e}[1:]",
    "{e}[::-1]",
    "{e}[-2:5:2]",
    "{e}[*]",
    "{e}[*].n",
    "{e}[*][0]",
    "{e}[]",
    "{e}[].a",
    "{e}[] | [0]",
    "{e}.*",
    "{e}.*.a",
    "{e}[?{e}]",
    "objs[?{e}].n",
    "objs[?{e}] | [0]",
    "objs[?{e} == {e}]",
    "xs[?{e}]",
    "{e} == {e}",
    "{e} != {e}",
    "{e} || {e}",
    "{e} || {e} && {e}",
    "{e} && {e} || {e}",
    "{e} == {e} && {e}",
    "{e} | {e} || {e}",
    "!{e} == {e}",
    "{e} && {e}",
    "{e} | {e}",
    "!{e}",
    "!({e})",
    "({e})",
    "({e}).a",
    "[{e}]",
    "[{e}, {e}]",
    "{a: {e}}",
    "{a: {e}, s: {e}}",
    "{e}.[a, {e}]",
    "{e}.{a: {e}, n: n}",
    "objs[*].[n, {e}]",
    "objs[].{n: n, s: {e}}",
    "objs[*].{n: n} | [0]",
    " {e}\n",
    "@ | {e}",
    "[*]",
    "*",
    "[]",
];

/// Calls, most of which their functions take.
const CALLS: &[&str] = &[
    "length({e})",
    "length(xs)",
    "type({e})",
    "not_null({e}, {e})",
    "to_array({e})",
    "reverse({e})",
    "reverse(ss)",
    "keys({e})",
    "keys(@)",
    "values(b)",
    "map(&{e}, xs)",
    "map(&{e}, objs)",
    "map(&n, {e})",
    "sort_by(objs, &n)",
    "sort_by(objs, &s)",
    "sort_by(objs, &{e})",
    "max_by(objs, &n).s",
    "min_by(objs, &s).n",
    "min_by({e}, &n)",
    "max_by(objs, &{e})",
    "contains(ss, {e})",
    "contains(s, 'a')",
    "contains(xs, {e})",
    "starts_with(s, 'a')",
    "ends_with(s, 'c')",
    "starts_with({e}, s)",
    "join('-', ss)",
    "join({e}, ss)",
    "join(s, {e})",
    "sort(ns)",
    "sort(ss)",
    "sort({e})",
    "max(ns)",
    "min(ss)",
    "max({e})",
    "sum(ns)",
    "sum({e})",
    "abs(n)",
    "abs({e})",
    "ceil(m)",
    "floor(n)",
    "floor({e})",
    "avg([n, m])",
    "merge(b, {a: {e}})",
    "merge({e}, b)",
    "nope({e})",
    "length({e}, {e})",
    "not_null()",
];

/// What provokes a difference.
const ODD: &[&str] = &[
    "`alias/aws/`",
    "[?a == `b c`]",
    "`01`",
    "xs[-0]",
    "xs[2147483648]",
    "xs[-9999999999:]",
    "length(ss,)",
    "{a: n b: m}",
    "[n m]",
    "{a: n,}",
    "xs[1:2 3]",
    "b.&c",
    "xs[0][0:2]",
    "(xs[0])[0:1]",
    "[xs][0][::-1]",
    "`[[[2], [3]]]`[0][0:2][0]",
    "objs[*].{x: s}[0]",
    "objs[*].{x: s}.x",
    "@.*.c.n",
    "b.*.a.*",
    "s < 'b'",
    "ss[?@ >= 'b']",
    "objs[?s > 'a'].n",
    "n < 'b'",
    "objs[?n <= '5']",
    "`[true]` == `[1]`",
    "contains(`[true, 2]`, `1`)",
    "avg(`[]`)",
    "avg(ns[:0])",
    "`0.3` == `0.30000000000000004`",
    "merge(b, `[[\"k\", {e}]]`)",
    "merge(`{}`, `[[\"k\", 2]]`, b)",
    "[&n, n]",
    "type(&n)",
    "&n",
    "(&n) || n",
    "to_string(&n)",
    "{a: &n}",
    "contains(s, n)",
    "contains('abc', {e})",
    "to_number('1_0')",
    "to_number(' 7 ')",
    "map(&to_number(@), ss)",
    "to_number({e})",
    "to_string('é')",
    "to_string({e})",
    "to_string([s, m])",
    "to_string(ss)",
    "\"\\ud83d\"",
    "`\"\\ud83d\"`",
    "`9007199254740993` == `9007199254740992`",
    "{b: {e}, a: {e}}",
    "{b: n, a: m}.*",
    "keys(merge(b, {a: n}))",
    "{b: s, a: n} | keys(@)",
    "abs(`-9007199254740993`)",
];

/// A character that a wound brings in.
const FOREIGN: &[&str] = &[
    ".", "*", "[", "]", "(", ")", "{", "}", "|", "&", "!", "<", "=", "`", "'", "\"", ",", ":", "@",
    "-", "?", "#", " ", "\\", "é", "2", "a",
];

/// A document with what [`NAMES`] name, its keys in order or, rarely, not.
pub(super) fn document() -> impl Strategy<Value = String> {
    let number = || select(NUMBERS).prop_map(str::to_owned);
    let text = || select(TEXTS).prop_map(|text| format!("\"{text}\""));
    let object = (number(), number(), text())
        .prop_map(|(a, n, s)| format!("{{\"a\": {a}, \"n\": {n}, \"s\": {s}}}"));
    let members = (
        (value(), value(), number(), number(), text()),
        (list(number()), list(text()), list(value()), list(object)),
        prop::bool::weighted(0.15),
    );
    members.prop_map(|((a, b, m, n, s), (ns, ss, xs, objs), turned)| {
        let b = format!("{{\"c\": {b}, \"n\": {n}}}");
        let mut members: Vec<String> =
            [("a", a), ("b", b), ("m", m), ("n", n), ("ns", ns), ("objs", objs), ("s", s)]
                .into_iter()
                .chain([("ss", ss), ("xs", xs)])
                .map(|(name, value)| format!("\"{name}\": {value}"))
                .collect();
        if turned {
            members.reverse();
        }
        format!("{{{}}}", members.join(", "))
    })
}

fn value() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        select(&["null", "true", "false"][..]).prop_map(str::to_owned),
        select(NUMBERS).prop_map(str::to_owned),
        select(TEXTS).prop_map(|text| format!("\"{text}\"")),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let object =
            (inner.clone(), inner.clone()).prop_map(|(a, n)| format!("{{\"a\": {a}, \"n\": {n}}}"));
        prop_oneof![list(inner), object]
    })
}

fn list(item: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(item, 0..5).prop_map(|items| format!("[{}]", items.join(", ")))
}

/// An expression: grown, odd, or wounded in one place.
pub(super) fn expression() -> impl Strategy<Value = String> {
    let wounded = (grown(), any::<prop::sample::Index>(), select(FOREIGN), any::<bool>()).prop_map(
        |(text, at, foreign, cut)| {
            let mut parts: Vec<String> = text.chars().map(String::from).collect();
            let at = at.index(parts.len());
            if cut {
                parts.remove(at);
            } else {
                parts.insert(at, foreign.to_owned());
            }
            parts.concat()
        },
    );
    prop_oneof![6 => grown(), 2 => filled(ODD, grown()), 1 => wounded]
}

fn grown() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        6 => select(NAMES).prop_map(str::to_owned),
        2 => select(LITERALS).prop_map(str::to_owned),
        1 => Just("@".to_owned()),
    ];
    let grown = leaf.prop_recursive(3, 12, 3, |inner| {
        let operators = select(&["<", "<=", ">", ">=", "==", "!="][..]);
        let order = (select(COUNTS), operators, select(COUNTS))
            .prop_map(|(left, operator, right)| format!("{left} {operator} {right}"));
        prop_oneof![5 => filled(SHAPES, inner.clone()), 3 => filled(CALLS, inner), 1 => order]
    });
    grown.boxed()
}

/// One of the patterns with expressions in its places.
fn filled(
    patterns: &'static [&'static str],
    inner: impl Strategy<Value = String>,
) -> impl Strategy<Value = String> {
    (select(patterns), prop::collection::vec(inner, 3)).prop_map(|(pattern, inner)| {
        let mut filling = inner.into_iter();
        let mut text = pattern.to_owned();
        while let (true, Some(next)) = (text.contains("{e}"), filling.next()) {
            text = text.replacen("{e}", &next, 1);
        }
        text
    })
}
