//! One expression and document with both engines' answers, and what can be said of them. Must never know which
//! difference is wanted.

use kmsalias::data::{Map, Value, json, number};
use kmsalias::query::Expression;

/// An expression, what it is asked of, and both answers.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) expression: String,
    pub(super) document: String,
    pub(super) ours: Answer,
    pub(super) theirs: Answer,
}

#[derive(Debug)]
pub(super) enum Answer {
    Value(Value),
    Syntax(String),
    Run(String),
}

impl Answer {
    pub(super) fn is_value(&self) -> bool {
        matches!(self, Answer::Value(_))
    }

    /// Whether there is a value that is not null.
    pub(super) fn tells(&self) -> bool {
        matches!(self, Answer::Value(value) if !value.is_null())
    }
}

impl Case {
    pub(super) fn new(expression: String, document: String) -> Case {
        let ours = ours(&expression, &json::parse(&document).unwrap());
        let theirs = theirs(&expression, &document);
        Case { expression, document, ours, theirs }
    }

    /// Whether both answers are values that print alike.
    pub(super) fn is_same(&self) -> bool {
        self.values().is_some_and(|(ours, theirs)| json::to_json(ours) == json::to_json(theirs))
    }

    /// Whether they do once numbers are floats and, where asked for, keys are sorted.
    pub(super) fn printed(&self, sorted: bool) -> bool {
        let print = |value| json::to_json(&plain(value, sorted));
        self.values().is_some_and(|(ours, theirs)| print(ours) == print(theirs))
    }

    /// Whether they are the same of a document with its keys in order.
    pub(super) fn is_sorted_alike(&self) -> bool {
        let document = json::to_json(&sorted(&json::parse(&self.document).unwrap()));
        let expression = self.expression.clone();
        document != self.document && {
            let ours = ours(&expression, &json::parse(&document).unwrap());
            let case = Case {
                expression,
                document,
                ours,
                theirs: theirs(&self.expression, &self.document),
            };
            case.printed(true)
        }
    }

    /// Whether the expression makes an object and reads an order of keys.
    pub(super) fn reads_made_order(&self) -> bool {
        self.values().is_some()
            && self.has(&["merge(", "{b:"])
            && self.has(&["keys(", "values(", ".*"])
    }

    fn values(&self) -> Option<(&Value, &Value)> {
        match (&self.ours, &self.theirs) {
            (Answer::Value(ours), Answer::Value(theirs)) => Some((ours, theirs)),
            _ => None,
        }
    }

    /// Whether both fail, at the same stage.
    pub(super) fn both_fail(&self) -> bool {
        matches!(
            (&self.ours, &self.theirs),
            (Answer::Syntax(_), Answer::Syntax(_)) | (Answer::Run(_), Answer::Run(_))
        )
    }

    /// Whether the crate alone finds no expression, with such words.
    pub(super) fn refused(&self, words: &str) -> bool {
        matches!(&self.theirs, Answer::Syntax(text) if text.contains(words))
    }

    /// Whether the crate alone finds an expression, and we say such words.
    pub(super) fn we_refuse(&self, words: &str) -> bool {
        matches!(&self.ours, Answer::Syntax(text) if text.contains(words))
    }

    /// Whether the crate alone has no answer, with such words.
    pub(super) fn they_fail(&self, words: &str) -> bool {
        self.ours.is_value() && matches!(&self.theirs, Answer::Run(text) if text.contains(words))
    }

    /// Whether the crate alone has an answer, and we say such words.
    pub(super) fn we_fail(&self, words: &str) -> bool {
        self.theirs.is_value() && matches!(&self.ours, Answer::Run(text) if text.contains(words))
    }

    /// Whether one of the words stands in the expression.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.expression.contains(word))
    }

    /// Whether `[1:2]` or its like follows `]`.
    pub(super) fn slices_after_an_index(&self) -> bool {
        let text = self.unspaced().replace(')', "");
        let place = |one: char| one == '-' || one.is_ascii_digit();
        let mut after = text.match_indices("][").map(|(at, _)| &text[at + 2..]);
        after.any(|after| after.trim_start_matches(place).starts_with(':'))
    }

    /// Whether an index or a name follows `.{...}`.
    pub(super) fn goes_on_after_an_object(&self) -> bool {
        let text = self.unspaced();
        text.contains(".{") && (text.contains("}[") || text.contains("}."))
    }

    /// Whether more than one step follows `.*`.
    pub(super) fn goes_on_after_a_star(&self) -> bool {
        let text = self.unspaced();
        let mut after = text.match_indices(".*.").map(|(at, _)| &text[at + 3..]);
        after.any(|after| {
            let step =
                after.trim_start_matches(|one: char| one.is_alphanumeric() || "\"*".contains(one));
            step.starts_with('.')
        })
    }

    /// Whether `&` stands elsewhere than at the start or the end of the arguments that may begin or end with it.
    pub(super) fn takes_an_expression_as_a_value(&self) -> bool {
        let text = self.unspaced().replace("map(&", "map(");
        text.starts_with('&') || ["(&", "[&", ":&"].iter().any(|mark| text.contains(mark))
    }

    fn unspaced(&self) -> String {
        self.expression.replace([' ', '\n'], "")
    }
}

fn ours(expression: &str, document: &Value) -> Answer {
    match Expression::parse(expression) {
        Err(error) => Answer::Syntax(error.to_string()),
        Ok(expression) => match expression.search(document) {
            Err(error) => Answer::Run(error.to_string()),
            Ok(value) => Answer::Value(value),
        },
    }
}

fn theirs(expression: &str, document: &str) -> Answer {
    let document = jmespath::Variable::from_json(document).unwrap();
    match jmespath::compile(expression) {
        Err(error) => Answer::Syntax(error.to_string()),
        Ok(expression) => match expression.search(document) {
            Err(error) => Answer::Run(error.to_string()),
            Ok(value) => Answer::Value(json::parse(&value.to_string()).unwrap()),
        },
    }
}

/// The value with floats for all numbers and, where asked for, its keys in order.
fn plain(value: &Value, in_order: bool) -> Value {
    let value = if in_order { &sorted(value) } else { value };
    mapped(value, &|leaf| match leaf {
        Value::Int(_) | Value::Big(_) => {
            number::to_float(leaf).map_or(Value::Null, |number| Value::Float(number + 0.0))
        }
        Value::Float(number) => Value::Float(number + 0.0),
        other => other.clone(),
    })
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::List(items) => Value::list(items.iter().map(sorted).collect()),
        Value::Map(members) => {
            let mut members: Map =
                members.iter().map(|(key, value)| (key.clone(), sorted(value))).collect();
            members.sort_unstable_keys();
            Value::map(members)
        }
        other => other.clone(),
    }
}

fn mapped(value: &Value, leaf: &impl Fn(&Value) -> Value) -> Value {
    match value {
        Value::List(items) => Value::list(items.iter().map(|item| mapped(item, leaf)).collect()),
        Value::Map(members) => Value::map(
            members.iter().map(|(key, value)| (key.clone(), mapped(value, leaf))).collect(),
        ),
        other => leaf(other),
    }
}
