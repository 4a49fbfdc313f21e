//! What a client knows: the services and VirtualServices that its Sidecar lets in, listener by listener
//! (pilot/pkg/model/sidecar.go).

use rustc_hash::FxHashMap;

use super::super::{MESH_GATEWAY, Matching, export_scope, matches};
use super::Tables;
use super::focus::Focus;
use super::merged::Merged;
use super::registry::{Port, Registered};
use super::route_source::{Attached, RouteSource};
use crate::model::Client;
use crate::resource::istio::sidecar::{EgressListener as Written, OutboundMode};
use crate::resource::{Typed, istio::Sidecar};

/// A host that a client knows, with the ports that it knows of it.
#[derive(Debug, Clone)]
pub(super) struct Known<'t, 'e> {
    pub(super) host: &'t Registered<'e>,
    pub(super) ports: Vec<Port>,
}

impl<'t, 'e> Known<'t, 'e> {
    fn all(host: &'t Registered<'e>) -> Self {
        Self { host, ports: host.ports.clone() }
    }

    fn on(host: &'t Registered<'e>, ports: &[u16]) -> Option<Self> {
        if ports.is_empty() {
            return Some(Self::all(host));
        }
        let ports: Vec<Port> =
            host.ports.iter().copied().filter(|port| ports.contains(&port.number)).collect();
        (!ports.is_empty()).then_some(Self { host, ports })
    }

    pub(super) fn port(&self, number: u16) -> Option<Port> {
        self.ports.iter().copied().find(|port| port.number == number)
    }
}

/// One listener for outgoing traffic.
#[derive(Debug)]
pub(super) struct Egress<'t, 'e> {
    /// The port and protocol that a Sidecar gives it; `None`: every port of its services.
    pub(super) port: Option<(u16, &'e str)>,
    /// The address that a Sidecar gives it.
    pub(super) bind: Option<&'e str>,
    pub(super) services: Vec<Known<'t, 'e>>,
    /// In the order in which they are asked.
    pub(super) routes: Vec<RouteSource<'t, 'e>>,
}

/// What a client knows.
#[derive(Debug)]
pub(super) struct Scope<'t, 'e> {
    pub(super) sidecar: Option<&'e Typed<'e, Sidecar<'e>>>,
    pub(super) egress: Vec<Egress<'t, 'e>>,
    /// The hosts that it has clusters for, by name.
    pub(super) hosts: FxHashMap<&'t str, Known<'t, 'e>>,
    /// Whether it may reach what it does not know.
    pub(super) any: bool,
    /// The hosts that tables are made for.
    pub(super) focus: &'t Focus,
}

/// The hosts of a listener for one namespace: `*/*`, `./a`, `~shop/b`.
#[derive(Debug, Default)]
struct Imported {
    hosts: Vec<String>,
    excluded: Vec<String>,
}

impl Imported {
    fn excludes(&self, host: &str) -> bool {
        self.excluded.iter().any(|excluded| matches(excluded, host) == Matching::Covers)
    }

    fn covers(&self, host: &str) -> bool {
        self.hosts.iter().any(|imported| matches(imported, host) == Matching::Covers)
    }

    /// VirtualServices are let in as soon as one may be meant by the other.
    fn touches(&self, host: &str) -> bool {
        self.hosts.iter().any(|imported| matches(imported, host) != Matching::Disjoint)
    }
}

impl<'e> Tables<'e> {
    /// The Sidecar of a client: the oldest of its namespace that selects it, else the one of its namespace without a
    /// selector, else that of the root namespace.
    pub(super) fn sidecar_of(&self, client: &Client) -> Option<&'e Typed<'e, Sidecar<'e>>> {
        let of = |namespace: &str, selected: bool| {
            self.sidecars.iter().copied().find(|sidecar| {
                let selector = sidecar.spec.workload_selector.as_ref().map(|selector| &selector.labels);
                let labels = client.labels();
                sidecar.namespace() == namespace
                    && match selector.filter(|labels| !labels.is_empty()) {
                        Some(wanted) => {
                            selected
                                && wanted
                                    .iter()
                                    .all(|(key, value)| labels.get(*key).is_some_and(|own| own == value))
                        }
                        None => !selected,
                    }
            })
        };
        let own = client.namespace();
        of(own, true).or_else(|| of(own, false)).or_else(|| of(&self.istio.config.root_namespace, false))
    }

