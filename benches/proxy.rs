//! Times `proxy-config` on a generated config_dump of 2,000 services, and the reading of it for `verify`.
//! `cargo bench --bench proxy`.

use std::sync::LazyLock;

use divan::Bencher;
use jiff::Timestamp;
use meshctl::proxy::config::{Filter, Manner, Said, Section, report};
use meshctl::proxy::verify::read_dump;

#[path = "../examples/dump/mod.rs"]
mod dump;

static DUMP: LazyLock<String> = LazyLock::new(|| dump::config_dump(2_000));

fn main() {
    divan::main();
}

/// The lines of a table.
fn lines(section: Section) -> usize {
    let manner = Manner { filter: &Filter::default(), resources: false, now: Timestamp::UNIX_EPOCH };
    let report = Said::read(DUMP.as_bytes()).and_then(|said| report(&said, &[section], manner));
    report.map_or(0, |report| report.view.table.rows.len())
}

#[divan::bench(args = [Section::Clusters, Section::Routes, Section::Endpoints])]
fn show(bencher: Bencher, section: Section) {
    assert!(lines(section) >= 4_000);
    bencher.bench(|| lines(section));
}

#[divan::bench]
fn read(bencher: Bencher) {
    bencher.bench(|| read_dump("made up", DUMP.as_bytes()).is_ok());
}
