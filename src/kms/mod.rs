//! The service: what KMS does with a request. Never: argv, the environment, a terminal, files, SQL, HTTP.

pub(crate) mod shape;
