//! Makes tokens of an expression's text. Owns what a name, a number, a string and a literal look like; must
//! never know in which order tokens may stand.

use super::error::Fault;
use super::token::{Kind, Token};
use crate::data::json::{self, JsonError, MAX_DIGITS};
use crate::data::{Value, number};

/// The tokens of `expression`, the last one [`Kind::Eof`].
///
/// # Errors
///
/// The first ill-formed token, even where the parser would have stopped before it.
pub(super) fn tokens(expression: &str) -> Result<Vec<Token>, Fault> {
    let characters: Vec<char> = expression.chars().collect();
    let mut lexer = Lexer { characters: &characters, index: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.take_while(|character| matches!(character, ' ' | '\t' | '\n' | '\r'));
        let start = lexer.index;
        let Some(first) = lexer.peek() else {
            tokens.push(Token { kind: Kind::Eof, start, value: Value::Null });
            return Ok(tokens);
        };
        let (kind, value) = lexer.token(first)?;
        tokens.push(Token { kind, start, value });
    }
}

struct Lexer<'e> {
    characters: &'e [char],
    index: usize,
}

impl Lexer<'_> {
    fn token(&mut self, first: char) -> Result<(Kind, Value), Fault> {
        match first {
            'a'..='z' | 'A'..='Z' | '_' => Ok((Kind::UnquotedIdentifier, self.name())),
            '-' | '0'..='9' => self.number().map(|number| (Kind::Number, number)),
            '"' => self.quoted().map(|name| (Kind::QuotedIdentifier, name)),
            '\'' => self.raw_string().map(|string| (Kind::Literal, string)),
            '`' => self.literal().map(|literal| (Kind::Literal, literal)),
            _ => self.symbol(first).map(|kind| (kind, Value::Null)),
        }
    }

    fn symbol(&mut self, first: char) -> Result<Kind, Fault> {
        let (kind, length) = match (first, self.characters.get(self.index + 1)) {
            ('[', Some(']')) => (Kind::Flatten, 2),
            ('[', Some('?')) => (Kind::Filter, 2),
            ('|', Some('|')) => (Kind::Or, 2),
            ('&', Some('&')) => (Kind::And, 2),
            ('<', Some('=')) => (Kind::Lte, 2),
            ('>', Some('=')) => (Kind::Gte, 2),
            ('!', Some('=')) => (Kind::Ne, 2),
            ('=', Some('=')) => (Kind::Eq, 2),
            ('=', _) => return Err(character("Unknown token '='", self.index)),
            _ => (self.single(first)?, 1),
        };
        self.index += length;
        Ok(kind)
    }

    fn single(&self, first: char) -> Result<Kind, Fault> {
        Ok(match first {
            '.' => Kind::Dot,
            '*' => Kind::Star,
            '[' => Kind::Lbracket,
            ']' => Kind::Rbracket,
            ',' => Kind::Comma,
            ':' => Kind::Colon,
            '@' => Kind::Current,
            '(' => Kind::Lparen,
            ')' => Kind::Rparen,
            '{' => Kind::Lbrace,
            '}' => Kind::Rbrace,
            '|' => Kind::Pipe,
            '&' => Kind::Expref,
            '<' => Kind::Lt,
            '>' => Kind::Gt,
            '!' => Kind::Not,
            other => return Err(character(format!("Unknown token {other}"), self.index)),
        })
    }

    fn name(&mut self) -> Value {
        Value::from(
            self.take_while(|character| character.is_ascii_alphanumeric() || character == '_'),
        )
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.index;
        self.index += 1;
        let rest = self.take_while(|character| character.is_ascii_digit());
        let first = self.characters.get(start).copied().unwrap_or_default();
        let digits = rest.len() + usize::from(first != '-');
        if digits > MAX_DIGITS {
            return Err(Fault::Digits(digits));
        }
        number::parse_int(&format!("{first}{rest}"))
            .ok_or_else(|| character("Unknown token '-'", start))
    }

    /// A name in double quotes: a JSON string.
    fn quoted(&mut self) -> Result<Value, Fault> {
        let start = self.index;
        let text = self.until('"')?;
        json::parse(&format!("\"{text}\"")).map_err(|error| match error {
            JsonError::Syntax { reason, .. } => character(reason, start),
            other => character(other.to_string(), start),
        })
    }

    /// A raw string, in which only `\'` is an escape.
    fn raw_string(&mut self) -> Result<Value, Fault> {
        Ok(Value::from(self.until('\'')?.replace("\\'", "'")))
    }

    /// JSON between back-ticks; what is no JSON is a string.
    fn literal(&mut self) -> Result<Value, Fault> {
        let start = self.index;
        let text = self.until('`')?.replace("\\`", "`");
        json::parse(&text).or_else(|error| match error {
            JsonError::Depth(_) => Err(Fault::Depth),
            _ => json::parse(&format!("\"{}\"", text.trim_start_matches(is_blank)))
                .map_err(|_| character(format!("Bad token {text}"), start)),
        })
    }

    /// The text between this delimiter and the next that has no backslash before it, and past it.
    fn until(&mut self, delimiter: char) -> Result<String, Fault> {
        let start = self.index;
        let mut text = String::new();
        self.index += 1;
        while let Some(next) = self.next() {
            if next == delimiter {
                return Ok(text);
            }
            text.push(next);
            if next == '\\' {
                text.extend(self.next());
            }
        }
        Err(character(format!("Unclosed {delimiter} delimiter"), start))
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(next) = self.peek().filter(|next| belongs(*next)) {
            taken.push(next);
            self.index += 1;
        }
        taken
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.index += 1;
        Some(next)
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.index).copied()
    }
}

fn character(reason: impl Into<String>, position: usize) -> Fault {
    Fault::Character { reason: reason.into(), position }
}

/// Python's `str.isspace`, which counts four control characters that Unicode does not.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}')
}
