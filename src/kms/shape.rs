//! Shapes as data: what a member may be, as botocore's model of the service says it.
//!
//! The AWS CLI's arguments, its checks, its skeletons and the service's own validation all walk
//! these. Never: a rule that needs more than the value itself.

/// A member of a request.
#[derive(Debug)]
pub(crate) struct Member {
    /// The name on the wire, such as `AliasName`.
    pub(crate) name: &'static str,
    /// What it may hold.
    pub(crate) shape: &'static Shape,
    /// Whether a request without it is refused.
    pub(crate) required: bool,
    /// One sentence for help, in our words.
    pub(crate) help: &'static str,
}

/// What a member may hold. Bounds are inclusive; `None` is unbounded.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Text, bounded in characters.
    Text(Text),
    /// Bytes, base64 on the wire, bounded in bytes.
    Blob {
        /// The least and the most number of bytes.
        length: (usize, Option<usize>),
        /// Whether the value is a secret, never repeated in a message.
        sensitive: bool,
    },
    /// A whole number.
    Integer {
        /// The least value.
        min: Option<i64>,
        /// The greatest value.
        max: Option<i64>,
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
        /// The least and the most number of items.
        length: (usize, Option<usize>),
    },
    /// A map from text to text.
    Map {
        /// What each key may hold.
        key: &'static Shape,
        /// What each value may hold.
        value: &'static Shape,
    },
}

/// The bounds of a text.
#[derive(Debug)]
pub(crate) struct Text {
    /// The least and the most number of characters.
    pub(crate) length: (usize, Option<usize>),
    /// The regular expression of the model, as AWS prints it.
    pub(crate) pattern: Option<&'static str>,
    /// The allowed values, in the model's order; empty for any.
    pub(crate) values: &'static [&'static str],
    /// Whether the value is a secret, never repeated in a message.
    pub(crate) sensitive: bool,
}
