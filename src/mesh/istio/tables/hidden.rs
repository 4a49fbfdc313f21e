//! Destinations that exist, and that some clients of their VirtualService do not get: `exportTo` hides the host from
//! the namespace of the client, or its Sidecar lets the VirtualService in on a port that the destination does not have.
//!
//! Hosts of destinations are let in with their VirtualService, so a Sidecar without ports never takes one away.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::super::MESH_GATEWAY;
use super::super::guards::http_match;
use super::Tables;
use super::destination::Site;
use super::merged::{Merged, MergedRule};
use super::registry::Registered;
use super::route_source::RouteSource;
use super::scope::{Egress, Scope};
use crate::document::NodeRef;
use crate::estate::Object;
use crate::model::Client;
use crate::resource::istio::common::Destination;
use crate::resource::{Typed, istio::Sidecar};

/// A destination that some clients do not get.
#[derive(Debug)]
pub struct HiddenDestination<'e> {
    /// The VirtualService that the clients use.
    pub service: &'e Object,
    /// The object that the rule stands in.
    pub object: &'e Object,
    /// The rule.
    pub rule: NodeRef<'e>,
    /// The destination.
    pub destination: NodeRef<'e>,
    /// The complete name of its host.
    pub host: String,
    /// What defines the host.
    pub by: &'e Object,
    /// The clients.
    pub client: Client,
    /// The port that they send requests to.
    pub port: u16,
    /// The Sidecar that leaves the port out; none: `exportTo` hides the host.
    pub sidecar: Option<&'e Object>,
}

impl<'e> Tables<'e> {
    /// Every destination of HTTP rules on the mesh that exists and that clients of some namespace do not get. Asked
    /// are clients without labels, and those that a Sidecar with ports selects.
    pub fn hidden_destinations(&self) -> Vec<HiddenDestination<'e>> {
        let private: FxHashSet<&str> = self
            .registry
            .hosts
            .iter()
            .filter(|host| !host.is_public())
            .map(|host| host.host.as_str())
            .collect();
        let suspects: Vec<&Merged<'e>> = self
            .services
            .iter()
            .filter(|service| self.routes(service).any(|(_, _, host)| private.contains(host.as_str())))
            .collect();
        let mut clients: BTreeSet<Client> = BTreeSet::new();
        for namespace in self.kubernetes.namespaces() {
            let concerned = |service: &&Merged<'e>| self.rank_of(service, namespace).is_some();
            let by_ports = |sidecar: &&&Typed<'e, Sidecar<'e>>| {
                [namespace, self.istio.config.root_namespace.as_str()].contains(&sidecar.namespace())
            };
            let sidecars: Vec<_> =
                self.sidecars.iter().filter(|sidecar| has_ports(sidecar)).filter(by_ports).collect();
            if suspects.iter().any(concerned) || !sidecars.is_empty() {
                clients.insert(client_of(namespace, None));
            }
            let own = sidecars.iter().filter(|sidecar| sidecar.namespace() == namespace);
            clients.extend(own.map(|sidecar| client_of(namespace, Some(sidecar))));
        }
        clients.iter().flat_map(|client| self.hidden_from(client, &suspects)).collect()
    }

    fn hidden_from(&self, client: &Client, suspects: &[&Merged<'e>]) -> Vec<HiddenDestination<'e>> {
        let scope = self.scope(client, &[], &super::focus::Focus::EVERYTHING);
        let mut found: Vec<HiddenDestination<'e>> = Vec::new();
        for listener in &scope.egress {
            let mut taken: FxHashSet<&str> = FxHashSet::default();
            for source in &listener.routes {
                let RouteSource::Service(service) = source else { continue };
                // Of several VirtualServices with one host the first has it.
                let first = service.hosts.iter().filter(|host| taken.insert(host)).count() > 0;
                let suspect = || suspects.iter().any(|suspect| std::ptr::eq(*suspect, *service));
                if !first || (listener.port.is_none() && !suspect()) {
                    continue;
                }
                for port in ports(service, listener, &scope) {
                    self.hidden_on(service, client, &scope, port, &mut found);
                }
            }
        }
        found
    }

    fn hidden_on(
        &self,
        service: &Merged<'e>,
        client: &Client,
        scope: &Scope<'_, 'e>,
        port: u16,
        found: &mut Vec<HiddenDestination<'e>>,
    ) {
        let site = Site { client, gateway: MESH_GATEWAY, port, tls: false, hosts: &scope.hosts };
        for (rule, to, host) in self.routes(service) {
            let number = to.port.as_ref().and_then(|port| u16::try_from(port.number?).ok()).unwrap_or(port);
            let gets = scope.hosts.get(host.as_str()).is_some_and(|known| known.port(number).is_some());
            let mut defined = self.registry.named(&host).filter(|known| has_port(known, number));
            let Some(by) = defined.next().filter(|_| !gets && applies(service, rule, &site)) else {
                continue;
            };
            let visible = by.visible_in(client.namespace())
                || defined.any(|known| known.visible_in(client.namespace()));
            let sidecar = scope.sidecar.map(|sidecar| sidecar.object).filter(|_| visible);
            if sidecar.is_some() || !visible {
                found.push(HiddenDestination {
                    service: service.object,
                    object: rule.object,
                    rule: rule.rule.node,
                    destination: to.node,
                    host: host.clone(),
                    by: by.object,
                    client: client.clone(),
                    port,
                    sidecar,
                });
            }
        }
    }

    /// The destinations of HTTP rules, each with its rule and the complete name of its host.
    fn routes<'m>(
        &'m self,
        service: &'m Merged<'e>,
    ) -> impl Iterator<Item = (&'m MergedRule<'e>, &'m Destination<'e>, String)> {
        let of_rule = |rule: &'m MergedRule<'e>| {
            rule.rule.route.iter().filter_map(move |route| Some((rule, route.destination.as_ref()?)))
        };
        service.rules.iter().flat_map(of_rule).filter_map(|(rule, to)| {
            Some((rule, to, self.istio.resolve(to.host?, &rule.object.reference.namespace)))
        })
    }
}

