//! TLSRoute: backends of TLS connections by server name.
//! Fields of the CRD tlsroutes.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::record;

use super::common::{BackendRef, DefaultScope, ParentReference};

record! {
    /// Where TLS connections are sent, by their server name.
    pub struct TlsRoute {
        "hostnames" hostnames: Vec<&'e str>,
        "parentRefs" parent_refs: Vec<ParentReference<'e>>,
        required "rules" rules: Vec<TlsRouteRule<'e>>,
        "useDefaultGateways" use_default_gateways: Option<DefaultScope>,
    }
}

record! {
    /// One rule: its backends.
    pub struct TlsRouteRule {
        required "backendRefs" backend_refs: Vec<BackendRef<'e>>,
        "name" name: Option<&'e str>,
    }
}
