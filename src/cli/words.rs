//! Words as a POSIX shell splits them, the way Python's `shlex.split` does. Never: what the words mean.

/// The words of `text`; `None` when a quotation does not close or a backslash ends the text.
pub(crate) fn split(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if matches!(letter, ' ' | '\t' | '\r' | '\n') {
            words.extend(word.take());
            continue;
        }
        let open = word.get_or_insert_default();
        match letter {
            '\\' => open.push(letters.next()?),
            '\'' | '"' => quoted(letter, &mut letters, open)?,
            _ => open.push(letter),
        }
    }
    words.extend(word);
    Some(words)
}

/// Reads up to the closing `quote`; within `"` a backslash is kept unless `"` or `\` follows.
fn quoted(quote: char, letters: &mut std::str::Chars<'_>, word: &mut String) -> Option<()> {
    loop {
        match letters.next()? {
            letter if letter == quote => return Some(()),
            '\\' if quote == '"' => {
                let next = letters.next()?;
                if next != '"' && next != '\\' {
                    word.push('\\');
                }
                word.push(next);
            }
            letter => word.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn splits_as_a_shell_does() {
        let cases: [(&str, Option<&[&str]>); 12] = [
            ("", Some(&[])),
            ("  profile \t x ", Some(&["profile", "x"])),
            ("profile \"x y\"", Some(&["profile", "x y"])),
            ("profile 'x\\y'", Some(&["profile", "x\\y"])),
            ("a\"b c\"d ''", Some(&["ab cd", ""])),
            ("a\\ b", Some(&["a b"])),
            (r#""a\"b\\c\d""#, Some(&[r#"a"b\c\d"#])),
            ("x#y", Some(&["x#y"])),
            ("a\u{a0}b", Some(&["a\u{a0}b"])),
            ("a 'b", None),
            ("\"a\\", None),
            ("a\\", None),
        ];
        for (text, words) in cases {
            let expected =
                words.map(|words| words.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
