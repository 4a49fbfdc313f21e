//! Labels of endpoints.

/// Whether a label of a subset stands on pods. Those of the topology come from the node, the
/// network or the cluster that an endpoint is in.
pub fn is_pod_label(key: &str) -> bool {
    let topology = key.starts_with("topology.istio.io/") || key.starts_with("topology.kubernetes.io/");
    !topology && key != "kubernetes.io/hostname" && !key.starts_with("istio-locality")
}
