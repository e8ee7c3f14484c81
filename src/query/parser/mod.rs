//! Makes a tree of tokens: a Pratt parser, in which each kind of token binds what stands on its left by
//! its power. Owns the grammar, lenient where jmespath.py is; must never evaluate.

mod bracket;

use super::MAX_DEPTH;
use super::ast::{Comparator, Node, Shape};
use super::error::{Fault, TokenFault};
use super::token::{Kind, PROJECTION_STOP, Token};
use crate::data::{Key, Value};

/// The tree of a whole expression.
///
/// # Errors
///
/// The first token that cannot stand where it does.
pub(super) fn tree(tokens: Vec<Token>) -> Result<Node, Fault> {
    let end = tokens.last().map_or(0, |token| token.start);
    let end = Token { kind: Kind::Eof, start: end, value: Value::Null };
    let mut parser = Parser { tokens, end, index: 0, depth: 0 };
    let node = parser.expression(0)?;
    let next = parser.peek();
    if next.kind == Kind::Eof {
        Ok(node)
    } else {
        Err(fault(next, format!("Unexpected token: {}", next.print())))
    }
}

struct Parser {
    tokens: Vec<Token>,
    end: Token,
    index: usize,
    depth: usize,
}

impl Parser {
    /// An expression up to a token that binds no stronger than `power`.
    fn expression(&mut self, power: u8) -> Result<Node, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::Depth);
        }
        let mut left = self.prefix()?;
        while power < self.kind().power() {
            left = self.infix(left)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// What a token begins.
    fn prefix(&mut self) -> Result<Node, Fault> {
        let token = self.next();
        match token.kind {
            Kind::Literal => Node::new(Shape::Literal(token.value)),
            Kind::UnquotedIdentifier => {
                Node::new(Shape::Field(token.value.as_str().unwrap_or_default().into()))
            }
            Kind::QuotedIdentifier => self.quoted_field(&token),
            Kind::Current => Ok(Node::current()),
            Kind::Star => self.star(),
            Kind::Filter => self.filter(Node::current()),
            Kind::Flatten => self.flatten(Node::current()),
            Kind::Lbrace => self.multi_select_hash(),
            Kind::Lbracket => self.bracket(),
            Kind::Lparen => self.parenthesis(),
            Kind::Not => {
                let inner = self.expression(Kind::Not.power())?;
                Node::new(Shape::Not(Box::new(inner)))
            }
            Kind::Expref => {
                let inner = self.expression(Kind::Expref.power())?;
                Node::new(Shape::Expref(Box::new(inner)))
            }
            Kind::Eof => Err(Fault::Incomplete),
            _ => Err(fault(&token, "invalid token")),
        }
    }

    /// What a token makes of the expression on its left.
    fn infix(&mut self, left: Node) -> Result<Node, Fault> {
        let kind = self.kind();
        if matches!(kind, Kind::Star | Kind::Not | Kind::Lbrace) {
            return Err(fault(self.peek(), "invalid token"));
        }
        self.index += 1;
        match kind {
            Kind::Dot => self.dot(left),
            Kind::Pipe => self.pair(left, kind).and_then(|pair| Node::new(Shape::Pipe(pair))),
            Kind::Or => self.pair(left, kind).and_then(|pair| Node::new(Shape::Or(pair))),
            Kind::And => self.pair(left, kind).and_then(|pair| Node::new(Shape::And(pair))),
            Kind::Lparen => self.call(left),
            Kind::Filter => self.filter(left),
            Kind::Flatten => self.flatten(left),
            Kind::Lbracket => self.bracket_after(left),
            _ => {
                let comparator = comparator(kind);
                self.pair(left, kind)
                    .and_then(|pair| Node::new(Shape::Comparison(comparator, pair)))
            }
        }
    }

    fn pair(&mut self, left: Node, kind: Kind) -> Result<Box<[Node; 2]>, Fault> {
        Ok(Box::new([left, self.expression(kind.power())?]))
    }

    fn quoted_field(&mut self, token: &Token) -> Result<Node, Fault> {
        if self.kind() == Kind::Lparen {
            let paren = Token { start: 0, ..self.peek().clone() };
            return Err(fault(&paren, "Quoted identifier not allowed for function names."));
        }
        Node::new(Shape::Field(token.value.as_str().unwrap_or_default().into()))
    }

    fn parenthesis(&mut self) -> Result<Node, Fault> {
        let inner = self.expression(0)?;
        self.expect(Kind::Rparen)?;
        Ok(inner)
    }

    /// `*` at the start of an expression.
    fn star(&mut self) -> Result<Node, Fault> {
        let right = if self.kind() == Kind::Rbracket {
            Node::current()
        } else {
            self.projected(Kind::Star.power())?
        };
        Node::new(Shape::ValueProjection(Box::new([Node::current(), right])))
    }

    fn flatten(&mut self, left: Node) -> Result<Node, Fault> {
        let flat = Node::new(Shape::Flatten(Box::new(left)))?;
        let right = self.projected(Kind::Flatten.power())?;
        Node::new(Shape::Projection(Box::new([flat, right])))
    }

    fn filter(&mut self, left: Node) -> Result<Node, Fault> {
        let condition = self.expression(0)?;
        self.expect(Kind::Rbracket)?;
        let right = if self.kind() == Kind::Flatten {
            Node::current()
        } else {
            self.projected(Kind::Filter.power())?
        };
        Node::new(Shape::FilterProjection(Box::new([left, right, condition])))
    }

    fn dot(&mut self, left: Node) -> Result<Node, Fault> {
        if self.kind() == Kind::Star {
            self.index += 1;
            let right = self.projected(Kind::Dot.power())?;
            return Node::new(Shape::ValueProjection(Box::new([left, right])));
        }
        let right = self.after_dot(Kind::Dot.power())?;
        Node::subexpression(left, right)
    }

    fn after_dot(&mut self, power: u8) -> Result<Node, Fault> {
        match self.kind() {
            Kind::QuotedIdentifier | Kind::UnquotedIdentifier | Kind::Star => {
                self.expression(power)
            }
            Kind::Lbracket => {
                self.index += 1;
                self.multi_select_list()
            }
            Kind::Lbrace => {
                self.index += 1;
                self.multi_select_hash()
            }
            _ => {
                let allowed = [
                    Kind::QuotedIdentifier,
                    Kind::UnquotedIdentifier,
                    Kind::Lbracket,
                    Kind::Lbrace,
                ];
                Err(fault(self.peek(), expecting(&listed(&allowed), self.kind())))
            }
        }
    }

    /// What is applied to each element of a projection.
    fn projected(&mut self, power: u8) -> Result<Node, Fault> {
        match self.kind() {
            kind if kind.power() < PROJECTION_STOP => Ok(Node::current()),
            Kind::Lbracket | Kind::Filter => self.expression(power),
            Kind::Dot => {
                self.index += 1;
                self.after_dot(power)
            }
            _ => Err(fault(self.peek(), "syntax error")),
        }
    }

    fn multi_select_list(&mut self) -> Result<Node, Fault> {
        let mut children = Vec::new();
        loop {
            children.push(self.expression(0)?);
            if self.kind() == Kind::Rbracket {
                break;
            }
            self.expect(Kind::Comma)?;
        }
        self.index += 1;
        Node::new(Shape::MultiSelectList(children))
    }

    /// An object of expressions, between which commas may lack.
    fn multi_select_hash(&mut self) -> Result<Node, Fault> {
        let mut pairs = Vec::new();
        loop {
            let key = self.hash_key()?;
            pairs.push((key, self.expression(0)?));
            match self.kind() {
                Kind::Comma => self.index += 1,
                Kind::Rbrace => break,
                _ => {}
            }
        }
        self.index += 1;
        Node::new(Shape::MultiSelectHash(pairs))
    }

    fn hash_key(&mut self) -> Result<Key, Fault> {
        if !matches!(self.kind(), Kind::QuotedIdentifier | Kind::UnquotedIdentifier) {
            return Err(self.missing(&listed(&[Kind::QuotedIdentifier, Kind::UnquotedIdentifier])));
        }
        let name = self.next().value.as_str().unwrap_or_default().to_owned();
        self.expect(Kind::Colon)?;
        Ok(Key::Owned(name))
    }

    /// A function's arguments, between and after which commas may stand or lack.
    fn call(&mut self, left: Node) -> Result<Node, Fault> {
        let Shape::Field(name) = left.shape else {
            let before = self.tokens.get(self.index.saturating_sub(2)).unwrap_or(&self.end);
            return Err(fault(before, format!("Invalid function name '{}'", before.print())));
        };
        let mut arguments = Vec::new();
        while self.kind() != Kind::Rparen {
            arguments.push(self.expression(0)?);
            if self.kind() == Kind::Comma {
                self.index += 1;
            }
        }
        self.index += 1;
        Node::new(Shape::Call(name, arguments))
    }

    fn expect(&mut self, kind: Kind) -> Result<(), Fault> {
        if self.kind() != kind {
            return Err(self.missing(kind.name()));
        }
        self.index += 1;
        Ok(())
    }

    fn missing(&self, wanted: &str) -> Fault {
        let next = self.peek();
        if next.kind == Kind::Eof {
            Fault::Incomplete
        } else {
            fault(next, expecting(wanted, next.kind))
        }
    }

    fn next(&mut self) -> Token {
        let token = self.peek().clone();
        self.index += 1;
        token
    }

    fn kind(&self) -> Kind {
        self.peek().kind
    }

    fn kind_after(&self, distance: usize) -> Kind {
        self.tokens.get(self.index + distance).unwrap_or(&self.end).kind
    }

    fn peek(&self) -> &Token {
        self.tokens.get(self.index).unwrap_or(&self.end)
    }
}

fn comparator(kind: Kind) -> Comparator {
    match kind {
        Kind::Ne => Comparator::NotEqual,
        Kind::Lt => Comparator::Less,
        Kind::Lte => Comparator::LessOrEqual,
        Kind::Gt => Comparator::Greater,
        Kind::Gte => Comparator::GreaterOrEqual,
        _ => Comparator::Equal,
    }
}

/// Kinds as Python prints a list of their names.
fn listed(kinds: &[Kind]) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    format!("['{}']", names.join("', '"))
}

fn expecting(wanted: &str, got: Kind) -> String {
    format!("Expecting: {wanted}, got: {}", got.name())
}

fn fault(token: &Token, reason: impl Into<String>) -> Fault {
    Fault::Token(Box::new(TokenFault {
        reason: reason.into(),
        position: token.start,
        token: token.print(),
        kind: token.kind.name().to_ascii_uppercase(),
    }))
}
