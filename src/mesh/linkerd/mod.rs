//! What is known of Linkerd: where its proxies answer, how they count who calls whom, and how it is installed.

pub mod injection;
mod recipe;
pub mod tracing;

pub use recipe::RECIPES;

use super::metrics::{Durations, Match, Page, Traffic};
use super::proxies::{Proxies, Speaks, Told};

/// Linkerd's proxies.
pub const PROXIES: &[Proxies] = &[Proxies {
    mesh: "linkerd",
    container: "linkerd-proxy",
    label: None,
    speaks: Speaks::Linkerd,
    port: 4191,
    // The injector writes it there from config.linkerd.io/admin-port of the pod or of its namespace.
    told: Some(Told::ContainerPort("linkerd-admin")),
}];

/// Who calls whom (linkerd.io, "Proxy Metrics"): at the side that sends.
pub static TRAFFIC: Traffic = Traffic {
    mesh: "linkerd",
    counted: &[Match::is("direction", "outbound")],
    requests: "response_total",
    bad: &[&[Match::is("classification", "failure")]],
    durations: Durations { bucket: "response_latency_ms_bucket", per_second: 1000 },
    from: ["namespace", "deployment"],
    service: ["dst_namespace", "dst_service"],
    to: ["dst_namespace", "dst_deployment"],
    secured: Some([&[Match::is("direction", "outbound")], &[Match::is("tls", "true")]]),
    page: Page::Text { port: 4191, path: "/metrics" },
};

/// What is counted of each HTTPRoute, attached to a Service (Linkerd's documentation, "Proxy Metrics").
pub static ROUTES: Traffic = Traffic {
    mesh: "linkerd",
    counted: &[Match::is_not("route_name", "")],
    requests: "outbound_http_route_request_statuses_total",
    bad: &[
        &[Match::matches("http_status", "5..")],
        &[Match::matches_not("http_status", "5.."), Match::is_not("error", "")],
    ],
    durations: Durations { bucket: "outbound_http_route_request_duration_seconds_bucket", per_second: 1 },
    from: ["namespace", "deployment"],
    service: ["route_namespace", "route_name"],
    to: ["parent_namespace", "parent_name"],
    secured: None,
    page: Page::Text { port: 4191, path: "/metrics" },
};
