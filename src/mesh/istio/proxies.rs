//! Where Istio's proxies answer.

use super::enrolment::PROXY_CONTAINER;
use crate::mesh::proxies::{Proxies, Speaks};

/// The label `app` of the control plane's pods.
pub const ISTIOD: &str = "istiod";

/// The listener of a sidecar for connections to its own workload.
pub const INBOUND_LISTENER: &str = "virtualInbound";

/// The port of the control plane's debug interface, unless its pods say otherwise.
pub const DEBUG_PORT: u16 = 15014;

/// Istio's proxies: ztunnel on each node, sidecars and gateways.
pub const PROXIES: &[Proxies] = &[
    Proxies {
        mesh: "istio",
        container: PROXY_CONTAINER,
        label: Some(("app", "ztunnel")),
        speaks: Speaks::Ztunnel,
        port: 15000,
        told: None,
    },
    Proxies {
        mesh: "istio",
        container: PROXY_CONTAINER,
        label: None,
        speaks: Speaks::Envoy,
        port: 15000,
        told: None,
    },
];
