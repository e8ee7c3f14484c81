//! Words as a POSIX shell splits them, the way Python's `shlex.split` does. Never: what the words mean.

/// A text that ends too early, in Python's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    /// A quotation does not close.
    #[error("No closing quotation")]
    Quotation,
    /// A backslash ends the text.
    #[error("No escaped character")]
    Escape,
}

/// The words of `text`.
///
/// # Errors
/// [`Fault`].
pub(crate) fn split(text: &str) -> Result<Vec<String>, Fault> {
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
            '\\' => open.push(letters.next().ok_or(Fault::Escape)?),
            '\'' | '"' => quoted(letter, &mut letters, open)?,
            _ => open.push(letter),
        }
    }
    words.extend(word);
    Ok(words)
}

/// Reads up to the closing `quote`; within `"` a backslash is kept unless `"` or `\` follows.
fn quoted(quote: char, letters: &mut std::str::Chars<'_>, word: &mut String) -> Result<(), Fault> {
    loop {
        match letters.next().ok_or(Fault::Quotation)? {
            letter if letter == quote => return Ok(()),
            '\\' if quote == '"' => {
                let next = letters.next().ok_or(Fault::Escape)?;
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
    use super::{Fault, split};

    #[test]
    fn splits_as_a_shell_does() {
        let cases: [(&str, Result<&[&str], Fault>); 12] = [
            ("", Ok(&[])),
            ("  profile \t x ", Ok(&["profile", "x"])),
            ("profile \"x y\"", Ok(&["profile", "x y"])),
            ("profile 'x\\y'", Ok(&["profile", "x\\y"])),
            ("a\"b c\"d ''", Ok(&["ab cd", ""])),
            ("a\\ b", Ok(&["a b"])),
            (r#""a\"b\\c\d""#, Ok(&[r#"a"b\c\d"#])),
            ("x#y", Ok(&["x#y"])),
            ("a\u{a0}b", Ok(&["a\u{a0}b"])),
            ("a 'b", Err(Fault::Quotation)),
            ("\"a\\", Err(Fault::Escape)),
            ("a\\", Err(Fault::Escape)),
        ];
        for (text, words) in cases {
            let expected =
                words.map(|words| words.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
