//! The check `old-gateway-api`.

use crate::analyze::checks::prelude::*;

check! {
    /// The CRDs of the Gateway API are older than Istio reads them.
    ///
    /// ## Why it hurts
    /// Istio does not watch a kind whose CRD is too old: its objects are accepted and do nothing. An
    /// update of Istio can raise the version that it needs.
    ///
    /// ## How to fix
    /// Apply the CRDs of a newer release of the Gateway API before Istio is updated.
    pub static OLD_GATEWAY_API = "old-gateway-api", ["IST0176", "IST0156", "IST0172"], Warning, [], run
}

/// The annotation with the release that a CRD is of.
const BUNDLE: &str = "gateway.networking.k8s.io/bundle-version";

/// The first release that Istio 1.31 reads, by CRD (pkg/config/schema/gatewayapi/minimumversions.go).
const MINIMUM: &[(&str, [u32; 2])] = &[
    ("grpcroutes.gateway.networking.k8s.io", [1, 1]),
    ("backendtlspolicies.gateway.networking.k8s.io", [1, 4]),
    ("tlsroutes.gateway.networking.k8s.io", [1, 5]),
    ("tcproutes.gateway.networking.k8s.io", [1, 6]),
];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for crd in context.estate.of_kind("apiextensions.k8s.io", "CustomResourceDefinition") {
        let minimum = MINIMUM.iter().find(|(name, _)| *name == crd.reference.name);
        let (Some((_, minimum)), Some(node)) = (minimum, crd.root().at(&["metadata", "annotations", BUNDLE]))
        else {
            continue;
        };
        let Some(written) = node.as_str() else { continue };
        let mut parts = written.trim_start_matches('v').split('.').map(str::parse::<u32>);
        let (Some(Ok(major)), Some(Ok(minor))) = (parts.next(), parts.next()) else { continue };
        if [major, minor] < *minimum {
            let [major, minor] = minimum;
            let message =
                format!("Istio 1.31 reads this kind from release v{major}.{minor}.0 on, not {written}");
            findings.at(crd, node, message);
        }
    }
}
