//! Whether pods of a workload get a proxy when they are made: the labels that Istio's injection webhooks select by
//! (manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml), and what pods say themselves.

use super::enrolment::{
    DATAPLANE_LABEL as DATAPLANE, Enrolment, GATEWAY_NAME_LABEL as GATEWAY_NAME, INJECT_LABEL as INJECT,
    INJECTION_LABEL as NAMESPACE, REVISION_LABEL as REVISION, runs_proxy,
};
use crate::estate::Object;
use crate::kubernetes::Kubernetes;
use crate::resource::core::Workload;

/// How the traffic of a workload gets into the mesh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Injection {
    /// `sidecar` (injected), `own` (its manifest has the proxy), `ambient`, `none`, or `unknown`.
    pub state: &'static str,
    /// The revision of the control plane that injects; `default` where no label names one.
    pub revision: Option<String>,
    /// What decides, as a clause.
    pub why: String,
}

impl Injection {
    /// What becomes of the pods of a workload.
    pub fn of(workload: &Workload<'_>, kubernetes: &Kubernetes<'_>) -> Self {
        let name = &workload.object.reference.namespace;
        let namespace = kubernetes.namespace(name);
        let found = Enrolment::of(workload, namespace);
        let why = match found {
            Enrolment::Machine => "it stands for a machine, which runs its own proxy".to_owned(),
            Enrolment::OwnProxy if !runs_proxy(workload) => {
                format!("its pods have the label {GATEWAY_NAME}, so they are the proxy of that Gateway")
            }
            Enrolment::OwnProxy => "its pods have the container istio-proxy".to_owned(),
            Enrolment::Injected => "the pod has the marks that the injector sets".to_owned(),
            Enrolment::Ambient => format!("{DATAPLANE}=ambient, so the proxy of its node takes its traffic"),
            Enrolment::HostNetwork => "its pods use the network of their node (hostNetwork)".to_owned(),
            Enrolment::PodRefuses => format!("its pods say {INJECT}: false"),
            Enrolment::NamespaceRefuses => refusal(name, namespace),
            Enrolment::NamespaceAsks(revision) => match namespace.and_then(|it| it.label(NAMESPACE)) {
                Some(value) => format!("namespace {name} has {NAMESPACE}={value}"),
                None => format!("namespace {name} has {REVISION}={revision}"),
            },
            Enrolment::PodAsks(revision) => match workload.label(INJECT) {
                Some(value) => format!("its pods say {INJECT}: {value}"),
                None => format!("its pods have {REVISION}={revision}"),
            },
            Enrolment::Nobody => format!(
                "neither namespace {name} nor its pods ask for a proxy; an injector that takes all namespaces gives one all the same"
            ),
            Enrolment::Unknown => {
                format!("the Namespace {name} is not in the input, and its labels decide")
            }
        };
        let (state, revision) = match found {
            Enrolment::Machine | Enrolment::OwnProxy => ("own", None),
            Enrolment::Injected => ("sidecar", workload.label(REVISION)),
            Enrolment::NamespaceAsks(revision) | Enrolment::PodAsks(revision) => ("sidecar", Some(revision)),
            Enrolment::Ambient => ("ambient", None),
            Enrolment::Unknown => ("unknown", None),
            _ => ("none", None),
        };
        Self { state, revision: revision.map(str::to_owned), why }
    }
}

fn refusal(name: &str, namespace: Option<&Object>) -> String {
    let label = |label: &str| Some(format!("{label}={}", namespace?.label(label)?));
    match label(NAMESPACE).or_else(|| label(REVISION)) {
        Some(label) => format!("namespace {name} has {label}"),
        None => format!("namespace {name} belongs to Kubernetes itself"),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Injection;
    use crate::document::{self, Limits};
    use crate::estate::{Estate, Source};
    use crate::kubernetes::Kubernetes;
    use crate::resource::{Catalog, identity::KINDS};

    /// State and revision with these labels of the namespace and these of the pods.
    fn state(namespace: &str, pod: &str) -> (&'static str, Option<String>) {
        let mut text = format!(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: a, namespace: shop}}\n\
             spec: {{template: {{metadata: {{labels: {{{pod}}}}}}}}}\n"
        );
        if namespace != "absent" {
            text += &format!(
                "---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: shop, labels: {{{namespace}}}}}\n"
            );
        }
        let mut estate = Estate::default();
        let text: Arc<str> = text.into();
        let documents = document::read(&text, &Limits::default());
        estate.ingest(Source { name: "a".into(), text, path: None }, documents, KINDS, "default");
        let catalog = Catalog::read(&estate);
        let kubernetes = Kubernetes::new(&estate, &catalog);
        let found = Injection::of(&kubernetes.workloads[0], &kubernetes);
        (found.state, found.revision)
    }

    #[test]
    fn labels_decide_as_the_webhooks_select() {
        let on = "istio-injection: enabled";
        let off = "sidecar.istio.io/inject: 'false'";
        let wanted = "sidecar.istio.io/inject: 'true'";
        for (namespace, pod, expected, revision) in [
            (on, "", "sidecar", Some("default")),
            (on, off, "none", None),
            ("istio-injection: disabled", wanted, "none", None),
            ("istio-injection: nope", wanted, "none", None),
            ("istio.io/rev: ''", wanted, "none", None),
            ("", "sidecar.istio.io/inject: 'True'", "none", None),
            (on, "sidecar.istio.io/inject: nope", "none", None),
            (on, "gateway.networking.k8s.io/gateway-name: web", "own", None),
            ("istio.io/rev: canary", "", "sidecar", Some("canary")),
            ("istio.io/rev: canary, istio-injection: enabled", "", "sidecar", Some("default")),
            ("", wanted, "sidecar", Some("default")),
            ("", "sidecar.istio.io/inject: 'true', istio.io/rev: canary", "sidecar", Some("canary")),
            ("istio.io/dataplane-mode: ambient", "", "ambient", None),
            ("istio.io/dataplane-mode: ambient", "istio.io/dataplane-mode: none", "none", None),
            ("", "", "none", None),
            ("absent", "", "unknown", None),
            ("absent", off, "none", None),
            ("absent", wanted, "sidecar", Some("default")),
            ("istio.io/dataplane-mode: ambient", off, "ambient", None),
            ("istio.io/dataplane-mode: ambient", wanted, "sidecar", Some("default")),
            ("istio.io/dataplane-mode: ambient, istio-injection: enabled", "", "sidecar", Some("default")),
        ] {
            let expected = (expected, revision.map(str::to_owned));
            assert_eq!(state(namespace, pod), expected, "{namespace} / {pod}");
        }
    }
}
