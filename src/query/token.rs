//! The tokens of an expression: their kinds, names, texts and binding powers. Must never know how one is
//! read or what it means.

use crate::data::{Value, python};

/// One token.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it begins, in code points.
    pub(super) start: usize,
    /// The name, the number or the literal; null where the kind says it all.
    pub(super) value: Value,
}

impl Token {
    /// The token's value in print.
    pub(super) fn print(&self) -> String {
        match self.kind {
            Kind::UnquotedIdentifier | Kind::QuotedIdentifier | Kind::Number | Kind::Literal => {
                python::str(&self.value)
            }
            kind => kind.symbol().to_owned(),
        }
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The end of the expression.
    Eof,
    /// A bare name.
    UnquotedIdentifier,
    /// A name in double quotes.
    QuotedIdentifier,
    /// JSON between back-ticks, or a raw string.
    Literal,
    /// An integer.
    Number,
    /// `]`.
    Rbracket,
    /// `)`.
    Rparen,
    /// `,`.
    Comma,
    /// `}`.
    Rbrace,
    /// `@`.
    Current,
    /// `&`.
    Expref,
    /// `:`.
    Colon,
    /// `|`.
    Pipe,
    /// `||`.
    Or,
    /// `&&`.
    And,
    /// `==`.
    Eq,
    /// `>`.
    Gt,
    /// `<`.
    Lt,
    /// `>=`.
    Gte,
    /// `<=`.
    Lte,
    /// `!=`.
    Ne,
    /// `[]`.
    Flatten,
    /// `*`.
    Star,
    /// `[?`.
    Filter,
    /// `.`.
    Dot,
    /// `!`.
    Not,
    /// `{`.
    Lbrace,
    /// `[`.
    Lbracket,
    /// `(`.
    Lparen,
}

/// Tokens that bind less than this end a projection.
pub(super) const PROJECTION_STOP: u8 = 10;

impl Kind {
    /// The kind's name in messages, such as `lbracket`.
    pub(super) fn name(self) -> &'static str {
        self.row().0
    }

    /// How the token is written; empty for names, numbers, literals and the end.
    pub(super) fn symbol(self) -> &'static str {
        self.row().1
    }

    /// How strongly the token binds what stands on its left; 0 ends an expression.
    pub(super) fn power(self) -> u8 {
        self.row().2
    }

    fn row(self) -> (&'static str, &'static str, u8) {
        match self {
            Kind::Eof => ("eof", "", 0),
            Kind::UnquotedIdentifier => ("unquoted_identifier", "", 0),
            Kind::QuotedIdentifier => ("quoted_identifier", "", 0),
            Kind::Literal => ("literal", "", 0),
            Kind::Number => ("number", "", 0),
            Kind::Rbracket => ("rbracket", "]", 0),
            Kind::Rparen => ("rparen", ")", 0),
            Kind::Comma => ("comma", ",", 0),
            Kind::Rbrace => ("rbrace", "}", 0),
            Kind::Current => ("current", "@", 0),
            Kind::Expref => ("expref", "&", 0),
            Kind::Colon => ("colon", ":", 0),
            Kind::Pipe => ("pipe", "|", 1),
            Kind::Or => ("or", "||", 2),
            Kind::And => ("and", "&&", 3),
            Kind::Eq => ("eq", "==", 5),
            Kind::Gt => ("gt", ">", 5),
            Kind::Lt => ("lt", "<", 5),
            Kind::Gte => ("gte", ">=", 5),
            Kind::Lte => ("lte", "<=", 5),
            Kind::Ne => ("ne", "!=", 5),
            Kind::Flatten => ("flatten", "[]", 9),
            Kind::Star => ("star", "*", 20),
            Kind::Filter => ("filter", "[?", 21),
            Kind::Dot => ("dot", ".", 40),
            Kind::Not => ("not", "!", 45),
            Kind::Lbrace => ("lbrace", "{", 50),
            Kind::Lbracket => ("lbracket", "[", 55),
            Kind::Lparen => ("lparen", "(", 60),
        }
    }
}
