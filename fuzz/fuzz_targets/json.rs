//! Any text as JSON, guided by coverage: what is read prints as text that reads and prints the same.
#![no_main]

use kmsalias::data::json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| match json::parse(text) {
    Err(error) => assert!(!error.to_string().is_empty()),
    Ok(value) => {
        let printed = json::to_json(&value);
        assert_eq!(json::to_json(&json::parse(&printed).unwrap()), printed);
    }
});
