//! What goes together works, and nothing else does; every secret stays unseen.

use super::*;
use crate::model::KeyUsage;

#[test]
fn every_spec_but_sm2_makes_material_that_reads_back() {
    for (material, other) in materials().iter().zip(others()) {
        let spec = material.spec();
        let again = Material::from_bytes(spec, material.as_bytes()).unwrap();
        assert_eq!(again.as_bytes(), material.as_bytes());
        assert_ne!(other.as_bytes(), material.as_bytes());
        let asymmetric = spec.kind() == crate::model::Kind::Asymmetric;
        assert_eq!(material.public_key().is_ok(), asymmetric, "{spec:?}");
        assert_eq!(material.pkcs8().is_ok(), asymmetric, "{spec:?}");
        if asymmetric {
            let public = material.public_key().unwrap();
            assert_eq!(again.public_key(), Ok(public.clone()));
            assert_eq!(PublicKey::from_der(spec, public.der()), Ok(public));
        }
    }
    assert_eq!(Material::generate(KeySpec::Sm2).err(), Some(Error::Unsupported));
}

#[test]
fn the_lengths_are_awss() {
    let length = |spec| material(spec).as_bytes().len();
    assert_eq!(
        [KeySpec::SymmetricDefault, KeySpec::Hmac224, KeySpec::Hmac256].map(length),
        [32, 28, 32]
    );
    assert_eq!([KeySpec::Hmac384, KeySpec::Hmac512].map(length), [48, 64]);
    // Recorded: stackd testdata/aws/kms/ecc.json.
    let pair = material(KeySpec::EccNistEdwards25519);
    assert_eq!(pair.pkcs8().unwrap().as_bytes().len(), 48);
    let bound = |algorithm: EncryptionAlgorithm| {
        [KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096]
            .map(|spec| algorithm.max_plaintext(spec).unwrap())
    };
    assert_eq!(bound(EncryptionAlgorithm::RsaesOaepSha1), [214, 342, 470]);
    assert_eq!(bound(EncryptionAlgorithm::RsaesOaepSha256), [190, 318, 446]);
}

#[test]
fn other_bytes_are_no_material() {
    for material in materials() {
        let (spec, bytes) = (material.spec(), material.as_bytes());
        for wrong in [&bytes[1..], &bytes[..bytes.len() - 1], &[]] {
            let error = Material::from_bytes(spec, wrong).err();
            assert!(matches!(error, Some(Error::WrongLength | Error::Malformed)), "{spec:?}");
        }
        for other in specs().filter(|other| *other != spec) {
            let read = Material::from_bytes(other, bytes);
            assert!(read.is_err() || bytes.len() == 32 || spec.kind() != other.kind(), "{spec:?}");
        }
    }
    let small = material(KeySpec::Rsa2048);
    let read = Material::from_bytes(KeySpec::Rsa3072, small.as_bytes());
    assert_eq!(read.err(), Some(Error::Malformed));
    let der = small.public_key().unwrap();
    assert_eq!(PublicKey::from_der(KeySpec::Rsa3072, der.der()), Err(Error::Malformed));
}

#[test]
fn a_public_key_is_read_in_one_encoding() {
    let material = material(KeySpec::EccNistP256);
    let der = material.public_key().unwrap().der().to_vec();
    let point = &der[der.len() - 65..];
    let longer = [der.as_slice(), &[0]].concat();
    for wrong in [point, &longer, &der[1..], &[]] {
        assert_eq!(PublicKey::from_der(KeySpec::EccNistP256, wrong), Err(Error::Malformed));
    }
    assert_eq!(PublicKey::from_der(KeySpec::EccNistP384, &der), Err(Error::Malformed));
    assert_eq!(PublicKey::from_der(KeySpec::Hmac256, &der), Err(Error::Unsupported));
}

/// The message kinds that an algorithm takes, as AWS has them, each with bytes of the right length.
fn kinds(algorithm: SigningAlgorithm) -> Vec<Message<'static>> {
    use SigningAlgorithm as A;
    let digest = match algorithm {
        A::RsassaPssSha256 | A::RsassaPkcs1V15Sha256 | A::EcdsaSha256 => Message::Digest(&[7; 32]),
        A::RsassaPssSha384 | A::RsassaPkcs1V15Sha384 | A::EcdsaSha384 => Message::Digest(&[7; 48]),
        A::MlDsaShake256 => Message::ExternalMu(&[7; 64]),
        _ => Message::Digest(&[7; 64]),
    };
    match algorithm {
        A::Ed25519Sha512 => vec![Message::Raw(b"m")],
        A::Ed25519PhSha512 => vec![digest],
        _ => vec![Message::Raw(b"m"), digest],
    }
}

