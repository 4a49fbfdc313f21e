//! The checks `uninjected-namespace` and `injected-by-default`.

use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::istio::enrolment::{
    DATAPLANE_LABEL, INJECTION_LABEL, REVISION_LABEL, injects, is_ambient_namespace, is_system_namespace,
};
use crate::mesh::istio::injector::{config_map_of, injector_values, injectors};

check! {
    /// A namespace has no label that says whether its pods join the mesh.
    ///
    /// ## Why it hurts
    /// Its pods get no proxy, and ambient does not take their traffic: no mTLS, no policies, no routes. That may be
    /// meant. When it is forgotten, calls from here are refused by services with strict mTLS.
    ///
    /// ## How to fix
    /// Label it `istio-injection: enabled`, `istio.io/rev: REVISION` or `istio.io/dataplane-mode: ambient`; to say that
    /// it stays outside, `istio-injection: disabled`.
    pub static UNINJECTED_NAMESPACE = "uninjected-namespace", ["IST0102"], Info, ["Namespace"], uninjected
}

check! {
    /// A namespace without a label is injected, because the injector does so by default.
    ///
    /// ## Why it hurts
    /// The values of the injector have `enableNamespacesByDefault`: every pod of the namespace gets a sidecar, though
    /// nothing in the namespace says so.
    ///
    /// ## How to fix
    /// Nothing needs to be done. The label `istio-injection: disabled` keeps a namespace out; `enabled` says that it is
    /// meant.
    pub static INJECTED_BY_DEFAULT = "injected-by-default", ["IST0148"], Info, ["Namespace", "ConfigMap"], by_default
}

fn uninjected<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let uses_istio = |namespace: &Object| injects(namespace) || is_ambient_namespace(namespace);
    let in_use = context.estate.of_kind("", "Namespace").any(uses_istio)
        || !injectors(context.estate).is_empty()
        || !injector_values(context.estate).is_empty();
    if !in_use || is_default(context) {
        return;
    }
    for namespace in unlabelled(context) {
        findings
            .object(namespace, "no label says whether pods of this namespace join the mesh")
            .help("label it `istio-injection: enabled`, or `disabled` when it is meant to stay outside");
    }
}

fn by_default<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if is_default(context) {
        for namespace in unlabelled(context) {
            findings
                .object(namespace, "pods of this namespace get sidecars: the injector does so by default");
        }
    }
}

/// Whether namespaces without a label are injected.
fn is_default(context: &CheckContext<'_>) -> bool {
    let values = injector_values(context.estate);
    values.get(config_map_of(None).as_str()).is_some_and(|values| values.by_default)
}

fn unlabelled<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = &'e Object> {
    let own = [context.istio_namespace, context.istio.config.root_namespace.as_str()];
    context.estate.of_kind("", "Namespace").filter(move |namespace| {
        let name = namespace.reference.name.as_str();
        let labelled = [INJECTION_LABEL, REVISION_LABEL, DATAPLANE_LABEL]
            .iter()
            .any(|label| namespace.label(label).is_some());
        !labelled && !own.contains(&name) && !is_system_namespace(name)
    })
}
