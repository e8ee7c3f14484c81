//! Text as one word of a POSIX shell, as a part of one line, in JSON at a terminal. Never: what the text is for.

use std::borrow::Cow;

/// `text` so that a shell reads it as one word: bare where every character is plain, else in quotes.
pub(crate) fn in_shell(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%+=:,./-_".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r#"'"'"'"#))
}

/// The same, to be shown: what steers a terminal stands as octal numbers in the quotes of POSIX.1-2024, `$'...'`.
pub(crate) fn in_shown_shell(text: &str) -> String {
    if !text.contains(steers) {
        return in_shell(text);
    }
    let octal = |byte: u8| format!("\\{byte:03o}");
    let octals = |c: char| c.to_string().bytes().map(octal).collect::<Vec<_>>().concat();
    let escaped = |c: char| match c {
        '\'' | '\\' => format!("\\{c}"),
        c if steers(c) => octals(c),
        c => c.to_string(),
    };
    format!("$'{}'", text.chars().map(escaped).collect::<String>())
}

/// A document in JSON without characters that steer a terminal; a program reads the same from it.
pub(crate) fn in_json(text: &str) -> Cow<'_, str> {
    let raw = |c: char| c != '\n' && steers(c);
    if !text.contains(raw) {
        return text.into();
    }
    let escaped = |c: char| if raw(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    text.chars().map(escaped).collect::<String>().into()
}

/// Text of the user's without characters that would end the line, steer a terminal or turn the text's direction.
pub(crate) fn in_one_line(text: &str) -> String {
    without_steering(text, "")
}

/// The same of a text of several lines: its ends of lines and tabs stay.
pub(crate) fn in_lines(text: &str) -> String {
    without_steering(text, "\n\t")
}

fn without_steering(text: &str, kept: &str) -> String {
    let is_raw = |c: char| steers(c) && !kept.contains(c);
    let escaped = |c: char| if is_raw(c) { c.escape_default().collect() } else { c.to_string() };
    text.chars().map(escaped).collect()
}

/// Whether a character controls a terminal, ends a line, or turns the direction of text: Unicode's Cc, Zl, Zp and
/// `Bidi_Control`.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{in_json, in_lines, in_one_line, in_shell, in_shown_shell};

    #[test]
    fn quotes_what_a_shell_would_read_otherwise() {
        let cases = [
            ("", "''"),
            ("/a/b-c_1.d", "/a/b-c_1.d"),
            ("a b", "'a b'"),
            ("$x", "'$x'"),
            ("it's", r#"'it'"'"'s'"#),
            ("é", "'é'"),
        ];
        for (text, word) in cases {
            assert_eq!(in_shell(text), word);
        }
    }

    #[test]
    fn nothing_in_a_line_ends_or_turns_it() {
        assert_eq!(in_one_line("a b\té\u{1b}[0m\r\n"), "a b\\té\\u{1b}[0m\\r\\n");
        assert_eq!(in_one_line("\u{9b}\u{202e}x\u{2066}"), "\\u{9b}\\u{202e}x\\u{2066}");
        assert_eq!(in_one_line("\u{61c}\u{2028}\u{7f}"), "\\u{61c}\\u{2028}\\u{7f}");
        assert_eq!(in_lines("a\tb\n\u{1b}[0m\u{202e}\r\n"), "a\tb\n\\u{1b}[0m\\u{202e}\\r\n");
    }

    #[test]
    fn what_is_shown_to_a_shell_or_as_json_steers_nothing_and_means_the_same() {
        assert_eq!(in_shown_shell("/a b"), "'/a b'");
        assert_eq!(in_shown_shell("/a'\\é\u{1b}\u{9b}"), r"$'/a\'\\é\033\302\233'");
        assert_eq!(in_json("{\n  \"é\": \"x\"\n}"), "{\n  \"é\": \"x\"\n}");
        assert_eq!(in_json("\"\u{9b}\u{7f}\u{202e}é\"\n"), "\"\\u009b\\u007f\\u202eé\"\n");
    }
}
