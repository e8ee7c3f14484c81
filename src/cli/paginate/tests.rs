//! Walks over a listing of seven items, as botocore's page iterator makes them.

use std::ffi::OsString;

use super::BinaryFormat;
use crate::cli::failure::Failure;
use crate::cli::line::{Line, ProgramName, read};
use crate::cli::request::{Call, Request, Surroundings};
use crate::data::{Key, Map};
use crate::data::{Value, json};
use crate::kms::Interface;

/// A listing of `0` to `6`, three to a page unless `Limit` says else; a marker is an index.
fn answer(request: &Value) -> Value {
    let number = |value: Option<&Value>| match value {
        Some(Value::Int(number)) => usize::try_from(*number).ok(),
        Some(Value::Str(text)) => text.parse().ok(),
        _ => None,
    };
    let start = number(request.get("Marker")).unwrap_or(0);
    let limit = number(request.get("Limit")).unwrap_or(3);
    let items: Vec<String> = (start..7).take(limit).map(|item| item.to_string()).collect();
    let end = start + items.len();
    let more = if end < 7 {
        format!(r#""NextMarker": "{end}", "Truncated": true"#)
    } else {
        r#""Truncated": false"#.to_owned()
    };
    json::parse(&format!(r#"{{"Aliases": [{}], {more}}}"#, items.join(", "))).unwrap()
}

fn call(words: &[&str]) -> Call {
    let argv = [&["kms", "list-aliases"], words].concat();
    let argv = argv.into_iter().map(OsString::from).collect();
    let Ok(Line::Call(invocation)) = read(ProgramName::Aws, argv, &mut |_| Ok(())) else {
        panic!()
    };
    let mut around = Surroundings { variables: &|_| None, warn: &mut |_| {} };
    let Ok(Request::Call(call)) = invocation.request(&mut around) else { panic!() };
    call
}

/// The pages that are shown, then the failure, if any, then all pages as one.
fn shown(words: &[&str]) -> (Vec<String>, String) {
    let call = call(words);
    let interface = call.interface;
    let mut pages = Vec::new();
    let mut whole = Whole::default();
    let end = call.run(BinaryFormat::Base64, &mut |request| Ok(answer(&request)), &mut |page| {
        whole.add(&page, interface);
        pages.push(json::to_json(page.get("Aliases").unwrap()));
        Ok(())
    });
    let end = match end {
        Ok(resume) => json::to_json(&whole.answer(interface, resume)),
        Err(Failure::General(text)) => format!("255 {text}"),
        Err(Failure::Check(text)) => format!("252 {text}"),
        Err(other) => format!("{other:?}"),
    };
    (pages, end)
}

/// What one token means when it is read.
fn token(json: &str) -> String {
    crate::data::base64::encode(json.as_bytes())
}

fn whole(words: &[&str]) -> String {
    shown(words).1
}

fn cut(items: &str, token: &str) -> String {
    let token = crate::data::base64::encode(token.as_bytes());
    format!(r#"{{"Aliases":[{items}],"NextToken":"{token}"}}"#)
}

#[test]
fn walks_to_the_end() {
    let (pages, whole) = shown(&[]);
    assert_eq!(pages, ["[0,1,2]", "[3,4,5]", "[6]"]);
    assert_eq!(whole, r#"{"Aliases":[0,1,2,3,4,5,6]}"#);
    assert_eq!(shown(&["--page-size", "5"]).0, ["[0,1,2,3,4]", "[5,6]"]);
    assert_eq!(shown(&["--no-paginate"]).0, ["[0,1,2]"]);
}

#[test]
fn cuts_at_the_items_wanted() {
    let first = r#"{"Marker": null, "boto_truncate_amount": 2}"#;
    assert_eq!(whole(&["--max-items", "2"]), cut("0,1", first));
    let second = r#"{"Marker": "3", "boto_truncate_amount": 1}"#;
    assert_eq!(whole(&["--max-items", "4"]), cut("0,1,2,3", second));
    assert_eq!(whole(&["--max-items", "3"]), cut("0,1,2", r#"{"Marker": "3"}"#));
    assert_eq!(whole(&["--max-items", "7"]), r#"{"Aliases":[0,1,2,3,4,5,6]}"#);
    let none = r#"{"Marker": null, "boto_truncate_amount": 0}"#;
    assert_eq!(whole(&["--max-items", "0"]), cut("", none));
    let but_one = r#"{"Marker": null, "boto_truncate_amount": -1}"#;
    assert_eq!(whole(&["--max-items", "-1"]), cut("0,1", but_one));
    let huge = r#"{"Marker": null, "boto_truncate_amount": -99999999999999999999}"#;
    assert_eq!(whole(&["--max-items=-99999999999999999999"]), cut("", huge));
    assert_eq!(whole(&["--max-items", "99999999999999999999"]), whole(&[]));
}

#[test]
fn goes_on_where_a_token_says() {
    let from = |json: &str| whole(&["--starting-token", &token(json)]);
    assert_eq!(
        from(r#"{"Marker": null, "boto_truncate_amount": 2}"#),
        r#"{"Aliases":[2,3,4,5,6]}"#
    );
    assert_eq!(from(r#"{"Marker": "3", "boto_truncate_amount": 50}"#), r#"{"Aliases":[6]}"#);
    assert_eq!(from(r#"{"Marker": "6", "boto_truncate_amount": -2}"#), r#"{"Aliases":[6]}"#);
    assert_eq!(from(r#"{"Marker": "6", "boto_truncate_amount": null}"#), r#"{"Aliases":[6]}"#);
    assert_eq!(from("{}"), whole(&[]));
    assert_eq!(
        from(r#"{"Marker": "6", "boto_truncate_amount": "2"}"#),
        "255 slice indices must be integers or None or have an __index__ method"
    );
    assert!(from(r#"{"Foo": "x"}"#).starts_with("252 Parameter validation failed:\nUnknown"));
}

#[test]
fn adds_what_a_token_left_out() {
    let from =
        |json: &str, items: &str| whole(&["--starting-token", &token(json), "--max-items", items]);
    let start = r#"{"Marker": "3", "boto_truncate_amount": 1}"#;
    assert_eq!(from(start, "1"), cut("4", r#"{"Marker": "3", "boto_truncate_amount": 2}"#));
    assert_eq!(from(start, "2"), cut("4,5", r#"{"Marker": "6"}"#));
    assert_eq!(
        from(r#"{"Marker": null, "boto_truncate_amount": null}"#, "1"),
        "255 unsupported operand type(s) for +: 'int' and 'NoneType'"
    );
    assert_eq!(from("{}", "1"), "255 Bad starting token: {'boto_truncate_amount': 1}");
}

#[test]
fn refuses_a_marker_that_comes_twice() {
    let answer = r#"{"Aliases": [1], "NextMarker": "AAA", "Truncated": true}"#;
    let end =
        call(&[])
            .run(BinaryFormat::Base64, &mut |_| Ok(json::parse(answer).unwrap()), &mut |_| Ok(()));
    assert!(matches!(
        end,
        Err(Failure::General(text)) if text
            == "Error during pagination: The same next token was received twice: {'Marker': 'AAA'}"
    ));
}

#[test]
fn reads_the_options_in_json() {
    let with = |json: &str| whole(&["--cli-input-json", json]);
    let first = r#"{"Marker": null, "boto_truncate_amount": 2}"#;
    assert_eq!(with(r#"{"PaginationConfig": {"MaxItems": 2}}"#), cut("0,1", first));
    assert_eq!(
        with(r#"{"PaginationConfig": {"MaxItems": "2", "PageSize": 2.9}}"#),
        cut("0,1", r#"{"Marker": "2"}"#)
    );
    assert_eq!(with(r#"{"PaginationConfig": []}"#), "255 'list' object has no attribute 'get'");
    assert_eq!(
        with(r#"{"PaginationConfig": {"PageSize": []}}"#),
        "255 int() argument must be a string, a bytes-like object or a real number, not 'list'"
    );
    assert_eq!(
        with(r#"{"PaginationConfig": {"MaxItems": "x"}}"#),
        "255 invalid literal for int() with base 10: 'x'"
    );
}

/// All pages as one answer: the items of all, then the token for the rest. JSON, YAML and tables show this.
#[derive(Debug, Default)]
struct Whole {
    items: Option<Vec<Value>>,
}

impl Whole {
    /// Adds the items of a page.
    fn add(&mut self, page: &Value, interface: &Interface) {
        let items = interface.paged.and_then(|result_key| page.get(result_key));
        if let Some(Value::List(items)) = items {
            self.items.get_or_insert_default().extend(items.iter().cloned());
        }
    }

    /// The answer.
    fn answer(self, interface: &Interface, resume: Option<String>) -> Value {
        let mut answer = Map::new();
        if let (Some(result_key), Some(items)) = (interface.paged, self.items) {
            answer.insert(Key::Borrowed(result_key), Value::list(items));
        }
        if let Some(resume) = resume {
            answer.insert(Key::Borrowed("NextToken"), resume.into());
        }
        Value::map(answer)
    }
}
