//! Whether the condition of a policy's statement holds. Never: what is known of a request, which it asks for.
//!
//! AWS: IAM user guide, "Condition operators", "Conditions with multiple context keys or values", "Single-valued vs.
//! multivalued context keys". What nobody has documented stays unknown: an operator that is not in the table, a value that
//! is none of the operator's kind, a condition key of several values without a set operator, a policy variable.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::Value;

use super::moments;
use super::policy::matches;

/// What a condition key has for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// It cannot be known here.
    Unknown,
    /// The request has no such key.
    Absent,
    /// The value of a key that has one.
    One(String),
    /// The ARN of a role, without the path that it may have.
    Role(String),
    /// The values of a key that may have several, or none.
    Many(Vec<String>),
}

/// How a condition comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It holds.
    Holds,
    /// It does not: the condition key of the test that failed.
    Fails(String),
    /// It cannot be known: what it names that cannot be.
    Unknown(String),
}

/// How `condition` comes out where `facts` tells what a condition key has; `has_variables` of a policy in whose values
/// variables are replaced.
pub(super) fn outcome(
    condition: &Value,
    has_variables: bool,
    facts: &dyn Fn(&str) -> Fact,
) -> Outcome {
    let Some(operators) = condition.as_object() else {
        return Outcome::Unknown("Condition".to_owned());
    };
    let mut unknown = None;
    for (name, tests) in operators {
        let Some(tests) = tests.as_object() else { return Outcome::Unknown(name.clone()) };
        for (key, values) in tests {
            match one(name, key, values, has_variables, facts) {
                Outcome::Holds => {}
                Outcome::Unknown(key) => unknown = unknown.or(Some(key)),
                fails @ Outcome::Fails(_) => return fails,
            }
        }
    }
    unknown.map_or(Outcome::Holds, Outcome::Unknown)
}

/// How the test of one condition key comes out.
fn one(
    operator: &str,
    key: &str,
    values: &Value,
    has_variables: bool,
    facts: &dyn Fn(&str) -> Fact,
) -> Outcome {
    let unknown = |name: &str| Outcome::Unknown(name.to_owned());
    let fact = facts(key);
    let Some(operator) = Operator::parse(operator) else {
        return unknown(if fact == Fact::Unknown { key } else { operator });
    };
    let Some(values) = texts(values) else { return unknown(key) };
    let is_variable = |value: &&Cow<'_, str>| value.contains("${");
    if has_variables
        && operator.test.takes_variables()
        && let Some(variable) = values.iter().find(is_variable)
    {
        return unknown(variable);
    }
    match operator.holds(&fact, &values) {
        Some(true) => Outcome::Holds,
        Some(false) => Outcome::Fails(key.to_owned()),
        None => unknown(key),
    }
}

/// A value of a condition, or several, as text; `None` for one of another form.
fn texts(value: &Value) -> Option<Vec<Cow<'_, str>>> {
    match value {
        Value::Array(items) => items.iter().map(text).collect(),
        one => Some(vec![text(one)?]),
    }
}

fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Bool(_) | Value::Number(_) => Some(Cow::Owned(value.to_string())),
        _ => None,
    }
}

/// How the values of a request are counted.
#[derive(Clone, Copy, Debug)]
enum Set {
    Any,
    All,
}

/// How a value of a request is held against one of the policy.
#[derive(Clone, Copy, Debug)]
enum Test {
    Null,
    Bool,
    Equals,
    EqualsIgnoreCase,
    Like,
    Arn,
    Numeric(fn(Ordering) -> bool),
    Date(fn(Ordering) -> bool),
}

/// The operators, and whether they are negated.
const OPERATORS: [(&str, Test, bool); 24] = [
    ("ArnEquals", Test::Arn, false),
    ("ArnLike", Test::Arn, false),
    ("ArnNotEquals", Test::Arn, true),
    ("ArnNotLike", Test::Arn, true),
    ("Bool", Test::Bool, false),
    ("DateEquals", Test::Date(Ordering::is_eq), false),
    ("DateGreaterThan", Test::Date(Ordering::is_gt), false),
    ("DateGreaterThanEquals", Test::Date(Ordering::is_ge), false),
    ("DateLessThan", Test::Date(Ordering::is_lt), false),
    ("DateLessThanEquals", Test::Date(Ordering::is_le), false),
    ("DateNotEquals", Test::Date(Ordering::is_eq), true),
    ("Null", Test::Null, false),
    ("NumericEquals", Test::Numeric(Ordering::is_eq), false),
    ("NumericGreaterThan", Test::Numeric(Ordering::is_gt), false),
    ("NumericGreaterThanEquals", Test::Numeric(Ordering::is_ge), false),
    ("NumericLessThan", Test::Numeric(Ordering::is_lt), false),
    ("NumericLessThanEquals", Test::Numeric(Ordering::is_le), false),
    ("NumericNotEquals", Test::Numeric(Ordering::is_eq), true),
    ("StringEquals", Test::Equals, false),
    ("StringEqualsIgnoreCase", Test::EqualsIgnoreCase, false),
    ("StringLike", Test::Like, false),
    ("StringNotEquals", Test::Equals, true),
    ("StringNotEqualsIgnoreCase", Test::EqualsIgnoreCase, true),
    ("StringNotLike", Test::Like, true),
];

