//! Times each rule alone on the generated estate of 5,000 services and prints the ten most expensive, the slowest first.
//! `cargo bench --bench rules`. What is read and indexed before a rule runs is the same for all; it is measured with no rule
//! selected but the cheapest, and taken off.

use std::sync::Arc;
use std::time::{Duration, Instant};

use meshctl::analyze::{self, Selection, Settings, registry::CHECKS};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::resource::identity::KINDS;

#[path = "../examples/estate/mod.rs"]
mod estate;

/// Runs of each rule, of which the fastest counts.
const RUNS: usize = 3;

/// Rules that are printed.
const SHOWN: usize = 10;

fn load() -> Estate {
    let shape = estate::Shape { services: 5_000, namespaces: 100, broken: 50, seed: 1 };
    let mut estate = Estate::default();
    for index in 0..shape.namespaces {
        let text: Arc<str> = estate::namespace_file(&shape, index).into();
        let documents = document::read(&text, &Limits::default());
        estate.ingest(
            Source { name: format!("{index}.yaml").into(), text, path: None },
            documents,
            KINDS,
            "default",
        );
    }
    estate
}

/// The fastest of some runs with only this rule.
fn time(estate: &Estate, rule: &str) -> Duration {
    let settings = Settings {
        selection: Selection { select: vec![rule.to_owned()], ignore: Vec::new() },
        istio_namespace: "istio-system".to_owned(),
        ..Settings::default()
    };
    let one = || {
        let start = Instant::now();
        let found = analyze::run(estate, &settings).map(|analysis| analysis.findings.len());
        std::hint::black_box(found.is_ok());
        start.elapsed()
    };
    (0..RUNS).map(|_| one()).min().unwrap_or_default()
}

#[expect(clippy::print_stdout, reason = "a bench prints what it measured")]
fn main() {
    let estate = load();
    let mut times: Vec<(Duration, &str)> =
        CHECKS.iter().map(|check| (time(&estate, check.meta.name), check.meta.name)).collect();
    times.sort_unstable();
    let base = times.first().map_or(Duration::ZERO, |(time, _)| *time);
    println!("{} objects; reading the views and one cheap rule: {base:.1?}", estate.objects.len());
    for (time, rule) in times.iter().rev().take(SHOWN) {
        println!("{:>10.1?}  {rule}", time.saturating_sub(base));
    }
}
