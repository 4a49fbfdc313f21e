//! Bounds of connections and ejection of endpoints; part of traffic policies and Sidecars.
//! Fields of the CRD destinationrules.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

record! {
    /// Bounds of connections and requests.
    pub struct ConnectionPoolSettings {
        "http" http: Option<Box<HttpSettings<'e>>>,
        "tcp" tcp: Option<Box<TcpSettings<'e>>>,
    }
}

record! {
    /// Bounds of HTTP connections.
    pub struct HttpSettings {
        "h2UpgradePolicy" h2_upgrade_policy: Option<H2UpgradePolicy>,
        "http1MaxPendingRequests" http1_max_pending_requests: Option<i64>,
        "http2KeepAlive" http2_keep_alive: Option<Http2KeepAlive<'e>>,
        "http2MaxRequests" http2_max_requests: Option<i64>,
        "idleTimeout" idle_timeout: Option<Duration<'e>>,
        "maxConcurrentStreams" max_concurrent_streams: Option<i64>,
        "maxRequestsPerConnection" max_requests_per_connection: Option<i64>,
        "maxRetries" max_retries: Option<i64>,
        "useClientProtocol" use_client_protocol: Option<bool>,
    }
}

record! {
    /// Pings that keep HTTP/2 connections alive.
    pub struct Http2KeepAlive {
        "interval" interval: Option<Duration<'e>>,
        "timeout" timeout: Option<Duration<'e>>,
    }
}

record! {
    /// Bounds of TCP connections.
    pub struct TcpSettings {
        "connectTimeout" connect_timeout: Option<Duration<'e>>,
        "idleTimeout" idle_timeout: Option<Duration<'e>>,
        "maxConnectionDuration" max_connection_duration: Option<Duration<'e>>,
        "maxConnections" max_connections: Option<i64>,
        "tcpKeepalive" tcp_keepalive: Option<Box<TcpKeepalive<'e>>>,
    }
}

record! {
    /// Probes that keep TCP connections alive.
    pub struct TcpKeepalive {
        "interval" interval: Option<Duration<'e>>,
        "probes" probes: Option<i64>,
        "time" time: Option<Duration<'e>>,
    }
}

record! {
    /// When an endpoint is left out for a while.
    pub struct OutlierDetection {
        "baseEjectionTime" base_ejection_time: Option<Duration<'e>>,
        "consecutive5xxErrors" consecutive_5xx_errors: Option<i64>,
        "consecutiveErrors" consecutive_errors: Option<i64>,
        "consecutiveGatewayErrors" consecutive_gateway_errors: Option<i64>,
        "consecutiveLocalOriginFailures" consecutive_local_origin_failures: Option<i64>,
        "interval" interval: Option<Duration<'e>>,
        "maxEjectionPercent" max_ejection_percent: Option<i64>,
        "minHealthPercent" min_health_percent: Option<i64>,
        "outlierDetectionHttpErrorCodes" outlier_detection_http_error_codes: Vec<i64>,
        "splitExternalLocalOriginErrors" split_external_local_origin_errors: Option<bool>,
    }
}

choice! {
    /// Whether HTTP/1.1 becomes HTTP/2.
    pub enum H2UpgradePolicy {
        Default = "DEFAULT",
        DoNotUpgrade = "DO_NOT_UPGRADE",
        Upgrade = "UPGRADE",
    }
}
