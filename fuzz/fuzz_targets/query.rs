//! Any text as an expression, guided by coverage: it parses or not, prints its error, and answers. Never: what an
//! answer should be; see `tests/query_fuzz`, which needs no tools.
#![no_main]

use kmsalias::data::json;
use kmsalias::query::Expression;
use libfuzzer_sys::fuzz_target;

const DOCUMENT: &str = r#"{"Aliases": [{"AliasName": "alias/aws/ebs"}, {"AliasName": "alias/é", "TargetKeyId": "1"}],
    "a": [1, 2.5, -0.0, NaN, 99999999999999999999], "b": {"c": {"b": "日本😀"}}, "ss": ["b", "a", ""],
    "xs": [[[1], 2], [], null, true, {"k": ["v"]}]}"#;

fuzz_target!(|text: &str| match Expression::parse(text) {
    Err(error) => assert!(!error.to_string().is_empty()),
    // More could double the result so often that only memory bounds it.
    Ok(_) if text.matches([',', ':']).count() + text.matches("to_string").count() > 10 => {}
    Ok(expression) => {
        let document = json::parse(DOCUMENT).unwrap();
        drop(
            expression
                .search(&document)
                .map(|value| json::to_json(&value))
                .map_err(|error| error.to_string()),
        );
    }
});