#[test]
fn what_goes_together_signs_and_nothing_else() {
    let all = [Message::Raw(b"m"), Message::ExternalMu(&[7; 64])];
    let digests = [&[7; 32][..], &[7; 48], &[7; 64]].map(Message::Digest);
    for (material, algorithm) in pairs(materials()) {
        let fits = material.spec().algorithms(KeyUsage::SignVerify).contains(&algorithm.as_str());
        for message in all.into_iter().chain(digests) {
            let what = format!("{:?} {algorithm:?} {message:?}", material.spec());
            let good = fits && kinds(algorithm).contains(&message);
            let digest = fits && matches!(message, Message::Digest(_));
            let digest = digest && kinds(algorithm).iter().any(|k| matches!(k, Message::Digest(_)));
            let refusal = if digest { Error::WrongLength } else { Error::Unsupported };
            match material.sign(algorithm, message) {
                Ok(signature) => {
                    assert!(good, "{what}");
                    let public = material.public_key().unwrap();
                    assert_eq!(public.verify(algorithm, message, &signature), Ok(()), "{what}");
                }
                Err(error) => assert!(!good && error == refusal, "{what} {error:?}"),
            }
        }
    }
}

#[test]
fn a_signature_of_another_key_message_or_kind_is_not_valid() {
    for ((material, algorithm), (other, _)) in pairs(materials()).zip(pairs(others())) {
        for message in kinds(algorithm) {
            let Ok(signature) = material.sign(algorithm, message) else { continue };
            let what = format!("{:?} {algorithm:?} {message:?}", material.spec());
            let (public, other) = (material.public_key().unwrap(), other.public_key().unwrap());
            let refused = |key: &PublicKey, message, signature: &[u8]| {
                assert_eq!(
                    key.verify(algorithm, message, signature),
                    Err(Error::Unauthentic),
                    "{what}"
                );
            };
            refused(&other, message, &signature);
            for bit in [0, 4 * signature.len(), 8 * signature.len() - 1] {
                refused(&public, message, &turned(&signature, bit));
            }
            for wrong in [&signature[1..], &signature[..signature.len() - 1], &[]] {
                refused(&public, message, wrong);
            }
            for other in kinds(algorithm).into_iter().filter(|kind| *kind != message) {
                refused(&public, other, &signature);
            }
        }
    }
}

/// Each material with each algorithm.
fn pairs(materials: &[Material]) -> impl Iterator<Item = (&Material, SigningAlgorithm)> {
    let algorithms = SigningAlgorithm::ALL;
    materials.iter().flat_map(|key| algorithms.iter().map(move |algorithm| (key, *algorithm)))
}

#[test]
fn the_algorithms_are_the_specs_algorithms() {
    for spec in KeySpec::ALL {
        for word in spec.algorithms(KeyUsage::SignVerify) {
            assert!(SigningAlgorithm::parse(word).is_some(), "{word}");
        }
    }
}

#[test]
fn oaep_takes_what_fits_and_opens_with_its_own_key_only() {
    let material = material(KeySpec::Rsa2048);
    let other = others().iter().find(|other| other.spec() == KeySpec::Rsa2048).unwrap();
    let public = material.public_key().unwrap();
    for algorithm in EncryptionAlgorithm::ALL.iter().copied() {
        let most = algorithm.max_plaintext(KeySpec::Rsa2048).unwrap();
        for length in [0, 1, most] {
            let ciphertext = public.encrypt(algorithm, &vec![9; length]).unwrap();
            assert_eq!(ciphertext.len(), 256);
            assert_ne!(public.encrypt(algorithm, &vec![9; length]).unwrap(), ciphertext);
            let opened = material.decrypt(algorithm, &ciphertext).unwrap();
            assert_eq!(opened.as_bytes(), vec![9; length]);
            for wrong in [&turned(&ciphertext, 1000)[..], &ciphertext[1..], &[]] {
                let error = material.decrypt(algorithm, wrong).err();
                assert_eq!(error, Some(Error::Unauthentic));
            }
            assert_eq!(other.decrypt(algorithm, &ciphertext).err(), Some(Error::Unauthentic));
            for second in EncryptionAlgorithm::ALL.iter().filter(|second| **second != algorithm) {
                let error = material.decrypt(*second, &ciphertext).err();
                assert_eq!(error, Some(Error::Unauthentic));
            }
        }
        assert_eq!(public.encrypt(algorithm, &vec![9; most + 1]), Err(Error::TooLong));
    }
}

