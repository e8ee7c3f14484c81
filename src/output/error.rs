//! Why a value could not be printed, in the words the AWS CLI has for it. Never: an exit status;
//! the caller ends all of these with 255.

use std::io;

/// A refusal of a writer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The stream failed; a closed pipe is among these.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Text output met, among objects, an element of the named Python type.
    #[error("'{0}' object has no attribute 'items'")]
    NotAnObject(&'static str),
    /// The value nests deeper than Python prints.
    #[error("maximum recursion depth exceeded")]
    TooDeep,
    /// The named format is known and not built.
    #[error("--output {0} is not built yet")]
    NotBuilt(&'static str),
}
