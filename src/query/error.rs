//! What a query can fail with, in jmespath.py's and Python's words. Owns every sentence; must never know
//! what is printed before or after one, nor the exit status.

use std::fmt;
use std::rc::Rc;

use super::MAX_DEPTH;
use crate::data::json;

/// Why a text is no expression. It prints as what the AWS CLI puts after `Bad value for --query EXPR: `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    expression: String,
    fault: Fault,
}

impl SyntaxError {
    pub(super) fn new(expression: &str, fault: Fault) -> SyntaxError {
        SyntaxError { expression: expression.to_owned(), fault }
    }
}

impl std::error::Error for SyntaxError {}

impl fmt::Display for SyntaxError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expression = &self.expression;
        match &self.fault {
            Fault::Empty => out.write_str("Invalid JMESPath expression: cannot be empty."),
            Fault::Incomplete => {
                let caret = Caret(expression.chars().count() + 1);
                write!(
                    out,
                    "Invalid jmespath expression: Incomplete expression:\n\"{expression}\"\n{caret}"
                )
            }
            Fault::Character { reason, position } => {
                write!(
                    out,
                    "Bad jmespath expression: {reason}:\n{expression}\n{}",
                    Caret(*position)
                )
            }
            Fault::Token(fault) => {
                let TokenFault { reason, position, token, kind } = &**fault;
                let caret = Caret(position + 1);
                write!(
                    out,
                    "{reason}: Parse error at column {position}, token \"{token}\" ({kind}), "
                )?;
                write!(out, "for expression:\n\"{expression}\"\n{caret}")
            }
            Fault::Digits(digits) => out.write_str(&json::excess(*digits)),
            Fault::Depth => {
                write!(out, "the expression is nested too deeply (more than {MAX_DEPTH} levels)")
            }
        }
    }
}

/// A caret after so many blanks.
struct Caret(usize);

impl fmt::Display for Caret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&" ".repeat(self.0))?;
        out.write_str("^")
    }
}

/// What the lexer or the parser has met; positions in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no expression.
    Empty,
    /// The expression ends too early.
    Incomplete,
    /// No token begins here, or the one that does is ill-formed.
    Character {
        /// What is wrong.
        reason: String,
        /// Where.
        position: usize,
    },
    /// A token that cannot stand where it does.
    Token(Box<TokenFault>),
    /// A number of so many digits, more than Python reads.
    Digits(usize),
    /// More than [`MAX_DEPTH`] levels.
    Depth,
}

/// The particulars of [`Fault::Token`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TokenFault {
    /// What is wrong.
    pub(super) reason: String,
    /// Where.
    pub(super) position: usize,
    /// The token's value in print.
    pub(super) token: String,
    /// The token's kind in capitals.
    pub(super) kind: String,
}

/// Why an expression has no answer for a value. It prints as the bare message after `aws: [ERROR]: `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// There is no function of this name.
    #[error("Unknown function: {0}()")]
    UnknownFunction(
        /// The name.
        Rc<str>,
    ),
    /// A function got the wrong number of arguments.
    #[error("Expected {}{expected} argument{} for function {function}(), received {received}",
        if *.at_least { "at least " } else { "" }, if *.expected == 1 { "" } else { "s" })]
    Arity {
        /// The function's name.
        function: &'static str,
        /// How many it takes.
        expected: usize,
        /// Whether it takes more as well.
        at_least: bool,
        /// How many it got.
        received: usize,
    },
    /// A function got an argument, an element or a key of the wrong type.
    #[error("{0}")]
    Type(
        /// The particulars.
        Box<TypeFault>,
    ),
    /// `<` and its kin between a number and a string.
    #[error("'{operator}' not supported between instances of '{left}' and '{right}'")]
    Unordered {
        /// The operator in print.
        operator: &'static str,
        /// The Python type on its left.
        left: &'static str,
        /// The Python type on its right.
        right: &'static str,
    },
    /// A slice that does not move, such as `[::0]`.
    #[error("slice step cannot be zero")]
    StepZero,
    /// Another accident of Python, in its words.
    #[error("{0}")]
    Python(
        /// The words.
        Box<str>,
    ),
}

impl QueryError {
    /// An accident of Python's in its words.
    pub(super) fn python(words: impl Into<Box<str>>) -> QueryError {
        QueryError::Python(words.into())
    }
}

/// The particulars of [`QueryError::Type`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeFault {
    /// The function's name.
    pub function: &'static str,
    /// The value in Python's print.
    pub value: String,
    /// The types the function takes there.
    pub expected: Vec<&'static str>,
    /// The type of the value.
    pub received: &'static str,
}

impl fmt::Display for TypeFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TypeFault { function, value, expected, received } = self;
        let expected = expected.join("', '");
        write!(out, "In function {function}(), invalid type for value: {value}, ")?;
        write!(out, "expected one of: ['{expected}'], received: \"{received}\"")
    }
}
