//! Where series come from: a Prometheus that is asked for rates, or pages of proxies that are read twice.

use std::collections::{BTreeMap, BTreeSet};

use super::flows::Flows;
use crate::base::{Error, Result};
use crate::mesh::metrics::{Match, Operator, Traffic};
use crate::metrics::prometheus::instant;
use crate::metrics::{Server, Web, text};

/// A series of a page: the metric, and its labels with their values.
type Key = (bool, Vec<(String, String)>);

/// What has been read of the pages of proxies.
#[derive(Debug, Default)]
pub struct Pages {
    /// By pod: when it was read, in seconds, and how far each series had counted.
    read: BTreeMap<String, (f64, BTreeMap<Key, f64>)>,
}

impl Pages {
    /// Reads a page of a pod at a time, in seconds. From the second time on, what was counted in between is added to the flows. A
    /// counter that went down has begun anew.
    ///
    /// # Errors
    ///
    /// When the page is not in Prometheus's format; with the line.
    pub fn read(
        &mut self,
        traffic: &Traffic,
        (namespace, pod): (&str, &str),
        (page, time): (&str, f64),
        flows: &mut Flows,
    ) -> Result<(), String> {
        let labels = labels_of(traffic);
        let mut now: BTreeMap<Key, f64> = BTreeMap::new();
        let wanted = |name: &str| name == traffic.requests || name == traffic.durations.bucket;
        text::each(page, wanted, |name, all, value| {
            let kept = all.into_iter().filter(|(label, _)| labels.contains(label));
            let mut kept: Vec<(String, String)> =
                kept.map(|(label, value)| (label.to_owned(), value)).collect();
            for (label, value) in [("namespace", namespace), ("pod", pod)] {
                if kept.iter().all(|(own, _)| own != label) {
                    kept.push((label.to_owned(), value.to_owned()));
                }
            }
            kept.sort();
            *now.entry((name == traffic.requests, kept)).or_default() += value;
        })?;
        let name = format!("{namespace}/{pod}");
        if let Some((before, old)) = self.read.get(&name) {
            let seconds = (time - before).max(0.001);
            for ((requests, labels), value) in &now {
                let known = old.get(&(*requests, labels.clone())).copied().filter(|known| known <= value);
                let rate = (value - known.unwrap_or(0.0)) / seconds;
                let metric = if *requests { traffic.requests } else { traffic.durations.bucket };
                flows.add(traffic, metric, &|name| value_of(labels, name), rate);
            }
        }
        self.read.insert(name, (time, now));
        Ok(())
    }
}

fn value_of<'l>(labels: &'l [(String, String)], name: &str) -> &'l str {
    labels.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

/// The labels that mean something.
fn labels_of(traffic: &Traffic) -> BTreeSet<&'static str> {
    let [known, secured] = traffic.secured.unwrap_or([&[], &[]]);
    let tested =
        traffic.counted.iter().chain(traffic.bad.iter().copied().flatten()).chain(known).chain(secured);
    let ends = [traffic.from, traffic.service, traffic.to, ["namespace", "pod"]];
    let ends = ends.into_iter().flatten().filter(|label| !label.is_empty());
    tested.map(|one| one.label).chain(ends).chain(["le"]).collect()
}

/// The part of the selector of a query that narrows it down to one namespace at either end.
pub fn selection(traffic: &Traffic, namespace: Option<&str>) -> Vec<String> {
    let Some(namespace) = namespace else { return vec![String::new()] };
    let ends: BTreeSet<&str> =
        [traffic.from[0], traffic.to[0]].into_iter().filter(|label| !label.is_empty()).collect();
    let quoted = serde_json::Value::from(namespace).to_string();
    ends.into_iter().map(|label| format!("{label}={quoted}")).collect()
}

fn matcher(one: &Match) -> String {
    let operator = match one.operator {
        Operator::Is => "=",
        Operator::IsNot => "!=",
        Operator::Matches => "=~",
        Operator::MatchesNot => "!~",
    };
    format!("{}{operator}\"{}\"", one.label, one.value)
}

