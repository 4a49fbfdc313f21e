//! `canary shift` through the library: in files, and against an API server that is a map in memory.

mod adapters;
mod files;
mod gates;
mod judge;
mod live;
mod others;
mod preview;
mod proxies;
mod run;
pub(crate) mod scripted;
mod server;
mod staged;
mod stages;

use std::sync::Arc;

use meshctl::canary::{Request, To};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::resource::identity::KINDS;

/// The estate of one text.
fn estate(text: &str) -> Estate {
    let mut estate = Estate::default();
    let source = Source { name: Arc::from("routes.yaml"), text: Arc::from(text), path: None };
    let documents = document::read(&source.text, &Limits::default());
    estate.ingest(source, documents, KINDS, "shop");
    estate
}

/// `ROUTE --to TO`, with further words `--rule R`, `--from N`, `--add-backend`.
fn request(words: &str) -> Request {
    let mut words = words.split_whitespace();
    let mut request = Request {
        route: words.next().expect("a route").to_owned(),
        namespace: "shop".to_owned(),
        file_namespace: "shop".to_owned(),
        to: To::parse(words.next().expect("a share")).expect("a share"),
        rule: None,
        from: None,
        add_backend: false,
    };
    while let Some(word) = words.next() {
        match word {
            "--rule" => request.rule = words.next().map(str::to_owned),
            "--from" => request.from = words.next().map(str::to_owned),
            "--add-backend" => request.add_backend = true,
            _ => unreachable!("a word that no test uses"),
        }
    }
    request
}
