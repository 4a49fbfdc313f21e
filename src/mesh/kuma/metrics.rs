//! What the proxies of Kuma count: Envoy's clusters, named after the value of `kuma.io/service`. The clusters of a split
//! have a suffix.

use crate::mesh::metrics::{Durations, Family, Match, Metrics, Page};

/// What Kuma counts.
pub static METRICS: Metrics = Metrics {
    name: "kuma",
    kinds: &["MeshHTTPRoute"],
    common: &[],
    backend: &[Match::matches("envoy_cluster_name", "{service}_{namespace}_svc_{port}(-.*)?")],
    versions: &[],
    lost: &[],
    requests: &[Family {
        name: "envoy_cluster_upstream_rq",
        bad: &[&[Match::matches("envoy_response_code", "5..")]],
    }],
    durations: &[Durations { bucket: "envoy_cluster_upstream_rq_time_bucket", per_second: 1000 }],
    process: &["namespace", "pod", "instance"],
    page: Page::Text { port: 9901, path: "/stats/prometheus" },
};
