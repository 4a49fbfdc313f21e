//! How namespaces and workloads join the mesh: labels, annotations, and the proxy that is there already. Facts from
//! the webhooks of the chart istiod, pkg/kube/inject, and cni/pkg (ambient).

use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::core::Workload;

/// The label of a namespace that asks for sidecars.
pub const INJECTION_LABEL: &str = "istio-injection";
/// The label of a namespace or pod that names a revision of the control plane.
pub const REVISION_LABEL: &str = "istio.io/rev";
/// The label of a namespace or pod that asks for ambient.
pub const DATAPLANE_LABEL: &str = "istio.io/dataplane-mode";
/// The label of a pod that asks for a sidecar, or for none; as an annotation, deprecated.
pub const INJECT_LABEL: &str = "sidecar.istio.io/inject";
/// The label that names a waypoint.
pub const WAYPOINT_LABEL: &str = "istio.io/use-waypoint";
/// The label that names the namespace of that waypoint.
pub const WAYPOINT_NAMESPACE_LABEL: &str = "istio.io/use-waypoint-namespace";
/// The label of pods that belong to a Gateway of the Gateway API.
pub const GATEWAY_NAME_LABEL: &str = "gateway.networking.k8s.io/gateway-name";
/// The label of what Istio makes for such a Gateway.
pub const MANAGED_LABEL: &str = "gateway.istio.io/managed";
/// The value of [`MANAGED_LABEL`] of waypoints.
pub const MANAGED_WAYPOINT: &str = "istio.io-mesh-controller";
/// The class of Gateways that are waypoints.
pub const WAYPOINT_CLASS: &str = "istio-waypoint";
/// The container of the proxy.
pub const PROXY_CONTAINER: &str = "istio-proxy";

/// What the CNI plugin writes on a pod whose traffic it redirects.
const REDIRECTION_ANNOTATION: &str = "ambient.istio.io/redirection";
/// What the injector writes on a pod.
const STATUS_ANNOTATION: &str = "sidecar.istio.io/status";
/// Namespaces of Kubernetes itself.
const SYSTEM_NAMESPACES: &[&str] = &["kube-system", "kube-public", "kube-node-lease", "local-path-storage"];

/// Whether a namespace belongs to Kubernetes itself.
pub fn is_system_namespace(name: &str) -> bool {
    SYSTEM_NAMESPACES.contains(&name)
}

/// Whether the labels of a namespace ask for sidecars: `istio-injection: enabled`, or a revision when that label is absent.
pub fn injects(namespace: &Object) -> bool {
    match namespace.label(INJECTION_LABEL) {
        Some(value) => value == "enabled",
        None => namespace.label(REVISION_LABEL).is_some_and(|revision| !revision.is_empty()),
    }
}

/// Whether a namespace is in ambient: its label says so, and no label asks for sidecars.
pub fn is_ambient_namespace(namespace: &Object) -> bool {
    namespace.label(DATAPLANE_LABEL) == Some("ambient") && !injects(namespace)
}

/// The container of the proxy that stands in the manifest, or was injected.
pub fn proxy_container<'e>(workload: &Workload<'e>) -> Option<NodeRef<'e>> {
    let is_proxy =
        |container: &NodeRef<'e>| container.get("name").and_then(NodeRef::as_str) == Some(PROXY_CONTAINER);
    workload.containers().find(is_proxy)
}

/// Whether a pod of the workload has a sidecar already.
pub fn has_proxy(workload: &Workload<'_>) -> bool {
    workload.annotation(STATUS_ANNOTATION).is_some() || proxy_container(workload).is_some()
}

/// Whether pods use the network of their node; they are never injected.
pub fn is_on_host_network(workload: &Workload<'_>) -> bool {
    use crate::document::Node;
    let node = workload.pod.and_then(|pod| pod.get("hostNetwork"));
    node.is_some_and(|node| matches!(node.value(), Node::Bool(true)))
}

/// Whether a pod asks for a sidecar (`true`) or for none (`false`), by its label, else by the annotation.
pub fn inject_wish(workload: &Workload<'_>) -> Option<bool> {
    let written = workload.label(INJECT_LABEL).or_else(|| workload.annotation(INJECT_LABEL))?;
    match written.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// Whether pods of the workload have, or will get, a sidecar. `None` when that depends on a namespace that is not known.
pub fn gets_sidecar(workload: &Workload<'_>, namespace: Option<&Object>) -> Option<bool> {
    if has_proxy(workload) { Some(true) } else { is_injected(workload, namespace) }
}

/// Whether the webhooks of a plain installation ask for a sidecar when a pod of the workload is made. `None` when that
/// depends on a namespace that is not known.
pub fn is_injected(workload: &Workload<'_>, namespace: Option<&Object>) -> Option<bool> {
    let wish = inject_wish(workload);
    if is_on_host_network(workload) || wish == Some(false) {
        return Some(false);
    }
    let labelled = workload.label(INJECT_LABEL).is_some();
    match namespace {
        Some(namespace) if injects(namespace) => Some(true),
        // A namespace that refuses beats the label of the pod.
        Some(namespace) => Some(labelled && wish == Some(true) && namespace.label(INJECTION_LABEL).is_none()),
        None => (wish == Some(true)).then_some(true),
    }
}

/// Whether pods of the workload are in ambient. `None` when that depends on a namespace that is not known.
pub fn is_ambient(workload: &Workload<'_>, namespace: Option<&Object>) -> Option<bool> {
    if has_proxy(workload) || is_on_host_network(workload) || inject_wish(workload) == Some(true) {
        return Some(false);
    }
    if is_redirected(workload) {
        return Some(true);
    }
    match workload.label(DATAPLANE_LABEL) {
        Some(mode) => Some(mode == "ambient"),
        None => namespace.map(is_ambient_namespace),
    }
}

/// Whether ambient redirects the traffic of this pod now.
pub fn is_redirected(workload: &Workload<'_>) -> bool {
    workload.annotation(REDIRECTION_ANNOTATION) == Some("enabled")
}

/// Whether an object is a part of Istio itself, by the labels of its installation.
pub fn is_control_plane(object: &Object) -> bool {
    object.label("istio").is_some() || object.label("release") == Some("istio")
}

/// Whether Istio made an object for a Gateway of the Gateway API.
pub fn is_managed_gateway(object: &Object) -> bool {
    object.label(MANAGED_LABEL).is_some()
}
