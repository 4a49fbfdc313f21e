//! Where the proxies of implementations answer that are no mesh: Envoy Gateway.

use crate::mesh::proxies::{Proxies, Speaks};

/// Envoy Gateway's proxies.
pub const PROXIES: &[Proxies] = &[Proxies {
    mesh: "envoy-gateway",
    container: "envoy",
    label: Some(("gateway.envoyproxy.io/owning-gateway-name", "")),
    speaks: Speaks::Envoy,
    port: 19000,
    told: None,
}];
