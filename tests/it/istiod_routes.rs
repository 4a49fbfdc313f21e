//! The tables that a real control plane (istiod 1.32-dev) sent to its proxies, against those that are made here from
//! the same objects. Three of the captures are in the repository; the whole corpus is judged where it is at hand.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use meshctl::algebra::Limits;
use meshctl::document;
use meshctl::mesh::{Settings, envoy, istio::IstioNaming, with_world};
use meshctl::resource::identity::KINDS;
use meshctl::routing::{compare, story::difference_text};
use meshctl::source::{self, Input};

use crate::support::repository;

/// Every capture below a folder: the objects, and what one proxy has.
fn captures(folder: &Path) -> Vec<(PathBuf, PathBuf)> {
    let below = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    };
    below(folder)
        .iter()
        .flat_map(|seed| below(seed).into_iter().map(|path| (seed.join("estate.yaml"), path)))
        .filter(|(_, path)| path.extension().is_some_and(|extension| extension == "gz"))
        .collect()
}

/// What the model and the proxy do differently, as text; empty when they agree.
fn disagreement(estate: &Path, dump: &Path) -> String {
    let mut text = String::new();
    let file = File::open(dump).expect("a capture");
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("it is compressed text");
    let dump = envoy::read(&serde_json::from_str(&text).expect("JSON"), &IstioNaming).expect("a config_dump");
    let limits = document::Limits::default();
    let input = Input::parse(estate.to_str().expect("a path is text")).expect("an input");
    let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
    let mut estate = source::load(&[input], settings).expect("objects");
    // A capture shows everything that there was.
    estate.coverage.complete_namespace("*");
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    let client = dump.node.client();
    let ours = with_world(&estate, &settings, |world| Ok(world.routing(&client))).expect("tables");
    let found = compare(
        &ours.as_bound().map_destinations(|destination| destination.policy = None),
        &dump.routing,
        Limits::default(),
    );
    let differences = found.differences.iter().map(difference_text);
    let undecided = found.undecided.iter().map(|one| format!("{one:?}\n"));
    differences.chain(undecided).collect()
}

#[track_caller]
fn judge(folder: &Path) {
    let captures = captures(folder);
    println!("{} captures of {}", captures.len(), folder.display());
    for (estate, dump) in captures {
        let found = disagreement(&estate, &dump);
        assert!(found.is_empty(), "{}\n{found}", dump.display());
    }
}

#[test]
fn the_model_agrees_with_the_captures_in_the_repository() {
    judge(&repository("tests/data/istiod-routes"));
}

#[test]
fn the_model_agrees_with_the_corpus() {
    let corpus = repository("../shared/corpus/istiod-routes");
    if corpus.is_dir() {
        judge(&corpus);
    } else {
        println!("the corpus istiod-routes is not here: only the captures of the repository are judged");
    }
}
