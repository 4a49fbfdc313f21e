//! Sidecar: what the proxy of a workload accepts and knows.
//! Fields of the CRD sidecars.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::{choice, record};

use super::common::{Destination, WorkloadSelector};
use super::connection_pool::ConnectionPoolSettings;
use super::gateway::ServerTlsSettings;

record! {
    /// What proxies of workloads accept and know.
    pub struct Sidecar {
        "egress" egress: Vec<EgressListener<'e>>,
        "inboundConnectionPool" inbound_connection_pool: Option<ConnectionPoolSettings<'e>>,
        "ingress" ingress: Vec<IngressListener<'e>>,
        "outboundTrafficPolicy" outbound_traffic_policy: Option<OutboundTrafficPolicy<'e>>,
        "workloadSelector" workload_selector: Option<WorkloadSelector<'e>>,
    }
}

record! {
    /// The hosts that a listener for outgoing traffic knows.
    pub struct EgressListener {
        "bind" bind: Option<&'e str>,
        "captureMode" capture_mode: Option<CaptureMode>,
        required "hosts" hosts: Vec<&'e str>,
        "port" port: Option<SidecarPort<'e>>,
    }
}

record! {
    /// A listener for incoming traffic.
    pub struct IngressListener {
        "bind" bind: Option<&'e str>,
        "captureMode" capture_mode: Option<CaptureMode>,
        "connectionPool" connection_pool: Option<ConnectionPoolSettings<'e>>,
        "defaultEndpoint" default_endpoint: Option<&'e str>,
        required "port" port: Option<SidecarPort<'e>>,
        "tls" tls: Option<ServerTlsSettings<'e>>,
    }
}

record! {
    /// The port of a listener.
    pub struct SidecarPort {
        "name" name: Option<&'e str>,
        "number" number: Option<i64>,
        "protocol" protocol: Option<&'e str>,
        "targetPort" target_port: Option<i64>,
    }
}

record! {
    /// What happens to traffic for unknown hosts.
    pub struct OutboundTrafficPolicy {
        "egressProxy" egress_proxy: Option<Destination<'e>>,
        "mode" mode: Option<OutboundMode>,
    }
}

choice! {
    /// How traffic gets to a listener.
    pub enum CaptureMode { Default = "DEFAULT", Iptables = "IPTABLES", None = "NONE" }
}

choice! {
    /// Whether unknown hosts can be reached.
    pub enum OutboundMode { RegistryOnly = "REGISTRY_ONLY", AllowAny = "ALLOW_ANY" }
}
