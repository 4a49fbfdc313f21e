//! UDPRoute: backends of UDP packets.
//! Fields of the CRD udproutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

use super::common::{BackendRef, DefaultScope, ParentReference};

record! {
    /// Where UDP packets are sent.
    pub struct UdpRoute {
        "parentRefs" parent_refs: Vec<ParentReference<'e>>,
        required "rules" rules: Vec<UdpRouteRule<'e>>,
        "useDefaultGateways" use_default_gateways: Option<DefaultScope>,
    }
}

record! {
    /// One rule: its backends.
    pub struct UdpRouteRule {
        required "backendRefs" backend_refs: Vec<BackendRef<'e>>,
        "name" name: Option<&'e str>,
    }
}
