//! Do workloads get the proxy that they should, and leave it room?

pub mod auto_image;
pub mod conflicting_enrolment;
pub mod missing_sidecar;
pub mod proxy_image_mismatch;
pub mod proxy_uid;
pub mod uninjected_namespace;
pub mod unrestricted_jwks_fetch;
pub mod workload_groups;

use crate::analyze::{CheckContext, Findings};
use crate::document::NodeRef;
use crate::resource::core::Workload;

/// The owners of pods whose templates are read from a cluster; a ReplicaSet stands for its Deployment.
const READ_OWNERS: &[&str] = &["ReplicaSet", "StatefulSet", "DaemonSet"];

/// Whether the object was made by an API server, and not only written down.
fn exists_already(workload: &Workload<'_>) -> bool {
    workload
        .metadata
        .is_some_and(|metadata| metadata.get("uid").or(metadata.get("creationTimestamp")).is_some())
}

/// Notes that the containers of some pods were not looked at: of pods only names and labels are read from a cluster, and
/// these have no owner whose template tells.
fn note_unread_containers(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let unread = |workload: &Workload<'_>| {
        let owners = workload.metadata.and_then(|metadata| metadata.get("ownerReferences"));
        let kinds =
            owners.into_iter().flat_map(NodeRef::items).filter_map(|owner| owner.get("kind")?.as_str());
        workload.object.reference.kind == "Pod"
            && workload.pod.is_none()
            && !kinds.into_iter().any(|kind| READ_OWNERS.contains(&kind))
    };
    if context.kubernetes.workloads.iter().any(unread) {
        findings.not_checked("the containers of some pods are not in the input");
    }
}
