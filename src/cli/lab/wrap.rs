//! Text in lines of some width, broken between words. Never: what the text says.
//!
//! What a reader copies stays on one line: an ARN, an id, a command with its options. A line that is too long the
//! terminal turns, and a selection holds it whole; one broken by us would be copied with a line end and blanks in it.

use textwrap::core::Word;
use textwrap::wrap_algorithms::wrap_first_fit;

/// `text` in lines of at most `width` columns, where its words have room; those after the first begin with `indent`.
pub(in crate::cli) fn fill(text: &str, width: usize, indent: &str) -> String {
    let parts = whole_parts(text);
    let narrower = width.saturating_sub(indent.len());
    let words: Vec<Word<'_>> = parts.iter().flat_map(|part| words(part, narrower)).collect();
    let widths = [width, narrower].map(|width| f64::from(u32::try_from(width).unwrap_or(u32::MAX)));
    let lines = wrap_first_fit(&words, &widths).into_iter().map(|words| {
        let line: String = words.iter().flat_map(|word| [word.word, word.whitespace]).collect();
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join(&format!("\n{indent}"))
}

/// A part as it goes into lines. What is not ASCII is no name of AWS's but prose, which many scripts write without
/// blanks: it is broken anywhere.
fn words(part: &str, width: usize) -> Vec<Word<'_>> {
    let word = Word::from(part);
    if part.is_ascii() { vec![word] } else { word.break_apart(width).collect() }
}

/// The words, each with the blank behind it; those of one command together.
fn whole_parts(text: &str) -> Vec<String> {
    let (mut parts, mut stay) = (Vec::<String>::new(), 0_usize);
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end();
        match parts.last_mut().filter(|_| stay > 0 || is_option(bare)) {
            Some(part) => part.push_str(word),
            None => parts.push(word.to_owned()),
        }
        stay = followers(bare).max(if ends(bare) { 0 } else { stay.saturating_sub(1) });
    }
    parts
}

/// How many words after this one belong to its command.
fn followers(word: &str) -> usize {
    match word {
        // The command and what it is about.
        "lab" => 2,
        "kmsalias" => 1,
        _ if is_option(word) && !ends(word) => 1,
        _ if is_variable(word) => 1,
        _ => 0,
    }
}

fn is_option(word: &str) -> bool {
    word.strip_prefix("--").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether a word sets a variable for the command behind it.
fn is_variable(word: &str) -> bool {
    let upper = |c: char| c.is_ascii_uppercase() || c == '_';
    word.split_once('=').is_some_and(|(name, _)| !name.is_empty() && name.chars().all(upper))
}

/// Whether a part of a sentence ends with the word.
fn ends(word: &str) -> bool {
    word.ends_with([',', '.', ':', ';'])
}

#[cfg(test)]
mod tests {
    fn fill(text: &str, width: usize) -> String {
        super::fill(text, width, "")
    }

    #[test]
    fn a_line_ends_between_words() {
        assert_eq!(fill("one two three four", 9), "one two\nthree\nfour");
        assert_eq!(fill("one  two", 8), "one  two");
        assert_eq!(fill("", 9), "");
        assert_eq!(super::fill("one two three", 7, "  "), "one two\n  three");
        assert_eq!(super::fill("one two to three", 7, "  "), "one two\n  to\n  three");
        assert_eq!(fill("ends here -- or there", 12), "ends here --\nor there");
    }

    #[test]
    fn what_is_copied_stays_on_one_line() {
        let arn = "arn:aws:kms:us-west-2:111122223333:alias/a-b";
        assert_eq!(fill(&format!("it names {arn}, since"), 20), format!("it names\n{arn},\nsince"));
        let commands = [
            "enable-key --key-id 1234abcd-12ab-34cd-56ef-1234567890ab",
            "kmsalias lab error NotFoundException",
            "kmsalias list-aliases",
            "KMSALIAS_ACCOUNT=111122223333 kmsalias list-aliases",
            "describe-key --key-id ALIAS --query KeyMetadata.KeyId",
        ];
        for command in commands {
            let text = format!("the cure: {command}, and then some");
            assert_eq!(fill(&text, 16), format!("the cure:\n{command},\nand then some"));
        }
    }

    #[test]
    fn widths_are_those_of_a_terminal() {
        assert_eq!(fill("鍵鍵 鍵鍵 鍵", 9), "鍵鍵 鍵鍵\n鍵");
        assert_eq!(
            fill("e\u{301}e\u{301}e\u{301} e\u{301}", 5),
            "e\u{301}e\u{301}e\u{301} e\u{301}"
        );
        // Without blanks.
        assert_eq!(fill("鍵鍵鍵鍵鍵", 5), "鍵鍵\n鍵鍵\n鍵");
    }
}
