//! A workload as policies see it: its labels, its identity, and what stands in front of it.

use crate::document::{Node, NodeRef};
use crate::estate::Object;
use crate::kubernetes::Kubernetes;
use crate::resource::Map;
use crate::resource::core::Workload;

use super::super::runs_proxy;

use crate::mesh::istio::enrolment::{
    DATAPLANE_LABEL as DATAPLANE, GATEWAY_NAME_LABEL as GATEWAY_NAME, INJECT_LABEL as INJECT,
};

/// A workload as policies see it.
#[derive(Debug, Clone)]
pub struct Subject<'e> {
    /// Its namespace.
    pub namespace: &'e str,
    /// Its name; empty for any workload of the namespace.
    pub name: &'e str,
    /// The labels of its pods.
    pub labels: Map<'e, &'e str>,
    /// Its service account; `None` when the input does not show it.
    pub account: Option<&'e str>,
    /// Whether the proxy of its node stands in front of it, instead of a sidecar.
    pub ambient: bool,
    /// Whether it has a sidecar or is a proxy itself; `None` when the input does not tell.
    pub sidecar: Option<bool>,
    /// The object, when there is one.
    pub object: Option<&'e Object>,
    /// The specification of its pods, when the input shows it.
    pub pod: Option<NodeRef<'e>>,
}

impl<'e> Subject<'e> {
    /// A workload of the estate.
    pub fn of(workload: &Workload<'e>, kubernetes: &Kubernetes<'e>) -> Self {
        let id = &workload.object.reference;
        let namespace = kubernetes.namespace(&id.namespace);
        let label = |name: &str| workload.label(name);
        let mode = label(DATAPLANE).or_else(|| namespace.and_then(|it| it.label(DATAPLANE)));
        let ambient = mode == Some("ambient");
        let account = workload.pod.map(|pod| {
            pod.get("serviceAccountName")
                .and_then(NodeRef::as_str)
                .filter(|it| !it.is_empty())
                .unwrap_or("default")
        });
        Self {
            namespace: &id.namespace,
            name: &id.name,
            labels: workload.labels.clone(),
            account,
            ambient,
            sidecar: if ambient { Some(false) } else { has_sidecar(workload, namespace) },
            object: Some(workload.object),
            pod: workload.pod,
        }
    }

    /// Any workload of a namespace, without labels.
    pub fn any_of(namespace: &'e str) -> Self {
        Self {
            namespace,
            name: "",
            labels: Map::default(),
            account: None,
            ambient: false,
            sidecar: None,
            object: None,
            pod: None,
        }
    }

    /// Whether it can speak mutual TLS on its own; `None` when the input does not tell.
    pub fn in_mesh(&self) -> Option<bool> {
        if self.ambient { Some(true) } else { self.sidecar }
    }

    /// The value of a label.
    pub fn label(&self, name: &str) -> Option<&'e str> {
        self.labels.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    /// Whether it has all these labels.
    pub fn has(&self, labels: &[(&str, &str)]) -> bool {
        labels.iter().all(|(key, value)| self.label(key) == Some(*value))
    }

    /// The Gateway of the Gateway API that its pods are of.
    pub fn gateway_name(&self) -> Option<&'e str> {
        self.label(GATEWAY_NAME)
    }

    /// The identity in its certificate.
    pub fn principal(&self, trust_domain: &str) -> Option<String> {
        Some(format!("spiffe://{trust_domain}/ns/{}/sa/{}", self.namespace, self.account?))
    }
}

/// Whether the injector gives the workload a sidecar, as far as the input tells.
fn has_sidecar(workload: &Workload<'_>, namespace: Option<&Object>) -> Option<bool> {
    if runs_proxy(workload) || workload.label(GATEWAY_NAME).is_some() {
        return Some(true);
    }
    let root = workload.object.root();
    let template =
        if workload.object.reference.kind == "Pod" { Some(root) } else { root.at(&["spec", "template"]) };
    let annotation = template
        .and_then(|template| template.at(&["metadata", "annotations", INJECT]))
        .and_then(NodeRef::as_str);
    match workload.label(INJECT).or(annotation) {
        Some("false") => return Some(false),
        Some("true") => return Some(true),
        _ => {}
    }
    let host_network = workload.pod.and_then(|pod| pod.get("hostNetwork"));
    if host_network.is_some_and(|node| node.value() == Node::Bool(true)) {
        return Some(false);
    }
    let namespace = namespace?;
    match (namespace.label("istio-injection"), namespace.label("istio.io/rev")) {
        (Some("enabled"), _) | (None, Some(_)) => Some(true),
        (Some("disabled"), _) => Some(false),
        // Injection may be on for all namespaces.
        _ => None,
    }
}
