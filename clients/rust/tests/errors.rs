//! Refusals arrive as the variants and words that a program matches.

use aws_sdk_kms::Client;
use aws_sdk_kms::error::ProvideErrorMetadata as _;
use aws_sdk_kms::operation::RequestId as _;
use aws_sdk_kms::operation::create_alias::CreateAliasError;
use aws_sdk_kms::operation::decrypt::DecryptError;
use aws_sdk_kms::operation::decrypt::builders::DecryptFluentBuilder;
use aws_sdk_kms::operation::describe_key::DescribeKeyError;
use aws_sdk_kms::primitives::Blob;
use kmsalias_rust::{ACCOUNT, REGION, Served};

async fn key(kms: &Client) -> String {
    kms.create_key().send().await.unwrap().key_metadata.unwrap().key_id
}

#[tokio::test]
async fn an_alias_that_is_not_there() {
    let served = Served::start("none");
    let kms = served.client();
    let refused = kms.describe_key().key_id("alias/none").send().await.unwrap_err();
    assert_eq!(refused.raw_response().unwrap().status().as_u16(), 400);
    assert_eq!(refused.request_id().map(str::len), Some(36));
    let error = refused.into_service_error();
    assert!(matches!(error, DescribeKeyError::NotFoundException(_)), "{error:?}");
    let arn = format!("arn:aws:kms:{REGION}:{ACCOUNT}:alias/none");
    assert_eq!(error.message(), Some(format!("Alias {arn} is not found.").as_str()));
    let deleted = kms.delete_alias().alias_name("alias/none").send().await.unwrap_err();
    assert!(deleted.into_service_error().is_not_found_exception());
}

#[tokio::test]
async fn an_alias_that_is_there_already_a_name_that_none_may_have_and_a_full_key() {
    let served = Served::start("there");
    let kms = served.client();
    let id = key(&kms).await;
    let create = |name: String| kms.create_alias().alias_name(name).target_key_id(&id).send();
    for number in 0..50 {
        create(format!("alias/full/{number}")).await.unwrap();
    }
    let refused = async |name: &str| -> CreateAliasError {
        create(name.to_owned()).await.unwrap_err().into_service_error()
    };
    assert!(refused("alias/full/0").await.is_already_exists_exception());
    assert!(refused("alias/full/50").await.is_limit_exceeded_exception());
    // The SDK has no variant for it.
    let unnamed = refused("no-prefix").await;
    assert_eq!(unnamed.code(), Some("ValidationException"));
    assert!(unnamed.message().unwrap().starts_with("Alias must start with the prefix"));
}

#[tokio::test]
async fn a_ciphertext_and_the_wrong_key_the_wrong_context_or_none() {
    let served = Served::start("wrong");
    let kms = served.client();
    let (right, wrong) = (key(&kms).await, key(&kms).await);
    kms.create_alias().alias_name("alias/wrong").target_key_id(wrong).send().await.unwrap();
    let encrypt =
        kms.encrypt().key_id(right).plaintext(Blob::new("a")).encryption_context("a", "b");
    let sealed = encrypt.send().await.unwrap().ciphertext_blob.unwrap();
    let open = kms.decrypt().ciphertext_blob(sealed);
    let refused = async |decrypt: DecryptFluentBuilder| -> DecryptError {
        decrypt.send().await.unwrap_err().into_service_error()
    };
    let by = open.clone().key_id("alias/wrong").encryption_context("a", "b");
    assert!(refused(by).await.is_incorrect_key_exception());
    assert!(refused(open).await.is_invalid_ciphertext_exception());
    let nothing = kms.decrypt().ciphertext_blob(Blob::new("no ciphertext"));
    assert!(refused(nothing).await.is_invalid_ciphertext_exception());
}

#[tokio::test]
async fn a_key_that_is_disabled_and_one_that_waits_for_its_deletion() {
    let served = Served::start("off");
    let kms = served.client();
    let id = key(&kms).await;
    kms.create_alias().alias_name("alias/off").target_key_id(&id).send().await.unwrap();
    let using = || kms.encrypt().key_id("alias/off").plaintext(Blob::new("a")).send();
    kms.disable_key().key_id(&id).send().await.unwrap();
    assert!(using().await.unwrap_err().into_service_error().is_disabled_exception());
    kms.schedule_key_deletion().key_id(&id).pending_window_in_days(7).send().await.unwrap();
    assert!(using().await.unwrap_err().into_service_error().is_kms_invalid_state_exception());
}
