//! The operations that are not built yet: their interface only, so that arguments, validation and
//! suggestions know them. An operation that gets built moves to a file of its own.

mod crypto;
mod other;

pub(crate) use crypto::*;
pub(crate) use other::*;
