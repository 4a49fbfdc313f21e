//! The check `removed-kind`.

use crate::analyze::checks::prelude::*;

check! {
    /// An object has a kind that Istio or the Gateway API removed long ago.
    ///
    /// ## Why it hurts
    /// Where the kind is still installed, the API server takes the object and nothing reads it: a policy that nobody
    /// enforces. Elsewhere `kubectl apply` fails.
    ///
    /// ## How to fix
    /// Write it anew as the kind that the message names. Its fields are not the same.
    pub static REMOVED_KIND = "removed-kind", [], Error, [], run
}

/// Group, kind (or `*`), since which release it is gone, and what stands in its place.
const REMOVED: &[(&str, &str, &str, &str)] = &[
    (
        "authentication.istio.io",
        "Policy",
        "Istio 1.6",
        "PeerAuthentication for mTLS, RequestAuthentication for tokens",
    ),
    ("authentication.istio.io", "MeshPolicy", "Istio 1.6", "PeerAuthentication in the root namespace"),
    (
        "rbac.istio.io",
        "ClusterRbacConfig",
        "Istio 1.6",
        "AuthorizationPolicy, without rules to refuse everything",
    ),
    ("rbac.istio.io", "RbacConfig", "Istio 1.6", "AuthorizationPolicy, without rules to refuse everything"),
    ("rbac.istio.io", "ServiceRole", "Istio 1.6", "AuthorizationPolicy"),
    ("rbac.istio.io", "ServiceRoleBinding", "Istio 1.6", "AuthorizationPolicy"),
    ("config.istio.io", "RouteRule", "Istio 1.0", "VirtualService"),
    ("config.istio.io", "DestinationPolicy", "Istio 1.0", "DestinationRule"),
    ("config.istio.io", "EgressRule", "Istio 1.0", "ServiceEntry"),
    ("config.istio.io", "EndUserAuthenticationPolicySpec", "Istio 1.5", "RequestAuthentication"),
    ("config.istio.io", "EndUserAuthenticationPolicySpecBinding", "Istio 1.5", "RequestAuthentication"),
    ("config.istio.io", "QuotaSpec", "Istio 1.8", "rate limits of Envoy, by EnvoyFilter"),
    ("config.istio.io", "QuotaSpecBinding", "Istio 1.8", "rate limits of Envoy, by EnvoyFilter"),
    ("config.istio.io", "HTTPAPISpec", "Istio 1.8", "nothing; API attributes ended with Mixer"),
    ("config.istio.io", "HTTPAPISpecBinding", "Istio 1.8", "nothing; API attributes ended with Mixer"),
    (
        "config.istio.io",
        "*",
        "Istio 1.8",
        "Telemetry for metrics and logs, AuthorizationPolicy for checks, WasmPlugin for the rest",
    ),
    ("networking.x-k8s.io", "*", "Gateway API 0.4", "the kind of the same name in gateway.networking.k8s.io"),
];

/// When a kind was removed, and its successor.
pub(super) fn removed(group: &str, kind: &str) -> Option<(&'static str, &'static str)> {
    let exact = REMOVED.iter().find(|(of, name, ..)| *of == group && *name == kind);
    let any = || REMOVED.iter().find(|(of, name, ..)| *of == group && *name == "*");
    exact.or_else(any).map(|(_, _, since, successor)| (*since, *successor))
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for object in &context.estate.objects {
        let id = &object.reference;
        let Some((since, successor)) = removed(id.group(), &id.kind) else { continue };
        let node = object.root().get("kind").unwrap_or(object.root());
        findings
            .at(object, node, format!("{} of {} is gone since {since}", id.kind, id.group()))
            .help(format!("in its place: {successor}"));
    }
}
