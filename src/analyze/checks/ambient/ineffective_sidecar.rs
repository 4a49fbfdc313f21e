//! The check `ineffective-sidecar`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::enrolment::{gets_sidecar, is_ambient, is_ambient_namespace};

check! {
    /// A Sidecar is for workloads that have no sidecar, because they are in ambient.
    ///
    /// ## Why it hurts
    /// Only sidecars read a Sidecar. What it limits, which hosts a workload knows and where unknown traffic may go, is not
    /// limited in ambient.
    ///
    /// ## How to fix
    /// Remove it; limit what may be called by AuthorizationPolicies of the services that are called.
    pub static INEFFECTIVE_SIDECAR = "ineffective-sidecar", ["IST0167"], Warning, ["Sidecar", "Namespace", "Pod"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let kubernetes = context.kubernetes;
    // Whether somebody there keeps a sidecar all the same.
    let keeps = |namespace: &str| {
        let object = kubernetes.namespace(namespace);
        kubernetes.select(namespace, &[]).into_iter().any(|one| gets_sidecar(one, object) == Some(true))
    };
    for sidecar in &context.catalog.sidecars {
        let namespace = sidecar.object.reference.namespace.as_str();
        let object = kubernetes.namespace(namespace);
        let selector = sidecar.spec.workload_selector.as_ref().filter(|selector| !selector.labels.is_empty());
        match selector {
            None if object.is_some_and(is_ambient_namespace) && !keeps(namespace) => {
                findings.object(
                    sidecar.object,
                    format!("namespace {namespace} is in ambient: none of its pods has a sidecar"),
                );
            }
            None => {}
            Some(selector) => {
                let pods = kubernetes.select(namespace, &selector.labels);
                let all = pods.iter().all(|pod| is_ambient(pod, object) == Some(true));
                if let (Some(first), true) = (pods.first(), all) {
                    let node = sidecar.spec.node.key("workloadSelector").unwrap_or(selector.node);
                    findings
                        .at(
                            sidecar.object,
                            node,
                            "the workloads that it selects are in ambient, and have no sidecar",
                        )
                        .related(first.object, first.object.name_node(), "in ambient");
                }
            }
        }
    }
}
