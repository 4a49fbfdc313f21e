//! PeerAuthentication: what workloads accept of mutual TLS.
//! Fields of the CRD peerauthentications.security.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::{choice, record};

use super::common::PolicySelector;

record! {
    /// Whether workloads accept plain text, mutual TLS or both.
    pub struct PeerAuthentication {
        "mtls" mtls: Option<MutualTls<'e>>,
        "portLevelMtls" port_level_mtls: map MutualTls<'e>,
        "selector" selector: Option<PolicySelector<'e>>,
    }
}

record! {
    /// The mode of mutual TLS.
    pub struct MutualTls {
        "mode" mode: Option<MutualTlsMode>,
    }
}

choice! {
    /// What a workload accepts.
    pub enum MutualTlsMode {
        Unset = "UNSET",
        Disable = "DISABLE",
        Permissive = "PERMISSIVE",
        Strict = "STRICT",
    }
}
