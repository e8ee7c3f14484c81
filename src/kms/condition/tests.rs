//! What every operator makes of what is known.

use serde_json::{Value, json};

use super::{Fact, Outcome, outcome};

/// What the request of these tests has.
fn fact(name: &str) -> Fact {
    let one = |text: &str| Fact::One(text.to_owned());
    match name {
        "text" => one("alias/Finance"),
        "arn" => one("arn:aws:iam::111122223333:role/team/Admin"),
        "role" => Fact::Role("arn:aws:iam::111122223333:role/Admin".to_owned()),
        "yes" => one("true"),
        "number" => one("30"),
        "now" => one("2024-06-01T00:00:00Z"),
        "many" => Fact::Many(vec!["alias/a".to_owned(), "alias/b".to_owned()]),
        "none" => Fact::Many(Vec::new()),
        "absent" => Fact::Absent,
        _ => Fact::Unknown,
    }
}

/// Whether a condition holds; `None` where that is not known.
fn holds(condition: &Value) -> Option<bool> {
    match outcome(condition, true, &fact) {
        Outcome::Holds => Some(true),
        Outcome::Fails(_) => Some(false),
        Outcome::Unknown(_) => None,
    }
}

fn check(cases: Vec<(&str, &str, Value, Option<bool>)>) {
    for (operator, key, values, want) in cases {
        assert_eq!(holds(&json!({operator: {key: values}})), want, "{operator} {key} {values}");
    }
}

const YES: Option<bool> = Some(true);
const NO: Option<bool> = Some(false);

#[test]
fn texts_and_truths() {
    check(vec![
        ("StringEquals", "text", json!("alias/Finance"), YES),
        ("StringEquals", "text", json!("alias/finance"), NO),
        ("StringEquals", "text", json!("alias/*"), NO),
        ("StringEquals", "text", json!(["x", "alias/Finance"]), YES),
        ("StringEquals", "text", json!([]), NO),
        ("StringNotEquals", "text", json!("x"), YES),
        ("StringNotEquals", "text", json!(["x", "alias/Finance"]), NO),
        ("StringEqualsIgnoreCase", "text", json!("ALIAS/FINANCE"), YES),
        ("StringNotEqualsIgnoreCase", "text", json!("ALIAS/FINANCE"), NO),
        ("StringLike", "text", json!("alias/*nan?e"), YES),
        ("StringLike", "text", json!("alias/f*"), NO),
        ("StringNotLike", "text", json!("alias/*"), NO),
        ("StringNotLike", "text", json!("other/*"), YES),
        ("Bool", "yes", json!("true"), YES),
        ("Bool", "yes", json!(true), YES),
        ("Bool", "yes", json!("TRUE"), YES),
        ("Bool", "yes", json!(false), NO),
        ("Bool", "yes", json!("maybe"), None),
        ("Bool", "text", json!("true"), NO),
    ]);
}

#[test]
fn arns_part_by_part() {
    check(vec![
        ("ArnEquals", "arn", json!("arn:aws:iam::111122223333:role/team/Admin"), YES),
        ("ArnEquals", "arn", json!("arn:aws:iam::*:role/*"), YES),
        ("ArnLike", "arn", json!("arn:*:iam::11112222333?:*"), YES),
        ("ArnLike", "arn", json!("arn:aws:*:role/*:x:y"), NO),
        ("ArnLike", "arn", json!("arn:*:role/team/Admin"), None),
        ("ArnLike", "text", json!("arn:*:*:*:*:*"), NO),
        ("ArnNotEquals", "arn", json!("arn:aws:iam::*:role/*"), NO),
        ("ArnNotLike", "arn", json!("arn:aws:iam::*:user/*"), YES),
    ]);
}

