//! What Istio sees in workloads and in the labels of endpoints.

use crate::document::NodeRef;
use crate::resource::core::Workload;

/// Whether a label of a subset stands on pods. Those of the topology come from the node, the
/// network or the cluster that an endpoint is in.
pub fn is_pod_label(key: &str) -> bool {
    let topology = key.starts_with("topology.istio.io/") || key.starts_with("topology.kubernetes.io/");
    !topology && key != "kubernetes.io/hostname" && !key.starts_with("istio-locality")
}

/// Whether a workload brings the proxy as a container of its own, as gateways do. Sidecars are not
/// in manifests: they are injected later.
pub fn runs_proxy(workload: &Workload<'_>) -> bool {
    let containers = workload.pod.and_then(|pod| pod.get("containers"));
    containers
        .into_iter()
        .flat_map(NodeRef::items)
        .any(|container| container.get("name").and_then(NodeRef::as_str) == Some("istio-proxy"))
}
