//! Tests of the room: published and recorded values, what goes together, what must fail, the layouts.

mod known;
mod layout;
mod operations;

use std::sync::LazyLock;

use super::*;
use crate::model::KeySpec;

/// The bytes of hexadecimal digits.
fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.chars().map(|c| u8::try_from(c.to_digit(16).unwrap()).unwrap()).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// The bytes with one bit turned.
fn turned(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

/// Specs that the room knows: all but SM2.
fn specs() -> impl Iterator<Item = KeySpec> {
    KeySpec::ALL.iter().copied().filter(|spec| *spec != KeySpec::Sm2)
}

/// Material of each spec, made once: keys of RSA take their time.
fn materials() -> &'static [Material] {
    static MADE: LazyLock<Vec<Material>> = LazyLock::new(all_specs);
    &MADE
}

/// The same, of other keys.
fn others() -> &'static [Material] {
    static MADE: LazyLock<Vec<Material>> = LazyLock::new(all_specs);
    &MADE
}

fn all_specs() -> Vec<Material> {
    specs().map(|spec| Material::generate(spec).unwrap()).collect()
}

/// The material of one spec.
fn material(spec: KeySpec) -> &'static Material {
    materials().iter().find(|material| material.spec() == spec).unwrap()
}
