//! TCPRoute: backends of TCP connections.
//! Fields of the CRD tcproutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

use super::common::{BackendRef, DefaultScope, ParentReference};

record! {
    /// Where TCP connections are sent.
    pub struct TcpRoute {
        "parentRefs" parent_refs: Vec<ParentReference<'e>>,
        required "rules" rules: Vec<TcpRouteRule<'e>>,
        "useDefaultGateways" use_default_gateways: Option<DefaultScope>,
    }
}

record! {
    /// One rule: its backends.
    pub struct TcpRouteRule {
        required "backendRefs" backend_refs: Vec<BackendRef<'e>>,
        "name" name: Option<&'e str>,
    }
}
