//! Gateway of the Gateway API: listeners, addresses, TLS.
//! Fields of the CRD gateways.gateway.networking.k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::record::{choice, record};

use super::common::{
    DefaultScope, LabelSelector, LocalObjectReference, ObjectReference, SecretObjectReference,
};
use super::listener::Listener;

record! {
    /// Listeners that are opened at the edge, or for a waypoint.
    pub struct Gateway {
        "addresses" addresses: Vec<GatewayAddress<'e>>,
        "allowedListeners" allowed_listeners: Option<AllowedListeners<'e>>,
        "defaultScope" default_scope: Option<DefaultScope>,
        required "gatewayClassName" gateway_class_name: Option<&'e str>,
        "infrastructure" infrastructure: Option<GatewayInfrastructure<'e>>,
        required "listeners" listeners: Vec<Listener<'e>>,
        "tls" tls: Option<GatewayTls<'e>>,
    }
}

record! {
    /// An address that is asked for.
    pub struct GatewayAddress {
        "type" kind: Option<&'e str>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// The ListenerSets that may attach.
    pub struct AllowedListeners {
        "namespaces" namespaces: Option<ListenerNamespaces<'e>>,
    }
}

record! {
    /// Namespaces of the ListenerSets.
    pub struct ListenerNamespaces {
        "from" from: Option<ListenersFrom>,
        "selector" selector: Option<LabelSelector<'e>>,
    }
}

record! {
    /// What is put on the objects that are made for a gateway.
    pub struct GatewayInfrastructure {
        "annotations" annotations: map &'e str,
        "labels" labels: map &'e str,
        "parametersRef" parameters_ref: Option<LocalObjectReference<'e>>,
    }
}

record! {
    /// TLS towards clients and backends.
    pub struct GatewayTls {
        "backend" backend: Option<GatewayBackendTls<'e>>,
        "frontend" frontend: Option<FrontendTls<'e>>,
    }
}

record! {
    /// TLS towards backends.
    pub struct GatewayBackendTls {
        "clientCertificateRef" client_certificate_ref: Option<SecretObjectReference<'e>>,
    }
}

record! {
    /// TLS towards clients, by default and by port.
    pub struct FrontendTls {
        required "default" default: Option<FrontendTlsConfig<'e>>,
        "perPort" per_port: Vec<FrontendTlsPort<'e>>,
    }
}

record! {
    /// TLS towards clients.
    pub struct FrontendTlsConfig {
        "validation" validation: Option<FrontendTlsValidation<'e>>,
    }
}

record! {
    /// How certificates of clients are validated.
    pub struct FrontendTlsValidation {
        required "caCertificateRefs" ca_certificate_refs: Vec<ObjectReference<'e>>,
        "mode" mode: Option<FrontendValidationMode>,
    }
}

record! {
    /// TLS towards the clients of one port.
    pub struct FrontendTlsPort {
        required "port" port: Option<i64>,
        required "tls" tls: Option<FrontendTlsConfig<'e>>,
    }
}

choice! {
    /// Which namespaces.
    pub enum ListenersFrom { All = "All", Selector = "Selector", Same = "Same", None = "None" }
}

choice! {
    /// What happens to clients without a valid certificate.
    pub enum FrontendValidationMode {
        AllowValidOnly = "AllowValidOnly",
        AllowInsecureFallback = "AllowInsecureFallback",
    }
}