fn has_ports(sidecar: &Typed<'_, Sidecar<'_>>) -> bool {
    sidecar.spec.egress.iter().any(|listener| listener.port.is_some())
}

fn has_port(host: &Registered<'_>, number: u16) -> bool {
    host.alias_of.is_none() && host.ports.iter().any(|port| port.number == number)
}

/// A client of a namespace with the labels that a Sidecar selects.
fn client_of(namespace: &str, sidecar: Option<&Typed<'_, Sidecar<'_>>>) -> Client {
    let selector = sidecar.and_then(|sidecar| sidecar.spec.workload_selector.as_ref());
    let labels: BTreeMap<String, String> = selector
        .into_iter()
        .flat_map(|selector| &selector.labels)
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    Client::Workload { namespace: namespace.to_owned(), name: String::new(), labels }
}

/// The ports on which a VirtualService has rules for a listener: those of its services, else port 80.
fn ports(service: &Merged<'_>, listener: &Egress<'_, '_>, scope: &Scope<'_, '_>) -> BTreeSet<u16> {
    if let Some((port, _)) = listener.port {
        return BTreeSet::from([port]);
    }
    let known = service.hosts.iter().filter_map(|host| scope.hosts.get(host.as_str()));
    let ports: BTreeSet<u16> = known
        .flat_map(|known| &known.ports)
        .filter(|port| port.protocol.is_http_or_sniffed())
        .map(|port| port.number)
        .collect();
    if ports.is_empty() { BTreeSet::from([80]) } else { ports }
}

/// Whether a proxy has a rule.
fn applies(service: &Merged<'_>, rule: &MergedRule<'_>, site: &Site<'_, '_, '_>) -> bool {
    let on_mesh = || service.gateways.iter().any(|gateway| gateway == site.gateway);
    (rule.matches.is_empty() && on_mesh())
        || rule.matches.iter().any(|one| {
            let matching = http_match(&one.item, &one.gateways, &service.gateways);
            matching.given(|dimension| site.known(dimension)).is_some()
        })
}
