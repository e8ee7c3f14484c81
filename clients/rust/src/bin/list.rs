//! Lists all aliases through the SDK's paginator: `list ENDPOINT PAGES`, which `clients/scale/measure` talks to. For each
//! line `live` on standard input it asks the endpoint, for each line `memory` the bodies of PAGES, one a line, take the
//! endpoint's place; it prints the seconds, how many names had the form of those that are never written, how many
//! different ones, and how many others there were.

use std::io::{self, BufRead as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{env, fs};

use aws_sdk_kms::Client;
use aws_sdk_kms::config::http::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use kmsalias_rust::{REGION, client, with};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let [endpoint, pages] = [1, 2].map(|at| env::args().nth(at).expect("list ENDPOINT PAGES"));
    let pages = fs::read_to_string(pages).expect("PAGES is a file");
    let pages: Arc<[String]> = pages.lines().map(str::to_owned).collect();
    let live = client(&endpoint, REGION, "test");
    for line in io::stdin().lock().lines() {
        match line.expect("a line of text").as_str() {
            "live" => list(&live).await,
            _ => list(&remembering(&endpoint, Arc::clone(&pages))).await,
        }
    }
}

async fn list(kms: &Client) {
    let begun = Instant::now();
    let mut names = Vec::new();
    let mut items = kms.list_aliases().into_paginator().page_size(100).items().send();
    while let Some(alias) = items.next().await {
        names.extend(alias.expect("a page").alias_name);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let (mut still, others): (Vec<String>, Vec<String>) =
        names.into_iter().partition(|name| is_still(name));
    let seen = still.len();
    still.sort();
    still.dedup();
    println!("{seconds:.4} {seen} {} {}", still.len(), others.len());
}

/// Whether no writer has this name: `alias/bulk/` and seven digits.
fn is_still(name: &str) -> bool {
    let number = name.strip_prefix("alias/bulk/").unwrap_or_default();
    number.len() == 7 && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn remembering(endpoint: &str, pages: Arc<[String]>) -> Client {
    let memory = SharedHttpConnector::new(Memory { pages, next: AtomicUsize::new(0) });
    with(endpoint, REGION, "test", http_client_fn(move |_, _| memory.clone()))
}

/// Answers the requests with the pages, one after the other.
#[derive(Debug)]
struct Memory {
    pages: Arc<[String]>,
    next: AtomicUsize,
}

impl HttpConnector for Memory {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let page = self.pages[self.next.fetch_add(1, Ordering::Relaxed)].clone();
        let mut response = HttpResponse::new(200.try_into().expect("a status"), page.into());
        response.headers_mut().insert("content-type", "application/x-amz-json-1.1");
        HttpConnectorFuture::ready(Ok(response))
    }
}
