//! Times `route explain` and `route diff` on a generated estate of 5,000 services, after it is read: what a question
//! costs beside `analyze`'s reading. `cargo bench --bench routes`.

use std::sync::{Arc, LazyLock};

use divan::Bencher;
use meshctl::base::{Exit, Result};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::mesh::{Settings, with_world, with_worlds};
use meshctl::resource::identity::KINDS;
use meshctl::routes::{self, Written};

#[path = "../examples/estate/mod.rs"]
mod estate;

/// The estate as it is, and with the weights of one route changed.
static SIDES: LazyLock<[Estate; 2]> = LazyLock::new(|| {
    let shape = estate::Shape { services: 5_000, namespaces: 100, broken: 0, seed: 1 };
    let files: Vec<String> =
        (0..shape.namespaces).map(|index| estate::namespace_file(&shape, index)).collect();
    let mut changed = files.clone();
    changed[50] = changed[50].replacen("weight: 90", "weight: 80", 1);
    [load(files), load(changed)]
});

fn load(files: Vec<String>) -> Estate {
    let mut estate = Estate::default();
    for (index, text) in files.into_iter().enumerate() {
        let text: Arc<str> = text.into();
        let documents = document::read(&text, &Limits::default());
        let source = Source { name: format!("{index}.yaml").into(), text, path: None };
        estate.ingest(source, documents, KINDS, "default");
    }
    estate
}

fn settings() -> Settings {
    Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() }
}

fn main() {
    divan::main();
}

#[divan::bench]
fn explain(bencher: Bencher) {
    let [estate, _] = &*SIDES;
    bencher.bench(|| -> Result<Exit> {
        with_world(estate, &settings(), |world| {
            let client = world.workload("", "team-000")?;
            let url = "http://accounts-0000/a".to_owned();
            let (request, _) = Written { url, ..Written::default() }.complete(&client, world)?;
            Ok(routes::explain::report(world, &client, &request).exit)
        })
    });
}

#[divan::bench(sample_count = 10)]
fn diff(bencher: Bencher) {
    let [before, after] = &*SIDES;
    bencher.bench(|| -> Result<Exit> {
        with_worlds(&[before, after], &settings(), |worlds| {
            Ok(routes::diff::report(&worlds[0], &worlds[1]).exit)
        })
    });
}
