//! What a change of objects can touch: the hosts whose tables may differ between two estates. Only hosts are left out
//! for which it is plain that nothing changed; where that is not plain, every host is looked at.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::World;
use super::istio::Focus;
use crate::base::ObjectRef;
use crate::estate::{Estate, Object};
use crate::model::Client;
use crate::resource::identity::{GATEWAY_API, NETWORKING};

/// Kinds that no table is made of. Workloads count by their labels alone, which tell clients apart.
const NOT_IN_TABLES: &[&str] = &[
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "ReplicaSet",
    "ReplicationController",
    "Job",
    "CronJob",
    "Rollout",
    "Pod",
    "EndpointSlice",
    "Endpoints",
    "Secret",
    "ServiceAccount",
    "AuthorizationPolicy",
    "PeerAuthentication",
    "RequestAuthentication",
    "Telemetry",
    "Node",
    "HorizontalPodAutoscaler",
    "Ingress",
    "Role",
    "RoleBinding",
    "ClusterRole",
    "ClusterRoleBinding",
    "CustomResourceDefinition",
    "NetworkPolicy",
    "PersistentVolumeClaim",
];

/// The hosts that may be treated differently in two worlds.
pub fn changed_hosts(before: &World<'_>, after: &World<'_>) -> Focus {
    let mut hosts: BTreeSet<String> = BTreeSet::new();
    let mut rules: BTreeSet<String> = BTreeSet::new();
    for (object, world) in changed(before, after) {
        let id = &object.reference;
        let namespace = id.namespace.as_str();
        let own = |key: &str| object.root().at(&["spec", key]);
        let texts =
            |key: &str| own(key).into_iter().flat_map(|list| list.items().filter_map(|item| item.as_str()));
        let resolve = |host: &str| world.istio.resolve(host, namespace);
        match (id.group(), id.kind.as_str()) {
            (NETWORKING, "VirtualService") => {
                let named: Vec<String> = texts("hosts").map(resolve).collect();
                // A delegate is part of others, and Sidecars let in what VirtualServices lead to.
                if named.is_empty()
                    || !before.catalog.sidecars.is_empty()
                    || !after.catalog.sidecars.is_empty()
                {
                    return Focus::EVERYTHING;
                }
                hosts.extend(named);
            }
            (NETWORKING, "DestinationRule") => match own("host").and_then(|host| host.as_str()) {
                Some(host) => drop(rules.insert(resolve(host))),
                None => return Focus::EVERYTHING,
            },
            ("" | "apps" | "batch" | "argoproj.io" | "discovery.k8s.io", kind)
                if NOT_IN_TABLES.contains(&kind) => {}
            (group, kind) if NOT_IN_TABLES.contains(&kind) && ![NETWORKING, GATEWAY_API].contains(&group) => {
            }
            ("", "ConfigMap") if id.name != "istio" => {}
            _ => return Focus::EVERYTHING,
        }
    }
    for world in [before, after] {
        let leading = world.leading_to(&rules);
        hosts.extend(leading);
    }
    Focus::on(hosts)
}

/// The objects that are not the same on both sides, each with the world that it stands in.
fn changed<'w, 'e>(
    before: &'w World<'e>,
    after: &'w World<'e>,
) -> impl Iterator<Item = (&'w Object, &'w World<'e>)> {
    let index = |estate: &'w Estate| -> FxHashMap<&'w ObjectRef, &'w Object> {
        estate.objects.iter().map(|object| (&object.reference, object)).collect()
    };
    let (old, new) = (index(before.estate), index(after.estate));
    let differs = move |object: &Object, other: Option<&&Object>, own: &Estate, theirs: &Estate| {
        other.is_none_or(|other| !same(object, own, other, theirs))
    };
    let mut found = Vec::new();
    for object in &before.estate.objects {
        if differs(object, new.get(&object.reference), before.estate, after.estate) {
            found.push((object, before));
        }
    }
    for object in &after.estate.objects {
        if differs(object, old.get(&object.reference), after.estate, before.estate) {
            found.push((object, after));
        }
    }
    found.into_iter()
}

/// Whether two objects are written alike, or else say the same.
fn same(a: &Object, in_a: &Estate, b: &Object, in_b: &Estate) -> bool {
    let text = |object: &Object, estate: &'_ Estate| {
        let source = estate.sources.get(object.source?)?;
        source.text.get(object.root().span()?).map(str::to_owned)
    };
    match (text(a, in_a), text(b, in_b)) {
        (Some(a), Some(b)) if a == b => true,
        _ => a.root().same_value(b.root()),
    }
}

/// Clients that see the same of the hosts in focus, each group with the one that stands for it.
pub fn classes(before: &World<'_>, after: &World<'_>, focus: &Focus) -> Vec<(Client, Vec<Client>)> {
    let clients: BTreeSet<Client> = before.clients().into_iter().chain(after.clients()).collect();
    let mut apart: BTreeSet<&str> = before.namespaces_apart(focus);
    apart.extend(after.namespaces_apart(focus));
    let mut groups: BTreeMap<Option<Client>, Vec<Client>> = BTreeMap::new();
    for client in clients {
        let plain = matches!(&client, Client::Workload { labels, .. } if labels.is_empty());
        let elsewhere = !focus.is_everything() && plain && !apart.contains(client.namespace());
        groups.entry((!elsewhere).then(|| client.clone())).or_default().push(client);
    }
    groups.into_values().filter_map(|group| Some((group.first()?.clone(), group))).collect()
}
