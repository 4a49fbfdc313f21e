//! Where the counters of a comparison are read: from a Prometheus, or from the pods themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::builtin::{Choice, sample};
use super::counters::{Role, Sample, Side};
use super::prometheus::{instant, range};
use super::server::{Server, Web};
use crate::base::{Error, Result};
use crate::canary::spec::PodsOf;

/// The largest page of a pod, in bytes.
const PAGE: usize = 32 << 20;

/// Counters of one moment.
pub(super) struct Reading {
    pub(super) samples: Vec<Sample>,
    /// Pods that gave none, with the reasons.
    pub(super) missing: Vec<String>,
}

/// Counters in the order of time; times in seconds.
pub(super) type Past = Vec<(f64, Vec<Sample>)>;

/// Where counters are read.
pub(super) trait Source {
    /// The counters at a time, in seconds.
    fn read(&self, time: f64) -> Result<Reading>;
    /// The counters of the past, from, to and step in seconds; empty when it is not known.
    fn past(&self, _from: f64, _to: f64, _step: f64) -> Result<Past> {
        Ok(Vec::new())
    }
}

/// Counters in a Prometheus.
pub(super) struct InPrometheus {
    pub(super) server: Server,
    pub(super) web: Arc<dyn Web>,
    pub(super) query: String,
    pub(super) process: &'static [&'static str],
}

impl Source for InPrometheus {
    fn read(&self, time: f64) -> Result<Reading> {
        let series = instant(&self.server, &*self.web, &self.query, time)?;
        let value = |series: &super::prometheus::Series| series.points.first().map(|(_, value)| *value);
        let samples =
            series.iter().filter_map(|one| sample(&one.labels, self.process, value(one)?)).collect();
        Ok(Reading { samples, missing: Vec::new() })
    }

    fn past(&self, from: f64, to: f64, step: f64) -> Result<Past> {
        let mut readings: BTreeMap<i64, Vec<Sample>> = BTreeMap::new();
        for one in range(&self.server, &*self.web, &self.query, (from, to, step))? {
            let Some(first) = sample(&one.labels, self.process, 0.0) else { continue };
            for (time, value) in one.points {
                let time = (time * 1000.0).round() as i64;
                readings.entry(time).or_default().push(Sample { value, ..first.clone() });
            }
        }
        Ok(readings.into_iter().map(|(time, samples)| (time as f64 / 1000.0, samples)).collect())
    }
}

/// The pods of a cluster, and their pages by port-forward.
pub trait Pods {
    /// The names of the running pods with these labels.
    ///
    /// # Errors
    ///
    /// When the API server cannot be asked.
    fn list(&self, namespace: &str, labels: &BTreeMap<String, String>) -> Result<Vec<String>>;

    /// A page of each pod, several at a time, in the order of the pods; `most` bytes at most.
    ///
    /// # Errors
    ///
    /// Only when none can be asked.
    fn pages(
        &self,
        namespace: &str,
        pods: &[String],
        port: u16,
        path: &str,
        most: usize,
    ) -> Result<Vec<Result<Vec<u8>>>>;
}

/// Counters on the pages of pods.
pub(super) struct OnPods {
    pub(super) pods: Arc<dyn Pods>,
    pub(super) of: Vec<PodsOf>,
    pub(super) namespace: String,
    pub(super) port: u16,
    pub(super) page: Page,
}

