//! The check `root-sidecar-selector`.

use crate::analyze::checks::prelude::*;

check! {
    /// A Sidecar of the root namespace has a selector.
    ///
    /// ## Why it hurts
    /// Without a selector, a Sidecar of Istio's root namespace is the default of the whole mesh. With one it
    /// selects workloads of the root namespace alone, where applications do not run: the mesh
    /// has no default, and every proxy knows everything.
    ///
    /// ## How to fix
    /// Remove the `workloadSelector`, or move the Sidecar to the namespace of its workloads.
    pub static ROOT_SIDECAR_SELECTOR = "root-sidecar-selector", ["KIA1006"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let root = &context.istio.config.root_namespace;
    // Where its workloads are known, it selects some of them, or `selector-without-workload` says that it does not.
    if context.kubernetes.workloads_observed(root) {
        return;
    }
    for sidecar in context.catalog.sidecars.iter().filter(|sidecar| sidecar.namespace() == root) {
        let selector = sidecar.spec.workload_selector.as_ref();
        if let Some(selector) = selector.filter(|selector| !selector.labels.is_empty()) {
            findings
                .at(
                    sidecar.object,
                    selector.node,
                    format!("in the root namespace {root} it selects workloads of {root} alone: it is no default of the mesh"),
                )
                .help("remove the selector, or move the Sidecar to the namespace of its workloads");
        }
    }
}
