//! A line as bash edits it: the words before the cursor, the word under it, and how much of that word readline
//! replaces. Never: what may stand there.

/// The line up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// The words before the one under the cursor, the command first, without their quotes.
    pub(super) words: Vec<String>,
    /// The word under the cursor, without its quotes.
    pub(super) current: String,
    /// The quote that is open in it.
    pub(super) quote: Option<char>,
    /// Whether the word names a file that something is read from or written to.
    pub(super) redirects: bool,
    /// How many bytes of the word stay as they are.
    cut: usize,
}

impl Line {
    /// Reads `text`; `breaks` is `COMP_WORDBREAKS`.
    pub(super) fn read(text: &str, breaks: &str) -> Line {
        let mut line = Line::default();
        let mut begun = false;
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match (line.quote, letter) {
                (None, ' ' | '\t' | '\n') => line.end(&mut begun),
                (None, '<' | '>' | '&' | '|') => line.redirect(&mut begun),
                (None | Some('"'), '\\') => line.escape(&mut letters),
                (None, '"' | '\'') => {
                    (line.quote, line.cut) = (Some(letter), line.current.len());
                }
                (Some(quote), letter) if letter == quote => (line.quote, line.cut) = (None, 0),
                (None, letter) if breaks.contains(letter) => {
                    line.current.push(letter);
                    line.cut = line.current.len();
                }
                (_, letter) => line.current.push(letter),
            }
            begun |= !letter.is_whitespace() && !"<>&|".contains(letter);
        }
        line
    }

    /// `word`, which the word under the cursor begins, as readline is to put it in place of that.
    pub(super) fn replacement(&self, word: &str) -> String {
        let rest = word.get(self.cut..).unwrap_or_default();
        let plain = |c: char| c.is_alphanumeric() || "@%+=:,./-_".contains(c);
        let escapes = |c: char| match self.quote {
            None => !plain(c),
            Some('"') => "\"\\$`".contains(c),
            Some(_) => false,
        };
        let mut text = String::with_capacity(rest.len());
        for letter in rest.chars() {
            match letter {
                '\'' if self.quote == Some('\'') => text.push_str(r"'\''"),
                letter if escapes(letter) => text.extend(['\\', letter]),
                letter => text.push(letter),
            }
        }
        text
    }

    fn end(&mut self, begun: &mut bool) {
        if std::mem::take(begun) {
            let word = std::mem::take(&mut self.current);
            // A redirection is no argument.
            if !std::mem::take(&mut self.redirects) {
                self.words.push(word);
            }
        }
        self.cut = 0;
    }

    /// A character that begins or goes on a redirection; what stands right before it is a descriptor's number.
    fn redirect(&mut self, begun: &mut bool) {
        if self.current.chars().all(|c| c.is_ascii_digit()) {
            self.current.clear();
            *begun = false;
        }
        self.end(begun);
        self.redirects = true;
    }

    fn escape(&mut self, letters: &mut std::str::Chars<'_>) {
        match (self.quote, letters.next()) {
            (Some('"'), Some(next)) if !"\"\\$`\n".contains(next) => {
                self.current.push('\\');
                self.current.push(next);
            }
            (_, Some('\n') | None) => {}
            (_, Some(next)) => self.current.push(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    const BREAKS: &str = " \t\n\"'><=;|&(:";

    #[test]
    fn reads_words_as_bash_does() {
        let cases: [(&str, &[&str], &str); 9] = [
            ("k ", &["k"], ""),
            ("k  kms li", &["k", "kms"], "li"),
            ("k 'a b' \"c d\" e\\ f", &["k", "a b", "c d"], "e f"),
            ("k \"a$b\\\"c", &["k"], "a$b\"c"),
            ("k '' x", &["k", ""], "x"),
            ("k --a=b arn:x:", &["k", "--a=b"], "arn:x:"),
            ("k a > b c", &["k", "a"], "c"),
            ("k a 2>>b c", &["k", "a"], "c"),
            ("k a>b", &["k", "a"], "b"),
        ];
        for (text, words, current) in cases {
            let line = Line::read(text, BREAKS);
            let read: Vec<&str> = line.words.iter().map(String::as_str).collect();
            assert_eq!((read.as_slice(), line.current.as_str()), (words, current), "{text}");
        }
        assert!(Line::read("k a > b", BREAKS).redirects);
        assert!(!Line::read("k a > b ", BREAKS).redirects);
    }

    #[test]
    fn replaces_what_readline_replaces() {
        let cases = [
            ("k --output=te", "--output=text", "text"),
            ("k --output=", "--output=text", "text"),
            ("k arn:aws:k", "arn:aws:kms:x", "kms:x"),
            ("k 'arn:aws:k", "arn:aws:kms:x", "arn:aws:kms:x"),
            ("k --p='my", "--p=my p", "my p"),
            ("k --p=my", "--p=my p", r"my\ p"),
            ("k \"a", "a$b\"", r#"a\$b\""#),
            ("k 'a", "a'b", r"a'\''b"),
            ("k a", "a*é", r"a\*é"),
        ];
        for (text, word, expected) in cases {
            assert_eq!(Line::read(text, BREAKS).replacement(word), expected, "{text}");
        }
        assert_eq!(Line::read("k arn:aws:k", " ").replacement("arn:aws:kms"), "arn:aws:kms");
    }
}
