//! ProxyConfig: settings of proxies at their start.
//! Fields of the CRD proxyconfigs.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

use super::common::PolicySelector;

record! {
    /// Settings of proxies at their start.
    pub struct ProxyConfig {
        "concurrency" concurrency: Option<i64>,
        "environmentVariables" environment_variables: map &'e str,
        "image" image: Option<ProxyImage<'e>>,
        "selector" selector: Option<PolicySelector<'e>>,
    }
}

record! {
    /// The flavour of the proxy's image.
    pub struct ProxyImage {
        "imageType" image_type: Option<&'e str>,
    }
}
