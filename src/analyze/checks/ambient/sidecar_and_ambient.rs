//! The checks `sidecar-and-ambient` and `sidecar-in-ambient-namespace`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::enrolment::{
    DATAPLANE_LABEL, INJECT_LABEL, has_proxy, inject_wish, is_ambient_namespace, is_managed_gateway,
    is_redirected,
};
use crate::resource::core::Workload;

check! {
    /// A workload asks for a sidecar and for ambient.
    ///
    /// ## Why it hurts
    /// A pod with a sidecar is not taken into ambient, so one of the two labels is a wish that is not granted. In a pod
    /// that is redirected and has a sidecar, traffic may be taken twice.
    ///
    /// ## How to fix
    /// Remove `sidecar.istio.io/inject: "true"` to move the workload to ambient, or `istio.io/dataplane-mode: ambient` to
    /// keep the sidecar; then make its pods anew.
    pub static SIDECAR_AND_AMBIENT = "sidecar-and-ambient", ["KIA1311", "KIA1314", "KIA1315"], Warning, ["Pod", "Deployment"], both
}

check! {
    /// A workload keeps a sidecar in a namespace that is in ambient.
    ///
    /// ## Why it hurts
    /// It works, and it may be a step of a migration. But the waypoint of the namespace is not used for calls to services
    /// that this workload makes, so policies and routes of the two kinds of proxies differ.
    ///
    /// ## How to fix
    /// Remove the label `sidecar.istio.io/inject` and restart the workload, when it is ready for ambient.
    pub static SIDECAR_IN_AMBIENT_NAMESPACE = "sidecar-in-ambient-namespace", ["KIA1316"], Info, ["Pod", "Deployment", "Namespace"], kept
}

/// Gateways and waypoints are proxies and nothing else.
fn is_proxy_itself(workload: &Workload<'_>) -> bool {
    let others = workload.containers().filter(|container| {
        container.get("name").and_then(NodeRef::as_str)
            != Some(crate::mesh::istio::enrolment::PROXY_CONTAINER)
    });
    is_managed_gateway(workload.object) || (workload.pod.is_some() && others.count() == 0)
}

fn both<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for workload in &context.kubernetes.workloads {
        let label = |name: &str| workload.metadata.and_then(|metadata| metadata.get("labels")?.key(name));
        let sidecar = || inject_wish(workload) == Some(true) || has_proxy(workload);
        let labelled = workload.label(DATAPLANE_LABEL) == Some("ambient");
        if !(labelled || is_redirected(workload)) || !sidecar() || is_proxy_itself(workload) {
            continue;
        }
        let node = label(DATAPLANE_LABEL).or(label(INJECT_LABEL)).unwrap_or(workload.object.name_node());
        let message = if labelled {
            "the pods have a sidecar, so they are not taken into ambient"
        } else {
            "ambient redirects the traffic of this pod, which asks for a sidecar"
        };
        findings
            .at(workload.object, node, message)
            .help(format!("keep one of `{INJECT_LABEL}` and `{DATAPLANE_LABEL}`"));
    }
}

fn kept<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for workload in &context.kubernetes.workloads {
        let name = workload.object.reference.namespace.as_str();
        let ambient = context.kubernetes.namespace(name).is_some_and(is_ambient_namespace);
        // Who labels a pod for both is told so by `sidecar-and-ambient`.
        let told = workload.label(DATAPLANE_LABEL).is_some();
        let sidecar = || has_proxy(workload) || inject_wish(workload) == Some(true);
        if ambient && !told && sidecar() && !is_redirected(workload) && !is_proxy_itself(workload) {
            findings.object(
                workload.object,
                format!("its pods keep a sidecar, though namespace {name} is in ambient"),
            );
        }
    }
}
