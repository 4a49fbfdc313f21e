//! Which policies hold for a client and a service, and their rank. From low to high: the kind of the top `targetRef`,
//! the origin (global, unknown, zone), the role of the namespace (system, producer, consumer, owner of the workload),
//! the name in reverse order of the alphabet, and inside of a policy how narrow its entry is.

use std::cmp::Reverse;

use crate::document::NodeRef;
use crate::estate::{Lookup, Object};
use crate::model::{Client, Opaque};
use crate::resource::identity::KUMA;
use crate::resource::kuma::mesh_http_route::{Rule, TargetRef};

use super::{Kuma, MeshService};

/// Rules of a policy that hold for a service.
#[derive(Debug, Clone, Copy)]
pub(super) struct Policy<'e> {
    pub(super) object: &'e Object,
    pub(super) rules: &'e [Rule<'e>],
}

/// How specific a policy is; the greater comes later and wins.
type Rank<'e> = (u8, u8, u8, Reverse<&'e str>, bool);

/// Whose policy it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    System,
    Producer,
    Consumer,
    WorkloadOwner,
}

const NAMESPACE_LABEL: &str = "k8s.kuma.io/namespace";

impl<'e> Kuma<'e> {
    /// The policies for a client and a service, from low to high rank.
    pub(super) fn policies(
        &self,
        client: &Client,
        service: &MeshService<'_>,
        opaque: &mut Vec<Opaque>,
    ) -> Vec<Policy<'e>> {
        let mut found: Vec<(Rank<'e>, Policy<'e>)> = Vec::new();
        for route in &self.catalog.mesh_http_routes {
            let object = route.object;
            for to in &route.spec.to {
                let Some(target) =
                    to.target_ref.as_ref().filter(|target| self.names(target, object, service))
                else {
                    continue;
                };
                let role = self.role(object, target);
                if !in_scope(role, object, client) {
                    continue;
                }
                let Some(kind) = self.takes(route.spec.target_ref.as_ref(), object, client, opaque) else {
                    continue;
                };
                let name = object.label("kuma.io/display-name").unwrap_or(&object.reference.name);
                let rank =
                    (kind, origin_rank(object), role as u8, Reverse(name), target.section_name.is_some());
                found.push((rank, Policy { object, rules: &to.rules }));
            }
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, policy)| policy).collect()
    }

    /// Whether a `to` entry of an object names a service.
    fn names(&self, target: &TargetRef<'_>, object: &Object, service: &MeshService<'_>) -> bool {
        if target.kind != Some("MeshService") {
            return false;
        }
        let named = match target.name {
            Some(name) => {
                let own = target.namespace.unwrap_or(&object.reference.namespace);
                let tag = format!("{}_{}_svc_{}", service.name, service.namespace, service.port);
                name == service.name && own == service.namespace || name == tag
            }
            None => !target.labels.is_empty() && self.has_labels(service, &target.labels),
        };
        named && target.section_name.is_none_or(|section| self.is_port(service, section))
    }

    /// Whether the MeshService, or else the Service, has these labels.
    fn has_labels(&self, service: &MeshService<'_>, labels: &[(&str, &str)]) -> bool {
        let found = match self.estate.find(KUMA, "MeshService", service.namespace, service.name) {
            Lookup::Found(object) => Some(object),
            _ => self.kubernetes.service(service.namespace, service.name).map(|known| known.object),
        };
        labels.iter().all(|(key, value)| match *key {
            NAMESPACE_LABEL => *value == service.namespace,
            "kuma.io/display-name" => *value == service.name,
            key => found.is_some_and(|object| object.label(key) == Some(value)),
        })
    }

    /// Whether a section is the port that is called, by number or by name.
    fn is_port(&self, service: &MeshService<'_>, section: &str) -> bool {
        section == service.port.to_string()
            || self.kubernetes.service(service.namespace, service.name).is_some_and(|known| {
                let mut ports = known.spec.ports.iter();
                ports.any(|port| port.name == Some(section) && port.port == Some(i64::from(service.port)))
            })
    }

    /// Whether the top `targetRef` takes the proxy of a client: then the rank of its kind.
    pub(super) fn takes(
        &self,
        target: Option<&TargetRef<'_>>,
        object: &Object,
        client: &Client,
        opaque: &mut Vec<Opaque>,
    ) -> Option<u8> {
        let Some(target) = target else { return Some(0) };
        let sidecars = target.proxy_types.is_empty() || target.proxy_types.contains(&"Sidecar");
        if !sidecars {
            return None;
        }
        let mut selects = |labels: &[(&str, &str)]| {
            labels.iter().all(|(key, value)| {
                label(client, key).map_or_else(
                    || self.unknown_label(key, object, target.node, opaque),
                    |known| known == *value,
                )
            })
        };
        match target.kind.unwrap_or("Mesh") {
            "Mesh" => Some(0),
            "Dataplane" => match target.name {
                Some(name) => {
                    let own = target.namespace.unwrap_or(&object.reference.namespace);
                    (name == client.name() && own == client.namespace()).then_some(3)
                }
                None => selects(&target.labels).then_some(1 + u8::from(target.section_name.is_some())),
            },
            "MeshSubset" => selects(&target.tags).then_some(4),
            _ => None,
        }
    }

    /// Labels that Kuma sets itself, such as the zone, are not known here: the policy is taken, with a note.
    fn unknown_label(&self, key: &str, object: &Object, node: NodeRef<'_>, opaque: &mut Vec<Opaque>) -> bool {
        let own = key.starts_with("kuma.io/") || key.starts_with("k8s.kuma.io/");
        if own {
            let what = format!("{key} of the client decides whether {} holds", object.reference);
            opaque.push(Opaque { what, origin: self.origin(object, node) });
        }
        own
    }

    fn role(&self, object: &Object, target: &TargetRef<'_>) -> Role {
        match object.label("kuma.io/policy-role") {
            Some("system") => return Role::System,
            Some("producer") => return Role::Producer,
            Some("consumer") => return Role::Consumer,
            Some("workload-owner") => return Role::WorkloadOwner,
            _ => {}
        }
        let own = &*object.reference.namespace;
        let of_target = target.namespace.or_else(|| {
            target.labels.iter().find(|(key, _)| *key == NAMESPACE_LABEL).map(|(_, namespace)| *namespace)
        });
        match of_target {
            _ if own == self.settings.system_namespace => Role::System,
            None if target.name.is_some() => Role::Producer,
            Some(namespace) if namespace == own => Role::Producer,
            _ => Role::Consumer,
        }
    }
}

/// Whether a policy acts on a client: those of a namespace do inside of it, unless they are of the producer.
fn in_scope(role: Role, object: &Object, client: &Client) -> bool {
    matches!(role, Role::System | Role::Producer) || object.reference.namespace == client.namespace()
}

pub(super) fn origin_rank(object: &Object) -> u8 {
    match object.label("kuma.io/origin") {
        Some("global") => 0,
        Some("zone") => 2,
        _ => 1,
    }
}

/// The value of a label of a client's proxy, as far as it is known.
fn label<'c>(client: &'c Client, key: &str) -> Option<&'c str> {
    match key {
        NAMESPACE_LABEL => Some(client.namespace()),
        key => match client.labels().get(key) {
            Some(value) => Some(value),
            None if key.contains("kuma.io/") => None,
            None => Some(""),
        },
    }
}
