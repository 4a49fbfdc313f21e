//! Where Kuma's data planes answer.

use crate::mesh::proxies::{Proxies, Speaks, Told};

/// Kuma's data planes: beside workloads, and gateways. From Kuma 2.14 on their Envoys listen for admins on a socket in the
/// file system unless the control plane is told otherwise; then only the control plane reaches them.
pub const PROXIES: &[Proxies] = &[of("kuma-sidecar"), of("kuma-gateway")];

const fn of(container: &'static str) -> Proxies {
    Proxies {
        mesh: "kuma",
        container,
        label: None,
        speaks: Speaks::Envoy,
        port: 9901,
        told: Some(Told::Annotation("kuma.io/envoy-admin-port")),
    }
}
