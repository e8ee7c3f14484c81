//! Every refusal of the service has a page that speaks of its message, and a pasted line finds it.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::{PAGES, cure, find, pages, spoken_of};
use crate::kms::{MODELED, STATES, ops};

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

/// What the endpoint refuses a request with before the service sees it.
#[test]
fn every_code_of_the_endpoint_and_of_the_model_is_spoken_of() {
    let files = [
        include_str!("../../../serve/http.rs"),
        include_str!("../../../serve/http/body.rs"),
        include_str!("../../../serve/http/caller.rs"),
        include_str!("../../../serve/query.rs"),
    ];
    let quoted = files.into_iter().flat_map(|file| file.split('"'));
    let of_endpoint: BTreeSet<_> =
        quoted.filter(|text| text.ends_with("Exception") && !text.contains(' ')).collect();
    assert!(of_endpoint.len() > 5, "{of_endpoint:?}");
    for code in of_endpoint.into_iter().chain(MODELED) {
        let text = format!("An error occurred ({code}) when calling the Encrypt operation: ");
        let page = find(&text).unwrap_or_else(|| panic!("no page speaks of {code}"));
        assert!(page.code == code || spoken_of(page, &text).is_some(), "{code}: {}", page.code);
    }
}

#[test]
fn every_page_that_lies_there_is_found() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/lab/errors");
    let names = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name());
    let names: BTreeSet<String> =
        names.map(|name| name.to_str().unwrap().trim_end_matches(".md").to_owned()).collect();
    assert_eq!(names, PAGES.iter().map(|(code, _)| (*code).to_owned()).collect());
    for (code, text) in PAGES {
        assert_eq!(find(code).map(|page| page.code), Some(*code));
        assert!(text.contains("```console\n$ "), "{code}: its commands are run by tests/pages.rs");
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

/// Lines as programs print them, and the page of each.
#[rustfmt::skip]
const PASTED: &[(&str, &str)] = &[
    ("NotFoundException", "NotFoundException"),
    ("notfoundexception", "NotFoundException"),
    ("credentials", "Credentials"),
    ("aws: [ERROR]: An error occurred (NotFoundException) when calling the X operation: y", "NotFoundException"),
    ("An error occurred (NotFoundException) when calling the X operation: y", "NotFoundException"),
    ("botocore.errorfactory.NotFoundException: An error occurred (NotFoundException) when calling the DescribeKey operation: Alias arn:aws:kms:us-west-2:1:alias/x is not found.", "NotFoundException"),
    ("botocore.exceptions.ClientError: An error occurred (ValidationException) when calling the CreateAlias operation: x", "ValidationException"),
    ("Error: reading KMS Key: operation error KMS: DescribeKey, https response error StatusCode: 400, RequestID: 1, NotFoundException: Alias is not found.", "NotFoundException"),
    ("api error NotFoundException: Invalid keyId 'x'", "NotFoundException"),
    ("\u{2502} Error: creating KMS Alias (alias/x): api error AlreadyExistsException: An alias with\n\u{2502} the name arn already exists\n\u{2575}", "AlreadyExistsException"),
    ("\u{2502} Key Aliases are not\n\u{2502} supported for this operation.", "InvalidArnException"),
    ("software.amazon.awssdk.services.kms.model.KmsInvalidStateException: x is pending deletion. (Service: Kms, Status Code: 400)", "KMSInvalidStateException"),
    ("CustomKeyStoreNotFoundException", "CustomKeyStoreNotFoundException"),
    ("An error occurred (XksKeyNotFoundException) when calling the CreateKey operation: x", "OnlyAtAws"),
    ("An error occurred (KMSInvalidSignatureException) when calling the Verify operation: ", "KMSInvalidSignatureException"),
    ("An error occurred (InvalidSignatureException) when calling the Verify operation: x", "Credentials"),
    ("An error occurred (ThrottlingException) when calling the CreateKey operation (reached max retries: 2): Rate exceeded", "ThrottlingException"),
    ("An error occurred (AccessDenied) when calling the AssumeRole operation: User: x is not authorized", "AccessDeniedException"),
    ("Alias arn:aws:kms:us-west-2:1:alias/x is not found.", "NotFoundException"),
    ("Alias arn:aws:kms:us-west-2:1:alias/credentials is not found.", "NotFoundException"),
    ("Key 'arn:aws:kms:us-west-2:1:key/configuration' does not exist", "NotFoundException"),
    ("aws: [ERROR]: Key Aliases are not supported\n for this operation.", "InvalidArnException"),
    ("Key 'arn:aws:kms:x' does not exist", "NotFoundException"),
    ("arn:aws:kms:us-west-2:1:key/2 is pending deletion.", "KMSInvalidStateException"),
    ("arn:aws:kms:us-west-2:1:key/2 is disabled.", "DisabledException"),
    ("the following arguments are required: --key-id", "ParamValidation"),
    ("aws: error: the following arguments are required: --key-id", "ParamValidation"),
    ("aws: [ERROR]: An error occurred (ParamValidation): the following arguments are required: --key-id", "ParamValidation"),
    ("Parameter validation failed:\nMissing required parameter in input: \"KeyId\"", "ParamValidation"),
    ("Invalid length for parameter KeyId, value: 0, valid min length: 1", "ParamValidation"),
    ("aws: error: argument operation: Invalid choice, valid choices are:\n\nencrypt | decrypt", "ParamValidation"),
    ("Error parsing parameter '--plaintext': Unable to load paramfile fileb://x: [Errno 2]", "ParamValidation"),
    ("Unknown options: --key-id, alias/x", "ParamValidation"),
    ("The config profile (x) could not be found", "Configuration"),
    ("You must specify a region. You can also configure your region by running \"aws configure\".", "Configuration"),
    ("Unable to locate credentials. You can configure credentials by running \"aws configure\".", "Credentials"),
    ("Error: No valid credential sources found", "Credentials"),
    ("An error occurred (ExpiredTokenException) when calling the ListKeys operation: The security token included in the request is expired", "Credentials"),
    ("Could not connect to the endpoint URL: \"https://kms.us-wets-2.amazonaws.com/\"", "Connection"),
    ("dial tcp 127.0.0.1:4566: connect: connection refused", "Connection"),
    ("java.net.ConnectException: Connection refused", "Connection"),
];

#[test]
fn a_pasted_line_finds_its_page() {
    for (text, code) in PASTED {
        assert_eq!(find(text).map(|page| page.code), Some(*code), "{text}");
    }
    assert!(find("x").is_none() && find("nothing that we say").is_none());
}
