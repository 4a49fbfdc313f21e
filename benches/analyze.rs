//! Times `analyze` on a generated estate of 5,000 services (25,100 objects, about 11 MB), phase by
//! phase. `cargo bench --bench analyze`; docs/performance.md says how to compare with istioctl.

use std::sync::{Arc, LazyLock};

use divan::{Bencher, counter::BytesCount};
use meshctl::analyze::{self, Settings};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::resource::{Catalog, identity::KINDS};

#[path = "../examples/estate/mod.rs"]
mod estate;

static FILES: LazyLock<Vec<Arc<str>>> = LazyLock::new(|| {
    let shape = estate::Shape { services: 5_000, namespaces: 100, broken: 0, seed: 1 };
    (0..shape.namespaces).map(|index| estate::namespace_file(&shape, index).into()).collect()
});

static ESTATE: LazyLock<Estate> = LazyLock::new(load);

fn load() -> Estate {
    let mut estate = Estate::default();
    for (index, text) in FILES.iter().enumerate() {
        let documents = document::read(text, &Limits::default());
        let source = Source { name: format!("{index}.yaml").into(), text: Arc::clone(text), path: None };
        estate.ingest(source, documents, KINDS, "default");
    }
    estate
}

fn main() {
    divan::main();
}

#[divan::bench]
fn read(bencher: Bencher) {
    let bytes: usize = FILES.iter().map(|file| file.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(load);
}

#[divan::bench]
fn views(bencher: Bencher) {
    let estate = &*ESTATE;
    bencher.bench(|| Catalog::read(estate).virtual_services.len());
}

#[divan::bench]
fn checks(bencher: Bencher) {
    let estate = &*ESTATE;
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    bencher.bench(|| analyze::run(estate, &settings).map(|analysis| analysis.findings.len()));
}