/// What is on a page.
pub(super) enum Page {
    /// Prometheus's text.
    Text(&'static str, Choice),
    /// Envoy's list of hosts, with the places of the stable side and the canary.
    Hosts(String, String),
}

impl Source for OnPods {
    fn read(&self, _: f64) -> Result<Reading> {
        let mut reading = Reading { samples: Vec::new(), missing: Vec::new() };
        let mut answered = 0;
        let path = match &self.page {
            Page::Text(path, _) => path,
            Page::Hosts(..) => "/clusters?format=json",
        };
        for of in &self.of {
            let namespace = of.namespace.as_deref().unwrap_or(&self.namespace);
            let pods = self.pods.list(namespace, &of.labels)?;
            let pages = self.pods.pages(namespace, &pods, self.port, path, PAGE)?;
            for (pod, page) in pods.iter().zip(pages) {
                let process = format!("{namespace}/{pod}");
                let taken = page
                    .map_err(|error| error.cause)
                    .and_then(|page| self.page.samples(&process, &page, &mut reading.samples));
                match taken {
                    Ok(()) => answered += 1,
                    Err(why) => reading.missing.push(format!("{process}: {why}")),
                }
            }
        }
        if answered == 0 && !reading.missing.is_empty() {
            let cause = format!("no pod answers: {}", crate::base::text::list(&reading.missing, 3));
            return Err(Error::unreachable("reading the counters of pods", cause));
        }
        Ok(reading)
    }
}

impl Page {
    fn samples(&self, process: &str, page: &[u8], found: &mut Vec<Sample>) -> Result<(), String> {
        match self {
            Self::Text(_, choice) => choice.samples(process, &String::from_utf8_lossy(page), found),
            Self::Hosts(stable, canary) => hosts(process, page, (stable, canary), found),
        }
    }
}

/// Envoy's admin page `/clusters?format=json`: requests that ended well (`rq_success`) and that failed (`rq_error`, the
/// connections that failed among them), for each host.
fn hosts(
    process: &str,
    page: &[u8],
    (stable, canary): (&str, &str),
    found: &mut Vec<Sample>,
) -> Result<(), String> {
    let page: Value =
        serde_json::from_slice(page).map_err(|_| "its list of clusters is no JSON".to_owned())?;
    let items = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for cluster in items(&page["cluster_statuses"]) {
        for host in items(&cluster["host_statuses"]) {
            let is = |place: &str| cluster["name"] == place || host["locality"]["region"] == place;
            let side = if is(canary) {
                Side::Canary
            } else if is(stable) {
                Side::Stable
            } else {
                continue;
            };
            let address = host["address"].to_string();
            // Absent values of protobuf's JSON are zero; 64 bits are text.
            let count = |name: &str| {
                let stats = host["stats"].as_array();
                let one = stats.and_then(|stats| stats.iter().find(|stat| stat["name"] == name));
                let value = one.map_or("0", |one| one["value"].as_str().unwrap_or("0"));
                value.parse::<f64>().unwrap_or(0.0)
            };
            let (good, bad) = (count("rq_success"), count("rq_error"));
            for (role, value) in [(Role::Requests, good + bad), (Role::Bad, bad)] {
                let series = format!("{process} {} {address}", cluster["name"]);
                found.push(Sample { process: process.to_owned(), series, side, role, value });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_counted_by_cluster_or_region() {
        let page = r#"{"cluster_statuses": [
            {"name": "httproute/shop/web/rule/0", "host_statuses": [
              {"address": {"socket_address": {"address": "10.0.0.1", "port_value": 80}},
               "locality": {"region": "httproute/shop/web/rule/0/backend/0"},
               "stats": [{"name": "rq_success", "value": "90"}, {"name": "rq_error"}, {"name": "rq_total", "value": "90"}]},
              {"address": {"socket_address": {"address": "10.0.0.2", "port_value": 80}},
               "locality": {"region": "httproute/shop/web/rule/0/backend/1"},
               "stats": [{"name": "rq_success", "value": "7"}, {"name": "rq_error", "value": "3"}]}]},
            {"name": "other", "host_statuses": [{"stats": [{"name": "rq_success", "value": "5"}]}]}]}"#;
        let mut found = Vec::new();
        let place = |index| format!("httproute/shop/web/rule/0/backend/{index}");
        hosts("pod", page.as_bytes(), (&place(0), &place(1)), &mut found).unwrap();
        let values: Vec<_> = found.iter().map(|one| (one.side, one.role, one.value)).collect();
        assert_eq!(
            values,
            [
                (Side::Stable, Role::Requests, 90.0),
                (Side::Stable, Role::Bad, 0.0),
                (Side::Canary, Role::Requests, 10.0),
                (Side::Canary, Role::Bad, 3.0),
            ]
        );
        for odd in [
            "",
            "{}",
            "[]",
            "{\"cluster_statuses\": 3}",
            "{\"cluster_statuses\": [{\"host_statuses\": [7]}]}",
        ] {
            let mut found = Vec::new();
            drop(hosts("pod", odd.as_bytes(), ("a", "b"), &mut found));
            assert_eq!(found, Vec::new(), "{odd}");
        }
    }
}