#[test]
fn a_role_may_have_a_path() {
    check(vec![
        ("ArnEquals", "role", json!("arn:aws:iam::111122223333:role/Admin"), YES),
        ("ArnEquals", "role", json!("arn:aws:iam::111122223333:role/team/Admin"), None),
        ("ArnNotEquals", "role", json!("arn:aws:iam::111122223333:role/team/Admin"), None),
        ("StringLike", "role", json!("arn:aws:iam::*:role/team/*"), None),
        ("StringLike", "role", json!(["arn:aws:iam::*:role/team/*", "*:role/A*"]), YES),
        ("ArnEquals", "role", json!("arn:aws:iam::111122223333:role/team/Other"), NO),
        ("ArnEquals", "role", json!("arn:aws:iam::444455556666:role/team/Admin"), NO),
        ("ArnEquals", "role", json!("arn:aws:iam::111122223333:user/team/Admin"), NO),
        ("ArnEquals", "arn", json!("arn:aws:iam::111122223333:role/other/Admin"), NO),
    ]);
}

#[test]
fn numbers_and_dates_in_order() {
    check(vec![
        ("NumericNotEquals", "number", json!("nan"), None),
        ("NumericLessThan", "number", json!("inf"), None),
        ("NumericEquals", "number", json!("30.0"), YES),
        ("NumericNotEquals", "number", json!(30), NO),
        ("NumericLessThan", "number", json!(30), NO),
        ("NumericLessThan", "number", json!(31), YES),
        ("NumericLessThanEquals", "number", json!(30), YES),
        ("NumericGreaterThan", "number", json!("30"), NO),
        ("NumericGreaterThan", "number", json!("7"), YES),
        ("NumericGreaterThanEquals", "number", json!(30), YES),
        ("NumericEquals", "number", json!("many"), None),
        ("NumericEquals", "text", json!(1), NO),
        ("DateEquals", "now", json!("2024-06-01T02:00:00+02:00"), YES),
        ("DateNotEquals", "now", json!("2024-06-01"), NO),
        ("DateLessThan", "now", json!("2024-06-01T00:00:00Z"), NO),
        ("DateLessThan", "now", json!("2024-06-01T00:00:01Z"), YES),
        ("DateLessThanEquals", "now", json!("2024-06"), YES),
        ("DateGreaterThan", "now", json!("2024-05-31T23:59:59Z"), YES),
        ("DateGreaterThan", "now", json!("2024-06-01"), NO),
        ("DateGreaterThanEquals", "now", json!("1717200000"), YES),
        ("DateLessThan", "now", json!("tomorrow"), None),
    ]);
}

#[test]
fn what_a_request_lacks() {
    check(vec![
        ("StringEquals", "absent", json!("x"), NO),
        ("StringNotEquals", "absent", json!("x"), YES),
        ("ArnNotLike", "absent", json!("arn:aws:iam::*:role/*"), YES),
        ("DateNotEquals", "absent", json!("2024"), YES),
        ("NumericNotEquals", "absent", json!(1), YES),
        ("Bool", "absent", json!("false"), NO),
        ("BoolIfExists", "absent", json!("false"), YES),
        ("BoolIfExists", "yes", json!("false"), NO),
        ("StringEqualsIfExists", "absent", json!("x"), YES),
        ("StringEqualsIfExists", "text", json!("x"), NO),
        ("StringNotEqualsIfExists", "absent", json!("x"), YES),
        ("Null", "absent", json!("true"), YES),
        ("Null", "absent", json!(false), NO),
        ("Null", "text", json!(false), YES),
        ("Null", "text", json!("true"), NO),
        ("Null", "none", json!(true), YES),
        ("Null", "many", json!(true), NO),
        ("Null", "text", json!("perhaps"), None),
        ("NullIfExists", "text", json!("true"), None),
    ]);
}

