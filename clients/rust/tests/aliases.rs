//! The story of an alias, its listings, what the shell sees of it, and whose it is.

use aws_sdk_kms::Client;
use aws_sdk_kms::operation::RequestId as _;
use aws_sdk_kms::types::AliasListEntry;
use kmsalias_rust::{ACCOUNT, REGION, Served, client};

async fn key(kms: &Client) -> String {
    let made = kms.create_key().send().await.unwrap();
    made.key_metadata().unwrap().key_id().to_owned()
}

async fn point(kms: &Client, name: &str, key: &str) {
    kms.create_alias().alias_name(name).target_key_id(key).send().await.unwrap();
}

async fn named(kms: &Client, name: &str) -> Option<AliasListEntry> {
    let listed = kms.list_aliases().send().await.unwrap();
    listed.aliases().iter().find(|alias| alias.alias_name() == Some(name)).cloned()
}

#[tokio::test]
async fn an_alias_is_made_moved_and_deleted() {
    let served = Served::start("story");
    let kms = served.client();
    let (first, second) = (key(&kms).await, key(&kms).await);
    let made =
        kms.create_alias().alias_name("alias/story").target_key_id(&first).send().await.unwrap();
    assert_eq!(made.request_id().map(str::len), Some(36));
    let alias = named(&kms, "alias/story").await.unwrap();
    assert_eq!(alias.target_key_id(), Some(first.as_str()));
    let arn = format!("arn:aws:kms:{REGION}:{ACCOUNT}:alias/story");
    assert_eq!(alias.alias_arn(), Some(arn.as_str()));
    assert!(alias.creation_date().is_some());

    kms.update_alias().alias_name("alias/story").target_key_id(&second).send().await.unwrap();
    let described = kms.describe_key().key_id("alias/story").send().await.unwrap();
    assert_eq!(described.key_metadata().unwrap().key_id(), second);
    let moved = named(&kms, "alias/story").await.unwrap();
    assert_eq!(moved.creation_date(), alias.creation_date());
    assert!(moved.last_updated_date() >= alias.last_updated_date());

    kms.delete_alias().alias_name("alias/story").send().await.unwrap();
    assert_eq!(named(&kms, "alias/story").await, None);
}

#[tokio::test]
async fn the_shell_sees_the_same_aliases() {
    let served = Served::start("shell");
    let kms = served.client();
    let id = key(&kms).await;
    point(&kms, "alias/sdk", &id).await;
    let query = ["--query", "Aliases[].AliasName", "--output", "text"];
    let listed = served.shell(&[&["list-aliases", "--key-id", &id], &query[..]].concat());
    assert_eq!(listed, "alias/sdk\n");
    served.shell(&["create-alias", "--alias-name", "alias/shell", "--target-key-id", &id]);
    let described = kms.describe_key().key_id("alias/shell").send().await.unwrap();
    assert_eq!(described.key_metadata().unwrap().key_id(), id);
}

#[tokio::test]
async fn the_paginator_gives_each_of_120_aliases_once() {
    let served = Served::start("pages");
    let kms = served.client();
    let keys = [key(&kms).await, key(&kms).await, key(&kms).await];
    let mut names: Vec<String> = (0..120).map(|number| format!("alias/many/{number}")).collect();
    for (name, key) in names.iter().zip(keys.iter().cycle()) {
        point(&kms, name, key).await;
    }
    names.sort();
    for size in [7, 50, 100] {
        let mut items = kms.list_aliases().into_paginator().page_size(size).items().send();
        let mut seen = Vec::new();
        while let Some(alias) = items.next().await {
            seen.extend(alias.unwrap().alias_name);
        }
        seen.retain(|name| name.starts_with("alias/many/"));
        seen.sort();
        assert_eq!(seen, names, "in pages of {size}");
    }
}

#[tokio::test]
async fn a_region_and_an_account_have_aliases_of_their_own() {
    let served = Served::start("places");
    let places = [(REGION, "test"), ("eu-west-1", "test"), (REGION, "444455556666")];
    let clients = places.map(|(region, account)| client(&served.endpoint, region, account));
    let mut keys = Vec::new();
    for kms in &clients {
        let id = key(kms).await;
        point(kms, "alias/app", &id).await;
        keys.push(id);
    }
    for ((kms, id), (region, account)) in clients.iter().zip(&keys).zip(places) {
        let described = kms.describe_key().key_id("alias/app").send().await.unwrap();
        let account = if account == "test" { ACCOUNT } else { account };
        let arn = format!("arn:aws:kms:{region}:{account}:key/{id}");
        assert_eq!(described.key_metadata().unwrap().arn(), Some(arn.as_str()));
    }
}
