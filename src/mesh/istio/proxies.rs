//! Where Istio's proxies answer.

use super::enrolment::PROXY_CONTAINER;
use crate::mesh::proxies::{Proxies, Speaks};

/// Istio's proxies: ztunnel on each node, sidecars and gateways.
pub const PROXIES: &[Proxies] = &[
    Proxies {
        mesh: "istio",
        container: PROXY_CONTAINER,
        label: Some(("app", "ztunnel")),
        speaks: Speaks::Ztunnel,
        port: 15000,
    },
    Proxies { mesh: "istio", container: PROXY_CONTAINER, label: None, speaks: Speaks::Envoy, port: 15000 },
];
