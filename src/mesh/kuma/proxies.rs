//! Where Kuma's data planes answer, and its control planes.

use crate::mesh::proxies::{Proxies, Speaks, Told};

/// Kuma's data planes: beside workloads, and gateways. From Kuma 2.14 on their Envoys listen for admins on a socket in the
/// file system unless the control plane is told otherwise; then only the control plane reaches them.
pub const PROXIES: &[Proxies] = &[of("kuma-sidecar"), of("kuma-gateway")];

/// The label of the pods of its control planes, as its chart has it.
pub const CONTROL_PLANE: (&str, &str) = ("app", "kuma-control-plane");

/// The port of their API. What comes from the pod itself needs no TLS.
pub const API_PORT: u16 = 5681;

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
