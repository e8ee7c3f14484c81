//! The tokens of a YAML stream. Never: how they are found.

/// A token.
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// The number of lines before its own.
    pub(super) line: usize,
}

/// What a token is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    StreamEnd,
    Directive(Directive),
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowMappingStart,
    FlowSequenceEnd,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias(String),
    Anchor(String),
    /// A handle, unless the tag is whole, and what follows it.
    Tag(Option<String>, String),
    Scalar {
        text: String,
        /// Whether it is neither quoted nor a block.
        plain: bool,
    },
}

/// A line that begins with `%`.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// `%YAML`: major and minor.
    Version(u64, u64),
    /// `%TAG`: a handle and its prefix.
    Tag(String, String),
    /// Another, which is ignored.
    Other,
}