    /// The object that limits what the proxy of a client knows.
    pub fn sidecar_in_force(&self, client: &Client) -> Option<&'e Typed<'e, Sidecar<'e>>> {
        matches!(client, Client::Workload { .. }).then(|| self.sidecar_of(client)).flatten()
    }

    /// What a sidecar knows.
    pub(super) fn scope<'t>(
        &'t self,
        client: &Client,
        attached: &'t [Attached<'t>],
        focus: &'t Focus,
    ) -> Scope<'t, 'e> {
        let sidecar = self.sidecar_of(client);
        let namespace = client.namespace();
        let visible = self.registry.visible_in(namespace);
        let written = sidecar.map(|sidecar| sidecar.spec.egress.as_slice()).unwrap_or_default();
        let egress: Vec<Egress<'t, 'e>> = if written.is_empty() {
            vec![self.egress(None, namespace, &visible, attached)]
        } else {
            written.iter().map(|written| self.egress(Some(written), namespace, &visible, attached)).collect()
        };
        let mode = sidecar.and_then(|sidecar| sidecar.spec.outbound_traffic_policy.as_ref());
        let any = match mode {
            Some(policy) => policy.mode == Some(OutboundMode::AllowAny),
            None => self.istio.config.outbound == super::super::mesh_config::OutboundTraffic::AllowAny,
        };
        let hosts = self.hosts_of(&egress, namespace);
        Scope { sidecar, egress, hosts, any, focus }
    }

    /// What a gateway knows: everything that is exported to its namespace.
    pub(super) fn gateway_scope<'t>(&'t self, namespace: &str) -> FxHashMap<&'t str, Known<'t, 'e>> {
        let mut hosts = FxHashMap::default();
        for host in self.registry.visible_in(namespace) {
            add(&mut hosts, Known::all(host));
        }
        hosts
    }

    fn egress<'t>(
        &'t self,
        written: Option<&'e Written<'e>>,
        namespace: &str,
        visible: &[&'t Registered<'e>],
        attached: &'t [Attached<'t>],
    ) -> Egress<'t, 'e> {
        let imported = imported(written, namespace);
        let port = written
            .and_then(|written| written.port.as_ref())
            .and_then(|port| Some((u16::try_from(port.number?).ok()?, port.protocol.unwrap_or_default())));
        let known = |host: &'t Registered<'e>| {
            let own = imported.get(host.namespace());
            let any = imported.get("*");
            if [own, any].into_iter().flatten().any(|imported| imported.excludes(&host.host)) {
                return None;
            }
            let wanted: Vec<u16> = port.iter().map(|(number, _)| *number).collect();
            let covers = |imported: Option<&Imported>| imported.is_some_and(|it| it.covers(&host.host));
            (covers(own) || covers(any)).then(|| Known::on(host, &wanted)).flatten()
        };
        let services = best(visible.iter().copied().filter_map(known).collect(), namespace);
        let routes = self.routes_of(MESH_GATEWAY, namespace, attached, |source| {
            let own = imported.get(source.namespace());
            let any = imported.get("*");
            let excluded =
                |host: &str| [own, any].into_iter().flatten().any(|imported| imported.excludes(host));
            let wanted = |imported: &Imported, host: &str| {
                if source.is_attached() { imported.covers(host) } else { imported.touches(host) }
            };
            [own, any]
                .into_iter()
                .flatten()
                .any(|imported| source.hosts().iter().any(|host| wanted(imported, host) && !excluded(host)))
        });
        Egress { port, bind: written.and_then(|written| written.bind), services, routes }
    }

    /// The routes for a gateway that a namespace sees: private ones, those exported to it by name, then public ones,
    /// of which those of the Gateway API of its own namespace come first.
    pub(super) fn routes_of<'t>(
        &'t self,
        gateway: &str,
        namespace: &str,
        attached: &'t [Attached<'t>],
        admits: impl Fn(&RouteSource<'t, 'e>) -> bool,
    ) -> Vec<RouteSource<'t, 'e>> {
        let rank = |source: &RouteSource<'t, 'e>| match source {
            RouteSource::Attached(attached) => Some(attached.rank(namespace)),
            RouteSource::Service(service) => self.rank_of(service, namespace),
        };
        let mut found: Vec<(u8, RouteSource<'t, 'e>)> = self
            .sources(gateway, attached)
            .filter_map(|source| Some((rank(&source)?, source)))
            .filter(|(_, source)| admits(source))
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, source)| source).collect()
    }

    /// How early a namespace asks a VirtualService, the least first; `None`: it does not see it.
    pub(super) fn rank_of(&self, service: &Merged<'e>, namespace: &str) -> Option<u8> {
        let scope = self.export_scope_of(service);
        match () {
            () if scope.contains(&"*") => Some(3),
            () if service.object.reference.namespace == namespace => scope.contains(&namespace).then_some(0),
            () => scope.contains(&namespace).then_some(1),
        }
    }

    /// The namespaces that see a VirtualService; `*` alone for all.
    pub(super) fn export_scope_of(&self, service: &Merged<'e>) -> Vec<&str> {
        let default = &self.istio.config.virtual_service_export_to;
        export_scope(&service.spec.export_to, default, &service.object.reference.namespace)
    }

    /// The services of all listeners, and those that their VirtualServices send requests to.
    fn hosts_of<'t>(
        &'t self,
        egress: &[Egress<'t, 'e>],
        namespace: &str,
    ) -> FxHashMap<&'t str, Known<'t, 'e>> {
        let mut hosts = FxHashMap::default();
        for listener in egress {
            for known in &listener.services {
                add(&mut hosts, known.clone());
            }
            for source in &listener.routes {
                for (host, ports) in self.destinations_of(source, namespace) {
                    let own = listener.port.map(|(number, _)| vec![number]);
                    if let Some(found) = self.best_named(&host, namespace) {
                        hosts_add(&mut hosts, found, own.as_deref().unwrap_or(&ports));
                    }
                }
            }
        }
        hosts
    }

    /// What a name stands for in a namespace: what is defined there, else a Service, else the oldest.
    fn best_named<'t>(&'t self, host: &str, namespace: &str) -> Option<&'t Registered<'e>> {
        let all = || self.registry.named(host);
        let seen = || all().filter(|found| found.visible_in(namespace));
        all()
            .find(|found| found.namespace() == namespace)
            .or_else(|| seen().find(|found| found.is_kubernetes()))
            .or_else(|| seen().next())
    }
}

