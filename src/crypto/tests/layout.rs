//! Ciphertexts and wrapped material: each named part is bound, and no bytes make the parser fail.

use std::collections::BTreeMap;

use proptest::collection;
use proptest::prelude::*;

use super::*;
use crate::model::{Account, KeyId, Region};

const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";
const ARN: &str = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

fn header() -> Header {
    Header {
        account: Account::new("111122223333").unwrap(),
        region: Region::new("us-west-2").unwrap(),
        key_id: KeyId::new(KEY).unwrap(),
        material_id: MaterialId::parse(&"0a".repeat(32)).unwrap(),
    }
}

fn symmetric() -> Material {
    Material::generate(KeySpec::SymmetricDefault).unwrap()
}

#[test]
fn a_material_id_is_64_lower_case_digits() {
    let text = "00112233445566778899aabbccddeeff".repeat(2);
    assert_eq!(MaterialId::parse(&text).unwrap().to_string(), text);
    for bad in ["", &text[1..], &text.to_uppercase(), &text.replace('a', "g"), &"é".repeat(32)] {
        assert_eq!(MaterialId::parse(bad), None, "{bad}");
    }
}

#[test]
fn a_ciphertext_names_its_key_and_opens_with_it() {
    let (material, context) = (symmetric(), Context::new([("a", "1")]));
    for plaintext in [&b""[..], b"x", &[5; 4096]] {
        let blob = material.seal(&header(), &context, plaintext).unwrap();
        let sealed = Sealed::parse(&blob).unwrap();
        assert_eq!(sealed.header, header());
        assert_eq!(material.open(&sealed, &context).unwrap().as_bytes(), plaintext);
        assert_ne!(material.seal(&header(), &context, plaintext).unwrap(), blob);
        assert_eq!(symmetric().open(&sealed, &context).err(), Some(Error::Unauthentic));
    }
}

#[test]
fn every_bit_of_a_ciphertext_counts() {
    let (material, context) = (symmetric(), Context::new([]));
    let blob = material.seal(&header(), &context, b"plaintext").unwrap();
    for bit in 0..8 * blob.len() {
        let wrong = turned(&blob, bit);
        let opened = Sealed::parse(&wrong).and_then(|sealed| material.open(&sealed, &context));
        assert!(matches!(opened.err(), Some(Error::Malformed | Error::Unauthentic)), "{bit}");
    }
    for length in 0..blob.len() {
        let opened =
            Sealed::parse(&blob[..length]).and_then(|sealed| material.open(&sealed, &context));
        assert!(matches!(opened.err(), Some(Error::Malformed | Error::Unauthentic)), "{length}");
    }
}

#[test]
fn the_layout_is_the_one_described() {
    let blob = symmetric().seal(&header(), &Context::new([]), b"four").unwrap();
    let head = [b"kma\x01\x0c111122223333\x09us-west-2\x24", KEY.as_bytes(), &[10; 32]].concat();
    assert_eq!(blob[..head.len()], head);
    let check = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &head);
    assert_eq!(blob[head.len()..][..4], check.as_ref()[..4]);
    assert_eq!(blob.len(), head.len() + 4 + 12 + 4 + 16);
}

#[test]
fn only_symmetric_keys_seal() {
    let blob = symmetric().seal(&header(), &Context::new([]), b"x").unwrap();
    let sealed = Sealed::parse(&blob).unwrap();
    for material in materials() {
        let is = material.spec() == KeySpec::SymmetricDefault;
        let error = material.seal(&header(), &Context::new([]), b"x").err();
        assert_eq!(error, (!is).then_some(Error::Unsupported), "{:?}", material.spec());
        let error = material.open(&sealed, &Context::new([])).err();
        let refusal = if is { Error::Unauthentic } else { Error::Unsupported };
        assert_eq!(error, Some(refusal), "{:?}", material.spec());
    }
}

#[test]
fn a_context_counts_pair_by_pair_in_any_order() {
    let context = |pairs: &[(&str, &str)]| Context::new(pairs.iter().copied());
    assert_eq!(context(&[("a", "1"), ("b", "2")]), context(&[("b", "2"), ("a", "1")]));
    let different = [
        context(&[]),
        context(&[("", "")]),
        context(&[("a", "1")]),
        context(&[("a1", "")]),
        context(&[("", "a1")]),
        context(&[("a", "1"), ("b", "2")]),
        context(&[("a", "2"), ("b", "1")]),
        context(&[("a", "1b"), ("", "2")]),
        context(&[("A", "1")]),
    ];
    let material = symmetric();
    for (at, one) in different.iter().enumerate() {
        let blob = material.seal(&header(), one, b"x").unwrap();
        let sealed = Sealed::parse(&blob).unwrap();
        for (other_at, other) in different.iter().enumerate() {
            assert_eq!(material.open(&sealed, other).is_ok(), at == other_at, "{one:?} {other:?}");
        }
    }
}

