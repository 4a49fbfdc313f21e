//! L4: requests are split as written, by the counters of the proxies that obey the rule, from one look to the next.
//!
//! With n requests of which a backend is to get the share p, the count is binomial: its expectation is n p and its
//! deviation sqrt(n p (1 - p)). It is taken for right when it lies within 3.29 deviations and half a request (999 of
//! 1,000 looks at a right split). Fewer requests than it takes to tell the share to 6 % of a deviation (1,068), or to
//! see ten of the rarer kind, prove nothing and are said to be too few.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Laggard;
use super::look::{Found, Site};
use super::proxies::Asked;
use crate::base::{Result, text};
use crate::canary::audience::name_of;
use crate::cluster::PodRef;
use crate::mesh::World;
use crate::mesh::naming::{AnyNaming, Named, Naming};
use crate::model::{BackendId, Destination, Protocol};

/// Requests by cluster and address of the endpoint, as one proxy counted them.
type Counters = BTreeMap<(String, String), u64>;

/// What was counted when the writes were first seen in force.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    /// The weights that the counting is about.
    about: Vec<Vec<(BackendId, u64)>>,
    start: BTreeMap<PodRef, Counters>,
}

/// What a look at the counters gave.
pub(super) struct Counted {
    pub(super) laggards: Vec<Laggard>,
    pub(super) detail: String,
    pub(super) observed: Vec<(BackendId, u64)>,
}

impl Traffic {
    /// Counts what went through since the first look at these writes.
    pub(super) fn count(
        &mut self,
        site: &dyn Site,
        world: &World<'_>,
        asked: &Asked<'_>,
        found: &[Found<'_>],
    ) -> Result<Counted> {
        let now = read(site, asked)?;
        let about: Vec<_> = found.iter().map(|one| one.written.weights.clone()).collect();
        if self.about != about {
            *self = Self { about, start: now };
            let laggards = vec![Laggard {
                name: "traffic".to_owned(),
                why: "the counting begins with this look".to_owned(),
            }];
            return Ok(Counted { laggards, detail: "0 requests counted".to_owned(), observed: Vec::new() });
        }
        let mut counted = Counted { laggards: Vec::new(), detail: String::new(), observed: Vec::new() };
        let mut details = Vec::new();
        for (route, one) in found.iter().enumerate() {
            let counts = self.of_route(&now, world, asked, route, one);
            let verdict = judge(&one.written.weights, &counts);
            details.push(verdict.detail);
            let name = format!("traffic of {}", one.object.reference);
            counted.laggards.extend(verdict.why.map(|why| Laggard { name, why }));
            if route == 0 {
                counted.observed = one.written.weights.iter().map(|(id, _)| id.clone()).zip(counts).collect();
            }
        }
        counted.detail = details.join(", ");
        Ok(counted)
    }

    /// The requests for each backend of a route, in their order.
    fn of_route(
        &self,
        now: &BTreeMap<PodRef, Counters>,
        world: &World<'_>,
        asked: &Asked<'_>,
        route: usize,
        found: &Found<'_>,
    ) -> Vec<u64> {
        let mut counts = vec![0; found.written.weights.len()];
        for pod in &asked.pods {
            let expected = pod.expected.iter().find(|expected| expected.route == route);
            let (Some(expected), Some(now), Some(start)) =
                (expected, now.get(&pod.pod), self.start.get(&pod.pod))
            else {
                continue;
            };
            let destinations: Vec<&Destination> =
                expected.spots.iter().flat_map(|spot| &spot.destinations).collect();
            for ((cluster, address), value) in now {
                let before = start.get(&(cluster.clone(), address.clone())).copied().unwrap_or(0);
                // A proxy that was started anew counts from 0.
                let delta = if *value < before { *value } else { value - before };
                let at = world.backend_at(cluster, address, expected.split).or_else(|| {
                    let place = destinations.iter().find(|one| is_cluster(cluster, one))?.origin.place()?;
                    let stands_in = |item: &str| place.path.as_str().starts_with(item);
                    expected.split.backends.iter().position(|backend| stands_in(backend.item.as_str()))
                });
                let id = at.and_then(|at| expected.split.backends.get(at)).map(|backend| &backend.id);
                let place = found.written.weights.iter().position(|(own, _)| Some(own) == id);
                if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                    *count += delta;
                }
            }
        }
        counts
    }
}

fn is_cluster(cluster: &str, destination: &Destination) -> bool {
    match AnyNaming.destination(cluster) {
        Named::Service { host, subset, port } => {
            name_of(&Destination::new(host, subset, port, 0)) == name_of(destination)
        }
        _ => false,
    }
}

/// The counters of every proxy that answers. One that does not is left out: it lags behind at a lower level.
fn read(site: &dyn Site, asked: &Asked<'_>) -> Result<BTreeMap<PodRef, Counters>> {
    let pods: Vec<(PodRef, u16)> = asked.pods.iter().map(|pod| (pod.pod.clone(), pod.port)).collect();
    let mut found = BTreeMap::new();
    site.ask(&pods, "/clusters?format=json", &mut |index, answer| {
        if let (Some(pod), Ok(clusters)) = (asked.pods.get(index), answer) {
            let streams = pod
                .expected
                .iter()
                .flat_map(|expected| &expected.spots)
                .any(|spot| spot.request.protocol != Protocol::Http);
            found.insert(pod.pod.clone(), counters(&clusters, if streams { "cx_total" } else { "rq_total" }));
        }
    })?;
    Ok(found)
}

