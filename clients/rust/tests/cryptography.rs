//! Keys used by their aliases: what one operation made, another opens.

use aws_sdk_kms::Client;
use aws_sdk_kms::primitives::Blob;
use aws_sdk_kms::types::{
    DataKeySpec, KeySpec, KeyUsageType, MacAlgorithmSpec, SigningAlgorithmSpec,
};
use kmsalias_rust::Served;

/// Makes a key and an alias of it; the key's ARN.
async fn named(kms: &Client, alias: &str, spec: KeySpec, usage: KeyUsageType) -> String {
    let made = kms.create_key().key_spec(spec).key_usage(usage).send().await.unwrap();
    let key = made.key_metadata().unwrap();
    kms.create_alias().alias_name(alias).target_key_id(key.key_id()).send().await.unwrap();
    key.arn().unwrap().to_owned()
}

async fn symmetric(kms: &Client, alias: &str) -> String {
    named(kms, alias, KeySpec::SymmetricDefault, KeyUsageType::EncryptDecrypt).await
}

#[tokio::test]
async fn what_an_alias_encrypted_opens_after_it_moved() {
    let served = Served::start("encrypt");
    let kms = served.client();
    let (first, second) = (symmetric(&kms, "alias/app").await, symmetric(&kms, "alias/next").await);
    let secret = Blob::new("a secret");
    let sealed = kms
        .encrypt()
        .key_id("alias/app")
        .plaintext(secret.clone())
        .encryption_context("purpose", "test")
        .send()
        .await
        .unwrap();
    assert_eq!(sealed.key_id(), Some(first.as_str()));
    kms.update_alias().alias_name("alias/app").target_key_id(&second).send().await.unwrap();
    let blob = sealed.ciphertext_blob.unwrap();
    let decrypt = kms.decrypt().ciphertext_blob(blob.clone());
    let opened = decrypt.encryption_context("purpose", "test").send().await.unwrap();
    assert_eq!(opened.plaintext(), Some(&secret));
    assert_eq!(opened.key_id(), Some(first.as_str()));
    let again = kms
        .re_encrypt()
        .ciphertext_blob(blob)
        .source_encryption_context("purpose", "test")
        .destination_key_id("alias/app")
        .send()
        .await
        .unwrap();
    assert_eq!(again.key_id(), Some(second.as_str()));
}

#[tokio::test]
async fn a_data_key_comes_plain_and_sealed() {
    let served = Served::start("data");
    let kms = served.client();
    symmetric(&kms, "alias/data").await;
    let generate = kms.generate_data_key().key_id("alias/data").key_spec(DataKeySpec::Aes256);
    let data = generate.send().await.unwrap();
    assert_eq!(data.plaintext().unwrap().as_ref().len(), 32);
    let opened = kms.decrypt().ciphertext_blob(data.ciphertext_blob.unwrap()).send().await.unwrap();
    assert_eq!(opened.plaintext, data.plaintext);
}

#[tokio::test]
async fn signatures_and_macs_are_verified_by_alias() {
    let served = Served::start("sign");
    let kms = served.client();
    named(&kms, "alias/sign", KeySpec::EccNistP256, KeyUsageType::SignVerify).await;
    named(&kms, "alias/mac", KeySpec::Hmac256, KeyUsageType::GenerateVerifyMac).await;
    let message = Blob::new("a message");
    let (ecdsa, hmac) = (SigningAlgorithmSpec::EcdsaSha256, MacAlgorithmSpec::HmacSha256);
    let sign = kms.sign().key_id("alias/sign").message(message.clone());
    let signed = sign.signing_algorithm(ecdsa.clone()).send().await.unwrap();
    let verify = kms.verify().key_id("alias/sign").message(message.clone());
    let verify = verify.set_signature(signed.signature).signing_algorithm(ecdsa);
    assert!(verify.send().await.unwrap().signature_valid());
    let mac = kms.generate_mac().key_id("alias/mac").message(message.clone());
    let made = mac.mac_algorithm(hmac.clone()).send().await.unwrap();
    let verify = kms.verify_mac().key_id("alias/mac").message(message).set_mac(made.mac);
    assert!(verify.mac_algorithm(hmac).send().await.unwrap().mac_valid());
}