#[test]
fn keys_of_several_values_need_a_set_operator() {
    check(vec![
        ("ForAnyValue:StringEquals", "many", json!("alias/a"), YES),
        ("ForAnyValue:StringEquals", "many", json!(["x", "alias/b"]), YES),
        ("ForAnyValue:StringEquals", "many", json!("x"), NO),
        ("ForAnyValue:StringNotEquals", "many", json!("alias/a"), YES),
        ("ForAnyValue:StringNotEquals", "many", json!(["alias/a", "alias/b"]), NO),
        ("ForAllValues:StringLike", "many", json!("alias/*"), YES),
        ("ForAllValues:StringEquals", "many", json!("alias/a"), NO),
        ("ForAllValues:StringNotEquals", "many", json!("alias/a"), NO),
        ("ForAllValues:StringNotEquals", "many", json!("x"), YES),
        ("ForAnyValue:StringEquals", "none", json!("x"), NO),
        ("ForAllValues:StringEquals", "none", json!("x"), YES),
        ("ForAnyValue:StringEquals", "absent", json!("x"), NO),
        ("ForAnyValue:StringNotEquals", "absent", json!("x"), NO),
        ("ForAllValues:StringEquals", "absent", json!("x"), YES),
        ("ForAllValues:StringEquals", "text", json!("x"), NO),
        ("ForAnyValue:StringEqualsIfExists", "absent", json!("x"), YES),
        ("StringEquals", "many", json!("alias/a"), None),
        ("ForSomeValues:StringEquals", "many", json!("alias/a"), None),
    ]);
}

#[test]
fn what_is_not_known_stays_so() {
    check(vec![
        ("IpAddress", "text", json!("203.0.113.0/24"), None),
        ("StringMatches", "text", json!("x"), None),
        ("StringEquals", "aws:SourceIp", json!("x"), None),
        ("Null", "aws:SourceIp", json!("true"), None),
        ("StringEqualsIfExists", "aws:SourceIp", json!("x"), None),
        ("StringEquals", "text", json!({"a": "b"}), None),
        ("StringLike", "text", json!("alias/${aws:username}"), None),
        ("ArnLike", "arn", json!("arn:aws:iam::${aws:PrincipalAccount}:role/*"), None),
        ("NumericEquals", "number", json!("${x}"), None),
    ]);
    let literal = json!({"StringEquals": {"text": "${aws:username}"}});
    assert_eq!(outcome(&literal, false, &fact), Outcome::Fails("text".to_owned()));
    let variable = outcome(&literal, true, &fact);
    assert_eq!(variable, Outcome::Unknown("${aws:username}".to_owned()));
    let named = |operator: &str, key: &str| outcome(&json!({operator: {key: "x"}}), true, &fact);
    assert_eq!(named("IpAddress", "aws:SourceIp"), Outcome::Unknown("aws:SourceIp".to_owned()));
    assert_eq!(named("StringMatches", "text"), Outcome::Unknown("StringMatches".to_owned()));
    assert_eq!(holds(&json!("StringEquals")), None);
    assert_eq!(holds(&json!({"StringEquals": "text"})), None);
}

#[test]
fn every_test_must_hold_and_one_that_fails_decides() {
    let (good, bad) = (json!("alias/Finance"), json!("x"));
    assert_eq!(holds(&json!({})), YES);
    assert_eq!(holds(&json!({"StringEquals": {"text": good, "yes": "true"}})), YES);
    assert_eq!(holds(&json!({"StringEquals": {"text": good, "yes": "false"}})), NO);
    let two = json!({"StringEquals": {"text": good}, "Bool": {"yes": false}});
    assert_eq!(holds(&two), NO);
    let unknown = json!({"StringEquals": {"aws:SourceIp": "x", "text": good}});
    assert_eq!(outcome(&unknown, true, &fact), Outcome::Unknown("aws:SourceIp".to_owned()));
    let failing = json!({"StringEquals": {"aws:SourceIp": "x", "text": bad}});
    assert_eq!(outcome(&failing, true, &fact), Outcome::Fails("text".to_owned()));
}
