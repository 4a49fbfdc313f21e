//! A workload as policies see it: its labels, its identity, and what stands in front of it.

use crate::document::NodeRef;
use crate::estate::Object;
use crate::kubernetes::Kubernetes;
use crate::resource::Map;
use crate::resource::core::Workload;

use super::super::enrolment::{GATEWAY_NAME_LABEL as GATEWAY_NAME, gets_sidecar, is_ambient};

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
        let ambient = is_ambient(workload, namespace) == Some(true);
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
            sidecar: gets_sidecar(workload, namespace),
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
