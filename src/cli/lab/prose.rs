//! Prose of a page, such as a lesson's story, as a reader sees it: at a terminal in paragraphs of its width, elsewhere in
//! the lines in which it is written. Code between back-ticks stands without them, as in help, and is bold where that can
//! be shown. Never: what the prose says.

use std::ops::Range;

use super::{Lab, wrap};
use crate::cli::quote::in_lines;

/// A line that begins so is code, and stands as it is.
const CODE: &str = "    ";

/// What a line of a list begins with.
const ITEM: &str = "- ";

impl Lab<'_> {
    /// The text of a page, without what would steer the terminal.
    pub(super) fn prose(&self, text: &str) -> String {
        let bold = self.columns.is_some() && !self.plain;
        shown(&in_lines(text), self.width(), bold)
    }
}

fn shown(text: &str, width: Option<usize>, bold: bool) -> String {
    let parts = text.split("\n\n").map(|part| match width {
        _ if part.starts_with(CODE) => part.to_owned(),
        Some(width) => {
            let lines = lines(part).into_iter().map(|line| filled(&line, width, bold));
            lines.collect::<Vec<_>>().join("\n")
        }
        None => bare(part).0,
    });
    parts.collect::<Vec<_>>().join("\n\n")
}

/// The lines of a paragraph, those that only its author has broken made one.
fn lines(part: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in part.lines() {
        match lines.last_mut().filter(|_| !line.starts_with(ITEM)) {
            Some(last) => last.extend([" ", line.trim()]),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

fn filled(line: &str, width: usize, bold: bool) -> String {
    let (text, codes) = bare(line);
    let indent = if line.starts_with(ITEM) { "  " } else { "" };
    let text = wrap::fill(&text, width, indent);
    if bold { styled(&text, &codes) } else { text }
}

/// The text without its back-ticks, and where the code stood between them, counted in letters that are no blanks: where
/// a line ends does not change that. A back-tick that has no other stays.
fn bare(text: &str) -> (String, Vec<Range<usize>>) {
    let paired = text.matches('`').count() / 2 * 2;
    let (mut bare, mut codes, mut letters) = (String::new(), Vec::new(), 0);
    for (at, piece) in text.split('`').enumerate() {
        if at > paired {
            bare.push('`');
            letters += 1;
        }
        let begin = letters;
        letters += piece.chars().filter(|letter| !letter.is_whitespace()).count();
        bare.push_str(piece);
        if at % 2 == 1 && at < paired {
            codes.push(begin..letters);
        }
    }
    (bare, codes)
}

/// The text with each word of code in bold by itself.
fn styled(text: &str, codes: &[Range<usize>]) -> String {
    let (mut styled, mut at, mut is_on) = (String::new(), 0, false);
    for letter in text.chars() {
        let is_code = !letter.is_whitespace() && codes.iter().any(|code| code.contains(&at));
        if is_code != is_on {
            styled.push_str(if is_code { "\x1b[1m" } else { "\x1b[0m" });
            is_on = is_code;
        }
        styled.push(letter);
        at += usize::from(!letter.is_whitespace());
    }
    styled + if is_on { "\x1b[0m" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::shown;

    const TEXT: &str = "One `two three` four\nfive.\n\n    $ left `as` it is\n\n- a b\n- `c`\n  d";

    #[test]
    fn at_a_terminal_paragraphs_are_filled() {
        let text = "One two three\nfour five.\n\n    $ left `as` it is\n\n- a b\n- c d";
        assert_eq!(shown(TEXT, Some(14), false), text);
        assert_eq!(shown("- one two three", Some(10), false), "- one two\n  three");
    }

    #[test]
    fn elsewhere_lines_stay_and_back_ticks_go() {
        let text = "One two three four\nfive.\n\n    $ left `as` it is\n\n- a b\n- c\n  d";
        assert_eq!(shown(TEXT, None, false), text);
        assert_eq!(shown("a `b c` d", None, true), "a b c d");
    }

    #[test]
    fn code_is_bold_word_by_word() {
        let bold = |word: &str| format!("\x1b[1m{word}\x1b[0m");
        let text = format!("a {} d\n{}", [bold("b"), bold("c")].join("\n"), bold("e"));
        assert_eq!(shown("a `b c` d `e`", Some(4), true), text);
        assert_eq!(shown("a ` b", Some(9), true), "a ` b");
    }
}
