//! The check `missing-sidecar`.

use super::exists_already;
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::mesh::istio::enrolment::{
    INJECT_LABEL, has_proxy, inject_wish, injects, is_on_host_network, is_system_namespace,
};

check! {
    /// A pod has no sidecar, though its namespace asks for one.
    ///
    /// ## Why it hurts
    /// The pod was made before the namespace was labelled, or while the injector did not answer. Its calls are not
    /// encrypted and follow no route, and services with strict mTLS refuse them. A pod that is only written down gets its
    /// sidecar when it is made: for such a one this is a note.
    ///
    /// ## How to fix
    /// Restart its owner: `kubectl rollout restart deployment/NAME`. A pod that is to have none says so with the label
    /// `sidecar.istio.io/inject: "false"`.
    pub static MISSING_SIDECAR = "missing-sidecar", ["IST0103"], Warning, ["Pod", "Namespace"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for pod in context.kubernetes.workloads.iter().filter(|one| one.object.reference.kind == "Pod") {
        let namespace = pod.object.reference.namespace.as_str();
        let asked = context.kubernetes.namespace(namespace).is_some_and(injects);
        let ends = pod.metadata.is_some_and(|metadata| metadata.get("deletionTimestamp").is_some());
        let exempt =
            inject_wish(pod) == Some(false) || is_on_host_network(pod) || is_system_namespace(namespace);
        if !asked || ends || exempt || has_proxy(pod) || namespace == context.istio_namespace {
            continue;
        }
        let message =
            format!("the pod has no container istio-proxy, though namespace {namespace} asks for sidecars");
        let help = format!("restart its owner, or label the pod `{INJECT_LABEL}: \"false\"`");
        let draft = findings.object(pod.object, message).help(help);
        if !exists_already(pod) {
            draft.severity(Severity::Info).uncertain();
        } else if pod.pod.is_none() {
            // Only its labels and annotations are known: a gateway may bring the proxy as a container of its own.
            draft.uncertain();
        }
    }
}
