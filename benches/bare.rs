//! A process that does nothing: what every command is measured against.

fn main() {}