/// The flows of a window, such as `1m`, as a Prometheus knows them.
///
/// # Errors
///
/// When it does not answer, or cannot be understood.
pub fn of_prometheus(
    (server, web): (&Server, &dyn Web),
    traffic: &Traffic,
    namespace: Option<&str>,
    (window, time): (&str, f64),
) -> Result<Flows> {
    let labels: Vec<&str> = labels_of(traffic).into_iter().collect();
    let by = labels.join(",");
    // A series counts once, whichever end is in the namespace.
    let any = |metric: &str, own: &[Match]| {
        let own: Vec<String> = own.iter().map(matcher).collect();
        let parts: Vec<String> = selection(traffic, namespace)
            .into_iter()
            .map(|part| {
                let all: Vec<&str> = own
                    .iter()
                    .map(String::as_str)
                    .chain([part.as_str()])
                    .filter(|one| !one.is_empty())
                    .collect();
                format!("rate({metric}{{{}}}[{window}])", all.join(","))
            })
            .collect();
        format!("sum by ({by}) ({})", parts.join(" or "))
    };
    let mut flows = Flows::default();
    let known = traffic.secured.map(|[known, _]| known).filter(|known| *known != traffic.counted);
    let mut queries = vec![(traffic.requests, any(traffic.requests, traffic.counted))];
    queries.extend(known.map(|known| (traffic.requests, any(traffic.requests, known))));
    queries.push((traffic.durations.bucket, any(traffic.durations.bucket, traffic.counted)));
    for (metric, query) in queries {
        for series in instant(server, web, &query, time)? {
            if let Some((_, rate)) = series.points.first() {
                flows.add(traffic, metric, &|name| series.label(name), *rate);
            }
        }
    }
    if flows.0.len() > 20_000 {
        return Err(Error::unreachable("asking Prometheus", format!("it knows {} flows", flows.0.len()))
            .advise("Narrow the question down with -n."));
    }
    Ok(flows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mesh::metrics::traffic_of;

    #[test]
    fn what_is_counted_between_two_readings_counts() {
        let (linkerd, mut pages, mut flows) = (traffic_of("linkerd"), Pages::default(), Flows::default());
        let page = |count: u32| {
            let labels = r#"direction="outbound",tls="true",dst_namespace="shop",dst_deployment="cart",dst_service="cart""#;
            format!(
                "response_total{{{labels},classification=\"success\",status_code=\"200\"}} {count}\n\
                 response_total{{{labels},classification=\"success\",status_code=\"201\"}} {count}\n\
                 response_total{{direction=\"inbound\"}} 7\n"
            )
        };
        let pod = ("shop", "web-1");
        pages.read(linkerd, pod, (&page(100), 10.0), &mut flows).unwrap();
        assert_eq!(flows, Flows::default());
        pages.read(linkerd, pod, (&page(120), 20.0), &mut flows).unwrap();
        let (pair, sums) = flows.0.first_key_value().unwrap();
        assert_eq!(pair.from.to_string(), "shop/web-1");
        assert_eq!((flows.0.len(), sums.requests, sums.mutual_tls()), (1, 4.0, Some(1.0)));
        // It began anew.
        let mut flows = Flows::default();
        pages.read(linkerd, pod, (&page(5), 30.0), &mut flows).unwrap();
        assert_eq!(flows.0.values().next().unwrap().requests, 1.0);
        assert!(pages.read(linkerd, pod, ("response_total{", 40.0), &mut flows).is_err());
    }

    #[test]
    fn a_namespace_is_either_end() {
        assert_eq!(
            selection(traffic_of("istio"), Some("a\"b")),
            ["destination_workload_namespace=\"a\\\"b\"", "source_workload_namespace=\"a\\\"b\""]
        );
        assert_eq!(selection(traffic_of("istio"), None), [""]);
    }
}
