//! What holds for every page: it has a text, its parts, names that exist and codes that can be given.

use std::collections::BTreeSet;

use super::build::page;
use super::page::{Block, Page, Section, Span};
use super::topic::Topic;
use super::{Look, text, texts};
use crate::cli::line::{ProgramName, Target};
use crate::kms::Interface;

fn operations() -> Vec<(&'static Interface, Page)> {
    let operations = Topic::all().into_iter().filter_map(|topic| match topic {
        Topic::Operation(target) => Some((target.interface(), page(&topic, ProgramName::Own))),
        _ => None,
    });
    operations.collect()
}

fn section<'a>(page: &'a Page, title: &str) -> Option<&'a Section> {
    page.sections.iter().find(|section| section.title == title)
}

fn letters(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

#[test]
fn every_topic_has_its_text_and_every_text_its_topic() {
    let topics: BTreeSet<String> = Topic::all().iter().map(Topic::text_name).collect();
    let written: BTreeSet<String> =
        texts::TEXTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(topics, written);
}

#[test]
fn every_page_has_its_parts_and_two_examples() {
    assert_eq!(operations().len(), 55);
    for topic in Topic::all() {
        let page = page(&topic, ProgramName::Own);
        for title in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "SEE ALSO"] {
            assert!(section(&page, title).is_some(), "{}: {title}", page.name);
        }
        let examples = &section(&page, "EXAMPLES").unwrap().blocks;
        let run = examples.iter().filter(|block| matches!(block, Block::Verbatim(_))).count();
        assert_eq!(run, 2, "{}", page.name);
        assert!(
            matches!(topic, Topic::Operation(_)) == section(&page, "AWS PAGE").is_some(),
            "{}",
            page.name
        );
    }
}

/// A complaint of the client's in an example is one that the words above it announce.
#[test]
fn no_example_fails_unannounced() {
    for (name, text) in texts::TEXTS {
        for (at, _) in text.match_indices("ParamValidation") {
            let before = &text[..at];
            let example = &before[before.rfind("\n```console").unwrap_or(0)..];
            let words = before[..before.len() - example.len()].rsplit("\n\n").next().unwrap();
            let announced = ["refused", "checks", "before anything", "complain", "client"];
            assert!(announced.iter().any(|word| words.contains(word)), "{name}: {words}");
        }
    }
}

#[test]
fn see_also_names_what_there_is_help_on() {
    for topic in Topic::all() {
        let page = page(&topic, ProgramName::Own);
        let Block::Paragraph(spans) = &section(&page, "SEE ALSO").unwrap().blocks[0] else {
            panic!()
        };
        for name in letters(spans).split(", ") {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            let found = Topic::named(ProgramName::Own, &words);
            assert!(found.is_ok(), "{}: {name}", page.name);
        }
    }
}

/// The codes that the service gives, as its file of codes spells them.
fn codes() -> BTreeSet<&'static str> {
    let quoted = include_str!("../../kms/error/code.rs").split('"');
    quoted.filter(|text| text.ends_with("Exception") && !text.contains(' ')).collect()
}

#[test]
fn every_code_that_is_named_can_be_given() {
    let codes = codes();
    assert!(codes.contains("NotFoundException") && codes.contains("TagException"));
    for (interface, page) in operations() {
        for block in section(&page, "WHAT IS REFUSED").map_or(&[][..], |section| &section.blocks) {
            let Block::Item(term, _) = block else { continue };
            let code = letters(term);
            let known = codes.contains(code.as_str())
                || interface.errors.contains(&code.as_str())
                || code == "ParamValidation";
            assert!(known, "{}: {code}", page.name);
        }
    }
}

#[test]
fn an_operation_that_is_not_built_says_so_in_a_line() {
    for topic in Topic::all() {
        let page = page(&topic, ProgramName::Own);
        let unbuilt = matches!(topic, Topic::Operation(Target::Kms(o)) if o.built.is_none());
        assert_eq!(section(&page, "STATE").is_some(), unbuilt, "{}", page.name);
    }
}

#[test]
fn under_the_name_aws_every_command_is_awss() {
    let words = ["kms".to_owned(), "create-alias".to_owned()];
    let help = text(ProgramName::Aws, &words, Look::new(None, true)).unwrap();
    assert!(help.contains("\n    aws kms create-alias --alias-name <text>"), "{help}");
    assert!(help.contains("\n    $ aws kms create-alias "), "{help}");
    for topic in Topic::all() {
        if let Topic::Operation(_) = topic {
            let help = text(ProgramName::Aws, &topic.words(), Look::new(None, true)).unwrap();
            let named = help.lines().skip(2).filter(|line| line.contains("kmsalias "));
            assert!(named.clone().all(|line| line.contains("kmsalias lab ")), "{named:?}");
        }
    }
}
