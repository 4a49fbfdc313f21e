//! The identity of every kind that meshctl reads: group, kind, plural, versions, scope.

use crate::estate::{KindSpec, Scope};

const fn namespaced(
    group: &'static str,
    kind: &'static str,
    plural: &'static str,
    versions: &'static [&'static str],
) -> KindSpec {
    KindSpec { group, kind, plural, versions, scope: Scope::Namespaced }
}

const fn cluster(
    group: &'static str,
    kind: &'static str,
    plural: &'static str,
    versions: &'static [&'static str],
) -> KindSpec {
    KindSpec { group, kind, plural, versions, scope: Scope::Cluster }
}

/// The group of Istio's routing kinds.
pub const NETWORKING: &str = "networking.istio.io";
/// The group of Istio's security kinds.
pub const SECURITY: &str = "security.istio.io";
/// The group of Istio's telemetry kinds.
pub const TELEMETRY: &str = "telemetry.istio.io";
/// The group of Istio's extension kinds.
pub const EXTENSIONS: &str = "extensions.istio.io";
/// The group of Kuma.
pub const KUMA: &str = "kuma.io";
/// The group of Linkerd.
pub const LINKERD: &str = "linkerd.io";
/// The group of Linkerd's own routes and policies.
pub const LINKERD_POLICY: &str = "policy.linkerd.io";
/// The group of the Gateway API.
pub const GATEWAY_API: &str = "gateway.networking.k8s.io";

const ROUTING: &[&str] = &["v1", "v1beta1", "v1alpha3"];
const V1: &[&str] = &["v1"];