/// The counters of Envoy's `/clusters?format=json`.
fn counters(clusters: &Value, counter: &str) -> Counters {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut found = Counters::new();
    for cluster in list(&clusters["cluster_statuses"]) {
        let name = cluster["name"].as_str().unwrap_or_default();
        for host in list(&cluster["host_statuses"]) {
            let address = host["address"]["socket_address"]["address"].as_str().unwrap_or_default();
            let stats = list(&host["stats"]);
            let value = stats.iter().find(|stat| stat["name"] == counter).map(|stat| &stat["value"]);
            // A count of 0 is left out by Envoy.
            let value = value.and_then(|value| value.as_u64().or_else(|| value.as_str()?.parse().ok()));
            *found.entry((name.to_owned(), address.to_owned())).or_default() += value.unwrap_or(0);
        }
    }
    found
}

struct Verdict {
    why: Option<String>,
    detail: String,
}

/// Whether counts fit weights.
fn judge(weights: &[(BackendId, u64)], counts: &[u64]) -> Verdict {
    let (total, seen) = (weights.iter().map(|(_, weight)| weight).sum::<u64>(), counts.iter().sum::<u64>());
    let shares: Vec<f64> = weights.iter().map(|(_, weight)| *weight as f64 / total.max(1) as f64).collect();
    let needed = shares.iter().map(|share| needed(*share)).max().unwrap_or(0);
    let percent = |share: f64| (share * 1e4).round() / 1e2;
    let parts: Vec<String> = weights
        .iter()
        .zip(counts)
        .map(|((id, _), count)| format!("{id} {} %", percent(*count as f64 / seen.max(1) as f64)))
        .collect();
    let detail = format!("{} counted: {}", text::plural(seen as usize, "request"), text::list(&parts, 5));
    if seen < needed {
        let why =
            format!("the configuration is proven, the traffic not yet: {seen} of {needed} requests seen");
        return Verdict { why: Some(why), detail };
    }
    let wrong = weights.iter().zip(counts).zip(&shares).find_map(|(((id, _), count), share)| {
        let (low, high) = bounds(seen, *share);
        let count = *count as f64;
        (count < low || count > high).then(|| {
            let (low, high) = (percent(low / seen as f64), percent(high / seen as f64));
            let got = percent(count / seen as f64);
            format!("{id} got {got} % of {seen} requests; with {} % it is {low} to {high} %", percent(*share))
        })
    });
    Verdict { why: wrong, detail }
}

/// How many requests it takes to tell a share.
fn needed(share: f64) -> u64 {
    const ENOUGH: u64 = 1_068;
    let rarer = share.min(1.0 - share);
    if rarer > 0.0 { ENOUGH.max((10.0 / rarer).ceil() as u64) } else { ENOUGH }
}

/// The least and the greatest count of a share of n requests that is taken for right.
fn bounds(n: u64, share: f64) -> (f64, f64) {
    const DEVIATIONS: f64 = 3.29;
    let n = n as f64;
    let half =
        if share > 0.0 && share < 1.0 { DEVIATIONS * (n * share * (1.0 - share)).sqrt() + 0.5 } else { 0.0 };
    ((n * share - half).max(0.0), (n * share + half).min(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(host: &str) -> BackendId {
        BackendId { host: host.to_owned(), subset: None, port: None }
    }

    #[test]
    fn counts_are_right_within_binomial_bounds_and_few_prove_nothing() {
        let weights = [(id("a"), 90), (id("b"), 10)];
        let why = |a: u64, b: u64| judge(&weights, &[a, b]).why;
        assert_eq!(why(9_000, 1_000), None);
        assert_eq!(why(9_090, 910), None, "three deviations");
        assert!(
            why(9_120, 880).is_some_and(|why| why.contains("b got 8.8 %") || why.contains("a got 91.2 %"))
        );
        assert!(why(900, 100).is_some_and(|why| why.contains("1000 of 1068 requests")));
        let all = [(id("a"), 0), (id("b"), 100)];
        assert_eq!(judge(&all, &[0, 2_000]).why, None);
        assert!(judge(&all, &[1, 1_999]).why.is_some(), "a single request to a backend without weight");
    }

    #[test]
    fn a_right_split_is_taken_for_right_and_a_wrong_one_is_not() {
        let mut state = 11_u64;
        let mut uniform = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        for (real, said, least, most) in [(0.05, 5, 990, 1_000), (0.10, 5, 0, 5), (0.5, 50, 990, 1_000)] {
            let weights = [(id("a"), 100 - said), (id("b"), said)];
            let right = (0..1_000)
                .filter(|_| {
                    let canary = (0..2_000).filter(|_| uniform() < real).count() as u64;
                    judge(&weights, &[2_000 - canary, canary]).why.is_none()
                })
                .count();
            assert!((least..=most).contains(&right), "{real} taken for {said}: {right}");
        }
    }

    #[test]
    fn counters_are_read_as_envoy_writes_them() {
        let clusters = serde_json::json!({"cluster_statuses": [{"name": "outbound|80||a", "host_statuses": [
            {"address": {"socket_address": {"address": "10.0.0.1"}}, "stats": [{"name": "rq_total", "value": "7"}]},
            {"address": {"socket_address": {"address": "10.0.0.2"}}, "stats": [{"name": "rq_total"}]},
        ]}]});
        let found = counters(&clusters, "rq_total");
        assert_eq!(found.into_values().collect::<Vec<_>>(), [7, 0]);
    }
}
