//! What Istio sees in workloads and in the labels of endpoints.

/// Labels that manifests do not show: those of the topology come from the node, the network or the
/// cluster of an endpoint; others are set by controllers and by the injector when a pod is made.
const SET_AT_RUN_TIME: &[&str] = &[
    "topology.istio.io/",
    "topology.kubernetes.io/",
    "kubernetes.io/hostname",
    "istio-locality",
    "statefulset.kubernetes.io/",
    "apps.kubernetes.io/",
    "batch.kubernetes.io/",
    "controller-revision-hash",
    "pod-template-hash",
    "service.istio.io/canonical-",
    "security.istio.io/tlsMode",
    "gateway.networking.k8s.io/gateway-name",
    "istio.io/gateway-name",
];

/// Whether a label stands in the manifests of workloads, so that its absence there means something.
pub fn is_pod_label(key: &str) -> bool {
    !SET_AT_RUN_TIME.iter().any(|prefix| key.starts_with(prefix))
}