/// An operator with what stands before and behind its name.
#[derive(Debug)]
struct Operator {
    set: Option<Set>,
    test: Test,
    is_negated: bool,
    if_exists: bool,
}

impl Operator {
    fn parse(spelled: &str) -> Option<Operator> {
        let (set, name) = match spelled.split_once(':') {
            Some(("ForAnyValue", name)) => (Some(Set::Any), name),
            Some(("ForAllValues", name)) => (Some(Set::All), name),
            Some(_) => return None,
            None => (None, spelled),
        };
        let (name, if_exists) =
            name.strip_suffix("IfExists").map_or((name, false), |name| (name, true));
        let (_, test, is_negated) = OPERATORS.into_iter().find(|(known, ..)| *known == name)?;
        let is_bare = set.is_none() && !if_exists;
        (is_bare || !matches!(test, Test::Null)).then_some(Operator {
            set,
            test,
            is_negated,
            if_exists,
        })
    }

    /// Whether it holds; `None` where that cannot be known.
    fn holds(&self, fact: &Fact, values: &[Cow<'_, str>]) -> Option<bool> {
        let present = match fact {
            Fact::Unknown => return None,
            Fact::Absent => &[],
            Fact::One(value) | Fact::Role(value) => std::slice::from_ref(value),
            Fact::Many(values) => values.as_slice(),
        };
        if matches!(self.test, Test::Null) {
            return any(values.iter().map(|value| Some(truth(value)? == present.is_empty())));
        }
        if present.is_empty() {
            let alone = self.set.map_or(self.is_negated, |set| matches!(set, Set::All));
            return Some(self.if_exists || alone);
        }
        let matched = |value: &String| {
            let found = any(values.iter().map(|wanted| match self.test.matches(wanted, value) {
                Some(false) if may_name(wanted, fact) => None,
                found => found,
            }));
            Some(found? != self.is_negated)
        };
        match (self.set, present) {
            (Some(Set::Any), present) => any(present.iter().map(matched)),
            (Some(Set::All), present) => {
                let differs = present.iter().map(|value| matched(value).map(|is| !is));
                any(differs).map(|is| !is)
            }
            (None, [value]) if !matches!(fact, Fact::Many(_)) => matched(value),
            (None, _) => None,
        }
    }
}

impl Test {
    fn takes_variables(self) -> bool {
        !matches!(self, Test::Null | Test::Numeric(_) | Test::Date(_))
    }

    /// Whether the request's value is what the policy wants; `None` where what it wants has no form.
    fn matches(self, wanted: &str, value: &str) -> Option<bool> {
        match self {
            Test::Bool => Some(Some(truth(wanted)?) == truth(value)),
            Test::Equals => Some(wanted == value),
            Test::EqualsIgnoreCase => Some(wanted.to_lowercase() == value.to_lowercase()),
            Test::Like => Some(matches(wanted, value, PartialEq::eq)),
            Test::Arn => is_arn_like(wanted, value),
            Test::Numeric(is) => compared(wanted, value, moments::number, is),
            Test::Date(is) => compared(wanted, value, moments::seconds, is),
            // It is no test of a value.
            Test::Null => None,
        }
    }
}

/// Whether one is true; `None` where none is and one is not known.
fn any(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all_known = true;
    for truth in truths {
        match truth {
            Some(true) => return Some(true),
            Some(false) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(false)
}

fn truth(text: &str) -> Option<bool> {
    text.to_ascii_lowercase().parse().ok()
}

/// Whether what is wanted is a role by a path, and the fact a role of that name, whose path is not known.
fn may_name(wanted: &str, fact: &Fact) -> bool {
    let Fact::Role(arn) = fact else { return false };
    let Some(((head, rest), (own, role))) =
        wanted.split_once(":role/").zip(arn.split_once(":role/"))
    else {
        return false;
    };
    let is_like = |pattern, text| matches(pattern, text, char::eq_ignore_ascii_case);
    rest.rsplit_once('/').is_some_and(|(_, name)| is_like(head, own) && is_like(name, role))
}

/// Whether each of the six parts of an ARN is like that of the pattern.
fn is_arn_like(pattern: &str, arn: &str) -> Option<bool> {
    let parts = |text| str::splitn(text, 6, ':').collect::<Vec<_>>();
    let (wanted, given) = (parts(pattern), parts(arn));
    if wanted.len() != 6 {
        return None;
    }
    let mut pairs = wanted.iter().zip(&given);
    Some(given.len() == 6 && pairs.all(|(wanted, part)| matches(wanted, part, PartialEq::eq)))
}

/// Whether the request's value is where it should be, seen from the policy's.
fn compared(
    wanted: &str,
    value: &str,
    parse: fn(&str) -> Option<f64>,
    is: fn(Ordering) -> bool,
) -> Option<bool> {
    let wanted = parse(wanted)?;
    Some(parse(value).and_then(|value| value.partial_cmp(&wanted)).is_some_and(is))
}

#[cfg(test)]
mod tests;
