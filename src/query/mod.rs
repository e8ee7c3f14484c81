//! JMESPath as the AWS CLI speaks it: jmespath.py 1.0.1, its lenient grammar, its functions, its error
//! texts, Python's accidents among them. Must never know what a query is asked of: a value comes in, a
//! value goes out.
//!
//! The way of an expression: `lexer` makes tokens of the text, `parser` a tree of the tokens
//! (`ast`), `eval` walks the tree over a value, `compare` and `functions` help it. `item` is what
//! travels inside: a value, or a function's expression argument (`&name`), which no value can hold.
//!
//! **To add a function**, add one line to the table in `functions` and one Rust function beside its
//! kin; that module tells how.
//!
//! **The same object.** Python's queries hand on objects, not copies, and YAML output shows an object that
//! is met twice as an anchor. A list or an object that is selected is therefore the same [`std::rc::Rc`] as
//! in the input (or in the literal), and one that is made (a projection, a multi-select, a sorted list) is
//! a new one, exactly where jmespath.py does so.
//!
//! **Bounds.** An expression nests at most [`MAX_DEPTH`] levels, counted over the parse and over the tree;
//! Python's own stack ends before. Nor may it put more levels around what it is given (`growth` in `ast`).
//! A literal nests at most [`crate::data::json::MAX_DEPTH`] levels, where Python reads some 980. Nothing else is bounded: a query that doubles its list forty times asks
//! for that much memory, here as there.
//!
//! **Where it differs.** Half a surrogate pair is read as U+FFFD; an expression argument in print has a fixed
//! address; an object that `merge` makes of pairs has its keys as texts, where Python would keep `1` beside
//! `"1"`; two NaN are the same one inside lists; a sort of 64 and more elements with NaN among them puts
//! those last; `sum` adds floats as Python 3.11 does, without the compensation of 3.12.

mod ast;
mod compare;
mod error;
mod eval;
mod functions;
mod item;
mod lexer;
mod parser;
mod survey;
mod token;

use crate::data::Value;
use error::Fault;
use item::Item;

pub use error::{QueryError, SyntaxError};
pub(crate) use survey::Survey;

/// How deeply an expression may nest: parentheses in parentheses, but also `|` after `|`, whose left sides
/// stand inside one another.
pub const MAX_DEPTH: usize = 512;

/// An expression that has been read and can be asked any number of times.
///
/// ```
/// use kmsalias::data::json;
/// use kmsalias::query::Expression;
///
/// let listed = json::parse(r#"{"Aliases": [{"AliasName": "alias/a"}]}"#).unwrap();
/// let expression = Expression::parse("Aliases[].AliasName").unwrap();
/// assert_eq!(json::to_json(&expression.search(&listed).unwrap()), r#"["alias/a"]"#);
/// ```
#[derive(Debug)]
pub struct Expression {
    root: ast::Node,
}

impl Expression {
    /// Reads an expression, reference (f).
    ///
    /// # Errors
    ///
    /// A [`SyntaxError`]. The name of an unknown function and the number of arguments are not looked at
    /// here, but when the function is called.
    pub fn parse(text: &str) -> Result<Expression, SyntaxError> {
        let tree = if text.is_empty() {
            Err(Fault::Empty)
        } else {
            lexer::tokens(text).and_then(parser::tree)
        };
        tree.map(|root| Expression { root }).map_err(|fault| SyntaxError::new(text, fault))
    }

    /// The names in the expression, and whether it makes one thing of a whole list.
    pub(crate) fn survey(&self) -> Survey {
        survey::of(&self.root)
    }

    /// What the expression makes of `value`; an expression argument (`&name`) that comes out of it is a
    /// [`Value::Opaque`].
    ///
    /// # Errors
    ///
    /// A [`QueryError`]: a function that is unknown or refuses its arguments, or one of Python's accidents.
    pub fn search(&self, value: &Value) -> Result<Value, QueryError> {
        Ok(match eval::evaluate(&self.root, &Item::Value(value.clone()))? {
            Item::Value(value) => value,
            held => held.printable(),
        })
    }
}

#[cfg(test)]
mod tests;
