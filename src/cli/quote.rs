//! Text as one word of a POSIX shell, or as a part of one line. Never: what the text is for.

/// `text` so that a shell reads it as one word: bare where every character is plain, else in quotes.
pub(crate) fn in_shell(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%+=:,./-_".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r#"'"'"'"#))
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
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let steers = |c: char| (c.is_control() && !kept.contains(c)) || turns(c);
    let escaped = |c: char| if steers(c) { c.escape_default().collect() } else { c.to_string() };
    text.chars().map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::{in_lines, in_one_line, in_shell};

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
        assert_eq!(in_lines("a\tb\n\u{1b}[0m\u{202e}\r\n"), "a\tb\n\\u{1b}[0m\\u{202e}\\r\n");
    }
}
