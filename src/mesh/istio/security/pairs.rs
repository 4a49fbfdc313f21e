//! The ports of a workload as its clients see them, and the clients that are alike.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{ClientTls, Deciding, Security, Subject};
use crate::document::NodeRef;
use crate::estate::Object;
use crate::kubernetes::Labels;
use crate::mesh::istio::tables::PortProtocol;
use crate::resource::core::Service;
use crate::resource::{IntOrString, Typed};

/// A port of a Service, as it leads to one workload.
#[derive(Debug, Clone)]
pub struct ServicePort<'e> {
    /// The Service.
    pub service: &'e Typed<'e, Service<'e>>,
    /// Its complete name.
    pub host: String,
    /// The port that clients name.
    pub number: u16,
    /// The port of the container.
    pub target: u16,
    /// Whether HTTP is spoken; `None` when the proxy looks at the first bytes.
    pub http: Option<bool>,
}

/// Clients that send the same to a port of a workload.
#[derive(Debug, Clone)]
pub struct Pair<'e> {
    /// The clients, as `namespace` for all of one, or `namespace/workload`.
    pub clients: Vec<String>,
    /// What they send.
    pub tls: ClientTls,
    /// What the server accepts.
    pub accepts: Deciding<'e>,
    /// Why it fails, if it does.
    pub failure: Option<&'static str>,
    /// Whether that hangs on whether some of them have a sidecar, which the input does not show.
    pub assumed: bool,
}

impl<'e> Security<'e> {
    /// Everything that runs, once: pods and ReplicaSets that one of their owners stands for are left out.
    pub fn subjects(&self) -> Vec<Subject<'e>> {
        let owned = |object: &Object| {
            object.root().at(&["metadata", "ownerReferences"]).is_some_and(|owners| {
                owners.items().any(|owner| {
                    let text = |key: &str| owner.get(key).and_then(NodeRef::as_str).unwrap_or_default();
                    let (group, _) = text("apiVersion").split_once('/').unwrap_or_default();
                    let namespace = &object.reference.namespace;
                    matches!(
                        self.estate.find(group, text("kind"), namespace, text("name")),
                        crate::estate::Lookup::Found(_)
                    )
                })
            })
        };
        // Pods of files seldom name their owner.
        let is_made = |object: &Object| ["Pod", "ReplicaSet"].contains(&object.reference.kind.as_str());
        let mut owners: FxHashMap<(&str, &str, &str), Vec<Labels<'_>>> = FxHashMap::default();
        for workload in self.kubernetes.workloads.iter().filter(|it| !is_made(it.object)) {
            let namespace = workload.object.reference.namespace.as_str();
            if let Some((key, value)) = workload.labels.iter().min() {
                owners.entry((namespace, *key, *value)).or_default().push(workload.labels.as_slice());
            }
        }
        let stands_for = |namespace: &str, labels: &[(&str, &str)]| {
            let all = |owner: &Labels<'_>| owner.iter().all(|label| labels.contains(label));
            let keys = labels.iter().map(|(key, value)| (namespace, *key, *value));
            keys.filter_map(|key| owners.get(&key)).flatten().any(all)
        };
        self.kubernetes
            .workloads
            .iter()
            .filter(|it| {
                let made = is_made(it.object);
                !made || !(owned(it.object) || stands_for(&it.object.reference.namespace, &it.labels))
            })
            .map(|workload| Subject::of(workload, self.kubernetes))
            .collect()
    }

    /// The ports of a workload that Services lead to.
    pub fn ports_of(&self, subject: &Subject<'_>) -> Vec<ServicePort<'e>> {
        let domain = &self.istio.config.domain;
        let mut found = Vec::new();
        for service in self.services_of(subject) {
            for port in &service.spec.ports {
                let Some(number) = port.port.and_then(|it| u16::try_from(it).ok()) else { continue };
                let target = match &port.target_port {
                    None => Some(number),
                    Some(IntOrString::Int(target)) => u16::try_from(*target).ok(),
                    Some(IntOrString::String(name)) => {
                        name.parse().ok().or_else(|| container_port(subject, name))
                    }
                };
                let protocol =
                    PortProtocol::of_service_port(number, port.name, port.protocol, port.app_protocol);
                let http = match protocol {
                    PortProtocol::Http => Some(true),
                    PortProtocol::Tls | PortProtocol::Tcp => Some(false),
                    PortProtocol::Sniffed => None,
                    PortProtocol::Udp => continue,
                };
                let id = &service.object.reference;
                found.push(ServicePort {
                    service,
                    host: format!("{}.{}.svc.{domain}", id.name, id.namespace),
                    number,
                    target: target.unwrap_or(number),
                    http,
                });
            }
        }
        found
    }

    /// What each client sends to a port of a workload; clients that are alike stand together.
    pub fn pairs(
        &self,
        server: &Subject<'e>,
        port: &ServicePort<'e>,
        accepts: &Deciding<'e>,
        clients: &[(String, Subject<'e>)],
    ) -> Vec<Pair<'e>> {
        let mut pairs: Vec<Pair<'e>> = Vec::new();
        for (name, client) in clients {
            let tls = self.client_tls(client, port, server, accepts.mode);
            let assumed = client.in_mesh().is_none() || server.in_mesh().is_none();
            let same = |pair: &&mut Pair<'e>| {
                pair.assumed == assumed && pair.tls == tls && pair.tls.origin.place() == tls.origin.place()
            };
            match pairs.iter_mut().find(same) {
                Some(pair) => pair.clients.push(name.clone()),
                None => {
                    let failure = self.failure(tls.sends, server, accepts);
                    let accepts = accepts.clone();
                    pairs.push(Pair { clients: vec![name.clone()], tls, accepts, failure, assumed });
                }
            }
        }
        pairs
    }

    /// One client for each class of clients that may send something else than the rest, with its name: a namespace, or a
    /// workload that differs from its namespace.
    pub fn client_classes(&self, subjects: &[Subject<'e>]) -> Vec<(String, Subject<'e>)> {
        let selected = self.client_rules().namespaces_with_selectors();
        let mut namespaces: BTreeMap<&str, Vec<&Subject<'e>>> = BTreeMap::new();
        for subject in subjects {
            namespaces.entry(subject.namespace).or_default().push(subject);
        }
        let mut classes = Vec::new();
        for (namespace, members) in namespaces {
            let kind = |subject: &Subject<'_>| (subject.in_mesh(), subject.ambient);
            let alike = !selected.contains(&namespace)
                && members.windows(2).all(|pair| kind(pair[0]) == kind(pair[1]));
            if alike {
                classes.extend(members.first().map(|first| (namespace.to_owned(), (*first).clone())));
            } else {
                let named = |it: &&Subject<'e>| (format!("{namespace}/{}", it.name), (*it).clone());
                classes.extend(members.iter().map(named));
            }
        }
        classes
    }
}

/// The number of a port that a container names.
fn container_port(subject: &Subject<'_>, name: &str) -> Option<u16> {
    let containers = subject.pod?.get("containers")?;
    containers
        .items()
        .filter_map(|container| container.get("ports"))
        .flat_map(NodeRef::items)
        .find(|port| port.get("name").and_then(NodeRef::as_str) == Some(name))
        .and_then(|port| port.get("containerPort"))
        .and_then(NodeRef::as_i64)
        .and_then(|port| u16::try_from(port).ok())
}
