//! What implementations of the Gateway API count.

use crate::mesh::metrics::{Durations, Family, Match, Metrics, Page};

/// Linkerd: per route and backend, in the proxy of the client (linkerd2-proxy, outbound policy metrics). A request
/// without an answer has no status and an error. Dead backends are `FAIL_FAST` or `LOAD_SHED`.
pub static LINKERD: Metrics = Metrics {
    name: "linkerd",
    kinds: &[],
    common: &[Match::is("route_name", "{route}"), Match::is("route_namespace", "{route_namespace}")],
    backend: &[
        Match::is("backend_name", "{service}"),
        Match::is("backend_namespace", "{namespace}"),
        Match::is("backend_port", "{port}"),
    ],
    versions: &[],
    lost: &[],
    requests: &[
        Family {
            name: "outbound_http_route_backend_response_statuses_total",
            bad: &[
                &[Match::matches("http_status", "5..")],
                &[Match::matches_not("http_status", "5.."), Match::is_not("error", "")],
            ],
        },
        Family {
            name: "outbound_grpc_route_backend_response_statuses_total",
            bad: &[
                &[Match::matches("grpc_status", GRPC_FAILURES)],
                &[Match::matches_not("grpc_status", GRPC_FAILURES), Match::is_not("error", "")],
            ],
        },
    ],
    durations: &[
        Durations { bucket: "outbound_http_route_backend_response_duration_seconds_bucket", per_second: 1 },
        Durations { bucket: "outbound_grpc_route_backend_response_duration_seconds_bucket", per_second: 1 },
    ],
    process: &["namespace", "pod", "instance"],
    page: Page::Text { port: 4191, path: "/metrics" },
};

/// Statuses of gRPC that are the server's failure, as OpenTelemetry's conventions for server spans name them.
const GRPC_FAILURES: &str = "UNKNOWN|DEADLINE_EXCEEDED|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS";

/// Envoy Gateway: the backends of a rule share one cluster unless they need settings of their own, and then Prometheus
/// cannot tell them apart. The hosts of a backend have its name as their region.
pub static ENVOY_GATEWAY: Metrics = Metrics {
    name: "envoy-gateway",
    kinds: &[],
    common: &[],
    backend: &[Match::is(
        "envoy_cluster_name",
        "{route_kind}/{route_namespace}/{route}/rule/{rule}/backend/{backend}",
    )],
    versions: &[],
    lost: &[],
    requests: &[Family {
        name: "envoy_cluster_upstream_rq",
        bad: &[&[Match::matches("envoy_response_code", "5..")]],
    }],
    durations: &[Durations { bucket: "envoy_cluster_upstream_rq_time_bucket", per_second: 1000 }],
    process: &["namespace", "pod", "instance"],
    page: Page::Hosts {
        port: 19000,
        place: "{route_kind}/{route_namespace}/{route}/rule/{rule}/backend/{backend}",
    },
};
