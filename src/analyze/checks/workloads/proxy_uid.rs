//! The check `proxy-uid`.

use super::note_unread_containers;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::enrolment::{PROXY_CONTAINER, is_control_plane};
use crate::resource::core::Workload;

check! {
    /// An application runs as user 1337, the user of the proxy.
    ///
    /// ## Why it hurts
    /// Traffic of user 1337 is not redirected to the sidecar, or it would run in circles. So what this application sends
    /// goes past the mesh: no mTLS, no routes, no telemetry. Init containers are left alone: for them it is the known way
    /// to reach the network before the proxy runs.
    ///
    /// ## How to fix
    /// Choose another `runAsUser`.
    pub static PROXY_UID = "proxy-uid", ["IST0144"], Warning, ["Pod", "Deployment"], run
}

/// The user of the proxy.
const PROXY_USER: i64 = 1337;

/// Containers of Istio itself.
const OWN: &[&str] = &[PROXY_CONTAINER, "istio-operator"];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    note_unread_containers(context, findings);
    for workload in context.kubernetes.workloads.iter().filter(|one| !is_control_plane(one.object)) {
        let mut nodes = users(workload).into_iter();
        let Some(first) = nodes.next() else { continue };
        let draft =
            findings.at(workload.object, first, "the application runs as user 1337, as the proxy does");
        draft.help("choose another runAsUser");
        for node in nodes {
            draft.related(workload.object, node, "here too");
        }
    }
}

/// Where the user of the proxy is chosen for an application.
fn users<'e>(workload: &Workload<'e>) -> Vec<NodeRef<'e>> {
    let Some(pod) = workload.pod else { return Vec::new() };
    let user = |node: NodeRef<'e>| {
        node.at(&["securityContext", "runAsUser"]).filter(|user| user.as_i64() == Some(PROXY_USER))
    };
    let is_own = |container: &NodeRef<'e>| {
        container.get("name").and_then(NodeRef::as_str).is_some_and(|name| OWN.contains(&name))
    };
    let containers = || pod.get("containers").into_iter().flat_map(NodeRef::items);
    // A gateway's pod is the proxy and nothing else.
    let only_proxy = containers().next().is_some() && containers().all(|container| is_own(&container));
    let shared = user(pod).filter(|_| !only_proxy);
    shared.into_iter().chain(containers().filter(|container| !is_own(container)).filter_map(user)).collect()
}
