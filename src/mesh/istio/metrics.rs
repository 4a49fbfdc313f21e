//! Istio's standard metrics (istio.io, "Istio Standard Metrics"), as clients and gateways report them.

use crate::mesh::metrics::{Durations, Family, Match, Metrics, Page};

/// Statuses of gRPC that are the server's failure, as OpenTelemetry's conventions for server spans name them: unknown,
/// deadline exceeded, unimplemented, internal, unavailable, data loss. The HTTP status is 200 then.
const GRPC_FAILURES: &str = "2|4|12|13|14|15";

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
    requests: &[Family {
        name: "istio_requests_total",
        bad: &[
            &[Match::matches("response_code", "5..")],
            &[
                Match::matches_not("response_code", "5.."),
                Match::matches("grpc_response_status", GRPC_FAILURES),
            ],
        ],
    }],
    durations: &[Durations { bucket: "istio_request_duration_milliseconds_bucket", per_second: 1000 }],
    process: &["namespace", "pod", "instance"],
    page: Page::Text { port: 15090, path: "/stats/prometheus" },
};
