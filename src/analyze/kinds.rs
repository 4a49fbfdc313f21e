//! What an analysis reads from a live cluster: which kinds, and how much of each. One table for the
//! analysis itself, for snapshots, and for the Role that both need.

use crate::estate::{Depth, KindSpec};
use crate::mesh::istio::injector::{ADMISSION, CONFIG_MAP};
use crate::resource::core::WORKLOAD_KINDS;
use crate::resource::identity::{EXTENSIONS, GATEWAY_API, KINDS, NETWORKING, SECURITY, TELEMETRY};
use crate::source::Wanted;

/// The groups of which every kind is read completely.
const MESH_GROUPS: &[&str] = &[NETWORKING, SECURITY, TELEMETRY, EXTENSIONS, GATEWAY_API];

/// The kinds of Kubernetes itself. Pods stand for everything that runs pods: their labels are those
/// that selectors meet. What is in their containers, the templates of their owners tell. Secrets are never read.
const CORE: &[(&str, &str, Depth)] = &[
    ("", "Namespace", Depth::Metadata),
    ("", "Service", Depth::Full),
    ("", "Pod", Depth::Metadata),
    ("", "ServiceAccount", Depth::Metadata),
    ("apps", "Deployment", Depth::Full),
    ("apps", "StatefulSet", Depth::Full),
    ("apps", "DaemonSet", Depth::Full),
    (ADMISSION, "MutatingWebhookConfiguration", Depth::Full),
    (ADMISSION, "ValidatingWebhookConfiguration", Depth::Full),
];

/// The ConfigMaps with the mesh config and with the values of the injector.
const CONFIG_MAPS: &[&str] = &["istio", CONFIG_MAP];

/// Whether the kind belongs to a mesh, so that every check is about it.
pub(super) fn is_of_mesh(group: &str) -> bool {
    MESH_GROUPS.contains(&group)
}

/// Whether a kind that is read from a cluster is what a check needs. Pods stand for their owners.
pub(super) fn answers(need: &str, group: &str, kind: &str) -> bool {
    let (need_group, need) = need.rsplit_once('/').map_or((None, need), |(group, kind)| (Some(group), kind));
    let same = need == kind && need_group.is_none_or(|need| need == group);
    let workload =
        group.is_empty() && kind == "Pod" && WORKLOAD_KINDS.iter().any(|(_, owner)| *owner == need);
    same || workload
}

fn depth(kind: &KindSpec) -> Option<Depth> {
    if is_of_mesh(kind.group) {
        return Some(Depth::Full);
    }
    CORE.iter().find(|(group, name, _)| kind.group == *group && kind.kind == *name).map(|(.., depth)| *depth)
}

/// What an analysis reads. The mesh config is read from the namespace of the control plane.
pub fn live_kinds(istio_namespace: &str) -> Vec<Wanted<'_>> {
    let config = KINDS.iter().find(|kind| kind.group.is_empty() && kind.kind == "ConfigMap");
    KINDS
        .iter()
        .filter_map(|kind| Some(Wanted::all(kind, depth(kind)?)))
        .chain(config.into_iter().flat_map(|kind| {
            CONFIG_MAPS.iter().map(move |name| Wanted {
                kind,
                depth: Depth::Full,
                only: Some((istio_namespace, name)),
            })
        }))
        .collect()
}

/// What questions about identities read: the same, with the service accounts of pods.
pub fn live_kinds_with_identities(istio_namespace: &str) -> Vec<Wanted<'_>> {
    let mut wanted = live_kinds(istio_namespace);
    for one in wanted.iter_mut().filter(|one| one.kind.group.is_empty() && one.kind.kind == "Pod") {
        one.depth = Depth::Full;
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::registry::CHECKS;

    #[test]
    fn what_checks_need_is_read() {
        for need in CHECKS.iter().flat_map(|check| check.meta.needs) {
            let kinds = live_kinds("istio-system");
            let read = kinds.iter().any(|wanted| answers(need, wanted.kind.group, wanted.kind.kind));
            assert!(read, "{need} is not read from a cluster");
        }
    }

    #[test]
    fn secrets_are_not_read() {
        assert!(live_kinds("istio-system").iter().all(|wanted| wanted.kind.kind != "Secret"));
    }
}
