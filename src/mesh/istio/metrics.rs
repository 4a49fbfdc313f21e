//! Istio's standard metrics (istio.io, "Istio Standard Metrics"), as clients and gateways report them.

use crate::mesh::metrics::{Durations, ENVOY_ROUTES, Family, Match, Metrics, Page, Traffic};

/// Statuses of gRPC that are the server's failure, as OpenTelemetry's conventions for server spans name them: unknown,
/// deadline exceeded, unimplemented, internal, unavailable, data loss. The HTTP status is 200 then.
const GRPC_FAILURES: &str = "2|4|12|13|14|15";

const BAD: &[&[Match]] = &[
    &[Match::matches("response_code", "5..")],
    &[Match::matches_not("response_code", "5.."), Match::matches("grpc_response_status", GRPC_FAILURES)],
];

/// Who calls whom. Whether a connection had mutual TLS is known at the side that gets it.
pub static TRAFFIC: Traffic = Traffic {
    mesh: "istio",
    counted: &[Match::is("reporter", "source")],
    requests: "istio_requests_total",
    bad: BAD,
    durations: Durations { bucket: "istio_request_duration_milliseconds_bucket", per_second: 1000 },
    from: ["source_workload_namespace", "source_workload"],
    service: ["destination_service_namespace", "destination_service_name"],
    to: ["destination_workload_namespace", "destination_workload"],
    secured: Some([
        &[Match::is("reporter", "destination")],
        &[Match::is("connection_security_policy", "mutual_tls")],
    ]),
    page: Page::Text { port: 15090, path: "/stats/prometheus" },
};

/// What Istio counts. The service is known even when no pod could be reached; the version is not.
pub static METRICS: Metrics = Metrics {
    name: "istio",
    kinds: &["VirtualService"],
    common: &[Match::is("reporter", "source")],
    backend: &[
        Match::is("destination_service_name", "{service}"),
        Match::is("destination_service_namespace", "{namespace}"),
    ],
    versions: &[Match::is("destination_version", "{version}")],
    lost: &[Match::is("destination_version", "unknown")],
    requests: &[Family { name: "istio_requests_total", bad: BAD }],
    durations: &[Durations { bucket: "istio_request_duration_milliseconds_bucket", per_second: 1000 }],
    process: &["namespace", "pod", "instance"],
    page: Page::Text { port: 15090, path: "/stats/prometheus" },
};

/// What its proxies count of routes: Envoy's own counters, where an EnvoyFilter gives routes a `stat_prefix` and the
/// `proxyStatsMatcher` of the mesh config lets `vhost` through.
pub static ROUTES: Traffic =
    Traffic { mesh: "istio", page: Page::Text { port: 15090, path: "/stats/prometheus" }, ..ENVOY_ROUTES };
