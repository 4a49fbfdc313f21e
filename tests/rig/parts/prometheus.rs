//! A real Prometheus that scrapes every second.

use std::collections::BTreeMap;
use std::fs;
use std::net::{SocketAddr, TcpStream};

use serde_json::{Value, json};

use super::process::Process;
use crate::envoy::server::{free_ports, get};

/// The path of Envoy's metrics.
const PATH: &str = "/stats/prometheus";

/// A running Prometheus. It ends with this value.
pub(crate) struct Prometheus {
    /// Where it answers: `http://ADDRESS/api/v1/query`.
    pub(crate) address: SocketAddr,
    process: Process,
    _folder: tempfile::TempDir,
}

/// One series of an answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sample {
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) value: f64,
}

impl Prometheus {
    /// Starts one that scrapes these, each with the label `pod`, and waits until it has scraped all of them.
    pub(crate) fn start(targets: &[(&str, SocketAddr)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let listed =
            targets.iter().map(|(pod, address)| json!({ "targets": [address], "labels": { "pod": pod } }));
        let config = json!({
            "global": { "scrape_interval": "1s", "scrape_timeout": "1s" },
            "scrape_configs": [{ "job_name": "envoy", "metrics_path": PATH, "static_configs": listed.collect::<Vec<_>>() }],
        });
        fs::write(folder.path().join("config.json"), config.to_string()).expect("a file");
        let address = SocketAddr::from(([127, 0, 0, 1], free_ports(1)[0]));
        let listen = format!("--web.listen-address={address}");
        let arguments = ["--config.file=config.json", "--storage.tsdb.path=data", &listen];
        let process = Process::start("prometheus", folder.path(), &arguments);
        let mut prometheus = Self { address, process, _folder: folder };
        prometheus.process.wait("Prometheus has scraped everything", || {
            let up = ask(address, "sum(up)")?;
            up.iter().any(|sample| sample.value >= targets.len() as f64).then_some(())
        });
        prometheus
    }

    /// The answer to a query now: one sample for each series.
    pub(crate) fn query(&self, query: &str) -> Vec<Sample> {
        ask(self.address, query).unwrap_or_else(|| panic!("no answer to {query}"))
    }

    /// The one value of a query, 0 when there is no series.
    pub(crate) fn value(&self, query: &str) -> f64 {
        match self.query(query).as_slice() {
            [] => 0.0,
            [sample] => sample.value,
            more => panic!("{query} has several series: {more:?}"),
        }
    }
}

fn ask(address: SocketAddr, query: &str) -> Option<Vec<Sample>> {
    let encoded: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let answer = get(TcpStream::connect(address).ok()?, &format!("/api/v1/query?query={encoded}"))?;
    let answer: Value = serde_json::from_str(&answer.body).ok()?;
    let series = answer["data"]["result"].as_array()?.iter();
    let samples = series.map(|one| {
        let labels = serde_json::from_value(one["metric"].clone()).ok()?;
        Some(Sample { labels, value: one["value"][1].as_str()?.parse().ok()? })
    });
    samples.collect()
}
