//! The nodes of one document, shared by number, with what a tag makes of them. Never: Python's values.

/// The number of a node.
pub(super) type Id = usize;

/// The prefix of the tags that YAML defines.
pub(super) const YAML: &str = "tag:yaml.org,2002:";

/// A node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Its whole tag.
    pub(super) tag: String,
    /// What it holds.
    pub(super) content: Content,
    /// The pairs that merge keys brought in, once they are found.
    pub(super) merged: Option<Vec<(Id, Id)>>,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Scalar(String),
    Sequence(Vec<Id>),
    Mapping(Vec<(Id, Id)>),
}

impl Node {
    /// The tag without YAML's prefix, if it has it.
    pub(super) fn kind(&self) -> Option<&str> {
        self.tag.strip_prefix(YAML)
    }
}
