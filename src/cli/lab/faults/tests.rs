//! Every refusal of the service has a page that speaks of its message, and a pasted line finds it.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::{PAGES, cure, find, pages, spoken_of};
use crate::kms::{STATES, ops};

/// The codes that the service gives, as its file of codes spells them.
fn codes() -> BTreeSet<&'static str> {
    let files =
        [include_str!("../../../kms/error/code.rs"), include_str!("../../../kms/error/renewal.rs")];
    let quoted = files.into_iter().flat_map(|file| file.split('"'));
    quoted.filter(|text| text.ends_with("Exception") && !text.contains(' ')).collect()
}

/// The messages of the service's refusals, `...` where something varies.
fn messages() -> Vec<String> {
    let files =
        [include_str!("../../../kms/error.rs"), include_str!("../../../kms/error/renewal.rs")];
    let literal = Regex::new(r#"(?s)#\[error\(\s*"((?:[^"\\]|\\.)*)""#).unwrap();
    let hole = Regex::new(r"\{[^}]*\}").unwrap();
    let mut messages = Vec::new();
    for file in files {
        // What follows fails here, and is no refusal.
        let refusals = file.split("/// Something must be there first").next().unwrap();
        for found in literal.captures_iter(refusals) {
            let text = Regex::new(r"\\\n\s*").unwrap().replace_all(&found[1], "").into_owned();
            messages.push(hole.replace_all(&text.replace("\\\"", "\""), "...").into_owned());
        }
    }
    // A state has many words, each of which is looked for below.
    messages.retain(|message| !message.is_empty() && message != "... is ....");
    messages
}

#[test]
fn every_code_has_a_page_and_every_page_its_parts() {
    let written: BTreeSet<&str> = PAGES.iter().map(|(code, _)| *code).collect();
    let codes = codes();
    assert!(codes.len() > 20, "{codes:?}");
    let missing: Vec<_> = codes.iter().filter(|code| !written.contains(*code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for page in pages() {
        let titles: Vec<_> = page.text.lines().filter_map(|l| l.strip_prefix("## ")).collect();
        assert_eq!(titles, ["Causes", "At AWS", "See it happen", "Cure"], "{}", page.code);
        assert!(page.causes().count() > 0 && !page.part("").is_empty(), "{}", page.code);
        assert!(!page.commands().is_empty() && !cure(page.code).is_empty(), "{}", page.code);
        assert_eq!(page.part("Causes").matches("\n- ").count() + 1, page.causes().count());
    }
}

#[test]
fn every_message_of_the_service_is_spoken_of() {
    let messages = messages();
    assert!(messages.len() > 40, "{}", messages.len());
    for message in messages {
        let pasted = message.replace("...", "x");
        let page = find(&pasted).unwrap_or_else(|| panic!("no page speaks of {message:?}"));
        assert!(spoken_of(page, &pasted).is_some(), "{message:?}");
    }
}

#[test]
fn every_state_that_refuses_is_spoken_of() {
    let mut words = BTreeSet::new();
    for operation in ops::ALL {
        words.extend(STATES.iter().filter_map(|s| operation.interface.refusal_by_state(*s)));
    }
    assert_eq!(words.len(), 7, "{words:?}");
    for word in words {
        let text = format!("arn:aws:kms:us-west-2:111122223333:key/x is {word}.");
        let page = find(&text).unwrap_or_else(|| panic!("no page speaks of {word:?}"));
        let code =
            if word == "disabled" { "DisabledException" } else { "KMSInvalidStateException" };
        assert_eq!(page.code, code, "{word}");
    }
}

#[test]
fn a_pasted_line_finds_its_page() {
    let cases = [
        ("NotFoundException", "NotFoundException"),
        ("notfoundexception", "NotFoundException"),
        (
            "An error occurred (NotFoundException) when calling the X operation: y",
            "NotFoundException",
        ),
        ("CustomKeyStoreNotFoundException", "CustomKeyStoreNotFoundException"),
        ("Alias arn:aws:kms:us-west-2:1:alias/x is not found.", "NotFoundException"),
        (
            "aws: [ERROR]: Key Aliases are not supported\n for this operation.",
            "InvalidArnException",
        ),
        ("Key 'arn:aws:kms:x' does not exist", "NotFoundException"),
        ("arn:aws:kms:us-west-2:1:key/2 is pending deletion.", "KMSInvalidStateException"),
        ("arn:aws:kms:us-west-2:1:key/2 is disabled.", "DisabledException"),
        ("the following arguments are required: --key-id", "ParamValidation"),
        ("The config profile (x) could not be found", "Configuration"),
    ];
    for (text, code) in cases {
        assert_eq!(find(text).map(|page| page.code), Some(code), "{text}");
    }
    assert!(find("x").is_none() && find("nothing that we say").is_none());
}
