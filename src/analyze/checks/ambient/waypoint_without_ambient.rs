//! The check `waypoint-without-ambient`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::enrolment::{DATAPLANE_LABEL, WAYPOINT_LABEL, is_ambient, is_ambient_namespace};
use crate::resource::core::Workload;

check! {
    /// Pods are to use a waypoint, but are not in ambient.
    ///
    /// ## Why it hurts
    /// Traffic to a waypoint goes through ambient's tunnel. Pods outside of it are reached past the waypoint, so its
    /// policies and routes do not hold for them.
    ///
    /// ## How to fix
    /// Label the namespace `istio.io/dataplane-mode: ambient`, or remove `istio.io/use-waypoint`.
    pub static WAYPOINT_WITHOUT_AMBIENT = "waypoint-without-ambient", ["KIA1312"], Warning, ["Namespace", "Pod", "Deployment"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let kubernetes = context.kubernetes;
    let ambient = |workload: &Workload<'e>| {
        is_ambient(workload, kubernetes.namespace(&workload.object.reference.namespace))
    };
    for workload in kubernetes.workloads.iter().filter(|one| !is_machine(one)) {
        let name = workload.object.reference.namespace.as_str();
        let Some(waypoint) = workload.label(WAYPOINT_LABEL).filter(|waypoint| *waypoint != "none") else {
            continue;
        };
        let labels = workload.metadata.and_then(|metadata| metadata.get("labels"));
        let node =
            labels.and_then(|labels| labels.key(WAYPOINT_LABEL)).unwrap_or(workload.object.name_node());
        match ambient(workload) {
            Some(true) => {}
            Some(false) => {
                findings.at(
                    workload.object,
                    node,
                    format!("the pods are not in ambient, so the waypoint `{waypoint}` is not used"),
                );
            }
            None => findings
                .not_checked(format!("namespace {name} is not in the input, so whether it is in ambient")),
        }
    }
    for namespace in context.estate.of_kind("", "Namespace") {
        let waypoint = namespace.label(WAYPOINT_LABEL).filter(|waypoint| *waypoint != "none");
        let Some(waypoint) = waypoint.filter(|_| !is_ambient_namespace(namespace)) else { continue };
        let pods = || kubernetes.select(&namespace.reference.name, &[]);
        if namespace.label(DATAPLANE_LABEL).is_none()
            && pods().into_iter().any(|one| !is_machine(one) && ambient(one) == Some(true))
        {
            continue;
        }
        let labels = namespace.root().at(&["metadata", "labels"]);
        let node = labels.and_then(|labels| labels.key(WAYPOINT_LABEL)).unwrap_or(namespace.name_node());
        let message =
            format!("the namespace is not in ambient, so the waypoint `{waypoint}` is not used for its pods");
        findings.at(namespace, node, message).uncertain();
    }
}

/// Machines outside of the cluster are in no ambient.
fn is_machine(workload: &Workload<'_>) -> bool {
    workload.object.reference.kind == "WorkloadEntry"
}
