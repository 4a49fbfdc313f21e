//! Series of counters, as rates per second, become flows between two ends.

use std::collections::BTreeMap;

use crate::mesh::metrics::{Match, Traffic};
use crate::metrics::Histogram;

/// One end of a flow.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct End {
    /// Its namespace; empty when it is not known.
    pub namespace: String,
    /// Its name; empty when it is not known.
    pub name: String,
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.namespace.as_str(), self.name.as_str()) {
            (_, "") => f.write_str("unknown"),
            ("", name) => f.write_str(name),
            (namespace, name) => write!(f, "{namespace}/{name}"),
        }
    }
}

/// Who calls whom, by which service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// Who sends.
    pub from: End,
    /// The service that is asked for.
    pub service: End,
    /// Who gets it.
    pub to: End,
}

/// What is counted of a flow, or of several together. All of it in one second.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sums {
    /// Requests.
    pub requests: f64,
    /// Those of them that failed.
    pub bad: f64,
    /// Requests of which it is known whether they came over mutual TLS, and those that did.
    pub secured: [f64; 2],
    /// How long they took.
    durations: Histogram,
}

impl Sums {
    /// The share that did not fail; `None` without requests.
    pub fn success(&self) -> Option<f64> {
        (self.requests > 0.0).then(|| (1.0 - self.bad / self.requests).clamp(0.0, 1.0))
    }

    /// The share that came over mutual TLS; `None` when it is not known.
    pub fn mutual_tls(&self) -> Option<f64> {
        let [known, secured] = self.secured;
        (known > 0.0).then(|| (secured / known).clamp(0.0, 1.0))
    }

    /// How many milliseconds a share of the requests took at most.
    pub fn quantile(&self, share: f64) -> Option<f64> {
        self.durations.quantile(share)
    }

    /// Adds what another flow counts.
    pub fn add(&mut self, other: &Self) {
        self.requests += other.requests;
        self.bad += other.bad;
        self.secured[0] += other.secured[0];
        self.secured[1] += other.secured[1];
        self.durations.merge(&other.durations);
    }
}

/// All flows that were counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flows(pub BTreeMap<Pair, Sums>);

fn all_hold<'l>(matches: &[Match], label: &impl Fn(&str) -> &'l str) -> bool {
    matches.iter().all(|one| one.holds(label(one.label)))
}

impl Flows {
    /// Adds a series, with the value of each label, and its rate in one second.
    pub fn add<'l>(&mut self, traffic: &Traffic, metric: &str, label: &impl Fn(&str) -> &'l str, rate: f64) {
        if !rate.is_finite() || rate < 0.0 {
            return;
        }
        let counted = all_hold(traffic.counted, label);
        let known = traffic.secured.filter(|[known, _]| all_hold(known, label));
        if !counted && known.is_none() {
            return;
        }
        let end = |[namespace, name]: [&str; 2]| {
            let text = |name: &str| Some(label(name)).filter(|text| *text != "unknown").unwrap_or_default();
            End { namespace: text(namespace).to_owned(), name: text(name).to_owned() }
        };
        let mut from = end(traffic.from);
        if from.name.is_empty() {
            from = end(["namespace", "pod"]);
        }
        let pair = Pair { from, service: end(traffic.service), to: end(traffic.to) };
        let sums = self.0.entry(pair).or_default();
        if metric != traffic.requests {
            if counted {
                sums.durations.add(label("le"), traffic.durations.per_second, rate);
            }
            return;
        }
        if counted {
            sums.requests += rate;
            if traffic.bad.iter().any(|bad| all_hold(bad, label)) {
                sums.bad += rate;
            }
        }
        if let Some([_, secured]) = known {
            sums.secured[0] += rate;
            if all_hold(secured, label) {
                sums.secured[1] += rate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mesh::metrics::traffic_of;

    fn add(flows: &mut Flows, mesh: &str, metric: &str, labels: &[(&str, &'static str)], rate: f64) {
        let label = |name: &str| labels.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| *value);
        flows.add(traffic_of(mesh), metric, &label, rate);
    }

    #[test]
    fn series_of_both_sides_make_one_flow() {
        let ends = [
            ("source_workload_namespace", "shop"),
            ("source_workload", "web"),
            ("destination_service_namespace", "shop"),
            ("destination_service_name", "reviews"),
            ("destination_workload_namespace", "shop"),
            ("destination_workload", "reviews-v1"),
        ];
        let with = |more: &[(&'static str, &'static str)]| [&ends[..], more].concat();
        let mut flows = Flows::default();
        let name = "istio_requests_total";
        add(&mut flows, "istio", name, &with(&[("reporter", "source"), ("response_code", "200")]), 9.0);
        add(&mut flows, "istio", name, &with(&[("reporter", "source"), ("response_code", "503")]), 1.0);
        let tls = ("connection_security_policy", "mutual_tls");
        add(&mut flows, "istio", name, &with(&[("reporter", "destination"), tls]), 4.0);
        add(&mut flows, "istio", name, &with(&[("reporter", "destination")]), 4.0);
        let bucket = "istio_request_duration_milliseconds_bucket";
        for (le, rate) in [("10", 5.0), ("100", 9.0), ("+Inf", 10.0)] {
            add(&mut flows, "istio", bucket, &with(&[("reporter", "source"), ("le", le)]), rate);
        }
        add(&mut flows, "istio", name, &with(&[("reporter", "source")]), f64::NAN);
        assert_eq!(flows.0.len(), 1);
        let (pair, sums) = flows.0.first_key_value().unwrap();
        assert_eq!(
            (pair.from.to_string(), pair.to.to_string()),
            ("shop/web".to_owned(), "shop/reviews-v1".to_owned())
        );
        assert_eq!((sums.requests, sums.success(), sums.mutual_tls()), (10.0, Some(0.9), Some(0.5)));
        assert_eq!([0.5, 0.7, 0.99].map(|share| sums.quantile(share)), [Some(10.0), Some(55.0), Some(100.0)]);
    }

    #[test]
    fn a_proxy_that_does_not_say_who_it_is_is_its_pod() {
        let mut flows = Flows::default();
        let labels = [
            ("namespace", "edge"),
            ("pod", "gw-1"),
            ("envoy_cluster_name", "cart"),
            ("envoy_response_code", "500"),
        ];
        add(&mut flows, "kuma", "envoy_cluster_upstream_rq", &labels, 2.0);
        add(&mut flows, "kuma", "envoy_cluster_upstream_rq", &labels[..3], 2.0);
        let (pair, sums) = flows.0.first_key_value().unwrap();
        assert_eq!((pair.from.to_string(), pair.to.to_string()), ("edge/gw-1".to_owned(), "cart".to_owned()));
        assert_eq!((sums.requests, sums.success(), sums.quantile(0.5)), (2.0, Some(0.0), None));
    }
}
