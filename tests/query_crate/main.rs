//! Queries held to the `jmespath` crate, an engine by other hands: over generated expressions and documents
//! both answer the same, but for the differences in [`DIFFERENCES`], where the AWS CLI's engine is followed.
//!
//! `scripts/query-oracle.py` holds them to that engine itself. Never: an example; those are in
//! `src/query/tests.rs`.

mod case;
mod grow;

use std::cell::{Cell, RefCell};

use case::Case;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

/// A difference that is known and wanted.
struct Difference {
    name: &'static str,
    /// Why it is wanted, or cannot be told apart from one.
    why: &'static str,
    /// Whether it explains that the two answers are not the same.
    explains: fn(&Case) -> bool,
}

/// The first that explains a case counts; each must explain one.
#[rustfmt::skip]
const DIFFERENCES: &[Difference] = &[
    Difference { name: "words", why: "each engine has its own sentences; ours are jmespath.py's",
                 explains: |case| case.both_fail() },
    Difference { name: "number types", why: "the crate's functions return floats, 6.0 for 6",
                 explains: |case| case.printed(false) },
    Difference { name: "key order", why: "the crate sorts an object's keys, ours stay as they stand",
                 explains: |case| case.printed(true) || case.is_sorted_alike() || case.reads_made_order() },
    Difference { name: "lenient literals", why: "back-ticks around what is no JSON make a string; NaN is a number",
                 explains: |case| case.refused("Unable to parse literal JSON") },
    Difference { name: "place numbers", why: "the crate takes no -0 and nothing beyond 32 bits",
                 explains: |case| case.refused("'-' must be followed by") || case.refused("Expected valid number") },
    Difference { name: "lenient commas", why: "they may lack in objects and end arguments; the crate lets them lack in lists",
                 explains: |case| case.refused("Expected '}' or ','") || case.refused("invalid token after ','")
                     || case.we_refuse("Expecting: comma") },
    Difference { name: "lenient slices", why: "of numbers side by side the last one counts",
                 explains: |case| case.refused("Expected ':', or ']'") },
    Difference { name: "& after a dot", why: "the crate takes it, jmespath.py does not",
                 explains: |case| case.we_refuse("got: expref") },
    Difference { name: "slice after an index", why: "begins no projection in jmespath.py",
                 explains: |case| case.slices_after_an_index() },
    Difference { name: "after an object", why: "what follows .{a: b} in a projection is asked of the whole list",
                 explains: |case| case.goes_on_after_an_object() },
    Difference { name: "after .*.name", why: "what follows is asked of the whole list; the crate goes on in the projection",
                 explains: |case| case.goes_on_after_a_star() },
    Difference { name: "strings in order", why: "jmespath.py orders strings, the crate yields null",
                 explains: |case| case.ours.is_value() && case.has(&["< '", "> '", "<= '", ">= '"]) },
    Difference { name: "number against string", why: "Python refuses to order them, the crate yields null",
                 explains: |case| case.we_fail("not supported between instances") },
    Difference { name: "true in lists", why: "to Python [true] is [1]",
                 explains: |case| case.has(&["==", "!=", "contains("]) && case.has(&["`[true"]) },
    Difference { name: "near floats", why: "the crate's equality forgives the last bit",
                 explains: |case| case.has(&["0.30000000000000004"]) },
    Difference { name: "beyond 53 bits", why: "the crate compares and counts integers as floats",
                 explains: |case| case.has(&["900719925474099"]) },
    Difference { name: "average of nothing", why: "null; the crate fails",
                 explains: |case| case.they_fail("valid f64") && case.has(&["avg("]) },
    Difference { name: "merge of pairs", why: "Python makes an object of what it can make pairs of",
                 explains: |case| case.they_fail("expects type object") && case.has(&["merge("]) },
    Difference { name: "expression as value", why: "to Python an object like others, true and without a type",
                 explains: |case| case.we_fail("unrecognized type") || case.takes_an_expression_as_a_value() },
    Difference { name: "contains in a string", why: "Python refuses what is no string, the crate says false",
                 explains: |case| case.we_fail("'in <string>' requires") },
    Difference { name: "to_number", why: "reads as Python's int and float do; the crate reads JSON, even true",
                 explains: |case| case.has(&["to_number("]) },
    Difference { name: "to_string", why: "writes as json.dumps does: ASCII, floats by repr, keys unsorted",
                 explains: |case| case.has(&["to_string("]) },
    Difference { name: "half a pair", why: "a lone surrogate is U+FFFD to us and refused by the crate",
                 explains: |case| case.refused("Unable to parse quoted identifier") && case.has(&["\\ud8"]) },
];

#[test]
fn the_crate_answers_the_same() {
    let config = Config {
        cases: CASES,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..Config::default()
    };
    let explained = RefCell::new(vec![0; DIFFERENCES.len()]);
    let (same, told) = (Cell::new(0), Cell::new(0));
    let outcome =
        TestRunner::new(config).run(&(grow::expression(), grow::document()), |(text, document)| {
            let case = Case::new(text, document);
            told.set(told.get() + u32::from(case.ours.tells()));
            if case.is_same() {
                same.set(same.get() + 1);
                return Ok(());
            }
            match DIFFERENCES.iter().position(|one| (one.explains)(&case)) {
                Some(at) => explained.borrow_mut()[at] += 1,
                None => return Err(TestCaseError::fail(format!("{case:#?}"))),
            }
            Ok(())
        });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let counted: Vec<_> = DIFFERENCES.iter().zip(explained.take()).collect();
    for (difference, count) in &counted {
        report(&format!("{count:5} {}: {}", difference.name, difference.why));
    }
    report(&format!("{} of {CASES} are the same, {} yield more than null", same.get(), told.get()));
    let idle: Vec<_> =
        counted.iter().filter(|(_, count)| *count == 0).map(|(one, _)| one.name).collect();
    assert!(idle.is_empty(), "no case shows {idle:?}");
    assert!(same.get() * 2 > CASES && told.get() * 3 > CASES, "{same:?}, {told:?}");
}

/// How many cases are judged.
const CASES: u32 = 4000;

#[expect(clippy::print_stdout, reason = "how often each difference showed, for who reads the run")]
fn report(line: &str) {
    println!("{line}");
}