#[test]
fn an_operation_refuses_other_specs() {
    use EncryptionAlgorithm::RsaesOaepSha1;
    for material in materials() {
        let spec = material.spec();
        let refused = |is: bool, error: Option<Error>| {
            assert_eq!(error == Some(Error::Unsupported), !is, "{spec:?} {error:?}");
        };
        let rsa = matches!(spec, KeySpec::Rsa2048 | KeySpec::Rsa3072 | KeySpec::Rsa4096);
        let nist =
            matches!(spec, KeySpec::EccNistP256 | KeySpec::EccNistP384 | KeySpec::EccNistP521);
        let mac = !spec.algorithms(KeyUsage::GenerateVerifyMac).is_empty();
        refused(rsa, material.decrypt(RsaesOaepSha1, b"").err());
        refused(nist, material.agree(b"").err());
        refused(mac, material.mac(b"").err());
        refused(mac, material.verify_mac(b"", b"").err());
        if let Ok(public) = material.public_key() {
            refused(rsa, public.encrypt(RsaesOaepSha1, b"").err());
        }
    }
}

#[test]
fn a_mac_holds_for_its_key_and_message_only() {
    for (material, other) in materials().iter().zip(others()) {
        let Ok(mac) = material.mac(b"message") else { continue };
        assert_eq!(material.verify_mac(b"message", &mac), Ok(()));
        assert_eq!(material.verify_mac(b"massage", &mac), Err(Error::Unauthentic));
        assert_eq!(other.verify_mac(b"message", &mac), Err(Error::Unauthentic));
        for wrong in [&turned(&mac, 0)[..], &mac[1..], &[]] {
            assert_eq!(material.verify_mac(b"message", wrong), Err(Error::Unauthentic));
        }
    }
}

#[test]
fn two_parties_share_a_secret_as_long_as_the_field() {
    let lengths =
        [(KeySpec::EccNistP256, 32), (KeySpec::EccNistP384, 48), (KeySpec::EccNistP521, 66)];
    for (spec, length) in lengths {
        let [one, two] = [0, 1].map(|_| Material::generate(spec).unwrap());
        let der = |material: &Material| material.public_key().unwrap().der().to_vec();
        let shared = one.agree(&der(&two)).unwrap();
        assert_eq!(shared.as_bytes().len(), length);
        assert_eq!(two.agree(&der(&one)).unwrap().as_bytes(), shared.as_bytes());
        // Of another curve, off the curve, a bare point, nothing.
        let off = turned(&der(&two), 8 * der(&two).len() - 1);
        let mut wrong = vec![off, der(&two)[der(&two).len() - 2 * length - 1..].to_vec(), vec![]];
        wrong.extend(
            lengths
                .iter()
                .filter(|(other, _)| *other != spec)
                .map(|(other, _)| der(&Material::generate(*other).unwrap())),
        );
        for peer in wrong {
            assert_eq!(one.agree(&peer).err(), Some(Error::InvalidPeer), "{spec:?}");
        }
    }
}

/// The derived `Debug` also shows that a `Secret`, which is zeroed when dropped, holds all of the bytes.
#[test]
fn debug_shows_no_secret() {
    for material in materials() {
        let shown = format!("{material:?}");
        assert_eq!(shown, format!("Material {{ spec: {:?}, bytes: Secret(..) }}", material.spec()));
    }
    let key = WrappingKey::generate().unwrap();
    assert_eq!(format!("{key:?}"), "WrappingKey(Secret(..))");
    assert_eq!(format!("{:?}", Message::Raw(b"hush")), "Raw(4 bytes)");
}
