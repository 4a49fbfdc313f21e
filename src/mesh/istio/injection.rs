//! Whether pods of a workload get a proxy when they are made: the labels that Istio's injection webhooks select by
//! (manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml), and what pods say themselves.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::enrolment::{
    DATAPLANE_LABEL as DATAPLANE, Enrolment, GATEWAY_NAME_LABEL as GATEWAY_NAME, INJECT_LABEL as INJECT,
    INJECTION_LABEL as NAMESPACE, PROXY_CONTAINER, REVISION_LABEL as REVISION, inject_wish, is_ambient,
    is_injected, is_on_host_network, is_system_namespace, runs_proxy,
};
use super::injector::{config_map_of, revisions_of};
use super::tag::{INJECTOR_LABEL, TAG_LABEL};
use crate::base::text;
use crate::document::{self, Limits, NodeRef};
use crate::estate::{Estate, Object};
use crate::kubernetes::{Kubernetes, selects};
use crate::mesh::injection::{Hint, Injector, Verdict};
use crate::resource::core::Workload;

/// Istio's injector (pkg/kube/inject, `injectRequired`).
pub const INJECTOR: Injector = Injector {
    mesh: "istio",
    container: PROXY_CONTAINER,
    owns: |configuration, webhook| {
        webhook.ends_with("sidecar-injector.istio.io")
            || configuration.label(INJECTOR_LABEL.0) == Some(INJECTOR_LABEL.1)
    },
    revision: |configuration| {
        let label = |name| configuration.label(name).unwrap_or_default().to_owned();
        (label(REVISION), label(TAG_LABEL))
    },
    decide,
    assume,
    hint,
    advice: ADVICE,
    // Labels choose a revision only where its webhooks look at them.
    mark: None,
};

const ADVICE: &str = "Label the namespace istio-injection=enabled, or istio.io/rev with the revision or tag of a control plane.";

/// Why pods get a proxy that say nothing themselves.
const TAKEN: &str = "the selectors take its pods, and nothing in them stands against it";

/// What the injector of a revision does with a pod that it is asked about.
fn decide(workload: &Workload<'_>, _: Option<&Object>, revision: &str, estate: &Estate) -> Verdict {
    let name = &workload.object.reference.namespace;
    if is_on_host_network(workload) {
        return Verdict::Refuses("its pods use the network of their node (hostNetwork)".to_owned());
    }
    if is_system_namespace(name) {
        return Verdict::Refuses(format!("namespace {name} belongs to Kubernetes itself"));
    }
    match inject_wish(workload) {
        Some(true) => return Verdict::Injects(format!("its pods say {INJECT}: true")),
        Some(false) => return Verdict::Refuses(format!("its pods say {INJECT}: false")),
        None => {}
    }
    let map_name = config_map_of(Some(revision));
    let map = estate.of_kind("", "ConfigMap").find(|map| map.reference.name == map_name);
    let text = map.and_then(|map| map.root().at(&["data", "config"])?.as_str()).unwrap_or_default();
    let documents = document::read(&Arc::from(text), &Limits::default());
    let Some(tree) = documents.first().and_then(|document| document.tree.as_ref()) else {
        return Verdict::Injects(TAKEN.to_owned());
    };
    let label = |key: &str| workload.label(key);
    let chosen = |list: &str| {
        let selectors = tree.root().get(list).into_iter().flat_map(NodeRef::items);
        // An empty selector chooses nothing here.
        let mut meant = selectors.filter(|one| one.entries().any(|(_, value)| !value.to_json().is_null()));
        meant.any(|selector| selects(Some(selector), &label))
    };
    if chosen("neverInjectSelector") {
        return Verdict::Refuses(format!("neverInjectSelector of {map_name} takes its pods"));
    }
    if chosen("alwaysInjectSelector") {
        return Verdict::Injects(format!("alwaysInjectSelector of {map_name} takes its pods"));
    }
    match tree.root().get("policy").and_then(NodeRef::as_str) {
        Some("disabled") => {
            Verdict::Refuses(format!("the policy of {map_name} is `disabled`, and its pods do not ask"))
        }
        _ => Verdict::Injects(TAKEN.to_owned()),
    }
}

/// What keeps the webhooks from being asked: a refusal, or a revision that is not there.
fn hint(workload: &Workload<'_>, namespace: Option<&Object>, configurations: &[&Object]) -> Option<Hint> {
    let meant = |reason: String| Some(Hint { reason, advice: "" });
    if inject_wish(workload) == Some(false) {
        return meant(format!("its pods say {INJECT}: false"));
    }
    let injection = namespace.and_then(|namespace| namespace.label(NAMESPACE));
    if let Some(value) = injection.filter(|value| *value != "enabled") {
        return meant(format!("namespace {} has {NAMESPACE}={value}", workload.object.reference.namespace));
    }
    if is_ambient(workload, namespace) == Some(true) {
        return meant(format!("{DATAPLANE}=ambient: the proxy of its node takes its traffic"));
    }
    let of_namespace =
        namespace.filter(|_| injection.is_none()).and_then(|namespace| namespace.label(REVISION));
    let wanted = of_namespace.or_else(|| workload.label(REVISION))?;
    let known: BTreeSet<&str> = configurations.iter().flat_map(|one| revisions_of(one)).collect();
    if known.contains(wanted) {
        return None;
    }
    let known: Vec<&str> = known.into_iter().collect();
    let there = match known.as_slice() {
        [] => "there is none at all".to_owned(),
        known => format!("there is {}", text::list(known, 8)),
    };
    let reason = format!("{REVISION}={wanted} names no revision and no tag that has webhooks; {there}");
    Some(Hint { reason, advice: ADVICE })
}

/// The same with the webhooks of a plain installation, when those of the cluster are not known.
fn assume(workload: &Workload<'_>, namespace: Option<&Object>, estate: &Estate) -> Verdict {
    match is_injected(workload, namespace) {
        Some(true) => match decide(workload, namespace, "", estate) {
            Verdict::Injects(_) => Verdict::Injects("its namespace or its pods ask for it".to_owned()),
            other => other,
        },
        Some(false) => {
            Verdict::Refuses("neither its namespace nor its pods ask for a proxy, or they refuse".to_owned())
        }
        None => {
            let name = &workload.object.reference.namespace;
            Verdict::Unknown(format!("the Namespace {name} is not in the input, and its labels decide"))
        }
    }
}

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