fn hosts_add<'t, 'e>(
    hosts: &mut FxHashMap<&'t str, Known<'t, 'e>>,
    found: &'t Registered<'e>,
    ports: &[u16],
) {
    if let Some(known) = Known::on(found, ports) {
        add(hosts, known);
    }
}

/// Adds a host. A Service stands alone; of others with one name and namespace the ports add up.
fn add<'t, 'e>(hosts: &mut FxHashMap<&'t str, Known<'t, 'e>>, known: Known<'t, 'e>) {
    match hosts.get_mut(known.host.host.as_str()) {
        None => drop(hosts.insert(&known.host.host, known)),
        Some(have) => {
            let (old, new) = (have.host.is_kubernetes(), known.host.is_kubernetes());
            if !old && new {
                *have = known;
            } else if old == new && have.host.namespace() == known.host.namespace() {
                let missing: Vec<Port> =
                    known.ports.into_iter().filter(|port| have.port(port.number).is_none()).collect();
                have.ports.extend(missing);
            }
        }
    }
}

/// Of several namespaces that define a host, one: the client's own, else that of a Service, else that of the oldest.
fn best<'t, 'e>(services: Vec<Known<'t, 'e>>, namespace: &str) -> Vec<Known<'t, 'e>> {
    let mut chosen: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    for known in &services {
        let (owner, kubernetes) = (known.host.namespace(), known.host.is_kubernetes());
        let entry = chosen.entry(known.host.host.as_str()).or_insert((owner, kubernetes));
        let better = owner == namespace || (!entry.1 && kubernetes && entry.0 != namespace);
        if better {
            *entry = (owner, kubernetes);
        }
    }
    let chosen: Vec<bool> = services
        .iter()
        .map(|known| {
            chosen.get(known.host.host.as_str()).is_some_and(|(owner, _)| *owner == known.host.namespace())
        })
        .collect();
    services.into_iter().zip(chosen).filter_map(|(known, keep)| keep.then_some(known)).collect()
}

/// The hosts of a listener by namespace; `*` for all namespaces.
fn imported(written: Option<&Written<'_>>, namespace: &str) -> FxHashMap<String, Imported> {
    let mut imported: FxHashMap<String, Imported> = FxHashMap::default();
    let Some(written) = written else {
        imported.entry("*".to_owned()).or_default().hosts.push("*".to_owned());
        return imported;
    };
    for host in &written.hosts {
        let Some((owner, name)) = host.split_once('/') else { continue };
        let (excluded, owner) = match owner.strip_prefix('~') {
            Some("") => (true, "*"),
            Some(owner) => (true, owner),
            None => (false, owner),
        };
        let owner = if owner == "." { namespace } else { owner };
        let entry = imported.entry(owner.to_owned()).or_default();
        if excluded { &mut entry.excluded } else { &mut entry.hosts }.push(name.to_ascii_lowercase());
    }
    imported
}