/// Every known kind.
pub const KINDS: &[KindSpec] = &[
    cluster("", "Namespace", "namespaces", V1),
    cluster("", "Node", "nodes", V1),
    namespaced("", "Service", "services", V1),
    namespaced("", "Pod", "pods", V1),
    namespaced("", "ConfigMap", "configmaps", V1),
    namespaced("", "Secret", "secrets", V1),
    namespaced("", "ServiceAccount", "serviceaccounts", V1),
    namespaced("", "Event", "events", V1),
    namespaced("", "Endpoints", "endpoints", V1),
    namespaced("", "ReplicationController", "replicationcontrollers", V1),
    namespaced("discovery.k8s.io", "EndpointSlice", "endpointslices", V1),
    namespaced("coordination.k8s.io", "Lease", "leases", V1),
    namespaced("apps", "Deployment", "deployments", V1),
    namespaced("apps", "StatefulSet", "statefulsets", V1),
    namespaced("apps", "DaemonSet", "daemonsets", V1),
    namespaced("apps", "ReplicaSet", "replicasets", V1),
    namespaced("batch", "Job", "jobs", V1),
    namespaced("batch", "CronJob", "cronjobs", V1),
    namespaced("argoproj.io", "Rollout", "rollouts", &["v1alpha1"]),
    namespaced("flagger.app", "Canary", "canaries", &["v1beta1"]),
    namespaced("autoscaling", "HorizontalPodAutoscaler", "horizontalpodautoscalers", &["v2", "v1"]),
    namespaced("networking.k8s.io", "Ingress", "ingresses", V1),
    namespaced("networking.k8s.io", "NetworkPolicy", "networkpolicies", V1),
    namespaced("policy", "PodDisruptionBudget", "poddisruptionbudgets", V1),
    namespaced("rbac.authorization.k8s.io", "Role", "roles", V1),
    namespaced("rbac.authorization.k8s.io", "RoleBinding", "rolebindings", V1),
    cluster("rbac.authorization.k8s.io", "ClusterRole", "clusterroles", V1),
    cluster("rbac.authorization.k8s.io", "ClusterRoleBinding", "clusterrolebindings", V1),
    cluster("apiextensions.k8s.io", "CustomResourceDefinition", "customresourcedefinitions", V1),
    cluster("apiregistration.k8s.io", "APIService", "apiservices", V1),
    cluster(
        "admissionregistration.k8s.io",
        "MutatingWebhookConfiguration",
        "mutatingwebhookconfigurations",
        V1,
    ),
    cluster(
        "admissionregistration.k8s.io",
        "ValidatingWebhookConfiguration",
        "validatingwebhookconfigurations",
        V1,
    ),
    namespaced(NETWORKING, "VirtualService", "virtualservices", ROUTING),
    namespaced(NETWORKING, "DestinationRule", "destinationrules", ROUTING),
    namespaced(NETWORKING, "Gateway", "gateways", ROUTING),
    namespaced(NETWORKING, "ServiceEntry", "serviceentries", ROUTING),
    namespaced(NETWORKING, "Sidecar", "sidecars", ROUTING),
    namespaced(NETWORKING, "WorkloadEntry", "workloadentries", ROUTING),
    namespaced(NETWORKING, "WorkloadGroup", "workloadgroups", ROUTING),
    namespaced(NETWORKING, "EnvoyFilter", "envoyfilters", &["v1alpha3"]),
    namespaced(NETWORKING, "ProxyConfig", "proxyconfigs", &["v1beta1"]),
    namespaced(SECURITY, "AuthorizationPolicy", "authorizationpolicies", &["v1", "v1beta1"]),
    namespaced(SECURITY, "PeerAuthentication", "peerauthentications", &["v1", "v1beta1"]),
    namespaced(SECURITY, "RequestAuthentication", "requestauthentications", &["v1", "v1beta1"]),
    namespaced(TELEMETRY, "Telemetry", "telemetries", &["v1", "v1alpha1"]),
    namespaced(EXTENSIONS, "WasmPlugin", "wasmplugins", &["v1alpha1"]),
    cluster(GATEWAY_API, "GatewayClass", "gatewayclasses", &["v1", "v1beta1"]),
    namespaced(GATEWAY_API, "Gateway", "gateways", &["v1", "v1beta1"]),
    namespaced(GATEWAY_API, "HTTPRoute", "httproutes", &["v1", "v1beta1"]),
    namespaced(GATEWAY_API, "GRPCRoute", "grpcroutes", V1),
    namespaced(GATEWAY_API, "ReferenceGrant", "referencegrants", &["v1", "v1beta1"]),
    namespaced(GATEWAY_API, "TLSRoute", "tlsroutes", &["v1", "v1alpha3", "v1alpha2"]),
    namespaced(GATEWAY_API, "TCPRoute", "tcproutes", &["v1", "v1alpha2"]),
    namespaced(GATEWAY_API, "UDPRoute", "udproutes", &["v1", "v1alpha2"]),
    namespaced(GATEWAY_API, "BackendTLSPolicy", "backendtlspolicies", &["v1", "v1alpha3"]),
    namespaced(GATEWAY_API, "ListenerSet", "listenersets", V1),
    namespaced(KUMA, "MeshHTTPRoute", "meshhttproutes", &["v1alpha1"]),
    namespaced(KUMA, "MeshService", "meshservices", &["v1alpha1"]),
    namespaced(KUMA, "MeshTrace", "meshtraces", &["v1alpha1"]),
    namespaced(KUMA, "MeshOpenTelemetryBackend", "meshopentelemetrybackends", &["v1alpha1"]),
    // A file of ours, which is in no cluster and so makes no namespace known.
    cluster("meshctl.io", "Canary", "canaries", V1),
    namespaced(LINKERD, "ServiceProfile", "serviceprofiles", &["v1alpha2"]),
    namespaced(LINKERD_POLICY, "HTTPRoute", "httproutes", &["v1beta3", "v1beta2", "v1beta1", "v1alpha1"]),
    namespaced(LINKERD_POLICY, "Server", "servers", &["v1beta3", "v1beta2", "v1beta1", "v1alpha1"]),
    namespaced(LINKERD_POLICY, "ServerAuthorization", "serverauthorizations", &["v1beta1", "v1alpha1"]),
    namespaced(LINKERD_POLICY, "AuthorizationPolicy", "authorizationpolicies", &["v1alpha1"]),
    namespaced(LINKERD_POLICY, "HTTPLocalRateLimitPolicy", "httplocalratelimitpolicies", &["v1alpha1"]),
];

/// Short names of kinds, as kubectl has them.
const SHORT: &[(&str, &str)] = &[
    ("po", "Pod"),
    ("svc", "Service"),
    ("deploy", "Deployment"),
    ("sts", "StatefulSet"),
    ("ds", "DaemonSet"),
    ("rs", "ReplicaSet"),
    ("vs", "VirtualService"),
    ("dr", "DestinationRule"),
    ("se", "ServiceEntry"),
    ("gw", "Gateway"),
    ("gtw", "Gateway"),
];

/// The kinds that a word of a command line names, whatever their group: `vs`, `httproutes`, `VirtualService`.
pub fn kinds_called(word: &str) -> impl Iterator<Item = &'static KindSpec> {
    let short = SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind);
    let word = short.unwrap_or(word).to_owned();
    let is = move |spec: &&KindSpec| {
        spec.kind.eq_ignore_ascii_case(&word) || spec.plural.eq_ignore_ascii_case(&word)
    };
    KINDS.iter().filter(is)
}

/// The identity of a kind.
pub fn kind_spec(group: &str, kind: &str) -> Option<&'static KindSpec> {
    KINDS.iter().find(|spec| spec.group == group && spec.kind == kind)
}
