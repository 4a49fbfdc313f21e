//! Policies of clients towards a host; a DestinationRule has them in three places.
//! Fields of the CRD destinationrules.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

use super::common::PortSelector;
use super::connection_pool::{ConnectionPoolSettings, OutlierDetection};
use super::load_balancer::LoadBalancerSettings;

record! {
    /// How clients talk to a host.
    pub struct TrafficPolicy {
        "connectionPool" connection_pool: Option<Box<ConnectionPoolSettings<'e>>>,
        "loadBalancer" load_balancer: Option<Box<LoadBalancerSettings<'e>>>,
        "outlierDetection" outlier_detection: Option<Box<OutlierDetection<'e>>>,
        "portLevelSettings" port_level_settings: Vec<PortTrafficPolicy<'e>>,
        "proxyProtocol" proxy_protocol: Option<Box<ProxyProtocol<'e>>>,
        "retryBudget" retry_budget: Option<Box<RetryBudget<'e>>>,
        "tls" tls: Option<Box<ClientTlsSettings<'e>>>,
        "tunnel" tunnel: Option<Box<TunnelSettings<'e>>>,
    }
}

record! {
    /// How clients talk to one port of a host; replaces the policy of the host.
    pub struct PortTrafficPolicy {
        "connectionPool" connection_pool: Option<Box<ConnectionPoolSettings<'e>>>,
        "loadBalancer" load_balancer: Option<Box<LoadBalancerSettings<'e>>>,
        "outlierDetection" outlier_detection: Option<Box<OutlierDetection<'e>>>,
        "port" port: Option<Box<PortSelector<'e>>>,
        "tls" tls: Option<Box<ClientTlsSettings<'e>>>,
    }
}

record! {
    /// TLS of the connections to a host.
    pub struct ClientTlsSettings {
        "caCertificates" ca_certificates: Option<&'e str>,
        "caCrl" ca_crl: Option<&'e str>,
        "clientCertificate" client_certificate: Option<&'e str>,
        "credentialName" credential_name: Option<&'e str>,
        "insecureSkipVerify" insecure_skip_verify: Option<bool>,
        "mode" mode: Option<ClientTlsMode>,
        "privateKey" private_key: Option<&'e str>,
        "sni" sni: Option<&'e str>,
        "subjectAltNames" subject_alt_names: Vec<&'e str>,
    }
}

record! {
    /// Sends TCP through a tunnel of HTTP.
    pub struct TunnelSettings {
        "protocol" protocol: Option<&'e str>,
        required "targetHost" target_host: Option<&'e str>,
        required "targetPort" target_port: Option<i64>,
    }
}

record! {
    /// Prepends the PROXY protocol.
    pub struct ProxyProtocol {
        "version" version: Option<ProxyProtocolVersion>,
    }
}

record! {
    /// Bounds retries to a share of the active requests.
    pub struct RetryBudget {
        "budgetInterval" budget_interval: Option<Duration<'e>>,
        "minRetryConcurrency" min_retry_concurrency: Option<i64>,
        "percent" percent: Option<f64>,
    }
}

choice! {
    /// What a client does about TLS.
    pub enum ClientTlsMode {
        Disable = "DISABLE",
        Simple = "SIMPLE",
        Mutual = "MUTUAL",
        IstioMutual = "ISTIO_MUTUAL",
    }
}

choice! {
    /// A version of the PROXY protocol.
    pub enum ProxyProtocolVersion { V1 = "V1", V2 = "V2" }
}
