//! Kinds that only the experimental channel has: XBackend, XBackendTrafficPolicy, XMesh.
//! Fields of the CRDs xbackends, xbackendtrafficpolicies and xmeshes of gateway.networking.x-k8s.io,
//! every served version, as of sigs.k8s.io/gateway-api v1.6.3, both channels.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

use super::backend_tls_policy::BackendTlsValidation;
use super::common::{LocalObjectReference, ParametersReference, SecretObjectReference, SessionPersistence};

record! {
    /// A backend that is not a Service.
    pub struct XBackend {
        "externalHostname" external_hostname: Option<ExternalHostname<'e>>,
        required "port" port: Option<BackendPort<'e>>,
        "protocol" protocol: Option<BackendProtocol>,
        "tls" tls: Option<BackendTls<'e>>,
        required "type" kind: Option<BackendType>,
    }
}

record! {
    /// A name outside of the cluster.
    pub struct ExternalHostname {
        required "hostname" hostname: Option<&'e str>,
    }
}

record! {
    /// The port of such a backend.
    pub struct BackendPort {
        "name" name: Option<&'e str>,
        required "port" port: Option<i64>,
    }
}

record! {
    /// TLS of the connections to such a backend.
    pub struct BackendTls {
        "clientCertificateRef" client_certificate_ref: Option<SecretObjectReference<'e>>,
        required "mode" mode: Option<BackendTlsMode>,
        "validation" validation: Option<BackendTlsValidation<'e>>,
    }
}

record! {
    /// Retries and sessions towards backends.
    pub struct XBackendTrafficPolicy {
        "retryConstraint" retry_constraint: Option<RetryConstraint<'e>>,
        "sessionPersistence" session_persistence: Option<SessionPersistence<'e>>,
        required "targetRefs" target_refs: Vec<LocalObjectReference<'e>>,
    }
}

record! {
    /// Bounds of all retries together.
    pub struct RetryConstraint {
        "budget" budget: Option<RetryBudget<'e>>,
        "minRetryRate" min_retry_rate: Option<RetryRate<'e>>,
    }
}

record! {
    /// The share of requests that may be retries.
    pub struct RetryBudget {
        "interval" interval: Option<Duration<'e>>,
        "percent" percent: Option<i64>,
    }
}

record! {
    /// The retries that are always permitted.
    pub struct RetryRate {
        "count" count: Option<i64>,
        "interval" interval: Option<Duration<'e>>,
    }
}

record! {
    /// The controller of a mesh.
    pub struct XMesh {
        required "controllerName" controller_name: Option<&'e str>,
        "description" description: Option<&'e str>,
        "parametersRef" parameters_ref: Option<ParametersReference<'e>>,
    }
}

choice! {
    /// The protocol of a backend.
    pub enum BackendProtocol {
        Tcp = "TCP",
        Http = "HTTP",
        Http2 = "HTTP2",
        Http11 = "HTTP11",
        H2c = "H2C",
        Mcp = "MCP",
    }
}

choice! {
    /// The kind of a backend.
    pub enum BackendType { ExternalHostname = "ExternalHostname" }
}

choice! {
    /// Who shows a certificate.
    pub enum BackendTlsMode {
        None = "None",
        ServerOnly = "ServerOnly",
        ClientAndServer = "ClientAndServer",
    }
}
