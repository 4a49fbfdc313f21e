//! Where Kuma's data planes answer.

use crate::mesh::proxies::{Proxies, Speaks};

/// Kuma's data planes: beside workloads, and gateways.
pub const PROXIES: &[Proxies] = &[
    Proxies { mesh: "kuma", container: "kuma-sidecar", label: None, speaks: Speaks::Envoy, port: 9901 },
    Proxies { mesh: "kuma", container: "kuma-gateway", label: None, speaks: Speaks::Envoy, port: 9901 },
];
