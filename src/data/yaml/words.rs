//! The short tokens: directives, anchors, aliases, tags. Never: what they name.

use super::Fault;
use super::cursor::{is_end, is_gap};
use super::scanner::Scanner;
use super::token::{Directive, Kind};

type Step<T> = Result<T, Fault>;

/// What may follow the words of a directive, and a tag; a tab may not.
fn ends_word(letter: char) -> bool {
    letter == ' ' || is_end(letter)
}

fn is_name_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

impl Scanner {
    /// A directive; the cursor is at its `%`.
    pub(super) fn directive(&mut self) -> Step<Directive> {
        self.cursor.forward();
        let name =
            self.cursor.take_while(|letter| is_name_letter(letter) || matches!(letter, ':' | '.'));
        if name.is_empty() || !ends_word(self.cursor.peek()) {
            return Err(Fault::Invalid);
        }
        let directive = match name.as_str() {
            "YAML" => self.version_directive()?,
            "TAG" => self.tag_directive()?,
            _ => {
                self.cursor.take_while(|letter| !is_end(letter));
                Directive::Other
            }
        };
        self.end_of_header()?;
        Ok(directive)
    }

    /// What may stand behind a directive or the head of a block: blanks and a comment.
    pub(super) fn end_of_header(&mut self) -> Step<()> {
        self.skip_blanks();
        self.cursor.comment();
        if !is_end(self.cursor.peek()) {
            return Err(Fault::Invalid);
        }
        self.cursor.line_break();
        Ok(())
    }

    fn skip_blanks(&mut self) {
        self.cursor.take_while(|letter| letter == ' ');
    }

    fn version_directive(&mut self) -> Step<Directive> {
        self.skip_blanks();
        let major = self.version_number()?;
        if self.cursor.peek() != '.' {
            return Err(Fault::Invalid);
        }
        self.cursor.forward();
        let minor = self.version_number()?;
        if !ends_word(self.cursor.peek()) {
            return Err(Fault::Invalid);
        }
        self.version = Some((major, minor));
        Ok(Directive::Version(major, minor))
    }

    fn version_number(&mut self) -> Step<u64> {
        let digits = self.cursor.take_while(|letter| letter.is_ascii_digit());
        if digits.is_empty() {
            return Err(Fault::Invalid);
        }
        Ok(digits.parse().unwrap_or(u64::MAX))
    }

    fn tag_directive(&mut self) -> Step<Directive> {
        self.skip_blanks();
        let handle = self.handle()?;
        if self.cursor.peek() != ' ' {
            return Err(Fault::Invalid);
        }
        self.skip_blanks();
        let prefix = self.uri()?;
        if !ends_word(self.cursor.peek()) {
            return Err(Fault::Invalid);
        }
        Ok(Directive::Tag(handle, prefix))
    }

    /// The name behind a `*` or a `&`.
    pub(super) fn name(&mut self) -> Step<String> {
        self.cursor.forward();
        let name = self.cursor.take_while(is_anchor_letter);
        let next = self.cursor.peek();
        let ends = is_end(next) || "\t?:,[]{}%@` ".contains(next);
        if name.is_empty() || !ends { Err(Fault::Invalid) } else { Ok(name) }
    }

    /// A tag; the cursor is at its first `!`.
    pub(super) fn tag(&mut self) -> Step<Kind> {
        let mut short = "!";
        if self.cursor.ahead(1) == '!' {
            short = "!!";
            self.cursor.forward();
        }
        let tag = match self.cursor.ahead(1) {
            '<' => {
                self.cursor.skip(2);
                let suffix = self.uri()?;
                if self.cursor.peek() != '>' {
                    return Err(Fault::Invalid);
                }
                self.cursor.forward();
                Kind::Tag(None, suffix)
            }
            next if is_gap(next) => {
                self.cursor.forward();
                Kind::Tag(None, short.to_owned())
            }
            _ => self.named_tag(short)?,
        };
        if ends_word(self.cursor.peek()) { Ok(tag) } else { Err(Fault::Invalid) }
    }

    fn named_tag(&mut self, short: &str) -> Step<Kind> {
        let length = self.cursor.count_while(1, |letter| letter != '!' && !ends_word(letter));
        let uses_handle = self.cursor.ahead(1 + length) == '!';
        let handle = if uses_handle {
            self.handle()?
        } else {
            self.cursor.forward();
            short.to_owned()
        };
        Ok(Kind::Tag(Some(handle), self.uri()?))
    }

    fn handle(&mut self) -> Step<String> {
        if self.cursor.peek() != '!' {
            return Err(Fault::Invalid);
        }
        let mut length = 1;
        if self.cursor.ahead(1) != ' ' {
            length += self.cursor.count_while(1, is_name_letter);
            if self.cursor.ahead(length) != '!' {
                return Err(Fault::Invalid);
            }
            length += 1;
        }
        Ok(self.cursor.take(length))
    }

    fn uri(&mut self) -> Step<String> {
        let new = !self.is_old();
        let mut text = String::new();
        loop {
            text += &self.cursor.take_while(|letter| letter != '%' && is_uri_letter(letter, new));
            if self.cursor.peek() != '%' {
                break;
            }
            text += &self.uri_escapes()?;
        }
        if text.is_empty() { Err(Fault::Invalid) } else { Ok(text) }
    }

    fn uri_escapes(&mut self) -> Step<String> {
        let mut bytes = Vec::new();
        while self.cursor.peek() == '%' {
            self.cursor.forward();
            let digits = [self.cursor.ahead(0), self.cursor.ahead(1)];
            if !digits.iter().all(char::is_ascii_hexdigit) {
                return Err(Fault::Invalid);
            }
            let code = u8::from_str_radix(&self.cursor.take(2), 16);
            bytes.push(code.map_err(|_| Fault::Invalid)?);
        }
        String::from_utf8(bytes).map_err(|_| Fault::Invalid)
    }
}

fn is_uri_letter(letter: char, new: bool) -> bool {
    letter.is_ascii_alphanumeric()
        || "-;/?:@&=+$,_.!~*'()[]%".contains(letter)
        || new && letter == '#'
}

fn is_anchor_letter(letter: char) -> bool {
    matches!(letter, '!'..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
        && !matches!(letter, ',' | '[' | ']' | '{' | '}' | '\u{feff}')
}
