//! Text as one word of a POSIX shell. Never: what the word is for.

/// `text` so that a shell reads it as one word: bare where every character is plain, else in quotes.
pub(crate) fn in_shell(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%+=:,./-_".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r#"'"'"'"#))
}

#[cfg(test)]
mod tests {
    use super::in_shell;

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
}
