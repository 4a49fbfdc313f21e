//! Whether pods of a workload get a proxy when they are made: the labels that Istio's injection webhooks select by
//! (manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml), and what pods say themselves.

use super::enrolment::{
    DATAPLANE_LABEL as DATAPLANE, INJECT_LABEL as INJECT, INJECTION_LABEL as NAMESPACE,
    REVISION_LABEL as REVISION, inject_wish, is_on_host_network,
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
        let id = &workload.object.reference;
        if id.kind == "WorkloadEntry" {
            return Self::new("own", None, "it stands for a machine, which runs its own proxy");
        }
        if let Some(decided) = by_pod(workload) {
            return decided;
        }
        match kubernetes.namespace(&id.namespace) {
            Some(namespace) => by_namespace(workload, namespace),
            None => Self::new(
                "unknown",
                None,
                format!("the Namespace {} is not in the input, and its labels decide", id.namespace),
            ),
        }
    }

    fn new(state: &'static str, revision: Option<&str>, why: impl Into<String>) -> Self {
        Self { state, revision: revision.map(str::to_owned), why: why.into() }
    }
}

/// What pods decide alone, whatever their namespace says.
fn by_pod(workload: &Workload<'_>) -> Option<Injection> {
    if super::runs_proxy(workload) {
        return Some(Injection::new("own", None, "its pods have the container istio-proxy"));
    }
    // The injector puts this label on pods that it gave a proxy.
    if workload.object.reference.kind == "Pod" && workload.label("security.istio.io/tlsMode") == Some("istio")
    {
        let why = "the pod has the label security.istio.io/tlsMode=istio, which the injector sets";
        return Some(Injection::new("sidecar", workload.label(REVISION), why));
    }
    if is_on_host_network(workload) {
        return Some(Injection::new("none", None, "its pods use the network of their node (hostNetwork)"));
    }
    (inject_wish(workload) == Some(false))
        .then(|| Injection::new("none", None, format!("its pods say {INJECT}: false")))
}

fn by_namespace(workload: &Workload<'_>, namespace: &Object) -> Injection {
    let name = &namespace.reference.name;
    let dataplane = workload.label(DATAPLANE).or_else(|| namespace.label(DATAPLANE));
    match (namespace.label(NAMESPACE), namespace.label(REVISION)) {
        (Some("disabled"), _) => {
            Injection::new("none", None, format!("namespace {name} has {NAMESPACE}=disabled"))
        }
        (Some("enabled"), _) => {
            Injection::new("sidecar", Some("default"), format!("namespace {name} has {NAMESPACE}=enabled"))
        }
        (_, Some(revision)) => {
            Injection::new("sidecar", Some(revision), format!("namespace {name} has {REVISION}={revision}"))
        }
        _ if inject_wish(workload) == Some(true) => {
            let revision = workload.label(REVISION).unwrap_or("default");
            Injection::new("sidecar", Some(revision), format!("its pods say {INJECT}: true"))
        }
        _ if workload.label(REVISION).is_some() => {
            let revision = workload.label(REVISION).unwrap_or_default();
            Injection::new("sidecar", Some(revision), format!("its pods have {REVISION}={revision}"))
        }
        _ if dataplane == Some("ambient") => Injection::new(
            "ambient",
            None,
            format!("{DATAPLANE}=ambient, so the proxy of its node takes its traffic"),
        ),
        _ => Injection::new(
            "none",
            None,
            format!(
                "neither namespace {name} nor its pods ask for a proxy; an injector that takes all namespaces gives one all the same"
            ),
        ),
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
            ("istio.io/rev: canary", "", "sidecar", Some("canary")),
            ("istio.io/rev: canary, istio-injection: enabled", "", "sidecar", Some("default")),
            ("", wanted, "sidecar", Some("default")),
            ("", "sidecar.istio.io/inject: 'true', istio.io/rev: canary", "sidecar", Some("canary")),
            ("istio.io/dataplane-mode: ambient", "", "ambient", None),
            ("istio.io/dataplane-mode: ambient", "istio.io/dataplane-mode: none", "none", None),
            ("", "", "none", None),
            ("absent", "", "unknown", None),
            ("absent", off, "none", None),
        ] {
            let expected = (expected, revision.map(str::to_owned));
            assert_eq!(state(namespace, pod), expected, "{namespace} / {pod}");
        }
    }
}
