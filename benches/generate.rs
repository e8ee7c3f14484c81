//! Generates one RSA-2048 key with the library, as `create-key` does, and nothing else: what `process` holds it against.

fn main() {
    let key = aws_lc_rs::rsa::KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048);
    assert!(key.is_ok());
}
