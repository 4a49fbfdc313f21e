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
/// The label of a waypoint that says which traffic it is for.
pub const WAYPOINT_FOR_LABEL: &str = "istio.io/waypoint-for";
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

/// Whether a workload brings the proxy as a container of its own, as gateways and injected pods do.
pub fn runs_proxy(workload: &Workload<'_>) -> bool {
    proxy_container(workload).is_some()
}

/// Whether a pod of the workload has a sidecar already: the injector leaves an annotation and a label.
pub fn has_proxy(workload: &Workload<'_>) -> bool {
    let marked = || {
        workload.annotation(STATUS_ANNOTATION).is_some()
            || (workload.object.reference.kind == "Pod" && is_marked_for_tls(workload))
    };
    runs_proxy(workload) || marked()
}

/// Whether clients are told that it speaks mutual TLS.
fn is_marked_for_tls(workload: &Workload<'_>) -> bool {
    workload.label("security.istio.io/tlsMode") == Some("istio")
}

/// Whether pods use the network of their node; they are never injected.
pub fn is_on_host_network(workload: &Workload<'_>) -> bool {
    use crate::document::Node;
    let node = workload.pod.and_then(|pod| pod.get("hostNetwork"));
    node.is_some_and(|node| matches!(node.value(), Node::Bool(true)))
}

/// Whether a pod asks for a sidecar or for none, by its label, else by the annotation. What is no word for yes means no.
pub fn inject_wish(workload: &Workload<'_>) -> Option<bool> {
    let written = workload.label(INJECT_LABEL).or_else(|| workload.annotation(INJECT_LABEL))?;
    let yes = || ["true", "yes", "y", "on"].iter().any(|word| written.eq_ignore_ascii_case(word));
    (!written.is_empty()).then(yes)
}

/// How a workload takes part in the mesh, and what decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enrolment<'e> {
    /// It stands for a machine outside of the cluster.
    Machine,
    /// Its manifest has the proxy, or Istio runs it as a proxy for a Gateway.
    OwnProxy,
    /// The injector has been there: its marks are on the pod.
    Injected,
    /// The proxy of the node takes its traffic.
    Ambient,
    /// Pods on the network of their node get no proxy.
    HostNetwork,
    /// The pods refuse.
    PodRefuses,
    /// The namespace refuses, by a label that asks for no sidecars, or belongs to Kubernetes itself.
    NamespaceRefuses,
    /// The namespace asks for a sidecar of this revision.
    NamespaceAsks(&'e str),
    /// The pods ask for a sidecar of this revision.
    PodAsks(&'e str),
    /// Nobody asks: no proxy, unless the injector takes every namespace.
    Nobody,
    /// The labels of the namespace decide, and it is not known.
    Unknown,
}

impl<'e> Enrolment<'e> {
    /// What becomes of the pods of a workload in a namespace; `None` where its object is not known.
    pub fn of(workload: &Workload<'e>, namespace: Option<&'e Object>) -> Self {
        if workload.object.reference.kind == "WorkloadEntry" {
            return Self::Machine;
        }
        if runs_proxy(workload) || workload.label(GATEWAY_NAME_LABEL).is_some() {
            return Self::OwnProxy;
        }
        if has_proxy(workload) {
            return Self::Injected;
        }
        if is_redirected(workload) {
            return Self::Ambient;
        }
        let injection = Self::at_creation(workload, namespace);
        let mode = workload.label(DATAPLANE_LABEL).or_else(|| namespace?.label(DATAPLANE_LABEL));
        match injection {
            Self::NamespaceAsks(_) | Self::PodAsks(_) | Self::HostNetwork => injection,
            _ if mode == Some("ambient") => Self::Ambient,
            _ => injection,
        }
    }

    /// What the webhooks of a plain installation do when a pod of the workload is made, whatever stands in it already.
    fn at_creation(workload: &Workload<'e>, namespace: Option<&'e Object>) -> Self {
        if is_on_host_network(workload) {
            return Self::HostNetwork;
        }
        if inject_wish(workload) == Some(false) {
            return Self::PodRefuses;
        }
        if is_system_namespace(&workload.object.reference.namespace) {
            return Self::NamespaceRefuses;
        }
        // Only the label is a selector of the webhooks; its value is compared as it is.
        let asks = || match workload.label(REVISION_LABEL) {
            None => (workload.label(INJECT_LABEL) == Some("true")).then_some(Self::PodAsks("default")),
            Some(revision) => (!revision.is_empty()).then_some(Self::PodAsks(revision)),
        };
        let Some(namespace) = namespace else { return asks().unwrap_or(Self::Unknown) };
        match (namespace.label(INJECTION_LABEL), namespace.label(REVISION_LABEL)) {
            (Some("enabled"), _) => Self::NamespaceAsks("default"),
            (Some(_), _) | (None, Some("")) => Self::NamespaceRefuses,
            (None, Some(revision)) => Self::NamespaceAsks(revision),
            (None, None) => asks().unwrap_or(Self::Nobody),
        }
    }
}

/// Whether pods of the workload have, or will get, a proxy of their own. `None` when the input does not tell.
pub fn gets_sidecar<'e>(workload: &Workload<'e>, namespace: Option<&'e Object>) -> Option<bool> {
    match Enrolment::of(workload, namespace) {
        // Istio takes a machine with a service account for one with a proxy.
        Enrolment::Machine => {
            let account = workload.object.root().at(&["spec", "serviceAccount"]).and_then(NodeRef::as_str);
            let has_account = account.is_some_and(|account| !account.is_empty());
            (has_account || is_marked_for_tls(workload)).then_some(true)
        }
        Enrolment::OwnProxy | Enrolment::Injected | Enrolment::NamespaceAsks(_) | Enrolment::PodAsks(_) => {
            Some(true)
        }
        Enrolment::Nobody | Enrolment::Unknown => None,
        _ => Some(false),
    }
}

/// Whether the webhooks of a plain installation ask for a sidecar when a pod of the workload is made. `None` when that
/// depends on a namespace that is not known.
pub fn is_injected<'e>(workload: &Workload<'e>, namespace: Option<&'e Object>) -> Option<bool> {
    match Enrolment::at_creation(workload, namespace) {
        Enrolment::Unknown => None,
        found => Some(matches!(found, Enrolment::NamespaceAsks(_) | Enrolment::PodAsks(_))),
    }
}

/// Whether pods of the workload are in ambient. `None` when that depends on a namespace that is not known.
pub fn is_ambient<'e>(workload: &Workload<'e>, namespace: Option<&'e Object>) -> Option<bool> {
    match Enrolment::of(workload, namespace) {
        Enrolment::Unknown if workload.label(DATAPLANE_LABEL).is_none() => None,
        found => Some(found == Enrolment::Ambient),
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
