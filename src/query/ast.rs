//! The tree of an expression. Owns its shapes and the bounds of its height and its growth; must never know how
//! it is read or what it yields.

use std::rc::Rc;

use super::MAX_DEPTH;
use super::error::Fault;
use crate::data::{Key, Value};

/// A part of an expression.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) shape: Shape,
    /// How many parts stand above one another.
    height: usize,
    /// How many levels deeper than what it is given the result may be, at most. Flat expressions grow too:
    /// each `.[@]` of a chain puts a list around the list before.
    growth: usize,
}

/// The growth of a `map` whose expression stands elsewhere: it may be one that has been applied before.
const UNSEEN: usize = MAX_DEPTH / 4;

/// What a part of an expression is. Names follow the JMESPath grammar.
#[derive(Debug)]
pub(super) enum Shape {
    /// The value at hand: `@`, or nothing at all, as on the right of a bare `[]`.
    Current,
    /// A member by its name.
    Field(Rc<str>),
    /// A value of its own.
    Literal(Value),
    /// Parts joined by dots, each applied to the result of the last.
    Subexpression(Vec<Node>),
    /// The left side's result through the right side, which ends a projection.
    Pipe(Box<[Node; 2]>),
    /// A part and the indexes that follow it.
    IndexExpression(Vec<Node>),
    /// An element by its place, from the end when negative.
    Index(i64),
    /// Elements by place: start, stop, step.
    Slice(Box<[Option<i64>; 3]>),
    /// A list whose lists are opened into it.
    Flatten(Box<Node>),
    /// The right side of each element of the left.
    Projection(Box<[Node; 2]>),
    /// The right side of each member of the left.
    ValueProjection(Box<[Node; 2]>),
    /// The right side of each element of the left for which the condition, the third, holds.
    FilterProjection(Box<[Node; 3]>),
    /// The left side, or the right where that is false.
    Or(Box<[Node; 2]>),
    /// The left side where that is false, else the right.
    And(Box<[Node; 2]>),
    /// Whether it is false.
    Not(Box<Node>),
    /// One side against the other.
    Comparison(Comparator, Box<[Node; 2]>),
    /// A list of results.
    MultiSelectList(Vec<Node>),
    /// An object of results.
    MultiSelectHash(Vec<(Key, Node)>),
    /// A function and its arguments.
    Call(Rc<str>, Vec<Node>),
    /// An expression that is itself an argument.
    Expref(Box<Node>),
}

/// How two sides are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparator {
    /// `==`.
    Equal,
    /// `!=`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
}

impl Node {
    /// A part, unless it would stand on more than [`MAX_DEPTH`] others or grow by as many levels.
    ///
    /// # Errors
    ///
    /// [`Fault::Depth`].
    pub(super) fn new(shape: Shape) -> Result<Node, Fault> {
        let height = 1 + shape.children().map(|child| child.height).max().unwrap_or(0);
        let growth = shape.growth();
        Node { shape, height, growth }.bounded()
    }

    /// The value at hand.
    pub(super) fn current() -> Node {
        Node { shape: Shape::Current, height: 1, growth: 0 }
    }

    /// `left.right`; a chain of dots stays one part.
    ///
    /// # Errors
    ///
    /// [`Fault::Depth`].
    pub(super) fn subexpression(left: Node, right: Node) -> Result<Node, Fault> {
        let height = left.height.max(right.height + 1);
        let growth = left.growth + right.growth;
        match left.shape {
            Shape::Subexpression(mut children) => {
                children.push(right);
                Node { shape: Shape::Subexpression(children), height, growth }.bounded()
            }
            _ => Node::new(Shape::Subexpression(vec![left, right])),
        }
    }

    /// `left[index]`; a chain of indexes stays one part.
    ///
    /// # Errors
    ///
    /// [`Fault::Depth`].
    pub(super) fn index_expression(left: Node, index: Node) -> Result<Node, Fault> {
        match left.shape {
            Shape::IndexExpression(mut children) => {
                children.push(index);
                Ok(Node { shape: Shape::IndexExpression(children), ..left })
            }
            _ => Node::new(Shape::IndexExpression(vec![left, index])),
        }
    }

    fn is_expref(&self) -> bool {
        matches!(self.shape, Shape::Expref(_))
    }

    fn bounded(self) -> Result<Node, Fault> {
        if self.height.max(self.growth) > MAX_DEPTH { Err(Fault::Depth) } else { Ok(self) }
    }
}

impl Shape {
    /// The parts below it, in their order.
    pub(super) fn children(&self) -> impl Iterator<Item = &Node> {
        let nodes = match self {
            Shape::Flatten(child) | Shape::Not(child) | Shape::Expref(child) => {
                std::slice::from_ref(child.as_ref())
            }
            Shape::Pipe(children)
            | Shape::Projection(children)
            | Shape::ValueProjection(children)
            | Shape::Or(children)
            | Shape::And(children)
            | Shape::Comparison(_, children) => children.as_slice(),
            Shape::FilterProjection(children) => children.as_slice(),
            Shape::Subexpression(children)
            | Shape::IndexExpression(children)
            | Shape::MultiSelectList(children)
            | Shape::Call(_, children) => children.as_slice(),
            _ => &[],
        };
        let pairs = if let Shape::MultiSelectHash(pairs) = self { pairs.as_slice() } else { &[] };
        nodes.iter().chain(pairs.iter().map(|(_, child)| child))
    }

    /// Parts that work on one another's results add up.
    fn growth(&self) -> usize {
        let sum = || self.children().map(|child| child.growth).sum::<usize>();
        let most = || self.children().map(|child| child.growth).max().unwrap_or(0);
        match self {
            Shape::Subexpression(_)
            | Shape::IndexExpression(_)
            | Shape::Pipe(_)
            | Shape::Projection(_)
            | Shape::ValueProjection(_)
            | Shape::FilterProjection(_) => sum(),
            Shape::Call(_, arguments) if arguments.iter().any(Node::is_expref) => sum() + 1,
            Shape::Call(name, _) if name.as_ref() == "map" => most() + UNSEEN,
            Shape::MultiSelectList(_) | Shape::MultiSelectHash(_) | Shape::Call(..) => most() + 1,
            _ => most(),
        }
    }
}
