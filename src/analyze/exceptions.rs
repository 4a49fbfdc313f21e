//! Cases from the tests of istioctl's analyzers and of Kiali in which the rules differ on purpose. `docs/coverage.md` lists
//! them, and the tests that replay those cases allow these differences and no others.

/// One code of one case that the rules do not say as the other tool does.
#[derive(Debug)]
pub struct Exception {
    /// The name of the case in the tests of the other tool.
    pub case: &'static str,
    /// The code of the other tool.
    pub code: &'static str,
    /// What the other tool overlooks.
    pub reason: &'static str,
    /// What shows who is right.
    pub witness: &'static str,
}

/// All of them, those of istioctl first.
pub static EXCEPTIONS: &[Exception] = &[
    Exception {
        case: "certificate-duplication-in-gateway",
        code: "IST0138",
        reason: "of two Gateways with one certificate the analyzer names the one whose selector is the narrower; both are concerned",
        witness: "a browser that is connected for 01.test-02.com sends requests for 02.test-02.com over the same connection: gateway-01-test-02 and gateway-02-test-02 are on the same proxies and port",
    },
    Exception {
        case: "envoy-filter-uses-remove-operation",
        code: "IST0154",
        reason: "the analyzer takes REMOVE of HTTP_ROUTE for ignored",
        witness: "pilot/pkg/networking/core/envoyfilter/rc_patch.go removes the route (test-remove-3)",
    },
    Exception {
        case: "envoy-filter-uses-remove-operation",
        code: "IST0151",
        reason: "test-remove-3 is not ignored, see IST0154; what is left of it is that it is relative",
        witness: "pilot/pkg/networking/core/envoyfilter/rc_patch.go removes the route (test-remove-3)",
    },
    Exception {
        case: "virtual-service-gateways",
        code: "IST0132",
        reason: "of a Gateway that does not exist it is said once, as IST0101, not once more that it lacks the host",
        witness: "httpbin-bogus names a Gateway that no object defines",
    },
    Exception {
        case: "authorization-mtls-enabled-checker-21--automtls-off",
        code: "KIA0105",
        reason: "stricter: a DENY rule on principals does not hold for clients that send plain text, which the servers accept",
        witness: "a client without a sidecar asks ratings in plain text: PeerAuthentication ratings-policy is PERMISSIVE, there is no principal, nothing denies",
    },
    Exception {
        case: "authorization-mtls-enabled-checker-21--automtls-on",
        code: "KIA0105",
        reason: "stricter: a DENY rule on principals does not hold for clients that send plain text, which the servers accept",
        witness: "a client without a sidecar asks ratings in plain text: PeerAuthentication ratings-policy is PERMISSIVE, there is no principal, nothing denies",
    },
    Exception {
        case: "authorization-mtls-enabled-checker-6--automtls-off",
        code: "KIA0105",
        reason: "servers without a PeerAuthentication accept mutual TLS too, and the DestinationRule makes all clients send it",
        witness: "the rule allows what has the identity; a client with plain text has none, and is refused as the policy asks",
    },
    Exception {
        case: "asset-bookinfo-auth-policy-principals",
        code: "KIA0106",
        reason: "the origin runs in a cluster with the demo, whose workloads are not in the files of the case",
        witness: "no object of the case has the labels of the selector `app: ratings`, so the policy holds for nothing there (KIA0004 of Kiali itself)",
    },
    Exception {
        case: "asset-bookinfo-vs-sidecar-foreign-multimatch",
        code: "KIA1106",
        reason: "a Sidecar lets VirtualServices in by their own namespace, not by that of the service behind their host",
        witness: "egress `./*` lets in both VirtualServices of bookinfo for kubernetes.default, and the service with them (`SelectVirtualServices` in Istio's pilot/pkg/model/virtualservice.go): one hides the other",
    },
];

#[cfg(test)]
mod tests {
    use super::EXCEPTIONS;
    use crate::analyze::codes::CODES;

    #[test]
    fn every_exception_has_a_known_code_a_reason_and_a_witness_that_fit_a_table() {
        for one in EXCEPTIONS {
            assert!(CODES.iter().any(|code| code.code == one.code), "{}", one.case);
            for text in [one.reason, one.witness] {
                assert!(!text.is_empty() && !text.contains(['|', '\n']), "{}: {text}", one.case);
            }
        }
    }
}
