//! What an Envoy counts of its clusters (Envoy's documentation, "Cluster manager: statistics"). A request for which no
//! host is healthy counts as a 503 of its cluster; a retried answer counts elsewhere (`retry`), so that every request
//! counts once.

use crate::mesh::metrics::{Durations, ENVOY_ROUTES, Family, Match, Metrics, Page, Traffic};

/// What a plain Envoy counts. A cluster has the name of the Service unless labels of the gate say otherwise.
pub static METRICS: Metrics = Metrics {
    name: "envoy",
    kinds: &[],
    common: &[],
    backend: &[Match::is("envoy_cluster_name", "{service}")],
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

/// Who calls whom, as an Envoy without a mesh's own metrics counts it: by cluster.
pub static TRAFFIC: Traffic = Traffic {
    mesh: "envoy",
    counted: &[Match::is_not("envoy_response_code", "")],
    requests: "envoy_cluster_upstream_rq",
    bad: &[&[Match::matches("envoy_response_code", "5..")]],
    durations: Durations { bucket: "envoy_cluster_upstream_rq_time_bucket", per_second: 1000 },
    from: ["namespace", "pod"],
    service: ["", "envoy_cluster_name"],
    to: ["", "envoy_cluster_name"],
    secured: None,
    page: Page::Text { port: 9901, path: "/stats/prometheus" },
};

/// What an Envoy counts of routes.
pub static ROUTES: Traffic = ENVOY_ROUTES;
