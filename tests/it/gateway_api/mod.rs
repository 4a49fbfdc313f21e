//! The Gateway API against what others found: the project's own request tables, the objects that Istio makes, and
//! what Envoy Gateway answered, which are judged when they are there; and small cases of our own.

mod answer;
mod conformance;
mod golden;
mod observed;
mod small;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::kubernetes::Kubernetes;
use meshctl::mesh::gateway_api::GatewayApi;
use meshctl::resource::Catalog;
use meshctl::resource::identity::KINDS;
use serde_json::Value;

use crate::support::repository;

/// An estate of texts. All there is stands in them.
fn estate(texts: &[String]) -> Estate {
    let mut estate = Estate::default();
    estate.coverage.complete_namespace("*");
    for text in texts {
        let source = Source { name: Arc::from("input.yaml"), text: Arc::from(text.as_str()), path: None };
        let documents = document::read(&source.text, &Limits::default());
        estate.ingest(source, documents, KINDS, "default");
    }
    estate
}

/// Reads texts and asks something.
fn with<T>(
    texts: &[String],
    domain: &str,
    ask: impl FnOnce(&GatewayApi<'_>, &Catalog<'_>, &Kubernetes<'_>) -> T,
) -> T {
    let estate = estate(texts);
    let catalog = Catalog::read(&estate);
    let kubernetes = Kubernetes::new(&estate, &catalog);
    ask(&GatewayApi::new(&estate, &catalog, &kubernetes, domain), &catalog, &kubernetes)
}

/// A folder of test data of other projects; none when it is not there.
#[expect(clippy::print_stdout, reason = "says that nothing was judged")]
fn corpus(folder: &str) -> Option<PathBuf> {
    let path = repository("../shared").join(folder);
    if !path.exists() {
        println!("{folder} is not here: nothing judged");
        return None;
    }
    Some(path)
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file that can be read");
    serde_json::from_str(&text).expect("JSON")
}

/// The texts of the YAML files of a folder, in the order of their names; none when there is no folder.
fn manifests(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("a text")).collect()
}

/// The names of the cases of a corpus.
fn cases(folder: &Path) -> Vec<String> {
    let index = json(&folder.join("index.json"));
    let names = index["cases"].as_array().expect("a list");
    names.iter().map(|name| name.as_str().expect("a name").to_owned()).collect()
}

/// A text of JSON; empty when it is not there.
fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// The items of a list of JSON.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}
