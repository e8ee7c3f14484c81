//! Lists all aliases through the SDK's paginator: `list PAGES SIZE`, which `clients/scale/measure.py` talks to. A line on
//! standard input is an endpoint to ask for SIZE a page, or `memory`: then the bodies of PAGES, one a line, are the answers,
//! and no request leaves the process. It prints the seconds, how many names had the form of those that are never written,
//! how many different ones, and how many others there were.

use std::collections::BTreeMap;
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
    let pages = env::args().nth(1).expect("list PAGES SIZE");
    let size = env::args().nth(2).expect("list PAGES SIZE").parse().expect("SIZE is a number");
    let pages = fs::read_to_string(pages).expect("PAGES is a file");
    let pages: Arc<[String]> = pages.lines().map(str::to_owned).collect();
    let mut clients = BTreeMap::new();
    for line in io::stdin().lock().lines() {
        let line = line.expect("a line of text");
        if line == "memory" {
            list(&remembering(Arc::clone(&pages)), size).await;
        } else {
            list(clients.entry(line).or_insert_with_key(|url| client(url, REGION, "test")), size)
                .await;
        }
    }
}

async fn list(kms: &Client, size: i32) {
    let begun = Instant::now();
    let mut names = Vec::new();
    let mut items = kms.list_aliases().into_paginator().page_size(size).items().send();
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

fn remembering(pages: Arc<[String]>) -> Client {
    let memory = SharedHttpConnector::new(Memory { pages, next: AtomicUsize::new(0) });
    with("http://127.0.0.1", REGION, "test", http_client_fn(move |_, _| memory.clone()))
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
