//! Values that others published or recorded.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::*;

#[test]
fn the_other_librarys_answers_are_ours() {
    let lines = include_str!("vectors.txt").lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for line in lines {
        let (request, expected) = line.split_once(" => ").unwrap();
        assert_eq!(answer(request), expected, "{}", &request[..40]);
        count += 1;
    }
    assert_eq!(count, 41);
}

#[test]
fn hmac_is_that_of_rfc_4231() {
    let cases: [(KeySpec, &str); 4] = [
        (KeySpec::Hmac224, "896fb1128abbdf196832107cd49df33f47b4b1169912ba4f53684b22"),
        (KeySpec::Hmac256, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (
            KeySpec::Hmac384,
            "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
        ),
        (
            KeySpec::Hmac512,
            "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
        ),
    ];
    for (spec, mac) in cases {
        // Its keys are no lengths of ours.
        let material = Material::trusted(spec, Secret::new(vec![0x0b; 20]));
        assert_eq!(material.mac(b"Hi There"), Ok(hex(mac)), "{spec:?}");
        assert_eq!(material.verify_mac(b"Hi There", &hex(mac)), Ok(()));
    }
}

#[test]
fn gcm_is_that_of_its_authors() {
    // Test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation.
    let key = hex("feffe9928665731c6d6a8f9467308308").repeat(2);
    let bound = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    let sealed = hex(
        "cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b",
    );
    let plaintext = hex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    assert_eq!(gcm::open(&key, &bound, &sealed).unwrap().as_bytes(), plaintext);
    let again = gcm::seal(&key, &bound, &plaintext).unwrap();
    assert_eq!(gcm::open(&key, &bound, &again).unwrap().as_bytes(), plaintext);
    assert_ne!(again[..gcm::NONCE], sealed[..gcm::NONCE]);
}

#[test]
fn ed25519_is_that_of_rfc_8032() {
    let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    let public = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    let signature = hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
    let material = Material::from_bytes(KeySpec::EccNistEdwards25519, &seed).unwrap();
    let message = Message::Raw(&[0x72]);
    assert_eq!(material.sign(SigningAlgorithm::Ed25519Sha512, message), Ok(signature));
    assert!(material.public_key().unwrap().der().ends_with(&public));

    let seed = hex("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42");
    let signature = hex(
        "98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406",
    );
    assert_eq!(ed25519::sign_prehashed(&seed, b"abc"), Ok(signature));
}

/// Public keys and signatures of AWS KMS itself, of one message and its digests (recorded 2026-09-12 in us-east-1, stackd
/// `testdata/aws/kms/ecc.json`).
#[test]
fn what_aws_signed_is_valid() {
    use SigningAlgorithm::{EcdsaSha256, Ed25519PhSha512, Ed25519Sha512};
    let message: &[u8] = b"stackd ECC interoperability";
    let sha256 = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, message);
    let sha512 = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA512, message);
    let p256 = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEcGIr8j9vQq4yAB7OytYUGjHnGKyVq6JUTjwPam6F7dou5hpL+T9PxzarZQ7u0xBcd44U9Ut6syYz15xiUBnp0Q==";
    let p256k1 = "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEHTEKkRd6pwaxWDLQc5dQMqZG5B4T+iFYl8Ul07s8asiO+Ml4+kx4SO9+vSsF7hzk1OkI2hzEowFr14UEbQKkPA==";
    let ed25519 = "MCowBQYDK2VwAyEAmnl5akZRr82aTm/SBYXqN0IqltQoLHdjrOKW7LIKU7A=";
    #[rustfmt::skip]
    let cases = [
        (KeySpec::EccNistP256, p256, EcdsaSha256, Message::Raw(message),
         "MEQCIDgjUJrpJqGtyDgAoDHnwSEzp8DdRkDaYWhOpTefoRHHAiBmFC/VowRUma6sqwA9hh285fGZYbjQnkZcjC4bYtOEfA=="),
        (KeySpec::EccNistP256, p256, EcdsaSha256, Message::Digest(sha256.as_ref()),
         "MEUCIQCwb+lMJAYhsfA4MR3gpFyj16xYrDMkWxz60jF0YfifWwIgCacAG2VgiKqPb3eL10zsoL78a2HR+d3FHfxXmRkHQyg="),
        (KeySpec::EccSecgP256K1, p256k1, EcdsaSha256, Message::Digest(sha256.as_ref()),
         "MEUCIQC1enQkEJgsmbeA7tT4SBmR+QfKqR7qkDKrnUdw6wzcOgIgaHRwslHaMV3tXmB1q2mtWaZ7IvVXaXqIYmveEZMw2CY="),
        (KeySpec::EccNistEdwards25519, ed25519, Ed25519Sha512, Message::Raw(message),
         "/LlIG4hb/5IeqjrPH0jUm+NgE3UyPlDFulQ4wgr9eBxLa/ZEPSetXY8luFB4z0zjEs+pXiVONrhZELzak2FPBA=="),
        (KeySpec::EccNistEdwards25519, ed25519, Ed25519PhSha512, Message::Digest(sha512.as_ref()),
         "lRxoBfode2A1wa9SP+A30MmtzofGyeVULvcrrwOx8uYqWkic7PuGDT+ZzEJcYI6je4GNiIq29kgJTXk5kXJOAg=="),
    ];
    for (spec, key, algorithm, message, signature) in cases {
        let key = PublicKey::from_der(spec, &STANDARD.decode(key).unwrap()).unwrap();
        let signature = STANDARD.decode(signature).unwrap();
        assert_eq!(key.verify(algorithm, message, &signature), Ok(()), "{spec:?} {algorithm:?}");
        let wrong = turned(&signature, 8 * signature.len() - 100);
        assert_eq!(key.verify(algorithm, message, &wrong), Err(Error::Unauthentic));
    }
}
