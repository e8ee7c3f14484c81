//! What an opening bracket begins: an index, a slice, a projection, a list of expressions. Must never look past
//! the bracket's end but for what a projection applies.

use super::super::ast::{Node, Shape};
use super::super::error::Fault;
use super::super::token::Kind;
use super::{Parser, fault};
use crate::data::Value;

impl Parser {
    /// `[` at the start of an expression: an index, a slice, `[*]` or a list of expressions.
    ///
    /// # Errors
    ///
    /// The token that cannot stand there.
    pub(super) fn bracket(&mut self) -> Result<Node, Fault> {
        match self.kind() {
            Kind::Number | Kind::Colon => {
                let index = self.index_or_slice()?;
                self.indexed(Node::current(), index)
            }
            Kind::Star if self.kind_after(1) == Kind::Rbracket => {
                self.index += 2;
                let right = self.projected(Kind::Star.power())?;
                Node::new(Shape::Projection(Box::new([Node::current(), right])))
            }
            _ => self.multi_select_list(),
        }
    }

    /// `[` after an expression: an index, a slice or `[*]`.
    ///
    /// # Errors
    ///
    /// The token that cannot stand there.
    pub(super) fn bracket_after(&mut self, left: Node) -> Result<Node, Fault> {
        if matches!(self.kind(), Kind::Number | Kind::Colon) {
            let index = self.index_or_slice()?;
            return self.indexed_again(left, index);
        }
        self.expect(Kind::Star)?;
        self.expect(Kind::Rbracket)?;
        let right = self.projected(Kind::Star.power())?;
        Node::new(Shape::Projection(Box::new([left, right])))
    }

    /// An index joins the indexes before it; so does a slice, which then begins no projection.
    fn indexed_again(&mut self, left: Node, index: Node) -> Result<Node, Fault> {
        match left.shape {
            Shape::IndexExpression(_) => Node::index_expression(left, index),
            _ => self.indexed(left, index),
        }
    }

    fn indexed(&mut self, left: Node, index: Node) -> Result<Node, Fault> {
        let slices = matches!(index.shape, Shape::Slice(_));
        let node = Node::index_expression(left, index)?;
        if !slices {
            return Ok(node);
        }
        let right = self.projected(Kind::Star.power())?;
        Node::new(Shape::Projection(Box::new([node, right])))
    }

    fn index_or_slice(&mut self) -> Result<Node, Fault> {
        if self.kind() == Kind::Colon || self.kind_after(1) == Kind::Colon {
            return self.slice();
        }
        let number = place(&self.next().value);
        self.expect(Kind::Rbracket)?;
        Node::new(Shape::Index(number))
    }

    fn slice(&mut self) -> Result<Node, Fault> {
        let mut parts = [None; 3];
        let mut part = parts.iter_mut();
        let mut current = part.next();
        while self.kind() != Kind::Rbracket {
            match (self.kind(), &mut current) {
                (Kind::Number, Some(number)) => **number = Some(place(&self.peek().value)),
                (Kind::Colon, _) => {
                    current = part.next();
                    if current.is_none() {
                        return Err(fault(self.peek(), "syntax error"));
                    }
                }
                _ => return Err(fault(self.peek(), "syntax error")),
            }
            self.index += 1;
        }
        self.index += 1;
        Node::new(Shape::Slice(Box::new(parts)))
    }
}

/// A place in a list; beyond 64 bits the nearest one, which is outside every list as well.
fn place(number: &Value) -> i64 {
    match number {
        Value::Int(place) => *place,
        Value::Big(place) if place.sign() == num_bigint::Sign::Minus => i64::MIN,
        _ => i64::MAX,
    }
}
