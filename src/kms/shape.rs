//! Shapes as data: what a member may be, as botocore's model of the service says it.
//!
//! The AWS CLI's arguments, its checks, its skeletons and the service's own validation all walk
//! these. Never: a rule that needs more than the value itself.

/// A member of a request or an answer.
#[derive(Debug)]
pub(crate) struct Member {
    /// The name on the wire, such as `AliasName`.
    pub(crate) name: &'static str,
    /// What it may hold.
    pub(crate) shape: &'static Shape,
    /// Whether a request without it is refused.
    pub(crate) required: bool,
    /// One phrase for help, in our words.
    pub(crate) help: &'static str,
}

impl Member {
    /// A member that every request must have.
    pub(crate) const fn required(
        name: &'static str,
        shape: &'static Shape,
        help: &'static str,
    ) -> Member {
        Member { name, shape, required: true, help }
    }

    /// A member of an answer.
    pub(crate) const fn answer(name: &'static str, shape: &'static Shape) -> Member {
        Member { name, shape, required: false, help: "" }
    }

    /// The member, required.
    pub(crate) const fn always(mut self) -> Member {
        self.required = true;
        self
    }

    /// A member that a request may leave out.
    pub(crate) const fn optional(
        name: &'static str,
        shape: &'static Shape,
        help: &'static str,
    ) -> Member {
        Member { name, shape, required: false, help }
    }
}

/// The least and the most that a length may be, both included.
pub(crate) type Bounds = Option<(usize, usize)>;

/// What a member may hold.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Text.
    Text {
        /// Bounds in characters.
        length: Bounds,
        /// The model's regular expression, as AWS prints it; it must match the whole text.
        pattern: Option<&'static str>,
        /// The allowed values, in the model's order; empty for any.
        values: &'static [&'static str],
        /// Whether the value is a secret that no message repeats.
        sensitive: bool,
    },
    /// Bytes, base64 on the wire; no message repeats them.
    Blob {
        /// Bounds in bytes.
        length: Bounds,
        /// Whether the bytes are a secret.
        sensitive: bool,
    },
    /// A whole number.
    Integer {
        /// The least value.
        min: i64,
        /// The greatest value.
        max: i64,
    },
    /// `true` or `false`.
    Boolean,
    /// An instant: epoch seconds on the wire.
    Timestamp,
    /// A structure of members.
    Structure(&'static [Member]),
    /// A list.
    List {
        /// What each item may hold.
        item: &'static Shape,
        /// Bounds in items.
        length: Bounds,
        /// The model's name for the items, which a sample of an answer shows; empty where none does.
        name: &'static str,
    },
    /// A map from text to text.
    Map {
        /// What each key may hold.
        key: &'static Shape,
        /// What each value may hold.
        value: &'static Shape,
    },
}

impl Shape {
    /// Text of `min` to `max` characters.
    pub(crate) const fn text(min: usize, max: usize) -> Shape {
        Shape::Text { length: Some((min, max)), pattern: None, values: &[], sensitive: false }
    }

    /// Any text.
    pub(crate) const fn any_text() -> Shape {
        Shape::Text { length: None, pattern: None, values: &[], sensitive: false }
    }

    /// One of `values`.
    pub(crate) const fn one_of(values: &'static [&'static str]) -> Shape {
        Shape::Text { length: None, pattern: None, values, sensitive: false }
    }

    /// `min` to `max` bytes.
    pub(crate) const fn blob(min: usize, max: usize) -> Shape {
        Shape::Blob { length: Some((min, max)), sensitive: false }
    }

    /// A text with a regular expression; other shapes stay as they are.
    pub(crate) const fn matching(self, expression: &'static str) -> Shape {
        match self {
            Shape::Text { length, values, sensitive, .. } => {
                Shape::Text { length, pattern: Some(expression), values, sensitive }
            }
            other => other,
        }
    }

    /// A secret text or blob; other shapes stay as they are.
    pub(crate) const fn sensitive(self) -> Shape {
        match self {
            Shape::Text { length, pattern, values, .. } => {
                Shape::Text { length, pattern, values, sensitive: true }
            }
            Shape::Blob { length, .. } => Shape::Blob { length, sensitive: true },
            other => other,
        }
    }
}
