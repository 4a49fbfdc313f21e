//! Listeners; part of Gateways and ListenerSets.
//! Fields of the CRD gateways.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::{choice, record};

use super::common::{LabelSelector, SecretObjectReference};

record! {
    /// One port with its protocol, host and routes.
    pub struct Listener {
        "allowedRoutes" allowed_routes: Option<AllowedRoutes<'e>>,
        "hostname" hostname: Option<&'e str>,
        required "name" name: Option<&'e str>,
        required "port" port: Option<i64>,
        required "protocol" protocol: Option<&'e str>,
        "tls" tls: Option<ListenerTls<'e>>,
    }
}

record! {
    /// TLS of a listener.
    pub struct ListenerTls {
        "certificateRefs" certificate_refs: Vec<SecretObjectReference<'e>>,
        "mode" mode: Option<TlsMode>,
        "options" options: map &'e str,
    }
}

record! {
    /// The routes that may attach.
    pub struct AllowedRoutes {
        "kinds" kinds: Vec<RouteGroupKind<'e>>,
        "namespaces" namespaces: Option<RouteNamespaces<'e>>,
    }
}

record! {
    /// Namespaces of the routes.
    pub struct RouteNamespaces {
        "from" from: Option<FromNamespaces>,
        "selector" selector: Option<LabelSelector<'e>>,
    }
}

record! {
    /// A kind of routes.
    pub struct RouteGroupKind {
        "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
    }
}

choice! {
    /// Which namespaces.
    pub enum FromNamespaces { All = "All", Selector = "Selector", Same = "Same" }
}

choice! {
    /// What a listener does with TLS.
    pub enum TlsMode { Terminate = "Terminate", Passthrough = "Passthrough" }
}
