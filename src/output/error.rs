//! Why a value could not be printed, in the words the AWS CLI has for it. Never: an exit status;
//! the caller ends all of these with 255.

use std::io;

/// A refusal of a writer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The stream failed; a closed pipe is among these.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Text output met, among objects, an element of the named Python type.
    #[error("'{0}' object has no attribute 'items'")]
    NotAnObject(&'static str),
    /// The value nests deeper than Python prints.
    #[error("maximum recursion depth exceeded")]
    TooDeep,
    /// JSON output met an object that it has no form for.
    #[error("Encountered unrecognized type in JSON encoder.")]
    NoJson,
    /// YAML output met an object that it has no form for, with its `repr`.
    #[error("cannot represent an object: {0}")]
    NoYaml(&'static str),
    /// A row of a table has not as many cells as those above it.
    #[error("Row should have {wanted} elements, instead it has {found}")]
    RowLength {
        /// How many it should have.
        wanted: usize,
        /// How many it has.
        found: usize,
    },
    /// A table met, among objects, an element of the named Python type, which holds nothing.
    #[error("'{0}' object is not iterable")]
    NotIterable(&'static str),
    /// A table met, among objects, an empty element of the named Python type.
    #[error("'{0}' object has no attribute 'get'")]
    NoGet(&'static str),
    /// A table met a text among objects.
    #[error("string indices must be integers, not 'str'")]
    TextIndex,
    /// A table met, among objects, a list that holds the named Python type.
    #[error("list indices must be integers or slices, not {0}")]
    ListIndex(&'static str),
    /// A table met, among objects, a list that holds an integer beyond 64 bits.
    #[error("cannot fit 'int' into an index-sized integer")]
    BigIndex,
    /// A table's row or list has not so many elements.
    #[error("list index out of range")]
    OutOfRange,
}