#[test]
fn wrapped_material_unwraps_under_its_label_and_key_only() {
    let key = WrappingKey::generate().unwrap();
    let key_again = WrappingKey::from_bytes(key.as_bytes()).unwrap();
    let [id, other_id] = ["0a", "0b"].map(|byte| MaterialId::parse(&byte.repeat(32)).unwrap());
    let label = Label { key_arn: ARN, material_id: &id };
    for material in materials() {
        let spec = material.spec();
        let wrapped = key.wrap(&label, material).unwrap();
        assert_eq!(wrapped.len(), 1 + 8 + 12 + material.as_bytes().len() + 16);
        assert_ne!(key.wrap(&label, material).unwrap(), wrapped);
        let unwrapped = key_again.unwrap(&label, spec, &wrapped).unwrap();
        assert_eq!((unwrapped.spec(), unwrapped.as_bytes()), (spec, material.as_bytes()));
        let refused = |label: &Label<'_>, spec, wrapped: &[u8], error| {
            assert_eq!(key.unwrap(label, spec, wrapped).err(), Some(error), "{spec:?}");
        };
        let other_arn = ARN.replace("us-west-2", "us-west-1");
        let elsewhere = Label { key_arn: &other_arn, material_id: &id };
        refused(&elsewhere, spec, &wrapped, Error::Unauthentic);
        refused(&Label { material_id: &other_id, ..label }, spec, &wrapped, Error::Unauthentic);
        for other in KeySpec::ALL.iter().copied().filter(|other| *other != spec) {
            refused(&label, other, &wrapped, Error::Unauthentic);
        }
        refused(&label, spec, &turned(&wrapped, 8 * wrapped.len() - 1), Error::Unauthentic);
        refused(&label, spec, &turned(&wrapped, 0), Error::Malformed);
        refused(&label, spec, &turned(&wrapped, 8), Error::OtherWrappingKey);
        refused(&label, spec, &wrapped[..20], Error::Malformed);
        refused(&label, spec, &[], Error::Malformed);
        let foreign = WrappingKey::generate().unwrap().wrap(&label, material).unwrap();
        refused(&label, spec, &foreign, Error::OtherWrappingKey);
    }
}

#[test]
fn a_wrapping_key_is_32_bytes() {
    for length in [0, 31, 33] {
        assert_eq!(WrappingKey::from_bytes(&vec![1; length]).err(), Some(Error::WrongLength));
    }
}

proptest! {
    #[test]
    fn any_bytes_parse_or_are_malformed(bytes: Vec<u8>) {
        prop_assert_eq!(Sealed::parse(&bytes).err(), Some(Error::Malformed));
    }

    #[test]
    fn bytes_behind_a_good_beginning_parse_or_are_malformed(
        bytes: Vec<u8>, keep in 0usize..140, at in 0usize..140, byte: u8,
    ) {
        let mut blob = symmetric().seal(&header(), &Context::new([]), b"x").unwrap();
        blob.truncate(keep);
        blob.extend(bytes);
        if let Some(place) = blob.get_mut(at) {
            *place = byte;
        }
        match Sealed::parse(&blob) {
            Ok(sealed) => {
                let opened = symmetric().open(&sealed, &Context::new([]));
                prop_assert_eq!(opened.err(), Some(Error::Unauthentic));
            }
            Err(error) => prop_assert_eq!(error, Error::Malformed),
        }
    }

    #[test]
    fn what_is_sealed_opens(
        plaintext: Vec<u8>,
        pairs in collection::btree_map("\\PC{0,4}", "\\PC{0,4}", 0..4),
    ) {
        let pairs = || pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let material = symmetric();
        let blob = material.seal(&header(), &Context::new(pairs()), &plaintext).unwrap();
        let sealed = Sealed::parse(&blob).unwrap();
        let reversed: Vec<_> = pairs().collect();
        let context = Context::new(reversed.into_iter().rev());
        let opened = material.open(&sealed, &context).unwrap();
        prop_assert_eq!(opened.as_bytes(), plaintext);
    }

    #[test]
    fn two_contexts_are_one_only_if_their_pairs_are(
        one in collection::btree_map("[ab]{0,2}", "[ab]{0,2}", 0..3),
        two in collection::btree_map("[ab]{0,2}", "[ab]{0,2}", 0..3),
    ) {
        let context = |pairs: &BTreeMap<String, String>| {
            Context::new(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
        };
        prop_assert_eq!(context(&one) == context(&two), one == two);
    }

    #[test]
    fn any_bytes_unwrap_to_an_error(bytes: Vec<u8>) {
        let id = MaterialId::parse(&"0a".repeat(32)).unwrap();
        let label = Label { key_arn: ARN, material_id: &id };
        let key = WrappingKey::generate().unwrap();
        prop_assert!(key.unwrap(&label, KeySpec::Hmac256, &bytes).is_err());
    }

    #[test]
    fn any_line_has_an_answer(line in "[a-z]{4,8}( [A-Z0-9_a-z=/+-]{1,20}){0,6}") {
        let answer = answer(&line);
        prop_assert!(answer.starts_with("ok") || answer.starts_with("error"));
    }
}
